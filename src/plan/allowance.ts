import { EPSILON } from "../figures/decimals.ts";
import { readFigure } from "../figures/readFigure.ts";
import type { CellValue } from "../figures/cell.ts";
import { tidy } from "../figures/normalise.ts";

/** How far from its target a value may be and still be Amber. */
export interface Allowance {
  /** Not negative: percent of the target where relative, else in the indicator's unit (points where that is %). */
  readonly amount: number;
  readonly relative: boolean;
}

const NO_ROOM = /^(?:none|nil|zero|no (?:allowance|tolerance))$/i;

/** Words around an amount that do not change it. */
const AHEAD = /^(?:(?:with)?in|up to|±|\+\/-|[-\u2212+])\s*/i;
const BEHIND = /\s*(?:either way|(?:below|under|of|off|from) (?:the )?target|relative)$/i;

/**
 * Reads an allowance: "5%", "within 5%" and "5% of the target" are relative to the target; "5 pp", "5 points" and "5" are
 * in the indicator's unit; "None" is 0.
 *
 * null for a blank and for what is no allowance. A sign ("±5%", "-5%") does not matter.
 */
export function parseAllowance(value: CellValue, numberFormat?: string): Allowance | null {
  const text =
    typeof value === "string"
      ? tidy(value)
          .replace(AHEAD, "")
          .replace(AHEAD, "")
          .replace(BEHIND, "")
          .replace(/\s*(?:(?:percentage |% ?)?(?:points?|pts)|pps|ppts?)$/i, " pp")
      : value;
  if (typeof text === "string" && NO_ROOM.test(text)) return { amount: 0, relative: false };
  const figure = readFigure(text, numberFormat, { sheet: "", row: 0, column: 0 });
  if (figure.kind !== "number") return null;
  return { amount: Math.abs(figure.value), relative: figure.unit?.kind === "percent" };
}

/** The allowance in the indicator's unit: 3.5 for 5% of 70. Of a target of 0 a relative one is 0. */
export function allowanceFor(allowance: Allowance, target: number): number {
  return allowance.relative ? (allowance.amount * Math.abs(target)) / 100 : allowance.amount;
}

/** Whether a relative allowance leaves no room, because the target is 0. */
export function isNoAllowance(allowance: Allowance, target: number): boolean {
  return allowance.relative && allowance.amount > 0 && Math.abs(target) < EPSILON;
}
