import { squash } from "../figures/normalise.ts";
import type { Status } from "./assessment.ts";

const statusWords: ReadonlyMap<string, Status> = new Map([
  ["b", "Blue"],
  ["blue", "Blue"],
  ["g", "Green"],
  ["green", "Green"],
  ["a", "Amber"],
  ["amber", "Amber"],
  ["yellow", "Amber"],
  ["r", "Red"],
  ["red", "Red"],
  ["grey", "Grey"],
  ["gray", "Grey"],
]);

/** A status as councils write it: by its word or its letter. null for anything else. */
export function parseStatus(text: string): Status | null {
  return statusWords.get(squash(text)) ?? null;
}
