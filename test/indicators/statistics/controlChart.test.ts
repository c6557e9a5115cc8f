import { fc } from "../../fastCheck.ts";
import { controlChart } from "../../../src/indicators/statistics/methods/controlChart.ts";

/** "..H.L": a point each, high, low or common cause. */
const drawn = (values: readonly number[]) =>
  controlChart(values)
    ?.causes.map((cause) => (cause === null ? "." : cause === "high" ? "H" : "L"))
    .join("");

const ones = (count: number) => Array.from({ length: count }, () => 1);

describe("the control chart of Making Data Count", () => {
  test("screens outliers out of its limits (NHSRplotthedots, deviations.Rmd)", () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    const chart = controlChart(values)!;
    expect(chart.mean).toBeCloseTo(1.94, 2);
    expect(chart.lower).toBeCloseTo(-0.72, 2);
    expect(chart.upper).toBeCloseTo(4.6, 2);
    expect(drawn(values)).toBe("....H.............");
  });

  test.each<[string, readonly number[], number]>([
    ["keeps one of 3.25 times their mean", [...ones(12), 4], 16 / 13],
    ["leaves one of 3.29 times their mean out", [...ones(13), 4], 1],
    ["looks but once: 4 of 1.8, though without the 10 it is 4 of 1.2", [...ones(13), 10, 4], 17 / 14],
  ])("of the moving ranges %s", (_, ranges, usual) => {
    let value = 0;
    const values = [0, ...ranges.map((range, index) => (value += index % 2 === 0 ? range : -range))];
    const { upper, mean } = controlChart(values)!;
    expect(upper - mean).toBeCloseTo(2.66 * usual, 8);
  });

  test.each<[string, number, string | undefined]>([
    ["no limits of four points", 4, undefined],
    ["limits of five", 5, "....."],
  ])("has %s", (_, count, expected) => {
    expect(drawn([10, 12, 11, 9, 12].slice(0, count))).toBe(expected);
  });

  test.each<[string, readonly number[], string]>([
    ["a point beyond a limit", [5, 15, 5, 15, 5, 15, 5, 15, 5, 15, 5, 60], "...........H"],
    ["one below", [5, 15, 5, 15, 5, 15, 5, 15, 5, 15, 5, -40], "...........L"],
    // Each of the seven, not only the last.
    ["seven points that rise", [50, 20, 80, 40, 42, 44, 46, 48, 50, 52, 20, 70, 30], "...HHHHHHH..."],
    ["seven that fall", [20, 80, 30, 56, 54, 52, 50, 48, 46, 44, 70, 30], "...LLLLLLL.."],
    ["no six that rise", [50, 20, 80, 42, 44, 46, 48, 50, 52, 20, 70, 30], "............"],
    ["no level step in a trend", [50, 20, 80, 40, 42, 44, 44, 46, 48, 50, 20, 70, 30], "............."],
    // A turning point belongs to the later trend.
    [
      "two trends, one after the other",
      [20, 70, 20, 70, 20, 70, 39, 41, 43, 45, 47, 49, 51, 49, 47, 45, 43, 41, 39, 70, 20, 70, 20],
      "......HHHHHHLLLLLLL....",
    ],
  ])("finds %s", (_, values, expected) => {
    expect(drawn(values)).toBe(expected);
  });

  test("finds two of three near a limit, and only those near it", () => {
    // Mean 10.25, limits 7.06 … 13.44 (mean moving range 1.2), near from 12.38 on.
    const values = [10, 11, 10, 9, 10, 11, 10, 9, 10, 11, 10, 9, 10, 11, 10, 9, 13, 11, 13, 9, 10, 9];
    const chart = controlChart(values)!;
    expect(chart.upper).toBeGreaterThan(13);
    expect(chart.mean + (2 / 3) * (chart.upper - chart.mean)).toBeLessThan(13);
    expect(drawn(values)).toBe("................H.H...");
    expect(drawn(values.map((value) => 20 - value))).toBe("................L.L...");
    // Nearer to the mean than two thirds of the way they are none.
    expect(drawn(values.with(16, 12).with(18, 12))).toBe("......................");
    // With the one between on the other side of the mean it is none.
    expect(drawn(values.with(17, 9.5))).toBe("......................");
  });

  test("finds seven on one side of the mean, but not six", () => {
    expect(drawn([9, 11, 9, 11, 9, 11, 9, 11.5, 11, 11.5, 11, 11.5, 11, 11.5, 9, 8])).toMatch(/^\.{7}H{7}\.\.$/);
    expect(drawn([9, 11, 9, 11, 9, 11, 9, 11.5, 11, 11.5, 11, 11.5, 11, 9, 8, 9])).toBe(".".repeat(16));
  });

  test("lets the first rule decide: a point below the limit in a rising trend is low", () => {
    const values = [50, 51, 50, 51, 50, 51, 50, 51, 20, 30, 35, 40, 45, 49, 51, 50, 51];
    expect(drawn(values)![8]).toBe("L");
    expect(drawn(values)!.slice(13, 15)).toBe("HH");
  });

  test("has limits on the value of a constant series, and nothing special", () => {
    for (const value of [0, 7, 0.1, -3.3]) {
      expect(controlChart(Array.from({ length: 12 }, () => value))).toMatchObject({
        mean: value,
        lower: value,
        upper: value,
      });
      expect(drawn(Array.from({ length: 12 }, () => value))).toBe(".".repeat(12));
    }
  });

  test("finds the one spike of a constant series, and nothing else in it", () => {
    expect(drawn([5, 5, 5, 5, 5, 5, 10, 5, 5, 5, 5, 5, 5])).toBe("......H......");
  });

  test("mirrors when values do, and moves with them", () => {
    const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(series, fc.integer({ min: -50, max: 50 }), (values, shift) => {
        const mirrored = drawn(values.map((value) => -value))!;
        const swapped = mirrored.replace(/[HL]/g, (each) => (each === "H" ? "L" : "H"));
        expect(swapped).toBe(drawn(values));
        expect(drawn(values.map((value) => value + shift))).toBe(drawn(values));
      }),
    );
  });
});
