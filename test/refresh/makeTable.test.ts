import { parseMemory } from "../../src/changes/memory.ts";
import { makeTable } from "../../src/makeTable.ts";
import type { RefreshError } from "../../src/refresh.ts";
import type { Fault } from "../excel-host/host.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { checkPackage, readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { snapshot, tableRows } from "../workbooks/cells.ts";
import { workbookWith, type CellSpec, type WorksheetSpec } from "../workbooks/workbook.ts";
import { openInExcel, tableSettings } from "./open.ts";

const headers: CellSpec[] = ["Ref", "Indicator", "Polarity", "Target", "Actual"];
const rows: CellSpec[][] = [
  ["1", "Early years", "High", 70, 64],
  ["2", "NEET", "Low", 4, { value: 2.7, formula: "=2+0.7" }],
  ["3", "Attendance", "High", 95, 95.5],
];

/** A scorecard typed into cells from A3 on, with a title above, a note below and a formula on another worksheet. */
function scorecard(change: { headers?: CellSpec[]; sheet?: Partial<WorksheetSpec> } = {}): Workbook {
  return workbookWith(
    {
      name: "Score card",
      ranges: [
        { at: "A1", rows: [["Our scorecard"]] },
        { at: "A3", rows: [change.headers ?? headers, ...rows] },
        { at: "A7", rows: [["Source: the council"]] },
      ],
      ...change.sheet,
    },
    { name: "Sums", ranges: [{ at: "A1", rows: [[{ value: 226, formula: "=SUM('Score card'!D4:E6)" }]] }] },
  );
}

const place = { sheet: "Score card", range: "A3:E6" };

/** The error's code and message. */
async function refusal(made: Promise<string>): Promise<readonly [string, string]> {
  return made.then(
    () => ["", ""],
    ({ code, message }: RefreshError) => [code, message],
  );
}

describe("a plain range is made a table", () => {
  test("named after its worksheet, without colours, every cell and formula as it was", async () => {
    const workbook = scorecard();
    const before = snapshot(workbook);
    openInExcel(workbook);
    expect(await makeTable(place)).toBe("Score_card");

    expect(snapshot(workbook)).toEqual(before);
    expect(workbook.worksheets[0]!.tables).toMatchObject([
      {
        name: "Score_card",
        area: { row: 2, column: 0, rows: 4, columns: 5 },
        style: "TableStyleLight1",
        bandedRows: false,
        showFilterButton: false,
      },
    ]);
    expect(checkPackage(saveWorkbook(workbook))).toEqual([]);
    expect(snapshot(readWorkbook(saveWorkbook(workbook)))).toEqual(before);
  });

  test.each(tableSettings)(
    "where tables $tables: our columns beside it are the table's, and the next refresh writes nothing",
    async (setting) => {
      const workbook = scorecard();
      const excel = openInExcel(workbook, setting);
      const { tables } = await excel.refresh();
      const before = snapshot(workbook);
      expect(tables[0]).toMatchObject({ table: null, range: "A3:E6" });
      await makeTable(place);

      expect(snapshot(workbook)).toEqual(before);
      expect(tableRows(workbook, "Score_card")[0]).toMatchObject({ Indicator: "Early years", RAG: "Red" });
      const report = await excel.refresh();
      expect(report.cellsWritten).toBe(0);
      expect(report.tables[0]).toMatchObject({ table: "Score_card", range: "A3:E6", rows: tables[0]!.rows });
      expect(report.findings).toEqual([]);
    },
  );

  test("our columns are ours by memory, not by their words", async () => {
    const workbook = scorecard();
    const excel = openInExcel(workbook);
    await excel.refresh();
    await makeTable(place);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Score_card");
      table.columns.getItem("RAG").getDataBodyRange().getCell(0, 0).values = [["my own word"]];
      await context.sync();
    });
    await excel.refresh();
    expect(tableRows(workbook, "Score_card")[0]).toHaveProperty("RAG", "Red");
  });

  test("the ranges below it on the worksheet are known as before", async () => {
    const more = { at: "A12", rows: [headers, ["9", "Exclusions", "Low", 0, 106]] };
    const workbook = workbookWith({
      name: "Score card",
      ranges: [{ at: "A3", rows: [headers, ...rows] }, more],
    });
    const excel = openInExcel(workbook);
    await excel.refresh();
    await makeTable(place);
    const [first] = workbook.worksheets;
    const memory = parseMemory(workbook.customXmlParts[0]!.xml);
    expect(memory).toMatchObject({ tables: [{ id: "range 1 on Score card" }, { id: first!.tables[0]!.uid }] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Score card").getRange("F13").values = [["my own word"]];
      await context.sync();
    });
    await excel.refresh();
    expect(first!.rows.get(12)!.cells[5]!.value).toBe("Red");
  });

  test.each([
    ["Q1", "Table_Q1"],
    ["2016-17", "Table_2016_17"],
    ["R", "Table_R"],
    ["O'Brien & Co.", "O_Brien_Co."],
    ["Plan", "Plan_2"],
  ])("on the worksheet %s it is called %s", async (sheet, name) => {
    const plan = { name: "plan", headers: ["Setting", "Value"], rows: [["Title", "A plan"]] };
    const workbook = workbookWith(
      { name: sheet, ranges: [{ at: "A3", rows: [headers, ...rows] }] },
      { name: "Settings", tables: [plan] },
    );
    openInExcel(workbook);
    expect(await makeTable({ ...place, sheet })).toBe(name);
  });
});

/** Its first two figures come from one formula; a dynamic one where it has a mark. */
function array(workbook: Workbook, metadata: string | null): void {
  const cell = workbook.worksheets[0]!.rows.get(3)!.cells[4]!;
  workbook.worksheets[0]!.rows.get(3)!.cells[4] = {
    ...cell,
    formula: "=D4:D5-6",
    array: { rows: 2, columns: 1, metadata },
  };
}

describe("what would change a cell is refused, and nothing is changed", () => {
  test.each<[string, () => Workbook, string]>([
    [
      "a header twice",
      () => scorecard({ headers: [...headers, "target"] }),
      "F3 on Score card says “target”, as D3 does, and no two columns of a table have one header. Rename one, then try again.",
    ],
    [
      "a column without a header",
      () => scorecard({ headers: [...headers, "", "Commentary"] }),
      "F3 on Score card is blank, and every column of a table has a header. Write one there, then try again.",
    ],
    [
      "a number as a header",
      () => scorecard({ headers: [...headers, 2016] }),
      "F3 on Score card says 2016, which is no text, and a table’s header is one. Write it as a text ('2016), then try again.",
    ],
    [
      "a formula as a header",
      () => scorecard({ headers: headers.with(4, { value: "Actual", formula: '="Act"&"ual"' }) }),
      'E3 on Score card holds the formula ="Act"&"ual", and a table’s header cannot. Write its result there, then try again.',
    ],
    [
      "a header too long",
      () => scorecard({ headers: [...headers, "Description ".repeat(30)] }),
      "F3 on Score card holds 360 signs, and a table’s header at most 255. Shorten it, then try again.",
    ],
    [
      "merged cells in it",
      () => scorecard({ sheet: { merged: ["C5:C6"] } }),
      "The cells C5:C6 on Score card are merged, which a table’s cannot be. Unmerge them, then try again.",
    ],
    [
      "a protected worksheet",
      () => scorecard({ sheet: { protected: true } }),
      "The worksheet Score card is protected. Unprotect it (Review, Unprotect Sheet), then try again.",
    ],
    [
      "a worksheet with a filter that hides nothing",
      () => {
        const workbook = scorecard();
        workbook.worksheets[0]!.autoFilter = { area: { row: 2, column: 0, rows: 4, columns: 5 }, active: false };
        return workbook;
      },
      "The worksheet Score card has a filter, and a table has one of its own. Take the filter away (Data, Filter), then try again.",
    ],
    [
      "an array formula",
      () => {
        const workbook = scorecard();
        array(workbook, null);
        return workbook;
      },
      "A formula in A3:E6 on Score card fills several cells, which cannot be in a table. Give each cell its own formula, then try again.",
    ],
    [
      "a formula that spills",
      () => {
        const workbook = scorecard();
        array(workbook, "1");
        return workbook;
      },
      "A formula in A3:E6 on Score card fills several cells, which cannot be in a table. Give each cell its own formula, then try again.",
    ],
  ])("%s", async (_, build, message) => {
    const workbook = build();
    const before = snapshot(workbook);
    const excel = openInExcel(workbook);
    const { range } = (await excel.check()).tables[0]!;
    expect(await refusal(makeTable({ ...place, range }))).toEqual(["CannotBeTable", message]);
    expect(snapshot(workbook)).toEqual(before);
    expect(workbook.worksheets[0]!.tables).toEqual([]);
  });

  test("a range to which a refresh was adding columns when it was stopped", async () => {
    const workbook = scorecard();
    const excel = openInExcel(workbook);
    const { syncs: reads } = await excel.check();
    excel.host.resetCounts();
    excel.host.faults = [{ sync: reads + 1, when: "after", code: "GeneralException" }];
    await expect(excel.refresh()).rejects.toMatchObject({ code: "GeneralException" });
    expect(await refusal(makeTable(place))).toEqual([
      "CannotBeTable",
      "A refresh was stopped while it added columns here. Refresh RAG first, then try again.",
    ]);
  });

  test("a header of two rows", async () => {
    const workbook = workbookWith({
      name: "Score card",
      ranges: [
        {
          at: "A3",
          rows: [
            ["Indicator", "Polarity", "2015/16", "", "2016/17", ""],
            ["", "", "Target", "Actual", "Target", "Actual"],
            ["Early years", "High", 68, 62, 70, 64],
            ["NEET", "Low", 5, 3.1, 4, 2.7],
          ],
        },
      ],
      merged: ["A3:A4", "B3:B4", "C3:D3", "E3:F3"],
    });
    const excel = openInExcel(workbook);
    const { range } = (await excel.check()).tables[0]!;
    expect(await refusal(makeTable({ ...place, range }))).toEqual([
      "CannotBeTable",
      "The header has 2 rows, and a table’s has one. Join them in one row of your own, then try again.",
    ]);
  });

  test("more merged areas than Excel can tell of", async () => {
    const workbook = workbookWith({ name: "Score card", ranges: [{ at: "A600", rows: [headers, ...rows] }] });
    workbook.worksheets[0]!.merges = Array.from({ length: 513 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 }));
    openInExcel(workbook);
    expect(await refusal(makeTable({ ...place, range: "A600:E603" }))).toEqual([
      "GeneralException",
      "Excel could not say which cells on Score card are merged; it can for up to 512 merged areas. Nothing was changed.",
    ]);
  });

  test("a range that is there no longer", async () => {
    openInExcel(scorecard());
    expect(await refusal(makeTable({ ...place, range: "A3:E9" }))).toEqual([
      "ChangedMeanwhile",
      "A3:E9 on Score card is no longer what it was. Refresh RAG, then try again.",
    ]);
  });
});

/** How many syncs it takes: each of them is struck in turn, and one more. */
const syncs = 13;

/** In which the colours of the RAG column are read. */
const coloursSync = 5;

const faults: Omit<Fault, "sync">[] = [
  { when: "before", code: "GeneralException" },
  { when: "after", code: "GeneralException" },
  { when: "before", code: "AccessDenied" },
  { when: "never" },
  ...[0.2, 0.4, 0.6, 0.8, 1].map((share) => ({ when: "within" as const, share, code: "GeneralException" })),
];

describe("when a sync fails, the range is a range as before, and the next press makes it a table", () => {
  const cases = faults.flatMap((fault) => Array.from({ length: syncs }, (_, i) => ({ ...fault, sync: i + 1 })));

  // Colours that Excel cannot tell of do not matter here.
  test.each(cases.filter(({ sync, when }) => sync !== coloursSync || when === "never"))(
    "sync $sync, $when ($share), $code",
    async (fault) => {
      const workbook = scorecard();
      const excel = openInExcel(workbook);
      await excel.refresh();
      const before = snapshot(workbook);
      excel.host.resetCounts();
      excel.host.faults = [fault];
      const [code, message] = await refusal(makeTable(place, 200));

      expect(snapshot(workbook)).toEqual(before);
      expect(code).toBe(fault.code ?? "Timeout");
      expect(message).toMatch(/(?:Nothing was changed|is no table)\.$/);
      expect(workbook.worksheets[0]!.tables).toEqual([]);
      excel.host.faults = [];
      expect((await excel.refresh()).cellsWritten).toBe(0);
      await makeTable(place);
      expect((await excel.refresh()).cellsWritten).toBe(0);
      expect(snapshot(workbook)).toEqual(before);
    },
  );

  test("there are no more syncs than these", async () => {
    const excel = openInExcel(scorecard());
    await excel.refresh();
    excel.host.resetCounts();
    await makeTable(place);
    expect(excel.host.counts.syncs).toBe(syncs);
  });

  test("where taking it away fails too, the message says that nobody can tell", async () => {
    const workbook = scorecard();
    const excel = openInExcel(workbook);
    await excel.refresh();
    excel.host.resetCounts();
    excel.host.faults = [10, 11].map((sync) => ({ sync, when: "after", code: "GeneralException" }));
    const [, message] = await refusal(makeTable(place));
    expect(message).toBe(
      "There was an internal error in Excel. Whether A3:E6 on Score card is a table now, Excel did not say: please look. Table Design, Convert to Range makes a table cells again.",
    );
  });
});

describe("where a cell or a formula is another afterwards, the table is made cells again", () => {
  test.each<[string, (workbook: Workbook) => void, string]>([
    [
      "a figure in the range",
      ({ worksheets }) => (worksheets[0]!.rows.get(4)!.cells[3]!.value = 5),
      "D5 on Score card says “5” now, before “4”",
    ],
    [
      "the note below it",
      ({ worksheets }) => (worksheets[0]!.rows.get(6)!.cells[0]!.value = "Source: DfE"),
      "A7 on Score card says “Source: DfE” now, before “Source: the council”",
    ],
    [
      "a formula on another worksheet",
      ({ worksheets }) => (worksheets[1]!.rows.get(0)!.cells[0]!.formula = "=SUM(Score_card[Target])"),
      "A1 on Sums says “=SUM(Score_card[Target])” now, before “=SUM('Score card'!D4:E6)”",
    ],
    [
      "a name",
      ({ names }) => (names[0]!.formula = "Score_card[Target]"),
      "the name Targets says =Score_card[Target] now, before ='Score card'!$D$4:$D$6",
    ],
    [
      "how far a worksheet is filled",
      ({ worksheets }) => worksheets[1]!.rows.clear(),
      "Sums is filled otherwise than before",
    ],
  ])("%s", async (_, change, difference) => {
    const workbook = scorecard();
    workbook.names.push({ name: "Targets", formula: "'Score card'!$D$4:$D$6", worksheet: null, hidden: false });
    const excel = openInExcel(workbook);
    excel.host.beforeSync = () => {
      if (workbook.worksheets[0]!.tables.length === 0) return;
      excel.host.beforeSync = null;
      change(workbook);
    };
    expect(await refusal(makeTable(place))).toEqual([
      "ChangedMeanwhile",
      `Not every cell stayed as it was: ${difference}. A3:E6 on Score card is no table.`,
    ]);
    expect(workbook.worksheets[0]!.tables).toEqual([]);
  });
});
