import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import { meansAColumn } from "../recognition/sideTable.ts";
import { assignedColumns, type AssignedRoles } from "../recognition/assignedRoles.ts";
import { leafHeader } from "../recognition/headers.ts";
import { recognise, type Recognised } from "../recognition/recognise.ts";
import { isSliceEnd } from "../slices.ts";
import type { TableCells } from "../tableCells.ts";
import { headerStack, headerText, isOurHeader } from "./headerStack.ts";
import { cellAt, isTableIn, isWrittenIn, textAt, type SheetGrid } from "./sheetGrid.ts";

/** The rows and columns that a header takes. */
interface HeaderArea {
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly last: number;
}

/** A header of a plain range, and what stands under it as far as it was looked at. */
export interface RangeHeader extends HeaderArea {
  readonly headers: readonly string[];
  readonly groups: readonly string[];
  readonly recognised: Recognised;
}

/** A header takes no more rows: a year over a quarter over Target and Actual. */
const MOST_ROWS = 3;

/** So many rows under a header say what it is the header of. */
const SAMPLE_ROWS = 40;

/** The headers of all plain ranges of a worksheet, from top to bottom, then from left to right. */
export function* findHeaders(grid: SheetGrid, roles: AssignedRoles): Generator<void, readonly RangeHeader[]> {
  const found: RangeHeader[] = [];
  for (const [index, row] of [...grid.rows.keys()].toSorted((a, b) => a - b).entries()) {
    if (isSliceEnd(index)) yield;
    if (!mayBeHeader(grid, row, roles)) continue;
    for (const header of headersEndingIn(grid, row, roles)) {
      // The upper rows of a header may look like one themselves, and so may rows under it that hold words and dates.
      const within = found.findIndex((other) => other.bottom >= header.top && overlap(other, header));
      if (within >= 0 && worthOf(found[within]!) >= worthOf(header)) continue;
      if (within >= 0) found.splice(within, 1);
      const before = found.findLast((other) => overlap(other, header));
      if (before === undefined || !isBodyRow(grid, header, before)) found.push(header);
    }
  }
  return found;
}

/** Whether two ranges have a column in common. */
export function overlap(a: Pick<RangeHeader, "first" | "last">, b: Pick<RangeHeader, "first" | "last">): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** The lowest row of a header names a column that plans have, or a period, and no cell of it is a figure. */
function mayBeHeader(grid: SheetGrid, row: number, roles: AssignedRoles): boolean {
  const cells = grid.rows.get(row) ?? [];
  let written = 0;
  let telling = 0;
  for (const cell of cells) {
    if (cell === undefined || cell === "") continue;
    const text = headerText(cell);
    if (text === "") continue;
    written++;
    if (isHeaderWord(text) || roles.isEnding(text)) telling++;
    if (written > 1 && telling > 0) return true;
  }
  return false;
}

/** A paragraph is no header. */
const LONGEST_HEADER = 120;

function isHeaderWord(text: string): boolean {
  return text.length <= LONGEST_HEADER && (meansAColumn(text) || isPeriod(text));
}

/** A year, a quarter, a month … and no bare number but a year. */
function isPeriod(text: string): boolean {
  return /[\p{L}/\u2013-]|^(?:19|20)\d\d$/u.test(text) && parsePeriod(text).state === "read";
}

/** Those that say most, from left to right, of all that end in a row and have no column in common. */
function headersEndingIn(grid: SheetGrid, bottom: number, roles: AssignedRoles): readonly RangeHeader[] {
  const all: RangeHeader[] = [];
  for (let rows = 1; rows <= MOST_ROWS; rows++) {
    const top = bottom - rows + 1;
    if (rows > 1 && !mayStandOver(grid, top)) break;
    all.push(
      ...spansOf(grid, top, bottom).flatMap(
        ({ first, last }) => headerIn(grid, { top, bottom, first, last }, roles) ?? [],
      ),
    );
  }
  const chosen: RangeHeader[] = [];
  for (const header of all.toSorted((a, b) => worthOf(b) - worthOf(a)))
    if (!chosen.some((other) => overlap(header, other))) chosen.push(header);
  return chosen.toSorted((a, b) => a.first - b.first);
}

/** An upper row of a header holds words, years and days. */
function mayStandOver(grid: SheetGrid, row: number): boolean {
  const cells = (grid.rows.get(row) ?? []).filter((cell) => cell !== undefined && headerText(cell) !== "");
  return cells.length > 0 && cells.every((cell) => typeof cell === "string" || isPeriod(headerText(cell)));
}

/** How much a header says: what table it is the header of, whether each column has one meaning, and how many have. */
function worthOf({ recognised, headers, groups, top, bottom }: RangeHeader): number {
  const { performance, indicators, side, ambiguous, columns, views } = recognised;
  const kind = performance ? 2 : indicators || side !== null ? 1 : 0;
  const theirs = headers.filter((header) => !isOurHeader(header));
  const clear = ambiguous.length === 0 && new Set(theirs).size === theirs.length ? 1 : 0;
  // Words over several columns each are part of a header, one over all of them is a title.
  const words = new Set(groups.filter((group) => group !== ""));
  const grouped = bottom > top && groups[0] === "" && words.size > 1 ? 0.5 : 0;
  return kind * 1000 + clear * 500 + columns.size + views.length + grouped - (bottom - top) / 10;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * How far headers reach that end in a row. Columns without one belong to it where something stands under them, and more
 * behind. One that is blank from top to bottom parts two tables, or is a spacer within one: both are looked at.
 */
function spansOf(grid: SheetGrid, top: number, bottom: number): readonly Span[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const width = Math.max(...rows.map((row) => grid.rows.get(row)?.length ?? 0));
  const hasHeader = (column: number) => rows.some((row) => textAt(grid, row, column) !== "");
  const spans: { first: number; last: number }[] = [];
  for (let column = 0; column < width; column++) {
    if (isTableIn(grid, bottom, column, column) || !hasHeader(column)) continue;
    const open = spans.at(-1);
    if (open !== undefined && isJoined(grid, bottom, open.last, column)) open.last = column;
    else spans.push({ first: column, last: column });
  }
  const spaced = spans.flatMap(({ first }, index) =>
    spans.slice(index + 1).flatMap(({ last }, more) => {
      const parts = spans.slice(index, index + more + 2);
      const isNear = parts.every((part, place) => place === 0 || part.first - parts[place - 1]!.last === 2);
      return isNear && !isTableIn(grid, bottom, first, last) ? [{ first, last }] : [];
    }),
  );
  const all = [...spans, ...spaced];
  return [...all, ...all.flatMap((span) => behindOurs(grid, bottom, span))].filter(({ first, last }) => last > first);
}

/** Where there was just room for our columns, the next table begins right behind them: both halves are looked at. */
function behindOurs(grid: SheetGrid, bottom: number, { first, last }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = first;
  for (let column = first; column < last; column++) {
    const [here, next] = [column, column + 1].map((each) => isOurHeader(headerText(cellAt(grid, bottom, each))));
    if (!here || next) continue;
    parts.push({ first: from, last: column });
    from = column + 1;
  }
  return from === first ? [] : [...parts, { first: from, last }];
}

function isJoined(grid: SheetGrid, bottom: number, from: number, to: number): boolean {
  // A column that was inserted between theirs and ours.
  if (to - from === 2 && isOurHeader(headerText(cellAt(grid, bottom, to)))) return true;
  for (let column = from + 1; column < to; column++) {
    let written = false;
    for (let row = bottom + 1; row <= bottom + SAMPLE_ROWS && !written; row++)
      written = textAt(grid, row, column) !== "" && !isTableIn(grid, row, column, column);
    if (!written || isTableIn(grid, bottom, column, column)) return false;
  }
  return true;
}

function headerIn(grid: SheetGrid, area: HeaderArea, roles: AssignedRoles): RangeHeader | null {
  const { top, bottom, first, last } = area;
  if (!isWrittenIn(grid, top, first, last)) return null;
  const { headers, groups } = headerStack(grid, top, bottom, first, last);
  const telling = headers.filter(
    (header, index) =>
      isHeaderWord(header) ||
      isHeaderWord(leafHeader(header, groups[index])) ||
      (roles.of(header, groups[index])?.role ?? null) !== null,
  );
  if (telling.length === 0 || holdsFigures(grid, bottom, first, last)) return null;
  const recognised = recognise(sampleUnder(grid, { ...area, headers, groups }, roles));
  const isKnown = recognised.refused === null;
  if (!isKnown && telling.length * 3 < headers.length && !namesRows(recognised)) return null;
  return { ...area, headers, groups, recognised };
}

/** A range whose columns nobody knows may be one of areas or periods whose headers the Indicators table knows. */
function namesRows({ columns }: Recognised): boolean {
  return columns.has("area") || columns.has("period") || columns.has("indicator") || columns.has("ref");
}

function holdsFigures(grid: SheetGrid, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column++) {
    const cell = cellAt(grid, row, column);
    if (typeof cell === "boolean" || (typeof cell === "number" && !isPeriod(headerText(cell)))) return true;
  }
  return false;
}

function sampleUnder(
  grid: SheetGrid,
  { top, bottom, first, headers, groups }: Omit<RangeHeader, "recognised">,
  roles: AssignedRoles,
): TableCells {
  const heading = { rows: bottom - top + 1, title: null, groups, outside: [] };
  // So a header says as much before our columns stand beside it as it does thereafter.
  const computed = new Set(headers.flatMap((header, index) => (isOurHeader(header) ? [index] : [])));
  const rows = Array.from({ length: SAMPLE_ROWS }, (_, index) => bottom + 1 + index);
  return {
    id: null,
    name: null,
    sheet: grid.sheet,
    row: bottom,
    column: first,
    headers,
    heading,
    values: rows.map((row) => headers.map((_, index) => cellAt(grid, row, first + index))),
    computed,
    reasons: null,
    assigned: assignedColumns(roles, { headers, heading, computed }),
    formats: new Map(),
  };
}

/** Whether what looks like a header is a row of the table above: a header that is printed again, or words of no plan's. */
function isBodyRow(grid: SheetGrid, header: RangeHeader, before: RangeHeader): boolean {
  if (header.recognised.refused !== null) return isWithoutGap(grid, before.bottom + 1, header);
  return (
    before.first === header.first && sameHeaders(before.headers, header.headers) && followsRows(grid, header, before)
  );
}

/** Ours stand in the first header only. */
function sameHeaders(first: readonly string[], again: readonly string[]): boolean {
  const [theirs, others] = [first, again].map((headers) => headers.filter((header) => !isOurHeader(header)));
  return theirs!.length === others!.length && theirs!.every((header, index) => header === others![index]);
}

/** Under a blank row begins another table, and under a title that stands below a blank row. */
function followsRows(grid: SheetGrid, { top, first, last }: RangeHeader, before: RangeHeader): boolean {
  for (let row = top - 1; row > before.bottom; row--) {
    const written = countWritten(grid, row, first, last);
    if (written !== 1) return written > 1;
  }
  return false;
}

function countWritten(grid: SheetGrid, row: number, first: number, last: number): number {
  let written = 0;
  for (let column = first; column <= last; column++) if (textAt(grid, row, column) !== "") written++;
  return written;
}

function isWithoutGap(grid: SheetGrid, from: number, { top, first, last }: RangeHeader): boolean {
  for (let row = from; row < top; row++) if (!isWrittenIn(grid, row, first, last)) return false;
  return true;
}
