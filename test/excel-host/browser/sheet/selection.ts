import { boundingArea, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, overlaps } from "../../model/area.ts";
import { cellAt, hasContent } from "../../model/cells.ts";
import type { Area, Worksheet } from "../../model/workbook.ts";
import type { Geometry } from "./geometry.ts";

export interface Place {
  row: number;
  column: number;
}

/** What is selected on a worksheet: a rectangle, and in it the active cell that typing goes to. */
export interface Selection {
  active: Place;
  area: Area;
  /** The cell that is brought into view: the active one, or the one the selection was extended to. */
  shown: Place;
}

export type Step = { rows: -1 | 0 | 1; columns: -1 | 0 | 1 };

const cellArea = ({ row, column }: Place): Area => ({ row, column, rows: 1, columns: 1 });

/** One cell, or the merged cells it belongs to. */
export function selectCell(worksheet: Worksheet, place: Place): Selection {
  const area = withMerges(worksheet, cellArea(place));
  return selectFrom(area);
}

/** An area, its first cell the active one; a single cell stands for the merged cells it belongs to. */
export function selectArea(worksheet: Worksheet, area: Area): Selection {
  return area.rows === 1 && area.columns === 1 ? selectCell(worksheet, area) : selectFrom(area);
}

function selectFrom(area: Area): Selection {
  const active = { row: area.row, column: area.column };
  return { active, area, shown: active };
}

/** From the active cell to another one, the merged cells it touches included. */
export function extendTo(worksheet: Worksheet, { active }: Selection, place: Place): Selection {
  const area = withMerges(worksheet, boundingArea(cellArea(active), cellArea(place)));
  return { active, area, shown: place };
}

function withMerges(worksheet: Worksheet, area: Area): Area {
  const wider = worksheet.merges.filter((merge) => overlaps(merge, area)).reduce(boundingArea, area);
  return wider.rows === area.rows && wider.columns === area.columns ? area : withMerges(worksheet, wider);
}

/** The corner of the selection that moves while it is extended: the one opposite the active cell. */
export function movingCorner({ active, area }: Selection): Place {
  return {
    row: active.row === area.row ? lastRow(area) : area.row,
    column: active.column === area.column ? lastColumn(area) : area.column,
  };
}

/** The next cell that is not hidden; the same one at the edge of the sheet. */
export function neighbour(worksheet: Worksheet, geometry: Geometry, from: Place, step: Step): Place {
  const here = worksheet.merges.find((merge) => overlaps(merge, cellArea(from))) ?? cellArea(from);
  let row = step.rows > 0 ? lastRow(here) : from.row;
  let column = step.columns > 0 ? lastColumn(here) : from.column;
  do {
    row += step.rows;
    column += step.columns;
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return from;
  } while (geometry.rows.size(row) === 0 || geometry.columns.size(column) === 0);
  return { row, column };
}

/** Where Ctrl and an arrow lead: the end of a run of filled cells, or the next filled one, or the given edge. */
export function edgeOfRun(worksheet: Worksheet, from: Place, step: Step, edge: Place): Place {
  const filled = ({ row, column }: Place): boolean => hasContent(cellAt(worksheet, row, column));
  const next = ({ row, column }: Place): Place => ({ row: row + step.rows, column: column + step.columns });
  const inside = ({ row, column }: Place): boolean =>
    row >= 0 && column >= 0 && row <= edge.row && column <= edge.column;

  const inRun = filled(from) && filled(next(from));
  for (let at = next(from), last = from; ; last = at, at = next(at)) {
    if (!inside(at)) return last;
    if (inRun ? !filled(at) : filled(at)) return inRun ? last : at;
  }
}
