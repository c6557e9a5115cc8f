import { EPSILON } from "../../figures/decimals.ts";
import { areComparable, sideOf, type Period } from "../../figures/period.ts";
import type { Unit } from "../../figures/unit.ts";
import { amountOf } from "../amount.ts";
import type { Indicator, Series } from "../series.ts";
import type { EarlierFigures } from "../earlier/earlierFigures.ts";

/** What a series says of one period. */
export interface Point {
  readonly period: Period;
  /** In the indicator's unit. */
  readonly value: number;
  /** Of the readings that say so, in the series; an annual figure may stand in every month's report. */
  readonly places: readonly number[];
}

/**
 * The figures of a series that may be drawn as one line, in time order: of periods of one kind (months stand on one line,
 * quarters on another), with no break among them. A period that two readings say different things of has no point, nor
 * has one whose year is left open.
 */
export function stretchesOf(
  { indicator, readings }: Series,
  unit: Unit,
  earlier: readonly EarlierFigures[],
): readonly (readonly Point[])[] {
  const stretches: Point[][] = [];
  for (const [place, reading] of readings.entries()) {
    const period = earlier[place]?.period ?? null;
    const value = amountOf(reading.actual, indicator, unit)?.value;
    if (value === undefined || period === null || period.ambiguity !== null) continue;
    const point = { period, value, places: [place] };
    const stretch = stretches.find(([first]) => first !== undefined && areOneLine(first.period, period, indicator));
    if (stretch === undefined) stretches.push([point]);
    else stretch.push(point);
  }
  return stretches.map((points) => onePerPeriod(points.toSorted(inTimeOrder)));
}

function areOneLine(a: Period, b: Period, { breakFrom }: Indicator): boolean {
  if (!areComparable(a, b)) return false;
  if (breakFrom === null) return true;
  const side = sideOf(a, breakFrom);
  return side !== null && side === sideOf(b, breakFrom);
}

/** Comparable periods are of one length, so that where they begin is enough. */
function inTimeOrder({ period: a }: Point, { period: b }: Point): number {
  return a.start - b.start || (a.day ?? 0) - (b.day ?? 0);
}

function onePerPeriod(points: readonly Point[]): readonly Point[] {
  const single: Point[] = [];
  for (let from = 0, to = 0; from < points.length; from = to) {
    const first = points[from]!;
    while (to < points.length && inTimeOrder(first, points[to]!) === 0) to++;
    const same = points.slice(from, to);
    if (same.every(({ value }) => Math.abs(value - first.value) <= EPSILON))
      single.push(same.length === 1 ? first : { ...first, places: same.flatMap(({ places }) => places) });
  }
  return single;
}
