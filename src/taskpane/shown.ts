import type { Finding } from "../findings/finding.ts";
import type { Status } from "../indicators/assessment.ts";
import type { RefreshReport, TableReport } from "../report.ts";
import type { IndicatorRow } from "./indicatorRow.ts";
import { attentionOrder, isCounted, severityOrder } from "./summary.ts";

/** How many indicators or findings are drawn at first, and added by each *Show more*: a workbook may have 100,000. */
export const pageSize = 50;

/** The rows of one table that the pane draws. */
export interface ShownTable {
  readonly table: TableReport;
  readonly rows: readonly IndicatorRow[];
  /** The period of every row of the table, where they share one; else null. */
  readonly period: string | null;
}

/**
 * At most `limit` rows of the whole report, those that need attention first, in their tables' order and within a status
 * in worksheet order. `status` null: of every status, those out of the counts too; they come last.
 */
export function rowsToShow(
  report: RefreshReport,
  status: Status | null,
  limit: number,
): { readonly tables: readonly ShownTable[]; readonly left: number } {
  const wanted = status === null ? [...attentionOrder, null] : [status];
  const chosen = new Map<TableReport, IndicatorRow[]>();
  let taken = 0;
  let left = 0;
  for (const each of wanted) {
    for (const table of report.tables) {
      const rows = table.rows.filter((row) => (isCounted(row) ? row.status === each : each === null));
      const fitting = rows.slice(0, limit - taken);
      taken += fitting.length;
      left += rows.length - fitting.length;
      if (fitting.length > 0) chosen.set(table, [...(chosen.get(table) ?? []), ...fitting]);
    }
  }
  const tables = report.tables.flatMap((table) => {
    const rows = chosen.get(table);
    return rows === undefined ? [] : [{ table, rows, period: sharedPeriod(table) }];
  });
  return { tables, left };
}

function sharedPeriod({ rows }: TableReport): string | null {
  const period = rows[0]?.period ?? null;
  return rows.every((row) => row.period === period) ? period : null;
}

/** At most `limit` findings, the most severe first, in the order in which they were found. */
export function findingsToShow<F extends Finding>(
  findings: readonly F[],
  limit: number,
): { readonly shown: readonly F[]; readonly left: number } {
  const ordered = severityOrder.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return { shown: ordered.slice(0, limit), left: Math.max(0, ordered.length - limit) };
}
