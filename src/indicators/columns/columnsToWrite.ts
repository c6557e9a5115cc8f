import { squash } from "../../figures/normalise.ts";
import type { ComputedColumn, OwnedColumn } from "./computedColumn.ts";
import { computedColumns } from "./computedColumns.ts";

/** Words that stand for several columns in a plan's list. */
const ALL = "all";
const DEFAULT = "default";

/** A status without its reason could not be checked, so these two are always written. */
const always: ReadonlySet<string> = new Set(["rag", "reason"]);

/**
 * Whether a plan asks for a column: by its header, or by "all" or "default", which stand for several. null: the plan
 * does not say.
 */
export function isToWrite(column: OwnedColumn, named: readonly string[] | null): boolean {
  if (always.has(column.key)) return true;
  const names = (named ?? [DEFAULT]).map(squash);
  return names.includes(ALL) || (column.default && names.includes(DEFAULT)) || names.includes(squash(column.header));
}

/** The computed columns of an indicator's rows that a plan or the table itself asks for, in their own order. */
export function columnsToWrite(
  named: readonly string[] | null,
  ofTable: readonly ComputedColumn[] = [],
): readonly ComputedColumn[] {
  return computedColumns.filter((column) => isToWrite(column, named) || ofTable.includes(column));
}

/** The names in a plan's list that are the header of none of the columns, as written. */
export function unknownColumns(named: readonly string[], columns: readonly OwnedColumn[]): readonly string[] {
  const known = new Set([ALL, DEFAULT, ...columns.map(({ header }) => squash(header))]);
  return named.filter((name) => !known.has(squash(name)));
}
