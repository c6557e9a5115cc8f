import { MONTHS_IN_YEAR } from "../../figures/period/calendar.ts";
import type { Figure } from "../../figures/figure.ts";
import {
  frequencyOfDates,
  periodKey,
  previousPeriod,
  samePeriodLastYear,
  sideOf,
  type Period,
} from "../../figures/period.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import type { Unit } from "../../figures/unit.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { Indicator, Reading, Series } from "../series.ts";
import { isWithheldByPlan } from "../smallNumbers.ts";
import { countsByTerm, isYearOnYear } from "./accumulation.ts";
import { overdueReading, standingReadings } from "./dueFigure.ts";
import { figurePeriod } from "./figurePeriod.ts";

/**
 * Why there is nothing to compare with. `break`: it lies before a break in the series. `year-type`: the reading's year
 * may be financial or academic. `last-year`: only the same period last year would do.
 */
export type WithoutPrevious = "break" | "year-type" | "last-year";

/** What a reading may be compared with. */
export interface EarlierFigures {
  /** What its figure is about: its own period where it states one, a standing figure's, else the row's. */
  readonly period: Period | null;
  /**
   * Of the previous comparable period: across a missing period or a break nothing is compared. That of the same period
   * last year for cumulative and rolling figures and for termly counts.
   */
  readonly previous: Figure | null;
  /** Of the same period of the year before. */
  readonly lastYear: Figure | null;
  /** The reading of `previous`; null where the row's own column gave it. */
  readonly previousReading: Reading | null;
  /** null where there is a previous figure, or simply none. */
  readonly withoutPrevious: WithoutPrevious | null;
  /** The earlier reading whose figure stands until the next is due; null where the reading has its own, or none stands. */
  readonly standing: Reading | null;
  /** Whether the baseline may be compared with it: not across a break. */
  readonly baselineComparable: boolean;
  /** Its figure is past due; true for one reading of a series at most. */
  readonly overdue: boolean;
}

/** For each reading of a series what came before it; in the order of its readings. */
export function earlierFigures(series: Series, unit: Unit, settings: PlanSettings): readonly EarlierFigures[] {
  const { indicator, readings } = series;
  const periods = readings.map((reading) => figurePeriod(reading, indicator, settings));
  const find = finder(series, periods, unit, settings);
  const own = readings.map((reading, index) => find(reading, periods[index]!));
  if (indicator.nextDue === null) return own;
  const standing = standingReadings(series, settings);
  const overdue = overdueReading(series, settings);
  return own.map((found, index) => {
    const place = standing?.[index] ?? null;
    const known = place === null ? found : { ...own[place]!, standing: readings[place]! };
    return index === overdue ? { ...known, overdue: true } : known;
  });
}

/** A figure before another's: its reading where it has one, and whether it lies on the same side of a break. */
interface Earlier {
  readonly figure: Figure | null;
  readonly reading: Reading | null;
  readonly acrossBreak: boolean;
}

const NOTHING: Earlier = { figure: null, reading: null, acrossBreak: false };

/** Finds what came before a reading of the series; made once a series. */
function finder(
  series: Series,
  periods: readonly (Period | null)[],
  unit: Unit,
  settings: PlanSettings,
): (reading: Reading, period: Period | null) => EarlierFigures {
  const { indicator, readings } = series;
  const { breakFrom } = indicator;
  const alone = readings.length === 1;
  const frequency =
    indicator.frequency ?? (alone ? null : frequencyOfDates(periods.filter((period) => period !== null)));
  const termlyCounts = countsByTerm(series, unit);
  const byPeriod = alone ? null : readingsByPeriod(readings, periods);

  /** The figure of an earlier period: the series' own, else the one in the row's column for it. */
  const at = (earlier: Period | null, from: Period | null, column: Figure | null): Earlier => {
    const reading = earlier === null ? null : (byPeriod?.get(periodKey(earlier)) ?? null);
    // A withheld figure is not to come back through the next row's column.
    if (reading !== null && isWithheldByPlan(reading)) return { ...NOTHING, figure: reading.actual };
    const figure = reading?.actual?.kind === "number" ? reading.actual : null;
    if (breakFrom !== null && !isSameSide(breakFrom, earlier ?? yearBefore(from), from))
      return figure === null && column?.kind !== "number" ? NOTHING : { ...NOTHING, acrossBreak: true };
    return figure === null
      ? { figure: column, reading: null, acrossBreak: false }
      : { figure, reading, acrossBreak: false };
  };

  // Most series are one row without a break: its own columns are all there is.
  const rowAlone = alone && breakFrom === null;
  const shifted = (period: Period | null, shift: (period: Period) => Period | null) =>
    rowAlone || period === null ? null : shift(period);
  const before = (period: Period) => previousPeriod(period, frequency);

  return (reading, period) => {
    const open = period?.ambiguity === "year-type";
    const yearOnYear = isYearOnYear(indicator, period, termlyCounts);
    const lastYear = open ? NOTHING : at(shifted(period, samePeriodLastYear), period, reading.lastYear);
    const previous = open || yearOnYear ? lastYear : at(shifted(period, before), period, reading.previous);
    const hasOthers = !alone || reading.previous?.kind === "number";
    return {
      period,
      previous: previous.figure,
      lastYear: lastYear.figure,
      previousReading: previous.reading,
      withoutPrevious: previous.figure?.kind === "number" ? null : whyNot(previous, open && hasOthers, yearOnYear),
      standing: null,
      baselineComparable: breakFrom === null || isBaselineComparable(breakFrom, reading, period, indicator, settings),
      overdue: false,
    };
  };
}

function whyNot({ acrossBreak }: Earlier, open: boolean, yearOnYear: boolean): WithoutPrevious | null {
  if (acrossBreak) return "break";
  if (open) return "year-type";
  return yearOnYear ? "last-year" : null;
}

/** A row's column of the previous figure is of a year before at most, where nothing says how long before. */
function yearBefore(period: Period | null): Period | null {
  return period && { ...period, start: period.start - MONTHS_IN_YEAR };
}

/** Whether both lie before a break, or both from it on; not where it cannot be said. */
function isSameSide(breakFrom: Period, earlier: Period | null, period: Period | null): boolean {
  const side = period && sideOf(period, breakFrom);
  return side !== null && earlier !== null && sideOf(earlier, breakFrom) === side;
}

/** A baseline that does not state its period is older than the break. */
function isBaselineComparable(
  breakFrom: Period,
  { baseline }: Reading,
  period: Period | null,
  { yearType }: Indicator,
  settings: PlanSettings,
): boolean {
  const side = period && sideOf(period, breakFrom);
  const stated = baseline?.kind === "number" && baseline.period !== null ? baseline.period : "";
  const of = parsePeriod(stated, { yearType: yearType ?? settings.yearType });
  return side !== null && side === (of.state === "read" ? sideOf(of.period, breakFrom) : "before");
}

/** Two rows for one period are no basis for a comparison, unless they say the same or one of them says nothing. */
function readingsByPeriod(
  readings: readonly Reading[],
  periods: readonly (Period | null)[],
): ReadonlyMap<string, Reading | null> {
  const byPeriod = new Map<string, Reading | null>();
  for (const [index, reading] of readings.entries()) {
    const period = periods[index]!;
    if (period === null || isEmpty(reading)) continue;
    const key = periodKey(period);
    const other = byPeriod.get(key);
    byPeriod.set(key, other === undefined || (other !== null && sameActual(other, reading)) ? reading : null);
  }
  return byPeriod;
}

function isEmpty({ actual }: Reading): boolean {
  return actual === null || actual.kind === "blank";
}

function sameActual(a: Reading, b: Reading): boolean {
  return a.actual?.kind === "number" && b.actual?.kind === "number" && a.actual.value === b.actual.value;
}
