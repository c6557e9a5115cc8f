import { isEntireColumn, lastColumn, lastRow } from "../../model/area.ts";
import { rowAt } from "../../model/cells.ts";
import { markChanged } from "../../model/changes.ts";
import { changeColumns, columnRunAt } from "../../model/columns.ts";
import { notModelled } from "../../model/excelError.ts";
import { checkAllowed } from "../../model/protection.ts";
import { booleanValue } from "../arguments.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { RangeTarget } from "../targets.ts";
import { areaOf } from "./rangeArea.ts";

/** true where all are hidden, false where none is, null where some are. */
function allOrNone(hiddenOnes: number, all: number): boolean | null {
  if (hiddenOnes === 0) return false;
  return hiddenOnes === all ? true : null;
}

export function rowHidden(range: RangeTarget): boolean | null {
  const area = areaOf(range);
  let count = 0;
  for (const [row, line] of range.position.worksheet.rows) {
    if (line.hidden && row >= area.row && row <= lastRow(area)) count++;
  }
  return allOrNone(count, area.rows);
}

export function columnHidden(range: RangeTarget): boolean | null {
  const area = areaOf(range);
  let count = 0;
  for (let column = area.column; column <= lastColumn(area); column++) {
    if (columnRunAt(range.position.worksheet, column)?.hidden === true) count++;
  }
  return allOrNone(count, area.columns);
}

export function hidden(range: RangeTarget): Json {
  const rows = rowHidden(range);
  const columns = columnHidden(range);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

export function setRowHidden(range: RangeTarget, value: unknown, session: Session): void {
  const area = areaOf(range);
  const { worksheet } = range.position;
  checkAllowed(worksheet, "allowFormatRows");
  const hide = booleanValue(value);
  if (isEntireColumn(area)) notModelled("Range.rowHidden on whole columns");
  for (let row = area.row; row <= lastRow(area); row++) rowAt(worksheet, row).hidden = hide;
  markChanged(session.workbook, worksheet, "cells");
}

export function setColumnHidden(range: RangeTarget, value: unknown, session: Session): void {
  const area = areaOf(range);
  const { worksheet } = range.position;
  checkAllowed(worksheet, "allowFormatColumns");
  const hide = booleanValue(value);
  changeColumns(worksheet, area.column, lastColumn(area), (run) => ({ ...run, hidden: hide }));
  markChanged(session.workbook, worksheet, "columns");
}
