import { withAcceptances } from "./changes/acceptances.ts";
import { countCells } from "./changes/change.ts";
import { emptyMemory } from "./changes/memory.ts";
import { judgeWorkbook } from "./judgeWorkbook.ts";
import { findingsOf, planTables, writingOf } from "./planWrites.ts";
import { excelCode, RefreshError, toRefreshError } from "./excel/refreshError.ts";
import { inExcel, inSlices, type Session } from "./excel/session.ts";
import { writeTables } from "./excel/writeTables.ts";
import type { PlanFile } from "./tables/planDocument/planFile.ts";
import { planReport, tableReports, type RefreshReport, type TableReport } from "./report.ts";

export { RefreshError };
export type { RefreshReport, TableReport };

export interface RefreshOptions {
  /** false is Check: the same reading and judging, nothing written. */
  readonly write: boolean;
  /** A plan.json that the workbook is held against: tables that the workbook lacks are taken from it. */
  readonly plan?: PlanFile;
  /** Milliseconds after which Excel is taken not to answer any more. */
  readonly patience?: number;
}

/** Judged cells may change while they are judged: then once more, and no third time. */
const attempts = 2;

/**
 * The main job: reads the workbook, judges every indicator, writes the computed columns.
 *
 * A second refresh of an unchanged workbook writes nothing. Throws only `RefreshError`.
 */
export async function refresh({ write, plan, patience }: RefreshOptions): Promise<RefreshReport> {
  const progress = { incomplete: [] as readonly string[] };
  try {
    return await inExcel(async (session) => {
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const report = await attemptRefresh(session, { write, plan }, progress).catch((cause: unknown) => {
          if (attempt < attempts && meansChanged(cause)) return null;
          throw cause;
        });
        if (report) return report;
      }
      throw new RefreshError(
        "ChangedMeanwhile",
        "Figures were changed while they were being judged, so some statuses may belong to older figures. Refresh again.",
      );
    }, patience);
  } catch (cause) {
    throw toRefreshError(cause, progress.incomplete);
  }
}

/** What Excel says of a table or worksheet that is no longer as large as it was read, or no longer there. */
function meansChanged(cause: unknown): boolean {
  const code = cause instanceof RefreshError ? cause.code : excelCode(cause);
  return ["InvalidArgument", "InvalidReference", "ItemNotFound", "ChangedMeanwhile"].includes(code ?? "");
}

/** null: what was judged has changed meanwhile, and what was written may be out of date. */
async function attemptRefresh(
  session: Session,
  { write, plan }: Pick<RefreshOptions, "write"> & { readonly plan: PlanFile | undefined },
  progress: { incomplete: readonly string[] },
): Promise<RefreshReport | null> {
  const judged = await judgeWorkbook(session, plan);
  const planned = await inSlices(planTables(judged));
  const writing = write ? writingOf(judged, planned) : null;
  if (writing) {
    progress.incomplete = writing.tables.map(({ table }) => table.shape.name);
    const unchanged = await writeTables(session, writing);
    if (!unchanged) return null;
    progress.incomplete = [];
  }
  return {
    plan: planReport(judged.settings),
    tables: await inSlices(tableReports(planned)),
    refused: judged.judgement.refused,
    findings: await inSlices(
      withAcceptances(
        [...judged.judgement.findings, ...findingsOf(planned)],
        judged.tables.map(({ cells }) => cells),
        judged.memory === "newer" ? emptyMemory : judged.memory,
      ),
    ),
    syncs: session.syncs,
    cellsWritten: writing?.tables.reduce((sum, { changes }) => sum + countCells(changes), 0) ?? 0,
  };
}
