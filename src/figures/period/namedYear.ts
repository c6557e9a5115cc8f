import type { YearType } from "../period.ts";
import { monthNumber, type MonthNumber, monthOfYear, MONTHS_IN_YEAR } from "./calendar.ts";

/** A year as it is written: "2016" (`split` false), or "2016/17" (`split`, `first` 2016). */
export interface NamedYear {
  readonly first: number;
  readonly split: boolean;
}

const FIRST_MONTH = { calendar: 1, financial: 4, reporting: 4, academic: 9 } satisfies Record<YearType, number>;

/**
 * "2016", "2016/17", "2016-17", "2016/2017", "2016 to 2017", "16/17" and DfE's "201617"; null for anything else.
 * Split years must follow each other, as DfE's open data standards ask: "2016/18" and "2017/16" are no years.
 */
export function readYear(text: string): NamedYear | null {
  if (/^\d{4}$/.test(text)) {
    const year = fullYear(text);
    return year === null ? null : { first: year, split: false };
  }
  const pair = /^(\d{4}|\d{2}) ?(?:[-/]|to) ?(\d{4}|\d{2})$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  const [, firstText = "", secondText = ""] = pair ?? [];
  const first = fullYear(firstText);
  if (first === null || secondText.length > firstText.length) return null;
  return (first + 1) % 10 ** secondText.length === Number(secondText) ? { first, split: true } : null;
}

/** As `readYear`; after a month, term or quarter two digits are enough: "Nov-16". */
export function readShortYear(text: string): NamedYear | null {
  const year = /^\d{2}$/.test(text) ? fullYear(text) : null;
  return year === null ? readYear(text) : { first: year, split: false };
}

/** Four digits from 1900 to 2099, or two: 00 to 79 are this century's, 80 to 99 the last's. null for other years. */
export function fullYear(digits: string): number | null {
  const number = Number(digits);
  if (digits.length === 2) return number < 80 ? 2000 + number : 1900 + number;
  return number >= 1900 && number < 2100 ? number : null;
}

/** "2017/18 Q1" and DfE's "201617 Autumn term" become "Q1 2017/18" and "Autumn term 201617". */
export function yearLast(text: string): string {
  return text.replace(
    /^(\d{6}|\d{4}(?: ?[-/] ?\d{2,4})?|\d{2}\/\d{2})[ -]+(q ?\d|[a-z]{3}|\d[a-z]{2} )(.*)$/,
    "$2$3 $1",
  );
}

/**
 * The first month of a year. A single year names the academic or reporting year that ends in it: DfE's "2016 results"
 * are those of 2015/16.
 */
export function yearStart(year: NamedYear, type: YearType): MonthNumber {
  const endsInIt = !year.split && (type === "academic" || type === "reporting");
  return monthNumber(endsInIt ? year.first - 1 : year.first, FIRST_MONTH[type]);
}

/** The first month of the year of this type in which a month lies. */
export function yearStartAround(month: MonthNumber, type: YearType): MonthNumber {
  return month - ((monthOfYear(month) - FIRST_MONTH[type] + MONTHS_IN_YEAR) % MONTHS_IN_YEAR);
}

/** The first month from `start` on that is `month` (1 for January): May in the year from September 2016 is May 2017. */
export function monthFrom(start: MonthNumber, month: number): MonthNumber {
  return start + ((month - monthOfYear(start) + MONTHS_IN_YEAR) % MONTHS_IN_YEAR);
}
