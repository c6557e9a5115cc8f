import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { isReasonSentence } from "../../src/indicators/sentences/reasons.ts";
import { judgeRow } from "../tables/tables.ts";

const outcome = (cells: Record<string, CellValue>, settings = {}) => {
  const { status, reasonCode } = judgeRow(cells, settings);
  return `${status} ${reasonCode}`;
};

describe("a target that is a number, with the default allowance of 5% of it", () => {
  test.each<[string, CellValue, CellValue, string]>([
    // polarity, target, actual
    ["High", 70, 70, "Green on-target"],
    ["High", 70, 75, "Green on-target"],
    ["High", 70, 69.9, "Amber within-allowance"],
    ["High", 70, 66.5, "Amber within-allowance"], // on the edge
    ["High", 70, 66.49, "Red below-target"],
    ["Low", 4, 4, "Green on-target"],
    ["Low", 4, 2.7, "Green on-target"],
    ["Low", 4, 4.1, "Amber within-allowance"],
    ["Low", 4, 4.2, "Amber within-allowance"], // on the edge
    ["Low", 4, 4.21, "Red below-target"],
    ["Plan", 100, 100, "Green on-target"],
    ["Plan", 100, 100.5, "Amber within-allowance"],
    ["Plan", 100, 95, "Amber within-allowance"], // on both edges
    ["Plan", 100, 105, "Amber within-allowance"],
    ["Plan", 100, 94.9, "Red below-target"],
    ["Plan", 100, 105.1, "Red below-target"],
    // Of a target of 0 five per cent is 0.
    ["High", 0, 0, "Green on-target"],
    ["High", 0, 0.1, "Green on-target"],
    ["High", 0, -0.01, "Red below-target"],
    ["Low", 0, 0, "Green on-target"],
    ["Low", 0, 106, "Red below-target"],
    ["Low", 0, -1, "Green on-target"],
    ["Plan", 0, 0, "Green on-target"],
    ["Plan", 0, 0.1, "Red below-target"],
    // The allowance of a negative target is 5% of its size.
    ["High", -2, -2.1, "Amber within-allowance"],
    ["High", -2, -2.11, "Red below-target"],
    // 0.1 + 0.2 is 0.30000000000000004 to a computer, and 0.3 to an analyst.
    ["Low", 0.3, 0.1 + 0.2, "Green on-target"],
    ["High", 0.1 + 0.2, 0.3, "Green on-target"],
    ["High", 90, 85.49999999999999, "Amber within-allowance"],
  ])("%s, target %p, actual %p: %s", (polarity, target, actual, expected) => {
    expect(outcome({ Polarity: polarity, Target: target, Actual: actual })).toBe(expected);
  });

  test.each(["High", "Low", "Plan"])("no figure is Grey (%s)", (polarity) => {
    expect(outcome({ Polarity: polarity, Target: 70, Actual: "" })).toBe("Grey actual-missing");
  });

  test("a value that is not to be judged is Grey, with its gap", () => {
    const { status, reasonCode, polarity, gapToTarget } = judgeRow({ Polarity: "None", Target: 70, Actual: 60 });
    expect([status, reasonCode, polarity, gapToTarget]).toEqual(["Grey", "no-judgement", "none", -10]);
  });

  test("without a polarity there is no colour, but the gap", () => {
    const { status, reasonCode, polarity, gapToTarget } = judgeRow({ Polarity: "", Target: 70, Actual: 60 });
    expect([status, reasonCode, polarity, gapToTarget]).toEqual(["Grey", "polarity-unknown", null, -10]);
  });
});

describe("other allowances", () => {
  test.each<[CellValue, number, number, string]>([
    // allowance, target, actual
    ["10%", 50, 45, "Amber"],
    ["10%", 50, 44.9, "Red"],
    ["5 pp", 50, 45, "Amber"],
    ["5 points", 50, 45, "Amber"],
    [5, 50, 45, "Amber"],
    ["±5", 50, 44.9, "Red"],
    ["5 pp", 0, -5, "Amber"],
    ["0", 50, 49.9, "Red"],
    ["0%", 50, 49.9, "Red"],
  ])("%p of the indicator, target %p, actual %p: %s", (allowance, target, actual, status) => {
    expect(judgeRow({ Target: target, Actual: actual, Tolerance: allowance }).status).toBe(status);
  });

  test("the indicator's comes before the plan's", () => {
    expect(judgeRow({ Target: 50, Actual: 46, Allowance: "" }, { allowance: "2%" }).status).toBe("Red");
    expect(judgeRow({ Target: 50, Actual: 46, Allowance: "10%" }, { allowance: "2%" }).status).toBe("Amber");
  });

  test("0.1 under a percentage format is 10%", () => {
    expect(judgeRow({ Target: 50, Actual: 45, Allowance: 0.1 }, {}, { Allowance: "0%" }).status).toBe("Amber");
    expect(judgeRow({ Target: 50, Actual: 45, Allowance: 0.1 }).status).toBe("Red");
  });

  test("a plan may call what is near enough Green", () => {
    const settings = { greenAllowance: "1 pp" };
    expect(outcome({ Target: 50, Actual: 49 }, settings)).toBe("Green on-target");
    expect(judgeRow({ Target: 50, Actual: 49 }, settings).reason).toBe(
      "49 is 1 below the target of 50, within the 1 that is still Green.",
    );
    const strict = judgeRow({ Polarity: "Low", Target: "< 5", Actual: 5 }, settings);
    expect([strict.status, strict.reason]).toEqual([
      "Green",
      "5 just misses the target “< 5”, within the 1 that is still Green.",
    ]);
    expect(outcome({ Target: 50, Actual: 48.9 }, settings)).toBe("Amber within-allowance");
    // 7% of 0.7 is 0.048999999999999995 to a computer.
    expect(outcome({ Target: 0.7, Actual: 0.651 }, { greenAllowance: "7%" })).toBe("Green on-target");
  });
});

describe("an operator in the target", () => {
  test.each<[string, string, number, string]>([
    ["High", "≥ 90%", 90, "Green on-target"],
    ["High", "> 90%", 90, "Amber within-allowance"],
    ["High", "> 90%", 90.1, "Green on-target"],
    ["Low", "< 5", 5, "Amber within-allowance"],
    ["Low", "< 5", 4.9, "Green on-target"],
    ["Low", "≤ 5", 5, "Green on-target"],
    ["High", "60% or more", 60, "Green on-target"],
    ["Plan", "> 90", 90, "Green on-target"],
    ["Low", "≥ 90%", 95, "Grey polarity-unknown"],
    ["High", "< 5", 4, "Grey polarity-unknown"],
    ["High", "> National", 63, "Amber within-allowance"],
    ["High", "> National", 63.4, "Amber within-allowance"],
    ["High", "> National", 64, "Green on-target"],
    ["High", "≥ National", 63, "Green on-target"],
    ["Low", "< national average", 63, "Amber within-allowance"],
    ["Low", "≤ national average", 63, "Green on-target"],
    ["High", "< national average", 70, "Grey polarity-unknown"],
    ["High", "≤ National", 70, "Grey polarity-unknown"],
    ["Low", "> National", 70, "Grey polarity-unknown"],
  ])("%s, target %s, actual %p: %s", (polarity, target, actual, expected) => {
    expect(outcome({ Polarity: polarity, Target: target, Actual: actual, National: 63 })).toBe(expected);
  });

  test.each<[Record<string, CellValue>, string]>([
    [
      { Target: "> National", Actual: 63 },
      "63 just misses the target “> National” (the national figure is 63), within the 5% allowance (3.15).",
    ],
    [
      { Target: "> National", Actual: 63.4 },
      "63.4 just misses the target “> National” (the national figure is 63), compared at the decimals it is published to, within the 5% allowance (3.15).",
    ],
    [
      { Target: "> National + 2", Actual: 65 },
      "65 just misses the target “> National + 2” (the national figure of 63 plus 2), within the 5% allowance (3.25).",
    ],
  ])("of a comparator too: %o", (cells, sentence) => {
    const { reason } = judgeRow({ ...cells, National: 63 });
    expect(reason).toBe(sentence);
    expect(isReasonSentence(reason)).toBe(true);
  });

  test.each<[CellValue, object]>([
    ["> 70", { allowance: "0" }],
    ["> 70", { allowance: "None" }],
    ["> 70", { allowance: "0%" }],
  ])("%p just met is Red where there is no allowance: %j", (Target, settings) => {
    expect(judgeRow({ Target, Actual: 70 }, settings)).toMatchObject({
      status: "Red",
      reason: "70 just misses the target “> 70”; there is no allowance.",
    });
  });

  test("that is not met on its edge is said to be strict", () => {
    expect(judgeRow({ Polarity: "Low", Target: "< 5", Actual: 5 }).reason).toBe(
      "5 just misses the target “< 5”, within the 5% allowance (0.25).",
    );
  });
});

describe("a range", () => {
  test.each<[string, number, string]>([
    ["Plan", 90, "Green in-range"],
    ["Plan", 92, "Green in-range"],
    ["Plan", 95, "Green in-range"],
    ["Plan", 99.75, "Amber within-allowance"], // 5% of 95 above 95
    ["Plan", 99.8, "Red out-of-range"],
    ["Plan", 85.5, "Amber within-allowance"],
    ["Plan", 85.4, "Red out-of-range"],
    ["High", 97, "Green on-target"],
    ["High", 85.4, "Red out-of-range"],
    ["Low", 80, "Green on-target"],
    ["Low", 99.8, "Red out-of-range"],
  ])("90–95%%, %s is good, actual %p: %s", (polarity, actual, expected) => {
    expect(outcome({ Polarity: polarity, Target: "90–95%", Actual: actual })).toBe(expected);
  });

  test("is named in the reason", () => {
    expect(judgeRow({ Target: "90–95%", Actual: 92 }).reason).toBe("92% is inside the target range of 90% to 95%.");
    expect(judgeRow({ Polarity: "Plan", Target: "90–95%", Actual: 97 }).reason).toBe(
      "97% is 2.0 pp above the target range of 90% to 95%, within the 5% allowance (4.75 pp); closest to the target is good.",
    );
    expect(judgeRow({ Target: "90–95%", Actual: 92 }).target).toBeNull();
  });
});

describe("a comparator", () => {
  test.each<[string, string, number, object, string, number | null]>([
    // polarity, target, actual, comparators
    ["High", "NAT AV", 70, { National: 69 }, "Green on-target", 69],
    ["High", "National average", 64, { National: 69 }, "Red below-target", 69],
    ["Low", "England average", 12.2, { National: 10.5 }, "Red below-target", 10.5],
    ["High", "Regional average", 66, { Regional: 68 }, "Amber within-allowance", 68],
    ["High", "Statistical neighbours", 66, { Neighbours: 68 }, "Amber within-allowance", 68],
    ["High", "National + 2 pp", 70, { National: 69 }, "Amber within-allowance", 71],
    ["High", "National − 2", 67, { National: 69 }, "Green on-target", 67],
    [
      "High",
      "above the regional and national averages",
      68.4,
      { National: 69, Regional: 68 },
      "Amber within-allowance",
      69,
    ],
    ["Low", "National and regional average", 11, { National: 10.5, Regional: 12 }, "Amber within-allowance", 10.5],
    ["High", "National average", 70, { National: "" }, "Grey comparator-missing", null],
    ["High", "National average", 70, { National: "c" }, "Grey comparator-missing", null],
    ["High", "National average", 70, { National: "n/k?" }, "Grey comparator-missing", null],
    ["High", "National average", 70, {}, "Grey comparator-missing", null],
    ["High", "National and regional average", 70, { National: 69, Regional: "" }, "Grey comparator-missing", null],
    ["High", "top quartile", 70, { National: 69 }, "Grey comparator-missing", null],
    ["High", "below national", 70, { National: 69 }, "Grey polarity-unknown", 69],
  ])("%s, “%s”, actual %p, %o: %s", (polarity, target, actual, comparators, expected, figure) => {
    const assessment = judgeRow({ Polarity: polarity, Target: target, Actual: actual, ...comparators });
    expect([`${assessment.status} ${assessment.reasonCode}`, assessment.target, assessment.targetKind]).toEqual([
      expected,
      figure,
      "comparator",
    ]);
  });

  test("is compared at the decimals it is published to", () => {
    const cells = { Target: "National average", Actual: 68.96 };
    expect(judgeRow({ ...cells, National: 69 })).toMatchObject({ status: "Green", gapToTarget: -0.04 });
    expect(judgeRow({ ...cells, National: 69 }, {}, { National: "0.00" }).status).toBe("Amber");
    expect(judgeRow({ ...cells, Actual: 68.4, National: 69 }).status).toBe("Amber");
    expect(judgeRow({ ...cells, Target: 69 }).status).toBe("Amber");
    expect(judgeRow({ ...cells, National: 69 }).reason).toBe(
      "68.96 meets the target of 69 (the national figure), compared at the decimals it is published to.",
    );
  });

  test("says whose figure it is", () => {
    expect(judgeRow({ Target: "NAT AV", Actual: "64%", National: "69%" }).reason).toBe(
      "64% is 5.0 pp below the target of 69% (the national figure), beyond the 5% allowance (3.45 pp).",
    );
    expect(judgeRow({ Target: "National + 2 pp", Actual: "70%", National: "69%" }).reason).toBe(
      "70% is 1.0 pp below the target of 71% (the national figure of 69% plus 2.0 pp), within the 5% allowance (3.55 pp).",
    );
    expect(
      judgeRow({ Target: "above regional and national", Actual: "68.4%", National: "69%", Regional: "68%" }).reason,
    ).toBe(
      "68.4% is 0.6 pp below the target of 69% (the national figure; the regional figure is 68%), within the 5% allowance (3.45 pp).",
    );
    expect(judgeRow({ Target: "NAT AV", Actual: 64 }).reason).toBe(
      "Not judged: the target is “NAT AV”, and there is no national figure.",
    );
  });
});

describe("the period's target comes before the year's", () => {
  test.each<[CellValue, CellValue, string, number | null]>([
    [80, 70, "Green number", 70],
    [80, "", "Red number", 80],
    [80, "N/A", "Red number", 80],
    [80, "TBC", "Grey pending", null],
    ["National average", 70, "Green number", 70],
    ["TBC", 70, "Green number", 70],
    ["", "", "Grey none", null],
  ])("year %p, period %p: %s", (target, periodTarget, expected, figure) => {
    const a = judgeRow({ Target: target, "Period target": periodTarget, Actual: 71 });
    expect([`${a.status} ${a.targetKind}`, a.target]).toEqual([expected, figure]);
  });

  test("and stands for the national figure where the year's target is the national average", () => {
    const cells = { Target: "National average", "Period target": 70, Actual: 71 };
    expect(judgeRow(cells)).toMatchObject({ national: 70, gapToNational: 1 });
    expect(judgeRow({ ...cells, National: 69 })).toMatchObject({ national: 69, gapToNational: 2 });
    expect(judgeRow({ ...cells, Target: "National + 2" })).toMatchObject({ national: null, gapToNational: null });
    expect(judgeRow({ ...cells, Target: 80 })).toMatchObject({ national: null, gapToNational: null });
  });
});

describe("trends, directions and holding", () => {
  test.each<[string, string, CellValue, CellValue, string]>([
    // polarity, target, previous, actual
    ["High", "Improving trend", 62, 64, "Green improved"],
    ["High", "Improving trend", 64, 64, "Amber unchanged"],
    ["High", "Improving trend", 66, 64, "Red worsened"],
    ["Low", "Improving trend", 66, 64, "Green improved"],
    ["Low", "Improving trend", 62, 64, "Red worsened"],
    ["Low", "Improving trend", 0, 0, "Green unchanged"],
    ["High", "Improving trend", 0, 0, "Amber unchanged"],
    ["High", "Improving trend", "100%", "100%", "Green unchanged"],
    ["High", "Improving trend", 100, 100, "Amber unchanged"],
    ["High", "Improving trend", "", 64, "Grey previous-missing"],
    ["High", "Improving trend", "c", 64, "Grey previous-missing"],
    ["", "Improving trend", 62, 64, "Grey polarity-unknown"],
    ["Plan", "Improving trend", 62, 64, "Grey no-judgement"],
    ["None", "Improving trend", 62, 64, "Grey no-judgement"],
    ["", "Increasing trend", 62, 64, "Green improved"],
    ["High", "Increasing trend", 62, 64, "Green improved"],
    ["", "Increasing trend", 64, 64, "Amber unchanged"],
    ["", "Increasing trend", 66, 64, "Red worsened"],
    ["", "Reducing trend", 66, 64, "Green improved"],
    ["Low", "Reducing trend", 66, 64, "Green improved"],
    ["", "Reducing trend", 62, 64, "Red worsened"],
    ["", "Reducing trend", 0, 0, "Green unchanged"],
    ["", "Reducing trend", "", 64, "Grey previous-missing"],
    ["High", "Reducing trend", 66, 64, "Grey polarity-unknown"],
    ["Low", "Increasing trend", 62, 64, "Grey polarity-unknown"],
    ["High", "Maintain", 64, 64, "Green unchanged"],
    ["High", "Maintain", 62, 64, "Green improved"],
    ["High", "Maintain", 66, 64, "Amber within-allowance"],
    ["High", "Maintain", 70, 66.5, "Amber within-allowance"],
    ["High", "Maintain", 70, 66.4, "Red worsened"],
    ["Low", "No worse than", 4, 4.2, "Amber within-allowance"],
    ["Low", "No worse than", 4, 4.3, "Red worsened"],
    ["High", "Hold", "", 64, "Grey previous-missing"],
    ["", "Hold", 64, 64, "Grey polarity-unknown"],
  ])("%s, “%s”, from %p to %p: %s", (polarity, target, previous, actual, expected) => {
    expect(outcome({ Polarity: polarity, Target: target, Actual: actual, Previous: previous })).toBe(expected);
  });

  test("say from where to where", () => {
    const cells = { Target: "Improving trend", Actual: "64%", Previous: "62%" };
    expect(judgeRow(cells).reason).toBe("Improved by 2.0 pp, from 62% to 64%; the target is “Improving trend”.");
    expect(judgeRow({ ...cells, Previous: "64%" }).reason).toBe("Unchanged at 64%; the target is “Improving trend”.");
    expect(judgeRow({ ...cells, Target: "Reducing trend", Polarity: "" }).reason).toBe(
      "Increased by 2.0 pp, from 62% to 64%; the target is “Reducing trend”.",
    );
    expect(judgeRow({ ...cells, Target: "Maintain", Previous: "66%" }).reason).toBe(
      "Worsened by 2.0 pp, from 66% to 64%, within the 5% allowance (3.3 pp); the target is “Maintain”.",
    );
    expect(judgeRow({ ...cells, Polarity: "Low", Actual: "0%", Previous: "0%" }).reason).toBe(
      "Unchanged at 0%, which cannot be bettered; the target is “Improving trend”.",
    );
  });
});

describe("the first reason that applies decides", () => {
  test.each<[Record<string, CellValue>, string]>([
    [{ Target: "TBC", Actual: "" }, "target-pending"],
    [{ Target: "TBC", Actual: "c" }, "suppressed"],
    [{ Target: "", Actual: "*" }, "suppressed"],
    [{ Target: "TBC", Actual: "x" }, "target-pending"],
    [{ Target: "Not set", Actual: "" }, "target-none"],
    [{ Target: "N/A", Actual: 64 }, "target-none"],
    [{ Target: "", Actual: 64 }, "target-none"],
    [{ Target: "see below", Actual: 64 }, "target-none"],
    [{ Target: "monitored", Actual: "" }, "monitored"],
    [{ Target: "Designated", Actual: 64 }, "manual"],
    [{ Target: 70, Actual: "", Polarity: "" }, "actual-missing"],
    [{ Target: "NAT AV", Actual: "" }, "actual-missing"],
    [{ Target: "Improving trend", Actual: "" }, "actual-missing"],
    [{ Target: 70, Actual: "x", Polarity: "" }, "actual-symbol"],
    [{ Target: 70, Actual: "#N/A" }, "actual-symbol"],
    [{ Target: 70, Actual: "low" }, "actual-symbol"],
    [{ Target: 70, Actual: "u" }, "actual-symbol"],
    [{ Target: 70, Actual: "about 60", Polarity: "" }, "actual-unreadable"],
    [{ Target: 70, Actual: "●" }, "actual-unreadable"],
    [{ Target: "NAT AV", Actual: 64, Polarity: "" }, "polarity-unknown"],
    [{ Target: "NAT AV", Actual: 64, Polarity: "None" }, "no-judgement"],
    [{ Target: "NAT AV", Actual: 64 }, "comparator-missing"],
    [{ Target: "Improving trend", Actual: 64 }, "previous-missing"],
    [{ Target: 0, Actual: 0 }, "on-target"],
  ])("%o: %s", (cells, code) => {
    expect(judgeRow(cells).reasonCode).toBe(code);
  });

  test.each<[Record<string, CellValue>, string]>([
    [{ Target: "TBC", Actual: 1 }, "Target to be confirmed."],
    [{ Target: "", Actual: 1 }, "No target set."],
    [{ Target: "Not set", Actual: 1 }, "No target set: Target says “Not set”."],
    [{ Target: "monitored", Actual: 1 }, "Monitored, no target."],
    [
      { Target: "Designated", Actual: 1 },
      "Judge by hand: Target says “Designated”, which is no figure and no known target.",
    ],
    [{ Target: 70, Actual: "" }, "No figure yet: Actual is blank."],
    [{ Target: 70, Actual: "x" }, "No figure: Actual is “x”, not available."],
    [{ Target: 70, Actual: "c" }, "Figure withheld: Actual is “c”, confidential."],
    [{ Target: 70, Actual: "about 60" }, "No figure: Actual says “about 60”, which is no number and no symbol."],
    [{ Target: 70, Actual: 64, Polarity: "" }, "Not judged: it is not said whether high or low is good."],
    [
      { Target: "> 70", Actual: 64, Polarity: "Low" },
      "Not judged: the target “> 70” contradicts the polarity, low is good.",
    ],
    [
      { Target: 70, Actual: 64, Polarity: "None" },
      "Not judged: the indicator is for context, neither high nor low is good.",
    ],
    [
      { Target: "Maintain", Actual: 64 },
      "Not judged yet: the target is “Maintain”, and there is no previous figure to compare with.",
    ],
    [
      { Target: 10, Actual: "12.3 [u]" },
      "12.3 is 2.3 above the target of 10; the figure is flagged “low reliability”.",
    ],
    [{ Target: 70, Actual: 69.96 }, "69.96 is 0.04 below the target of 70, within the 5% allowance (3.5)."],
    [
      { Target: 10.5, Actual: 11.03, Polarity: "Low" },
      "11.03 is 0.530 above the target of 10.5, beyond the 5% allowance (0.525); low is good.",
    ],
    [{ Target: "£1.5m", Actual: "£1.2m" }, "£1.2m is £0.3m below the target of £1.5m, beyond the 5% allowance (£75k)."],
    [
      { Target: 5, Actual: 4.2, Unit: "Rate per 10,000" },
      "4.2 per 10,000 is 0.8 below the target of 5 per 10,000, beyond the 5% allowance (0.25).",
    ],
  ])("%o: %s", (cells, reason) => {
    expect(judgeRow(cells).reason).toBe(reason);
  });

  test("a figure shown with too few decimals to see the difference is shown with more", () => {
    const formats = { Actual: "0%", Target: "0%" };
    expect(judgeRow({ Target: 0.7, Actual: 0.6996 }, {}, formats).reason).toBe(
      "69.96% is 0.04 pp below the target of 70%, within the 5% allowance (3.5 pp).",
    );
  });
});

describe("whatever the figures", () => {
  const polarity = fc.constantFrom("High", "Low", "Plan", "None", "");
  const figure = fc.oneof(
    fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    fc.integer({ min: -1000, max: 1000 }),
    fc.constantFrom(0, 1e-10, 1e15),
  );
  const target = fc.oneof(
    figure,
    fc.constantFrom<CellValue>(
      "NAT AV",
      "National + 2 pp",
      "Improving trend",
      "Maintain",
      "Reducing trend",
      "90–95%",
      "< 5",
      "TBC",
      "",
    ),
  );
  const order = ["Red", "Amber", "Green"];

  test("no sentence or cell shows NaN, infinity, undefined or −0", () => {
    fc.assert(
      fc.property(polarity, target, figure, figure, figure, (good, aim, actual, previous, national) => {
        const a = judgeRow({ Polarity: good, Target: aim, Actual: actual, Previous: previous, National: national });
        expect(a.reason).not.toMatch(/NaN|Infinity|undefined|null|\u22120(?![.,]?\d)|\u22120\.0+(?!\d)/);
        for (const value of [a.actual, a.target, a.gapToTarget, a.gapToNational, a.change])
          expect(value === null || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("a worse value never has a better status", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("High", "Low"),
        fc.constantFrom<CellValue>(70, 0, -3, "NAT AV", "90–95%"),
        figure,
        figure,
        (good, aim, one, other) => {
          const status = (actual: number) =>
            order.indexOf(judgeRow({ Polarity: good, Target: aim, Actual: actual, National: 69 }).status);
          const [worse, better] = (good === "High") === one < other ? [one, other] : [other, one];
          expect(status(worse)).toBeLessThanOrEqual(status(better));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("where closest to the target is good, farther from it is never better", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        (aim, near, more) => {
          const status = (actual: number) =>
            order.indexOf(judgeRow({ Polarity: "Plan", Target: aim, Actual: actual }).status);
          expect(status(aim + near + more)).toBeLessThanOrEqual(status(aim - near));
        },
      ),
    );
  });
});
