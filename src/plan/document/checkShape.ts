import type { z } from "zod";
import { nearestName } from "../nearestName.ts";
import { settingNames } from "../settingNames.ts";
import { expectedIn, expectedInYear, expectedOfSetting } from "./expected.ts";
import { listNames, tablesOfDocument } from "./documentTables.ts";
import { planDocument } from "./planDocument.ts";
import { isListName, partOf, type PathProblem } from "./problem.ts";
import type { JsonPath } from "./readJson.ts";
import { shortened } from "./shortened.ts";

/** What is wrong with the shape of a plan.json: keys, types, blanks. All of it at once. */
export function checkShape(document: unknown): readonly PathProblem[] {
  const { error } = planDocument.safeParse(document);
  return (error?.issues ?? []).flatMap((issue) => problemsOf(issue, document));
}

function problemsOf(issue: z.core.$ZodIssue, document: unknown): readonly PathProblem[] {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(path, key) }));
  const value = partOf(document, path);
  const found = value === undefined ? "Nothing is there" : `${shown(value)} stands there`;
  return [{ path, message: `${found}; expected ${expectedAt(path)}.` }];
}

function unknownKey(path: JsonPath, key: string): string {
  const names = keysAt(path);
  const near = nearestName(key, names);
  const meant = near === null ? `expected ${listed(names)}` : `did you mean “${near}”?`;
  return `“${shortened(key)}” is no ${path.length === 0 ? "part of a plan" : path[0] === "plan" ? "setting of a plan" : "column of this table"}; ${meant}${near === null ? "." : ""}`;
}

function keysAt([top]: JsonPath): readonly string[] {
  if (top === "plan") return settingNames.map(({ key }) => key);
  if (!isListName(top)) return ["plan", ...listNames];
  const { columns, ...table } = tablesOfDocument[top];
  return [...columns.map(({ role }) => role), ...("years" in table ? ["years"] : [])];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** What a part of the document must be. */
function expectedAt([top, row, key, item]: JsonPath): string {
  if (top === undefined) return "a plan: an object with the key plan";
  if (top === "plan") {
    const setting = settingNames.find((each) => each.key === row);
    if (setting === undefined) return "the plan’s settings: an object";
    return typeof key === "number" ? "the header of a computed column" : expectedOfSetting(setting);
  }
  if (!isListName(top)) return "nothing";
  if (row === undefined) return `a list of at least one row, or no key ${top}`;
  if (key === undefined) return "a row: an object whose keys are the table’s columns";
  const table = tablesOfDocument[top];
  if (key === "years" && "years" in table)
    return item === undefined
      ? 'an object of the years’ cells, such as { "2008/09": "15%" }'
      : expectedInYear(table.years.kind);
  const column = table.columns.find(({ role }) => role === key);
  if (column === undefined) return "nothing";
  return typeof item === "number" ? "a line of words, without a line break" : expectedIn(column);
}

/** A JSON value as a sentence names it. */
function shown(value: unknown): string {
  if (typeof value === "string") return value.trim() === "" ? "An empty text" : `“${shortened(value)}”`;
  if (Array.isArray(value)) return value.length === 0 ? "An empty list" : "A list";
  if (typeof value === "object" && value !== null) return "An object";
  return `The ${value === null ? "word" : typeof value === "number" ? "number" : "value"} ${String(value)}`;
}
