import type { CellValue } from "../../figures/cell.ts";
import { tidy } from "../../figures/normalise.ts";

/** A rectangle of a worksheet; rows and columns count from zero. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a worksheet that stand in no table of Excel's, and where its tables are. */
export interface SheetGrid {
  readonly sheet: string;
  /** By row, then by column, from the worksheet's first; a row without such cells is absent. */
  readonly rows: ReadonlyMap<number, readonly CellValue[]>;
  readonly tables: readonly Area[];
}

/** What stands in a cell; "" for a blank, and for one of a table's. */
export function cellAt({ rows }: SheetGrid, row: number, column: number): CellValue {
  return rows.get(row)?.[column] ?? "";
}

/** The same as words: without the blanks around and the line breaks within. */
export function textAt(grid: SheetGrid, row: number, column: number): string {
  return tidy(String(cellAt(grid, row, column)));
}

/** Whether anything is written in a row, between two columns. */
export function isWrittenIn(grid: SheetGrid, row: number, first: number, last: number): boolean {
  const cells = grid.rows.get(row);
  if (cells === undefined) return false;
  for (let column = first; column <= last; column++) if (textAt(grid, row, column) !== "") return true;
  return false;
}

/** Whether a table of Excel's has a cell in a row, between two columns. */
export function isTableIn({ tables }: SheetGrid, row: number, first: number, last: number): boolean {
  return tables.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && first < area.column + area.columns && last >= area.column,
  );
}
