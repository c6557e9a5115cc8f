import { normalise, squash } from "../figures/normalise.ts";
import type { Polarity } from "./assessment.ts";

const words: readonly (readonly [Polarity, RegExp])[] = [
  [
    "none",
    /^(?:none|neither|neutral|context(?:ual)?|contextonly|na|notapplicable|notjudged|nopolarity|information(?:only)?)$/,
  ],
  [
    "plan",
    /^(?:plan|(?:(?:on|to|close(?:r|st)?to|near(?:er|est)?to)(?:the)?(?:plan|target)|(?:plan|target))(?:is)?(?:best|good|better)|(?:on|to|close(?:r|st)?to|near(?:er|est)?to)(?:the)?(?:plan|target)|(?:with)?in(?:the|a)?(?:target)?range(?:is)?(?:best|good|better)?|goldilocks)$/,
  ],
  [
    "high",
    /^(?:h|(?:(?:good|aim)(?:is|to)?(?:be)?|the)?(?:high|higher|bigger|big|larger|more|up|increase|increasing|maximi[sz]e|positive|upwards?)(?:isgood|isbetter|isbest|thebetter|better|good|best)?)$/,
  ],
  [
    "low",
    /^(?:l|(?:(?:good|aim)(?:is|to)?(?:be)?|the)?(?:low|lower|smaller|small|less|fewer|down|decrease|decreasing|reduce|reducing|minimi[sz]e|negative|downwards?)(?:isgood|isbetter|isbest|thebetter|better|good|best)?)$/,
  ],
];

const arrows: ReadonlyMap<string, Polarity> = new Map([
  ["+", "high"],
  ["▲", "high"],
  ["↑", "high"],
  ["⬆", "high"],
  ["-", "low"],
  ["▼", "low"],
  ["↓", "low"],
  ["⬇", "low"],
]);

/**
 * A polarity as councils write it: "High", "Higher is better", "Bigger is better", "Low is good", "Plan", "None", "↑".
 *
 * null for anything else: a polarity is never guessed.
 */
export function parsePolarity(text: string): Polarity | null {
  const word = squash(text);
  if (word === "") return arrows.get(normalise(text).replace("−", "-")) ?? null;
  return words.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** Measures of children's services and education whose polarity is no matter of opinion, most telling words first. */
const known: readonly (readonly [RegExp, Polarity])[] = [
  [/\bgap\b|inequalit/i, "low"],
  [/\bnot in education|\bNEET\b/i, "low"],
  [
    /\babsen(?:ce|t)|exclu(?:ded|sions?)|suspension|missing from education|out of school|without a school place/i,
    "low",
  ],
  [
    /re-?offend|first time entrants|teenage (?:pregnan|concept)|re-?referr|child(?:ren)? (?:in|living in) poverty|special measures/i,
    "low",
  ],
  [/good or (?:better|outstanding)|rated good|good level of development|expected (?:standard|progress|level)/i, "high"],
  [
    /\bprogress 8\b|\battainment\b|\bkey stage\b|\bKS[1-5]\b|\bGCSEs?\b|\bA\*\s*-\s*[CG]\b|\blevel [1-6]\b|early years foundation stage/i,
    "high",
  ],
  [/\battendance\b|take-?up|participation|\bin education, employment or training\b/i, "high"],
  [/completed? (?:with)?in (?:\d+|time)|within \d+ (?:weeks|days)|on time|timel(?:y|iness)|satisfaction/i, "high"],
];

/** What the polarity of an indicator of that name usually is: a suggestion for a person, never used by a rule. */
export function suggestPolarity(name: string): Polarity | null {
  return known.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** How a sentence says it. */
export const polarityWords = {
  high: "high is good",
  low: "low is good",
  plan: "closest to the target is good",
  none: "neither is good",
} as const satisfies Record<Polarity, string>;
