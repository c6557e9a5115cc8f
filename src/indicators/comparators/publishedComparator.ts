import { keyOfPeriod, type Period } from "../../figures/period.ts";
import type { ComparatorLevel } from "../../figures/target.ts";
import type { Amount } from "../amount.ts";
import type { Average } from "./average.ts";
import { amountIn, noComparator, usable, withheld, type Comparator, type Compared } from "./comparator.ts";
import { ambiguity, isNeeded, otherPeriod } from "./comparatorFindings.ts";
import { isAnnual, isOverBy, nameOfPeriod, nearestTo } from "./comparatorPeriods.ts";
import { figuresOfLevel, type DatedFigure, type LevelFigures, type SoughtLevel } from "./levelFigures.ts";
import type { AmbiguousFigures, Published, PublishedFigure } from "./publishedFigure.ts";

/** What the Benchmarks table says of a level, for the reading's indicator. */
export function levelFigures(sought: SoughtLevel, { series, settings }: Compared): LevelFigures {
  return figuresOfLevel(series.benchmarks, sought, series.indicator.cohort, settings);
}

/** The Benchmarks table's figure. One without a period serves a row without one, since neither says of when it is. */
export function publishedComparator(level: ComparatorLevel, sought: SoughtLevel, compared: Compared): Comparator {
  const { period } = compared;
  const figures = levelFigures(sought, compared);
  const same = figures.byPeriod.get(keyOfPeriod(period));
  if (same !== undefined) return ofSamePeriod(level, same, compared);
  const nearest = nearestTo(figures, period);
  if (nearest !== null) return ofNearest(level, nearest, compared);
  if (figures.otherCohorts.length === 0) return noComparator;
  return { ...noComparator, lacks: "other-cohort", otherCohorts: figures.otherCohorts };
}

function ofNearest(level: ComparatorLevel, { published, period }: DatedFigure, compared: Compared): Comparator {
  if (published.kind === "figure")
    return ofOtherPeriod(level, amountOfPublished(published, compared), period, published.average, compared);
  return maySubstitute(period, compared)
    ? ambiguous(level, published, compared)
    : ofOtherPeriod(level, null, period, null, compared);
}

function ofSamePeriod(level: ComparatorLevel, published: Published, compared: Compared): Comparator {
  if (published.kind === "symbol") return withheld(published.figure);
  if (published.kind === "ambiguous") return ambiguous(level, published, compared);
  return usable(amountOfPublished(published, compared), null, published.average);
}

/** So many decimals are as good as unrounded. */
const UNROUNDED = 9;

function amountOfPublished(published: PublishedFigure, compared: Compared): Amount {
  const amount = amountIn(published.figure, compared);
  return published.derived ? { ...amount, ownDecimals: UNROUNDED } : amount;
}

/** Whether the plan lets the latest published figure stand for that of the reading's own period. */
function maySubstitute(other: Period, { series, period, settings }: Compared): boolean {
  return (
    settings.comparatorPeriod !== "same" && period !== null && !isAnnual(series, period) && isOverBy(other, period)
  );
}

/** A figure of another period than the reading's. `amount`: null where more than one figure stands there. */
export function ofOtherPeriod(
  level: ComparatorLevel,
  amount: Amount | null,
  other: Period,
  average: Average | null,
  compared: Compared,
): Comparator {
  const { series, reading, period, settings } = compared;
  const label = nameOfPeriod(other, period);
  const gap = amount !== null && maySubstitute(other, compared);
  if (gap && settings.comparatorPeriod === "latest-as-target") return usable(amount, label, average);
  // A plan that takes monthly figures for what they are need not be told of each that nothing is published for it.
  const expected = period !== null && isAnnual(series, period);
  const typed = level !== "topQuartile" && reading[level]?.kind === "number";
  const report = isNeeded(level, compared) || (!gap && (expected || typed) && reading.actual?.kind === "number");
  return {
    ...noComparator,
    amount: gap ? amount : null,
    period: gap ? label : null,
    average,
    lacks: "other-period",
    otherPeriod: other,
    observations: report ? [otherPeriod(level, other, compared)] : [],
  };
}

/** Nobody is told in each row that the table holds nine regions: in the series' last row, and where a status needs it. */
function ambiguous(level: ComparatorLevel, figures: AmbiguousFigures, compared: Compared): Comparator {
  const { series, reading } = compared;
  const tell = figures.sets.length === 0 ? reading.actual?.kind === "number" : reading === series.readings.at(-1);
  const observations = tell || isNeeded(level, compared) ? [ambiguity(level, figures, compared)] : [];
  return { ...noComparator, lacks: "ambiguous", observations };
}
