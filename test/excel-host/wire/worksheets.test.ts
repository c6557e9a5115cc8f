import { parseArea } from "../model/address.ts";
import { onPlan, openPlan, refusal } from "./inOffice.ts";

test("a copied worksheet, its tables and their columns have ids of their own, and tables names of their own", async () => {
  const { workbook } = openPlan([
    ["Ref", "Actual"],
    ["1", 2],
  ]);
  await onPlan((plan) => {
    plan.tables.add("A1:B2", true).name = "Scorecard";
    plan.copy("End");
  });

  const [plan, copy] = workbook.worksheets;
  const [table] = plan!.tables;
  const [copied] = copy!.tables;
  expect([copy!.name, copied!.name]).toEqual(["Plan (2)", "Scorecard2"]);
  expect(copy!.uid).not.toBe(plan!.uid);
  expect(copied!.uid).not.toBe(table!.uid);
  expect(copied!.id).not.toBe(table!.id);
  expect(copied!.columns.map(({ name }) => name)).toEqual(["Ref", "Actual"]);
  expect(copied!.columns.filter(({ id }) => table!.columns.some((column) => column.id === id))).toEqual([]);
  expect(copy!.rows.get(1)!.cells.map((cell) => cell.value)).toEqual([1, 2]);
});

test("a worksheet with charts is not copied, and not moved about under them", async () => {
  const { plan: sheet } = openPlan([["a"]]);
  sheet.drawings.push({ kind: "chart", name: "Chart 1", area: parseArea("C1:H9")! });
  expect(await refusal(onPlan((plan) => void plan.copy()))).toContain("is not modelled");
  expect(await refusal(onPlan((plan) => void plan.getRange("1:1").insert("Down")))).toContain("is not modelled");
  expect(await refusal(onPlan((plan) => void plan.getRange("A1:B1").insert("Down")))).toBe("done");
});

test.each<[string, string]>([
  ["", "InvalidArgument"],
  ["a/b", "InvalidArgument"],
  ["x".repeat(32), "InvalidArgument"],
  ["'quoted'", "InvalidArgument"],
  ["plan", "ItemAlreadyExists"],
  ["Plan 2017-18", "done"],
])("a new worksheet called %j: %s", async (name, outcome) => {
  openPlan();
  expect(await refusal(onPlan((_, context) => void context.workbook.worksheets.add(name)))).toContain(outcome);
});

test("a worksheet that formulas refer to is not renamed", async () => {
  const { plan: sheet } = openPlan([["=Plan!B1"]]);
  expect(await refusal(onPlan((plan) => void (plan.name = "Scorecard")))).toContain("is not modelled");
  sheet.rows.clear();
  expect(await refusal(onPlan((plan) => void (plan.name = "Scorecard")))).toBe("done");
});

test("the last visible worksheet is neither hidden nor deleted", async () => {
  openPlan();
  expect(await refusal(onPlan((plan) => plan.delete()))).toContain("InvalidOperation");
  expect(await refusal(onPlan((plan) => void (plan.visibility = "Hidden")))).toContain("InvalidOperation");
});
