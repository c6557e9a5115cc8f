import {
  chiSquareOfEstimates,
  chiSquareOfProportions,
  trendOfEstimates,
  trendOfProportions,
  type Count,
  type Estimate,
} from "../../../src/indicators/statistics/methods/trend.ts";

const counts = (rows: readonly (readonly [number, number])[]): readonly Count[] =>
  rows.map(([numerator, denominator]) => ({ numerator, denominator }));

const estimates = (rows: readonly (readonly [number, number, number])[]): readonly Estimate[] =>
  rows.map(([value, lower, upper]) => ({ value, lower, upper }));

// The cases of Fingertips' own tests (ukhsa-collaboration/fingertips-open, TrendMarkerCalculatorTest).
const rising = counts([
  [994, 40299],
  [1023, 41527],
  [1199, 42811],
  [1332, 44064],
  [1367, 44701],
]);
const risingRates = estimates([
  [24.67, 23.16, 26.25],
  [24.6, 23.15, 26.19],
  [28, 26.44, 29.64],
  [30.2, 28.63, 31.9],
  [30.6, 28.98, 32.25],
]);
const wavering = counts([
  [209, 1017],
  [213, 1087],
  [213, 1119],
  [239, 1117],
  [210, 1139],
]);
const waveringRates = estimates([
  [20.5506, 18.1803, 23.1427],
  [19.5952, 17.3444, 22.0602],
  [19.0349, 16.8421, 21.4394],
  [21.3966, 19.0918, 23.8975],
  [18.4372, 16.2925, 20.7941],
]);

/** 40, 45, 50, 55 and 60 % of so many. */
const sized = (each: number) => counts([0.4, 0.45, 0.5, 0.55, 0.6].map((share) => [share * each, each] as const));

describe("the recent trend of Fingertips", () => {
  test("has the χ² of its own tests", () => {
    expect(chiSquareOfProportions(rising)).toBeCloseTo(47.9, 2);
    expect(chiSquareOfEstimates(risingRates)).toBeCloseTo(46.77, 2);
  });

  test("is that of its own tests", () => {
    expect(trendOfProportions(rising)).toBe("Increasing");
    expect(trendOfEstimates(risingRates)).toBe("Increasing");
    expect(trendOfProportions(rising.toReversed())).toBe("Decreasing");
    expect(trendOfEstimates(risingRates.toReversed())).toBe("Decreasing");
    expect(trendOfProportions(wavering)).toBe("No significant change");
    expect(trendOfEstimates(waveringRates)).toBe("No significant change");
  });

  test.each<[string, readonly Count[]]>([
    [
      "all are counted once",
      counts([
        [5, 5],
        [3, 5],
        [1, 5],
        [1, 4],
        [2, 4],
      ]),
    ],
    [
      "none are counted once",
      counts([
        [0, 50],
        [3, 50],
        [10, 50],
        [20, 50],
        [40, 50],
      ]),
    ],
  ])("cannot be calculated where %s", (_, points) => {
    expect(trendOfProportions(points)).toBeNull();
  });

  test("cannot be calculated from an interval without width", () => {
    expect(trendOfEstimates([...risingRates.slice(0, 4), { value: 30, lower: 30, upper: 30 }])).toBeNull();
  });

  test("is none where one point makes it: without it the slope turns", () => {
    // 9 of 100, 8, 7, 6 and then 40: significant, but falling without the last.
    const made = counts([
      [9, 100],
      [8, 100],
      [7, 100],
      [6, 100],
      [40, 100],
    ]);
    expect(chiSquareOfProportions(made)).toBeGreaterThan(9.55);
    expect(trendOfProportions(made)).toBe("No significant change");
    const madeRates = estimates([
      [9, 8, 10],
      [8, 7, 9],
      [7, 6, 8],
      [6, 5, 7],
      [40, 39, 41],
    ]);
    expect(chiSquareOfEstimates(madeRates)).toBeGreaterThan(9.55);
    expect(trendOfEstimates(madeRates)).toBe("No significant change");
  });

  test("is none where a slope without one point is level", () => {
    const level = estimates([
      [7, 6.9, 7.1],
      [7, 6.9, 7.1],
      [7, 6.9, 7.1],
      [7, 6.9, 7.1],
      [40, 39.9, 40.1],
    ]);
    expect(trendOfEstimates(level)).toBe("No significant change");
  });

  test("needs a significance of 99.8 %, not of 95 %", () => {
    // χ² of 8.0 and of 12.5: p of 0.005 and 0.0004.
    expect(chiSquareOfProportions(sized(80))).toBeCloseTo(8, 9);
    expect(trendOfProportions(sized(80))).toBe("No significant change");
    expect(chiSquareOfProportions(sized(125))).toBeCloseTo(12.5, 9);
    expect(trendOfProportions(sized(125))).toBe("Increasing");
  });
});
