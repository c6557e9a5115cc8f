import type { CellValue } from "../figures/cell.ts";
import type { CellContent, CellKind, HeldContent } from "../templates/workbookContent.ts";

/** A value and the number format that its cell needs before the value is put there. */
export interface FormattedValue {
  readonly value: string | number;
  readonly numberFormat: string;
}

const GENERAL = "General";
const TEXT = "@";

/**
 * A row of cells, as printed or as held, made ready for Excel.
 *
 * A blank figure takes the format of the figure before it, so that "2.9" typed there later reads 2.9% in a row of
 * percentages.
 */
export function rowAsWritten(row: readonly CellContent[], kinds: readonly CellKind[]): readonly FormattedValue[] {
  let figureFormat = GENERAL;
  return row.map((written, column) => {
    if (typeof written === "object" && written !== null) return heldCell(written, kinds[column]);
    if (kinds[column] !== "figure") return kinds[column] === "ref" ? refCell(written) : textCell(written ?? "");
    if (written === null) return { value: "", numberFormat: figureFormat };
    const figure = figureCell(written);
    if (typeof figure.value === "number") figureFormat = figure.numberFormat;
    return figure;
  });
}

/**
 * Words that Excel must leave alone.
 *
 * Excel reads what is written as if it were typed, so "=…", "-…", "1/2", "64%" or "May 2010" need the text format. Where
 * there is no danger the format stays General: in a text cell a number typed later would be text, and older Excel
 * shows more than 255 characters as "####".
 */
export function textCell(written: string): FormattedValue {
  // Excel takes the first apostrophe for its sign of a text.
  if (written.startsWith("'")) return { value: `'${written}`, numberFormat: GENERAL };
  return { value: written, numberFormat: written === "" || isSafelyText(written) ? GENERAL : TEXT };
}

function heldCell({ value, format }: HeldContent, kind: CellKind | undefined): FormattedValue {
  if (typeof value === "number" || value === "") return { value, numberFormat: format };
  return kind === "ref" || format === TEXT ? refCell(value) : textCell(value);
}

/**
 * A value for a cell that keeps its number format: a text that Excel would read as something else gets the apostrophe
 * that makes it a text, unless the cell is formatted as text.
 */
export function keptAsText(value: CellValue, numberFormat: string): CellValue {
  if (typeof value !== "string" || value === "" || numberFormat === TEXT || isSafelyText(value)) return value;
  return `'${value}`;
}

function refCell(written: string | null): FormattedValue {
  return { value: written ?? "", numberFormat: TEXT };
}

/** "80.6%" is 0.806 shown with one decimal; "1,250" and "-0.4" are numbers; anything else stays the words it is. */
function figureCell(written: string): FormattedValue {
  const match = /^(-?)([\d,]*\d)(\.\d+)?(%?)$/.exec(written);
  if (!match) return textCell(written);
  const [, sign = "", whole = "", fraction = "", percent = ""] = match;
  const digits = sign + whole.replaceAll(",", "") + fraction;
  const decimals = fraction === "" ? "" : "." + "0".repeat(fraction.length - 1);
  if (percent) return { value: Number(`${digits}e-2`), numberFormat: `0${decimals}%` };
  if (whole.includes(",")) return { value: Number(digits), numberFormat: `#,##0${decimals}` };
  return { value: Number(digits), numberFormat: decimals ? `0${decimals}` : GENERAL };
}

/** Excel has no number, date, time, currency, formula or truth value that looks like this. */
function isSafelyText(written: string): boolean {
  if (/^(true|false)$/i.test(written)) return false;
  const longerThanAnyDate = written.length > 60;
  return /^[\p{L}“‘<]/u.test(written) && (longerThanAnyDate || !/\d/.test(written));
}
