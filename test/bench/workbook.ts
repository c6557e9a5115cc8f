import type { Workbook } from "../excel-host/model/workbook.ts";
import { workbookWith } from "../workbooks/workbook.ts";
import { everythingTables } from "./everything.ts";
import { headers, scorecardRows } from "./scorecard.ts";

/** What a measured workbook holds: a scorecard alone, or all that a plan's tables have columns for. */
export type Contents = "scorecard" | "everything";

/** A workbook with one scorecard of so many rows, as a table that begins at A1. */
export function scorecardWorkbook(rows: number): Workbook {
  return workbookWith({ name: "Scorecard", tables: [{ name: "Scorecard", headers, rows: scorecardRows(rows) }] });
}

/** The same with every column, and with the plan's other tables on worksheets of their own. */
export function everythingWorkbook(rows: number): Workbook {
  return workbookWith(...everythingTables(rows).map((table) => ({ name: table.name, tables: [table] })));
}
