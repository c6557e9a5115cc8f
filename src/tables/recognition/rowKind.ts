import type { CellValue } from "../../figures/cell.ts";
import { squash, tidy } from "../../figures/normalise.ts";
import type { TableCells } from "../tableCells.ts";
import { levelOfArea, type AreaLevel } from "./areaLevel.ts";
import { sameHeader } from "./headers.ts";
import type { Recognised } from "./recognise.ts";

/** What a row of a table of indicators is. Only `indicator` rows are judged; those of a `benchmark` are compared with. */
export type RowKind = "indicator" | "blank" | "total" | "header" | "note" | "benchmark";

const TOTAL = /^(?:(?:grand|sub|overall)[ -]?)?totals?:?$|^averages?:?$/i;

/** Whether a cell's words say that its row adds up others. */
export function isTotal(cell: CellValue): boolean {
  return TOTAL.test(tidy(String(cell)));
}

/** Tells the rows of a table apart; made once a table. */
export function rowKinds({ cells, columns, views, performance }: Recognised): (row: number) => RowKind {
  const input = cells.headers.map((_, column) => column).filter((column) => !cells.computed.has(column));
  const area = columns.get("area");
  const names = [columns.get("indicator"), columns.get("ref")].filter((column) => column !== undefined);
  const labels = names.length > 0 || area === undefined ? names : [area];
  const headers = new Map(labels.map((column) => [column, squash(cells.headers[column] ?? "")]));
  const figures = views.flatMap((view) =>
    (["target", "periodTarget", "actual"] as const).flatMap((role) => view.columns.get(role) ?? []),
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

  const levelOf = performance ? areaLevelReader(cells, area === undefined ? labels : [area]) : () => null;
  // A table of nothing but regions is about them.
  let others: boolean | undefined;
  const hasOthers = () =>
    (others ??= cells.values.some((_, row) => count(row) > 1 && levelOf(cells.values[row]!) === null));

  return (row) => {
    const filled = count(row);
    if (filled === 0) return "blank";
    if (filled > 1 && levelOf(cells.values[row]!) !== null && hasOthers()) return "benchmark";
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

/** Whose figures a row holds where they are there to be compared with, by the columns that name its area; made once a table. */
export function areaLevelReader(
  { headers }: TableCells,
  labels: readonly number[],
): (values: readonly CellValue[]) => AreaLevel | null {
  const codes = headers.flatMap((header, column) => (AREA_CODE.test(tidy(header)) ? [column] : []));
  const levels = headers.flatMap((header, column) => (LEVEL.has(squash(header)) ? [column] : []));
  const known = new Map<CellValue, AreaLevel | null>();
  return (values) => {
    for (const column of [...labels, ...levels]) {
      const cell = values[column] ?? "";
      let level = known.get(cell);
      if (level === undefined) known.set(cell, (level = levelOfArea(String(cell))));
      if (level !== null) return level;
    }
    return codes.some((column) => ENGLANDS_CODE.test(tidy(String(values[column] ?? "")))) ? "national" : null;
  };
}

const AREA_CODE = /^(?:(?:new |old )?(?:la|local authority)|area|geography|country|lad|ons) ?code$/i;

/** The Department for Education's files say beside each area what it is. */
const LEVEL: ReadonlySet<string> = new Set(["level", "geographiclevel", "geographylevel", "arealevel"]);

/** England's code of the Office for National Statistics, and what LAIT and others write for it. */
const ENGLANDS_CODE = /^(?:0|000|E92000001|92)$/;

/** Anything but the blanks that `tidy` takes away. */
const MARK = /[^\s\u180e\u200b-\u200d\u2060]/;

function isBlank(value: string | number | boolean): boolean {
  return value === "" || (typeof value === "string" && !MARK.test(value));
}
