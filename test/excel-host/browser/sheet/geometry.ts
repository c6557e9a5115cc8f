import { displayText } from "../../model/displayText.ts";
import { styleAt } from "../../model/styles.ts";
import type { Row, Workbook, Worksheet } from "../../model/workbook.ts";
import { type Axis, createAxis } from "./axis.ts";
import { cssFont, lineHeight, wrappedLines } from "./text.ts";
import { pixelsOfCharacters, pixelsOfPoints } from "./units.ts";

/** Where the rows and columns of a worksheet are. */
export interface Geometry {
  rows: Axis;
  columns: Axis;
}

/** Left and right of a cell's text, in CSS pixels. */
export const CELL_PADDING = 3;

/**
 * The sizes of a worksheet's rows and columns. A row without a height of its own is as high as its tallest cell, wrapped
 * text included, as Excel makes it.
 */
export function sheetGeometry(workbook: Workbook, worksheet: Worksheet): Geometry {
  const columns = columnAxis(worksheet);
  return { columns, rows: rowAxis(workbook, worksheet, columns) };
}

function columnAxis(worksheet: Worksheet): Axis {
  const exceptions = worksheet.columns.flatMap(({ first, last, width, hidden }) => {
    if (width === null && !hidden) return [];
    const size = hidden ? 0 : pixelsOfCharacters(width ?? worksheet.defaultColumnWidth);
    return Array.from({ length: last - first + 1 }, (_, step) => ({ index: first + step, size }));
  });
  return createAxis(pixelsOfCharacters(worksheet.defaultColumnWidth), exceptions);
}

function rowAxis(workbook: Workbook, worksheet: Worksheet, columns: Axis): Axis {
  const usual = pixelsOfPoints(worksheet.defaultRowHeight);
  const merged = mergedRows(worksheet);
  const exceptions: { index: number; size: number }[] = [];
  for (const [index, row] of worksheet.rows) {
    const size = row.hidden ? 0 : heightOf(row, workbook, columns, usual, merged.has(index));
    if (size !== usual) exceptions.push({ index, size });
  }
  return createAxis(
    usual,
    exceptions.toSorted((a, b) => a.index - b.index),
  );
}

/** Excel fits no row to the text of merged cells. */
function mergedRows(worksheet: Worksheet): ReadonlySet<number> {
  return new Set(worksheet.merges.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, step) => row + step)));
}

function heightOf(row: Row, workbook: Workbook, columns: Axis, usual: number, merged: boolean): number {
  const stated = row.height === null ? null : pixelsOfPoints(row.height);
  if (stated !== null && (merged || row.attributes?.["customHeight"] !== undefined || row.attributes === undefined))
    return stated;
  if (merged) return usual;
  let height = stated ?? usual;
  row.cells.forEach((cell, column) => {
    const style = styleAt(workbook, cell.style);
    if (!style.wrap && style.font.size <= 11) return;
    const text = displayText(workbook, cell);
    if (text === "") return;
    const lines = style.wrap ? wrappedLines(text, cssFont(style), columns.size(column) - 2 * CELL_PADDING) : 1;
    height = Math.max(height, lines * lineHeight(style));
  });
  return height;
}
