import type { NumberFigure } from "../../figures/figure.ts";
import { periodKey, sideOf, type Period } from "../../figures/period.ts";
import type { EarlierFigures } from "../earlier/earlierFigures.ts";
import type { Reading } from "../series.ts";

/** A reading, and what came before it. */
export interface Placed {
  readonly reading: Reading;
  readonly earlier: EarlierFigures;
}

/**
 * Nothing is drawn across a break: the readings on either side of it have baselines and targets of their own. A reading
 * without a period is on no way but its own. In order, so that a series is its stages one after the other.
 */
export function stagesOf(placed: readonly Placed[], breakFrom: Period | null): readonly (readonly Placed[])[] {
  if (placed.length === 1) return [placed];
  const stages: Placed[][] = [];
  let previous: Reading | null = null;
  for (const each of placed) {
    if (previous !== null && areOneStage(previous, each.reading, breakFrom)) stages.at(-1)!.push(each);
    else stages.push([each]);
    previous = each.reading;
  }
  return stages;
}

function areOneStage(a: Reading, b: Reading, breakFrom: Period | null): boolean {
  if (a.period === null || b.period === null) return false;
  if (breakFrom === null) return true;
  const side = sideOf(a.period, breakFrom);
  return side !== null && side === sideOf(b.period, breakFrom);
}

/** Its baseline, where that may be compared with it. */
export function baselineOf({ reading: { baseline }, earlier }: Placed): NumberFigure | null {
  return baseline?.kind === "number" && earlier.baselineComparable ? baseline : null;
}

/** The readings of one period; they stand beside each other. */
export function samePeriod(
  stage: readonly Placed[],
  index: number,
): { readonly from: number; readings: readonly Placed[] } {
  const period = stage[index]?.reading.period ?? null;
  if (period === null) return { from: Math.max(0, index), readings: stage.slice(Math.max(0, index), index + 1) };
  const key = periodKey(period);
  const isSame = (each: Placed | undefined) => each?.reading.period != null && periodKey(each.reading.period) === key;
  let from = index;
  let to = index + 1;
  while (isSame(stage[from - 1])) from--;
  while (isSame(stage[to])) to++;
  return { from, readings: stage.slice(from, to) };
}

/** Rows for one period that differ leave open which of them counts. */
export function agreed(values: readonly (number | null)[]): number | null {
  const stated = new Set(values.filter((value) => value !== null));
  return stated.size === 1 ? [...stated][0]! : null;
}
