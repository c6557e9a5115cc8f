import { EPSILON } from "../../figures/decimals.ts";
import { amountOf, type Amount } from "../amount.ts";
import type { Significance } from "../assessment.ts";
import type { Context } from "../context.ts";
import { wilson } from "./methods/wilson.ts";
import { countOf, roundingOf } from "./counts.ts";

/** Both ends belong to it. */
export type Interval = readonly [lower: number, upper: number];

/**
 * The 95 % interval of the actual, in its unit: published, else Wilson's from numerator and denominator of a percentage.
 * null where these are not of the figure that is judged.
 */
export function intervalOf(context: Context): Interval | null {
  const { actual, unit, reading, standing } = context;
  if (actual === null) return null;
  const published = publishedInterval(context, actual);
  if (published !== null || unit.kind !== "percent") return published;
  const count = countOf(standing ?? reading, actual, unit);
  if (count === null) return null;
  const [lower, upper] = wilson(count.numerator, count.denominator);
  return [100 * lower, 100 * upper];
}

/** An interval that its own figure lies outside of is another figure's. */
function publishedInterval({ indicator, unit, reading, standing }: Context, actual: Amount): Interval | null {
  const { lowerLimit, upperLimit } = standing ?? reading;
  const lower = amountOf(lowerLimit, indicator, unit);
  const upper = amountOf(upperLimit, indicator, unit);
  if (lower === null || upper === null) return null;
  const rounding = roundingOf(actual);
  return lower.value <= actual.value + rounding && actual.value <= upper.value + rounding
    ? [lower.value, upper.value]
    : null;
}

/**
 * How the actual stands to the national figure, by the 95 % interval: similar where the national figure lies in it. As
 * Fingertips has it, which takes the national figure as certain. It never changes the status.
 */
export function significanceOf(context: Context, interval: Interval | null): Significance | null {
  const national = context.comparators.national.amount;
  if (interval === null || national === null) return null;
  const [lower, upper] = interval;
  if (national.value >= lower - EPSILON && national.value <= upper + EPSILON) return "Similar";
  const higher = national.value < lower;
  const { polarity } = context;
  if (polarity !== "high" && polarity !== "low") return higher ? "Higher" : "Lower";
  return higher === (polarity === "high") ? "Better" : "Worse";
}
