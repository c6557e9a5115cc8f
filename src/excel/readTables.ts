import type { CellValue } from "../figures/cell.ts";
import type { Area } from "../tables/ranges/sheetGrid.ts";
import { readGrids, unknownBytesPerCell, type Grid } from "./pieces.ts";
import { askSheets, looseCells, type LooseCells } from "./readSheets.ts";
import type { TableShape, WorkbookShape } from "./readWorkbook.ts";
import type { Session } from "./session.ts";

/** A table with its cells, one of Excel's or a plain range. Rows and columns count from zero. */
export interface TableContents {
  readonly shape: TableShape;
  /** The first cell of the whole table: of its header row, where it has one. */
  readonly row: number;
  readonly column: number;
  /** Of the whole table, header and totals rows included. */
  readonly rowCount: number;
  /** The body as far as anything is written in it: without header and totals rows. */
  readonly values: readonly (readonly CellValue[])[];
  /** null for a table of Excel's. */
  readonly range: RangeInExcel | null;
}

/** Where a plain range stands: its last header row and its body, which Excel keeps wherever they are moved. */
export interface RangeInExcel {
  readonly cells: Excel.Range;
  /** Columns under our headers, header included, by their ids: each by itself, since others may be put between them. */
  readonly columns: ReadonlyMap<number, Excel.Range>;
  /** What that header row said when the range was read. */
  readonly header: readonly CellValue[];
  /** See `PlainRange`. */
  readonly underTable: boolean;
}

export interface WorkbookContents {
  readonly tables: readonly TableContents[];
  /** The add-in's memory as XML, one text a part. */
  readonly memory: readonly string[];
  /** The worksheets that are not empty. What of them stands outside tables is still to be read. */
  readonly sheets: readonly LooseCells[];
}

/** A table of more cells may be mostly blank: how far it is filled is asked before they are read. */
const LARGE_TABLE = 500_000;

/**
 * The second sync: every table's cells and place, how far each worksheet is filled, and the add-in's memory. Large tables
 * are read after it, as far as they are filled.
 */
export async function readTables(session: Session, book: WorkbookShape): Promise<WorkbookContents> {
  const { tables } = session.context.workbook;
  const large = book.tables.filter(isLarge);
  const grids = new Map(
    book.tables.map((shape) => [shape, bodyOf(tables.getItem(shape.id), shape, shape.columns.length)]),
  );
  const small = book.tables.filter((shape) => !isLarge(shape)).map((shape) => grids.get(shape)!);
  const asked = await readGrids(session, small, () => ask(session, book, large));

  const areas = new Map(book.tables.map((shape, i) => [shape, areaOf(shape, asked.places[i]!)]));
  for (const [i, shape] of large.entries()) {
    const filled = asked.filled[i]!;
    const rows = filled.isNullObject
      ? 0
      : filled.rowIndex + filled.rowCount - headerRow(shape, areas.get(shape)!.row) - 1;
    grids.set(shape, bodyOf(tables.getItem(shape.id), { ...shape, rowCount: rows }, shape.columns.length));
  }
  if (large.length > 0)
    await readGrids(
      session,
      large.map((shape) => grids.get(shape)!),
      () => null,
    );

  return {
    tables: book.tables.map((shape, i) => ({
      shape,
      row: asked.places[i]!.rowIndex,
      column: asked.places[i]!.columnIndex,
      rowCount: asked.places[i]!.rowCount,
      values: grids.get(shape)!.cells,
      range: null,
    })),
    memory: asked.memory.map((xml) => xml.value),
    sheets: asked.sheets.flatMap((sheet) => {
      const ofTables = [...areas].flatMap(([shape, area]) => (shape.sheet === sheet.sheet ? [area] : []));
      return looseCells(session, sheet, ofTables) ?? [];
    }),
  };
}

function isLarge({ rowCount, columns }: TableShape): boolean {
  return rowCount * columns.length > LARGE_TABLE;
}

function areaOf({ columns }: TableShape, { rowIndex: row, columnIndex: column, rowCount: rows }: Excel.Range): Area {
  return { row, column, rows, columns: columns.length };
}

/** A table's header row; one that is switched off leaves its place above the body. */
export function headerRow({ showHeaders }: TableShape, firstRow: number): number {
  return showHeaders ? firstRow : firstRow - 1;
}

function ask(session: Session, book: WorkbookShape, large: readonly TableShape[]) {
  const { workbook } = session.context;
  return {
    places: book.tables.map(({ id }) => workbook.tables.getItem(id).getRange().load("rowIndex,columnIndex,rowCount")),
    filled: large.map(({ id }) =>
      workbook.tables.getItem(id).getDataBodyRange().getUsedRangeOrNullObject(true).load("rowIndex,rowCount"),
    ),
    memory: book.memoryParts.map((id) => workbook.customXmlParts.getItem(id).getXml()),
    sheets: askSheets(session, book.worksheets),
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
