import { emptyMemory, formatMemory, memoryNamespace, parseMemory } from "../../src/changes/memory.ts";
import { setRole } from "../../src/excel/setRole.ts";
import type { RefreshError, RefreshReport } from "../../src/refresh.ts";
import type { Fault } from "../excel-host/host.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { snapshot } from "../workbooks/cells.ts";
import { oddRange, oddRows, unclearScorecard } from "../workbooks/unclear.ts";
import { workbookWith, type WorksheetSpec } from "../workbooks/workbook.ts";
import { openInExcel } from "./open.ts";

const oddRoles = [
  ["Thing", "indicator"],
  ["Want", "target"],
  ["Got", "actual"],
  ["Wanted way", "polarity"],
] as const;

function statuses({ tables }: RefreshReport): readonly string[] {
  return tables.map(({ sheet, rows: judged }) => [sheet, ...judged.map(({ status }) => status)].join(" "));
}

function memoryIn(workbook: Workbook) {
  const parts = workbook.customXmlParts.filter(({ xml }) => xml.includes(memoryNamespace));
  expect(parts).toHaveLength(1);
  return parseMemory(parts[0]!.xml);
}

function codes({ findings }: RefreshReport): readonly string[] {
  return findings.map(({ code }) => code);
}

test("a column that is unclear is asked for, and judged by when it is said", async () => {
  const workbook = unclearScorecard();
  const excel = openInExcel(workbook);
  const before = snapshot(workbook);
  const asked = await excel.check();
  expect(codes(asked)).toEqual(["header-ambiguous"]);
  expect(asked.tables[0]!.roles.map(({ header, role, ambiguous }) => [header, role, ambiguous])).toEqual([
    ["Ref", "ref", false],
    ["Indicator", "indicator", false],
    ["Polarity", "polarity", false],
    ["Target", "target", false],
    ["Outturn", "actual", true],
    ["Latest", "actual", true],
  ]);

  await setRole("Latest", "actual");
  expect(snapshot(workbook)).toEqual(before);
  const said = await excel.check();
  expect(codes(said)).toEqual([]);
  expect(statuses(said)).toEqual(["June Green Green"]);
  expect(said.tables[0]!.roles.slice(4)).toEqual([
    { header: "Outturn", role: null, ambiguous: false, assigned: null },
    { header: "Latest", role: "actual", ambiguous: false, assigned: "Latest" },
  ]);
});

test("the workbook remembers it: after a refresh, after saving and opening, and in a copied worksheet", async () => {
  const workbook = unclearScorecard();
  const excel = openInExcel(workbook);
  await setRole("Latest", "actual");
  await excel.refresh();
  expect(memoryIn(workbook)).toMatchObject({ version: 2, roles: [{ header: "Latest", role: "actual" }] });

  const opened = openInExcel(readWorkbook(saveWorkbook(workbook)));
  expect(statuses(await opened.refresh())).toEqual(["June Green Green"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("June").copy("End");
    await context.sync();
  });
  expect(statuses(await opened.refresh())).toEqual(["June Green Green", "June (2) Green Green"]);
});

test("it can be said otherwise, that a column is not used, and taken back", async () => {
  const workbook = unclearScorecard();
  const excel = openInExcel(workbook);
  await setRole("Latest", "actual");
  await setRole("  LATEST ", "not used");
  expect(memoryIn(workbook)).toMatchObject({ roles: [{ role: null }] });
  expect(statuses(await excel.check())).toEqual(["June Red Green"]);
  await setRole("Latest", "as its header says");
  expect(memoryIn(workbook)).toMatchObject({ roles: [] });
  expect(codes(await excel.check())).toEqual(["header-ambiguous"]);
});

test.each<[string, WorksheetSpec]>([
  [
    "a table",
    { name: "Figures", tables: [{ name: "Figures", headers: oddRows[0] as string[], rows: oddRows.slice(1) }] },
  ],
  ["a plain range", { name: "Figures", ranges: [{ at: "B3", rows: oddRows }] }],
])("%s whose headers nobody knows is named with them, and judged when its roles are said", async (_, sheet) => {
  const workbook = workbookWith(sheet);
  const excel = openInExcel(workbook);
  const asked = await excel.check();
  expect(asked.tables).toEqual([]);
  expect(asked.refused.map(({ sheet: name, roles }) => [name, ...roles.map(({ header }) => header)])).toEqual([
    ["Figures", ...(oddRows[0] as string[])],
  ]);

  for (const [header, role] of oddRoles) await setRole(header, role);
  const report = await excel.refresh();
  expect(report.refused).toEqual([]);
  expect(statuses(report)).toEqual(["Figures Red Green"]);
  expect(report.tables[0]!.written).toEqual(["RAG", "RAG reason", "Gap to target"]);
  expect((await excel.refresh()).cellsWritten).toBe(0);
});

test.each<[string, readonly (readonly (string | number)[])[], readonly string[]]>([
  [
    "words alone",
    [
      ["Title", "Education plan"],
      ["Council", "Walsall"],
      ["Cell", "D7"],
    ],
    [],
  ],
  ["one column of figures", [["Headcount"], [12], [14]], []],
  [
    "figures alone",
    [
      [1, 2],
      [3, 4],
    ],
    [],
  ],
  ["words under a title, over figures", [["Our plan"], [], ["Thing", "Got"], ["Absence", "12%"]], ["Thing", "Got"]],
])(
  "of a worksheet without known headers, with %s, the columns offered are those over figures",
  async (_, rows, offered) => {
    const workbook = workbookWith({ name: "Figures", ranges: [{ at: "A1", rows }] });
    const { refused } = await openInExcel(workbook).check();
    expect(refused.flatMap(({ roles }) => roles.map(({ header }) => header))).toEqual(offered);
  },
);

test("each role that is said is shown, though it does not yet make a table", async () => {
  const workbook = oddRange();
  const excel = openInExcel(workbook);
  for (const [header, role] of oddRoles) {
    await setRole(header, role);
    const { refused, tables } = await excel.check();
    expect(refused.length + tables.length).toBe(1);
    const roles = [...refused, ...tables].flatMap((each) => each.roles);
    expect(roles.find((each) => each.header === header)).toMatchObject({ role, assigned: header });
  }
  expect((await excel.check()).tables).toHaveLength(1);
});

test("a header of two rows is known by its last, in every group", async () => {
  const workbook = workbookWith({
    name: "Figures",
    ranges: [
      {
        at: "A1",
        rows: [
          ["", "", "2015/16", "", "2016/17", ""],
          ["Thing", "Wanted way", "Want", "Got", "Want", "Got"],
          ["Absence", "Low", 10, 12, 10, 9],
          ["Attainment", "High", 60, 64, 65, 64],
        ],
      },
    ],
    merged: ["C1:D1", "E1:F1"],
  });
  const excel = openInExcel(workbook);
  for (const [header, role] of oddRoles) await setRole(header, role);
  const [table] = (await excel.check()).tables;
  expect(table!.rows.map(({ row, period, status }) => [row, period, status].join(" "))).toEqual([
    "3 2015/16 Red",
    "3 2016/17 Green",
    "4 2015/16 Green",
    "4 2016/17 Amber",
  ]);
  expect(table!.roles.at(-1)).toEqual({ header: "2016/17 Got", role: "actual", ambiguous: false, assigned: "Got" });
});

test("a protected worksheet does not keep the workbook from remembering", async () => {
  const headers = ["Indicator", "Target", "Outturn", "Latest"];
  const table = { name: "June", headers, rows: [["Absence", 10, 12, 9]] };
  const excel = openInExcel(workbookWith({ name: "June", protected: true, tables: [table] }));
  await setRole("Latest", "actual");
  expect((await excel.check()).tables[0]!.rows[0]).toMatchObject({ actual: 9 });
});

describe("the memory", () => {
  test("of the second version that knows no roles yet has none", () => {
    const xml = `<memory xmlns="${memoryNamespace}">{"version":2,"tables":[],"accepted":[]}</memory>`;
    expect(parseMemory(xml)).toEqual(emptyMemory);
  });

  test("holds any header, and roles of a later version", () => {
    const memory = {
      ...emptyMemory,
      roles: [
        { header: "=1 ]]> \u000B <&> 𝟚", role: "vintage" },
        { header: "Lead", role: null },
      ],
    };
    expect(parseMemory(formatMemory(memory))).toEqual(memory);
  });

  test("of a newer version is left alone, and that is said", async () => {
    const workbook = unclearScorecard();
    openInExcel(workbook);
    await setRole("Latest", "actual");
    const part = workbook.customXmlParts.find(({ xml }) => xml.includes(memoryNamespace))!;
    part.xml = part.xml.replace('"version":2', '"version":3');
    const before = part.xml;
    await expect(setRole("Outturn", "actual")).rejects.toMatchObject({ code: "MemoryNewer" });
    expect(part.xml).toBe(before);
  });
});

describe("when a sync fails", () => {
  const faults: Omit<Fault, "sync">[] = [
    { when: "before", code: "GeneralException" },
    { when: "after", code: "AccessDenied" },
    { when: "within", share: 0.3, code: "GeneralException" },
    { when: "within", share: 0.7, code: "GeneralException" },
    { when: "before", code: "InvalidOperationInCellEditMode" },
    { when: "never" },
  ];
  const cases = faults.flatMap((fault) => [1, 2, 3].map((sync) => ({ ...fault, sync })));

  test.each(cases)("sync $sync, $when, $code: it is said, no cell changes, and it can be done again", async (fault) => {
    const workbook = unclearScorecard();
    const excel = openInExcel(workbook);
    await setRole("Outturn", "actual");
    await excel.refresh();
    const before = snapshot(workbook);
    excel.host.resetCounts();
    excel.host.faults = [fault];
    const code = await setRole("Latest", "actual", 200).then(
      () => null,
      (error: RefreshError) => error.code,
    );
    expect(code).toBe(fault.code ?? "Timeout");
    excel.host.faults = [];
    expect(snapshot(workbook)).toEqual(before);
    expect(memoryIn(workbook)).toMatchObject({ tables: [{ columns: expect.anything() }] });

    await setRole("Outturn", "as its header says");
    await setRole("Latest", "actual");
    expect(memoryIn(workbook)).toMatchObject({ roles: [{ header: "Latest", role: "actual" }] });
    expect(statuses(await excel.check())).toEqual(["June Green Green"]);
    expect(snapshot(workbook)).toEqual(before);
  });
});
