import { makeFinding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { assess } from "../indicators/assess.ts";
import type { Assessment } from "../indicators/assessment.ts";
import { columnsToWrite } from "../indicators/columns/columnsToWrite.ts";
import type { ComputedColumn } from "../indicators/columns/computedColumn.ts";
import { dataPeriod } from "../indicators/columns/dataPeriodColumn.ts";
import type { Observation } from "../indicators/observation.ts";
import type { PlanSettings } from "../plan/settings.ts";
import type { Role } from "../plan/roles.ts";
import { definitionFindings, indicatorsWithoutRow, unclearRefs } from "./checks/definitionChecks.ts";
import { crossChecks } from "./crossChecks/crossChecks.ts";
import { gatherRepeatedTables } from "./crossChecks/repeatedTables.ts";
import { judgeDelivery, type ComputedTable } from "./delivery.ts";
import { gatherDefinitions } from "./rows/definitions.ts";
import { duplicateCheck } from "./checks/duplicates.ts";
import { groupSeries } from "./surroundings/groupSeries.ts";
import { headerFindings, isUnclear, missingRoles, unsupportedRoles } from "./recognition/headerFindings.ts";
import { headerRange, nameOf, rowFindings, wholeRange } from "./locate.ts";
import { checkPolarity } from "./checks/polarityCheck.ts";
import { polarityWriter } from "./checks/polarityWriter.ts";
import { whereNeeded } from "./rows/readPeriods.ts";
import type { IndicatorRow } from "./rows/readRows.ts";
import { readTable, type ReadTable } from "./rows/readTable.ts";
import { shownReadings } from "./rows/shownReading.ts";
import { columnRoles, type ColumnRole } from "./recognition/columnRoles.ts";
import { recognise, type Recognised } from "./recognition/recognise.ts";
import { withIndicatorColumns } from "./recognition/indicatorColumns.ts";
import type { SideTableName } from "./recognition/sideTable.ts";
import { isSliceEnd } from "./slices.ts";
import { gatherStandards, tablesOfStandards } from "./surroundings/standards.ts";
import { commentaryCheck } from "./checks/commentaryCheck.ts";
import { commentaryOnExceptions } from "./checks/commentaryOnExceptions.ts";
import { movedTargets } from "./checks/movedTargets.ts";
import { statusCheck } from "./checks/statusCheck.ts";
import { suppressionCheck } from "./checks/suppressionCheck.ts";
import { gatherSurroundings, type Surroundings } from "./surroundings/surroundings.ts";
import type { TableCells } from "./tableCells.ts";
import { wordings, type Wordings } from "./checks/wording.ts";

/** A row and what the rules say of it. */
export interface JudgedRow {
  /** Row of the table's body, from zero. */
  readonly row: number;
  readonly assessment: Assessment;
  /** The row's computed cells are about it: the only reading of its row, or of several the latest. */
  readonly shown: boolean;
  /** It says when it was published: what stands in its computed columns stays. */
  readonly published: boolean;
}

/** A performance table, judged. */
export interface JudgedTable {
  readonly cells: TableCells;
  /** Role to header as written. */
  readonly columns: Readonly<Partial<Record<Role, string>>>;
  /** What each of its columns is read as. */
  readonly roles: readonly ColumnRole[];
  /** What it needs and has no column for. */
  readonly missing: readonly Role[];
  /** The computed columns that the plan wants and the table has the inputs for; none where no row can be judged. */
  readonly computed: readonly ComputedColumn[];
  /** In order; totals, notes, repeated headers and blank rows have none. */
  readonly rows: readonly JudgedRow[];
}

export interface Judgement {
  /** The performance tables. */
  readonly tables: readonly JudgedTable[];
  /** The plan's other tables that have computed columns. */
  readonly others: readonly ComputedTable[];
  /** Those of the tables that are any of a plan's: what all this follows from. */
  readonly understood: ReadonlySet<TableCells>;
  /** Tables and ranges that were looked at and found to be nothing of a plan. */
  readonly refused: readonly RefusedTable[];
  readonly findings: readonly Finding[];
}

/** A table or a range that was left alone, and why. */
export interface RefusedTable {
  readonly sheet: string;
  /** null for a plain range. */
  readonly table: string | null;
  /** "A1:H10", header included. */
  readonly range: string;
  readonly roles: readonly ColumnRole[];
  /** In a few words: "no column of indicators". */
  readonly why: string;
}

/** Cells that somebody wrote in, outside Excel's tables and under no header that plans have: they are passed over. */
export interface PassedOver {
  readonly sheet: string;
  /** "A1:C9". */
  readonly range: string;
  /** There are more of them than can be looked at. */
  readonly tooLarge: boolean;
  /** What may be the columns of a table, for somebody to say what they are; none where nothing looks like it. */
  readonly columns: readonly ColumnRole[];
}

/**
 * Judges a workbook's tables: which of them hold indicators, what their rows say, how each row stands.
 *
 * A generator, so that the caller can let others at the thread: between two steps lie a few milliseconds, whatever the
 * size. Throws for nothing that a workbook can hold; what is wrong with it is in the findings.
 */
export function* judge(
  tables: readonly TableCells[],
  settings: PlanSettings,
  loose: readonly PassedOver[] = [],
): Generator<void, Judgement> {
  const byHeaders = tables.map(recognise);
  const definitions = yield* gatherDefinitions(byHeaders, settings);
  const recognised = byHeaders.map((table) => withIndicatorColumns(table, definitions));
  const read: ReadTable[] = [];
  for (const table of recognised) if (table.performance) read.push(yield* readTable(table, definitions, settings));
  const rows = read.flatMap((table) => table.rows);
  const repeated = yield* gatherRepeatedTables(recognised);
  const surroundings = yield* gatherSurroundings(recognised, rows, definitions, repeated, settings);
  const { byThemselves, groups } = yield* assessRows(rows, surroundings, settings);
  const standards = yield* gatherStandards(rows, byThemselves, definitions, settings);
  const assessed = byThemselves.map((each, index) => ({ ...each, assessment: standards.withStandard(index, each) }));
  const all = groups.map((places) => places.map((place) => ({ row: rows[place]!, ...assessed[place]! })));
  const ofSeries = [yield* movedTargets(all, settings), yield* commentaryOnExceptions(all, settings)];
  const words = wordings();
  for (const [index, { reading }] of rows.entries()) {
    if (isSliceEnd(index)) yield;
    words.count(reading);
  }

  const findings: Finding[] = [
    ...(read.length === 0 ? [nothingFound(recognised, loose)] : []),
    ...loose.filter(({ tooLarge }) => tooLarge).map(sheetTooLarge),
    ...recognised.flatMap(unsupportedRoles),
  ];
  const judged: JudgedTable[] = [];
  let first = 0;
  for (const table of read) {
    const ofTable = assessed.slice(first, (first += table.rows.length));
    const hasTargets = table.rows.some((row) => surroundings.datedTargets.of(row).length > 0);
    const ofRules = judgedTable(table, ofTable, settings);
    judged.push({ ...ofRules, missing: missingRoles(table.recognised, hasTargets) });
    findings.push(...headerFindings(table.recognised, hasTargets), ...table.leftOut);
    findings.push(...(yield* unclearRefs(table, definitions)));
    yield* findInRows(table, {
      assessed: ofTable,
      ofSeries,
      words,
      judged: ofRules.rows,
      report: (finding) => findings.push(finding),
    });
    const assessments = ofTable.map(({ assessment }) => assessment);
    findings.push(...(yield* suppressionCheck(table, assessments, settings)));
  }
  findings.push(
    ...(yield* definitionFindings(definitions)),
    ...surroundings.findings,
    ...(read.length === 0 ? [] : yield* indicatorsWithoutRow(definitions, rows)),
    ...(yield* crossChecks(recognised, definitions, rows, repeated)),
  );
  const delivery = yield* judgeDelivery(recognised, settings, (finding) => findings.push(finding));
  return {
    tables: judged,
    others: [...tablesOfStandards(definitions, standards, settings), ...delivery],
    refused: refusedTables(recognised, loose),
    understood: new Set(recognised.flatMap(({ cells, refused }) => (refused === null ? [cells] : []))),
    findings,
  };
}

/** What the rules say of a row, and about it. */
interface AssessedRow {
  readonly assessment: Assessment;
  readonly observations: readonly Observation[];
}

interface AssessedRows {
  /** In the order of the rows. */
  readonly byThemselves: readonly AssessedRow[];
  /** Places of the rows of each series, in period order. */
  readonly groups: readonly (readonly number[])[];
}

function* assessRows(
  rows: readonly IndicatorRow[],
  surroundings: Surroundings,
  settings: PlanSettings,
): Generator<void, AssessedRows> {
  const assessed: AssessedRow[] = [];
  const groups: (readonly number[])[] = [];
  assessed.length = rows.length;
  const write = polarityWriter();
  let count = 0;
  for (const group of groupSeries(rows, surroundings)) {
    if (group === null) {
      yield;
      continue;
    }
    const { series, places } = group;
    groups.push(places);
    const polarity = checkPolarity(series, settings, (suggestion) => write(rows[places[0]!]!, suggestion));
    let index = 0;
    for (const { assessment, observations } of assess(series, settings)) {
      if (isSliceEnd(count++)) yield;
      const place = places[index]!;
      const own = surroundings.datedTargets.observationsOf(rows[place]!, series.readings[index]!, observations);
      assessed[place] = { assessment, observations: index === 0 && polarity ? [polarity, ...own] : own };
      index++;
    }
  }
  return { byThemselves: assessed, groups };
}

interface Known {
  readonly assessed: readonly AssessedRow[];
  /** What a row's whole series shows. */
  readonly ofSeries: readonly ReadonlyMap<IndicatorRow, Observation>[];
  readonly words: Wordings;
  readonly judged: readonly JudgedRow[];
  readonly report: (finding: Finding) => void;
}

/** Every finding about the rows of a table, in their order. */
function* findInRows(
  { recognised, rows }: ReadTable,
  { assessed, ofSeries, words, judged, report }: Known,
): Generator<void, void> {
  if (rows.length === 0 && !isUnclear(recognised)) report(emptyTable(recognised));
  const located = rowFindings(recognised, report);
  const checkCommentary = commentaryCheck(recognised);
  const checkStatus = statusCheck(recognised);
  const checkDuplicate = duplicateCheck();
  for (const [index, row] of rows.entries()) {
    if (isSliceEnd(index)) yield;
    const known = assessed[index]!;
    const add = (observations: readonly Observation[]) => located.add(row.row, observations, row.seen);
    add(checkDuplicate(row));
    add(whereNeeded(row.observations, known.assessment));
    add(known.observations);
    add(words.check(row.reading));
    for (const observations of ofSeries) {
      const observation = observations.get(row);
      if (observation !== undefined) add([observation]);
    }
    if (!judged[index]!.shown) continue;
    add(checkCommentary(row, known.assessment));
    add(checkStatus(row.row, known.assessment));
  }
  yield* located.finish();
}

function judgedTable(
  { recognised, rows }: ReadTable,
  assessed: readonly AssessedRow[],
  settings: PlanSettings,
): Omit<JudgedTable, "missing"> {
  const { cells, views } = recognised;
  const isShown = shownReadings(rows, settings);
  const judged = rows.map(({ row, reading }, index) => ({
    row,
    assessment: assessed[index]!.assessment,
    shown: isShown(index),
    published: reading.publishedOn !== null,
  }));
  // Where each period has its own columns, only its name says which of them a status is about.
  const byPeriod = views.some(({ period }) => period !== null);
  const wanted = columnsToWrite(settings.columns, byPeriod ? [dataPeriod] : []);
  const inputs = {
    roles: new Set<string>(views.flatMap((view) => [...view.columns.keys()])),
    assessments: judged.map(({ assessment }) => assessment),
  };
  return {
    cells,
    columns: Object.fromEntries([...recognised.columns].map(([role, column]) => [role, cells.headers[column] ?? ""])),
    roles: columnRoles(recognised),
    computed: judged.length === 0 ? [] : wanted.filter((column) => column.needs(inputs)),
    rows: judged,
  };
}

function emptyTable({ cells }: Recognised): Finding {
  return makeFinding(
    "table-empty",
    { sheet: cells.sheet, cell: headerRange(cells) },
    { column: nameOf(cells), found: "", expected: "" },
  );
}

const sideWords = {
  Plan: "settings",
  Benchmarks: "benchmarks, not targets",
  Gaps: "groups’ gaps, no targets",
  Outcomes: "outcomes, no figures",
  Targets: "targets for years, no figures",
  Actions: "actions, no figures",
  Risks: "risks, no figures",
  Budgets: "budgets, no indicators’ figures",
} as const satisfies Record<SideTableName, string>;

function sheetTooLarge({ sheet, range }: PassedOver): Finding {
  return makeFinding("sheet-too-large", { sheet, cell: range }, { column: sheet, found: range, expected: "" });
}

const noHeaders = "no row of headers such as Indicator, Target and Actual";

function refusedTables(tables: readonly Recognised[], loose: readonly PassedOver[]): readonly RefusedTable[] {
  return [
    ...tables.flatMap((table): RefusedTable[] => {
      const { cells, refused } = table;
      if (refused === null) return [];
      const place = { sheet: cells.sheet, table: cells.name, range: wholeRange(cells) };
      return [{ ...place, roles: columnRoles(table), why: refused }];
    }),
    ...loose
      .filter(({ columns }) => columns.length > 0)
      .map(({ sheet, range, columns }) => ({ sheet, table: null, range, roles: columns, why: noHeaders })),
  ];
}

function nothingFound(tables: readonly Recognised[], loose: readonly PassedOver[]): Finding {
  const looked = [
    ...tables.map(
      ({ cells, refused, indicators, side }) =>
        `${nameOf(cells)}: ${indicators ? "definitions, no figures" : (refused ?? (side === null ? "" : sideWords[side]))}.`,
    ),
    ...loose.filter(({ tooLarge }) => !tooLarge).map(({ sheet, range }) => `${range} on ${sheet}: ${noHeaders}.`),
  ];
  return makeFinding(
    "no-indicator-table",
    { sheet: null, cell: null },
    {
      column: "",
      found: looked.length === 0 ? "The workbook is empty." : looked.join(" "),
      expected:
        "Give the indicators a row of headers, Indicator, Target and Actual, and below it a row for each indicator; or say in the pane, under Tables, which column is which.",
    },
  );
}
