import type { CellValue } from "../../src/figures/cell.ts";
import type { Assessment } from "../../src/indicators/assessment.ts";
import { judgementOf, tableOf } from "./tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

/** A table of these rows, by header; the headers are those of all of them. */
export function tableFrom(name: string, sheet: string, rows: readonly Cells[]) {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const values = rows.map((row) => headers.map((header) => row[header] ?? ""));
  return tableOf(headers, values, { name, sheet });
}

/** One indicator's rows and their benchmarks, judged: the assessments, and "warning comparator-period G2: …". */
export function compare(
  rows: readonly Cells[],
  benchmarks: readonly Cells[],
  settings: object = {},
): { readonly assessments: readonly Assessment[]; readonly findings: readonly string[] } {
  const performance = rows.map((row) => ({ Ref: "1", Indicator: "Early Years", Polarity: "High", Target: "", ...row }));
  const table = benchmarks.map((row) => ({ Ref: "1", Level: "National", ...row }));
  const judgement = judgementOf(
    [
      tableFrom("Scorecard", "Scorecard", performance),
      ...(table.length === 0 ? [] : [tableFrom("Benchmarks", "Benchmarks", table)]),
    ],
    settings,
  );
  return {
    assessments: judgement.tables[0]!.rows.map(({ assessment }) => assessment),
    findings: judgement.findings
      .filter(({ code }) => /comparator|benchmark/.test(code))
      .map(({ severity, code, sheet, cell, message }) => `${severity} ${code} ${sheet}!${cell}: ${message}`),
  };
}

/** The same for one row. */
export function compareOne(row: Cells, benchmarks: readonly Cells[], settings: object = {}) {
  const { assessments, findings } = compare([row], benchmarks, settings);
  return { ...assessments[0]!, findings };
}
