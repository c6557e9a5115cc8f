import { columnRunAt } from "../excel-host/model/columns.ts";
import { displayText } from "../excel-host/model/displayText.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { snapshot, tableRows, userCellsThatDiffer } from "../workbooks/cells.ts";
import { workbookWith, type TableSpec } from "../workbooks/workbook.ts";
import { openInExcel, type OpenWorkbook } from "./open.ts";

const headers = ["Indicator", "Polarity", "Period", "Baseline", "Target", "Actual", "National", "Override"];

const scorecard: TableSpec = {
  name: "Scorecard",
  headers,
  rows: [
    ["Key Stage 2", "High", "2016/17", 50, 60, 55, 54, ""],
    ["NEET", "Low", "2016/17", 6, 4, 6.4, 5, ""],
    ["Progress 8", "High", "2016/17", "", 0, 0, 0, ""],
  ],
};

/** A scorecard and a Plan table that says which columns to write; null: it says nothing of them. */
function scorecardWith(columns: string | null, table: TableSpec = scorecard): Workbook {
  const rows = [["Title", "Education plan"], ...(columns === null ? [] : [["Columns to write", columns]])];
  return workbookWith(
    { name: "Scorecard", tables: [table] },
    { name: "Plan", tables: [{ name: "Plan", headers: ["Setting", "Value"], rows }] },
  );
}

/** What the analyst types beside "Columns to write". */
async function askFor(columns: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Plan").getDataBodyRange().getLastRow().values = [["Columns to write", columns]];
    await context.sync();
  });
}

const headersOf = (workbook: Workbook, sheet = 0) =>
  workbook.worksheets[sheet]!.tables[0]!.columns.map(({ name }) => name);

const addedTo = (workbook: Workbook, sheet = 0) => headersOf(workbook, sheet).slice(headers.length);

const columnOf = (workbook: Workbook, header: string, table = "Scorecard") =>
  tableRows(workbook, table).map((row) => row[header]);

function shownIn(workbook: Workbook, header: string): readonly string[] {
  const { rows, tables } = workbook.worksheets[0]!;
  const column = tables[0]!.columns.findIndex(({ name }) => name === header);
  return [1, 2, 3].map((row) => displayText(workbook, rows.get(row)?.cells[column]));
}

async function expectNothingMoreToWrite(excel: OpenWorkbook): Promise<void> {
  const before = snapshot(excel.workbook);
  expect((await excel.refresh()).cellsWritten).toBe(0);
  expect(snapshot(excel.workbook)).toEqual(before);
}

async function copyScorecard(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scorecard").copy("End");
    await context.sync();
  });
}

const usual = ["RAG", "RAG reason", "Gap to target", "Gap to national", "Direction of travel"];

describe("the columns that the plan asks for", () => {
  test.each<[string | null, readonly string[]]>([
    [null, usual],
    ["default", usual],
    ["Gap to target", ["RAG", "RAG reason", "Gap to target"]],
    ["distance travelled; RAG by the rules", ["RAG", "RAG reason", "RAG by the rules", "Distance travelled"]],
    ["default, Distance travelled", [...usual, "Distance travelled"]],
    // No row has a figure for it.
    ["Gap to national, Forecast RAG", ["RAG", "RAG reason", "Gap to national"]],
  ])("for %p are written: %j", async (columns, written) => {
    const workbook = scorecardWith(columns);
    const excel = openInExcel(workbook);
    const before = snapshot(workbook);
    const report = await excel.refresh();
    expect(addedTo(workbook)).toEqual(written);
    expect(report.tables[0]!.written).toEqual(written);
    expect(userCellsThatDiffer(before, workbook, written)).toEqual([]);
    await expectNothingMoreToWrite(excel);
  });

  test("hold numbers that can be calculated with, shown with their unit", async () => {
    const workbook = scorecardWith("Distance travelled");
    await openInExcel(workbook).refresh();
    expect(columnOf(workbook, "Distance travelled")).toEqual([50, -20, null]);
    expect(shownIn(workbook, "Distance travelled")).toEqual(["50.0%", "−20.0%", ""]);
  });

  test("a name that is no column's is a finding at its cell, and the others are written", async () => {
    const workbook = scorecardWith("Gap to target, Rnak");
    const report = await openInExcel(workbook).refresh();
    expect(addedTo(workbook)).toEqual(["RAG", "RAG reason", "Gap to target"]);
    expect(report.findings.filter(({ code }) => code === "setting-unreadable")).toMatchObject([
      { sheet: "Plan", cell: "B3", message: expect.stringContaining("Rnak") },
    ]);
  });

  test("need room for themselves and for no others", async () => {
    const column = 16_384 - headers.length - 3;
    const workbook = scorecardWith("Gap to target", { ...scorecard, column });
    const report = await openInExcel(workbook).refresh();
    expect(addedTo(workbook)).toEqual(["RAG", "RAG reason", "Gap to target"]);
    expect(report.findings.filter(({ code }) => code === "no-room")).toEqual([]);
  });

  test("get widths of their own, whatever stands further to the right", async () => {
    const worksheet = { name: "Scorecard", tables: [scorecard], cells: [{ row: 20, column: 12, cell: "a note" }] };
    const widthOf = async (columns: string) => {
      const rows = [["Columns to write", columns]];
      const plan = { name: "Plan", tables: [{ name: "Plan", headers: ["Setting", "Value"], rows }] };
      const excel = openInExcel(workbookWith(worksheet, plan));
      await excel.refresh();
      return columnRunAt(excel.workbook.worksheets[0]!, headers.length)?.width;
    };
    expect(await widthOf("Gap to target")).toBeGreaterThan(0);
    expect(await widthOf("default")).toBeUndefined();
  });

  test("all of them, with nothing more to write afterwards", async () => {
    const workbook = scorecardWith("all");
    const excel = openInExcel(workbook);
    await excel.refresh();
    expect(addedTo(workbook)).toEqual(
      expect.arrayContaining([...usual, "RAG by the rules", "Distance travelled", "Period of the figure"]),
    );
    await expectNothingMoreToWrite(excel);
  });
});

describe("a column asked for later", () => {
  test("is added at the table's right, and every other cell stays", async () => {
    const workbook = scorecardWith("default");
    const excel = openInExcel(workbook);
    await excel.refresh();
    await askFor("default, RAG by the rules, Distance travelled");
    const before = snapshot(workbook);

    await excel.refresh();
    const added = ["RAG by the rules", "Distance travelled"];
    expect(addedTo(workbook)).toEqual([...usual, ...added]);
    expect(userCellsThatDiffer(before, workbook, added)).toEqual([]);
    expect(columnOf(workbook, "RAG by the rules")).toEqual(["Red", "Red", "Green"]);
    await expectNothingMoreToWrite(excel);
  });

  test("is added behind columns of theirs, where ours were moved and renamed", async () => {
    const workbook = scorecardWith("default");
    const excel = openInExcel(workbook);
    await excel.refresh();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Scorecard");
      table.columns.add(undefined, [["Owner"], ["A"], ["B"], ["C"]]);
      table.columns.getItem("Gap to target").name = "Gap, as in March";
      await context.sync();
    });
    await askFor("default, Distance travelled");
    const before = snapshot(workbook);

    await excel.refresh();
    const added = ["Gap to target", "Distance travelled"];
    expect(addedTo(workbook)).toEqual([
      "RAG",
      "RAG reason",
      "Gap, as in March",
      "Gap to national",
      "Direction of travel",
      "Owner",
      ...added,
    ]);
    expect(userCellsThatDiffer(before, workbook, added)).toEqual([]);
    await expectNothingMoreToWrite(excel);
  });

  test("that has no room is a finding at the cells in its way, and nothing is written", async () => {
    const workbook = scorecardWith("default");
    const excel = openInExcel(workbook, { autoExpandTables: false });
    await excel.refresh();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scorecard").getRange("N2").values = [["a note"]];
      await context.sync();
    });
    await askFor("default, Distance travelled");
    const before = snapshot(workbook);
    const report = await excel.refresh();
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "no-room", cell: "N2" }));
    expect(snapshot(workbook)).toEqual(before);
  });
});

describe("a column no longer asked for", () => {
  test("is emptied and stays, and is filled again when it is wanted again", async () => {
    const workbook = scorecardWith("default, Distance travelled");
    const excel = openInExcel(workbook);
    await excel.refresh();
    const whole = snapshot(workbook);
    await askFor("Gap to target");

    await excel.refresh();
    expect(addedTo(workbook)).toEqual([...usual, "Distance travelled"]);
    for (const header of ["Distance travelled", "Gap to national", "Direction of travel"])
      expect(columnOf(workbook, header)).toEqual([null, null, null]);
    expect(columnOf(workbook, "Gap to target")).toEqual([-5, 2.4, 0]);
    await expectNothingMoreToWrite(excel);

    await askFor("default, Distance travelled");
    await excel.refresh();
    expect(snapshot(workbook)).toEqual(whole);
  });
});

describe("a copied worksheet", () => {
  test("keeps every column of ours without doubles", async () => {
    const workbook = scorecardWith("all");
    const excel = openInExcel(workbook);
    await excel.refresh();
    await copyScorecard();
    const copy = workbook.worksheets.at(-1)!;
    const actual = copy.rows.get(1)!.cells[5]!;
    copy.rows.get(1)!.cells[5] = { ...actual, value: 62 };

    const report = await excel.refresh();
    expect(headersOf(workbook, workbook.worksheets.length - 1)).toEqual(headersOf(workbook));
    expect(tableRows(workbook, copy.tables[0]!.name)[0]).toMatchObject({ RAG: "Green", "Distance travelled": 120 });
    expect(tableRows(workbook, "Scorecard")[0]).toMatchObject({ RAG: "Red", "Distance travelled": 50 });
    expect(report.findings.filter(({ code }) => code === "header-taken")).toEqual([]);
    await expectNothingMoreToWrite(excel);
  });

  test("and a file without the add-in's memory too", async () => {
    const workbook = scorecardWith("all");
    await openInExcel(workbook).refresh();
    workbook.customXmlParts = [];
    const opened = readWorkbook(saveWorkbook(workbook));
    await expectNothingMoreToWrite(openInExcel(opened));
  });
});

describe("a column of theirs that bears one of our headers and holds numbers", () => {
  const theirs: TableSpec = {
    ...scorecard,
    headers: [...headers, "Distance travelled"],
    rows: scorecard.rows.map((row, i) => [...row, 10 * (i + 1)]),
  };
  const typed = [10, 20, 30];

  test.each([
    ["default", undefined],
    ["default, Distance travelled", 50],
  ])("stays theirs where the plan asks for %p", async (columns, ours) => {
    const workbook = scorecardWith(columns, theirs);
    const excel = openInExcel(workbook);
    const report = await excel.refresh();
    expect(columnOf(workbook, "Distance travelled")).toEqual(typed);
    expect(tableRows(workbook, "Scorecard")[0]!["Distance travelled (calculated)"]).toBe(ours);
    expect(report.findings.some(({ code }) => code === "header-taken")).toBe(ours !== undefined);
    await expectNothingMoreToWrite(excel);

    await copyScorecard();
    await excel.refresh();
    const copy = workbook.worksheets.at(-1)!.tables[0]!;
    expect(columnOf(workbook, "Distance travelled", copy.name)).toEqual(typed);
    expect(copy.columns).toHaveLength(workbook.worksheets[0]!.tables[0]!.columns.length);
    await expectNothingMoreToWrite(excel);
  });

  test("stays theirs where it was added at the right of ours, in a copy as well", async () => {
    const workbook = scorecardWith("default");
    const excel = openInExcel(workbook);
    await excel.refresh();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Scorecard");
      table.columns.add(undefined, undefined, "Rank");
      const body = table.columns.getItem("Rank").getDataBodyRange();
      body.numberFormat = [["General"], ["General"], ["General"]];
      body.values = [[1], [2], [3]];
      await context.sync();
    });
    await excel.refresh();
    await copyScorecard();
    await excel.refresh();
    expect(columnOf(workbook, "Rank")).toEqual([1, 2, 3]);
    expect(columnOf(workbook, "Rank", workbook.worksheets.at(-1)!.tables[0]!.name)).toEqual([1, 2, 3]);
  });

  describe("stays theirs where another table has that column from us,", () => {
    const corporate: TableSpec = {
      name: "Corporate",
      headers: ["Indicator", "Polarity", "Target", "Actual", "Forecast outturn"],
      rows: [["Attendance", "High", 95, 94, 96]],
    };
    const withForecasts = (table: TableSpec) =>
      workbookWith(
        { name: "Scorecard", tables: [table] },
        { name: "Corporate", tables: [corporate] },
        {
          name: "Plan",
          tables: [{ name: "Plan", headers: ["Setting", "Value"], rows: [["Columns to write", "all"]] }],
        },
      );
    const forecasts = ["Red", "Green", "Green"];

    test("at the left of ours, in a copy as well", async () => {
      const workbook = withForecasts({
        ...scorecard,
        headers: [...headers, "Forecast RAG"],
        rows: scorecard.rows.map((row, i) => [...row, forecasts[i]!]),
      });
      const excel = openInExcel(workbook);
      await excel.refresh();
      await excel.refresh();
      await copyScorecard();
      await excel.refresh();
      expect(columnOf(workbook, "Forecast RAG", "Corporate")).toEqual(["Green"]);
      expect(columnOf(workbook, "Forecast RAG")).toEqual(forecasts);
      expect(columnOf(workbook, "Forecast RAG", workbook.worksheets.at(-1)!.tables[0]!.name)).toEqual(forecasts);
    });

    test("at the right of ours", async () => {
      const workbook = withForecasts(scorecard);
      const excel = openInExcel(workbook);
      await excel.refresh();
      await Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Scorecard");
        table.columns.add(undefined, undefined, "Forecast RAG");
        table.columns.getItem("Forecast RAG").getDataBodyRange().values = forecasts.map((status) => [status]);
        await context.sync();
      });
      await excel.refresh();
      expect(columnOf(workbook, "Forecast RAG")).toEqual(forecasts);
    });
  });

  test("stays theirs at the left of ours in a file without the add-in's memory", async () => {
    const workbook = scorecardWith("default", theirs);
    const excel = openInExcel(workbook);
    await excel.refresh();
    workbook.customXmlParts = [];
    await excel.refresh();
    expect(columnOf(workbook, "Distance travelled")).toEqual(typed);
  });
});

test("a co-author who changes the Plan table meanwhile is heard", async () => {
  const workbook = scorecardWith("default");
  const excel = openInExcel(workbook);
  const plan = workbook.worksheets[1]!;
  excel.host.beforeSync = (number) => {
    if (number === 4) plan.rows.get(2)!.cells[1] = { ...plan.rows.get(2)!.cells[1]!, value: "Gap to target" };
  };
  await excel.refresh();
  excel.host.beforeSync = null;
  expect(columnOf(workbook, "Gap to national")).toEqual([null, null, null]);
  await expectNothingMoreToWrite(excel);
});

test("a word of theirs that begins with an apostrophe is written as it is, and once", async () => {
  const rows = [["NEET", "Low", "'17 to date", 6, 4, 6.4, 5, ""]];
  const workbook = scorecardWith("Period of the figure", { name: "Scorecard", headers, rows });
  const excel = openInExcel(workbook);
  await excel.refresh();
  expect(tableRows(workbook, "Scorecard")[0]!["Period of the figure"]).toBe("'17 to date");
  expect((await excel.refresh()).cellsWritten).toBe(0);
});
