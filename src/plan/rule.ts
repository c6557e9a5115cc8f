import { squash } from "../figures/normalise.ts";

/**
 * How red, amber or green is decided where the target is a number.
 *
 * `tolerance`: by the distance to the target. `floor`: Amber from the floor figure on (Kent). `improving`: Amber where it
 * is no worse than the same period last year (Havering). `bands`: by named bands on the value itself.
 */
export const ragRules = ["tolerance", "floor", "improving", "bands"] as const;

export type RagRule = (typeof ragRules)[number];

const words: readonly (readonly [RagRule, RegExp])[] = [
  [
    "tolerance",
    /^(?:(?:by|with(?:in)?|target)?(?:an?)?(?:tolerances?|allowances?)(?:bands?)?|(?:by)?distance(?:to|from)(?:the)?target|standard|default|usual)$/,
  ],
  ["floor", /^(?:by|with)?(?:an?|the)?floor(?:figure|standard|target|threshold)?s?$/],
  [
    "improving",
    /^(?:(?:if|amberif|amberwhere)?(?:improv(?:e|es|ing|ed|ement))(?:on|since)?|(?:if|amberif)?(?:no(?:t)?worsethan|same(?:as)?orbetterthan|betterthanorsameas))(?:lastyear|thepreviousyear|previousyear|thesameperiodlastyear|sameperiodlastyear)?$/,
  ],
  ["bands", /^(?:by|in|with|own|fixed|set|named|rag)*(?:bands?|banded|banding|thresholds?|ranges?)$/],
];

/** A rule by its name or in plain words: "tolerance", "floor standard", "no worse than last year", "own bands". */
export function parseRule(text: string): RagRule | null {
  const word = squash(text).replace(/rule$/, "");
  return words.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
