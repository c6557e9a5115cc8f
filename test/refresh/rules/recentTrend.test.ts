import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { refreshPlan } from "./refreshPlan.ts";

const counts = [994, 1023, 1199, 1332, 1367];
const denominators = [40299, 41527, 42811, 44064, 44701];
const year = (index: number, numerator: number, denominator: number, polarity: string): PlanRow => ({
  Indicator: "Low birth weight",
  Unit: "%",
  Polarity: polarity,
  Period: `${2012 + index}/${13 + index}`,
  Actual: { value: numerator / denominator, format: "0.0%" },
  Target: percent(3),
  Numerator: numerator,
  Denominator: denominator,
});
const trendOf = async (rows: PlanRow[]) =>
  (await refreshPlan({ plan: { "Year type": "financial" }, performance: rows })).rows.map(
    ({ recentTrend }) => recentTrend,
  );

describe("recent trend (Fingertips)", () => {
  test.each([
    ["High", "Increasing and getting better"],
    ["Low", "Increasing and getting worse"],
    ["None", "Increasing"],
  ])("five rising years, %s is good: %s", async (polarity, expected) => {
    const rows = counts.map((count, index) => year(index, count, denominators[index]!, polarity));
    expect(await trendOf(rows)).toEqual([null, null, null, null, expected]);
  });

  test("the other way round it decreases", async () => {
    const rows = counts.toReversed().map((count, index) => year(index, count, denominators[4 - index]!, "Low"));
    expect((await trendOf(rows))[4]).toBe("Decreasing and getting better");
  });

  test("five years that differ by chance have no significant change", async () => {
    const rows = [1000, 1010, 990, 1005, 1000].map((count, index) => year(index, count, 40_000, "High"));
    expect((await trendOf(rows))[4]).toBe("No significant change");
  });

  test("where all of a year's are counted it cannot be calculated", async () => {
    const rows = [5, 3, 1, 1, 2].map((count, index) => year(index, count, [5, 5, 5, 4, 4][index]!, "High"));
    expect((await trendOf(rows))[4]).toBe("Cannot be calculated");
  });

  test("a missing year breaks it", async () => {
    const rows = counts.map((count, index) => year(index === 4 ? 5 : index, count, denominators[index]!, "High"));
    expect((await trendOf(rows))[4]).toBeNull();
  });
});
