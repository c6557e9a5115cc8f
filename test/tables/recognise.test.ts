import type { CellValue } from "../../src/figures/cell.ts";
import { figureColumns, recognise } from "../../src/tables/recognise.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

const rolesOf = (headers: readonly string[], rows: CellValue[][] = [headers.map(() => "")]) =>
  Object.fromEntries([...recognise(tableOf(headers, rows)).columns].map(([role, column]) => [role, headers[column]]));

describe("headers", () => {
  test("of Birmingham's Appendix 3 are understood, with the column that looks like a period", () => {
    expect(
      rolesOf([
        "Performance indicator",
        "Target",
        "Period Target",
        "Current Period",
        "Status",
        "Commentary",
        "Previous",
        "National",
      ]),
    ).toEqual({
      indicator: "Performance indicator",
      target: "Target",
      periodTarget: "Period Target",
      actual: "Current Period",
      status: "Status",
      commentary: "Commentary",
      previous: "Previous",
      national: "National",
    });
  });

  test("of its outcome tables are", () => {
    expect(rolesOf(["Ref", "Performance indicator", "Target", "Description"])).toEqual({
      ref: "Ref",
      indicator: "Performance indicator",
      target: "Target",
      description: "Description",
    });
  });

  test.each([
    ["PERFORMANCE  indicator", "indicator"],
    ["Performance\nIndicator", "indicator"],
    ["Performance-indicator*", "indicator"],
    ["Measure", "indicator"],
    ["KPI", "indicator"],
    ["Target¹", "target"],
    ["Target 2017/18", "target"],
    ["2017-18 Target", "target"],
    ["Target (%)", "target"],
    ["Target [2]", "target"],
    ["Actual", "actual"],
    ["Outturn", "actual"],
    ["Current value", "actual"],
    ["Latest", "actual"],
    ["Q2 Actual", "actual"],
    ["Actual (March 2017)", "actual"],
    ["Actual 31 March 2017", "actual"],

    ["Actual %", "actual"],
    ["England", "national"],
    ["National average", "national"],
    ["National avg.", "national"],
    ["Last period", "previous"],
    ["Same period last year", "lastYear"],
    ["Statistical neighbours", "neighbours"],
    ["Good is", "polarity"],
    ["Tolerance", "allowance"],
    ["Unit of measure", "unit"],
    ["RAG", "status"],
    ["Reporting period", "period"],
  ])("“%s” is the %s", (header, role) => {
    expect(rolesOf(["Ref", "Some other column", header])).toHaveProperty(role, header);
  });

  test.each([
    "Owner",
    "Directorate",
    "",
    "2017/18",
    "Gap to national",
    "RAG reason",
    "Direction of travel",
    "Target date",
  ])("“%s” is none of ours", (header) => {
    expect(rolesOf(["Indicator", "Target", "Actual", header])).toEqual({
      indicator: "Indicator",
      target: "Target",
      actual: "Actual",
    });
  });

  test("are reported as written", () => {
    const table = tableOf(["Performance\nindicator ", "Target*", "Actual"], [["Early years", 70, 64]]);
    expect(judgementOf([table]).tables[0]!.columns).toEqual({
      indicator: "Performance\nindicator ",
      target: "Target*",
      actual: "Actual",
    });
  });

  test("computed columns are never read", () => {
    const table = tableOf(["Indicator", "Target", "Actual", "RAG"], [["a", 1, 2, "Red"]], { computed: [3] });
    expect(recognise(table).columns.has("status")).toBe(false);
  });

  test("a column “KPI” of 1, 1a, NI 72 holds refs, not names", () => {
    const rows = [
      ["1", 80, 70],
      ["1a", 80, 70],
      ["NI 72", 80, 70],
    ];
    expect(rolesOf(["KPI", "Target", "Actual"], rows)).toEqual({ ref: "KPI", target: "Target", actual: "Actual" });
  });

  test("a general word stands for a column only where no other does", () => {
    expect(rolesOf(["Indicator", "Target", "Value"])).toMatchObject({ actual: "Value" });
    expect(rolesOf(["No", "Ref", "Indicator", "Target", "YTD", "Actual"])).toEqual({
      ref: "Ref",
      indicator: "Indicator",
      target: "Target",
      actual: "Actual",
    });
  });

  test("of two columns for figures, the one that holds none is not the actual", () => {
    const rows = [["a", 80, "2016/17 academic", 70]];
    expect(rolesOf(["Indicator", "Target", "Current period", "Actual"], rows)).toMatchObject({ actual: "Actual" });
  });
});

describe("two columns that could be the same", () => {
  test("stop the table from being judged, and both are named", () => {
    const table = tableOf(["Indicator", "Polarity", "Target", "Actual", "Outturn"], [["a", "High", 80, 70, 75]]);
    const judgement = judgementOf([table]);
    expect(judgement.tables).toEqual([expect.objectContaining({ rows: [], computed: [] })]);
    expect(judgement.findings).toEqual([
      expect.objectContaining({
        severity: "error",
        code: "header-ambiguous",
        sheet: "Scorecard",
        cell: "A1:E1",
        message:
          "The table Table1: the columns “Actual” and “Outturn” could each be the Actual column, so none of them was used.",
      }),
    ]);
  });

  test("of the national figure leave only that out", () => {
    const headers = ["Indicator", "Polarity", "Target", "Actual", "National", "England"];
    const judgement = judgementOf([tableOf(headers, [["a", "High", 80, 85, 70, 71]])]);
    expect(judgement.tables[0]!.rows[0]!.assessment).toMatchObject({ status: "Green", national: null });
    expect(findingsOf(judgement)).toEqual(["error header-ambiguous A1:F1"]);
  });
});

describe("which tables are tables of indicators", () => {
  const row = ["Early years", 70, 64];
  test.each<[string, string[], CellValue[][], boolean]>([
    ["with targets and actual figures", ["Indicator", "Target", "Actual"], [row], true],
    ["with targets alone", ["Indicator", "Target"], [["Early years", "NAT AV"]], true],
    ["with refs instead of names", ["Ref", "Target", "Actual"], [["6", 70, 64]], true],
    [
      "with figures and benchmarks but no targets",
      ["Indicator", "Actual", "National"],
      [["Early years", 64, 69]],
      true,
    ],
    [
      "still to be filled in",
      ["Indicator", "Target", "Actual"],
      [
        ["Early years", "", ""],
        ["Key stage 2", "", ""],
      ],
      true,
    ],
    ["in words only, too few to tell", ["Indicator", "Target", "Actual"], [["Early years", "Designated", ""]], true],
    [
      "a list of tasks with dates as text",
      ["KPI", "Task", "Owner", "TARGET"],
      [
        ["1 Plan", "Write it", "A", "31/03/2018"],
        ["2 Plan", "Send it", "B", "April 2018"],
      ],
      false,
    ],
    [
      "a list of tasks with results in words",
      ["KPI", "TARGET", "Result"],
      [
        ["Plan", "March", "Done"],
        ["Plan B", "April", "Late"],
        ["Plan C", "May", "Late"],
      ],
      false,
    ],
    [
      "a list of tasks with one number among its dates",
      ["KPI", "TARGET"],
      [
        ["Plan", "March"],
        ["Plan B", "April"],
        ["Plan C", "May"],
        ["Plan D", 5],
      ],
      false,
    ],
    [
      "with a target in words here and there",
      ["KPI", "TARGET"],
      [
        ["Early years", "NAT AV"],
        ["Key stage 2", "All schools"],
        ["Key stage 4", "By March"],
      ],
      true,
    ],
    ["contacts", ["Service area", "Lead contact"], [["Virtual School", "A. N. Other"]], false],
    ["a list of numbers", ["Measure", "Value"], [["Pupils", 205867]], false],
    ["benchmarks", ["Indicator", "Period", "Level", "Value"], [["Early years", "2016", "National", 69]], false],
    ["figures without names", ["Target", "Actual"], [[70, 64]], false],
    ["numbered rows with values", ["No", "Value"], [[1, 2]], false],
  ])("%s: %s", (_, headers, rows, expected) => {
    expect(recognise(tableOf(headers, rows)).performance).toBe(expected);
    expect(judgementOf([tableOf(headers, rows)]).tables).toHaveLength(expected ? 1 : 0);
  });

  test("a list of tasks with real dates is found out by their number format", () => {
    const headers = ["KPI", "Task", "TARGET"];
    const rows = [
      ["Plan", "Write it", 43190],
      ["Plan", "Send it", 43220],
    ];
    expect(figureColumns(tableOf(headers, rows))).toEqual([2]);
    expect(judgementOf([tableOf(headers, rows, { formats: { TARGET: "dd/mm/yyyy" } })]).tables).toEqual([]);
  });

  test("where there is none, one finding names everything that was looked at", () => {
    const tables = [
      tableOf(["Service area", "Lead contact"], [["Virtual School", "A. N. Other"]], { name: "Contacts" }),
      tableOf(["KPI", "TARGET"], [["Plan", "March"]], { name: "Tasks" }),
      tableOf(["Ref", "Indicator", "Polarity"], [["1", "Early years", "High"]], { name: "Indicators" }),
    ];
    const { findings } = judgementOf(tables, {}, [{ where: "A1:C9 on Notes", why: "not an Excel table" }]);
    expect(findings[0]).toMatchObject({
      severity: "error",
      code: "no-indicator-table",
      sheet: null,
      cell: null,
      message:
        "No table of indicators was found. The table Contacts: no column of indicators. The table Tasks: TARGET holds no figures or targets (“March”). " +
        "The table Indicators: definitions, no figures. A1:C9 on Notes: not an Excel table.",
    });
    expect(judgementOf([]).findings[0]!.message).toBe("No table of indicators was found. The workbook is empty.");
  });
});

describe("the columns whose number formats are asked for", () => {
  test("are those of figures, targets and periods, and no others", () => {
    const headers = [
      "Ref",
      "Indicator",
      "Period",
      "Target",
      "Actual",
      "National",
      "Commentary",
      "Tolerance",
      "Polarity",
    ];
    expect(figureColumns(tableOf(headers, [["1", "a", "2016", 70, 64, 69, "", "5%", "High"]]))).toEqual([
      2, 3, 4, 5, 7,
    ]);
  });

  test("of a definitions table are its allowances", () => {
    expect(figureColumns(tableOf(["Ref", "Indicator", "Polarity", "Allowance"], [["1", "a", "High", 0.05]]))).toEqual([
      3,
    ]);
  });

  test("are none of a table that is not one of indicators", () => {
    expect(figureColumns(tableOf(["Service area", "Value"], [["a", 1]]))).toEqual([]);
  });
});

describe("a needed column that is absent", () => {
  test("is named, and the rows are Grey", () => {
    const judgement = judgementOf([
      tableOf(["Ref", "Indicator", "Polarity", "Target"], [["6", "Early years", "High", 70]], { row: 4, column: 1 }),
    ]);
    expect(judgement.tables[0]!.rows[0]!.assessment.reasonCode).toBe("actual-missing");
    expect(judgement.findings).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "header-missing",
        cell: "B5:E5",
        message: "The table Table1 has no column for the actual figures, so its indicators stay Grey.",
        fix: "Add a column headed “Actual”.",
      }),
    ]);
  });

  test("of targets, too", () => {
    const judgement = judgementOf([
      tableOf(["Indicator", "Polarity", "Actual", "National"], [["Early years", "High", 64, 69]]),
    ]);
    expect(judgement.tables[0]!.rows[0]!.assessment).toMatchObject({ reasonCode: "target-none", gapToNational: -5 });
    expect(findingsOf(judgement)).toEqual(["error header-missing A1:D1"]);
  });
});
