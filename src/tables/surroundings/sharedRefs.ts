import type { Definitions } from "../rows/definitions.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import { isSliceEnd } from "../slices.ts";

/** Whether several indicators have a ref (by `refKey`), so that it alone does not tell which is meant. */
export type IsSharedRef = (refKey: string) => boolean;

/**
 * Two plans in one workbook, or two tables, may each count their indicators from 1. Where the Indicators tables have a
 * ref they say so; where they do not, rows that give it different names.
 */
export function* gatherSharedRefs(
  rows: readonly IndicatorRow[],
  definitions: Definitions,
): Generator<void, IsSharedRef> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const [index, { refKey: ref, nameKey: name }] of rows.entries()) {
    if (isSliceEnd(index)) yield;
    if (ref === "" || name === "" || definitions.isKnown(ref, "")) continue;
    if ((names.get(ref) ?? name) !== name) shared.add(ref);
    names.set(ref, name);
  }
  return (ref) => shared.has(ref) || definitions.isShared(ref);
}
