import { EPSILON, withoutNoise } from "../figures/decimals.ts";
import type { PlanSettings } from "../plan/settings.ts";
import type { Assessment, Direction } from "./assessment.ts";
import { checkReading } from "./checks.ts";
import { amountOf, contextOf, unitOf, type Amount, type Context } from "./context.ts";
import { directionOf, movementFrom, type Movement } from "./movement.ts";
import { neighbouringReadings } from "./neighbouringReadings.ts";
import type { Observation } from "./observation.ts";
import { sentenceOf } from "./reasons.ts";
import { verdictOf } from "./rules.ts";
import type { Indicator, Reading, Series } from "./series.ts";
import { targetFigure } from "./targetFigures.ts";
import type { Unit } from "../figures/unit.ts";

/** What the rules say of one reading. */
export interface Assessed {
  readonly assessment: Assessment;
  readonly observations: readonly Observation[];
}

/** Judges the readings of a series, one after the other in their order: a caller may rest between two of them. */
export function* assess(series: Series, settings: PlanSettings): Generator<Assessed, void> {
  const { indicator, readings } = series;
  const unit = unitOf(series);
  const around = neighbouringReadings(series);
  const lastTarget = lastTargetSet(readings, indicator, unit);
  for (const [index, reading] of readings.entries()) {
    const context = contextOf(indicator, reading, unit, around[index]!, settings);
    yield { assessment: assessmentOf(context, lastTarget), observations: checkReading(context) };
  }
}

function assessmentOf(context: Context, lastTarget: Amount | null): Assessment {
  const { indicator, reading, actual, unit, benchmarks } = context;
  const { status, code, reason } = verdictOf(context);
  const { flag } = reading.actual?.kind === "number" ? reading.actual : { flag: "" };
  const target = targetFigure(context)?.amount ?? null;
  const movement = actual && context.previous && movementFrom(context, actual, context.previous);
  const long = actual && context.lastYear && movementFrom(context, actual, context.lastYear);
  return {
    ref: reading.ref,
    indicator: reading.name,
    period: reading.periodText,
    actual: actual?.value ?? null,
    target: target?.value ?? null,
    targetKind: context.target?.kind ?? "none",
    polarity: context.polarity,
    status,
    computedStatus: status,
    reasonCode: code,
    reason: sentenceOf(
      flag === "" ? reason : { ...reason, tails: [...reason.tails, "flagged"], words: { ...reason.words, flag } },
    ),
    gapToTarget: gap(actual, target),
    gapToNational: gap(actual, benchmarks.national),
    gapToRegional: gap(actual, benchmarks.regional),
    gapToNeighbours: gap(actual, benchmarks.neighbours),
    national: benchmarks.national?.value ?? null,
    regional: benchmarks.regional?.value ?? null,
    neighbours: benchmarks.neighbours?.value ?? null,
    direction: wordOf(movement),
    directionLong: wordOf(long),
    distanceTravelled: distanceTravelled(actual, amountOf(reading.baseline, indicator, unit), lastTarget),
    change: movement?.change ?? null,
    unit,
    decimals: indicator.decimals ?? mostDecimals(actual, target, benchmarks.national, context.previous),
  };
}

/** Value − comparator; in percentage points where the unit is %, else in the unit. */
function gap(actual: Amount | null, comparator: Amount | null): number | null {
  return actual === null || comparator === null ? null : withoutNoise(actual.value - comparator.value);
}

function wordOf(movement: Movement | null): Direction | null {
  return movement === null ? null : directionOf(movement);
}

function mostDecimals(a: Amount | null, b: Amount | null, c: Amount | null, d: Amount | null): number {
  return Math.max(a?.decimals ?? 0, b?.decimals ?? 0, c?.decimals ?? 0, d?.decimals ?? 0);
}

/** The number of the latest period's target, the year's before the period's: what the plan wants to reach in the end. */
function lastTargetSet(readings: readonly Reading[], indicator: Indicator, unit: Unit): Amount | null {
  for (let index = readings.length - 1; index >= 0; index--) {
    const { target, periodTarget } = readings[index]!;
    const stated = target?.kind === "number" ? target : periodTarget?.kind === "number" ? periodTarget : null;
    if (stated !== null) return amountOf(stated.figure, indicator, unit);
  }
  return null;
}

/** How far from the baseline to the last target set, in percent; below 0 and above 100 are possible. */
function distanceTravelled(actual: Amount | null, baseline: Amount | null, target: Amount | null): number | null {
  if (actual === null || baseline === null || target === null) return null;
  const way = target.value - baseline.value;
  return Math.abs(way) < EPSILON ? null : withoutNoise((100 * (actual.value - baseline.value)) / way);
}
