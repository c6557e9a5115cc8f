import { appendix3, indicatorsSheet, ourHeaders, scorecardHeaders, scorecardSheet } from "../workbooks/appendix3.ts";
import { snapshot, tableRows, userCellsThatDiffer } from "../workbooks/cells.ts";
import { workbookWith, type WorksheetSpec } from "../workbooks/workbook.ts";
import { openInExcel } from "./open.ts";

const scorecardTable = scorecardSheet.tables![0]!;

function scorecardWith(change: Partial<WorksheetSpec>): WorksheetSpec {
  return { ...scorecardSheet, ...change };
}

describe("where columns cannot be written, the workbook stays as it was and a finding says why", () => {
  test("a protected worksheet", async () => {
    const workbook = appendix3();
    workbook.worksheets[0]!.protection = { options: {}, password: true };
    const before = snapshot(workbook);
    const report = await openInExcel(workbook).refresh();

    expect(snapshot(workbook)).toEqual(before);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: "sheet-protected", severity: "error", sheet: "Scorecard" }),
    );
    expect(report.tables[0]!.rows).toHaveLength(9);
    expect(report.cellsWritten).toBe(0);
  });

  test("a filtered table", async () => {
    const workbook = appendix3();
    workbook.worksheets[0]!.tables[0]!.filters = [{ column: 0, xml: '<filterColumn colId="0"/>' }];
    workbook.worksheets[0]!.rows.get(4)!.hidden = true;
    const before = snapshot(workbook);
    const report = await openInExcel(workbook).refresh();

    expect(snapshot(workbook)).toEqual(before);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: "table-filtered", fix: "Clear the filter, then refresh." }),
    );
  });

  test.each([
    [
      "a cell beside the table",
      (sheet: WorksheetSpec) => ({ ...sheet, cells: [{ row: 5, column: 9, cell: "a note" }] }),
      "J6",
    ],
    [
      "another table beside it",
      (sheet: WorksheetSpec) => ({
        ...sheet,
        tables: [
          ...sheet.tables!,
          { name: "Tasks", row: 2, column: 10, headers: ["Task", "Owner"], rows: [["Ring", "Head"]] },
        ],
      }),
      "K3:L4",
    ],
  ])("%s", async (_, change, cell) => {
    const workbook = workbookWith(change(scorecardSheet), indicatorsSheet);
    const before = snapshot(workbook);
    const report = await openInExcel(workbook).refresh();

    expect(snapshot(workbook)).toEqual(before);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: "no-room", severity: "error", sheet: "Scorecard", cell }),
    );
  });

  test("merged cells beside the table", async () => {
    const workbook = appendix3();
    workbook.worksheets[0]!.merges = [{ row: 3, column: 8, rows: 2, columns: 2 }];
    const report = await openInExcel(workbook).refresh();
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "no-room", cell: "I4:J5" }));
    expect(report.cellsWritten).toBe(0);
  });

  test("cells in use further right than our columns reach are not in the way", async () => {
    const workbook = workbookWith(scorecardWith({ cells: [{ row: 5, column: 13, cell: "a note" }] }), indicatorsSheet);
    const before = snapshot(workbook);
    const report = await openInExcel(workbook).refresh();
    expect(report.findings.filter(({ code }) => code === "no-room")).toEqual([]);
    expect(userCellsThatDiffer(before, workbook, ourHeaders)).toEqual([]);
  });

  test("one table that cannot be written does not keep another from it", async () => {
    const second: WorksheetSpec = { name: "Copy", tables: [{ ...scorecardTable, name: "Second" }] };
    const workbook = workbookWith(scorecardSheet, second, indicatorsSheet);
    workbook.worksheets[0]!.protection = { options: {}, password: false };
    await openInExcel(workbook).refresh();
    expect(tableRows(workbook, "Second")[0]).toHaveProperty("RAG", "Red");
    expect(tableRows(workbook, "Scorecard")[0]).not.toHaveProperty("RAG");
  });

  test("a cell is being edited", async () => {
    const workbook = appendix3();
    const before = snapshot(workbook);
    const excel = openInExcel(workbook);
    excel.host.editingCell = true;

    await expect(excel.refresh()).rejects.toMatchObject({
      name: "RefreshError",
      code: "InvalidOperationInCellEditMode",
      message: "A cell is being edited. Press Enter or Esc, then refresh again.",
      incomplete: [],
    });
    expect(snapshot(workbook)).toEqual(before);
  });
});

describe("where there is nothing to judge, a finding says so", () => {
  test.each<[string, WorksheetSpec[]]>([
    ["an empty workbook", [{ name: "Sheet1" }]],
    [
      "a task list",
      [
        {
          name: "Tasks",
          tables: [
            {
              name: "Tasks",
              headers: ["KPI", "TARGET", "Owner"],
              rows: [
                ["Write the plan", { value: 45_000, format: "dd/mm/yyyy" }, "Head of service"],
                ["Send it", { value: 45_031, format: "dd/mm/yyyy" }, "Head of service"],
              ],
            },
          ],
        },
      ],
    ],
    [
      "figures that are in no table",
      [
        {
          name: "Loose",
          cells: [
            { row: 0, column: 0, cell: "Indicator" },
            { row: 1, column: 0, cell: "NEET" },
          ],
        },
      ],
    ],
  ])("%s", async (_, sheets) => {
    const workbook = workbookWith(...sheets);
    const before = snapshot(workbook);
    const report = await openInExcel(workbook).refresh();

    expect(report.tables).toEqual([]);
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "no-indicator-table", severity: "error" }));
    expect(snapshot(workbook)).toEqual(before);
  });

  test("a table with no rows", async () => {
    const workbook = workbookWith(
      { name: "Scorecard", tables: [{ name: "Scorecard", headers: scorecardHeaders, rows: [] }] },
      indicatorsSheet,
    );
    const before = snapshot(workbook);
    const report = await openInExcel(workbook).refresh();
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "table-empty", severity: "warning" }));
    expect(snapshot(workbook)).toEqual(before);
  });
});

describe("what analysts' workbooks hold besides", () => {
  test("a worksheet named with quotes and spaces", async () => {
    const workbook = workbookWith({ ...scorecardSheet, name: "O'Brien's score card" }, indicatorsSheet);
    const report = await openInExcel(workbook).refresh();
    expect(report.tables[0]).toMatchObject({ sheet: "O'Brien's score card", table: "Scorecard", range: "A3:H12" });
    expect(tableRows(workbook, "Scorecard")[7]).toHaveProperty("RAG", "Amber");
  });

  test("a RAG column that somebody typed stays theirs, and ours is RAG (calculated)", async () => {
    const headers = [...scorecardHeaders, "RAG"];
    const rows = scorecardTable.rows.map((row) => [...row, "Green"]);
    const workbook = workbookWith(
      { ...scorecardSheet, tables: [{ ...scorecardTable, headers, rows }] },
      indicatorsSheet,
    );
    const excel = openInExcel(workbook);
    const report = await excel.refresh();

    const written = tableRows(workbook, "Scorecard");
    expect(written.map((row) => row["RAG"])).toEqual(Array(9).fill("Green"));
    expect(written[0]).toHaveProperty("RAG (calculated)", "Red");
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: "header-taken", severity: "warning", cell: "I3" }),
    );
    expect((await excel.refresh()).cellsWritten).toBe(0);
  });

  test("a text that begins with = is quoted in a reason and never becomes a formula", async () => {
    const rows = scorecardTable.rows.map((row, i) => (i === 0 ? [row[0]!, "=see below", null, ...row.slice(3)] : row));
    const workbook = workbookWith({ ...scorecardSheet, tables: [{ ...scorecardTable, rows }] }, indicatorsSheet);
    await openInExcel(workbook).refresh();

    const formulas = workbook.worksheets[0]!.rows.get(3)!.cells.map((cell) => cell.formula);
    expect(formulas.every((formula) => formula === null)).toBe(true);
    expect(tableRows(workbook, "Scorecard")[0]).toMatchObject({ Target: "=see below", RAG: "Grey" });
  });

  test("edited figures change their statuses and nothing else is written", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    await excel.refresh();
    const actual = workbook.worksheets[0]!.rows.get(4)!.cells[3]!;
    workbook.worksheets[0]!.rows.get(4)!.cells[3] = { ...actual, value: 0.71 };

    const report = await excel.refresh();
    expect(tableRows(workbook, "Scorecard")[1]).toMatchObject({
      RAG: "Green",
      "Gap to target": 1,
      "Gap to national": 2,
    });
    expect(report.cellsWritten).toBe(4);
  });

  test("two of our columns deleted by the user come back", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    await excel.refresh();
    const first = snapshot(workbook);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Scorecard").columns.getItem("Direction of travel").delete();
      await context.sync();
    });
    await excel.refresh();
    expect(snapshot(workbook)).toEqual(first);
  });
});
