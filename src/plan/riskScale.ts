import { normalise, squash } from "../figures/normalise.ts";

/** A plan's scale for impact and likelihood: its steps, lowest first, each with what it counts. */
export type RiskScale = readonly { readonly word: string; readonly points: number }[];

const NUMBER_BEHIND = /^(.*?[^\s\d=:(-])\s*[=:(-]?\s*(\d+)\)?$/;
const NUMBER_BEFORE = /^(\d+)\s*[=:)-]?\s*(.+)$/;

/**
 * The steps of a scale from their words, lowest first: "Low", "Medium", "High" count 1, 2, 3; "Nil 0", "Low 1" and
 * "4 High" say themselves what they count. null where they are no scale: fewer than two steps, the same twice, or not
 * from low to high.
 */
export function parseRiskScale(words: readonly string[]): RiskScale | null {
  const steps = words.map((written, index) => {
    const word = normalise(written);
    if (/^\d+$/.test(word)) return { word, points: Number(word) };
    const behind = NUMBER_BEHIND.exec(word);
    if (behind) return { word: behind[1]!, points: Number(behind[2]) };
    const before = NUMBER_BEFORE.exec(word);
    return before ? { word: before[2]!, points: Number(before[1]) } : { word, points: index + 1 };
  });
  const rises = steps.every(({ points }, index) => index === 0 || points > steps[index - 1]!.points);
  const differ = new Set(steps.map(({ word }) => squash(word))).size === steps.length;
  return steps.length >= 2 && rises && differ ? steps : null;
}
