import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "../../model/area.ts";
import { usedArea } from "../../model/cells.ts";
import type { Worksheet } from "../../model/workbook.ts";
import type { Geometry } from "../sheet/geometry.ts";
import {
  edgeOfRun,
  extendTo,
  movingCorner,
  neighbour,
  selectCell,
  type Place,
  type Selection,
  type Step,
} from "../sheet/selection.ts";

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** A key as the selection understands it. */
export interface Key {
  key: string;
  shift: boolean;
  /** Ctrl, or Command. */
  control: boolean;
}

/** The selection a key leads to, null for a key that moves nothing. `page` is how many rows are in view. */
export function moveSelection(
  worksheet: Worksheet,
  geometry: Geometry,
  selection: Selection,
  key: Key,
  page: number,
): Selection | null {
  if (key.control && key.key.toLowerCase() === "a") return { ...selection, area: WHOLE_SHEET };
  const extending = key.shift && key.key !== "Enter" && key.key !== "Tab";
  const from = extending ? movingCorner(selection) : selection.active;
  const to = destination(worksheet, geometry, from, key, page);
  if (to === null) return null;
  return extending ? extendTo(worksheet, selection, to) : selectCell(worksheet, to);
}

function destination(
  worksheet: Worksheet,
  geometry: Geometry,
  from: Place,
  { key, shift, control }: Key,
  page: number,
): Place | null {
  const arrow = ARROWS[key];
  if (arrow)
    return control
      ? edgeOfRun(worksheet, from, arrow, edge(worksheet, from))
      : neighbour(worksheet, geometry, from, arrow);
  switch (key) {
    case "Enter":
      return neighbour(worksheet, geometry, from, { rows: shift ? -1 : 1, columns: 0 });
    case "Tab":
      return neighbour(worksheet, geometry, from, { rows: 0, columns: shift ? -1 : 1 });
    case "PageUp":
      return { ...from, row: Math.max(0, from.row - page) };
    case "PageDown":
      return { ...from, row: Math.min(MAX_ROWS - 1, from.row + page) };
    case "Home":
      return { row: control ? worksheet.frozenRows : from.row, column: worksheet.frozenColumns };
    case "End":
      return control ? edge(worksheet, { row: 0, column: 0 }) : null;
    default:
      return null;
  }
}

/** The last used row and column: going on to the end of an Excel sheet, a million rows on, would help nobody here. */
function edge(worksheet: Worksheet, from: Place): Place {
  const used = usedArea(worksheet, WHOLE_SHEET, true);
  return {
    row: Math.min(MAX_ROWS - 1, Math.max(from.row, used ? lastRow(used) : 0)),
    column: Math.min(MAX_COLUMNS - 1, Math.max(from.column, used ? lastColumn(used) : 0)),
  };
}
