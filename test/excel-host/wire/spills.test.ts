import { onPlan, openPlan, refusal } from "./inOffice.ts";

/** A formula in A1 that has filled A1:A2; `metadata` is the file's mark of one that spills. */
function openWithArray(metadata: string | null): void {
  const { plan } = openPlan([["first"], ["second"], ["below"]]);
  const { cells } = plan.rows.get(0)!;
  cells[0] = { ...cells[0]!, formula: "=C1:C2", array: { rows: 2, columns: 1, metadata } };
}

const spills = (...addresses: string[]) =>
  onPlan(async (sheet, context) => {
    const ranges = addresses.map((address) => sheet.getRange(address).load("hasSpill"));
    await context.sync();
    return ranges.map(({ hasSpill }) => hasSpill);
  });

test("hasSpill is true where all cells are of a spilled array, false where none is, and null between", async () => {
  openWithArray("1");
  expect(await spills("A1", "A2", "A1:A2", "A3", "B1:B3", "A2:A3", "A1:B1")).toEqual([
    true,
    true,
    true,
    false,
    false,
    null,
    null,
  ]);
});

test("an array that was entered with Ctrl+Shift+Enter does not spill", async () => {
  openWithArray(null);
  expect(await spills("A1", "A2", "A1:A3")).toEqual([false, false, false]);
});

const write = (address: string) => refusal(onPlan((sheet) => void (sheet.getRange(address).values = [["x"]])));

test.each(["1", null])("what a value does to an array is not modelled (metadata %s)", async (metadata) => {
  openWithArray(metadata);
  expect(await write("A2")).toContain("a value in the cells of an array formula is not modelled");
  expect(await write("A3")).toBe("done");
});
