import { mean } from "simple-statistics";
import { EPSILON, withoutNoise } from "../../../figures/decimals.ts";

/** How many values it takes to draw limits at all. */
export const FEWEST = 5;

/** From the mean to a limit in mean moving ranges: three standard deviations, 3/1.128. */
const LIMIT = 2.66;

/** Moving ranges from so many times their mean on are outliers (Nelson, 1982), which would widen the limits. */
const OUTLIER = 3.267;

/** How many points in a row make a trend, or a shift to one side of the mean. */
const RUN = 7;

/** Of a point that chance alone does not explain: whether it tells of higher or of lower values; null: chance does. */
export type SpecialCause = "high" | "low" | null;

/** A control chart of single values (XmR), in their unit. */
export interface ControlChart {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** One for each value. */
  readonly causes: readonly SpecialCause[];
}

/**
 * The XmR chart of values in time order, as in NHS England's Making Data Count: mean ± 2.66 mean moving ranges.
 * null of fewer than five values.
 *
 * Of the rules the first that applies to a point decides: outside the limits, seven points in a trend, two of three
 * beyond two thirds of the way to a limit, seven on one side of the mean. All points of a trend or a shift are marked,
 * not only the one that completes it, and outliers are left out of the moving ranges, as NHSRplotthedots does.
 */
export function controlChart(values: readonly number[]): ControlChart | null {
  if (values.length < FEWEST) return null;
  const middle = withoutNoise(mean(values));
  const reach = LIMIT * meanMovingRange(values);
  const sides = values.map((value) => sideOf(value, middle));
  const beyond = (distance: number) =>
    values.map((value, index): Side => (Math.abs(value - middle) > distance + EPSILON ? sides[index]! : 0));
  const outside = beyond(reach);
  const near = beyond((2 / 3) * reach).map((side, index) => (outside[index] === 0 ? side : 0));
  const rules = [outside, trends(values), twoInThree(near, sides), shifts(sides)];
  return {
    mean: middle,
    lower: withoutNoise(middle - reach),
    upper: withoutNoise(middle + reach),
    causes: values.map((_, index) => {
      const side = rules.find((marks) => marks[index] !== 0)?.[index] ?? 0;
      return side === 0 ? null : side > 0 ? "high" : "low";
    }),
  };
}

/** Above 1, below −1, neither 0. */
type Side = -1 | 0 | 1;

function sideOf(value: number, other: number): Side {
  return value > other + EPSILON ? 1 : value < other - EPSILON ? -1 : 0;
}

/**
 * Screened once for outliers. They stay where nothing else moves (a constant series with one spike): limits without
 * width would put every point outside.
 */
function meanMovingRange(values: readonly number[]): number {
  const ranges = values.slice(1).map((value, index) => withoutNoise(Math.abs(value - values[index]!)));
  const all = mean(ranges);
  const usual = ranges.filter((range) => range < OUTLIER * all - EPSILON);
  return usual.some((range) => range > 0) ? mean(usual) : all;
}

/** Marks where points go the same way, each from the one before; at a turning point between two trends the later. */
function trends(values: readonly number[]): readonly Side[] {
  const steps = values.slice(1).map((value, index) => sideOf(value, values[index]!));
  const marks = values.map((): Side => 0);
  for (const { side, from, to } of runs(steps, RUN - 1)) marks.fill(side, from, to + 1);
  return marks;
}

function shifts(sides: readonly Side[]): readonly Side[] {
  const marks = sides.map((): Side => 0);
  for (const { side, from, to } of runs(sides, RUN)) marks.fill(side, from, to);
  return marks;
}

/** Marks the two (or three) of three in a row on one side of the mean that are near its limit, but inside it. */
function twoInThree(near: readonly Side[], sides: readonly Side[]): readonly Side[] {
  const marks = near.map((): Side => 0);
  for (let first = 0; first + 2 < near.length; first++) {
    const places = [first, first + 1, first + 2];
    const together = sides[first] !== 0 && places.every((place) => sides[place] === sides[first]);
    const found = places.filter((place) => near[place] !== 0);
    if (together && found.length >= 2) for (const place of found) marks[place] = near[place]!;
  }
  return marks;
}

interface Run {
  readonly side: Side;
  readonly from: number;
  /** The first place after it. */
  readonly to: number;
}

/** Where one side, above or below, stands at least so many times in a row. */
function* runs(sides: readonly Side[], least: number): Generator<Run> {
  for (let from = 0, to = 0; from < sides.length; from = to) {
    const side = sides[from]!;
    while (to < sides.length && sides[to] === side) to++;
    if (side !== 0 && to - from >= least) yield { side, from, to };
  }
}
