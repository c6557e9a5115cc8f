import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { outcomes, refreshPlan } from "./refreshPlan.ts";

const row = (more: PlanRow): PlanRow => ({
  Indicator: "Some measure",
  Unit: "%",
  Polarity: "High",
  Target: percent(70),
  Actual: percent(70),
  ...more,
});

/** Indicators with so many per cent and all else alike. */
const rowsAt = (actuals: readonly number[], more: PlanRow): PlanRow[] =>
  actuals.map((actual, index) => row({ Indicator: `Measure ${index + 1}`, Actual: percent(actual), ...more }));

describe("the rule floor (Kent)", () => {
  test.each<[string, number, number, number, string]>([
    ["High", 70, 60, 70, "Green on-target"],
    ["High", 70, 60, 69.9, "Amber at-floor"],
    ["High", 70, 60, 60, "Amber at-floor"],
    ["High", 70, 60, 59.9, "Red below-floor"],
    ["Low", 5, 8, 5, "Green on-target"],
    ["Low", 5, 8, 8, "Amber at-floor"],
    ["Low", 5, 8, 8.1, "Red below-floor"],
  ])("%s is good, target %p, floor %p, actual %p: %s", async (polarity, target, floor, actual, expected) => {
    const refreshed = await refreshPlan({
      performance: [
        row({
          Rule: "Floor",
          Polarity: polarity,
          Target: percent(target),
          Floor: percent(floor),
          Actual: percent(actual, 1),
        }),
      ],
    });
    expect(outcomes(refreshed)).toEqual([expected]);
  });

  test("names the floor in its reason", async () => {
    const { rows } = await refreshPlan({
      performance: rowsAt([66, 50], { Rule: "Floor", Floor: percent(60) }),
    });
    for (const { reason } of rows) expect(reason).toMatch(/floor.*60%|60%.*floor/);
  });

  test("by the plan's default, with the floor from the Indicators table", async () => {
    const refreshed = await refreshPlan({
      plan: { "Default rule": "floor" },
      indicators: [{ Ref: "1", Polarity: "High", Floor: percent(60) }],
      performance: [row({ Ref: "1", Actual: percent(61) })],
    });
    expect(outcomes(refreshed)).toEqual(["Amber at-floor"]);
  });
});

describe("the rule improving (Havering)", () => {
  test.each<[number, number | null, string]>([
    [70, 60, "Green"],
    [66, 65, "Amber"],
    [66, 66, "Amber"],
    [66, 67, "Red"],
    [66, null, "Red"],
  ])("%p after %p last year: %s", async (actual, lastYear, status) => {
    const refreshed = await refreshPlan({
      plan: { "Default rule": "Improving" },
      performance: [
        row({ Actual: percent(actual), "Same period last year": lastYear === null ? null : percent(lastYear) }),
      ],
    });
    expect(refreshed.written("RAG")).toEqual([status]);
  });

  test("names last year's figure in its reason, or says that there is none", async () => {
    const rule: PlanRow = { Rule: "Improving" };
    const { rows } = await refreshPlan({
      performance: [
        ...rowsAt([66], { ...rule, Indicator: "Better", "Same period last year": percent(65) }),
        ...rowsAt([66], { ...rule, Indicator: "Worse", "Same period last year": percent(67) }),
        ...rowsAt([66], { ...rule, Indicator: "New", "Same period last year": null }),
      ],
    });
    expect(rows[0]!.reason).toMatch(/65%.*last year|last year.*65%/i);
    expect(rows[1]!.reason).toMatch(/67%.*last year|last year.*67%/i);
    expect(rows[2]!.reason).toMatch(/last year/i);
  });
});

const banded = (bands: string, actual: number): PlanRow =>
  row({ Rule: "Bands", Bands: bands, Target: null, Actual: percent(actual, 1) });

describe("the rule bands", () => {
  test.each<[number, string]>([
    [95, "Green in-band"],
    [90, "Green in-band"],
    [89.9, "Amber in-band"],
    [80, "Amber in-band"],
    [79.9, "Red in-band"],
  ])("Green ≥ 90; Amber 80 to 90; Red < 80, actual %p: %s", async (actual, expected) => {
    const refreshed = await refreshPlan({
      performance: [{ ...banded("Green ≥ 90; Amber 80 to 90; Red < 80", actual), Target: percent(90) }],
    });
    expect(outcomes(refreshed)).toEqual([expected]);
    expect(refreshed.findings("rule-gap")).toEqual([]);
  });

  test.each([
    ["a hole", "Green ≥ 90; Amber 80 to 85; Red < 80"],
    ["an overlap", "Green ≥ 90; Amber 80 to 95; Red < 80"],
    ["swapped bounds", "Green ≥ 90; Amber 90 to 80; Red < 80"],
  ])("%s is a finding", async (_, bands) => {
    const refreshed = await refreshPlan({ performance: [{ ...banded(bands, 92), Target: percent(90) }] });
    expect(refreshed.findings("rule-gap")).toHaveLength(1);
  });
});

test("an indicator's rule comes before the plan's", async () => {
  const refreshed = await refreshPlan({
    plan: { "Default rule": "floor" },
    indicators: [
      { Ref: "1", Rule: "tolerance", Floor: percent(50) },
      { Ref: "2", Rule: null, Floor: percent(50) },
    ],
    performance: [
      row({ Ref: "1", Indicator: "One", Actual: percent(55) }),
      row({ Ref: "2", Indicator: "Two", Actual: percent(55) }),
    ],
  });
  expect(outcomes(refreshed)).toEqual(["Red below-target", "Amber at-floor"]);
});
