import { formatArea, parseArea } from "./address.ts";
import { setTotals } from "./tableTotals.ts";
import {
  addTableColumn,
  addTableRows,
  createTable,
  deleteTableColumn,
  deleteTableRows,
  resizeTable,
} from "./tables.ts";
import type { Area, Table, Workbook, Worksheet } from "./workbook.ts";
import { workbookWith } from "./workbookWith.ts";
import { enterText } from "./writeCells.ts";

const area = (address: string): Area => parseArea(address)!;

function scorecard(beside: (string | number | null)[][] = []): { workbook: Workbook; sheet: Worksheet; table: Table } {
  const rows = [
    ["Indicator", "Actual"],
    ["NEET", 2.7],
    ["EHCP", 98.4],
  ];
  const workbook = workbookWith({ Plan: rows.map((row, index) => [...row, ...(beside[index] ?? [])]) });
  const sheet = workbook.worksheets[0]!;
  return { workbook, sheet, table: createTable(workbook, sheet, area("A1:B3"), true) };
}

const headers = (table: Table): string[] => table.columns.map(({ name }) => name);
const value = (sheet: Worksheet, address: string): unknown => {
  const { row, column } = area(address);
  return sheet.rows.get(row)?.cells[column]?.value ?? null;
};

describe("headers are texts, never empty, never twice, and the same in table and cell", () => {
  test.each([
    [
      ["Ref", "Actual"],
      ["Ref", "Actual"],
    ],
    [
      ["Ref", null],
      ["Ref", "Column1"],
    ],
    [
      [null, null],
      ["Column1", "Column2"],
    ],
    [
      ["Target", "target"],
      ["Target", "target2"],
    ],
    [
      [2016, 2017],
      ["2016", "2017"],
    ],
    [
      [0.64, true],
      ["0.64", "TRUE"],
    ],
  ])("%j become %j", (written, names) => {
    const workbook = workbookWith({ Plan: [written, ["a", "b"]] });
    const sheet = workbook.worksheets[0]!;

    const table = createTable(workbook, sheet, area("A1:B2"), true);

    expect(headers(table)).toEqual(names);
    expect([value(sheet, "A1"), value(sheet, "B1")]).toEqual(names);
  });

  test.each([
    ["Latest", "Latest"],
    ["", "Column1"],
    ["indicator", "indicator2"],
    ["2016", "2016"],
  ])("typing %j over a header", (typed, name) => {
    const { workbook, sheet, table } = scorecard();
    enterText(workbook, sheet, 0, 1, typed, { autoExpandTables: true });
    expect(table.columns[1]!.name).toBe(name);
    expect(value(sheet, "B1")).toBe(name);
  });

  test("a formula over a header is refused", () => {
    const { workbook, sheet } = scorecard();
    expect(() => enterText(workbook, sheet, 0, 1, "=1", { autoExpandTables: true })).toThrow(
      "stand-in: a formula in a table's header row is not modelled",
    );
  });
});

describe("resizing", () => {
  test("absorbs the cells beside, makes headers of them, and keeps the ids of columns that stay", () => {
    const { workbook, sheet, table } = scorecard([
      ["Notes", null],
      ["mine", "x"],
    ]);

    resizeTable(workbook, sheet, table, area("A1:D3"));

    expect(headers(table)).toEqual(["Indicator", "Actual", "Notes", "Column1"]);
    expect(table.columns.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect([value(sheet, "C2"), value(sheet, "D2"), value(sheet, "D1")]).toEqual(["mine", "x", "Column1"]);
  });

  test("leaves the cells of columns that go where they are", () => {
    const { workbook, sheet, table } = scorecard();

    resizeTable(workbook, sheet, table, area("A1:A3"));

    expect(headers(table)).toEqual(["Indicator"]);
    expect(value(sheet, "B2")).toBe(2.7);
  });

  test.each([
    ["A2:B3", "InvalidArgument"],
    ["A1:B1", "InvalidArgument"],
    ["D1:E3", "InvalidArgument"],
    ["A1:F3", "MergedRangeConflict"],
  ])("to %s fails with %s", (address, code) => {
    const { workbook, sheet, table } = scorecard();
    sheet.merges.push(area("F3:G3"));

    expect(() => resizeTable(workbook, sheet, table, area(address))).toThrow(expect.objectContaining({ code }));
    expect(formatArea(table.area)).toBe("A1:B3");
  });

  test("over another table fails", () => {
    const { workbook, sheet, table } = scorecard([["x"], ["y"], ["z"]]);
    createTable(workbook, sheet, area("C1:C3"), true);

    expect(() => resizeTable(workbook, sheet, table, area("A1:C3"))).toThrow(
      expect.objectContaining({ code: "MergedRangeConflict" }),
    );
  });
});

describe("columns", () => {
  test("an added one moves only the cells at its right in the table's rows", () => {
    const { workbook, sheet, table } = scorecard([["right"], [], ["also"]]);
    enterText(workbook, sheet, 4, 2, "below", { autoExpandTables: false });

    addTableColumn(workbook, sheet, table, 1);

    expect(headers(table)).toEqual(["Indicator", "Column1", "Actual"]);
    expect(table.columns.map(({ id }) => id)).toEqual([1, 3, 2]);
    expect(["C2", "D1", "D3", "C5"].map((address) => value(sheet, address))).toEqual([2.7, "right", "also", "below"]);
  });

  test("one that would split a table at the right is not added", () => {
    const { workbook, sheet, table } = scorecard();
    enterText(workbook, sheet, 0, 3, "Other", { autoExpandTables: false });
    createTable(workbook, sheet, area("D1:D9"), true);

    expect(() => addTableColumn(workbook, sheet, table, 2)).toThrow(
      expect.objectContaining({ code: "InsertDeleteConflict" }),
    );
    expect(headers(table)).toEqual(["Indicator", "Actual"]);
  });

  test("more cells than Excel on the web shifts are refused", () => {
    const { workbook, sheet, table } = scorecard();
    resizeTable(workbook, sheet, table, area("A1:B2049"));
    expect(() => addTableColumn(workbook, sheet, table, 2)).toThrow(
      expect.objectContaining({ code: "OperationCellsExceedLimit" }),
    );

    resizeTable(workbook, sheet, table, area("A1:B2048"));
    addTableColumn(workbook, sheet, table, 2);
    expect(table.columns).toHaveLength(3);
  });

  test("a deleted one takes its filter with it; those of others stay with their columns", () => {
    const { workbook, sheet, table } = scorecard([["RAG"], ["Red"], ["Amber"]]);
    resizeTable(workbook, sheet, table, area("A1:C3"));
    table.filters = [
      { column: 1, xml: "<actual/>" },
      { column: 2, xml: "<rag/>" },
    ];

    deleteTableColumn(workbook, sheet, table, 1);

    expect(headers(table)).toEqual(["Indicator", "RAG"]);
    expect(table.filters).toEqual([{ column: 1, xml: "<rag/>" }]);
    expect(value(sheet, "B2")).toBe("Red");
  });
});

describe("rows", () => {
  test("added ones push down what is below the table, in its columns only", () => {
    const { workbook, sheet, table } = scorecard([[], [], [], []]);
    enterText(workbook, sheet, 4, 0, "below", { autoExpandTables: false });
    enterText(workbook, sheet, 4, 2, "beside", { autoExpandTables: false });

    expect(addTableRows(workbook, sheet, table, 1, 2)).toBe(1);

    expect(formatArea(table.area)).toBe("A1:B5");
    expect(["A2", "A5", "A7", "C5"].map((address) => value(sheet, address))).toEqual([
      "NEET",
      "EHCP",
      "below",
      "beside",
    ]);
  });

  test("a table whose rows are all deleted keeps a blank one", () => {
    const { workbook, sheet, table } = scorecard();

    deleteTableRows(workbook, sheet, table, 0, 2);

    expect(formatArea(table.area)).toBe("A1:B2");
    expect([value(sheet, "A2"), value(sheet, "B2")]).toEqual([null, null]);
  });

  test("of a filtered table are not deleted", () => {
    const { workbook, sheet, table } = scorecard();
    table.filters = [{ column: 0, xml: "" }];
    expect(() => deleteTableRows(workbook, sheet, table, 0, 1)).toThrow(
      expect.objectContaining({ code: "InsertDeleteConflict" }),
    );
  });
});

test("a totals row is added below and taken away again", () => {
  const { workbook, sheet, table } = scorecard();
  enterText(workbook, sheet, 3, 0, "below", { autoExpandTables: false });

  setTotals(workbook, sheet, table, true);
  expect(formatArea(table.area)).toBe("A1:B4");
  expect([value(sheet, "A4"), value(sheet, "A5")]).toEqual(["Total", "below"]);
  expect(sheet.rows.get(3)!.cells[1]!.formula).toBe("=SUBTOTAL(109,[Actual])");

  setTotals(workbook, sheet, table, false);
  expect(formatArea(table.area)).toBe("A1:B3");
  expect(value(sheet, "A4")).toBe("below");
});

describe("AutoCorrect extends a table by what is written just below or beside it", () => {
  test.each([
    [3, 0, "A1:B4"],
    [3, 1, "A1:B4"],
    [1, 2, "A1:C3"],
    [0, 2, "A1:C3"],
    [3, 2, "A1:B3"],
    [4, 0, "A1:B3"],
    [1, 3, "A1:B3"],
  ])("row %i, column %i: %s", (row, column, extended) => {
    const { workbook, sheet, table } = scorecard();
    enterText(workbook, sheet, row, column, "new", { autoExpandTables: true });
    expect(formatArea(table.area)).toBe(extended);
  });

  test("not where the user switched it off, nor into another table", () => {
    const off = scorecard();
    enterText(off.workbook, off.sheet, 3, 0, "new", { autoExpandTables: false });
    expect(formatArea(off.table.area)).toBe("A1:B3");

    const next = scorecard([[], [], [], []]);
    enterText(next.workbook, next.sheet, 4, 1, "Other", { autoExpandTables: false });
    createTable(next.workbook, next.sheet, area("B5:C6"), true);
    enterText(next.workbook, next.sheet, 3, 0, "new", { autoExpandTables: true });
    expect(formatArea(next.table.area)).toBe("A1:B4");
    enterText(next.workbook, next.sheet, 4, 0, "new", { autoExpandTables: true });
    expect(formatArea(next.table.area)).toBe("A1:B4");
  });
});
