import type { Period, YearType } from "../period.ts";
import { monthNumber, type MonthNumber, MONTHS_IN_YEAR, yearOf } from "./calendar.ts";
import { monthOf } from "./makePeriod.ts";
import { monthFrom, readShortYear, yearStart, yearStartAround, type NamedYear } from "./namedYear.ts";

/** What is known of a period's year besides the year in the text. */
export interface Years {
  /** Written in the text: "2008/09 academic year". */
  readonly stated: YearType | null;
  /** The indicator's or the plan's. */
  readonly usual: YearType | null;
  /** The plan's reporting period. */
  readonly within: Period | null;
}

/** A run of twelve months; `open` where its year type is, and it may as well be the academic year of that name. */
export interface KnownYear {
  readonly start: MonthNumber;
  readonly yearType: YearType | null;
  readonly open: boolean;
}

/** The year type of "2016/17": stated, else the usual; a calendar year has no such name. */
export function splitType(years: Years): YearType | null {
  const type = years.stated ?? years.usual;
  return type === "calendar" ? null : type;
}

/** "2016/17" by its type; as if financial where that is open. */
export function splitYear(year: NamedYear, years: Years): KnownYear {
  const yearType = splitType(years);
  return { start: yearStart(year, yearType ?? "financial"), yearType, open: yearType === null };
}

/** A year for what is written without one: it stands before all others. */
export function noYear(years: Years): KnownYear {
  return { ...splitYear({ first: 0, split: true }, years), open: false };
}

/** The year of the plan's reporting period: itself, or the one around it; null where the plan does not say. */
export function planYear(years: Years): KnownYear | null {
  const { within } = years;
  if (within === null || within.ambiguity === "year") return null;
  if (within.ambiguity === "year-type") return splitYear({ first: yearOf(within.start), split: true }, years);
  if (within.months === MONTHS_IN_YEAR) return { start: within.start, yearType: within.yearType, open: false };
  const yearType = within.yearType ?? years.usual;
  return yearType && { start: yearStartAround(within.start, yearType), yearType, open: false };
}

/** A month (1 for January) of the year written after it, or of the plan's where none is; null where that is no year. */
export function monthInYear(month: number, yearText: string, years: Years): Period | null {
  if (yearText === "") {
    const year = planYear(years);
    return year ? monthIn(year, month) : { ...monthIn(noYear(years), month), ambiguity: "year" };
  }
  const year = readShortYear(yearText);
  if (year === null) return null;
  return year.split ? monthIn(splitYear(year, years), month) : monthOf(monthNumber(year.first, month));
}

/** September to March of "2016/17" are the same whether financial or academic; April to August are not. */
function monthIn(year: KnownYear, month: number): Period {
  const placed = monthFrom(year.start, month);
  const ifAcademic = monthFrom(yearStart({ first: yearOf(year.start), split: true }, "academic"), month);
  return monthOf(placed, year.open && placed !== ifAcademic ? "year-type" : null);
}
