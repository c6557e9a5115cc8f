import { MONTHS_IN_YEAR } from "./calendar.ts";
import type { Period } from "../period.ts";
import { monthsOf } from "./makePeriod.ts";
import { readShortYear, readYear, yearLast, yearStart, yearStartAround, type NamedYear } from "./namedYear.ts";
import { readMonthSpan } from "./readMonths.ts";
import { noYear, planYear, splitType, splitYear, type KnownYear, type Years } from "./years.ts";

const ORDINALS = ["first", "second", "third", "fourth"];
const QUARTER =
  /^(?:(?:q|qtr|quarter) ?([1-4])|([1-4])(?:st|nd|rd|th) (?:q|qtr|quarter)|(first|second|third|fourth) quarter)\b[ /-]*(?:of )?(.*)$/;

/**
 * "2016/17" is of the stated or the usual year type, else open. "2016" is the calendar year, or the academic or
 * reporting year that ends in it. "Financial year 2016" does not say which of two it means, and is unreadable.
 */
export function readYearAlone(text: string, years: Years): Period | null {
  const year = readYear(text);
  if (year === null || !isNameFor(year, years)) return null;
  if (year.split) {
    const { start, yearType, open } = splitYear(year, years);
    return monthsOf("year", start, MONTHS_IN_YEAR, yearType, open ? "year-type" : null);
  }
  const type = years.stated ?? years.usual;
  const named = type === "academic" || type === "reporting" ? type : "calendar";
  return monthsOf("year", yearStart(year, named), MONTHS_IN_YEAR, named);
}

/**
 * "Q1 2017/18", "2017/18 Quarter 1", "Q1 (Apr-Jun) 2017", "1st quarter 2017/18", "Q1". The quarters of a split year are
 * financial, the only ones in DfE's open data standards, unless the text says academic.
 */
export function readQuarter(text: string, years: Years): Period | null {
  const [, digit, ordinalDigit, ordinal, after] = QUARTER.exec(yearLast(text)) ?? [];
  if (after === undefined) return null;
  const quarter = ordinal === undefined ? Number(digit ?? ordinalDigit) : ORDINALS.indexOf(ordinal) + 1;
  const ofSplitYear = { ...years, stated: splitType({ ...years, usual: null }) ?? "financial" };

  if (after === "") {
    const year = planYear(ofSplitYear);
    return year ? quarterIn(year, quarter) : quarterIn(noYear(ofSplitYear), quarter, "year");
  }
  const year = readShortYear(after);
  if (year === null) return quarterWithMonths(quarter, after, years);
  if (!isNameFor(year, years)) return null;
  return year.split ? quarterIn(splitYear(year, ofSplitYear), quarter) : quarterOfSingleYear(year, quarter, years);
}

/** "Q1 (Apr-Jun) 2017": number and months together say the year type; null where no year has that quarter then. */
function quarterWithMonths(quarter: number, text: string, years: Years): Period | null {
  for (const yearType of ["financial", "academic", "calendar"] as const) {
    const months = readMonthSpan(text, { ...years, stated: yearType });
    const fits = months?.months === 3 && months.start === yearStartAround(months.start, yearType) + 3 * (quarter - 1);
    if (fits) return monthsOf("quarter", months.start, 3, yearType, months.ambiguity);
  }
  return null;
}

/** "Q1 2017" may be January to March or April to June: only a calendar or reporting year type decides. */
function quarterOfSingleYear(year: NamedYear, quarter: number, years: Years): Period {
  const type = years.stated ?? years.usual;
  const decided = type === "calendar" || type === "reporting";
  const start = yearStart(year, decided ? type : "calendar");
  return quarterIn({ start, yearType: decided ? type : null, open: false }, quarter, decided ? null : "year-type");
}

function quarterIn(year: KnownYear, quarter: number, ambiguity: Period["ambiguity"] = null): Period {
  return monthsOf("quarter", year.start + 3 * (quarter - 1), 3, year.yearType, ambiguity);
}

/** A calendar year has one number, a financial or academic year two. */
function isNameFor(year: NamedYear, years: Years): boolean {
  if (year.split) return years.stated !== "calendar";
  return years.stated !== "financial" && years.stated !== "academic";
}
