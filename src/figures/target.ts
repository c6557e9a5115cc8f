import type { CellPlace } from "./cell.ts";
import type { NumberFigure } from "./figure.ts";
import type { Unit } from "./unit.ts";

/** Whose figure a target names. `topQuartile`: the edge of the best quarter of authorities. */
export type ComparatorLevel = "national" | "regional" | "neighbours" | "topQuartile";

/** What a target's operator or words ask of the value: at least, above, at most, below. */
export type Operator = "≥" | ">" | "≤" | "<";

/** What a plan promises of an indicator, as its target cell says it. `text` is as written. */
export type Target =
  | NumberTarget
  | RangeTarget
  | ComparatorTarget
  | { readonly kind: "directional"; readonly increasing: boolean; readonly text: string; readonly place: CellPlace }
  /** `seeBelow`: the cell refers to something below it. */
  | { readonly kind: "none"; readonly seeBelow: boolean; readonly text: string; readonly place: CellPlace }
  | {
      readonly kind: "trend" | "hold" | "monitor" | "pending" | "manual";
      readonly text: string;
      readonly place: CellPlace;
    };

export interface NumberTarget {
  readonly kind: "number";
  readonly figure: NumberFigure;
  /** null where only the number is written. */
  readonly operator: Operator | null;
  readonly text: string;
  readonly place: CellPlace;
}

export interface RangeTarget {
  readonly kind: "range";
  readonly low: number;
  readonly high: number;
  readonly unit: Unit | null;
  readonly decimals: number;
  readonly text: string;
  readonly place: CellPlace;
}

export interface ComparatorTarget {
  readonly kind: "comparator";
  /** Where there are several, all must be met. */
  readonly levels: readonly ComparatorLevel[];
  /** Added to each: 2 for "National + 2 pp". */
  readonly offset: number;
  readonly operator: Operator | null;
  readonly text: string;
  readonly place: CellPlace;
}
