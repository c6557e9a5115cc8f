import { removeTable } from "../excel-host/model/tables.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { appendix3, indicatorsSheet, ourHeaders, scorecardHeaders, scorecardSheet } from "../workbooks/appendix3.ts";
import { snapshot, tableRows, userCellsThatDiffer } from "../workbooks/cells.ts";
import { workbookWith, type TableSpec } from "../workbooks/workbook.ts";
import { openInExcel, type OpenWorkbook } from "./open.ts";

const scorecardTable = scorecardSheet.tables![0]!;

/** What an analyst does to the scorecard in Excel. */
async function inScorecard(act: (table: Excel.Table, context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.tables.getItem("Scorecard"), context);
    await context.sync();
  });
}

const statusesOf = (workbook: Workbook, table = "Scorecard") =>
  tableRows(workbook, table).map((row) => [row["Performance indicator"], row["RAG"]]);

const coloured = (workbook: Workbook) => workbook.worksheets[0]!.conditionalFormats.flatMap(({ areas }) => areas);

async function expectNothingMoreToWrite(excel: OpenWorkbook): Promise<void> {
  const { workbook } = excel;
  const before = snapshot(workbook);
  const rules = structuredClone(workbook.worksheets.map(({ conditionalFormats }) => conditionalFormats));
  const parts = structuredClone(workbook.customXmlParts);
  expect((await excel.refresh()).cellsWritten).toBe(0);
  expect(snapshot(workbook)).toEqual(before);
  expect(workbook.worksheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual(rules);
  expect(workbook.customXmlParts).toEqual(parts);
}

async function refreshed(): Promise<OpenWorkbook> {
  const excel = openInExcel(appendix3());
  await excel.refresh();
  return excel;
}

/** Excel has noted what stands in the table, and stops before it adds a column. */
async function stopped(): Promise<OpenWorkbook> {
  const excel = openInExcel(appendix3());
  const { host } = excel;
  for (let share = 0; excel.workbook.customXmlParts.length === 0; share += 0.01) {
    host.resetCounts();
    host.faults = [{ sync: 4, when: "within", share, code: "GeneralException" }];
    await excel.refresh().catch(() => null);
  }
  host.faults = [];
  host.resetCounts();
  return excel;
}

/** What Excel does when a user drags the RAG column to the table's second place. */
function moveStatus({ worksheets: [sheet] }: Workbook): void {
  const { columns } = sheet!.tables[0]!;
  columns.splice(1, 0, ...columns.splice(8, 1));
  for (let row = 2; row < 12; row++) {
    const { cells } = sheet!.rows.get(row)!;
    cells.splice(1, 0, ...cells.splice(8, 1));
  }
  for (const { areas } of sheet!.conditionalFormats) areas[0] = { ...areas[0]!, column: 1 };
}

describe("what analysts do to a refreshed table", () => {
  test("rows added below get statuses, formats and colours", async () => {
    const excel = await refreshed();
    await inScorecard((table) =>
      table.rows.add(undefined, [["NEET", "", 0.04, 0.05, 0.03, "", "●", "Worse.", "", "", "", "", ""]]),
    );
    await excel.refresh();
    expect(tableRows(excel.workbook, "Scorecard")[9]).toMatchObject({ RAG: "Red", "RAG reason": expect.any(String) });
    expect(coloured(excel.workbook)).toEqual(
      Array.from({ length: 5 }, () => ({ row: 3, column: 8, rows: 10, columns: 1 })),
    );
    await expectNothingMoreToWrite(excel);
  });

  test("rows deleted take their statuses with them", async () => {
    const excel = await refreshed();
    await inScorecard((table) => table.rows.getItemAt(1).delete());
    const before = statusesOf(excel.workbook);
    await excel.refresh();
    expect(statusesOf(excel.workbook)).toEqual(before);
    expect(coloured(excel.workbook)).toEqual(
      Array.from({ length: 5 }, () => ({ row: 3, column: 8, rows: 8, columns: 1 })),
    );
    await expectNothingMoreToWrite(excel);
  });

  test("rows in another order keep their statuses and number formats beside them", async () => {
    const excel = await refreshed();
    const { rows } = excel.workbook.worksheets[0]!;
    const reversed = Array.from({ length: 9 }, (_, i) => rows.get(11 - i)!);
    reversed.forEach((row, i) => rows.set(3 + i, row));
    expect((await excel.refresh()).cellsWritten).toBe(0);
    await expectNothingMoreToWrite(excel);
  });

  test("a column of ours moved among theirs stays ours", async () => {
    const excel = await refreshed();
    moveStatus(excel.workbook);
    await expectNothingMoreToWrite(excel);
    const row = excel.workbook.worksheets[0]!.rows.get(4)!;
    row.cells[4] = { ...row.cells[4]!, value: 0.71 };
    const before = snapshot(excel.workbook);
    await excel.refresh();
    expect(userCellsThatDiffer(before, excel.workbook, ourHeaders)).toEqual([]);
    expect(statusesOf(excel.workbook)[1]).toEqual(["Early Years Foundation Stage", "Green"]);
    expect(coloured(excel.workbook)).toEqual(
      Array.from({ length: 5 }, () => ({ row: 3, column: 1, rows: 9, columns: 1 })),
    );
    await expectNothingMoreToWrite(excel);
  });

  test("a column of theirs added at the right of ours stays where it is", async () => {
    const excel = await refreshed();
    await inScorecard((table) => {
      table.columns.add(undefined, [["Owner"], ...Array.from({ length: 9 }, () => ["Head of service"])]);
    });
    const before = snapshot(excel.workbook);
    await excel.refresh();
    expect(userCellsThatDiffer(before, excel.workbook, ourHeaders)).toEqual([]);
    await expectNothingMoreToWrite(excel);
  });

  test("a column of ours that they renamed becomes theirs, and ours is added anew", async () => {
    const excel = await refreshed();
    await inScorecard((table) => {
      table.columns.getItem("RAG").name = "Our judgement";
    });
    const before = snapshot(excel.workbook);
    await excel.refresh();
    expect(userCellsThatDiffer(before, excel.workbook, ourHeaders)).toEqual([]);
    expect(statusesOf(excel.workbook)[7]).toEqual(["EHCPs within 20 weeks", "Amber"]);
    await expectNothingMoreToWrite(excel);
  });

  test("cells of ours that they typed over are put right", async () => {
    const excel = await refreshed();
    const whole = snapshot(excel.workbook);
    await inScorecard((table) => {
      table.columns.getItem("RAG").getDataBodyRange().getCell(1, 0).values = [["Green, surely"]];
      table.columns.getItem("Gap to target").getDataBodyRange().getCell(1, 0).values = [["none"]];
    });
    await excel.refresh();
    expect(snapshot(excel.workbook)).toEqual(whole);
    await expectNothingMoreToWrite(excel);
  });

  test("cells of ours that they typed over in a copied worksheet are put right too", async () => {
    const excel = await refreshed();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scorecard").copy("End");
      await context.sync();
    });
    await excel.refresh();
    const copy = excel.workbook.worksheets.at(-1)!;
    const row = copy.rows.get(4)!;
    row.cells[8] = { ...row.cells[8]!, value: "Green, surely" };
    await excel.refresh();
    expect(copy.tables[0]!.columns.map(({ name }) => name)).toEqual([...scorecardHeaders, ...ourHeaders]);
    expect(copy.rows.get(4)!.cells[8]!.value).toBe("Red");
    await expectNothingMoreToWrite(excel);
  });

  test("a totals row stays as it is", async () => {
    const excel = openInExcel(appendix3());
    await inScorecard((table) => {
      table.showTotals = true;
    });
    const { area } = excel.workbook.worksheets[0]!.tables[0]!;
    const totals = (): unknown[] =>
      excel.workbook.worksheets[0]!.rows.get(area.row + area.rows - 1)?.cells.map(({ value, formula }) => [
        value,
        formula,
      ]) ?? [];
    const before = totals().slice(0, 8);
    await excel.refresh();
    expect(totals().slice(0, 8)).toEqual(before);
    expect(tableRows(excel.workbook, "Scorecard")[8]).toMatchObject({ RAG: "Red" });
    await expectNothingMoreToWrite(excel);
  });

  test("a header row that they switched off: nothing is written, and findings name the right cells", async () => {
    const excel = openInExcel(appendix3());
    const before = await excel.check();
    const sheet = excel.workbook.worksheets[0]!;
    const table = sheet.tables[0]!;
    table.showHeaders = false;
    table.area = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
    sheet.rows.delete(2);
    const cells = snapshot(excel.workbook);
    const report = await excel.refresh();
    expect(snapshot(excel.workbook)).toEqual(cells);
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "header-hidden" }));
    expect(report.tables[0]!.rows.map(({ row }) => row)).toEqual(before.tables[0]!.rows.map(({ row }) => row));
  });

  test.each(["Hidden", "VeryHidden"] as const)(
    "a worksheet that is %s is refreshed as the others",
    async (visibility) => {
      const excel = openInExcel(appendix3());
      excel.workbook.worksheets[0]!.visibility = visibility;
      await excel.refresh();
      expect(statusesOf(excel.workbook)[7]).toEqual(["EHCPs within 20 weeks", "Amber"]);
      expect(excel.workbook.worksheets[0]!.visibility).toBe(visibility);
      await expectNothingMoreToWrite(excel);
    },
  );
});

describe("where tables stand", () => {
  test.each<[string, TableSpec]>([
    ["below another", { ...scorecardTable, name: "Second", row: 20 }],
    ["beside another, behind its room", { ...scorecardTable, name: "Second", column: 14 }],
  ])("two tables, one %s, both grow", async (_, second) => {
    const workbook = workbookWith({ name: "Scorecard", tables: [scorecardTable, second] }, indicatorsSheet);
    const excel = openInExcel(workbook);
    const before = snapshot(workbook);
    await excel.refresh();
    expect(userCellsThatDiffer(before, workbook, ourHeaders)).toEqual([]);
    expect(statusesOf(workbook, "Second")).toEqual(statusesOf(workbook));
    await expectNothingMoreToWrite(excel);
  });

  test.each([
    ["with room for ours and no more", 16_384 - 13, "Amber"],
    ["without room for all of ours", 16_384 - 12, undefined],
    ["without room for any", 16_384 - 8, undefined],
  ])("at the worksheet's right edge, %s", async (_, column, status) => {
    const workbook = workbookWith({ name: "Scorecard", tables: [{ ...scorecardTable, column }] }, indicatorsSheet);
    const excel = openInExcel(workbook);
    const before = snapshot(workbook);
    const report = await excel.refresh();
    expect(userCellsThatDiffer(before, workbook, ourHeaders)).toEqual([]);
    expect(statusesOf(workbook)[7]?.[1]).toBe(status);
    expect(report.findings.some(({ code }) => code === "no-room")).toBe(status === undefined);
    await expectNothingMoreToWrite(excel);
  });

  test("headers with spaces, signs and other cases of ours are told apart", async () => {
    const headers = [...scorecardHeaders, "rag", "RAG ", "Gap [%] '#@"];
    const rows = scorecardTable.rows.map((row) => [...row, "G", "A", "x"]);
    const workbook = workbookWith(
      { ...scorecardSheet, tables: [{ ...scorecardTable, headers, rows }] },
      indicatorsSheet,
    );
    const excel = openInExcel(workbook);
    const before = snapshot(workbook);
    await excel.refresh();
    expect(userCellsThatDiffer(before, workbook, ["RAG (calculated)", ...ourHeaders.slice(1)])).toEqual([]);
    expect(tableRows(workbook, "Scorecard")[7]).toMatchObject({ rag: "G", "RAG ": "A", "RAG (calculated)": "Amber" });
    await expectNothingMoreToWrite(excel);
  });
});

describe("when a co-author changes tables between two syncs", () => {
  const struck = [2, 3, 4, 5];

  test.each(struck)(
    "two headers are exchanged before sync %i: the statuses are those of the new headers",
    async (sync) => {
      const workbook = appendix3();
      const excel = openInExcel(workbook);
      const sheet = workbook.worksheets[0]!;
      excel.host.beforeSync = (number) => {
        if (number !== sync) return;
        const { columns } = sheet.tables[0]!;
        [columns[3]!.name, columns[5]!.name] = ["National", "Current Period"];
        const header = sheet.rows.get(2)!;
        [header.cells[3], header.cells[5]] = [header.cells[5]!, header.cells[3]!];
      };
      await excel.refresh();
      excel.host.beforeSync = null;
      expect(tableRows(workbook, "Scorecard")[1]).toMatchObject({ "Gap to target": -1, "Gap to national": 5 });
      await expectNothingMoreToWrite(excel);
    },
  );

  test.each(struck)("the table is removed before sync %i: the others are refreshed", async (sync) => {
    const second = { name: "Other", tables: [{ ...scorecardTable, name: "Second" }] };
    const workbook = workbookWith(scorecardSheet, second, indicatorsSheet);
    const excel = openInExcel(workbook);
    const sheet = workbook.worksheets[0]!;
    excel.host.beforeSync = (number) => {
      if (number === sync) removeTable(workbook, sheet, sheet.tables[0]!);
    };
    await excel.refresh();
    expect(statusesOf(workbook, "Second")[7]).toEqual(["EHCPs within 20 weeks", "Amber"]);
  });

  test.each(struck)("the worksheet is deleted before sync %i: the others are refreshed", async (sync) => {
    const second = { name: "Other", tables: [{ ...scorecardTable, name: "Second" }] };
    const workbook = workbookWith(scorecardSheet, second, indicatorsSheet);
    const excel = openInExcel(workbook);
    excel.host.beforeSync = (number) => {
      if (number === sync) workbook.worksheets = workbook.worksheets.slice(1);
    };
    await excel.refresh();
    expect(statusesOf(workbook, "Second")[7]).toEqual(["EHCPs within 20 weeks", "Amber"]);
  });

  test.each(struck)("table and worksheet are renamed before sync %i: nothing else changes", async (sync) => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    excel.host.beforeSync = (number) => {
      if (number !== sync) return;
      workbook.worksheets[0]!.name = "March";
      workbook.worksheets[0]!.tables[0]!.name = "March";
    };
    await excel.refresh();
    expect(statusesOf(workbook, "March")[7]).toEqual(["EHCPs within 20 weeks", "Amber"]);
  });

  test.each(struck)("our column is moved among theirs before sync %i: every cell of theirs stays", async (sync) => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    await excel.refresh();
    const row = workbook.worksheets[0]!.rows.get(4)!;
    row.cells[3] = { ...row.cells[3]!, value: 0.71 };
    let moved = snapshot(workbook);
    excel.host.resetCounts();
    excel.host.beforeSync = (number) => {
      if (number !== sync) return;
      moveStatus(workbook);
      moved = snapshot(workbook);
    };
    await excel.refresh();
    excel.host.beforeSync = null;
    expect(userCellsThatDiffer(moved, workbook, ourHeaders)).toEqual([]);
    expect(statusesOf(workbook)[1]).toEqual(["Early Years Foundation Stage", "Green"]);
    await expectNothingMoreToWrite(excel);
  });

  test.each(struck)("a row is added to a refreshed table before sync %i: the refresh judges it too", async (sync) => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    await excel.refresh();
    const sheet = workbook.worksheets[0]!;
    const row = sheet.rows.get(4)!;
    row.cells[3] = { ...row.cells[3]!, value: 0.71 };
    excel.host.resetCounts();
    excel.host.beforeSync = (number) => {
      if (number !== sync) return;
      sheet.tables[0]!.area.rows += 1;
      sheet.rows.set(12, { ...row, cells: row.cells.slice(0, 8).map((cell) => ({ ...cell })) });
    };
    await excel.refresh();
    excel.host.beforeSync = null;
    expect(tableRows(workbook, "Scorecard")[9]).toHaveProperty("RAG", "Green");
    await expectNothingMoreToWrite(excel);
  });
});

describe("after a refresh that was stopped while it added columns", () => {
  test("a blank column that the user adds then stays theirs", async () => {
    const excel = await stopped();
    await inScorecard((table) => {
      table.columns.add(undefined, undefined, "Comments for March");
    });
    await excel.refresh();
    expect(Object.keys(tableRows(excel.workbook, "Scorecard")[0]!)).toEqual([
      ...scorecardHeaders,
      "Comments for March",
      ...ourHeaders,
    ]);
    await expectNothingMoreToWrite(excel);
  });

  test("a column with our header and words of the user's stays theirs", async () => {
    const excel = await stopped();
    await inScorecard((table) => {
      table.columns.add(undefined, [["RAG"], ...Array.from({ length: 9 }, () => ["to discuss"])]);
    });
    await excel.refresh();
    expect(tableRows(excel.workbook, "Scorecard")[7]).toMatchObject({ RAG: "to discuss", "RAG (calculated)": "Amber" });
    await expectNothingMoreToWrite(excel);
  });

  test.each(Array.from({ length: 20 }, (_, i) => i / 20))(
    "a second stop leaves no column behind (first at %d)",
    async (share) => {
      const whole = appendix3();
      await openInExcel(whole).refresh();
      for (const again of [0.05, 0.1, 0.2, 0.4, 0.8]) {
        const excel = openInExcel(appendix3());
        for (const part of [share, again]) {
          excel.host.resetCounts();
          excel.host.faults = [4, 5].map((sync) => ({ sync, when: "within", share: part, code: "GeneralException" }));
          await excel.refresh().catch(() => null);
        }
        excel.host.faults = [];
        await excel.refresh();
        expect(snapshot(excel.workbook)).toEqual(snapshot(whole));
      }
    },
  );

  test.each(Array.from({ length: 20 }, (_, i) => i / 40))(
    "a protected worksheet, while another is refreshed, does not make it forget (stopped at %d)",
    async (share) => {
      const second = { name: "Other", tables: [{ ...scorecardTable, name: "Second" }] };
      const twoTables = () => workbookWith(scorecardSheet, second, indicatorsSheet);
      const whole = twoTables();
      await openInExcel(whole).refresh();
      const excel = openInExcel(twoTables());
      excel.host.faults = [{ sync: 4, when: "within", share, code: "GeneralException" }];
      await excel.refresh().catch(() => null);
      excel.host.faults = [];
      const sheet = excel.workbook.worksheets[0]!;
      sheet.protection = { options: {}, password: false };
      await excel.refresh();
      sheet.protection = null;
      await excel.refresh();
      expect(snapshot(excel.workbook)).toEqual(snapshot(whole));
      await expectNothingMoreToWrite(excel);
    },
  );
});
