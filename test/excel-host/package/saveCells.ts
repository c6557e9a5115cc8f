import { parseArea } from "../model/address.ts";
import { columnPoints } from "../model/columns.ts";
import type { Cell, CellValue, Row, Workbook, Worksheet } from "../model/workbook.ts";
import { fittedHeight, mergedRows } from "./fittedHeight.ts";
import { areaReference, cellReference } from "./references.ts";
import type { StringTable } from "./sharedStrings.ts";
import { encodeText, escapeXml, writeAttributes } from "./text.ts";
import { isTrue } from "./xml.ts";

/** What the cells of a workbook share: the indices of styles in the file, and of texts. */
export interface CellContext {
  workbook: Workbook;
  /** From an index into the workbook's styles to one into the file's cellXfs. */
  cellFormat(style: number): number;
  strings: StringTable;
}

/** The sheetData element: unchanged cells as they stood, the others anew, all in order. */
export function writeSheetData(worksheet: Worksheet, prefix: string, context: CellContext): string {
  const broken = brokenSharedFormulas(worksheet);
  const styledColumns = worksheet.columns.some((run) => run.style !== undefined && run.style !== 0);
  const merged = mergedRows(worksheet);
  const widths = new Map<number, number>();
  const width = (column: number): number => {
    const known = widths.get(column) ?? columnPoints(worksheet, column);
    widths.set(column, known);
    return known;
  };
  const written: string[] = [];
  for (const [index, row] of [...worksheet.rows].toSorted(([a], [b]) => a - b)) {
    const cells: string[] = [];
    row.cells.forEach((cell, column) => {
      if (isAbsent(cell) && row.style === undefined && !styledColumns) return;
      cells.push(writeCell(cell, cellReference(index, column), prefix, context, broken));
    });
    // Untouched rows keep what their file said.
    const touched = row.cells.some((cell) => cell.xml === undefined && !isAbsent(cell));
    const fitted = touched && !merged.has(index) ? fittedHeight(context.workbook, row, width) : null;
    const attributes = rowAttributes(row, index, fitted, context);
    if (cells.length === 0 && Object.keys(attributes).length === 1) continue;
    written.push(`<${prefix}row${writeAttributes(attributes)}>${cells.join("")}</${prefix}row>`);
  }
  return `<${prefix}sheetData>${written.join("")}</${prefix}sheetData>`;
}

function isAbsent(cell: Cell): boolean {
  return cell.value === null && cell.formula === null && cell.style === 0;
}

/**
 * The row's attributes as they were read, with what the row says now. A height that Excel fitted is stated without
 * customHeight; it grows with what was written, and Excel fits it anew on the next edit.
 */
function rowAttributes(
  row: Row,
  index: number,
  fitted: number | null,
  context: CellContext,
): Record<string, string | number | null> {
  const attributes: Record<string, string | number | null> = { r: index + 1, ...row.attributes };
  const set = (name: string, value: string | number | null) => {
    if (value !== null) attributes[name] = value;
    else delete attributes[name];
  };
  if (!isWithinSpans(row)) set("spans", null);
  set("s", row.style === undefined ? null : context.cellFormat(row.style));
  set("customFormat", row.style === undefined ? null : 1);
  if (row.height === null || Number(attributes["ht"] ?? Number.NaN) !== row.height) {
    set("ht", row.height);
    set("customHeight", row.height === null ? null : 1);
  }
  if (fitted !== null && !["1", "true"].includes(String(attributes["customHeight"])))
    set("ht", Math.max(row.height ?? 0, fitted));
  if (isTrue(row.attributes?.["hidden"]) !== row.hidden) set("hidden", row.hidden ? 1 : null);
  return attributes;
}

/** spans ("1:7") speeds up loading; it is wrong once cells stand outside it. */
function isWithinSpans(row: Row): boolean {
  const [first, last] = (row.attributes?.["spans"] ?? "").split(":").map(Number);
  if (first === undefined || last === undefined) return false;
  return row.cells.findIndex((cell) => cell !== undefined) + 1 >= first && row.cells.length <= last;
}

const referenceAttribute = /^(<[\w.:-]+(?:\s[^>]*?)??)\sr=(["'])([^"']*)\2/;

function writeCell(
  cell: Cell,
  reference: string,
  prefix: string,
  context: CellContext,
  broken: ReadonlySet<Cell>,
): string {
  if (cell.xml === undefined || broken.has(cell)) return newCell(cell, reference, prefix, context);
  const at = referenceAttribute.exec(cell.xml);
  if (at?.[3] === reference) return cell.xml;
  // Moved, or from a file that leaves addresses out. A formula was translated for its new place; its XML was not.
  if (cell.formula !== null && at) return newCell(cell, reference, prefix, context);
  return at
    ? `${at[1]} r="${reference}"${cell.xml.slice(at[0].length)}`
    : cell.xml.replace(/^<[\w.:-]+/, (start) => `${start} r="${reference}"`);
}

function newCell(cell: Cell, reference: string, prefix: string, context: CellContext): string {
  const style = context.cellFormat(cell.style);
  const { type, value } = writeValue(cell.value, cell.formula !== null, context);
  const attributes = writeAttributes({
    r: reference,
    s: style === 0 ? null : style,
    t: type,
    cm: cell.array?.metadata,
  });
  const formula = cell.formula === null ? "" : writeFormula(cell.formula, cell.array, reference, prefix);
  const content = value === null ? "" : `<${prefix}v>${escapeXml(value)}</${prefix}v>`;
  return formula + content === ""
    ? `<${prefix}c${attributes}/>`
    : `<${prefix}c${attributes}>${formula}${content}</${prefix}c>`;
}

function writeFormula(formula: string, array: Cell["array"], reference: string, prefix: string): string {
  const at = array ? parseArea(reference) : null;
  const attributes = writeAttributes(at ? { t: "array", ref: areaReference({ ...at, ...array }) } : {});
  return `<${prefix}f${attributes}>${escapeXml(encodeText(formula.replace(/^=/, "")))}</${prefix}f>`;
}

function writeValue(
  value: CellValue | null,
  isFormula: boolean,
  context: CellContext,
): { type: string | null; value: string | null } {
  if (value === null) return { type: null, value: null };
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value)) throw new Error(`A cell cannot hold the number ${value}.`);
      return { type: null, value: String(value) };
    case "boolean":
      return { type: "b", value: value ? "1" : "0" };
    case "string":
      return isFormula
        ? { type: "str", value: encodeText(value) }
        : { type: "s", value: String(context.strings.indexOf(value)) };
    default:
      return { type: "e", value: value.error };
  }
}

const sharedFormula = /<(?:[\w.-]+:)?f\b(?=[^>]*\st=["']shared["'])[^>]*?\ssi=["'](\d+)["'][^>]*?(\/?)>/;

/** The cells of a shared formula whose first cell, which holds its text, is no longer where it was: each gets its own text. */
function brokenSharedFormulas(worksheet: Worksheet): Set<Cell> {
  const whole = new Set<string>();
  const sharing: { cell: Cell; group: string }[] = [];
  for (const [index, row] of worksheet.rows) {
    row.cells.forEach((cell, column) => {
      if (cell.formula === null || cell.xml === undefined) return;
      const shared = sharedFormula.exec(cell.xml);
      const group = shared?.[1];
      if (!shared || group === undefined) return;
      sharing.push({ cell, group });
      const holdsText = shared[2] !== "/" && !cell.xml.startsWith("</", shared.index + shared[0].length);
      if (holdsText && referenceAttribute.exec(cell.xml)?.[3] === cellReference(index, column)) whole.add(group);
    });
  }
  return new Set(sharing.filter(({ group }) => !whole.has(group)).map(({ cell }) => cell));
}
