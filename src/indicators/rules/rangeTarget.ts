import { EPSILON } from "../../figures/decimals.ts";
import { formatFigure } from "../../figures/format.ts";
import type { RangeTarget } from "../../figures/target.ts";
import { allowanceFor } from "../../plan/allowance.ts";
import type { Amount } from "../amount.ts";
import type { Context } from "../context.ts";
import { polarityWords } from "../polarity.ts";
import type { Tail } from "../sentences/reasons.ts";
import { compareInWords, type Verdict } from "../verdict.ts";
import { lead, type Colour } from "./lead.ts";
import { greenRoomOf, roomWords, toleranceColour } from "./tolerance.ts";

/** The status that a value would have: Green inside and beyond the good end; the allowance starts at the edges. */
export function statusInRange(context: Context, value: number, range: RangeTarget): Colour {
  if (isInside(value, range)) return "Green";
  const edge = nearerEdge(value, range);
  const ahead = lead(value, edge, context.polarity);
  return toleranceColour(
    ahead,
    false,
    allowanceFor(context.greenAllowance, edge),
    allowanceFor(context.allowance, edge),
  );
}

function isInside(value: number, { low, high }: RangeTarget): boolean {
  return value >= low - EPSILON && value <= high + EPSILON;
}

function nearerEdge(value: number, { low, high }: RangeTarget): number {
  return value < low ? low : high;
}

/** Judges the actual against a range: its rule is the tolerance from the edges, whatever the plan's rule for numbers. */
export function judgeRange(context: Context, actual: Amount, range: RangeTarget): Verdict {
  const { unit, polarity, allowance } = context;
  const decimals = context.indicator.decimals ?? range.decimals;
  const low = formatFigure(range.low, unit, decimals);
  const high = formatFigure(range.high, unit, decimals);
  if (isInside(actual.value, range))
    return {
      status: "Green",
      code: "in-range",
      reason: {
        opening: "inRange",
        tails: [],
        words: { value: formatFigure(actual.value, unit, actual.decimals), low, high },
      },
    };
  const status = statusInRange(context, actual.value, range);
  const edge: Amount = { value: nearerEdge(actual.value, range), decimals, ownDecimals: range.decimals };
  const room = roomWords(allowance, edge, unit);
  const { value, other, distance, side } = compareInWords(actual, edge, unit, allowanceFor(allowance, edge.value));
  const short = lead(actual.value, edge.value, polarity) < 0;
  const tails: Tail[] =
    status === "Green" ? (short ? ["stillGreen"] : []) : [status === "Amber" ? room.within : room.beyond];
  return {
    status,
    code: status === "Green" ? "on-target" : status === "Amber" ? "within-allowance" : "out-of-range",
    reason: {
      opening: "outsideRange",
      tails: polarity === "high" ? tails : [...tails, "polarity"],
      words: {
        value,
        distance,
        side,
        low: side === "below" ? other : low,
        high: side === "above" ? other : high,
        ...room.words,
        ...(short && greenRoomOf(context, edge)),
        polarity: polarityWords[polarity ?? "none"],
      },
    },
  };
}
