import type { Change } from "./changes/change.ts";
import type { Memory, RememberedTable } from "./changes/memory.ts";
import { ownColumn, type Ownership } from "./changes/ownColumns.ts";
import { planChanges } from "./changes/planChanges.ts";
import { publishedDifference } from "./changes/published.ts";
import { rulesComplete } from "./excel/statusRules.ts";
import type { TableWrite } from "./excel/writeColumns.ts";
import type { Writing } from "./excel/writeTables.ts";
import { cellAddress, rangeAddress } from "./figures/cell.ts";
import { makeFinding } from "./findings/catalogue.ts";
import type { Finding } from "./findings/finding.ts";
import { filled } from "./indicators/columns/computedColumn.ts";
import type { JudgedWorkbook } from "./judgeWorkbook.ts";
import type { StandingTable } from "./standingTables.ts";
import type { JudgedTable } from "./tables/judge.ts";
import { bodyCell, headerRange, nameOf } from "./tables/locate.ts";

/** One table with computed columns, what must change in it, and what keeps it from being written. */
export interface PlannedTable {
  /** null for a table that is none of figures. */
  readonly judged: JudgedTable | null;
  readonly standing: StandingTable;
  readonly changes: readonly Change[];
  readonly obstacle: Finding | null;
}

/** What must change in each table so that it holds what the rules say; a generator, as `planChanges` is. */
export function* planTables({ judgement, tables, memory }: JudgedWorkbook): Generator<void, readonly PlannedTable[]> {
  const planned: PlannedTable[] = [];
  const all = [...judgement.tables.map(withCells), ...judgement.others.map((table) => ({ judged: null, ...table }))];
  for (const { judged, computed, ...table } of all) {
    const standing = tables.find(({ cells }) => cells === table.cells)!;
    const { cells, ownership, details } = standing;
    const published = judged?.rows.flatMap((row) => (row.published ? [row.row] : []));
    const changes = yield* planChanges({
      headers: cells.headers,
      values: cells.values,
      ownership,
      formats: details.formats,
      columns: computed,
      published: new Set(published),
    });
    const obstacle = memory === "newer" ? newerMemory : obstacleTo(standing, changes);
    planned.push({ judged, standing, changes, obstacle });
  }
  return planned;
}

/** A table of figures and its columns with their cells. */
function withCells(judged: JudgedTable) {
  const byRow = new Map(judged.rows.flatMap(({ row, assessment, shown }) => (shown ? [[row, assessment]] : [])));
  const computed = judged.computed.map((column) => filled(column, (row) => byRow.get(row) ?? null));
  return { judged, cells: judged.cells, computed };
}

/** What is to be written into the workbook; null where all that can be written is up to date and remembered. */
export function writingOf(workbook: JudgedWorkbook, planned: readonly PlannedTable[]): Writing | null {
  const { book, memory, judgement } = workbook;
  if (memory === "newer") return null;
  const tables = writesOf(planned);
  const known = workbook.tables.flatMap(knownColumns);
  if (tables.length === 0 && known.every((table) => remembers(memory, table))) return null;
  return {
    tables,
    memory,
    memoryParts: book.memoryParts,
    known: new Map(known.map((table) => [table.id, table])),
    present: new Set(workbook.tables.map(({ contents }) => contents.shape.id)),
    judged: workbook.tables.flatMap(({ contents, cells }) => {
      if (!judgement.understood.has(cells)) return [];
      const inputs = cells.headers.flatMap((_, column) => (cells.computed.has(column) ? [] : [column]));
      return [{ table: contents, inputs }];
    }),
  };
}

function knownColumns({ contents, ownership }: StandingTable): readonly RememberedTable[] {
  const { id, columns } = contents.shape;
  const { own, unnamed, unfinished } = ownership;
  if (own.length === 0) return [];
  const before = columns
    .filter((column) => !unnamed.some((other) => other.id === column.id))
    .map((column) => column.id);
  return [
    {
      id,
      columns: own.map((column) => ({ id: column.id, key: column.key, header: column.header })),
      ...(unfinished && { adding: { before } }),
    },
  ];
}

/** Columns known by their words only would become the user's as soon as somebody typed into them. */
function remembers({ tables }: Memory, { id, columns }: RememberedTable): boolean {
  const entry = tables.find((table) => table.id === id);
  return columns.every((column) =>
    entry?.columns.some((other) => other.id === column.id && other.header === column.header),
  );
}

/** The tables that can be written and are not up to date. */
function writesOf(planned: readonly PlannedTable[]): readonly TableWrite[] {
  return planned.flatMap(({ standing, changes, obstacle }) => {
    const { contents, details, ownership } = standing;
    const statusRules = staleRules(standing, changes);
    if (obstacle || (changes.length === 0 && statusRules === null && !ownership.unfinished)) return [];
    return {
      table: contents,
      changes,
      unnamed: ownership.unnamed.map(({ id }) => id),
      unfinished: ownership.unfinished ? ownership.own : [],
      looks: details.looks,
      ownWidths: details.ownWidths(addedColumns(standing, changes)),
      widths: details.widths,
      statusRules,
    };
  });
}

/** Our conditional formats on the RAG column where they are to be made anew; null where they are complete or unknown. */
function staleRules(standing: StandingTable, changes: readonly Change[]): TableWrite["statusRules"] {
  const { ownership, statusRules } = standing;
  const column = statusColumn(standing, changes);
  if (column === null || statusRules === null) return null;
  const address = statusCells(standing);
  const ours = statusRules.filter((rule) => rule.status !== null || (ownership.unfinished && rule.address === address));
  return rulesComplete(ours, address) ? null : { column, stale: ours.map(({ item }) => item) };
}

/** What keeps tables from being written, columns of the user's that bear our headers, and published rows out of date. */
export function findingsOf(planned: readonly PlannedTable[]): readonly Finding[] {
  const obstacles = new Map(
    planned.flatMap(({ obstacle }) => (obstacle ? [[obstacle.message, obstacle] as const] : [])),
  );
  return [
    ...obstacles.values(),
    ...planned.flatMap(({ judged, standing, changes }) => [
      ...takenHeaders(standing, changes),
      ...(judged ? [...unknownColours(standing), ...publishedOtherwise(standing, judged)] : []),
    ]),
  ];
}

const newerMemory = makeFinding("memory-newer", { sheet: null, cell: null }, { column: "", found: "", expected: "" });

/** How many columns are to be added at the table's right. */
function addedColumns({ ownership }: StandingTable, changes: readonly Change[]): number {
  return changes.filter(({ column }) => column === null).length - ownership.unnamed.length;
}

function obstacleTo(standing: StandingTable, changes: readonly Change[]): Finding | null {
  const { contents, cells, details } = standing;
  const { sheet, filtered, showHeaders } = contents.shape;
  const facts = { column: nameOf(cells), found: "", expected: "" };
  const place = { sheet: sheet.name, cell: headerRange(cells) };
  if (sheet.protected)
    return makeFinding("sheet-protected", { ...place, cell: null }, { ...facts, column: sheet.name });
  if (filtered || sheet.filtered) return makeFinding("table-filtered", place, facts);
  if (contents.range?.underTable) return makeFinding("under-table", place, facts);
  if (!showHeaders) return makeFinding("header-hidden", { ...place, cell: null }, facts);
  const adding = addedColumns(standing, changes);
  const inTheWay = adding > 0 ? details.inTheWay(adding) : null;
  return inTheWay && makeFinding("no-room", { ...place, cell: inTheWay.cells }, { ...facts, found: inTheWay.what });
}

function takenHeaders({ cells, ownership }: StandingTable, changes: readonly Change[]): readonly Finding[] {
  return ownership.taken.flatMap(({ key, index, header }) => {
    const ours = headerOfOurs(ownership, changes, key);
    if (ours === undefined) return [];
    const place = { sheet: cells.sheet, cell: cellAddress(cells.row, cells.column + index) };
    return makeFinding("header-taken", place, { column: header, found: "", expected: ours });
  });
}

/** Published rows that would now be judged otherwise; they are not written. */
function publishedOtherwise({ cells, ownership }: StandingTable, { rows }: JudgedTable): readonly Finding[] {
  return rows.flatMap((row) => {
    const difference = publishedDifference(row, cells.values[row.row]!, ownership);
    if (difference === null) return [];
    const { column, found, now } = difference;
    const place = { sheet: cells.sheet, cell: bodyCell(cells, row.row, column.index) };
    return [makeFinding("published-differs", place, { column: column.header, found, expected: now })];
  });
}

function unknownColours({ cells, statusRules, contents }: StandingTable): readonly Finding[] {
  const place = { sheet: contents.shape.sheet.name, cell: headerRange(cells) };
  return statusRules === null
    ? [makeFinding("colours-unknown", place, { column: nameOf(cells), found: "", expected: "" })]
    : [];
}

/** The header of our column of that key, as it stands or as it will; undefined where there will be none. */
export function headerOfOurs(ownership: Ownership, changes: readonly Change[], key: string): string | undefined {
  return ownColumn(ownership, key)?.header ?? changes.find((change) => change.key === key)?.header;
}

/** Our RAG column: its id, or its header where it is being added; null: there is none. */
function statusColumn({ ownership }: StandingTable, changes: readonly Change[]): number | string | null {
  return ownColumn(ownership, "rag")?.id ?? headerOfOurs(ownership, changes, "rag") ?? null;
}

/** The cells of our RAG column's body, "K2:K10"; where there is none yet no address equals it. */
function statusCells({ cells, ownership }: StandingTable): string {
  const own = ownColumn(ownership, "rag");
  return own ? rangeAddress(cells.row + 1, cells.column + own.index, cells.values.length, 1) : "";
}
