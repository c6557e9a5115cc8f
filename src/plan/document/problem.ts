import { listNames, type ListName } from "./documentTables.ts";
import type { JsonPath, TextPlace } from "./readJson.ts";
import { shortened } from "./shortened.ts";

/** What is wrong with one place of a plan.json. */
export interface PlanProblem extends TextPlace {
  /** "performance, row 3 (NI 101), target"; "" for the file as a whole. */
  readonly place: string;
  /** What stands there and what was expected. */
  readonly message: string;
}

const LONGEST_NAME = 40;

/** A problem as a line for people. */
export function problemLine({ line, column, place, message }: PlanProblem): string {
  return place === "" ? `line ${line}, column ${column}: ${message}` : `line ${line}, ${place}: ${message}`;
}

/** A problem that has not been placed yet. */
export interface PathProblem {
  readonly path: JsonPath;
  readonly message: string;
}

/** Whether a key is one of a plan's lists. */
export function isListName(key: unknown): key is ListName {
  return listNames.some((name) => name === key);
}

/** A path as a person reads it: rows count from 1 and bear the names of what they are about. */
export function placeOf(path: JsonPath, document: unknown): string {
  const [top, row, ...rest] = path;
  const parts = [shortened(String(top), LONGEST_NAME)];
  if (typeof row === "number") parts.push(`row ${row + 1}${nameOfRow(partOf(document, [top!, row]))}`);
  else if (row !== undefined) parts.push(shortened(row, LONGEST_NAME));
  return [
    ...parts,
    ...rest.map((key) => (typeof key === "number" ? `item ${key + 1}` : shortened(key, LONGEST_NAME))),
  ].join(", ");
}

/** What stands at a path; undefined where nothing does. */
export function partOf(document: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? (part as Record<string, unknown>)[key] : undefined),
    document,
  );
}

function nameOfRow(row: unknown): string {
  const names = ["ref", "indicator", "outcome", "programme", "group"].map((key) => partOf(row, [key]));
  const name = names.find((each) => typeof each === "string" && each.trim() !== "");
  return typeof name === "string" ? ` (${shortened(name, LONGEST_NAME)})` : "";
}
