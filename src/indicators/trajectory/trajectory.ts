import { EPSILON, withoutNoise } from "../../figures/decimals.ts";
import type { Figure, NumberFigure } from "../../figures/figure.ts";
import { groupedBy } from "../../figures/groupedBy.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import { periodKey, sideOf, type Period, type YearType } from "../../figures/period.ts";
import type { Unit } from "../../figures/unit.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { amountOf } from "../amount.ts";
import type { Polarity } from "../assessment.ts";
import { accumulationOf } from "../earlier/accumulation.ts";
import type { EarlierFigures } from "../earlier/earlierFigures.ts";
import type { Indicator, Reading, Series } from "../series.ts";
import { momentOf, yearEndOf, type Moment } from "./moment.ts";
import { inTimeOrder, onStraightLine, type Point } from "./straightLine.ts";

/** Where a reading stands on the way from the baseline to the last target set. */
export interface Trajectory {
  /** Percent of the way; below 0 and above 100 are possible. */
  readonly distanceTravelled: number | null;
  /** What is asked for in its period. */
  readonly milestone: number | null;
  /** Change a year that it takes to reach the last target set; 0 where it is met. */
  readonly requiredPerYear: number | null;
}

const MONTHS_IN_YEAR = 12;

const NOWHERE: Trajectory = { distanceTravelled: null, milestone: null, requiredPerYear: null };

/** A reading, and what came before it. */
interface Placed {
  readonly reading: Reading;
  readonly earlier: EarlierFigures;
}

/** A target, and when it is to be reached; null where that is not known. */
interface Goal {
  readonly value: number;
  readonly moment: Moment | null;
}

/** How the periods of a stage lie in their years. */
interface Years {
  /** Whether the year type of all of them is open. */
  readonly open: boolean;
  /** Of periods whose name does not say it. */
  readonly usual: YearType | null;
  /** The readings of a part of a year whose target is that of the whole year. */
  readonly wholeYears: ReadonlySet<Reading>;
}

/** What the readings of a stage have in common. */
interface Way {
  readonly valueOf: (figure: Figure | null) => number | null;
  readonly polarity: Polarity | null;
  /** Whether a figure of the period counts the year so far. */
  readonly isCumulative: (period: Period | null) => boolean;
  readonly years: Years;
  /** The last target set. */
  readonly goal: Goal | null;
  /** What readings without a baseline of their own are measured from, and the first of them in the stage. */
  readonly baseline: number | null;
  readonly baselineFrom: number;
  /** Everything that is stated for a point in time, in its order. */
  readonly points: readonly Point[];
}

/** For each reading of a series, in order. */
export function trajectoriesOf(
  series: Series,
  unit: Unit,
  earlier: readonly EarlierFigures[],
  { yearType }: PlanSettings,
): readonly Trajectory[] {
  const { indicator, readings } = series;
  if (!readings.some(saysWhereTo)) return readings.map(() => NOWHERE);
  const placed = readings.map((reading, index): Placed => ({ reading, earlier: earlier[index]! }));
  return stagesOf(placed, indicator.breakFrom).flatMap((stage) => {
    const way = wayOf(stage, indicator, unit, indicator.yearType ?? yearType);
    return stage.map((each, index) => trajectoryOf(each, index, way));
  });
}

function saysWhereTo({ target, periodTarget }: Reading): boolean {
  return target?.kind === "number" || periodTarget?.kind === "number";
}

/**
 * Nothing is drawn across a break: the readings on either side of it have baselines and targets of their own. A reading
 * without a period is on no way but its own. In order, so that a series is its stages one after the other.
 */
function stagesOf(placed: readonly Placed[], breakFrom: Period | null): readonly (readonly Placed[])[] {
  if (placed.length === 1) return [placed];
  const stages: Placed[][] = [];
  let previous: Reading | null = null;
  for (const each of placed) {
    if (previous !== null && areOneStage(previous, each.reading, breakFrom)) stages.at(-1)!.push(each);
    else stages.push([each]);
    previous = each.reading;
  }
  return stages;
}

function areOneStage(a: Reading, b: Reading, breakFrom: Period | null): boolean {
  if (a.period === null || b.period === null) return false;
  if (breakFrom === null) return true;
  const side = sideOf(a.period, breakFrom);
  return side !== null && side === sideOf(b.period, breakFrom);
}

function wayOf(stage: readonly Placed[], indicator: Indicator, unit: Unit, usual: YearType | null): Way {
  const valueOf: Way["valueOf"] = (figure) => amountOf(figure, indicator, unit)?.value ?? null;
  const years: Years = {
    open: stage.every(({ reading }) => reading.period?.ambiguity === "year-type"),
    usual,
    wholeYears: wholeYearsOf(stage, usual, valueOf),
  };
  const baselines = samePeriod(
    stage,
    stage.findIndex((each) => baselineOf(each) !== null),
  );
  return {
    valueOf,
    polarity: indicator.polarity,
    isCumulative: (period) => accumulationOf(indicator, period) === "cumulative",
    years,
    goal: goalOf(stage, years, valueOf),
    baseline: agreed(baselines.readings.map((each) => valueOf(baselineOf(each)))),
    baselineFrom: baselines.from,
    points: stage.every(({ reading }) => statedFor(reading, years) !== null)
      ? []
      : inTimeOrder(pointsOf(stage, years, valueOf)),
  };
}

function baselineOf({ reading: { baseline }, earlier }: Placed): NumberFigure | null {
  return baseline?.kind === "number" && earlier.baselineComparable ? baseline : null;
}

/** The readings of one period; they stand beside each other. */
function samePeriod(stage: readonly Placed[], index: number): { readonly from: number; readings: readonly Placed[] } {
  const period = stage[index]?.reading.period ?? null;
  if (period === null) return { from: Math.max(0, index), readings: stage.slice(Math.max(0, index), index + 1) };
  const key = periodKey(period);
  const isSame = (each: Placed | undefined) => each?.reading.period != null && periodKey(each.reading.period) === key;
  let from = index;
  let to = index + 1;
  while (isSame(stage[from - 1])) from--;
  while (isSame(stage[to])) to++;
  return { from, readings: stage.slice(from, to) };
}

/** Rows for one period that differ leave open which of them counts. */
function agreed(values: readonly (number | null)[]): number | null {
  const stated = new Set(values.filter((value) => value !== null));
  return stated.size === 1 ? [...stated][0]! : null;
}

/** The number of the latest period's target, the year's before the period's: what the plan wants to reach in the end. */
function goalOf(stage: readonly Placed[], years: Years, valueOf: Way["valueOf"]): Goal | null {
  const last = stage.findLastIndex(({ reading }) => saysWhereTo(reading));
  const stated = samePeriod(stage, last).readings.map(({ reading }) => goalOfReading(reading, years, valueOf));
  const value = agreed(stated.map((goal) => goal?.value ?? null));
  return stated.find((goal) => goal !== null && goal.value === value) ?? null;
}

function goalOfReading(reading: Reading, years: Years, valueOf: Way["valueOf"]): Goal | null {
  const { target, periodTarget, period } = reading;
  const ofYear = target?.kind === "number";
  const value = valueOf(ofYear ? target.figure : periodTarget?.kind === "number" ? periodTarget.figure : null);
  if (value === null) return null;
  const isYears = ofYear && years.wholeYears.has(reading);
  const moment = period && (isYears ? yearEndOf(period, years.usual) : momentOf(period, years.open));
  return { value, moment };
}

/**
 * The readings of a part of a year whose target is that of the whole year: beside a column of the periods' targets, and
 * where all rows of the year carry the same one. Where its rows carry different ones, each is its own period's. A day
 * may be its year's only one, and a month without a known year its own, so that only a second row tells.
 */
function wholeYearsOf(stage: readonly Placed[], usual: YearType | null, valueOf: Way["valueOf"]): ReadonlySet<Reading> {
  const found = new Set<Reading>();
  const parts = stage.map(({ reading }) => reading).filter(isPartOfYear);
  for (const reading of parts) if (reading.periodTarget !== null) found.add(reading);
  const alone = parts.filter(({ target, periodTarget }) => periodTarget === null && target?.kind === "number");
  for (const [yearEnd, rows] of groupedBy(alone, ({ period }) => period && yearEndOf(period, usual))) {
    const figures = new Set(rows.map(({ target }) => (target?.kind === "number" ? valueOf(target.figure) : null)));
    const oneIsEnough = yearEnd !== null && rows.some(({ period }) => period?.kind !== "date");
    if (figures.size === 1 && (oneIsEnough || rows.length > 1)) for (const reading of rows) found.add(reading);
  }
  return found;
}

function isPartOfYear({ period }: Reading): boolean {
  return period !== null && period.months < MONTHS_IN_YEAR;
}

/** The target that is stated for the reading's own period. */
function statedFor(reading: Reading, { wholeYears }: Years): NumberFigure | null {
  const { target, periodTarget } = reading;
  if (periodTarget?.kind === "number") return periodTarget.figure;
  return target?.kind === "number" && !wholeYears.has(reading) ? target.figure : null;
}

function pointsOf(stage: readonly Placed[], years: Years, valueOf: Way["valueOf"]): readonly Point[] {
  const points: Point[] = [];
  const add = (value: number | null, moment: Moment | null) => {
    if (value !== null && moment !== null) points.push({ value, moment });
  };
  const baselinePeriods = new Map<string, Period | null>();
  for (const each of stage) {
    const { reading } = each;
    const { period } = reading;
    if (period === null) continue;
    add(valueOf(statedFor(reading, years)), momentOf(period, years.open));
    if (years.wholeYears.has(reading)) {
      const year = goalOfReading(reading, years, valueOf);
      if (reading.target?.kind === "number" && year !== null) add(year.value, year.moment);
    }
    const baseline = baselineOf(each);
    if (baseline?.period == null) continue;
    const key = `${baseline.period} ${period.yearType}`;
    let baselinePeriod = baselinePeriods.get(key);
    if (baselinePeriod === undefined) {
      baselinePeriod = readPeriod(baseline.period, period);
      baselinePeriods.set(key, baselinePeriod);
    }
    add(valueOf(baseline), baselinePeriod && momentOf(baselinePeriod, years.open));
  }
  return points;
}

/** "2007/08" beside a baseline is a year of the same type as its reading's. */
function readPeriod(written: string, { yearType }: Period): Period | null {
  const reading = parsePeriod(written, { yearType });
  return reading.state === "read" ? reading.period : null;
}

function trajectoryOf(placed: Placed, index: number, way: Way): Trajectory {
  const { reading, earlier } = placed;
  const value = way.valueOf((earlier.standing ?? reading).actual);
  const own = way.valueOf(baselineOf(placed));
  const baseline = own ?? (index >= way.baselineFrom ? way.baseline : null);
  const moment = reading.period && momentOf(reading.period, way.years.open);
  if (way.isCumulative(earlier.period) && isYearSoFar(reading, moment, way.years))
    return { ...NOWHERE, milestone: way.valueOf(statedFor(reading, way.years)) };
  return {
    distanceTravelled: distanceTravelled(value, baseline, way.goal),
    milestone: milestone(reading, moment, way),
    requiredPerYear: requiredPerYear(value, moment, way),
  };
}

/** A count of the year so far is on no line to the figures of whole years. */
function isYearSoFar({ period }: Reading, moment: Moment | null, { usual }: Years): boolean {
  return period !== null && period.months < MONTHS_IN_YEAR && (moment === null || moment !== yearEndOf(period, usual));
}

function distanceTravelled(value: number | null, baseline: number | null, goal: Goal | null): number | null {
  if (value === null || baseline === null || goal === null) return null;
  const way = goal.value - baseline;
  return Math.abs(way) < EPSILON ? null : finite((100 * (value - baseline)) / way);
}

/** The stated one wins; the straight line only fills in between stated points. */
function milestone(reading: Reading, moment: Moment | null, { valueOf, points, years }: Way): number | null {
  const stated = valueOf(statedFor(reading, years));
  if (stated !== null || moment === null) return stated;
  const between = onStraightLine(points, moment);
  return between === null ? null : finite(between);
}

function requiredPerYear(value: number | null, moment: Moment | null, { goal, polarity }: Way): number | null {
  if (value === null || moment === null || goal === null || goal.moment === null || goal.moment < moment) return null;
  if (isMet(value, goal.value, polarity)) return 0;
  return goal.moment === moment ? null : finite(((goal.value - value) * MONTHS_IN_YEAR) / (goal.moment - moment));
}

function isMet(value: number, target: number, polarity: Polarity | null): boolean {
  const ahead = value - target;
  return Math.abs(ahead) < EPSILON || (polarity === "high" && ahead > 0) || (polarity === "low" && ahead < 0);
}

/** Figures near the largest that Excel holds have differences that it does not. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? withoutNoise(value) : null;
}
