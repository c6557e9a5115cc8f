import type { Period } from "../period.ts";
import { monthNumber, MONTHS_IN_YEAR } from "./calendar.ts";
import { monthOf, monthsOf, spanOf } from "./makePeriod.ts";
import { MONTH, monthNamed } from "./monthNames.ts";
import { fullYear, monthFrom, readShortYear, readYear, yearLast } from "./namedYear.ts";
import { monthInYear, type Years } from "./years.ts";

const NAMED_MONTH = new RegExp(`^${MONTH}[ /-]*(.*)$`);
const MONTH_SPAN = new RegExp(`^(?:between )?${MONTH}(?:[ -]?(\\d{4}|\\d{2}))? ?(?:-|to|and) ?${MONTH}[ -]*(.*)$`);
/** "Autumn term", "autumn and spring terms", "Aut". */
const TERM = /^(aut|spr|sum)(?:umn|ing|mer)?( ?(?:and|&|\+|-|\/) ?spr(?:ing)?)?(?: terms?)?(?: |$)(.*)$/;
const TERM_MONTH: Readonly<Record<string, number>> = { aut: 9, spr: 1, sum: 5 };

/** "Nov 2016", "Nov-16", "2016 November", "Nov 2016/17", "November". */
export function readMonth(text: string, years: Years): Period | null {
  const [, month, yearText] = NAMED_MONTH.exec(yearLast(text)) ?? [];
  return month === undefined || yearText === undefined ? null : monthInYear(monthNamed(month), yearText, years);
}

/** "2016-11", "11/2016". A pair of years comes first: "2008-09" is the year 2008/09, not September 2008. */
export function readNumericMonth(text: string): Period | null {
  if (readYear(text)) return null;
  const iso = /^(\d{4})-(\d{2})$/.exec(text);
  const slashed = /^(\d{1,2})\/(\d{4})$/.exec(text);
  const year = fullYear(iso?.[1] ?? slashed?.[2] ?? "");
  const month = Number(iso?.[2] ?? slashed?.[1]);
  return year !== null && month >= 1 && month <= MONTHS_IN_YEAR ? monthOf(monthNumber(year, month)) : null;
}

/** "Nov 2016 - Jan 2017", "Nov-Jan 2016/17", "Apr–Jun 2017", "April to June". A year at one end serves both. */
export function readMonthSpan(text: string, years: Years): Period | null {
  const [, from, fromYear, to, toYear] = MONTH_SPAN.exec(yearLast(text)) ?? [];
  if (from === undefined || to === undefined || toYear === undefined) return null;
  const [fromMonth, toMonth] = [monthNamed(from), monthNamed(to)];

  if (fromYear !== undefined && toYear !== "") {
    const [first, last] = [monthInYear(fromMonth, fromYear, years), monthInYear(toMonth, toYear, years)];
    return first && last && spanOf(first.start, last.start, last.ambiguity);
  }
  const year = readShortYear(toYear);
  if (year !== null && !year.split) {
    const last = monthNumber(year.first, toMonth);
    return spanOf(last - ((toMonth - fromMonth + MONTHS_IN_YEAR) % MONTHS_IN_YEAR), last);
  }
  const first = monthInYear(fromMonth, fromYear ?? toYear, years);
  return first && spanOf(first.start, monthFrom(first.start, toMonth), first.ambiguity);
}

/**
 * A term of DfE's absence statistics: autumn, spring, summer, or autumn and spring together. Councils set the days;
 * here they are four months each from September, so that one follows the other.
 */
export function readTerm(text: string, years: Years): Period | null {
  const [, season, andSpring, yearText] = TERM.exec(yearLast(text)) ?? [];
  if (season === undefined || yearText === undefined) return null;
  const single = readShortYear(yearText)?.split === false;
  if (andSpring !== undefined && (season !== "aut" || single)) return null;
  const first = monthInYear(TERM_MONTH[season]!, yearText, { ...years, stated: "academic" });
  return first && monthsOf("term", first.start, andSpring === undefined ? 4 : 8, "academic", first.ambiguity);
}
