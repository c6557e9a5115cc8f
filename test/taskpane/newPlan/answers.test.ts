import { type Answers, firstAnswers, planOf, withYearType } from "../../../src/taskpane/newPlan/answers.ts";

const answers: Answers = {
  title: "Children and Young People’s Plan",
  organisation: "",
  yearType: "financial",
  firstYear: "2026/27",
  yearCount: 2,
  outcomes: "",
};

const problemsOf = (changed: Partial<Answers>) => {
  const plan = planOf({ ...answers, ...changed });
  return "problems" in plan ? plan.problems : {};
};

test("answers become a plan with its settings, outcomes with refs, and years still to be filled in", () => {
  const years = { "2026/27": null, "2027/28": null };
  expect(
    planOf({
      ...answers,
      title: "  A  plan ",
      organisation: "A council",
      outcomes: "Ready for school\nA1: Ready for work",
    }),
  ).toEqual({
    document: {
      plan: { title: "A plan", organisation: "A council", yearType: "financial", reportingPeriod: "2026/27" },
      outcomes: [
        { ref: "1", outcome: "Ready for school" },
        { ref: "A1", outcome: "Ready for work" },
      ],
      targets: [{ years }],
      budgets: [{ years }],
    },
  });
});

test("title and years are enough", () => {
  expect(planOf(answers)).toMatchObject({ document: { plan: { title: answers.title } } });
  expect(planOf(answers)).not.toHaveProperty("document.outcomes");
  expect(planOf(answers)).not.toHaveProperty("document.plan.organisation");
});

describe("what cannot be used is said in a sentence beside its question", () => {
  test.each<[keyof Answers, string, string]>([
    ["title", "  ", "Write the plan’s title."],
    ["title", "x".repeat(101), "At most 100 characters; these are 101."],
    ["organisation", "x".repeat(61), "At most 60 characters; these are 61."],
    ["firstYear", "", "Write the plan’s first year, such as 2026/27."],
    ["firstYear", "abc", "“abc” is no year. Write it as 2026/27."],
    ["firstYear", "2026/28", "“2026/28” is no year. Write it as 2026/27."],
    ["firstYear", "2026", "“2026” could be 2025/26 or 2026/27. Write one of them."],
    ["firstYear", "2099/00", "The plan would last beyond 2099. Write an earlier year."],
    ["outcomes", "Ready\nready.", "“ready.” is there twice. Write each outcome once."],
    ["outcomes", "A: Ready\na) Steady", "Two outcomes have the ref a. Give each one of its own."],
    ["outcomes", "A1:\nSteady", "The ref A1 has no outcome behind it."],
  ])("%s %s", (question, answer, problem) => {
    expect(problemsOf({ [question]: answer })).toEqual({ [question]: problem });
  });

  test("all of it at once", () => {
    expect(Object.keys(problemsOf({ title: "", firstYear: "", outcomes: "A:" }))).toEqual([
      "title",
      "firstYear",
      "outcomes",
    ]);
  });
});

describe("the first year", () => {
  test.each<[Answers["yearType"], string, readonly string[]]>([
    ["financial", "2026/27", ["2026/27", "2027/28"]],
    ["financial", " 2026-2027 ", ["2026/27", "2027/28"]],
    ["academic", "98/99", ["1998/99", "1999/00"]],
    ["calendar", "2026", ["2026", "2027"]],
    ["reporting", "2026", ["2026", "2027"]],
  ])("of %s years may be written as %s", (yearType, firstYear, years) => {
    const plan = planOf({ ...answers, yearType, firstYear });
    expect("document" in plan && Object.keys(plan.document.targets![0]!.years!)).toEqual(years);
    expect(plan).toHaveProperty("document.plan.reportingPeriod", years[0]);
  });

  test.each<[Answers["yearType"], string, string]>([
    ["calendar", "2026/27", "“2026/27” is in two calendar years. Write one: 2026 or 2027."],
    ["reporting", "2026/27", "A reporting year is called by the year it ends in. Write 2027."],
    ["calendar", "x", "“x” is no year. Write it as 2026."],
  ])("of %s years is not %s", (yearType, firstYear, problem) => {
    expect(problemsOf({ yearType, firstYear })).toEqual({ firstYear: problem });
  });

  test.each<[Date, Answers["yearType"], string]>([
    [new Date(2027, 2, 31), "financial", "2026/27"],
    [new Date(2027, 3, 1), "financial", "2027/28"],
    [new Date(2027, 7, 31), "academic", "2026/27"],
    [new Date(2027, 8, 1), "academic", "2027/28"],
    [new Date(2027, 11, 31), "calendar", "2027"],
    [new Date(2027, 3, 1), "reporting", "2028"],
  ])("is at first that of %s, in %s years %s", (today, yearType, firstYear) => {
    expect(withYearType(firstAnswers(today), yearType, today)).toMatchObject({ yearType, firstYear });
  });

  test("that somebody typed stays when the type of year changes", () => {
    const today = new Date(2027, 0, 1);
    const typed = { ...firstAnswers(today), firstYear: "2030/31" };
    expect(withYearType(typed, "calendar", today)).toMatchObject({ yearType: "calendar", firstYear: "2030/31" });
  });
});
