import { EPSILON, roundHalfAway } from "../../figures/decimals.ts";
import type { Figure, NumberFigure, SymbolFigure } from "../../figures/figure.ts";
import type { Period } from "../../figures/period.ts";
import type { BenchmarkFigure } from "../series.ts";
import type { Average } from "./average.ts";

/** One figure. */
export interface PublishedFigure {
  readonly kind: "figure";
  readonly period: Period | null;
  readonly figure: NumberFigure;
  readonly average: Average | null;
  /** Worked out here, and so not published to any number of decimals. */
  readonly derived: boolean;
}

interface PublishedSymbol {
  readonly kind: "symbol";
  readonly period: Period | null;
  readonly figure: SymbolFigure;
}

/** More than one figure fits. */
export interface AmbiguousFigures {
  readonly kind: "ambiguous";
  readonly period: Period | null;
  readonly figures: readonly Figure[];
  /** What they are figures of, where that is not one and the same: regions, a mean and a median. */
  readonly sets: readonly string[];
}

/** What the Benchmarks table says of one level in one period. */
export type Published = PublishedFigure | PublishedSymbol | AmbiguousFigures;

/** What figures for one and the same thing say between them. */
export function agreed(all: readonly BenchmarkFigure[]): Published {
  const only = all.length === 1 ? all[0]! : null;
  if (only?.figure.kind === "number")
    return { kind: "figure", figure: only.figure, average: only.average, derived: false, period: only.period };
  const group = firmest(all);
  const { period } = group[0]!;
  const numbers = group.flatMap(({ figure }) => (figure.kind === "number" ? [figure] : []));
  const symbols = group
    .flatMap(({ figure }) => (figure.kind === "symbol" ? [figure] : []))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
  const withheld = symbols.filter(({ symbol }) => symbol.suppressed);
  const finest = finestOf(numbers);
  const average = group.find((each) => each.average !== null)?.average ?? null;
  if (finest !== null && withheld.length === 0)
    return { kind: "figure", figure: finest, average, derived: false, period };
  const symbol = withheld[0] ?? symbols[0];
  return symbol !== undefined && numbers.length === 0
    ? { kind: "symbol", figure: symbol, period }
    : {
        kind: "ambiguous",
        figures: [...numbers.toSorted((a, b) => a.value - b.value), ...withheld],
        sets: [],
        period,
      };
}

/**
 * 68.9 and 69 are the same figure, published twice; the one with more decimals serves, and of two with as many, which a
 * formula's noise tells apart, the smaller: the order of rows must not matter. null: they differ.
 */
function finestOf(figures: readonly NumberFigure[]): NumberFigure | null {
  const [first, ...others] = figures.toSorted((a, b) => b.decimals - a.decimals || a.value - b.value);
  if (first === undefined) return null;
  return others.every(({ value, decimals }) => agreeAt(first.value, value, decimals)) ? first : null;
}

/** Whether two numbers are the same at so many decimals. */
export function agreeAt(a: number, b: number, decimals: number): boolean {
  return Math.abs(roundHalfAway(a, decimals) - roundHalfAway(b, decimals)) <= EPSILON;
}

/** A final figure comes before a revised one, and a provisional one last. */
const FIRMNESS: readonly (readonly [firmness: number, words: RegExp])[] = [
  [3, /^final/i],
  [2, /^revised/i],
  [0, /^(?:provisional|estimate|partial)/i],
];

function firmnessOf({ figureStatus }: BenchmarkFigure): number {
  return FIRMNESS.find(([, words]) => words.test(figureStatus ?? ""))?.[0] ?? 1;
}

function firmest(group: readonly BenchmarkFigure[]): readonly BenchmarkFigure[] {
  const most = Math.max(...group.map(firmnessOf));
  return group.filter((each) => firmnessOf(each) === most);
}
