import type { Figure } from "../figures/figure.ts";
import type { Frequency, Period, YearType } from "../figures/period.ts";
import type { ComparatorLevel, Target } from "../figures/target.ts";
import type { Unit } from "../figures/unit.ts";
import type { Allowance } from "../plan/allowance.ts";
import type { Role } from "../plan/roles.ts";
import type { RagRule } from "../plan/rule.ts";
import type { Polarity, Status } from "./assessment.ts";
import type { Average } from "./comparators/average.ts";

/**
 * How the readings of an indicator add up. `snapshot`: as on a day. `in-period`: of each period by itself.
 * `cumulative`: from the beginning of the year on. `rolling`: of the twelve months before.
 */
export type Accumulation = "snapshot" | "in-period" | "cumulative" | "rolling";

/** One band of values with the status they have; an edge that is left out is open. */
export interface Band {
  readonly status: Exclude<Status, "Grey">;
  /** null: no lower edge. */
  readonly from: number | null;
  /** Whether the lower edge is stated to be outside ("> 80"). */
  readonly above: boolean;
  /** null: no upper edge. */
  readonly to: number | null;
  /** Whether the upper edge is stated to be outside ("< 90"). */
  readonly below: boolean;
}

/** How an indicator is defined. null: not stated. */
export interface Indicator {
  readonly polarity: Polarity | null;
  /** What stands where a polarity is expected and is none; null where nothing does. */
  readonly unknownPolarity: string | null;
  readonly unit: Unit | null;
  readonly decimals: number | null;
  readonly rule: RagRule | null;
  readonly allowance: Allowance | null;
  /** In the unit: Amber from here on under the rule `floor`. */
  readonly floor: Figure | null;
  readonly bands: readonly Band[] | null;
  readonly accumulation: Accumulation | null;
  readonly frequency: Frequency | null;
  /** When the next figure is expected: a day, or a period that it is expected in. */
  readonly nextDue: Period | null;
  /** How far its figures are behind, in the plan's words: "one quarter". */
  readonly dataLag: string | null;
  /** Whom it counts, where that is not everybody: "children in care". */
  readonly cohort: string | null;
  /** Nothing before it is compared with anything from it on. */
  readonly breakFrom: Period | null;
  /** From here on it is reported no more. */
  readonly withdrawnFrom: Period | null;
  /** What "2016/17" means in its periods, and when its years end. */
  readonly yearType: YearType | null;
}

/** A status that somebody set by hand. */
export interface Override {
  /** As written. */
  readonly text: string;
  /** null: what is written is no status. */
  readonly status: Status | null;
  readonly reason: string | null;
  /** A role. */
  readonly by: string | null;
  /** As written, a date by its name. */
  readonly date: string | null;
}

/** One row's figures of an indicator. null: the table has no such column. */
export interface Reading {
  /** Role to header as written; one object for all readings of a table. */
  readonly headers: Readonly<Partial<Record<Role, string>>>;
  /** As written; null where the row has none. */
  readonly ref: string | null;
  readonly name: string | null;
  readonly area: string | null;
  readonly periodText: string | null;
  /** null where none is given or it cannot be read. */
  readonly period: Period | null;
  readonly actual: Figure | null;
  /** "provisional", "revised", "estimated", "partial", "final" or as written; null where the row has none. */
  readonly figureStatus: string | null;
  readonly target: Target | null;
  readonly periodTarget: Target | null;
  readonly baseline: Figure | null;
  readonly previous: Figure | null;
  readonly lastYear: Figure | null;
  readonly forecast: Figure | null;
  readonly national: Figure | null;
  readonly regional: Figure | null;
  readonly neighbours: Figure | null;
  /** The period of the row's comparators as a column of the row, or their headers, say it; null: the row's own. */
  readonly comparatorPeriods: Readonly<Partial<Record<"national" | "regional" | "neighbours", Period>>> | null;
  readonly numerator: Figure | null;
  readonly denominator: Figure | null;
  /** A published 95 % interval of the actual, in its unit. */
  readonly lowerLimit: Figure | null;
  readonly upperLimit: Figure | null;
  /** null where the row has none. */
  readonly override: Override | null;
  /** The day it was published, as a person reads it: "3 May 2017"; null where the row has none. */
  readonly publishedOn: string | null;
  /** What stands in our own reason column: an override's sentence says there which figures it was made for. */
  readonly standingReason: string | null;
}

/** A figure of the Benchmarks table that belongs to an indicator. */
export interface BenchmarkFigure {
  readonly level: ComparatorLevel | "authority";
  /** null where the row has none. */
  readonly geography: string | null;
  readonly cohort: string | null;
  /** As written; null where the row has none. */
  readonly periodText: string | null;
  /** null where none is given or it cannot be read. */
  readonly period: Period | null;
  readonly figure: Figure;
  /** "provisional", "final" … or as written; null where the row has none. */
  readonly figureStatus: string | null;
  /** Which average it is, where its words say so. */
  readonly average: Average | null;
  readonly source: string | null;
}

/** A row of the Gaps table: a group and those it is compared with. */
export interface GroupGap {
  readonly period: Period | null;
  readonly group: string;
  readonly groupValue: Figure;
  readonly peers: string;
  readonly peerValue: Figure;
}

/** The figures of all areas for an indicator in one period, lowest first; the reading's own among them. */
export interface AreaFigures {
  readonly sorted: readonly number[];
  /** Figures of an area for which there is another one too: they are left out. */
  readonly disputed: ReadonlySet<Figure>;
}

/** A target that the plan sets for a year, whether or not there is a reading of it. */
export interface DatedTarget {
  readonly period: Period;
  readonly target: Target;
}

/** One indicator and its readings for one area, in period order. */
export interface Series {
  readonly indicator: Indicator;
  readonly readings: readonly Reading[];
  /** In no order; empty where the workbook has none for it. */
  readonly benchmarks: readonly BenchmarkFigure[];
  /** In no order; empty where the workbook has none for it. */
  readonly groupGaps: readonly GroupGap[];
  /** By `periodKey`, "" for readings without a period; null where there are no other areas. */
  readonly areas: ReadonlyMap<string, AreaFigures> | null;
  /** In no order; empty where the plan has none for it. A reading without a target of its own has its year's. */
  readonly datedTargets: readonly DatedTarget[];
}
