import { displayText } from "../excel-host/model/displayText.ts";
import { styleAt } from "../excel-host/model/styles.ts";
import type { Cell, Table, Workbook, Worksheet } from "../excel-host/model/workbook.ts";

/** A table of a workbook that was opened again, by its cells. */
export interface OpenedTable {
  worksheet: Worksheet;
  table: Table;
  headers: string[];
  /** What each cell of a row is displayed as, by header; "" for a blank. */
  displayed: Record<string, string>[];
  /** What each cell of a row holds, by header; null for a blank. */
  held: Record<string, Cell["value"]>[];
  /** The number format of each cell of a row, by header. */
  formats: Record<string, string>[];
}

/** The table with that name; throws where there is none. */
export function openedTable(workbook: Workbook, name: string): OpenedTable {
  const worksheet = workbook.worksheets.find(({ tables }) => tables.some((table) => table.name === name));
  const table = worksheet?.tables.find((each) => each.name === name);
  if (worksheet === undefined || table === undefined) throw new Error(`No table ${name}`);
  const { row, column, rows, columns } = table.area;
  const headers = table.columns.map((each) => each.name);
  const cells = Array.from({ length: rows - 1 }, (_, r) =>
    Array.from({ length: columns }, (__, c) => worksheet.rows.get(row + 1 + r)?.cells[column + c]),
  );
  const byHeader = <T>(of: (cell: Cell | undefined) => T) =>
    cells.map((line) => Object.fromEntries(line.map((cell, c) => [headers[c]!, of(cell)])));
  return {
    worksheet,
    table,
    headers,
    displayed: byHeader((cell) => displayText(workbook, cell)),
    held: byHeader((cell) => cell?.value ?? null),
    formats: byHeader((cell) => styleAt(workbook, cell?.style ?? 0).numberFormat),
  };
}
