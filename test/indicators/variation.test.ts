import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { judgementOf, tableOf } from "../tables/tables.ts";

type Cells = Record<string, CellValue>;

const judged = (rows: readonly Cells[], settings: object = { yearType: "financial" }) => {
  const all = rows.map((row) => ({ Indicator: "Some", Polarity: "High", Target: "", ...row }));
  const headers = [...new Set(all.flatMap((row) => Object.keys(row)))];
  const values = all.map((row) => headers.map((header) => (row as Cells)[header] ?? ""));
  return judgementOf([tableOf(headers, values)], settings).tables[0]!.rows.map(({ assessment }) => assessment);
};

const months = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2016, 3 + index, 1)).toLocaleDateString("en-GB", {
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
  );

/** Monthly readings of these values. */
const monthly = (values: readonly CellValue[], cells: Cells = {}) =>
  months(values.length).map((Period, index) => ({ Period, Actual: values[index]!, ...cells }));

const drawn = (rows: readonly Cells[]) =>
  judged(rows)
    .map(
      ({ variation }) =>
        ({
          "Common cause": ".",
          "Special cause, improving": "+",
          "Special cause, concerning": "-",
          "Special cause, high": "H",
          "Special cause, low": "L",
          none: " ",
        })[variation ?? "none"],
    )
    .join("");

// NHSRplotthedots, deviations.Rmd: limits of −0.72 and 4.6.
const spiked = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

const byPeriod = (some: readonly Cells[]) =>
  Object.fromEntries(judged(some).map((each) => [each.period, [each.variation, each.assurance, each.trialLimits]]));

describe("variation", () => {
  test.each([
    ["High", "....+............."],
    ["Low", "....-............."],
    ["Plan", "....H............."],
    ["None", "....H............."],
    ["", "....H............."],
  ])("with polarity %p: %s", (Polarity, expected) => {
    expect(drawn(monthly(spiked, { Polarity }))).toBe(expected);
    const low = spiked.map((value) => 20 - value);
    const mirrored = expected.replace("+", "x").replace("-", "+").replace("x", "-").replace("H", "L");
    expect(drawn(monthly(low, { Polarity }))).toBe(mirrored);
  });

  test.each<[string, number, (string | null)[], boolean]>([
    ["none of four points", 4, [null, null, null, null], false],
    ["with trial limits of five", 5, Array.from({ length: 5 }, () => "Common cause"), true],
    ["with trial limits of eleven", 11, Array.from({ length: 11 }, () => "Common cause"), true],
    ["with limits of twelve", 12, Array.from({ length: 12 }, () => "Common cause"), false],
  ])("is %s", (_, count, expected, trial) => {
    const rows = judged(monthly([5, 15, 6, 14, 5, 15, 6, 14, 5, 15, 6, 14].slice(0, count)));
    expect(rows.map(({ variation }) => variation)).toEqual(expected);
    expect(rows.every(({ trialLimits }) => trialLimits === trial)).toBe(true);
  });

  test("leaves out what is no figure", () => {
    const gaps = [...spiked.slice(0, 2), "c", ...spiked.slice(2, 5), "", ...spiked.slice(5)];
    expect(drawn(monthly(gaps))).toBe(".. ..+ .............");
  });

  test("is apart before and after a break", () => {
    const before = [50, 60, 50, 60, 50, 60];
    const after = [5, 6, 5, 6, 5, 6];
    const rows = monthly([...before, ...after]);
    expect(drawn(rows)).toBe("++++++------");
    expect(drawn(rows.map((row) => ({ ...row, "Break from": "October 2016" })))).toBe("............");
    expect(judged(rows.map((row) => ({ ...row, "Break from": "October 2016" })))[7]!.trialLimits).toBe(true);
  });

  test("is apart for months and for the years among them", () => {
    const years = ["2016/17", "2017/18"].map((Period) => ({ Period, Actual: 900 }));
    expect(drawn([...monthly(spiked), ...years]).replaceAll(" ", "")).toBe("....+.............");
  });

  test.each<[string, readonly Cells[]]>([
    ["cumulative figures", monthly(spiked, { Accumulation: "Cumulative" })],
    ["rolling figures", monthly(spiked, { Accumulation: "Rolling 12 months" })],
    [
      "figures of twelve months that overlap",
      months(18).map((month, index) => ({ Period: `12 months to ${month}`, Actual: spiked[index]! })),
    ],
    ["counts reported by term", monthly(spiked, { Frequency: "Termly" })],
    ["counts of terms", termly(spiked)],
    [
      "months of a year that nothing tells",
      months(12).map((month, index) => ({ Period: month.split(" ")[0]!, Actual: spiked[index]! })),
    ],
    ["figures without a period", spiked.map((Actual) => ({ Period: "", Actual }))],
    [
      "years of an open type",
      spiked.map((Actual, index) => ({
        Period: `${2000 + index}/${String(index + 1).padStart(2, "0")}`,
        "Year type": "",
        Actual,
      })),
    ],
  ])("is none of %s", (name, rows) => {
    const settings = name.includes("open type") ? {} : { yearType: "academic" };
    for (const { variation, assurance, trialLimits } of judged(rows, settings))
      expect({ variation, assurance, trialLimits }).toEqual({ variation: null, assurance: null, trialLimits: false });
  });

  test("is there of percentages by term", () => {
    expect(drawn(termly(spiked).map((row) => ({ ...row, Unit: "%" })))).toBe("....+.............");
  });

  test("counts a figure that two rows give once, and none where they differ", () => {
    const rows = monthly(spiked);
    expect(drawn([...rows, { ...rows[4]! }]).replaceAll(" ", "")).toBe("....+.............+");
    expect(drawn([...rows, { ...rows[4]!, Actual: 11 }])).toBe(".... ............. ");
  });

  test("does not depend on the order of rows", () => {
    const rows = monthly([5, 15, 6, 40, 5, 15, 6, 14, 5, 15, 6, 14, 15], { Target: 10 });
    const expected = byPeriod(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(byPeriod(shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test("leaves the status alone", () => {
    expect(judged(monthly(spiked, { Target: 2 }))[4]!.status).toBe("Green");
    expect(judged(monthly(spiked, { Target: 2, Polarity: "Low" }))[4]!.status).toBe("Red");
  });
});

function termly(values: readonly number[]) {
  return values.map((Actual, index) => ({
    Period: `${["Autumn", "Spring", "Summer"][index % 3]} term ${2010 + Math.floor(index / 3)}/${11 + Math.floor(index / 3)}`,
    Actual,
  }));
}

describe("assurance", () => {
  // Limits of −0.72 and 4.6.
  test.each<[string, CellValue, string | null]>([
    ["High", -0.8, "Consistently passing"],
    ["High", -0.6, "Hit and miss"],
    ["High", 4.5, "Hit and miss"],
    ["High", 4.7, "Consistently failing"],
    ["Low", 4.7, "Consistently passing"],
    ["Low", 4.5, "Hit and miss"],
    ["Low", -0.6, "Hit and miss"],
    ["Low", -0.8, "Consistently failing"],
    ["Plan", 4.7, null],
    ["None", 4.7, null],
    ["", 4.7, null],
    ["High", "", null],
    ["High", "TBC", null],
    ["High", "Improving trend", null],
    ["High", "National average", null],
    ["High", "1 to 2", null],
    ["High", "< 5", null],
  ])("%s, target %p: %p", (Polarity, Target, expected) => {
    for (const { assurance, variation } of judged(monthly(spiked, { Polarity, Target, National: 4.7 }))) {
      expect(assurance).toBe(expected);
      expect(variation).not.toBeNull();
    }
  });

  test.each<[string, number, string]>([
    ["High", 6.9, "Consistently passing"],
    ["High", 7, "Consistently passing"],
    ["High", 7.1, "Consistently failing"],
    ["Low", 7, "Consistently passing"],
    ["Low", 6.9, "Consistently failing"],
  ])("a constant 7 is held against the target itself: %s, %p, %s", (Polarity, Target, expected) => {
    const rows = judged(
      monthly(
        Array.from({ length: 12 }, () => 7),
        { Polarity, Target },
      ),
    );
    for (const { assurance, variation } of rows) {
      expect(assurance).toBe(expected);
      expect(variation).toBe("Common cause");
    }
  });

  test("is by the period's target before the year's", () => {
    const rows = judged(monthly(spiked, { Target: -1, "Period target": 5 }));
    expect(rows[0]!.assurance).toBe("Consistently failing");
  });
});
