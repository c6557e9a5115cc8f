import type { Cell, Row, Style, Workbook, Worksheet } from "./workbook.ts";

/** The style of a blank cell in a new workbook (Excel's Normal: Calibri 11, bottom, locked). */
export const NORMAL_STYLE: Style = {
  numberFormat: "General",
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: false, color: null },
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  borders: {},
  locked: true,
};

const indexes = new WeakMap<Style[], { counted: number; byKey: Map<string, number> }>();

function indexOf(styles: Style[]): Map<string, number> {
  let index = indexes.get(styles);
  if (index === undefined || index.counted > styles.length) {
    index = { counted: 0, byKey: new Map() };
    indexes.set(styles, index);
  }
  for (; index.counted < styles.length; index.counted++) {
    const key = keyOf(styles[index.counted]!);
    if (!index.byKey.has(key)) index.byKey.set(key, index.counted);
  }
  return index.byKey;
}

function keyOf(style: Style): string {
  const { font, borders } = style;
  return JSON.stringify([
    style.numberFormat,
    font.name,
    font.size,
    font.bold,
    font.italic,
    font.underline,
    font.color,
    style.fill,
    style.horizontal,
    style.vertical,
    style.wrap,
    style.indent,
    style.locked,
    style.xf ?? null,
    borders.left ?? null,
    borders.right ?? null,
    borders.top ?? null,
    borders.bottom ?? null,
  ]);
}

/** The index of an equal style in the workbook; a new one is added at the end. */
export function internStyle(workbook: Workbook, style: Style): number {
  const byKey = indexOf(workbook.styles);
  const key = keyOf(style);
  const known = byKey.get(key);
  if (known !== undefined) return known;
  workbook.styles.push(style);
  indexOf(workbook.styles);
  return workbook.styles.length - 1;
}

/** The style at an index; an index that the workbook does not have is a fault of whoever made the cell. */
export function styleAt(workbook: Workbook, index: number): Style {
  const style = workbook.styles[index];
  if (style === undefined) throw new Error(`No style ${index} in the workbook`);
  return style;
}

/** Changes styles, remembering for each index it meets what it became: linear however many cells share a style. */
export function styleChanger(workbook: Workbook, change: (style: Style) => Style): (index: number) => number {
  const become = new Map<number, number>();
  return (index) => {
    let changed = become.get(index);
    if (changed === undefined) {
      changed = internStyle(workbook, change(styleAt(workbook, index)));
      become.set(index, changed);
    }
    return changed;
  };
}

/** The style a cell has: its own, else its row's, else its column's, else the default. */
export function styleIndexAt(worksheet: Worksheet, row: number, column: number): number {
  const line = worksheet.rows.get(row);
  return cellStyleIndex(worksheet, line, line?.cells[column], column);
}

/** As `styleIndexAt`, for a row and cell already at hand. */
export function cellStyleIndex(
  worksheet: Worksheet,
  row: Row | undefined,
  cell: Cell | undefined,
  column: number,
): number {
  if (cell !== undefined) return cell.style;
  return row?.style ?? columnStyle(worksheet, column);
}

function columnStyle(worksheet: Worksheet, column: number): number {
  for (const run of worksheet.columns) if (run.first <= column && column <= run.last) return run.style ?? 0;
  return 0;
}
