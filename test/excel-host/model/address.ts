import { isEntireColumn, isEntireRow, isOnSheet, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./area.ts";
import type { Area } from "./workbook.ts";

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26; case does not matter. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** "B2" for one cell, "B2:C9", "B:C" for whole columns, "2:9" for whole rows. */
export function formatArea(area: Area): string {
  if (isEntireColumn(area) && !isEntireRow(area)) return `${columnName(area.column)}:${columnName(lastColumn(area))}`;
  if (isEntireRow(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const first = `${columnName(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnName(lastColumn(area))}${lastRow(area) + 1}`;
}

/** The worksheet's name as Excel writes it before "!": in apostrophes where it is no plain word. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc])$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Sheet1!B2:C9", as Range.address has it. */
export const formatAddress = (worksheetName: string, area: Area): string =>
  `${quoteSheetName(worksheetName)}!${formatArea(area)}`;

/**
 * What stands before "!" and after it; null for the worksheet where none is named.
 *
 * A name that needs apostrophes and has none is not taken as one (OfficeDev/office-js#681).
 */
export function splitAddress(address: string): { worksheet: string | null; area: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
  if (quoted) return { worksheet: quoted[1]!.replaceAll("''", "'"), area: quoted[2]! };
  const bang = address.lastIndexOf("!");
  const worksheet = bang < 0 ? null : address.slice(0, bang);
  if (worksheet === null || quoteSheetName(worksheet) !== worksheet) return { worksheet: null, area: address };
  return { worksheet, area: address.slice(bang + 1) };
}

const CORNER = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** "B2", "$B$2:C9", "B:C", "2:9" to an area; null for anything else, and off the worksheet. */
export function parseArea(text: string): Area | null {
  const [from, to, more] = text.split(":");
  if (from === undefined || more !== undefined) return null;
  const area = areaBetween(from, to ?? null);
  return area !== null && isOnSheet(area) ? area : null;
}

function areaBetween(from: string, to: string | null): Area | null {
  const a = CORNER.exec(from);
  const b = CORNER.exec(to ?? from);
  if (a && b) return rectangle(Number(a[2]) - 1, columnNumber(a[1]!), Number(b[2]) - 1, columnNumber(b[1]!));
  if (to === null) return null;
  const columnA = COLUMN.exec(from);
  const columnB = COLUMN.exec(to);
  if (columnA && columnB) return rectangle(0, columnNumber(columnA[1]!), MAX_ROWS - 1, columnNumber(columnB[1]!));
  const rowA = ROW.exec(from);
  const rowB = ROW.exec(to);
  if (rowA && rowB) return rectangle(Number(rowA[1]) - 1, 0, Number(rowB[1]) - 1, MAX_COLUMNS - 1);
  return null;
}

function rectangle(row1: number, column1: number, row2: number, column2: number): Area {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
}
