import type { Period, PeriodKind, YearType } from "../period.ts";
import { dayIn, dayLabel, daysIn, monthName, monthOfYear, yearOf, type MonthNumber } from "./calendar.ts";
import { yearStartAround } from "./namedYear.ts";

/**
 * A period for people, the same however it was written: "2016/17 academic year", "Q1 2017/18", "November 2016 to
 * January 2017", "31 March 2017". Without a capital, so that it stands in a sentence. What is open stays open: "2008/09".
 */
export function periodLabel(period: Period): string {
  return LABELS[period.kind](period, period.start + period.months - 1);
}

/**
 * The same behind "of", "from" or "in": "the 2016/17 academic year", "the autumn term 2016/17"; names of years, quarters,
 * months and days take no article.
 */
export function periodInSentence(period: Period): string {
  return withArticle(periodLabel(period));
}

/** As `periodInSentence`, of a label that is there already. */
export function withArticle(label: string): string {
  const isNoun = / (?:academic|financial) year$|^year ending |^12 months to |^(?:autumn|spring|summer) /.test(label);
  return isNoun && !label.startsWith("Q") ? `the ${label}` : label;
}

const LABELS = {
  date: (period) => dayLabel(dayIn(period.start, period.day ?? 1)),
  month: (period) => monthLabel(period.start, period),
  quarter: quarterLabel,
  term: termLabel,
  year: yearLabel,
  span: spanLabel,
  rolling: (period, last) => `12 months to ${monthLabel(last, period)}`,
  yearToDate: toDateLabel,
} satisfies Record<PeriodKind, (period: Period, last: MonthNumber) => string>;

function yearLabel({ start, yearType }: Period, last: MonthNumber): string {
  if (yearType === null) return splitYearName(start, "financial");
  if (yearType === "calendar") return String(yearOf(start));
  if (yearType === "reporting") return `year ending ${dayLabel(dayIn(last, daysIn(last)))}`;
  return `${splitYearName(start, yearType)} ${yearType} year`;
}

/** A calendar quarter is named by its months: "Q2 2017" would be read as July to September. */
function quarterLabel(period: Period, last: MonthNumber): string {
  const { start, yearType, ambiguity } = period;
  if (ambiguity === "year-type") return `Q${(monthOfYear(start) + 2) / 3} ${yearOf(start)}`;
  if (ambiguity === null && (yearType === null || yearType === "calendar")) return spanLabel(period, last);
  const type = yearType ?? "financial";
  const number = (start - yearStartAround(start, type)) / 3 + 1;
  if (ambiguity === "year") return `Q${number}`;
  return `Q${number} ${splitYearName(start, type)}${type === "academic" ? " academic year" : ""}`;
}

function termLabel({ start, months, ambiguity }: Period): string {
  const season = { 9: "autumn", 1: "spring", 5: "summer" }[monthOfYear(start)] ?? "";
  const name = months === 8 ? "autumn and spring terms" : `${season} term`;
  return ambiguity === null ? `${name} ${splitYearName(start, "academic")}` : name;
}

function spanLabel(period: Period, last: MonthNumber): string {
  const sameYear = period.ambiguity !== null || yearOf(period.start) === yearOf(last);
  const first = sameYear ? monthName(period.start) : monthLabel(period.start, period);
  return `${first} to ${monthLabel(last, period)}`;
}

/** In a year's first month the year to date is that month. Where only the year's start is open, its last month is not. */
function toDateLabel(period: Period, last: MonthNumber): string {
  const { ambiguity, months } = period;
  if (ambiguity !== null)
    return `${monthLabel(last, { ambiguity: ambiguity === "year" ? "year" : null })}, year to date`;
  return months === 1 ? monthLabel(last, period) : `${spanLabel(period, last)}, year to date`;
}

function monthLabel(month: MonthNumber, { ambiguity }: Pick<Period, "ambiguity">): string {
  if (ambiguity === "year") return monthName(month);
  return `${monthName(month)} ${ambiguity === null ? yearOf(month) : splitYearName(month, "financial")}`;
}

/** "2016/17" for any month of that year. */
function splitYearName(month: MonthNumber, type: YearType): string {
  const first = yearOf(yearStartAround(month, type));
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}
