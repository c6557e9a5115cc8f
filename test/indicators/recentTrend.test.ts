import type { CellValue } from "../../src/figures/cell.ts";
import { judgementOf, tableOf } from "../tables/tables.ts";

type Cells = Record<string, CellValue>;

/** By period, what the trend column says. */
const trendsOf = (rows: readonly Cells[], shared: Cells = {}, settings: object = { yearType: "financial" }) => {
  const all = rows.map((row) => ({ Indicator: "Some", Polarity: "High", Target: 40, ...shared, ...row }));
  const headers = [...new Set(all.flatMap((row) => Object.keys(row)))];
  const values = all.map((row) => headers.map((header) => (row as Cells)[header] ?? ""));
  const { tables } = judgementOf([tableOf(headers, values)], settings);
  return tables[0]!.rows.map(({ assessment }) => assessment.recentTrend);
};

const years = ["2012/13", "2013/14", "2014/15", "2015/16", "2016/17", "2017/18"];

// Fingertips' own test (ukhsa-collaboration/fingertips-open, TrendMarkerCalculatorTest): χ² of 46.77 and of 47.90.
const values = [24.67, 24.6, 28, 30.2, 30.6];
const limits = [
  [23.16, 26.25],
  [23.15, 26.19],
  [26.44, 29.64],
  [28.63, 31.9],
  [28.98, 32.25],
] as const;
const counts = [
  [994, 40299],
  [1023, 41527],
  [1199, 42811],
  [1332, 44064],
  [1367, 44701],
] as const;

const rates: readonly Cells[] = values.map((Actual, index) => ({
  Period: years[index]!,
  Unit: "per 1,000",
  Actual,
  "Lower limit": limits[index]![0],
  "Upper limit": limits[index]![1],
}));
const shares: readonly Cells[] = counts.map(([Numerator, Denominator], index) => ({
  Period: years[index]!,
  Unit: "%",
  Actual: (100 * Numerator) / Denominator,
  Numerator,
  Denominator,
}));

describe("the recent trend", () => {
  test.each<[string, readonly Cells[]]>([
    ["rates with intervals", rates],
    ["percentages with counts", shares],
    ["rates with counts", values.map((Actual, index) => ({ ...shares[index]!, Unit: "per 1,000", Actual }))],
    ["percentages with intervals", rates.map((row) => ({ ...row, Unit: "%" }))],
  ])("of %s is that of Fingertips, from the fifth on", (_, rows) => {
    expect(trendsOf(rows)).toEqual([null, null, null, null, "Increasing and getting better"]);
  });

  test.each<[string, string, string]>([
    ["High", "Increasing and getting better", "Decreasing and getting worse"],
    ["Low", "Increasing and getting worse", "Decreasing and getting better"],
    ["Plan", "Increasing", "Decreasing"],
    ["None", "Increasing", "Decreasing"],
    ["", "Increasing", "Decreasing"],
  ])("with polarity %p is %s, or %s", (Polarity, rising, falling) => {
    const fallen = rates.map((row, index) => ({ ...rates[4 - index]!, Period: row["Period"]! }));
    expect(trendsOf(rates, { Polarity }).at(-1)).toBe(rising);
    expect(trendsOf(fallen, { Polarity }).at(-1)).toBe(falling);
  });

  test("is no change where χ² is too small", () => {
    const wide = rates.map((row) => ({
      ...row,
      "Lower limit": Number(row["Actual"]) - 9,
      "Upper limit": Number(row["Actual"]) + 9,
    }));
    expect(trendsOf(wide).at(-1)).toBe("No significant change");
  });

  test("looks at five years only, whatever was before them", () => {
    const before = { ...rates[0]!, Period: "2011/12", Actual: 90, "Lower limit": 89, "Upper limit": 91 };
    expect(trendsOf([before, ...rates]).slice(-2)).toEqual(["No significant change", "Increasing and getting better"]);
  });

  const without = (rows: readonly Cells[], place: number, cells: Cells) =>
    rows.map((row, index) => (index === place ? { ...row, ...cells } : row));

  test.each<[string, readonly Cells[]]>([
    ["four years", rates.slice(1)],
    ["a missing year", without(rates, 0, { Period: "2011/12" })],
    ["a year without a figure", without(rates, 2, { Actual: "" })],
    ["a withheld year", without(rates, 2, { Actual: "c" })],
    ["a row without a period", without(rates, 0, { Period: "" })],
    ["two figures for one year", [...rates, { ...rates[2]!, Actual: 28.5 }]],
    ["a break", rates.map((row) => ({ ...row, "Break from": "2014/15" }))],
    [
      "quarters",
      rates.map((row, index) => ({ ...row, Period: `Q${(index % 4) + 1} ${years[Math.floor(index / 4)]}` })),
    ],
    ["months of five years", rates.map((row, index) => ({ ...row, Period: `March ${2012 + index}` }))],
  ])("is none of %s", (_, rows) => {
    expect(trendsOf(rows)).toEqual(rows.map(() => null));
  });

  test("is none of years of an open type", () => {
    expect(trendsOf(rates, {}, {})).toEqual(rates.map(() => null));
  });

  test("begins anew at a break", () => {
    const rows = rates.map((row) => ({ ...row, "Break from": "2012/13" }));
    expect(trendsOf([{ ...rows[0]!, Period: "2011/12" }, ...rows]).at(-1)).toBe("Increasing and getting better");
  });

  test("is there of a census on a day of every year", () => {
    const census = rates.map((row, index) => ({ ...row, Period: `${18 + index} January ${2013 + index}` }));
    expect(trendsOf(census).at(-1)).toBe("Increasing and getting better");
  });

  test.each<[string, readonly Cells[]]>([
    // Fingertips' own test: all of five in the first year.
    [
      "all are counted once",
      (
        [
          [5, 5],
          [3, 5],
          [1, 5],
          [1, 4],
          [2, 4],
        ] as const
      ).map(([Numerator, Denominator], index) => ({
        ...shares[index]!,
        Actual: (100 * Numerator) / Denominator,
        Numerator,
        Denominator,
      })),
    ],
    [
      "all are counted once, whatever the intervals",
      shares.map((row, index) => ({
        ...row,
        ...(index === 1 ? { Actual: 100, Numerator: 9, Denominator: 9 } : {}),
        "Lower limit": 0,
        "Upper limit": 100,
      })),
    ],
    ["none are counted once", without(shares, 0, { Actual: 0, Numerator: 0 })],
    ["there are neither counts nor intervals", rates.map((row) => ({ ...row, "Lower limit": "", "Upper limit": "" }))],
    ["one interval is missing", without(rates, 3, { "Upper limit": "" })],
    ["one interval has no width", without(rates, 3, { "Lower limit": 30, "Upper limit": 30 })],
    ["the counts are of another figure", shares.map((row) => ({ ...row, Actual: 50 }))],
  ])("cannot be calculated where %s", (_, rows) => {
    expect(trendsOf(rows).at(-1)).toBe("Cannot be calculated");
  });

  test("counts a year once that two rows say the same of", () => {
    const word = "Increasing and getting better";
    expect(trendsOf([...rates, rates[4]!])).toEqual([null, null, null, null, word, word]);
    // But not where they have different intervals.
    expect(trendsOf([...rates, { ...rates[4]!, "Upper limit": 33 }]).at(-1)).toBe("Cannot be calculated");
  });

  test("is of the year that a figure states, in whichever month it is reported", () => {
    const reported = rates.map((row, index) => ({
      ...row,
      Period: `June ${2014 + index}`,
      Actual: `${row["Actual"]} (${years[index]})`,
    }));
    expect(trendsOf(reported).at(-1)).toBe("Increasing and getting better");
  });

  test("does not depend on the order of rows", () => {
    expect(trendsOf(rates.toReversed())).toEqual(["Increasing and getting better", null, null, null, null]);
  });
});
