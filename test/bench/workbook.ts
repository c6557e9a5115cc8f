import type { Workbook } from "../excel-host/model/workbook.ts";
import { workbookWith } from "../workbooks/workbook.ts";
import { headers, scorecardRows } from "./scorecard.ts";

/** A workbook with one scorecard of so many rows, as a table that begins at A1. */
export function scorecardWorkbook(rows: number): Workbook {
  return workbookWith({ name: "Scorecard", tables: [{ name: "Scorecard", headers, rows: scorecardRows(rows) }] });
}
