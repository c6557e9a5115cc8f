import { workbookContent, type WorkbookContent } from "../../src/templates/contentSchema.ts";
import { writeWorkbook } from "../../src/excel/writeWorkbook.ts";
import { createHost } from "../excel-host/host.ts";
import { connectOfficeJs } from "../excel-host/node/officeJs.ts";
import { newWorkbook, readWorkbook } from "../excel-host/package/index.ts";
import { openedTable } from "./openedTable.ts";
import { buildWorkbook } from "./sampleWorkbook.ts";

type Column = WorkbookContent["sheets"][number]["table"]["columns"][number];

const column = (header: string, kind: Column["kind"]): Column => ({ header, kind, width: 80 });

function sheet(name: string, columns: Column[], rows: (string | null)[][]): WorkbookContent["sheets"][number] {
  return { name, title: name, lines: ["A note"], table: { name: `${name}Table`, columns, rows } };
}

async function writtenTable(columns: Column[], rows: (string | null)[][]) {
  const file = await buildWorkbook(workbookContent.parse({ sheets: [sheet("Plan", columns, rows)] }));
  return openedTable(readWorkbook(file), "PlanTable");
}

describe("words stay words, whatever Excel would read in them", () => {
  test.each([
    "=1+1",
    "+2 pp",
    "-",
    "− 28.4 points",
    "1/2",
    "64%",
    "£1,000",
    "2018-12-31",
    "May 2010",
    "1e3",
    "TRUE",
    "#N/A",
    "@mention",
    "●",
    "National average",
  ])("%s", async (words) => {
    const { held } = await writtenTable([column("Text", "text"), column("Ref", "ref")], [[words, words]]);
    expect(held).toEqual([{ Text: words, Ref: words }]);
  });
});

test("words keep an apostrophe that they begin with", async () => {
  const { held } = await writtenTable([column("Text", "text")], [["'Looked after' children"]]);
  expect(held).toEqual([{ Text: "'Looked after' children" }]);
});

describe("a figure is the number that is printed, shown as it is printed", () => {
  test.each([
    ["80.6%", 0.806],
    ["100%", 1],
    ["0", 0],
    ["22.8", 22.8],
    ["7.50", 7.5],
    ["-0.4", -0.4],
    ["-28.4%", -0.284],
    ["1,250", 1250],
    ["NAT AVE", "NAT AVE"],
    ["15% (2007/08)", "15% (2007/08)"],
    ["1/2", "1/2"],
  ])("%s", async (printed, value) => {
    const { held, displayed } = await writtenTable([column("Target", "figure")], [[printed]]);
    expect(held).toEqual([{ Target: value }]);
    expect(displayed).toEqual([{ Target: printed }]);
  });

  test("where one is still to come, the cell has the format of the figure before it", async () => {
    const columns = [column("Target", "figure"), column("Actual", "figure")];
    const { held, formats } = await writtenTable(columns, [["80.0%", null]]);
    expect(held).toEqual([{ Target: 0.8, Actual: null }]);
    expect(formats).toEqual([{ Target: "0.0%", Actual: "0.0%" }]);
  });

  test("words in its place leave the cell free for a number", async () => {
    const { formats } = await writtenTable([column("Target", "figure")], [["National average"]]);
    expect(formats).toEqual([{ Target: "General" }]);
  });
});

test("a table without rows has one blank row, as Excel's tables have", async () => {
  const { held } = await writtenTable([column("Ref", "ref"), column("Actual", "figure")], []);
  expect(held).toEqual([{ Ref: null, Actual: null }]);
});

test("a column with a list offers its values in every row", async () => {
  const polarity = { ...column("Polarity", "text"), list: ["High is good", "Low is good"] };
  const { worksheet, table } = await writtenTable(
    [column("Ref", "ref"), polarity],
    [
      ["1", "High is good"],
      ["2", null],
    ],
  );
  expect(worksheet.dataValidations).toMatchObject([
    {
      areas: [{ row: table.area.row + 1, column: 1, rows: 2, columns: 1 }],
      rule: { kind: "list", source: '"High is good,Low is good"', dropDown: true },
    },
  ]);
});

describe("into a workbook in use", () => {
  const content: WorkbookContent = {
    sheets: ["One", "Two", "Three"].map((name) => sheet(name, [column("Ref", "ref")], [["1"]])),
  };

  async function write(first: WorkbookContent | null) {
    const host = createHost(newWorkbook());
    connectOfficeJs(host);
    if (first) await Excel.run((context) => writeWorkbook(context, () => first));
    host.resetCounts();
    const written = Excel.run((context) => writeWorkbook(context, () => content));
    return { host, written };
  }

  test("the worksheets stand behind those that were there, and the first of them is shown", async () => {
    const { host, written } = await write(null);
    expect(await written).toEqual(["One", "Two", "Three"]);
    expect(host.workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "One", "Two", "Three"]);
    expect(host.workbook.active).toBe(1);
  });

  test("it takes three round trips, however many worksheets there are", async () => {
    const { host, written } = await write(null);
    await written;
    expect(host.counts.syncs).toBe(3);
  });

  test("a name in use is refused, what was there stays, and nothing is left of what was added before it", async () => {
    const { host, written } = await write({ sheets: [sheet("two", [column("Ref", "ref")], [["1"]])] });
    await expect(written).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    expect(host.workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "two"]);
    expect(host.workbook.worksheets[1]!.tables.map(({ name }) => name)).toEqual(["twoTable"]);
  });

  test("a blank worksheet that has one of the names stays too", async () => {
    const host = createHost(newWorkbook());
    connectOfficeJs(host);
    host.workbook.worksheets[0]!.name = "Three";
    await expect(Excel.run((context) => writeWorkbook(context, () => content))).rejects.toMatchObject({
      code: "ItemAlreadyExists",
      message: expect.stringMatching(/^A name that is needed is taken already.* removed again\.$/),
    });
    expect(host.workbook.worksheets.map(({ name }) => name)).toEqual(["Three"]);
  });
});

describe("content that Excel would refuse is refused when it is read", () => {
  const ref = column("Ref", "ref");
  const one = sheet("One", [ref], [["1"]]);
  test.each([
    ["a row with a cell too many", { sheets: [sheet("One", [ref], [["1", "2"]])] }],
    ["two headers that differ in case only", { sheets: [sheet("One", [ref, column("REF", "text")], [["1", "2"]])] }],
    ["two worksheets of one name", { sheets: [one, { ...one, table: { ...one.table, name: "Other" } }] }],
    ["two tables of one name", { sheets: [one, { ...one, name: "Other" }] }],
    ["a worksheet's name with a colon", { sheets: [{ ...one, name: "One: two" }] }],
    ["a worksheet's name of 32 characters", { sheets: [{ ...one, name: "x".repeat(32) }] }],
    ["a table's name with a blank", { sheets: [{ ...one, table: { ...one.table, name: "Outcome 1" } }] }],
    ["a table's name that looks like a cell", { sheets: [{ ...one, table: { ...one.table, name: "NI72" } }] }],
    ["no worksheet", { sheets: [] }],
    ["a key that means nothing", { sheets: [one], theme: "blue" }],
  ])("%s", (_, content) => {
    expect(workbookContent.safeParse(content).success).toBe(false);
  });

  test("and what it takes is taken", () => {
    expect(workbookContent.safeParse({ sheets: [one] }).success).toBe(true);
  });
});
