import { percent } from "../workbooks/plan.ts";
import { workbookWith, type CellSpec, type TableSpec } from "../workbooks/workbook.ts";
import type { CorpusWorkbook } from "./corpusWorkbook.ts";

const headers = ["Ref", "Indicator", "Polarity", "Target", "Actual"];
const columns = { ref: "Ref", indicator: "Indicator", polarity: "Polarity", target: "Target", actual: "Actual" };

const attendance: TableSpec = {
  name: "Attendance",
  headers,
  rows: [
    ["A1", "Attendance at primary schools", "High", percent(96), percent(95.4, 1)],
    ["A2", "Persistent absence", "Low", percent(10), percent(12.2, 1)],
  ],
};
const attainment: TableSpec = {
  name: "Attainment",
  headers,
  rows: [
    ["B1", "Good level of development", "High", percent(70), percent(71)],
    ["B2", "Pupils at the expected standard", "High", percent(65), percent(47)],
  ],
};
// 95.4 is within 5 % of 96 (4.8), 12.2 is beyond 5 % of 10 (0.5), 47 is beyond 5 % of 65 (3.25).
const attendanceRows = (first: number) => [
  `${first} A1 Attendance at primary schools: 95.4 / 96 Amber`,
  `${first + 1} A2 Persistent absence: 12.2 / 10 Red`,
];
const attainmentRows = (first: number) => [
  `${first} B1 Good level of development: 71 / 70 Green`,
  `${first + 1} B2 Pupils at the expected standard: 47 / 65 Red`,
];

/** Rows of a table far longer than what is written in it. */
const emptyRows = (count: number): CellSpec[][] => Array.from({ length: count }, () => []);

/** Excel tables anywhere on a worksheet. */
export const tables: readonly CorpusWorkbook[] = [
  {
    title: "tables stacked on a worksheet, titles between them",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          { at: "A1", rows: [["Attendance"]] },
          { at: "A7", rows: [["Attainment"]] },
          { at: "A13", rows: [["Source: school census"]] },
        ],
        tables: [
          { ...attendance, row: 1 },
          { ...attainment, row: 7 },
        ],
      }),
    expected: {
      tables: [
        { sheet: "Scorecard", table: "Attendance", range: "A2:E4", columns, rows: attendanceRows(3) },
        { sheet: "Scorecard", table: "Attainment", range: "A8:E10", columns, rows: attainmentRows(9) },
      ],
      findings: [],
    },
  },
  {
    title: "tables side by side, with room between them",
    build: () =>
      workbookWith({
        name: "Scorecard",
        tables: [
          { ...attendance, row: 2 },
          { ...attainment, row: 3, column: 12 },
        ],
      }),
    expected: {
      tables: [
        { sheet: "Scorecard", table: "Attendance", range: "A3:E5", columns, rows: attendanceRows(4) },
        { sheet: "Scorecard", table: "Attainment", range: "M4:Q6", columns, rows: attainmentRows(5) },
      ],
      findings: [],
    },
  },
  {
    title: "tables on several worksheets, some of them hidden",
    build: () =>
      workbookWith(
        {
          name: "Contents",
          ranges: [{ at: "B2", rows: [["Scorecard of the children's trust"], ["Two pages follow."]] }],
        },
        { name: "Attendance", tables: [attendance], visibility: "Hidden" },
        { name: "Attainment", tables: [attainment], visibility: "VeryHidden" },
      ),
    expected: {
      tables: [
        { sheet: "Attendance", table: "Attendance", range: "A1:E3", columns, rows: attendanceRows(2) },
        { sheet: "Attainment", table: "Attainment", range: "A1:E3", columns, rows: attainmentRows(2) },
      ],
      findings: [],
    },
  },
  {
    title: "a table whose rows and columns are partly hidden",
    build: () => workbookWith({ name: "Attendance", tables: [attendance], hidden: ["2:2", "C:C"] }),
    expected: {
      tables: [{ sheet: "Attendance", table: "Attendance", range: "A1:E3", columns, rows: attendanceRows(2) }],
      findings: [],
    },
  },
  {
    title: "a table with many blank rows below its four",
    build: () =>
      workbookWith({
        name: "Attendance",
        tables: [
          { ...attendance, rows: [...attendance.rows, ...emptyRows(300), ...attainment.rows, ...emptyRows(200)] },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Attendance",
          table: "Attendance",
          range: "A1:E505",
          columns,
          rows: [...attendanceRows(2), ...attainmentRows(304)],
        },
      ],
      findings: [],
    },
  },
  {
    title: "a table with section rows, a repeated header, a total and a note inside",
    build: () =>
      workbookWith({
        name: "Scorecard",
        tables: [
          {
            name: "Scorecard",
            headers,
            rows: [
              ["Attendance"],
              ...attendance.rows,
              headers,
              ["Attainment"],
              ...attainment.rows,
              ["Total", null, null, null, percent(56.4, 1)],
              ["Figures are provisional."],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:E10",
          columns,
          rows: [...attendanceRows(3), ...attainmentRows(7)],
        },
      ],
      findings: [
        "info note-row Scorecard!A2",
        "info note-row Scorecard!A5",
        "info note-row Scorecard!A6",
        "info total-row Scorecard!A9",
        "info note-row Scorecard!A10",
      ],
    },
  },
  {
    title: "a table and a plain range on one worksheet",
    build: () =>
      workbookWith({
        name: "Scorecard",
        tables: [attendance],
        ranges: [{ at: "A8", rows: [["Attainment"], headers, ...attainment.rows] }],
      }),
    expected: {
      tables: [
        { sheet: "Scorecard", table: "Attendance", range: "A1:E3", columns, rows: attendanceRows(2) },
        { sheet: "Scorecard", table: null, range: "A9:E11", columns, rows: attainmentRows(10) },
      ],
      findings: [],
    },
  },
];
