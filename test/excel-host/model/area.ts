import type { Area } from "./workbook.ts";

/** The size of a worksheet, since Excel 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** The last row of an area, counted from zero. */
export const lastRow = (area: Area): number => area.row + area.rows - 1;

/** The last column of an area, counted from zero. */
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export const isEntireColumn = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;

export const isEntireRow = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;

/** Whether the area lies on the worksheet and holds at least one cell. */
export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The cells both areas have, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export const overlaps = (a: Area, b: Area): boolean => intersection(a, b) !== null;

export function contains(outer: Area, inner: Area): boolean {
  const both = intersection(outer, inner);
  return both !== null && sameArea(both, inner);
}

/** The smallest rectangle that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The parts of `area` that lie outside `hole`: none to four rectangles, above, left, right, below. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const parts: Area[] = [
    { row: area.row, column: area.column, rows: cut.row - area.row, columns: area.columns },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    {
      row: cut.row,
      column: cut.column + cut.columns,
      rows: cut.rows,
      columns: area.column + area.columns - cut.column - cut.columns,
    },
    {
      row: cut.row + cut.rows,
      column: area.column,
      rows: area.row + area.rows - cut.row - cut.rows,
      columns: area.columns,
    },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
