import { onPlan, openPlan, refusal } from "./inOffice.ts";

describe("a protected worksheet refuses with AccessDenied", () => {
  test.each<[string, (plan: Excel.Worksheet, table: Excel.Table) => void]>([
    ["values in locked cells", (plan) => void (plan.getRange("A1").values = [["x"]])],
    ["a value among unlocked cells", (plan) => void (plan.getRange("D1:E1").values = [["x", "y"]])],
    ["clearing", (plan) => plan.getRange("A1").clear("Contents")],
    ["number formats", (plan) => void (plan.getRange("D1").numberFormat = [["0"]])],
    ["fills", (plan) => void (plan.getRange("D1").format.fill.color = "red")],
    ["widths", (plan) => void (plan.getRange("D1").format.columnWidth = 40)],
    ["hiding rows", (plan) => void (plan.getRange("9:9").rowHidden = true)],
    ["inserting rows", (plan) => void plan.getRange("9:9").insert("Down")],
    ["merging", (plan) => plan.getRange("D9:E9").merge()],
    ["conditional formats", (plan) => void plan.getRange("D1").conditionalFormats.add("CellValue")],
    [
      "data validation",
      (plan) => void (plan.getRange("D1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } }),
    ],
    ["taking data validation away", (plan) => plan.getRange("D1").dataValidation.clear()],
    ["a new table", (plan) => void plan.tables.add("F1:G2", true)],
    ["resizing a table", (_, table) => table.resize("A1:C3")],
    ["a table's new column", (_, table) => void table.columns.add()],
    ["a table's new row", (_, table) => void table.rows.add()],
    ["a header", (_, table) => void (table.columns.getItemAt(0).name = "x")],
    ["protecting it again", (plan) => plan.protection.protect()],
  ])("%s", async (_, act) => {
    openPlan([
      ["Ref", "Actual"],
      ["1", 2],
      ["2", 3],
    ]);
    await onPlan((plan) => {
      plan.tables.add("A1:B3", true);
      plan.getRange("D1").format.protection.locked = false;
      plan.protection.protect();
    });
    expect(await refusal(onPlan((plan) => act(plan, plan.tables.getItemAt(0))))).toContain("AccessDenied");
  });

  test("and allows what is unlocked or allowed", async () => {
    const { plan: sheet } = openPlan();
    await onPlan((plan) => {
      plan.getRange("D1").format.protection.locked = false;
      plan.protection.protect({ allowFormatCells: true });
      plan.getRange("D1").values = [["x"]];
      plan.getRange("A1").format.font.bold = true;
      plan.protection.unprotect();
      plan.getRange("A1").values = [["y"]];
    });
    const { cells } = sheet.rows.get(0)!;
    expect([cells[0]?.value, cells[3]?.value]).toEqual(["y", "x"]);
  });
});
