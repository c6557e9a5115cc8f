import type { ComparatorLevel } from "../../figures/target.ts";
import type { Average } from "./average.ts";

/** How a sentence says whose figure it is. */
export const levelWords = {
  national: "national",
  regional: "regional",
  neighbours: "statistical neighbours’",
  topQuartile: "top quartile",
} as const satisfies Record<ComparatorLevel, string>;

/** The same, with the average where it is known which: "statistical neighbours’ median". */
export function levelInWords(level: ComparatorLevel, average: Average | null): string {
  return average === null ? levelWords[level] : `${levelWords[level]} ${average}`;
}
