import { decimalsAsWritten, roundHalfAway, withoutNoise } from "../../figures/decimals.ts";
import type { ComparatorLevel } from "../../figures/target.ts";
import { amountOf, type Amount } from "../amount.ts";
import type { Context } from "../context.ts";

/** A number that the value is held against. */
export interface TargetFigure {
  readonly amount: Amount;
  /** Whose figure it is; null where the target is a number of its own. */
  readonly level: ComparatorLevel | null;
}

/** Whose figures a comparator target names and the row does not have. */
export function missingLevels({ target, comparators }: Context): readonly ComparatorLevel[] {
  if (target?.kind !== "comparator") return [];
  return target.levels.filter((level) => comparators[level].asTarget === null);
}

/**
 * The number to be met: the target's own, or the comparator's with its offset. Of several comparators, which must all
 * be met, the hardest. null for other kinds of target, and where a comparator's figure is missing.
 */
export function targetFigure(context: Context): TargetFigure | null {
  const { target } = context;
  if (target?.kind === "number") {
    const amount = amountOf(target.figure, context.indicator, context.unit);
    return amount && { amount, level: null };
  }
  if (target?.kind !== "comparator" || missingLevels(context).length > 0) return null;
  const figures = target.levels.flatMap((level): TargetFigure[] => {
    const amount = context.comparators[level].asTarget;
    return amount === null ? [] : [{ amount: withOffset(amount, target.offset), level }];
  });
  return figures.length > 1 ? hardest(figures, context) : (figures[0] ?? null);
}

/** A figure plus half a point is one of a decimal more. */
function withOffset(amount: Amount, offset: number): Amount {
  if (offset === 0) return amount;
  const written = decimalsAsWritten(offset);
  return {
    value: withoutNoise(amount.value + offset),
    decimals: Math.max(amount.decimals, written),
    ownDecimals: Math.max(amount.ownDecimals, written),
  };
}

/** That which the actual is farthest behind, at the decimals that each is published to. */
function hardest(figures: readonly TargetFigure[], { polarity, actual }: Context): TargetFigure | null {
  const behind = ({ amount }: TargetFigure): number | null => {
    const value = actual === null ? 0 : roundHalfAway(actual.value, amount.ownDecimals);
    if (polarity === "high") return amount.value - value;
    if (polarity === "low") return value - amount.value;
    return polarity === "plan" && actual !== null ? Math.abs(value - amount.value) : null;
  };
  let found: TargetFigure | null = null;
  let most = -Infinity;
  for (const figure of figures) {
    const distance = behind(figure);
    if (distance === null) return null;
    if (distance <= most) continue;
    most = distance;
    found = figure;
  }
  return found;
}
