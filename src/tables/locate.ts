import { cellAddress, rangeAddress } from "../figures/cell.ts";
import { makeFinding, type FindingCode } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Observation } from "../indicators/observation.ts";
import type { Role } from "../plan/roles.ts";
import { planColumn } from "../plan/tables.ts";
import type { Recognised } from "./recognition/recognise.ts";
import type { TableCells } from "./tableCells.ts";

/** A cell of a table's body, by body row and column of the table. */
export function bodyCell({ row, column }: TableCells, bodyRow: number, tableColumn: number): string {
  return cellAddress(row + 1 + bodyRow, column + tableColumn);
}

/** The header row, "A1:H1". */
export function headerRange({ row, column, headers }: TableCells): string {
  return rangeAddress(row, column, 1, headers.length);
}

/** A table as a sentence names it. */
export function nameOf({ name, sheet }: TableCells): string {
  return name === null ? `The range on ${sheet}` : `The table ${name}`;
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
  readonly column: number;
  readonly first: number;
  last: number;
}

/** Makes findings of what the rules said about a table's rows, in their order. */
export interface RowFindings {
  add(row: number, observations: readonly Observation[]): void;
  /** To be called after the last row. */
  finish(): void;
}

/** Finds the cells of observations; made once a table. `report` takes the findings. */
export function rowFindings(recognised: Recognised, report: (finding: Finding) => void): RowFindings {
  const { cells, columns, headers } = recognised;
  const open = new Map<string, Run>();
  const home = columns.get("indicator") ?? columns.get("ref") ?? 0;

  const close = (run: Run) => {
    const { observation, column, first, last } = run;
    const { code, role, expected, severity } = observation;
    const written = shortened(observation.found);
    const found =
      runs.has(code) && !runsOfOneText.has(code) ? `${last > first ? "texts such as " : ""}“${written}”` : written;
    const cell =
      last > first
        ? `${bodyCell(cells, first, column)}:${bodyCell(cells, last, column)}`
        : bodyCell(cells, first, column);
    report(makeFinding(code, { sheet: cells.sheet, cell }, { column: headerOf(role), found, expected }, severity));
  };
  const headerOf = (role: Role) => headers[role] ?? planColumn(role).header;

  return {
    add: (row, observations) => {
      for (const observation of observations) {
        const { code, role } = observation;
        const column = columns.get(role) ?? home;
        if (!runs.has(code)) {
          close({ observation, column, first: row, last: row });
          continue;
        }
        const text = runsOfOneText.has(code) ? ` ${observation.found} ${observation.expected}` : "";
        const key = `${code} ${column}${text}`;
        const run = open.get(key);
        if (run !== undefined && run.last === row - 1) run.last = row;
        else {
          if (run !== undefined) close(run);
          open.set(key, { observation, column, first: row, last: row });
        }
      }
    },
    finish: () => {
      for (const run of open.values()) close(run);
      open.clear();
    },
  };
}
