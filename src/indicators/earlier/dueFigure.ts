import {
  comparePeriods,
  firstDay,
  FREQUENCY_MONTHS,
  lastDay,
  type Frequency,
  type Period,
} from "../../figures/period.ts";
import type { Day } from "../../figures/period/calendar.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { Reading, Series } from "../series.ts";

/** Whether a report's rows come more often than the figures: an annual figure in a monthly report. */
function isWithinStep(period: Period, frequency: Frequency | null): frequency is Frequency {
  return frequency !== null && period.months < FREQUENCY_MONTHS[frequency];
}

/**
 * Whether a reading has a figure of its own, be it withheld. "-", "n/a" or "x" in a month between two figures says that
 * the month has none, and not that the last one no longer stands.
 */
export function hasFigure({ actual }: Reading): boolean {
  return actual?.kind === "number" || (actual?.kind === "symbol" && actual.symbol.suppressed);
}

/**
 * For each blank reading the place of the one whose figure stands in it; null where none does.
 *
 * Only where the rows come more often than the figures, and only before the next figure is due, by the row's last day or
 * the plan's as-at date, whichever is earlier. A withheld figure that came later leaves nothing to stand.
 */
export function standingReadings(
  { indicator, readings }: Series,
  { asAt }: PlanSettings,
): readonly (number | null)[] | null {
  const { frequency, nextDue } = indicator;
  const due = nextDue && firstDay(nextDue);
  if (due === null || frequency === null) return null;
  const reportDay = asAt && lastDay(asAt);
  let next = 0;
  let latest: number | null = null;
  return readings.map(({ period, actual }) => {
    if (period === null) return null;
    for (; next < readings.length && isEarlier(readings[next]!, period); next++)
      if (hasFigure(readings[next]!)) latest = next;
    if (latest === null || actual?.kind !== "blank" || !isWithinStep(period, frequency)) return null;
    const day = earlierOf(lastDay(period), reportDay);
    if (day === null || day >= due) return null;
    const { period: from, actual: figure } = readings[latest]!;
    // The next yearly snapshot's own row waits for its own figure.
    const ownTurn = period.kind === "date" && from !== null && period.start - from.start >= FREQUENCY_MONTHS[frequency];
    return ownTurn || figure?.kind !== "number" ? null : latest;
  });
}

function isEarlier({ period }: Reading, than: Period): boolean {
  return period === null || comparePeriods(period, than) < 0;
}

function earlierOf(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? a : a < b ? a : b;
}

/**
 * The place of the reading in which a figure is overdue: the first that ends on or after the day it was due, else the
 * last. null where none is, or nothing says so: today's date never counts, but the plan's as-at date, else the last day
 * of the latest row where rows come more often than figures.
 */
export function overdueReading({ indicator, readings }: Series, { asAt }: PlanSettings): number | null {
  const { frequency, nextDue } = indicator;
  const due = nextDue && firstDay(nextDue);
  if (due === null) return null;
  const last = readings.findLastIndex(({ actual }) => actual !== null);
  if (last === -1) return null;
  const { period } = readings[last]!;
  const rowDay = period !== null && isWithinStep(period, frequency) ? lastDay(period) : null;
  const reportDay = (asAt && lastDay(asAt)) ?? rowDay;
  if (reportDay === null || reportDay < due || hasArrived(readings, due, frequency)) return null;
  const late = readings.findIndex(({ actual, period: of }) => actual !== null && endsFrom(of, due));
  return late === -1 ? last : late;
}

/**
 * Whether the figure that was due is there. In a row of the figure's own length it is the row's figure, or the symbol
 * that says why there is none; where rows come more often, it is one that differs from the row before: the same annual figure month after month is the old one.
 */
function hasArrived(readings: readonly Reading[], due: Day, frequency: Frequency | null): boolean {
  const answer = readings.findLast(({ actual }) => actual?.kind === "number" || actual?.kind === "symbol");
  const period = answer?.period ?? null;
  if (period === null) return false;
  if (!isWithinStep(period, frequency)) return endsFrom(period, due);
  let place = readings.findLastIndex(hasFigure);
  while (place > 0 && sameFigure(readings[place]!, readings[place - 1]!)) place--;
  return place > 0 && endsFrom(readings[place]!.period, due);
}

function sameFigure({ actual: a }: Reading, { actual: b }: Reading): boolean {
  if (a?.kind === "number" && b?.kind === "number") return a.value === b.value && a.period === b.period;
  return a?.kind === "symbol" && b?.kind === "symbol" && a.text === b.text;
}

function endsFrom(period: Period | null, due: Day): boolean {
  const day = period && lastDay(period);
  return day !== null && day >= due;
}
