import type { CellPlace, CellValue } from "../../figures/cell.ts";
import { tidy } from "../../figures/normalise.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import { readFigure } from "../../figures/readFigure.ts";
import { readTarget } from "../../figures/readTarget.ts";
import {
  isNoLag,
  parseAccumulation,
  parseDecimals,
  parseFrequency,
  parseYearType,
  saysNothing,
} from "../../indicators/parseDefinition.ts";
import { parsePolarity } from "../../indicators/polarity.ts";
import { parseBands } from "../../indicators/rules/parseBands.ts";
import { parseAllowance } from "../../plan/allowance.ts";
import type { Role } from "../../plan/roles.ts";
import { parseRule } from "../../plan/rule.ts";
import { planColumn } from "../../plan/tables.ts";
import type { ColumnKind } from "../../plan/tables/planTable.ts";
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

type CanRead = (cell: CellValue, numberFormat: string | undefined) => boolean;

const AT: CellPlace = { sheet: "", row: 0, column: 0 };
const wordsReadBy =
  (parse: (text: string) => unknown): CanRead =>
  (cell) => {
    const text = tidy(String(cell));
    return saysNothing(text) || parse(text) !== null;
  };

/** What a role can read, where that is not plain text. */
const canReadKind: Readonly<Partial<Record<ColumnKind, CanRead>>> = {
  figure: (cell, numberFormat) => readFigure(cell, numberFormat, AT).kind !== "unreadable",
  target: (cell, numberFormat) => readTarget(cell, numberFormat, AT).kind !== "manual",
  period: (cell, numberFormat) => parsePeriod(cell, { numberFormat }).state === "read",
};
const canReadRole: Readonly<Partial<Record<Role, CanRead>>> = {
  polarity: wordsReadBy(parsePolarity),
  decimals: wordsReadBy(parseDecimals),
  bands: wordsReadBy(parseBands),
  rule: wordsReadBy((text) => parseRule(text) ?? parseBands(text)),
  allowance: (cell, numberFormat) => parseAllowance(cell, numberFormat) !== null,
  yearType: wordsReadBy(parseYearType),
  frequency: wordsReadBy(parseFrequency),
  accumulation: wordsReadBy(parseAccumulation),
  dataLag: wordsReadBy((text) => (isNoLag(text) ? text : /\d|month|quarter|term|week|year/i.exec(text))),
};

/** How many of a column's cells its role can read. */
export function countReadable(table: TableCells, column: number, role: Role): { read: number; written: number } {
  const canRead = canReadRole[role] ?? canReadKind[planColumn(role).kind] ?? (() => true);
  let read = 0;
  let written = 0;
  for (let row = 0; row < table.values.length && written < SAMPLE; row++) {
    const cell = table.values[row]![column] ?? "";
    if (!isWritten(cell)) continue;
    written++;
    if (canRead(cell, formatAt(table, column, row))) read++;
  }
  return { read, written };
}
