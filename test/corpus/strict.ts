import type { Workbook } from "../excel-host/model/workbook.ts";
import { percent } from "../workbooks/plan.ts";
import { workbookWith, type WorksheetSpec } from "../workbooks/workbook.ts";
import type { CorpusWorkbook, ExpectedTable } from "./corpusWorkbook.ts";

const headers = ["Indicator", "Polarity", "Target", "Actual"];
const columns = { indicator: "Indicator", polarity: "Polarity", target: "Target", actual: "Actual" };
const body = [
  ["Attendance", "High", percent(96), percent(95.4, 1)],
  ["NEET", "Low", percent(4), percent(2.7, 1)],
];
const rows = ["2 Attendance: 95.4 / 96 Amber", "3 NEET: 2.7 / 4 Green"];

const plain = (change: Partial<WorksheetSpec> = {}): Workbook =>
  workbookWith({
    name: "Scorecard",
    ...change,
    ranges: [{ at: "A1", rows: [headers, ...body] }, ...(change.ranges ?? [])],
  });
const asTable = (change: Partial<WorksheetSpec> = {}): Workbook =>
  workbookWith({ name: "Scorecard", tables: [{ name: "Scorecard", headers, rows: body }], ...change });
const judged = (table: string | null): ExpectedTable => ({ sheet: "Scorecard", table, range: "A1:D3", columns, rows });

/** What keeps the add-in from writing, and what does not: judged all the same. */
export const strict: readonly CorpusWorkbook[] = [
  {
    title: "a plain range on a protected worksheet",
    build: () => plain({ protected: true }),
    expected: { tables: [judged(null)], findings: ["error sheet-protected Scorecard"] },
  },
  {
    title: "an Excel table on a protected worksheet",
    build: () => asTable({ protected: true }),
    expected: { tables: [judged("Scorecard")], findings: ["error sheet-protected Scorecard"] },
  },
  {
    title: "a filtered Excel table",
    build: () => {
      const workbook = asTable({ hidden: ["3:3"] });
      workbook.worksheets[0]!.tables[0]!.filters = [
        { column: 0, xml: '<filterColumn colId="0"><filters><filter val="Attendance"/></filters></filterColumn>' },
      ];
      return workbook;
    },
    expected: { tables: [judged("Scorecard")], findings: ["info table-filtered Scorecard!A1:D1"] },
  },
  {
    title: "a plain range under the worksheet's own filter",
    build: () => plain({ filtered: { range: "A1:D3", hides: "3:3" } }),
    expected: { tables: [judged(null)], findings: ["info table-filtered Scorecard!A1:D1"] },
  },
  {
    title: "a plain range with cells in use where the computed columns would stand",
    build: () => plain({ ranges: [{ at: "F3", rows: [["Ask the head of service"]] }] }),
    expected: { tables: [judged(null)], findings: ["error no-room Scorecard!F3"] },
  },
  {
    title: "a plain range with cells in use further right than the computed columns reach",
    build: () => plain({ ranges: [{ at: "P3", rows: [["Ask the head of service"]] }] }),
    expected: { tables: [judged(null)], findings: [] },
  },
  {
    title: "a plain range with cells in use right of it, below its last row",
    build: () => plain({ ranges: [{ at: "E5", rows: [["Ask the head of service"]] }] }),
    expected: { tables: [judged(null)], findings: [] },
  },
  {
    title: "merged cells right of a plain range",
    build: () => plain({ merged: ["F2:G3"] }),
    expected: { tables: [judged(null)], findings: ["error no-room Scorecard!F2:G3"] },
  },
  {
    title: "merged cells right of an Excel table",
    build: () => asTable({ merged: ["F2:G3"] }),
    expected: { tables: [judged("Scorecard")], findings: ["error no-room Scorecard!F2:G3"] },
  },
  {
    title: "a merged title that reaches beyond a plain range's last column, above it",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          { at: "A1", rows: [["Scorecard of the children's trust"]] },
          { at: "A2", rows: [headers, ...body] },
        ],
        merged: ["A1:H1"],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A2:D4",
          columns,
          rows: ["3 Attendance: 95.4 / 96 Amber", "4 NEET: 2.7 / 4 Green"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "a plain range with hidden rows and columns",
    build: () => plain({ hidden: ["2:2", "B:B"] }),
    expected: { tables: [judged(null)], findings: [] },
  },
  {
    title: "a plain range on a hidden worksheet",
    build: () =>
      workbookWith(
        { name: "Cover" },
        { name: "Scorecard", visibility: "Hidden", ranges: [{ at: "A1", rows: [headers, ...body] }] },
      ),
    expected: { tables: [judged(null)], findings: [] },
  },
];
