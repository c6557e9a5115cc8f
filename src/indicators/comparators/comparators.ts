import { withoutNoise } from "../../figures/decimals.ts";
import type { NumberFigure } from "../../figures/figure.ts";
import { keyOfPeriod, type Period } from "../../figures/period.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import { amountOf, type Amount } from "../amount.ts";
import {
  amountIn,
  noComparator,
  usable,
  withheld,
  type Benchmark,
  type Comparator,
  type Comparators,
  type Compared,
} from "./comparator.ts";
import { differs, targetDiffers } from "./comparatorFindings.ts";
import { nameOfPeriod } from "./comparatorPeriods.ts";
import { levelFigures, ofOtherPeriod, publishedComparator } from "./publishedComparator.ts";
import { agreeAt } from "./publishedFigure.ts";

/** The comparators of a reading: from its row's columns, else from the Benchmarks table. */
export function comparatorsOf(compared: Compared): Comparators {
  return {
    national: comparatorOf("national", compared),
    regional: comparatorOf("regional", compared),
    neighbours: comparatorOf("neighbours", compared),
    topQuartile: topQuartileOf(compared),
  };
}

/** The comparator of one level. */
export function comparatorOf(level: Benchmark, compared: Compared): Comparator {
  const { series, reading } = compared;
  const own = reading[level];
  if (own?.kind === "number") return ownComparator(level, own, compared);
  // What is withheld here is not to be had from elsewhere; other symbols say no more than that the row has no figure.
  if (own?.kind === "symbol" && own.symbol.suppressed) return withheld(own);
  const published = series.benchmarks.length === 0 ? noComparator : publishedComparator(level, level, compared);
  const implied = impliedBenchmark(level, compared);
  if (implied !== null) return impliedComparator(implied, published, level, compared);
  return own?.kind === "symbol" && published.lacks === "missing" ? withheld(own) : published;
}

/** The figure in the row's own column. Without a period of its own it is of the row's. */
function ownComparator(level: Benchmark, own: NumberFigure, compared: Compared): Comparator {
  const { series, reading, period, unit } = compared;
  const amount = amountIn(own, compared);
  const stated =
    reading.comparatorPeriods?.[level] ?? (own.period === null ? null : periodWritten(own.period, compared));
  const same = stated === null || period === null || isSame(stated, period);
  const found = same
    ? usable(amount, stated === null || period !== null ? null : nameOfPeriod(stated, null))
    : ofOtherPeriod(level, amount, stated, null, compared);
  if (series.benchmarks.length === 0) return found;
  const published = levelFigures(level, compared).byPeriod.get(keyOfPeriod(stated ?? period));
  if (published?.kind !== "figure") return found;
  const other = amountIn(published.figure, compared);
  return differ(amount, other)
    ? { ...found, observations: [...found.observations, differs(level, amount, other, unit)] }
    : found;
}

/** A year without its type is one of the row's. */
function periodWritten(text: string, { series, period, settings }: Compared): Period | null {
  const yearType = series.indicator.yearType ?? settings.yearType ?? period?.yearType ?? null;
  const read = parsePeriod(text, { yearType, within: settings.reportingPeriod });
  return read.state === "read" ? read.period : null;
}

function isSame(a: Period, b: Period): boolean {
  return a === b || keyOfPeriod(a) === keyOfPeriod(b);
}

/** At the decimals that both are shown with. */
function differ(a: Amount, b: Amount): boolean {
  return !agreeAt(withoutNoise(a.value), withoutNoise(b.value), Math.min(a.ownDecimals, b.ownDecimals));
}

/**
 * Where the year's target is "National average" and the period's a number, that number is the national average:
 * Birmingham's scorecard of 2016-17 gives its national figures in no other way.
 */
function impliedBenchmark(level: Benchmark, { reading, judged, series, unit }: Compared): Amount | null {
  if (judged?.kind !== "number" || judged !== reading.periodTarget || reading.target?.kind !== "comparator")
    return null;
  const { levels, offset } = reading.target;
  return levels.length === 1 && levels[0] === level && offset === 0
    ? amountOf(judged.figure, series.indicator, unit)
    : null;
}

/** The published figure of the period comes before the number that stands for it in the target. */
function impliedComparator(implied: Amount, published: Comparator, level: Benchmark, { unit }: Compared): Comparator {
  const { amount, period } = published;
  if (amount === null || period !== null) return usable(implied, null);
  return differ(implied, amount)
    ? { ...published, observations: [targetDiffers(level, implied, amount, unit)] }
    : published;
}

/** The edge of the best quarter is needed only by a target that names it. */
function topQuartileOf(compared: Compared): Comparator {
  const { series, judged } = compared;
  if (series.benchmarks.length === 0 || judged?.kind !== "comparator" || !judged.levels.includes("topQuartile"))
    return noComparator;
  const { polarity } = series.indicator;
  if (polarity !== "high" && polarity !== "low") return noComparator;
  return publishedComparator("topQuartile", polarity === "high" ? "upperEdge" : "lowerEdge", compared);
}
