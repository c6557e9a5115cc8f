import { EPSILON } from "../../figures/decimals.ts";
import type { Unit } from "../../figures/unit.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { amountOf } from "../amount.ts";
import type { Assurance, Polarity, Variation } from "../assessment.ts";
import { effectiveTarget } from "../rules/effectiveTarget.ts";
import { contradictsPolarity } from "../rules/polarityRules.ts";
import type { Series } from "../series.ts";
import { controlChart, FEWEST, type ControlChart, type SpecialCause } from "./methods/controlChart.ts";
import { countsByTerm, isYearOnYear } from "../earlier/accumulation.ts";
import type { Point } from "./stretches.ts";

/** What a control chart says of a reading. */
export interface ChartPoint {
  readonly variation: Variation | null;
  readonly assurance: Assurance | null;
  /** Fewer than 12 points: the limits are on trial. */
  readonly trialLimits: boolean;
}

const NONE: ChartPoint = { variation: null, assurance: null, trialLimits: false };

/** Limits of fewer points are trial limits (Making Data Count). */
const ENOUGH = 12;

/**
 * For each reading of a series its place on the control chart (NHS England's Making Data Count); nothing for those that
 * are on none. Figures that are compared with last year's alone are: neither what they share nor what terms differ by
 * is chance.
 */
export function chartPointsOf(
  series: Series,
  unit: Unit,
  stretches: readonly (readonly Point[])[],
  settings: PlanSettings,
): readonly ChartPoint[] {
  const { indicator, readings } = series;
  const { polarity } = indicator;
  const charted = readings.map(() => NONE);
  if (readings.length < FEWEST) return charted;
  const termlyCounts = countsByTerm(series, unit);
  for (const stretch of stretches) {
    const points = stretch.filter(({ period }) => !isYearOnYear(indicator, period, termlyCounts));
    const chart = controlChart(points.map(({ value }) => value));
    if (chart === null) continue;
    const trialLimits = points.length < ENOUGH;
    for (const [index, { places, period }] of points.entries())
      for (const place of places) {
        const { target } = effectiveTarget(readings[place]!, indicator, settings, period);
        const isNumber = target?.kind === "number" && !contradictsPolarity({ polarity, target });
        charted[place] = {
          variation: variationOf(chart.causes[index]!, polarity),
          assurance: assuranceOf(chart, isNumber ? amountOf(target.figure, indicator, unit)!.value : null, polarity),
          trialLimits,
        };
      }
  }
  return charted;
}

function variationOf(cause: SpecialCause, polarity: Polarity | null): Variation {
  if (cause === null) return "Common cause";
  if (polarity !== "high" && polarity !== "low") return `Special cause, ${cause}`;
  return cause === polarity ? "Special cause, improving" : "Special cause, concerning";
}

/**
 * Whether what the process does by chance is always on the good side of the target, never, or now and then. A limit on
 * the target is on its good side. The limits of a constant series lie on its value, which is then held against the
 * target itself.
 *
 * null without a target of its own (another's figure moves of itself), and where closest to the target is good: there
 * is no side.
 */
function assuranceOf(
  { lower, upper }: ControlChart,
  target: number | null,
  polarity: Polarity | null,
): Assurance | null {
  if (target === null || (polarity !== "high" && polarity !== "low")) return null;
  const [worst, best] = polarity === "high" ? [lower - target, upper - target] : [target - upper, target - lower];
  if (worst >= -EPSILON) return "Consistently passing";
  return best < -EPSILON ? "Consistently failing" : "Hit and miss";
}
