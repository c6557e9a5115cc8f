import type { Workbook } from "../model/workbook.ts";
import { blankParts } from "./blankParts.ts";
import { readParts } from "./readWorkbook.ts";

/** A workbook as Excel makes it: one worksheet, nothing in it. */
export function newWorkbook(): Workbook {
  return readParts(blankParts());
}
