import { rangeColumns, rangeId } from "../changes/rangeIdentity.ts";
import { rangeAddress } from "../figures/cell.ts";
import { isOurHeader } from "../tables/ranges/headerStack.ts";
import type { PlainRange } from "../tables/ranges/findRanges.ts";
import { cellAt, type SheetGrid } from "../tables/ranges/sheetGrid.ts";
import type { WorksheetShape } from "./readWorkbook.ts";
import type { TableContents } from "./readTables.ts";
import type { Session } from "./session.ts";

/**
 * A plain range as a table's contents. Excel keeps a range that was asked for with its cells, wherever they are moved:
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-track-member(1)
 */
export function rangeContents(
  { context }: Session,
  sheet: WorksheetShape,
  grid: SheetGrid,
  found: PlainRange,
  place: number,
): TableContents {
  const { row, column, headers, values, heading, underTable } = found;
  const rows = values.length + 1;
  const top = row - heading.rows + 1;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const columns = rangeColumns(headers);
  return {
    shape: {
      id: rangeId(sheet.name, place),
      name: `${rangeAddress(top, column, rows + heading.rows - 1, headers.length)} on ${sheet.name}`,
      sheet,
      columns,
      rowCount: values.length,
      showHeaders: true,
      showTotals: false,
      filtered: sheet.filtered,
    },
    row,
    column,
    rowCount: rows,
    values,
    range: {
      cells: worksheet.getRangeByIndexes(row, column, rows, headers.length),
      columns: new Map(
        columns.flatMap(({ id, name }, index) =>
          isOurHeader(name) ? [[id, worksheet.getRangeByIndexes(row, column + index, rows, 1)] as const] : [],
        ),
      ),
      underTable,
      header: headers.map((_, index) => cellAt(grid, row, column + index)),
    },
  };
}
