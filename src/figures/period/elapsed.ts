import { MONTHS_IN_YEAR } from "./calendar.ts";
import type { Period, YearType } from "../period.ts";
import { lastMonth } from "./makePeriod.ts";
import { yearStartAround } from "./namedYear.ts";

/**
 * How many months of its year have passed at the end of a period: 3 for Q1 2017/18 and for June 2017 in a financial
 * year, 12 at the year's end. Its own year type comes before the usual one, the indicator's or the plan's.
 *
 * null where the year type is open ("June 2017" with none), and for a day within a month.
 */
export function monthsElapsed(period: Period, usual: YearType | null): number | null {
  const last = lastMonth(period);
  if (last === null) return null;
  if (period.months >= MONTHS_IN_YEAR) return MONTHS_IN_YEAR;
  if (period.ambiguity === "year-type") return null;
  if (period.kind === "yearToDate") return period.months;
  const type = period.yearType ?? usual;
  return type === null ? null : last - yearStartAround(last, type) + 1;
}
