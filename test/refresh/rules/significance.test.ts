import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { refreshPlan } from "./refreshPlan.ts";

/** Birmingham's EHCPs of 2016-17: 926 plans, 15 of them late. */
const ehcp = (more: PlanRow = {}): PlanRow => ({
  Indicator: "EHCPs within 20 weeks",
  Unit: "%",
  Polarity: "High",
  Target: percent(100),
  Actual: percent(98.4, 1),
  Numerator: 911,
  Denominator: 926,
  ...more,
});

describe("significance against national", () => {
  test("911 of 926 lie between 97.34% and 99.02% (PHEindicatormethods)", async () => {
    const { rows } = await refreshPlan({ performance: [ehcp()] });
    expect(rows[0]!.interval![0]).toBeCloseTo(97.34, 2);
    expect(rows[0]!.interval![1]).toBeCloseTo(99.02, 2);
    expect(rows[0]).toMatchObject({ significance: null, status: "Amber" });
  });

  test("a published interval comes before one worked out", async () => {
    const { rows } = await refreshPlan({
      performance: [ehcp({ "Lower limit": percent(97, 1), "Upper limit": percent(99, 1), National: percent(97.1, 1) })],
    });
    expect(rows[0]).toMatchObject({ interval: [97, 99], significance: "Similar" });
  });

  test.each<[string, number, string]>([
    ["High", 98, "Similar"],
    ["High", 95, "Better"],
    ["High", 99.5, "Worse"],
    ["Low", 95, "Worse"],
    ["Low", 99.5, "Better"],
    ["None", 95, "Higher"],
    ["None", 99.5, "Lower"],
  ])("%s is good, %p%% nationally: %s", async (polarity, national, expected) => {
    const { rows } = await refreshPlan({ performance: [ehcp({ Polarity: polarity, National: percent(national, 1) })] });
    expect(rows[0]!.significance).toBe(expected);
  });
});

const small = (numerator: number, denominator: number, more: PlanRow = {}): PlanRow =>
  ehcp({
    Target: percent(70),
    Actual: percent((100 * numerator) / denominator, 1),
    Numerator: numerator,
    Denominator: denominator,
    ...more,
  });

describe("one child", () => {
  test("15 more plans in time would make the EHCPs Green", async () => {
    const { rows } = await refreshPlan({ performance: [ehcp()] });
    expect(rows[0]!.oneMore).toBe(15);
    expect(rows[0]!.oneChild).toBeCloseTo(100 / 926, 9);
  });

  test.each<[number, number, number, number | null]>([
    [64, 100, 6, 3],
    [70, 100, 0, null],
    [8, 12, 1, null],
  ])("%p of %p: %p more for Green", async (numerator, denominator, more) => {
    const { rows } = await refreshPlan({ performance: [small(numerator, denominator)] });
    expect(rows[0]!.oneMore).toBe(more);
  });

  test("64 of 100 would be Amber with 3 more", async () => {
    const { rows } = await refreshPlan({ performance: [small(64, 100)] });
    expect(rows[0]!.oneMoreForAmber).toBe(3);
  });

  test("where low is good it takes fewer", async () => {
    const { rows } = await refreshPlan({ performance: [small(12, 100, { Polarity: "Low", Target: percent(10) })] });
    expect(rows[0]!.oneMore).toBe(-2);
  });

  test("that weighs more than the allowance is a finding", async () => {
    const of12 = await refreshPlan({ performance: [small(8, 12)] });
    expect(of12.findings("allowance-below-one-child")).toHaveLength(1);
    const of100 = await refreshPlan({ performance: [small(64, 100)] });
    expect(of100.findings("allowance-below-one-child")).toEqual([]);
  });
});
