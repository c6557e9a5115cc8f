import { defaultSettings } from "../../src/plan/settings.ts";
import { judge } from "../../src/tables/judge.ts";
import type { TableCells } from "../../src/tables/tableCells.ts";
import type { CellSpec } from "../workbooks/workbook.ts";
import { headers, scorecardRows } from "./scorecard.ts";
import { threadTime } from "./threadTime.ts";

/** Recognising and judging alone, without Excel. */
export interface MeasuredRules {
  readonly rows: number;
  readonly milliseconds: number;
  readonly rowsPerSecond: number;
  /** Milliseconds between two points at which others are let at the thread. */
  readonly longestStep: number;
}

/** Judges a scorecard of so many rows. */
export function measureRules(rows: number): MeasuredRules {
  const table = tableOf(scorecardRows(rows));
  const work = judge([table], defaultSettings);
  const start = threadTime();
  let longestStep = 0;
  for (let from = start, done = false; !done;) {
    done = work.next().done ?? false;
    const now = threadTime();
    longestStep = Math.max(longestStep, now - from);
    from = now;
  }
  const milliseconds = threadTime() - start;
  return { rows, milliseconds, rowsPerSecond: (rows / milliseconds) * 1000, longestStep };
}

function tableOf(rows: readonly (readonly CellSpec[])[]): TableCells {
  const formats = headers.map((_, column) => [column, rows.map((row) => formatOf(row[column]!))] as const);
  return {
    id: "{00000000-0000-0000-0000-000000000001}",
    name: "Scorecard",
    sheet: "Scorecard",
    row: 0,
    column: 0,
    headers,
    values: rows.map((row) => row.map(valueOf)),
    computed: new Set(),
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
