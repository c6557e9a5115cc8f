import type { CellValue } from "../figures/cell.ts";
import { squash, tidy } from "../figures/normalise.ts";
import { sameHeader } from "./headers.ts";
import type { Recognised } from "./recognise.ts";

/** What a row of a table of indicators is. Only `indicator` rows are judged. */
export type RowKind = "indicator" | "blank" | "total" | "header" | "note";

const TOTAL = /^(?:(?:grand|sub|overall)[ -]?)?totals?:?$|^averages?:?$/i;

/** Whether a cell's words say that its row adds up others. */
export function isTotal(cell: CellValue): boolean {
  return TOTAL.test(tidy(String(cell)));
}

/** Tells the rows of a table apart; made once a table. */
export function rowKinds({ cells, columns }: Recognised): (row: number) => RowKind {
  const input = cells.headers.map((_, column) => column).filter((column) => !cells.computed.has(column));
  const labels = [columns.get("indicator"), columns.get("ref")].filter((column) => column !== undefined);
  const headers = new Map(labels.map((column) => [column, squash(cells.headers[column] ?? "")]));
  const figures = [columns.get("target"), columns.get("periodTarget"), columns.get("actual")].filter(
    (column) => column !== undefined,
  );
  const written = (row: number, column: number) => !isBlank(cells.values[row]![column] ?? "");
  const count = (row: number) => input.filter((column) => written(row, column)).length;
  const ref = columns.get("ref");
  const hasRefs = ref !== undefined && cells.values.some((_, row) => written(row, ref));
  // Among indicators with refs a name that stands alone is a section's heading.
  const headings = hasRefs ? [input[0]!, ...labels] : [input[0]!];
  const onlyNames = cells.values.every((_, row) => count(row) <= 1);

  return (row) => {
    const filled = count(row);
    if (filled === 0) return "blank";
    const cell = (column: number) => tidy(String(cells.values[row]![column] ?? ""));
    if (labels.some((column) => isTotal(cells.values[row]![column] ?? ""))) return "total";
    if (labels.some((column) => squash(cell(column)) === headers.get(column)) && filled > 1 && isHeader(row))
      return "header";
    if (filled === 1 && !onlyNames && headings.some((column) => written(row, column))) return "note";
    return [...labels, ...figures].some((column) => written(row, column)) ? "indicator" : "note";
  };

  /** A header row repeated at the top of a printed page. */
  function isHeader(row: number): boolean {
    return input.every(
      (column) => !written(row, column) || sameHeader(String(cells.values[row]![column]), cells.headers[column] ?? ""),
    );
  }
}

/** Anything but the blanks that `tidy` takes away. */
const MARK = /[^\s\u180e\u200b-\u200d\u2060]/;

function isBlank(value: string | number | boolean): boolean {
  return value === "" || (typeof value === "string" && !MARK.test(value));
}
