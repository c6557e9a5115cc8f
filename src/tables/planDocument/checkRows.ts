import { listNames, tablesOfDocument, type ListName } from "../../plan/document/documentTables.ts";
import type { PlanDocument, PlanRow } from "../../plan/document/planDocument.ts";
import { partOf, type PathProblem } from "../../plan/document/problem.ts";
import type { Role } from "../../plan/roles.ts";
import type { PlanTable } from "../../plan/tables/planTable.ts";
import { recognise } from "../recognition/recognise.ts";
import { listOf, rowsToRead } from "./planOfTables.ts";
import { areYearsAlone, tablesOfPlan, yearsIn } from "./tablesOfPlan.ts";

interface Need {
  /** One of these must be there. */
  readonly roles: readonly Role[];
  /** What a row without them says nothing of. */
  readonly what: string;
}

const anIndicator: Need = { roles: ["ref", "indicator"], what: "no indicator" };

/** What a row must say to be about anything. */
const needs: Readonly<Record<ListName, readonly Need[]>> = {
  outcomes: [{ roles: ["outcome"], what: "no outcome" }],
  indicators: [anIndicator],
  performance: [anIndicator],
  targets: [anIndicator],
  benchmarks: [anIndicator, { roles: ["level", "geography"], what: "not whose figure it is" }],
  gaps: [anIndicator, { roles: ["group"], what: "no group" }],
  actions: [{ roles: ["action"], what: "no action" }],
  risks: [{ roles: ["risk"], what: "no risk" }],
  budgets: [{ roles: ["programme"], what: "no programme" }],
};

/**
 * What keeps rows, whose cells are in order, from being read as what they are meant to be: they name nothing, or would
 * be taken for a heading or a total. `wrong`: whether a place has its problem already.
 */
export function checkRows(
  document: unknown,
  wrong: (list: ListName, row: number | null) => boolean,
): readonly PathProblem[] {
  return listNames.flatMap((name) => {
    const rows = partOf(document, [name]);
    if (!Array.isArray(rows) || wrong(name, null)) return [];
    const isRight = (row: number) => !wrong(name, row);
    if (isRight(0) && areYearsAlone(rows as readonly PlanRow[])) return [];
    const unnamed = rows.flatMap((row, index) => (isRight(index) ? checkNames(name, row as PlanRow, index) : []));
    if (unnamed.length > 0 || !rows.every((_, index) => isRight(index))) return unnamed;
    return checkAsTable(name, rows as readonly PlanRow[]);
  });
}

function checkNames(name: ListName, row: PlanRow, index: number): readonly PathProblem[] {
  return needs[name]
    .filter(({ roles }) => roles.every((role) => row[role] === undefined))
    .map(({ roles, what }) => ({
      path: [name, index],
      message: `The row says ${what}; expected ${roles.join(" or ")}.`,
    }));
}

function checkAsTable(name: ListName, rows: readonly PlanRow[]): readonly PathProblem[] {
  const table: PlanTable = tablesOfDocument[name];
  if (table.years !== undefined && yearsIn(rows).length === 0)
    return [{ path: [name], message: "No row has years; expected an object of the years’ cells in each row." }];
  const document: PlanDocument = { plan: {}, [name]: rows };
  const recognised = recognise(tablesOfPlan(document)[1]!);
  if (listOf(recognised) !== name)
    return [
      {
        path: [name],
        message: `In a workbook this would be no table of ${name}${recognised.refused === null ? "" : `: ${recognised.refused}`}.`,
      },
    ];
  const isRow = rowsToRead(recognised);
  return rows.flatMap((_, index): readonly PathProblem[] =>
    isRow(index)
      ? []
      : [
          {
            path: [name, index],
            message:
              "In a workbook this row would be a heading, a total or a note; expected more cells, or another name.",
          },
        ],
  );
}
