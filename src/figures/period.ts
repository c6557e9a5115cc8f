import { type Day, dayIn, daysIn, type MonthNumber, MONTHS_IN_YEAR } from "./period/calendar.ts";

/**
 * How years are counted. `calendar`: January to December. `financial`: April to March. `academic`: September to August.
 * `reporting`: the year to 31 March, named by the year it ends in ("2025" is the year ending 31 March 2025), as DfE's
 * children's social care statistics have it.
 */
export type YearType = "calendar" | "financial" | "academic" | "reporting";

const FREQUENCIES = ["monthly", "quarterly", "termly", "half-yearly", "yearly"] as const;

/** How often an indicator is reported: the step from one of its readings to the next. */
export type Frequency = (typeof FREQUENCIES)[number];

/**
 * `rolling`: the twelve months up to a month. `yearToDate`: a year's months so far.
 * `span`: any other run of whole months. `date`: a point in time, as a snapshot has it.
 */
export type PeriodKind = "year" | "term" | "quarter" | "month" | "span" | "rolling" | "yearToDate" | "date";

/** The time a figure is about: whole months, or a single day. */
export interface Period {
  readonly kind: PeriodKind;
  /** Of the year in its name; null where the name has none (a month) or does not say ("2008/09"). */
  readonly yearType: YearType | null;
  /** Its first month; a date's month. */
  readonly start: MonthNumber;
  /** Its length; 0 for a date. */
  readonly months: number;
  /** A date's day of the month; null for the other kinds. */
  readonly day: number | null;
  /**
   * What the writing leaves open: `year-type` ("2008/09": financial or academic?), `year` ("Q1": of which year?).
   * Such a period has a place in the order, but no days, and nothing comes before it.
   */
  readonly ambiguity: "year-type" | "year" | null;
}

/** Months from one reading to the next. */
export const FREQUENCY_MONTHS = {
  monthly: 1,
  quarterly: 3,
  termly: 4,
  "half-yearly": 6,
  yearly: MONTHS_IN_YEAR,
} satisfies Record<Frequency, number>;

/** null while the period is ambiguous. */
export function firstDay(period: Period): Day | null {
  return period.ambiguity === null ? startOf(period) : null;
}

/** null while the period is ambiguous. */
export function lastDay(period: Period): Day | null {
  return period.ambiguity === null ? endOf(period) : null;
}

/**
 * Two periods are the same where their keys are: the same days, however written. So the financial year 2016/17, the
 * twelve months to March 2017 and the reporting year 2017 are one. An ambiguous period equals only its like.
 */
export function periodKey(period: Period): string {
  let key = keys.get(period);
  if (key === undefined) {
    const days = `${startOf(period)}/${endOf(period)}`;
    key = period.ambiguity === null ? days : `${days} ${period.ambiguity}?`;
    keys.set(period, key);
  }
  return key;
}

/** The key of a period that may be none: "" for none. */
export function keyOfPeriod(period: Period | null): string {
  return period === null ? "" : periodKey(period);
}

/** Many rows share a period. */
const keys = new WeakMap<Period, string>();

/** Time order: by last day, then the longer first. 0 only for the same period; those without a year come first. */
export function comparePeriods(a: Period, b: Period): number {
  const [keyA, keyB] = [orderKey(a), orderKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/**
 * Whether figures of the two may be compared at all: both snapshots, or both of one length and whole steps apart, so
 * that they never overlap in part (a financial against an academic year). Not where the year type is open.
 */
export function areComparable(a: Period, b: Period): boolean {
  if (a.ambiguity !== b.ambiguity || a.ambiguity === "year-type" || a.months !== b.months) return false;
  const steps = [ownStep(a), ownStep(b)].filter((step) => step !== null);
  return steps.every((step) => (a.start - b.start) % step === 0);
}

/**
 * Whether `later` comes directly after `earlier`; where a period is missing between them it does not.
 * Snapshots need the frequency; their day may move within the month (the school census is on a Thursday in January).
 */
export function follows(earlier: Period, later: Period, frequency: Frequency | null = null): boolean {
  return areComparable(earlier, later) && later.start - earlier.start === stepOf(later, frequency);
}

/** Whether `earlier` is the same period of the year before; a snapshot's day may move within the month. */
export function isYearBefore(earlier: Period, later: Period): boolean {
  return areComparable(earlier, later) && later.start - earlier.start === MONTHS_IN_YEAR;
}

/**
 * The period directly before, of the same kind: the quarter before a quarter. Rolling years, years to date and other
 * lengths that do not tile a year step by whole years, since they would overlap. An indicator reported less often
 * steps by its frequency: before March 2017 comes December 2016 where it is quarterly.
 * null for an ambiguous period, and for a date without a frequency.
 */
export function previousPeriod(period: Period, frequency: Frequency | null = null): Period | null {
  return shifted(period, stepOf(period, frequency), -1);
}

/** The period directly after; the inverse of `previousPeriod`. */
export function nextPeriod(period: Period, frequency: Frequency | null = null): Period | null {
  return shifted(period, stepOf(period, frequency), 1);
}

/** null for an ambiguous period. A month's end stays a month's end: 29 February 2016 for 28 February 2017. */
export function samePeriodLastYear(period: Period): Period | null {
  return shifted(period, MONTHS_IN_YEAR, -1);
}

/** Whether all of `inner` lies in `outer`; never where either is ambiguous. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  if (outer.ambiguity !== null || inner.ambiguity !== null) return false;
  return startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
}

/**
 * On which side of another period's beginning it lies: `before` where it ends before that day, `from` where it begins
 * on it or later. null where it lies across it, or where what the writing leaves open would decide.
 */
export function sideOf(period: Period, boundary: Period): "before" | "from" | null {
  const alike = period.ambiguity === boundary.ambiguity;
  if (!alike && (period.ambiguity === "year" || boundary.ambiguity === "year")) return null;
  if (endOf(alike ? period : latest(period)) < startOf(boundary)) return "before";
  return startOf(period) >= startOf(alike ? boundary : latest(boundary)) ? "from" : null;
}

/** "2016/17" begins in September at the latest, five months after the financial year as which it is held. */
function latest(period: Period): Period {
  return period.ambiguity === "year-type" ? { ...period, start: period.start + 5 } : period;
}

/**
 * How often a series of snapshots is taken, where the indicator does not say: the shortest time between two of them.
 * null for other kinds, whose length says it, and where that time is no frequency.
 */
export function frequencyOfDates(periods: readonly Period[]): Frequency | null {
  if (periods.some((period) => period.kind !== "date")) return null;
  const months = [...new Set(periods.map((period) => period.start))].toSorted((a, b) => a - b);
  const shortest = Math.min(...months.slice(1).map((month, index) => month - months[index]!));
  return FREQUENCIES.find((frequency) => FREQUENCY_MONTHS[frequency] === shortest) ?? null;
}

function startOf(period: Period): Day {
  return dayIn(period.start, period.day ?? 1);
}

function endOf(period: Period): Day {
  if (period.day !== null) return dayIn(period.start, period.day);
  const month = period.start + period.months - 1;
  return dayIn(month, daysIn(month));
}

function orderKey(period: Period): string {
  return `${endOf(period)} ${startOf(period)} ${period.ambiguity ?? ""}`;
}

/** Months to the next of its kind; null for a date, which has no length. */
function ownStep(period: Period): number | null {
  if (period.kind === "date") return null;
  if (period.kind === "yearToDate" || MONTHS_IN_YEAR % period.months !== 0)
    return Math.ceil(period.months / MONTHS_IN_YEAR) * MONTHS_IN_YEAR;
  return period.months;
}

/** The frequency, in whole periods: the step is never shorter than the period itself. */
function stepOf(period: Period, frequency: Frequency | null): number | null {
  const own = ownStep(period);
  const stated = frequency === null ? null : FREQUENCY_MONTHS[frequency];
  if (own === null || stated === null) return own ?? stated;
  return own * Math.ceil(stated / own);
}

function shifted(period: Period, step: number | null, direction: 1 | -1): Period | null {
  if (step === null || period.ambiguity !== null) return null;
  const months = direction * step;
  const known = shifts.get(period) ?? new Map<number, Period>();
  shifts.set(period, known);
  let other = known.get(months);
  if (other === undefined) known.set(months, (other = moved(period, months)));
  return other;
}

/** Many rows share a period. */
const shifts = new WeakMap<Period, Map<number, Period>>();

function moved(period: Period, months: number): Period {
  const start = period.start + months;
  if (period.day === null) return { ...period, start };
  const monthEnd = period.day === daysIn(period.start);
  return { ...period, start, day: monthEnd ? daysIn(start) : Math.min(period.day, daysIn(start)) };
}
