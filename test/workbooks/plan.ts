import { putCell } from "../excel-host/model/cells.ts";
import { markChanged } from "../excel-host/model/changes.ts";
import type { Table, Workbook, Worksheet } from "../excel-host/model/workbook.ts";
import { workbookWith, type CellSpec, type TableSpec, type WorksheetSpec } from "./workbook.ts";

/** A row by header. */
export type PlanRow = Readonly<Record<string, CellSpec>>;

/** What a council's plan keeps in its workbook: each a table, on a worksheet of its own name. */
export interface PlanSpec {
  /** The Plan table: setting to value. */
  readonly plan?: PlanRow;
  readonly indicators?: readonly PlanRow[];
  readonly performance: readonly PlanRow[];
  readonly targets?: readonly PlanRow[];
  readonly benchmarks?: readonly PlanRow[];
  readonly gaps?: readonly PlanRow[];
}

/** A percentage as Excel keeps it: 0.64 shown as 64%. */
export const percent = (value: number, decimals = 0): CellSpec => ({
  value: Math.round(value * 1e9) / 1e11,
  format: decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`,
});

/** The worksheets of a plan's workbook. */
export function planSheets({ plan, indicators, performance, targets, benchmarks, gaps }: PlanSpec): WorksheetSpec[] {
  const settings = plan && Object.entries(plan).map(([setting, value]) => ({ Setting: setting, Value: value }));
  return [
    planSheet("Plan", settings),
    planSheet("Indicators", indicators),
    planSheet("Performance", performance),
    planSheet("Targets", targets),
    planSheet("Benchmarks", benchmarks),
    planSheet("Gaps", gaps),
  ].flat();
}

/** A plan's workbook. */
export function planWorkbook(spec: PlanSpec): Workbook {
  return workbookWith(...planSheets(spec));
}

function planSheet(name: string, rows: readonly PlanRow[] | undefined): WorksheetSpec[] {
  return rows === undefined ? [] : [{ name, tables: [{ name, ...cellsOf(rows) }] }];
}

/** Headers in the order in which the rows first name them; a blank where a row does not. */
export function cellsOf(rows: readonly PlanRow[]): Pick<TableSpec, "headers" | "rows"> {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { headers, rows: rows.map((row) => headers.map((header) => row[header] ?? null)) };
}

/** A cell of a table: where it is on its worksheet, from zero. */
export interface CellOfTable {
  readonly worksheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/** Finds a cell of a table's body, its rows counted from zero. */
export function cellOf(workbook: Workbook, table: string, row: number, header: string): CellOfTable {
  const { worksheet, area, columns } = tableNamed(workbook, table);
  const column = columns.findIndex(({ name }) => name === header);
  if (column === -1) throw new Error(`${table} has no column ${header}`);
  return { worksheet, row: area.row + 1 + row, column: area.column + column };
}

/** Types a value into a cell of a table's body, whose format stays; null clears the cell. */
export function typeInto(
  workbook: Workbook,
  table: string,
  row: number,
  header: string,
  value: string | number | null,
): void {
  const place = cellOf(workbook, table, row, header);
  putCell(place.worksheet, place.row, place.column, { value, formula: null });
  markChanged(workbook, place.worksheet, "cells");
}

/** Sorts a table as Excel's button does: whole rows of it change places. `order` names the old row of each new one. */
export function sortTable(workbook: Workbook, table: string, order: readonly number[]): void {
  const { worksheet, area } = tableNamed(workbook, table);
  const old = order.map((row) => worksheet.rows.get(area.row + 1 + row)!);
  old.forEach((row, index) => worksheet.rows.set(area.row + 1 + index, row));
  markChanged(workbook, worksheet, "cells");
}

function tableNamed(workbook: Workbook, name: string): Table & { readonly worksheet: Worksheet } {
  for (const worksheet of workbook.worksheets)
    for (const table of worksheet.tables) if (table.name === name) return { ...table, worksheet };
  throw new Error(`no table ${name}`);
}
