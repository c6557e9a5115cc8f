import { MONTHS_IN_YEAR } from "../../figures/period/calendar.ts";
import type { Figure, NumberFigure } from "../../figures/figure.ts";
import { groupedBy } from "../../figures/groupedBy.ts";
import { sideOf, type Period, type YearType } from "../../figures/period.ts";
import type { DatedTarget, Indicator, Reading } from "../series.ts";
import { momentOf, yearEndOf, type Moment } from "./moment.ts";
import type { Placed } from "./stage.ts";
import type { Point } from "./straightLine.ts";

/** How what is stated in a stage is to be understood. */
export interface Stated {
  readonly valueOf: (figure: Figure | null) => number | null;
  /** Whether the year type of all its periods is open. */
  readonly open: boolean;
  /** The year type of periods whose name does not say it; null where nothing does. */
  readonly usual: YearType | null;
  /** The readings of a part of a year whose target is that of the whole year. */
  readonly wholeYears: ReadonlySet<Reading>;
  /** The targets that the plan sets for whole years. */
  readonly ofYears: readonly DatedTarget[];
}

/** A target, and when it is to be reached; null where that is not known. */
export interface Goal {
  readonly value: number;
  readonly moment: Moment | null;
}

/** What is stated in a stage. `yearType`: the indicator's, else the plan's. */
export function statedIn(
  stage: readonly Placed[],
  dated: readonly DatedTarget[],
  indicator: Indicator,
  yearType: YearType | null,
  valueOf: Stated["valueOf"],
): Stated {
  const ofYears = dated.length === 0 ? dated : onSideOf(stage, dated, indicator);
  const usual = yearType ?? ofYears[0]?.period.yearType ?? null;
  // A reading without a period is of no year; those of the plan's targets are then all that there is.
  const periods = stage[0]!.reading.period === null ? ofYears : stage.map(({ reading }) => reading);
  return {
    valueOf,
    open: periods.length > 0 && periods.every(({ period }) => period?.ambiguity === "year-type"),
    usual,
    wholeYears: wholeYearsOf(stage, ofYears, usual, valueOf),
    ofYears,
  };
}

/** The plan's targets on the stage's side of a break. */
function onSideOf(
  stage: readonly Placed[],
  dated: readonly DatedTarget[],
  { breakFrom }: Indicator,
): readonly DatedTarget[] {
  if (breakFrom === null) return dated;
  const { period } = stage[0]!.reading;
  const side = period && sideOf(period, breakFrom);
  return side === null ? [] : dated.filter((each) => sideOf(each.period, breakFrom) === side);
}

/**
 * The readings of a part of a year whose target is that of the whole year: one that the plan sets for the year; one
 * beside a column of the periods' targets; and one that all rows of the year carry. Where its rows carry different ones,
 * each is its own period's. A day may be its year's only one, and a month without a known year its own, so that only a
 * second row tells.
 */
function wholeYearsOf(
  stage: readonly Placed[],
  ofYears: readonly DatedTarget[],
  usual: YearType | null,
  valueOf: Stated["valueOf"],
): ReadonlySet<Reading> {
  const found = new Set<Reading>();
  const parts = stage.map(({ reading }) => reading).filter(isPartOfYear);
  const isYears = (reading: Reading) => reading.periodTarget !== null || isOfYear(reading, ofYears);
  for (const reading of parts) if (isYears(reading)) found.add(reading);
  const alone = parts.filter((reading) => !isYears(reading) && reading.target?.kind === "number");
  for (const [yearEnd, rows] of groupedBy(alone, ({ period }) => period && yearEndOf(period, usual))) {
    const figures = new Set(rows.map(({ target }) => (target?.kind === "number" ? valueOf(target.figure) : null)));
    const oneIsEnough = yearEnd !== null && rows.some(({ period }) => period?.kind !== "date");
    if (figures.size === 1 && (oneIsEnough || rows.length > 1)) for (const reading of rows) found.add(reading);
  }
  return found;
}

/** Whether a reading is of less than a year. */
export function isPartOfYear({ period }: { readonly period: Period | null }): boolean {
  return period !== null && period.months < MONTHS_IN_YEAR;
}

/** Whether the plan's table of targets gave the reading its target. */
export function isOfYear({ target }: Reading, ofYears: readonly DatedTarget[]): boolean {
  return ofYears.some((dated) => dated.target === target);
}

/** The target that is stated for the reading's own period. */
export function statedFor(reading: Reading, { wholeYears }: Stated): NumberFigure | null {
  const { target, periodTarget } = reading;
  if (periodTarget?.kind === "number") return periodTarget.figure;
  return target?.kind === "number" && !wholeYears.has(reading) ? target.figure : null;
}

/** What a reading's target asks for in the end, the year's before the period's. */
export function goalOfReading(reading: Reading, stated: Stated): Goal | null {
  const { target, periodTarget, period } = reading;
  const ofYear = target?.kind === "number";
  const value = stated.valueOf(ofYear ? target.figure : periodTarget?.kind === "number" ? periodTarget.figure : null);
  if (value === null) return null;
  const isYears = ofYear && stated.wholeYears.has(reading);
  const moment = period && (isYears ? yearEndOf(period, stated.usual) : momentOf(period, stated.open));
  return { value, moment };
}

/** The numbers that the plan sets for years. */
export function goalsOfYears({ ofYears, open, valueOf }: Stated): readonly Point[] {
  return ofYears.flatMap(({ period, target }) => {
    const value = target.kind === "number" ? valueOf(target.figure) : null;
    const moment = momentOf(period, open);
    return value === null || moment === null ? [] : [{ value, moment }];
  });
}
