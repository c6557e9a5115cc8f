/** What Excel gives for a cell: a blank is "", a date its serial number, an error its text ("#N/A"). */
export type CellValue = string | number | boolean;

/** A cell's place; row and column count from zero. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** "D7" for row 6 and column 3; without sheet and $. */
export function cellAddress(row: number, column: number): string {
  let letters = "";
  for (let n = column; n >= 0; n = Math.floor(n / 26) - 1) letters = String.fromCharCode(65 + (n % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** "A1:H10", or "A1" for a single cell; `rows` and `columns` are counts. */
export function rangeAddress(row: number, column: number, rows: number, columns: number): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** A rectangle of cells; `row` and `column` of its first cell count from zero, `rows` and `columns` are counts. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of "D7" or "D7:D9", as `rangeAddress` writes them; null for anything else. */
export function parseRange(address: string): CellRange | null {
  const corners = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  if (corners === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = corners;
  const [row, column] = [Number(top) - 1, columnNumber(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
}

/** "A" is 0, "AA" 26. */
function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + letters.charCodeAt(i) - 64;
  return number - 1;
}
