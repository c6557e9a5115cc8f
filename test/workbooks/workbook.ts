import { parseArea } from "../excel-host/model/address.ts";
import { isEntireRow } from "../excel-host/model/area.ts";
import { putCell, rowAt } from "../excel-host/model/cells.ts";
import { internStyle, styleAt } from "../excel-host/model/styles.ts";
import {
  WORKSHEET_PARTS,
  type Area,
  type CellValue,
  type Table,
  type Workbook,
  type Worksheet,
} from "../excel-host/model/workbook.ts";
import { newWorkbook } from "../excel-host/package/index.ts";

/** A cell of a test workbook: its value, or its value with a number format ("0%") or a formula. */
export type CellSpec = CellValue | null | { value: CellValue; format?: string; formula?: string };

export interface TableSpec {
  name: string;
  /** The header row's first cell, from zero; A1 where left out. */
  row?: number;
  column?: number;
  headers: string[];
  rows: CellSpec[][];
}

/** Cells that are no Excel table, as typed from one cell on ("D7"); null leaves a cell blank. */
export interface RangeSpec {
  at: string;
  rows: readonly (readonly CellSpec[])[];
}

export interface WorksheetSpec {
  name: string;
  tables?: TableSpec[];
  ranges?: RangeSpec[];
  /** Cells outside tables, by row and column from zero. */
  cells?: { row: number; column: number; cell: CellSpec }[];
  /** "B2:C2": shown as one cell, that of the top left. */
  merged?: string[];
  /** "3:4" for rows, "C:D" for columns. */
  hidden?: string[];
  visibility?: Worksheet["visibility"];
  protected?: boolean;
  /** The worksheet's own filter, outside tables: its range, and its rows that do not pass ("4:5"). */
  filtered?: { range: string; hides: string };
}

/** A workbook for a test: worksheets with tables and loose cells, as an analyst could have typed them. */
export function workbookWith(...sheets: WorksheetSpec[]): Workbook {
  const workbook = newWorkbook();
  const blank = workbook.worksheets[0]!;
  workbook.worksheets = sheets.map((spec, index) => ({
    ...blank,
    uid: guid(index, 0),
    name: spec.name,
    rows: new Map(),
    tables: [],
    columns: [],
    merges: (spec.merged ?? []).map(areaOf),
    visibility: spec.visibility ?? "Visible",
    protection: spec.protected === true ? { options: {}, password: false } : null,
    conditionalFormats: [],
    drawings: [],
    pivots: [],
    changed: new Set(WORKSHEET_PARTS),
  }));
  let id = 0;
  sheets.forEach((spec, index) => {
    const worksheet = workbook.worksheets[index]!;
    for (const { row, column, cell } of spec.cells ?? []) put(workbook, worksheet, row, column, cell);
    for (const { at, rows } of spec.ranges ?? []) {
      const { row, column } = areaOf(at);
      rows.forEach((cells, r) => cells.forEach((cell, c) => put(workbook, worksheet, row + r, column + c, cell)));
    }
    for (const table of spec.tables ?? []) addTable(workbook, worksheet, table, (id += 1));
    for (const hidden of spec.hidden ?? []) hide(worksheet, areaOf(hidden));
    if (spec.filtered) filter(worksheet, spec.filtered);
  });
  return workbook;
}

function addTable(workbook: Workbook, worksheet: Worksheet, spec: TableSpec, id: number): void {
  const { row = 0, column = 0, headers, rows } = spec;
  headers.forEach((header, c) => put(workbook, worksheet, row, column + c, header));
  rows.forEach((cells, r) => cells.forEach((cell, c) => put(workbook, worksheet, row + 1 + r, column + c, cell)));
  const table: Table = {
    uid: guid(0xffff, id),
    id,
    name: spec.name,
    area: { row, column, rows: Math.max(rows.length, 1) + 1, columns: headers.length },
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    bandedRows: true,
    columns: headers.map((name, c) => ({ id: c + 1, name })),
    showFilterButton: true,
    filters: [],
  };
  worksheet.tables.push(table);
}

function hide(worksheet: Worksheet, area: Area): void {
  if (isEntireRow(area))
    for (let row = area.row; row < area.row + area.rows; row++) rowAt(worksheet, row).hidden = true;
  else worksheet.columns.push({ first: area.column, last: area.column + area.columns - 1, width: null, hidden: true });
}

function filter(worksheet: Worksheet, { range, hides }: { range: string; hides: string }): void {
  const filters = [{ column: 0, xml: '<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>' }];
  worksheet.autoFilter = { area: areaOf(range), active: true, filters };
  hide(worksheet, areaOf(hides));
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === null) throw new Error(`${address} is no range`);
  return area;
}

/** Puts a cell as typed with a format: for changing a test workbook as a user or a co-author would. */
function put(workbook: Workbook, worksheet: Worksheet, row: number, column: number, cell: CellSpec): void {
  if (cell === null) return;
  const spec = typeof cell === "object" && "value" in cell ? cell : { value: cell };
  const style =
    spec.format === undefined
      ? undefined
      : internStyle(workbook, { ...styleAt(workbook, 0), numberFormat: spec.format });
  putCell(worksheet, row, column, { value: spec.value, formula: spec.formula ?? null }, style);
}

function guid(a: number, b: number): string {
  return `{00000000-000C-0000-${hex(a, 4)}-${hex(b, 12)}}`;
}

function hex(n: number, digits: number): string {
  return n.toString(16).toUpperCase().padStart(digits, "0");
}
