import { groupedBy } from "../../figures/groupedBy.ts";
import { makeFinding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Role } from "../../plan/roles.ts";
import { nameKey, refKey, type Definitions } from "../rows/definitions.ts";
import { rowsAbout } from "../delivery.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import { bodyCell, findingsOfRows, headerRange } from "../locate.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { repeatedDefinitions } from "./repeatedDefinitions.ts";
import type { RepeatedTables } from "./repeatedTables.ts";
import { gatherOutcomes, type Outcome, type Outcomes } from "./outcomes.ts";
import { referencesIn, unknownReferences, type Reference } from "./references.ts";

/**
 * Holds the tables of a plan against each other: refs that lead nowhere, outcomes without indicators, actions that
 * serve such outcomes, measures that are defined twice. Of a table that is absent nothing is expected, and what has one
 * cause is one finding.
 */
export function* crossChecks(
  tables: readonly Recognised[],
  definitions: Definitions,
  rows: readonly IndicatorRow[],
  repeated: RepeatedTables,
): Generator<void, readonly Finding[]> {
  const outcomes = gatherOutcomes(tables);
  return [
    ...repeated.findings,
    ...(yield* repeatedDefinitions(definitions, repeated)),
    ...(outcomes.all.length > 0 ? yield* outcomeChecks(tables, outcomes, definitions, rows) : []),
    ...(definitions.all.length > 0 ? indicatorRefs(tables, definitions) : []),
  ];
}

/** What the rows of a table that names indicators are about. */
const about = { Risks: "risk", Budgets: "programme" } as const satisfies Partial<Record<string, Role>>;

/** Indicators that risks and budgets name, by ref or by name. */
function indicatorRefs(tables: readonly Recognised[], definitions: Definitions): readonly Finding[] {
  const find = (written: string) => (definitions.isKnown(refKey(written), nameKey(written)) ? [written] : []);
  return tables.flatMap((table) => {
    if (table.side !== "Risks" && table.side !== "Budgets") return [];
    const references = referencesIn(table, "indicator", rowsAbout(table, about[table.side]), find);
    return unknownReferences(table, "indicator", references, "Indicators");
  });
}

interface OutcomeColumn {
  readonly table: Recognised;
  readonly references: readonly Reference<Outcome>[];
}

function* outcomeChecks(
  tables: readonly Recognised[],
  outcomes: Outcomes,
  definitions: Definitions,
  rows: readonly IndicatorRow[],
): Generator<void, readonly Finding[]> {
  const columnOf = (table: Recognised, bodyRows: readonly number[]): OutcomeColumn => ({
    table,
    references: referencesIn(table, "outcome", bodyRows, outcomes.find),
  });
  const indicators = [
    ...groupedBy<Pick<IndicatorRow, "recognised" | "row">, Recognised>(
      [...definitions.all, ...rows],
      ({ recognised }) => recognised,
    ),
  ].map(([table, all]) =>
    columnOf(
      table,
      all.map(({ row }) => row),
    ),
  );
  const actions = tables.flatMap((table) =>
    table.side === "Actions" ? [columnOf(table, rowsAbout(table, "action"))] : [],
  );
  const risks = tables.flatMap((table) => (table.side === "Risks" ? [columnOf(table, rowsAbout(table, "risk"))] : []));
  const unknown = [...indicators, ...actions, ...risks].flatMap(({ table, references }) =>
    unknownReferences(table, "outcome", references, "Outcomes"),
  );
  if (indicators.length === 0) return unknown;
  const served = new Set(indicators.flatMap(({ references }) => references.flatMap(({ found }) => found)));
  const isAssigned = indicators.some(({ references }) => references.some(({ written }) => written !== null));
  if (!isAssigned) return [...unknown, nothingAssigned(outcomes, definitions, rows)];
  // Where no name is known, that has been said, and that no outcome has indicators is only what follows.
  if (served.size === 0) return unknown;
  return [
    ...unknown,
    ...(yield* findingsOfRows(outcomes.all, (outcome) =>
      served.has(outcome) ? NOTHING : [withoutIndicators(outcome)],
    )),
    ...actions.flatMap((column) => idleActions(column, served)),
  ];
}

/** One for the plan: its indicators and its outcomes do not refer to each other at all. */
function nothingAssigned({ all }: Outcomes, definitions: Definitions, rows: readonly IndicatorRow[]): Finding {
  const { cells, columns } = all[0]!.recognised;
  const count =
    definitions.all.length > 0
      ? definitions.all.length
      : new Set(rows.map((row) => `${row.refKey}\u0000${row.nameKey}`)).size;
  return makeFinding(
    "outcome-without-indicators",
    { sheet: cells.sheet, cell: headerRange(cells) },
    {
      column: cells.headers[columns.get("outcome") ?? 0] ?? "",
      found: "",
      expected: count === 1 ? "the plan’s one indicator is" : `none of the plan’s ${count} indicators is`,
    },
  );
}

function withoutIndicators({ ref, name }: Outcome): Observation {
  return { code: "outcome-without-indicators", role: "outcome", found: ref ?? name, expected: "" };
}

/** Actions that serve nothing but an outcome without indicators: one finding an outcome, at the first of them. */
function idleActions({ table, references }: OutcomeColumn, served: ReadonlySet<Outcome>): readonly Finding[] {
  const { cells, columns } = table;
  const column = columns.get("outcome") ?? 0;
  const idle = references.filter(({ found }) => found.length > 0 && found.every((outcome) => !served.has(outcome)));
  return [...groupedBy(idle, ({ found }) => found[0]!).values()].map((all) =>
    makeFinding(
      "action-without-indicator",
      { sheet: cells.sheet, cell: bodyCell(cells, all[0]!.row, column) },
      {
        column: cells.headers[column] ?? "",
        found: all[0]!.written ?? "",
        expected: all.length === 1 ? "this action" : `${all.length} actions`,
      },
    ),
  );
}
