import type { CellValue } from "../figures/cell.ts";
import type { Area } from "../tables/ranges/sheetGrid.ts";

/** What of a used range stands outside tables, as rectangles that do not overlap. */
export function looseAreas(used: Area, tables: readonly Area[]): readonly Area[] {
  const edges = tables.flatMap(({ row, rows }) => [row, row + rows]);
  const inside = edges.filter((edge) => edge > used.row && edge < used.row + used.rows);
  const cuts = [...new Set([used.row, ...inside, used.row + used.rows])].toSorted((a, b) => a - b);
  return cuts.slice(1).flatMap((end, index) => {
    const row = cuts[index]!;
    const across = tables.filter((table) => table.row <= row && row < table.row + table.rows);
    return gaps(used, across).map((gap) => ({ ...gap, row, rows: end - row }));
  });
}

/** The columns of a used range that no table takes. */
function gaps(used: Area, tables: readonly Area[]): readonly Pick<Area, "column" | "columns">[] {
  const found: Pick<Area, "column" | "columns">[] = [];
  let from = used.column;
  const end = used.column + used.columns;
  for (const { column, columns } of tables.toSorted((a, b) => a.column - b.column)) {
    if (column > from) found.push({ column: from, columns: Math.min(column, end) - from });
    from = Math.max(from, column + columns);
  }
  if (from < end) found.push({ column: from, columns: end - from });
  return found;
}

/** Puts cells that were read as a rectangle where they stand on the worksheet; blank rows are left out. */
export function putCells(
  rows: Map<number, CellValue[]>,
  { row, column }: Area,
  cells: readonly (readonly CellValue[])[],
): void {
  for (const [r, line] of cells.entries())
    for (const [c, cell] of line.entries()) {
      if (cell === "") continue;
      const known = rows.get(row + r) ?? [];
      known[column + c] = cell;
      rows.set(row + r, known);
    }
}
