import { linearRegression } from "simple-statistics";
import { withoutNoise } from "../../../figures/decimals.ts";

/** Which way values go that follow each other in equal steps of time. */
export type Trend = "Increasing" | "Decreasing" | "No significant change";

/** χ² beyond which a trend is significant at 99.8 %, with one degree of freedom: the constant of OHID's Fingertips. */
const SIGNIFICANT = 9.54953570608324;

/** How many standard errors a 95 % interval is wide: 1.96 to either side, as Fingertips has it. */
const STANDARD_ERRORS = 3.92;

/** So many of so many: 0 ≤ numerator ≤ denominator, and that above 0. */
export interface Count {
  readonly numerator: number;
  readonly denominator: number;
}

/** A value with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The trend of proportions, in time order: the χ² test for trend, its direction from the log odds (Fingertips). Where
 * all or none are counted there are no odds: null, it cannot be calculated.
 */
export function trendOfProportions(counts: readonly Count[]): Trend | null {
  const odds = counts.map(({ numerator, denominator }) => Math.log(numerator / (denominator - numerator)));
  return odds.every((each) => Number.isFinite(each)) ? trendOf(odds, plainSlope, chiSquareOfProportions(counts)) : null;
}

/** χ² = N(NΣxt − XΣnt)² / [X(N − X)(NΣnt² − (Σnt)²)], where neither none nor all are counted. */
export function chiSquareOfProportions(counts: readonly Count[]): number {
  let [x, n, xt, nt, ntt] = [0, 0, 0, 0, 0];
  for (const [t, { numerator, denominator }] of counts.entries()) {
    x += numerator;
    n += denominator;
    xt += numerator * t;
    nt += denominator * t;
    ntt += denominator * t * t;
  }
  return (n * (n * xt - x * nt) ** 2) / (x * (n - x) * (n * ntt - nt ** 2));
}

/**
 * The trend of rates with intervals, in time order: the weighted slope over its standard error (Fingertips). An
 * interval without width would weigh infinitely: null, it cannot be calculated.
 */
export function trendOfEstimates(estimates: readonly Estimate[]): Trend | null {
  return estimates.every(({ lower, upper }) => upper > lower)
    ? trendOf(estimates, weightedSlope, chiSquareOfEstimates(estimates))
    : null;
}

/** χ² = slope² / its variance, with weights 1/((U − L)/3.92)². */
export function chiSquareOfEstimates(estimates: readonly Estimate[]): number {
  const { slope, variance } = weightedLine(estimates.map(timed));
  return slope ** 2 / variance;
}

/** A trend has to be significant, and no single point may be what makes it: without any one the slope keeps its sign. */
function trendOf<T>(points: readonly T[], slopeOf: (points: readonly Timed<T>[]) => number, chiSquare: number): Trend {
  if (chiSquare <= SIGNIFICANT) return "No significant change";
  const line = points.map(timed);
  const signOf = (some: readonly Timed<T>[]) => Math.sign(withoutNoise(slopeOf(some)));
  const sign = signOf(line);
  if (sign === 0 || !line.every((_, leftOut) => signOf(line.toSpliced(leftOut, 1)) === sign))
    return "No significant change";
  return sign > 0 ? "Increasing" : "Decreasing";
}

type Timed<T> = readonly [time: number, point: T];

function timed<T>(point: T, time: number): Timed<T> {
  return [time, point];
}

function plainSlope(points: readonly Timed<number>[]): number {
  return linearRegression(points.map(([time, value]) => [time, value])).m;
}

function weightedSlope(points: readonly Timed<Estimate>[]): number {
  return weightedLine(points).slope;
}

function weightedLine(points: readonly Timed<Estimate>[]): { slope: number; variance: number } {
  let [w, wt, wtt, wv, wtv] = [0, 0, 0, 0, 0];
  for (const [time, { value, lower, upper }] of points) {
    const weight = 1 / ((upper - lower) / STANDARD_ERRORS) ** 2;
    w += weight;
    wt += weight * time;
    wtt += weight * time * time;
    wv += weight * value;
    wtv += weight * time * value;
  }
  const spread = w * wtt - wt ** 2;
  return { slope: (w * wtv - wt * wv) / spread, variance: w / spread };
}
