import type { CellPlace, CellValue } from "../figures/cell.ts";
import { parsePeriod } from "../figures/period/parsePeriod.ts";
import { readFigure } from "../figures/readFigure.ts";
import {
  isNoLag,
  isOtherFrequency,
  parseAccumulation,
  parseDataLag,
  parseDecimals,
  parseFrequency,
  parseYearType,
} from "../indicators/parseDefinition.ts";
import { parseStatus } from "../indicators/parseStatus.ts";
import { parsePolarity } from "../indicators/polarity.ts";
import { parseBands } from "../indicators/rules/parseBands.ts";
import { parseAllowance } from "../plan/allowance.ts";
import type { Role } from "../plan/roles.ts";
import { parseRule } from "../plan/rule.ts";
import type { ColumnKind } from "../plan/tables/planTable.ts";
import { readBenchmarkLevel } from "./surroundings/benchmarkLevel.ts";

/** Whether what is written in a cell can be read as what it should be. */
export type CanRead = (cell: CellValue, numberFormat: string | undefined) => boolean;

const AT: CellPlace = { sheet: "", row: 0, column: 0 };

const wordsReadBy =
  (...parsers: readonly ((text: string) => unknown)[]): CanRead =>
  (cell) =>
    parsers.some((parse) => parse(String(cell)) !== null);

const isNumber: CanRead = (cell, numberFormat) => readFigure(cell, numberFormat, AT).kind === "number";
const isFigure: CanRead = (cell, numberFormat) => readFigure(cell, numberFormat, AT).kind !== "unreadable";

const readersByKind: Readonly<Partial<Record<ColumnKind, CanRead>>> = {
  figure: isFigure,
  money: isFigure,
  period: (cell, numberFormat) => parsePeriod(cell, { numberFormat }).state === "read",
};

const readersByRole: Readonly<Partial<Record<Role, CanRead>>> = {
  polarity: wordsReadBy(parsePolarity),
  decimals: wordsReadBy(parseDecimals),
  allowance: (cell, numberFormat) => parseAllowance(cell, numberFormat) !== null,
  rule: wordsReadBy(parseRule, parseBands),
  bands: wordsReadBy(parseBands),
  floor: isNumber,
  accumulation: wordsReadBy(parseAccumulation),
  yearType: wordsReadBy(parseYearType),
  frequency: (cell) => isOtherFrequency(String(cell)) || parseFrequency(String(cell)) !== null,
  dataLag: (cell) => isNoLag(String(cell)) || parseDataLag(String(cell)) !== null,
  cohort: (cell, numberFormat) => !isNumber(cell, numberFormat),
  level: wordsReadBy(readBenchmarkLevel),
  override: wordsReadBy(parseStatus),
};

/**
 * What tells whether a column's cells can be read, by its role, else by its kind; null where any words will do. Of a
 * target too: plans print phrases of their own.
 */
export function readerFor(role: Role | null, kind: ColumnKind): CanRead | null {
  return (role === null ? null : readersByRole[role]) ?? readersByKind[kind] ?? null;
}
