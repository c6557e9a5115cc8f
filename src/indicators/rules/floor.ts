import { EPSILON, withoutNoise } from "../../figures/decimals.ts";
import { formatFigure } from "../../figures/format.ts";
import { amountOf, type Amount } from "../amount.ts";
import type { Context } from "../context.ts";
import { compareInWords, tellApart } from "../verdict.ts";
import { isStrict, lead } from "./lead.ts";
import type { NumberRule, Why } from "./numberRule.ts";
import { isGreen } from "./tolerance.ts";

/**
 * The rule `floor` (Kent): Green at the target or better, Amber at the floor figure or better, else Red. Allowances do
 * not count. Where low is good the floor lies above the target; where closest to the target is good, it says how far
 * from the target Amber reaches, to both sides.
 *
 * Without a floor figure, or with one on the good side of the target, there is no Amber: what
 * misses its target is Red, and the sentence says why. Anything kinder would be a colour that nobody promised.
 */
export const floor: NumberRule = {
  colour(context, value, target) {
    if (isGreen(lead(value, target, context.polarity), isStrict(context), 0)) return "Green";
    const limit = usableFloor(context, target);
    return limit !== null && aheadOfFloor(context, value, target, limit.value) >= -EPSILON ? "Amber" : "Red";
  },
  reach(context, target) {
    const limit = usableFloor(context, target);
    return limit === null ? 0 : Math.abs(withoutNoise(limit.value - target));
  },
  why(context, actual, target, colour) {
    if (colour === "Green") return ON_TARGET;
    const limit = usableFloor(context, target.value);
    if (limit === null) return withoutFloor(context);
    const { unit, polarity } = context;
    if (polarity === "plan" || colour === "Amber") {
      const { value, other } = tellApart(actual, limit, unit);
      if (polarity !== "plan") return { code: "at-floor", tails: ["atFloor"], words: { value, floor: other } };
      return colour === "Amber"
        ? { code: "at-floor", tails: ["noFartherThanFloor"], words: { value, floor: other } }
        : { code: "below-floor", tails: ["fartherThanFloor"], words: { value, floor: other } };
    }
    const { value, other, distance, side } = compareInWords(actual, limit, unit);
    return { code: "below-floor", tails: ["beyondFloor"], words: { value, floor: other, fromFloor: distance, side } };
  },
};

const ON_TARGET: Why = { code: "on-target", tails: [], words: {} };

function floorOf({ indicator, unit }: Context): Amount | null {
  return amountOf(indicator.floor, indicator, unit);
}

/** null where there is none on the far side of the target. */
function usableFloor(context: Context, target: number): Amount | null {
  const limit = floorOf(context);
  return limit !== null && lead(limit.value, target, context.polarity) <= EPSILON ? limit : null;
}

function aheadOfFloor({ polarity }: Context, value: number, target: number, limit: number): number {
  return polarity === "plan"
    ? withoutNoise(Math.abs(limit - target) - Math.abs(value - target))
    : lead(value, limit, polarity);
}

function withoutFloor(context: Context): Why {
  const stated = floorOf(context);
  return stated === null
    ? { code: "below-target", tails: ["noFloor"], words: {} }
    : {
        code: "below-target",
        tails: ["floorOnGoodSide"],
        words: { floor: formatFigure(stated.value, context.unit, stated.decimals) },
      };
}
