import { EPSILON } from "../../figures/decimals.ts";
import type { Figure } from "../../figures/figure.ts";
import { rateBase, type Unit } from "../../figures/unit.ts";
import type { Amount } from "../amount.ts";
import type { Reading } from "../series.ts";
import type { Count } from "./methods/trend.ts";

/** What the figure of so many of so many is multiplied by: 100 for a percentage, 1,000 for a rate per 1,000; else null. */
function baseOf(unit: Unit): number | null {
  return unit.kind === "percent" ? 100 : rateBase(unit);
}

/**
 * A reading's numerator and denominator. null where they do not give its actual, as far as that is rounded: beside the
 * share of plans in time stands a count of the late ones, which says nothing of the figure that is judged.
 */
export function countOf({ numerator, denominator }: Reading, actual: Amount, unit: Unit): Count | null {
  const base = baseOf(unit);
  const whole = wholeOf(denominator);
  if (base === null || whole === null || numerator?.kind !== "number") return null;
  if (numerator.value < 0 || numerator.value > whole) return null;
  const figure = (base * numerator.value) / whole;
  if (Math.abs(figure - actual.value) > roundingOf(actual)) return null;
  return { numerator: numerator.value, denominator: whole };
}

/** A denominator that children can be counted in: one at least, and no more than can be counted. */
export function wholeOf(denominator: Figure | null): number | null {
  if (denominator?.kind !== "number") return null;
  return denominator.value >= 1 && denominator.value <= Number.MAX_SAFE_INTEGER ? denominator.value : null;
}

/** By how much a figure may differ from what it was before it was rounded: half a unit of its decimals. */
export function roundingOf({ ownDecimals }: Amount): number {
  return 0.5 * 10 ** -ownDecimals + EPSILON;
}
