import { formatAddress } from "../../model/address.ts";
import { isEntireColumn, isEntireRow, lastRow, overlaps } from "../../model/area.ts";
import { displayText, isUncalculated } from "../../model/displayText.ts";
import { API_LOCALE } from "../../model/entry.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { isValidFormat } from "../../model/numberFormats.ts";
import { checkAllowed, checkCellsWritable } from "../../model/protection.ts";
import { markChanged } from "../../model/changes.ts";
import { refuseArrays } from "../../model/spills.ts";
import { rowAt } from "../../model/cells.ts";
import { cellStyleIndex, styleAt, styleChanger } from "../../model/styles.ts";
import type { Area, Cell, Worksheet } from "../../model/workbook.ts";
import { writeCells, type Written } from "../../model/writeCells.ts";
import { cellsChanged } from "../events.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { RangeTarget } from "../targets.ts";
import { areaOf } from "./rangeArea.ts";

/** More cells than this are read as null (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins). */
const MOST_CELLS_READ = 5_000_000;

/** "The number of rows or columns in the input array doesn't match the size or dimensions of the range" (OfficeDev/office-js#226). */
export const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Whole columns and rows: cell-level properties are null and cannot be set (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded). */
const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

/** One answer per cell, by rows; `read` is told the cell, or undefined for a blank one. */
function readCells(
  range: RangeTarget,
  read: (cell: Cell | undefined, row: number, column: number) => Json,
): Json[][] | null {
  const area = areaOf(range);
  if (isUnbounded(area) || area.rows * area.columns > MOST_CELLS_READ) return null;
  const { worksheet } = range.position;
  const result: Json[][] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const cells = worksheet.rows.get(row)?.cells;
    const line: Json[] = [];
    for (let j = 0; j < area.columns; j++) line.push(read(cells?.[area.column + j], row, area.column + j));
    result.push(line);
  }
  return result;
}

function valueOf(worksheet: Worksheet, cell: Cell | undefined, row: number, column: number): string | number | boolean {
  if (cell === undefined) return "";
  refuseUncalculated(worksheet, cell, row, column);
  if (cell.value === null) return "";
  return typeof cell.value === "object" ? cell.value.error : cell.value;
}

function refuseUncalculated(worksheet: Worksheet, cell: Cell, row: number, column: number): void {
  if (!isUncalculated(cell)) return;
  notModelled(`the value of the formula in ${formatAddress(worksheet.name, { row, column, rows: 1, columns: 1 })}`);
}

/**
 * Numbers, texts, booleans, "" for blank, "#N/A" for errors, serial numbers for dates.
 *
 * A formula's value is the one that its file came with: nothing is calculated, so it does not follow what is written here.
 */
export const readValues = (range: RangeTarget): Json[][] | null =>
  readCells(range, (cell, row, column) => valueOf(range.position.worksheet, cell, row, column));

/** "If a cell has no formula, its value is returned instead." */
export const readFormulas = (range: RangeTarget): Json[][] | null =>
  readCells(range, (cell, row, column) => cell?.formula ?? valueOf(range.position.worksheet, cell, row, column));

export const readText = (range: RangeTarget, session: Session): Json[][] | null =>
  readCells(range, (cell, row, column) => {
    if (cell !== undefined) refuseUncalculated(range.position.worksheet, cell, row, column);
    return displayText(session.workbook, cell);
  });

export const readValueTypes = (range: RangeTarget): Json[][] | null =>
  readCells(range, (cell, row, column) => {
    if (cell === undefined) return "Empty";
    refuseUncalculated(range.position.worksheet, cell, row, column);
    return valueType(cell.value);
  });

function valueType(value: Cell["value"]): string {
  if (typeof value === "number") return "Double";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return value === null ? "Empty" : "Error";
}

export function readNumberFormats(range: RangeTarget, session: Session): Json[][] | null {
  const { worksheet } = range.position;
  return readCells(range, (cell, row, column) => {
    const style = cell?.style ?? cellStyleIndex(worksheet, worksheet.rows.get(row), undefined, column);
    return styleAt(session.workbook, style).numberFormat;
  });
}

/** The given 2-D array, or one value for every cell, by position; wrong sizes and kinds are InvalidArgument. */
export function givenCells(area: Area, given: unknown): (row: number, column: number) => Written {
  if (isUnbounded(area)) fail("InvalidArgument");
  if (!Array.isArray(given)) {
    const value = scalar(given) ?? fail("InvalidArgument");
    return () => value;
  }
  const rows: unknown[] = given;
  const isRow = (row: unknown): row is unknown[] => Array.isArray(row) && row.length === area.columns;
  if (rows.length !== area.rows || !rows.every(isRow)) return fail("InvalidArgument", WRONG_SIZE);
  return (row, column) => scalar(rows[row]?.[column]);
}

function scalar(value: unknown): Written {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  return fail("InvalidArgument");
}

/** Writes values or formulas: both read texts as if typed. */
export function setValues(range: RangeTarget, given: unknown, session: Session): void {
  const area = areaOf(range);
  const { worksheet } = range.position;
  const at = givenCells(area, given);
  checkCellsWritable(session.workbook, worksheet, area);
  if (worksheet.pivots.some((pivot) => overlaps(pivot.area, area))) fail("PivotTableRangeConflict");
  refuseArrays(worksheet, area);
  writeCells(session.workbook, worksheet, area, at, {
    autoExpandTables: session.autoExpandTables(),
    locale: API_LOCALE,
  });
  cellsChanged(session, worksheet, area);
}

/** One format in an array of one row and column goes to every cell, as in https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-core-concepts. */
function formatsGiven(given: unknown): unknown {
  const rows: unknown[] = Array.isArray(given) ? given : [];
  const [cells, more] = rows;
  return Array.isArray(cells) && cells.length === 1 && more === undefined ? cells[0] : given;
}

/** Sets number formats; "" means General (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values). */
export function setNumberFormats(range: RangeTarget, given: unknown, session: Session): void {
  const area = areaOf(range);
  const { worksheet } = range.position;
  const at = givenCells(area, formatsGiven(given));
  checkAllowed(worksheet, "allowFormatCells");
  markChanged(session.workbook, worksheet, "cells");
  const changers = new Map<string, (style: number) => number>();
  for (let i = 0; i < area.rows; i++) {
    const line = rowAt(worksheet, area.row + i);
    for (let j = 0; j < area.columns; j++) {
      const format = at(i, j);
      if (format === null) continue;
      const column = area.column + j;
      const cell = line.cells[column];
      const change = changerFor(session, changers, format);
      const style = change(cellStyleIndex(worksheet, line, cell, column));
      line.cells[column] = { value: cell?.value ?? null, formula: cell?.formula ?? null, style };
    }
  }
}

function changerFor(
  session: Session,
  changers: Map<string, (style: number) => number>,
  format: Written,
): (style: number) => number {
  const code = format === "" ? "General" : typeof format === "string" ? format : String(format);
  let change = changers.get(code);
  if (change === undefined) {
    if (!isValidFormat(code)) fail("InvalidArgument");
    change = styleChanger(session.workbook, (style) => ({ ...style, numberFormat: code }));
    changers.set(code, change);
  }
  return change;
}
