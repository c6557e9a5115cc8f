import { squash } from "../../figures/normalise.ts";
import { readTarget } from "../../figures/readTarget.ts";
import type { BenchmarkFigure } from "../../indicators/series.ts";

const AUTHORITY =
  /^(?:(?:local)?authorit(?:y|ies)(?:districts?)?|las?|utlas?|ltlas?|(?:city|county|district|borough)?councils?)$/;

/**
 * Whose figure a benchmark is: the words that a target may name a comparator by ("England average", "SN", "Regional"),
 * and those for authorities. null for anything else.
 */
export function readBenchmarkLevel(text: string): BenchmarkFigure["level"] | null {
  if (AUTHORITY.test(squash(text))) return "authority";
  const named = readTarget(text, undefined, { sheet: "", row: 0, column: 0 });
  if (named.kind !== "comparator" || named.levels.length !== 1 || named.offset !== 0) return null;
  return named.levels[0] ?? null;
}
