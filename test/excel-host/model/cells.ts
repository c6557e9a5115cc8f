import { boundingArea } from "./area.ts";
import { styleIndexAt } from "./styles.ts";
import type { Area, Cell, Row, Worksheet } from "./workbook.ts";

export const cellAt = (worksheet: Worksheet, row: number, column: number): Cell | undefined =>
  worksheet.rows.get(row)?.cells[column];

/** The row, made if it is not there yet. */
export function rowAt(worksheet: Worksheet, row: number): Row {
  let line = worksheet.rows.get(row);
  if (line === undefined) {
    line = { cells: [], height: null, hidden: false };
    worksheet.rows.set(row, line);
  }
  return line;
}

/** Puts a new cell in the old one's place, in the style the place has; whatever XML it came from is dropped. */
export function putCell(
  worksheet: Worksheet,
  row: number,
  column: number,
  content: Pick<Cell, "value" | "formula">,
  style?: number,
): void {
  rowAt(worksheet, row).cells[column] = {
    value: content.value,
    formula: content.formula,
    style: style ?? styleIndexAt(worksheet, row, column),
  };
}

export const hasContent = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.value !== null || cell.formula !== null);

/**
 * The smallest rectangle around the used cells of an area, or null.
 *
 * `valuesOnly`: cells that hold something; otherwise cells with a style of their own count too, as Range.getUsedRange says
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getusedrange-member(1)).
 */
export function usedArea(worksheet: Worksheet, within: Area, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  const lastColumn = within.column + within.columns - 1;
  for (const [row, line] of worksheet.rows) {
    if (row < within.row || row >= within.row + within.rows) continue;
    let first = -1;
    let last = -1;
    line.cells.forEach((cell, column) => {
      if (column < within.column || column > lastColumn) return;
      const isBlank = cell.value === null && cell.formula === null;
      if (isBlank && (valuesOnly || cell.style === 0)) return;
      if (first < 0) first = column;
      last = column;
    });
    if (first < 0) continue;
    const span = { row, column: first, rows: 1, columns: last - first + 1 };
    used = used === null ? span : boundingArea(used, span);
  }
  return used;
}

/** Calls `visit` for the cells that are there, in no promised order of rows. */
export function forEachCell(
  worksheet: Worksheet,
  within: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const lastColumn = within.column + within.columns - 1;
  const visitRow = (line: Row, row: number): void => {
    const end = Math.min(lastColumn, line.cells.length - 1);
    for (let column = within.column; column <= end; column++) {
      const cell = line.cells[column];
      if (cell !== undefined) visit(cell, row, column);
    }
  };
  if (within.rows < worksheet.rows.size) {
    for (let row = within.row; row < within.row + within.rows; row++) {
      const line = worksheet.rows.get(row);
      if (line !== undefined) visitRow(line, row);
    }
    return;
  }
  for (const [row, line] of worksheet.rows)
    if (row >= within.row && row < within.row + within.rows) visitRow(line, row);
}
