import { squash } from "../figures/normalise.ts";
import type { Observation } from "../indicators/observation.ts";
import type { RiskScale } from "../plan/riskScale.ts";

/** What a row of the Risks table says, as written; "" for a blank. */
export interface Risk {
  readonly impact: string;
  readonly likelihood: string;
}

/** What a plan's scale makes of a risk. */
export interface RiskAssessment {
  /** Impact times likelihood; null without a scale, and where one of the two is not on it. */
  readonly rating: number | null;
  /** The highest that the scale allows. */
  readonly highest: number | null;
  readonly observations: readonly Observation[];
}

const UNRATED: RiskAssessment = { rating: null, highest: null, observations: [] };

/**
 * Rates a risk on the plan's own scale, impact times likelihood, as the risk matrices of HM Treasury's Orange Book and
 * of councils' registers do. Without a scale nothing is rated: "Low" and "Medium" alone say no number.
 */
export function rateRisk(risk: Risk, scale: RiskScale | null): RiskAssessment {
  if (scale === null) return UNRATED;
  const roles = ["impact", "likelihood"] as const;
  const [impact, likelihood] = roles.map((role) => pointsOf(risk[role], scale));
  const expected = `a step of the plan’s risk scale: ${scale.map(({ word }) => word).join(", ")}`;
  const highest = scale.at(-1)!.points ** 2;
  return {
    rating: impact == null || likelihood == null ? null : impact * likelihood,
    highest,
    observations: roles.flatMap((role) =>
      risk[role] !== "" && pointsOf(risk[role], scale) === null
        ? [{ code: "risk-unreadable" as const, role, found: risk[role], expected }]
        : [],
    ),
  };
}

/** A step by its word, its number, or both: "Medium", "2", "2 - Medium". */
function pointsOf(written: string, scale: RiskScale): number | null {
  const text = squash(written);
  if (text === "") return null;
  const step = scale.find(({ word, points }) =>
    [squash(word), String(points), `${points}${squash(word)}`, `${squash(word)}${points}`].includes(text),
  );
  return step?.points ?? null;
}
