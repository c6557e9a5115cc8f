import { allowanceFor } from "../../plan/allowance.ts";
import type { Amount } from "../amount.ts";
import { movementFrom } from "../earlier/movement.ts";
import type { Context } from "../context.ts";
import { tellApart } from "../verdict.ts";
import { isStrict, lead } from "./lead.ts";
import type { NumberRule } from "./numberRule.ts";
import { isGreen } from "./tolerance.ts";

/**
 * The rule `improving` (Havering): Green at the target or better, or short of it by no more than the green allowance;
 * otherwise Amber if no worse than in the same period last year, else Red. A change too small to be seen at the
 * indicator's decimals is no worse. Without a figure of last year: Red.
 */
export const improving: NumberRule = {
  colour(context, value, target) {
    const { lastYear, actual, polarity, greenAllowance } = context;
    if (isGreen(lead(value, target, polarity), isStrict(context), allowanceFor(greenAllowance, target))) return "Green";
    if (lastYear === null) return "Red";
    const { decimals, ownDecimals } = actual ?? lastYear;
    return sinceLastYear(context, { value, decimals, ownDecimals }, lastYear) === -1 ? "Red" : "Amber";
  },
  reach: () => 0,
  why(context, actual, _target, colour) {
    if (colour === "Green") return { code: "on-target", tails: [], words: {} };
    const { lastYear, unit } = context;
    if (lastYear === null) return { code: "below-target", tails: ["noLastYear"], words: {} };
    const { value, other } = tellApart(actual, lastYear, unit);
    const words = { value, previous: other };
    if (colour === "Red") return { code: "worsened", tails: ["worseThanLastYear"], words };
    return sinceLastYear(context, actual, lastYear) === 1
      ? { code: "improved", tails: ["betterThanLastYear"], words }
      : { code: "unchanged", tails: ["noWorseThanLastYear"], words };
  },
};

function sinceLastYear(context: Context, actual: Amount, lastYear: Amount) {
  return movementFrom(context, actual, lastYear).better;
}
