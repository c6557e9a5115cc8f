import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { isReasonSentence } from "../../src/indicators/sentences/reasons.ts";
import { judgeRow } from "../tables/tables.ts";

describe("a reason is recognised as the add-in's", () => {
  const words = fc.constantFrom<CellValue>(
    "NAT AV",
    "National + 2 pp",
    "above regional and national",
    "top quartile",
    "Improving trend",
    "Reducing trend",
    "Maintain",
    "90–95%",
    "< 5",
    "> 70%",
    "TBC",
    "",
    "Not set",
    "monitored",
    "“Quoted” target",
    "●",
    "x".repeat(300),
  );
  const figure = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.constantFrom<CellValue>(0, 70, "64%", "£1.2m", "12.3 [u]", "c", "x", "#N/A", "about 60", ""),
  );

  test("whatever it is made of", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("High", "Low", "Plan", "None", ""),
        fc.oneof(words, figure),
        fc.oneof(
          fc.constant<CellValue>(""),
          fc.constantFrom<CellValue>("NAT AV", "TBC", 70, "A target. With two sentences."),
        ),
        figure,
        figure,
        figure,
        fc.constantFrom("5%", "0", "2 pp"),
        fc.constantFrom("", "per 10,000", "£m", "days", "%", "No. of children; all ages"),
        fc.record({
          Rule: fc.constantFrom("Tolerance", "Floor", "Improving", "Bands", ""),
          Floor: figure,
          "Same period last year": figure,
          Bands: fc.constantFrom("", "Green > 70; Amber 60 to 70; Red < 50", "Green ≤ 50.5; Amber > 50.5 and < 70"),
          Override: fc.constantFrom("", "Amber"),
          "Override by": fc.constantFrom("", "Head of SEND", "“Us”; all on Monday"),
        }),
        fc.boolean(),
        (Polarity, target, periodTarget, Actual, Previous, National, allowance, Unit, others, blue) => {
          const row = {
            Polarity,
            Target: target,
            "Period target": periodTarget,
            Actual,
            Previous,
            National,
            Regional: 60,
            Unit,
            ...others,
          };
          const { reason } = judgeRow(row, { allowance, greenAllowance: "0.1", blue });
          expect([reason, isReasonSentence(reason)]).toEqual([reason, true]);
          expect(reason).toMatch(/^[^.].*\.$/);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    "",
    "Red",
    "Below target.",
    "64% is below target.",
    "64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp)",
    "64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp). We will recruit.",
    "We expect 64% is 6.0 pp below the target of 70% because of staff shortages in the north",
    "Target to be confirmed by the board.",
    "No target set: ask Finance.",
    "Improved by working together.",
    "Overridden to Green by the Director.",
    "Overridden to Green by the Director, made for 64%; by the rules it is Red.",
    "Overridden to Green, made for 64%; by the rules it is Red: we disagree.",
    "Override to Green has lapsed, as it was made for 64%; ask Finance.",
    "Overridden to Green, made for 64%; by the rules it is Red: 64% is 6.0 pp below the target of 70%",
    "85% is in the Amber band of the county.",
  ])("but not what somebody else wrote: “%s”", (text) => {
    expect(isReasonSentence(text)).toBe(false);
  });

  test("and a long text costs no time", () => {
    const started = performance.now();
    isReasonSentence(`${"1 is 1 above the target of 1, within the allowance of ".repeat(500)}.`);
    isReasonSentence("1 is 1 above the target of 1, within the allowance of ".repeat(18));
    isReasonSentence(`1 is 1 above the target of 1${", within the 1 allowance (1)".repeat(60)}!`);
    isReasonSentence(`Overridden to Green by ${"a on b (“c”), made for 1 ".repeat(60)}.`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("a sentence adds up as it is shown", () => {
  const percentage = { Actual: "0%", Target: "0%", "Same period last year": "0%", National: "0%", Floor: "0%" };
  const sentence = (cells: Record<string, CellValue>, formats: Record<string, string> = percentage) =>
    judgeRow({ Unit: "%", ...cells }, {}, formats).reason;

  test.each<[number, number, string]>([
    [0.644, 0.7, "64.4% is 5.6 pp below the target of 70%"],
    [0.64, 0.7, "64% is 6.0 pp below the target of 70%"],
    [0.696, 0.7, "69.6% is 0.4 pp below the target of 70%"],
    [0.684, 0.686, "68.4% is 0.2 pp below the target of 68.6%"],
    [0.64449, 0.7, "64.4% is 5.6 pp below the target of 70%"],
    [0.6445, 0.7, "64.45% is 5.55 pp below the target of 70%"],
    [47 / 73, 0.7, "64.4% is 5.6 pp below the target of 70%"],
    [1 / 3, 2 / 3, "33.3% is 33.3 pp below the target of 66.7%"],
  ])("%p against %p: %s", (Actual, Target, expected) => {
    expect(sentence({ Actual, Target }).startsWith(expected)).toBe(true);
  });

  test("in a range", () => {
    expect(sentence({ Actual: 0.884, Target: "90–95%" })).toMatch(
      /^88\.4% is 1\.6 pp below the target range of 90% to/,
    );
  });

  test("in a trend", () => {
    const cells = { Target: "Improving trend", Previous: 0.626, Actual: 0.644 };
    expect(sentence(cells, { ...percentage, Previous: "0%" })).toMatch(/^Improved by 1\.8 pp, from 62\.6% to 64\.4%;/);
  });

  test("and says no more of a figure that is only larger or smaller", () => {
    const cells = { Rule: "improving", Target: 0.7, Actual: 0.64, "Same period last year": 0.616 };
    expect(sentence(cells)).toBe(
      "64% is 6.0 pp below the target of 70%, but better than 62% in the same period last year.",
    );
    expect(sentence({ Rule: "floor", Target: 0.7, Actual: 0.64, Floor: 0.616 })).toBe(
      "64% is 6.0 pp below the target of 70%, no worse than the floor of 62%.",
    );
  });
});

test.each<[string]>([["0"], ["0 pp"], ["0%"], ["None"]])("says that an allowance of %s is none", (Allowance) => {
  const { status, reason } = judgeRow({ Unit: "%", Target: "70%", Actual: "69%", Allowance });
  expect(`${status}: ${reason}`).toBe("Red: 69% is 1.0 pp below the target of 70%; there is no allowance.");
  expect(isReasonSentence(reason)).toBe(true);
});
