import type { Workbook } from "../excel-host/model/workbook.ts";
import { snapshot, tableRows } from "../workbooks/cells.ts";
import { workbookWith, type CellSpec } from "../workbooks/workbook.ts";
import { openInExcel, type OpenWorkbook } from "./open.ts";

const headers = ["Indicator", "Polarity", "Baseline", "Target", "Actual", "National", "Published on"];
const [actual, published] = [headers.indexOf("Actual"), headers.indexOf("Published on")];

const plan = {
  name: "Plan",
  tables: [{ name: "Plan", headers: ["Setting", "Value"], rows: [["Columns to write", "default"]] }],
};

function scorecard(publishedOn: CellSpec): Workbook {
  const rows: CellSpec[][] = [
    ["Key Stage 2", "High", 50, 60, 55, 54, publishedOn],
    ["NEET", "Low", 6, 4, 3.5, 5, ""],
  ];
  return workbookWith({ name: "Scorecard", tables: [{ name: "Scorecard", headers, rows }] }, plan);
}

/** Types into a row of the scorecard, from zero. */
async function type(row: number, column: number, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Scorecard").getDataBodyRange().getCell(row, column).values = [[value]];
    await context.sync();
  });
}

async function askFor(columns: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Plan").getDataBodyRange().getCell(0, 1).values = [[columns]];
    await context.sync();
  });
}

/** A scorecard refreshed, with its first row published then. */
async function publishedScorecard(): Promise<OpenWorkbook> {
  const excel = openInExcel(scorecard(""));
  await excel.refresh();
  await type(0, published, "3 May 2017");
  return excel;
}

const rowOf = ({ workbook }: OpenWorkbook, row: number) => tableRows(workbook, "Scorecard")[row]!;

async function expectNothingMoreToWrite(excel: OpenWorkbook): Promise<void> {
  const before = snapshot(excel.workbook);
  expect((await excel.refresh()).cellsWritten).toBe(0);
  expect(snapshot(excel.workbook)).toEqual(before);
}

const differing = (report: Awaited<ReturnType<OpenWorkbook["refresh"]>>) =>
  report.findings.filter(({ code }) => code === "published-differs").map(({ cell, message }) => [cell, message]);

describe("a published row", () => {
  test("without a status of ours is judged and written once", async () => {
    const excel = openInExcel(scorecard("3 May 2017"));
    await excel.refresh();
    expect(rowOf(excel, 0)).toMatchObject({ RAG: "Red", "Gap to target": -5, "Gap to national": 1 });
    await expectNothingMoreToWrite(excel);
    await type(0, actual, 60);
    await excel.refresh();
    expect(rowOf(excel, 0)).toMatchObject({ RAG: "Red", "Gap to target": -5, "Gap to national": 1 });
  });

  test("keeps every computed cell when its figures change, and a finding says what it would be now", async () => {
    const excel = await publishedScorecard();
    const before = rowOf(excel, 0);
    await type(0, actual, 60);
    await type(1, actual, 7);

    const report = await excel.refresh();
    expect(rowOf(excel, 0)).toEqual({ ...before, Actual: 60, "Published on": expect.anything() });
    expect(rowOf(excel, 1)).toMatchObject({ RAG: "Red", "Gap to target": 3 });
    expect(differing(report)).toEqual([["H2", "RAG says “Red” as published; it would now be Green."]]);
    expect(report.tables[0]!.rows[0]).toMatchObject({ status: "Green", gapToTarget: 0 });
    await expectNothingMoreToWrite(excel);
  });

  test.each<[string, number, string | null]>([
    ["55.04, which shows the same gap", 55.04, null],
    ["54.5", 54.5, "Gap to target says “−5.0” as published; it would now be −5.5."],
    ["no figure", Number.NaN, "RAG says “Red” as published; it would now be Grey."],
  ])("that now has %s", async (_, value, said) => {
    const excel = openInExcel(scorecard(""));
    await type(0, actual, 55.04);
    await excel.refresh();
    await type(0, published, "3 May 2017");
    await type(0, actual, 55);
    await excel.refresh();
    await type(0, actual, Number.isNaN(value) ? "" : value);
    const messages = differing(await excel.refresh()).map(([, message]) => message);
    expect(messages).toEqual(said === null ? [] : [said]);
  });

  test("where only the national figure changed", async () => {
    const excel = await publishedScorecard();
    await type(0, headers.indexOf("National"), 56);
    expect(differing(await excel.refresh())).toEqual([
      ["K2", "Gap to national says “+1” as published; it would now be −1."],
    ]);
  });

  test("stays as it is in columns that are added or switched off later", async () => {
    const excel = await publishedScorecard();
    await askFor("Gap to target, Distance travelled");
    await excel.refresh();
    expect(rowOf(excel, 0)).toMatchObject({ RAG: "Red", "Gap to national": 1, "Distance travelled": null });
    expect(rowOf(excel, 1)).toMatchObject({ RAG: "Green", "Gap to national": null, "Distance travelled": 125 });
    await expectNothingMoreToWrite(excel);
  });

  test("is written again once it is no longer published", async () => {
    const excel = await publishedScorecard();
    await type(0, actual, 60);
    await excel.refresh();
    await type(0, published, "");
    expect(differing(await excel.refresh())).toEqual([]);
    expect(rowOf(excel, 0)).toMatchObject({ RAG: "Green", "Gap to target": 0 });
    await expectNothingMoreToWrite(excel);
  });

  test.each(Array.from({ length: 20 }, (_, i) => i / 20))(
    "that a stopped refresh has only half written is completed (stopped at %d)",
    async (share) => {
      const whole = scorecard("3 May 2017");
      await openInExcel(whole).refresh();
      const excel = openInExcel(scorecard("3 May 2017"));
      excel.host.faults = [4, 5].map((sync) => ({ sync, when: "within", share, code: "GeneralException" }));
      await excel.refresh().catch(() => null);
      excel.host.faults = [];
      await excel.refresh();
      expect(snapshot(excel.workbook)).toEqual(snapshot(whole));
    },
  );
});
