import type { FindingCode } from "../findings/catalogue.ts";
import type { Finding, Severity } from "../findings/finding.ts";
import type { Assessment, Status } from "../indicators/assessment.ts";
import type { RefreshReport, TableReport } from "../report.ts";
import type { Task } from "./tasks.ts";

/** What needs attention first. Grey stands before Green: nobody knows how those indicators do. */
export const attentionOrder = ["Red", "Amber", "Grey", "Green", "Blue"] as const satisfies readonly Status[];

export const severityOrder = ["error", "warning", "info"] as const satisfies readonly Severity[];

const severityWords: Record<Severity, readonly [one: string, many: string]> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
};

/** Findings because of which a whole table is not refreshed; other errors leave single rows without a status. */
const refusals: ReadonlySet<string> = new Set([
  "no-indicator-table",
  "header-ambiguous",
  "sheet-protected",
  "no-room",
  "table-filtered",
  "header-hidden",
  "memory-newer",
] satisfies FindingCode[]);

/** The findings that say of a table that it was not refreshed, and why. */
export function notRefreshed(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => refusals.has(code));
}

/** "1 indicator", "1,200 indicators". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return "";
  return words.length === 1 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** Whether a reading is in the RAG counts: one for context, or of an indicator that was withdrawn, is nobody's result. */
export function isCounted({ reasonCode, polarity }: Pick<Assessment, "reasonCode" | "polarity">): boolean {
  return reasonCode !== "withdrawn" && !(reasonCode === "no-judgement" && polarity === "none");
}

/** How many readings have each status, those that need attention first; statuses that do not occur are left out. */
export function statusCounts(report: RefreshReport): readonly { readonly status: Status; readonly count: number }[] {
  const counts: Record<Status, number> = { Red: 0, Amber: 0, Grey: 0, Green: 0, Blue: 0 };
  for (const table of report.tables) for (const row of table.rows) if (isCounted(row)) counts[row.status] += 1;
  return attentionOrder.map((status) => ({ status, count: counts[status] })).filter(({ count }) => count > 0);
}

/** The one sentence that says what a task did. */
export function resultSentence(task: Task, report: RefreshReport): string {
  if (report.tables.length === 0)
    return task === "refresh" ? "No indicator table was refreshed." : "No indicator table could be judged.";
  if (task === "check") return `${judged(report)}. Nothing was written.`;
  if (report.cellsWritten === 0 && notRefreshed(report.findings).length > 0)
    return `${judged(report)}. Nothing was written.`;
  if (report.cellsWritten === 0) return "Nothing to change: the columns were up to date.";
  return `${judged(report)}, ${counted(report.cellsWritten, "cell")} written.`;
}

/** "2 errors, 3 warnings and 1 note"; empty where there are no findings. */
export function findingCounts(findings: readonly Finding[]): string {
  const counts = severityOrder.map((severity) => ({
    words: severityWords[severity],
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  return listed(counts.filter(({ count }) => count > 0).map(({ words, count }) => counted(count, ...words)));
}

/** What may be half refreshed, and how it is put right; null where nothing is. */
export function incompleteSentence(tables: readonly string[]): string | null {
  if (tables.length === 0) return null;
  return `May be half refreshed: ${listed(tables)}. The next refresh completes what is missing.`;
}

function judged(report: RefreshReport): string {
  const rows = report.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const counts = statusCounts(report);
  const inCounts = counts.reduce((sum, { count }) => sum + count, 0);
  const grey = counts.find(({ status }) => status === "Grey")?.count ?? 0;
  const place = where(report.tables);
  if (inCounts < rows) {
    const parts = [
      [inCounts - grey, "judged"],
      [grey, "left Grey"],
      [rows - inCounts, "not to be judged"],
    ] as const;
    const said = parts
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${count.toLocaleString("en-GB")} ${what}`);
    return `${counted(rows, "indicator")} in ${place}: ${listed(said)}`;
  }
  if (grey === 0) return `${counted(rows, "indicator")} judged in ${place}`;
  if (grey === rows) return `${counted(rows, "indicator")} in ${place} left Grey`;
  return `${counted(rows - grey, "indicator")} judged and ${grey.toLocaleString("en-GB")} left Grey in ${place}`;
}

function where(tables: readonly TableReport[]): string {
  const sheets = new Set(tables.map(({ sheet }) => sheet));
  const [sheet] = sheets;
  if (sheet !== undefined && tables.length === 1) return sheet;
  if (sheet !== undefined && sheets.size === 1) return `${counted(tables.length, "table")} on ${sheet}`;
  return counted(tables.length, "table");
}
