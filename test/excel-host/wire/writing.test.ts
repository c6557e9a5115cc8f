import { parseArea } from "../model/address.ts";
import { styleAt } from "../model/styles.ts";
import { onPlan, openPlan, refusal } from "./inOffice.ts";

describe("a filter that hides rows", () => {
  const rows = [
    ["Ref", "RAG"],
    ["1", "Red"],
    ["2", "Green"],
    ["3", "Red"],
    ["4", "Green"],
  ];

  test("makes values written over it land in the wrong rows", async () => {
    const { plan } = openPlan(rows);
    await onPlan(async (sheet, context) => {
      const table = sheet.tables.add("A1:B5", true);
      table.columns.getItem("RAG").filter.applyValuesFilter(["Green"]);
      await context.sync();
      table.columns.getItem("RAG").getDataBodyRange().values = [["a"], ["b"], ["c"], ["d"]];
    });
    expect([1, 2, 3, 4].map((row) => plan.rows.get(row)!.cells[1]!.value)).toEqual(["Red", "a", "Red", "a"]);
  });

  test("of rows hidden by hand does not", async () => {
    const { plan } = openPlan(rows);
    await onPlan((sheet) => {
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B2:B5").values = [["a"], ["b"], ["c"], ["d"]];
    });
    expect([1, 2, 3, 4].map((row) => plan.rows.get(row)!.cells[1]!.value)).toEqual(["a", "b", "c", "d"]);
  });
});

test("of merged cells only the first takes a value", async () => {
  const { plan } = openPlan([["a", "b", "c"]]);
  plan.merges.push(parseArea("A1:B2")!);
  await onPlan((sheet) => {
    sheet.getRange("A1:C2").values = [
      [1, 2, 3],
      [4, 5, 6],
    ];
  });
  expect(plan.rows.get(0)!.cells.map((cell) => cell.value)).toEqual([1, "b", 3]);
  expect(plan.rows.get(1)!.cells.map((cell) => cell?.value)).toEqual([undefined, undefined, 6]);
});

const read = (property: string) => refusal(onPlan((sheet) => void sheet.getRange("A1:B1").load(property)));

test("a formula is kept and not calculated: its value is refused until one is known", async () => {
  const { plan } = openPlan([[1, "=A1*2"]]);

  expect(await read("formulas")).toBe("done");
  expect(await read("values")).toBe("NotImplemented: stand-in: the value of the formula in Plan!B1 is not modelled");
  expect(await read("text")).toBe("NotImplemented: stand-in: the value of the formula in Plan!B1 is not modelled");

  plan.rows.get(0)!.cells[1]!.value = 2;
  await onPlan(async (sheet, context) => {
    const range = sheet.getRange("A1:B1").load("values,formulas");
    await context.sync();
    expect([range.values, range.formulas]).toEqual([[[1, 2]], [[1, "=A1*2"]]]);
  });
});

test("a formula that cannot be read ends the writing where it stands", async () => {
  const { plan } = openPlan();
  const written = refusal(onPlan((sheet) => void (sheet.getRange("A1:C1").values = [["first", "-5.0 pp", "third"]])));
  expect(await written).toContain("InvalidArgument");
  expect(plan.rows.get(0)!.cells.map((cell) => cell.value)).toEqual(["first"]);
});

test("a cell in the Text format makes a text of what it is given", async () => {
  const { plan } = openPlan();
  await onPlan((sheet) => {
    const range = sheet.getRange("A1:D1");
    range.numberFormat = [["@", "@", "@", "@"]];
    range.values = [["=1+1", "-5.0 pp", 64, true]];
  });
  expect(plan.rows.get(0)!.cells.map((cell) => cell.value)).toEqual(["=1+1", "-5.0 pp", "64", "TRUE"]);
});

test("a date or percentage brings its format to a General cell and leaves any other", async () => {
  const { workbook, plan } = openPlan();
  await onPlan((sheet) => {
    sheet.getRange("B1").numberFormat = [["0.0"]];
    sheet.getRange("A1:B1").values = [["64%", "64%"]];
  });
  expect(plan.rows.get(0)!.cells.map((cell) => [cell.value, styleAt(workbook, cell.style).numberFormat])).toEqual([
    [0.64, "0%"],
    [0.64, "0.0"],
  ]);
});

test("what was carried with a cell from its file goes when the cell is written", async () => {
  const { plan } = openPlan([["a", "b"]]);
  plan.rows.get(0)!.cells.forEach((cell) => (cell.xml = "<c/>"));
  plan.changed.clear();
  await onPlan((sheet) => void (sheet.getRange("A1:B1").values = [["new", null]]));
  expect(plan.rows.get(0)!.cells.map((cell) => cell.xml)).toEqual([undefined, "<c/>"]);
  expect([...plan.changed]).toEqual(["cells"]);
});

test("a pivot table's cells are not written", async () => {
  const { plan } = openPlan();
  plan.pivots.push({ name: "PivotTable1", area: parseArea("B2:C9")! });
  expect(await refusal(onPlan((sheet) => void (sheet.getRange("B2").values = [["x"]])))).toContain(
    "PivotTableRangeConflict",
  );
});
