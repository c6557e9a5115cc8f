import { intersection, overlaps } from "./area.ts";
import { notModelled } from "./excelError.ts";
import type { Area, Worksheet } from "./workbook.ts";

/** The cells that array formulas fill, and whether they spill of themselves; those entered with Ctrl+Shift+Enter do not. */
function arraysIn(worksheet: Worksheet): { area: Area; spills: boolean }[] {
  const arrays: { area: Area; spills: boolean }[] = [];
  for (const [row, { cells }] of worksheet.rows)
    for (const [column, cell] of cells.entries())
      if (cell?.array !== undefined) {
        const { rows, columns, metadata } = cell.array;
        arrays.push({ area: { row, column, rows, columns }, spills: metadata !== null });
      }
  return arrays;
}

/**
 * Whether an area's cells hold what array formulas have spilled: true where all do, false where none does, null where
 * some do (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-hasspill-member).
 */
export function hasSpill(worksheet: Worksheet, area: Area): boolean | null {
  let spilled = 0;
  for (const each of arraysIn(worksheet)) {
    const part = each.spills ? intersection(each.area, area) : null;
    spilled += part === null ? 0 : part.rows * part.columns;
  }
  return spilled === 0 ? false : spilled === area.rows * area.columns ? true : null;
}

/** No call makes an array here, so a worksheet that came without has none later, and is not looked through again. */
const withoutArrays = new WeakSet<Worksheet>();

/** Refuses writing into an array: one that spills becomes #SPILL!, part of another cannot be changed at all. */
export function refuseArrays(worksheet: Worksheet, area: Area): void {
  if (withoutArrays.has(worksheet)) return;
  const arrays = arraysIn(worksheet);
  if (arrays.length === 0) withoutArrays.add(worksheet);
  if (arrays.some((array) => overlaps(array.area, area))) notModelled("a value in the cells of an array formula");
}
