import { pounds } from "../../src/figures/unit.ts";
import { rowCells, rowDetail } from "../../src/taskpane/indicatorRow.ts";
import { findingsToShow, rowsToShow } from "../../src/taskpane/shown.ts";
import { finding, report, row, table } from "./sampleReport.ts";

const first = table("Q1", ["Green", "Red", "Amber", "Red"]);
const second = table("Q2", ["Red", "Blue", "Grey"]);

/** The worksheet rows that are shown of each sheet. */
function shownRows(...[of, status, limit]: Parameters<typeof rowsToShow>): readonly (readonly [string, ...number[]])[] {
  return rowsToShow(of, status, limit).tables.map(({ table: { sheet }, rows }) => [
    sheet,
    ...rows.map((each) => each.row),
  ]);
}

test("indicators that need attention come first, within a status in worksheet order", () => {
  expect(shownRows(report([first, second]), null, 50)).toEqual([
    ["Q1", 3, 5, 4, 2],
    ["Q2", 2, 4, 3],
  ]);
});

test("no more rows than wanted are shown, and the rest is counted", () => {
  const two = report([first, second]);
  expect(shownRows(two, null, 3)).toEqual([
    ["Q1", 3, 5],
    ["Q2", 2],
  ]);
  expect(rowsToShow(two, null, 3).left).toBe(4);
  expect(rowsToShow(two, null, 7).left).toBe(0);
});

test("one status can be shown alone; a table without it is not shown", () => {
  expect(shownRows(report([first, second]), "Blue", 50)).toEqual([["Q2", 3]]);
});

test("what is out of the counts comes last, and with no status alone", () => {
  const grey = row("Grey", 2);
  const forContext = row("Grey", 3, { reasonCode: "no-judgement", polarity: "none" });
  const of = report([table("Q1", [], { rows: [forContext, grey, row("Green", 4)] })]);
  expect(shownRows(of, null, 50)).toEqual([["Q1", 2, 4, 3]]);
  expect(shownRows(of, "Grey", 50)).toEqual([["Q1", 2]]);
});

test("a period that all rows of a table share is told once, for the table", () => {
  const shared = table("Q1", [], {
    rows: [row("Red", 2, { period: "2016/17" }), row("Green", 3, { period: "2016/17" })],
  });
  const mixed = table("Q2", [], { rows: [row("Red", 2, { period: "2016/17" }), row("Red", 3, { period: "2017/18" })] });
  const { tables } = rowsToShow(report([shared, mixed]), null, 50);
  expect(tables.map(({ period }) => period)).toEqual(["2016/17", null]);
});

test.each([
  ["64% · target 70% · Improved", row("Red", 2, { actual: 64, target: 70, direction: "Improved" }), false],
  ["Ref 6 · 2016/17 · 64%", row("Grey", 2, { ref: "6", period: "2016/17", actual: 64 }), true],
  ["NI 101 · 15%", row("Green", 2, { ref: "NI 101", actual: 15 }), false],
  ["80.6% · target 90%", row("Red", 2, { actual: 80.6, target: 90, decimals: 1 }), false],
  ["12% · target 10.5%", row("Red", 2, { actual: 12, target: 10.5 }), false],
  ["£1.3m · target £1.2m", row("Red", 2, { actual: 1.3e6, target: 1.2e6, unit: pounds, decimals: -5 }), false],
  ["Red by the rules · 64%", row("Green", 2, { actual: 64, computedStatus: "Red" }), false],
  ["target 70%", row("Grey", 2, { period: "2016/17", target: 70 }), false],
  ["", row("Grey", 2, { indicator: null, ref: "6" }), false],
])("below an indicator stands “%s”", (detail, indicator, showPeriod) => {
  expect(rowDetail(indicator, showPeriod)).toBe(detail);
});

test("findings are shown by severity, no more than wanted, and the rest is counted", () => {
  const findings = [
    finding({ severity: "info", cell: "A1" }),
    finding({ cell: "A2" }),
    finding({ severity: "error", cell: "A3" }),
  ];
  const { shown, left } = findingsToShow(findings, 2);
  expect(shown.map(({ cell }) => cell)).toEqual(["A3", "A2"]);
  expect(left).toBe(1);
});

test.each([
  ["A1:H10", 4, "A4:H4"],
  ["AB7:AD900", 12, "AB12:AD12"],
])("row cells of %s in row %i are %s", (range, worksheetRow, cells) => {
  expect(rowCells(range, worksheetRow)).toBe(cells);
});

test("what is no range has no row cells", () => {
  expect(() => rowCells("Scorecard", 4)).toThrow("Not a range of cells: Scorecard");
});
