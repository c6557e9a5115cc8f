import { z } from "zod";
import type { Role } from "../roles.ts";
import { settingNames } from "../settingNames.ts";
import { someWords, statedSettings } from "../settings.ts";
import { actionsTable } from "../tables/actions.ts";
import { benchmarksTable } from "../tables/benchmarks.ts";
import { budgetsTable } from "../tables/budgets.ts";
import { gapsTable } from "../tables/gaps.ts";
import { indicatorsTable } from "../tables/indicators.ts";
import { outcomesTable } from "../tables/outcomes.ts";
import { performanceTable } from "../tables/performance.ts";
import type { ColumnKind, PlanColumn, PlanTable, YearColumns } from "../tables/planTable.ts";
import { risksTable } from "../tables/risks.ts";
import { targetsTable } from "../tables/targets.ts";
import { expectedIn, expectedOfSetting } from "./expected.ts";

/** What a plan.json may say in one cell: words, a number in the indicator's unit, or lines. */
export type PlanCell = string | number | readonly string[];

/** One row of a plan's table: its cells by role. What is not there is a blank cell. */
export interface PlanRow extends Readonly<Partial<Record<Role, PlanCell>>> {
  /** By year as the plan writes it ("2008/09"); null where the plan has the year's column and no figure. */
  readonly years?: Readonly<Record<string, string | number | null>>;
}

/** A line of its own in a cell of several. */
const line = z.string().regex(/^[^\r\n]*\S[^\r\n]*$/);
const asPrinted = z.union([someWords, z.number()]);

const cellOfKind = {
  text: someWords,
  choice: someWords,
  period: someWords,
  lines: z.array(line).min(1),
  figure: asPrinted,
  target: asPrinted,
  money: asPrinted,
  count: asPrinted,
} as const satisfies Record<ColumnKind, z.ZodType<PlanCell>>;

function cell(column: PlanColumn) {
  const { header, kind, list, prompt } = column;
  const description = prompt ?? `${expectedIn(column).replace(/^./, (first) => first.toUpperCase())}.`;
  return cellOfKind[kind].meta({ title: header, description, ...(list && { examples: [...list] }) }).optional();
}

function years({ kind, prompt }: YearColumns) {
  return z
    .record(someWords, cellOfKind[kind].nullable())
    .meta({ title: "Years", ...(prompt !== undefined && { description: prompt }) })
    .optional();
}

function listOf({ name, columns, years: ofYears }: PlanTable) {
  const row = z
    .strictObject({
      ...Object.fromEntries(columns.map((column) => [column.role, cell(column)])),
      ...(ofYears && { years: years(ofYears) }),
    })
    .meta({ title: `A row of ${name}` });
  // Its keys are the declared columns' roles, which the compiler cannot see.
  return z
    .array(row as unknown as z.ZodType<PlanRow, PlanRow>)
    .min(1)
    .meta({ title: name })
    .optional();
}

/** Each setting with its header and what it may be, for the JSON Schema. */
const settings = z
  .strictObject(
    Object.fromEntries(
      settingNames.map((setting) => [
        setting.key,
        statedSettings.shape[setting.key].meta({
          title: setting.header,
          description: `Expected: ${expectedOfSetting(setting)}.`,
        }),
      ]),
    ) as typeof statedSettings.shape,
  )
  .meta({ title: "Plan" });

/**
 * A plan as one JSON document, plan.json: its settings, and a list of rows for each of its tables. Derived from the same
 * declarations as recognition and the workbook's tables. It says what shape the parts have; whether words can be read is
 * for the readers of the workbook's cells.
 */
export const planDocument = z
  .strictObject({
    plan: settings,
    outcomes: listOf(outcomesTable),
    indicators: listOf(indicatorsTable),
    performance: listOf(performanceTable),
    targets: listOf(targetsTable),
    benchmarks: listOf(benchmarksTable),
    gaps: listOf(gapsTable),
    actions: listOf(actionsTable),
    risks: listOf(risksTable),
    budgets: listOf(budgetsTable),
  })
  .meta({ title: "A plan of Plan Indicators" });

/** A plan.json as it is written. */
export type PlanDocument = z.input<typeof planDocument>;
