import type { Area, Worksheet } from "./workbook.ts";

/** Cells that one array formula fills; of one cell it fills that alone. */
export interface ArrayArea {
  area: Area;
  /** It is a dynamic one, whose cells have a spill border. */
  spills: boolean;
}

/** Of all array formulas of a worksheet. */
export function arrayAreas({ rows }: Worksheet): ArrayArea[] {
  const found: ArrayArea[] = [];
  for (const [row, line] of rows)
    line.cells.forEach((cell, column) => {
      if (cell?.array === undefined) return;
      const { rows: height, columns, metadata } = cell.array;
      found.push({ area: { row, column, rows: height, columns }, spills: metadata !== null && height * columns > 1 });
    });
  return found;
}
