import { quantile } from "../../../src/indicators/statistics/methods/quantiles.ts";

describe("quantiles of R's type 7", () => {
  // Worked out by h = (n − 1)p + 1, as R's `quantile(x, p)` does by default.
  test.each<[readonly number[], number, number]>([
    [[0, 25, 50, 75, 100], 0.25, 25],
    [[0, 25, 50, 75, 100], 0.75, 75],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.75, 3.25],
    [[10, 20, 20, 30, 40, 50], 0.25, 20],
    [[10, 20, 20, 30, 40, 50], 0.75, 37.5],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.25, 7.25],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.75, 14.5],
    [[5], 0.75, 5],
    [[1, 9], 0, 1],
    [[1, 9], 1, 9],
  ])("of %j at %d is %d", (sorted, share, expected) => {
    expect(quantile(sorted, share)).toBeCloseTo(expected, 12);
  });

  test("of nothing there is none", () => {
    expect(quantile([], 0.5)).toBeNull();
  });
});
