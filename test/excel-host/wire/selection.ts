import { sameArea } from "../model/area.ts";
import { markWorkbookChanged } from "../model/changes.ts";
import { fail } from "../model/excelError.ts";
import type { Area, Worksheet } from "../model/workbook.ts";
import { selectionChanged, worksheetActivated } from "./events.ts";
import type { Session } from "./session.ts";

/** What is selected on a worksheet: its first cell until something else is. */
export const selectionOf = ({ selection }: Worksheet): Area => selection ?? { row: 0, column: 0, rows: 1, columns: 1 };

/** Shows a worksheet and selects cells of it. */
export function select(session: Session, worksheet: Worksheet, area: Area): void {
  activate(session, worksheet);
  if (sameArea(selectionOf(worksheet), area)) return;
  worksheet.selection = area;
  markWorkbookChanged(session.workbook);
  selectionChanged(session, worksheet, area);
}

/** Shows a worksheet; a hidden one is InvalidOperation. */
export function activate(session: Session, worksheet: Worksheet): void {
  const { workbook } = session;
  if (worksheet.visibility !== "Visible") fail("InvalidOperation");
  if (workbook.worksheets[workbook.active] === worksheet) return;
  workbook.active = workbook.worksheets.indexOf(worksheet);
  markWorkbookChanged(workbook);
  worksheetActivated(session, worksheet);
}
