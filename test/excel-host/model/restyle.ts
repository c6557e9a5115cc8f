import { isEntireColumn, isEntireRow, lastColumn, lastRow } from "./area.ts";
import { forEachCell, rowAt } from "./cells.ts";
import { markChanged } from "./changes.ts";
import { changeColumns } from "./columns.ts";
import { cellStyleIndex, styleAt, styleChanger } from "./styles.ts";
import type { Area, Cell, Row, Style, Workbook, Worksheet } from "./workbook.ts";

/** Changes the style of every cell of an area; whole columns and rows carry it themselves, for cells still to come. */
export function restyle(workbook: Workbook, worksheet: Worksheet, area: Area, change: (style: Style) => Style): void {
  const next = styleChanger(workbook, change);
  const restyled = (cell: Cell | undefined, style: number): Cell => ({
    value: cell?.value ?? null,
    formula: cell?.formula ?? null,
    style: next(style),
  });
  if (isEntireColumn(area)) {
    changeColumns(worksheet, area.column, lastColumn(area), (run) => ({ ...run, style: next(run.style ?? 0) }));
    markChanged(workbook, worksheet, "columns");
    for (const line of worksheet.rows.values()) restyleExisting(line, area, restyled);
  } else if (isEntireRow(area)) {
    for (let row = area.row; row <= lastRow(area); row++) {
      const line = rowAt(worksheet, row);
      line.style = next(line.style ?? 0);
      restyleExisting(line, area, restyled);
    }
  } else {
    for (let row = area.row; row <= lastRow(area); row++) {
      const line = rowAt(worksheet, row);
      for (let column = area.column; column <= lastColumn(area); column++) {
        const cell = line.cells[column];
        line.cells[column] = restyled(cell, cellStyleIndex(worksheet, line, cell, column));
      }
    }
  }
  markChanged(workbook, worksheet, "cells");
}

function restyleExisting(line: Row, area: Area, restyled: (cell: Cell, style: number) => Cell): void {
  line.cells.forEach((cell, column) => {
    if (column >= area.column && column <= lastColumn(area)) line.cells[column] = restyled(cell, cell.style);
  });
}

/** The styles that occur in an area, each once; blank places count with the style they would have. */
export function stylesIn(workbook: Workbook, worksheet: Worksheet, area: Area): Style[] {
  const indexes = new Set<number>();
  if (isEntireColumn(area) || isEntireRow(area)) addStylesOfWhole(worksheet, area, indexes);
  else {
    for (let row = area.row; row <= lastRow(area); row++) {
      const line = worksheet.rows.get(row);
      for (let column = area.column; column <= lastColumn(area); column++) {
        indexes.add(cellStyleIndex(worksheet, line, line?.cells[column], column));
      }
    }
  }
  return [...indexes].map((index) => styleAt(workbook, index));
}

/** Whole rows and columns have blank places, which look like their row or else their column. */
function addStylesOfWhole(worksheet: Worksheet, area: Area, indexes: Set<number>): void {
  forEachCell(worksheet, area, (cell) => indexes.add(cell.style));
  let styledRows = 0;
  for (const [row, line] of worksheet.rows) {
    if (line.style === undefined || row < area.row || row > lastRow(area)) continue;
    indexes.add(line.style);
    styledRows++;
  }
  if (styledRows === area.rows) return;
  for (let column = area.column; column <= lastColumn(area); column++) {
    indexes.add(cellStyleIndex(worksheet, undefined, undefined, column));
  }
}
