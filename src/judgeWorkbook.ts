import { emptyMemory, recall, type Memory } from "./changes/memory.ts";
import { findOwnColumns, ownColumn, type Ownership } from "./changes/ownColumns.ts";
import { readDetails, type Details } from "./excel/readDetails.ts";
import { readStatusRules, type StatusRule } from "./excel/statusRules.ts";
import { readTables, type TableContents, type WorkbookContents } from "./excel/readTables.ts";
import { readWorkbook, type WorkbookShape } from "./excel/readWorkbook.ts";
import { inSlices, type Session } from "./excel/session.ts";
import type { ComputedColumn } from "./indicators/columns/computedColumn.ts";
import { computedColumns } from "./indicators/columns/computedColumns.ts";
import { columnsToWrite } from "./indicators/columns/columnsToWrite.ts";
import { judge, type Judgement } from "./tables/judge.ts";
import { readSettings } from "./tables/planSettings.ts";
import { figureColumns } from "./tables/recognise.ts";
import { sideTableOf } from "./tables/sideTable.ts";
import type { TableCells } from "./tables/tableCells.ts";

/** A table as it stands: its cells, which of its columns are ours, and what was asked about it besides. */
export interface StandingTable {
  readonly contents: TableContents;
  readonly cells: TableCells;
  readonly ownership: Ownership;
  readonly details: Details;
  /** null: Excel could not tell. */
  readonly statusRules: readonly StatusRule[] | null;
}

export interface JudgedWorkbook {
  readonly book: WorkbookShape;
  readonly contents: WorkbookContents;
  readonly memory: Memory | "newer";
  readonly tables: readonly StandingTable[];
  readonly judgement: Judgement;
}

/** Reads a workbook and judges its indicators: the half of a refresh that changes nothing. */
export async function judgeWorkbook(session: Session): Promise<JudgedWorkbook> {
  const book = await readWorkbook(session);
  const contents = await readTables(session, book);
  const memory = recall(contents.memory);
  const owned = contents.tables.map((table) => own(table, memory));
  // Which columns the plan wants is plain text: it can be read before the number formats are.
  const { columns } = readSettings(owned.map(({ cells }) => cells)).settings;
  const wanted = columnsToWrite(columns);
  const details = await readDetails(
    session,
    owned.map((table) => detailsWanted(table, wanted)),
  );
  const statusRules = await readStatusRules(
    session,
    details.map((each) => each.conditionalFormats),
  );
  const tables = owned.map((table, i) => ({
    ...table,
    cells: { ...table.cells, formats: details[i]!.formats },
    details: details[i]!,
    statusRules: statusRules && statusRules[i]!,
  }));
  const { settings, findings } = readSettings(tables.map(({ cells }) => cells));
  const judgement = await inSlices(
    judge(
      tables.map(({ cells }) => cells),
      settings,
      contents.loose.map(({ sheet, used }) => ({
        where: `${used} on ${sheet.name}`,
        why: "not an Excel table",
      })),
    ),
  );
  return {
    book,
    contents,
    memory,
    tables,
    judgement: { ...judgement, findings: [...findings, ...judgement.findings] },
  };
}

function own(contents: TableContents, memory: Memory | "newer"): Omit<StandingTable, "details" | "statusRules"> {
  const { shape, values, row, column } = contents;
  const table = { id: shape.id, columns: shape.columns, values };
  const ownership = findOwnColumns(table, memory === "newer" ? emptyMemory : memory);
  const computed = new Set([...ownership.own, ...ownership.unnamed].map(({ index }) => index));
  const headers = shape.columns.map(({ name }) => name);
  const { id, name, sheet, showHeaders } = shape;
  // A header row that is switched off leaves its place above the body.
  const headerRow = showHeaders ? row : row - 1;
  const reasons = ownColumn(ownership, "reason")?.index ?? null;
  const cells = { id, name, sheet: sheet.name, row: headerRow, column, headers, values, computed, reasons };
  return { contents, ownership, cells: { ...cells, formats: new Map() } };
}

function detailsWanted(
  { contents, cells, ownership }: Omit<StandingTable, "details" | "statusRules">,
  wanted: readonly ComputedColumn[],
) {
  const inputs = figureColumns(cells);
  const grows = inputs.length > 0 && sideTableOf(cells) === null;
  const adding = !grows ? 0 : wanted.filter(({ key }) => !ownColumn(ownership, key)).length;
  const ours = ownership.own.filter(({ key }) => computedColumns.some((column) => column.key === key && !column.text));
  return {
    table: contents,
    figures: inputs,
    ownFigures: ours.map(({ index }) => index),
    statusColumn: ownColumn(ownership, "rag")?.index ?? null,
    adding,
    likeColumn: adding > 0 || ownership.unfinished ? lastOfTheirs(cells) : null,
  };
}

/** The user's last column: new ones shall look like it. */
function lastOfTheirs({ headers, computed }: TableCells): number {
  return headers.findLastIndex((_, column) => !computed.has(column));
}
