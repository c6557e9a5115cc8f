import { everyColumn } from "../../delivery/everyColumn.ts";
import { unknownColumns } from "../../indicators/columns/columnsToWrite.ts";
import { expectedIn, expectedInYear, expectedOfSetting } from "../../plan/document/expected.ts";
import { listNames, tablesOfDocument, type ListName } from "../../plan/document/documentTables.ts";
import type { PlanCell } from "../../plan/document/planDocument.ts";
import { partOf, type PathProblem } from "../../plan/document/problem.ts";
import { shortened } from "../../plan/document/shortened.ts";
import type { Role } from "../../plan/roles.ts";
import { settingNames } from "../../plan/settingNames.ts";
import { planSettings } from "../../plan/settings.ts";
import type { ColumnKind, PlanTable } from "../../plan/tables/planTable.ts";
import { readerFor, type CanRead } from "../readers.ts";
import { yearColumnsOf } from "../recognition/yearColumns.ts";
import { definitionExpected } from "../rows/readDefinition.ts";
import { heldCell } from "./cell.ts";

/** What a column's reader expects, where that is not what its declaration says. */
const expectedByRole: Readonly<Partial<Record<Role, string>>> = {
  polarity: "high, low, plan or none",
  decimals: definitionExpected.decimals,
  allowance: definitionExpected.allowance,
  rule: definitionExpected.rule,
  bands: definitionExpected.bands,
  floor: "a number",
  accumulation: definitionExpected.accumulation,
  yearType: definitionExpected.yearType,
  frequency: definitionExpected.frequency,
  dataLag: definitionExpected.dataLag,
  cohort: "whom the figures are about, not how many they are",
  level: "national, regional, neighbours, authority or top quartile",
  override: "Blue, Green, Amber, Red or Grey",
};

/**
 * What the readers of the workbook's cells cannot read in a plan.json, whatever else is wrong with it: a part of the
 * wrong shape is passed over here.
 */
export function checkWords(document: unknown): readonly PathProblem[] {
  return [...checkSettings(partOf(document, ["plan"])), ...listNames.flatMap((name) => checkList(document, name))];
}

function checkSettings(plan: unknown): readonly PathProblem[] {
  const yearType = planSettings.safeParse({ yearType: partOf(plan, ["yearType"]) }).data?.yearType ?? null;
  const periods = settingNames.flatMap((setting): readonly PathProblem[] => {
    const { key, kind } = setting;
    const written = partOf(plan, [key]);
    if (kind !== "period" || !isWritten(written) || planSettings.safeParse({ yearType, [key]: written }).success)
      return [];
    return [{ path: ["plan", key], message: unread(String(written), expectedOfSetting(setting)) }];
  });
  const columns: unknown = partOf(plan, ["columns"]);
  const strays = (Array.isArray(columns) ? columns : []).flatMap((name: unknown, index): readonly PathProblem[] =>
    typeof name === "string" && isWritten(name) && unknownColumns([name], everyColumn).length > 0
      ? [{ path: ["plan", "columns", index], message: unread(name, "the header of a computed column, all or default") }]
      : [],
  );
  return [...periods, ...strays];
}

function checkList(document: unknown, name: ListName): readonly PathProblem[] {
  const rows = partOf(document, [name]);
  if (!Array.isArray(rows)) return [];
  const table: PlanTable = tablesOfDocument[name];
  return rows.flatMap((row: unknown, index) =>
    [...checkCells(table, row), ...checkYears(table, row)].map(({ path, message }) => ({
      path: [name, index, ...path],
      message,
    })),
  );
}

function checkCells({ columns }: PlanTable, row: unknown): readonly PathProblem[] {
  return columns.flatMap((column): readonly PathProblem[] => {
    const { role, kind } = column;
    const cell = partOf(row, [role]);
    const canRead = readerFor(role, kind);
    if (canRead === null || !isWritten(cell) || (typeof cell === "number" && !FIGURES.has(kind))) return [];
    return isRead(cell, kind, canRead)
      ? []
      : [{ path: [role], message: unread(String(cell), expectedByRole[role] ?? expectedIn(column)) }];
  });
}

/** Kinds of which a bare number is of the right shape. */
const FIGURES: ReadonlySet<ColumnKind> = new Set(["figure", "target", "money", "count"]);

function checkYears(table: PlanTable, row: unknown): readonly PathProblem[] {
  const cells = partOf(row, ["years"]);
  const { years } = table;
  if (years === undefined || typeof cells !== "object" || cells === null || Array.isArray(cells)) return [];
  return Object.entries(cells).flatMap(([year, cell]): readonly PathProblem[] => {
    const path = ["years", year];
    if (!isWritten(year)) return [];
    const header = yearColumnsOf(table, [years.header(year)]).named[0];
    if (header?.year !== year || header.period === null)
      return [{ path, message: unread(year, "a year such as “2008/09”") }];
    const canRead = readerFor(null, years.kind);
    if (canRead === null || !isWritten(cell) || isRead(cell, years.kind, canRead)) return [];
    return [{ path, message: unread(String(cell), expectedInYear(years.kind)) }];
  });
}

/** Whether a part of the document is a cell of the right shape; what is not has its problem already. */
function isWritten(cell: unknown): cell is string | number {
  return typeof cell === "number" || (typeof cell === "string" && cell.trim() !== "");
}

function isRead(cell: PlanCell, kind: ColumnKind, canRead: CanRead): boolean {
  const { value, format } = heldCell(cell, kind);
  return canRead(value, format);
}

function unread(found: string, expected: string): string {
  return `“${shortened(found)}” cannot be read; expected ${expected}.`;
}
