import type { CellValue } from "../../figures/cell.ts";
import { everyColumn } from "../../delivery/everyColumn.ts";
import type { OwnedColumn } from "../../indicators/columns/computedColumn.ts";
import { tidy } from "../../figures/normalise.ts";
import { fromSerial } from "../../figures/period/calendar.ts";
import { dateOf, monthOf } from "../../figures/period/makePeriod.ts";
import { periodLabel } from "../../figures/period/periodLabel.ts";
import { cellAt, type SheetGrid } from "./sheetGrid.ts";

/** A header of one to three rows, by its columns. */
export interface HeaderStack {
  /** Joined from top to bottom. */
  readonly headers: readonly string[];
  /** What the rows above the last say; "" where they say nothing. */
  readonly groups: readonly string[];
}

/** Days that Excel shows as dates: 1954 to 2099, so that 2016 is a year and no day. */
const [FIRST_DAY, AFTER_LAST_DAY] = [20_000, 73_051];

/** A header as words: a month typed into Excel is the number of its first day. */
export function headerText(cell: CellValue): string {
  if (typeof cell !== "number" || cell < FIRST_DAY || cell >= AFTER_LAST_DAY) return tidy(String(cell));
  const { month, day } = fromSerial(cell, false);
  const period = day === 1 ? monthOf(month) : dateOf(month, day);
  return period === null ? String(cell) : periodLabel(period);
}

/**
 * Reads header rows from `top` to `bottom`, between two columns.
 *
 * What stands over several columns is written in the first of them, merged or not: it counts for the blank cells at its
 * right that have a header below, but not for columns of ours, nor for more columns than what stands at its left does. A
 * cell with nothing below is the header of its own column alone, over all rows.
 */
export function headerStack(grid: SheetGrid, top: number, bottom: number, first: number, last: number): HeaderStack {
  const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const lowest = columns.map((column) => headerText(cellAt(grid, bottom, column)));
  let headers = lowest;
  let groups = columns.map(() => "");
  for (let row = bottom - 1; row >= top; row--) {
    const own = columns.map((column) => headerText(cellAt(grid, row, column)));
    const filled = filledToTheRight(own, headers);
    groups = groups.map((group, index) => (lowest[index] === "" ? "" : joined(filled[index]!, group)));
    headers = headers.map((text, index) => joined(filled[index]!, text));
  }
  return {
    headers: top === bottom ? columns.map((column) => asWritten(cellAt(grid, bottom, column))) : headers,
    groups,
  };
}

/** As a table of Excel's has it: blanks and line breaks included. */
function asWritten(cell: CellValue): string {
  return typeof cell === "string" ? cell : headerText(cell);
}

function filledToTheRight(own: readonly string[], below: readonly string[]): readonly string[] {
  let over = "";
  let width = 0;
  let widest = Number.POSITIVE_INFINITY;
  return own.map((text, index) => {
    const isHeading = text !== "" && below[index] !== "";
    if (text !== "") {
      if (over !== "") widest = widest === Number.POSITIVE_INFINITY ? width : Math.max(widest, width);
      over = isHeading ? text : "";
      width = isHeading ? 1 : 0;
      return text;
    }
    if (over === "" || below[index] === "" || isOurHeader(below[index]!) || width >= widest) {
      over = "";
      return "";
    }
    width++;
    return over;
  });
}

const ours: ReadonlyMap<string, OwnedColumn> = new Map(
  everyColumn.map((column) => [column.header.toLowerCase(), column]),
);

/** Our column of a header; undefined where it is none of ours. */
export function ourColumn(header: string): OwnedColumn | undefined {
  return ours.get(header.toLowerCase().replace(/ \(calculated(?: \d+)?\)$/, ""));
}

/** Whether a header is one that our columns have. */
export function isOurHeader(header: string): boolean {
  return ourColumn(header) !== undefined;
}

function joined(upper: string, lower: string): string {
  return upper === lower ? upper : `${upper} ${lower}`.trim();
}
