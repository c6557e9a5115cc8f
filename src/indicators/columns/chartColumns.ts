import type { Assurance, RecentTrend, Variation } from "../assessment.ts";
import { asText, isOneOf, onRequest } from "./computedColumn.ts";

const RECENT_TRENDS = {
  "Increasing and getting better": true,
  "Increasing and getting worse": true,
  "Decreasing and getting better": true,
  "Decreasing and getting worse": true,
  Increasing: true,
  Decreasing: true,
  "No significant change": true,
  "Cannot be calculated": true,
} as const satisfies Record<RecentTrend, true>;

/** Of five yearly figures. */
export const recentTrend = onRequest({
  key: "recentTrend",
  header: "Recent trend",
  ...asText,
  value: (assessment) => assessment.recentTrend,
  width: 144,
  isOurs: isOneOf(Object.keys(RECENT_TRENDS)),
});

const VARIATIONS = {
  "Common cause": true,
  "Special cause, improving": true,
  "Special cause, concerning": true,
  "Special cause, high": true,
  "Special cause, low": true,
} as const satisfies Record<Variation, true>;

const ON_TRIAL = " (trial limits)";

/** Whether the figure differs from those before it by more than chance, on a control chart. */
export const variation = onRequest({
  key: "variation",
  header: "Variation",
  ...asText,
  value: (assessment) =>
    assessment.variation === null ? null : `${assessment.variation}${assessment.trialLimits ? ON_TRIAL : ""}`,
  width: 144,
  isOurs: isOneOf(Object.keys(VARIATIONS).flatMap((word) => [word, word + ON_TRIAL])),
});

const ASSURANCES = {
  "Consistently passing": true,
  "Consistently failing": true,
  "Hit and miss": true,
} as const satisfies Record<Assurance, true>;

/** Whether the target can be expected to be met, on a control chart. */
export const assurance = onRequest({
  key: "assurance",
  header: "Assurance",
  ...asText,
  value: (assessment) => assessment.assurance,
  width: 108,
  isOurs: isOneOf(Object.keys(ASSURANCES)),
});
