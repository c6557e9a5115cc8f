import { workbookWith } from "../model/workbookWith.ts";
import { createHost } from "../host.ts";
import { connectOfficeJs } from "../node/officeJs.ts";

/** B2:B3 are filled by one formula; it is a dynamic one where it has a mark. */
function open(metadata: string | null) {
  const workbook = workbookWith({
    Plan: [
      ["Ref", "Actual"],
      ["KS2", 47],
      ["EY", 64],
      ["NEET", 2.7],
    ],
  });
  const line = workbook.worksheets[0]!.rows.get(1)!;
  line.cells[1] = { ...line.cells[1]!, formula: "=D2:D3", array: { rows: 2, columns: 1, metadata } };
  connectOfficeJs(createHost(workbook));
  return workbook;
}

function onPlan<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem("Plan"), context));
}

test.each([
  ["an array formula", null, [false, false, false], [true, null, false]],
  ["a formula that spills", "1", [true, null, false], [true, null, false]],
])("%s is told of all cells, some, or none", async (_, metadata, spills, arrays) => {
  open(metadata);
  await onPlan(async (sheet, context) => {
    const ranges = ["B2:B3", "A1:B4", "A4:B4"].map((address) => sheet.getRange(address).load("hasSpill,savedAsArray"));
    await context.sync();
    expect(ranges.map(({ hasSpill }) => hasSpill)).toEqual(spills);
    expect(ranges.map(({ savedAsArray }) => savedAsArray)).toEqual(arrays);
  });
});

function add(address: string): Promise<void> {
  return onPlan(async (sheet, context) => {
    sheet.tables.add(address, true);
    await context.sync();
  });
}

test.each([null, "1"])("no table is made over one, with the mark %s", async (metadata) => {
  const workbook = open(metadata);
  await expect(add("A1:B4")).rejects.toMatchObject({ code: "InvalidOperation" });
  expect(workbook.worksheets[0]!.tables).toEqual([]);
  await add("A1:A4");
  expect(workbook.worksheets[0]!.tables).toHaveLength(1);
});
