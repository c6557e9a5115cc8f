import type { TableContents } from "./readTables.ts";

/** One column of a table, as it is when Excel carries a batch out; the body as far as the table is filled. */
export interface ColumnCells {
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

/** The body of a column by its place in the table as it was read. */
export function bodyAt(context: Excel.RequestContext, table: TableContents, index: number): Excel.Range {
  if (table.range !== null) return cellsOf(table.range.cells.getColumn(index)).body;
  return context.workbook.tables.getItem(table.shape.id).getDataBodyRange().getColumn(index);
}

/**
 * A column of ours by its id, or by its header where it is one of those that are `added`, in their order, behind the
 * table's last.
 */
export function ownColumnCells(
  context: Excel.RequestContext,
  table: TableContents,
  column: number | string,
  added: readonly string[],
): ColumnCells {
  if (table.range !== null) {
    const { cells, columns } = table.range;
    if (typeof column === "number") return cellsOf(columns.get(column)!);
    return cellsOf(cells.getColumnsAfter(added.indexOf(column) + 1).getLastColumn());
  }
  const item = context.workbook.tables.getItem(table.shape.id).columns.getItem(column);
  const body = item.getDataBodyRange();
  const blank = table.shape.rowCount - table.values.length;
  return { header: item.getHeaderRowRange(), body: blank === 0 ? body : body.getResizedRange(-blank, 0) };
}

/** The header cells of so many new columns at the table's right, which belongs to the table from now on. */
export function addColumnsAtRight(context: Excel.RequestContext, table: TableContents, count: number): Excel.Range {
  if (table.range !== null) return table.range.cells.getColumnsAfter(count).getRow(0);
  const item = context.workbook.tables.getItem(table.shape.id);
  item.resize(item.getRange().getResizedRange(0, count));
  return item
    .getHeaderRowRange()
    .getLastCell()
    .getOffsetRange(0, 1 - count)
    .getResizedRange(0, count - 1);
}

function cellsOf(column: Excel.Range): ColumnCells {
  return { header: column.getRow(0), body: column.getOffsetRange(1, 0).getResizedRange(-1, 0) };
}
