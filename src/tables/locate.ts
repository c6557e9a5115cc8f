import { cellAddress, rangeAddress } from "../figures/cell.ts";
import { makeFinding, type FindingCode } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Observation } from "../indicators/observation.ts";
import { planColumn } from "../plan/tables.ts";
import type { Recognised } from "./recognition/recognise.ts";
import type { TableCells } from "./tableCells.ts";

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

/** Codes that fill whole columns: cells below each other are one finding. */
const runs: ReadonlySet<FindingCode> = new Set([
  "number-as-text",
  "period-ambiguous",
  "definition-unreadable",
  "rule-gap",
]);

/** Of these, those whose sentence is about one text: only cells that say the same are one finding. */
const runsOfOneText: ReadonlySet<FindingCode> = new Set(["definition-unreadable", "rule-gap"]);

/** A message is not the place for a paragraph that stands in a cell. */
const LONGEST_FOUND = 200;

function shortened(text: string): string {
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND - 1).trimEnd()}…` : text;
}

interface Run {
  readonly observation: Observation;
  readonly header: string;
  readonly column: number;
  readonly first: number;
  last: number;
}

/** Makes findings of what the rules said about a table's rows, in their order. */
export interface RowFindings {
  /** `seen`: the table as the reading sees it, where its columns are others than the table's first. */
  add(row: number, observations: readonly Observation[], seen?: Recognised): void;
  /** To be called after the last row. */
  finish(): void;
}

/** Finds the cells of observations; made once a table. `report` takes the findings. */
export function rowFindings(recognised: Recognised, report: (finding: Finding) => void): RowFindings {
  const { cells, columns } = recognised;
  const open = new Map<string, Run>();
  const home = columns.get("indicator") ?? columns.get("ref") ?? 0;

  const close = (run: Run) => {
    const { observation, header, column, first, last } = run;
    const { code, expected, severity } = observation;
    const written = shortened(observation.found);
    const found =
      runs.has(code) && !runsOfOneText.has(code) ? `${last > first ? "texts such as " : ""}“${written}”` : written;
    const cell =
      last > first
        ? `${bodyCell(cells, first, column)}:${bodyCell(cells, last, column)}`
        : bodyCell(cells, first, column);
    report(makeFinding(code, { sheet: cells.sheet, cell }, { column: header, found, expected }, severity));
  };

  return {
    add: (row, observations, seen = recognised) => {
      for (const observation of observations) {
        const { code, role } = observation;
        const column = seen.columns.get(role) ?? home;
        const header = seen.headers[role] ?? planColumn(role).header;
        if (!runs.has(code)) {
          close({ observation, header, column, first: row, last: row });
          continue;
        }
        const text = runsOfOneText.has(code) ? ` ${observation.found} ${observation.expected}` : "";
        const key = `${code} ${column}${text}`;
        const run = open.get(key);
        if (run !== undefined && run.last === row - 1) run.last = row;
        else {
          if (run !== undefined) close(run);
          open.set(key, { observation, header, column, first: row, last: row });
        }
      }
    },
    finish: () => {
      for (const run of open.values()) close(run);
      open.clear();
    },
  };
}
