import { lastColumn, lastRow, WHOLE_SHEET } from "../../model/area.ts";
import { usedArea } from "../../model/cells.ts";
import type { Workbook, Worksheet } from "../../model/workbook.ts";
import { sheetGeometry, type Geometry } from "./geometry.ts";
import { sheetPainter, type Painter } from "./painter.ts";

/** The worksheet that shows, and how it is drawn; made anew whenever the workbook has changed. */
export interface Sheet {
  worksheet: Worksheet;
  geometry: Geometry;
  painter: Painter;
  /** How many rows and columns are used. */
  usedRows: number;
  usedColumns: number;
}

export function drawSheet(workbook: Workbook): Sheet {
  const worksheet = workbook.worksheets[workbook.active];
  if (worksheet === undefined) throw new Error("The workbook has no active worksheet");
  const used = usedArea(worksheet, WHOLE_SHEET, false);
  return {
    worksheet,
    geometry: sheetGeometry(workbook, worksheet),
    painter: sheetPainter(workbook, worksheet),
    usedRows: used ? lastRow(used) + 1 : 0,
    usedColumns: used ? lastColumn(used) + 1 : 0,
  };
}

export function hasFormulas({ worksheets }: Workbook): boolean {
  return worksheets.some(({ rows }) =>
    [...rows.values()].some(({ cells }) => cells.some((cell) => cell.formula !== null)),
  );
}
