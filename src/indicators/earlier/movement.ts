import { EPSILON, withoutNoise } from "../../figures/decimals.ts";
import type { Direction } from "../assessment.ts";
import type { Amount } from "../amount.ts";
import type { Context } from "../context.ts";
import { targetFigure } from "../rules/targetFigures.ts";

/** How a value moved from an earlier one. */
export interface Movement {
  /** Value − earlier value. */
  readonly change: number;
  /** Too small to be seen at the indicator's decimals. */
  readonly flat: boolean;
  /** 1 better, −1 worse, 0 neither; null where polarity does not say. */
  readonly better: 1 | 0 | -1 | null;
}

/** How the actual moved from an earlier amount: flat within half a unit of the indicator's decimals. */
export function movementFrom(context: Context, actual: Amount, earlier: Amount): Movement {
  const change = withoutNoise(actual.value - earlier.value);
  const decimals = Math.max(actual.decimals, earlier.decimals);
  const flat = Math.abs(change) <= 0.5 * 10 ** -decimals + EPSILON;
  return { change, flat, better: flat ? 0 : betterBy(context, actual, earlier, change) };
}

function betterBy(context: Context, actual: Amount, earlier: Amount, change: number): Movement["better"] {
  if (context.polarity === "high") return change > 0 ? 1 : -1;
  if (context.polarity === "low") return change < 0 ? 1 : -1;
  const [low, high] = context.polarity === "plan" ? aimOf(context) : [null, null];
  if (low === null || high === null) return null;
  const distance = (value: number) => Math.max(low - value, value - high, 0);
  const nearer = withoutNoise(distance(earlier.value) - distance(actual.value));
  return nearer > EPSILON ? 1 : nearer < -EPSILON ? -1 : 0;
}

/** What closest is good to: a number, or a range, inside which nothing is nearer than the rest; nulls for neither. */
function aimOf(context: Context): readonly [low: number | null, high: number | null] {
  const { target } = context;
  if (target?.kind === "range") return [target.low, target.high];
  const value = targetFigure(context)?.amount.value ?? null;
  return [value, value];
}

/** The word for a movement: by polarity where it is known. */
export function directionOf({ change, flat, better }: Movement): Direction {
  if (flat || better === 0) return "No change";
  if (better === null) return change > 0 ? "Increased" : "Decreased";
  return better === 1 ? "Improved" : "Worsened";
}
