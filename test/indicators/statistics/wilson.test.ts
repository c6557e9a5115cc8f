import { fc } from "../../fastCheck.ts";
import { wilson } from "../../../src/indicators/statistics/methods/wilson.ts";

describe("Wilson's 95 % interval", () => {
  // The test data of UKHSA's PHEindicatormethods (testdata_Byars_Wilson.xlsx, testdata_Proportion.xlsx).
  test.each([
    [65, 100, 0.5525444329688797, 0.7363575175690247, 10],
    [1, 100, 0.0017674321, 0.0544861962, 10],
    [1045, 5000, 0.1979554988, 0.2204913037, 10],
    // Birmingham's education, health and care plans in 20 weeks, 2016-17: 926, of which 15 late.
    [911, 926, 0.9734, 0.9902, 4],
  ])("of %d of %d is %d to %d", (numerator, denominator, lower, upper, digits) => {
    const [low, high] = wilson(numerator, denominator);
    expect(low).toBeCloseTo(lower, digits);
    expect(high).toBeCloseTo(upper, digits);
  });

  test("begins at 0 where none are counted and ends at 1 where all are", () => {
    expect(wilson(0, 20)).toEqual([0, expect.closeTo(0.16112516, 8)]);
    expect(wilson(20, 20)).toEqual([expect.closeTo(0.83887484, 8), 1]);
    for (let denominator = 1; denominator <= 300; denominator++) {
      expect(wilson(0, denominator)[0]).toBe(0);
      expect(wilson(denominator, denominator)[1]).toBe(1);
    }
  });

  test("holds the share itself, lies within 0 and 1, and mirrors with its complement", () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
    fc.assert(
      fc.property(counts, ([numerator, denominator]) => {
        const [lower, upper] = wilson(numerator, denominator);
        const share = numerator / denominator;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(share);
        expect(upper).toBeGreaterThanOrEqual(share);
        const [mirrored] = wilson(denominator - numerator, denominator);
        expect(mirrored).toBeCloseTo(1 - upper, 9);
      }),
    );
  });
});
