import { lastRow } from "./area.ts";
import { bodyArea } from "./tableAreas.ts";
import type { Area, Worksheet } from "./workbook.ts";

/** The data rows of every filter with criteria, of tables and of the worksheet. */
export function filteredAreas(worksheet: Worksheet): Area[] {
  const tables = worksheet.tables.filter((table) => table.filters.length > 0).map(bodyArea);
  const own = worksheet.autoFilter;
  if (own === null || !own.active || own.area.rows < 2) return tables;
  return [...tables, { ...own.area, row: own.area.row + 1, rows: own.area.rows - 1 }];
}

/** Whether a filter hides rows of the area. */
export function hidesRows(worksheet: Worksheet, area: Area): boolean {
  for (let row = area.row; row <= lastRow(area); row++) if (worksheet.rows.get(row)?.hidden === true) return true;
  return false;
}
