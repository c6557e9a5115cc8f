import { MONTHS_IN_YEAR } from "../../figures/period/calendar.ts";
import { frequencyOfDates, lastDay, type Period } from "../../figures/period.ts";
import { periodLabel } from "../../figures/period/periodLabel.ts";
import type { Series } from "../series.ts";
import type { DatedFigure, LevelFigures } from "./levelFigures.ts";

const yearlyDates = new WeakMap<Series, boolean>();

/**
 * Whether a reading is an annual result, which is compared with nothing but the same year. A figure of the last twelve
 * months is none, unless it comes once a year. A day stands for its year where nothing says that there are more in one.
 */
export function isAnnual(series: Series, period: Period | null): boolean {
  const { frequency } = series.indicator;
  if (frequency === "yearly" || period === null) return true;
  if (period.kind === "rolling") return false;
  if (period.kind !== "date") return period.months >= MONTHS_IN_YEAR;
  if (frequency !== null) return false;
  let yearly = yearlyDates.get(series);
  if (yearly === undefined) {
    const usual = frequencyOfDates(series.readings.flatMap((reading) => reading.period ?? []));
    yearly = usual === null || usual === "yearly";
    yearlyDates.set(series, yearly);
  }
  return yearly;
}

/** Whether a period is over when another ends; never where either leaves open which days it has. */
export function isOverBy(period: Period, other: Period): boolean {
  const [end, otherEnd] = [lastDay(period), lastDay(other)];
  return end !== null && otherEnd !== null && end <= otherEnd;
}

/** Of the figures of other periods the latest that was over when the reading's ended, else the first thereafter. */
export function nearestTo(figures: LevelFigures, period: Period | null): DatedFigure | null {
  const dated = figures.dated();
  const day = period === null ? null : lastDay(period);
  let from = 0;
  let to = day === null ? 0 : dated.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (dated[middle]!.end <= day!) from = middle + 1;
    else to = middle;
  }
  return (day === null ? dated.at(-1) : (dated[from - 1] ?? dated[0])) ?? null;
}

/** A period as a sentence names it beside another: what kind of year it is stands there only where they differ. */
export function nameOfPeriod(period: Period, beside: Period | null): string {
  const label = periodLabel(period);
  return period.yearType === beside?.yearType ? label.replace(/ (?:academic|financial) year$/, "") : label;
}
