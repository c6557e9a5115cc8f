import { EPSILON } from "../../figures/decimals.ts";
import type { Band } from "../series.ts";

type Bounds = Omit<Band, "status">;

/** Holes and overlaps of bands, a short sentence each. An edge that two bands share is no overlap: the better has it. */
export function bandProblems(bands: readonly Band[]): readonly string[] {
  return [...overlaps(bands), ...unclaimed(bands).map(sayHole)];
}

/**
 * The values that no band has, lowest first. Bands that end at 0 or at 100 need nothing beyond: counts do not fall
 * below 0, nor percentages leave 0 to 100.
 */
export function unclaimed(bands: readonly Band[]): readonly Bounds[] {
  const sorted = bands.toSorted((a, b) => lowest(a) - lowest(b) || Number(a.above) - Number(b.above));
  const [first] = sorted;
  const holes: Bounds[] = [];
  if (first === undefined) return holes;
  if (first.from !== null && (first.from > 0 || first.above))
    holes.push({ from: null, above: false, to: first.from, below: !first.above });
  let end = first;
  for (const band of sorted.slice(1)) {
    const gap = lowest(band) - highest(end);
    if (gap > EPSILON || (gap >= -EPSILON && end.below && band.above))
      holes.push({ from: end.to, above: !end.below, to: band.from, below: !band.above });
    if (highest(band) > highest(end) || (highest(band) === highest(end) && !band.below)) end = band;
  }
  if (end.to !== null && (end.to !== NATURAL_TOP || end.below))
    holes.push({ from: end.to, above: !end.below, to: null, below: false });
  return holes;
}

const NATURAL_TOP = 100;

const lowest = ({ from }: Bounds) => from ?? -Infinity;
const highest = ({ to }: Bounds) => to ?? Infinity;

function sayHole({ from, above, to, below }: Bounds): string {
  if (from === null) return `values ${below ? "below" : "up to"} ${to ?? ""} are in no band`;
  if (to === null) return `values ${above ? "above" : "from"} ${from}${above ? "" : " on"} are in no band`;
  return from === to ? `${from} itself is in no band` : `values between ${from} and ${to} are in no band`;
}

function overlaps(bands: readonly Band[]): readonly string[] {
  return bands.flatMap((band, index) =>
    bands.slice(index + 1).flatMap((other) => {
      const from = Math.max(lowest(band), lowest(other));
      const to = Math.min(highest(band), highest(other));
      const isPoint = to - from <= EPSILON;
      // Two bands that are a single value each are the same value, or they are apart.
      if (to < from - EPSILON || (isPoint && !(isSingle(band) && isSingle(other)))) return [];
      return band.status === other.status ? [] : [`${sayRange(from, to)} in both ${band.status} and ${other.status}`];
    }),
  );
}

const isSingle = ({ from, to }: Bounds) => from !== null && from === to;

function sayRange(from: number, to: number): string {
  if (from === to) return `${from} is`;
  if (from === -Infinity) return to === Infinity ? "all values are" : `values below ${to} are`;
  return to === Infinity ? `values above ${from} are` : `values between ${from} and ${to} are`;
}
