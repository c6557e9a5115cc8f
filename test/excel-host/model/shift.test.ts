import { formatArea, parseArea } from "./address.ts";
import { addConditionalFormat } from "./conditionalFormats.ts";
import { moveArea, type Shift } from "./moveArea.ts";
import { shiftCells } from "./shift.ts";
import { createTable } from "./tables.ts";
import type { Area, Workbook } from "./workbook.ts";
import { workbookWith } from "./workbookWith.ts";

const area = (address: string): Area => parseArea(address)!;

const shift = (workbook: Workbook, address: string, direction: Shift["direction"]): void =>
  shiftCells(workbook, workbook.worksheets[0]!, { area: area(address), direction });

/** The cells of the first worksheet that hold something: "B2" → its value or formula. */
function cells({ worksheets }: Workbook): Record<string, unknown> {
  const held: [string, unknown][] = [];
  for (const [row, line] of worksheets[0]!.rows) {
    line.cells.forEach((cell, column) => {
      const held1 = cell.formula ?? cell.value;
      if (held1 !== null) held.push([formatArea({ row, column, rows: 1, columns: 1 }), held1]);
    });
  }
  return Object.fromEntries(held);
}

test.each<[string, Shift["direction"], string, string | null]>([
  ["C1:D9", "right", "C2", "E2"],
  ["C1:D9", "right", "A2:B3", "A2:B3"],
  ["C1:D9", "right", "B2:D3", "B2:F3"],
  ["C1:D9", "right", "C5:C12", "C5:C12"],
  ["C1:D9", "left", "E2", "C2"],
  ["C1:D9", "left", "C2", null],
  ["C1:D9", "left", "B2:E3", "B2:C3"],
  ["A3:B4", "down", "A3", "A5"],
  ["A3:B4", "down", "A2:B9", "A2:B11"],
  ["A3:B4", "down", "A2:C9", "A2:C9"],
  ["A3:B4", "up", "A1:B9", "A1:B7"],
  ["A:A", "right", "A:XFD", "1:1048576"],
])("cells at %s shifted %s: %s is then at %s", (at, direction, before, after) => {
  const moved = moveArea({ area: area(at), direction }, area(before));
  expect(moved && formatArea(moved)).toBe(after);
});

test("cells inserted in some rows move only what is at their right in those rows, and formulas follow", () => {
  const workbook = workbookWith({
    Plan: [
      ["a", "b", "=B1"],
      ["c", "d", "=B1&B2"],
    ],
  });

  shift(workbook, "B1", "right");

  expect(cells(workbook)).toEqual({ A1: "a", C1: "b", D1: "=C1", A2: "c", B2: "d", C2: "=C1&B2" });
});

test("rows inserted and deleted move rows, heights, formats and merged cells", () => {
  const workbook = workbookWith({ Plan: [["a"], ["b"], ["c"]] });
  const [sheet] = workbook.worksheets;
  sheet!.rows.get(2)!.height = 30;
  sheet!.merges.push(area("A3:B3"));
  addConditionalFormat(workbook, sheet!, [area("A2:A9")], { kind: "other", type: "dataBar" });

  shift(workbook, "2:3", "down");
  expect(cells(workbook)).toEqual({ A1: "a", A4: "b", A5: "c" });
  expect(sheet!.rows.get(4)!.height).toBe(30);
  expect(sheet!.merges.map(formatArea)).toEqual(["A5:B5"]);
  expect(sheet!.conditionalFormats[0]!.areas.map(formatArea)).toEqual(["A4:A11"]);

  shift(workbook, "2:4", "up");
  expect(cells(workbook)).toEqual({ A1: "a", A2: "c" });
  expect(sheet!.merges.map(formatArea)).toEqual(["A2:B2"]);
  expect(sheet!.conditionalFormats[0]!.areas.map(formatArea)).toEqual(["A2:A8"]);
});

test("data validation and what is repeated in print move too", () => {
  const workbook = workbookWith({ Plan: [["a"]] });
  const [sheet] = workbook.worksheets;
  sheet!.dataValidations = [
    {
      areas: [area("B2:B9")],
      rule: { kind: "list", source: '"Red,Green"', dropDown: true },
      ignoreBlanks: true,
      prompt: { show: false, title: "", message: "" },
      errorAlert: { show: true, style: "stop", title: "", message: "" },
    },
  ];
  sheet!.pageLayout.titleRows = [1, 2];
  sheet!.pageLayout.titleColumns = [1, 1];

  shift(workbook, "1:1", "down");
  expect(sheet!.dataValidations[0]!.areas.map(formatArea)).toEqual(["B3:B10"]);
  expect(sheet!.pageLayout.titleRows).toEqual([2, 3]);

  shift(workbook, "B5:B6", "right");
  expect(sheet!.dataValidations[0]!.areas.map(formatArea)).toEqual(["B3:B4", "B7:B10", "C5:C6"]);

  shift(workbook, "A:A", "right");
  expect(sheet!.pageLayout.titleColumns).toEqual([2, 2]);
});

test("names and formulas of other worksheets follow the cells they mean", () => {
  const workbook = workbookWith({ Plan: [["a", "b"]], Report: [["=Plan!B1"]] });
  workbook.names.push({ name: "Actual", formula: "Plan!$B$1", worksheet: null, hidden: false });

  shift(workbook, "A:A", "right");

  expect(workbook.worksheets[1]!.rows.get(0)!.cells[0]!.formula).toBe("=Plan!C1");
  expect(workbook.names[0]!.formula).toBe("Plan!$C$1");
});

const table = (): Workbook => {
  const workbook = workbookWith({ Plan: [[], ["Ref", "Actual"], ["1", 2], ["3", 4]] });
  createTable(workbook, workbook.worksheets[0]!, area("A2:B4"), true);
  return workbook;
};

describe("what would be split is not shifted", () => {
  test.each<[string, Shift["direction"], string]>([
    ["A3", "right", "InsertDeleteConflict"],
    ["A1", "down", "InsertDeleteConflict"],
    ["A1:A9", "left", "InsertDeleteConflict"],
    ["A3:B3", "down", "InsertDeleteConflict"],
  ])("cells at %s shifted %s: %s", (at, direction, code) => {
    const workbook = table();
    const before = cells(workbook);

    expect(() => shift(workbook, at, direction)).toThrow(expect.objectContaining({ code }));
    expect(cells(workbook)).toEqual(before);
  });

  test("a whole table moves", () => {
    const workbook = table();
    shift(workbook, "A1:B1", "down");
    expect(formatArea(workbook.worksheets[0]!.tables[0]!.area)).toBe("A3:B5");
  });

  test("rows that a filter hides", () => {
    const workbook = table();
    const [sheet] = workbook.worksheets;
    sheet!.tables[0]!.filters = [{ column: 0, xml: "" }];
    shift(workbook, "A1:B1", "down");
    sheet!.rows.get(3)!.hidden = true;
    expect(() => shift(workbook, "A1:B1", "down")).toThrow(expect.objectContaining({ code: "FilteredRangeConflict" }));
  });

  test("merged cells", () => {
    const workbook = workbookWith({ Plan: [["a", "b"]] });
    workbook.worksheets[0]!.merges.push(area("B1:C2"));
    expect(() => shift(workbook, "A1", "right")).toThrow(expect.objectContaining({ code: "InsertDeleteConflict" }));
  });

  test("cells in use at the worksheet's edge", () => {
    const workbook = workbookWith({ Plan: [["a"]] });
    workbook.worksheets[0]!.rows.get(0)!.cells[16_383] = { value: "edge", formula: null, style: 0 };
    expect(() => shift(workbook, "A1", "right")).toThrow(expect.objectContaining({ code: "NonBlankCellOffSheet" }));
  });

  test("a pivot table", () => {
    const workbook = workbookWith({ Plan: [["a"]] });
    workbook.worksheets[0]!.pivots.push({ name: "PivotTable1", area: area("C1:D9") });
    expect(() => shift(workbook, "A1", "right")).toThrow(expect.objectContaining({ code: "PivotTableRangeConflict" }));
  });
});

test("cells with a comment, a link or a sparkline are not moved: those would stay behind", () => {
  const workbook = workbookWith({ Plan: [["a", "b"]] });
  workbook.worksheets[0]!.carried = [{ kind: "comment", area: area("B1") }];

  expect(() => shift(workbook, "A1", "right")).toThrow("stand-in: moving cells with a comment is not modelled");
  shift(workbook, "C1", "right");
  expect(cells(workbook)).toEqual({ A1: "a", B1: "b" });
});
