import { listNames, tablesOfDocument, type ListName } from "../../plan/document/documentTables.ts";
import type { PlanCell, PlanDocument, PlanRow } from "../../plan/document/planDocument.ts";
import type { PlanTable } from "../../plan/tables/planTable.ts";
import { recognise, type Recognised } from "../recognition/recognise.ts";
import { rowKinds } from "../recognition/rowKind.ts";
import { formatAt, type TableCells } from "../tableCells.ts";
import { GENERAL, writtenCell, type HeldCell } from "./cell.ts";
import { settingsOf } from "./settingsOf.ts";
import { kindOf } from "./tablesOfPlan.ts";

/**
 * The plan that a workbook's tables hold, the inverse of `tablesOfPlan`. Tables are known as everywhere by their headers,
 * synonyms included; several of one kind are one list. Totals, notes and repeated headers among indicators are left out,
 * as are settings that cannot be read.
 */
export function planOfTables(tables: readonly TableCells[]): PlanDocument {
  const recognised = tables.map(recognise);
  const plan = recognised.find(({ side }) => side === "Plan");
  const lists = listNames.flatMap((name): [ListName, readonly PlanRow[]][] => {
    const ofList = recognised.filter((table) => listOf(table) === name);
    const filled = ofList.flatMap((table) => rowsOf(table, name));
    const rows = filled.length > 0 ? filled : yearsAlone(ofList, name);
    return rows.length === 0 ? [] : [[name, rows]];
  });
  return { plan: plan === undefined ? {} : settingsOf(settingsIn(plan)), ...Object.fromEntries(lists) };
}

/** The list of a plan.json that a table is; null for the settings, and for what is nothing of a plan. */
export function listOf({ performance, indicators, side }: Recognised): ListName | null {
  if (performance) return "performance";
  if (indicators) return "indicators";
  return listNames.find((name) => tablesOfDocument[name].name === side) ?? null;
}

function cellAt({ cells }: Recognised, row: number, column: number): HeldCell {
  return { value: cells.values[row]![column] ?? "", format: formatAt(cells, column, row) ?? GENERAL };
}

function settingsIn(recognised: Recognised) {
  const setting = recognised.columns.get("setting")!;
  const value = recognised.columns.get("value")!;
  return recognised.cells.values.map((_, row) => ({
    header: String(cellAt(recognised, row, setting).value),
    cell: cellAt(recognised, row, value),
  }));
}

function rowsOf(recognised: Recognised, name: ListName): readonly PlanRow[] {
  const isRow = rowsToRead(recognised);
  return recognised.cells.values.flatMap((_, row) => (isRow(row) ? [rowOf(recognised, name, row)] : []));
}

/** Of tables of years that nobody has filled in yet: a row that says which years they are; else none. */
function yearsAlone(tables: readonly Recognised[], name: ListName): readonly PlanRow[] {
  const years = "years" in tablesOfDocument[name] ? tables.flatMap((table) => table.years) : [];
  return years.length === 0 ? [] : [{ years: Object.fromEntries(years.map(({ year }) => [year, null])) }];
}

/** Which rows are a plan's, and no totals or notes; blank ones are none. */
export function rowsToRead(recognised: Recognised): (row: number) => boolean {
  const { cells, performance, indicators } = recognised;
  const kinds = performance || indicators ? rowKinds(recognised) : null;
  return (row) =>
    kinds === null
      ? cells.values[row]!.some((value, column) => !cells.computed.has(column) && String(value).trim() !== "")
      : kinds(row) === "indicator";
}

function rowOf(recognised: Recognised, name: ListName, row: number): PlanRow {
  const table: PlanTable = tablesOfDocument[name];
  const found = [...recognised.columns].flatMap(([role, index]): [string, PlanCell][] => {
    const column = table.columns.find((each) => each.role === role);
    const cell = column && writtenCell(cellAt(recognised, row, index), kindOf(column));
    return cell === undefined || cell === null ? [] : [[role, cell]];
  });
  const { kind } = table.years ?? {};
  if (kind === undefined || recognised.years.length === 0) return Object.fromEntries(found);
  const years = recognised.years.map(({ column, year }) => {
    const cell = writtenCell(cellAt(recognised, row, column), kind);
    return [year, typeof cell === "object" ? null : cell] as const;
  });
  return { ...Object.fromEntries(found), years: Object.fromEntries(years) };
}
