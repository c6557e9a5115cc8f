import { parseRange, rangeAddress, type CellRange } from "../figures/cell.ts";
import type { Finding, Severity } from "../findings/finding.ts";

/** Cells of one worksheet that are to be marked alike. */
export interface MarkedAreas {
  readonly sheet: string;
  readonly severity: Severity;
  readonly areas: readonly CellRange[];
}

/** The most severe first. */
const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** Rows from `first` to before `end`. */
interface Rows {
  readonly first: number;
  readonly end: number;
}

/** Rows by column, without overlap and in order. */
type Columns = Map<number, readonly Rows[]>;

/**
 * The cells that findings are about, as few rectangles a worksheet and severity as come of themselves. A cell with
 * several findings is marked for the most severe. Findings without a cell mark none.
 */
export function markedAreas(findings: readonly Finding[]): readonly MarkedAreas[] {
  const bySheet = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.sheet === null || finding.cell === null) continue;
    const ofSheet = bySheet.get(finding.sheet);
    if (ofSheet) ofSheet.push(finding);
    else bySheet.set(finding.sheet, [finding]);
  }
  return [...bySheet].flatMap(([sheet, ofSheet]) => {
    const taken: Columns = new Map();
    return severities.flatMap((severity) => {
      const columns = columnsOf(ofSheet.filter((finding) => finding.severity === severity));
      const left: Columns = new Map(
        [...columns].map(([column, rows]) => [column, without(rows, taken.get(column) ?? [])]),
      );
      for (const [column, rows] of columns) taken.set(column, joined([...(taken.get(column) ?? []), ...rows]));
      const areas = rectangles(left);
      return areas.length === 0 ? [] : [{ sheet, severity, areas }];
    });
  });
}

/** How many cells areas have. */
export function countCellsIn(areas: readonly CellRange[]): number {
  return areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** Addresses with commas between, in texts of no more than about so many characters. */
export function addressTexts(areas: readonly CellRange[], longest: number): readonly string[] {
  const texts: string[] = [];
  for (const { row, column, rows, columns } of areas) {
    const address = rangeAddress(row, column, rows, columns);
    const last = texts.at(-1);
    if (last === undefined || last.length + address.length >= longest) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
}

function columnsOf(findings: readonly Finding[]): Columns {
  const columns = new Map<number, Rows[]>();
  for (const { cell } of findings) {
    const range = cell === null ? null : parseRange(cell);
    if (range === null) continue;
    for (let column = range.column; column < range.column + range.columns; column++) {
      const rows = columns.get(column) ?? [];
      rows.push({ first: range.row, end: range.row + range.rows });
      columns.set(column, rows);
    }
  }
  return new Map([...columns].map(([column, rows]) => [column, joined(rows)]));
}

/** In order, those that touch or overlap as one. */
function joined(rows: readonly Rows[]): readonly Rows[] {
  const result: Rows[] = [];
  for (const each of rows.toSorted((a, b) => a.first - b.first)) {
    const last = result.at(-1);
    if (last !== undefined && each.first <= last.end)
      result[result.length - 1] = { first: last.first, end: Math.max(last.end, each.end) };
    else result.push(each);
  }
  return result;
}

/** What is left of rows when others are taken away; both in order. */
function without(rows: readonly Rows[], taken: readonly Rows[]): readonly Rows[] {
  const left: Rows[] = [];
  let next = 0;
  for (const { first, end } of rows) {
    let from = first;
    while (next < taken.length && taken[next]!.end <= from) next++;
    for (let i = next; i < taken.length && taken[i]!.first < end; i++) {
      const other = taken[i]!;
      if (other.first > from) left.push({ first: from, end: other.first });
      from = other.end;
    }
    if (from < end) left.push({ first: from, end });
  }
  return left;
}

/** Columns beside each other with the same rows become one rectangle. */
function rectangles(columns: Columns): readonly CellRange[] {
  const done: CellRange[] = [];
  let open = new Map<string, CellRange>();
  let last = -2;
  for (const [column, rows] of [...columns].toSorted(([a], [b]) => a - b)) {
    const beside = column === last + 1 ? open : new Map<string, CellRange>();
    const next = new Map<string, CellRange>();
    for (const { first, end } of rows) {
      const key = `${first} ${end}`;
      const left = beside.get(key);
      next.set(
        key,
        left ? { ...left, columns: left.columns + 1 } : { row: first, column, rows: end - first, columns: 1 },
      );
    }
    for (const [key, range] of open) if (beside !== open || !next.has(key)) done.push(range);
    open = next;
    last = column;
  }
  return [...done, ...open.values()];
}
