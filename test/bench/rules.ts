import { judge } from "../../src/tables/judge.ts";
import { readSettings } from "../../src/tables/planSettings.ts";
import { bareHeading, type TableCells } from "../../src/tables/tableCells.ts";
import type { CellSpec, TableSpec } from "../workbooks/workbook.ts";
import { everythingTables } from "./everything.ts";
import { headers, scorecardRows } from "./scorecard.ts";
import { threadTime } from "./threadTime.ts";
import type { Contents } from "./workbook.ts";

/** Recognising and judging alone, without Excel. */
export interface MeasuredRules {
  readonly rows: number;
  readonly contents: Contents;
  readonly milliseconds: number;
  readonly rowsPerSecond: number;
  /** Milliseconds between two points at which others are let at the thread. */
  readonly longestStep: number;
}

/** Judges a plain scorecard of so many rows, and one of as many rows with everything. */
export function measureRules(rows: number): readonly MeasuredRules[] {
  return [
    typicalRun(rows, "scorecard", [{ name: "Scorecard", headers, rows: scorecardRows(rows) }]),
    typicalRun(rows, "everything", everythingTables(rows)),
  ];
}

/** Of five runs the one that took the middle time. */
function typicalRun(rows: number, contents: Contents, specs: readonly TableSpec[]): MeasuredRules {
  const tables = specs.map(tableOf);
  const runs = Array.from({ length: 5 }, () => measureRun(rows, contents, tables));
  return runs.toSorted((a, b) => a.milliseconds - b.milliseconds)[2]!;
}

/** The clock of a thread is too coarse for a few rows: they are judged until it is 10,000. */
const atLeast = 10_000;

function measureRun(rows: number, contents: Contents, tables: readonly TableCells[]): MeasuredRules {
  const times = Math.ceil(atLeast / rows);
  const start = threadTime();
  let longestStep = 0;
  for (let time = 0; time < times; time++) longestStep = Math.max(longestStep, judgeInSteps(tables));
  const milliseconds = (threadTime() - start) / times;
  return { rows, contents, milliseconds, rowsPerSecond: (rows / milliseconds) * 1000, longestStep };
}

/** Milliseconds of the longest step. */
function judgeInSteps(tables: readonly TableCells[]): number {
  let longest = 0;
  let from = threadTime();
  const work = judge(tables, readSettings(tables).settings);
  for (let done = false; !done;) {
    done = work.next().done ?? false;
    const now = threadTime();
    longest = Math.max(longest, now - from);
    from = now;
  }
  return longest;
}

function tableOf({ name, headers: columns, rows }: TableSpec): TableCells {
  const formats = columns.map((_, column) => [column, rows.map((row) => formatOf(row[column] ?? null))] as const);
  return {
    id: name,
    name,
    sheet: name,
    row: 0,
    column: 0,
    headers: columns,
    heading: bareHeading,
    values: rows.map((row) => row.map(valueOf)),
    computed: new Set(),
    reasons: null,
    assigned: new Map(),
    formats: new Map(formats),
  };
}

function valueOf(cell: CellSpec): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  return "error" in cell ? cell.error : valueOf(cell.value);
}

function formatOf(cell: CellSpec): string {
  return typeof cell === "object" && cell !== null && "format" in cell ? cell.format : "General";
}
