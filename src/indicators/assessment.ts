import type { Unit } from "../figures/unit.ts";
import type { ReasonCode } from "./sentences/reasons.ts";

/** How an indicator stands against its target. Blue (above target) is off unless a plan asks for it. */
export type Status = "Blue" | "Green" | "Amber" | "Red" | "Grey";

/** What counts as better. `none`: contextual, not judged. */
export type Polarity = "high" | "low" | "plan" | "none";

export type TargetKind =
  | "number"
  | "range"
  | "comparator"
  | "trend"
  | "directional"
  | "hold"
  | "monitor"
  | "pending"
  | "none"
  | "manual";

/** Short: against the previous period. The last two are used where polarity is unknown. */
export type Direction = "Improved" | "Worsened" | "No change" | "Increased" | "Decreased";

/** Against the national figure, by a 95 % interval; higher and lower where polarity is unknown. */
export type Significance = "Similar" | "Better" | "Worse" | "Higher" | "Lower";

/** Of five yearly figures, as Fingertips has it. */
export type RecentTrend =
  | "Increasing and getting better"
  | "Increasing and getting worse"
  | "Decreasing and getting better"
  | "Decreasing and getting worse"
  | "Increasing"
  | "Decreasing"
  | "No significant change"
  | "Cannot be calculated";

/** Of a control chart, as NHS England's Making Data Count has it; high and low where polarity is unknown. */
export type Variation =
  | "Common cause"
  | "Special cause, improving"
  | "Special cause, concerning"
  | "Special cause, high"
  | "Special cause, low";

/** Whether the process meets its target: always, never, or by chance. */
export type Assurance = "Consistently passing" | "Consistently failing" | "Hit and miss";

/** How an area stands against a standard of several figures: unknown where none is met and one is missing. */
export type AgainstStandard = "Below" | "Met" | "Unknown";

export type QuartileBand = "A" | "B" | "C" | "D";

/** What the rules say of one reading of an indicator. Numbers are in the indicator's unit (64 for 64 %), unrounded. */
export interface Assessment {
  /** As written; null where there is none. */
  readonly ref: string | null;
  readonly indicator: string | null;
  readonly area: string | null;
  readonly period: string | null;
  readonly actual: number | null;
  /** The number it was judged against, a comparator's included; null for a trend, a range, a pending target … */
  readonly target: number | null;
  readonly targetKind: TargetKind;
  readonly polarity: Polarity | null;
  readonly status: Status;
  /** Differs from `status` only where overridden. */
  readonly computedStatus: Status;
  readonly reasonCode: ReasonCode;
  /** One plain sentence: value, target, allowance, origin. */
  readonly reason: string;
  /** Value − comparator, signed; percentage points where the unit is %. */
  readonly gapToTarget: number | null;
  readonly gapToNational: number | null;
  readonly gapToRegional: number | null;
  readonly gapToNeighbours: number | null;
  readonly national: number | null;
  readonly regional: number | null;
  readonly neighbours: number | null;
  /** The comparator's period where it is not the reading's: "2015/16"; null where it is. */
  readonly nationalPeriod: string | null;
  readonly regionalPeriod: string | null;
  readonly neighboursPeriod: string | null;
  /** Change in the group's gap to its peers since the period before; else in the gap to national. */
  readonly gapChange: number | null;
  /** What became of a group's gap, and by whose doing; null where the workbook holds no such gaps. */
  readonly narrowing: string | null;
  readonly direction: Direction | null;
  readonly directionLong: Direction | null;
  /** Percent of the way from the baseline to the last target set; below 0 and above 100 are possible. */
  readonly distanceTravelled: number | null;
  /** What the trajectory asks for in the reading's period: stated, else on the straight line between stated points. */
  readonly milestone: number | null;
  /** Change a year that it takes from here to the last target set; 0 where it is met. */
  readonly requiredPerYear: number | null;
  /** The forecast judged by the same rule against the year's target. */
  readonly forecastStatus: Status | null;
  /** 95 %: published, else Wilson's. */
  readonly interval: readonly [lower: number, upper: number] | null;
  readonly significance: Significance | null;
  /** How many more of the numerator would make it Green (fewer: below 0); 0 where it is. */
  readonly oneMore: number | null;
  readonly oneMoreForAmber: number | null;
  /** What one child weighs: 100 / denominator, in percentage points. */
  readonly oneChild: number | null;
  readonly recentTrend: RecentTrend | null;
  readonly variation: Variation | null;
  readonly assurance: Assurance | null;
  /** The control chart has fewer than 12 points, so its limits are trial limits. */
  readonly trialLimits: boolean;
  /** 1 is best by polarity; ties share the lowest number. */
  readonly rank: number | null;
  /** Of how many areas. */
  readonly of: number | null;
  readonly quartile: QuartileBand | null;
  /** Of the row's area and period, by all indicators of the standard; null where the indicator is part of none. */
  readonly againstStandard: AgainstStandard | null;
  /** The period that the figure is about, and how far it is behind where the indicator says so. */
  readonly dataPeriod: string | null;
  /** Value − the previous comparable value, which the arrow of the direction of travel points to; null without one. */
  readonly change: number | null;
  /** The same from the same period last year. */
  readonly changeLong: number | null;
  readonly unit: Unit;
  /** The indicator's decimals: stated, else as its figures are shown. */
  readonly decimals: number;
}
