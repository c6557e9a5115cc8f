import type { Moment } from "./moment.ts";

/** A figure that is stated for a point in time. */
export interface Point {
  readonly moment: Moment;
  readonly value: number;
}

/** The points in time order. Where two are stated for one moment and differ, neither is used. */
export function inTimeOrder(points: readonly Point[]): readonly Point[] {
  const byMoment = new Map<Moment, Point | null>();
  for (const point of points) {
    const other = byMoment.get(point.moment);
    byMoment.set(point.moment, other === undefined || other?.value === point.value ? point : null);
  }
  return [...byMoment.values()].filter((point) => point !== null).toSorted((a, b) => a.moment - b.moment);
}

/** The value on the straight line between the points before and after; null before the first and after the last. */
export function onStraightLine(points: readonly Point[], moment: Moment): number | null {
  let from = 0;
  let to = points.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (points[middle]!.moment < moment) from = middle + 1;
    else to = middle;
  }
  const after = points[from];
  if (after === undefined) return null;
  if (after.moment === moment) return after.value;
  const before = points[from - 1];
  if (before === undefined) return null;
  return before.value + ((after.value - before.value) * (moment - before.moment)) / (after.moment - before.moment);
}
