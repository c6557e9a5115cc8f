import type { Target } from "../../figures/target.ts";
import type { Amount } from "../amount.ts";
import type { Status } from "../assessment.ts";
import type { Context } from "../context.ts";
import { bandOf, judgesByBands } from "./bands.ts";
import { statusAgainst } from "./numberTarget.ts";
import { contradictsPolarity } from "./polarityRules.ts";
import { statusInRange } from "./rangeTarget.ts";
import { targetFigure } from "./targetFigures.ts";

/**
 * The status that a value would have in the reading's place, by the same rule and against the same target; unrounded,
 * in the indicator's unit.
 *
 * Never Grey: null where the rules give a value no colour of its own (no target or comparator, a trend or "Maintain",
 * which depend on more than the value, polarity unknown, a hole between bands).
 */
export function statusOfValue(context: Context, value: number): Status | null {
  const { polarity, target, indicator } = context;
  if (polarity === "none") return null;
  if (judgesByBands(context)) return indicator.bands === null ? null : (bandOf(indicator.bands, value)?.status ?? null);
  if (polarity === null || contradictsPolarity(context)) return null;
  if (target?.kind === "range") return statusInRange(context, value, target);
  const figure = targetFigure(isOneOfSeveral(target) ? { ...context, actual: asActual(context, value) } : context);
  return figure && statusAgainst(context, value, figure);
}

/** Of several comparators the one counts that the value is farthest behind. */
function isOneOfSeveral(target: Target | null): boolean {
  return target?.kind === "comparator" && target.levels.length > 1;
}

function asActual({ actual }: Context, value: number): Amount {
  return { value, decimals: actual?.decimals ?? 0, ownDecimals: actual?.ownDecimals ?? 0 };
}
