import { getFormatFromId, isDateFormat, parseValue } from "./numberFormats.ts";

import { fail } from "./excelError.ts";
import { isFormula } from "./formulaSyntax.ts";
import type { CellValue, ErrorText } from "./workbook.ts";

/** The user's regional settings: how dates and currencies are typed and shown. */
export const USER_LOCALE = "en-GB";

/**
 * How Range.values and Range.formulas read texts, whatever the user's settings: "Locale-shaped strings … are stored as text
 * instead of as dates" (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member).
 */
export const API_LOCALE = "en-US";

export type Locale = typeof USER_LOCALE | typeof API_LOCALE;

/** Days between the 1900 and the 1904 date systems (https://learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system). */
export const DAYS_1904 = 1462;

/** The longest text a cell holds (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
const MAX_TEXT_LENGTH = 32_767;

const ERRORS: Record<string, ErrorText> = Object.fromEntries(
  (
    ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!"] as const
  ).map((text) => [text, text]),
);

/** What a text becomes when it is typed into a cell. */
export interface Entry {
  value: CellValue | null;
  formula: string | null;
  /** The format Excel gives the cell with it (a date, a percentage), where the cell's own is General; null: none. */
  format: string | null;
}

const text = (value: string): Entry => ({ value: value === "" ? null : value, formula: null, format: null });

/**
 * Reads a text as Excel does when it is typed: numbers, dates, percentages, TRUE, error values, formulas, apostrophes.
 *
 * Range.values parses strings in the same way
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values).
 * A leading + or − that begins no number begins a formula; a formula that cannot be read is InvalidArgument.
 */
export function readEntry(typed: string, cellFormat: string, date1904: boolean, locale: Locale): Entry {
  if (typed.length > MAX_TEXT_LENGTH) fail("InvalidArgument");
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (cellFormat === "@" || typed === "") return text(typed);
  if (typed.length > 1 && typed.startsWith("=")) return formula(typed);
  const upper = typed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE", formula: null, format: null };
  const error = ERRORS[upper];
  if (error !== undefined) return { value: { error }, formula: null, format: null };
  const number = /\d/.test(typed) ? readNumber(typed, date1904, locale) : null;
  if (number !== null) return number;
  if (/^[+-]./s.test(typed)) return formula(`=${typed}`);
  if (/^@./s.test(typed)) return formula(`=${typed.slice(1)}`);
  return text(typed);
}

function formula(typed: string): Entry {
  if (!isFormula(typed)) fail("InvalidArgument", `The formula ${typed} cannot be read.`);
  return { value: null, formula: typed, format: null };
}

/** "2016-12" is a month to Excel; numfmt knows months by name only. */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const YEAR_MONTH = /^(\d{4})[-/](0?[1-9]|1[0-2])$/;

function readNumber(typed: string, date1904: boolean, locale: Locale): Entry | null {
  const month = YEAR_MONTH.exec(typed.trim());
  const parsed = parseValue(month ? `1 ${MONTHS[Number(month[2]) - 1]} ${month[1]}` : typed, { locale });
  if (!parsed || typeof parsed.value !== "number") return null;
  const formatId = month ? 17 : (parsed.formatId ?? 0);
  const local = getFormatFromId(formatId, locale);
  // Built-in date formats are kept by their American name; what they show follows the user's settings.
  const format = isDateFormat(local) ? getFormatFromId(formatId) : local;
  const isDate = isDateFormat(format) && parsed.value >= 1;
  const value = date1904 && isDate ? parsed.value - DAYS_1904 : parsed.value;
  return { value, formula: null, format: formatId === 0 ? null : format };
}
