import { cellAddress, rangeAddress, type CellValue } from "../figures/cell.ts";
import type { Area } from "../tables/ranges/sheetGrid.ts";

/** What is known of a plain range that shall become a table of Excel's. */
export interface RangeFacts {
  readonly sheet: string;
  /** From the last row of its header on, computed columns of ours included. */
  readonly area: Area;
  readonly headerRows: number;
  /** The cells of that last row. */
  readonly header: readonly HeaderCell[];
  /** Merged cells of the worksheet. */
  readonly merged: readonly Area[];
  /** A formula in it fills several cells, or may. */
  readonly arrays: boolean;
  readonly protected: boolean;
  /** The worksheet has a filter of its own; rows need not be hidden by it. */
  readonly filter: boolean;
  /** A refresh was stopped while it added columns to it. */
  readonly unfinished: boolean;
}

export interface HeaderCell {
  /** A constant is its own formula. */
  readonly formula: CellValue;
  /** As Excel names it: "String", "Double", "Boolean", "Error", "Empty". */
  readonly type: string;
}

/** Excel cuts a table's header there. */
const LONGEST_HEADER = 255;

/**
 * Why a range cannot become a table with every cell as it is, in a sentence; null where it can.
 *
 * The header cells of a table are texts, each with something in it and no two alike; Excel makes them so
 * (https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.tablecolumn). Merged cells it would unmerge,
 * and formulas that fill several cells cannot stand in one
 * (https://support.microsoft.com/office/guidelines-and-examples-of-array-formulas-7d94a64e-3ff3-4686-9372-ecfd5caa57c7,
 * https://support.microsoft.com/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531).
 */
export function obstacleToTable(facts: RangeFacts): string | null {
  const { sheet, area, headerRows, merged, arrays, unfinished } = facts;
  if (facts.protected)
    return `The worksheet ${sheet} is protected. Unprotect it (Review, Unprotect Sheet), then try again.`;
  if (facts.filter)
    return `The worksheet ${sheet} has a filter, and a table has one of its own. Take the filter away (Data, Filter), then try again.`;
  if (unfinished) return "A refresh was stopped while it added columns here. Refresh RAG first, then try again.";
  if (headerRows > 1)
    return `The header has ${headerRows} rows, and a table’s has one. Join them in one row of your own, then try again.`;
  const inTheWay = merged.find((each) => overlap(each, area));
  if (inTheWay !== undefined)
    return `The cells ${addressOf(inTheWay)} on ${sheet} are merged, which a table’s cannot be. Unmerge them, then try again.`;
  if (arrays)
    return `A formula in ${addressOf(area)} on ${sheet} fills several cells, which cannot be in a table. Give each cell its own formula, then try again.`;
  return headerObstacle(facts);
}

function headerObstacle({ sheet, area, header }: RangeFacts): string | null {
  const first = new Map<string, string>();
  for (const [index, { formula, type }] of header.entries()) {
    const cell = cellAddress(area.row, area.column + index);
    const place = `${cell} on ${sheet}`;
    const text = String(formula);
    if (type === "Empty" || text === "")
      return `${place} is blank, and every column of a table has a header. Write one there, then try again.`;
    if (text.startsWith("="))
      return `${place} holds the formula ${text}, and a table’s header cannot. Write its result there, then try again.`;
    if (type !== "String")
      return `${place} says ${text}, which is no text, and a table’s header is one. Write it as a text ('${text}), then try again.`;
    if (text.length > LONGEST_HEADER)
      return `${place} holds ${text.length} signs, and a table’s header at most ${LONGEST_HEADER}. Shorten it, then try again.`;
    const same = first.get(text.toLowerCase());
    if (same !== undefined)
      return `${place} says “${text}”, as ${same} does, and no two columns of a table have one header. Rename one, then try again.`;
    first.set(text.toLowerCase(), cell);
  }
  return null;
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function addressOf({ row, column, rows, columns }: Area): string {
  return rangeAddress(row, column, rows, columns);
}
