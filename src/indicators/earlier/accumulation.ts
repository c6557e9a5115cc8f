import type { Period } from "../../figures/period.ts";
import { isRate, type Unit } from "../../figures/unit.ts";
import type { Accumulation, Indicator, Series } from "../series.ts";

/** How a figure adds up: as the indicator says it, else as its period does (a year to date, a rolling year). */
export function accumulationOf({ accumulation }: Indicator, period: Period | null): Accumulation | null {
  if (accumulation !== null || period === null) return accumulation;
  return period.kind === "yearToDate" ? "cumulative" : period.kind === "rolling" ? "rolling" : null;
}

/**
 * Whether the figure of a period is compared with that of the same period last year alone, and stands on no control
 * chart: a cumulative or rolling figure holds most of the one before it, and a count differs from term to term.
 */
export function isYearOnYear(indicator: Indicator, period: Period | null, termlyCounts: boolean): boolean {
  const accumulation = accumulationOf(indicator, period);
  if (accumulation === "cumulative" || accumulation === "rolling") return true;
  return termlyCounts && (indicator.frequency === "termly" || period?.kind === "term");
}

/**
 * Whether figures of a term in the series would be counts: plain numbers of each term. Percentages, rates ("per 10,000"),
 * figures with a denominator and snapshots (pupils on roll) are none.
 */
export function countsByTerm({ indicator, readings }: Series, unit: Unit): boolean {
  const termly = indicator.frequency === "termly" || readings.some(({ period }) => period?.kind === "term");
  if (!termly || indicator.accumulation === "snapshot") return false;
  return unit.kind === "number" && !isRate(unit) && readings.every(({ denominator }) => denominator?.kind !== "number");
}
