import { readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { cellAt } from "../excel-host/model/cells.ts";
import { displayText } from "../excel-host/model/displayText.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { snapshot, tableRows, userCellsThatDiffer } from "../workbooks/cells.ts";
import { cellOf } from "../workbooks/plan.ts";
import { workbookWith, type CellSpec, type TableSpec } from "../workbooks/workbook.ts";
import { openInExcel } from "./open.ts";

const actions: TableSpec = {
  name: "Actions",
  headers: ["Ref", "Outcome", "Action", "Owner", "Due", "Status"],
  rows: [
    ["1", "1", "Promote health and well being", "ISL", "Each quarter/ongoing", ""],
    ["2", "1", "Support achievement in years 10 and 11", "ISL", "September 2009", ""],
    ["3", "1", "Monitor and track individual attainment", "ISL", { value: 40268, format: "dd/mm/yyyy" }, ""],
    ["4", "1", "Develop the designated tutor", "Colleges", "Sept 2008 / Jan 2009", ""],
    ["5", "1", "Mentors for Key Stage 4", "ISL", "July 2009", "In progress"],
    ["6", "1", "One-to-one tuition", "ISL", "soon", ""],
    ["7", "1", "Aim Higher", "ISL", "", ""],
    ["8", "1", "Healthy Care Programme", "ISL", "May 2009", "Complete"],
  ],
};
const progress = ["Ongoing", "On track", "On track", "Overdue", "Due", null, "No date", "Complete"];

const budgets: TableSpec = {
  name: "Budgets",
  headers: ["Programme", "Kind", "2007/08 £", "2008/09 £"],
  rows: [
    ["Schools", "main", 88100, "£1.2m"],
    ["PCT core", "special", "", ""],
    ["PCT special", "special", 500, "Etc."],
  ],
};

const risks: TableSpec = {
  name: "Risks",
  headers: ["Ref", "Risk", "Impact", "Likelihood", "Managed by"],
  rows: [["1", "Recession likely to increase numbers", "Low", "Medium", "Ensure numbers are monitored"]],
};

const planOf = (...rows: CellSpec[][]) => ({
  name: "Plan",
  tables: [{ name: "Plan", headers: ["Setting", "Value"], rows }],
});
const onSheet = (table: TableSpec) => ({ name: table.name, tables: [table] });

function deliveryPlan(...settings: CellSpec[][]): Workbook {
  return workbookWith(
    planOf(["Title", "Delivery plan"], ...settings),
    onSheet(actions),
    onSheet(risks),
    onSheet(budgets),
  );
}

const asAt: CellSpec[] = ["As at", "31 July 2009"];
const column = (workbook: Workbook, table: string, header: string) =>
  tableRows(workbook, table).map((row) => row[header]);
const shown = (workbook: Workbook, table: string, header: string) =>
  tableRows(workbook, table).map((_, index) => {
    const { worksheet, row, column: at } = cellOf(workbook, table, index, header);
    return displayText(workbook, cellAt(worksheet, row, at));
  });

async function type(table: string, row: number, at: number, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).getDataBodyRange().getCell(row, at).values = [[value]];
    await context.sync();
  });
}

describe("a refresh of actions, risks and budgets", () => {
  test("writes Progress, Rating and Total, and nothing else", async () => {
    const workbook = deliveryPlan(asAt);
    const before = snapshot(workbook);
    const report = await openInExcel(workbook).refresh();
    expect(column(workbook, "Actions", "Progress")).toEqual(progress);
    expect(column(workbook, "Risks", "Rating")).toEqual([null]);
    expect(column(workbook, "Budgets", "Total")).toEqual([1_288_100, null, null]);
    expect(shown(workbook, "Budgets", "Total")).toEqual(["£1,288,100", "", ""]);
    expect(userCellsThatDiffer(before, workbook, ["Progress", "Rating", "Total"])).toEqual([]);
    expect(report.tables).toEqual([]);
    expect(report.cellsWritten).toBe(8);
  });

  test("rates risks where the plan says its scale", async () => {
    const workbook = deliveryPlan(asAt, ["Risk scale", "Low 1, Medium 2, High 3"]);
    await openInExcel(workbook).refresh();
    expect(shown(workbook, "Risks", "Rating")).toEqual(["2 of 9"]);
  });

  test("finds dates and money that cannot be read, and last dates without a status", async () => {
    const { findings } = await openInExcel(deliveryPlan(asAt)).check();
    expect(findings.map(({ code, sheet, cell }) => [code, sheet, cell].join(" "))).toEqual(
      expect.arrayContaining(["date-past Actions E5", "date-unreadable Actions E7", "money-unreadable Budgets D4"]),
    );
    expect(findings.filter(({ code }) => code.startsWith("date-") || code.startsWith("money-"))).toHaveLength(3);
  });

  test("says nothing of dates where the plan has no as-at date, in one finding", async () => {
    const workbook = deliveryPlan();
    const { findings } = await openInExcel(workbook).refresh();
    expect(column(workbook, "Actions", "Progress")).toEqual([
      "Ongoing",
      null,
      null,
      null,
      null,
      null,
      "No date",
      "Complete",
    ]);
    expect(findings.filter(({ code }) => code === "as-at-missing")).toMatchObject([{ sheet: "Actions", cell: "E1" }]);
  });

  test.each([
    ["in one finding that the plan has no scale for them", [], [["Risks", "C1", "info"]]],
    ["nothing where the plan has one", [["Risk scale", "Low 1, Medium 2, High 3"]], []],
  ] as const)("of the ratings of risks it says %s", async (_, settings, expected) => {
    const { findings } = await openInExcel(deliveryPlan(...settings.map((row) => [...row]))).refresh();
    const found = findings.filter(({ code }) => code === "risk-scale-missing");
    expect(found.map(({ sheet, cell, severity }) => [sheet, cell, severity])).toEqual(expected);
  });

  test("a second time writes nothing, in the file as saved too", async () => {
    const workbook = deliveryPlan(asAt);
    const excel = openInExcel(workbook);
    await excel.refresh();
    expect((await excel.refresh()).cellsWritten).toBe(0);
    const opened = readWorkbook(saveWorkbook(workbook));
    const before = snapshot(opened);
    expect((await openInExcel(opened).refresh()).cellsWritten).toBe(0);
    expect(snapshot(opened)).toEqual(before);
  });

  test("follows what is typed", async () => {
    const workbook = deliveryPlan(asAt);
    const excel = openInExcel(workbook);
    await excel.refresh();
    await type("Actions", 1, 5, "Complete");
    await type("Budgets", 2, 3, 250);
    expect((await excel.refresh()).cellsWritten).toBe(2);
    expect(column(workbook, "Actions", "Progress")[1]).toBe("Complete");
    expect(column(workbook, "Budgets", "Total")[2]).toBe(750);
  });

  test("empties a column that the plan no longer asks for", async () => {
    const workbook = deliveryPlan(asAt, ["Columns to write", "default"]);
    const excel = openInExcel(workbook);
    await excel.refresh();
    await type("Plan", 2, 1, "Total");
    await excel.refresh();
    expect(column(workbook, "Actions", "Progress")).toEqual(progress.map(() => null));
    expect(column(workbook, "Budgets", "Total")[0]).toBe(1_288_100);
  });

  test("empties a column whose inputs are gone", async () => {
    const workbook = deliveryPlan(asAt);
    const excel = openInExcel(workbook);
    await excel.refresh();
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Actions");
      for (const header of ["Due", "Status"]) columns.getItem(header).delete();
      await context.sync();
    });
    await excel.refresh();
    expect(column(workbook, "Actions", "Progress")).toEqual(progress.map(() => null));
  });
});

describe("a column of the user’s that bears our header", () => {
  const own = {
    ...actions,
    headers: [...actions.headers, "Progress"],
    rows: actions.rows.map((row) => [...row, "On track"]),
  };

  test("stays theirs, though it holds nothing but our words", async () => {
    const workbook = workbookWith(planOf(asAt), onSheet(own));
    const report = await openInExcel(workbook).refresh();
    expect(column(workbook, "Actions", "Progress")).toEqual(progress.map(() => "On track"));
    expect(column(workbook, "Actions", "Progress (calculated)")).toEqual(progress);
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "header-taken", cell: "G1" }));
  });

  test("stays theirs beside another table that has ours", async () => {
    const other = { ...own, name: "Other", headers: ["Number", ...own.headers.slice(1)] };
    const workbook = workbookWith(planOf(asAt), onSheet(actions), onSheet(other));
    const excel = openInExcel(workbook);
    await excel.refresh();
    await excel.refresh();
    expect(column(workbook, "Other", "Progress")).toEqual(progress.map(() => "On track"));
  });

  test("stays theirs in a file that lost the add-in’s memory", async () => {
    const workbook = deliveryPlan(asAt);
    const excel = openInExcel(workbook);
    await excel.refresh();
    workbook.customXmlParts = [];
    const before = snapshot(workbook);
    await excel.refresh();
    expect(
      userCellsThatDiffer(before, workbook, ["Progress (calculated)", "Rating (calculated)", "Total (calculated)"]),
    ).toEqual([]);
  });
});

test("a Progress of the user’s beside our reasons stays theirs in a file that lost the add-in’s memory", async () => {
  const headers = ["Indicator", "Polarity", "Target", "Actual"];
  const workbook = workbookWith(onSheet({ name: "Scorecard", headers, rows: [["Attendance", "high", 95, 94]] }));
  const excel = openInExcel(workbook);
  await excel.refresh();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Scorecard").columns.add(-1, [["Progress"], ["On track"]]);
    await context.sync();
  });
  workbook.customXmlParts = [];
  await excel.refresh();
  expect(column(workbook, "Scorecard", "Progress")).toEqual(["On track"]);
});

test("our column stays ours on a copied worksheet, without doubles", async () => {
  const workbook = deliveryPlan(asAt);
  const excel = openInExcel(workbook);
  await excel.refresh();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Actions").copy("End");
    await context.sync();
  });
  const copy = workbook.worksheets.at(-1)!.tables[0]!;
  await type(copy.name, 1, 5, "Complete");
  const report = await excel.refresh();
  expect(copy.columns.map(({ name }) => name)).toEqual([...actions.headers, "Progress"]);
  expect(column(workbook, copy.name, "Progress")[1]).toBe("Complete");
  expect(column(workbook, "Actions", "Progress")).toEqual(progress);
  expect(report.findings.filter(({ code }) => code === "header-taken")).toEqual([]);
});

test("a column is not written where cells are in its way", async () => {
  const workbook = workbookWith(planOf(asAt), { ...onSheet(actions), cells: [{ row: 2, column: 6, cell: "mine" }] });
  const before = snapshot(workbook);
  const report = await openInExcel(workbook).refresh();
  expect(snapshot(workbook)).toEqual(before);
  expect(report.findings).toContainEqual(expect.objectContaining({ code: "no-room", sheet: "Actions" }));
});

describe("a floor standard", () => {
  const indicators: TableSpec = {
    name: "Indicators",
    headers: ["Ref", "Indicator", "Unit", "Polarity", "Standard"],
    rows: [
      ["F1", "Level 4 in English and mathematics", "%", "high", "Floor standard"],
      ["F2", "Two levels of progress in English", "%", "high", "floor standard"],
      ["F3", "Two levels of progress in mathematics", "%", "high", "Floor standard"],
      ["A1", "Attendance", "%", "high", ""],
    ],
  };
  const schools: readonly [string, CellSpec, CellSpec, CellSpec][] = [
    ["All missed", 59, 86, 85],
    ["Met by equality", 60, 80, 80],
    ["One is enough", 40, 50, 86],
    ["None met, one missing", 59, "", 85],
    ["Met, one missing", 61, "", 85],
    ["England", 50, 50, 50],
  ];
  const targets = [60, 87, 86];
  const figures: TableSpec = {
    name: "Figures",
    headers: ["Ref", "Indicator", "School", "Target", "Actual"],
    rows: [
      ...schools.flatMap(([school, ...actuals]) =>
        actuals.map((actual, i): CellSpec[] => [`F${i + 1}`, indicators.rows[i]![1]!, school, targets[i]!, actual]),
      ),
      ["F1", indicators.rows[0]![1]!, "Only one row", 60, 40],
      ["A1", "Attendance", "All missed", 95, 94],
    ],
  };

  test("is told for each school, and the schools below are counted", async () => {
    const workbook = workbookWith(onSheet(indicators), onSheet(figures));
    const excel = openInExcel(workbook);
    const report = await excel.refresh();
    const standing = tableRows(workbook, "Figures").map((row) => [row.School, row["Against standard"]]);
    expect(Object.fromEntries(standing.filter(([, word]) => word !== null))).toEqual({
      "All missed": "Below",
      "Met by equality": "Met",
      "One is enough": "Met",
      "None met, one missing": "Unknown",
      "Met, one missing": "Met",
      "Only one row": "Unknown",
    });
    expect(column(workbook, "Indicators", "Areas below standard")).toEqual([1, 1, 1, null]);
    expect(shown(workbook, "Indicators", "Areas below standard")[0]).toBe("1 of 6, 2 unknown");
    expect(report.tables[0]!.written).toContain("Against standard");
    expect((await excel.refresh()).cellsWritten).toBe(0);
  });

  test("is counted in the plan’s reporting period", async () => {
    const year = (period: string, actual: number) =>
      targets.map((target, i): CellSpec[] => [
        `F${i + 1}`,
        indicators.rows[i]![1]!,
        "A school",
        period,
        target,
        actual,
      ]);
    const table = {
      ...figures,
      headers: ["Ref", "Indicator", "School", "Period", "Target", "Actual"],
      rows: [...year("2009/10", 10), ...year("2010/11", 90)],
    };
    const settings: CellSpec[][] = [["Year type", "academic"]];
    const latest = workbookWith(planOf(...settings), onSheet(indicators), onSheet(table));
    await openInExcel(latest).refresh();
    expect(shown(latest, "Indicators", "Areas below standard")[0]).toBe("0 of 1 (2010/11)");
    const reported = workbookWith(
      planOf(...settings, ["Reporting period", "2009/10"]),
      onSheet(indicators),
      onSheet(table),
    );
    await openInExcel(reported).refresh();
    expect(shown(reported, "Indicators", "Areas below standard")[0]).toBe("1 of 1 (2009/10)");
  });

  test("is not spoken of where no indicator has one", async () => {
    const plain = { ...indicators, rows: indicators.rows.map((row) => [...row.slice(0, -1), ""]) };
    const workbook = workbookWith(onSheet(plain), onSheet(figures));
    await openInExcel(workbook).refresh();
    expect(tableRows(workbook, "Figures")[0]).not.toHaveProperty("Against standard");
    expect(tableRows(workbook, "Indicators")[0]).not.toHaveProperty("Areas below standard");
  });
});
