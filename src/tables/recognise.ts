import type { CellValue } from "../figures/cell.ts";
import { squash, tidy } from "../figures/normalise.ts";
import { readFigure } from "../figures/readFigure.ts";
import { readTarget } from "../figures/readTarget.ts";
import type { Role } from "../plan/roles.ts";
import { definitionRoles, planColumn, planColumns, type ColumnKind } from "../plan/tables.ts";
import { meaningOf } from "./headers.ts";
import type { TableCells } from "./tableCells.ts";

/** What a table was found to be. */
export interface Recognised {
  readonly cells: TableCells;
  /** Role to column, counted from the table's first. */
  readonly columns: ReadonlyMap<Role, number>;
  /** Role to header as written. */
  readonly headers: Readonly<Partial<Record<Role, string>>>;
  /** Its rows are indicators' figures. */
  readonly performance: boolean;
  /** Its rows are indicators' definitions. */
  readonly indicators: boolean;
  /** Why it is neither; null where it is one. */
  readonly refused: string | null;
  /** Roles that several columns could have; none of them was taken. */
  readonly ambiguous: readonly { readonly role: Role; readonly columns: readonly number[] }[];
}

/**
 * The columns whose number formats decide how their cells are read (counted from the table's first): a percentage is a
 * fraction under a format, a date a number. None for a table that is not one of indicators.
 */
export function figureColumns(table: TableCells): readonly number[] {
  const { columns, performance, indicators, ambiguous } = recognise({ ...table, formats: new Map() });
  if (!performance && !indicators) return [];
  const own = [...columns].filter(([role]) => needsFormat(role)).map(([, column]) => column);
  const others = ambiguous.filter(({ role }) => needsFormat(role)).flatMap((each) => each.columns);
  return [...own, ...others].toSorted((a, b) => a - b);
}

/** Roles that no rule reads yet, or that do no harm: of two such columns the first is taken without a word. */
const harmless: ReadonlySet<Role> = new Set([
  "outcome",
  "description",
  "commentary",
  "status",
  "forecast",
  "numerator",
  "denominator",
  "frequency",
  "override",
  "overrideReason",
]);

const kindsWithFormat: readonly ColumnKind[] = ["figure", "target", "period"];
const needsFormat = (role: Role) => kindsWithFormat.includes(planColumn(role).kind) && !harmless.has(role);

/** What a table is, by its headers and by what stands under them. */
export function recognise(table: TableCells): Recognised {
  const candidates = candidateColumns(table);
  const columns = new Map<Role, number>();
  const ambiguous: { role: Role; columns: readonly number[] }[] = [];
  for (const [role, all] of candidates) {
    const likely = all.length === 1 ? all : likelyColumns(table, role, all);
    if (likely.length === 1 || harmless.has(role)) columns.set(role, likely[0]!);
    else ambiguous.push({ role, columns: likely });
  }
  takeRefsForRefs(table, columns);
  const headers = Object.fromEntries([...columns].map(([role, column]) => [role, tidy(table.headers[column] ?? "")]));
  const has = (role: Role) => columns.has(role) || ambiguous.some((each) => each.role === role);
  const performanceRefused = refusalAsPerformance(table, columns, has);
  const indicators =
    (has("indicator") || has("ref")) && [...definitionRoles].some((role) => role !== "frequency" && columns.has(role));
  return {
    cells: table,
    columns,
    headers,
    performance: performanceRefused === null,
    indicators,
    refused: performanceRefused === null || indicators ? null : performanceRefused,
    ambiguous,
  };
}

function candidateColumns(table: TableCells): ReadonlyMap<Role, readonly number[]> {
  const meanings = table.headers.map((header, column) => (table.computed.has(column) ? null : meaningOf(header)));
  const candidates = new Map<Role, number[]>();
  for (const lastResort of [false, true])
    for (const { role } of planColumns) {
      const columns = meanings.flatMap((meaning, column) =>
        meaning?.column.role === role && meaning.lastResort === lastResort ? [column] : [],
      );
      if (columns.length > 0 && !candidates.has(role)) candidates.set(role, columns);
    }
  return candidates;
}

/** Of several columns those that hold what the role needs; a column of words is no candidate for figures. */
function likelyColumns(table: TableCells, role: Role, columns: readonly number[]): readonly number[] {
  const { kind } = planColumn(role);
  if (kind !== "figure" && kind !== "target") return columns;
  const likely = columns.filter((column) => {
    const { read, written } = countReadable(table, column, kind);
    return written === 0 || read > 0;
  });
  return likely.length > 0 ? likely : columns;
}

const REF = /^[A-Za-z]{0,5}[ ./-]?\d+(?:[.-]\d+)*[a-z]?$/;

/** "PI" or "KPI" over 1, 1a, NI 72 is a column of refs, though elsewhere it holds the indicators' names. */
function takeRefsForRefs(table: TableCells, columns: Map<Role, number>): void {
  const column = columns.get("indicator");
  if (column === undefined || columns.has("ref")) return;
  const written = sample(table, column).map((cell) => tidy(String(cell)));
  if (written.length === 0 || !written.every((cell) => REF.test(cell))) return;
  columns.delete("indicator");
  columns.set("ref", column);
}

/** Roles of which a table with figures but no targets must have one, to be more than a list of numbers. */
const companions: readonly Role[] = [
  "unit",
  "polarity",
  "period",
  "baseline",
  "previous",
  "lastYear",
  "national",
  "regional",
  "neighbours",
];

function refusalAsPerformance(
  table: TableCells,
  columns: ReadonlyMap<Role, number>,
  has: (role: Role) => boolean,
): string | null {
  if (!has("indicator") && !has("ref")) return "no column of indicators";
  const target = has("target") || has("periodTarget");
  if (!has("indicator") && !target) return "no column of indicators";
  if (!target && !has("actual")) return "no column of targets or actual figures";
  if (!target && !companions.some(has)) return "figures, but no targets";
  if (!target && table.headers.some((header) => squash(header) === "level")) return "benchmarks, not targets";
  const counts = (["target", "periodTarget", "actual"] as const).flatMap((role) => {
    const column = columns.get(role);
    return column === undefined ? [] : [countReadable(table, column, planColumn(role).kind)];
  });
  const read = counts.reduce((sum, each) => sum + each.read, 0);
  const written = counts.reduce((sum, each) => sum + each.written, 0);
  const telling = written >= (target && has("actual") ? Math.max(FEWEST_TELLING, counts.length + 1) : 1);
  if (!telling || read * LEAST_READABLE >= written) return null;
  const column = columns.get("target") ?? columns.get("periodTarget") ?? columns.get("actual") ?? 0;
  return `${tidy(table.headers[column] ?? "")} holds no figures or targets (“${tidy(String(sample(table, column)[0] ?? ""))}”)`;
}

/** A third of the targets and figures must be readable, or the column holds something else: dates, names, tasks. */
const LEAST_READABLE = 3;
/** Under the headers of both targets and actual figures, a single row that cannot be read does not make it another table. */
const FEWEST_TELLING = 3;
const SAMPLE = 200;

function sample(table: TableCells, column: number): readonly CellValue[] {
  const cells: CellValue[] = [];
  for (const row of table.values) {
    const cell = row[column] ?? "";
    if (cell !== "" && tidy(String(cell)) !== "") cells.push(cell);
    if (cells.length === SAMPLE) break;
  }
  return cells;
}

function countReadable(table: TableCells, column: number, kind: ColumnKind): { read: number; written: number } {
  const place = { sheet: table.sheet, row: 0, column };
  let read = 0;
  let written = 0;
  for (let row = 0; row < table.values.length && written < SAMPLE; row++) {
    const cell = table.values[row]![column] ?? "";
    if (cell === "" || tidy(String(cell)) === "") continue;
    written++;
    const format = formatAt(table, column, row);
    const readable =
      kind === "target"
        ? readTarget(cell, format, place).kind !== "manual"
        : readFigure(cell, format, place).kind !== "unreadable";
    if (readable) read++;
  }
  return { read, written };
}

/** A cell's number format, as far as it was asked for. */
export function formatAt(table: TableCells, column: number, row: number): string | undefined {
  const formats = table.formats.get(column);
  return typeof formats === "string" || formats === undefined ? formats : formats[row];
}
