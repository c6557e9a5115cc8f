import { EPSILON } from "../../figures/decimals.ts";
import type { Status } from "../assessment.ts";
import type { Context } from "../context.ts";
import { judgesByBands } from "../rules/bands.ts";
import { statusOfValue } from "../rules/statusOfValue.ts";
import { targetFigure } from "../rules/targetFigures.ts";
import type { Band } from "../series.ts";
import type { Count } from "./methods/trend.ts";
import { countOf, wholeOf } from "./counts.ts";

/** What single children weigh in an indicator. */
export interface OneMore {
  /** How many more of the numerator would make it Green (fewer: below 0); 0 where it is; null where none would. */
  readonly forGreen: number | null;
  /** How many would make it Amber or better; null where it is not Red. */
  readonly forAmber: number | null;
  /** 100 / denominator, in percentage points. */
  readonly oneChild: number | null;
}

const NOTHING: OneMore = { forGreen: null, forAmber: null, oneChild: null };

/** How many more children of the same number would change the status, and what one of them weighs; of percentages. */
export function oneMoreOf(context: Context, status: Status): OneMore {
  const { actual, unit, reading, standing } = context;
  const oneChild = oneChildOf(context);
  if (oneChild === null) return NOTHING;
  const count = actual && countOf(standing ?? reading, actual, unit);
  if (count === null || status === "Grey") return { ...NOTHING, oneChild };
  if (status === "Green" || status === "Blue") return { forGreen: 0, forAmber: null, oneChild };
  return {
    forGreen: fewestFor(context, count, (would) => would === "Green" || would === "Blue"),
    forAmber: status === "Red" ? fewestFor(context, count, (would) => would !== null && would !== "Red") : null,
    oneChild,
  };
}

/** What one child weighs in a percentage, in points: 100 / denominator. null where there is no denominator. */
export function oneChildOf({ unit, reading, standing }: Context): number | null {
  const whole = unit.kind === "percent" ? wholeOf((standing ?? reading).denominator) : null;
  return whole && 100 / whole;
}

type WillDo = (status: Status | null) => boolean;

/**
 * The smallest change of the numerator that gives a status which will do, its sign the direction. The nearer the goal
 * the better the status, so the first number that will do is found by halving. null: not even the best one does.
 */
function fewestFor(context: Context, { numerator, denominator }: Count, willDo: WillDo): number | null {
  const goal = goalOf(context, willDo);
  if (goal === null) return null;
  const wanted = (goal / 100) * denominator - numerator;
  const sign = wanted < 0 ? -1 : 1;
  const does = (change: number) => {
    const changed = numerator + sign * change;
    return changed >= 0 && changed <= denominator && willDo(statusOfValue(context, (100 * changed) / denominator));
  };
  // The goal may lie between two numbers: the last before it and the first beyond it are the best there are.
  const before = Math.floor(Math.abs(wanted) + EPSILON);
  if (before === 0 || !does(before)) return does(before + 1) ? sign * (before + 1) : null;
  let [tooFew, enough] = [0, before];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (does(middle)) enough = middle;
    else tooFew = middle;
  }
  return sign * enough;
}

/** The percentage at which the status is best; by bands, where the nearest one begins that will do. */
function goalOf(context: Context, willDo: WillDo): number | null {
  const { polarity, target, actual, indicator } = context;
  if (actual === null) return null;
  const { value } = actual;
  if (judgesByBands(context))
    return nearest(
      value,
      (indicator.bands ?? []).filter(({ status }) => willDo(status)),
    );
  if (polarity === "high") return 100;
  if (polarity === "low") return 0;
  if (polarity !== "plan") return null;
  if (target?.kind === "range") return value < target.low ? target.low : target.high;
  return targetFigure(context)?.amount.value ?? null;
}

function nearest(value: number, bands: readonly Band[]): number | null {
  const edges = bands.flatMap(({ from, to }) => (from !== null && value <= from ? from : (to ?? [])));
  return edges.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value))[0] ?? null;
}
