import type { Finding } from "../../findings/finding.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import { findingsOfRows } from "../locate.ts";
import {
  isDefinedAlike,
  nameKey,
  refKey,
  textOf,
  type DefinedIndicator,
  type Definitions,
} from "../rows/definitions.ts";
import type { RepeatedTables } from "./repeatedTables.ts";

/**
 * Rows of the Indicators tables that define again what an earlier row does: the same ref, or the same measure of the same
 * cohort. Of a table that repeats another only the rows that say something else.
 */
export function repeatedDefinitions(
  { all }: Definitions,
  { isRepeated }: Pick<RepeatedTables, "isRepeated">,
): Generator<void, readonly Finding[]> {
  const byRef = new Map<string, DefinedIndicator>();
  const byName = new Map<string, DefinedIndicator>();
  return findingsOfRows(all, (defined) => {
    const [ref, name] = [refKey(defined.ref), nameKey(defined.name)];
    const sameRef = ref === "" ? undefined : firstWith(byRef, ref, defined);
    const cohort = nameKey(defined.definition.cohort);
    const sameName = name === "" ? undefined : firstWith(byName, `${name}\u0000${cohort}`, defined);
    const same = sameRef ?? sameName;
    if (same === undefined || isRepeated(defined.recognised, defined.row)) return NOTHING;
    const place = placeOf(same, defined);
    const otherwise = nameKey(same.name) === name && !isDefinedAlike(same, defined) ? ", defined otherwise" : "";
    return sameRef === undefined
      ? [duplicate("indicator", defined.name, `${place}${apart(same, defined)}${otherwise}`)]
      : [duplicate("ref", defined.ref, `${place}${otherwise}`)];
  });
}

function duplicate(role: "ref" | "indicator", found: string | null, expected: string): Observation {
  return { code: `duplicate-${role}`, role, found: found ?? "", expected };
}

function firstWith(
  known: Map<string, DefinedIndicator>,
  key: string,
  defined: DefinedIndicator,
): DefinedIndicator | undefined {
  const first = known.get(key);
  if (first === undefined) known.set(key, defined);
  return first;
}

function placeOf({ recognised: { cells }, row }: DefinedIndicator, other: DefinedIndicator): string {
  const sheet = cells.sheet === other.recognised.cells.sheet ? "" : ` on ${cells.sheet}`;
  return `in row ${cells.row + row + 2}${sheet} too`;
}

/** What tells the two apart: the ref, else the outcome. */
function apart(first: DefinedIndicator, second: DefinedIndicator): string {
  if (first.ref !== null && second.ref !== null) return `, under the ref ${first.ref}`;
  const [one, other] = [outcomeOf(first), outcomeOf(second)];
  return one !== null && one !== other ? `, under ${one}` : "";
}

function outcomeOf({ recognised: { cells, columns }, row }: DefinedIndicator): string | null {
  return textOf(cells.values[row]![columns.get("outcome") ?? -1]);
}
