import type { CellValue } from "../figures/cell.ts";
import { tidy } from "../figures/normalise.ts";
import type { Day } from "../figures/period/calendar.ts";
import { parsePeriod, type PeriodContext } from "../figures/period/parsePeriod.ts";
import { lastDay, type Period } from "../figures/period.ts";
import { readSymbol } from "../figures/symbols.ts";

/**
 * When an action is to be done. `dates`: the days by which, in order; a month, quarter or year is due at its end.
 * `ongoing`: it comes back or goes on, without an end.
 */
export type Due =
  | { readonly kind: "dates"; readonly days: readonly Day[] }
  | { readonly kind: "ongoing" }
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly text: string };

const NONE: Due = { kind: "none" };
const ONGOING: Due = { kind: "ongoing" };

const NOT_YET = /^(?:tbc|tba|tbd|to be (?:confirmed|agreed|decided)|not (?:yet )?(?:set|known|agreed)|none|no date)$/i;

const RECURRING =
  /\b(?:on-? ?going|continuous(?:ly)?|continual(?:ly)?|onwards?|each|every|(?:half[- ]?)?(?:year|term)ly|quarterly|monthly|fortnightly|weekly|daily|annual(?:ly)?|regular(?:ly)?|as (?:required|needed))\b/i;

/** "From September 2009", which says when it begins and no end. */
const OPEN_START = /^from\b(?!.*(?:\b(?:to|until|till)\b|[-\u2013]))/i;

const BEFORE_A_DATE =
  /^(?:(?:to be )?(?:completed?|done|due|finished|delivered)|by|in|on|during|throughout|from|until|no later than|the)\s+/i;

/** What parts dates for certain; a stroke without blanks may stand within one. */
const BETWEEN_DATES = /\s*(?:[;,&\n]|\s\/\s|\s(?:and|then|or)\s)\s*/i;

/**
 * Reads when an action is due: "September 2009", "31/03/2010", "Sept 2009 / Jan 2010 / May 2010", "Each
 * quarter/ongoing", an Excel date. Of months without a year ("Jan and May 2010") the next one with a year counts, else
 * the one before, else the plan's reporting period. Where dates stand beside "ongoing" it is ongoing.
 */
export function readDue(cell: CellValue, context: PeriodContext): Due {
  const text = tidy(String(cell));
  if (text === "" || NOT_YET.test(text) || readSymbol(text) !== null) return NONE;
  if (typeof cell !== "string") return dueOn([readPart(cell, context)], text, context);
  if (RECURRING.test(text) || OPEN_START.test(text)) return ONGOING;
  // A line break parts dates as a semicolon does.
  const parts = cell
    .split(BETWEEN_DATES)
    .map((part) => tidy(part))
    .filter(Boolean);
  const whole = parts.length > 1 && !/[;&\n]|\sand\s/i.test(cell) ? readPart(text, context) : null;
  return dueOn(whole === null ? parts.flatMap((part) => readParts(part, context)) : [whole], text, context);
}

/** A part of the text, and what it was read as without the plan's year; null: it is no period. */
interface Part {
  readonly text: string;
  readonly period: Period;
}

function readPart(cell: CellValue, { yearType, numberFormat, date1904 }: PeriodContext): Part | null {
  let text = tidy(String(cell)).replace(/[.:]$/, "");
  for (let shorter = text; (shorter = text.replace(BEFORE_A_DATE, "")) !== text;) text = shorter;
  const reading = parsePeriod(typeof cell === "string" ? text : cell, { yearType, numberFormat, date1904 });
  return reading.state === "read" ? { text, period: reading.period } : null;
}

/** "Sept 2009/Jan 2010" is two dates, "31/03/2010" is one. */
function readParts(text: string, context: PeriodContext): readonly (Part | null)[] {
  const whole = readPart(text, context);
  if (whole !== null || !text.includes("/")) return [whole];
  return text.split("/").map((part) => readPart(part, context));
}

function dueOn(parts: readonly (Part | null)[], text: string, context: PeriodContext): Due {
  const days = parts.map((part, index) => part && dayOf(part, parts.slice(index + 1), parts.slice(0, index), context));
  const known = days.filter((day) => day !== null);
  return known.length === 0 || known.length < days.length
    ? { kind: "unreadable", text }
    : { kind: "dates", days: known.toSorted() };
}

function dayOf(
  { text, period }: Part,
  after: readonly (Part | null)[],
  before: readonly (Part | null)[],
  { yearType, within }: PeriodContext,
): Day | null {
  if (period.ambiguity !== "year") return lastDay(period);
  const next = after.find(hasYear)?.period;
  if (next !== undefined)
    return lastDay({ ...period, start: next.start - monthsOver(next.start - period.start), ambiguity: null });
  const earlier = before.findLast(hasYear)?.period;
  if (earlier !== undefined)
    return lastDay({ ...period, start: earlier.start + monthsOver(period.start - earlier.start), ambiguity: null });
  const reading = parsePeriod(text, { yearType, within });
  return reading.state === "read" ? lastDay(reading.period) : null;
}

function hasYear(part: Part | null): part is Part {
  return part !== null && part.period.ambiguity === null;
}

/** Months beyond whole years, from 0 to 11. */
function monthsOver(months: number): number {
  return ((months % 12) + 12) % 12;
}
