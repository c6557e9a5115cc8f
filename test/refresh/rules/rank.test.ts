import { type PlanRow } from "../../workbooks/plan.ts";
import { refreshPlan } from "./refreshPlan.ts";

const areas = (polarity: string, values: readonly (number | null)[]): PlanRow[] =>
  values.map((value, index) => ({
    Indicator: "Attendance",
    Area: `Area ${index + 1}`,
    Unit: "number",
    Polarity: polarity,
    Target: 25,
    Actual: value,
  }));

const authority = (geography: string, value: number): PlanRow => ({
  Indicator: "Attendance",
  Period: "2015/16",
  Level: "Authority",
  Geography: geography,
  Value: value,
});

describe("rank and quartile band", () => {
  test.each<[string, (number | null)[], (number | null)[], number]>([
    ["High", [10, 20, 20, 30, 40], [5, 3, 3, 2, 1], 5],
    ["Low", [10, null, 30, 20, null], [1, null, 3, 2, null], 3],
  ])("%s is good: 1 is best, ties share the lowest number, missing has none", async (polarity, values, ranks, of) => {
    const { rows } = await refreshPlan({ performance: areas(polarity, values) });
    expect(rows.map(({ rank }) => rank)).toEqual(ranks);
    expect(rows.map((row) => row.of)).toEqual(ranks.map((rank) => (rank === null ? null : of)));
  });

  test.each([
    ["Low", ["A", "A", "B", "C", "D"]],
    ["High", ["D", "D", "C", "B", "A"]],
  ])("%s is good: a figure on a quartile belongs to the interval below it (LAIT)", async (polarity, bands) => {
    const { rows } = await refreshPlan({ performance: areas(polarity, [0, 25, 50, 75, 100]) });
    expect(rows.map(({ quartile }) => quartile)).toEqual(bands);
  });

  test("ranks are within a period", async () => {
    const rows = ["2015/16", "2016/17"].flatMap((period, later) =>
      areas("High", later ? [30, 20, 10] : [10, 20, 30]).map((row) => ({ ...row, Period: period })),
    );
    const refreshed = await refreshPlan({ plan: { "Year type": "academic" }, performance: rows });
    expect(refreshed.rows.map(({ rank }) => rank)).toEqual([3, 2, 1, 1, 2, 3]);
  });

  test("of a single authority are among those of the Benchmarks table, itself counted once", async () => {
    const performance = [{ Indicator: "Attendance", Polarity: "High", Period: "2015/16", Target: 60, Actual: 64 }];
    const plan = { "Year type": "academic", Authority: "Birmingham" };
    const others = [authority("Sandwell", 70), authority("Walsall", 60), authority("Dudley", 50)];
    const without = await refreshPlan({ plan, performance, benchmarks: others });
    expect(without.rows[0]).toMatchObject({ rank: 2, of: 4, national: null });
    const within = await refreshPlan({ plan, performance, benchmarks: [authority("Birmingham", 64), ...others] });
    expect(within.rows[0]).toMatchObject({ rank: 2, of: 4 });
  });
});
