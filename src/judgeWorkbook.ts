import { recall, type Memory } from "./changes/memory.ts";
import { readTables } from "./excel/readTables.ts";
import { readWorkbook, type WorkbookShape } from "./excel/readWorkbook.ts";
import { inSlices, type Session } from "./excel/session.ts";
import { readStandingTables, type StandingTable } from "./standingTables.ts";
import type { PlanSettings } from "./plan/settings.ts";
import { judge, type Judgement } from "./tables/judge.ts";
import { tablesLacking, withoutCells, type PlanFile } from "./tables/planDocument/planFile.ts";
import { readSettings } from "./tables/planSettings.ts";

export interface JudgedWorkbook {
  readonly book: WorkbookShape;
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
  const { tables, passedOver } = await readStandingTables(session, contents, memory);
  const own = tables.map(({ cells }) => cells);
  const all = plan === null ? own : [...own, ...tablesLacking(own, plan)];
  const { settings, findings } = readSettings(all);
  const judgement = await inSlices(judge(all, settings, passedOver));
  const allFindings = [...findings, ...judgement.findings];
  return {
    book,
    memory,
    tables,
    settings,
    judgement: {
      ...judgement,
      // In a plan's file nothing is written, and beside a plain list of actions or risks nobody asked for a column.
      others: judgement.others.filter(({ cells }) => cells.id !== null),
      findings: plan === null ? allFindings : withoutCells(allFindings, plan),
    },
  };
}
