import { againstStandard, countAreas, meets } from "../../src/indicators/standard/standard.ts";

type Met = boolean | null;
const three: readonly Met[] = [true, false, null];
const combinations = three.flatMap((a) => three.flatMap((b) => three.map((c): readonly Met[] => [a, b, c])));

describe("a standard of three figures", () => {
  test.each(combinations)("met %s, %s, %s", (...met) => {
    const known = met.filter((each) => each === false).length;
    const expected = met.includes(true) ? "Met" : known === 3 ? "Below" : "Unknown";
    expect(againstStandard(met)).toBe(expected);
  });

  test("all 27 combinations: 19 met, 1 below, 7 unknown", () => {
    expect(countAreas(combinations.map(againstStandard), null)).toEqual({ below: 1, unknown: 7, of: 27, period: null });
  });
});

describe("a figure against its target", () => {
  test.each<[number | null, number | null, "high" | "low" | "none" | null, Met]>([
    [60, 60, "high", true],
    [59.9, 60, "high", false],
    [0.1 + 0.2, 0.3, "low", true],
    [3.1, 3, "low", false],
    [null, 60, "high", null],
    [60, null, "high", null],
    [60, 60, "none", null],
    [60, 60, null, null],
  ])("%s of %s, %s is good: %s", (actual, target, polarity, met) => {
    expect(meets({ actual, target, polarity })).toBe(met);
  });
});
