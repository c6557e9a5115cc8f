import { lastRow } from "./area.ts";
import type { Area, Table, Workbook, Worksheet } from "./workbook.ts";

/** The worksheet a table lies on; undefined once it is gone. */
export const worksheetOf = (workbook: Workbook, table: Table): Worksheet | undefined =>
  workbook.worksheets.find((worksheet) => worksheet.tables.includes(table));

export const headerArea = (table: Table): Area | null => (table.showHeaders ? { ...table.area, rows: 1 } : null);

export const totalsArea = (table: Table): Area | null =>
  table.showTotals ? { ...table.area, row: lastRow(table.area), rows: 1 } : null;

/** The rows between header and totals; never empty, Excel keeps one blank row. */
export function bodyArea(table: Table): Area {
  const header = table.showHeaders ? 1 : 0;
  return { ...table.area, row: table.area.row + header, rows: table.area.rows - header - (table.showTotals ? 1 : 0) };
}
