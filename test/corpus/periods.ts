import { percent, planSheets, type PlanRow } from "../workbooks/plan.ts";
import { workbookWith, type WorksheetSpec } from "../workbooks/workbook.ts";
import type { CorpusWorkbook } from "./corpusWorkbook.ts";

function planSheet(plan: PlanRow): WorksheetSpec {
  return planSheets({ plan, performance: [] })[0]!;
}

/** One column a period, one row a period, and the blocks between. */
export const periods: readonly CorpusWorkbook[] = [
  {
    title: "one column a year, and one target for all of them",
    build: () =>
      workbookWith(planSheet({ "Year type": "academic", "Reporting period": "2016/17" }), {
        name: "Scorecard",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Indicator", "Polarity", "2014/15", "2015/16", "2016/17", "Target"],
              ["Good level of development", "High", percent(62), percent(64), percent(66), percent(70)],
              ["Persistent absence", "Low", percent(11), percent(10), null, percent(10)],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:F3",
          columns: { indicator: "Indicator", polarity: "Polarity", target: "Target", actual: "2014/15" },
          // The target names no period, so it serves each; where there is no figure, there is no entry.
          rows: [
            "2 Good level of development (2014/15): 62 / 70 Red",
            "2 Good level of development (2015/16): 64 / 70 Red",
            "2 Good level of development (2016/17): 66 / 70 Red",
            "3 Persistent absence (2014/15): 11 / 10 Red",
            "3 Persistent absence (2015/16): 10 / 10 Green",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "one column a quarter in an Excel table, the year's target before them",
    build: () =>
      workbookWith(planSheet({ "Reporting period": "Q2 2016/17" }), {
        name: "Scorecard",
        tables: [
          {
            name: "Scorecard",
            headers: ["Ref", "Indicator", "Good is", "Target", "Q1", "Q2", "Q3", "Q4"],
            rows: [
              ["A1", "Attendance", "High", percent(96), percent(95.4, 1), percent(96.2, 1)],
              ["A2", "NEET", "Low", percent(4), percent(4.1, 1), percent(5), null, null],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:H3",
          columns: { ref: "Ref", indicator: "Indicator", polarity: "Good is", target: "Target", actual: "Q1" },
          rows: [
            "2 A1 Attendance (Q1): 95.4 / 96 Amber",
            "2 A1 Attendance (Q2): 96.2 / 96 Green",
            "3 A2 NEET (Q1): 4.1 / 4 Amber",
            "3 A2 NEET (Q2): 5 / 4 Red",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "one column a month",
    build: () =>
      workbookWith({
        name: "Attendance",
        ranges: [
          { at: "A1", rows: [["Attendance by month"]] },
          {
            at: "A3",
            rows: [
              ["Measure", "Polarity", "Target", "Apr 2016", "May 2016", "Jun 2016"],
              ["Attendance", "High", percent(95), percent(95.1, 1), percent(94.8, 1), percent(90, 1)],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Attendance",
          table: null,
          range: "A3:F4",
          columns: { indicator: "Measure", polarity: "Polarity", target: "Target", actual: "Apr 2016" },
          rows: [
            "4 Attendance (Apr 2016): 95.1 / 95 Green",
            "4 Attendance (May 2016): 94.8 / 95 Amber",
            // 90 is 5 points below 95, and 5 % of it are 4.75.
            "4 Attendance (Jun 2016): 90 / 95 Red",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "one row a period",
    build: () =>
      workbookWith({
        name: "NEET",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Indicator", "Polarity", "Period", "Target", "Actual", "National"],
              ["NEET", "Low", "Q1 2016/17", percent(4), percent(4.5, 1), percent(4.2, 1)],
              ["NEET", "Low", "Q2 2016/17", percent(4), percent(4.1, 1), percent(4.2, 1)],
              ["NEET", "Low", "Q3 2016/17", percent(4), percent(3.9, 1), percent(4.2, 1)],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "NEET",
          table: null,
          range: "A1:F4",
          columns: {
            indicator: "Indicator",
            polarity: "Polarity",
            period: "Period",
            target: "Target",
            actual: "Actual",
            national: "National",
          },
          rows: [
            "2 NEET (Q1 2016/17): 4.5 / 4 Red, national 4.2 (+0.3)",
            "3 NEET (Q2 2016/17): 4.1 / 4 Amber, national 4.2 (-0.1)",
            "4 NEET (Q3 2016/17): 3.9 / 4 Green, national 4.2 (-0.3)",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "one row a period, the indicator's name merged over its rows",
    build: () =>
      workbookWith(planSheet({ "Year type": "financial", "Reporting period": "2016/17" }), {
        name: "Scorecard",
        merged: ["A2:A4", "B2:B4", "C2:C4"],
        ranges: [
          {
            at: "A1",
            rows: [
              ["Indicator", "Polarity", "Target", "Quarter", "Actual"],
              ["Attendance", "High", percent(95), "Q1", percent(94)],
              [null, null, null, "Q2", percent(95)],
              [null, null, null, "Q3", percent(93)],
              ["NEET", "Low", percent(4), "Q1", percent(3)],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:E5",
          columns: {
            indicator: "Indicator",
            polarity: "Polarity",
            target: "Target",
            period: "Quarter",
            actual: "Actual",
          },
          rows: [
            "2 Attendance (Q1): 94 / 95 Amber",
            "3 Attendance (Q2): 95 / 95 Green",
            "4 Attendance (Q3): 93 / 95 Amber",
            "5 NEET (Q1): 3 / 4 Green",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "blocks of target, actual and per cent of target, repeated for each quarter",
    build: () =>
      workbookWith(planSheet({ "Reporting period": "2016/17" }), {
        name: "Places",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Indicator", "Polarity", "Q1", null, null, "Q2", null, null],
              [null, null, "Target", "Actual", "%", "Target", "Actual", "%"],
              ["School places built", "High", 100, 90, percent(90), 100, 97, percent(97)],
              ["Apprentices started", "High", 20, 20, percent(100), 25, 26, percent(104)],
            ],
          },
        ],
        merged: ["C1:E1", "F1:H1"],
      }),
    expected: {
      tables: [
        {
          sheet: "Places",
          table: null,
          range: "A1:H4",
          headerRows: 2,
          columns: { indicator: "Indicator", polarity: "Polarity", target: "Q1 Target", actual: "Q1 Actual" },
          rows: [
            "3 School places built (Q1): 90 / 100 Red",
            "3 School places built (Q2): 97 / 100 Amber",
            "4 Apprentices started (Q1): 20 / 20 Green",
            "4 Apprentices started (Q2): 26 / 25 Green",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "period in each header of an Excel table: Q1 Target, Q1 Actual",
    build: () =>
      workbookWith(planSheet({ "Reporting period": "2016/17" }), {
        name: "Scorecard",
        tables: [
          {
            name: "Scorecard",
            headers: ["Indicator", "Polarity", "Q1 Target", "Q1 Actual", "Q2 Target", "Q2 Actual"],
            rows: [
              ["Attendance", "High", percent(95), percent(94.1, 1), percent(96), percent(96.2, 1)],
              ["NEET", "Low", percent(5), percent(4.9, 1), percent(4), percent(5)],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:F3",
          columns: { indicator: "Indicator", polarity: "Polarity", target: "Q1 Target", actual: "Q1 Actual" },
          rows: [
            "2 Attendance (Q1): 94.1 / 95 Amber",
            "2 Attendance (Q2): 96.2 / 96 Green",
            "3 NEET (Q1): 4.9 / 5 Green",
            "3 NEET (Q2): 5 / 4 Red",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "prior year, actual and plan",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          {
            at: "A1",
            rows: [
              ["KPI", "Polarity", "Prior year", "Actual", "Plan"],
              ["Attendance", "High", percent(95), percent(95.5, 1), percent(96)],
              ["NEET", "Low", percent(4.4, 1), percent(4.6, 1), percent(4)],
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
            indicator: "KPI",
            polarity: "Polarity",
            lastYear: "Prior year",
            actual: "Actual",
            target: "Plan",
          },
          rows: ["2 Attendance: 95.5 / 96 Amber", "3 NEET: 4.6 / 4 Red"],
        },
      ],
      findings: [],
    },
  },
];
