import type { CellValue } from "../figures/cell.ts";

/** What stands in a cell, or shall stand there. */
export interface CellContent {
  readonly value: CellValue;
  /** Its number format; null: whatever it is, and it stays so. */
  readonly format: string | null;
}

/** A change of one cell of the user's: made only where they ask for it, and only while `before` stands there. */
export interface CellChange {
  readonly sheet: string;
  /** "D7", without sheet and $. */
  readonly cell: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

export const NO_CHANGES: readonly CellChange[] = [];

/**
 * What undoes a change. It asks only for the value that was written: Excel may give a number format back otherwise than
 * it was set, and whoever formatted the cell meanwhile still wants the old text when they undo.
 */
export function inverse({ sheet, cell, before, after }: CellChange): CellChange {
  return { sheet, cell, before: { value: after.value, format: null }, after: before };
}
