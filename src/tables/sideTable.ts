import { squash, tidy } from "../figures/normalise.ts";
import type { Role } from "../plan/roles.ts";
import { settingNamed } from "../plan/settingNames.ts";
import { benchmarksTable } from "../plan/tables/benchmarks.ts";
import { gapsTable } from "../plan/tables/gaps.ts";
import { planTable } from "../plan/tables/plan.ts";
import type { PlanTable } from "../plan/tables/planTable.ts";
import { headerMeanings, meaningOf, type HeaderMeaning } from "./headers.ts";
import type { TableCells } from "./tableCells.ts";

/** A table that stands beside those of indicators, and the columns that it has. */
export interface SideTable {
  readonly name: PlanTable["name"];
  /** Role to column, counted from the table's first. */
  readonly columns: ReadonlyMap<Role, number>;
}

interface SideTableKind {
  readonly table: PlanTable;
  /** The columns that make it one: of every list it must have one. */
  readonly needs: readonly (readonly Role[])[];
  /** What it must hold besides: a nursery is a setting too. */
  readonly holds?: (table: TableCells, columns: ReadonlyMap<Role, number>) => boolean;
}

const kinds: readonly SideTableKind[] = [
  { table: planTable, needs: [["setting"], ["value"]], holds: holdsSettings },
  { table: benchmarksTable, needs: [["ref", "indicator"], ["level"], ["value"]] },
  { table: gapsTable, needs: [["ref", "indicator"], ["groupValue"], ["peerValue"]] },
];

const sideTables = kinds.map((kind) => ({ ...kind, meaningIn: headerMeanings(kind.table.columns) }));

/** What only tables of indicators have: targets, figures beside their comparators. */
const ofIndicators: ReadonlySet<Role> = new Set([
  "target",
  "periodTarget",
  "actual",
  "national",
  "regional",
  "neighbours",
]);

/** Whether a table is the plan's settings, its benchmarks or its groups' gaps; null where it is none of them. */
export function sideTableOf(cells: TableCells): SideTable | null {
  const { headers, computed } = cells;
  const theirs = headers.map((header, column) => (computed.has(column) ? null : header));
  const inIndicators = theirs.map((header) => (header === null ? null : meaningOf(header)));
  if (inIndicators.some((meaning) => meaning !== null && !meaning.lastResort && ofIndicators.has(meaning.column.role)))
    return null;
  for (const { table, needs, holds, meaningIn } of sideTables) {
    const columns = columnsOf(
      table,
      theirs.map((header) => (header === null ? null : meaningIn(header))),
      headers,
    );
    const isOne = needs.every((roles) => roles.some((role) => columns.has(role))) && (holds?.(cells, columns) ?? true);
    if (isOne) return { name: table.name, columns };
  }
  return null;
}

function holdsSettings({ values }: TableCells, columns: ReadonlyMap<Role, number>): boolean {
  const names = values.map((row) => tidy(String(row[columns.get("setting") ?? -1] ?? ""))).filter(Boolean);
  return names.length === 0 || names.some((name) => settingNamed(name) !== null);
}

/** Of several columns for a role the one with its own header, else the first; a last resort only where there is no other. */
function columnsOf(
  { columns }: PlanTable,
  meanings: readonly (HeaderMeaning | null)[],
  headers: readonly string[],
): ReadonlyMap<Role, number> {
  const found = new Map<Role, number>();
  for (const { role, header: own } of columns) {
    const all = meanings.flatMap((meaning, column) => (meaning?.column.role === role ? [column] : []));
    const sure = all.filter((column) => meanings[column]?.lastResort === false);
    // A running number beside the names is no ref.
    const candidates = sure.length > 0 || meanings.some((meaning) => meaning?.column.role === "indicator") ? sure : all;
    const chosen = candidates.find((column) => squash(headers[column] ?? "") === squash(own)) ?? candidates[0];
    if (chosen !== undefined) found.set(role, chosen);
  }
  return found;
}
