import { squash, tidy } from "../../figures/normalise.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import type { Role } from "../../plan/roles.ts";
import type { TableCells } from "../tableCells.ts";
import { meaningOfColumn } from "./assignedRoles.ts";
import { leafHeader, meaningOf, periodInHeader, withoutPeriod } from "./headers.ts";

/**
 * How to read one reading from a row: the columns it takes, and what stands in no column but in their headers. A row of a
 * usual table has one view; where each period has columns of its own, a view for each.
 */
export interface View {
  /** Role to column, counted from the table's first. */
  readonly columns: ReadonlyMap<Role, number>;
  /** Of these, those that only this view has; none in a usual table. */
  readonly own: ReadonlyMap<Role, number>;
  /** As the header says it; null where a column of the row says it, or nothing does. */
  readonly period: string | null;
  readonly ref: string | null;
  readonly indicator: string | null;
  readonly area: string | null;
}

/** The columns that a table has once for each period, indicator or area. */
export interface RepeatedColumns {
  /** What they are repeated for, from left to right. */
  readonly groups: readonly ColumnGroup[];
  readonly of: "period" | "indicator" | "area";
}

export interface ColumnGroup {
  /** As the headers say it; null for columns of these roles without a period: the latest figures. */
  readonly name: string | null;
  readonly columns: ReadonlyMap<Role, number>;
}

/** What a table may have once for each period. */
const repeatable: ReadonlySet<Role> = new Set([
  "actual",
  "target",
  "periodTarget",
  "previous",
  "lastYear",
  "forecast",
  "national",
  "regional",
  "neighbours",
  "numerator",
  "denominator",
  "lowerLimit",
  "upperLimit",
  "figureStatus",
  "commentary",
  "status",
]);

const targets: ReadonlySet<Role> = new Set(["target", "periodTarget"]);

interface GroupedColumn {
  readonly column: number;
  readonly role: Role;
  readonly group: string | null;
}

/**
 * Finds the columns of figures that are repeated: "Q1 Actual", "Q2 Actual"; "2015/16" over Target and Actual; "2014/15",
 * "2015/16" alone. null where there is one of each.
 */
export function repeatedColumns(
  table: TableCells,
  has: (role: Role) => boolean,
  isCandidate: (column: number) => boolean,
): RepeatedColumns | null {
  const grouped = table.headers.flatMap((header, column): GroupedColumn[] =>
    isCandidate(column) ? groupedColumn(table, header, column) : [],
  );
  const plainActual = grouped.some(({ role, group }) => role === "actual" && group === null);
  const bare = plainActual ? [] : barePeriods(table, isCandidate);
  const all = grouped.some(({ role }) => role === "actual") ? grouped : [...grouped, ...bare];
  const ofActuals = new Set(all.flatMap(({ role, group }) => (role === "actual" ? [group] : [])));
  if (ofActuals.size < 2) return null;
  const ofTargets = all.flatMap(({ role, group }) => (targets.has(role) && group !== null ? [group] : []));
  const named = new Set([...ofActuals, ...ofTargets]);
  const of = kindOf(
    [...named].filter((name) => name !== null),
    has,
  );
  if (of === null) return null;
  const names = [...new Set(all.toSorted((a, b) => a.column - b.column).map(({ group }) => group))].filter((name) =>
    named.has(name),
  );
  // Of two columns of a group for one role, the one counts that was given it.
  const inOrder = all.toSorted((a, b) => Number(table.assigned.has(a.column)) - Number(table.assigned.has(b.column)));
  const groups = names.map((name) => ({
    name,
    columns: new Map(inOrder.filter(({ group }) => group === name).map(({ role, column }) => [role, column] as const)),
  }));
  return { groups, of };
}

/** Excel numbers the headers of a table that are the same: "Actual", "Actual2". */
const NUMBER = /\d+$/;

function groupedColumn(table: TableCells, header: string, column: number): GroupedColumn[] {
  const over = tidy(table.heading.groups[column] ?? "");
  const leaf = leafHeader(header, over);
  const meaning = meaningOfColumn(
    table,
    column,
    () => meaningOf(leaf) ?? (over === "" ? null : meaningOf(leaf.replace(NUMBER, ""))),
  );
  if (meaning === null || !repeatable.has(meaning.column.role)) return [];
  const period = periodInHeader(leaf);
  const name = [over, period ?? ""].join(" ").trim();
  return [{ column, role: meaning.column.role, group: name === "" ? null : name }];
}

/** Headers that are nothing but a period. */
function barePeriods(
  { headers, assigned }: TableCells,
  isCandidate: (column: number) => boolean,
): readonly GroupedColumn[] {
  return headers.flatMap((header, column): GroupedColumn[] => {
    const text = tidy(header);
    return isCandidate(column) && !assigned.has(column) && isBarePeriod(text)
      ? [{ column, role: "actual", group: text }]
      : [];
  });
}

function isBarePeriod(text: string): boolean {
  return text !== "" && squash(withoutPeriod(text)) === "" && parsePeriod(text).state === "read";
}

function kindOf(names: readonly string[], has: (role: Role) => boolean): RepeatedColumns["of"] | null {
  if (names.every((name) => parsePeriod(name).state === "read")) return "period";
  if (has("indicator") || has("ref")) return has("area") ? null : "area";
  return has("area") || has("period") ? "indicator" : null;
}

const NONE: View["own"] = new Map();

/** A view for each group: its own columns, and those that all have. */
export function viewsOf(
  common: ReadonlyMap<Role, number>,
  repeated: RepeatedColumns | null,
  indicator: string | null,
): readonly View[] {
  const alone = { period: null, ref: null, indicator, area: null };
  if (repeated === null) return [{ ...alone, columns: common, own: NONE }];
  return repeated.groups.map(({ name, columns }) => ({
    ...alone,
    [repeated.of]: name,
    columns: new Map([...common, ...columns]),
    own: columns,
  }));
}
