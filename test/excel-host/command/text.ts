import type { RefreshReport, TableReport } from "../../../src/refresh.ts";

/** The report as a short table for people. */
export function toText(report: RefreshReport): string {
  const lines = report.tables.flatMap(tableLines);
  lines.push(...report.findings.map(findingLine));
  lines.push("", `${report.cellsWritten} cells written, ${report.syncs} round trips to Excel.`);
  return `${lines.join("\n")}\n`;
}

function tableLines({ sheet, table, range, rows }: TableReport): string[] {
  const head = ["Row", "Indicator", "Actual", "Target", "Status", "Gap", "National", "Direction", "Reason"];
  const body = rows.map((row) => [
    String(row.row),
    cut([row.indicator ?? row.ref, row.area, row.period].filter((text) => text !== null).join(", "), 60),
    show(row.actual),
    show(row.target),
    row.computedStatus === row.status ? row.status : `${row.status} (${row.computedStatus} by the rules)`,
    show(row.gapToTarget),
    show(row.gapToNational),
    row.direction ?? "",
    row.reason,
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((line) => line[i]!.length)));
  const format = (line: string[]) =>
    line
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join("  ")
      .trimEnd();
  return [`${table ?? sheet} (${sheet}!${range})`, format(head), ...body.map(format), ""];
}

function findingLine({ severity, sheet, cell, message, fix, accepted }: RefreshReport["findings"][number]): string {
  const place = sheet === null ? "" : ` ${sheet}${cell === null ? "" : `!${cell}`}:`;
  const words = [message, fix, accepted && `Accepted: ${accepted}`].filter((text) => text !== null);
  return `${severity}:${place} ${words.join(" ")}`;
}

function show(value: number | null): string {
  return value === null ? "" : String(Math.round(value * 1e6) / 1e6).replace("-", "\u2212");
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
