import type { ComparatorLevel } from "../figures/target.ts";
import { amountOf, type Amount, type Context } from "./context.ts";

/** A number that the value is held against. */
export interface TargetFigure {
  readonly amount: Amount;
  /** Whose figure it is; null where the target is a number of its own. */
  readonly level: Exclude<ComparatorLevel, "topQuartile"> | null;
}

/** How a sentence says whose figure it is. */
export const levelWords = {
  national: "national",
  regional: "regional",
  neighbours: "statistical neighbours’",
  topQuartile: "top quartile",
} as const satisfies Record<ComparatorLevel, string>;

/** Whose figures a comparator target names and the row does not have. */
export function missingLevels({ target, benchmarks }: Context): readonly ComparatorLevel[] {
  if (target?.kind !== "comparator") return [];
  return target.levels.filter((level) => level === "topQuartile" || benchmarks[level] === null);
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
    const amount = level === "topQuartile" ? null : context.benchmarks[level];
    return amount === null || level === "topQuartile"
      ? []
      : [{ amount: { ...amount, value: amount.value + target.offset }, level }];
  });
  return figures.length > 1 ? hardest(figures, context) : (figures[0] ?? null);
}

function hardest(figures: readonly TargetFigure[], { polarity, actual }: Context): TargetFigure | null {
  const hardness: ((figure: TargetFigure) => number) | null =
    polarity === "high"
      ? ({ amount }) => amount.value
      : polarity === "low"
        ? ({ amount }) => -amount.value
        : polarity === "plan" && actual !== null
          ? ({ amount }) => Math.abs(actual.value - amount.value)
          : null;
  return hardness && figures.reduce((most, each) => (hardness(each) > hardness(most) ? each : most));
}
