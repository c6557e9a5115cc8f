import { columnName, columnNumber } from "../model/address.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../model/area.ts";

/** What a formula is made of, as far as moving it needs: texts, quoted sheet names, structured references and words stay as they are. */
const token = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    "\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\]",
    // Not a part of a word, a function or the name of a sheet.
    "(?<reference>\\$?[A-Z]{1,3}\\$?[0-9]{1,7}|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7})(?![\\p{L}\\p{N}_.(!\\\\])",
    "[\\p{L}\\p{N}_.\\\\]+",
  ].join("|"),
  "giu",
);
const corner = /^(?<columnFixed>\$?)(?<column>[A-Z]{0,3})(?<rowFixed>\$?)(?<row>[0-9]*)$/i;

/**
 * The formula of a cell that shares another's, `rows` below and `columns` right of it: relative references move along
 * (ECMA-376 part 1, 18.3.1.40), round the edge of the sheet where they leave it.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(token, (text, ...rest: unknown[]) => {
    const { reference } = rest.at(-1) as { reference?: string };
    return reference === undefined
      ? text
      : reference
          .split(":")
          .map((one) => moveCorner(one, rows, columns))
          .join(":");
  });
}

/** One corner of a reference: "B2", "$B2", of whole columns "B", of whole rows "$2". */
function moveCorner(text: string, rows: number, columns: number): string {
  const { columnFixed = "", column = "", rowFixed = "", row = "" } = corner.exec(text)?.groups ?? {};
  // A name that only looks like a reference: the last column is XFD, the last row 1048576.
  if (columnNumber(column) >= MAX_COLUMNS || Number(row) > MAX_ROWS) return text;
  // In "$2" the dollar sign is the row's.
  const dollar = column === "" ? columnFixed + rowFixed : rowFixed;
  const letters =
    column === ""
      ? ""
      : columnFixed + (columnFixed ? column : columnName(wrap(columnNumber(column) + columns, MAX_COLUMNS)));
  const digits = row === "" ? "" : dollar + (dollar ? row : String(wrap(Number(row) - 1 + rows, MAX_ROWS) + 1));
  return letters + digits;
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
