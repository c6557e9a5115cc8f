import type { CellValue } from "../figures/cell.ts";

/** One table of a workbook as read from Excel: plain cells, nothing understood yet. Rows and columns count from zero. */
export interface TableCells {
  /** Excel's own id of the table; null for a plain range. */
  readonly id: string | null;
  /** null for a plain range. */
  readonly name: string | null;
  readonly sheet: string;
  /** The header row's first cell. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** The body, without header and totals rows; may be empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** Columns (from the table's first) that the add-in has written: never read as input. */
  readonly computed: ReadonlySet<number>;
  /** Of these, the one that holds our reasons; null where there is none yet. */
  readonly reasons: number | null;
  /**
   * Number formats of the body by column: one text for all rows, or one a row.
   * Only of the columns that recognition asked for; others are absent.
   */
  readonly formats: ReadonlyMap<number, string | readonly string[]>;
}

/** A cell's number format, as far as it was asked for. */
export function formatAt(table: TableCells, column: number, row: number): string | undefined {
  const formats = table.formats.get(column);
  return typeof formats === "string" || formats === undefined ? formats : formats[row];
}
