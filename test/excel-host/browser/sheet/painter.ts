import { cellAt, hasContent } from "../../model/cells.ts";
import { effectiveFormat } from "../../model/conditionalFormats.ts";
import { displayText, isUncalculated } from "../../model/displayText.ts";
import { tableAt } from "../../model/tables.ts";
import type { CellValue, Style, Table, Workbook, Worksheet } from "../../model/workbook.ts";
import { type TableLook, tableLook, themeAccents } from "./tableStyle.ts";
import { cssFont, lineHeight } from "./text.ts";

/** A cell as it is drawn: its own format over its table's, and conditional formats over both. */
export interface DrawnCell {
  text: string;
  /** A number or date: one too wide for its column shows as ####. */
  numeric: boolean;
  font: string;
  /** In CSS pixels. */
  lineHeight: number;
  color: string;
  underline: boolean;
  fill: string | null;
  align: "left" | "center" | "right";
  vertical: "start" | "center" | "end";
  wrap: boolean;
  indent: number;
  borders: Partial<Record<"left" | "right" | "top" | "bottom", string>>;
  /** A header cell of a table that can be filtered, and whether it is. */
  filter: "offered" | "active" | null;
}

/** Says how each cell of a worksheet is drawn; null for one that shows nothing. Good until the workbook changes. */
export type Painter = (row: number, column: number) => DrawnCell | null;

const TEXT = "#000000";
const UNKNOWN = "#5C5C5C";

export function sheetPainter(workbook: Workbook, worksheet: Worksheet): Painter {
  const accents = themeAccents(workbook);

  return (row, column) => {
    const cell = cellAt(worksheet, row, column);
    const style = effectiveFormat(workbook, worksheet, row, column);
    const table = tableAt(worksheet, row, column);
    const fromTable = table && tableLook(table, row - table.area.row, accents);
    const value = cell?.value ?? null;
    const fill = style.fill ?? fromTable?.fill ?? null;
    const borders = bordersOf(style, fromTable ?? null);
    if (!hasContent(cell) && fill === null && Object.keys(borders).length === 0) return null;

    const uncalculated = cell !== undefined && isUncalculated(cell);
    const bold = style.font.bold || (fromTable?.bold ?? false);
    return {
      text: uncalculated ? cell.formula! : displayText(workbook, cell),
      numeric: typeof value === "number",
      font: cssFont({ ...style, font: { ...style.font, bold, italic: style.font.italic || uncalculated } }),
      lineHeight: lineHeight(style),
      color: uncalculated ? UNKNOWN : colorOf(style, fromTable ?? null),
      underline: style.font.underline,
      fill,
      align: alignmentOf(style, value),
      vertical: style.vertical === "Top" ? "start" : style.vertical === "Center" ? "center" : "end",
      wrap: style.wrap,
      indent: style.indent,
      borders,
      filter: table ? filterOf(table, row, column) : null,
    };
  };
}

function filterOf(table: Table, row: number, column: number): DrawnCell["filter"] {
  if (!table.showFilterButton || !table.showHeaders || row !== table.area.row) return null;
  return table.filters.some((filter) => filter.column === column - table.area.column) ? "active" : "offered";
}

/** A cell in black has no colour of its own: its table's goes before it. */
function colorOf({ font }: Style, table: TableLook | null): string {
  return (font.color === TEXT ? null : font.color) ?? table?.color ?? TEXT;
}

/** Where a text is aligned; General leaves it to the value. */
const ALIGNED: Partial<Record<Style["horizontal"], DrawnCell["align"]>> = {
  Left: "left",
  Fill: "left",
  Justify: "left",
  Distributed: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
};

function alignmentOf({ horizontal }: Style, value: CellValue | null): DrawnCell["align"] {
  if (typeof value === "number") return ALIGNED[horizontal] ?? "right";
  return ALIGNED[horizontal] ?? (value === null || typeof value === "string" ? "left" : "center");
}

const LINES: Readonly<Record<string, string>> = {
  medium: "2px solid",
  mediumdashed: "2px dashed",
  thick: "3px solid",
  double: "3px double",
  dashed: "1px dashed",
  dashdot: "1px dashed",
  dotted: "1px dotted",
  hair: "1px dotted",
};

function bordersOf(style: Style, table: TableLook | null): DrawnCell["borders"] {
  const borders: DrawnCell["borders"] = {};
  if (table?.top) borders.top = `1px solid ${table.top}`;
  if (table?.bottom) borders.bottom = `1px solid ${table.bottom}`;
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const line = style.borders[side];
    if (line === undefined || line.style.toLowerCase() === "none") continue;
    borders[side] = `${LINES[line.style.toLowerCase()] ?? "1px solid"} ${line.color ?? TEXT}`;
  }
  return borders;
}
