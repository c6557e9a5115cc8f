import {
  decimalsOfGap,
  EPSILON,
  fewestDecimals,
  MOST_DECIMALS,
  roundHalfAway,
  withoutNoise,
} from "../figures/decimals.ts";
import { formatDistance, formatFigure } from "../figures/format.ts";
import { gapsInPoints, type Unit } from "../figures/unit.ts";
import type { Status } from "./assessment.ts";
import type { Amount } from "./amount.ts";
import type { Opening, Reason, ReasonCode, Words } from "./sentences/reasons.ts";

/** What a rule decides. */
export interface Verdict {
  readonly status: Status;
  readonly code: ReasonCode;
  readonly reason: Reason;
}

/** A verdict without colour. */
export function grey(code: ReasonCode, opening: Opening, words: Words = {}): Verdict {
  return { status: "Grey", code, reason: { opening, tails: [], words } };
}

/** Decimals more than it takes otherwise, to have a sentence add up; two thirds less one third never do. */
const MORE_DECIMALS = 3;

/** Two figures and the distance between them, as a sentence names them. */
export interface Comparison {
  readonly value: string;
  readonly other: string;
  readonly distance: string;
  readonly side: "above" | "below";
}

/**
 * Puts a difference into words, with as many decimals more as it takes to be seen: 69.96 and 70, both shown without
 * decimals, are "69.96%" and "70%", "0.04 pp" apart. So too where it has to be told from an allowance (`room`), and
 * where the three as shown would not add up: 64.4 shown as "64%" is not "5.6 pp" below 70%.
 */
export function compareInWords(value: Amount, other: Amount, unit: Unit, room = 0): Comparison {
  const difference = withoutNoise(value.value - other.value);
  const usual = usualDecimals(value, other, unit);
  const decimals = decimalsToTell(difference, usual, room);
  if (decimals === usual && addUp([value.value, value.decimals], [other.value, other.decimals], usual))
    return comparison(value, other, unit, [value.decimals, other.decimals, usual]);
  for (let more = decimals; more <= Math.min(MOST_DECIMALS, decimals + MORE_DECIMALS); more++)
    if (addUp([value.value, more], [other.value, more], more)) return shownWith(more, value, other, unit);
  return shownWith(decimals, value, other, unit);
}

/** Two figures of which a sentence only says which is larger: with as many decimals more as it takes to see that. */
export function tellApart(value: Amount, other: Amount, unit: Unit): Pick<Comparison, "value" | "other"> {
  const usual = usualDecimals(value, other, unit);
  const decimals = decimalsToTell(value.value - other.value, usual, 0);
  return decimals === usual
    ? comparison(value, other, unit, [value.decimals, other.decimals, usual])
    : shownWith(decimals, value, other, unit);
}

function usualDecimals(value: Amount, other: Amount, unit: Unit): number {
  return decimalsOfGap(Math.max(value.decimals, other.decimals), gapsInPoints(unit));
}

/** As few as tell a difference from none, and from an allowance that it is not. */
function decimalsToTell(difference: number, usual: number, room: number): number {
  const size = Math.abs(withoutNoise(difference));
  const looksLike = (amount: number, decimals: number) =>
    Math.abs(size - amount) > EPSILON && roundHalfAway(size, decimals) === roundHalfAway(amount, decimals);
  return fewestDecimals(usual, (decimals) => !looksLike(0, decimals) && !looksLike(room, decimals));
}

type Shown = readonly [value: number, decimals: number];

/** Whether two figures, as shown, are as far apart as the sentence says. */
function addUp([value, decimals]: Shown, [other, otherDecimals]: Shown, decimalsOfDistance: number): boolean {
  const shown = Math.abs(roundHalfAway(value, decimals) - roundHalfAway(other, otherDecimals));
  return Math.abs(shown - roundHalfAway(Math.abs(value - other), decimalsOfDistance)) <= EPSILON;
}

function shownWith(decimals: number, value: Amount, other: Amount, unit: Unit): Comparison {
  return comparison(value, other, unit, [finer(value, decimals), finer(other, decimals), decimals]);
}

/** Of a figure that has fewer decimals than that, no more than it has. */
function finer({ value, decimals }: Amount, most: number): number {
  for (let enough = decimals; enough < most; enough++)
    if (Math.abs(roundHalfAway(value, enough) - value) <= EPSILON) return enough;
  return Math.max(decimals, most);
}

function comparison(
  { value }: Amount,
  { value: other }: Amount,
  unit: Unit,
  [decimals, otherDecimals, ofDistance]: readonly [number, number, number],
): Comparison {
  const difference = withoutNoise(value - other);
  return {
    value: formatFigure(value, unit, decimals),
    other: formatFigure(other, unit, otherDecimals),
    distance: formatDistance(difference, unit, ofDistance),
    side: difference > 0 ? "above" : "below",
  };
}
