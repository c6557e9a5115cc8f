import { intersection } from "./area.ts";
import type { Area, Worksheet } from "./workbook.ts";

/**
 * Whether an area's cells hold what array formulas have spilled: true where all do, false where none does, null where
 * some do (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-hasspill-member). Array formulas
 * that were entered with Ctrl+Shift+Enter do not spill.
 */
export function hasSpill(worksheet: Worksheet, area: Area): boolean | null {
  let spilled = 0;
  for (const [row, { cells }] of worksheet.rows)
    for (const [column, cell] of cells.entries()) {
      const { array } = cell ?? {};
      if (array === undefined || array.metadata === null) continue;
      const part = intersection({ row, column, rows: array.rows, columns: array.columns }, area);
      spilled += part === null ? 0 : part.rows * part.columns;
    }
  return spilled === 0 ? false : spilled === area.rows * area.columns ? true : null;
}
