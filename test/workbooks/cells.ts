import { formatArea } from "../excel-host/model/address.ts";
import { styleAt } from "../excel-host/model/styles.ts";
import type { Workbook, Worksheet } from "../excel-host/model/workbook.ts";

/** Every cell of a workbook by worksheet and address, with all that Excel keeps of it, as text to be compared. */
export type Snapshot = ReadonlyMap<string, string>;

export function snapshot(workbook: Workbook): Snapshot {
  const cells = new Map<string, string>();
  for (const worksheet of workbook.worksheets)
    for (const [row, { cells: line }] of worksheet.rows)
      line.forEach((cell, column) => {
        const content = [cell.value, cell.formula, styleAt(workbook, cell.style)];
        cells.set(`${worksheet.name}!${formatArea({ row, column, rows: 1, columns: 1 })}`, JSON.stringify(content));
      });
  return cells;
}

/** What differs between two snapshots, leaving out the cells of the named table columns: the cells of the user's. */
export function userCellsThatDiffer(before: Snapshot, workbook: Workbook, ours: readonly string[]): string[] {
  const now = snapshot(workbook);
  const own = new Set(workbook.worksheets.flatMap((worksheet) => [...cellsOf(worksheet, ours)]));
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((address) => !own.has(address) && before.get(address) !== now.get(address))
    .map((address) => `${address}: ${before.get(address) ?? "nothing"} became ${now.get(address) ?? "nothing"}`);
}

function* cellsOf(worksheet: Worksheet, headers: readonly string[]): Generator<string> {
  for (const { area, columns } of worksheet.tables)
    for (const [index, { name }] of columns.entries())
      if (headers.includes(name))
        for (let row = area.row; row < area.row + area.rows; row++)
          yield `${worksheet.name}!${formatArea({ row, column: area.column + index, rows: 1, columns: 1 })}`;
}

/** A table's body as records: header to value; a blank is null. */
export function tableRows(workbook: Workbook, name: string): Record<string, unknown>[] {
  for (const worksheet of workbook.worksheets)
    for (const table of worksheet.tables)
      if (table.name === name)
        return Array.from({ length: table.area.rows - 1 }, (_, r) => {
          const line = worksheet.rows.get(table.area.row + 1 + r)?.cells ?? [];
          return Object.fromEntries(
            table.columns.map((column, c) => [column.name, line[table.area.column + c]?.value ?? null]),
          );
        });
  throw new Error(`no table ${name}`);
}
