import { displayText } from "../../model/displayText.ts";
import { cellAt } from "../../model/cells.ts";
import { DAYS_1904, USER_LOCALE } from "../../model/entry.ts";
import { format, isDateFormat } from "../../model/numberFormats.ts";
import { styleAt, styleIndexAt } from "../../model/styles.ts";
import type { Workbook, Worksheet } from "../../model/workbook.ts";
import type { Place } from "../sheet/selection.ts";

/**
 * What a cell is edited as, and the formula bar shows: a formula, a number to its last digit, a percentage as one, a date
 * in full.
 */
export function entryText(workbook: Workbook, worksheet: Worksheet, { row, column }: Place): string {
  const cell = cellAt(worksheet, row, column);
  if (cell === undefined) return "";
  if (cell.formula !== null) return cell.formula;
  if (typeof cell.value !== "number") return displayText(workbook, cell);
  const { numberFormat } = styleAt(workbook, styleIndexAt(worksheet, row, column));
  if (isDateFormat(numberFormat)) return dateText(workbook.date1904 ? cell.value + DAYS_1904 : cell.value);
  if (numberFormat.includes("%")) return `${plain(cell.value * 100)}%`;
  return plain(cell.value);
}

/** Excel keeps fifteen digits. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

function dateText(serial: number): string {
  const pattern = serial < 1 ? "hh:mm:ss" : Number.isInteger(serial) ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm:ss";
  return format(pattern, serial, { locale: USER_LOCALE });
}
