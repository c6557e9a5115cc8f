import { MONTHS_IN_YEAR } from "./calendar.ts";
import { normalise } from "../normalise.ts";
import type { Period, YearType } from "../period.ts";
import { yearStartAround } from "./namedYear.ts";
import { lastMonth, monthsOf, snapshotAtEnd, spanOf } from "./makePeriod.ts";
import { readDate, readDateSpan } from "./readDates.ts";
import { readMonth, readMonthSpan, readNumericMonth, readTerm } from "./readMonths.ts";
import { readQuarter, readYearAlone } from "./readYears.ts";
import type { Years } from "./years.ts";

/** Tried in this order; the first that reads the text has it. */
const READERS = [
  readDate,
  readDateSpan,
  readNumericMonth,
  readMonthSpan,
  readQuarter,
  readTerm,
  readMonth,
  readYearAlone,
];

/** Reads a period from text in any of its spellings; null where it is none. */
export function readWrittenPeriod(text: string, years: Years): Period | null {
  return readQualified(plain(text), years);
}

/** Lower case, one kind of dash, no brackets, quotes or commas, single spaces. */
function plain(text: string): string {
  return normalise(text.normalize("NFKC"))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/['’‘"]/g, "")
    .replace(/[(),;:[\]_\s]+/g, " ")
    .trim()
    .replace(/\byear[ -]to[ -]date\b/, "ytd");
}

const YEAR_TYPE =
  /\b(acad(?:emic)?|school|fin(?:ancial)?|fiscal|calendar|reporting|[afcr]y)(?![a-z])(?: (?:year|yr)\b)?/;
const YEAR_TO_DATE = /\b(?:ytd|cumulative)\b/;
const MONTHS_TO =
  /^(?:rolling )?(?:(\d{1,2}|three|six|nine|twelve)[ -]months?|(year|quarter))(?: rolling)? (?:to|end|ending|ended) (.+)$/;
const AS_AT = /^(?:(?:as )?(?:at|of|on) (?:the )?(?:end (?:of )?)?|(?:the )?end (?:of )?)(.+)$/;
const BARE_YEAR = /^(?:full )?(?:year|yr) | (?:full )?(?:year|yr)$/;

/** Takes off the words that say how a year or a month is meant ("financial year", "as at"), and reads what is left. */
function readQualified(text: string, years: Years): Period | null {
  const yearType = YEAR_TYPE.exec(text);
  if (yearType && years.stated === null) {
    return readQualified(without(yearType, text), { ...years, stated: statedType(yearType[1]!) });
  }

  const yearToDate = YEAR_TO_DATE.exec(text);
  if (yearToDate) return toDate(readQualified(without(yearToDate, text), years), years.stated ?? years.usual);

  const [, number, unit, end] = MONTHS_TO.exec(text) ?? [];
  if (end !== undefined) return monthsTo(monthCount(number ?? unit!), readQualified(end, years));

  const [, instant] = AS_AT.exec(text) ?? [];
  if (instant !== undefined) {
    const period = readQualified(instant, years);
    return period && snapshotAtEnd(period);
  }

  const bare = text.replace(BARE_YEAR, "");
  for (const read of READERS) {
    const period = read(bare, years);
    if (period) return period;
  }
  return null;
}

function without(words: RegExpExecArray, text: string): string {
  const [before, after] = [text.slice(0, words.index), text.slice(words.index + words[0].length)];
  return `${before.trim()} ${after.trim()}`.trim();
}

function statedType(word: string): YearType {
  if (word.startsWith("f")) return "financial";
  if (word === "calendar" || word === "cy") return "calendar";
  return word.startsWith("r") ? "reporting" : "academic";
}

const MONTH_COUNTS: ReadonlyMap<string, number> = new Map([
  ["three", 3],
  ["quarter", 3],
  ["six", 6],
  ["nine", 9],
  ["twelve", MONTHS_IN_YEAR],
  ["year", MONTHS_IN_YEAR],
]);

function monthCount(word: string): number {
  return MONTH_COUNTS.get(word) ?? Number(word);
}

function monthsTo(months: number, end: Period | null): Period | null {
  if (end?.kind !== "month" && end?.kind !== "date") return null;
  const last = lastMonth(end);
  if (last === null || months < 1) return null;
  const first = last - months + 1;
  return months === MONTHS_IN_YEAR
    ? monthsOf("rolling", first, months, null, end.ambiguity)
    : spanOf(first, last, end.ambiguity);
}

/** A year's months so far. "April to December 2016" says itself when the year began; a month needs the year type. */
function toDate(period: Period | null, usual: YearType | null): Period | null {
  const last = period && lastMonth(period);
  if (period === null || last === null) return null;
  const { kind, ambiguity } = period;
  const namesBothEnds = kind === "span" || (kind === "quarter" && period.yearType === null && ambiguity === null);
  if (namesBothEnds) return { ...period, kind: "yearToDate" };
  if (kind !== "quarter" && kind !== "month" && kind !== "date") return null;
  const yearType = period.yearType ?? usual;
  const start = yearStartAround(last, yearType ?? "financial");
  return monthsOf("yearToDate", start, last - start + 1, yearType, ambiguity ?? (yearType ? null : "year-type"));
}
