import { decimalsAsWritten, EPSILON, fewestDecimals, roundHalfAway } from "../../figures/decimals.ts";
import { formatFigure } from "../../figures/format.ts";
import type { Amount } from "../amount.ts";
import type { Context } from "../context.ts";
import type { Opening, Words } from "../sentences/reasons.ts";
import type { Band } from "../series.ts";
import { grey, type Verdict } from "../verdict.ts";

/**
 * Whether the rule `bands` decides: named bands on the value itself. A target that is a number or a comparator, or that
 * is not set, is then only there for the gap; trends, ranges and what is no figure are judged as they say.
 */
export function judgesByBands({ rule, target }: Context): boolean {
  if (rule !== "bands") return false;
  return target === null || target.kind === "none" || target.kind === "number" || target.kind === "comparator";
}

const best = ["Blue", "Green", "Amber", "Red"] as const satisfies readonly Band["status"][];

/** The band that a value is in: where two share an edge or overlap, the better one. null for a hole between them. */
export function bandOf(bands: readonly Band[], value: number): Band | null {
  for (const status of best) {
    const found = bands.find((band) => band.status === status && holds(band, value));
    if (found !== undefined) return found;
  }
  return null;
}

function holds({ from, above, to, below }: Band, value: number): boolean {
  return (
    (from === null || (above ? value > from + EPSILON : value >= from - EPSILON)) &&
    (to === null || (below ? value < to - EPSILON : value <= to + EPSILON))
  );
}

/**
 * Judges the actual by the bands. Grey where no band holds it, or where the indicator has none: a colour would be one
 * that the plan does not state.
 */
export function judgeBands({ indicator, unit }: Context, actual: Amount): Verdict {
  const { bands } = indicator;
  if (bands === null) return grey("no-judgement", "noBands");
  const band = bandOf(bands, actual.value);
  const value = formatFigure(actual.value, unit, decimalsToTell(bands, band, actual));
  if (band === null) return grey("no-judgement", "inNoBand", { value });
  const edge = (amount: number | null) =>
    amount === null ? "" : formatFigure(amount, unit, Math.max(indicator.decimals ?? 0, decimalsAsWritten(amount)));
  const words: Words = { value, band: band.status, low: edge(band.from), high: edge(band.to) };
  return { status: band.status, code: "in-band", reason: { opening: openingOf(band), tails: [], words } };
}

function openingOf({ from, above, to, below }: Band): Opening {
  if (from === null && to === null) return "inBand";
  if (from === null) return below ? "inBandBelow" : "inBandUpTo";
  if (to === null) return above ? "inBandAbove" : "inBandFrom";
  if (above) return below ? "inBandAboveBelow" : "inBandAboveUpTo";
  return below ? "inBandFromBelow" : "inBandFromTo";
}

/** As few as show the value inside its own band: 89.96 is not "90%" in the band below 90%. */
function decimalsToTell(bands: readonly Band[], band: Band | null, { value, decimals }: Amount): number {
  return fewestDecimals(decimals, (some) => bandOf(bands, roundHalfAway(value, some)) === band);
}
