import { arrayAreas } from "./arrays.ts";
import { isOnSheet, lastRow, overlaps, sameArea } from "./area.ts";
import { cellAt, forEachCell, hasContent, putCell, usedArea } from "./cells.ts";
import { markChanged } from "./changes.ts";
import { displayText } from "./displayText.ts";
import { fail, notModelled } from "./excelError.ts";
import { newUid, numberedName } from "./identity.ts";
import { shiftCells } from "./shift.ts";
import { bodyArea } from "./tableAreas.ts";
import { isNameTaken, sameName } from "./tableNames.ts";
import type { Area, Table, TableColumn, Workbook, Worksheet } from "./workbook.ts";

/** What Excel on the web refuses to shift at once (the error OperationCellsExceedLimit). */
const MOST_CELLS_SHIFTED = 33_554_000;

export const tableAt = (worksheet: Worksheet, row: number, column: number): Table | undefined =>
  worksheet.tables.find((table) => overlaps(table.area, { row, column, rows: 1, columns: 1 }));

/** Fails where a table may not lie: off the sheet, over another table, a pivot or merged cells. */
function checkTablePlace(worksheet: Worksheet, area: Area, self: Table | null): void {
  if (!isOnSheet(area)) fail("InvalidArgument");
  const taken =
    worksheet.tables.some((table) => table !== self && overlaps(table.area, area)) ||
    worksheet.merges.some((merge) => overlaps(merge, area)) ||
    worksheet.pivots.some((pivot) => overlaps(pivot.area, area));
  if (taken) fail("MergedRangeConflict");
}

/**
 * Fails where cells cannot become a table's: "Multi-cell array formulas are not allowed in tables", nor formulas that spill
 * (https://support.microsoft.com/office/guidelines-and-examples-of-array-formulas-7d94a64e-3ff3-4686-9372-ecfd5caa57c7,
 * https://support.microsoft.com/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531);
 * a worksheet's own
 * filter is treated as where a table is resized over it.
 */
function checkCellsForTable(worksheet: Worksheet, area: Area): void {
  if (worksheet.autoFilter !== null && overlaps(worksheet.autoFilter.area, area)) fail("FilteredRangeConflict");
  const filled = arrayAreas(worksheet).filter((array) => array.area.rows * array.area.columns > 1);
  if (filled.some((array) => overlaps(array.area, area))) fail("InvalidOperation");
}

/**
 * Makes a table as TableCollection.add does: the next free name, banded rows, a filter button, TableStyleMedium2;
 * header cells become unique texts.
 *
 * Without headers Excel makes them, "shifting the data down by one row"
 * (https://learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1)).
 */
export function createTable(workbook: Workbook, worksheet: Worksheet, place: Area, hasHeaders: boolean): Table {
  const rows = hasHeaders ? Math.max(place.rows, 2) : place.rows + 1;
  const area = { ...place, rows };
  checkTablePlace(worksheet, area, null);
  checkCellsForTable(worksheet, area);
  if (!hasHeaders) shiftCells(workbook, worksheet, { area: { ...place, rows: 1 }, direction: "down" });
  const columns: TableColumn[] = Array.from({ length: area.columns }, (_, index) => ({ id: index + 1, name: "" }));
  const table: Table = {
    uid: newUid(),
    id: Math.max(0, ...workbook.worksheets.flatMap((sheet) => sheet.tables.map((other) => other.id))) + 1,
    name: numberedName("Table", (name) => isNameTaken(workbook, name)),
    area,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    bandedRows: true,
    columns,
    showFilterButton: true,
    filters: [],
  };
  worksheet.tables.push(table);
  columns.forEach((_, index) => takeHeaderFromCell(workbook, worksheet, table, index));
  markChanged(workbook, worksheet, "tables");
  return table;
}

/**
 * Gives a column its header: always a text, never empty ("Column1") and never a second time ("name2"); cell and column agree.
 */
export function setHeader(workbook: Workbook, worksheet: Worksheet, table: Table, index: number, wanted: string): void {
  const column = table.columns[index] ?? fail("InvalidArgument");
  column.name = freeHeader(table, column, wanted);
  delete column.xml;
  if (table.showHeaders) {
    putCell(worksheet, table.area.row, table.area.column + index, { value: column.name, formula: null });
    markChanged(workbook, worksheet, "cells");
  }
  markChanged(workbook, worksheet, "tables");
}

function takeHeaderFromCell(workbook: Workbook, worksheet: Worksheet, table: Table, index: number): void {
  const cell = cellAt(worksheet, table.area.row, table.area.column + index);
  if (cell?.formula != null) notModelled("a formula in a table's header row");
  setHeader(workbook, worksheet, table, index, displayText(workbook, cell));
}

function freeHeader(table: Table, self: TableColumn, wanted: string): string {
  const isTaken = (name: string): boolean =>
    table.columns.some((column) => column !== self && sameName(column.name, name));
  if (wanted === "") return numberedName("Column", isTaken);
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number++) if (!isTaken(`${wanted}${number}`)) return `${wanted}${number}`;
}

const nextColumnId = (table: Table): number => Math.max(0, ...table.columns.map((column) => column.id)) + 1;

/**
 * Resizes a table in place: nothing moves, cells now inside are absorbed, cells now outside stay as they are.
 *
 * "The new range must overlap with the original table range and the headers (or the top of the table) must be in the same
 * row" (https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)).
 */
export function resizeTable(workbook: Workbook, worksheet: Worksheet, table: Table, area: Area): void {
  if (sameArea(area, table.area)) return;
  const least = (table.showHeaders ? 1 : 0) + 1 + (table.showTotals ? 1 : 0);
  if (area.row !== table.area.row || !overlaps(area, table.area) || area.rows < least) fail("InvalidArgument");
  if (table.showTotals && area.rows !== table.area.rows)
    notModelled("Table.resize to other rows of a table with a totals row");
  checkTablePlace(worksheet, area, table);
  const from = table.area.column;
  const kept = new Map(table.columns.map((column, index) => [from + index, column]));
  let id = nextColumnId(table);
  const added: number[] = [];
  table.columns = Array.from({ length: area.columns }, (_, index) => {
    const known = kept.get(area.column + index);
    if (known !== undefined) return known;
    added.push(index);
    return { id: id++, name: "" };
  });
  table.filters = table.filters
    .map((filter) => ({ ...filter, column: filter.column + from - area.column }))
    .filter((filter) => filter.column >= 0 && filter.column < area.columns);
  table.area = area;
  for (const index of added) {
    if (table.showHeaders) takeHeaderFromCell(workbook, worksheet, table, index);
    else setHeader(workbook, worksheet, table, index, "");
  }
  markChanged(workbook, worksheet, "tables");
}

/**
 * Adds a column before `index`; of the worksheet only the cells at its right in the table's rows move.
 *
 * Errors: InsertDeleteConflict where another table or merged cells would be split, OperationCellsExceedLimit as on the web
 * (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).
 */
export function addTableColumn(workbook: Workbook, worksheet: Worksheet, table: Table, index: number): TableColumn {
  if (index < 0 || index > table.columns.length) fail("InvalidArgument");
  if (table.area.rows * (16_383 - table.columns.length) > MOST_CELLS_SHIFTED) fail("OperationCellsExceedLimit");
  const { area } = table;
  const inserted: Area = { ...area, column: area.column + index, columns: 1 };
  shiftCells(workbook, worksheet, { area: inserted, direction: "right" }, area);
  const column: TableColumn = { id: nextColumnId(table), name: "" };
  table.area = { ...area, columns: area.columns + 1 };
  table.columns.splice(index, 0, column);
  table.filters = table.filters.map((filter) => ({
    ...filter,
    column: filter.column >= index ? filter.column + 1 : filter.column,
  }));
  setHeader(workbook, worksheet, table, index, "");
  return column;
}

/** Deletes a column; the cells at the table's right in its rows move left. The last column cannot be deleted. */
export function deleteTableColumn(workbook: Workbook, worksheet: Worksheet, table: Table, index: number): void {
  if (table.columns[index] === undefined) fail("ItemNotFound");
  if (table.columns.length === 1) fail("InvalidOperation");
  const { area } = table;
  shiftCells(
    workbook,
    worksheet,
    { area: { ...area, column: area.column + index, columns: 1 }, direction: "left" },
    area,
  );
  table.area = { ...area, columns: area.columns - 1 };
  table.columns.splice(index, 1);
  table.filters = table.filters
    .filter((filter) => filter.column !== index)
    .map((filter) => ({ ...filter, column: filter.column > index ? filter.column - 1 : filter.column }));
  markChanged(workbook, worksheet, "tables");
}

/**
 * Inserts body rows before `index`, counted from the first; cells below the table in its columns move down. Answers where they are.
 *
 * Rows for a table whose one row is blank (it was made from its header row alone) take that row's place
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables#create-a-table).
 */
export function addTableRows(
  workbook: Workbook,
  worksheet: Worksheet,
  table: Table,
  index: number,
  count: number,
): number {
  const body = bodyArea(table);
  if (index < 0 || index > body.rows) fail("InvalidArgument");
  if (body.rows === 1 && usedArea(worksheet, body, true) === null) {
    if (count > 1) insertRows(workbook, worksheet, table, 1, count - 1);
    return 0;
  }
  insertRows(workbook, worksheet, table, index, count);
  return index;
}

function insertRows(workbook: Workbook, worksheet: Worksheet, table: Table, index: number, count: number): void {
  const { area } = table;
  shiftCells(
    workbook,
    worksheet,
    { area: { ...area, row: bodyArea(table).row + index, rows: count }, direction: "down" },
    area,
  );
  table.area = { ...area, rows: area.rows + count };
  markChanged(workbook, worksheet, "tables");
}

/** Deletes body rows; cells below move up. A table keeps one body row, which is then blank. */
export function deleteTableRows(
  workbook: Workbook,
  worksheet: Worksheet,
  table: Table,
  index: number,
  count: number,
): void {
  const body = bodyArea(table);
  if (index < 0 || count < 1 || index + count > body.rows) fail("InvalidArgument");
  if (table.filters.length > 0) fail("InsertDeleteConflict");
  const all = count === body.rows;
  const { area } = table;
  const gone: Area = { ...area, row: body.row + index, rows: all ? count - 1 : count };
  if (gone.rows > 0) {
    shiftCells(workbook, worksheet, { area: gone, direction: "up" }, area);
    table.area = { ...area, rows: area.rows - gone.rows };
  }
  if (all) {
    const kept = { ...table.area, row: body.row, rows: 1 };
    forEachCell(worksheet, kept, (cell, row, column) => {
      if (hasContent(cell)) putCell(worksheet, row, column, { value: null, formula: null });
    });
    markChanged(workbook, worksheet, "cells");
  }
  markChanged(workbook, worksheet, "tables");
}

/** Takes the table away and leaves its cells. */
export function removeTable(workbook: Workbook, worksheet: Worksheet, table: Table): void {
  if (table.filters.length > 0) clearTableFilters(workbook, worksheet, table);
  worksheet.tables = worksheet.tables.filter((other) => other !== table);
  markChanged(workbook, worksheet, "tables");
}

/** Drops every criterion and shows the rows that were hidden by them. */
export function clearTableFilters(workbook: Workbook, worksheet: Worksheet, table: Table): void {
  table.filters = [];
  const body = bodyArea(table);
  for (let row = body.row; row <= lastRow(body); row++) {
    const line = worksheet.rows.get(row);
    if (line !== undefined) line.hidden = false;
  }
  markChanged(workbook, worksheet, "tables");
  markChanged(workbook, worksheet, "cells");
}
