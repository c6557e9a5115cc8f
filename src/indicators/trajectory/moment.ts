import { daysIn, MONTHS_IN_YEAR } from "../../figures/period/calendar.ts";
import { yearStartAround } from "../../figures/period/namedYear.ts";
import type { Period, YearType } from "../../figures/period.ts";

/** A point in time, in months: a year is 12 of them, whether a leap year or not. */
export type Moment = number;

/**
 * When a period ends. null where that is left open, except among periods that are all of one open year type (`open`):
 * from 2008/09 to 2009/10 it is a year, whether financial or academic.
 */
export function momentOf(period: Period, open: boolean): Moment | null {
  if (period.ambiguity !== (open ? "year-type" : null)) return null;
  return period.day === null ? period.start + period.months : period.start + period.day / daysIn(period.start);
}

/**
 * When the year ends that a quarter, month, term or date lies in; null where its year type is not known. `usual`: that
 * of the indicator or the plan, for a period whose name does not say it ("March 2017").
 */
export function yearEndOf({ start, yearType, ambiguity }: Period, usual: YearType | null): Moment | null {
  const type = yearType ?? usual;
  return type === null || ambiguity !== null ? null : yearStartAround(start, type) + MONTHS_IN_YEAR;
}
