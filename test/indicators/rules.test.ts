import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { findingsOf, judgementOf, judgeRow, tableOf } from "../tables/tables.ts";

type Cells = Record<string, CellValue>;

const outcome = (cells: Cells, settings = {}) => {
  const { status, reasonCode } = judgeRow(cells, settings);
  return `${status} ${reasonCode}`;
};

const reasonOf = (cells: Cells, settings = {}) => judgeRow(cells, settings).reason;

describe("the rule floor", () => {
  test.each<[string, CellValue, CellValue, CellValue, string]>([
    // polarity, target, floor, actual
    ["High", 70, 60, 70, "Green on-target"],
    ["High", 70, 60, 71, "Green on-target"],
    ["High", 70, 60, 69.9, "Amber at-floor"],
    ["High", 70, 60, 60, "Amber at-floor"],
    ["High", 70, 60, 59.9, "Red below-floor"],
    ["High", 0, -2, 0, "Green on-target"],
    ["High", 0, -2, -2, "Amber at-floor"],
    ["High", 0, -2, -2.1, "Red below-floor"],
    ["High", 70, 70, 70, "Green on-target"],
    ["High", 70, 70, 69.9, "Red below-floor"],
    ["High", 70, 0.1 + 0.2, 0.3, "Amber at-floor"],
    ["Low", 4, 6, 4, "Green on-target"],
    ["Low", 4, 6, 3, "Green on-target"],
    ["Low", 4, 6, 4.1, "Amber at-floor"],
    ["Low", 4, 6, 6, "Amber at-floor"],
    ["Low", 4, 6, 6.1, "Red below-floor"],
    ["Low", 0, 3, 0, "Green on-target"],
    ["Low", 0, 3, 3, "Amber at-floor"],
    ["Low", 0, 3, 4, "Red below-floor"],
    // As far from the target as the floor, to both sides.
    ["Plan", 100, 90, 100, "Green on-target"],
    ["Plan", 100, 90, 90, "Amber at-floor"],
    ["Plan", 100, 90, 110, "Amber at-floor"],
    ["Plan", 100, 110, 90, "Amber at-floor"],
    ["Plan", 100, 90, 89.9, "Red below-floor"],
    ["Plan", 100, 90, 110.1, "Red below-floor"],
    ["Plan", 0, 3, -3, "Amber at-floor"],
    ["High", 70, 60, "", "Grey actual-missing"],
    ["None", 70, 60, 65, "Grey no-judgement"],
    ["", 70, 60, 65, "Grey polarity-unknown"],
    // Without a floor that can be used there is no Amber.
    ["High", 70, "", 70, "Green on-target"],
    ["High", 70, "", 69.9, "Red below-target"],
    ["High", 70, "about 60", 69.9, "Red below-target"],
    ["High", 70, "c", 69.9, "Red below-target"],
    ["High", 70, 75, 70, "Green on-target"],
    ["High", 70, 75, 72, "Green on-target"],
    ["High", 70, 75, 69.9, "Red below-target"],
    ["Low", 4, 3, 4.1, "Red below-target"],
    // Strict targets and comparators.
    ["High", "> 70", 60, 70, "Amber at-floor"],
    ["Low", "< 5", 5, 5, "Amber at-floor"],
  ])("%s, target %p, floor %p, actual %p: %s", (polarity, target, floor, actual, expected) => {
    expect(outcome({ Rule: "Floor", Polarity: polarity, Target: target, Floor: floor, Actual: actual })).toBe(expected);
  });

  test("holds for a comparator as for a number", () => {
    const cells = { Rule: "Floor", Target: "National average", National: 69, Floor: 60 };
    expect(outcome({ ...cells, Actual: 68.96 })).toBe("Green on-target");
    expect(outcome({ ...cells, Actual: 64 })).toBe("Amber at-floor");
    expect(outcome({ ...cells, Actual: 59 })).toBe("Red below-floor");
  });

  test("takes no notice of allowances", () => {
    const settings = { rule: "floor", allowance: "50%", greenAllowance: "50%" };
    expect(outcome({ Target: 70, Floor: 60, Actual: 69 }, settings)).toBe("Amber at-floor");
    expect(outcome({ Target: 70, Floor: 60, Actual: 59 }, settings)).toBe("Red below-floor");
  });

  test("leaves trends and ranges to their own rules", () => {
    expect(outcome({ Rule: "Floor", Target: "Improving trend", Floor: 60, Previous: 50, Actual: 51 })).toBe(
      "Green improved",
    );
    expect(outcome({ Rule: "Floor", Target: "90–95%", Floor: 60, Actual: 88 })).toBe("Amber within-allowance");
  });

  test.each<[Cells, string]>([
    [{ Actual: "70%" }, "70% meets the target of 70%."],
    [{ Actual: "64%" }, "64% is 6.0 pp below the target of 70%, no worse than the floor of 60%."],
    [{ Actual: "60%" }, "60% is 10.0 pp below the target of 70%, no worse than the floor of 60%."],
    [{ Actual: "58%" }, "58% is 12.0 pp below the target of 70% and 2.0 pp below the floor of 60%."],
    [
      { Actual: "15%", Target: "10%", Floor: "12%", Polarity: "Low" },
      "15% is 5.0 pp above the target of 10% and 3.0 pp above the floor of 12%; low is good.",
    ],
    [
      { Actual: 108, Target: 100, Floor: 90, Polarity: "Plan" },
      "108 is 8 above the target of 100, no farther from it than the floor of 90; closest to the target is good.",
    ],
    [
      { Actual: 111, Target: 100, Floor: 90, Polarity: "Plan" },
      "111 is 11 above the target of 100, farther from it than the floor of 90; closest to the target is good.",
    ],
    [{ Actual: "64%", Floor: "" }, "64% is 6.0 pp below the target of 70%; no floor figure is stated."],
    [{ Actual: "64%", Floor: "about 60" }, "64% is 6.0 pp below the target of 70%; no floor figure is stated."],
    [
      { Actual: "64%", Floor: "75%" },
      "64% is 6.0 pp below the target of 70%; the floor of 75% is on the good side of the target, so it does not count.",
    ],
    [
      { Actual: "64%", Target: "NAT AV", National: "69%" },
      "64% is 5.0 pp below the target of 69% (the national figure), no worse than the floor of 60%.",
    ],
    // Just short of the floor has to be seen.
    [
      { Actual: 59.996, Target: 70, Floor: 60, Decimals: 0 },
      "59.996 is 10.004 below the target of 70 and 0.004 below the floor of 60.",
    ],
    [
      { Actual: 5, Target: "< 5", Floor: 6, Polarity: "Low" },
      "5 just misses the target “< 5”, no worse than the floor of 6.",
    ],
  ])("says why: %o", (cells, reason) => {
    expect(reasonOf({ Rule: "Floor", Target: "70%", Floor: "60%", ...cells })).toBe(reason);
  });
});

describe("the rule improving", () => {
  test.each<[string, CellValue, CellValue, CellValue, string]>([
    // polarity, target, last year, actual
    ["High", 70, 60, 70, "Green on-target"],
    ["High", 70, 90, 75, "Green on-target"],
    ["High", 70, 60, 69.9, "Amber improved"],
    ["High", 70, 60, 60, "Amber unchanged"],
    ["High", 70, 61, 60, "Red worsened"],
    ["High", 0, -3, -2, "Amber improved"],
    ["High", 0, -2, -2, "Amber unchanged"],
    ["High", 0, -1, -2, "Red worsened"],
    ["Low", 4, 6, 4, "Green on-target"],
    ["Low", 4, 6, 5, "Amber improved"],
    ["Low", 4, 6, 6, "Amber unchanged"],
    ["Low", 4, 6, 7, "Red worsened"],
    ["Low", 0, 120, 106, "Amber improved"],
    ["Low", 0, 0, 106, "Red worsened"],
    ["Plan", 100, 90, 100, "Green on-target"],
    ["Plan", 100, 90, 105, "Amber improved"],
    ["Plan", 100, 90, 110, "Amber unchanged"],
    ["Plan", 100, 90, 111, "Red worsened"],
    ["High", 70, "", 70, "Green on-target"],
    ["High", 70, "", 69, "Red below-target"],
    ["High", 70, "c", 69, "Red below-target"],
    ["Low", 4, "", 5, "Red below-target"],
    ["Plan", 100, "", 99, "Red below-target"],
    ["High", 70, 60, "", "Grey actual-missing"],
    ["None", 70, 60, 65, "Grey no-judgement"],
    ["", 70, 60, 65, "Grey polarity-unknown"],
    ["High", "> 70", 60, 70, "Amber improved"],
  ])("%s, target %p, last year %p, actual %p: %s", (polarity, target, lastYear, actual, expected) => {
    const cells = { Rule: "Improving", Polarity: polarity, Target: target, "Same period last year": lastYear };
    expect(outcome({ ...cells, Actual: actual })).toBe(expected);
  });

  test("a change too small to be seen at the indicator's decimals is no worse", () => {
    const cells = { Rule: "Improving", Target: 70, "Same period last year": 65.4, Decimals: 0 };
    expect(outcome({ ...cells, Actual: 64.9 })).toBe("Amber unchanged");
    expect(outcome({ ...cells, Actual: 64.8 })).toBe("Red worsened");
  });

  test("counts the green allowance, and no other", () => {
    const cells = { Target: 70, "Same period last year": 80 };
    const settings = { rule: "improving", allowance: "50%", greenAllowance: "1" };
    expect(outcome({ ...cells, Actual: 69 }, settings)).toBe("Green on-target");
    expect(outcome({ ...cells, Actual: 68.9 }, settings)).toBe("Red worsened");
  });

  test.each<[Cells, string]>([
    [
      { Actual: "64%", "Same period last year": "62%" },
      "64% is 6.0 pp below the target of 70%, but better than 62% in the same period last year.",
    ],
    [
      { Actual: "64%", "Same period last year": "64%" },
      "64% is 6.0 pp below the target of 70%, but no worse than 64% in the same period last year.",
    ],
    [
      { Actual: "64%", "Same period last year": "66%" },
      "64% is 6.0 pp below the target of 70% and worse than 66% in the same period last year.",
    ],
    [
      { Actual: "64%", "Same period last year": "" },
      "64% is 6.0 pp below the target of 70%; there is no figure for the same period last year.",
    ],
    [
      { Actual: 106, Target: 0, Polarity: "Low", "Same period last year": 120 },
      "106 is 106 above the target of 0, but better than 120 in the same period last year; low is good.",
    ],
    [{ Actual: "75%", "Same period last year": "80%" }, "75% is 5.0 pp above the target of 70%."],
  ])("says why: %o", (cells, reason) => {
    expect(reasonOf({ Rule: "Improving", Target: "70%", ...cells })).toBe(reason);
  });
});

describe("Blue, where the plan has it", () => {
  const blue = { blue: true };

  test.each<[string, CellValue, CellValue, string]>([
    // polarity, target, actual
    ["High", 70, 73.5, "Green on-target"], // on the edge
    ["High", 70, 73.6, "Blue above-target"],
    ["High", 70, 70, "Green on-target"],
    ["High", 70, 69, "Amber within-allowance"],
    ["Low", 4, 3.8, "Green on-target"], // on the edge
    ["Low", 4, 3.7, "Blue above-target"],
    // Of a target of 0 five per cent is 0.
    ["High", 0, 0, "Green on-target"],
    ["High", 0, 0.1, "Blue above-target"],
    ["Low", 0, 0, "Green on-target"],
    // Nothing is ahead of a target that it should be close to.
    ["Plan", 100, 100, "Green on-target"],
    ["Plan", 100, 200, "Red below-target"],
    ["None", 70, 90, "Grey no-judgement"],
    ["", 70, 90, "Grey polarity-unknown"],
    ["High", "90–95%", 99.9, "Green on-target"],
    ["High", "Improving trend", 99, "Green improved"],
  ])("%s, target %p, actual %p: %s", (polarity, target, actual, expected) => {
    expect(outcome({ Polarity: polarity, Target: target, Actual: actual, Previous: 10 }, blue)).toBe(expected);
  });

  test.each(["tolerance", "floor", "improving"])("comes with the rule %s", (rule) => {
    const cells = { Target: 70, Floor: 60, "Same period last year": 75, Actual: 74 };
    expect(outcome(cells, { ...blue, rule })).toBe("Blue above-target");
    expect(outcome(cells, { rule })).toBe("Green on-target");
  });

  test.each<[Cells, object, string]>([
    [
      { Actual: "75%" },
      {},
      "75% is 5.0 pp above the target of 70%, ahead of it by more than the 5% allowance (3.5 pp).",
    ],
    [
      { Actual: "75%" },
      { allowance: "2 pp" },
      "75% is 5.0 pp above the target of 70%, ahead of it by more than the allowance of 2.0 pp.",
    ],
    [
      { Actual: 2.7, Target: 4, Polarity: "Low" },
      {},
      "2.7 is 1.3 below the target of 4, ahead of it by more than the 5% allowance (0.2); low is good.",
    ],
    [{ Actual: 0.1, Target: 0 }, {}, "0.1 is 0.1 above the target of 0; no allowance, as 5% of 0 is 0."],
  ])("says why: %o %o", (cells, settings, reason) => {
    expect(reasonOf({ Target: "70%", ...cells }, { ...blue, ...settings })).toBe(reason);
  });
});

describe("displayed figures that would give another status are found under each rule", () => {
  test.each<[string, Cells, string]>([
    ["tolerance", { Target: 70, Actual: 69.96 }, "70 is shown against 70, which would be Green; unrounded it is Amber"],
    [
      "floor",
      { Target: 70, Floor: 60, Actual: 59.96 },
      "60 is shown against 70, which would be Amber; unrounded it is Red",
    ],
    [
      "improving",
      { Target: 70, "Same period last year": 65.4, Actual: 64.8 },
      "65 is shown against 70, which would be Amber; unrounded it is Red",
    ],
    [
      "bands",
      { Target: "", Bands: "Green ≥ 90; Red < 90", Actual: 89.6 },
      "90 is shown, which would be Green; unrounded it is Red",
    ],
  ])("%s: %o", (rule, cells, message) => {
    const row: Cells = { Indicator: "Some indicator", Polarity: "High", Decimals: 0, ...cells };
    const judgement = judgementOf([tableOf(Object.keys(row), [Object.values(row)])], { rule });
    expect(judgement.findings.find(({ code }) => code === "rounding-changes-status")?.message).toBe(
      `Actual: ${message}.`,
    );
    expect(findingsOf(judgement)).not.toContain("warning definition-unreadable");
  });
});

describe("under any rule", () => {
  const rules = fc.constantFrom("tolerance", "floor", "improving", "bands");
  const figure = fc.oneof(
    fc.integer({ min: -2000, max: 2000 }).map((tenths) => tenths / 10),
    fc.constantFrom(0, 60, 65, 70, 1e6),
  );
  const Bands = "Green ≥ 70; Amber 60 to 70; Red < 60";
  const BandsLow = "Green ≤ 60; Amber 60 to 70; Red > 70";
  const order = ["Red", "Amber", "Green", "Blue"];

  test("a worse value never has a better status", () => {
    fc.assert(
      fc.property(
        rules,
        fc.constantFrom("High", "Low"),
        fc.boolean(),
        fc.constantFrom<CellValue>(70, 0, -3, "> 60", "NAT AV", "90–95%"),
        fc.oneof(figure, fc.constant("")),
        fc.oneof(figure, fc.constant("")),
        figure,
        figure,
        (rule, good, blue, aim, floor, lastYear, one, other) => {
          const status = (actual: number) =>
            order.indexOf(
              judgeRow(
                {
                  Polarity: good,
                  Target: good === "Low" && aim === "> 60" ? "< 60" : aim,
                  Actual: actual,
                  National: 69,
                  Floor: floor,
                  "Same period last year": lastYear,
                  Bands: good === "High" ? Bands : BandsLow,
                  Decimals: 1,
                },
                { rule, blue, greenAllowance: "1%" },
              ).status,
            );
          const [worse, better] = (good === "High") === one < other ? [one, other] : [other, one];
          expect(status(worse)).toBeGreaterThanOrEqual(0);
          expect(status(worse)).toBeLessThanOrEqual(status(better));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("with a relative allowance nothing changes where all figures are multiplied alike", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("tolerance", "floor", "improving"),
        fc.constantFrom("High", "Low", "Plan"),
        fc.boolean(),
        fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: -200, max: 200 }))),
        fc.integer({ min: 2, max: 50 }),
        (rule, good, blue, figures, factor) => {
          const status = (scale: number) => {
            const [aim, actual, floor, lastYear] = figures.map((each) => each * scale) as [
              number,
              number,
              number,
              number,
            ];
            const cells = { Target: aim, Actual: actual, Floor: floor, "Same period last year": lastYear };
            return outcome({ Polarity: good, ...cells }, { rule, blue, greenAllowance: "1%" });
          };
          expect(status(factor)).toBe(status(1));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("no sentence shows NaN, infinity, undefined or −0", () => {
    fc.assert(
      fc.property(
        rules,
        fc.boolean(),
        fc.constantFrom("High", "Low", "Plan", "None", ""),
        fc.oneof(figure, fc.constantFrom<CellValue>("", "NAT AV", "< 5")),
        fc.oneof(figure, fc.constantFrom<CellValue>("", "x", 1e300, 1e-10)),
        fc.oneof(figure, fc.constantFrom<CellValue>("", "x", 1e300, 1e-10)),
        fc.oneof(figure, fc.constantFrom<CellValue>(1e300, 1e-10, -1e-10)),
        (rule, blue, good, aim, floor, lastYear, actual) => {
          const cells = { Target: aim, Actual: actual, Floor: floor, "Same period last year": lastYear, Bands };
          const reason = reasonOf({ Polarity: good, National: 69, ...cells }, { rule, blue });
          expect(reason).not.toMatch(/NaN|Infinity|undefined|null|\u22120(?![.,]?\d)|\u22120\.0+(?!\d)/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
