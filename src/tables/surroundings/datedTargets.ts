import { cellAddress } from "../../figures/cell.ts";
import type { Figure } from "../../figures/figure.ts";
import { groupedBy } from "../../figures/groupedBy.ts";
import { containsPeriod, periodKey, type Period, type YearType } from "../../figures/period.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import type { Target } from "../../figures/target.ts";
import { makeFinding, type FindingCode } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { figurePeriod } from "../../indicators/earlier/figurePeriod.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import type { DatedTarget, Reading } from "../../indicators/series.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { nameKey, type DefinedIndicator, type Definitions } from "../rows/definitions.ts";
import { findingsOfRows } from "../locate.ts";
import type { RepeatedTables } from "../crossChecks/repeatedTables.ts";
import type { ReadWorkbook } from "./readWorkbook.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import { isSliceEnd } from "../slices.ts";
import { readTargetRows, type TargetRow } from "./targetRows.ts";

/** What a workbook's Targets tables say of the indicator that a row belongs to. */
export interface DatedTargets {
  /** Empty where they say nothing of it. */
  readonly of: (row: IndicatorRow) => readonly DatedTarget[];
  /** The row's reading; where it has no target or baseline of its own, with its year's target and the plan's baseline. */
  readonly readingOf: (row: IndicatorRow) => Reading;
  /** Of what the rules say of such a reading that which is the row's; what is a Targets table's is reported there, once. */
  readonly observationsOf: (
    row: IndicatorRow,
    reading: Reading,
    observations: readonly Observation[],
  ) => readonly Observation[];
}

const NO_TARGETS: readonly DatedTarget[] = [];

const nothing: DatedTargets = {
  of: () => NO_TARGETS,
  readingOf: ({ reading }) => reading,
  observationsOf: (_row, _reading, observations) => observations,
};

/** The targets of one indicator where its years are of a certain type. */
interface OfIndicator {
  readonly targets: readonly DatedTarget[];
  /** Of their columns, as written. */
  readonly headers: ReadonlyMap<Target, string>;
  readonly baseline: Figure | null;
  readonly baselineHeader: string;
}

/**
 * Reads the Targets tables, and such columns of the Indicators table. An indicator's targets are found by its entry in
 * the Indicators table, its ref or its name.
 *
 * They are the whole authority's where it has rows of its own; where all rows are of areas, they are for each of them.
 */
export function* gatherDatedTargets(workbook: ReadWorkbook): Generator<void, DatedTargets> {
  const { tables, rows, definitions, isSharedRef, repeated, settings, report } = workbook;
  const read: TargetRow[] = [];
  for (const table of tables)
    if (table.years.length > 0 && table.side !== "Budgets")
      read.push(...(yield* readTargetRows(table, settings, report)));
  if (read.length === 0) return nothing;
  const isUnclear = ({ refKey, nameKey: name }: TargetRow) => name === "" && isSharedRef(refKey);
  for (const finding of yield* unclearRows(read, isUnclear)) report(finding);
  const all = read.filter((row) => !isUnclear(row));
  for (const finding of yield* repeatedRows(all, repeated)) report(finding);

  const find = finder(all, workbook);
  const found = new Map<IndicatorRow, readonly TargetRow[]>();
  const used = new Set<TargetRow>();
  const ofAuthority = new Set<readonly TargetRow[]>();
  for (const [index, row] of rows.entries()) {
    if (isSliceEnd(index)) yield;
    const ofRow = find(row);
    if (ofRow === null) continue;
    found.set(row, ofRow);
    for (const each of ofRow) used.add(each);
    if (isOfAuthority(row, settings)) ofAuthority.add(ofRow);
  }
  for (const finding of yield* unusedRows(all, used, rows, definitions)) report(finding);

  const known = new Map<readonly TargetRow[], Map<YearType | null, OfIndicator>>();
  const ofIndicator = (row: IndicatorRow): OfIndicator | null => {
    const ofRow = found.get(row);
    if (ofRow === undefined || (ofAuthority.has(ofRow) && !isOfAuthority(row, settings))) return null;
    const yearType = row.definition.yearType ?? settings.yearType ?? row.reading.period?.yearType ?? null;
    let byYearType = known.get(ofRow);
    if (byYearType === undefined) known.set(ofRow, (byYearType = new Map()));
    let it = byYearType.get(yearType);
    if (it === undefined) byYearType.set(yearType, (it = targetsOf(ofRow, yearType)));
    return it;
  };
  const withHeaders = headersWith();
  return {
    of: (row) => ofIndicator(row)?.targets ?? NO_TARGETS,
    readingOf: (row) => {
      const it = ofIndicator(row);
      return it === null ? row.reading : filled(row, it, settings, withHeaders);
    },
    observationsOf: atTheirCells(ofIndicator, report),
  };
}

function isOfAuthority({ areaKey }: IndicatorRow, { authority }: PlanSettings): boolean {
  return areaKey === "" || (authority !== null && areaKey === nameKey(authority));
}

/**
 * By ref where both have one, else by name. Where a ref stands for several indicators, as where tables count theirs
 * from 1, the names must agree too. The same list for all rows of an indicator.
 */
function finder(
  all: readonly TargetRow[],
  { definitions, isSharedRef }: Pick<ReadWorkbook, "definitions" | "isSharedRef">,
): (row: IndicatorRow) => readonly TargetRow[] | null {
  const byDefinition = new Map<DefinedIndicator | null, readonly TargetRow[]>(
    groupedBy(all, ({ refKey, nameKey: name }) => definitions.find(refKey, name)),
  );
  byDefinition.delete(null);
  const byRef = groupedBy(all, ({ refKey }) => refKey);
  const byName = groupedBy(all, ({ nameKey: name }) => name);
  const known = new Map<string, readonly TargetRow[] | null>();
  const findByKeys = (refKey: string, name: string) => {
    const sameRef = refKey === "" ? [] : (byRef.get(refKey) ?? []);
    const sameName = name === "" ? [] : (byName.get(name) ?? []);
    const both = sameRef.filter((each) => each.nameKey === name);
    if (both.length > 0) return both;
    const one = !isSharedRef(refKey) && new Set(sameRef.map((each) => each.nameKey)).size === 1;
    if (one) return sameRef;
    const byNameAlone = sameName.filter((each) => each.refKey === "" || refKey === "");
    return byNameAlone.length > 0 ? byNameAlone : null;
  };
  return ({ defined, refKey, nameKey: name }) => {
    const ofDefinition = defined === null ? undefined : byDefinition.get(defined);
    if (ofDefinition !== undefined) return ofDefinition;
    const key = `${refKey}\u0000${name}`;
    let it = known.get(key);
    if (it === undefined) known.set(key, (it = findByKeys(refKey, name)));
    return it;
  };
}

/** Of several rows for a year the first that says something. */
function targetsOf(rows: readonly TargetRow[], yearType: YearType | null): OfIndicator {
  const byYear = new Map<string, DatedTarget>();
  const headers = new Map<Target, string>();
  for (const { year, header, target } of rows.flatMap(({ targets }) => targets)) {
    const reading = parsePeriod(year, { yearType });
    if (reading.state !== "read") continue;
    const key = periodKey(reading.period);
    if (byYear.has(key)) continue;
    byYear.set(key, { period: reading.period, target });
    headers.set(target, header);
  }
  const withBaseline = rows.find(({ baseline }) => baseline !== null);
  return {
    targets: [...byYear.values()],
    headers,
    baseline: withBaseline?.baseline ?? null,
    baselineHeader: withBaseline?.baselineHeader ?? "",
  };
}

type WithHeaders = (
  headers: Reading["headers"],
  target: string | undefined,
  baseline: string | undefined,
) => Reading["headers"];

/** One object for all readings of a table that have their targets and baselines from the same columns. */
function headersWith(): WithHeaders {
  const known = new Map<Reading["headers"], Map<string, Reading["headers"]>>();
  return (headers, target, baseline) => {
    let ofTable = known.get(headers);
    if (ofTable === undefined) known.set(headers, (ofTable = new Map()));
    const key = `${target ?? ""}\u0000${baseline ?? ""}`;
    let it = ofTable.get(key);
    if (it === undefined)
      ofTable.set(
        key,
        (it = { ...headers, ...(target !== undefined && { target }), ...(baseline !== undefined && { baseline }) }),
      );
    return it;
  };
}

function filled(
  { reading, definition }: IndicatorRow,
  { targets, headers, baseline, baselineHeader }: OfIndicator,
  settings: PlanSettings,
  withHeaders: WithHeaders,
): Reading {
  const lacksTarget = reading.target === null || (reading.target.kind === "none" && reading.target.text === "");
  // A row without a period is of the plan's.
  const ofReading = figurePeriod(reading, definition, settings);
  const period = ofReading ?? (reading.periodText === null ? settings.reportingPeriod : null);
  const dated = lacksTarget && period !== null ? targets.find((each) => isIn(period, each.period)) : undefined;
  const lacksBaseline = baseline !== null && (reading.baseline === null || reading.baseline.kind === "blank");
  if (dated === undefined && !lacksBaseline) return reading;
  return {
    ...reading,
    headers: withHeaders(
      reading.headers,
      dated && headers.get(dated.target),
      lacksBaseline ? baselineHeader : undefined,
    ),
    target: dated?.target ?? reading.target,
    baseline: lacksBaseline ? baseline : reading.baseline,
  };
}

/** Whether a period is the year or lies in it; where the year type of both is open, it is the same. */
function isIn(period: Period, year: Period): boolean {
  if (periodKey(period) === periodKey(year) || containsPeriod(year, period)) return true;
  if (period.ambiguity !== "year-type" || year.ambiguity !== "year-type") return false;
  return period.start >= year.start && period.start + period.months <= year.start + year.months;
}

/** What is said of a cell when it is read; here it would be said again for each row that the cell is the target of. */
const saidBefore: ReadonlySet<FindingCode> = new Set([
  "target-unreadable",
  "target-not-set",
  "target-pending",
  "number-as-text",
  "comparator-unreadable",
  "suppressed",
  "no-data",
  "symbol-obsolete",
]);

/** What is wrong with the cell itself, though only its rows show it. */
const ofTheCell: ReadonlySet<FindingCode> = new Set([
  "target-contradicts-polarity",
  "unit-mismatch",
  "percent-out-of-range",
  "percent-scale",
]);

function atTheirCells(
  ofIndicator: (row: IndicatorRow) => OfIndicator | null,
  report: (finding: Finding) => void,
): DatedTargets["observationsOf"] {
  const reported = new Set<string>();
  return (row, reading, observations) => {
    const it = reading === row.reading ? null : ofIndicator(row);
    if (it === null) return observations;
    return observations.filter(({ code, role, found, expected, severity }) => {
      if (role !== "target" && role !== "baseline") return true;
      const cell = reading[role];
      if (cell === null || cell === row.reading[role]) return true;
      // A target that can be read, but not in the indicator's unit, only its rows find unreadable.
      const clashes = code === "target-unreadable" && cell.kind !== "manual";
      if (saidBefore.has(code) && !clashes) return false;
      if (!ofTheCell.has(code) && !clashes) return true;
      const { sheet, row: line, column } = cell.place;
      const place = { sheet, cell: cellAddress(line, column) };
      const key = `${code} ${place.cell} ${sheet}`;
      if (!reported.has(key))
        report(makeFinding(code, place, { column: reading.headers[role] ?? "", found, expected }, severity));
      reported.add(key);
      return false;
    });
  };
}

/** Rows whose ref several indicators have, without the name that would tell which is meant. */
function* unclearRows(
  all: readonly TargetRow[],
  isUnclear: (row: TargetRow) => boolean,
): Generator<void, readonly Finding[]> {
  return yield* findingsOfRows(all, (row) =>
    isUnclear(row) ? [{ code: "ref-shared", ...labelOf(row), expected: "its targets were left out" }] : NOTHING,
  );
}

/** Rows that say again what another says of an indicator and a year; an error where they say something else. */
function* repeatedRows(
  all: readonly TargetRow[],
  { isRepeated }: Pick<RepeatedTables, "isRepeated">,
): Generator<void, readonly Finding[]> {
  const groups = groupedBy(all, ({ refKey, nameKey: name }) =>
    refKey === "" ? `name ${name}` : `ref ${refKey} ${name}`,
  );
  const repeats = new Map<TargetRow, Observation>();
  for (const rows of groups.values())
    for (const [index, row] of rows.entries()) {
      const first = rows.slice(0, index).find((other) => other.targets.some(({ year }) => textIn(row, year) !== null));
      if (first === undefined || isRepeated(row.recognised, row.row)) continue;
      const differ = first.targets.some(({ year, target }) => (textIn(row, year) ?? target.text) !== target.text);
      const { cells } = first.recognised;
      const elsewhere = cells.sheet === row.recognised.cells.sheet ? "" : ` on ${cells.sheet}`;
      const expected = `in row ${cells.row + first.row + 2}${elsewhere} too${differ ? ", with other figures" : ""}`;
      const { role, found } = labelOf(row);
      repeats.set(row, { code: `duplicate-${role}`, role, found, expected, severity: differ ? "error" : "warning" });
    }
  return yield* findingsOfRows(all, (row) => {
    const repeat = repeats.get(row);
    return repeat === undefined ? NOTHING : [repeat];
  });
}

function textIn({ targets }: TargetRow, year: string): string | null {
  return targets.find((each) => each.year === year)?.target.text ?? null;
}

/** Targets for indicators that nothing else in the workbook knows. */
function* unusedRows(
  all: readonly TargetRow[],
  used: ReadonlySet<TargetRow>,
  rows: readonly IndicatorRow[],
  definitions: Definitions,
): Generator<void, readonly Finding[]> {
  if (rows.length === 0) return [];
  const code = definitions.all.length > 0 ? "unknown-ref" : "indicator-without-row";
  return yield* findingsOfRows(all, (row) =>
    used.has(row) || definitions.isKnown(row.refKey, row.nameKey) ? NOTHING : [{ code, ...labelOf(row), expected: "" }],
  );
}

/** What a row says that it is for. */
function labelOf({ ref, name }: TargetRow) {
  return { role: ref === null ? ("indicator" as const) : ("ref" as const), found: ref ?? name ?? "" };
}
