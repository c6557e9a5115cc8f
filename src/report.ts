import { rangeAddress } from "./figures/cell.ts";
import { periodLabel } from "./figures/period/periodLabel.ts";
import type { ReportedFinding } from "./changes/acceptances.ts";
import type { Assessment } from "./indicators/assessment.ts";
import { computedColumns } from "./indicators/columns/computedColumns.ts";
import type { Role } from "./plan/roles.ts";
import type { PlanSettings } from "./plan/settings.ts";
import type { JudgedTable, RefusedTable } from "./tables/judge.ts";
import type { ColumnRole } from "./tables/recognition/columnRoles.ts";
import type { StandingTable } from "./standingTables.ts";
import { headerOfOurs, type PlannedTable } from "./planWrites.ts";

/** One performance table and what was made of it. */
export interface TableReport {
  readonly sheet: string;
  /** null for a plain range. */
  readonly table: string | null;
  /** "A1:H10": as read, header included, without computed columns of ours. */
  readonly range: string;
  /** Role to header as written. */
  readonly columns: Readonly<Record<string, string>>;
  /** Every column of the user's, from left to right, and what it is read as. */
  readonly roles: readonly ColumnRole[];
  /** Roles that it needs and has no column for. */
  readonly missing: readonly Role[];
  /** Headers of the computed columns that the table has or would have. */
  readonly written: readonly string[];
  /** In worksheet order; `row` is the worksheet's, from 1. */
  readonly rows: readonly (Assessment & { readonly row: number })[];
}

/** What a refresh or a check made of a workbook: the pane shows it, the refresh command prints it. */
export interface RefreshReport {
  /** What the plan is called, and the day up to which it reports ("31 March 2017"); null where the workbook does not say. */
  readonly plan: { readonly title: string | null; readonly asAt: string | null };
  readonly tables: readonly TableReport[];
  /** What was looked at and left alone, and why. */
  readonly refused: readonly RefusedTable[];
  /** All there are; those that somebody accepted say why. */
  readonly findings: readonly ReportedFinding[];
  /** Round trips to Excel. */
  readonly syncs: number;
  /** Cells that were changed; 0 for a check, and for a workbook that was up to date. */
  readonly cellsWritten: number;
}

/** The plan for the report. */
export function planReport({ title, asAt }: PlanSettings): RefreshReport["plan"] {
  return { title, asAt: asAt && periodLabel(asAt) };
}

/** The tables of figures for the report. */
export function* tableReports(planned: readonly PlannedTable[]): Generator<void, readonly TableReport[]> {
  const reports: TableReport[] = [];
  for (const each of planned) if (each.judged !== null) reports.push(yield* tableReport(each, each.judged));
  return reports;
}

/** Rows worked on before the thread is handed back: a few milliseconds. */
const sliceRows = 2_000;

function* tableReport(
  planned: PlannedTable,
  { cells, columns, roles, missing, rows }: JudgedTable,
): Generator<void, TableReport> {
  const reported: TableReport["rows"][number][] = [];
  for (const [index, { row, assessment }] of rows.entries()) {
    if (index % sliceRows === 0) yield;
    reported.push({ row: cells.row + row + 2, ...assessment });
  }
  return {
    sheet: cells.sheet,
    table: cells.name,
    range: reportedRange(planned.standing),
    columns,
    roles,
    missing,
    written: headersOf(planned),
    rows: reported,
  };
}

/** A table's cells as the report names them: header included, without computed columns of ours. */
export function reportedRange({ cells, contents }: StandingTable): string {
  const theirs = cells.headers.flatMap((_, column) => (cells.computed.has(column) ? [] : [column]));
  const [first, last] = [theirs[0] ?? 0, theirs.at(-1) ?? 0];
  return rangeAddress(
    cells.row - cells.heading.rows + 1,
    cells.column + first,
    contents.shape.rowCount + cells.heading.rows,
    last - first + 1,
  );
}

/** The headers of the computed columns that a table has or would have, in the order of the list. */
function headersOf({ standing, changes }: PlannedTable): readonly string[] {
  return computedColumns.flatMap(({ key }) => headerOfOurs(standing.ownership, changes, key) ?? []);
}
