import { columnName, parseArea } from "../model/address.ts";
import { lastColumn, lastRow } from "../model/area.ts";
import type { Area } from "../model/workbook.ts";

/** "B2". */
export function cellReference(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** "B2" or "B2:C9", whole columns and rows with both corners: what ST_Ref allows everywhere. */
export function areaReference(area: Area): string {
  const first = cellReference(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellReference(lastRow(area), lastColumn(area))}`;
}

/** An sqref: areas with spaces between. */
export function parseAreas(sqref: string): Area[] {
  return sqref
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((reference) => parseArea(reference) ?? []);
}
