import type { RefreshError } from "../../src/refresh.ts";
import { emptyMemory, formatMemory } from "../../src/changes/memory.ts";
import type { Fault } from "../excel-host/host.ts";
import { appendix3, ourHeaders, scorecardHeaders } from "../workbooks/appendix3.ts";
import { snapshot, tableRows, userCellsThatDiffer } from "../workbooks/cells.ts";
import { openInExcel, tableSettings } from "./open.ts";

/** How many syncs a first refresh of the scorecard takes: each of them is struck in turn. */
const syncs = 6;

/** What Excel calls our columns between adding and naming them. */
const unnamed = ourHeaders.map((_, i) => `Column${i + 1}`);

const faults: Omit<Fault, "sync">[] = [
  { when: "before", code: "GeneralException" },
  { when: "after", code: "GeneralException" },
  { when: "before", code: "AccessDenied" },
  { when: "never" },
  ...Array.from({ length: 19 }, (_, i) => ({ when: "within" as const, share: (i + 1) / 20, code: "GeneralException" })),
];

describe.each(tableSettings)("when a sync fails, where tables $tables", (setting) => {
  const cases = faults.flatMap((fault) => Array.from({ length: syncs }, (_, i) => ({ ...fault, sync: i + 1 })));

  test.each(cases)(
    "sync $sync, $when ($share), $code: user cells stay, and the next refresh completes",
    async (fault) => {
      const whole = appendix3();
      const undisturbed = await openInExcel(whole, setting).refresh();
      const workbook = appendix3();
      const before = snapshot(workbook);
      const excel = openInExcel(workbook, { ...setting, patience: 200 });
      excel.host.faults = [fault];

      const code = await excel.refresh().then(
        () => null,
        (error: RefreshError) => error.code,
      );
      expect(code).toBe(fault.sync <= undisturbed.syncs ? (fault.code ?? "Timeout") : null);
      expect(userCellsThatDiffer(before, workbook, [...ourHeaders, ...unnamed])).toEqual([]);

      excel.host.faults = [];
      await excel.refresh();
      expect(snapshot(workbook)).toEqual(snapshot(whole));
      expect(workbook.worksheets[0]!.tables[0]!.columns.map(({ name }) => name)).toEqual([
        ...scorecardHeaders,
        ...ourHeaders,
      ]);
      expect(workbook.worksheets[0]!.conditionalFormats).toEqual(whole.worksheets[0]!.conditionalFormats);
      expect((await excel.refresh()).cellsWritten).toBe(0);
    },
  );

  test("reading the colours fails, as in some builds of Excel: statuses are written, colours stay, and a finding says so", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook, setting);
    await excel.refresh();
    const colours = structuredClone(workbook.worksheets[0]!.conditionalFormats);
    const row = workbook.worksheets[0]!.rows.get(4)!;
    row.cells[3] = { ...row.cells[3]!, value: 0.71 };
    excel.host.resetCounts();
    excel.host.faults = [{ sync: 4, when: "before", code: "GeneralException" }];

    const report = await excel.refresh();
    expect(tableRows(workbook, "Scorecard")[1]).toHaveProperty("RAG", "Green");
    expect(workbook.worksheets[0]!.conditionalFormats).toEqual(colours);
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "colours-unknown", severity: "info" }));
  });

  test("while writing, the error names the table that may be incomplete", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook, setting);
    const { syncs: reads } = await excel.check();
    excel.host.resetCounts();
    excel.host.faults = [{ sync: reads + 1, when: "after", code: "GeneralException" }];
    await expect(excel.refresh()).rejects.toMatchObject({ incomplete: ["Scorecard"] });
  });

  test("columns that a stopped refresh added and did not come to name are taken by the next", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook, setting);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Scorecard").load("id");
      table.columns.load("items/id");
      await context.sync();
      const before = table.columns.items.map(({ id }) => id);
      context.workbook.customXmlParts.add(
        formatMemory({ ...emptyMemory, tables: [{ id: table.id, columns: [], adding: { before } }] }),
      );
      table.resize(table.getRange().getResizedRange(0, 5));
      await context.sync();
    });

    await excel.refresh();
    expect(workbook.worksheets[0]!.tables[0]!.columns.map(({ name }) => name)).toEqual([
      ...scorecardHeaders,
      ...ourHeaders,
    ]);
    expect(tableRows(workbook, "Scorecard")[7]).toMatchObject({ RAG: "Amber", "Gap to target": -1.6 });
    expect((await excel.refresh()).cellsWritten).toBe(0);
  });

  test("while reading, nothing is incomplete", async () => {
    const excel = openInExcel(appendix3(), setting);
    excel.host.faults = [{ sync: 2, when: "before", code: "GeneralException" }];
    await expect(excel.refresh()).rejects.toMatchObject({ incomplete: [] });
  });
});

describe("when a co-author changes the workbook meanwhile", () => {
  const struck = [1, 2, 3, 4, 5];

  test.each(struck)("a figure, before sync %i: the statuses are those of the new figure", async (sync) => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    excel.host.beforeSync = (number) => {
      if (number !== sync) return;
      const row = workbook.worksheets[0]!.rows.get(4)!;
      row.cells[3] = { ...row.cells[3]!, value: 0.71 };
    };
    await excel.refresh();
    expect(tableRows(workbook, "Scorecard")[1]).toMatchObject({ RAG: "Green", "Gap to target": 1 });
  });

  test("the order of rows, between reading and writing: every status stands beside its own figures", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    const { syncs: reads } = await excel.check();
    excel.host.resetCounts();
    excel.host.beforeSync = (number) => {
      if (number !== reads + 1) return;
      const { rows } = workbook.worksheets[0]!;
      const [second, third] = [rows.get(4)!, rows.get(5)!];
      rows.set(4, third);
      rows.set(5, second);
    };
    await excel.refresh();
    expect(tableRows(workbook, "Scorecard").slice(1, 3)).toMatchObject([
      { "Performance indicator": "Key Stage 2 Attainment", "Gap to national": -7 },
      { "Performance indicator": "Early Years Foundation Stage", "Gap to national": -5 },
    ]);
  });

  test("the number of rows, between reading and writing: nothing lands below the table, and every row has its status", async () => {
    const workbook = appendix3();
    const before = snapshot(workbook);
    const excel = openInExcel(workbook);
    const { syncs: reads } = await excel.check();
    excel.host.resetCounts();
    const sheet = workbook.worksheets[0]!;
    excel.host.beforeSync = (number) => {
      if (number === reads + 1) sheet.tables[0]!.area.rows -= 1;
    };
    const report = await excel.refresh();
    expect(report.tables[0]!.rows).toHaveLength(8);
    expect(tableRows(workbook, "Scorecard").map((row) => row["RAG"])).toEqual([
      "Red",
      "Red",
      "Red",
      "Green",
      "Green",
      "Red",
      "Green",
      "Amber",
    ]);
    expect(userCellsThatDiffer(before, workbook, ourHeaders)).toEqual([]);
  });

  test("again and again: the refresh gives up and says so, and no cell of the user's is touched", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook);
    let figure = 0.5;
    excel.host.beforeSync = () => {
      const row = workbook.worksheets[0]!.rows.get(4)!;
      row.cells[3] = { ...row.cells[3]!, value: (figure += 0.01) };
    };
    await expect(excel.refresh()).rejects.toMatchObject({ code: "ChangedMeanwhile", incomplete: ["Scorecard"] });
  });
});
