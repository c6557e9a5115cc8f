import { decimalsAsWritten, decimalsOfGap, EPSILON, roundHalfAway } from "../../figures/decimals.ts";
import { formatDistance, formatNumber } from "../../figures/format.ts";
import { gapsInPoints, type Unit } from "../../figures/unit.ts";
import { allowanceFor, isNoAllowance, type Allowance } from "../../plan/allowance.ts";
import type { Amount } from "../amount.ts";
import type { Context } from "../context.ts";
import type { Tail, Words } from "../sentences/reasons.ts";
import { isStrict, lead, type Colour } from "./lead.ts";
import type { NumberRule } from "./numberRule.ts";

/**
 * The rule `tolerance`: Green at the target or better (or short of it by no more than the green allowance), Amber short
 * of it by no more than the allowance, else Red. An edge belongs to the better side; only "<" and ">" leave it out.
 */
export const tolerance: NumberRule = {
  colour(context, value, target) {
    const { allowance, greenAllowance, polarity } = context;
    const ahead = lead(value, target, polarity);
    return toleranceColour(
      ahead,
      isStrict(context),
      allowanceFor(greenAllowance, target),
      allowanceFor(allowance, target),
    );
  },
  reach: ({ allowance }, target) => allowanceFor(allowance, target),
  why({ allowance, unit }, _actual, target, colour) {
    const room = roomWords(allowance, target, unit);
    if (colour === "Green") return { code: "on-target", tails: [], words: room.words };
    return colour === "Amber"
      ? { code: "within-allowance", tails: [room.within], words: room.words }
      : { code: "below-target", tails: [room.beyond], words: room.words };
  },
};

/**
 * By how far a value is ahead of its target (below 0: short of it), and by how far it may be short of it. Without an
 * allowance there is no Amber, not even for a value on the very edge of "> 90".
 */
export function toleranceColour(ahead: number, strict: boolean, green: number, amber: number): Colour {
  if (isGreen(ahead, strict, green)) return "Green";
  if (amber <= EPSILON) return "Red";
  return ahead >= -amber - EPSILON ? "Amber" : "Red";
}

/** At the target or better, or near enough to it. */
export function isGreen(ahead: number, strict: boolean, green: number): boolean {
  return strict ? ahead > EPSILON - green : ahead >= -green - EPSILON;
}

/** How a sentence says the allowance: "the 5% allowance (3.5 pp)", or why there is none. */
export function roomWords(
  allowance: Allowance,
  target: Amount,
  unit: Unit,
): { within: Tail; beyond: Tail; ahead: Tail; words: Words } {
  const amount = allowanceFor(allowance, target.value);
  const room = formatDistance(amount, unit, decimalsOfRoom(amount, decimalsOfGap(target.decimals, gapsInPoints(unit))));
  if (allowance.amount === 0) return { within: "noAllowance", beyond: "noAllowance", ahead: "noAllowance", words: {} };
  if (!allowance.relative)
    return { within: "withinAbsolute", beyond: "beyondAbsolute", ahead: "aheadAbsolute", words: { room } };
  const words = { allowance: `${formatNumber(allowance.amount, decimalsAsWritten(allowance.amount))}%`, room };
  return isNoAllowance(allowance, target.value)
    ? { within: "noAllowanceOfZero", beyond: "noAllowanceOfZero", ahead: "noAllowanceOfZero", words }
    : { within: "withinRelative", beyond: "beyondRelative", ahead: "aheadRelative", words };
}

/** An allowance is calculated and so has more decimals than its target; up to two more are shown if they are all. */
function decimalsOfRoom(amount: number, usual: number): number {
  for (const decimals of [usual, usual + 1, usual + 2])
    if (Math.abs(roundHalfAway(amount, decimals) - amount) < EPSILON) return decimals;
  return usual + 1;
}

/** How far short of the target is still Green, in words. */
export function greenRoomOf({ greenAllowance, unit }: Context, target: Amount): Words {
  return { greenRoom: roomWords(greenAllowance, target, unit).words.room ?? "" };
}
