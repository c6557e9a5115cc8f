import * as fc from "fast-check";
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
