import { percent } from "../workbooks/plan.ts";
import { workbookWith, type TableSpec } from "../workbooks/workbook.ts";
import type { CorpusWorkbook } from "./corpusWorkbook.ts";

const scorecard = (headers: string[], rows: TableSpec["rows"]) =>
  workbookWith({ name: "Scorecard", tables: [{ name: "Scorecard", headers, rows }] });

/** What columns mean: clear by their headers and values, open, or missing. */
export const roles: readonly CorpusWorkbook[] = [
  {
    title: "two columns that could each be the actual figures",
    build: () =>
      scorecard(
        ["Indicator", "Polarity", "Target", "Actual", "Latest"],
        [
          ["Attendance", "High", percent(96), percent(95.4, 1), percent(96.2, 1)],
          ["NEET", "Low", percent(4), percent(4.1, 1), percent(4)],
        ],
      ),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:E3",
          columns: { indicator: "Indicator", polarity: "Polarity", target: "Target" },
          rows: [],
        },
      ],
      findings: ["error header-ambiguous Scorecard!A1:E1"],
      says: { "header-ambiguous": [/“Actual” and “Latest”/] },
    },
  },
  {
    title: "two columns that could be the actual figures, one of them words",
    build: () =>
      scorecard(
        ["Indicator", "Polarity", "Target", "Actual", "Latest"],
        [
          ["Attendance", "High", percent(96), percent(95.4, 1), "Better than last month"],
          ["NEET", "Low", percent(4), percent(4.1, 1), "As expected"],
          ["Places", "High", 100, 120, "All built"],
        ],
      ),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:E4",
          columns: { indicator: "Indicator", polarity: "Polarity", target: "Target", actual: "Actual" },
          rows: ["2 Attendance: 95.4 / 96 Amber", "3 NEET: 4.1 / 4 Amber", "4 Places: 120 / 100 Green"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "no column of targets",
    build: () =>
      scorecard(
        ["Indicator", "Polarity", "Actual", "National"],
        [
          ["Attendance", "High", percent(95.4, 1), percent(95.1, 1)],
          ["NEET", "Low", percent(4.1, 1), percent(4.2, 1)],
        ],
      ),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:D3",
          columns: { indicator: "Indicator", polarity: "Polarity", actual: "Actual", national: "National" },
          rows: [
            "2 Attendance: 95.4 / none Grey target-none, national 95.1 (+0.3)",
            "3 NEET: 4.1 / none Grey target-none, national 4.2 (-0.1)",
          ],
        },
      ],
      findings: ["error header-missing Scorecard!A1:D1"],
      says: { "header-missing": [/the targets/] },
    },
  },
  {
    title: "nothing says which way is good",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Indicator", "Target", "Actual"],
              ["Attendance at primary schools", percent(96), percent(95.4, 1)],
              ["Hours of short breaks", 1200, 1100],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:C3",
          columns: { indicator: "Indicator", target: "Target", actual: "Actual" },
          rows: [
            "2 Attendance at primary schools: 95.4 / 96 Grey polarity-unknown",
            "3 Hours of short breaks: 1100 / 1200 Grey polarity-unknown",
          ],
        },
      ],
      findings: ["error polarity-missing Scorecard!A2", "error polarity-missing Scorecard!A3"],
    },
  },
  {
    title: "units and periods in the headers: Actual (%), Target 2017/18, Q1 Actual",
    build: () =>
      workbookWith(
        {
          name: "Percentages",
          tables: [
            {
              name: "Percentages",
              headers: ["Indicator", "Polarity", "Target (%)", "Actual (%)"],
              rows: [["Attendance", "High", 96, 95.4]],
            },
          ],
        },
        {
          name: "Spending",
          tables: [
            {
              name: "Spending",
              headers: ["Measure", "Polarity", "Target 2017/18", "Q1 Actual"],
              rows: [["Places bought outside the borough", "Low", "£1.2m", "£1,150k"]],
            },
          ],
        },
      ),
    expected: {
      tables: [
        {
          sheet: "Percentages",
          table: "Percentages",
          range: "A1:D2",
          columns: { indicator: "Indicator", polarity: "Polarity", target: "Target (%)", actual: "Actual (%)" },
          rows: ["2 Attendance: 95.4 / 96 Amber"],
        },
        {
          sheet: "Spending",
          table: "Spending",
          range: "A1:D2",
          columns: { indicator: "Measure", polarity: "Polarity", target: "Target 2017/18", actual: "Q1 Actual" },
          rows: ["2 Places bought outside the borough: 1150000 / 1200000 Green"],
        },
      ],
      // Figures written with a £ are texts that are numbers.
      findings: ["info number-as-text Spending!C2", "info number-as-text Spending!D2"],
    },
  },
  {
    title: "a plain range with a RAG column of the user's own, one letter of it no longer right",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Indicator", "Polarity", "Target", "Actual", "RAG"],
              ["Attendance", "High", percent(96), percent(95.4, 1), "A"],
              ["NEET", "Low", percent(4), percent(2.7, 1), "R"],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:E3",
          columns: {
            indicator: "Indicator",
            polarity: "Polarity",
            target: "Target",
            actual: "Actual",
            status: "RAG",
          },
          rows: ["2 Attendance: 95.4 / 96 Amber", "3 NEET: 2.7 / 4 Green"],
        },
      ],
      findings: ["warning header-taken Scorecard!E1", "warning status-disagrees Scorecard!E3"],
    },
  },
  {
    title: "a column of refs headed KPI, names beside it",
    build: () =>
      scorecard(
        ["KPI", "Measure", "Polarity", "Target", "Actual"],
        [
          ["NI 72", "Good level of development", "High", percent(70), percent(71)],
          ["NI 87", "Persistent absence", "Low", percent(10), percent(12.2, 1)],
        ],
      ),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:E3",
          columns: { ref: "KPI", indicator: "Measure", polarity: "Polarity", target: "Target", actual: "Actual" },
          rows: ["2 NI 72 Good level of development: 71 / 70 Green", "3 NI 87 Persistent absence: 12.2 / 10 Red"],
        },
      ],
      findings: [],
    },
  },
];
