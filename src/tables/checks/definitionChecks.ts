import type { Finding } from "../../findings/finding.ts";
import { NOTHING } from "../../indicators/observation.ts";
import { nameKey, refKey, type DefinedIndicator, type Definitions } from "../rows/definitions.ts";
import { unknownReferences } from "../crossChecks/references.ts";
import { findingsOfRows } from "../locate.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import type { ReadTable } from "../rows/readTable.ts";

/** The refs of a table's rows that the workbook's Indicators table does not have, or has of several indicators. */
export function* unclearRefs(
  { recognised, rows }: ReadTable,
  definitions: Definitions,
): Generator<void, readonly Finding[]> {
  const { all, isKnown, isShared } = definitions;
  if (all.length === 0) return [];
  const references = rows.map(({ row, reading: { ref }, defined, refKey: key }) => ({
    row,
    written: ref,
    found: defined === null ? [] : [defined],
    unknown: defined !== null || ref === null || isKnown(key, "") ? [] : [ref],
  }));
  const shared = yield* findingsOfRows(rows, ({ reading: { ref, name }, refKey: key }) =>
    ref === null || name !== null || !isShared(key)
      ? NOTHING
      : [{ code: "ref-shared", role: "ref", found: ref, expected: "nothing that is said of one of them was used" }],
  );
  return [...unknownReferences(recognised, "ref", references, "Indicators"), ...shared];
}

/** The cells of the workbook's Indicators tables that cannot be read. */
export function definitionFindings({ all }: Definitions): Generator<void, readonly Finding[]> {
  return findingsOfRows(all, ({ observations }) => observations);
}

/** Indicators that are defined and have no row of figures; one that is defined twice alike has those of the other. */
export function indicatorsWithoutRow(
  { all }: Definitions,
  rows: readonly IndicatorRow[],
): Generator<void, readonly Finding[]> {
  const used = new Set(rows.flatMap(({ defined }) => (defined === null ? [] : [keysOf(defined)])));
  return findingsOfRows(all, (defined) => {
    if (used.has(keysOf(defined))) return NOTHING;
    const { name, ref } = defined;
    const role = name === null ? "ref" : "indicator";
    return [{ code: "indicator-without-row", role, found: name ?? ref ?? "", expected: "" }];
  });
}

function keysOf({ ref, name }: DefinedIndicator): string {
  return `${refKey(ref)}\u0000${nameKey(name)}`;
}
