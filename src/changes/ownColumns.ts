import type { CellValue } from "../figures/cell.ts";
import { everyColumn, isOurWord } from "../delivery/everyColumn.ts";
import { computedColumns } from "../indicators/columns/computedColumns.ts";
import type { Memory } from "./memory.ts";

/** A column that the add-in may write: one that it made, in this table or in the table this one is a copy of. */
export interface OwnColumn {
  readonly key: string;
  /** TableColumn.id. */
  readonly id: number;
  /** From the table's first column, from zero. */
  readonly index: number;
  readonly header: string;
  /** It was added by a refresh that was stopped: not all its cells need be written yet. */
  readonly unfinished: boolean;
}

export interface Ownership {
  readonly own: readonly OwnColumn[];
  /** A refresh was stopped while it added columns: what it added is ours, but may lack its looks. */
  readonly unfinished: boolean;
  /** Columns that it added and did not come to name. */
  readonly unnamed: readonly { readonly id: number; readonly index: number }[];
  /** The user's columns that bear one of our headers. */
  readonly taken: readonly { readonly key: string; readonly index: number; readonly header: string }[];
}

/** What Excel calls a column that nobody has named; in other languages such a column is left to the user. */
const excelsOwnHeader = /^Column\d+$/;

/** A table as far as its columns are concerned. */
export interface Table {
  /** Table.id. */
  readonly id: string;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * Which columns of a table are the add-in's.
 *
 * Those that the workbook's memory names by id and header. After a refresh that was stopped while it added columns:
 * those that stand there since, bear our headers and hold nothing but our words. Besides, since analysts copy last
 * month's worksheet and a copied table has a new id: columns with our headers whose cells hold only our words, if a
 * column of our reasons is among them. A RAG that somebody typed has no such reasons beside it and stays the user's.
 *
 * Headers such as Rank are words that users have for columns of their own, and numbers are not our words alone: but for
 * status and reason, such a column has to stand at the right of our reasons, where we add columns, and to be one that the
 * workbook remembers under that header, of any table, unless it remembers none at all.
 *
 * Beside actions, risks and budgets stand no reasons, and Progress, Rating and Total are words that anybody heads a
 * column with. They are ours in a copied table only while the table that it is a copy of, with the same headers in the
 * same order, stands in the workbook and is remembered. Else they stay the user's.
 */
export function findOwnColumns(table: Table, { tables }: Pick<Memory, "tables">, all: readonly Table[]): Ownership {
  const remembered = tables.find(({ id }) => id === table.id);
  const before = remembered?.adding && new Set(remembered.adding.before);
  const added = (id: number) => before !== undefined && !before.has(id);
  const own = new Map<string, OwnColumn>();
  table.columns.forEach(({ id, name }, index) => {
    const entry = remembered?.columns.find((known) => known.id === id && known.header === name);
    if (entry) own.set(entry.key, { key: entry.key, id, index, header: name, unfinished: added(id) });
  });

  const reason = own.get("reason") ?? columnOfReasons(table);
  const original = remembered === undefined ? originalOf(table, tables, all) : undefined;
  for (const { key, header } of everyColumn) {
    if (own.has(key)) continue;
    const besideReasons = ofIndicators.has(key);
    const copied = ({ index, header: name }: BearingColumn) =>
      besideReasons &&
      remembered === undefined &&
      reason !== undefined &&
      (telling.has(key) || (index > reason.index && (tables.length === 0 || isRemembered(tables, key, name)))) &&
      holdsOnlyOurWords(table, key, index, reason.index);
    const twin = ({ index }: BearingColumn) =>
      !besideReasons && original?.get(index) === key && table.values.every((row) => isOurCell(key, row[index]));
    const found = bearing(table, header).find(
      (column) =>
        (added(column.id) && table.values.every((row) => isOurCell(key, row[column.index]))) ||
        copied(column) ||
        twin(column),
    );
    if (found) own.set(key, { key, ...found, unfinished: added(found.id) });
  }

  const ours = new Set([...own.values()].map(({ index }) => index));
  return {
    own: [...own.values()],
    unfinished: before !== undefined,
    unnamed: table.columns.flatMap(({ id, name }, index) =>
      added(id) && !ours.has(index) && excelsOwnHeader.test(name) && isBlank(table, index) ? [{ id, index }] : [],
    ),
    taken: everyColumn.flatMap(({ key, header }) =>
      bearing(table, header)
        .filter(({ index, header: written }) => !ours.has(index) && sameHeader(written, header))
        .map(({ index, header: written }) => ({ key, index, header: written })),
    ),
  };
}

/** Our column of that key; undefined where the table has none yet. */
export function ownColumn({ own }: Ownership, key: string): OwnColumn | undefined {
  return own.find((column) => column.key === key);
}

/** The header for a new computed column: its own, or, where the user has a column of that name, "RAG (calculated)". */
export function freeHeader(header: string, present: readonly string[]): string {
  const taken = (name: string) => present.some((other) => sameHeader(other, name));
  if (!taken(header)) return header;
  for (let n = 1; ; n++) {
    const other = `${header} (calculated${n === 1 ? "" : ` ${n}`})`;
    if (!taken(other)) return other;
  }
}

type BearingColumn = Pick<OwnColumn, "id" | "index" | "header">;

/** The columns with a header that `freeHeader` could have given, the calculated ones first. */
function bearing(table: Table, header: string): BearingColumn[] {
  return table.columns
    .map(({ id, name }, index) => ({ id, index, header: name }))
    .filter(({ header: name }) => sameHeader(name.replace(/ \(calculated(?: \d+)?\)$/, ""), header))
    .toSorted((a, b) => b.header.length - a.header.length);
}

/** A column that holds at least one of our sentences and nothing else: what a copied table is known by. */
function columnOfReasons(table: Table): { index: number } | undefined {
  const { header } = computedColumns.find(({ key }) => key === "reason")!;
  return bearing(table, header).find(
    ({ index }) => !isBlank(table, index) && table.values.every((row) => isOurCell("reason", row[index])),
  );
}

/** The columns that stand beside our reasons. */
const ofIndicators: ReadonlySet<string> = new Set(computedColumns.map(({ key }) => key));

/** Our columns of the table that this one is a copy of: position to key; undefined where it is a copy of none. */
function originalOf(
  table: Table,
  tables: Memory["tables"],
  all: readonly Table[],
): ReadonlyMap<number, string> | undefined {
  const headers = JSON.stringify(table.columns.map(({ name }) => name));
  for (const other of all) {
    const entry = other === table ? undefined : tables.find(({ id }) => id === other.id);
    if (entry === undefined || JSON.stringify(other.columns.map(({ name }) => name)) !== headers) continue;
    return new Map(
      other.columns.flatMap(({ id, name }, index) => {
        const known = entry.columns.find((column) => column.id === id && column.header === name);
        return known === undefined ? [] : [[index, known.key] as const];
      }),
    );
  }
  return undefined;
}

/** Columns whose words, together, nobody else writes. */
const telling: ReadonlySet<string> = new Set(["rag", "reason"]);

function isRemembered(tables: Memory["tables"], key: string, header: string): boolean {
  return tables.some(({ columns }) => columns.some((column) => column.key === key && column.header === header));
}

/** We never write a cell in a row without giving the reason beside it. */
function holdsOnlyOurWords(table: Table, key: string, index: number, reason: number): boolean {
  return table.values.every((row) => row[index] === "" || (isOurCell(key, row[index]) && row[reason] !== ""));
}

function isOurCell(key: string, value: CellValue | undefined): boolean {
  return value === undefined || value === "" || isOurWord(key, value);
}

function isBlank(table: Table, index: number): boolean {
  return table.values.every((row) => row[index] === "");
}

/** Excel's own rule for the headers of a table: case does not matter. */
function sameHeader(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
