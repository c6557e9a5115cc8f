import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { findingsOf, judgementOf, judgeRow, tableOf } from "../tables/tables.ts";

type Cells = Record<string, CellValue>;

const share = (numerator: number, denominator: number, cells: Cells = {}): Cells => ({
  Unit: "%",
  Actual: (100 * numerator) / denominator,
  Numerator: numerator,
  Denominator: denominator,
  ...cells,
});

const needed = (cells: Cells, settings = {}) => {
  const { oneMore, oneMoreForAmber } = judgeRow(cells, settings);
  return [oneMore, oneMoreForAmber];
};

describe("how many more would make it Green, or Amber", () => {
  test.each<[string, Cells, readonly (number | null)[]]>([
    // Target 70, 5 % allowance: Amber from 66.5 on.
    ["60 of 100", share(60, 100, { Target: 70 }), [10, 7]],
    ["66 of 100", share(66, 100, { Target: 70 }), [4, 1]],
    ["67 of 100, Amber", share(67, 100, { Target: 70 }), [3, null]],
    ["70 of 100, Green", share(70, 100, { Target: 70 }), [0, null]],
    ["6 of 10: a step over Amber", share(6, 10, { Target: 70 }), [1, 1]],
    ["911 of 926 against 100%", share(911, 926, { Target: 100 }), [15, null]],
    ["70,000 of 300,000", share(70_000, 300_000, { Target: 70 }), [140_000, 129_500]],
    ["against more than 100%", share(60, 100, { Target: 110 }), [null, null]],
    ["against 102%: Amber can be had", share(60, 100, { Target: 102 }), [null, 37]],
    ["low, 15 of 100 against 10", share(15, 100, { Target: 10, Polarity: "Low" }), [-5, -5]],
    ["low, 30 of 300 against 5", share(30, 300, { Target: 5, Polarity: "Low" }), [-15, -15]],
    ["low, against 0", share(3, 100, { Target: 0, Polarity: "Low" }), [-3, -3]],
    ["low, strictly below 10", share(15, 100, { Target: "< 10%", Polarity: "Low" }), [-6, -5]],
    ["plan, below", share(40, 100, { Target: 50, Polarity: "Plan" }), [10, 8]],
    ["plan, above", share(60, 100, { Target: 50, Polarity: "Plan" }), [-10, -8]],
    ["plan, between two children", share(1, 3, { Target: 50, Polarity: "Plan" }), [null, null]],
    ["plan, a range", share(40, 100, { Target: "50% to 60%", Polarity: "Plan" }), [10, 8]],
    ["plan, above a range", share(70, 100, { Target: "50% to 60%", Polarity: "Plan" }), [-10, -7]],
    ["a range", share(40, 100, { Target: "50% to 60%" }), [10, 8]],
    ["the national average", share(60, 100, { Target: "National average", National: 64 }), [4, 1]],
    [
      "by bands",
      share(60, 100, { Target: "", "RAG rule": "Bands", Bands: "Green ≥ 90; Amber 80 to 90; Red < 80" }),
      [30, 20],
    ],
    ["an improving trend", share(60, 100, { Target: "Improving trend", Previous: 70 }), [null, null]],
    ["no target", share(60, 100, { Target: "" }), [null, null]],
    ["no polarity", share(60, 100, { Target: 70, Polarity: "" }), [null, null]],
    ["no judgement", share(60, 100, { Target: 70, Polarity: "None" }), [null, null]],
    ["no percentage", share(60, 100, { Target: 70, Unit: "Number" }), [null, null]],
    ["counts of another figure", share(60, 100, { Target: 70, Numerator: 40 }), [null, null]],
    ["no denominator", share(60, 100, { Target: 70, Denominator: "" }), [null, null]],
    ["a denominator beyond counting", share(1e17, 2e17, { Target: 70 }), [null, null]],
  ])("%s", (_, cells, expected) => {
    expect(needed(cells)).toEqual(expected);
  });

  test("with Blue it is 0 too", () => {
    expect(needed(share(90, 100, { Target: 70 }), { blue: true })).toEqual([0, null]);
  });

  test("so many make it Green, and one fewer do not", () => {
    const row = fc.record({
      denominator: fc.integer({ min: 1, max: 2000 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      Target: fc.integer({ min: 0, max: 100 }),
      Polarity: fc.constantFrom("High", "Low", "Plan"),
    });
    fc.assert(
      fc.property(row, ({ denominator, part, Target, Polarity }) => {
        const numerator = Math.round(part * denominator);
        const statusWith = (more: number) =>
          judgeRow(share(numerator + more, denominator, { Target, Polarity })).status;
        const { status, oneMore, oneMoreForAmber } = judgeRow(share(numerator, denominator, { Target, Polarity }));
        const before = (change: number) => statusWith(change - Math.sign(change));
        const isGreen =
          oneMore === null || (statusWith(oneMore) === "Green" && (oneMore === 0 || before(oneMore) !== "Green"));
        const isAmber =
          oneMoreForAmber === null || (statusWith(oneMoreForAmber) !== "Red" && before(oneMoreForAmber) === "Red");
        expect({ isGreen, isAmber }).toEqual({ isGreen: true, isAmber: true });
        // Every child, or none, reaches any target of a percentage; the middle may lie between two.
        expect(oneMore !== null || Polarity === "Plan").toBe(true);
        expect(oneMoreForAmber === null || status === "Red").toBe(true);
      }),
    );
  });
});

describe("what one child weighs", () => {
  test.each<[string, Cells, number | null]>([
    ["of 40", share(20, 40), 2.5],
    ["of 1", share(1, 1), 100],
    ["without a numerator", { Unit: "%", Actual: 50, Denominator: 40 }, 2.5],
    ["without an actual", { Unit: "%", Actual: "", Denominator: 40 }, 2.5],
    ["of 0", { Unit: "%", Actual: 50, Denominator: 0 }, null],
    ["of a withheld number", { Unit: "%", Actual: 50, Denominator: "c" }, null],
    ["of a number that is no percentage", { Unit: "Number", Actual: 50, Denominator: 40 }, null],
  ])("%s", (_, cells, expected) => {
    expect(judgeRow({ Target: 70, ...cells }).oneChild).toBe(expected);
  });
});

describe("an allowance that one child exceeds", () => {
  const headers = [
    "Indicator",
    "Unit",
    "Polarity",
    "Target",
    "Actual",
    "Denominator",
    "RAG rule",
    "Allowance",
    "National",
  ];
  const found = (cells: Cells) => {
    const row: Cells = {
      Indicator: "Some",
      Unit: "%",
      Polarity: "High",
      Target: 70,
      Actual: 65,
      Denominator: 20,
      ...cells,
    };
    const judged = judgementOf([tableOf(headers, [headers.map((header) => row[header] ?? "")])]);
    return judged.findings.filter(({ code }) => code === "allowance-below-one-child").map(({ message }) => message);
  };

  test("is a finding, at the denominator", () => {
    expect(found({})).toEqual([
      "Denominator: one child is 5.0 pp, more than the allowance of 3.5 pp, so one child can turn Green to Red.",
    ]);
    const judged = judgementOf([
      tableOf(
        ["Indicator", "Unit", "Polarity", "Target", "Actual", "Denominator"],
        [["Some", "%", "High", 70, 65, 20]],
      ),
    ]);
    expect(findingsOf(judged)).toEqual(["warning allowance-below-one-child F2"]);
  });

  test.each<[string, Cells, boolean]>([
    ["just as much as the allowance", { Denominator: 20, Allowance: "5 pp" }, false],
    ["a little more", { Denominator: 20, Allowance: "4.99 pp" }, true],
    ["the target is a comparator", { Target: "National average", National: 70 }, true],
    ["nothing is allowed", { Allowance: 0 }, false],
    ["5% of a target of 0", { Target: 0, Polarity: "Low" }, false],
    ["no tolerance", { "RAG rule": "Improving" }, false],
    ["no target", { Target: "" }, false],
    ["a trend", { Target: "Improving trend" }, false],
    ["not judged", { Polarity: "None" }, false],
    ["no percentage", { Unit: "Number" }, false],
    ["many children", { Denominator: 2000 }, false],
  ])("%s: %p", (_, cells, expected) => {
    expect(found(cells)).toHaveLength(expected ? 1 : 0);
  });

  test("is told from it by as many decimals as it takes", () => {
    expect(found({ Allowance: "4.99 pp" })).toEqual([
      "Denominator: one child is 5.00 pp, more than the allowance of 4.99 pp, so one child can turn Green to Red.",
    ]);
  });
});
