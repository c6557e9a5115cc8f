import { formatMemory, type Memory } from "./changes/memory.ts";
import { obstacleToTable } from "./changes/obstacleToTable.ts";
import { placeOf, rangeBecomesTable } from "./changes/rangeBecomesTable.ts";
import { freeTableName } from "./changes/tableName.ts";
import { queueMemory } from "./excel/memoryPart.ts";
import { failureIn, RefreshError } from "./excel/refreshError.ts";
import { inExcel, inSlices, type Session } from "./excel/session.ts";
import {
  addTable,
  askAboutRange,
  differenceIn,
  readWritten,
  removeTablesOn,
  type NewTable,
} from "./excel/tableFromRange.ts";
import { judgeWorkbook, type JudgedWorkbook } from "./judgeWorkbook.ts";
import { reportedRange } from "./report.ts";
import type { StandingTable } from "./standingTables.ts";

/** A plain range as the report names it. */
export interface PlainRangePlace {
  readonly sheet: string;
  readonly range: string;
}

/**
 * Makes a plain range a table of Excel's, computed columns of ours at its right included, and answers with its name.
 *
 * Only where every cell and every formula of the workbook stays as it is: what is known to change one is refused before,
 * and afterwards all are compared; where any differs the table is made cells again. Throws only `RefreshError`, and then
 * the range is no table, unless its message says that nobody can tell.
 */
export async function makeTable(place: PlainRangePlace, patience?: number): Promise<string> {
  const progress = { begun: false };
  try {
    return await inExcel((session) => attempt(session, place, progress), patience);
  } catch (cause) {
    if (cause instanceof RefreshError && (progress.begun || ours.has(cause.code))) throw cause;
    throw refused(cause, "Nothing was changed.");
  }
}

/** Codes whose messages say what is to be done: no work was begun. */
const ours: ReadonlySet<string> = new Set(["CannotBeTable", "ChangedMeanwhile", "MemoryNewer", "TooLarge"]);

async function attempt(session: Session, place: PlainRangePlace, progress: { begun: boolean }): Promise<string> {
  const judged = await judgeWorkbook(session);
  const { memory, book } = judged;
  if (memory === "newer")
    throw new RefreshError("MemoryNewer", "A newer version of Plan Indicators has worked in this workbook. Update it.");
  const standing = standingRange(judged, place);
  const cells = standing.contents.range!.cells;
  const { sheet } = standing.contents.shape;
  const facts = await askAboutRange(session, cells, sheet.name);
  const obstacle = obstacleToTable({
    ...facts,
    sheet: sheet.name,
    headerRows: standing.cells.heading.rows,
    protected: sheet.protected,
    unfinished: standing.ownership.unfinished,
  });
  if (obstacle !== null) throw new RefreshError("CannotBeTable", obstacle);

  const before = await readWritten(session, book);
  const name = freeTableName(sheet.name, [
    ...book.tables.map((table) => table.name),
    ...before.names.map((defined) => defined.name),
  ]);
  progress.begun = true;
  try {
    const table = await addTable(session, cells, name);
    const difference = await inSlices(differenceIn(before, await readWritten(session, book)));
    if (difference !== null)
      throw new RefreshError("ChangedMeanwhile", `Not every cell stayed as it was: ${difference}.`);
    await rememberTable(session, judged, memory, standing, table);
    return name;
  } catch (cause) {
    throw await undone(session, cells, place, cause);
  }
}

function standingRange({ tables }: JudgedWorkbook, { sheet, range }: PlainRangePlace): StandingTable {
  const standing = tables.find(
    (table) => table.contents.range !== null && table.cells.sheet === sheet && reportedRange(table) === range,
  );
  if (standing !== undefined) return standing;
  throw new RefreshError(
    "ChangedMeanwhile",
    `${range} on ${sheet} is no longer what it was. Refresh RAG, then try again.`,
  );
}

/** Our columns are the table's from now on. */
async function rememberTable(
  session: Session,
  { book }: JudgedWorkbook,
  memory: Memory,
  { contents, ownership }: StandingTable,
  { id, columns }: NewTable,
): Promise<void> {
  const { shape } = contents;
  const own = ownership.own.map(({ key, header, index }) => ({ key, header, id: columns[index]!.id }));
  const changed = rangeBecomesTable(memory, shape.sheet.name, placeOf(shape.id, shape.sheet.name)!, {
    id,
    columns: own,
  });
  if (formatMemory(changed) === formatMemory(memory)) return;
  queueMemory(session.context, book.memoryParts, changed);
  await session.sync();
}

/** Takes the table away again, where one was made; answers with the error that says what came of it. */
async function undone(
  session: Session,
  cells: Excel.Range,
  { sheet, range }: PlainRangePlace,
  cause: unknown,
): Promise<RefreshError> {
  try {
    await removeTablesOn(session, cells);
    return refused(cause, `${range} on ${sheet} is no table.`);
  } catch {
    return refused(
      cause,
      `Whether ${range} on ${sheet} is a table now, Excel did not say: please look. Table Design, Convert to Range makes a table cells again.`,
    );
  }
}

/** What an analyst can do about Excel's codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const sentences: Readonly<Record<string, string>> = {
  InvalidOperation:
    "Excel cannot do this at the moment. If a cell is being edited, press Enter or Esc, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc, then try again.",
  AccessDenied: "Excel refused, because the worksheet or the workbook is protected or read-only.",
  RequestAborted: "Excel stopped the work before it was done.",
  ServiceNotAvailable: "Excel is not available at the moment. Try again in a minute.",
  GeneralException: "There was an internal error in Excel.",
};

function refused(cause: unknown, result: string): RefreshError {
  const { code, sentence } =
    cause instanceof RefreshError ? { code: cause.code, sentence: cause.message } : failureIn(cause, sentences);
  return new RefreshError(code, `${sentence} ${result}`, [], cause);
}
