import type { Figure } from "../figures/figure.ts";
import type { Frequency, Period } from "../figures/period.ts";
import type { Target } from "../figures/target.ts";
import type { Unit } from "../figures/unit.ts";
import type { Allowance } from "../plan/allowance.ts";
import type { Role } from "../plan/roles.ts";
import type { Polarity } from "./assessment.ts";

/** How an indicator is defined. null: not stated. */
export interface Indicator {
  readonly polarity: Polarity | null;
  /** What stands where a polarity is expected and is none; null where nothing does. */
  readonly unknownPolarity: string | null;
  readonly unit: Unit | null;
  readonly decimals: number | null;
  readonly allowance: Allowance | null;
  readonly frequency: Frequency | null;
}

/** One row's figures of an indicator. null: the table has no such column. */
export interface Reading {
  /** Role to header as written; one object for all readings of a table. */
  readonly headers: Readonly<Partial<Record<Role, string>>>;
  /** As written; null where the row has none. */
  readonly ref: string | null;
  readonly name: string | null;
  readonly periodText: string | null;
  /** null where none is given or it cannot be read. */
  readonly period: Period | null;
  readonly actual: Figure | null;
  readonly target: Target | null;
  readonly periodTarget: Target | null;
  readonly baseline: Figure | null;
  readonly previous: Figure | null;
  readonly lastYear: Figure | null;
  readonly national: Figure | null;
  readonly regional: Figure | null;
  readonly neighbours: Figure | null;
}

/** One indicator and its readings for one area, in period order. */
export interface Series {
  readonly indicator: Indicator;
  readonly readings: readonly Reading[];
}
