import type { HeaderCell } from "../changes/obstacleToTable.ts";
import { cellAddress } from "../figures/cell.ts";
import type { Area } from "../tables/ranges/sheetGrid.ts";
import { readGrids, unknownBytesPerCell, type Grid } from "./pieces.ts";
import type { WorkbookShape, WorksheetShape } from "./readWorkbook.ts";
import { excelCode, RefreshError } from "./refreshError.ts";
import type { Session } from "./session.ts";

/** What Excel says of cells that shall become a table. */
export interface RangeInDetail {
  readonly area: Area;
  readonly header: readonly HeaderCell[];
  readonly merged: readonly Area[];
  readonly arrays: boolean;
  readonly filter: boolean;
}

/** Asks about cells that shall become a table: two syncs, since too many merged cells are an error of their own. */
export async function askAboutRange(session: Session, cells: Excel.Range, sheet: string): Promise<RangeInDetail> {
  cells.load("rowIndex,columnIndex,rowCount,columnCount,hasSpill,savedAsArray");
  const header = cells.getRow(0).load("formulas,valueTypes");
  const filter = cells.worksheet.autoFilter.load("enabled");
  await session.sync();
  const area = {
    row: cells.rowIndex,
    column: cells.columnIndex,
    rows: cells.rowCount,
    columns: cells.columnCount,
  };
  const types = header.valueTypes[0] ?? [];
  return {
    area,
    header: header.formulas[0]!.map((formula, index) => ({ formula, type: String(types[index]) })),
    merged: await mergedAround(session, cells.worksheet, area, sheet),
    arrays: isAny(cells.hasSpill) || isAny(cells.savedAsArray),
    filter: filter.enabled,
  };
}

/** What Excel says of several cells: null where it is so of some of them. */
function isAny(ofCells: boolean | null): boolean {
  return ofCells !== false;
}

/**
 * Excel tells only of merged cells whose first cell is among those asked about (office-js issue 3611), so all from the
 * worksheet's first cell on are.
 */
async function mergedAround(
  session: Session,
  worksheet: Excel.Worksheet,
  { row, column, rows, columns }: Area,
  sheet: string,
): Promise<readonly Area[]> {
  const merged = worksheet
    .getRangeByIndexes(0, 0, row + rows, column + columns)
    .getMergedAreasOrNullObject()
    .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  try {
    await session.sync();
  } catch (cause) {
    if (excelCode(cause) !== "GeneralException") throw cause;
    throw new RefreshError(
      "GeneralException",
      `Excel could not say which cells on ${sheet} are merged; it can for up to 512 merged areas.`,
      [],
      cause,
    );
  }
  if (merged.isNullObject) return [];
  return merged.areas.items.map((each) => ({
    row: each.rowIndex,
    column: each.columnIndex,
    rows: each.rowCount,
    columns: each.columnCount,
  }));
}

/** Everything that is written in a workbook: constants, formulas, names. */
export interface Written {
  readonly sheets: readonly WrittenSheet[];
  /** Of the workbook, each with its formula. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

interface WrittenSheet {
  readonly sheet: WorksheetShape;
  readonly area: Area;
  readonly formulas: Grid["cells"];
}

/** More cells than these are not compared. */
const MOST_CELLS = 5_000_000;

/** Reads all that is written in the workbook, values of formulas left out: these may change by themselves. */
export async function readWritten(session: Session, { worksheets }: WorkbookShape): Promise<Written> {
  const { workbook } = session.context;
  const names = workbook.names.load("items/name,items/formula");
  const asked = worksheets.map((sheet) => ({
    sheet,
    used: workbook.worksheets
      .getItem(sheet.id)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await session.sync();
  const filled = asked.flatMap(({ sheet, used }) =>
    used.isNullObject
      ? []
      : [
          {
            sheet,
            area: { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
          },
        ],
  );
  if (filled.reduce((sum, { area }) => sum + area.rows * area.columns, 0) > MOST_CELLS)
    throw new RefreshError(
      "TooLarge",
      "The workbook has more than five million cells, too many to make sure that none of them is changed.",
    );
  const grids = filled.map(({ sheet, area }) => gridOf(session, sheet, area));
  await readGrids(session, grids, () => null);
  return {
    sheets: filled.map(({ sheet, area }, index) => ({ sheet, area, formulas: grids[index]!.cells })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

function gridOf({ context }: Session, sheet: WorksheetShape, { row, column, rows, columns }: Area): Grid {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  return {
    rows,
    columns,
    property: "formulas",
    bytesPerCell: unknownBytesPerCell,
    cells: [],
    range: (first, count) => worksheet.getRangeByIndexes(row + first, column, count, columns),
  };
}

/** The first thing that is not as it was, in words; null where all is. A generator, since there may be millions of cells. */
export function* differenceIn(before: Written, after: Written): Generator<void, string | null> {
  for (const { name, formula } of before.names) {
    const now = after.names.find((other) => other.name === name);
    if (now?.formula !== formula) return `the name ${name} says ${now?.formula ?? "nothing"} now, before ${formula}`;
  }
  for (const { sheet, area, formulas } of before.sheets) {
    const now = after.sheets.find((other) => other.sheet.id === sheet.id);
    if (JSON.stringify(now?.area) !== JSON.stringify(area)) return `${sheet.name} is filled otherwise than before`;
    for (const [r, row] of formulas.entries()) {
      if (r % 1_000 === 0) yield;
      const column = row.findIndex((formula, c) => now!.formulas[r]![c] !== formula);
      if (column < 0) continue;
      const cell = cellAddress(area.row + r, area.column + column);
      return `${cell} on ${sheet.name} says “${now!.formulas[r]![column]}” now, before “${row[column]}”`;
    }
  }
  return after.sheets.length === before.sheets.length ? null : "another worksheet is filled now";
}

/** A table that has just been made. */
export interface NewTable {
  readonly id: string;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
}

/** Makes the cells a table with as little look of its own as documented styles have, and names it. */
export async function addTable(session: Session, cells: Excel.Range, name: string): Promise<NewTable> {
  const table = cells.worksheet.tables.add(cells, true);
  // A bold header and three black lines: all other looks are the cells' own.
  table.set({ name, style: "TableStyleLight1", showBandedRows: false, showFilterButton: false });
  table.load("id,columns/items/id,columns/items/name");
  await session.sync();
  return { id: table.id, columns: table.columns.items.map((column) => ({ id: column.id, name: column.name })) };
}

/** Makes tables that have come to stand on the cells, where there was none before, cells again. */
export async function removeTablesOn(session: Session, cells: Excel.Range): Promise<void> {
  const tables = cells.getTables(false).load("items/id");
  await session.sync();
  if (tables.items.length === 0) return;
  for (const table of tables.items) table.convertToRange();
  await session.sync();
}
