import { onPlan, openPlan, refusal } from "./inOffice.ts";

describe("what is not modelled is refused by name", () => {
  test.each<[string, (plan: Excel.Worksheet) => void]>([
    ["Range.getSpecialCells", (plan) => void plan.getRange("A1").getSpecialCells("Blanks")],
    ["Range.sort", (plan) => plan.getRange("A1").sort.apply([])],
    ["RangeFormat.textOrientation", (plan) => void plan.getRange("A1").format.load("textOrientation")],
    ["Range.nothing", (plan) => void plan.getRange("A1").load("nothing")],
    ["setting Range.formulasR1C1", (plan) => void (plan.getRange("A1").formulasR1C1 = [["=RC[1]"]])],
    ["load with $top or $skip", (plan) => void plan.tables.load({ $top: 1, name: true })],
    ["Worksheet.shapes", (plan) => void plan.shapes.getCount()],
  ])("%s", async (what, act) => {
    openPlan();
    expect(await refusal(onPlan(act))).toBe(`NotImplemented: stand-in: ${what} is not modelled`);
  });

  test("the services behind hiding the pane and changing the ribbon", async () => {
    const { host } = openPlan();
    const request = {
      AutoKeepReference: false,
      Actions: [{ Id: 1, ActionType: 1, Name: "", ObjectPathId: 1 }],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.DynamicRibbon.DynamicRibbon" } },
    };
    expect(JSON.parse(await host.execute(JSON.stringify(request)))).toMatchObject({
      Error: { Code: "NotImplemented", Message: expect.stringContaining("DynamicRibbon") },
    });
  });
});

describe("an object that does not exist", () => {
  test("takes calls and settings without effect, and gives null objects in turn", async () => {
    const { plan } = openPlan([["a"]]);
    await onPlan(async (_, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("None");
      const cell = none.getRange("A1");
      cell.values = [["lost"]];
      none.delete();
      const count = none.tables.getCount();
      await context.sync();
      expect([none.isNullObject, cell.isNullObject]).toEqual([true, true]);
      expect(count.value).toBeUndefined();
    });
    expect(plan.rows.get(0)!.cells[0]!.value).toBe("a");
  });
});

describe("objects deleted within a batch", () => {
  test.each<[string, (plan: Excel.Worksheet, context: Excel.RequestContext) => void, string]>([
    [
      "a worksheet",
      (_, context) => {
        const sheet = context.workbook.worksheets.add("Gone");
        sheet.delete();
        sheet.name = "Back";
      },
      "ItemNotFound",
    ],
    [
      "a range of a deleted worksheet",
      (_, context) => {
        const sheet = context.workbook.worksheets.add("Gone");
        const cell = sheet.getRange("A1");
        sheet.delete();
        cell.values = [[1]];
      },
      "InvalidReference",
    ],
    [
      "a table",
      (plan) => {
        const table = plan.tables.add("A1:B2", true);
        table.convertToRange();
        table.name = "Back";
      },
      "ItemNotFound",
    ],
    [
      "deleted cells",
      (plan) => {
        const cell = plan.getRange("B2");
        plan.getRange("2:2").delete("Up");
        cell.values = [[1]];
      },
      "InvalidReference",
    ],
  ])("%s", async (_, act, code) => {
    openPlan([["a"]]);
    expect(await refusal(onPlan(act))).toContain(code);
  });
});

describe("a Range moves with its cells", () => {
  test("between syncs", async () => {
    openPlan([["a"], ["b"]]);
    await onPlan(async (plan, context) => {
      const cell = plan.getRange("A2").load("address");
      await context.sync();
      plan.getRange("1:1").insert("Down");
      await context.sync();
      cell.load("address,values");
      await context.sync();
      expect([cell.address, cell.values]).toEqual(["Plan!A3", [["b"]]]);
    });
  });

  test("not so an address, which is looked up anew, nor a row of a table, which stays a place", async () => {
    openPlan([["Ref"], ["1"], ["2"]]);
    await onPlan(async (plan, context) => {
      const table = plan.tables.add("A1:A3", true);
      const second = table.rows.getItemAt(1).load("values");
      await context.sync();
      table.rows.add(0, [["0"]]);
      second.load("values");
      await context.sync();
      expect(second.values).toEqual([[1]]);
    });
  });
});

test("nothing is loaded with an item but what was asked for", async () => {
  openPlan([["Ref"], ["1"]]);
  await onPlan(async (plan, context) => {
    plan.tables.add("A1:A2", true);
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    expect(tables.items[0]!.name).toBe("Table1");
    expect(() => tables.items[0]!.id).toThrow("The property 'id' is not available");
  });
});

test("all of a collection's items are loaded with their scalar properties by $all, none by $none", async () => {
  openPlan([["Ref"], ["1"]]);
  await onPlan(async (plan, context) => {
    plan.tables.add("A1:A2", true);
    const all = context.workbook.tables.load({ $all: true });
    const none = plan.tables.load("$none");
    await context.sync();
    expect(all.items[0]!.toJSON()).toMatchObject({ name: "Table1", showTotals: false, style: "TableStyleMedium2" });
    expect(() => none.items[0]!.name).toThrow("is not available");
  });
});
