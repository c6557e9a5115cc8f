import { localAddress } from "./localAddress.ts";
import { readGrids, type Grid } from "./pieces.ts";
import type { TableContents } from "./readTables.ts";
import { excelCode, RefreshError } from "./refreshError.ts";
import type { Session } from "./session.ts";
import { bodyAt } from "./tableAccess.ts";

/** What is asked about one table once its columns are understood; columns count from the table's first, from zero. */
export interface DetailsWanted {
  readonly table: TableContents;
  /** Columns of figures, whose number formats matter. */
  readonly figures: readonly number[];
  /** Our own columns of numbers. */
  readonly ownFigures: readonly number[];
  /** Our RAG column, whose conditional formats are looked at; null where there is none yet. */
  readonly statusColumn: number | null;
  /** How many columns may have to be added at the right. */
  readonly adding: number;
  /** The column that ours shall look like; null where looks are not needed. */
  readonly likeColumn: number | null;
}

/** How a cell of the user's looks, so that ours beside it look alike. */
export interface Look {
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly fill: string;
  readonly verticalAlignment: Excel.RangeFormat["verticalAlignment"];
  /** The line below the cell; its style is "None" where there is none. */
  readonly line: { readonly style: Excel.RangeBorder["style"]; readonly color: string };
}

export interface Details {
  /** By column: a number format a body row. */
  readonly formats: ReadonlyMap<number, readonly string[]>;
  /** On our RAG column. */
  readonly conditionalFormats: readonly Excel.ConditionalFormat[];
  /** What stands where so many columns would be added; null: there is room. */
  inTheWay(adding: number): InTheWay | null;
  /** The worksheet's columns where so many would be added are empty from top to bottom, so their widths may be set. */
  ownWidths(adding: number): boolean;
  /** How wide the first of these columns are, in points: what stands in them elsewhere is theirs, and may only be widened. */
  readonly widths: readonly number[];
  /** Of the header cell and the first body cell of the column that ours shall look like; null where not asked for. */
  readonly looks: { readonly header: Look; readonly body: Look } | null;
}

/** Of a range that nothing was asked about. */
export const noDetails: Details = {
  formats: new Map(),
  conditionalFormats: [],
  inTheWay: () => null,
  ownWidths: () => false,
  widths: [],
  looks: null,
};

/** `cells`: "J2:K3", or null where the worksheet ends; `what`: the same in words. */
export interface InTheWay {
  readonly cells: string | null;
  readonly what: string;
}

/** Excel's last column is XFD. */
const columnsOfAWorksheet = 16_384;

/**
 * The third sync: number formats of figure columns, conditional formats of our column, room and looks for new columns.
 * Other cells that are to be read come along.
 */
export async function readDetails(
  session: Session,
  wanted: readonly DetailsWanted[],
  others: readonly Grid[] = [],
): Promise<readonly Details[]> {
  const { context } = session;
  const formats = wanted.map(({ table, figures, ownFigures }) => [
    ...figures.map((column) => ({ column, grid: formatsOf(context, table, column, formatBytes) })),
    ...ownFigures.map((column) => ({ column, grid: formatsOf(context, table, column, ownFormatBytes) })),
  ]);
  const grids = [...formats.flat().map(({ grid }) => grid), ...others];
  const ask = (isTold: (table: TableContents) => boolean) =>
    readGrids(session, grids, () =>
      wanted.map(({ table, statusColumn, adding, likeColumn }) => ({
        conditionalFormats:
          statusColumn === null ? null : bodyAt(context, table, statusColumn).conditionalFormats.load("items/type"),
        looks: likeColumn === null ? null : loadLooks(context, table, likeColumn),
        beside: adding === 0 ? null : loadBeside(context, table, adding, isTold(table)),
        header: table.range?.cells.getRow(0).load("values"),
      })),
    );
  const asked = await ask(() => true).catch(async (error: unknown) => {
    if (excelCode(error) !== "GeneralException") throw error;
    const untold = await tablesBesideManyMerged(session, wanted);
    if (untold.size === 0) throw error;
    return ask((table) => !untold.has(table));
  });
  for (const [i, { header }] of asked.entries()) if (header) expectUnmoved(wanted[i]!.table, header.values[0] ?? []);
  return asked.map(({ conditionalFormats, looks, beside }, i) => ({
    formats: new Map(formats[i]!.map(({ column, grid }) => [column, grid.cells.map((row) => String(row[0]))])),
    conditionalFormats: conditionalFormats?.items ?? [],
    inTheWay: (adding) => beside?.inTheWay(adding) ?? null,
    ownWidths: (adding) => beside?.ownWidths(adding) ?? false,
    widths: beside?.widths.map(({ columnWidth }) => columnWidth) ?? [],
    looks: looks && { header: lookOf(looks.header), body: lookOf(looks.body) },
  }));
}

/** From now on Excel keeps a plain range with its cells; until now a co-author may have moved them. */
function expectUnmoved({ range, shape }: TableContents, header: readonly unknown[]): void {
  if (range === null || range.header.every((cell, column) => cell === header[column])) return;
  throw new RefreshError(
    "ChangedMeanwhile",
    `The cells ${shape.name} were moved while they were being read. Refresh again.`,
  );
}

/** JSON of "General" or "0.0%", and of a gap's format, which says sign and unit three times; in bytes. */
const [formatBytes, ownFormatBytes] = [13, 80];

function formatsOf(context: Excel.RequestContext, table: TableContents, column: number, bytesPerCell: number): Grid {
  return {
    rows: table.values.length,
    columns: 1,
    property: "numberFormat",
    bytesPerCell,
    cells: [],
    range: (first, rows) =>
      bodyAt(context, table, column)
        .getCell(first, 0)
        .getResizedRange(rows - 1, 0),
  };
}

function loadLooks(context: Excel.RequestContext, { shape, row, column }: TableContents, likeColumn: number) {
  const sheet = context.workbook.worksheets.getItem(shape.sheet.id);
  const properties =
    "format/verticalAlignment,format/fill/color,format/font/name,format/font/size,format/font/color,format/font/bold";
  const look = (cell: Excel.Range) => ({
    range: cell.load(properties),
    line: cell.format.borders.getItem("EdgeBottom").load("style,color"),
  });
  return {
    header: look(sheet.getCell(row, column + likeColumn)),
    body: look(sheet.getCell(row + 1, column + likeColumn)),
  };
}

/**
 * Excel tells no more than 512 merged areas of a range, and fails where there are more
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)):
 * the tables that have as many at their right, each asked about by itself.
 */
async function tablesBesideManyMerged(
  session: Session,
  wanted: readonly DetailsWanted[],
): Promise<ReadonlySet<TableContents>> {
  const untold = new Set<TableContents>();
  for (const { table, adding } of wanted) {
    const { block } = placeBeside(session.context, table, adding);
    if (block === null) continue;
    block.getMergedAreasOrNullObject().load("address");
    await session.sync().catch((error: unknown) => {
      if (excelCode(error) !== "GeneralException") throw error;
      untold.add(table);
    });
  }
  return untold;
}

/** Where so many columns would be added, as far as the worksheet reaches; null: there is no such place. */
function placeBeside(
  context: Excel.RequestContext,
  { shape, row, column, rowCount }: TableContents,
  adding: number,
): { readonly next: number; readonly free: number; readonly block: Excel.Range | null } {
  const sheet = context.workbook.worksheets.getItem(shape.sheet.id);
  const next = column + shape.columns.length;
  const free = Math.min(adding, columnsOfAWorksheet - next);
  return { next, free, block: free === 0 ? null : sheet.getRangeByIndexes(row, next, rowCount, free) };
}

/** More columns are not added but where the plan asks for them. */
const USUALLY_ADDED = 8;

/** `isTold`: whether Excel can tell the merged areas there. */
function loadBeside(context: Excel.RequestContext, table: TableContents, adding: number, isTold: boolean) {
  const { next, free, block } = placeBeside(context, table, adding);
  const edge = (wanted: number) => (wanted > free ? { cells: null, what: "the worksheet ends at its right" } : null);
  if (block === null) return { inTheWay: edge, ownWidths: () => false, widths: [] };

  const used = block.getUsedRangeOrNullObject(true).load("address,columnIndex");
  const merged = isTold ? block.getMergedAreasOrNullObject().load("address,areas/items/columnIndex") : null;
  const below = block.getEntireColumn().getUsedRangeOrNullObject(true).load("columnIndex");
  const widths = Array.from({ length: Math.min(free, USUALLY_ADDED) }, (_, index) =>
    block.getColumn(index).format.load("columnWidth"),
  );
  const inTheWay = (wanted: number) => {
    if (!used.isNullObject && used.columnIndex < next + wanted) return inUse(used.address, "in use");
    if (merged === null) return { cells: null, what: "more than 512 merged areas stand at its right" };
    const mergedThere = !merged.isNullObject && merged.areas.items.some((area) => area.columnIndex < next + wanted);
    return mergedThere ? inUse(merged.address, "merged") : edge(wanted);
  };
  return { inTheWay, ownWidths: (wanted: number) => below.isNullObject || below.columnIndex >= next + wanted, widths };
}

function inUse(address: string, how: string): InTheWay {
  const cells = localAddress(address);
  return { cells, what: `${cells} at its right ${cells.includes(":") ? "are" : "is"} ${how}` };
}

function lookOf({ range, line }: { readonly range: Excel.Range; readonly line: Excel.RangeBorder }): Look {
  const { font, fill, verticalAlignment } = range.format;
  return {
    fontName: font.name,
    fontSize: font.size,
    fontColor: font.color,
    bold: font.bold,
    fill: fill.color,
    verticalAlignment,
    line: { style: line.style, color: line.color },
  };
}
