import type { CellValue } from "../../src/figures/cell.ts";
import { computedColumns } from "../../src/indicators/columns/computedColumns.ts";
import { figureColumns, recognise } from "../../src/tables/recognition/recognise.ts";
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
    [
      "a list of actions with milestones in words",
      ["Ref", "Action", "Milestone", "Due"],
      [["1", "Write it", "A draft by May", "June"]],
      false,
    ],
    ["a list of actions, still blank", ["Ref", "Action", "Milestone", "Due"], [["1", "Write it", "", ""]], false],
    ["with milestones as targets", ["Ref", "Indicator", "Milestone", "Actual"], [["1", "Early years", 70, 64]], true],
    ["a risk register", ["Ref", "Risk", "Tolerance", "Rating"], [["1", "Fire", "High", "Low"]], false],
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
    expect(figureColumns(recognise(tableOf(headers, rows)))).toEqual([2]);
    expect(judgementOf([tableOf(headers, rows, { formats: { TARGET: "dd/mm/yyyy" } })]).tables).toEqual([]);
  });

  test("where there is none, one finding names everything that was looked at", () => {
    const tables = [
      tableOf(["Service area", "Lead contact"], [["Virtual School", "A. N. Other"]], { name: "Contacts" }),
      tableOf(["KPI", "TARGET"], [["Plan", "March"]], { name: "Tasks" }),
      tableOf(["Ref", "Indicator", "Polarity"], [["1", "Early years", "High"]], { name: "Indicators" }),
    ];
    const { findings } = judgementOf(tables, {}, [{ sheet: "Notes", range: "A1:C9", tooLarge: false, columns: [] }]);
    expect(findings[0]).toMatchObject({
      severity: "error",
      code: "no-indicator-table",
      sheet: null,
      cell: null,
      message:
        "No table of indicators was found. The table Contacts: no column of indicators. The table Tasks: TARGET holds no figures or targets (“March”). " +
        "The table Indicators: definitions, no figures. A1:C9 on Notes: no row of headers such as Indicator, Target and Actual.",
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
    expect(figureColumns(recognise(tableOf(headers, [["1", "a", "2016", 70, 64, 69, "", "5%", "High"]])))).toEqual([
      2, 3, 4, 5, 7,
    ]);
  });

  test("of a table with all that may be said are those of figures and dates", () => {
    const headers = ["Indicator", "Target", "Actual", "Floor", "Bands", "Next due", "Break from", "Data lag"];
    const more = ["Comparator period", "Override", "Override date", "Published on", "Numerator"];
    expect(figureColumns(recognise(tableOf([...headers, ...more], [[...headers, ...more].map(() => "")])))).toEqual([
      1, 2, 3, 5, 6, 8, 10, 11, 12,
    ]);
  });

  test("of a definitions table are its allowances", () => {
    expect(
      figureColumns(recognise(tableOf(["Ref", "Indicator", "Polarity", "Allowance"], [["1", "a", "High", 0.05]]))),
    ).toEqual([3]);
  });

  test("are none of a table that is not one of indicators", () => {
    expect(figureColumns(recognise(tableOf(["Service area", "Value"], [["a", 1]])))).toEqual([]);
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
        fix: "Add a column headed “Actual”, or say in the pane, under Tables, which column it is.",
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

const earlyYears = (...cells: CellValue[]) => [["6", "Early years", ...cells]];

describe("which tables define indicators", () => {
  test.each<[string, string[], CellValue[][], boolean]>([
    ["with units", ["Ref", "Indicator", "Unit"], earlyYears("%"), true],
    ["with polarities", ["Ref", "Indicator", "Polarity"], earlyYears("High"), true],
    ["with polarities, still blank", ["Ref", "Indicator", "Polarity"], earlyYears(""), true],
    ["with allowances", ["Ref", "Indicator", "Tolerance"], earlyYears("5%"), true],
    ["with bands", ["Ref", "Indicator", "RAG thresholds"], earlyYears("Green ≥ 90; Red < 90"), true],
    ["with an accumulation", ["Ref", "Indicator", "Accumulation"], earlyYears("YTD"), true],
    ["by ref alone", ["Ref", "Polarity"], [["6", "High"]], true],
    ["with nothing but a frequency", ["Ref", "Indicator", "Frequency"], earlyYears("Monthly"), false],
    ["with nothing but a lag", ["Ref", "Indicator", "Lag"], earlyYears("One quarter"), false],
    ["with nothing but a cohort", ["Ref", "Indicator", "Cohort"], earlyYears("Boys"), false],
    ["with nothing but “Cumulative”", ["Ref", "Indicator", "Cumulative"], earlyYears("Yes"), false],
    ["that is a list of tasks", ["Ref", "KPI", "Task", "Reported", "Lag"], earlyYears("Write", "No", "None"), false],
    ["that is a risk register", ["Ref", "Risk", "Tolerance"], earlyYears("High"), false],
    ["that is a stock list", ["No", "Product", "Unit", "Price"], earlyYears("box", 3), false],
  ])("one %s: %s", (_, headers, rows, expected) => {
    expect(recognise(tableOf(headers, rows)).indicators).toBe(expected);
  });
});

describe("a general word over what its role cannot read", () => {
  test.each<[string, CellValue, string]>([
    ["Region", "West Midlands", "regional"],
    ["Cohort", 1204, "cohort"],
    ["Cumulative", "Total to March", "accumulation"],
    ["Reported", "by email", "frequency"],
    ["Figure type", "Rate", "accumulation"],
    ["Lag", "see guide", "dataLag"],
    ["Milestone", "A draft", "periodTarget"],
  ])("“%s” over “%s” is not its column", (header, written, role) => {
    const headers = ["Indicator", "Target", "Actual", header];
    expect(rolesOf(headers, [["Early years", 70, 64, written]])).not.toHaveProperty(role);
    expect(findingsOf(judgementOf([tableOf([...headers, "Polarity"], [["a", 70, 75, written, "High"]])]))).toEqual([]);
  });

  test.each<[string, CellValue, string]>([
    ["Region", 68, "regional"],
    ["Region", "", "regional"],
    ["Cohort", "Children in care", "cohort"],
    ["Cumulative", "Yes", "accumulation"],
    ["Milestone", 70, "periodTarget"],
  ])("“%s” over “%s” is", (header, written, role) => {
    expect(rolesOf(["Indicator", "Target", "Actual", header], [["Early years", 70, 64, written]])).toHaveProperty(
      role,
      header,
    );
  });
});

const sideOf = (headers: string[], rows: CellValue[][] = [headers.map(() => "")], place = {}) => {
  const { side, columns } = recognise(tableOf(headers, rows, place));
  return side && [side, Object.fromEntries([...columns].map(([role, column]) => [role, headers[column]]))];
};

describe("the tables beside those of indicators", () => {
  test.each<[string[], string, object]>([
    [["Setting", "Value"], "Plan", { setting: "Setting", value: "Value" }],
    [["Value", "Plan setting"], "Plan", { setting: "Plan setting", value: "Value" }],
    [
      ["Ref", "Period", "Level", "Geography", "Cohort", "Value", "Source"],
      "Benchmarks",
      {
        ref: "Ref",
        period: "Period",
        level: "Level",
        geography: "Geography",
        cohort: "Cohort",
        value: "Value",
        source: "Source",
      },
    ],
    [
      ["Measure", "Academic year", "Geographic level", "Region", "Figure"],
      "Benchmarks",
      {
        indicator: "Measure",
        period: "Academic year",
        level: "Geographic level",
        geography: "Region",
        value: "Figure",
      },
    ],
    // A running number is no ref, and the column with the very header comes first.
    [
      ["No", "Indicator", "Level", "Benchmark", "Value"],
      "Benchmarks",
      { indicator: "Indicator", level: "Level", value: "Value" },
    ],
    [["ID", "Level", "Value"], "Benchmarks", { ref: "ID", level: "Level", value: "Value" }],
    [
      ["Indicator", "Year", "Pupil group", "Group value", "Compared with", "Peer value"],
      "Gaps",
      {
        indicator: "Indicator",
        period: "Year",
        group: "Pupil group",
        groupValue: "Group value",
        peers: "Compared with",
        peerValue: "Peer value",
      },
    ],
  ])("%p is %s", (headers, name, columns) => {
    expect(sideOf(headers)).toEqual([name, columns]);
  });

  test.each<[string, string[]]>([
    ["targets", ["Indicator", "Period", "Level", "Value", "Target"]],
    ["targets of a year", ["Indicator", "Level", "Value", "Target 2017/18"]],
    ["actual figures", ["Indicator", "Level", "Value", "Actual"]],
    ["national figures beside", ["Indicator", "Level", "Value", "National"]],
    ["no level", ["Indicator", "Period", "Geography", "Value"]],
    ["no indicator", ["Period", "Level", "Value"]],
    ["groups without their peers", ["Indicator", "Group", "Group value"]],
  ])("one with %s is none of them", (_, headers) => {
    expect(sideOf(headers)).toBeNull();
  });

  test("a table of nurseries is no Plan", () => {
    expect(sideOf(["Setting", "Value"], [["Little Oaks", 42]])).toBeNull();
    expect(sideOf(["Setting", "Value"], [["Year type", "Academic"]])).not.toBeNull();
  });

  test("what the add-in wrote is not looked at", () => {
    expect(sideOf(["Indicator", "Level", "Value", "Target"], undefined, { computed: [3] })).not.toBeNull();
    expect(sideOf(["Indicator", "Level", "Value"], undefined, { computed: [2] })).toBeNull();
  });

  test.each<[string[], number[]]>([
    [["Setting", "Value"], [1]],
    [
      ["Ref", "Period", "Level", "Value", "Source"],
      [1, 3],
    ],
    [
      ["Ref", "Period", "Group", "Group value", "Peers", "Peer value"],
      [1, 3, 5],
    ],
  ])("%p has the number formats of %p asked for", (headers, expected) => {
    expect(figureColumns(recognise(tableOf(headers, [headers.map(() => "")])))).toEqual(expected);
  });
});

test.each(computedColumns.filter(({ key }) => key !== "rag").map(({ header }) => [header]))(
  "our own header “%s” is no role's",
  (header) => {
    expect(rolesOf(["Indicator", "Target", "Actual", header], [["Early years", 70, 64, ""]])).toEqual({
      indicator: "Indicator",
      target: "Target",
      actual: "Actual",
    });
  },
);
