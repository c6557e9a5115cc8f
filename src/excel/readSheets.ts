import type { CellValue } from "../figures/cell.ts";
import type { Area, SheetGrid } from "../tables/ranges/sheetGrid.ts";
import { localAddress } from "./localAddress.ts";
import { looseAreas, putCells } from "./looseAreas.ts";
import { unknownBytesPerCell, type Grid } from "./pieces.ts";
import type { WorksheetShape } from "./readWorkbook.ts";
import type { Session } from "./session.ts";

/** How far a worksheet is filled: asked for. */
export interface AskedSheet {
  readonly sheet: WorksheetShape;
  readonly used: Excel.Range;
}

/** Asks how far worksheets are filled. Queues only. */
export function askSheets({ context }: Session, sheets: readonly WorksheetShape[]): readonly AskedSheet[] {
  return sheets.map((sheet) => ({
    sheet,
    used: context.workbook.worksheets
      .getItem(sheet.id)
      .getUsedRangeOrNullObject(true)
      .load("address,rowIndex,columnIndex,rowCount,columnCount"),
  }));
}

/** The cells of a worksheet that stand in no table, as they are to be read. */
export interface LooseCells {
  readonly sheet: WorksheetShape;
  /** All cells that are written in: "A1:H40". */
  readonly used: string;
  /** There are more of them than can be read. */
  readonly tooLarge: boolean;
  /** Empty where there are none, or too many. */
  readonly grids: readonly Grid[];
  /** Where they stand; to be called when the grids are read. */
  readonly grid: () => SheetGrid;
}

/** Excel gives the values of no more cells at once, and no worksheet of indicators has as many. */
const MOST_CELLS = 5_000_000;

/** What of an asked worksheet stands outside tables; null for an empty one. */
export function looseCells(
  { context }: Session,
  { sheet, used }: AskedSheet,
  tables: readonly Area[],
): LooseCells | null {
  if (used.isNullObject) return null;
  const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  const areas = looseAreas(area, tables);
  const tooLarge = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > MOST_CELLS;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const parts = (tooLarge ? [] : areas).map((part) => ({ part, grid: gridOf(worksheet, part) }));
  return {
    sheet,
    used: localAddress(used.address),
    tooLarge,
    grids: parts.map(({ grid }) => grid),
    grid: () => {
      const rows = new Map<number, CellValue[]>();
      for (const { part, grid } of parts) putCells(rows, part, grid.cells);
      return { sheet: sheet.name, rows, tables };
    },
  };
}

function gridOf(worksheet: Excel.Worksheet, { row, column, rows, columns }: Area): Grid {
  return {
    rows,
    columns,
    property: "values",
    bytesPerCell: unknownBytesPerCell,
    cells: [],
    range: (first, count) => worksheet.getRangeByIndexes(row + first, column, count, columns),
  };
}
