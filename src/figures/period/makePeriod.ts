import type { Period, PeriodKind, YearType } from "../period.ts";
import { daysIn, monthOfYear, type MonthNumber } from "./calendar.ts";

type Ambiguity = Period["ambiguity"];

/** A run of whole months. */
export function monthsOf(
  kind: PeriodKind,
  start: MonthNumber,
  months: number,
  yearType: YearType | null = null,
  ambiguity: Ambiguity = null,
): Period {
  return { kind, yearType, start, months, day: null, ambiguity };
}

export function monthOf(month: MonthNumber, ambiguity: Ambiguity = null): Period {
  return monthsOf("month", month, 1, null, ambiguity);
}

/** null where the month has no such day. */
export function dateOf(month: MonthNumber, day: number): Period | null {
  if (day < 1 || day > daysIn(month)) return null;
  return { kind: "date", yearType: null, start: month, months: 0, day, ambiguity: null };
}

/** The months from one to another; April to June is a quarter. null where the last comes before the first. */
export function spanOf(first: MonthNumber, last: MonthNumber, ambiguity: Ambiguity = null): Period | null {
  const months = last - first + 1;
  if (months < 1) return null;
  if (months === 1) return monthOf(first, ambiguity);
  const isQuarter = months === 3 && (monthOfYear(first) - 1) % 3 === 0 && ambiguity === null;
  return monthsOf(isQuarter ? "quarter" : "span", first, months, null, ambiguity);
}

/** The snapshot at the end of a period; null where the period is ambiguous. */
export function snapshotAtEnd(period: Period): Period | null {
  if (period.kind === "date") return period;
  if (period.ambiguity !== null) return null;
  const month = period.start + period.months - 1;
  return dateOf(month, daysIn(month));
}

/** The last month of a period; null for a date that does not end its month. */
export function lastMonth(period: Period): MonthNumber | null {
  if (period.day === null) return period.start + period.months - 1;
  return period.day === daysIn(period.start) ? period.start : null;
}
