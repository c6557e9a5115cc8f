import { percent, planSheets } from "../workbooks/plan.ts";
import { workbookWith } from "../workbooks/workbook.ts";
import type { CorpusWorkbook } from "./corpusWorkbook.ts";

/** Says what "2016/17" and "Q1" are, so that periods are compared. */
const [financial] = planSheets({ plan: { "Year type": "financial", "Reporting period": "2016/17" }, performance: [] });

/** Headers of two and three rows, merged, broken, with marks behind them. */
export const headers: readonly CorpusWorkbook[] = [
  {
    title: "two rows, the year merged over Target and Actual",
    build: () =>
      workbookWith(financial!, {
        name: "Scorecard",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Indicator", "Polarity", "2015/16", null, "2016/17", null],
              [null, null, "Target", "Actual", "Target", "Actual"],
              ["Attendance", "High", percent(95), percent(94.1, 1), percent(96), percent(96.2, 1)],
              ["NEET", "Low", percent(5), percent(4.9, 1), percent(4), percent(4.1, 1)],
            ],
          },
        ],
        merged: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:F4",
          headerRows: 2,
          columns: {
            indicator: "Indicator",
            polarity: "Polarity",
            target: "2015/16 Target",
            actual: "2015/16 Actual",
          },
          rows: [
            "3 Attendance (2015/16): 94.1 / 95 Amber",
            "3 Attendance (2016/17): 96.2 / 96 Green",
            "4 NEET (2015/16): 4.9 / 5 Green",
            "4 NEET (2016/17): 4.1 / 4 Amber",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "two rows without merged cells, the group's header over its first column only",
    build: () =>
      workbookWith(financial!, {
        name: "Scorecard",
        ranges: [
          {
            at: "A3",
            rows: [
              [null, null, "Q1", null, "Q2", null],
              ["Indicator", "Polarity", "Target", "Actual", "Target", "Actual"],
              ["Attendance", "High", percent(95), percent(94.1, 1), percent(96), percent(96.2, 1)],
              ["NEET", "Low", percent(5), percent(4.9, 1), percent(4), null],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A3:F6",
          headerRows: 2,
          columns: { indicator: "Indicator", polarity: "Polarity", target: "Q1 Target", actual: "Q1 Actual" },
          rows: [
            "5 Attendance (Q1): 94.1 / 95 Amber",
            "5 Attendance (Q2): 96.2 / 96 Green",
            "6 NEET (Q1): 4.9 / 5 Green",
            // A target of its own is stated for Q2, and the figure is to come.
            "6 NEET (Q2): none / 4 Grey actual-missing",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "three rows: the year, the quarter, then Target and Actual",
    build: () =>
      workbookWith(financial!, {
        name: "Scorecard",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Indicator", "Polarity", "2016/17", null, null, null],
              [null, null, "Q1", null, "Q2", null],
              [null, null, "Target", "Actual", "Target", "Actual"],
              ["Attendance", "High", percent(95), percent(94.1, 1), percent(96), percent(96.2, 1)],
              ["NEET", "Low", percent(5), percent(4.9, 1), percent(4), percent(4.1, 1)],
            ],
          },
        ],
        merged: ["A1:A3", "B1:B3", "C1:F1", "C2:D2", "E2:F2"],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:F5",
          headerRows: 3,
          columns: {
            indicator: "Indicator",
            polarity: "Polarity",
            target: "2016/17 Q1 Target",
            actual: "2016/17 Q1 Actual",
          },
          rows: [
            "4 Attendance (2016/17 Q1): 94.1 / 95 Amber",
            "4 Attendance (2016/17 Q2): 96.2 / 96 Green",
            "5 NEET (2016/17 Q1): 4.9 / 5 Green",
            "5 NEET (2016/17 Q2): 4.1 / 4 Amber",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "a group's header over columns that are no periods",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          {
            at: "A1",
            rows: [
              [null, null, "Our performance", null, "Comparators", null],
              ["Indicator", "Polarity", "Target", "Actual", "National", "Regional"],
              ["Attendance", "High", percent(95), percent(94.1, 1), percent(94.6, 1), percent(93.9, 1)],
              ["NEET", "Low", percent(5), percent(4.9, 1), percent(5.2, 1), null],
            ],
          },
        ],
        merged: ["C1:D1", "E1:F1"],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:F4",
          headerRows: 2,
          columns: {
            indicator: "Indicator",
            polarity: "Polarity",
            target: "Our performance Target",
            actual: "Our performance Actual",
            national: "Comparators National",
            regional: "Comparators Regional",
          },
          rows: [
            "3 Attendance: 94.1 / 95 Amber, national 94.6 (-0.5), regional 93.9 (+0.2)",
            "4 NEET: 4.9 / 5 Green, national 5.2 (-0.3)",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "line breaks, footnote marks and units in the headers of an Excel table",
    build: () =>
      workbookWith({
        name: "Scorecard",
        tables: [
          {
            name: "Scorecard",
            headers: ["Performance\nindicator", "Good is*", "Target 2017/18 (%)", "Actual\r\n(%) ¹", "England [2]"],
            rows: [
              ["Attendance", "High", 96, 95.4, 95.1],
              ["NEET", "Low", 4, 2.7, 3],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:E3",
          columns: {
            indicator: "Performance\nindicator",
            polarity: "Good is*",
            target: "Target 2017/18 (%)",
            actual: "Actual\r\n(%) ¹",
            national: "England [2]",
          },
          rows: ["2 Attendance: 95.4 / 96 Amber, national 95.1 (+0.3)", "3 NEET: 2.7 / 4 Green, national 3 (-0.3)"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "line breaks and footnote marks in the headers of a plain range",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          {
            at: "B2",
            rows: [
              ["Key performance\n  indicator†", "Bigger or smaller is better", "Annual\ntarget²", "Latest\noutturn*"],
              ["Attendance", "Bigger", percent(96), percent(95.4, 1)],
              ["NEET", "Smaller", percent(4), percent(2.7, 1)],
            ],
          },
          { at: "B7", rows: [["* Provisional."], ["† As in the council's plan."]] },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "B2:E4",
          columns: {
            indicator: "Key performance\n  indicator†",
            polarity: "Bigger or smaller is better",
            target: "Annual\ntarget²",
            actual: "Latest\noutturn*",
          },
          rows: ["3 Attendance: 95.4 / 96 Amber", "4 NEET: 2.7 / 4 Green"],
        },
      ],
      findings: [],
    },
  },
];
