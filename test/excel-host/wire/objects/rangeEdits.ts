import { contains, isEntireColumn, isEntireRow, lastColumn, lastRow, overlaps } from "../../model/area.ts";
import { cellAt, hasContent, rowAt } from "../../model/cells.ts";
import { markChanged } from "../../model/changes.ts";
import { clearConditionalFormats } from "../../model/conditionalFormats.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { checkAllowed, checkCellsWritable } from "../../model/protection.ts";
import type { Shift } from "../../model/moveArea.ts";
import { shiftCells } from "../../model/shift.ts";
import type { Area, Worksheet } from "../../model/workbook.ts";
import { clearContents, clearFormats } from "../../model/writeCells.ts";
import { choiceArgument, optionalBoolean, type Arguments } from "../arguments.ts";
import { cellsChanged } from "../events.ts";
import type { Session } from "../session.ts";
import type { RangeTarget } from "../targets.ts";
import type { WireObject } from "../wireType.ts";
import { clearHyperlinks } from "./hyperlink.ts";
import { areaOf, beside } from "./rangeArea.ts";

export function clear(range: RangeTarget, args: Arguments, session: Session): void {
  const what = choiceArgument(args, 0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All");
  const area = areaOf(range);
  const { worksheet } = range.position;
  const { workbook } = session;
  if (what === "RemoveHyperlinks") return notModelled(`Range.clear("${what}")`);
  checkCellsWritable(workbook, worksheet, area);
  if (what === "Hyperlinks" || what === "All") clearHyperlinks(workbook, worksheet, area);
  if (what === "Hyperlinks") return undefined;
  if (what !== "Formats") checkMergesWhole(worksheet, area);
  if (what !== "Contents") {
    checkAllowed(worksheet, "allowFormatCells");
    clearFormats(workbook, worksheet, area);
    clearConditionalFormats(workbook, worksheet, [area]);
    dropMerges(session, worksheet, area);
  }
  if (what !== "Formats") clearContents(workbook, worksheet, area);
  cellsChanged(session, worksheet, area);
}

/** Excel refuses to clear a part of merged cells. */
function checkMergesWhole(worksheet: Worksheet, area: Area): void {
  if (worksheet.merges.some((merge) => overlaps(merge, area) && !contains(area, merge))) fail("InvalidOperation");
}

export function insertCells(range: RangeTarget, args: Arguments, session: Session): WireObject {
  const direction = choiceArgument(args, 0, ["Down", "Right"]) === "Down" ? "down" : "right";
  const area = areaOf(range);
  checkShiftAllowed(range, { area, direction }, session);
  shiftCells(session.workbook, range.position.worksheet, { area, direction });
  cellsChanged(session, range.position.worksheet, area);
  // "Returns a new Range object at the now blank space."
  return beside(session, range, area);
}

export function deleteCells(range: RangeTarget, args: Arguments, session: Session): void {
  const direction = choiceArgument(args, 0, ["Up", "Left"]) === "Up" ? "up" : "left";
  const area = areaOf(range);
  checkShiftAllowed(range, { area, direction }, session);
  shiftCells(session.workbook, range.position.worksheet, { area, direction });
  cellsChanged(session, range.position.worksheet, area);
}

function checkShiftAllowed(range: RangeTarget, { area, direction }: Shift, session: Session): void {
  const { worksheet } = range.position;
  if (worksheet.protection === null) return;
  const inserting = direction === "down" || direction === "right";
  if (isEntireRow(area)) checkAllowed(worksheet, inserting ? "allowInsertRows" : "allowDeleteRows");
  else if (isEntireColumn(area)) checkAllowed(worksheet, inserting ? "allowInsertColumns" : "allowDeleteColumns");
  else checkAllowed(worksheet);
  if (!inserting) checkCellsWritable(session.workbook, worksheet, area);
}

/** Merges to one range, or each row alone; only the first cell keeps its content. Tables cannot hold merged cells. */
export function mergeCells(range: RangeTarget, args: Arguments, session: Session): void {
  const across = optionalBoolean(args, 0) ?? false;
  const area = areaOf(range);
  const { worksheet } = range.position;
  checkAllowed(worksheet);
  if (worksheet.tables.some((table) => overlaps(table.area, area))) fail("MergedRangeConflict");
  const parts = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [area];
  for (const merged of parts) {
    if (merged.rows * merged.columns === 1) continue;
    worksheet.merges = worksheet.merges.filter((merge) => !overlaps(merge, merged));
    worksheet.merges.push(merged);
    keepFirstContent(session, worksheet, merged);
  }
  markChanged(session.workbook, worksheet, "merges");
}

/** The first content found, by rows, moves to the first cell; the rest is lost, as in Excel. */
function keepFirstContent(session: Session, worksheet: Worksheet, area: Area): void {
  let kept: { value: null | Exclude<ReturnType<typeof cellAt>, undefined>["value"]; formula: string | null } | null =
    null;
  for (let row = area.row; row <= lastRow(area) && kept === null; row++) {
    for (let column = area.column; column <= lastColumn(area) && kept === null; column++) {
      const cell = cellAt(worksheet, row, column);
      if (hasContent(cell)) kept = { value: cell.value, formula: cell.formula };
    }
  }
  clearContents(session.workbook, worksheet, area);
  if (kept !== null) {
    const cells = rowAt(worksheet, area.row).cells;
    cells[area.column] = { ...kept, style: cells[area.column]?.style ?? 0 };
  }
}

export function unmergeCells(range: RangeTarget, _: Arguments, session: Session): void {
  checkAllowed(range.position.worksheet);
  dropMerges(session, range.position.worksheet, areaOf(range));
}

function dropMerges({ workbook }: Session, worksheet: Worksheet, area: Area): void {
  const rest = worksheet.merges.filter((merge) => !overlaps(merge, area));
  if (rest.length === worksheet.merges.length) return;
  worksheet.merges = rest;
  markChanged(workbook, worksheet, "merges");
}
