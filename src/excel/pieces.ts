import type { Session } from "./session.ts";
import { excelCode } from "./refreshError.ts";

/**
 * Excel on the web refuses a request or a response above 5 MB:
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 * A megabyte is left for what stands around the cells.
 */
export const pieceBytes = 4_000_000;

/** A rectangle to be read, of known size, row by row into `cells`. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly property: "values" | "formulas" | "numberFormat";
  /** JSON that a cell needs, in bytes, as far as that can be known before it is read. */
  readonly bytesPerCell: number;
  /** The rectangle's rows from `first`, `rows` of them. */
  range(first: number, rows: number): Excel.Range;
  /** Filled by `readGrids`. */
  readonly cells: (string | number | boolean)[][];
}

interface Piece {
  readonly grid: Grid;
  readonly first: number;
  readonly rows: number;
}

/** What a cell of which nothing is known is taken to need. */
export const unknownBytesPerCell = 16;

/**
 * Reads grids with as few syncs as their size allows: at least one, and one more for each 4 MB.
 *
 * `alongside` queues what else shall be asked in the first of them, and its result is returned; it is called again
 * where Excel found that first piece too large. Such a piece is halved; other errors are the caller's.
 */
export async function readGrids<T>(session: Session, grids: readonly Grid[], alongside: () => T): Promise<T> {
  let answered: { readonly alongside: T } | null = null;
  let waiting: Piece[] = grids.filter((grid) => grid.rows > 0).map((grid) => ({ grid, first: 0, rows: grid.rows }));
  const bytesPerCell = new Map(grids.map((grid) => [grid, grid.bytesPerCell]));
  const rowBytes = (grid: Grid) => grid.columns * bytesPerCell.get(grid)!;
  do {
    const asked: { readonly alongside: T } = answered ?? { alongside: alongside() };
    const { now, later } = fill(waiting, rowBytes);
    const ranges = now.map(({ grid, first, rows }) => grid.range(first, rows).load(grid.property));
    try {
      await session.sync();
    } catch (error) {
      const splittable = now.length > 1 || (now[0]?.rows ?? 0) > 1;
      if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded" || !splittable) throw error;
      const expected = now.reduce((sum, { grid, rows }) => sum + rows * rowBytes(grid), 0);
      for (const { grid } of now) bytesPerCell.set(grid, (bytesPerCell.get(grid)! * 2 * pieceBytes) / expected);
      continue;
    }
    answered = asked;
    now.forEach((piece, i) => {
      const read = ranges[i]![piece.grid.property] as Grid["cells"];
      for (let row = 0; row < read.length; row++) piece.grid.cells[piece.first + row] = read[row]!;
    });
    const [cut, rest] = [now.at(-1), later[0]];
    if (cut && cut.grid === rest?.grid) bytesPerCell.set(cut.grid, measureCells(cut.grid.cells.slice(cut.first)));
    waiting = later;
  } while (waiting.length > 0 || answered === null);
  return answered.alongside;
}

/** Takes pieces of about 4 MB together, at least one row; the rest is for later. */
function fill(waiting: readonly Piece[], rowBytes: (grid: Grid) => number): { now: Piece[]; later: Piece[] } {
  const now: Piece[] = [];
  const later: Piece[] = [];
  let left = pieceBytes;
  for (const piece of waiting) {
    const bytes = rowBytes(piece.grid);
    const fits = Math.min(piece.rows, Math.max(now.length === 0 ? 1 : 0, Math.floor(left / bytes)));
    if (fits > 0) now.push({ ...piece, rows: fits });
    if (fits < piece.rows) later.push({ ...piece, first: piece.first + fits, rows: piece.rows - fits });
    left = fits < piece.rows ? 0 : left - fits * bytes;
  }
  return { now, later };
}

/** Bytes of JSON a cell, on a sample of rows: columns of commentary and of figures differ widely. */
export function measureCells(rows: readonly (readonly (string | number | boolean)[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / 100));
  const sample = rows.filter((_, row) => row % step === 0);
  const cells = sample.reduce((sum, row) => sum + row.length, 0);
  return cells === 0 ? unknownBytesPerCell : new TextEncoder().encode(JSON.stringify(sample)).length / cells;
}
