import type { Role } from "./roles.ts";
import { planColumn } from "./tables.ts";

/** The roles that the columns of a table of figures can be given, in the order in which they are offered. */
export const assignableRoles = [
  "indicator",
  "ref",
  "area",
  "period",
  "unit",
  "polarity",
  "target",
  "periodTarget",
  "actual",
  "previous",
  "lastYear",
  "national",
  "regional",
  "neighbours",
  "numerator",
  "denominator",
  "commentary",
] as const satisfies readonly Role[];

export type AssignableRole = (typeof assignableRoles)[number];

/** null: it is none that a column can be given; of a later version, say. */
export function assignableRole(role: string): AssignableRole | null {
  return assignableRoles.find((each) => each === role) ?? null;
}

/** What a role is called where people choose one: as the header of its own column, but for a word nobody uses. */
export function roleName(role: Role): string {
  return role === "polarity" ? "Good is (polarity)" : planColumn(role).header;
}
