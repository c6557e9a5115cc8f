import type { Figure, NumberFigure } from "../figures/figure.ts";
import type { Target } from "../figures/target.ts";
import { percent, plainNumber, pounds, type Unit } from "../figures/unit.ts";
import type { Allowance } from "../plan/allowance.ts";
import type { PlanSettings } from "../plan/settings.ts";
import type { Polarity } from "./assessment.ts";
import type { Neighbours } from "./neighbouringReadings.ts";
import type { Indicator, Reading, Series } from "./series.ts";

/** A number in the indicator's unit, and the decimals it is shown with. */
export interface Amount {
  readonly value: number;
  /** The indicator's where stated, else as the figure itself is shown. */
  readonly decimals: number;
  /** As the figure itself is shown: what it is published to. */
  readonly ownDecimals: number;
}

export type Benchmark = "national" | "regional" | "neighbours";
export const benchmarks: readonly Benchmark[] = ["national", "regional", "neighbours"];

/** All that the rules need to know of one reading. */
export interface Context {
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly polarity: Polarity | null;
  readonly unit: Unit;
  readonly allowance: Allowance;
  /** Below the target by no more than this is Green. */
  readonly greenAllowance: Allowance;
  /** The target that it is judged against: the period's before the year's; null where the table has neither column. */
  readonly target: Target | null;
  readonly targetRole: "target" | "periodTarget";
  readonly actual: Amount | null;
  readonly benchmarks: Readonly<Record<Benchmark, Amount | null>>;
  /** Of the period before. */
  readonly previous: Amount | null;
  /** Of the same period last year. */
  readonly lastYear: Amount | null;
}

/** Puts together what is known of a reading. */
export function contextOf(
  indicator: Indicator,
  reading: Reading,
  unit: Unit,
  around: Neighbours,
  settings: PlanSettings,
): Context {
  const { target, targetRole } = effectiveTarget(reading);
  const amount = (figure: Figure | null) => amountOf(figure, indicator, unit);
  return {
    indicator,
    reading,
    polarity: indicator.polarity,
    unit,
    allowance: indicator.allowance ?? settings.allowance,
    greenAllowance: settings.greenAllowance,
    target,
    targetRole,
    actual: amount(reading.actual),
    benchmarks: {
      national: amount(reading.national) ?? impliedBenchmark("national", reading, target, indicator, unit),
      regional: amount(reading.regional) ?? impliedBenchmark("regional", reading, target, indicator, unit),
      neighbours: amount(reading.neighbours) ?? impliedBenchmark("neighbours", reading, target, indicator, unit),
    },
    previous: amount(around.previous?.actual ?? null) ?? amount(reading.previous),
    lastYear: amount(around.lastYear?.actual ?? null) ?? amount(reading.lastYear),
  };
}

/** The period's target comes before the year's, unless there is none for the period. */
function effectiveTarget(reading: Reading): Pick<Context, "target" | "targetRole"> {
  const { target, periodTarget } = reading;
  const ofPeriod = periodTarget !== null && (periodTarget.kind !== "none" || target === null);
  return ofPeriod ? { target: periodTarget, targetRole: "periodTarget" } : { target, targetRole: "target" };
}

/**
 * Where the year's target is "National average" and the period's a number, that number is the national average:
 * Birmingham's scorecard of 2016-17 gives its national figures in no other way.
 */
function impliedBenchmark(
  level: Benchmark,
  reading: Reading,
  judged: Target | null,
  indicator: Indicator,
  unit: Unit,
): Amount | null {
  if (judged?.kind !== "number" || judged !== reading.periodTarget || reading.target?.kind !== "comparator")
    return null;
  const { levels, offset } = reading.target;
  return levels.length === 1 && levels[0] === level && offset === 0 ? amountOf(judged.figure, indicator, unit) : null;
}

/** A figure's number in the unit; null where it has none. */
export function amountOf(figure: Figure | null, indicator: Indicator, unit: Unit): Amount | null {
  if (figure?.kind !== "number") return null;
  const scale = scaleOf(figure, unit);
  const ownDecimals = figure.decimals + Math.round(Math.log10(scale));
  return { value: figure.value / scale, decimals: indicator.decimals ?? ownDecimals, ownDecimals };
}

/** A figure written "£1.2m" is in pounds; where the unit is £m it has to be brought to it. Others are in the unit. */
function scaleOf(figure: NumberFigure, unit: Unit): number {
  return unit.scale !== 1 && figure.unit?.kind === "pounds" && figure.decimals < 0 ? unit.scale : 1;
}

const ranks = ["percent", "points", "pounds", "number"] as const;

/**
 * The unit of a series: stated, else as its figures say it (a % or £ beside any of them counts for all), else as the
 * headers do ("Actual (%)"), else plain numbers.
 */
export function unitOf({ indicator, readings }: Series): Unit {
  if (indicator.unit !== null) return indicator.unit;
  let found: Unit | null = null;
  for (const reading of readings) {
    for (const role of figureRoles) found = foremost(found, unitIn(reading[role]));
    found = foremost(found, unitInTarget(reading.target));
    found = foremost(found, unitInTarget(reading.periodTarget));
  }
  return found ?? unitInHeaders(readings[0]!) ?? plainNumber;
}

/** The roles of a reading's figures. */
export const figureRoles = [
  "actual",
  "national",
  "regional",
  "neighbours",
  "previous",
  "lastYear",
  "baseline",
] as const;

function foremost(a: Unit | null, b: Unit | null): Unit | null {
  if (a === null || b === null || a === b) return a ?? b;
  return ranks.indexOf(b.kind) < ranks.indexOf(a.kind) ? b : a;
}

function unitIn(figure: Figure | null): Unit | null {
  return figure?.kind === "number" ? figure.unit : null;
}

function unitInTarget(target: Target | null): Unit | null {
  return target?.kind === "number" ? target.figure.unit : target?.kind === "range" ? target.unit : null;
}

function unitInHeaders({ headers }: Reading): Unit | null {
  const written = `${headers.actual ?? ""} ${headers.periodTarget ?? ""} ${headers.target ?? ""}`;
  return written.includes("%") ? percent : written.includes("£") ? pounds : null;
}
