import { tidy } from "../../figures/normalise.ts";
import type { Role } from "../../plan/roles.ts";
import type { Recognised } from "./recognise.ts";

/** A column of the user's, and what it is read as. */
export interface ColumnRole {
  /** As written. */
  readonly header: string;
  /** What it is read as, or could be; null: it is not used. */
  readonly role: Role | null;
  /** Another column could be the same, so neither is read. */
  readonly ambiguous: boolean;
  /** The header under which the workbook remembers the role that somebody gave it; null: its own header says. */
  readonly assigned: string | null;
}

/** What a table's columns are read as, from left to right; those without a header, and ours, left out. */
export function columnRoles({ cells, views, ambiguous, years }: Recognised): readonly ColumnRole[] {
  const roles = new Map<number, Role>(years.map(({ column }) => [column, "target"]));
  for (const { columns } of views) for (const [role, column] of columns) roles.set(column, role);
  const unclear = new Map(ambiguous.flatMap(({ role, columns }) => columns.map((column) => [column, role] as const)));
  return cells.headers.flatMap((written, column) => {
    const header = tidy(written);
    if (header === "" || cells.computed.has(column)) return [];
    const role = roles.get(column) ?? unclear.get(column) ?? null;
    const isUnclear = !roles.has(column) && unclear.has(column);
    return [{ header, role, ambiguous: isUnclear, assigned: cells.assigned.get(column)?.header ?? null }];
  });
}
