import { formatMemory, remember, type Memory, type RememberedTable } from "../changes/memory.ts";
import { rangeColumns } from "../changes/rangeIdentity.ts";
import type { CellValue } from "../figures/cell.ts";
import { measureCells, readGrids, type Grid } from "./pieces.ts";
import { keepMemory, ourPart } from "./memoryPart.ts";
import { bodyOf, type TableContents } from "./readTables.ts";
import { inSlices, type Session } from "./session.ts";
import { sendSteps, wholeStep, type Step } from "./steps.ts";
import { stepsOf, type TableWrite } from "./writeColumns.ts";

/** A table that the judgement rests on, and its columns that are not ours, counted from the table's first. */
export interface JudgedCells {
  readonly table: TableContents;
  readonly inputs: readonly number[];
}

export interface Writing {
  readonly tables: readonly TableWrite[];
  readonly memory: Memory;
  /** The custom XML parts in our namespace; several where files were merged: the first counts, the others go. */
  readonly memoryParts: readonly string[];
  /** Our columns of each table as they are known without this writing. */
  readonly known: ReadonlyMap<string, RememberedTable>;
  /** Ids of all tables in the workbook. */
  readonly present: ReadonlySet<string>;
  readonly judged: readonly JudgedCells[];
}

/**
 * Writes the columns, then what the workbook remembers of them, and reads the judged cells back in the same sync.
 *
 * Returns whether the judged cells are still what they were; false: somebody changed them meanwhile.
 */
export async function writeTables(session: Session, writing: Writing): Promise<boolean> {
  const growing = writing.tables.filter(
    ({ changes, unfinished }) => unfinished.length > 0 || changes.some(({ column }) => column === null),
  );
  const loaded = new Map<TableWrite, Excel.TableColumnCollection>();
  await sendSteps(session, allSteps(writing, growing, loaded));

  const entries = new Map(writing.known);
  for (const write of growing) {
    const { id, columns } = write.table.shape;
    const added = write.changes.flatMap(({ column, header }) => (column === null ? [header] : []));
    const standing = loaded.get(write)?.items ?? rangeColumns([...columns.map(({ name }) => name), ...added]);
    entries.set(id, { id, columns: nameColumns(writing, write, standing) });
  }
  const memory = remember(writing.memory, [...entries.values()], writing.present);
  const known = growing.length === 0 && formatMemory(memory) === formatMemory(writing.memory);
  return readBack(session, writing.judged, () => {
    if (!known) ourPart(session.context).setXml(formatMemory(memory));
  });
}

/** Made one after another as they are sent, so that no task on the thread grows with the workbook. */
function* allSteps(
  writing: Writing,
  growing: readonly TableWrite[],
  loaded: Map<TableWrite, Excel.TableColumnCollection>,
): Generator<Step> {
  if (growing.length > 0 || writing.memoryParts.length !== 1) yield noteAdditions(writing, growing);
  for (const table of writing.tables) yield* stepsOf(table);
  for (const table of growing) if (table.table.range === null) yield loadColumns(table, loaded);
}

/**
 * Notes which columns stand in a table before ours are added: should Excel stop between, the next refresh knows ours.
 * There is one part of ours afterwards.
 */
function noteAdditions(writing: Writing, growing: readonly TableWrite[]): Step {
  const entries = growing.map(({ table: { shape }, unnamed }) => ({
    ...(writing.known.get(shape.id) ?? { id: shape.id, columns: [] }),
    adding: { before: shape.columns.map(({ id }) => id).filter((id) => !unnamed.includes(id)) },
  }));
  const xml = formatMemory(remember(writing.memory, entries, writing.present));
  return wholeStep(2_000 + 300 * entries.length, (context) => keepMemory(context, writing.memoryParts, xml));
}

function loadColumns(write: TableWrite, loaded: Map<TableWrite, Excel.TableColumnCollection>): Step {
  return wholeStep(300, (context) => {
    const { columns } = context.workbook.tables.getItem(write.table.shape.id);
    loaded.set(write, columns.load("items/id,items/name"));
  });
}

/** Our columns with the ids that Excel gave the new ones. */
function nameColumns(
  { known }: Writing,
  { table: { shape }, changes }: TableWrite,
  columns: readonly { readonly id: number; readonly name: string }[],
): RememberedTable["columns"] {
  const added = changes.filter(({ column }) => column === null);
  return [
    ...(known.get(shape.id)?.columns ?? []),
    ...added.flatMap(({ key, header }) => {
      const column = columns.find(({ name }) => name === header);
      return column ? [{ key, header, id: column.id }] : [];
    }),
  ];
}

/** Whether the judged cells, and the headers above them, are still what they were; `alongside` queues what shall go in the same sync. */
async function readBack(session: Session, judged: readonly JudgedCells[], alongside: () => void): Promise<boolean> {
  const grids = judged.map(({ table, inputs }) => judgedCells(session, table, (inputs.at(-1) ?? 0) + 1));
  const standing = await readGrids(session, grids, () => {
    alongside();
    return judged.map(({ table }) => askShape(session, table));
  });
  if (!judged.every(({ table, inputs }, i) => isSameShape(table, inputs, standing[i]!()))) return false;
  return inSlices(areUnchanged(judged, grids));
}

function judgedCells({ context }: Session, { shape, values, range }: TableContents, columns: number): Grid {
  const bytesPerCell = measureCells(values);
  if (range === null) {
    const item = context.workbook.tables.getItem(shape.id);
    return bodyOf(item, { ...shape, rowCount: values.length }, columns, bytesPerCell);
  }
  return {
    rows: values.length,
    columns,
    property: "values",
    bytesPerCell,
    cells: [],
    range: (first, rows) => range.cells.getCell(1 + first, 0).getResizedRange(rows - 1, columns - 1),
  };
}

/** What a table's header says, and how many rows its body has; asked for, and read thereafter. */
function askShape({ context }: Session, { shape, range }: TableContents) {
  if (range === null) {
    const item = context.workbook.tables.getItem(shape.id).load("rows/count,columns/items/name");
    return () => ({ rows: item.rows.count, headers: item.columns.items.map(({ name }): CellValue => name) });
  }
  const whole = range.cells.load("rowCount");
  const header = range.cells.getRow(0).load("values");
  return () => ({ rows: whole.rowCount - 1, headers: header.values[0] as readonly CellValue[] });
}

function isSameShape(
  { shape, range }: TableContents,
  inputs: readonly number[],
  now: { readonly rows: number; readonly headers: readonly CellValue[] },
): boolean {
  const headers = range?.header ?? shape.columns.map(({ name }) => name);
  return now.rows === shape.rowCount && inputs.every((column) => now.headers[column] === headers[column]);
}

function* areUnchanged(judged: readonly JudgedCells[], grids: readonly Grid[]): Generator<void, boolean> {
  for (const [i, { table, inputs }] of judged.entries())
    for (const [r, row] of grids[i]!.cells.entries()) {
      if (r % 10_000 === 0) yield;
      if (inputs.some((column) => row[column] !== table.values[r]![column])) return false;
    }
  return true;
}
