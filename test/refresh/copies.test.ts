import { readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { appendix3, ourHeaders, scorecardHeaders } from "../workbooks/appendix3.ts";
import { snapshot, tableRows, userCellsThatDiffer } from "../workbooks/cells.ts";
import { openInExcel } from "./open.ts";

/** What Excel does when an analyst copies last month's worksheet. */
async function copyScorecard(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scorecard").copy("End");
    await context.sync();
  });
}

describe("our columns stay ours", () => {
  test("on a copied worksheet, without doubles", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    await excel.refresh();
    await copyScorecard();
    const copy = workbook.worksheets.at(-1)!;
    const actual = copy.rows.get(4)!.cells[3]!;
    copy.rows.get(4)!.cells[3] = { ...actual, value: 0.71 };

    const report = await excel.refresh();

    const table = copy.tables[0]!;
    expect(table.columns.map(({ name }) => name)).toEqual([...scorecardHeaders, ...ourHeaders]);
    expect(tableRows(workbook, table.name)[1]).toMatchObject({ RAG: "Green" });
    expect(tableRows(workbook, "Scorecard")[1]).toMatchObject({ RAG: "Red" });
    expect(report.findings.filter(({ code }) => code === "header-taken")).toEqual([]);
  });

  test("after Save As and opening again", async () => {
    const workbook = appendix3();
    await openInExcel(workbook).refresh();

    const opened = readWorkbook(saveWorkbook(workbook));
    const before = snapshot(opened);
    const excel = openInExcel(opened);
    expect((await excel.refresh()).cellsWritten).toBe(0);
    expect(snapshot(opened)).toEqual(before);
  });

  test("in a file that lost the add-in's memory on its way", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    await excel.refresh();
    workbook.customXmlParts = [];
    const before = snapshot(workbook);
    await excel.refresh();
    expect(snapshot(workbook)).toEqual(before);
  });

  test("while a column of the user's that only looks like ours stays the user's", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    await excel.refresh();
    workbook.customXmlParts = [];
    const reason = workbook.worksheets[0]!.rows.get(3)!.cells[9]!;
    workbook.worksheets[0]!.rows.get(3)!.cells[9] = { ...reason, value: "Because I say so" };

    await excel.refresh();
    expect(tableRows(workbook, "Scorecard")[0]).toMatchObject({
      "RAG reason": "Because I say so",
      "RAG (calculated)": "Red",
    });
  });

  test("while a RAG that somebody typed beside our reasons, in rows without one too, stays theirs", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    await excel.refresh();
    workbook.customXmlParts = [];
    const row = workbook.worksheets[0]!.rows.get(3)!;
    row.cells[9] = { ...row.cells[9]!, value: null };

    await excel.refresh();
    expect(tableRows(workbook, "Scorecard")[0]).toHaveProperty("RAG (calculated)", "Red");
  });

  test("when a file was merged from two, one memory is kept", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    await excel.refresh();
    const [part] = workbook.customXmlParts;
    workbook.customXmlParts = [part!, { ...part!, id: "{00000000-0000-0000-0000-000000000002}" }];
    const row = workbook.worksheets[0]!.rows.get(4)!;
    row.cells[3] = { ...row.cells[3]!, value: 0.71 };

    await excel.refresh();
    expect(workbook.customXmlParts).toHaveLength(1);
    expect((await excel.refresh()).cellsWritten).toBe(0);
  });

  test.each(["", "{}", "nonsense", '{"version":1,"tables":"none"}'])(
    "a memory that somebody damaged (%p) is made anew, and our columns are known by their words",
    async (content) => {
      const workbook = appendix3();
      const excel = openInExcel(workbook);
      await excel.refresh();
      const before = snapshot(workbook);
      workbook.customXmlParts[0]!.xml = `<memory xmlns="urn:plan-indicators:memory">${content}</memory>`;
      const row = workbook.worksheets[0]!.rows.get(4)!;
      row.cells[3] = { ...row.cells[3]!, value: 0.71 };

      await excel.refresh();
      expect(userCellsThatDiffer(before, workbook, ourHeaders)).toEqual([expect.stringContaining("Scorecard!D5")]);
      expect(tableRows(workbook, "Scorecard")[1]).toHaveProperty("RAG", "Green");
      expect(workbook.customXmlParts[0]!.xml).toContain("gapToNational");
    },
  );

  test("a memory written by a newer version is respected: nothing is written", async () => {
    const workbook = appendix3();
    workbook.customXmlParts = [
      {
        id: "{00000000-0000-0000-0000-000000000001}",
        xml: '<memory xmlns="urn:plan-indicators:memory">{"version":99}</memory>',
        part: null,
      },
    ];
    const before = snapshot(workbook);
    const report = await openInExcel(workbook).refresh();
    expect(snapshot(workbook)).toEqual(before);
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "memory-newer", severity: "error" }));
  });
});
