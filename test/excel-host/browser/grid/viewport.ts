import { lastColumn, lastRow } from "../../model/area.ts";
import type { Worksheet } from "../../model/workbook.ts";
import type { Axis } from "../sheet/axis.ts";
import type { Geometry } from "../sheet/geometry.ts";
import { selectCell, type Place } from "../sheet/selection.ts";

/** The part of the sheet that shows, in CSS pixels. */
export interface View {
  left: number;
  top: number;
  /** Without the headings and scroll bars. */
  width: number;
  height: number;
}

/** Lines that are drawn: the frozen ones, and those scrolled to. Each `last` is included; none: `last` below `first`. */
export interface Span {
  frozen: number;
  first: number;
  last: number;
}

export const HEADING_HEIGHT = 24;

/** Wide enough for the row numbers that show. */
export const headingWidth = (rowCount: number): number => Math.max(40, 14 + 8 * String(rowCount).length);

/** Lines drawn beyond the edge, so that a small scroll finds them there. */
const MARGIN = 4;

export function visibleRows(worksheet: Worksheet, { rows }: Geometry, view: View, count: number): Span {
  return span(rows, worksheet.frozenRows, view.top, view.height, count);
}

export function visibleColumns(worksheet: Worksheet, { columns }: Geometry, view: View, count: number): Span {
  return span(columns, worksheet.frozenColumns, view.left, view.width, count);
}

function span(axis: Axis, frozen: number, scrolled: number, room: number, count: number): Span {
  const first = axis.at(axis.start(frozen) + scrolled);
  const last = axis.at(scrolled + room);
  return { frozen, first: Math.max(frozen, first - MARGIN), last: Math.min(count - 1, last + MARGIN) };
}

/** The scrolling that brings a line into view; the present one where it is in view already. */
export function scrollTo(axis: Axis, frozen: number, scrolled: number, room: number, index: number): number {
  if (index < frozen) return scrolled;
  const start = axis.start(index) - axis.start(frozen);
  if (start < scrolled) return start;
  const end = axis.start(index + 1);
  return end > scrolled + room ? Math.min(start, end - room) : scrolled;
}

/** The row and column under a point of the view. */
export function placeAt(worksheet: Worksheet, geometry: Geometry, view: View, x: number, y: number): Place {
  const across = x < geometry.columns.start(worksheet.frozenColumns) ? x : x + view.left;
  const down = y < geometry.rows.start(worksheet.frozenRows) ? y : y + view.top;
  return { row: geometry.rows.at(Math.max(0, down)), column: geometry.columns.at(Math.max(0, across)) };
}

/** The first cell that is scrolled to and wholly in view. */
export function firstInView({ frozenRows, frozenColumns }: Worksheet, { rows, columns }: Geometry, view: View): Place {
  return { row: firstWhole(rows, frozenRows, view.top), column: firstWhole(columns, frozenColumns, view.left) };
}

function firstWhole(axis: Axis, frozen: number, scrolled: number): number {
  const edge = axis.start(frozen) + scrolled;
  const first = axis.at(edge);
  return axis.start(first) < edge ? first + 1 : first;
}

/** Where a cell is in the frame around headings and view, and the room from its left edge to the right one. */
export function cellBox(
  worksheet: Worksheet,
  geometry: Geometry,
  view: View,
  headings: number,
  place: Place,
): { left: number; top: number; width: number; height: number; room: number } {
  const { area } = selectCell(worksheet, place);
  const { rows, columns } = geometry;
  const left = headings + columns.start(area.column) - (area.column < worksheet.frozenColumns ? 0 : view.left);
  const top = HEADING_HEIGHT + rows.start(area.row) - (area.row < worksheet.frozenRows ? 0 : view.top);
  return {
    left,
    top,
    width: columns.start(lastColumn(area) + 1) - columns.start(area.column),
    height: rows.start(lastRow(area) + 1) - rows.start(area.row),
    room: headings + view.width - left,
  };
}
