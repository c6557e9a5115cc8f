import type { CellValue } from "../../src/figures/cell.ts";
import { planTables } from "../../src/plan/tables.ts";
import type { PlanTable } from "../../src/plan/tables/planTable.ts";
import { figureColumns, recognise } from "../../src/tables/recognition/recognise.ts";
import { tableOf } from "./tables.ts";

type Rows = readonly (readonly CellValue[])[];

const headersOnly = (headers: readonly string[]): Rows => [headers.map(() => "")];

const sideOf = (headers: readonly string[], rows: Rows = headersOnly(headers), place = {}) =>
  recognise(tableOf(headers, rows, place)).side;

/** "2008/09 in 2": the years that a table's columns are found to be of. */
const yearsOf = (headers: readonly string[], rows: Rows = headersOnly(headers), place = {}) =>
  recognise(tableOf(headers, rows, place)).years.map(({ column, year }) => `${year} in ${column}`);

const ni101 = ["NI 101", "Looked after children with 5 GCSEs"];

describe("a plan's tables, as the five plans have them", () => {
  test.each<[string, string[], CellValue[]]>([
    [
      "Outcomes",
      ["Ref", "Outcome", "Theme", "Lead agency"],
      ["1", "To remove barriers", "Economic success", "Council"],
    ],
    ["Outcomes", ["Priority", "Thematic partnership"], ["Statutory Education Targets", "Children’s Trust"]],
    ["Outcomes", ["Priority", "Aims", "How we will do it", "How we will know"], ["Attendance", "All", "Visits", "95%"]],
    ["Targets", ["Ref", "Indicator", "Baseline", "2008/09 Target", "2009/10 Target"], [...ni101, "2.4%", "15%", "TBC"]],
    ["Targets", ["NI", "Indicator", "2008/09 (LAA target)", "2009/10 (LAA target)"], ["x", "NI 101", "15%", "Not set"]],
    [
      "Actions",
      ["Ref", "Action", "Who", "Milestones", "When"],
      ["1", "Healthy Care Programme", "ISL", "", "Quarterly"],
    ],
    ["Actions", ["We will", "Owner"], ["Challenge schools that underperform", "Director of Learning"]],
    [
      "Actions",
      ["Outcome", "Action", "Responsible officer", "Duration", "Risk analysis", "Plausibility analysis"],
      ["1", "Improve teaching", "Director of Learning", "March 2011", "Schools unwilling", "It has impact"],
    ],
    [
      "Risks",
      ["Risk", "Current impact", "Current likelihood", "How managed"],
      ["Flu pandemic", "Nil", "Medium", "Plan"],
    ],
    ["Budgets", ["Budget heading", "Kind", "2007/08 £", "2008/09 £"], ["PCT core funds", "main", "", ""]],
    ["Budgets", ["Programme", "Budget 2007/08", "Budget 2008/09"], ["NLDC", 1000, 2000]],
  ])("%s: %p", (name, headers, row) => {
    expect(sideOf(headers, [row])).toBe(name);
    expect(sideOf(headers)).toBe(name);
    expect(recognise(tableOf(headers, [row]))).toMatchObject({ performance: false, indicators: false, refused: null });
  });

  test("Targets with a last “Target” that says whose they are: “Designated”", () => {
    const headers = ["Indicator", "Baseline", "2008/09 Target", "2009/10 Target", "Target"];
    const table = (last: string) => recognise(tableOf(headers, [["NI 101", "2.4% (2007/08)", "15%", "17.8%", last]]));
    const designated = table("Designated");
    expect([designated.side, designated.columns.get("designation"), designated.years.length]).toEqual([
      "Targets",
      4,
      2,
    ]);
    expect(table("20%").side).toBeNull();
  });

  test("by their name, where an action has nothing but its words; what is no action is not one for that", () => {
    const bare = ["Ref", "Outcome", "Action"];
    expect(sideOf(bare, [["1", "1", "Challenge schools"]], { name: "Actions" })).toBe("Actions");
    expect(sideOf(bare, [["1", "1", "Challenge schools"]], { sheet: "Our actions" })).toBe("Actions");
    expect(sideOf(["Ref", "Outcome", "Task"], undefined, { name: "Actions" })).not.toBe("Actions");
  });

  test("with pounds beside indicators: budgets, and no targets", () => {
    const headers = ["Programme", "Kind", "Indicator", "2007/08 £", "2008/09 £"];
    expect(sideOf(headers)).toBe("Budgets");
    expect(yearsOf(headers)).toEqual(["2007/08 in 3", "2008/09 in 4"]);
    expect(sideOf(["Indicator", "Baseline", "2007/08 £", "2008/09 £"])).toBeNull();
  });

  test.each(planTables.filter(({ name }) => !["Indicators", "Performance"].includes(name)))(
    "with every column that is declared: $name",
    ({ name, columns, years }: PlanTable) => {
      const headers = [
        ...columns.map(({ header }) => header),
        ...(years === undefined ? [] : ["2008/09", "2009/10"].map(years.header)),
      ];
      const found = recognise(tableOf(headers, headersOnly(headers)));
      expect([found.side, [...found.columns.keys()]]).toEqual([name, columns.map(({ role }) => role)]);
      expect(found.years.map(({ year }) => year)).toEqual(years === undefined ? [] : ["2008/09", "2009/10"]);
    },
  );

  test("with the roles of their columns", () => {
    const { columns } = recognise(
      tableOf(["What we will do", "By when", "Who", "Comments"], [["Write it", "June", "Head", ""]]),
    );
    expect([...columns]).toEqual([
      ["action", 0],
      ["owner", 2],
      ["due", 1],
      ["commentary", 3],
    ]);
  });
});

describe("what only looks like one of a plan's tables", () => {
  test.each<[string, string[], Rows]>([
    ["an outcome alone", ["Outcome"], [["Better schools"]]],
    ["priorities that are a scale", ["Ref", "Priority", "Owner"], [["1", "High", "Head"]]],
    ["outcomes of complaints", ["Ref", "Outcome"], ["1", "2", "3", "4"].map((ref) => [ref, "Upheld in part"])],
    ["indicators by outcome", ["Ref", "Outcome", "Measure"], [["1", "Better schools", "Ofsted judgements"]]],
    ["an action without anything", ["Ref", "Action"], [["1", "Write it"]]],
    ["activity in numbers", ["Activity", "Owner"], [[120, "Head"]]],
    ["a risk alone", ["Ref", "Risk"], [["1", "Fire"]]],
    ["risks that are a scale", ["Project", "Risk", "Impact"], [["School", "High", "Low"]]],
    ["programmes without years", ["Programme", "Kind"], [["NLDC", "main"]]],
    ["children by programme and year", ["Programme", "2015/16", "2016/17"], [["Summer school", 40, 52]]],
    ["thousands of pounds", ["Programme", "2015/16 (£000)"], [["Summer school", 40]]],
    ["figures by year", ["Indicator", "2015/16", "2016/17"], [["Attendance", 95, 96]]],
    ["tasks with their days", ["KPI", "TARGET"], [["Plan", "March"]]],
    [
      "tasks with days by year",
      ["KPI", "2017 target", "2018 target"],
      [
        ["Plan", "by March", "by May"],
        ["B", "June", ""],
      ],
    ],
  ])("%s", (_, headers, rows) => {
    expect(sideOf(headers, rows)).toBeNull();
  });

  test("a list of actions with risks is not a register of them; a register may say what is done", () => {
    expect(sideOf(["Action", "Due", "Risk", "Managed by"])).toBe("Actions");
    expect(sideOf(["Risk", "Impact", "Likelihood", "Action", "Due", "Owner"])).toBe("Risks");
  });
});

describe("tables of indicators stay what they are", () => {
  test.each<[string, string[], CellValue[]]>([
    [
      "figures",
      ["Indicator", "Target", "Actual", "Action", "Owner", "Due"],
      ["Attendance", 95, 94, "Visit", "Head", "May"],
    ],
    ["figures with a target of a year", ["Indicator", "Target 2017/18", "Actual"], ["Attendance", 95, 94]],
    ["one year's targets, still without figures", ["Ref", "Indicator", "Target 2017/18"], ["1", "Attendance", 95]],
    [
      "figures by period",
      ["Indicator", "Period", "Result", "Action", "Owner"],
      ["Attendance", "2016", 94, "Visit", "Head"],
    ],
    ["figures and a baseline", ["Indicator", "Baseline", "2017/18 target", "Outturn"], ["Attendance", 95, 96, 94]],
  ])("%s", (_, headers, row) => {
    expect(recognise(tableOf(headers, [row]))).toMatchObject({ side: null, performance: true, years: [] });
  });

  test("definitions, too, and may have the targets of several years beside them", () => {
    const owned = ["Ref", "Indicator", "Unit", "Polarity", "Owner", "Action", "Due"];
    expect(recognise(tableOf(owned, headersOnly(owned)))).toMatchObject({ side: null, indicators: true, years: [] });
    const planned = ["Ref", "Indicator", "Polarity", "Baseline", "2008/09 Target", "2009/10 Target"];
    expect(recognise(tableOf(planned, [[...ni101, "High", "2.4%", "15%", "17.8%"]]))).toMatchObject({
      side: null,
      indicators: true,
      performance: false,
      ambiguous: [],
      years: [
        { column: 4, year: "2008/09" },
        { column: 5, year: "2009/10" },
      ],
    });
  });
});

describe("the years of a Targets table", () => {
  test.each<[string, string]>([
    ["2008/09 Target", "2008/09"],
    ["Target 2008/09", "2008/09"],
    ["2008/09 (LAA target)", "2008/09"],
    ["LAA Target: 2008-09*", "2008-09"],
    ["Target for 2008/2009 (%)", "2008/2009"],
    ["Annual target 2009", "2009"],
    ["Target\nacademic year 2008/09", "academic year 2008/09"],
  ])("“%s” is of %s", (header, year) => {
    expect(yearsOf(["Ref", "Indicator", header, "2010/11 Target"])).toEqual([`${year} in 2`, "2010/11 in 3"]);
  });

  test.each(["2008/09", "2008/09 actual result", "Stretch target 2008/09", "Target", "Target 2008/09 to 2009/10"])(
    "“%s” is of none",
    (header) => {
      expect(yearsOf(["Ref", "Baseline", "2009/10 Target", "2010/11 Target", header])).not.toContain("2008/09 in 4");
    },
  );

  test("may stand in any order, and say what they are by themselves beside a baseline or in a table of that name", () => {
    expect(yearsOf(["2010/11 Target", "Indicator", "2009/10 Target"])).toEqual(["2010/11 in 0", "2009/10 in 2"]);
    expect(yearsOf(["Indicator", "Baseline", "2009/10", "2010/11"])).toEqual(["2009/10 in 2", "2010/11 in 3"]);
    expect(yearsOf(["Indicator", "2009/10"], undefined, { name: "LaaTargets" })).toEqual(["2009/10 in 1"]);
    expect(yearsOf(["Indicator", "Baseline", "2009/10"], undefined, { sheet: "Outturns" })).toEqual([]);
  });

  test("with what the headers themselves say of them", () => {
    const { years } = recognise(tableOf(["Indicator", "Baseline", "2009", "2009/10"], [["a", 1, 2, 3]]));
    expect(years.map(({ period }) => period?.ambiguity)).toEqual([null, "year-type"]);
  });

  test("are none of the add-in's own columns", () => {
    const headers = ["Ref", "Baseline", "2008/09 Target", "2009/10 Target"];
    expect(yearsOf(headers, undefined, { computed: [3] })).toEqual(["2008/09 in 2"]);
  });
});

test.each<[string[], number[]]>([
  [
    ["Ref", "Indicator", "2009/10 Target", "Baseline", "2008/09 Target"],
    [2, 3, 4],
  ],
  [
    ["Programme", "Kind", "2007/08 £", "2008/09 £"],
    [2, 3],
  ],
  [["Ref", "Action", "Owner", "Due"], [3]],
  [
    ["Ref", "Indicator", "Polarity", "2008/09 Target", "2009/10 Target"],
    [3, 4],
  ],
  [["Ref", "Risk", "Impact", "Likelihood"], []],
])("%p has the number formats of %p asked for", (headers, expected) => {
  expect(figureColumns(recognise(tableOf(headers, headersOnly(headers))))).toEqual(expected);
});
