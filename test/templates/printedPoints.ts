import { columnPoints } from "../excel-host/model/columns.ts";
import type { Worksheet } from "../excel-host/model/workbook.ts";

/** Points across a sheet of paper on its side, by the number that files have for it. */
const acrossPaper = new Map([
  [8, 1190],
  [9, 842],
]);

/** How large words of 10 points are printed. */
export function printedPoints(worksheet: Worksheet): number {
  const { paperSize, margins, fitToWidth, titleColumns } = worksheet.pageLayout;
  const widthOf = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, step) => columnPoints(worksheet, first + step)).reduce(
      (sum, points) => sum + points,
      0,
    );
  const across = acrossPaper.get(paperSize!)! - margins!.left - margins!.right;
  const { column, columns } = worksheet.tables[0]!.area;
  const whole = widthOf(0, column + columns - 1);
  const [first = 0, last = -1] = titleColumns ?? [];
  if (fitToWidth === 1) return Math.min(10, (10 * across) / whole);
  if (fitToWidth !== 2 || first !== 0) throw new Error("Expected two pages that begin with the same columns");
  // The second page has the repeated columns too, and a column stands on one of the two.
  const repeated = widthOf(first, last);
  const ends = Array.from({ length: columns }, (_, index) => widthOf(0, index));
  const widest = ends.map((end) => Math.max(end, whole - end + repeated));
  return Math.min(10, (10 * across) / Math.min(...widest));
}
