import { squash, tidy } from "../../figures/normalise.ts";
import type { Role } from "../../plan/roles.ts";
import { planColumn, planColumns } from "../../plan/tables.ts";
import type { ColumnKind } from "../../plan/tables/planTable.ts";
import { meaningOfColumn } from "./assignedRoles.ts";
import { leafHeader, meaningOf, type HeaderMeaning } from "./headers.ts";
import { countReadable, FEWEST_TELLING, holdsNumber, LEAST_READABLE, sample } from "./readable.ts";
import { repeatedColumns, viewsOf, type RepeatedColumns, type View } from "./views.ts";
import { sideTableOf, type SideTable, type SideTableName } from "./sideTable.ts";
import type { TableCells } from "../tableCells.ts";
import type { YearColumn } from "./yearColumns.ts";

/** What a table was found to be. */
export interface Recognised {
  readonly cells: TableCells;
  /** Role to column, counted from the table's first; of the first view. */
  readonly columns: ReadonlyMap<Role, number>;
  /** Role to header as written. */
  readonly headers: Readonly<Partial<Record<Role, string>>>;
  /** What is read from each row: one view, or one for each period that has columns of its own. */
  readonly views: readonly View[];
  /** Its rows are indicators' figures. */
  readonly performance: boolean;
  /** Its rows are indicators' definitions. */
  readonly indicators: boolean;
  /** It is none of them, but another of the plan's tables; null where it is not. */
  readonly side: SideTableName | null;
  /** Its columns of a year's targets, or of a year's money, in their order; a table of definitions may have targets too. */
  readonly years: readonly YearColumn[];
  /** Why it is nothing of a plan; null where it is. */
  readonly refused: string | null;
  /** Roles that several columns could have; none of them was taken. */
  readonly ambiguous: readonly { readonly role: Role; readonly columns: readonly number[] }[];
}

/**
 * The columns whose number formats decide how their cells are read (counted from the table's first): a percentage is a
 * fraction under a format, a date a number. None for a table that is nothing of a plan. Of a table recognised before its formats are known.
 */
export function figureColumns(recognised: Recognised): readonly number[] {
  const { cells, performance, indicators, side, years, ambiguous, views } = recognised;
  if (!performance && !indicators && side === null)
    return mayHoldIndicators(recognised) ? otherColumns(recognised) : [];
  const needs = side === null ? needsFormat : (role: Role) => sideFigures.has(role);
  const own = views.flatMap(({ columns }) => [...columns].filter(([role]) => needs(role)).map(([, column]) => column));
  const others = ambiguous.filter(({ role }) => needs(role)).flatMap((each) => each.columns);
  const all = new Set([...own, ...others, ...years.map(({ column }) => column)]);
  return cells.headers.flatMap((_, column) => (all.has(column) ? [column] : []));
}

/** Where rows are of areas or periods, the columns may be indicators that the Indicators table knows. */
export function mayHoldIndicators({ columns, refused }: Recognised): boolean {
  const isNamed = columns.has("indicator") || columns.has("ref");
  return refused !== null && !isNamed && (columns.has("area") || columns.has("period"));
}

/** The columns that stand for nothing that a plan has, and may be used. */
export function otherColumns({ cells, columns }: Recognised): readonly number[] {
  const known = new Set(columns.values());
  const isLeft = (column: number) =>
    !known.has(column) && !cells.computed.has(column) && cells.assigned.get(column)?.role !== null;
  return cells.headers.flatMap((_, column) => (isLeft(column) ? [column] : []));
}

/** The columns that say what a row is about; the first where none is known to. */
export function labelColumns({ columns, side }: Recognised): readonly number[] {
  const roles: readonly Role[] =
    side === null ? ["indicator", "ref", "area"] : ["indicator", "ref", "setting", "outcome"];
  const known = roles.flatMap((role) => columns.get(role) ?? []);
  return known.length > 0 ? known : [columns.get("period") ?? 0];
}

/** What a table beside those of indicators holds in figures and periods; a setting's value may be either. */
const sideFigures: ReadonlySet<Role> = new Set(["value", "groupValue", "peerValue", "period", "baseline", "due"]);

/** Roles that no rule reads, or that do no harm: of two such columns the first is taken without a word. */
const harmless: ReadonlySet<Role> = new Set([
  "outcome",
  "description",
  "commentary",
  "status",
  "frequency",
  "figureStatus",
  "dataLag",
  "cohort",
  "overrideReason",
  "overrideBy",
]);

const kindsWithFormat: readonly ColumnKind[] = ["figure", "target", "period"];
const needsFormat = (role: Role) => kindsWithFormat.includes(planColumn(role).kind) && !harmless.has(role);

/** What a table is, by its headers and by what stands under them. */
export function recognise(table: TableCells): Recognised {
  const side = sideTableOf(table);
  if (side === null) return recogniseIndicators(table);
  return recogniseDefinitions(table, side) ?? recognisedSide(table, side);
}

/** Tables that say more of indicators than their definitions are by their headers never anything else. */
const ownWords: ReadonlySet<SideTableName> = new Set(["Plan", "Benchmarks", "Gaps"]);

/** Indicators come first, whatever stands beside them; beside their definitions may stand the targets of several years. */
function recogniseDefinitions(table: TableCells, { name, years }: SideTable): Recognised | null {
  if (ownWords.has(name)) return null;
  if (name === "Targets" && years.length > 1) {
    const others = recogniseIndicators(table, new Set(years.map(({ column }) => column)));
    return others.indicators ? { ...others, years } : null;
  }
  const whole = recogniseIndicators(table);
  return whole.indicators || (whole.performance && name !== "Targets") ? whole : null;
}

function recognisedSide(cells: TableCells, { name, columns, years }: SideTable): Recognised {
  const headers = headersOf(cells, columns);
  const none = { performance: false, indicators: false, refused: null, ambiguous: [] };
  return { cells, columns, headers, years, side: name, views: viewsOf(columns, null, null), ...none };
}

/** Role to header as written. */
export function headersOf({ headers }: TableCells, columns: ReadonlyMap<Role, number>): Recognised["headers"] {
  return Object.fromEntries([...columns].map(([role, column]) => [role, tidy(headers[column] ?? "")]));
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

function recogniseIndicators(table: TableCells, leftOut = NO_COLUMNS): Recognised {
  const meanings = new Set(table.headers.flatMap((_, column) => meaningOfColumn(table, column)?.column.role ?? []));
  const repeated = repeatedColumns(
    table,
    (role) => meanings.has(role),
    (column) => !table.computed.has(column) && !leftOut.has(column),
  );
  const ofGroups = repeated?.groups.flatMap(({ columns }) => [...columns.values()]) ?? [];
  const candidates = candidateColumns(table, new Set([...leftOut, ...ofGroups]));
  const common = new Map<Role, number>();
  const ambiguous: { role: Role; columns: readonly number[] }[] = [];
  for (const [role, all] of candidates) {
    // Of columns that were given the role none is likelier than another.
    const isSaid = all.length === 1 || all.every((column) => table.assigned.has(column));
    const likely = isSaid ? all : likelyColumns(table, role, withoutRefs(table, role, all));
    if (likely.length === 1 || harmless.has(role)) common.set(role, likely[0]!);
    else ambiguous.push({ role, columns: likely });
  }
  takeRefsForRefs(table, common, candidates.get("indicator") ?? []);
  const views = viewsOf(common, repeated, indicatorOfTable(table, common, repeated));
  const columns = views[0]!.columns;
  const has = (role: Role) =>
    views.some((view) => view.columns.has(role)) || ambiguous.some((each) => each.role === role);
  const performanceRefused = refusalAsPerformance(table, views, has);
  const indicators = isOfDefinitions(table, columns, has);
  return {
    cells: table,
    columns,
    headers: headersOf(table, columns),
    views,
    performance: performanceRefused === null,
    indicators,
    side: null,
    years: [],
    refused: performanceRefused === null || indicators ? null : performanceRefused,
    ambiguous,
  };
}

/** What a table is about whose rows are areas: its title, else its worksheet's name. */
function indicatorOfTable(
  { heading, sheet }: TableCells,
  columns: ReadonlyMap<Role, number>,
  repeated: RepeatedColumns | null,
): string | null {
  if (columns.has("indicator") || columns.has("ref") || !columns.has("area") || repeated?.of === "indicator")
    return null;
  return heading.title ?? sheet;
}

/** What makes a table one of definitions: it is about indicators, and no list of anything else has it. */
const definingRoles: readonly Role[] = [
  "polarity",
  "decimals",
  "rule",
  "allowance",
  "yearType",
  "accumulation",
  "bands",
  "breakFrom",
  "withdrawnFrom",
];

/**
 * Whether a table's rows define indicators: names beside a unit, or any of the telling columns. A column that holds
 * nothing its role can read tells nothing: a risk register's Tolerance is "High".
 */
function isOfDefinitions(table: TableCells, columns: ReadonlyMap<Role, number>, has: (role: Role) => boolean): boolean {
  if (!has("indicator") && !has("ref")) return false;
  if (has("indicator") && isSure(table, columns.get("unit"))) return true;
  return definingRoles.some((role) => {
    const column = columns.get(role);
    if (column === undefined || !isSure(table, column)) return false;
    const { read, written } = countReadable(table, column, role);
    return written === 0 || read > 0;
  });
}

/** Whether a column bears one of its role's own words, and none that may mean something else. */
function isSure(table: TableCells, column: number | undefined): boolean {
  return column !== undefined && meaningOfColumn(table, column)?.lastResort === false;
}

/** By role the columns that could have it; where some were given it, only these. */
function candidateColumns(table: TableCells, leftOut: ReadonlySet<number>): ReadonlyMap<Role, readonly number[]> {
  const meanings = table.headers.map((_, column) =>
    table.computed.has(column) || leftOut.has(column)
      ? null
      : meaningOfColumn(
          table,
          column,
          (header) => meaningOf(header) ?? meaningOf(leafHeader(header, table.heading.groups[column])),
        ),
  );
  const candidates = new Map<Role, number[]>();
  for (const lastResort of [false, true])
    for (const { role } of planColumns) {
      const columns = meanings.flatMap((meaning, column) =>
        meaning?.column.role === role && meaning.lastResort === lastResort && couldBe(table, column, meaning)
          ? [column]
          : [],
      );
      const given = columns.filter((column) => table.assigned.has(column));
      if (columns.length > 0 && !candidates.has(role)) candidates.set(role, given.length > 0 ? given : columns);
    }
  return candidates;
}

/**
 * A general word stands for a role only over what the role can read: "Region" over names is not the region's figure. A
 * Cohort of numbers says how many there are, not who.
 */
function couldBe(table: TableCells, column: number, { column: { role }, lastResort }: HeaderMeaning): boolean {
  if (role === "cohort") return !sample(table, column).every(holdsNumber) || sample(table, column).length === 0;
  if (!lastResort) return true;
  const { read, written } = countReadable(table, column, role);
  return written === 0 || read > 0;
}

/** Of several columns those that hold what the role needs; a column of words is no candidate for figures. */
function likelyColumns(table: TableCells, role: Role, columns: readonly number[]): readonly number[] {
  const { kind } = planColumn(role);
  if (kind !== "figure" && kind !== "target") return columns;
  const likely = columns.filter((column) => {
    const { read, written } = countReadable(table, column, role);
    return written === 0 || read > 0;
  });
  return likely.length > 0 ? likely : columns;
}

const REF = /^[A-Za-z]{0,5}[ ./-]?\d+(?:[.-]\d+)*[a-z]?$/;

/** "PI" or "KPI" over 1, 1a, NI 72 is a column of refs, though elsewhere it holds the indicators' names. */
function takeRefsForRefs(table: TableCells, columns: Map<Role, number>, candidates: readonly number[]): void {
  if (columns.has("ref")) return;
  const column = candidates.find((each) => !table.assigned.has(each) && holdsRefs(table, each));
  if (column === undefined) return;
  if (columns.get("indicator") === column) columns.delete("indicator");
  columns.set("ref", column);
}

/** Where one of two columns holds refs, the other holds the names. */
function withoutRefs(table: TableCells, role: Role, columns: readonly number[]): readonly number[] {
  const names = role === "indicator" ? columns.filter((column) => !holdsRefs(table, column)) : columns;
  return names.length > 0 ? names : columns;
}

function holdsRefs(table: TableCells, column: number): boolean {
  const written = sample(table, column).map((cell) => tidy(String(cell)));
  return written.length > 0 && written.every((cell) => REF.test(cell));
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

function refusalAsPerformance(table: TableCells, views: readonly View[], has: (role: Role) => boolean): string | null {
  const isAbout = views.some(({ indicator }) => indicator !== null);
  if (!has("indicator") && !has("ref") && !isAbout) return "no column of indicators";
  // A list of actions has milestones too.
  const milestones = views[0]!.columns.get("periodTarget");
  const target =
    has("target") || (has("periodTarget") && (has("actual") || milestones === undefined || isSure(table, milestones)));
  if (!has("indicator") && !target) return isAbout ? "figures of areas, but no targets" : "no column of indicators";
  if (!target && !has("actual")) return "no column of targets or actual figures";
  if (!target && !companions.some(has) && views.length === 1) return "figures, but no targets";
  if (!target && table.headers.some((header) => squash(header) === "level")) return "benchmarks, not targets";
  const roles = ["target", "periodTarget", "actual"] as const;
  const figures = roles.flatMap((role) => {
    const columns = new Set(views.flatMap(({ columns: all }) => all.get(role) ?? []));
    return [...columns].map((column) => ({ role, column, ...countReadable(table, column, role) }));
  });
  const read = figures.reduce((sum, each) => sum + each.read, 0);
  const written = figures.reduce((sum, each) => sum + each.written, 0);
  // Under both targets and actual figures a single row that cannot be read does not make it another table.
  const telling = written >= (target && has("actual") ? Math.max(FEWEST_TELLING, figures.length + 1) : 1);
  if (!telling || read * LEAST_READABLE >= written) return null;
  const column = figures[0]?.column ?? 0;
  return `${tidy(table.headers[column] ?? "")} holds no figures or targets (“${tidy(String(sample(table, column)[0] ?? ""))}”)`;
}
