import type { NumberFigure, SymbolFigure } from "../../figures/figure.ts";
import type { Period } from "../../figures/period.ts";
import type { FigureSymbol } from "../../figures/symbols.ts";
import type { ComparatorLevel, Target } from "../../figures/target.ts";
import type { Unit } from "../../figures/unit.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { amountOf, type Amount } from "../amount.ts";
import type { Observation } from "../observation.ts";
import type { Reading, Series } from "../series.ts";
import type { Average } from "./average.ts";

/** Those that a gap is shown to. */
export type Benchmark = "national" | "regional" | "neighbours";
export const benchmarks: readonly Benchmark[] = ["national", "regional", "neighbours"];

/** One comparator of a reading: its figure, or why there is none. */
export interface Comparator {
  /** What a gap is worked out from; null: none that may be compared. */
  readonly amount: Amount | null;
  /** What may be judged against; null: none. Differs from `amount` where that is of an earlier period. */
  readonly asTarget: Amount | null;
  /** The figure's period where it is not the reading's: "2015/16"; null where it is, or where there is no figure. */
  readonly period: string | null;
  /** Which average it is, where the Benchmarks table says so. */
  readonly average: Average | null;
  /** Why there is nothing to judge against; null where there is. */
  readonly lacks: null | "missing" | "withheld" | "other-period" | "other-cohort" | "ambiguous";
  /** The symbol in its place, as written, where it is withheld or not available. */
  readonly symbol: { readonly text: string; readonly symbol: FigureSymbol } | null;
  /** Of when there is a figure, where it lacks one of its own period. */
  readonly otherPeriod: Period | null;
  /** For whom there are figures, where it lacks one for its cohort. */
  readonly otherCohorts: readonly string[];
  /** What validation says of it. */
  readonly observations: readonly Observation[];
}

export type Comparators = Readonly<Record<ComparatorLevel, Comparator>>;

/** No figure at all. */
export const noComparator: Comparator = {
  amount: null,
  asTarget: null,
  period: null,
  average: null,
  lacks: "missing",
  symbol: null,
  otherPeriod: null,
  otherCohorts: [],
  observations: [],
};

/** A reading, and what its comparators depend on. */
export interface Compared {
  readonly series: Series;
  readonly reading: Reading;
  /** Of when its figure is. */
  readonly period: Period | null;
  /** The target that it is judged against. */
  readonly judged: Target | null;
  readonly unit: Unit;
  readonly settings: PlanSettings;
}

/** A figure to judge against; `period`: see `Comparator`. */
export function usable(amount: Amount, period: string | null, average: Average | null = null): Comparator {
  return { ...noComparator, amount, asTarget: amount, period, average, lacks: null };
}

/** A symbol where a figure was expected. */
export function withheld({ text, symbol }: SymbolFigure): Comparator {
  return { ...noComparator, lacks: "withheld", symbol: { text, symbol } };
}

/** A comparator's number in the reading's unit. */
export function amountIn(figure: NumberFigure, { series, unit }: Compared): Amount {
  const amount = amountOf(figure, series.indicator, unit);
  if (amount === null) throw new Error("A number has no amount");
  return amount;
}
