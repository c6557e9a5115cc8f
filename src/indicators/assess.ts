import { withoutNoise } from "../figures/decimals.ts";
import type { PlanSettings } from "../plan/settings.ts";
import type { Amount } from "./amount.ts";
import type { Assessment, Direction, RecentTrend } from "./assessment.ts";
import { checkReading } from "./checks/checkReading.ts";
import { dataPeriodOf } from "./earlier/dataPeriod.ts";
import { earlierFigures, type EarlierFigures } from "./earlier/earlierFigures.ts";
import { gapMovement } from "./groupGaps/groupGap.ts";
import { directionOf, movementFrom, type Movement } from "./earlier/movement.ts";
import { oneMoreOf } from "./statistics/oneMore.ts";
import { rankOf } from "./statistics/rank.ts";
import { recentTrendsOf } from "./statistics/recentTrend.ts";
import { intervalOf, significanceOf } from "./statistics/significance.ts";
import { FEWEST } from "./statistics/methods/controlChart.ts";
import { stretchesOf } from "./statistics/stretches.ts";
import { chartPointsOf, type ChartPoint } from "./statistics/variation.ts";
import { contextOf, type Context } from "./context.ts";
import type { Observation } from "./observation.ts";
import { qualified } from "./sentences/qualified.ts";
import { decide } from "./rules/override.ts";
import { verdictOf } from "./rules/rules.ts";
import { targetFigure } from "./rules/targetFigures.ts";
import type { Series } from "./series.ts";
import { isWithheldByPlan, withheld, withoutSmallNumbers } from "./smallNumbers.ts";
import { forecastStatus } from "./trajectory/forecast.ts";
import { trajectoriesOf, type Trajectory } from "./trajectory/trajectory.ts";
import { inItsUnit } from "./rules/unitClash.ts";
import { unitOf } from "./unitOfSeries.ts";

/** What the rules say of one reading. */
export interface Assessed {
  readonly assessment: Assessment;
  readonly observations: readonly Observation[];
}

/** What follows for a reading from the whole of its series. */
interface InSeries {
  readonly earlier: EarlierFigures;
  readonly trajectory: Trajectory;
  readonly recentTrend: RecentTrend | null;
  readonly chart: ChartPoint;
}

/** Judges the readings of a series, one after the other in their order: a caller may rest between two of them. */
export function* assess(series: Series, settings: PlanSettings): Generator<Assessed, void> {
  const unit = unitOf(series);
  const published = withoutSmallNumbers(inItsUnit(series, unit), unit, settings);
  const earlier = earlierFigures(published, unit, settings);
  const trajectories = trajectoriesOf(published, unit, earlier, settings);
  const stretches = published.readings.length < FEWEST ? [] : stretchesOf(published, unit, earlier);
  const recentTrends = recentTrendsOf(published, unit, stretches);
  const charts = chartPointsOf(published, unit, stretches, settings);
  for (const [index, reading] of published.readings.entries()) {
    const context = contextOf(published, reading, unit, earlier[index]!, settings);
    const assessment = assessmentOf(context, {
      earlier: earlier[index]!,
      trajectory: trajectories[index]!,
      recentTrend: recentTrends[index]!,
      chart: charts[index]!,
    });
    yield {
      assessment: isWithheldByPlan(reading) ? withheld(assessment, settings) : assessment,
      // Findings stand in reports too: of a withheld figure they say nothing.
      observations: checkReading(context),
    };
  }
}

function assessmentOf(context: Context, { earlier, trajectory, recentTrend, chart }: InSeries): Assessment {
  const { indicator, reading, actual, unit, comparators } = context;
  const { national, regional, neighbours } = comparators;
  const computed = verdictOf(context);
  const decision = decide(context, { ...computed, reason: qualified(computed.reason, context) });
  const target = targetFigure(context)?.amount ?? null;
  const movement = actual && context.previous && movementFrom(context, actual, context.previous);
  const long = actual && context.lastYear && movementFrom(context, actual, context.lastYear);
  const gapMoved = gapMovement(context, earlier);
  const interval = intervalOf(context);
  const oneMore = oneMoreOf(context, computed.status);
  const ranked = rankOf(context);
  return {
    ref: reading.ref,
    indicator: reading.name,
    area: reading.area,
    period: reading.periodText,
    actual: actual?.value ?? null,
    target: target?.value ?? null,
    targetKind: context.target?.kind ?? "none",
    polarity: context.polarity,
    status: decision.status,
    computedStatus: computed.status,
    reasonCode: decision.code,
    reason: decision.sentence,
    gapToTarget: gap(actual, target),
    gapToNational: gap(actual, national.amount),
    gapToRegional: gap(actual, regional.amount),
    gapToNeighbours: gap(actual, neighbours.amount),
    national: national.amount?.value ?? null,
    regional: regional.amount?.value ?? null,
    neighbours: neighbours.amount?.value ?? null,
    nationalPeriod: national.period,
    regionalPeriod: regional.period,
    neighboursPeriod: neighbours.period,
    gapChange: gapMoved.change,
    narrowing: gapMoved.narrowing,
    direction: wordOf(movement),
    directionLong: wordOf(long),
    distanceTravelled: trajectory.distanceTravelled,
    milestone: trajectory.milestone,
    requiredPerYear: trajectory.requiredPerYear,
    forecastStatus: forecastStatus(context),
    interval,
    significance: significanceOf(context, interval),
    oneMore: oneMore.forGreen,
    oneMoreForAmber: oneMore.forAmber,
    oneChild: oneMore.oneChild,
    recentTrend,
    variation: chart.variation,
    assurance: chart.assurance,
    trialLimits: chart.trialLimits,
    rank: ranked.rank,
    of: ranked.of,
    quartile: ranked.quartile,
    // Known only once the standard's other indicators have been assessed.
    againstStandard: null,
    dataPeriod: dataPeriodOf(context),
    change: movement?.change ?? null,
    changeLong: long?.change ?? null,
    unit,
    decimals: indicator.decimals ?? mostDecimals(actual, target, national.amount, context.previous),
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
