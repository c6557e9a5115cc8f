import { fail } from "../../model/excelError.ts";
import { HTML_COLORS } from "../../model/htmlColors.ts";

/**
 * "#RRGGBB", "RRGGBB" or an HTML name, as "#RRGGBB"; anything else is InvalidArgument
 * (https://learn.microsoft.com/javascript/api/excel/excel.rangefill#excel-excel-rangefill-color-member).
 */
export function colorValue(value: unknown): string {
  if (typeof value !== "string") return fail("InvalidArgument");
  if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.slice(-6).toUpperCase()}`;
  return HTML_COLORS[value.toLowerCase()] ?? fail("InvalidArgument");
}
