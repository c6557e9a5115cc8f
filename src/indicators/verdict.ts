import { decimalsOfGap, EPSILON, roundHalfAway, withoutNoise } from "../figures/decimals.ts";
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

const MOST_DECIMALS = 9;

/** Two figures and the distance between them, as a sentence names them. */
export interface Comparison {
  readonly value: string;
  readonly other: string;
  readonly distance: string;
  readonly side: "above" | "below";
}

/**
 * Puts a difference into words, with as many decimals more as it takes to be seen: 69.96 and 70, both shown without
 * decimals, are "69.96%" and "70%", "0.04 pp" apart. So too where it has to be told from an allowance (`room`).
 */
export function compareInWords(value: Amount, other: Amount, unit: Unit, room = 0): Comparison {
  const difference = withoutNoise(value.value - other.value);
  const usual = decimalsOfGap(Math.max(value.decimals, other.decimals), gapsInPoints(unit));
  const size = Math.abs(difference);
  const looksLike = (amount: number, decimals: number) =>
    Math.abs(size - amount) > EPSILON && roundHalfAway(size, decimals) === roundHalfAway(amount, decimals);
  let decimals = usual;
  while (decimals < MOST_DECIMALS && (looksLike(0, decimals) || looksLike(room, decimals))) decimals++;
  const finer = (amount: Amount) =>
    decimals === usual || Math.abs(roundHalfAway(amount.value, amount.decimals) - amount.value) <= EPSILON
      ? amount.decimals
      : decimals;
  return {
    value: formatFigure(value.value, unit, finer(value)),
    other: formatFigure(other.value, unit, finer(other)),
    distance: formatDistance(difference, unit, decimals),
    side: difference > 0 ? "above" : "below",
  };
}
