import { decimalsAsWritten } from "../figures/decimals.ts";
import { formatFigure } from "../figures/format.ts";
import type { TableReport } from "../report.ts";

export type IndicatorRow = TableReport["rows"][number];

/** What stands below an indicator's name, "Red by the rules · 64% · target 70%"; empty where nothing is known. */
export function rowDetail(row: IndicatorRow, showPeriod: boolean): string {
  const { indicator, ref, period, actual, target, unit, decimals, direction } = row;
  const parts = [
    row.computedStatus === row.status ? null : `${row.computedStatus} by the rules`,
    indicator === null || ref === null ? null : shownRef(ref),
    showPeriod ? period : null,
    actual === null ? null : formatFigure(actual, unit, decimals),
    target === null ? null : `target ${formatFigure(target, unit, targetDecimals(target, decimals))}`,
    direction,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** Among figures a bare 2 would read as one; "NI 101" does not. */
function shownRef(ref: string): string {
  return /^\d/.test(ref) ? `Ref ${ref}` : ref;
}

/** A target of 90% beside 80.6% is not 90.0%, and one of 10.5% beside 12% not 11%. Below 0: pounds written as £1.2m. */
function targetDecimals(target: number, decimals: number): number {
  return decimals < 0 ? decimals : decimalsAsWritten(target);
}

/** The cells of a table in one worksheet row, from the table's range: "A1:H10" and 4 are "A4:H4". */
export function rowCells(range: string, row: number): string {
  const columns = /^([A-Z]+)\d+:([A-Z]+)\d+$/.exec(range);
  if (columns === null) throw new Error(`Not a range of cells: ${range}`);
  return `${columns[1]}${row}:${columns[2]}${row}`;
}
