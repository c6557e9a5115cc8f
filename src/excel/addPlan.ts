import type { PlanDocument } from "../plan/document/planDocument.ts";
import { freeContent } from "../templates/freeContent.ts";
import { defaultPatience } from "./session.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

/**
 * Adds a plan's worksheets to the open workbook, behind those it has, and shows the first of them. Names that are taken get
 * a number. Returns the names of the worksheets.
 *
 * Throws a `RefreshError` where Excel failed: its message says what became of worksheets that had been added.
 */
export async function addPlan(document: PlanDocument, patience = defaultPatience): Promise<readonly string[]> {
  // Not as one entry in the undo list: a call that Excel cannot undo would fail there, and here only empties the list.
  return Excel.run((context) => writeWorkbook(context, (inUse) => freeContent(document, inUse), patience));
}
