import {
  intersection,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  subtract,
} from "./area.ts";
import { rowAt } from "./cells.ts";
import { markChanged, markWorkbookChanged } from "./changes.ts";
import { fail, notModelled } from "./excelError.ts";
import { moveReferences } from "./formulaReferences.ts";
import { band, isAcross, moveArea, type Shift } from "./moveArea.ts";
import { movePositions } from "./positions.ts";
import { checkShift } from "./shiftChecks.ts";
import type { Area, Cell, Workbook, Worksheet } from "./workbook.ts";

/**
 * Inserts or deletes cells and moves everything that is tied to them: tables, merged cells, filters, conditional formats,
 * formulas, names and tracked positions.
 *
 * `within`: the table whose own column or row it is; it is widened by its owner and not checked here.
 * Errors: InsertDeleteConflict where a table or merged cells would be split, FilteredRangeConflict where a filter hides
 * rows among them, NonBlankCellOffSheet, PivotTableRangeConflict.
 */
export function shiftCells(workbook: Workbook, worksheet: Worksheet, shift: Shift, within: Area | null = null): void {
  checkShift(worksheet, shift, within);
  moveCells(worksheet, shift);
  markChanged(workbook, worksheet, "cells");
  moveTables(workbook, worksheet, shift, within);
  const merges = worksheet.merges.map((merge) => moveArea(shift, merge)).filter((merge) => merge !== null);
  if (merges.some((merge, index) => merge !== worksheet.merges[index])) markChanged(workbook, worksheet, "merges");
  worksheet.merges = merges;
  moveAutoFilter(workbook, worksheet, shift);
  moveConditionalFormats(workbook, worksheet, shift);
  moveDataValidations(workbook, worksheet, shift);
  moveHyperlinks(workbook, worksheet, shift);
  moveTitleRows(workbook, worksheet, shift);
  moveTitleColumns(workbook, worksheet, shift);
  movePrintArea(workbook, worksheet, shift);
  moveFormulas(workbook, worksheet, shift);
  movePositions(worksheet, (area) => moveArea(shift, area));
}

function moveCells(worksheet: Worksheet, shift: Shift): void {
  if (isAcross(shift)) {
    moveCellsAcross(worksheet, shift);
    if (isEntireColumn(shift.area)) moveColumnRuns(worksheet, shift);
  } else if (isEntireRow(shift.area)) moveRows(worksheet, shift);
  else moveCellsDown(worksheet, shift);
}

/** An inserted cell takes the format of the one before it, as Excel's insert options have it by default. */
const likeBefore = (before: Cell | undefined): Cell | undefined =>
  before === undefined || before.style === 0 ? undefined : { value: null, formula: null, style: before.style };

function moveCellsAcross(worksheet: Worksheet, { area, direction }: Shift): void {
  for (const [row, line] of worksheet.rows) {
    if (row < area.row || row > lastRow(area) || line.cells.length === 0) continue;
    if (direction === "left") {
      line.cells.splice(area.column, area.columns);
      continue;
    }
    const before = area.column > 0 ? likeBefore(line.cells[area.column - 1]) : undefined;
    if (area.column >= line.cells.length && before === undefined) continue;
    const tail = line.cells.splice(area.column);
    if (before !== undefined) for (let i = 0; i < area.columns; i++) line.cells[area.column + i] = { ...before };
    tail.forEach((cell, index) => {
      if (area.column + area.columns + index < MAX_COLUMNS) line.cells[area.column + area.columns + index] = cell;
    });
  }
}

function moveCellsDown(worksheet: Worksheet, { area, direction }: Shift): void {
  const moved: { row: number; column: number; cell: Cell }[] = [];
  const by = direction === "down" ? area.rows : -area.rows;
  for (const [row, line] of worksheet.rows) {
    if (row < area.row) continue;
    for (let column = area.column; column <= lastColumn(area); column++) {
      const cell = line.cells[column];
      if (cell === undefined) continue;
      Reflect.deleteProperty(line.cells, column);
      if (direction === "down" || row > lastRow(area)) moved.push({ row: row + by, column, cell });
    }
  }
  for (const { row, column, cell } of moved) if (row < MAX_ROWS) rowAt(worksheet, row).cells[column] = cell;
  if (direction === "down" && area.row > 0) {
    const above = worksheet.rows.get(area.row - 1);
    for (let column = area.column; column <= lastColumn(area); column++) {
      const before = likeBefore(above?.cells[column]);
      if (before !== undefined)
        for (let i = 0; i < area.rows; i++) rowAt(worksheet, area.row + i).cells[column] = { ...before };
    }
  }
}

function moveRows(worksheet: Worksheet, { area, direction }: Shift): void {
  const rows = [...worksheet.rows].toSorted(([a], [b]) => a - b);
  worksheet.rows.clear();
  const before = rows.find(([row]) => row === area.row - 1)?.[1];
  for (const [row, line] of rows) {
    if (row < area.row) worksheet.rows.set(row, line);
    else if (direction === "down") worksheet.rows.set(row + area.rows, line);
    else if (row > lastRow(area)) worksheet.rows.set(row - area.rows, line);
  }
  if (direction === "up" || before === undefined) return;
  for (let i = 0; i < area.rows; i++) {
    const cells: Cell[] = [];
    before.cells.forEach((cell, column) => {
      const like = likeBefore(cell);
      if (like !== undefined) cells[column] = like;
    });
    worksheet.rows.set(area.row + i, { cells, height: null, hidden: false });
  }
}

function moveColumnRuns(worksheet: Worksheet, shift: Shift): void {
  worksheet.columns = worksheet.columns.flatMap((run) => {
    const moved = moveArea(shift, { row: 0, column: run.first, rows: MAX_ROWS, columns: run.last - run.first + 1 });
    return moved === null ? [] : [{ ...run, first: moved.column, last: lastColumn(moved) }];
  });
  worksheet.changed.add("columns");
}

function moveTables(workbook: Workbook, worksheet: Worksheet, shift: Shift, within: Area | null): void {
  for (const table of worksheet.tables) {
    if (within !== null && overlaps(table.area, within)) continue;
    const moved = moveArea(shift, table.area);
    if (moved === null) {
      worksheet.tables = worksheet.tables.filter((other) => other !== table);
      markChanged(workbook, worksheet, "tables");
    } else if (moved !== table.area) {
      if (moved.columns !== table.area.columns) notModelled("inserting or deleting worksheet columns inside a table");
      if (moved.rows !== table.area.rows && moved.row + 1 > lastRow(moved)) fail("InsertDeleteConflict");
      table.area = moved;
      markChanged(workbook, worksheet, "tables");
    }
  }
}

function moveAutoFilter(workbook: Workbook, worksheet: Worksheet, shift: Shift): void {
  if (worksheet.autoFilter === null) return;
  const area = moveArea(shift, worksheet.autoFilter.area);
  if (area === worksheet.autoFilter.area) return;
  worksheet.autoFilter = area === null ? null : { ...worksheet.autoFilter, area };
  markChanged(workbook, worksheet, "autoFilter");
}

/** Where the areas of a conditional format or data validation are then; one that lies partly in the moving cells is split. */
function moveAreas(shift: Shift, areas: Area[]): Area[] {
  const moving = band(shift);
  const lanes = isAcross(shift)
    ? { ...moving, column: 0, columns: MAX_COLUMNS }
    : { ...moving, row: 0, rows: MAX_ROWS };
  const moved = areas.flatMap((area) => {
    const inLanes = intersection(area, lanes);
    if (inLanes === null) return [area];
    const then = moveArea(shift, inLanes);
    if (then === inLanes) return [area];
    return [...subtract(area, lanes), ...(then === null ? [] : [then])];
  });
  return moved.length === areas.length && moved.every((area, index) => area === areas[index]) ? areas : moved;
}

/** Moves what is laid over areas of the worksheet; what has no cells left is gone. */
function moveRules<R extends { areas: Area[] }>(shift: Shift, rules: R[]): R[] {
  let changed = false;
  for (const rule of rules) {
    const areas = moveAreas(shift, rule.areas);
    if (areas !== rule.areas) changed = true;
    rule.areas = areas;
  }
  return changed ? rules.filter((rule) => rule.areas.length > 0) : rules;
}

function moveConditionalFormats(workbook: Workbook, worksheet: Worksheet, shift: Shift): void {
  const formats = moveRules(shift, worksheet.conditionalFormats);
  if (formats === worksheet.conditionalFormats) return;
  worksheet.conditionalFormats = formats;
  markChanged(workbook, worksheet, "conditionalFormats");
}

function moveDataValidations(workbook: Workbook, worksheet: Worksheet, shift: Shift): void {
  if (worksheet.dataValidations === undefined) return;
  const validations = moveRules(shift, worksheet.dataValidations);
  if (validations === worksheet.dataValidations) return;
  worksheet.dataValidations = validations;
  markChanged(workbook, worksheet, "dataValidations");
}

function moveHyperlinks(workbook: Workbook, worksheet: Worksheet, shift: Shift): void {
  const moved = (worksheet.hyperlinks ?? []).flatMap((link) => {
    const area = moveArea(shift, link.area);
    return area === null ? [] : [area === link.area ? link : { ...link, area }];
  });
  if (
    moved.every((link, index) => link === worksheet.hyperlinks?.[index]) &&
    moved.length === (worksheet.hyperlinks?.length ?? 0)
  )
    return;
  worksheet.hyperlinks = moved;
  markChanged(workbook, worksheet, "hyperlinks");
}

function movePrintArea(workbook: Workbook, worksheet: Worksheet, shift: Shift): void {
  const { printArea, ...layout } = worksheet.pageLayout;
  if (printArea === undefined) return;
  const moved = moveArea(shift, printArea);
  if (moved === printArea) return;
  worksheet.pageLayout = { ...layout, ...(moved && { printArea: moved }) };
  markChanged(workbook, worksheet, "pageLayout");
}

function moveTitleRows(workbook: Workbook, worksheet: Worksheet, shift: Shift): void {
  const rows = worksheet.pageLayout.titleRows;
  if (rows === null) return;
  const area = { row: rows[0], column: 0, rows: rows[1] - rows[0] + 1, columns: MAX_COLUMNS };
  const moved = moveArea(shift, area);
  if (moved === area) return;
  worksheet.pageLayout = { ...worksheet.pageLayout, titleRows: moved === null ? null : [moved.row, lastRow(moved)] };
  markChanged(workbook, worksheet, "pageLayout");
}

function moveTitleColumns(workbook: Workbook, worksheet: Worksheet, shift: Shift): void {
  const { titleColumns: columns, ...layout } = worksheet.pageLayout;
  if (columns === undefined) return;
  const area = { row: 0, column: columns[0], rows: MAX_ROWS, columns: columns[1] - columns[0] + 1 };
  const moved = moveArea(shift, area);
  if (moved === area) return;
  worksheet.pageLayout = { ...layout, ...(moved && { titleColumns: [moved.column, lastColumn(moved)] }) };
  markChanged(workbook, worksheet, "pageLayout");
}

/** Formulas, names and rules that refer to the moved cells follow them (Excel: "Formulas with cell references automatically adjust"). */
function moveFormulas(workbook: Workbook, worksheet: Worksheet, shift: Shift): void {
  const move = (area: Area): Area | null => moveArea(shift, area);
  for (const sheet of workbook.worksheets) {
    let changed = false;
    for (const line of sheet.rows.values()) {
      line.cells.forEach((cell, column) => {
        if (cell.formula === null) return;
        const formula = moveReferences(cell.formula, sheet.name, worksheet.name, move);
        if (formula === cell.formula) return;
        line.cells[column] = {
          value: cell.value,
          formula,
          style: cell.style,
          ...(cell.array && { array: cell.array }),
        };
        changed = true;
      });
    }
    if (changed) markChanged(workbook, sheet, "cells");
    for (const format of sheet.conditionalFormats) {
      const { rule } = format;
      if (rule.kind === "other") continue;
      const formulas = rule.formulas.map((formula) => moveReferences(formula, sheet.name, worksheet.name, move));
      if (formulas.every((formula, index) => formula === rule.formulas[index])) continue;
      format.rule = { ...rule, formulas };
      delete format.xml;
      markChanged(workbook, sheet, "conditionalFormats");
    }
  }
  for (const name of workbook.names) {
    const formula = moveReferences(name.formula, name.worksheet ?? "", worksheet.name, move);
    if (formula === name.formula) continue;
    name.formula = formula;
    markWorkbookChanged(workbook);
  }
}
