import type { Period } from "../figures/period.ts";
import type { Target } from "../figures/target.ts";
import type { Unit } from "../figures/unit.ts";
import type { Allowance } from "../plan/allowance.ts";
import type { RagRule } from "../plan/rule.ts";
import type { PlanSettings } from "../plan/settings.ts";
import { amountOf, type Amount } from "./amount.ts";
import type { Polarity } from "./assessment.ts";
import type { Comparators } from "./comparators/comparator.ts";
import { comparatorsOf } from "./comparators/comparators.ts";
import type { EarlierFigures, WithoutPrevious } from "./earlier/earlierFigures.ts";
import { effectiveTarget, type EffectiveTarget } from "./rules/effectiveTarget.ts";
import type { Indicator, Reading, Series } from "./series.ts";

/** All that the rules need to know of one reading. */
export interface Context extends EffectiveTarget {
  readonly settings: PlanSettings;
  readonly series: Series;
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly polarity: Polarity | null;
  readonly unit: Unit;
  readonly rule: RagRule;
  readonly allowance: Allowance;
  /** Below the target by no more than this is Green. */
  readonly greenAllowance: Allowance;
  /** The target that it is judged against: the period's before the year's; null where the table has neither column. */
  readonly target: Target | null;
  readonly actual: Amount | null;
  /** The earlier reading whose figure stands until the next is due; null where the actual is the reading's own. */
  readonly standing: Reading | null;
  /** What the actual is about: its own period where it states one, a standing figure's, else the row's. */
  readonly period: Period | null;
  readonly comparators: Comparators;
  /** Of the period before. */
  readonly previous: Amount | null;
  /** Of the same period last year. */
  readonly lastYear: Amount | null;
  readonly withoutPrevious: WithoutPrevious | null;
  readonly overdue: boolean;
}

/** Puts together what is known of a reading. */
export function contextOf(
  series: Series,
  reading: Reading,
  unit: Unit,
  earlier: EarlierFigures,
  settings: PlanSettings,
): Context {
  const { indicator } = series;
  const judged = effectiveTarget(reading, indicator, settings, earlier.period);
  const { standing } = earlier;
  const amount = (figure: Reading["actual"]) => amountOf(figure, indicator, unit);
  return {
    settings,
    series,
    indicator,
    reading,
    polarity: indicator.polarity,
    unit,
    rule: indicator.rule ?? settings.rule,
    allowance: indicator.allowance ?? settings.allowance,
    greenAllowance: settings.greenAllowance,
    ...judged,
    actual: amount((standing ?? reading).actual),
    standing,
    period: earlier.period,
    comparators: comparatorsOf({
      series,
      reading: standing ?? reading,
      period: earlier.period,
      judged: judged.target,
      unit,
      settings,
    }),
    previous: amount(earlier.previous),
    lastYear: amount(earlier.lastYear),
    withoutPrevious: earlier.withoutPrevious,
    overdue: earlier.overdue,
  };
}
