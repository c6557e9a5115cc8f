import { intersection, lastColumn, lastRow, overlaps } from "./area.ts";
import { cellAt, hasContent, putCell, rowAt } from "./cells.ts";
import { markChanged } from "./changes.ts";
import { displayValue } from "./displayText.ts";
import { readEntry, USER_LOCALE, type Locale } from "./entry.ts";
import { notModelled } from "./excelError.ts";
import { filteredAreas } from "./filteredAreas.ts";
import { cellStyleIndex, styleAt, styleChanger } from "./styles.ts";
import { headerArea } from "./tableAreas.ts";
import { resizeTable, setHeader } from "./tables.ts";
import type { Area, Cell, Table, Workbook, Worksheet } from "./workbook.ts";

/** What can be written into a cell through Range.values and Range.formulas; null leaves the cell as it is. */
export type Written = string | number | boolean | null;

export interface EntryOptions {
  /** AutoCorrect's "Include new rows and columns in table". */
  autoExpandTables: boolean;
}

export interface WriteOptions extends EntryOptions {
  /** Whose dates and currencies the texts are written in: the user's, or Office.js's. */
  locale: Locale;
}

/** What typing into a cell does: parses the text, keeps header cells texts, may extend a table. Blank for "". */
export function enterText(
  workbook: Workbook,
  worksheet: Worksheet,
  row: number,
  column: number,
  text: string,
  options: EntryOptions,
): void {
  writeCells(workbook, worksheet, { row, column, rows: 1, columns: 1 }, () => text, {
    ...options,
    locale: USER_LOCALE,
  });
}

/**
 * Writes values as if typed: texts are parsed, null leaves a cell as it is, "" empties it.
 *
 * Of merged cells only the first holds a value. `at` gives the value for a row and column counted from the area's first.
 */
export function writeCells(
  workbook: Workbook,
  worksheet: Worksheet,
  area: Area,
  at: (row: number, column: number) => Written,
  options: WriteOptions,
): void {
  const place = filteredPlacement(worksheet, area);
  const headers = worksheet.tables.filter((table) => table.showHeaders && overlaps(headerArea(table)!, area));
  const merges = worksheet.merges.filter((merge) => overlaps(merge, area));
  const format = styleFormats(workbook);
  const before = options.autoExpandTables ? adjacentTables(worksheet, area) : [];
  // A text that cannot be read ends the writing; what stands before it is written.
  markChanged(workbook, worksheet, "cells");
  for (let i = 0; i < area.rows; i++) {
    const row = area.row + i;
    const source = place(i);
    if (source === null) continue;
    const line = rowAt(worksheet, row);
    for (let j = 0; j < area.columns; j++) {
      const written = at(source, j);
      if (written === null) continue;
      const column = area.column + j;
      if (merges.length > 0 && isHiddenByMerge(merges, row, column)) continue;
      const style = cellStyleIndex(worksheet, line, line.cells[column], column);
      const header = headers.length > 0 ? headerTable(headers, row, column) : undefined;
      if (header !== undefined)
        writeHeader(workbook, worksheet, header, column, written, format.of(style), options.locale);
      else line.cells[column] = makeCell(written, style, format, workbook.date1904, options.locale);
    }
  }
  for (const table of before) extendTable(workbook, worksheet, table, area);
}

interface StyleFormats {
  of(style: number): string;
  /** The style with the format an entry brings, where its own is General. */
  with(style: number, format: string): number;
}

function styleFormats(workbook: Workbook): StyleFormats {
  const changers = new Map<string, (style: number) => number>();
  return {
    of: (style) => styleAt(workbook, style).numberFormat,
    with: (style, format) => {
      let change = changers.get(format);
      if (change === undefined) {
        change = styleChanger(workbook, (old) => ({ ...old, numberFormat: format }));
        changers.set(format, change);
      }
      return change(style);
    },
  };
}

function makeCell(
  written: string | number | boolean,
  style: number,
  format: StyleFormats,
  date1904: boolean,
  locale: Locale,
): Cell {
  const numberFormat = format.of(style);
  if (typeof written === "string") {
    const entry = readEntry(written, numberFormat, date1904, locale);
    const styled = entry.format !== null && numberFormat === "General" ? format.with(style, entry.format) : style;
    return { value: entry.value, formula: entry.formula, style: styled };
  }
  // A cell in the Text format turns what it is given into a text
  // (https://support.microsoft.com/office/583160db-936b-4e52-bdff-6f1863518ba4).
  return { value: numberFormat === "@" ? displayValue(written, "General", date1904) : written, formula: null, style };
}

const headerTable = (tables: Table[], row: number, column: number): Table | undefined =>
  tables.find((table) => table.area.row === row && column >= table.area.column && column <= lastColumn(table.area));

function writeHeader(
  workbook: Workbook,
  worksheet: Worksheet,
  table: Table,
  column: number,
  written: string | number | boolean,
  format: string,
  locale: Locale,
): void {
  let text: string;
  if (typeof written === "string") {
    const entry = readEntry(written, format, workbook.date1904, locale);
    if (entry.formula !== null) notModelled("a formula in a table's header row");
    text = entry.value === null ? "" : displayValue(entry.value, entry.format ?? format, workbook.date1904);
  } else text = displayValue(written, format, workbook.date1904);
  setHeader(workbook, worksheet, table, column - table.area.column, text);
}

function isHiddenByMerge(merges: Area[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      row >= merge.row &&
      row <= lastRow(merge) &&
      column >= merge.column &&
      column <= lastColumn(merge) &&
      (row !== merge.row || column !== merge.column),
  );
}

/**
 * Which row of the values goes into which row of the area: the same, unless a filter hides rows of it.
 *
 * Then Excel writes into each block of visible rows from the first value on and leaves the hidden rows alone, so the
 * values land in the wrong rows (https://github.com/OfficeDev/office-js/issues/224).
 */
function filteredPlacement(worksheet: Worksheet, area: Area): (row: number) => number | null {
  const filtered = filteredAreas(worksheet)
    .map((body) => intersection(body, area))
    .filter((part) => part !== null);
  if (area.rows === 1 || filtered.length === 0) return (row) => row;
  const hidden = (row: number): boolean =>
    worksheet.rows.get(row)?.hidden === true && filtered.some((part) => row >= part.row && row <= lastRow(part));
  const sources: (number | null)[] = [];
  let anyHidden = false;
  let next = 0;
  for (let i = 0; i < area.rows; i++) {
    if (hidden(area.row + i)) {
      anyHidden = true;
      next = 0;
      sources.push(null);
    } else sources.push(next++);
  }
  return anyHidden ? (row) => sources[row] ?? null : (row) => row;
}

/** Tables that end just above or just left of the area, before anything is written there. */
function adjacentTables(worksheet: Worksheet, area: Area): Table[] {
  return worksheet.tables.filter((table) => {
    const { area: own } = table;
    const below =
      area.row === lastRow(own) + 1 &&
      !table.showTotals &&
      area.column >= own.column &&
      lastColumn(area) <= lastColumn(own);
    const beside = area.column === lastColumn(own) + 1 && area.row >= own.row && lastRow(area) <= lastRow(own);
    return below || beside;
  });
}

/**
 * AutoExpansion: what is written just below or just beside a table becomes part of it, where nothing is in the way
 * (https://support.microsoft.com/office/e65ae4bb-e44b-43f4-ad8b-7d68784f1165).
 */
function extendTable(workbook: Workbook, worksheet: Worksheet, table: Table, area: Area): void {
  const { area: own } = table;
  const below = area.row === lastRow(own) + 1;
  const wider: Area = below ? { ...own, rows: own.rows + area.rows } : { ...own, columns: own.columns + area.columns };
  const first: Area = below ? { ...area, rows: 1 } : { ...area, columns: 1 };
  let written = false;
  for (let row = first.row; row <= lastRow(first) && !written; row++) {
    for (let column = first.column; column <= lastColumn(first) && !written; column++)
      written = hasContent(cellAt(worksheet, row, column));
  }
  const inTheWay =
    worksheet.tables.some((other) => other !== table && overlaps(other.area, wider)) ||
    worksheet.merges.some((merge) => overlaps(merge, wider)) ||
    worksheet.pivots.some((pivot) => overlaps(pivot.area, wider));
  if (written && !inTheWay) resizeTable(workbook, worksheet, table, wider);
}

/** Empties cells; header cells of tables get a name again, as when the user presses Delete. */
export function clearContents(workbook: Workbook, worksheet: Worksheet, area: Area): void {
  const headers = worksheet.tables.filter((table) => table.showHeaders && overlaps(headerArea(table)!, area));
  for (const [row, line] of worksheet.rows) {
    if (row < area.row || row > lastRow(area)) continue;
    const end = Math.min(lastColumn(area), line.cells.length - 1);
    for (let column = area.column; column <= end; column++) {
      const cell = line.cells[column];
      if (!hasContent(cell)) continue;
      const header = headerTable(headers, row, column);
      if (header !== undefined) setHeader(workbook, worksheet, header, column - header.area.column, "");
      else putCell(worksheet, row, column, { value: null, formula: null });
    }
  }
  markChanged(workbook, worksheet, "cells");
}

/** Gives cells back the default style. */
export function clearFormats(workbook: Workbook, worksheet: Worksheet, area: Area): void {
  for (const [row, line] of worksheet.rows) {
    if (row < area.row || row > lastRow(area)) continue;
    const end = Math.min(lastColumn(area), line.cells.length - 1);
    for (let column = area.column; column <= end; column++) {
      const cell = line.cells[column];
      if (cell === undefined) continue;
      if (hasContent(cell)) line.cells[column] = { value: cell.value, formula: cell.formula, style: 0 };
      else Reflect.deleteProperty(line.cells, column);
    }
  }
  markChanged(workbook, worksheet, "cells");
}
