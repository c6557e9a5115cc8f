import type { CellPlace, CellValue } from "../../figures/cell.ts";
import { isOurWord } from "../../delivery/everyColumn.ts";
import { readFigure } from "../../figures/readFigure.ts";
import { readTarget } from "../../figures/readTarget.ts";
import type { AssignedRoles } from "../recognition/assignedRoles.ts";
import { levelOfArea } from "../recognition/areaLevel.ts";
import { figureColumns, labelColumns, type Recognised } from "../recognition/recognise.ts";
import { isTotal } from "../recognition/rowKind.ts";
import type { Heading, OutsideRow } from "../tableCells.ts";
import { isSliceEnd } from "../slices.ts";
import { headerText, ourColumn } from "./headerStack.ts";
import { findHeaders, overlap, type RangeHeader } from "./headers.ts";
import { cellAt, isTableIn, textAt, type Area, type SheetGrid } from "./sheetGrid.ts";

/** A range of cells under a header that is no table of Excel's. */
export interface PlainRange {
  /** The last row of its header. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly heading: Heading;
  /** A table of Excel's ends in the row above its header: it may take in what is written below it. */
  readonly underTable: boolean;
  /** To its last row of figures; blank rows, sections and notes between them included. */
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * Finds the plain ranges of a worksheet by their headers: several below or beside each other, under titles, with blank
 * rows and sections within. A generator, since a worksheet may be long.
 */
export function* findRanges(grid: SheetGrid, roles: AssignedRoles): Generator<void, readonly PlainRange[]> {
  const headers = yield* findHeaders(grid, roles);
  const ranges: PlainRange[] = [];
  for (const header of headers) {
    const { top, bottom, first, last } = header;
    const rows = yield* bodyRows(grid, header, headers);
    ranges.push({
      row: bottom,
      column: first,
      headers: header.headers,
      underTable: grid.tables.some((table) => table.row + table.rows === top && isNear(table, first, last)),
      heading: {
        rows: bottom - top + 1,
        title: titleAbove(grid, top, first, last),
        groups: bottom > top ? header.groups : [],
        outside: rowsAbove(grid, header),
      },
      values: Array.from({ length: rows }, (_, index) => valuesIn(grid, bottom + 1 + index, first, last)),
    });
  }
  return ranges;
}

/** Our columns, of which there may be so many, stand at the right of both. */
const MOST_COMPUTED = 40;

function isNear({ column, columns }: Area, first: number, last: number): boolean {
  return column <= last + MOST_COMPUTED && first <= column + columns + MOST_COMPUTED;
}

/** More blank rows than these end a table. */
const MOST_BLANK_ROWS = 5;

/** How many rows belong to a header: to the last that has a name and a figure, before the next header under it. */
function* bodyRows(grid: SheetGrid, header: RangeHeader, all: readonly RangeHeader[]): Generator<void, number> {
  const { bottom, first, last } = header;
  const next = all.find((other) => other.top > bottom && overlap(other, header))?.top ?? Number.POSITIVE_INFINITY;
  const lastWritten = Math.min(next - 1, lastRow(grid));
  const kindOf = bodyRowKind(grid, header);
  let rows = 0;
  let blank = 0;
  for (let row = bottom + 1; row <= lastWritten && blank <= MOST_BLANK_ROWS; row++) {
    if (isSliceEnd(row)) yield;
    if (isTableIn(grid, row, first, last)) break;
    const kind = kindOf(row, blank > 0);
    if (kind === "other") break;
    blank = kind === "blank" ? blank + 1 : 0;
    if (kind === "figures" || kind === "ours") rows = row - bottom;
  }
  return rows;
}

function lastRow({ rows }: SheetGrid): number {
  let last = 0;
  for (const row of rows.keys()) last = Math.max(last, row);
  return last;
}

/** `ours`: nothing is left in it but what we wrote; `figures`: of the table; `words`: a section's name or a note, if more of the table follows; `other`: another table. */
type BodyRowKind = "figures" | "ours" | "words" | "blank" | "other";

/** A row without a figure belongs to the table where so many of its cells are filled. */
const FILLED = 3;

function bodyRowKind(grid: SheetGrid, header: RangeHeader): (row: number, afterBlank: boolean) => BodyRowKind {
  const { first, recognised } = header;
  const labels = labelColumns(recognised);
  const figures = columnsOfFigures(recognised);
  const own = (["period", "area"] as const).flatMap((role) => recognised.columns.get(role) ?? []);
  return (row, afterBlank) => {
    const [theirs, ours] = writtenIn(grid, row, header);
    if (theirs === 0) return ours.length === 0 ? "blank" : leftBehind(ours) ? "ours" : "words";
    const isNamed = labels.some((column) => textAt(grid, row, first + column) !== "");
    const written = figures.map((column) => cellAt(grid, row, first + column)).filter((cell) => cell !== "");
    // A name may be merged over the rows of its periods or areas.
    const goesOn = !afterBlank && own.some((column) => textAt(grid, row, first + column) !== "");
    if ((isNamed || goesOn) && written.some(isFigure)) return "figures";
    if (labels.some((column) => isTotal(textAt(grid, row, first + column)))) return theirs > 1 ? "figures" : "words";
    if (theirs === 1) return "words";
    if (afterBlank && written.length > 0) return "other";
    return isNamed && theirs >= FILLED ? "figures" : "words";
  };
}

/** A cell that stands under a header of ours. */
interface OurCell {
  readonly key: string;
  readonly value: CellValue;
}

/** How many cells of theirs are written in a row, and what stands under headers of ours. */
function writtenIn(grid: SheetGrid, row: number, { first, headers }: RangeHeader): [theirs: number, ours: OurCell[]] {
  let theirs = 0;
  const ours: OurCell[] = [];
  for (const [index, header] of headers.entries()) {
    if (textAt(grid, row, first + index) === "") continue;
    const column = ourColumn(header);
    if (column === undefined) theirs++;
    else ours.push({ key: column.key, value: cellAt(grid, row, first + index) });
  }
  return [theirs, ours];
}

/** Whether a row holds what we wrote beside figures that are gone: a status with its reason, and nothing that is not ours. */
function leftBehind(cells: readonly OurCell[]): boolean {
  return cells.some(({ key }) => key === "reason") && cells.every(({ key, value }) => isOurWord(key, value));
}

/** Where a table is none of figures, whatever stands beside its names is looked at. */
function columnsOfFigures(recognised: Recognised): readonly number[] {
  const known = figureColumns(recognised);
  if (recognised.performance && known.length > 0) return known;
  const labels = labelColumns(recognised);
  return recognised.cells.headers.flatMap((_, column) => (labels.includes(column) ? [] : [column]));
}

const AT: CellPlace = { sheet: "", row: 0, column: 0 };

function isFigure(cell: CellValue): boolean {
  const figure = readFigure(cell, undefined, AT);
  if (figure.kind === "number" || figure.kind === "symbol") return true;
  return figure.kind === "unreadable" && readTarget(cell, undefined, AT).kind !== "manual";
}

/** A title is looked for in so many rows above. */
const TITLE_WITHIN = 6;

/** The nearest text that stands above a header, by itself in its row. */
export function titleAbove(grid: SheetGrid, top: number, first: number, last: number): string | null {
  for (let row = top - 1; row >= Math.max(0, top - TITLE_WITHIN); row--) {
    if (isTableIn(grid, row, first, last)) return null;
    const texts = [];
    for (let column = first; column <= last; column++) {
      const text = textAt(grid, row, column);
      if (text !== "") texts.push(text);
    }
    const [title, second] = texts;
    if (second !== undefined) return null;
    if (title !== undefined && /\p{L}/u.test(title)) return title;
  }
  return null;
}

/** So many rows above a header may hold the national figure. */
const NATIONAL_WITHIN = 2;

function rowsAbove(grid: SheetGrid, { top, bottom, first, last, recognised }: RangeHeader): readonly OutsideRow[] {
  const labels = labelColumns(recognised);
  const found: OutsideRow[] = [];
  for (let row = top - 1; row >= Math.max(0, top - NATIONAL_WITHIN); row--) {
    if (isTableIn(grid, row, first, last)) break;
    if (!labels.some((column) => levelOfArea(textAt(grid, row, first + column)) !== null)) continue;
    found.push({ row: row - bottom - 1, values: valuesIn(grid, row, first, last) });
  }
  return found;
}

/** What stands over a table of Excel's, and directly above and below it. */
export function headingOfTable(grid: SheetGrid, area: Area, headerRow: number): Heading {
  const { row, column, rows, columns } = area;
  const last = column + columns - 1;
  const near = [row - 2, row - 1, row + rows, row + rows + 1].filter((each) => each >= 0);
  return {
    rows: 1,
    title: titleAbove(grid, row, column, last),
    groups: groupsOver(grid, area),
    outside: near.flatMap((each) => {
      const values = valuesIn(grid, each, column, last);
      const isCompared = values.some((cell) => typeof cell === "string" && levelOfArea(cell) !== null);
      return isCompared ? [{ row: each - headerRow - 1, values }] : [];
    }),
  };
}

/** Words over several columns each: one alone is a title. */
function groupsOver(grid: SheetGrid, { row, column, columns }: Area): readonly string[] {
  const own = Array.from({ length: columns }, (_, index) => headerText(cellAt(grid, row - 1, column + index)));
  if (own.filter((text) => text !== "").length < 2) return [];
  let over = "";
  return own.map((text) => (text === "" ? over : (over = text)));
}

function valuesIn(grid: SheetGrid, row: number, first: number, last: number): readonly CellValue[] {
  return Array.from({ length: last - first + 1 }, (_, index) => cellAt(grid, row, first + index));
}
