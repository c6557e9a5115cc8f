import { cellIndexes, type CellValue } from "../figures/cell.ts";
import { groupedBy } from "../figures/groupedBy.ts";
import type { CellChange } from "../findings/cellChange.ts";
import { measureCells, readGrids, unknownBytesPerCell, type Grid } from "./pieces.ts";
import { readWorkbook, type WorksheetShape } from "./readWorkbook.ts";
import type { Session } from "./session.ts";

/** Cells of one column that are to be changed, with the few that stand between them, as they are now. */
export interface Block {
  /** The worksheet's id. */
  readonly sheet: string;
  readonly column: number;
  readonly first: number;
  readonly rows: number;
  /** By row of the block. */
  readonly changes: ReadonlyMap<number, CellChange>;
  /** A row of the block: what was typed, a formula or a value; its value; its number format. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly CellValue[])[];
  /** Rows of the block that are part of merged cells, or of a spilled array. */
  readonly merged: ReadonlySet<number>;
  readonly spilled: ReadonlySet<number>;
}

/** A change that cannot be made as things are, and why, in a few words. */
export interface CellLeft {
  readonly sheet: string;
  readonly cell: string;
  readonly why: string;
}

export interface CellsRead {
  readonly blocks: readonly Block[];
  /** Cells on worksheets that are not to be written. */
  readonly left: readonly CellLeft[];
}

/** Up to so many cells that nobody wants are read and passed over between two that are wanted: a further range costs more. */
const longGap = 200;

/**
 * Reads the cells that changes are about: one sync for the worksheets, then one for the cells and one more for each
 * 4 MB, and one where an array has spilled among them.
 *
 * On a protected worksheet cells may be locked, and on a filtered one Excel puts values into other rows than it was told
 * to: there nothing is read.
 */
export async function readCells(session: Session, changes: readonly CellChange[]): Promise<CellsRead> {
  const book = await readWorkbook(session);
  const filtered = new Set(book.tables.flatMap((table) => (table.filtered ? [table.sheet] : [])));
  const open: CellChange[] = [];
  const left: CellLeft[] = [];
  const shapes = new Map(book.worksheets.map((sheet) => [sheet.name, sheet]));
  for (const change of changes) {
    const why = obstacleOn(shapes.get(change.sheet), filtered);
    if (why === null) open.push(change);
    else left.push({ sheet: change.sheet, cell: change.cell, why });
  }
  return { blocks: open.length === 0 ? [] : await readBlocks(session, placesOf(open, shapes)), left };
}

function obstacleOn(sheet: WorksheetShape | undefined, filtered: ReadonlySet<WorksheetShape>): string | null {
  if (sheet === undefined) return "the worksheet is no longer there";
  if (sheet.protected) return "the worksheet is protected";
  return sheet.filtered || filtered.has(sheet) ? "a filter is on" : null;
}

type Place = Pick<Block, "sheet" | "column" | "first" | "rows" | "changes">;

function placesOf(changes: readonly CellChange[], sheets: ReadonlyMap<string, WorksheetShape>): readonly Place[] {
  const cells = changes.map((change) => ({ change, sheet: sheets.get(change.sheet)!.id, ...cellIndexes(change.cell) }));
  const columns = groupedBy(cells, ({ sheet, column }) => `${sheet} ${column}`);
  return [...columns.values()].flatMap((column) => {
    const runs: (typeof cells)[] = [];
    for (const cell of column.toSorted((a, b) => a.row - b.row)) {
      const run = runs.at(-1);
      if (run !== undefined && cell.row - run.at(-1)!.row <= longGap) run.push(cell);
      else runs.push([cell]);
    }
    return runs.map((run) => {
      const { sheet, column: index, row: first } = run[0]!;
      const own = new Map(run.map(({ row, change }) => [row - first, change]));
      return { sheet, column: index, first, rows: run.at(-1)!.row - first + 1, changes: own };
    });
  });
}

/** The cells of a block from a row of it on, as they are when Excel is asked. */
export function rangeOf(
  { workbook }: Excel.RequestContext,
  { sheet, column, first }: Pick<Block, "sheet" | "column" | "first">,
  row: number,
  rows: number,
): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(first + row, column, rows, 1);
}

async function readBlocks(session: Session, places: readonly Place[]): Promise<readonly Block[]> {
  const { context } = session;
  const grids = places.map((place) => {
    // They are likely to be what they were when the changes were found.
    const bytes = measureCells([...place.changes.values()].map(({ before }) => [before.value]));
    return {
      formulas: gridOf(context, place, "formulas", bytes),
      values: gridOf(context, place, "values", bytes),
      formats: gridOf(context, place, "numberFormat", unknownBytesPerCell),
    };
  });
  const asked = await readGrids(
    session,
    grids.flatMap(({ formulas, values, formats }) => [formulas, values, formats]),
    () =>
      places.map((place) => {
        const whole = rangeOf(context, place, 0, place.rows);
        return {
          whole: whole.load("hasSpill"),
          merged: whole.getMergedAreasOrNullObject().load("areas/items/rowIndex,areas/items/rowCount"),
        };
      }),
  );
  const spilled = await readSpilled(
    session,
    places.filter((_, i) => mayHaveSpilled(asked[i]!.whole)),
  );
  return places.map((place, i) => ({
    ...place,
    formulas: grids[i]!.formulas.cells,
    values: grids[i]!.values.cells,
    formats: grids[i]!.formats.cells,
    merged: mergedRows(place, asked[i]!.merged),
    spilled: spilled.get(place) ?? NO_ROWS,
  }));
}

const NO_ROWS: ReadonlySet<number> = new Set();

function gridOf(context: Excel.RequestContext, place: Place, property: Grid["property"], bytesPerCell: number): Grid {
  return {
    rows: place.rows,
    columns: 1,
    property,
    bytesPerCell,
    cells: [],
    range: (first, rows) => rangeOf(context, place, first, rows),
  };
}

/** Excel says null where some of the cells are in an array and some are not, which its types leave out. */
function mayHaveSpilled({ hasSpill }: { readonly hasSpill: boolean | null }): boolean {
  return hasSpill !== false;
}

/** Which of the cells to be changed are in a spilled array, asked cell by cell. */
async function readSpilled(
  session: Session,
  places: readonly Place[],
): Promise<ReadonlyMap<Place, ReadonlySet<number>>> {
  if (places.length === 0) return new Map();
  const asked = places.map((place) => ({
    place,
    cells: [...place.changes.keys()].map((row) => ({
      row,
      cell: rangeOf(session.context, place, row, 1).load("hasSpill"),
    })),
  }));
  await session.sync();
  return new Map(
    asked.map(({ place, cells }) => [
      place,
      new Set(cells.flatMap(({ row, cell }) => (mayHaveSpilled(cell) ? [row] : []))),
    ]),
  );
}

function mergedRows({ first, changes }: Place, merged: Excel.RangeAreas): ReadonlySet<number> {
  if (merged.isNullObject) return NO_ROWS;
  const isMerged = (row: number) =>
    merged.areas.items.some(({ rowIndex, rowCount }) => row >= rowIndex && row < rowIndex + rowCount);
  return new Set([...changes.keys()].filter((row) => isMerged(first + row)));
}
