import { squash } from "../figures/normalise.ts";
import type { Frequency, YearType } from "../figures/period.ts";

const frequencies: readonly (readonly [Frequency, RegExp])[] = [
  ["monthly", /^(?:every)?month(?:ly)?$/],
  ["quarterly", /^(?:every)?quarter(?:ly)?$/],
  ["termly", /^(?:every)?term(?:ly)?$/],
  ["half-yearly", /^(?:halfyearly|sixmonthly|6monthly|biannual(?:ly)?|twiceayear|halfyear)$/],
  ["yearly", /^(?:every)?(?:year(?:ly)?|annual(?:ly)?)$/],
];

/** How often an indicator is reported, as councils write it; null for anything else. */
export function parseFrequency(text: string): Frequency | null {
  const word = squash(text);
  return frequencies.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** "Academic", "Financial year", "calendar", "Reporting year"; null for anything else. */
export function parseYearType(text: string): YearType | null {
  const word = squash(text).replace(/years?$/, "");
  if (word === "academic" || word === "school") return "academic";
  if (word === "financial" || word === "fiscal") return "financial";
  return word === "calendar" || word === "reporting" ? word : null;
}
