import { styleAt } from "../model/styles.ts";
import { onPlan, openPlan } from "./inOffice.ts";

test("a property that differs within a range is null", async () => {
  openPlan([["a", "b"]]);
  await onPlan(async (plan, context) => {
    plan.getRange("A1").format.font.bold = true;
    plan.getRange("B1").format.columnWidth = 96;
    const range = plan.getRange("A1:B1").load("format/font/bold,format/font/name,format/columnWidth,format/wrapText");
    await context.sync();
    expect(range.format.toJSON()).toEqual({
      columnWidth: null,
      wrapText: false,
      font: { bold: null, name: "Calibri" },
    });
  });
});

test("a column's width is in points, 48 for the standard one", async () => {
  const { plan: sheet } = openPlan();
  await onPlan(async (plan, context) => {
    const range = plan.getRange("B1:C1").load("format/columnWidth");
    await context.sync();
    expect(range.format.columnWidth).toBe(48);
    plan.getRange("B1").format.columnWidth = 105;
  });
  expect(sheet.columns).toEqual([{ first: 1, last: 1, width: 20, hidden: false }]);
});

test("whole columns carry a format for cells still to come", async () => {
  const { workbook, plan: sheet } = openPlan([["a"]]);
  await onPlan((plan) => {
    plan.getRange("A:B").format.wrapText = true;
    plan.getRange("B9").values = [["later"]];
  });
  const wraps = [sheet.rows.get(0)!.cells[0]!, sheet.rows.get(8)!.cells[1]!].map(
    ({ style }) => styleAt(workbook, style).wrap,
  );
  expect(wraps).toEqual([true, true]);
});

test("what a style does not model stays with the style it came from", async () => {
  const { workbook, plan: sheet } = openPlan([["a"]]);
  workbook.styles.push({ ...workbook.styles[0]!, xf: 7 });
  sheet.rows.get(0)!.cells[0]!.style = 1;
  await onPlan((plan) => void (plan.getRange("A1").format.fill.color = "yellow"));
  expect(styleAt(workbook, sheet.rows.get(0)!.cells[0]!.style)).toMatchObject({ fill: "#FFFF00", xf: 7 });
});

test("borders are drawn round a range and between its cells", async () => {
  const { workbook, plan: sheet } = openPlan();
  await onPlan((plan) => {
    const { borders } = plan.getRange("A1:B2").format;
    borders.getItem("EdgeBottom").style = "Continuous";
    borders.getItem("EdgeBottom").weight = "Medium";
    borders.getItem("InsideVertical").style = "Dot";
    borders.getItem("InsideVertical").color = "#808080";
  });
  const at = (row: number, column: number) => styleAt(workbook, sheet.rows.get(row)!.cells[column]!.style).borders;
  const bottom = { style: "medium", color: null };
  const inside = { style: "dotted", color: "#808080" };
  expect([at(0, 0), at(0, 1), at(1, 0), at(1, 1)]).toEqual([
    { right: inside },
    { left: inside },
    { bottom, right: inside },
    { bottom, left: inside },
  ]);
});

test("whole rows and columns are uniform only where their blank cells are", async () => {
  openPlan([["a"]]);
  await onPlan(async (plan, context) => {
    plan.getRange("B:B").format.font.bold = true;
    plan.getRange("3:3").format.font.bold = true;
    plan.getRange("A1").format.font.bold = true;
    const wholes = ["A:A", "B:B", "1:1", "3:3"].map((address) => plan.getRange(address).load("format/font/bold"));
    await context.sync();
    expect(wholes.map((range) => range.format.font.bold)).toEqual([null, true, null, true]);
  });
});
