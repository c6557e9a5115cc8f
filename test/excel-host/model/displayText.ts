import { format as formatValue, isDateFormat } from "./numberFormats.ts";

import { DAYS_1904, USER_LOCALE } from "./entry.ts";
import { styleAt } from "./styles.ts";
import type { Cell, CellValue, Workbook } from "./workbook.ts";

/** Built-in formats that follow the user's regional settings (14 and 22), by the American names that files and Office.js use. */
const REGIONAL: Record<string, string> = {
  "m/d/yyyy": "dd/mm/yyyy",
  "m/d/yy": "dd/mm/yyyy",
  "mm-dd-yy": "dd/mm/yyyy",
  "m/d/yyyy h:mm": "dd/mm/yyyy hh:mm",
  "m/d/yy h:mm": "dd/mm/yyyy hh:mm",
};

/** A formula whose value nothing here knows: it was written here, and nothing is calculated. */
export const isUncalculated = (cell: Cell): boolean => cell.formula !== null && cell.value === null;

/**
 * A cell's value as it is displayed, whatever the column's width
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-text-member).
 * A formula without a value is "".
 */
export function displayText(workbook: Workbook, cell: Cell | undefined): string {
  if (cell === undefined || cell.value === null) return "";
  return displayValue(cell.value, styleAt(workbook, cell.style).numberFormat, workbook.date1904);
}

/** As `displayText`, for a value and a number format. */
export function displayValue(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  const pattern = REGIONAL[numberFormat] ?? numberFormat;
  const shown = date1904 && typeof value === "number" && isDateFormat(pattern) ? value + DAYS_1904 : value;
  return formatValue(pattern, shown, { locale: USER_LOCALE, throws: false, dateErrorNumber: false });
}
