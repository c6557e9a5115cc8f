/** A day as ISO 8601 writes it, "2017-03-31": as text it sorts and compares in time order. */
export type Day = string;

/** Months since January of year 0, so that a step over a year's end is plain addition. */
export type MonthNumber = number;

export const MONTHS_IN_YEAR = 12;

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `month` counts from 1 for January. */
export function monthNumber(year: number, month: number): MonthNumber {
  return year * MONTHS_IN_YEAR + month - 1;
}

export function yearOf(month: MonthNumber): number {
  return Math.floor(month / MONTHS_IN_YEAR);
}

/** 1 for January to 12 for December. */
export function monthOfYear(month: MonthNumber): number {
  return month - yearOf(month) * MONTHS_IN_YEAR + 1;
}

export function monthName(month: MonthNumber): string {
  return MONTH_NAMES[monthOfYear(month) - 1]!;
}

export function daysIn(month: MonthNumber): number {
  const year = yearOf(month);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monthOfYear(month) - 1]!;
}

/** The month's `day`, counting from 1. */
export function dayIn(month: MonthNumber, day: number): Day {
  const year = String(yearOf(month)).padStart(4, "0");
  return `${year}-${String(monthOfYear(month)).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** "31 March 2017" for "2017-03-31". */
export function dayLabel(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTH_NAMES[month! - 1]} ${year}`;
}

const DAY_IN_MILLISECONDS = 86_400_000;
/** Serials of the 1904 date system, once the Mac's default, run this many days behind those of the 1900 system. */
const DAYS_BETWEEN_DATE_SYSTEMS = 1462;

/**
 * The month and day of an Excel date serial; a time of day is dropped.
 * Right from 1 March 1900 on (Excel counts a 29 February 1900 that never was).
 */
export function fromSerial(serial: number, date1904: boolean): { month: MonthNumber; day: number } {
  const days = Math.floor(serial) + (date1904 ? DAYS_BETWEEN_DATE_SYSTEMS : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + days * DAY_IN_MILLISECONDS);
  return { month: monthNumber(date.getUTCFullYear(), date.getUTCMonth() + 1), day: date.getUTCDate() };
}
