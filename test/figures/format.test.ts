import { fc } from "../fastCheck.ts";
import { decimalsAsWritten, roundHalfAway, withoutNoise } from "../../src/figures/decimals.ts";
import { formatDistance, formatFigure, formatNumber } from "../../src/figures/format.ts";
import { parseUnit, percent, plainNumber, points, pounds, type Unit } from "../../src/figures/unit.ts";

describe("rounding", () => {
  // The cases of DfE's dfeR (round_five_up): halves go away from zero.
  test.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [2.85, 1, 2.9],
    [1.005, 2, 1.01],
    [285, -1, 290],
    [-0.04, 1, 0],
    [0.049999, 1, 0],
    [1e300, 2, 1e300],
  ])("%p at %p decimals is %p", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  test("takes the noise off a difference and nothing else", () => {
    expect(withoutNoise(80.6 - 90)).toBe(-9.4);
    expect(withoutNoise(98.4 - 100)).toBe(-1.6);
    expect(Object.is(withoutNoise(-1e-12), 0)).toBe(true);
    expect(withoutNoise(1234567.891)).toBe(1234567.891);
  });

  test.each([
    [47, 0],
    [80.6, 1],
    [-0.03, 2],
    [0.1 + 0.2, 1],
    [1 / 3, 1],
    [64.2857142857, 1],
  ])("%p is written with %p decimals", (value, decimals) => {
    expect(decimalsAsWritten(value)).toBe(decimals);
  });
});

describe("a figure for people", () => {
  const per10000: Unit = { ...plainNumber, suffix: " per 10,000" };
  test.each<[number, Unit, number, string]>([
    [64, percent, 0, "64%"],
    [98.4, percent, 1, "98.4%"],
    [-5, points, 1, "\u22125.0 pp"],
    [106, plainNumber, 0, "106"],
    [1250.5, plainNumber, 1, "1,250.5"],
    [1234567, plainNumber, 0, "1,234,567"],
    [1234.56789, plainNumber, 5, "1,234.56789"],
    [4.2, per10000, 1, "4.2 per 10,000"],
    [1_200_000, pounds, -5, "£1.2m"],
    [450_000, pounds, -3, "£450k"],
    [-450_000, pounds, -3, "\u2212£450k"],
    [19_000_000, pounds, -6, "£19m"],
    [1250, pounds, 0, "£1,250"],
    [1.2, { ...pounds, scale: 1e6 }, 1, "£1.2m"],
    [450, { ...pounds, scale: 1e3 }, 0, "£450k"],
    [-0.04, plainNumber, 1, "0.0"],
    [0, percent, 0, "0%"],
  ])("%p in %o at %p decimals is %s", (value, unit, decimals, expected) => {
    expect(formatFigure(value, unit, decimals)).toBe(expected);
  });

  test.each<[number, Unit, number, string]>([
    [-6, percent, 1, "6.0 pp"],
    [106, plainNumber, 0, "106"],
    [0.3, per10000, 1, "0.3"],
    [-300_000, pounds, -5, "£0.3m"],
  ])("a distance of %p in %o is %s", (distance, unit, decimals, expected) => {
    expect(formatDistance(distance, unit, decimals)).toBe(expected);
  });

  test("never shows NaN, infinity, an exponent for a usual number, or −0", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        fc.integer({ min: -6, max: 6 }),
        (value, decimals) => {
          const text = formatNumber(value, decimals);
          expect(text).toMatch(/^\u2212?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/);
          expect(text).not.toMatch(/^\u2212[0,.]+$/);
        },
      ),
    );
  });
});

describe("a unit as written in a Unit column", () => {
  test.each<[string, Unit | null]>([
    ["%", percent],
    ["Percentage", percent],
    ["Per cent", percent],
    ["Percentage (%)", percent],
    ["% of pupils", percent],
    ["%age", percent],
    ["% point gap", points],
    ["Number of pupils", plainNumber],
    ["pp", points],
    ["Percentage points", points],
    ["£", pounds],
    ["£m", { ...pounds, scale: 1e6 }],
    ["£000s", { ...pounds, scale: 1e3 }],
    ["Number", plainNumber],
    ["count", plainNumber],
    ["Rate per 10,000", { ...plainNumber, suffix: " per 10,000" }],
    ["per 100,000 population", { ...plainNumber, suffix: " per 100,000" }],
    ["Days", { ...plainNumber, suffix: " days" }],
    ["", null],
    ["\u00a0", null],
  ])("“%s”", (text, unit) => {
    expect(parseUnit(text)).toEqual(unit);
  });
});
