import type { ColumnRole } from "../recognition/columnRoles.ts";
import type { AssignedRoles } from "../recognition/assignedRoles.ts";
import { holdsNumber } from "../recognition/readable.ts";
import { cellAt, textAt, type SheetGrid } from "./sheetGrid.ts";

/** So many rows under a header hold at least one figure, or it is the header of something else. */
const FIGURE_WITHIN = 3;

/** A paragraph is no header. */
const LONGEST_HEADER = 120;

/**
 * The columns of a worksheet on which no header is known: of its first row of words over figures. Somebody may say what
 * they are. None where there is no such row.
 */
export function likelyColumns(grid: SheetGrid, roles: AssignedRoles): readonly ColumnRole[] {
  const row = [...grid.rows.keys()].toSorted((a, b) => a - b).find((each) => isLikelyHeader(grid, each));
  return row === undefined
    ? []
    : writtenColumns(grid, row).map((column) => {
        const header = textAt(grid, row, column);
        const given = roles.of(header);
        return { header, role: given?.role ?? null, ambiguous: false, assigned: given?.header ?? null };
      });
}

function isLikelyHeader(grid: SheetGrid, row: number): boolean {
  const columns = writtenColumns(grid, row);
  const isWords = columns.every(
    (column) => typeof cellAt(grid, row, column) === "string" && textAt(grid, row, column).length <= LONGEST_HEADER,
  );
  if (columns.length < 2 || !isWords) return false;
  const below = Array.from({ length: FIGURE_WITHIN }, (_, index) => row + 1 + index);
  return below.some((each) => columns.some((column) => holdsNumber(cellAt(grid, each, column))));
}

function writtenColumns(grid: SheetGrid, row: number): readonly number[] {
  const width = grid.rows.get(row)?.length ?? 0;
  return Array.from({ length: width }, (_, column) => column).filter((column) => textAt(grid, row, column) !== "");
}
