import { squash } from "../../figures/normalise.ts";
import type { ComputedColumn } from "./computedColumn.ts";
import { computedColumns } from "./computedColumns.ts";

/** Words that stand for several columns in a plan's list. */
const ALL = "all";
const DEFAULT = "default";

/** A status without its reason could not be checked, so these two are always written. */
const always: ReadonlySet<string> = new Set(["rag", "reason"]);

/**
 * The computed columns that a plan asks for, in their own order, by their headers; "all" and "default" stand for
 * several. null: the plan does not say.
 */
export function columnsToWrite(named: readonly string[] | null): readonly ComputedColumn[] {
  const names = new Set((named ?? [DEFAULT]).map(squash));
  return computedColumns.filter(
    (column) =>
      always.has(column.key) ||
      names.has(ALL) ||
      (column.default && names.has(DEFAULT)) ||
      names.has(squash(column.header)),
  );
}

/** The names in a plan's list that are no computed column, as written. */
export function unknownColumns(named: readonly string[]): readonly string[] {
  const known = new Set([ALL, DEFAULT, ...computedColumns.map(({ header }) => squash(header))]);
  return named.filter((name) => !known.has(squash(name)));
}
