import type { Worksheet } from "./workbook.ts";

type ColumnRun = Worksheet["columns"][number];

/** Changes columns `first` to `last`, splitting the runs they cut; columns without a run get one. */
export function changeColumns(
  worksheet: Worksheet,
  first: number,
  last: number,
  change: (run: ColumnRun) => ColumnRun,
): void {
  const runs: ColumnRun[] = [];
  let next = first;
  const fillTo = (end: number): void => {
    if (next <= Math.min(end, last))
      runs.push(change({ first: next, last: Math.min(end, last), width: null, hidden: false }));
  };
  for (const run of worksheet.columns) {
    if (run.last < first) {
      runs.push(run);
      continue;
    }
    if (run.first > last) {
      fillTo(last);
      next = Math.max(next, last + 1);
      runs.push(run);
      continue;
    }
    fillTo(run.first - 1);
    if (run.first < first) runs.push({ ...run, last: first - 1 });
    runs.push(change({ ...run, first: Math.max(run.first, first), last: Math.min(run.last, last) }));
    if (run.last > last) runs.push({ ...run, first: last + 1 });
    next = Math.min(run.last, last) + 1;
  }
  fillTo(last);
  worksheet.columns = runs;
}

export const columnRunAt = (worksheet: Worksheet, column: number): ColumnRun | undefined =>
  worksheet.columns.find((run) => run.first <= column && column <= run.last);

/** Pixels of the widest digit in Calibri 11, the unit of a width in characters. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/**
 * A width in characters, padding included as files have it, in points as RangeFormat.columnWidth has it: 9.140625 → 48
 * (https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.column).
 */
const pointsOfWidth = (characters: number): number => Math.round(characters * DIGIT_PIXELS) * POINTS_PER_PIXEL;

export const widthOfPoints = (points: number): number => points / POINTS_PER_PIXEL / DIGIT_PIXELS;

/** A column's width in points; 0 while it is hidden. */
export function columnPoints(worksheet: Worksheet, column: number): number {
  const run = columnRunAt(worksheet, column);
  return run?.hidden === true ? 0 : pointsOfWidth(run?.width ?? worksheet.defaultColumnWidth);
}

/** A row's height in points; 0 while it is hidden. */
export function rowPoints(worksheet: Worksheet, row: number): number {
  const line = worksheet.rows.get(row);
  return line?.hidden === true ? 0 : (line?.height ?? worksheet.defaultRowHeight);
}
