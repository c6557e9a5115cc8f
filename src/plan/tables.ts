import type { Role } from "./roles.ts";
import { definition } from "./tables/indicators.ts";
import { performanceTable } from "./tables/performance.ts";
import type { PlanColumn } from "./tables/planTable.ts";

/** Every column that a table of indicators may have, once. */
export const planColumns: readonly PlanColumn[] = performanceTable.columns;

/** The roles that tell an indicator's definition. */
export const definitionRoles: ReadonlySet<Role> = new Set(definition.map(({ role }) => role));

/** The column's declaration. */
export function planColumn(role: Role): PlanColumn {
  const column = planColumns.find((each) => each.role === role);
  if (column === undefined) throw new Error(`No column declared for ${role}`);
  return column;
}
