import { polarityWords, suggestPolarity } from "../indicators/polarity.ts";
import type { Observation } from "../indicators/observation.ts";
import { quotable } from "../indicators/reasons.ts";
import type { Series } from "../indicators/series.ts";

const needing: ReadonlySet<string> = new Set(["number", "range", "comparator", "trend", "hold"]);

/**
 * An indicator without a polarity, if any of its targets needs one; with what the polarity of a measure of that name
 * usually is. Said once a series, at its first row.
 */
export function checkPolarity({ indicator, readings }: Series): Observation | null {
  const { polarity, unknownPolarity } = indicator;
  if (polarity !== null) return null;
  const needed = readings.some(
    ({ target, periodTarget }) => needing.has(target?.kind ?? "") || needing.has(periodTarget?.kind ?? ""),
  );
  if (!needed) return null;
  const name = readings[0]?.name ?? "";
  const suggestion = suggestPolarity(name);
  return {
    code: "polarity-missing",
    role: "polarity",
    found:
      unknownPolarity === null
        ? `nothing says whether high or low is good for “${quotable(name)}”`
        : `it says “${unknownPolarity}”`,
    expected:
      suggestion === null
        ? "Say in a Polarity column whether high or low is good."
        : `Suggestion: ${suggestion} (${polarityWords[suggestion]}).`,
  };
}
