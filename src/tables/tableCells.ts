import type { CellValue } from "../figures/cell.ts";
import type { AssignedRole } from "./recognition/assignedRoles.ts";

/**
 * One table of a workbook as read from Excel, a table of Excel's or a plain range under a header: plain cells, nothing
 * understood yet. Rows and columns count from zero.
 */
export interface TableCells {
  /** Excel's own id of the table; null for a plain range. */
  readonly id: string | null;
  /** null for a plain range. */
  readonly name: string | null;
  readonly sheet: string;
  /** The first cell of its header row: of the last, where there are several. */
  readonly row: number;
  readonly column: number;
  /** A header of several rows is joined from top to bottom: "2017/18 Target". */
  readonly headers: readonly string[];
  readonly heading: Heading;
  /** The body, without header and totals rows; may be empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** Columns (from the table's first) that the add-in has written: never read as input. */
  readonly computed: ReadonlySet<number>;
  /** Of these, the one that holds our reasons; null where there is none yet. */
  readonly reasons: number | null;
  /** Columns whose role somebody has said: it comes before what their headers say. */
  readonly assigned: ReadonlyMap<number, AssignedRole>;
  /**
   * Number formats of the body by column: one text for all rows, or one a row.
   * Only of the columns that recognition asked for; others are absent.
   */
  readonly formats: ReadonlyMap<number, string | readonly string[]>;
}

/** What stands over a table besides the headers of its columns. */
export interface Heading {
  /** Rows that the header takes. */
  readonly rows: number;
  /** The nearest text above the header; null where there is none. */
  readonly title: string | null;
  /** By column, what the header's upper rows say ("2017/18" over Target and Actual); empty where it has one row. */
  readonly groups: readonly string[];
  /** Rows of cells directly above and below the table, by its columns, where they may be figures to compare with. */
  readonly outside: readonly OutsideRow[];
}

export interface OutsideRow {
  /** Row of the body it would be, from zero: below 0 above the header. */
  readonly row: number;
  readonly values: readonly CellValue[];
}

/** Of a table whose header is one row with nothing around it. */
export const bareHeading: Heading = { rows: 1, title: null, groups: [], outside: [] };

/** A cell's number format, as far as it was asked for. */
export function formatAt(table: TableCells, column: number, row: number): string | undefined {
  const formats = table.formats.get(column);
  return typeof formats === "string" || formats === undefined ? formats : formats[row];
}
