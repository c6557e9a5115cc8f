import type { RefreshReport } from "../../src/refresh.ts";
import { formatArea, parseArea } from "../excel-host/model/address.ts";
import { cellAt } from "../excel-host/model/cells.ts";
import type { Area, Table, Workbook, Worksheet } from "../excel-host/model/workbook.ts";
import { snapshot } from "../workbooks/cells.ts";

/** Where the add-in may write: on a worksheet, directly right of a table of its report. */
export interface Room {
  readonly sheet: string;
  /** The table's own. */
  readonly range: string;
  readonly area: Area;
  /** The headers to be found there. */
  readonly written: readonly string[];
}

/** Findings after which nothing is written in the table they are about. */
const REFUSALS: ReadonlySet<string> = new Set(["no-room", "sheet-protected", "table-filtered", "header-hidden"]);

/**
 * The room that a report's tables have for their computed columns. Where one of a worksheet's tables is refused, none of
 * them has any: so in the corpus such a table is alone on its worksheet.
 */
export function roomsOf({ tables, findings }: Pick<RefreshReport, "tables" | "findings">): readonly Room[] {
  const refused = new Set(findings.filter(({ code }) => REFUSALS.has(code)).map(({ sheet }) => sheet));
  return tables.flatMap(({ sheet, range, written }) => {
    const area = parseArea(range);
    if (area === null || refused.has(sheet) || written.length === 0) return [];
    return [{ sheet, range, written, area: { ...area, column: area.column + area.columns, columns: written.length } }];
  });
}

/** What stands in a room's header row: in its table's last one, counted from 1. */
export function headersIn(workbook: Workbook, { sheet, area }: Room, headerRows: number): readonly unknown[] {
  const worksheet = workbook.worksheets.find(({ name }) => name === sheet)!;
  const row = area.row + headerRows - 1;
  return Array.from({ length: area.columns }, (_, c) => cellAt(worksheet, row, area.column + c)?.value ?? null);
}

/**
 * All of a workbook that is the user's, by what it is, as text to be compared: cells with their formulas and formats
 * outside the room for ours, merged areas, what is hidden, filtered or protected, tables and names.
 */
export function usersOwn(workbook: Workbook, rooms: readonly Room[]): ReadonlyMap<string, string> {
  const ours = new Set(rooms.flatMap((room) => [...addressesIn(room)]));
  const own = new Map([...snapshot(workbook)].filter(([address]) => !ours.has(address)));
  for (const worksheet of workbook.worksheets) {
    const onIt = rooms.filter(({ sheet }) => sheet === worksheet.name);
    own.set(`worksheet ${worksheet.name}`, JSON.stringify(layoutOf(worksheet, onIt)));
  }
  own.set("names", JSON.stringify(workbook.names));
  return own;
}

/** What differs between two of them, a line each; of many the first. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const all = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  return all.slice(0, 5).map((key) => `${key}: ${before.get(key) ?? "nothing"} became ${after.get(key) ?? "nothing"}`);
}

function* addressesIn({ sheet, area }: Room): Generator<string> {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      yield `${sheet}!${formatArea({ row, column, rows: 1, columns: 1 })}`;
}

/** What a worksheet has besides cells, the columns in the rooms left out of its tables. */
export function layoutOf(worksheet: Worksheet, rooms: readonly Room[] = []): unknown {
  const { name, visibility, merges, protection, autoFilter, rows, columns, tables } = worksheet;
  return {
    name,
    visibility,
    merged: merges.map(formatArea).toSorted(),
    protected: protection !== null,
    filter: autoFilter && [formatArea(autoFilter.area), autoFilter.active],
    hiddenRows: [...rows].flatMap(([row, { hidden }]) => (hidden ? [row] : [])).toSorted((a, b) => a - b),
    hiddenColumns: columns.filter(({ hidden }) => hidden).map(({ first, last }) => [first, last]),
    tables: tables.map((table) => tableLayout(table, rooms)),
  };
}

function tableLayout({ name, area, columns, showTotals, filters }: Table, rooms: readonly Room[]): unknown {
  const isOurs = (column: number) => rooms.some((room) => covers(room.area, area.row, column));
  const theirs = columns.filter((_, index) => !isOurs(area.column + index)).map((column) => column.name);
  return {
    name,
    range: formatArea({ ...area, columns: theirs.length }),
    theirs,
    showTotals,
    filtered: filters.map(({ column }) => column),
  };
}

function covers({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}
