import { canInsertTemplates, insertTemplate, openAsNewWorkbook } from "../../src/excel/insertTemplate.ts";
import { bytesInBase64 } from "../excel-host/contract/workbookToInsert.ts";
import { createHost, type Fault } from "../excel-host/host.ts";
import { connectOfficeJs } from "../excel-host/node/officeJs.ts";
import { newWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { appendix3 } from "../workbooks/appendix3.ts";
import { snapshot, tableRows } from "../workbooks/cells.ts";
import { smallTemplate } from "../workbooks/smallTemplate.ts";
import { openInExcel } from "./open.ts";

const template = bytesInBase64(saveWorkbook(smallTemplate()));

const names = ["Cover", "Plan", "Indicators", "Performance"];

/** A template's statuses, by the table's name in the workbook. */
const statuses = (workbook: ReturnType<typeof smallTemplate>, table: string) =>
  tableRows(workbook, table).map(({ Ref, RAG, "Direction of travel": direction }) => [Ref, RAG, direction]);

const right = [
  ["1.1", "Green", null],
  ["1.1", "Red", "▼ Worsened"],
  ["1.2", "Green", null],
  ["1.2", "Green", "▼ Improved"],
];

describe("a template's worksheets", () => {
  test("stand behind those of the workbook, the first of them is shown, and a refresh takes them", async () => {
    const excel = openInExcel(newWorkbook());
    expect(await insertTemplate(template)).toEqual({ sheets: names, shown: true, reported: null });
    expect(excel.workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", ...names]);
    expect(excel.workbook.active).toBe(1);

    await excel.refresh();
    expect(statuses(excel.workbook, "Performance")).toEqual(right);
  });

  test("get other names where theirs are taken, and change nothing that was there", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    const before = snapshot(workbook);
    const { sheets } = await insertTemplate(template);

    expect(sheets).toEqual(["Cover", "Plan", "Indicators (2)", "Performance"]);
    const now = snapshot(workbook);
    expect([...before].filter(([address, cell]) => now.get(address) !== cell)).toEqual([]);
    await excel.refresh();
    expect(statuses(workbook, "Performance")).toEqual(right);
    expect(tableRows(workbook, "Scorecard").map(({ RAG }) => RAG)).toContain("Amber");
  });

  test("can be added twice: refs are kept, both are judged, and a refresh says once that it is the same again", async () => {
    const excel = openInExcel(newWorkbook());
    await insertTemplate(template);
    await excel.refresh();
    const before = snapshot(excel.workbook);
    const { sheets } = await insertTemplate(template);
    const now = snapshot(excel.workbook);
    expect(sheets).toEqual(names.map((name) => `${name} (2)`));
    expect([...before].filter(([address, cell]) => now.get(address) !== cell)).toEqual([]);

    const report = await excel.refresh();
    const [first, second] = excel.workbook.worksheets.flatMap(({ tables }) =>
      tables.map(({ name }) => name).filter((name) => name.startsWith("Performance")),
    );
    expect(statuses(excel.workbook, first!)).toEqual(right);
    expect(statuses(excel.workbook, second!)).toEqual(right);
    expect(report.findings.map(({ code, sheet, message }) => [code, sheet, message])).toEqual([
      ["target-moved", "Performance", "Target says “65%”; last year’s was “60%”."],
      ["target-moved", "Performance", "Target says “11%”; last year’s was “12%”."],
      [
        "table-repeated",
        "Indicators (2)",
        "The table PlanIndicators2 repeats the table PlanIndicators; of what stands twice, the first counts.",
      ],
    ]);
  });
});

const general = (sync: number, when: Fault["when"]): Fault => ({ sync, when, code: "GeneralException" });

describe("where Excel reports an error", () => {
  test.each([
    ["as it inserts", general(2, "after"), { shown: true, reported: "GeneralException" }],
    ["as it names what it inserted", general(3, "before"), { shown: true, reported: "GeneralException" }],
    ["as it shows what it inserted", general(4, "before"), { shown: false, reported: null }],
  ])("%s, worksheets that are there all the same are told", async (_, fault, result) => {
    const { host } = openInExcel(newWorkbook());
    host.faults = [fault];
    expect(await insertTemplate(template)).toEqual({ sheets: names, ...result });
    expect(host.workbook.worksheets).toHaveLength(5);
  });

  test.each([
    ["before it inserts", [general(2, "before")], "There was an internal error in Excel. Nothing was added."],
    [
      "and then does not say what is there",
      [general(2, "after"), general(3, "before")],
      "There was an internal error in Excel. Whether the worksheets were added, Excel did not say: please look at the tabs.",
    ],
  ])("%s, that is said", async (_, faults, message) => {
    const { host } = openInExcel(newWorkbook());
    host.faults = faults;
    await expect(insertTemplate(template)).rejects.toMatchObject({ code: "GeneralException", message });
  });

  test.each([
    ["a cell is being edited", "InvalidOperationInCellEditMode", /^A cell is being edited\. Press Enter or Esc/],
    ["the workbook's structure is protected", "AccessDenied", /protected or read-only\. Nothing was added\.$/],
    ["Excel does not answer", "Timeout", /^Excel did not answer .* look at the worksheets’ tabs/],
  ])("because %s, it is said in words", async (reason, code, message) => {
    const { host } = openInExcel(newWorkbook());
    if (code === "Timeout") host.faults = [{ sync: 2, when: "never" }];
    if (code === "AccessDenied") host.workbook.structureProtected = true;
    host.editingCell = reason.startsWith("a cell");
    await expect(insertTemplate(template, 200)).rejects.toMatchObject({
      name: "RefreshError",
      code,
      message: expect.stringMatching(message),
    });
    expect(host.workbook.worksheets).toHaveLength(1);
  });
});

test("a template opens as a workbook of its own, and the open one stays as it was", async () => {
  const { host } = openInExcel(newWorkbook());
  await openAsNewWorkbook(template);
  expect(host.created.map(({ worksheets }) => worksheets.map(({ name }) => name))).toEqual([names]);
  expect(host.workbook.worksheets).toHaveLength(1);
});

test.each([
  ["1.12", false],
  ["1.13", true],
])("an Excel with ExcelApi %s can add worksheets: %p", (version, can) => {
  connectOfficeJs(createHost(newWorkbook(), { requirements: { ExcelApi: version } }));
  expect(canInsertTemplates()).toBe(can);
});
