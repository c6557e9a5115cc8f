import { fail } from "./excelError.ts";
import { stylesIn } from "./restyle.ts";
import type { Area, Workbook, Worksheet } from "./workbook.ts";

/** Fails with AccessDenied where the worksheet is protected and a cell of the area is locked. */
export function checkCellsWritable(workbook: Workbook, worksheet: Worksheet, area: Area): void {
  if (worksheet.protection !== null && stylesIn(workbook, worksheet, area).some((style) => style.locked))
    fail("AccessDenied");
}

/** Fails with AccessDenied where the worksheet is protected and the protection does not leave this open ("allowFormatCells"). */
export function checkAllowed(worksheet: Worksheet, option: string | null = null): void {
  if (worksheet.protection === null) return;
  if (option === null || worksheet.protection.options[option] !== true) fail("AccessDenied");
}
