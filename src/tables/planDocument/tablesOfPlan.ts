import type { CellValue } from "../../figures/cell.ts";
import { listNames, tablesOfDocument, type ListName } from "../../plan/document/documentTables.ts";
import type { PlanDocument, PlanRow } from "../../plan/document/planDocument.ts";
import type { Role } from "../../plan/roles.ts";
import { planTable } from "../../plan/tables/plan.ts";
import type { ColumnKind, PlanColumn, PlanTable } from "../../plan/tables/planTable.ts";
import { bareHeading, type TableCells } from "../tableCells.ts";
import { GENERAL, heldCell, type HeldCell } from "./cell.ts";
import { settingRows } from "./settingRows.ts";

/** Columns that a table has though no row uses them: by these it is known, or they are there to be filled in. */
const always: Readonly<Record<ListName, readonly Role[]>> = {
  outcomes: ["ref", "outcome"],
  indicators: ["ref", "indicator", "unit", "polarity"],
  performance: ["ref", "indicator", "period", "target", "actual"],
  targets: ["ref", "indicator", "baseline"],
  benchmarks: ["ref", "indicator", "period", "level", "value"],
  gaps: ["ref", "indicator", "period", "group", "groupValue", "peers", "peerValue"],
  actions: ["ref", "action", "owner", "due", "status"],
  risks: ["ref", "risk", "impact", "likelihood", "managedBy"],
  budgets: ["programme", "programmeKind"],
};

/** How the cells of a column are held. What an action is due by is words as often as a day. */
export function kindOf({ role, kind }: PlanColumn): ColumnKind {
  return role === "due" ? "period" : kind;
}

/**
 * The tables of a plan as Excel holds them, each on a worksheet of its own name: what `planOfTables` reads back without
 * loss. Only columns that some row uses, and those by which a table is known, in the order in which they are declared.
 */
export function tablesOfPlan(document: PlanDocument): readonly TableCells[] {
  const settings = settingRows(document.plan).map(({ header, cell }) => [{ value: header, format: GENERAL }, cell]);
  const plan = tableOf(
    planTable,
    planTable.columns.map(({ header }) => header),
    settings,
  );
  const lists = listNames.flatMap((name) => {
    const rows = document[name];
    return rows === undefined ? [] : [tableOfRows(name, rows)];
  });
  return [plan, ...lists];
}

interface HeldColumn {
  readonly header: string;
  readonly cellIn: (row: PlanRow) => HeldCell;
}

const BLANK: HeldCell = { value: "", format: GENERAL };

function tableOfRows(name: ListName, rows: readonly PlanRow[]): TableCells {
  const table: PlanTable = tablesOfDocument[name];
  const used = (role: Role) => always[name].includes(role) || rows.some((row) => row[role] !== undefined);
  const columns = table.columns.flatMap((column): readonly HeldColumn[] => {
    const own: HeldColumn = {
      header: column.header,
      cellIn: (row) => {
        const cell = row[column.role];
        return cell === undefined ? BLANK : heldCell(cell, kindOf(column));
      },
    };
    return [...(used(column.role) ? [own] : []), ...(table.years?.after === column.role ? yearsOf(table, rows) : [])];
  });
  return tableOf(
    table,
    columns.map(({ header }) => header),
    rows.map((row) => columns.map(({ cellIn }) => cellIn(row))),
  );
}

function yearsOf({ years }: PlanTable, rows: readonly PlanRow[]): readonly HeldColumn[] {
  if (years === undefined) return [];
  return yearsIn(rows).map((year) => ({
    header: years.header(year),
    cellIn: (row) => {
      const cell = row.years?.[year] ?? null;
      return cell === null ? BLANK : heldCell(cell, years.kind);
    },
  }));
}

/** The years that any of the rows has, in the order in which they name them. */
export function yearsIn(rows: readonly PlanRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ years }) => Object.keys(years ?? {})))];
}

/** Whether rows are but one that says which years a table has, and nothing else: a table that nobody has filled in yet. */
export function areYearsAlone(rows: readonly PlanRow[]): boolean {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) return false;
  const { years = {}, ...cells } = row;
  const figures = Object.values(years);
  return figures.length > 0 && figures.every((figure) => figure === null) && Object.keys(cells).length === 0;
}

function tableOf({ name }: PlanTable, headers: readonly string[], rows: readonly (readonly HeldCell[])[]): TableCells {
  const formats = headers.flatMap((_, column): [number, readonly string[]][] => {
    const ofColumn = rows.map((row) => row[column]!.format);
    return ofColumn.some((format) => format !== GENERAL) ? [[column, ofColumn]] : [];
  });
  return {
    id: null,
    name,
    sheet: name,
    row: 0,
    column: 0,
    headers,
    heading: bareHeading,
    values: rows.map((row): readonly CellValue[] => row.map(({ value }) => value)),
    computed: new Set(),
    reasons: null,
    assigned: new Map(),
    formats: new Map(formats),
  };
}
