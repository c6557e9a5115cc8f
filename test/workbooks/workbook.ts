import { putCell } from "../excel-host/model/cells.ts";
import { internStyle, styleAt } from "../excel-host/model/styles.ts";
import type { CellValue, Table, Workbook, Worksheet } from "../excel-host/model/workbook.ts";
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

export interface WorksheetSpec {
  name: string;
  tables?: TableSpec[];
  /** Cells outside tables, by row and column from zero. */
  cells?: { row: number; column: number; cell: CellSpec }[];
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
    merges: [],
    conditionalFormats: [],
    drawings: [],
    pivots: [],
    changed: new Set(["cells", "tables"] as const),
  }));
  let id = 0;
  sheets.forEach((spec, index) => {
    const worksheet = workbook.worksheets[index]!;
    for (const { row, column, cell } of spec.cells ?? []) put(workbook, worksheet, row, column, cell);
    for (const table of spec.tables ?? []) addTable(workbook, worksheet, table, (id += 1));
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
