import type { CellPlace, CellValue } from "../../figures/cell.ts";
import { normalise, squash, tidy } from "../../figures/normalise.ts";
import { readFigure } from "../../figures/readFigure.ts";
import { readTarget } from "../../figures/readTarget.ts";
import type { Role } from "../../plan/roles.ts";
import { settingNamed } from "../../plan/settingNames.ts";
import { actionsTable } from "../../plan/tables/actions.ts";
import { benchmarksTable } from "../../plan/tables/benchmarks.ts";
import { budgetsTable } from "../../plan/tables/budgets.ts";
import { gapsTable } from "../../plan/tables/gaps.ts";
import { designation } from "../../plan/tables/indicators.ts";
import { outcomesTable } from "../../plan/tables/outcomes.ts";
import { planTable } from "../../plan/tables/plan.ts";
import type { PlanTable } from "../../plan/tables/planTable.ts";
import { risksTable } from "../../plan/tables/risks.ts";
import { targetsTable } from "../../plan/tables/targets.ts";
import { meaningOfColumn } from "./assignedRoles.ts";
import { headerMeanings, meaningOf, yearInHeader, type HeaderMeaning } from "./headers.ts";
import { FEWEST_TELLING, LEAST_READABLE, sample } from "./readable.ts";
import type { TableCells } from "../tableCells.ts";
import { yearColumnsOf, type YearColumn } from "./yearColumns.ts";

/** The tables of a plan whose rows are neither indicators nor their figures. */
export type SideTableName = Exclude<PlanTable["name"], "Indicators" | "Performance">;

/** A table that stands beside those of indicators, and the columns that it has. */
export interface SideTable {
  readonly name: SideTableName;
  /** Role to column, counted from the table's first. */
  readonly columns: ReadonlyMap<Role, number>;
  /** In their order; empty for tables that have none. */
  readonly years: readonly YearColumn[];
}

/** A table that may be one beside those of indicators. */
interface Candidate extends Omit<SideTable, "name"> {
  readonly cells: TableCells;
  /** What its headers mean in any table of a plan. */
  readonly roles: ReadonlySet<Role>;
}

interface SideTableKind {
  readonly name: SideTableName;
  readonly table: PlanTable;
  /** The columns that make it one: of every list it must have one. */
  readonly needs: readonly (readonly Role[])[];
  /** The name, its own or its worksheet's, that stands for all of them but the first. */
  readonly named?: RegExp;
  /** Columns that make it another. */
  readonly lacks?: readonly Role[];
  /** Columns that are known by what they hold, and not by their headers. */
  readonly heldColumns?: (cells: TableCells) => ReadonlyMap<Role, number>;
  /** What it must hold besides: a nursery is a setting too. */
  readonly holds?: (candidate: Candidate) => boolean;
}

/** What only tables of indicators have: targets, figures beside their comparators. */
const ofIndicators: readonly Role[] = ["target", "periodTarget", "actual", "national", "regional", "neighbours"];

/** What only rows of figures have. */
const ofReadings: readonly Role[] = ["actual", "period", "periodTarget", "override", "publishedOn"];

/** What a table of figures has besides, where they are still to come. */
const ofFigures: readonly Role[] = ["area", "previous", "lastYear", "forecast", "national", "regional", "neighbours"];

const aboutOutcomes: readonly Role[] = ["ref", "theme", "partnership", "leadAgency", "supportingAgencies", "owner"];
const inWords: readonly Role[] = ["aims", "actionsInWords", "measuresInWords"];

/** In this order, since a row of one may have columns of those behind it. */
const kinds: readonly SideTableKind[] = [
  { name: "Plan", table: planTable, needs: [["setting"], ["value"]], lacks: ofIndicators, holds: holdsSettings },
  {
    name: "Benchmarks",
    table: benchmarksTable,
    needs: [["ref", "indicator"], ["level"], ["value"]],
    lacks: ofIndicators,
  },
  { name: "Gaps", table: gapsTable, needs: [["ref", "indicator"], ["groupValue"], ["peerValue"]], lacks: ofIndicators },
  {
    name: "Targets",
    table: targetsTable,
    needs: [["ref", "indicator"]],
    lacks: [...ofReadings, "programme"],
    heldColumns: designations,
    holds: holdsTargets,
  },
  { name: "Budgets", table: budgetsTable, needs: [["programme"]], lacks: ofIndicators, holds: holdsMoney },
  {
    name: "Risks",
    table: risksTable,
    needs: [["risk"], ["impact", "likelihood", "managedBy"]],
    lacks: ofIndicators,
    holds: holdsRisks,
  },
  {
    name: "Actions",
    table: actionsTable,
    needs: [["action"], ["due", "owner", "milestone"]],
    named: /\bactions?\b/,
    lacks: ofIndicators,
    holds: ({ cells, columns }) => holdsSentences(cells, columns.get("action")),
  },
  {
    name: "Outcomes",
    table: outcomesTable,
    needs: [["outcome"], [...aboutOutcomes, ...inWords]],
    lacks: [...ofIndicators, "indicator", "period", "action", "risk", "programme", "due", "milestone"],
    holds: holdsOutcomes,
  },
];

const sideTables = kinds.map((kind) => ({ ...kind, meaningIn: headerMeanings(kind.table.columns) }));

/** Whether a table is one of a plan's tables besides those of indicators; null where it is none of them. */
export function sideTableOf(cells: TableCells): SideTable | null {
  const { headers, computed } = cells;
  const theirs = headers.map((header, column) => (computed.has(column) ? null : header));
  const roles = rolesOf(theirs);
  for (const { name, table, needs, named, lacks = [], heldColumns, holds, meaningIn } of sideTables) {
    if (lacks.some((role) => roles.has(role))) continue;
    const byHeader = columnsOf(
      table,
      theirs.map((header) => (header === null ? null : meaningIn(header))),
      headers,
    );
    const columns = heldColumns === undefined ? byHeader : new Map([...heldColumns(cells), ...byHeader]);
    const candidate = { cells, columns, roles, years: yearsOf(table, theirs, cells, columns) };
    const needed = named !== undefined && isNamed(cells, named) ? needs.slice(0, 1) : needs;
    if (needed.every((each) => each.some((role) => columns.has(role))) && (holds?.(candidate) ?? true))
      return { name, columns, years: candidate.years };
  }
  return null;
}

const inTables = [meaningOf, ...sideTables.map(({ meaningIn }) => meaningIn)];

/** Whether a header stands for a column of any of a plan's tables. */
export function meansAColumn(header: string): boolean {
  return inTables.some((meaningIn) => meaningIn(header) !== null);
}

/** What headers stand for in the tables of a plan, general words left aside. */
function rolesOf(headers: readonly (string | null)[]): ReadonlySet<Role> {
  const meanings = headers.flatMap((header) =>
    header === null ? [] : inTables.map((meaningIn) => meaningIn(header)).filter((meaning) => meaning !== null),
  );
  return new Set(meanings.filter(({ lastResort }) => !lastResort).map(({ column }) => column.role));
}

/** Of several columns for a role the one with its own header, else the first; a last resort only where there is no other. */
function columnsOf(
  { columns }: PlanTable,
  meanings: readonly (HeaderMeaning | null)[],
  headers: readonly string[],
): ReadonlyMap<Role, number> {
  const found = new Map<Role, number>();
  for (const { role, header: own } of columns) {
    const all = meanings.flatMap((meaning, column) => (meaning?.column.role === role ? [column] : []));
    const sure = all.filter((column) => meanings[column]?.lastResort === false);
    // A running number beside the names is no ref.
    const candidates = sure.length > 0 || meanings.some((meaning) => meaning?.column.role === "indicator") ? sure : all;
    const chosen = candidates.find((column) => squash(headers[column] ?? "") === squash(own)) ?? candidates[0];
    if (chosen !== undefined) found.set(role, chosen);
  }
  return found;
}

/**
 * Targets are known by that word beside their years. Bare years are targets where there is a baseline that they start
 * from, or where the table is named so: else they may be the figures of these years.
 */
function yearsOf(
  table: PlanTable,
  headers: readonly (string | null)[],
  cells: TableCells,
  columns: ReadonlyMap<Role, number>,
): readonly YearColumn[] {
  const { named, bare } = yearColumnsOf(table, headers);
  if (table.years?.kind === "money") return [...named, ...bare].toSorted((a, b) => a.column - b.column);
  if (named.length > 0) return named;
  return isNamed(cells, /\btargets?\b/) || (columns.has("baseline") && !isNamed(cells, FIGURES)) ? bare : [];
}

const FIGURES = /\b(?:actuals?|outturns?|results?|figures|performance|trends?|history)\b/;

/** Whether a table's name, or its worksheet's, says a word; names have no spaces: "LAA_targets", "LaaTargets". */
function isNamed({ name, sheet }: TableCells, word: RegExp): boolean {
  return [name ?? "", sheet].some((each) =>
    word.test(normalise(each.replace(/([a-z])(?=[A-Z])/g, "$1 ").replace(/[_\d.-]+/g, " "))),
  );
}

function holdsSettings({ cells, columns }: Candidate): boolean {
  const names = sample(cells, columns.get("setting"));
  return names.length === 0 || names.some((name) => settingNamed(tidy(String(name))) !== null);
}

const AT: CellPlace = { sheet: "", row: 0, column: 0 };

const designationWords = new Set(designation.list?.map(squash));

/** "Target" over "Designated", beside the years, as local area agreements print it. */
function designations(cells: TableCells): ReadonlyMap<Role, number> {
  const column = cells.headers.findIndex((header, index) => {
    if (cells.computed.has(index) || meaningOf(header)?.column.role !== "target" || yearInHeader(header)) return false;
    const written = sample(cells, index);
    return written.length > 0 && written.every((cell) => designationWords.has(squash(String(cell))));
  });
  return column === -1 ? new Map() : new Map([["designation", column]]);
}

/** One year's targets may be those of a table of figures that has none yet; the targets of several years are a plan's. */
function holdsTargets({ cells, columns, roles, years }: Candidate): boolean {
  if (years.length === 0) return false;
  const ofYears = new Set(years.map(({ column }) => column));
  const others = cells.headers.map((_, column) =>
    cells.computed.has(column) || ofYears.has(column) || column === columns.get("designation")
      ? null
      : meaningOfColumn(cells, column)?.column.role,
  );
  if (others.includes("target") || others.includes("actual")) return false;
  const isPlan = columns.has("baseline") || columns.has("designation") || isNamed(cells, /\btargets?\b/);
  if (years.length === 1 && (!isPlan || ofFigures.some((role) => roles.has(role)))) return false;
  return areRead(cells, years, (cell) => readTarget(cell, undefined, AT).kind !== "manual");
}

/** Numbers of years beside programmes may be of anybody: what tells money is its word or sign, or a kind of programme. */
function holdsMoney({ cells, columns, years }: Candidate): boolean {
  const isMoney =
    columns.has("programmeKind") ||
    cells.headers.some((header) => header.includes("£") || /\b(?:budget|fund|funding)\b/i.test(header)) ||
    isNamed(cells, /\b(?:budgets?|funds?|funding|money|spend|spending)\b/);
  if (years.length === 0 || !isMoney) return false;
  return areRead(cells, years, (cell) => readFigure(cell, undefined, AT).kind !== "unreadable");
}

/** A register with impact and likelihood may say what is done and until when; a list of actions has risks too. */
function holdsRisks({ cells, columns, roles }: Candidate): boolean {
  const isRegister = columns.has("impact") && columns.has("likelihood");
  if (!isRegister && (roles.has("action") || roles.has("due"))) return false;
  return holdsSentences(cells, columns.get("risk"));
}

/** Each row is an outcome of its own: where the same few return, it is what became of something. */
function holdsOutcomes({ cells, columns }: Candidate): boolean {
  const written = sample(cells, columns.get("outcome")).map((cell) => normalise(String(cell)));
  return holdsSentences(cells, columns.get("outcome")) && new Set(written).size * 4 >= written.length * 3;
}

/** Steps of a scale, which stand under "Risk" and "Priority" as often as what these are. */
const STEP =
  /^(?:very )?(?:nil|none|low|med|medium|moderate|high|critical|urgent|normal|minor|major|severe|extreme|must|should|could|red|amber|green|yes|no|[a-z]|[a-z]?\d+)$/i;

/** Whether a column holds words, in most of its rows, and no numbers or steps of a scale; a blank one may. */
function holdsSentences(cells: TableCells, column: number | undefined): boolean {
  const written = sample(cells, column);
  const words = written.filter((cell) => typeof cell === "string" && /\p{L}/u.test(cell) && !STEP.test(tidy(cell)));
  return words.length * 2 >= written.length;
}

function areRead(cells: TableCells, years: readonly YearColumn[], canRead: (cell: CellValue) => boolean): boolean {
  const written = years.flatMap(({ column }) => sample(cells, column));
  return written.length < FEWEST_TELLING || written.filter(canRead).length * LEAST_READABLE >= written.length;
}
