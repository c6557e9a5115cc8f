import { contains } from "../../model/area.ts";
import { cellAt, hasContent } from "../../model/cells.ts";
import type { Worksheet } from "../../model/workbook.ts";
import type { Axis } from "./axis.ts";
import { CELL_PADDING } from "./geometry.ts";
import type { DrawnCell } from "./painter.ts";
import { textWidth } from "./text.ts";

/** How a cell's text fits its width: what is shown, and how far it runs over the blank cells beside it, in CSS pixels. */
export interface FittedText {
  text: string;
  left: number;
  right: number;
}

/** How many cells a text may run over. */
const FARTHEST = 40;

/** Fits a text as Excel does: numbers shorten or become ####, texts run over blank neighbours, wrapped ones stay. */
export function fitText(
  worksheet: Worksheet,
  columns: Axis,
  row: number,
  column: number,
  width: number,
  cell: DrawnCell,
): FittedText {
  const room = width - 2 * CELL_PADDING + 1;
  const missing = textWidth(cell.text, cell.font) - room;
  if (cell.wrap || missing <= 0) return { text: cell.text, left: 0, right: 0 };
  if (cell.numeric) return { text: shortened(cell.text, cell.font, room), left: 0, right: 0 };
  const half = missing / 2;
  return {
    text: cell.text,
    left:
      cell.align === "left"
        ? 0
        : blankWidth(worksheet, columns, row, column, -1, cell.align === "center" ? half : missing),
    right:
      cell.align === "right"
        ? 0
        : blankWidth(worksheet, columns, row, column, 1, cell.align === "center" ? half : missing),
  };
}

/** Decimals that do not fit are left out; a whole number that does not fit is ####. */
function shortened(text: string, font: string, room: number): string {
  if (/^-?\d+\.\d+$/.test(text)) {
    for (let decimals = text.split(".")[1]!.length - 1; decimals >= 0; decimals -= 1) {
      const shorter = Number(text).toFixed(decimals);
      if (textWidth(shorter, font) <= room) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / textWidth("#", font))));
}

function blankWidth(
  worksheet: Worksheet,
  columns: Axis,
  row: number,
  column: number,
  step: 1 | -1,
  wanted: number,
): number {
  let width = 0;
  for (let at = column + step; at >= 0 && Math.abs(at - column) <= FARTHEST && width < wanted; at += step) {
    const blocked =
      hasContent(cellAt(worksheet, row, at)) ||
      worksheet.merges.some((merge) => contains(merge, { row, column: at, rows: 1, columns: 1 }));
    if (blocked) break;
    width += columns.size(at);
  }
  return width;
}
