import { percent } from "../workbooks/plan.ts";
import { workbookWith } from "../workbooks/workbook.ts";
import type { CorpusWorkbook } from "./corpusWorkbook.ts";

const headers = ["Indicator", "Good is", "Target", "Actual"];
const columns = { indicator: "Indicator", polarity: "Good is", target: "Target", actual: "Actual" };

const absence = ["Persistent absence", "Low", percent(10), percent(12.2, 1)];
const neet = ["NEET", "Low", percent(4), percent(2.7, 1)];
const progress = ["Progress 8", "High", 0, -0.02];
const plans = ["Plans within 20 weeks", "High", percent(100), percent(98.4, 1)];

/** Cells that are no Excel table. */
export const plainRanges: readonly CorpusWorkbook[] = [
  {
    title: "under a title and a subtitle, notes below",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          { at: "A1", rows: [["Corporate scorecard"], ["April 2016 to March 2017"]] },
          { at: "A4", rows: [headers, absence, neet, plans] },
          { at: "A9", rows: [["Source: Corporate Business Plan 2016-17"], ["1 Provisional."]] },
        ],
        merged: ["A1:D1"],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A4:D7",
          columns,
          rows: [
            "5 Persistent absence: 12.2 / 10 Red",
            "6 NEET: 2.7 / 4 Green",
            "7 Plans within 20 weeks: 98.4 / 100 Amber",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "section rows and blank rows inside",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          {
            at: "A1",
            rows: [headers, ["Children"], absence, [], ["Young people"], neet, [], plans],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:D8",
          columns,
          rows: [
            "3 Persistent absence: 12.2 / 10 Red",
            "6 NEET: 2.7 / 4 Green",
            "8 Plans within 20 weeks: 98.4 / 100 Amber",
          ],
        },
      ],
      findings: ["info note-row Scorecard!A2", "info note-row Scorecard!A5"],
    },
  },
  {
    title: "starting at column D, row 7, nothing around it",
    build: () => workbookWith({ name: "Sheet1", ranges: [{ at: "D7", rows: [headers, absence, progress] }] }),
    expected: {
      tables: [
        {
          sheet: "Sheet1",
          table: null,
          range: "D7:G9",
          columns,
          // 5 % of a target of 0 is 0, so there is no Amber.
          rows: ["8 Persistent absence: 12.2 / 10 Red", "9 Progress 8: -0.02 / 0 Red"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "two ranges stacked, each with its own header row",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          { at: "A1", rows: [["Attendance"], headers, absence] },
          { at: "A6", rows: [["Young people"], ["Measure", "Polarity", "2016/17 target", "Outturn"], neet, plans] },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A2:D3",
          columns,
          rows: ["3 Persistent absence: 12.2 / 10 Red"],
        },
        {
          sheet: "Scorecard",
          table: null,
          range: "A7:D9",
          columns: { indicator: "Measure", polarity: "Polarity", target: "2016/17 target", actual: "Outturn" },
          rows: ["8 NEET: 2.7 / 4 Green", "9 Plans within 20 weeks: 98.4 / 100 Amber"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "two ranges side by side, of different lengths",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          { at: "A1", rows: [headers, absence, neet, progress] },
          { at: "K1", rows: [headers, plans] },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:D4",
          columns,
          rows: ["2 Persistent absence: 12.2 / 10 Red", "3 NEET: 2.7 / 4 Green", "4 Progress 8: -0.02 / 0 Red"],
        },
        {
          sheet: "Scorecard",
          table: null,
          range: "K1:N2",
          columns,
          rows: ["2 Plans within 20 weeks: 98.4 / 100 Amber"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "two ranges side by side, with room for the computed columns of the first and no more",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          { at: "A1", rows: [headers, absence, neet] },
          { at: "H1", rows: [headers, progress, plans] },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:D3",
          columns,
          rows: ["2 Persistent absence: 12.2 / 10 Red", "3 NEET: 2.7 / 4 Green"],
        },
        {
          sheet: "Scorecard",
          table: null,
          range: "H1:K3",
          columns,
          rows: ["2 Progress 8: -0.02 / 0 Red", "3 Plans within 20 weeks: 98.4 / 100 Amber"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "an Excel table at the right of a range, with room for its computed columns and no more",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [{ at: "A1", rows: [headers, absence, neet] }],
        tables: [{ name: "Plans", column: 7, headers, rows: [progress, plans] }],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:D3",
          columns,
          rows: ["2 Persistent absence: 12.2 / 10 Red", "3 NEET: 2.7 / 4 Green"],
        },
        {
          sheet: "Scorecard",
          table: "Plans",
          range: "H1:K3",
          columns,
          rows: ["2 Progress 8: -0.02 / 0 Red", "3 Plans within 20 weeks: 98.4 / 100 Amber"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "the header row repeated for each printed page, totals and a note inside",
    build: () =>
      workbookWith({
        name: "Exclusions",
        ranges: [
          {
            at: "A1",
            rows: [
              headers,
              ["Excluded from primary schools", "Low", 40, 41],
              ["Excluded from secondary schools", "Low", 60, 65],
              headers,
              ["Excluded from special schools", "Low", 5, 4],
              ["Total", null, 105, 110],
              ["Special schools report a term later."],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Exclusions",
          table: null,
          range: "A1:D6",
          columns,
          rows: [
            "2 Excluded from primary schools: 41 / 40 Amber",
            "3 Excluded from secondary schools: 65 / 60 Red",
            "5 Excluded from special schools: 4 / 5 Green",
          ],
        },
      ],
      findings: ["info note-row Exclusions!A4", "info total-row Exclusions!A6"],
    },
  },
  {
    title: "a column left blank as a spacer",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Indicator", "Polarity", null, "Target", "Actual"],
              ["NEET", "Low", null, percent(4), percent(2.7, 1)],
              ["Persistent absence", "Low", null, percent(10), percent(12.2, 1)],
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
          columns: { indicator: "Indicator", polarity: "Polarity", target: "Target", actual: "Actual" },
          rows: ["2 NEET: 2.7 / 4 Green", "3 Persistent absence: 12.2 / 10 Red"],
        },
      ],
      findings: [],
    },
  },
];
