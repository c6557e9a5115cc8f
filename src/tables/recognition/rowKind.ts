import type { CellValue } from "../../figures/cell.ts";
import { squash, tidy } from "../../figures/normalise.ts";
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
  const telling = [...labels, ...figures];
  const written = (row: number, column: number) => !isBlank(cells.values[row]![column] ?? "");
  /** How many cells of a row are filled; more than one is as good as two. */
  const count = (row: number) => {
    let filled = 0;
    for (const column of input) if (written(row, column) && ++filled === 2) break;
    return filled;
  };
  const ref = columns.get("ref");
  const hasRefs = ref !== undefined && cells.values.some((_, row) => written(row, ref));
  // Among indicators with refs a name that stands alone is a section's heading.
  const headings = hasRefs ? [input[0]!, ...labels] : [input[0]!];
  const onlyNames = cells.values.every((_, row) => count(row) <= 1);

  return (row) => {
    const filled = count(row);
    if (filled === 0) return "blank";
    for (const column of labels) if (isTotal(cells.values[row]![column] ?? "")) return "total";
    if (filled > 1 && isHeader(row)) return "header";
    if (filled === 1 && !onlyNames && headings.some((column) => written(row, column))) return "note";
    return telling.some((column) => written(row, column)) ? "indicator" : "note";
  };

  /** A label much longer than its header does not repeat it; most need no closer look. */
  function namesItself(column: number, cell: CellValue): boolean {
    const header = cells.headers[column] ?? "";
    return typeof cell === "string" && cell.length <= 2 * header.length && squash(cell) === headers.get(column);
  }

  /** A header row repeated at the top of a printed page. */
  function isHeader(row: number): boolean {
    return (
      labels.some((column) => namesItself(column, cells.values[row]![column] ?? "")) &&
      input.every(
        (column) =>
          !written(row, column) || sameHeader(String(cells.values[row]![column]), cells.headers[column] ?? ""),
      )
    );
  }
}

/** Anything but the blanks that `tidy` takes away. */
const MARK = /[^\s\u180e\u200b-\u200d\u2060]/;

function isBlank(value: string | number | boolean): boolean {
  return value === "" || (typeof value === "string" && !MARK.test(value));
}
