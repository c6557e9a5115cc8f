import type { PointerEvent } from "react";
import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "../../model/area.ts";
import type { Worksheet } from "../../model/workbook.ts";
import type { Application, ApplicationState } from "../app/application.ts";
import { extendTo, movingCorner, selectArea, selectCell, type Place, type Selection } from "../sheet/selection.ts";
import { firstInView, HEADING_HEIGHT, placeAt, type View } from "./viewport.ts";

interface PointerHandlers {
  onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
}

/** Selecting with the mouse: cells by pressing and dragging, rows and columns by their headings. */
export function usePointer(
  application: Application,
  { sheet, selection }: ApplicationState,
  view: View,
  headings: number,
): PointerHandlers {
  const { worksheet, geometry } = sheet;

  /** The place under the pointer; -1 for a row or column: over a heading. Null on the scroll bars. */
  function placeUnder({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): Place | null {
    const bounds = currentTarget.getBoundingClientRect();
    const x = clientX - bounds.left;
    const y = clientY - bounds.top;
    if (x >= currentTarget.clientWidth || y >= currentTarget.clientHeight) return null;
    const place = placeAt(worksheet, geometry, view, x - headings, y - HEADING_HEIGHT);
    return { row: y < HEADING_HEIGHT ? -1 : place.row, column: x < headings ? -1 : place.column };
  }

  return {
    onPointerDown(event) {
      const place = event.button === 0 ? placeUnder(event) : null;
      if (place === null || !application.commitEdit()) return;
      const inView = firstInView(worksheet, geometry, view);
      application.select(pressed(worksheet, selection, place, event.shiftKey, inView));
      if (place.row >= 0 && place.column >= 0) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event) {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const place = placeUnder(event);
      if (place === null || place.row < 0 || place.column < 0) return;
      const corner = movingCorner(selection);
      const moved = place.row !== corner.row || place.column !== corner.column;
      if (moved) application.select(extendTo(worksheet, selection, place));
    },
  };
}

/**
 * The selection after a press: of a cell, of whole rows or columns by their heading, or of everything. A heading moves
 * nothing into view: `inView` is a cell that is there already.
 */
function pressed(
  worksheet: Worksheet,
  selection: Selection,
  { row, column }: Place,
  extend: boolean,
  inView: Place,
): Selection {
  const { active } = selection;
  if (row < 0 && column < 0) return { ...selection, area: WHOLE_SHEET };
  if (row < 0) {
    const [first, count] = run(extend ? active.column : column, column);
    const area = { row: 0, column: first, rows: MAX_ROWS, columns: count };
    return { ...selectArea(worksheet, area), shown: { row: inView.row, column } };
  }
  if (column < 0) {
    const [first, count] = run(extend ? active.row : row, row);
    const area = { row: first, column: 0, rows: count, columns: MAX_COLUMNS };
    return { ...selectArea(worksheet, area), shown: { row, column: inView.column } };
  }
  return extend ? extendTo(worksheet, selection, { row, column }) : selectCell(worksheet, { row, column });
}

/** The first of the lines from one to another, and how many they are. */
const run = (from: number, to: number): [number, number] => [Math.min(from, to), Math.abs(to - from) + 1];
