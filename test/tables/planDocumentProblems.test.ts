import { problemLine } from "../../src/plan/document/problem.ts";
import { parsePlan } from "../../src/tables/planDocument/parsePlan.ts";

/** A plan in which nothing is wrong; each of its rows has room for one mistake. */
function goodPlan(): Record<string, any> {
  const indicators = Array.from({ length: 11 }, (_, index) => ({
    ref: `NI ${index + 1}`,
    indicator: `Indicator ${index + 1}`,
    unit: "%",
    polarity: "high",
  }));
  const performance = indicators.slice(0, 8).map(({ ref, indicator }) => ({
    ref,
    indicator,
    period: "2016/17",
    target: "80%",
    actual: 78.5,
  }));
  return {
    plan: { title: "A plan", yearType: "academic" },
    outcomes: ["1", "2", "3", "4", "5"].map((ref) => ({ ref, outcome: `Outcome ${ref}`, aims: ["One", "Two"] })),
    indicators,
    performance,
    targets: ["NI 1", "NI 2", "NI 3"].map((ref) => ({ ref, baseline: "2.4% (2007/08)", years: { "2008/09": "15%" } })),
    benchmarks: ["NI 1", "NI 2"].map((ref) => ({ ref, period: "2016/17", level: "national", value: 70.1 })),
    gaps: [{ ref: "NI 1", period: "2016/17", group: "Disadvantaged", groupValue: 40, peers: "Others", peerValue: 66 }],
    actions: [{ ref: "1", action: "Support every school", owner: "Head of Learning", due: "ongoing" }],
    risks: [{ ref: "1", indicator: "NI 1", risk: "Too few teachers", impact: "High", likelihood: "Low" }],
    budgets: [{ programme: "Schools grant", programmeKind: "main", years: { "2008/09": "£1,200" } }],
  };
}

type Plan = ReturnType<typeof goodPlan>;

interface Mistake {
  readonly name: string;
  readonly make: (plan: Plan) => unknown;
  readonly place: string;
  readonly message: string;
}

const mistake = (name: string, make: Mistake["make"], place: string, message: string): Mistake => ({
  name,
  make,
  place,
  message,
});

const asPrinted = "a figure as printed (“15%”) or a number in the indicator’s unit";
const target = "a target as printed (“80%”, “90 to 95”, “National average”, “TBC”) or a number in the indicator’s unit";
const period = "a period in words (“2016/17”, “Q1 2017/18”) or a day (“2009-07-31”)";

/** In the order in which they stand in the file. */
const mistakes: readonly Mistake[] = [
  mistake(
    "a blank title",
    ({ plan }) => (plan.title = " "),
    "plan, title",
    "An empty text stands there; expected words.",
  ),
  mistake(
    "a year type that there is not",
    ({ plan }) => (plan.yearType = "lunar"),
    "plan, yearType",
    "“lunar” stands there; expected financial, academic, calendar or reporting.",
  ),
  mistake(
    "an unknown setting",
    ({ plan }) => (plan.colour = "red"),
    "plan, colour",
    "“colour” is no setting of a plan; expected title, organisation, yearType, reportingPeriod, asAt, rule, allowance, " +
      "greenAllowance, blue, evenProfile, comparatorPeriod, authority, region, neighbourModel, suppressionThreshold, riskScale, commentaryFor or columns.",
  ),
  mistake(
    "a misspelt setting",
    ({ plan }) => (plan.organization = "Council"),
    "plan, organization",
    "“organization” is no setting of a plan; did you mean “organisation”?",
  ),
  mistake(
    "a rule that there is not",
    ({ plan }) => (plan.rule = "strict"),
    "plan, rule",
    "“strict” stands there; expected tolerance, floor, improving or bands.",
  ),
  mistake(
    "an allowance in words",
    ({ plan }) => (plan.allowance = "some"),
    "plan, allowance",
    "“some” stands there; expected “5%” (of the target), “5 pp” or “5”.",
  ),
  mistake(
    "yes for true",
    ({ plan }) => (plan.blue = "Yes"),
    "plan, blue",
    "“Yes” stands there; expected true or false.",
  ),
  mistake(
    "a threshold of one child",
    ({ plan }) => (plan.suppressionThreshold = 1),
    "plan, suppressionThreshold",
    "The number 1 stands there; expected a whole number from 2 on.",
  ),
  mistake(
    "a computed column that there is not",
    ({ plan }) => (plan.columns = ["RAG", "Mood"]),
    "plan, columns, item 2",
    "“Mood” cannot be read; expected the header of a computed column, all or default.",
  ),
  mistake(
    "a day that says no day",
    ({ plan }) => (plan.asAt = "soon"),
    "plan, asAt",
    "“soon” cannot be read; expected a date such as 31 March 2017.",
  ),
  mistake(
    "an outcome without its words",
    ({ outcomes }) => delete outcomes[0].outcome,
    "outcomes, row 1 (1)",
    "The row says no outcome; expected outcome.",
  ),
  mistake(
    "one text for several lines",
    ({ outcomes }) => (outcomes[1].aims = "One"),
    "outcomes, row 2 (2), aims",
    "“One” stands there; expected a list of lines of words, with at least one.",
  ),
  mistake(
    "no lines at all",
    ({ outcomes }) => (outcomes[2].aims = []),
    "outcomes, row 3 (3), aims",
    "An empty list stands there; expected a list of lines of words, with at least one.",
  ),
  mistake(
    "two lines in one",
    ({ outcomes }) => (outcomes[3].aims[1] = "Two\nThree"),
    "outcomes, row 4 (4), aims, item 2",
    "“Two Three” stands there; expected a line of words, without a line break.",
  ),
  mistake(
    "a text for a row",
    ({ outcomes }) => (outcomes[4] = "Outcome 5"),
    "outcomes, row 5",
    "“Outcome 5” stands there; expected a row: an object whose keys are the table’s columns.",
  ),
  mistake(
    "a misspelt polarity",
    ({ indicators }) => (indicators[0].polarity = "hihg"),
    "indicators, row 1 (NI 1), polarity",
    "“hihg” cannot be read; expected high, low, plan or none.",
  ),
  mistake(
    "decimals in words",
    ({ indicators }) => (indicators[1].decimals = "many"),
    "indicators, row 2 (NI 2), decimals",
    "“many” cannot be read; expected a number from 0 to 9.",
  ),
  mistake(
    "an indicator’s rule that there is not",
    ({ indicators }) => (indicators[2].rule = "mostly"),
    "indicators, row 3 (NI 3), rule",
    "“mostly” cannot be read; expected tolerance, floor, improving, bands, or bands such as “Green ≥ 90; Amber 80 to 90; Red < 80”.",
  ),
  mistake(
    "a frequency that says no step",
    ({ indicators }) => (indicators[3].frequency = "often"),
    "indicators, row 4 (NI 4), frequency",
    "“often” cannot be read; expected monthly, quarterly, termly, half-yearly or yearly.",
  ),
  mistake(
    "an accumulation that there is not",
    ({ indicators }) => (indicators[4].accumulation = "adding"),
    "indicators, row 5 (NI 5), accumulation",
    "“adding” cannot be read; expected snapshot, in period, cumulative or rolling 12 months.",
  ),
  mistake(
    "an indicator’s year type that there is not",
    ({ indicators }) => (indicators[5].yearType = "lunar"),
    "indicators, row 6 (NI 6), yearType",
    "“lunar” cannot be read; expected financial, academic, calendar or reporting.",
  ),
  mistake(
    "an indicator’s allowance in words",
    ({ indicators }) => (indicators[6].allowance = "a little"),
    "indicators, row 7 (NI 7), allowance",
    "“a little” cannot be read; expected “5%” (of the target), “5 pp” or “5”.",
  ),
  mistake(
    "bands without bounds",
    ({ indicators }) => (indicators[7].bands = "Green is good"),
    "indicators, row 8 (NI 8), bands",
    "“Green is good” cannot be read; expected bands such as “Green ≥ 90; Amber 80 to 90; Red < 80”.",
  ),
  mistake(
    "a number for a unit",
    ({ indicators }) => (indicators[8].unit = 100),
    "indicators, row 9 (NI 9), unit",
    "The number 100 stands there; expected words such as %, percentage points, £, number.",
  ),
  mistake(
    "a break at no time",
    ({ indicators }) => (indicators[9].breakFrom = "the new method"),
    "indicators, row 10 (NI 10), breakFrom",
    `“the new method” cannot be read; expected ${period}.`,
  ),
  mistake(
    "a header for a key",
    ({ indicators }) => (indicators[10]["Next due"] = "2017/18"),
    "indicators, row 11 (NI 11), Next due",
    "“Next due” is no column of this table; did you mean “nextDue”?",
  ),
  mistake(
    "a figure in words",
    ({ performance }) => (performance[0].actual = "about 60"),
    "performance, row 1 (NI 1), actual",
    `“about 60” cannot be read; expected ${asPrinted}.`,
  ),
  mistake(
    "true for a figure",
    ({ performance }) => (performance[1].actual = true),
    "performance, row 2 (NI 2), actual",
    `The value true stands there; expected ${asPrinted}.`,
  ),
  mistake(
    "an empty target",
    ({ performance }) => (performance[2].target = ""),
    "performance, row 3 (NI 3), target",
    `An empty text stands there; expected ${target}.`,
  ),
  mistake(
    "null for a blank",
    ({ performance }) => (performance[3].target = null),
    "performance, row 4 (NI 4), target",
    `The word null stands there; expected ${target}.`,
  ),
  mistake(
    "a period that says no time",
    ({ performance }) => (performance[4].period = "soon"),
    "performance, row 5 (NI 5), period",
    `“soon” cannot be read; expected ${period}.`,
  ),
  mistake(
    "a misspelt column",
    ({ performance }) => (performance[5].acutal = 60),
    "performance, row 6 (NI 6), acutal",
    "“acutal” is no column of this table; did you mean “actual”?",
  ),
  mistake(
    "a status that there is not",
    ({ performance }) => (performance[6].override = "Purple"),
    "performance, row 7 (NI 7), override",
    "“Purple” cannot be read; expected Blue, Green, Amber, Red or Grey.",
  ),
  mistake(
    "a list of years without the years",
    ({ targets }) => (targets[0].years = ["15%"]),
    "targets, row 1 (NI 1), years",
    'A list stands there; expected an object of the years’ cells, such as { "2008/09": "15%" }.',
  ),
  mistake(
    "a year that is none",
    ({ targets }) => (targets[1].years = { "next year": "15%" }),
    "targets, row 2 (NI 2), years, next year",
    "“next year” cannot be read; expected a year such as “2008/09”.",
  ),
  mistake(
    "a benchmark of nobody",
    ({ benchmarks }) => (benchmarks[0].level = "galactic"),
    "benchmarks, row 1 (NI 1), level",
    "“galactic” cannot be read; expected national, regional, neighbours, authority or top quartile.",
  ),
  mistake(
    "a benchmark of nothing",
    ({ benchmarks }) => delete benchmarks[1].ref,
    "benchmarks, row 2",
    "The row says no indicator; expected ref or indicator.",
  ),
  mistake(
    "a table without rows",
    (plan) => (plan.gaps = []),
    "gaps",
    "An empty list stands there; expected a list of at least one row, or no key gaps.",
  ),
  mistake(
    "money in words",
    ({ budgets }) => (budgets[0].years["2008/09"] = "plenty"),
    "budgets, row 1 (Schools grant), years, 2008/09",
    "“plenty” cannot be read; expected pounds, as printed (“£1,200”) or a number, or null for a blank.",
  ),
  mistake(
    "an unknown table",
    (plan) => (plan.indicator = []),
    "indicator",
    "“indicator” is no part of a plan; did you mean “indicators”?",
  ),
];

/** The problems of a plan, as written into a file. */
function problemsOf(text: string) {
  const parsed = parsePlan(text);
  return "problems" in parsed ? parsed.problems : [];
}

const fileOf = (plan: unknown) => JSON.stringify(plan, null, 2);

describe("a plan.json", () => {
  test("in which nothing is wrong has no problems", () => {
    expect(problemsOf(fileOf(goodPlan()))).toEqual([]);
  });

  test.each(mistakes.map((each) => [each.name, each] as const))("with %s has this one problem", (_, each) => {
    const plan = goodPlan();
    each.make(plan);
    expect(problemsOf(fileOf(plan))).toEqual([expect.objectContaining({ place: each.place, message: each.message })]);
  });

  test("with forty mistakes has forty problems, each with its place, in the order of the file", () => {
    const plan = goodPlan();
    for (const each of mistakes) each.make(plan);
    const problems = problemsOf(fileOf(plan));
    expect(mistakes).toHaveLength(40);
    expect(problems.map(({ place, message }) => ({ place, message }))).toEqual(
      mistakes.map(({ place, message }) => ({ place, message })),
    );
  });

  test("says in which line a problem is", () => {
    const plan = goodPlan();
    plan["performance"][2].target = "";
    const text = fileOf(plan);
    const line = text.split("\n").findIndex((each) => each.includes('"target": ""')) + 1;
    expect(problemsOf(text).map(problemLine)).toEqual([
      `line ${line}, performance, row 3 (NI 3), target: An empty text stands there; expected ${target}.`,
    ]);
  });

  test("with a key that stands twice loses neither silently", () => {
    const text = fileOf(goodPlan()).replace('"actual": 78.5', '"actual": 78.5, "actual": 87.5');
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        place: "performance, row 1 (NI 1), actual",
        message: "The key stands here more than once; expected it once.",
      }),
    ]);
  });

  test.each([
    ["a heading among indicators with refs", { indicator: "Attainment" }, "performance, row 9 (Attainment)"],
    ["a total", { indicator: "Total", target: 5, actual: 4 }, "performance, row 9 (Total)"],
  ])("with %s, which would not come back from a workbook, says so", (_, row, place) => {
    const plan = goodPlan();
    plan["performance"].push(row);
    expect(problemsOf(fileOf(plan))).toEqual([
      expect.objectContaining({ place, message: expect.stringContaining("would be a heading, a total or a note") }),
    ]);
  });

  test("with targets for no year says so", () => {
    const plan = goodPlan();
    for (const row of plan["targets"]) delete row.years;
    expect(problemsOf(fileOf(plan))).toEqual([
      expect.objectContaining({ place: "targets", message: expect.stringContaining("No row has years") }),
    ]);
  });

  test("may leave out all but the plan", () => {
    expect(parsePlan('{ "plan": { "title": null } }')).toEqual({ document: { plan: {} } });
    expect(problemsOf("{}")).toEqual([
      { line: 1, column: 1, place: "plan", message: "Nothing is there; expected the plan’s settings: an object." },
    ]);
  });

  test("fills in the years that other rows of a table have", () => {
    const plan = goodPlan();
    plan["targets"][0].years["2009/10"] = "17.8%";
    const parsed = parsePlan(fileOf(plan));
    expect("document" in parsed && parsed.document.targets?.map(({ years }) => years)).toEqual([
      { "2008/09": "15%", "2009/10": "17.8%" },
      { "2008/09": "15%", "2009/10": null },
      { "2008/09": "15%", "2009/10": null },
    ]);
  });
});

describe("a text that is no JSON", () => {
  test.each([
    ['{\n  "plan": {}\n  "risks": []\n}', 3, 3, '“"risks"” stands here; expected a comma.'],
    ['{ "plan": {},\n}', 2, 1, "“}” stands here; expected a key in double quotes."],
    [
      '{ "plan": { "title": "A\tplan" } }',
      1,
      22,
      '“"A plan"” stands here; expected no control character inside a string.',
    ],
    ['{ "plan": {}', 1, 13, "The file ends here; expected a closing brace }."],
    ['// A plan\n{ "plan": {} }', 1, 1, "“// A plan” stands here; expected no comment, since JSON has none."],
    ["", 1, 1, "The file ends here; expected a value."],
    [
      "Setting,Value\nTitle,A plan\n",
      1,
      1,
      "“Setting” stands here; expected a string in double quotes, a number, true, false or null.",
    ],
    ["[".repeat(100_000), 1, 1, "The brackets are nested too deeply to be read."],
  ])("%# says where and what was expected", (text, line, column, message) => {
    expect(problemsOf(text)).toEqual([{ line, column, place: "", message }]);
  });

  test("has its problems line by line", () => {
    const text = '{\n  "plan": {},\n  "risks": [1 2],\n  "gaps": [3 4]\n}';
    expect(problemsOf(text).map(({ line, column }) => [line, column])).toEqual([
      [3, 15],
      [4, 14],
    ]);
  });

  test.each(["null", "[]", "5", '"plan"'])("%s is no plan", (text) => {
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({ line: 1, place: "", message: expect.stringContaining("expected a plan: an object") }),
    ]);
  });

  test("a mark of the byte order in front does not matter", () => {
    expect(parsePlan('\ufeff{ "plan": {} }')).toEqual({ document: { plan: {} } });
  });
});
