import type { CellValue } from "../figures/cell.ts";
import { localAddress } from "./localAddress.ts";
import { readGrids, unknownBytesPerCell, type Grid } from "./pieces.ts";
import type { TableShape, WorkbookShape, WorksheetShape } from "./readWorkbook.ts";
import type { Session } from "./session.ts";

/** A table with its cells. Rows and columns count from zero. */
export interface TableContents {
  readonly shape: TableShape;
  /** The first cell of the whole table: of its header row, where it has one. */
  readonly row: number;
  readonly column: number;
  /** Of the whole table, header and totals rows included. */
  readonly rowCount: number;
  /** The body: without header and totals rows. */
  readonly values: readonly (readonly CellValue[])[];
}

export interface WorkbookContents {
  readonly tables: readonly TableContents[];
  /** The add-in's memory as XML, one text a part. */
  readonly memory: readonly string[];
  /** The used range of each worksheet without tables that is not empty: for the message when nothing was found. */
  readonly loose: readonly { readonly sheet: WorksheetShape; readonly used: string }[];
}

/** The second sync: every table's cells and place, and the add-in's memory. */
export async function readTables(session: Session, book: WorkbookShape): Promise<WorkbookContents> {
  const { tables } = session.context.workbook;
  const grids = book.tables.map((shape) => bodyOf(tables.getItem(shape.id), shape, shape.columns.length));
  const { places, memory, loose } = await readGrids(session, grids, () => ask(session.context, book));
  return {
    tables: book.tables.map((shape, i) => ({
      shape,
      row: places[i]!.rowIndex,
      column: places[i]!.columnIndex,
      rowCount: places[i]!.rowCount,
      values: grids[i]!.cells,
    })),
    memory: memory.map((xml) => xml.value),
    loose: loose.flatMap(({ sheet, range }) =>
      range.isNullObject ? [] : [{ sheet, used: localAddress(range.address) }],
    ),
  };
}

function ask({ workbook }: Excel.RequestContext, book: WorkbookShape) {
  const withTables = new Set(book.tables.map((table) => table.sheet.id));
  const without = book.worksheets.filter((sheet) => !withTables.has(sheet.id));
  const used = (id: string) => workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load("address");
  return {
    places: book.tables.map(({ id }) => workbook.tables.getItem(id).getRange().load("rowIndex,columnIndex,rowCount")),
    memory: book.memoryParts.map((id) => workbook.customXmlParts.getItem(id).getXml()),
    loose: without.map((sheet) => ({ sheet, range: used(sheet.id) })),
  };
}

/** The first columns of a table's body as a grid to be read: as many rows as it had when its shape was read. */
export function bodyOf(
  table: Excel.Table,
  shape: TableShape,
  columns: number,
  bytesPerCell = unknownBytesPerCell,
): Grid {
  const header = shape.showHeaders ? 1 : 0;
  return {
    rows: shape.rowCount,
    columns,
    property: "values",
    bytesPerCell,
    cells: [],
    range: (first, rows) =>
      table
        .getRange()
        .getCell(header + first, 0)
        .getResizedRange(rows - 1, columns - 1),
  };
}
