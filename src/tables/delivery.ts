import { squash, tidy } from "../figures/normalise.ts";
import { cellAddress } from "../figures/cell.ts";
import { progress, rating, total } from "../delivery/columns.ts";
import { budgetOf, readMoney, type Budget } from "../delivery/money.ts";
import { actionAssessor, type ActionAssessment } from "../delivery/progress.ts";
import { rateRisk, type RiskAssessment } from "../delivery/riskRating.ts";
import { makeFinding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { isToWrite } from "../indicators/columns/columnsToWrite.ts";
import { filled, type ComputedColumn, type FilledColumn } from "../indicators/columns/computedColumn.ts";
import type { Role } from "../plan/roles.ts";
import type { PlanSettings } from "../plan/settings.ts";
import { textOf } from "./rows/definitions.ts";
import { cellFindings } from "./cellFindings.ts";
import { rowFindings } from "./locate.ts";
import type { Recognised } from "./recognition/recognise.ts";
import { isSliceEnd } from "./slices.ts";
import { formatAt, type TableCells } from "./tableCells.ts";

/** A table that is none of figures and has columns of ours: which the plan wants, and what shall stand in them. */
export interface ComputedTable {
  readonly cells: TableCells;
  readonly computed: readonly FilledColumn[];
}

/** Judges a plan's actions, risks and budgets. */
export function* judgeDelivery(
  tables: readonly Recognised[],
  settings: PlanSettings,
  report: (finding: Finding) => void,
): Generator<void, readonly ComputedTable[]> {
  const computed: ComputedTable[] = [];
  for (const table of tables) {
    if (table.side === "Actions") computed.push(yield* judgeActions(table, settings, report));
    if (table.side === "Risks") computed.push(yield* judgeRisks(table, settings, report));
    if (table.side === "Budgets") computed.push(yield* judgeBudgets(table, settings, report));
  }
  return computed;
}

/** The rows of a table that say something in the column that it is about; a header that is repeated says nothing. */
export function rowsAbout({ cells, columns }: Recognised, role: Role): readonly number[] {
  const column = columns.get(role) ?? -1;
  const header = squash(cells.headers[column] ?? "");
  return cells.values.flatMap((row, index) => {
    const text = squash(String(row[column] ?? ""));
    return text === "" || text === header ? [] : [index];
  });
}

function* judgeActions(
  table: Recognised,
  settings: PlanSettings,
  report: (finding: Finding) => void,
): Generator<void, ComputedTable> {
  const { cells, columns } = table;
  const cell = (row: number, role: Role) => cells.values[row]![columns.get(role) ?? -1] ?? "";
  const assess = actionAssessor(settings);
  const found = new Map<number, ActionAssessment>();
  const located = rowFindings(table, report);
  for (const [index, row] of rowsAbout(table, "action").entries()) {
    if (isSliceEnd(index)) yield;
    const action = assess({
      due: cell(row, "due"),
      dueFormat: formatAt(cells, columns.get("due") ?? -1, row),
      status: tidy(String(cell(row, "status"))),
    });
    found.set(row, action);
    located.add(row, action.observations);
  }
  yield* located.finish();
  const undated = [...found.values()].filter(({ needsAsAt }) => needsAsAt).length;
  if (undated > 0) report(asAtMissing(table, undated));
  return computedTable(table, progress, found, settings);
}

/** One for the table: what is missing is one setting. */
function asAtMissing({ cells, columns, headers }: Recognised, actions: number): Finding {
  return makeFinding(
    "as-at-missing",
    { sheet: cells.sheet, cell: cellAddress(cells.row, cells.column + (columns.get("due") ?? 0)) },
    { column: headers.due ?? "", found: actions === 1 ? "1 action" : `${actions} actions`, expected: "" },
  );
}

function* judgeRisks(
  table: Recognised,
  settings: PlanSettings,
  report: (finding: Finding) => void,
): Generator<void, ComputedTable> {
  const { cells, columns } = table;
  const text = (row: number, role: Role) => textOf(cells.values[row]![columns.get(role) ?? -1]) ?? "";
  const isWeighed = (row: number) => text(row, "impact") !== "" && text(row, "likelihood") !== "";
  const weighed = settings.riskScale === null ? rowsAbout(table, "risk").filter(isWeighed).length : 0;
  if (weighed > 0) report(scaleMissing(table, weighed));
  const found = new Map<number, RiskAssessment>();
  const located = rowFindings(table, report);
  for (const [index, row] of rowsAbout(table, "risk").entries()) {
    if (isSliceEnd(index)) yield;
    const risk = rateRisk({ impact: text(row, "impact"), likelihood: text(row, "likelihood") }, settings.riskScale);
    found.set(row, risk);
    located.add(row, risk.observations);
  }
  yield* located.finish();
  return computedTable(table, rating, found, settings);
}

/** One for the table, as above. */
function scaleMissing({ cells, columns, headers }: Recognised, risks: number): Finding {
  return makeFinding(
    "risk-scale-missing",
    { sheet: cells.sheet, cell: cellAddress(cells.row, cells.column + (columns.get("impact") ?? 0)) },
    { column: headers.impact ?? "", found: risks === 1 ? "1 risk" : `${risks} risks`, expected: "" },
  );
}

function* judgeBudgets(
  table: Recognised,
  settings: PlanSettings,
  report: (finding: Finding) => void,
): Generator<void, ComputedTable> {
  const { cells, years } = table;
  const found = new Map<number, Budget>();
  const problems = cellFindings(cells, report);
  for (const [index, row] of (years.length === 0 ? [] : rowsAbout(table, "programme")).entries()) {
    if (isSliceEnd(index)) yield;
    const sums = years.map(({ column }) => {
      const place = { sheet: cells.sheet, row: cells.row + 1 + row, column: cells.column + column };
      const money = readMoney(cells.values[row]![column] ?? "", formatAt(cells, column, row), place);
      const header = tidy(cells.headers[column] ?? "");
      if (money.kind === "unreadable") problems.add("money-unreadable", { place, header, found: money.text });
      return money;
    });
    found.set(row, budgetOf(sums));
  }
  problems.finish();
  return computedTable(table, total, found, settings);
}

/** The column where the plan wants it and the table has what it takes. */
function computedTable<Subject>(
  { cells, columns }: Recognised,
  column: ComputedColumn<Subject>,
  subjects: ReadonlyMap<number, Subject>,
  settings: PlanSettings,
): ComputedTable {
  const inputs = { roles: new Set<string>(columns.keys()), assessments: [...subjects.values()] };
  const wanted = subjects.size > 0 && isToWrite(column, settings.columns) && column.needs(inputs);
  return { cells, computed: wanted ? [filled(column, (row) => subjects.get(row) ?? null)] : [] };
}
