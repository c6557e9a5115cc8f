/** Differences smaller than this come from binary arithmetic, not from the figures: 80.6 − 90 is −9.4. */
export const EPSILON = 1e-9;

/** What a gap in percentage points shows at least. */
const DECIMALS_OF_POINTS = 1;

/** A computed number (a formula's 64.2857142857) has no decimals as written; it is shown at this many. */
const DECIMALS_OF_COMPUTED = 1;
const MOST_DECIMALS_TYPED = 4;

/**
 * Rounds halves away from zero, as DfE's statistics are: 2.5 to 3, −2.5 to −3, 2.85 at one decimal to 2.9. Below 0
 * decimals it rounds to tens, hundreds … Never −0.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const factor = 10 ** Math.abs(decimals);
  const scaled = decimals >= 0 ? Math.abs(value) * factor : Math.abs(value) / factor;
  if (scaled > Number.MAX_SAFE_INTEGER) return value;
  const whole = Math.floor(scaled + 0.5 + EPSILON);
  const rounded = decimals >= 0 ? whole / factor : whole * factor;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Takes the noise of binary arithmetic off the result of a subtraction; never −0. */
export function withoutNoise(value: number): number {
  return Math.abs(value) < 1e6 ? Math.round(value * 1e9) / 1e9 + 0 : value;
}

/** The decimals that a number is written with in a cell without a number format: 1 for 80.6, 0 for 47. */
export function decimalsAsWritten(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (let decimals = 1; decimals <= MOST_DECIMALS_TYPED; decimals++)
    if (Math.abs(roundHalfAway(value, decimals) - value) < EPSILON) return decimals;
  return DECIMALS_OF_COMPUTED;
}

/** More never tell two figures apart: they would be noise. */
export const MOST_DECIMALS = 9;

/** The fewest decimals, from `least` on, that are enough; `MOST_DECIMALS` where none are, or `least` where that is more. */
export function fewestDecimals(least: number, areEnough: (decimals: number) => boolean): number {
  let decimals = least;
  while (decimals < MOST_DECIMALS && !areEnough(decimals)) decimals++;
  return decimals;
}

/** Decimals of a gap between figures of so many decimals: in percentage points at least one. */
export function decimalsOfGap(decimals: number, inPoints: boolean): number {
  return inPoints ? Math.max(DECIMALS_OF_POINTS, decimals) : decimals;
}
