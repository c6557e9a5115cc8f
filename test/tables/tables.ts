import type { CellValue } from "../../src/figures/cell.ts";
import type { Assessment } from "../../src/indicators/assessment.ts";
import type { AssignableRole } from "../../src/plan/assignableRoles.ts";
import { planSettings } from "../../src/plan/settings.ts";
import { assignedColumns, assignedRoles } from "../../src/tables/recognition/assignedRoles.ts";
import { readSettings } from "../../src/tables/planSettings.ts";
import { judge, type Judgement, type PassedOver } from "../../src/tables/judge.ts";
import { bareHeading, type Heading, type TableCells } from "../../src/tables/tableCells.ts";

interface Place {
  readonly name?: string | null;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  /** By header. */
  readonly formats?: Readonly<Record<string, string | readonly string[]>>;
  readonly computed?: readonly number[];
  readonly heading?: Partial<Heading>;
  readonly reasons?: number | null;
  /** Roles that somebody gave, by header; null: none. */
  readonly roles?: Readonly<Record<string, AssignableRole | null>>;
}

/** A table as the add-in reads it; at A1 of "Scorecard" unless said otherwise. */
export function tableOf(
  headers: readonly string[],
  values: readonly (readonly CellValue[])[],
  place: Place = {},
): TableCells {
  const {
    name = "Table1",
    sheet = "Scorecard",
    row = 0,
    column = 0,
    formats = {},
    computed = [],
    heading = {},
    reasons = null,
    roles = {},
  } = place;
  const places = Object.entries(formats).map(([header, format]) => [headers.indexOf(header), format] as const);
  const own = { computed: new Set(computed), reasons, formats: new Map(places) };
  const over = { ...bareHeading, ...heading };
  const given = assignedRoles(Object.entries(roles).map(([header, role]) => ({ header, role })));
  const assigned = assignedColumns(given, { headers, heading: over, computed: own.computed });
  return { id: name, name, sheet, row, column, headers, heading: over, values, assigned, ...own };
}

/** The judgement of a workbook, run to its end. Settings that are handed in stand before those of its Plan table. */
export function judgementOf(
  tables: readonly TableCells[],
  settings: object = {},
  loose: readonly PassedOver[] = [],
): Judgement {
  const stated = readSettings(tables);
  const given = Object.keys(settings).length > 0;
  const steps = judge(tables, given ? planSettings.parse(settings) : stated.settings, loose);
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...step.value, findings: [...stated.findings, ...step.value.findings] };
  }
}

/** One row judged by itself: its cells by header. Polarity is high unless said otherwise. */
export function judgeRow(
  cells: Readonly<Record<string, CellValue>>,
  settings: object = {},
  formats: Place["formats"] = {},
): Assessment {
  const { assessment } = judgeRows([cells], settings, formats)[0]!;
  return assessment;
}

/** Rows of one table, by header; the headers are those of the first row. */
export function judgeRows(
  rows: readonly Readonly<Record<string, CellValue>>[],
  settings: object = {},
  formats: Place["formats"] = {},
) {
  const all = rows.map((row) => ({ Indicator: "Some indicator", Polarity: "High", Target: "", Actual: "", ...row }));
  const headers = Object.keys(all[0]!);
  const values = all.map((row) => headers.map((header) => (row as Record<string, CellValue>)[header] ?? ""));
  return judgementOf([tableOf(headers, values, { formats })], settings).tables[0]!.rows;
}

/** "error polarity-missing D7": what was found, in order. */
export function findingsOf(judgement: Judgement): readonly string[] {
  return judgement.findings.map(({ severity, code, cell }) => [severity, code, cell].filter(Boolean).join(" "));
}
