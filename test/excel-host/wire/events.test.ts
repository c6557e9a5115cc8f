import { onPlan, openPlan } from "./inOffice.ts";

test("a handler is told of cells that were changed, and no more once it is taken away", async () => {
  const { host } = openPlan();
  const told: string[] = [];
  await onPlan(async (plan, context) => {
    const handler = plan.onChanged.add(async ({ address, changeType }) => void told.push(`${address} ${changeType}`));
    await context.sync();
    plan.getRange("B2").values = [["x"]];
    await context.sync();
    handler.remove();
    await context.sync();
    plan.getRange("B3").values = [["y"]];
    await context.sync();
  });
  expect(told).toEqual(["B2 RangeEdited"]);
  expect(host.handles(10, "Plan")).toBe(false);
});

test("one on all worksheets hears of each", async () => {
  const { host, plan: sheet } = openPlan();
  const told: string[] = [];
  await onPlan(async (plan, context) => {
    context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => void told.push(worksheetId));
    await context.sync();
    plan.getRange("B2").values = [["x"]];
    await context.sync();
  });
  expect(host.handles(10, "Workbook")).toBe(true);
  expect(told).toEqual([sheet.uid]);
});
