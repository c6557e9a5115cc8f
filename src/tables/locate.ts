import { cellAddress, rangeAddress } from "../figures/cell.ts";
import { makeFinding, type Facts, type FindingCode } from "../findings/catalogue.ts";
import type { CellChange } from "../findings/cellChange.ts";
import type { Finding } from "../findings/finding.ts";
import { safeFix } from "../findings/safeFixes.ts";
import type { Observation } from "../indicators/observation.ts";
import type { Role } from "../plan/roles.ts";
import { planColumn } from "../plan/tables.ts";
import type { Recognised } from "./recognition/recognise.ts";
import { formatAt, type TableCells } from "./tableCells.ts";

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
  /** Of all its cells. */
  readonly changes: CellChange[];
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
    const { observation, column, first, last, changes } = run;
    const { code, role, expected, severity } = observation;
    const written = shortened(observation.found);
    const found =
      runs.has(code) && !runsOfOneText.has(code) ? `${last > first ? "texts such as " : ""}“${written}”` : written;
    const cell =
      last > first
        ? `${bodyCell(cells, first, column)}:${bodyCell(cells, last, column)}`
        : bodyCell(cells, first, column);
    const facts = { column: headerOf(role), found, expected };
    report(makeFinding(code, { sheet: cells.sheet, cell }, facts, severity, changes));
  };
  /** None where the table has no such column: then another cell stands in for it. */
  const changesOf = (row: number, observation: Observation): readonly CellChange[] => {
    const { code, role, found, expected } = observation;
    const column = columns.get(role);
    if (observation.changes !== undefined || column === undefined) return observation.changes ?? [];
    return safeChanges(code, cells, { row, column }, { found, expected });
  };
  const headerOf = (role: Role) => headers[role] ?? planColumn(role).header;

  return {
    add: (row, observations) => {
      for (const observation of observations) {
        const { code, role } = observation;
        const column = columns.get(role) ?? home;
        const changes = [...changesOf(row, observation)];
        if (!runs.has(code)) {
          close({ observation, column, first: row, last: row, changes });
          continue;
        }
        const text = runsOfOneText.has(code) ? ` ${observation.found} ${observation.expected}` : "";
        const key = `${code} ${column}${text}`;
        const run = open.get(key);
        if (run !== undefined && run.last === row - 1) {
          run.last = row;
          run.changes.push(...changes);
        } else {
          if (run !== undefined) close(run);
          open.set(key, { observation, column, first: row, last: row, changes });
        }
      }
    },
    finish: () => {
      for (const run of open.values()) close(run);
      open.clear();
    },
  };
}
