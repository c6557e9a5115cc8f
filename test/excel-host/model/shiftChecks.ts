import {
  contains,
  intersection,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
} from "./area.ts";
import { hasContent } from "./cells.ts";
import { fail, notModelled } from "./excelError.ts";
import { filteredAreas, hidesRows } from "./filteredAreas.ts";
import { band, isAcross, isInsertion, type Shift } from "./moveArea.ts";
import type { Area, Worksheet } from "./workbook.ts";

/** Fails where cells cannot be shifted; nothing has moved then. `within`: the table whose own column or row it is. */
export function checkShift(worksheet: Worksheet, shift: Shift, within: Area | null): void {
  const moving = band(shift);
  if (worksheet.pivots.some((pivot) => overlaps(pivot.area, moving))) fail("PivotTableRangeConflict");
  const whole = isAcross(shift) ? isEntireColumn(shift.area) : isEntireRow(shift.area);
  if (whole && worksheet.drawings.some((drawing) => overlaps(drawing.area, moving))) {
    notModelled("moving charts and pictures with inserted or deleted rows and columns");
  }
  const carried = worksheet.carried?.find(({ area }) => overlaps(area, moving));
  if (carried !== undefined) notModelled(`moving cells with a ${carried.kind}`);
  for (const table of worksheet.tables) {
    if (within !== null && overlaps(table.area, within)) continue;
    checkNotSplit(shift, moving, table.area, whole);
  }
  const filtered = filteredAreas(worksheet).filter((area) => overlaps(area, moving) && hidesRows(worksheet, area));
  if (!whole && filtered.length > 0) fail("FilteredRangeConflict");
  for (const merge of worksheet.merges) checkNotSplit(shift, moving, merge, true);
  if (isInsertion(shift)) checkRoom(worksheet, shift);
}

/** Fails where only a part of the area would move; `mayWiden`: an insertion or deletion inside it is allowed. */
function checkNotSplit(shift: Shift, moving: Area, area: Area, mayWiden: boolean): void {
  const touched = intersection(area, moving);
  if (touched === null || contains(moving, area)) {
    if (
      !isInsertion(shift) &&
      touched !== null &&
      overlaps(area, shift.area) &&
      !contains(shift.area, area) &&
      !mayWiden
    ) {
      fail("InsertDeleteConflict");
    }
    return;
  }
  const inside = isAcross(shift) ? touched.rows === area.rows : touched.columns === area.columns;
  if (!inside || !mayWiden) fail("InsertDeleteConflict");
}

/** Whether cells in use would be pushed off the worksheet. */
function checkRoom(worksheet: Worksheet, shift: Shift): void {
  const across = isAcross(shift);
  const pushed: Area = across
    ? { ...shift.area, column: MAX_COLUMNS - shift.area.columns }
    : { ...shift.area, row: MAX_ROWS - shift.area.rows };
  for (const [row, line] of worksheet.rows) {
    if (row < pushed.row || row > lastRow(pushed)) continue;
    if (
      line.cells.some((cell, column) => column >= pushed.column && column <= lastColumn(pushed) && hasContent(cell))
    ) {
      fail("NonBlankCellOffSheet");
    }
  }
}
