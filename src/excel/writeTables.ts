import type { Change } from "../changes/change.ts";
import { formatMemory, remember, type Memory, type RememberedTable } from "../changes/memory.ts";
import { ourPart, queueMemory } from "./memoryPart.ts";
import { measureCells, readGrids, type Grid } from "./pieces.ts";
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
  for (const [{ table, changes }, columns] of loaded)
    entries.set(table.shape.id, { id: table.shape.id, columns: nameColumns(writing, table, changes, columns) });
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
  for (const table of growing) yield loadColumns(table, loaded);
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
  const memory = remember(writing.memory, entries, writing.present);
  return wholeStep(2_000 + formatMemory(memory).length, (context) => queueMemory(context, writing.memoryParts, memory));
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
  { shape }: TableContents,
  changes: readonly Change[],
  columns: Excel.TableColumnCollection,
): RememberedTable["columns"] {
  const added = changes.filter(({ column }) => column === null);
  return [
    ...(known.get(shape.id)?.columns ?? []),
    ...added.flatMap(({ key, header }) => {
      const column = columns.items.find(({ name }) => name === header);
      return column ? [{ key, header, id: column.id }] : [];
    }),
  ];
}

/** Whether the judged cells, and the headers above them, are still what they were; `alongside` queues what shall go in the same sync. */
async function readBack(session: Session, judged: readonly JudgedCells[], alongside: () => void): Promise<boolean> {
  const { tables } = session.context.workbook;
  const grids = judged.map(({ table: { shape, values }, inputs }) =>
    bodyOf(tables.getItem(shape.id), shape, (inputs.at(-1) ?? 0) + 1, measureCells(values)),
  );
  const wholes = await readGrids(session, grids, () => {
    alongside();
    return judged.map(({ table }) => tables.getItem(table.shape.id).load("rows/count,columns/items/name"));
  });
  const sameShape = ({ table: { shape }, inputs }: JudgedCells, now: Excel.Table) =>
    now.rows.count === shape.rowCount &&
    inputs.every((column) => now.columns.items[column]?.name === shape.columns[column]!.name);
  if (!judged.every((each, i) => sameShape(each, wholes[i]!))) return false;
  return inSlices(areUnchanged(judged, grids));
}

function* areUnchanged(judged: readonly JudgedCells[], grids: readonly Grid[]): Generator<void, boolean> {
  for (const [i, { table, inputs }] of judged.entries())
    for (const [r, row] of grids[i]!.cells.entries()) {
      if (r % 10_000 === 0) yield;
      if (inputs.some((column) => row[column] !== table.values[r]![column])) return false;
    }
  return true;
}
