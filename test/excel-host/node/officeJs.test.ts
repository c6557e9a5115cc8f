import { createHost, type ExcelHost } from "../host.ts";
import { workbookWith } from "../model/workbookWith.ts";
import { onPlan, openPlan, refusal } from "../wire/inOffice.ts";
import { connectOfficeJs } from "./officeJs.ts";

const firstCell = ({ workbook }: ExcelHost): unknown => workbook.worksheets[0]!.rows.get(0)?.cells[0]?.value ?? null;

const write = (text: string): Promise<void> => onPlan((plan) => void (plan.getRange("A1").values = [[text]]));

test("another host takes over from the one before, with its own workbook and API sets", async () => {
  const first = createHost(workbookWith({ Plan: [] }));
  const second = createHost(workbookWith({ Plan: [] }), { requirements: { ExcelApi: "1.8" } });

  connectOfficeJs(first);
  await write("first");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);

  connectOfficeJs(second);
  await write("second");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);

  expect([firstCell(first), firstCell(second)]).toEqual(["first", "second"]);
});

test.each([
  ["1.8", "ApiNotFound"],
  ["1.13", "done"],
])("Table.resize (1.13) with ExcelApi %s: %s", async (version, outcome) => {
  openPlan([["Ref"], ["1"]], { requirements: { ExcelApi: version } });
  expect(await refusal(onPlan((plan) => plan.tables.add("A1:A2", true).resize("A1:B2")))).toContain(outcome);
});

const writeLater = (): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange("A1").values = [["later"]];
  });

describe("while the user edits a cell", () => {
  test("a batch is refused and does nothing", async () => {
    const { host } = openPlan();
    host.editingCell = true;
    expect(await refusal(write("x"))).toContain("InvalidOperationInCellEditMode");
    host.editingCell = false;
    expect(firstCell(host)).toBeNull();
    expect(await refusal(write("y"))).toBe("done");
  });

  test("one that asked to be delayed waits for the end of it", async () => {
    const { host } = openPlan();
    host.editingCell = true;
    const done = writeLater();
    await new Promise(setImmediate);
    expect(firstCell(host)).toBeNull();
    host.editingCell = false;
    await done;
    expect(firstCell(host)).toBe("later");
  });

  test("waiting needs an Excel that has it", async () => {
    const { host } = openPlan([], { requirements: { ExcelApi: "1.14" } });
    host.editingCell = true;
    expect(await refusal(writeLater())).toContain("InvalidOperationInCellEditMode");
  });
});

describe("a sync can be made to fail", () => {
  test("before it took effect, with any code", async () => {
    const { host } = openPlan();
    host.faults.push({ sync: 2, when: "before", code: "ActivityLimitReached" });
    expect(await refusal(write("one"))).toBe("done");
    expect(await refusal(write("two"))).toContain("ActivityLimitReached");
    expect(firstCell(host)).toBe("one");
    expect(await refusal(write("three"))).toBe("done");
  });

  test("after it took effect", async () => {
    const { host } = openPlan();
    host.faults.push({ sync: 1, when: "after" });
    expect(await refusal(write("done all the same"))).toContain("GeneralException");
    expect(firstCell(host)).toBe("done all the same");
  });

  test("by never answering", async () => {
    const { host } = openPlan();
    host.faults.push({ sync: 1, when: "never" });
    const answered = await Promise.race([
      refusal(write("x")),
      new Promise((resolve) => setImmediate(() => resolve("no answer"))),
    ]);
    expect(answered).toBe("no answer");
  });

  test("counted anew after the counts were reset", async () => {
    const { host } = openPlan();
    await write("one");
    host.resetCounts();
    host.faults.push({ sync: 1, when: "before" });
    expect(await refusal(write("two"))).toContain("GeneralException");
  });
});

test("a co-author changes cells between two syncs", async () => {
  const { host, plan } = openPlan([["mine"]]);
  host.beforeSync = (sync) => {
    if (sync === 2) plan.rows.get(0)!.cells[0] = { value: "theirs", formula: null, style: 0 };
  };
  await onPlan(async (sheet, context) => {
    const cell = sheet.getRange("A1").load("values");
    await context.sync();
    expect(cell.values).toEqual([["mine"]]);
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["theirs"]]);
  });
});

test("syncs and bytes are counted; what the library drops after Excel.run is none", async () => {
  const { host } = openPlan([["a"]]);
  await onPlan(async (plan, context) => {
    plan.getRange("A1").load("values");
    await context.sync();
    plan.getRange("A1").load("text");
  });
  await new Promise(setImmediate);
  expect(host.counts.syncs).toBe(2);
  expect(host.counts.bytesIn).toBeGreaterThan(host.counts.bytesOut);
  expect(host.counts.bytesOut).toBeGreaterThan(100);
  expect(host.counts.milliseconds).toBeGreaterThan(0);
});

test("listeners hear of batches that changed the workbook, and only of those", async () => {
  const { host } = openPlan([["a"]]);
  let changes = 0;
  const stop = host.onChanged(() => changes++);
  await onPlan((plan) => void plan.getRange("A1").load("values"));
  expect(changes).toBe(0);
  await write("b");
  expect(changes).toBe(1);
  stop();
  await write("c");
  expect(changes).toBe(1);
});

test("events of a host that is no longer connected do not reach the add-in", async () => {
  const { host } = openPlan();
  const execute = host.execute.bind(host);
  let writing = "";
  host.execute = (request, options) => {
    if (request.includes('"Values"')) writing = request;
    return execute(request, options);
  };
  const told: string[] = [];
  await onPlan(async (_, context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(address));
    await context.sync();
  });
  await write("x");
  expect(told).toEqual(["A1"]);

  openPlan();
  await execute(writing);
  await new Promise(setImmediate);
  expect(told).toEqual(["A1"]);
});
