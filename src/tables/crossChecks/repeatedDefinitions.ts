import { makeFinding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { nameKey, refKey, textOf, type DefinedIndicator, type Definitions } from "../rows/definitions.ts";
import { bodyCell } from "../locate.ts";

/** Rows of the Indicators tables that define again what an earlier row does: the same ref, or the same measure of the same cohort. */
export function repeatedDefinitions({ all }: Definitions): readonly Finding[] {
  const byRef = new Map<string, DefinedIndicator>();
  const byName = new Map<string, DefinedIndicator>();
  return all.flatMap((defined) => {
    const [ref, name] = [refKey(defined.ref), nameKey(defined.name)];
    const sameRef = ref === "" ? undefined : firstWith(byRef, ref, defined);
    const cohort = nameKey(defined.definition.cohort);
    const sameName = name === "" ? undefined : firstWith(byName, `${name}\u0000${cohort}`, defined);
    if (sameRef !== undefined) return [finding(defined, "ref", defined.ref ?? "", placeOf(sameRef, defined))];
    if (sameName === undefined) return [];
    return [
      finding(defined, "indicator", defined.name ?? "", `${placeOf(sameName, defined)}${apart(sameName, defined)}`),
    ];
  });
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

function finding(
  { recognised, row }: DefinedIndicator,
  role: "ref" | "indicator",
  found: string,
  expected: string,
): Finding {
  const { cells, columns } = recognised;
  const column = columns.get(role) ?? 0;
  return makeFinding(
    role === "ref" ? "duplicate-ref" : "duplicate-indicator",
    { sheet: cells.sheet, cell: bodyCell(cells, row, column) },
    { column: cells.headers[column] ?? "", found, expected },
  );
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
