import { groupedBy } from "../../figures/groupedBy.ts";
import { roleName } from "../../plan/assignableRoles.ts";
import type { RefreshReport } from "../../report.ts";
import { listed } from "../summary.ts";

type ColumnRole = RefreshReport["refused"][number]["roles"][number];

/** A header and the columns that have it: what one of them is, all are. */
export interface HeaderEntry extends ColumnRole {
  readonly columns: number;
}

/** A table or range for the list. */
export interface TableEntry {
  readonly sheet: string;
  /** The table's own name, else its cells. */
  readonly name: string;
  readonly range: string;
  readonly headers: readonly HeaderEntry[];
  /** What is unclear about it, or why it was left alone; sentences. */
  readonly notes: readonly string[];
  /** Whether somebody is asked about it. */
  readonly asked: boolean;
}

/** So many refused tables are asked about at once where no other was found. */
const FEW = 3;

/** The tables of indicators, then what was left alone. */
export function tableEntries({ tables, refused }: RefreshReport): readonly TableEntry[] {
  return [
    ...tables.map(({ sheet, table, range, roles, missing }) => {
      const notes = [...unclear(roles), ...missing.map((role) => `No column is the ${roleName(role)}.`)];
      return { sheet, name: table ?? range, range, headers: byHeader(roles), notes, asked: notes.length > 0 };
    }),
    ...refused.map(({ sheet, table, range, roles, why }) => {
      // Where roles were chosen, somebody is at it.
      const isBegun = roles.some(({ assigned, role }) => assigned !== null && role !== null);
      const asked = isBegun || (tables.length === 0 && refused.length <= FEW);
      return { sheet, name: table ?? range, range, headers: byHeader(roles), notes: [`Left alone: ${why}.`], asked };
    }),
  ];
}

function unclear(roles: readonly ColumnRole[]): readonly string[] {
  const byRole = groupedBy(
    roles.filter(({ ambiguous }) => ambiguous),
    ({ role }) => role,
  );
  return [...byRole].flatMap(([role, columns]) =>
    role === null ? [] : [`${listed(columns.map(({ header }) => `“${header}”`))} could each be the ${roleName(role)}.`],
  );
}

function byHeader(roles: readonly ColumnRole[]): readonly HeaderEntry[] {
  const entries = new Map<string, HeaderEntry>();
  for (const each of roles) {
    const columns = (entries.get(each.header)?.columns ?? 0) + 1;
    entries.set(each.header, { ...(entries.get(each.header) ?? each), columns });
  }
  return [...entries.values()];
}
