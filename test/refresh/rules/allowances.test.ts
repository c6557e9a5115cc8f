import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { outcomes, refreshPlan } from "./refreshPlan.ts";

/** Birmingham's Key Stage 2 measure of 2016: 47% of a target of 52%, 54% nationally. */
const keyStage2: PlanRow = {
  Ref: "7",
  Indicator: "Key Stage 2 Attainment",
  Unit: "%",
  Polarity: "High",
  Target: percent(52),
  Actual: percent(47),
  National: percent(54),
};

const keyStage2With = (ref: string, allowance: string | null): PlanRow => ({
  ...keyStage2,
  Ref: ref,
  Indicator: `KS2 ${ref}`,
  Allowance: allowance,
});

describe("the plan's default allowance", () => {
  test.each<[string, PlanRow[string], string]>([
    ["none", null, "Red below-target"],
    ["5%", "5%", "Red below-target"],
    ["10%", "10%", "Amber within-allowance"],
    ["10% in a cell formatted as a percentage", percent(10), "Amber within-allowance"],
    ["5 points, on the edge", "5 pp", "Amber within-allowance"],
    ["5 points in other words", "5 percentage points", "Amber within-allowance"],
    ["5 in the unit", 5, "Amber within-allowance"],
    ["4.9 points", "4.9 pp", "Red below-target"],
  ])("%s: Key Stage 2, five points below its target", async (_, allowance, expected) => {
    const plan = allowance === null ? {} : { "Default allowance": allowance };
    const refreshed = await refreshPlan({ plan: { Title: "Education plan", ...plan }, performance: [keyStage2] });
    expect(outcomes(refreshed)).toEqual([expected]);
    expect(refreshed.written("RAG")).toEqual([expected.split(" ")[0]]);
    expect(refreshed.shown("Gap to target")).toEqual(["−5.0 pp, worse"]);
    expect(refreshed.shown("Gap to national")).toEqual(["−7.0 pp, worse"]);
    expect(refreshed.report.findings.filter(({ code }) => code.startsWith("setting-"))).toEqual([]);
  });

  test("is named in the reason, with the room that it leaves", async () => {
    const { rows } = await refreshPlan({ plan: { "Default allowance": "10%" }, performance: [keyStage2] });
    expect(rows[0]!.reason).toMatch(/^47% is 5\.0 pp below the target of 52%, within the 10% allowance \(5\.2 pp\)/);
  });

  test("gives way to the Indicators table's, and that to the row's own", async () => {
    const refreshed = await refreshPlan({
      plan: { "Default allowance": "10%" },
      indicators: [
        { Ref: "1", Indicator: "KS2 1", Allowance: "1 pp" },
        { Ref: "2", Indicator: "KS2 2", Allowance: null },
        { Ref: "3", Indicator: "KS2 3", Allowance: "1 pp" },
      ],
      performance: [keyStage2With("1", null), keyStage2With("2", null), keyStage2With("3", "6 pp")],
    });
    expect(refreshed.written("RAG")).toEqual(["Red", "Amber", "Amber"]);
  });

  test("of a target of 0 is 0 where it is relative, and the reason says so; in the unit it is itself", async () => {
    const excluded = { Indicator: "Excluded after 6 days", Unit: "number", Polarity: "Low", Target: 0, Actual: 1 };
    const relative = await refreshPlan({ plan: { "Default allowance": "10%" }, performance: [excluded] });
    expect(outcomes(relative)).toEqual(["Red below-target"]);
    expect(relative.rows[0]!.reason).toMatch(/no allowance, as 10% of 0 is 0/);
    const inUnit = await refreshPlan({ plan: { "Default allowance": 2 }, performance: [excluded] });
    expect(outcomes(inUnit)).toEqual(["Amber within-allowance"]);
  });

  test("that cannot be read is a finding, and the usual 5% is used", async () => {
    const refreshed = await refreshPlan({ plan: { "Default allowance": "some" }, performance: [keyStage2] });
    expect(outcomes(refreshed)).toEqual(["Red below-target"]);
    expect(refreshed.report.findings).toContainEqual(
      expect.objectContaining({ code: "setting-unreadable", severity: "warning", sheet: "Plan", cell: "B2" }),
    );
  });
});

describe("Blue above target", () => {
  const measures: PlanRow[] = [
    { Indicator: "Children in care", Unit: "number", Polarity: "High", Target: 22.8, Actual: 25.3 },
    { Indicator: "NEET", Unit: "%", Polarity: "Low", Target: percent(4), Actual: percent(2.7, 1) },
    { Indicator: "Just above", Unit: "%", Polarity: "High", Target: percent(80), Actual: percent(82) },
    { Indicator: "On the edge", Unit: "%", Polarity: "High", Target: percent(80), Actual: percent(84) },
    { Indicator: "On target", Unit: "%", Polarity: "High", Target: percent(80), Actual: percent(80) },
    { Indicator: "Below", Unit: "%", Polarity: "High", Target: percent(80), Actual: percent(47) },
  ];

  test("is off by default", async () => {
    const refreshed = await refreshPlan({ performance: measures });
    expect(refreshed.written("RAG")).toEqual(["Green", "Green", "Green", "Green", "Green", "Red"]);
  });

  test("is better than the target by more than the allowance, where the plan says so", async () => {
    const refreshed = await refreshPlan({ plan: { "Blue above target": "Yes" }, performance: measures });
    expect(outcomes(refreshed)).toEqual([
      "Blue above-target",
      "Blue above-target",
      "Green on-target",
      "Green on-target",
      "Green on-target",
      "Red below-target",
    ]);
    expect(refreshed.written("RAG")[0]).toBe("Blue");
  });
});

test.each<[string, string]>([
  ["5 ppts", "beyond the allowance of 5.0 pp"],
  ["5pps", "beyond the allowance of 5.0 pp"],
  ["within 5%", "beyond the 5% allowance (3.5 pp)"],
  ["5% of target", "beyond the 5% allowance (3.5 pp)"],
  ["5% of the target", "beyond the 5% allowance (3.5 pp)"],
  ["5% relative", "beyond the 5% allowance (3.5 pp)"],
  ["10% below target", "within the 10% allowance (7.0 pp)"],
])("“%s” is an allowance", async (allowance, words) => {
  const performance = [{ ...keyStage2With("1", allowance), Target: percent(70), Actual: percent(64) }];
  const refreshed = await refreshPlan({ performance });
  expect(refreshed.findings("definition-unreadable")).toEqual([]);
  expect(refreshed.rows[0]!.reason).toContain(words);
});

test.each<[string, string]>([
  ["Tolerance band", "Amber within-allowance"],
  ["Improve", "Red below-target"],
])("“%s” is a rule", async (rule, expected) => {
  const performance = [{ ...keyStage2With("1", null), Rule: rule, Target: percent(70), Actual: percent(69) }];
  const refreshed = await refreshPlan({ performance });
  expect(refreshed.findings("definition-unreadable")).toEqual([]);
  expect(outcomes(refreshed)).toEqual([expected]);
});
