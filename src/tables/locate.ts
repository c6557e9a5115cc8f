import { cellAddress, rangeAddress } from "../figures/cell.ts";
import { groupedBy } from "../figures/groupedBy.ts";
import { alike, makeFinding, type Facts, type FindingCode } from "../findings/catalogue.ts";
import type { CellChange } from "../findings/cellChange.ts";
import type { Finding } from "../findings/finding.ts";
import { safeFix } from "../findings/safeFixes.ts";
import type { Observation } from "../indicators/observation.ts";
import { planColumn } from "../plan/tables.ts";
import type { Recognised } from "./recognition/recognise.ts";
import { isSliceEnd } from "./slices.ts";
import { formatAt, type TableCells } from "./tableCells.ts";

/** A cell of a table's body, by body row and column of the table. */
export function bodyCell({ row, column }: TableCells, bodyRow: number, tableColumn: number): string {
  return cellAddress(row + 1 + bodyRow, column + tableColumn);
}

/** The header row, "A1:H1", without columns of ours. */
export function headerRange(cells: TableCells): string {
  return rangeAddress(cells.row, cells.column, 1, theirColumns(cells));
}

/** A table as a sentence names it. */
export function nameOf(cells: TableCells): string {
  return cells.name === null ? `The range ${wholeRange(cells)} on ${cells.sheet}` : `The table ${cells.name}`;
}

/** All its cells, "A1:H10", without columns of ours: header rows, and the body as far as it is filled. */
export function wholeRange(cells: TableCells): string {
  const { row, column, heading, values } = cells;
  return rangeAddress(row - heading.rows + 1, column, values.length + heading.rows, theirColumns(cells));
}

/** How far the user's own columns reach: what is found is found at the same place before and after ours are written. */
function theirColumns({ headers, computed }: TableCells): number {
  return headers.findLastIndex((_, column) => !computed.has(column)) + 1;
}

/** What would put a cell of a table's body right by itself: its change, or none where a person has to look. */
export function safeChanges(
  code: FindingCode,
  cells: TableCells,
  { row, column }: { readonly row: number; readonly column: number },
  { found, expected }: Pick<Facts, "found" | "expected">,
): readonly CellChange[] {
  const value = cells.values[row]?.[column] ?? "";
  const change = safeFix(code, { value, format: formatAt(cells, column, row) ?? null, found, expected });
  return change === null ? [] : [{ sheet: cells.sheet, cell: bodyCell(cells, row, column), ...change }];
}

/**
 * Codes that many rows may have from one cause; these rows are one finding. `found`: where the same words stand.
 * `expected`: where the same is lacking, whatever words stand for it. `neighbours`: where rows follow each other, as in
 * what was pasted twice; apart from each other each is a matter of its own. `column`: where every row has it.
 *
 * Of other codes each row always is a matter of its own: a status typed by hand, an override that has lapsed.
 */
const together: Readonly<Partial<Record<FindingCode, "found" | "expected" | "neighbours" | "column">>> = {
  "number-as-text": "expected",
  "period-ambiguous": "expected",
  "polarity-missing": "expected",
  "comparator-missing": "expected",
  "comparator-period": "found",
  "comparator-unusable": "expected",
  "benchmark-ambiguous": "found",
  "allowance-below-one-child": "expected",
  "wording-differs": "expected",
  "definition-unreadable": "found",
  "benchmark-unreadable": "found",
  "rule-gap": "found",
  "actual-unreadable": "found",
  "target-unreadable": "found",
  "comparator-unreadable": "found",
  "previous-unreadable": "found",
  "figure-unreadable": "found",
  "period-unreadable": "found",
  "override-unreadable": "found",
  "date-unreadable": "found",
  "risk-unreadable": "found",
  "unit-mismatch": "found",
  "percent-scale": "found",
  "symbol-obsolete": "found",
  suppressed: "found",
  "no-data": "found",
  "target-pending": "found",
  "target-not-set": "found",
  "target-moved": "found",
  "commentary-missing": "expected",
  "commentary-unchanged": "expected",
  "duplicate-ref": "neighbours",
  "duplicate-indicator": "neighbours",
  "unknown-ref": "neighbours",
  "ref-shared": "neighbours",
  "indicator-without-row": "neighbours",
  "outcome-without-indicators": "neighbours",
  "override-without-reason": "neighbours",
  "figure-overdue": "neighbours",
  "date-past": "neighbours",
  "percent-out-of-range": "column",
  "counts-implausible": "column",
  "benchmark-differs": "column",
  "target-contradicts-polarity": "column",
};

/** From so many rows on, of which each has it, the column is at fault and not each cell. */
const FEWEST_FOR_A_COLUMN = 3;

/** Stretches of a column that are still told one by one; of more there is one finding, at the column's header. */
const MOST_STRETCHES = 3;

/** A message is not the place for a paragraph that stands in a cell. */
const LONGEST_FOUND = 200;

function shortened(text: string): string {
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND - 1).trimEnd()}…` : text;
}

/** Rows that follow each other, rows without an indicator between them left aside. */
interface Stretch {
  readonly observation: Observation;
  readonly column: number;
  readonly header: string;
  readonly first: number;
  last: number;
  count: number;
  /** The last of them among the rows handed in. */
  place: number;
  /** What would put their cells right. */
  readonly changes: CellChange[];
}

/** What may have one cause, in the order of its rows. */
interface Group {
  readonly code: FindingCode;
  /** By what they say. */
  readonly causes: Map<string, Stretch[]>;
  rows: number;
}

/** Makes findings of what the rules said about a table's rows, in their order. */
export interface RowFindings {
  /**
   * To be called for each row, whether or not there is anything to say of it. `seen`: the table as the reading sees it,
   * where its columns are others than the table's first.
   */
  add(row: number, observations: readonly Observation[], seen?: Recognised): void;
  /** To be run after the last row. */
  finish(): Generator<void, void>;
}

/** Finds the cells of observations; made once a table. `report` takes the findings. */
export function rowFindings(recognised: Recognised, report: (finding: Finding) => void): RowFindings {
  const { cells, columns } = recognised;
  const groups = new Map<string, Group>();
  const told: { readonly first: number; readonly finding: Finding }[] = [];
  const home = columns.get("indicator") ?? columns.get("ref") ?? 0;
  let [place, latest] = [-1, -1];

  const tell = (stretches: readonly Stretch[]) => {
    const [{ observation, column, header, first }] = stretches as [Stretch];
    const { last } = stretches.at(-1)!;
    const { code, found, expected, severity } = observation;
    const cell =
      stretches.length > 1
        ? bodyCell(cells, -1, column)
        : first === last
          ? bodyCell(cells, first, column)
          : `${bodyCell(cells, first, column)}:${bodyCell(cells, last, column)}`;
    const facts = { column: header, found: shortened(found), expected };
    const rows = stretches.reduce((sum, { count }) => sum + count, 0);
    const changes = stretches.flatMap((each) => each.changes);
    told.push({
      first,
      finding: alike(makeFinding(code, { sheet: cells.sheet, cell }, facts, severity, changes), rows),
    });
  };
  /** None where the table has no such column: then another cell stands in for it. */
  const changesOf = (row: number, observation: Observation, seen: Recognised): readonly CellChange[] => {
    const { code, role, found, expected } = observation;
    const column = seen.columns.get(role);
    if (observation.changes !== undefined || column === undefined) return observation.changes ?? [];
    return safeChanges(code, cells, { row, column }, { found, expected });
  };

  return {
    add: (row, observations, seen = recognised) => {
      if (row !== latest) [latest, place] = [row, place + 1];
      for (const observation of observations) {
        const { code, role, found, expected, severity = "" } = observation;
        const by = together[code];
        const column = seen.columns.get(role) ?? home;
        const own = by === undefined ? `${place} ${found}` : "";
        const key = `${code} ${role} ${column} ${severity} ${own} ${by === "neighbours" || by === "column" ? "" : expected}`;
        let group = groups.get(key);
        if (group === undefined) groups.set(key, (group = { causes: new Map(), rows: 0, code }));
        const cause = by === "found" ? found : by === "column" ? `${place} ${found}` : "";
        let stretches = group.causes.get(cause);
        if (stretches === undefined) group.causes.set(cause, (stretches = []));
        const open = stretches.at(-1);
        group.rows++;
        const changes = changesOf(row, observation, seen);
        if (open?.place === place - 1) {
          open.changes.push(...changes);
          open.last = row;
          open.place = place;
          open.count++;
        } else {
          const header = seen.headers[role] ?? planColumn(role).header;
          stretches.push({
            observation,
            column,
            header,
            first: row,
            last: row,
            count: 1,
            place,
            changes: [...changes],
          });
        }
      }
    },
    *finish() {
      let count = 0;
      for (const { code, causes, rows } of groups.values()) {
        if (isSliceEnd(count++)) yield;
        const all = [...causes.values()];
        if (rows === place + 1 && rows >= FEWEST_FOR_A_COLUMN) tell([whole(all.flat())]);
        else
          for (const stretches of all)
            if (stretches.length > MOST_STRETCHES && together[code] !== "neighbours") tell(stretches);
            else for (const each of stretches) tell([each]);
      }
      groups.clear();
      for (const { finding } of told.toSorted((a, b) => a.first - b.first)) report(finding);
      told.length = 0;
    },
  };
}

/** Stretches that make up all rows of a table, as one. */
function whole(stretches: readonly Stretch[]): Stretch {
  const inOrder = stretches.toSorted((a, b) => a.first - b.first);
  const count = inOrder.reduce((sum, each) => sum + each.count, 0);
  const { observation, first } = inOrder[0]!;
  return { ...inOrder.at(-1)!, observation, first, count, changes: inOrder.flatMap((each) => each.changes) };
}

/** The same for rows of several tables, each of which comes in its order. */
export function* findingsOfRows<Row extends { readonly recognised: Recognised; readonly row: number }>(
  rows: readonly Row[],
  observationsOf: (row: Row) => readonly Observation[],
): Generator<void, readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [recognised, ofTable] of groupedBy(rows, (row) => row.recognised)) {
    const located = rowFindings(recognised, (finding) => findings.push(finding));
    for (const [index, row] of ofTable.entries()) {
      if (isSliceEnd(index)) yield;
      located.add(row.row, observationsOf(row));
    }
    yield* located.finish();
  }
  return findings;
}
