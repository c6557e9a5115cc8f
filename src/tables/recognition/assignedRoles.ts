import { normalise } from "../../figures/normalise.ts";
import { assignableRole, type AssignableRole } from "../../plan/assignableRoles.ts";
import { planColumn } from "../../plan/tables.ts";
import type { TableCells } from "../tableCells.ts";
import { leafHeader, meaningOf, type HeaderMeaning } from "./headers.ts";

/** The role that somebody has given to the columns under a header, whatever the header itself says. */
export interface AssignedRole {
  /** As written when the role was given. */
  readonly header: string;
  /** null: none, the column is not used. */
  readonly role: AssignableRole | null;
}

/** The roles that a workbook's columns were given. */
export interface AssignedRoles {
  /** By a column's whole header, else by what its last row says; null where nobody has given it a role. */
  readonly of: (header: string, group?: string) => AssignedRole | null;
  /** Whether a header with a role ends in these words: those of its last row may be no more. */
  readonly isEnding: (words: string) => boolean;
}

/** Headers are the same where only case and blanks differ. */
export function isSameHeader(a: string, b: string): boolean {
  return headerKey(a) === headerKey(b);
}

function headerKey(header: string): string {
  return normalise(header).replaceAll(" ", "");
}

/** Roles by header, as a workbook remembers them; those that this version does not know count for nothing. */
export function assignedRoles(
  remembered: readonly { readonly header: string; readonly role: string | null }[],
): AssignedRoles {
  const byKey = new Map<string, AssignedRole>();
  for (const { header, role: written } of remembered) {
    const role = written === null ? null : assignableRole(written);
    if (written === null || role !== null) byKey.set(headerKey(header), { header, role });
  }
  const known = [...byKey.values()].flatMap(({ header, role }) => (role === null ? [] : [normalise(header)]));
  return {
    of: (header, group = "") =>
      byKey.size === 0
        ? null
        : (byKey.get(headerKey(header)) ?? byKey.get(headerKey(leafHeader(header, group))) ?? null),
    isEnding: (words) => {
      if (known.length === 0) return false;
      const last = normalise(words);
      return known.some((header) => header === last || header.endsWith(` ${last}`));
    },
  };
}

/** The columns of a table, counted from its first, that were given a role; ours keep what they are. */
export function assignedColumns(
  { of }: AssignedRoles,
  { headers, heading, computed }: Pick<TableCells, "headers" | "heading" | "computed">,
): TableCells["assigned"] {
  return new Map(
    headers.flatMap((header, column) => {
      const assigned = computed.has(column) ? null : of(header, heading.groups[column]);
      return assigned === null ? [] : [[column, assigned] as const];
    }),
  );
}

/** What a column of indicators stands for: by the role that it was given, else by its header. */
export function meaningOfColumn(
  { headers, assigned }: TableCells,
  column: number,
  byHeader: (header: string) => HeaderMeaning | null = meaningOf,
): HeaderMeaning | null {
  const given = assigned.get(column);
  if (given === undefined) return byHeader(headers[column] ?? "");
  return given.role === null ? null : { column: planColumn(given.role), lastResort: false };
}
