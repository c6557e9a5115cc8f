import type { CellValue } from "../figures/cell.ts";

/**
 * What shall change in one computed column of a table: a value a body row, before and after.
 *
 * null in `after` leaves the cell alone, as it does in Excel. The inverse of a change writes `before` where `after`
 * is not null.
 */
export interface Change {
  /** Which computed column: a key of the list of computed columns. */
  readonly key: string;
  readonly header: string;
  /** TableColumn.id where the column stands already; null: it is to be added at the table's right. */
  readonly column: number | null;
  readonly before: readonly CellValue[];
  readonly after: readonly (CellValue | null)[];
  /** Number formats: one for all rows, one a row (null leaves it alone), or null where none changes. */
  readonly formats: string | readonly (string | null)[] | null;
}

/** How many cells the changes touch. */
export function countCells(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + change.after.filter((value) => value !== null).length, 0);
}
