import type { Unit } from "../figures/unit.ts";
import type { ReasonCode } from "./reasons.ts";

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

/** What the rules say of one reading of an indicator. Numbers are in the indicator's unit (64 for 64 %), unrounded. */
export interface Assessment {
  /** As written; null where there is none. */
  readonly ref: string | null;
  readonly indicator: string | null;
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
  readonly direction: Direction | null;
  readonly directionLong: Direction | null;
  readonly distanceTravelled: number | null;
  /** Value − the previous comparable value, which the arrow of the direction of travel points to; null without one. */
  readonly change: number | null;
  readonly unit: Unit;
  /** The indicator's decimals: stated, else as its figures are shown. */
  readonly decimals: number;
}
