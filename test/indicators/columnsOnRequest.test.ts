import { plainNumber, points, pounds, type Unit } from "../../src/figures/unit.ts";
import type { Assessment } from "../../src/indicators/assessment.ts";
import { computedColumns } from "../../src/indicators/columns/computedColumns.ts";
import { displayValue } from "../excel-host/model/displayText.ts";
import { row } from "../taskpane/sampleReport.ts";

/** A column's cell: what it holds, and what Excel shows. */
function cell(key: string, stated: Partial<Assessment>): readonly [held: unknown, shown: string] {
  const column = computedColumns.find((each) => each.key === key)!;
  const assessment = row("Red", 2, stated);
  const value = column.value(assessment);
  return [value, value === null ? "" : displayValue(value, column.format(assessment), false)];
}

const days: Unit = { ...plainNumber, suffix: " days" };
const millions: Unit = { ...pounds, scale: 1e6 };

describe("a number's cell", () => {
  test.each<[string, Partial<Assessment>, number | null, string]>([
    ["gapToRegional", { gapToRegional: -5 }, -5, "−5.0 pp, worse"],
    ["gapToNeighbours", { gapToNeighbours: 1.25, decimals: 2, polarity: "low" }, 1.25, "+1.25 pp, worse"],
    ["gapToNeighbours", { gapToNeighbours: 0.04 }, 0.04, "0.0 pp, in line"],
    ["gapToNational", { gapToNational: -5, nationalPeriod: "2015/16" }, -5, "−5.0 pp, worse, 2015/16"],
    ["gapToNational", { gapToNational: 0, nationalPeriod: "2015/16" }, 0, "0.0 pp, in line, 2015/16"],
    ["gapToNational", { gapToNational: 2, nationalPeriod: 'the "old"; year' }, 2, '+2.0 pp, better, the "old"; year'],
    ["gapToRegional", { gapToRegional: 2, regionalPeriod: "2014", polarity: "none" }, 2, "+2.0 pp, 2014"],
    ["gapToNational", { gapToNational: null, nationalPeriod: "2015/16" }, null, ""],
    ["gapChange", { gapChange: -0.2, decimals: 1 }, -0.2, "−0.2 pp"],
    ["gapChange", { gapChange: 3, unit: plainNumber }, 3, "+3"],
    ["gapChange", { gapChange: 0 }, 0, "0.0 pp"],
    ["distanceTravelled", { distanceTravelled: 81.818_181 }, 81.818_181, "81.8%"],
    ["distanceTravelled", { distanceTravelled: -12.5 }, -12.5, "−12.5%"],
    ["distanceTravelled", { distanceTravelled: -0.04 }, -0.04, "0.0%"],
    ["distanceTravelled", { distanceTravelled: 104, unit: days }, 104, "104.0%"],
    ["milestone", { milestone: 15, decimals: 1 }, 15, "15.0%"],
    ["milestone", { milestone: 1250.5, decimals: 1, unit: days }, 1250.5, "1,250.5 days"],
    ["milestone", { milestone: 1.2, decimals: 1, unit: millions }, 1.2, "£1.2m"],
    ["milestone", { milestone: 1_200_000, decimals: -5, unit: pounds }, 1_200_000, "£1,200,000"],
    ["milestone", { milestone: -28.4, decimals: 1, unit: points }, -28.4, "−28.4 pp"],
    ["requiredPerYear", { requiredPerYear: 2.5, decimals: 1 }, 2.5, "+2.5 pp"],
    ["requiredPerYear", { requiredPerYear: -300, unit: pounds }, -300, "−£300"],
    ["requiredPerYear", { requiredPerYear: 0, unit: days }, 0, "0"],
    ["rank", { rank: 3, of: 152 }, 3, "3 of 152"],
    ["rank", { rank: 1, of: null }, 1, "1"],
  ])("of %s for %o holds %p and shows “%s”", (key, stated, held, shown) => {
    expect(cell(key, stated)).toEqual([held, shown]);
  });
});

describe("a text's cell", () => {
  test.each<[string, Partial<Assessment>, string | null]>([
    ["computedRag", { computedStatus: "Amber" }, "Amber"],
    ["forecastRag", { forecastStatus: "Green" }, "Green"],
    ["narrowing", { narrowing: "Narrowed." }, "Narrowed."],
    ["directionLong", { directionLong: "Improved", changeLong: -2 }, "▼ Improved"],
    ["directionLong", { directionLong: "No change", changeLong: 0.1 }, "► No change"],
    ["interval", { interval: [97.3, 99], decimals: 1 }, "97.3% to 99.0%"],
    ["interval", { interval: [68.61, 69.44], decimals: 0 }, "68.6% to 69.4%"],
    ["interval", { interval: [-0.26, 4], decimals: 1, unit: plainNumber }, "−0.3 to 4.0"],
    ["significance", { significance: "Similar" }, "Similar to national"],
    ["significance", { significance: "Better" }, "Better than national"],
    ["significance", { significance: "Lower" }, "Lower than national"],
    ["oneMore", { oneMore: 15, oneChild: 0.104 }, "15 more (each 0.1 pp)"],
    ["oneMore", { oneMore: -2, oneChild: 1.34 }, "2 fewer (each 1.3 pp)"],
    ["oneMore", { oneMore: 15, oneMoreForAmber: 3, oneChild: 0.1 }, "15 more, 3 more for Amber (each 0.1 pp)"],
    ["oneMore", { oneMore: 15, oneMoreForAmber: 3, computedStatus: "Amber" }, "15 more"],
    ["oneMore", { oneMore: 1200, oneChild: 0.0042 }, "1,200 more (each 0.004 pp)"],
    ["oneMore", { oneMore: null, oneMoreForAmber: 3 }, "3 more for Amber"],
    ["oneMore", { oneMore: 0, oneMoreForAmber: 0, oneChild: 1, computedStatus: "Green" }, null],
    ["recentTrend", { recentTrend: "Increasing and getting worse" }, "Increasing and getting worse"],
    ["variation", { variation: "Common cause", trialLimits: false }, "Common cause"],
    ["variation", { variation: "Special cause, high", trialLimits: true }, "Special cause, high (trial limits)"],
    ["variation", { variation: null, trialLimits: true }, null],
    ["assurance", { assurance: "Hit and miss" }, "Hit and miss"],
    ["quartile", { quartile: "A" }, "A"],
    ["dataPeriod", { dataPeriod: "2015/16" }, "2015/16"],
  ])("of %s for %o holds %p", (key, stated, held) => {
    expect(cell(key, stated)).toEqual([held, held ?? ""]);
  });
});

describe("every column", () => {
  const blank = row("Red", 2, { reason: "" });
  const cells = computedColumns.filter(({ default: usual }) => !usual);

  test.each(cells.map(({ key }) => key).filter((key) => key !== "computedRag"))(
    "%s is blank where the rules say nothing, and then not wanted",
    (key) => {
      const column = computedColumns.find((each) => each.key === key)!;
      expect(column.value(blank)).toBeNull();
      expect(column.needs({ roles: new Set(), assessments: [blank, blank] })).toBe(false);
    },
  );

  const numbers = computedColumns.filter(({ text }) => !text).map(({ key }) => key);

  test.each(numbers)("%s puts no NaN, no infinity and no −0 into a cell, and none into its format", (key) => {
    const column = computedColumns.find((each) => each.key === key)!;
    for (const [number, held] of [
      [Number.NaN, null],
      [Infinity, null],
      [-Infinity, null],
      [1e308, null],
      [-0, 0],
    ] as const) {
      const assessment = row("Red", 2, { [key]: number });
      expect(column.value(assessment)).toBe(held);
      expect(column.format(assessment)).not.toMatch(/NaN|Infinity/);
    }
  });

  test("its texts are its own words", () => {
    const full = row("Red", 2, {
      reason: "Target to be confirmed.",
      forecastStatus: "Blue",
      direction: "Increased",
      directionLong: "Decreased",
      change: 1,
      changeLong: -1,
      interval: [-3, 104],
      unit: { ...plainNumber, suffix: " per 10,000" },
      significance: "Higher",
      oneMore: -1500,
      oneMoreForAmber: -1,
      oneChild: 0.000_4,
      recentTrend: "No significant change",
      variation: "Special cause, concerning",
      trialLimits: true,
      assurance: "Consistently failing",
      rank: 1,
      of: 1,
      quartile: "B",
      dataPeriod: "Autumn term 2016",
    });
    for (const column of computedColumns) {
      const value = column.value(full);
      expect([column.key, value === null || column.isOurs(value)]).toEqual([column.key, true]);
    }
  });
});
