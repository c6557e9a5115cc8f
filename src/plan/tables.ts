import type { Role } from "./roles.ts";
import { actionsTable } from "./tables/actions.ts";
import { benchmarksTable } from "./tables/benchmarks.ts";
import { budgetsTable } from "./tables/budgets.ts";
import { gapsTable } from "./tables/gaps.ts";
import { definition, indicatorsTable, particulars } from "./tables/indicators.ts";
import { outcomesTable } from "./tables/outcomes.ts";
import { performanceTable } from "./tables/performance.ts";
import { planTable } from "./tables/plan.ts";
import type { PlanColumn, PlanTable } from "./tables/planTable.ts";
import { risksTable } from "./tables/risks.ts";
import { targetsTable } from "./tables/targets.ts";

/** The tables of a plan, in the order in which a reader wants them. */
export const planTables = [
  planTable,
  outcomesTable,
  indicatorsTable,
  performanceTable,
  targetsTable,
  benchmarksTable,
  gapsTable,
  actionsTable,
  risksTable,
  budgetsTable,
] as const satisfies readonly PlanTable[];

/** Every column that a table of indicators may have, once. */
export const planColumns: readonly PlanColumn[] = [...performanceTable.columns, ...particulars];

/** The roles that tell an indicator's definition. */
export const definitionRoles: ReadonlySet<Role> = new Set(definition.map(({ role }) => role));

/** The column's declaration. */
export function planColumn(role: Role): PlanColumn {
  const column = planColumns.find((each) => each.role === role);
  if (column === undefined) throw new Error(`No column declared for ${role}`);
  return column;
}
