import { formatFigure } from "../figures/format.ts";
import type { TableReport } from "../report.ts";

export type IndicatorRow = TableReport["rows"][number];

/** What stands below an indicator's name, "64% · target 70% · Improved"; empty where nothing is known. */
export function rowDetail(row: IndicatorRow, showPeriod: boolean): string {
  const { indicator, ref, period, actual, target, unit, decimals, direction } = row;
  const parts = [
    indicator === null ? null : ref,
    showPeriod ? period : null,
    actual === null ? null : formatFigure(actual, unit, decimals),
    target === null ? null : `target ${formatFigure(target, unit, decimals)}`,
    direction,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** The cells of a table in one worksheet row, from the table's range: "A1:H10" and 4 are "A4:H4". */
export function rowCells(range: string, row: number): string {
  const columns = /^([A-Z]+)\d+:([A-Z]+)\d+$/.exec(range);
  if (columns === null) throw new Error(`Not a range of cells: ${range}`);
  return `${columns[1]}${row}:${columns[2]}${row}`;
}
