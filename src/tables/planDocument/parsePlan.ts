import { checkShape } from "../../plan/document/checkShape.ts";
import { listNames, tablesOfDocument } from "../../plan/document/documentTables.ts";
import type { PlanDocument, PlanRow } from "../../plan/document/planDocument.ts";
import { placeOf, type PathProblem, type PlanProblem } from "../../plan/document/problem.ts";
import { readJson, type JsonText } from "../../plan/document/readJson.ts";
import { checkRows } from "./checkRows.ts";
import { checkWords } from "./checkWords.ts";
import { yearsIn } from "./tablesOfPlan.ts";

/** A plan.json, read: the plan, or all that is wrong with it in the order of the file. */
export type ParsedPlan = { readonly document: PlanDocument } | { readonly problems: readonly PlanProblem[] };

/**
 * Reads the text of a plan.json. Never throws. A setting of null is as usual, and left out; each row of a table with years
 * has all of that table's years, since a table's columns are those of all its rows.
 */
export function parsePlan(text: string): ParsedPlan {
  const json = readJson(text);
  if ("problems" in json) return { problems: json.problems.map((problem) => ({ ...problem, place: "" })) };
  const problems = problemsIn(json);
  if (problems.length > 0) return { problems: placed(problems, json) };
  // Its shape has been checked.
  return { document: completed(json.value as PlanDocument) };
}

function problemsIn({ value, repeated }: JsonText): readonly PathProblem[] {
  const ofCells = [
    ...repeated.map((path) => ({ path, message: "The key stands here more than once; expected it once." })),
    ...checkShape(value),
    ...checkWords(value),
  ];
  const wrong = new Set(ofCells.map(({ path: [list, row = ""] }) => `${list} ${row}`));
  return [...ofCells, ...checkRows(value, (list, row) => wrong.has(`${list} ${row ?? ""}`))];
}

function placed(problems: readonly PathProblem[], { value, placeOf: textPlaceOf }: JsonText): readonly PlanProblem[] {
  return problems
    .map(({ path, message }) => ({
      ...textPlaceOf(path),
      place: path.length === 0 ? "" : placeOf(path, value),
      message,
    }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function completed(document: PlanDocument): PlanDocument {
  const settings = Object.entries(document.plan).filter(([, value]) => value !== null);
  const lists = listNames.flatMap((name): [string, readonly PlanRow[]][] => {
    const rows = document[name];
    if (rows === undefined || !("years" in tablesOfDocument[name])) return [];
    const blank = Object.fromEntries(yearsIn(rows).map((year) => [year, null]));
    return [[name, rows.map((row) => ({ ...row, years: { ...blank, ...row.years } }))]];
  });
  return { ...document, plan: Object.fromEntries(settings), ...Object.fromEntries(lists) };
}
