import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./area.ts";
import type { Area } from "./workbook.ts";

/** Cells inserted at `area` (what was there moves right or down) or deleted (what follows moves left or up). */
export interface Shift {
  area: Area;
  direction: "right" | "down" | "left" | "up";
}

export const isAcross = (shift: Shift): boolean => shift.direction === "right" || shift.direction === "left";

export const isInsertion = (shift: Shift): boolean => shift.direction === "right" || shift.direction === "down";

/** The shifted cells and all that follow them in the direction of the shift. */
export function band({ area, direction }: Shift): Area {
  return direction === "right" || direction === "left"
    ? { ...area, columns: MAX_COLUMNS - area.column }
    : { ...area, rows: MAX_ROWS - area.row };
}

/**
 * Where an area is after the shift, null if it is gone. An area that lies only partly in the shifted rows (or columns)
 * stays; an insertion strictly inside it widens it.
 */
export function moveArea(shift: Shift, area: Area): Area | null {
  const across = isAcross(shift);
  const inside = across
    ? area.row >= shift.area.row && lastRow(area) <= lastRow(shift.area)
    : area.column >= shift.area.column && lastColumn(area) <= lastColumn(shift.area);
  if (!inside) return area;
  const start = across ? area.column : area.row;
  const count = across ? area.columns : area.rows;
  const at = across ? shift.area.column : shift.area.row;
  const by = across ? shift.area.columns : shift.area.rows;
  const moved = isInsertion(shift)
    ? moveByInsertion(start, count, at, by, across ? MAX_COLUMNS : MAX_ROWS)
    : moveByDeletion(start, count, at, by);
  if (moved === null) return null;
  return across
    ? { ...area, column: moved.start, columns: moved.count }
    : { ...area, row: moved.start, rows: moved.count };
}

function moveByInsertion(
  start: number,
  count: number,
  at: number,
  by: number,
  limit: number,
): { start: number; count: number } | null {
  if (start === 0 && count === limit) return { start, count };
  if (start >= at)
    return start + by >= limit ? null : { start: start + by, count: Math.min(count, limit - start - by) };
  return start + count > at ? { start, count: Math.min(count + by, limit - start) } : { start, count };
}

function moveByDeletion(start: number, count: number, at: number, by: number): { start: number; count: number } | null {
  const before = Math.max(0, Math.min(start, at + by) - at);
  const within = Math.max(0, Math.min(start + count, at + by) - Math.max(start, at));
  return within === count ? null : { start: start - before, count: count - within };
}
