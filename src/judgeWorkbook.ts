import { emptyMemory, recall, type Memory } from "./changes/memory.ts";
import { findOwnColumns, ownColumn, type Ownership } from "./changes/ownColumns.ts";
import { readDetails, type Details } from "./excel/readDetails.ts";
import { readStatusRules, type StatusRule } from "./excel/statusRules.ts";
import { readTables, type TableContents, type WorkbookContents } from "./excel/readTables.ts";
import { readWorkbook, type WorkbookShape } from "./excel/readWorkbook.ts";
import { inSlices, type Session } from "./excel/session.ts";
import { deliveryColumns } from "./delivery/columns.ts";
import { everyColumn } from "./delivery/everyColumn.ts";
import type { OwnedColumn } from "./indicators/columns/computedColumn.ts";
import { computedColumns } from "./indicators/columns/computedColumns.ts";
import { isToWrite } from "./indicators/columns/columnsToWrite.ts";
import { areasBelow } from "./indicators/columns/standardColumns.ts";
import type { PlanSettings } from "./plan/settings.ts";
import { judge, type Judgement } from "./tables/judge.ts";
import { tablesLacking, withoutCells, type PlanFile } from "./tables/planDocument/planFile.ts";
import { readSettings } from "./tables/planSettings.ts";
import { figureColumns, recognise, type Recognised } from "./tables/recognition/recognise.ts";
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
  /** What the plan says for all its indicators. */
  readonly settings: PlanSettings;
}

/**
 * Reads a workbook and judges its indicators: the half of a refresh that changes nothing. Of the plan, where there is one,
 * come the tables that the workbook lacks.
 */
export async function judgeWorkbook(session: Session, plan: PlanFile | null = null): Promise<JudgedWorkbook> {
  const book = await readWorkbook(session);
  const contents = await readTables(session, book);
  const memory = recall(contents.memory);
  const all = contents.tables.map(({ shape, values }) => ({ id: shape.id, columns: shape.columns, values }));
  const owned = contents.tables.map((table, i) => own(table, findOwnColumns(all[i]!, known(memory), all)));
  // Which columns the plan wants is plain text: it can be read before the number formats are.
  const ofPlan =
    plan === null
      ? []
      : tablesLacking(
          owned.map(({ cells }) => cells),
          plan,
        );
  const { columns } = readSettings([...owned.map(({ cells }) => cells), ...ofPlan]).settings;
  const details = await readDetails(
    session,
    owned.map((table) => detailsWanted(table, columns)),
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
  const toJudge = [...tables.map(({ cells }) => cells), ...ofPlan];
  const { settings, findings } = readSettings(toJudge);
  const judgement = await inSlices(
    judge(
      toJudge,
      settings,
      contents.loose.map(({ sheet, used }) => ({ sheet: sheet.name, range: used })),
    ),
  );
  const allFindings = [...findings, ...judgement.findings];
  return {
    book,
    contents,
    memory,
    tables,
    settings,
    judgement: {
      ...judgement,
      // In a plan's file nothing is written.
      others: judgement.others.filter(({ cells }) => !ofPlan.includes(cells)),
      findings: plan === null ? allFindings : withoutCells(allFindings, plan),
    },
  };
}

/** A newer version's memory says nothing to this one. */
function known(memory: Memory | "newer"): Memory {
  return memory === "newer" ? emptyMemory : memory;
}

function own(contents: TableContents, ownership: Ownership): Omit<StandingTable, "details" | "statusRules"> {
  const { shape, values, row, column } = contents;
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
  columns: readonly string[] | null,
) {
  const recognised = recognise(cells);
  const inputs = figureColumns(recognised);
  const possible = columnsOf(recognised, inputs).filter((column) => isToWrite(column, columns));
  const adding = possible.filter(({ key }) => !ownColumn(ownership, key)).length;
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

/** The computed columns that a table may have. */
function columnsOf({ side }: Recognised, figures: readonly number[]): readonly OwnedColumn[] {
  if (side === null) return figures.length > 0 ? [...computedColumns, areasBelow] : [];
  return deliveryColumns.get(side) ?? [];
}

/** The user's last column: new ones shall look like it. */
function lastOfTheirs({ headers, computed }: TableCells): number {
  return headers.findLastIndex((_, column) => !computed.has(column));
}
