import { MONTHS_IN_YEAR } from "../../figures/period/calendar.ts";
import { isYearBefore } from "../../figures/period.ts";
import type { Unit } from "../../figures/unit.ts";
import { amountOf } from "../amount.ts";
import type { Polarity, RecentTrend } from "../assessment.ts";
import type { Reading, Series } from "../series.ts";
import { trendOfEstimates, trendOfProportions, type Count, type Estimate, type Trend } from "./methods/trend.ts";
import { countOf } from "./counts.ts";
import type { Point } from "./stretches.ts";

/** How many yearly figures OHID's Fingertips looks at. */
const POINTS = 5;

/**
 * For each reading the trend of the five yearly figures up to it, each a year after the one before and none across a
 * break (Fingertips); null where there are no five.
 */
export function recentTrendsOf(
  series: Series,
  unit: Unit,
  stretches: readonly (readonly Point[])[],
): readonly (RecentTrend | null)[] {
  const { readings, indicator } = series;
  const trends = readings.map((): RecentTrend | null => null);
  if (readings.length < POINTS) return trends;
  for (const points of stretches) {
    let inARow = 0;
    for (const [index, point] of points.entries()) {
      const before = points[index - 1];
      inARow = !isYearly(point) ? 0 : before && isYearBefore(before.period, point.period) ? inARow + 1 : 1;
      if (inARow < POINTS) continue;
      const trend = wordOf(trendOf(points.slice(index + 1 - POINTS, index + 1), series, unit), indicator.polarity);
      for (const place of point.places) trends[place] = trend;
    }
  }
  return trends;
}

/** A year's figure, or one as on a day: a census is taken once a year. */
function isYearly({ period }: Point): boolean {
  return period.months === MONTHS_IN_YEAR || period.kind === "date";
}

/** From the counts of proportions, else from the published intervals; null where it cannot be calculated. */
function trendOf(points: readonly Point[], series: Series, unit: Unit): Trend | null {
  const counts = ofAll(points, series, (reading) => countIn(reading, series, unit));
  if (counts?.some(({ numerator, denominator }) => numerator === denominator)) return null;
  const trend = counts && trendOfProportions(counts);
  if (trend !== null) return trend;
  const estimates = ofAll(points, series, (reading) => estimateIn(reading, series, unit));
  return estimates && trendOfEstimates(estimates);
}

function countIn(reading: Reading, { indicator }: Series, unit: Unit): Count | null {
  const actual = amountOf(reading.actual, indicator, unit);
  return actual && countOf(reading, actual, unit);
}

function estimateIn({ actual, lowerLimit, upperLimit }: Reading, { indicator }: Series, unit: Unit): Estimate | null {
  const value = amountOf(actual, indicator, unit)?.value;
  const lower = amountOf(lowerLimit, indicator, unit)?.value;
  const upper = amountOf(upperLimit, indicator, unit)?.value;
  return value === undefined || lower === undefined || upper === undefined ? null : { value, lower, upper };
}

/** What the readings of each point have; null where those of one have none, or differ in it. */
function ofAll<T extends Count | Estimate>(
  points: readonly Point[],
  { readings }: Series,
  of: (reading: Reading) => T | null,
): readonly T[] | null {
  const found: T[] = [];
  for (const { places } of points) {
    const [first, ...others] = places.map((place) => of(readings[place]!)).filter((each) => each !== null);
    if (first === undefined || others.some((other) => !areSame(first, other))) return null;
    found.push(first);
  }
  return found;
}

function areSame<T extends Count | Estimate>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function wordOf(trend: Trend | null, polarity: Polarity | null): RecentTrend {
  if (trend === null) return "Cannot be calculated";
  if (trend === "No significant change" || (polarity !== "high" && polarity !== "low")) return trend;
  const isBetter = (trend === "Increasing") === (polarity === "high");
  return `${trend} and getting ${isBetter ? "better" : "worse"}`;
}
