import { EPSILON } from "../../figures/decimals.ts";
import type { AgainstStandard, Assessment } from "../assessment.ts";

/** Whether a figure meets its target: equal is met. null where either is missing, or neither high nor low is good. */
export function meets({
  actual,
  target,
  polarity,
}: Pick<Assessment, "actual" | "target" | "polarity">): boolean | null {
  if (actual === null || target === null) return null;
  if (polarity === "high") return actual >= target - EPSILON;
  return polarity === "low" ? actual <= target + EPSILON : null;
}

/**
 * How an area, such as a school, stands against a standard of several figures, from whether each is met (null: missing).
 *
 * As the Department for Education's floor standard for primary schools had it (2011): below where all are missed, so
 * that one that is met is enough; unknown where none is met and one is missing.
 */
export function againstStandard(met: readonly (boolean | null)[]): AgainstStandard {
  if (met.includes(true)) return "Met";
  return met.length === 0 || met.includes(null) ? "Unknown" : "Below";
}

/** How many areas are below a standard in a period. */
export interface StandardCount {
  readonly below: number;
  readonly unknown: number;
  /** Those below, those that meet it and the unknown ones. */
  readonly of: number;
  /** As written; null where the figures are all of one period. */
  readonly period: string | null;
}

/** Counts the areas of a period. */
export function countAreas(areas: readonly AgainstStandard[], period: string | null): StandardCount {
  const count = (wanted: AgainstStandard) => areas.filter((each) => each === wanted).length;
  return { below: count("Below"), unknown: count("Unknown"), of: areas.length, period };
}
