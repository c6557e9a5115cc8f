import { MONTHS_IN_YEAR } from "../../figures/period/calendar.ts";
import { EPSILON, withoutNoise } from "../../figures/decimals.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import type { Period, YearType } from "../../figures/period.ts";
import type { Unit } from "../../figures/unit.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { amountOf } from "../amount.ts";
import type { Polarity } from "../assessment.ts";
import { accumulationOf } from "../earlier/accumulation.ts";
import type { EarlierFigures } from "../earlier/earlierFigures.ts";
import type { DatedTarget, Indicator, Reading, Series } from "../series.ts";
import { momentOf, yearEndOf, type Moment } from "./moment.ts";
import { agreed, baselineOf, samePeriod, stagesOf, type Placed } from "./stage.ts";
import {
  goalOfReading,
  goalsOfYears,
  isOfYear,
  isPartOfYear,
  statedFor,
  statedIn,
  type Goal,
  type Stated,
} from "./stated.ts";
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

const NOWHERE: Trajectory = { distanceTravelled: null, milestone: null, requiredPerYear: null };

/** What the readings of a stage have in common. */
interface Way extends Stated {
  readonly polarity: Polarity | null;
  /** Whether a figure of the period counts the year so far. */
  readonly isCumulative: (period: Period | null) => boolean;
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
  const { indicator, readings, datedTargets } = series;
  if (!readings.some(saysWhereTo) && !datedTargets.some(isNumber)) return readings.map(() => NOWHERE);
  const placed = readings.map((reading, index): Placed => ({ reading, earlier: earlier[index]! }));
  return stagesOf(placed, indicator.breakFrom).flatMap((stage) => {
    const valueOf: Stated["valueOf"] = (figure) => amountOf(figure, indicator, unit)?.value ?? null;
    const way = wayOf(
      stage,
      indicator,
      statedIn(stage, datedTargets, indicator, indicator.yearType ?? yearType, valueOf),
    );
    return stage.map((each, index) => trajectoryOf(each, index, way));
  });
}

function saysWhereTo({ target, periodTarget }: Reading): boolean {
  return target?.kind === "number" || periodTarget?.kind === "number";
}

function isNumber({ target }: DatedTarget): boolean {
  return target.kind === "number";
}

function wayOf(stage: readonly Placed[], indicator: Indicator, stated: Stated): Way {
  const baselines = samePeriod(
    stage,
    stage.findIndex((each) => baselineOf(each) !== null),
  );
  return {
    ...stated,
    polarity: indicator.polarity,
    isCumulative: (period) => accumulationOf(indicator, period) === "cumulative",
    goal: goalOf(stage, stated),
    baseline: agreed(baselines.readings.map((each) => stated.valueOf(baselineOf(each)))),
    baselineFrom: baselines.from,
    points: stage.every(({ reading }) => statedFor(reading, stated) !== null)
      ? []
      : inTimeOrder(pointsOf(stage, stated)),
  };
}

/** The number of the latest target, the year's before the period's: what the plan wants to reach in the end. */
function goalOf(stage: readonly Placed[], stated: Stated): Goal | null {
  const ofYears = lastOfYears(stated);
  const last = stage.findLastIndex(({ reading }) => saysWhereTo(reading));
  if (last === -1) return ofYears;
  const goals = samePeriod(stage, last).readings.map(({ reading }) => goalOfReading(reading, stated));
  const value = agreed(goals.map((goal) => goal?.value ?? null));
  const goal = goals.find((each) => each !== null && each.value === value) ?? null;
  return ofYears !== null && isAfter(ofYears, goal, stage[last]!.reading, stated) ? ofYears : goal;
}

/** Whether the plan's last target comes after the last that the readings have. */
function isAfter({ moment }: Point, goal: Goal | null, reading: Reading, stated: Stated): boolean {
  const { period } = reading;
  if (period === null) return isOfYear(reading, stated.ofYears);
  const ofReadings = goal?.moment ?? momentOf(period, stated.open);
  return ofReadings !== null && moment > ofReadings;
}

/** The last number that the plan sets for a year. */
function lastOfYears(stated: Stated): Point | null {
  return goalsOfYears(stated).reduce<Point | null>(
    (last, each) => (last === null || each.moment > last.moment ? each : last),
    null,
  );
}

function pointsOf(stage: readonly Placed[], stated: Stated): readonly Point[] {
  const { open, valueOf, wholeYears, ofYears } = stated;
  const points: Point[] = [];
  const add = (value: number | null, moment: Moment | null) => {
    if (value !== null && moment !== null) points.push({ value, moment });
  };
  const baselinePeriods = new Map<string, Period | null>();
  for (const each of stage) {
    const { reading } = each;
    const { period } = reading;
    if (period === null) continue;
    add(valueOf(statedFor(reading, stated)), momentOf(period, open));
    if (wholeYears.has(reading) && !isOfYear(reading, ofYears)) {
      const year = goalOfReading(reading, stated);
      if (reading.target?.kind === "number" && year !== null) add(year.value, year.moment);
    }
    const baseline = baselineOf(each);
    if (baseline?.period == null) continue;
    const yearType = period.yearType ?? stated.usual;
    const key = `${baseline.period} ${yearType}`;
    let baselinePeriod = baselinePeriods.get(key);
    if (baselinePeriod === undefined) {
      baselinePeriod = readPeriod(baseline.period, yearType);
      baselinePeriods.set(key, baselinePeriod);
    }
    add(valueOf(baseline), baselinePeriod && momentOf(baselinePeriod, open));
  }
  // What a reading says of its own year comes before the plan's.
  const known = new Set(points.map(({ moment }) => moment));
  return [...points, ...goalsOfYears(stated).filter(({ moment }) => !known.has(moment))];
}

/** "2007/08" beside a baseline is a year of the same type as its reading's. */
function readPeriod(written: string, yearType: YearType | null): Period | null {
  const reading = parsePeriod(written, { yearType });
  return reading.state === "read" ? reading.period : null;
}

function trajectoryOf(placed: Placed, index: number, way: Way): Trajectory {
  const { reading, earlier } = placed;
  const value = way.valueOf((earlier.standing ?? reading).actual);
  const own = way.valueOf(baselineOf(placed));
  const baseline = own ?? (index >= way.baselineFrom ? way.baseline : null);
  const moment = reading.period && momentOf(reading.period, way.open);
  if (way.isCumulative(earlier.period) && isYearSoFar(reading, moment, way))
    return { ...NOWHERE, milestone: way.valueOf(statedFor(reading, way)) };
  return {
    distanceTravelled: distanceTravelled(value, baseline, way.goal),
    milestone: milestone(reading, moment, way),
    requiredPerYear: requiredPerYear(value, moment, way),
  };
}

/** A count of the year so far is on no line to the figures of whole years. */
function isYearSoFar({ period }: Reading, moment: Moment | null, { usual }: Stated): boolean {
  return period !== null && isPartOfYear({ period }) && (moment === null || moment !== yearEndOf(period, usual));
}

function distanceTravelled(value: number | null, baseline: number | null, goal: Goal | null): number | null {
  if (value === null || baseline === null || goal === null) return null;
  const way = goal.value - baseline;
  return Math.abs(way) < EPSILON ? null : finite((100 * (value - baseline)) / way);
}

/** The stated one wins; the straight line only fills in between stated points. */
function milestone(reading: Reading, moment: Moment | null, way: Way): number | null {
  const stated = way.valueOf(statedFor(reading, way));
  if (stated !== null || moment === null) return stated;
  const between = onStraightLine(way.points, moment);
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
