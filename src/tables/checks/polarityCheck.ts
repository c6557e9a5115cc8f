import { NO_CHANGES, type CellChange } from "../../findings/cellChange.ts";
import type { Polarity } from "../../indicators/assessment.ts";
import { polarityWords, suggestPolarity } from "../../indicators/polarity.ts";
import type { Observation } from "../../indicators/observation.ts";
import { quotable } from "../../indicators/sentences/reasons.ts";
import type { Series } from "../../indicators/series.ts";
import type { PlanSettings } from "../../plan/settings.ts";

const needing: ReadonlySet<string> = new Set(["number", "range", "comparator", "trend", "hold"]);
/** Bands say themselves which numbers are good. */
const needingBesideBands: ReadonlySet<string> = new Set(["range", "trend", "hold"]);

/**
 * An indicator without a polarity, if any of its targets needs one; with what the polarity of a measure of that name
 * usually is. Said once a series, at its first row. `changesFor`: what writes that suggestion into the workbook.
 */
export function checkPolarity(
  { indicator, readings }: Series,
  settings: PlanSettings,
  changesFor: (suggestion: Polarity) => readonly CellChange[],
): Observation | null {
  const { polarity, unknownPolarity } = indicator;
  if (polarity !== null) return null;
  const kinds = (indicator.rule ?? settings.rule) === "bands" ? needingBesideBands : needing;
  const needed = readings.some(
    ({ target, periodTarget }) => kinds.has(target?.kind ?? "") || kinds.has(periodTarget?.kind ?? ""),
  );
  if (!needed) return null;
  const name = readings[0]?.name ?? readings[0]?.ref ?? "";
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
    changes: suggestion === null || unknownPolarity !== null ? NO_CHANGES : changesFor(suggestion),
  };
}
