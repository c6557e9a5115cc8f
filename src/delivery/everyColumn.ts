import type { CellValue } from "../figures/cell.ts";
import type { OwnedColumn } from "../indicators/columns/computedColumn.ts";
import { computedColumns } from "../indicators/columns/computedColumns.ts";
import { areasBelow } from "../indicators/columns/standardColumns.ts";
import { deliveryColumns } from "./columns.ts";

/** The computed columns of all tables of a plan: those of indicators' rows first, in the order in which they are added. */
export const everyColumn: readonly OwnedColumn[] = [
  ...computedColumns,
  areasBelow,
  ...[...deliveryColumns.values()].flat(),
];

const byKey: ReadonlyMap<string, OwnedColumn> = new Map(everyColumn.map((column) => [column.key, column]));

/** Whether a cell could have been written by the add-in in that column; a blank could. */
export function isOurWord(columnKey: string, value: CellValue): boolean {
  if (value === "") return true;
  return byKey.get(columnKey)?.isOurs(value) ?? false;
}
