import { onPlan, openPlan } from "./inOffice.ts";

test("an id is a place in the list: after a deletion it means the next format", async () => {
  openPlan();
  await onPlan(async (plan, context) => {
    const range = plan.getRange("A1:A9");
    for (const status of ["Red", "Amber", "Green"]) {
      range.conditionalFormats.add("CellValue").cellValue.rule = { formula1: `="${status}"`, operator: "EqualTo" };
    }
    await context.sync();
    const first = range.conditionalFormats.getItemAt(0).load("id,cellValue/rule");
    await context.sync();
    expect([first.id, first.cellValue.rule.formula1]).toEqual(["0", '="Green"']);

    first.delete();
    await context.sync();
    first.load("id,cellValue/rule");
    await context.sync();
    expect([first.id, first.cellValue.rule.formula1]).toEqual(["0", '="Amber"']);
  });
});

test("the file's rules have their words: operator equal, formulas without their sign", async () => {
  const { plan: sheet } = openPlan();
  await onPlan((plan) => {
    const { cellValue } = plan.getRange("A1:A9").conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: "=1", formula2: "=5", operator: "NotBetween" };
    cellValue.format.fill.color = "#ffc7ce";
    cellValue.format.font.color = "#9c0006";
  });
  expect(sheet.conditionalFormats).toEqual([
    {
      areas: [{ row: 0, column: 0, rows: 9, columns: 1 }],
      priority: 1,
      stopIfTrue: false,
      rule: {
        kind: "cellIs",
        operator: "notBetween",
        formulas: ["1", "5"],
        fill: "#FFC7CE",
        fontColor: "#9C0006",
        bold: false,
      },
    },
  ]);
});

test("rules that are only carried keep their XML when another comes before them", async () => {
  const { plan: sheet } = openPlan();
  sheet.conditionalFormats.push({
    areas: [{ row: 0, column: 0, rows: 9, columns: 1 }],
    priority: 1,
    stopIfTrue: false,
    rule: { kind: "other", type: "dataBar" },
    xml: "<cfRule/>",
  });
  await onPlan(async (plan, context) => {
    plan.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=1", operator: "EqualTo" };
    const formats = plan.getRange("A1").conditionalFormats.load("items/type,items/priority");
    await context.sync();
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["CellValue", 0],
      ["DataBar", 1],
    ]);
  });
  expect(sheet.conditionalFormats[0]).toMatchObject({ xml: "<cfRule/>", priority: 2 });
});
