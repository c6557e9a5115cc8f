import { actionsTable } from "../tables/actions.ts";
import { benchmarksTable } from "../tables/benchmarks.ts";
import { budgetsTable } from "../tables/budgets.ts";
import { gapsTable } from "../tables/gaps.ts";
import { indicatorsTable } from "../tables/indicators.ts";
import { outcomesTable } from "../tables/outcomes.ts";
import { performanceTable } from "../tables/performance.ts";
import { risksTable } from "../tables/risks.ts";
import { targetsTable } from "../tables/targets.ts";
import type { PlanTable } from "../tables/planTable.ts";

/** The lists of a plan.json and the table that each of them is. */
export const tablesOfDocument = {
  outcomes: outcomesTable,
  indicators: indicatorsTable,
  performance: performanceTable,
  targets: targetsTable,
  benchmarks: benchmarksTable,
  gaps: gapsTable,
  actions: actionsTable,
  risks: risksTable,
  budgets: budgetsTable,
} as const satisfies Record<string, PlanTable>;

/** A list of a plan.json. */
export type ListName = keyof typeof tablesOfDocument;

/** The lists in the order in which a plan.json has them. */
export const listNames = Object.keys(tablesOfDocument) as readonly ListName[];
