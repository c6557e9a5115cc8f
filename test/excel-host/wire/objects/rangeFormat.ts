import { isEntireColumn, lastColumn, lastRow } from "../../model/area.ts";
import { rowAt } from "../../model/cells.ts";
import { markChanged } from "../../model/changes.ts";
import { changeColumns, columnPoints, rowPoints, widthOfPoints } from "../../model/columns.ts";
import { displayText } from "../../model/displayText.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { checkAllowed } from "../../model/protection.ts";
import { restyle, stylesIn } from "../../model/restyle.ts";
import type { Style } from "../../model/workbook.ts";
import { booleanValue, choiceValue, numberValue, textValue } from "../arguments.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { RangeTarget } from "../targets.ts";
import { wire, type Property, type WireType } from "../wireType.ts";
import { colorValue } from "./color.ts";
import { areaOf } from "./rangeArea.ts";

/** One answer where all cells agree, else null (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values). */
function uniform<V extends Json>(values: readonly V[]): V | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** A property that every cell of the range has in its style. */
function styleProperty(
  get: (style: Style) => Json,
  set?: (style: Style, value: unknown) => Style,
): Property<RangeTarget> {
  return {
    get: (range, { workbook }) => uniform(stylesIn(workbook, range.position.worksheet, areaOf(range)).map(get)),
    ...(set && {
      set: (range: RangeTarget, value: unknown, session: Session) =>
        changeStyle(range, session, (style) => set(style, value)),
    }),
  };
}

function changeStyle(range: RangeTarget, { workbook }: Session, change: (style: Style) => Style): void {
  checkAllowed(range.position.worksheet, "allowFormatCells");
  restyle(workbook, range.position.worksheet, areaOf(range), change);
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeformat */
export const rangeFormatType: WireType<RangeTarget> = {
  name: "RangeFormat",
  properties: {
    columnWidth: { get: columnWidth, set: setColumnWidth },
    horizontalAlignment: styleProperty(
      (style) => style.horizontal,
      (style, value) => ({ ...style, horizontal: choiceValue(value, HORIZONTAL) }),
    ),
    indentLevel: styleProperty(
      (style) => style.indent,
      (style, value) => ({ ...style, indent: indentOf(value) }),
    ),
    rowHeight: { get: rowHeight, set: setRowHeight },
    verticalAlignment: styleProperty(
      (style) => style.vertical,
      (style, value) => ({ ...style, vertical: choiceValue(value, VERTICAL) }),
    ),
    wrapText: styleProperty(
      (style) => style.wrap,
      (style, value) => ({ ...style, wrap: booleanValue(value) }),
    ),
  },
  navigation: {
    borders: (range) => wire("RangeBorderCollection", range),
    fill: (range) => wire("RangeFill", range),
    font: (range) => wire("RangeFont", range),
    protection: (range) => wire("FormatProtection", range),
  },
  methods: { autofitColumns, autofitRows },
};

function indentOf(value: unknown): number {
  const indent = numberValue(value);
  return Number.isInteger(indent) && indent >= 0 && indent <= 250 ? indent : fail("InvalidArgument");
}

function columnWidth(range: RangeTarget): Json {
  const area = areaOf(range);
  const widths = new Set<number>();
  for (let column = area.column; column <= lastColumn(area); column++)
    widths.add(columnPoints(range.position.worksheet, column));
  return uniform([...widths]);
}

function setColumnWidth(range: RangeTarget, value: unknown, session: Session): void {
  const points = numberValue(value);
  if (points < 0) fail("InvalidArgument");
  setWidths(range, session, () => widthOfPoints(points));
}

function setWidths(range: RangeTarget, { workbook }: Session, widthOf: (column: number) => number | null): void {
  const area = areaOf(range);
  const { worksheet } = range.position;
  checkAllowed(worksheet, "allowFormatColumns");
  for (let column = area.column; column <= lastColumn(area); column++) {
    const width = widthOf(column);
    if (width !== null) changeColumns(worksheet, column, column, (run) => ({ ...run, width }));
  }
  markChanged(workbook, worksheet, "columns");
}

function rowHeight(range: RangeTarget): Json {
  const area = areaOf(range);
  const { worksheet } = range.position;
  if (isEntireColumn(area)) return worksheet.rows.size === 0 ? worksheet.defaultRowHeight : null;
  const heights = new Set<number>();
  for (let row = area.row; row <= lastRow(area); row++) heights.add(rowPoints(worksheet, row));
  return uniform([...heights]);
}

function setRowHeight(range: RangeTarget, value: unknown, { workbook }: Session): void {
  const points = numberValue(value);
  if (points < 0 || points > 409) fail("InvalidArgument");
  const area = areaOf(range);
  const { worksheet } = range.position;
  checkAllowed(worksheet, "allowFormatRows");
  if (isEntireColumn(area)) notModelled("RangeFormat.rowHeight on whole columns");
  for (let row = area.row; row <= lastRow(area); row++) rowAt(worksheet, row).height = points;
  markChanged(workbook, worksheet, "cells");
}

/** Characters of padding that Excel adds to the widest text of a column. */
const PADDING = 1.7;

/** Fits columns to their widest text. Without fonts to measure with, a character is one digit wide. */
function autofitColumns(range: RangeTarget, _: unknown, session: Session): void {
  const area = areaOf(range);
  const widest = new Map<number, number>();
  for (const [row, line] of range.position.worksheet.rows) {
    if (row < area.row || row > lastRow(area)) continue;
    line.cells.forEach((cell, column) => {
      if (column < area.column || column > lastColumn(area)) return;
      const length = Math.max(
        0,
        ...displayText(session.workbook, cell)
          .split("\n")
          .map((text) => text.length),
      );
      if (length > (widest.get(column) ?? 0)) widest.set(column, length);
    });
  }
  setWidths(range, session, (column) => (widest.has(column) ? Math.min(255, widest.get(column)! + PADDING) : null));
}

function autofitRows(range: RangeTarget, _: unknown, { workbook }: Session): void {
  const area = areaOf(range);
  const { worksheet } = range.position;
  checkAllowed(worksheet, "allowFormatRows");
  for (const [row, line] of worksheet.rows) if (row >= area.row && row <= lastRow(area)) line.height = null;
  markChanged(workbook, worksheet, "cells");
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefill */
export const fillType: WireType<RangeTarget> = {
  name: "RangeFill",
  properties: {
    color: styleProperty(
      (style) => style.fill ?? "#FFFFFF",
      (style, value) => ({ ...style, fill: value === "" ? null : colorValue(value) }),
    ),
  },
  methods: { clear: (range, _, session) => changeStyle(range, session, (style) => ({ ...style, fill: null })) },
};

const changeFont = (style: Style, font: Partial<Style["font"]>): Style => ({
  ...style,
  font: { ...style.font, ...font },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefont */
export const fontType: WireType<RangeTarget> = {
  name: "RangeFont",
  properties: {
    bold: styleProperty(
      (style) => style.font.bold,
      (style, value) => changeFont(style, { bold: booleanValue(value) }),
    ),
    color: styleProperty(
      (style) => style.font.color ?? "#000000",
      (style, value) => changeFont(style, { color: value === "" ? null : colorValue(value) }),
    ),
    italic: styleProperty(
      (style) => style.font.italic,
      (style, value) => changeFont(style, { italic: booleanValue(value) }),
    ),
    name: styleProperty(
      (style) => style.font.name,
      (style, value) => changeFont(style, { name: textValue(value) }),
    ),
    size: styleProperty(
      (style) => style.font.size,
      (style, value) => changeFont(style, { size: sizeOf(value) }),
    ),
    underline: styleProperty(
      (style) => (style.font.underline ? "Single" : "None"),
      (style, value) => changeFont(style, { underline: choiceValue(value, ["None", "Single"]) === "Single" }),
    ),
  },
};

function sizeOf(value: unknown): number {
  const size = numberValue(value);
  return size >= 1 && size <= 409 ? size : fail("InvalidArgument");
}

/** https://learn.microsoft.com/javascript/api/excel/excel.formatprotection */
export const formatProtectionType: WireType<RangeTarget> = {
  name: "FormatProtection",
  properties: {
    locked: {
      ...styleProperty((style) => style.locked),
      set: (range, value, session) => {
        const locked = booleanValue(value);
        checkAllowed(range.position.worksheet);
        changeStyle(range, session, (style) => ({ ...style, locked }));
      },
    },
  },
};
