import type { CellPlace, CellValue } from "../../figures/cell.ts";
import { tidy } from "../../figures/normalise.ts";
import { readFigure } from "../../figures/readFigure.ts";
import { readTarget } from "../../figures/readTarget.ts";
import { isNoLag, saysNothing } from "../../indicators/parseDefinition.ts";
import type { Role } from "../../plan/roles.ts";
import { planColumn } from "../../plan/tables.ts";
import { readerFor, type CanRead } from "../readers.ts";
import { formatAt, type TableCells } from "../tableCells.ts";

/** One in so many of a column's cells must be readable, or it holds something else: dates, names, tasks. */
export const LEAST_READABLE = 3;

/** Fewer cells tell nothing. */
export const FEWEST_TELLING = 3;

/** So many cells of a column are looked at. */
const SAMPLE = 200;

/** What is written in a column, from the top; nothing where there is no such column. */
export function sample({ values }: TableCells, column: number | undefined): readonly CellValue[] {
  const cells: CellValue[] = [];
  if (column === undefined) return cells;
  for (const row of values) {
    const cell = row[column] ?? "";
    if (isWritten(cell)) cells.push(cell);
    if (cells.length === SAMPLE) break;
  }
  return cells;
}

function isWritten(cell: CellValue): boolean {
  return cell !== "" && tidy(String(cell)) !== "";
}

const AT: CellPlace = { sheet: "", row: 0, column: 0 };

/** Whether a cell holds a number, however it is written. */
export function holdsNumber(cell: CellValue): boolean {
  return readFigure(cell, undefined, AT).kind === "number";
}

const isTarget: CanRead = (cell, numberFormat) => readTarget(cell, numberFormat, AT).kind !== "manual";

/** Where readers take any words, what tells that a column is of the role. */
const stricter: Readonly<Partial<Record<Role, CanRead>>> = {
  target: isTarget,
  periodTarget: isTarget,
  dataLag: (cell) => isNoLag(String(cell)) || /\d|month|quarter|term|week|year/i.test(String(cell)),
};

/** Whether a column holds something else than its role needs. */
export function isMostlyUnreadable({ read, written }: { read: number; written: number }): boolean {
  return read * LEAST_READABLE < written;
}

/** How many of a column's cells its role can read; a word for a blank is no sign of another role. */
export function countReadable(table: TableCells, column: number, role: Role): { read: number; written: number } {
  const canRead = stricter[role] ?? readerFor(role, planColumn(role).kind) ?? (() => true);
  let read = 0;
  let written = 0;
  for (let row = 0; row < table.values.length && written < SAMPLE; row++) {
    const cell = table.values[row]![column] ?? "";
    if (!isWritten(cell)) continue;
    written++;
    if (saysNothing(tidy(String(cell))) || canRead(cell, formatAt(table, column, row))) read++;
  }
  return { read, written };
}
