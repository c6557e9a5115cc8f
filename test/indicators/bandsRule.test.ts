import type { CellValue } from "../../src/figures/cell.ts";
import { findingsOf, judgementOf, judgeRow, tableOf } from "../tables/tables.ts";

type Cells = Record<string, CellValue>;

const judged = (cells: Cells, settings: object = { rule: "bands" }) => judgeRow(cells, settings);

const outcome = (cells: Cells, settings?: object) => {
  const { status, reasonCode } = judged(cells, settings);
  return `${status} ${reasonCode}`;
};

const RISING = "Green ≥ 90; Amber 80 to 90; Red < 80";
const FALLING = "Green ≤ 5; Amber 5 to 10; Red > 10";
const MIDDLE = "Green 90 to 110; Amber 80 to 90; Amber 110 to 120; Red < 80; Red > 120";

describe("the rule bands", () => {
  test.each<[string, string, CellValue, string]>([
    // polarity, bands, actual
    ["High", RISING, 95, "Green in-band"],
    ["High", RISING, 90, "Green in-band"], // an edge of two bands belongs to the better one
    ["High", RISING, 89.9, "Amber in-band"],
    ["High", RISING, 80, "Amber in-band"],
    ["High", RISING, 79.9, "Red in-band"],
    ["Low", FALLING, 0, "Green in-band"],
    ["Low", FALLING, 5, "Green in-band"],
    ["Low", FALLING, 10, "Amber in-band"],
    ["Low", FALLING, 10.1, "Red in-band"],
    ["Plan", MIDDLE, 100, "Green in-band"],
    ["Plan", MIDDLE, 110, "Green in-band"],
    ["Plan", MIDDLE, 85, "Amber in-band"],
    ["Plan", MIDDLE, 120, "Amber in-band"],
    ["Plan", MIDDLE, 121, "Red in-band"],
    // They say themselves what is good.
    ["", RISING, 95, "Green in-band"],
    ["", MIDDLE, 85, "Amber in-band"],
    ["None", RISING, 95, "Grey no-judgement"],
    ["High", RISING, "", "Grey actual-missing"],
    ["High", RISING, "x", "Grey actual-symbol"],
    ["High", RISING, "c", "Grey suppressed"],
    ["High", RISING, "about 90", "Grey actual-unreadable"],
    ["High", "Green ≥ 90; Red < 80", 85, "Grey no-judgement"],
    ["High", "", 85, "Grey no-judgement"],
    ["", "", 85, "Grey no-judgement"],
    ["High", "Blue > 95; Green 90 to 95; Red < 90", 96, "Blue in-band"],
    ["High", "Green ≥ 0.3; Red < 0.3", 0.1 + 0.2, "Green in-band"],
    ["High", "Green > 0.3; Red ≤ 0.3", 0.1 + 0.2, "Red in-band"],
  ])("%s, “%s”, actual %p: %s", (polarity, bands, actual, expected) => {
    expect(outcome({ Polarity: polarity, Bands: bands, Target: 50, Actual: actual })).toBe(expected);
  });

  test.each<[CellValue, string]>([
    [99, "Amber in-band"],
    ["", "Amber in-band"],
    ["Not set", "Amber in-band"],
    ["NAT AV", "Amber in-band"],
    ["< 5", "Amber in-band"],
    ["TBC", "Grey target-pending"],
    ["monitored", "Grey monitored"],
    ["Designated", "Grey manual"],
    ["Improving trend", "Green improved"],
    ["82 to 88", "Green in-range"],
  ])("with a target of %p: %s", (target, expected) => {
    expect(outcome({ Bands: RISING, Target: target, Actual: 85, Previous: 84 })).toBe(expected);
  });

  test("a target is there for the gap", () => {
    expect(judged({ Bands: RISING, Target: 95, Actual: 85 })).toMatchObject({ status: "Amber", gapToTarget: -10 });
  });

  test("bands are there to judge by, unless the indicator names another rule", () => {
    const cells = { Bands: RISING, Target: 85, Actual: 85 };
    expect(outcome(cells, {})).toBe("Amber in-band");
    expect(outcome({ ...cells, Rule: "Bands" }, {})).toBe("Amber in-band");
    expect(outcome({ ...cells, Rule: "Tolerance" }, {})).toBe("Green on-target");
  });

  test.each<[CellValue, readonly string[]]>([
    [70, []],
    ["", []],
    ["Improving trend", ["error polarity-missing B2"]],
  ])("no polarity is missed, with a target of %p: %p", (target, expected) => {
    const table = tableOf(["Indicator", "Polarity", "Bands", "Target", "Actual"], [["One", "", RISING, target, 85]]);
    const found = findingsOf(judgementOf([table], { rule: "bands" }));
    expect(found.filter((finding) => finding.includes("polarity"))).toEqual(expected);
  });

  test("Blue is only what a band says", () => {
    expect(outcome({ Bands: RISING, Target: 50, Actual: 99 }, { rule: "bands", blue: true })).toBe("Green in-band");
  });

  test.each<[Cells, string]>([
    [{ Bands: RISING, Actual: "95%" }, "95% is in the Green band: 90% or more."],
    [{ Bands: RISING, Actual: "85%" }, "85% is in the Amber band: 80% to 90%."],
    [{ Bands: RISING, Actual: "75%" }, "75% is in the Red band: below 80%."],
    [{ Bands: FALLING, Actual: 4 }, "4 is in the Green band: 5 or less."],
    [{ Bands: FALLING, Actual: 11 }, "11 is in the Red band: above 10."],
    [
      { Bands: "Green ≥ 90; Amber ≥ 80 and < 90; Red < 80", Actual: "85%" },
      "85% is in the Amber band: 80% or more and below 90%.",
    ],
    [
      { Bands: "Green > 90; Amber > 80 and ≤ 90; Red ≤ 80", Actual: "85%" },
      "85% is in the Amber band: above 80% and 90% or less.",
    ],
    // The figure is shown so that it is seen in its own band.
    [
      { Bands: "Green ≥ 90; Amber ≥ 80 and < 90; Red < 80", Actual: 89.96, Decimals: 0, Unit: "%" },
      "89.96% is in the Amber band: 80% or more and below 90%.",
    ],
    [{ Bands: "Green ≥ 90.5; Red < 90.5", Actual: 91, Decimals: 0 }, "91 is in the Green band: 90.5 or more."],
    [{ Bands: "Green ≥ 90; Red < 80", Actual: "85%" }, "Not judged: no band holds 85%."],
    [{ Actual: 85 }, "Not judged: the rule is bands, and the indicator has no bands that could be read."],
    [
      { Bands: RISING, Actual: "85.1 [u]" },
      "85.1 is in the Amber band: 80 to 90; the figure is flagged “low reliability”.",
    ],
  ])("says why: %o", (cells, reason) => {
    expect(judged({ Target: "", ...cells }).reason).toBe(reason);
  });
});
