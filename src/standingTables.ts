import { emptyMemory, type Memory } from "./changes/memory.ts";
import { findOwnColumns, ownColumn, type Ownership } from "./changes/ownColumns.ts";
import { deliveryColumns } from "./delivery/columns.ts";
import { everyColumn } from "./delivery/everyColumn.ts";
import { rangeContents } from "./excel/plainRanges.ts";
import { noDetails, readDetails, type Details, type DetailsWanted } from "./excel/readDetails.ts";
import type { LooseCells } from "./excel/readSheets.ts";
import { headerRow, type TableContents, type WorkbookContents } from "./excel/readTables.ts";
import { readStatusRules, type StatusRule } from "./excel/statusRules.ts";
import { inSlices, type Session } from "./excel/session.ts";
import type { OwnedColumn } from "./indicators/columns/computedColumn.ts";
import { computedColumns } from "./indicators/columns/computedColumns.ts";
import { areasBelow } from "./indicators/columns/standardColumns.ts";
import type { PassedOver } from "./tables/judge.ts";
import { assignedColumns, assignedRoles, type AssignedRoles } from "./tables/recognition/assignedRoles.ts";
import { findRanges, headingOfTable } from "./tables/ranges/findRanges.ts";
import { likelyColumns } from "./tables/ranges/likelyHeader.ts";
import type { SheetGrid } from "./tables/ranges/sheetGrid.ts";
import { figureColumns, recognise, type Recognised } from "./tables/recognition/recognise.ts";
import { bareHeading, type Heading, type TableCells } from "./tables/tableCells.ts";

/** A table or plain range as it stands: its cells, which of its columns are ours, and what was asked about it besides. */
export interface StandingTable {
  readonly contents: TableContents;
  readonly cells: TableCells;
  readonly ownership: Ownership;
  readonly details: Details;
  /** null: Excel could not tell. */
  readonly statusRules: readonly StatusRule[] | null;
}

export interface StandingTables {
  readonly tables: readonly StandingTable[];
  /** Worksheets on which there is nothing to look at. */
  readonly passedOver: readonly PassedOver[];
}

type OwnedTable = Omit<StandingTable, "details" | "statusRules">;

/** Finds the plain ranges of a workbook beside its tables, and asks about both what judging and writing take. */
export async function readStandingTables(
  session: Session,
  contents: WorkbookContents,
  memory: Memory | "newer",
): Promise<StandingTables> {
  // A newer version's memory says nothing to this one.
  const known = memory === "newer" ? emptyMemory : memory;
  const roles = assignedRoles(known.roles);
  const readable = contents.sheets.filter(({ tooLarge }) => !tooLarge);
  const inTables = owned(contents.tables, [], { memory: known, roles }, () => bareHeading);
  const ofTables = await readDetails(
    session,
    inTables.map(detailsWanted),
    readable.flatMap(({ grids }) => grids),
  );

  const sheets = readable.map((loose) => ({ loose, grid: loose.grid() }));
  const ranges = await inSlices(rangesOn(session, sheets, roles));
  const inRanges = owned([...ranges.keys()], contents.tables, { memory: known, roles }, (range) => ranges.get(range)!);
  const wanted = inRanges.map(detailsWanted);
  const ofRanges = wanted.some(isAsked) ? await readDetails(session, wanted) : wanted.map(() => noDetails);

  const details = [...ofTables, ...ofRanges];
  const statusRules = await readStatusRules(
    session,
    details.map((each) => each.conditionalFormats),
  );
  const withHeadings = inTables.map((table) => withHeading(table, sheets, inRanges));
  const tables = [...withHeadings, ...inRanges].map((table, i) => ({
    ...table,
    cells: { ...table.cells, formats: details[i]!.formats },
    details: details[i]!,
    statusRules: statusRules && statusRules[i]!,
  }));
  return { tables, passedOver: passedOver(contents.sheets, sheets, tables, roles) };
}

interface ReadSheet {
  readonly loose: LooseCells;
  readonly grid: SheetGrid;
}

function* rangesOn(
  session: Session,
  sheets: readonly ReadSheet[],
  roles: AssignedRoles,
): Generator<void, ReadonlyMap<TableContents, Heading>> {
  const found = new Map<TableContents, Heading>();
  for (const { loose, grid } of sheets) {
    const ranges = yield* findRanges(grid, roles);
    for (const [place, range] of ranges.entries())
      found.set(rangeContents(session, loose.sheet, grid, range, place), range.heading);
  }
  return found;
}

function owned(
  tables: readonly TableContents[],
  others: readonly TableContents[],
  { memory, roles }: { readonly memory: Memory; readonly roles: AssignedRoles },
  headingOf: (table: TableContents) => Heading,
): readonly OwnedTable[] {
  const all = [...tables, ...others].map(({ shape, values }) => ({ id: shape.id, columns: shape.columns, values }));
  return tables.map((contents, i) => own(contents, findOwnColumns(all[i]!, memory, all), headingOf(contents), roles));
}

function own(contents: TableContents, ownership: Ownership, heading: Heading, roles: AssignedRoles): OwnedTable {
  const { shape, values, row, column, range } = contents;
  const headers = shape.columns.map(({ name }) => name);
  const computed = new Set([...ownership.own, ...ownership.unnamed].map(({ index }) => index));
  const cells = {
    id: range === null ? shape.id : null,
    name: range === null ? shape.name : null,
    sheet: shape.sheet.name,
    row: headerRow(shape, row),
    column,
    headers,
    heading,
    values,
    computed,
    reasons: ownColumn(ownership, "reason")?.index ?? null,
    assigned: assignedColumns(roles, { headers, heading, computed }),
    formats: new Map(),
  };
  return { contents, ownership, cells };
}

/** What stands around a table is known only when the cells outside tables are; a range that ends there says nothing of it. */
function withHeading(table: OwnedTable, sheets: readonly ReadSheet[], ranges: readonly OwnedTable[]): OwnedTable {
  const { contents, cells } = table;
  const { shape, row, column, rowCount: rows } = contents;
  const sheet = sheets.find(({ loose }) => loose.sheet === shape.sheet);
  const endsThere = ranges.some(
    ({ contents: range, cells: { values } }) =>
      range.shape.sheet === shape.sheet && values.length > 0 && range.row + range.rowCount === row,
  );
  if (sheet === undefined || endsThere) return table;
  const area = { row, column, rows, columns: shape.columns.length };
  return { ...table, cells: { ...cells, heading: headingOfTable(sheet.grid, area, cells.row) } };
}

function detailsWanted({ contents, cells, ownership }: OwnedTable): DetailsWanted {
  const recognised = recognise(cells);
  const inputs = figureColumns(recognised);
  const adding = columnsOf(recognised, inputs).filter(({ key }) => !ownColumn(ownership, key)).length;
  const ours = ownership.own.filter(({ key }) => everyColumn.some((column) => column.key === key && !column.text));
  return {
    table: contents,
    figures: inputs,
    ownFigures: ours.map(({ index }) => index),
    statusColumn: ownColumn(ownership, "rag")?.index ?? null,
    adding,
    likeColumn: adding > 0 || ownership.unfinished ? lastOfTheirs(cells) : null,
  };
}

/** A range that is none of indicators, and has no column of ours, needs nothing. */
function isAsked({ figures, adding, statusColumn, ownFigures }: DetailsWanted): boolean {
  return figures.length + adding + ownFigures.length > 0 || statusColumn !== null;
}

/** The computed columns that a table may have. */
function columnsOf({ side }: Recognised, figures: readonly number[]): readonly OwnedColumn[] {
  if (side === null) return figures.length > 0 ? [...computedColumns, areasBelow] : [];
  return deliveryColumns.get(side) ?? [];
}

/** The user's last column: new ones shall look like it. */
function lastOfTheirs({ headers, computed }: TableCells): number {
  return headers.findLastIndex((_, column) => !computed.has(column));
}

function passedOver(
  sheets: readonly LooseCells[],
  read: readonly ReadSheet[],
  tables: readonly StandingTable[],
  roles: AssignedRoles,
): readonly PassedOver[] {
  const looked = new Set(tables.map(({ contents }) => contents.shape.sheet));
  return sheets
    .filter(({ sheet, tooLarge }) => tooLarge || !looked.has(sheet))
    .map((each) => {
      const { sheet, used, tooLarge } = each;
      const grid = read.find(({ loose }) => loose === each)?.grid;
      return { sheet: sheet.name, range: used, tooLarge, columns: grid ? likelyColumns(grid, roles) : [] };
    });
}
