import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { outcomes, refreshPlan } from "./refreshPlan.ts";

/**
 * Worcestershire's NI 101 of 2009: looked after children with five good GCSEs. The plan states baseline and targets; the
 * figures of 2008/09 and 2010/11 are made up.
 */
const year = (period: string, target: string, actual: number | null): PlanRow => ({
  Ref: "NI 101",
  Indicator: "Looked after children achieving 5 A*-C GCSEs (or equivalent) at Key Stage 4",
  Period: period,
  Baseline: "2.4% (2007/08)",
  Target: target,
  Actual: actual === null ? null : percent(actual, 1),
});
const indicators = [{ Ref: "NI 101", Unit: "%", Polarity: "High", "Year type": "Academic" }];
const years = [year("2008/09", "15%", 15), year("2009/10", "17.8%", null), year("2010/11", "Not set", 16)];

describe("NI 101, with a baseline, two targets and a year without", () => {
  test("is judged by each year's target; a year that is not set is Grey", async () => {
    const refreshed = await refreshPlan({ indicators, performance: years });
    expect(outcomes(refreshed)).toEqual(["Green on-target", "Grey actual-missing", "Grey target-none"]);
    expect(refreshed.rows.map(({ target }) => target)).toEqual([15, 17.8, null]);
    expect(refreshed.written("RAG")).toEqual(["Green", "Grey", "Grey"]);
    expect(refreshed.findings("target-not-set")).toHaveLength(1);
  });

  test("15.0% has travelled 81.8% of the way to the last target set", async () => {
    const { rows } = await refreshPlan({ indicators, performance: years });
    expect(rows[0]!.distanceTravelled).toBeCloseTo(81.818, 3);
    expect(rows[1]!.distanceTravelled).toBeNull();
  });

  test("the stated milestone beats the straight line, which would ask for 10.1%", async () => {
    const stated = await refreshPlan({ indicators, performance: years });
    expect(stated.rows.map(({ milestone }) => milestone)).toEqual([15, 17.8, null]);
    const unstated = await refreshPlan({
      indicators,
      performance: [year("2008/09", "Not set", 15), ...years.slice(1)],
    });
    expect(unstated.rows[0]!.milestone).toBeCloseTo(10.1, 9);
    expect(unstated.rows[2]!.milestone).toBeNull();
  });

  test("takes 2.8 points a year from 15.0% to 17.8%", async () => {
    const { rows } = await refreshPlan({ indicators, performance: years });
    expect(rows[0]!.requiredPerYear).toBeCloseTo(2.8, 9);
  });

  test("is behind where it started, and beyond the target, as it comes out", async () => {
    const { rows } = await refreshPlan({
      indicators,
      performance: [year("2008/09", "15%", 1), year("2009/10", "17.8%", 20)],
    });
    expect(rows[0]!.distanceTravelled).toBeCloseTo((100 * (1 - 2.4)) / 15.4, 9);
    expect(rows[1]!.distanceTravelled).toBeCloseTo((100 * (20 - 2.4)) / 15.4, 9);
  });

  test("has travelled nowhere where the target is the baseline", async () => {
    const { rows } = await refreshPlan({ indicators, performance: [year("2008/09", "2.4%", 15)] });
    expect(rows[0]!.distanceTravelled).toBeNull();
  });

  test("the same in any order of its rows", async () => {
    const { rows } = await refreshPlan({ indicators, performance: years.toReversed() });
    expect(rows.map(({ status }) => status)).toEqual(["Grey", "Grey", "Green"]);
    expect(rows[2]!.distanceTravelled).toBeCloseTo(81.818, 3);
    expect(rows[2]!.milestone).toBe(15);
    expect(rows[2]!.requiredPerYear).toBeCloseTo(2.8, 9);
  });
});

const forecastRow = (forecast: PlanRow[string], more: PlanRow = {}): PlanRow => ({
  Indicator: "EHCPs within 20 weeks",
  Unit: "%",
  Polarity: "High",
  Period: "Q2 2016/17",
  Target: percent(70),
  Actual: percent(64),
  "Forecast outturn": forecast,
  ...more,
});

describe("a forecast outturn", () => {
  test.each<[PlanRow[string], string | null]>([
    [percent(71), "Green"],
    [percent(67), "Amber"],
    [percent(60), "Red"],
    [null, null],
  ])("%p is judged by the same rule and leaves the RAG as it is", async (forecast, expected) => {
    const { rows } = await refreshPlan({ performance: [forecastRow(forecast)] });
    expect(rows[0]).toMatchObject({ status: "Red", forecastStatus: expected });
  });

  test("is held against the year's target, not the period's", async () => {
    const { rows } = await refreshPlan({ performance: [forecastRow(percent(67), { "Period target": percent(60) })] });
    expect(rows[0]).toMatchObject({ status: "Green", forecastStatus: "Amber" });
  });
});
