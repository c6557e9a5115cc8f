import { API_LOCALE } from "./entry.ts";
import { NORMAL_STYLE } from "./styles.ts";
import type { Workbook } from "./workbook.ts";
import { blankWorksheet } from "./worksheets.ts";
import { writeCells, type Written } from "./writeCells.ts";

/** A workbook for a test: worksheets by name, each with the rows written into it from A1; null leaves a cell blank. */
export function workbookWith(worksheets: Record<string, readonly (readonly Written[])[]>): Workbook {
  const workbook: Workbook = {
    worksheets: Object.keys(worksheets).map(blankWorksheet),
    active: 0,
    date1904: false,
    styles: [NORMAL_STYLE],
    customXmlParts: [],
    names: [],
    source: null,
  };
  Object.values(worksheets).forEach((rows, index) => {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    if (columns === 0) return;
    const area = { row: 0, column: 0, rows: rows.length, columns };
    writeCells(workbook, workbook.worksheets[index]!, area, (row, column) => rows[row]![column] ?? null, {
      autoExpandTables: false,
      locale: API_LOCALE,
    });
  });
  return workbook;
}
