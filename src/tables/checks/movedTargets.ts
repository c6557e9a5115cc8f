import { EPSILON } from "../../figures/decimals.ts";
import { formatFigure } from "../../figures/format.ts";
import { comparePeriods, sideOf, type Period } from "../../figures/period.ts";
import { MONTHS_IN_YEAR } from "../../figures/period/calendar.ts";
import type { Target } from "../../figures/target.ts";
import type { Assessment } from "../../indicators/assessment.ts";
import type { Observation } from "../../indicators/observation.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { nameKey, refKey } from "../rows/definitions.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import { isReportedBefore } from "../rows/shownReading.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { isSliceEnd } from "../slices.ts";

/** An indicator's rows for one area in period order, each with its assessment. */
export type JudgedSeries = readonly { readonly row: IndicatorRow; readonly assessment: Assessment }[];

/** A plan that sets most of its targets anew is told so once, and not so many times. */
const MOST_TOLD = 5;

interface Move {
  readonly row: IndicatorRow;
  readonly observation: Observation;
}

/**
 * Says where the target that an indicator is reported against is not last year's. Targets that the plan has set for years
 * to come, in a Targets table or side by side in a row, are no news when their year comes, nor is a target that goes on
 * rising (or falling) as it did the year before.
 */
export function* movedTargets(
  all: readonly JudgedSeries[],
  settings: PlanSettings,
): Generator<void, ReadonlyMap<IndicatorRow, Observation>> {
  const comesBefore = isReportedBefore(settings);
  const replaced = replacedSeries(all);
  const moves = new Map<Recognised, Move[]>();
  const compared = new Map<Recognised, number>();
  for (const [index, series] of all.entries()) {
    if (isSliceEnd(index)) yield;
    if (series.length === 1 && (series[0]!.row.defined?.replaces ?? null) === null) continue;
    const reported = series.reduce((best, each) => (comesBefore(each.row, best.row) ? each : best));
    const before = lastYears(series, reported.row) ?? fromReplaced(replaced, reported.row);
    if (before === null) continue;
    const { row, assessment } = reported;
    compared.set(row.recognised, (compared.get(row.recognised) ?? 0) + 1);
    const now = ownTarget(row)!;
    if (isSame(now.target, before.target) || goesOn(series, row, now.target, before)) continue;
    const found = shown(now.target, assessment);
    const expected = before.says(`“${shown(before.target, before.assessment)}”`);
    const ofTable = moves.get(row.recognised) ?? [];
    moves.set(row.recognised, ofTable);
    ofTable.push({ row, observation: { code: "target-moved", role: now.role, found, expected } });
  }
  return new Map([...moves].flatMap(([table, ofTable]) => told(ofTable, compared.get(table) ?? 0)));
}

/** Where most of a table's targets have moved, one of them and how many others. */
function told(moves: readonly Move[], compared: number): readonly (readonly [IndicatorRow, Observation])[] {
  const inOrder = moves.toSorted((a, b) => a.row.row - b.row.row);
  if (moves.length <= MOST_TOLD || moves.length * 2 <= compared)
    return inOrder.map(({ row, observation }) => [row, observation]);
  const [{ row, observation }] = inOrder as [Move];
  const expected = `${observation.expected}, and ${moves.length - 1} more of the table’s targets differ from last year’s`;
  return [[row, { ...observation, expected }]];
}

interface OwnTarget {
  readonly role: "target" | "periodTarget";
  readonly target: Target;
}

/** What the row itself promises; null where it promises nothing that could move. */
function ownTarget({ reading: { target, periodTarget } }: IndicatorRow): OwnTarget | null {
  const role = target === null ? "periodTarget" : "target";
  const own = target ?? periodTarget;
  return own === null || own.kind === "none" || own.kind === "pending" || own.kind === "manual"
    ? null
    : { role, target: own };
}

interface EarlierTarget {
  readonly row: IndicatorRow;
  readonly assessment: Assessment;
  readonly target: Target;
  /** What it was, as a sentence goes on. */
  readonly says: (target: string) => string;
}

/** The target of the same period a year before, from a row of its own. */
function lastYears(series: JudgedSeries, row: IndicatorRow): EarlierTarget | null {
  const now = ownTarget(row);
  if (now === null) return null;
  const before = series.find(
    (each) => isOtherRow(each.row, row) && isAYearBefore(each.row, row) && ownTarget(each.row)?.role === now.role,
  );
  return before === undefined
    ? null
    : { ...before, target: ownTarget(before.row)!.target, says: (target) => `last year’s was ${target}` };
}

function isOtherRow(a: IndicatorRow, b: IndicatorRow): boolean {
  return a.row !== b.row || a.recognised !== b.recognised;
}

/** Whether the years are financial or academic does not matter here, if it is open in both. */
function isAYearBefore(
  { reading: before }: IndicatorRow,
  { reading, definition: { breakFrom } }: IndicatorRow,
): boolean {
  const [a, b] = [before.period, reading.period];
  if (a === null || b === null || a.ambiguity !== b.ambiguity || a.ambiguity === "year") return false;
  if (a.months !== b.months || b.start - a.start !== MONTHS_IN_YEAR) return false;
  return breakFrom === null || onOneSide(a, b, breakFrom);
}

function onOneSide(a: Period, b: Period, breakFrom: Period): boolean {
  const side = sideOf(a, breakFrom);
  return side !== null && side === sideOf(b, breakFrom);
}

/** 70, 72, 74: a path that was set before. */
function goesOn(series: JudgedSeries, row: IndicatorRow, now: Target, before: EarlierTarget): boolean {
  const earlier = before.row === row ? null : lastYears(series, before.row);
  const [first, second, third] = [earlier?.target ?? null, before.target, now].map(valueOf);
  if (first === null || second === null || third === null) return false;
  return (third! - second!) * (second! - first!) > 0;
}

function valueOf(target: Target | null): number | null {
  return target?.kind === "number" ? target.figure.value : null;
}

type ReplacedSeries = ReadonlyMap<string, JudgedSeries>;

/** By ref and area, and by name and area. */
function replacedSeries(all: readonly JudgedSeries[]): ReplacedSeries {
  const byKey = new Map<string, JudgedSeries>();
  if (!all.some((series) => (series[0]!.row.defined?.replaces ?? null) !== null)) return byKey;
  for (const series of all) {
    const [{ row }] = series as [JudgedSeries[number]];
    if (row.refKey !== "") byKey.set(`ref ${row.refKey}\u0000${row.areaKey}`, series);
    if (row.nameKey !== "") byKey.set(`name ${row.nameKey}\u0000${row.areaKey}`, series);
  }
  return byKey;
}

/** The last target of the indicator whose place it has taken: its figures may come from a year further back. */
function fromReplaced(replaced: ReplacedSeries, row: IndicatorRow): EarlierTarget | null {
  const replaces = row.defined?.replaces ?? null;
  const now = ownTarget(row);
  if (replaces === null || now === null) return null;
  const series =
    replaced.get(`ref ${refKey(replaces)}\u0000${row.areaKey}`) ??
    replaced.get(`name ${nameKey(replaces)}\u0000${row.areaKey}`);
  const before = series?.findLast((each) => isEarlier(each.row, row) && ownTarget(each.row)?.role === now.role);
  if (before === undefined) return null;
  const { periodText } = before.row.reading;
  const when = periodText === null ? "" : ` for ${periodText}`;
  return {
    ...before,
    target: ownTarget(before.row)!.target,
    says: (target) => `“${replaces}”, which it replaces, had ${target}${when}`,
  };
}

function isEarlier({ reading: before }: IndicatorRow, { reading }: IndicatorRow): boolean {
  return before.period !== null && reading.period !== null && comparePeriods(before.period, reading.period) < 0;
}

function isSame(a: Target, b: Target): boolean {
  if (a.kind === "number" && b.kind === "number")
    return Math.abs(a.figure.value - b.figure.value) < EPSILON && a.operator === b.operator;
  if (a.kind === "range" && b.kind === "range")
    return Math.abs(a.low - b.low) < EPSILON && Math.abs(a.high - b.high) < EPSILON;
  if (a.kind === "comparator" && b.kind === "comparator")
    return (
      Math.abs(a.offset - b.offset) < EPSILON &&
      a.operator === b.operator &&
      a.levels.toSorted().join(" ") === b.levels.toSorted().join(" ")
    );
  if (a.kind === "directional" && b.kind === "directional") return a.increasing === b.increasing;
  return a.kind === b.kind;
}

function shown(target: Target, { unit }: Assessment): string {
  if (target.kind !== "number") return target.text;
  const { value, unit: own, decimals } = target.figure;
  const operator = target.operator === null ? "" : `${target.operator} `;
  return `${operator}${formatFigure(value, own ?? unit, Math.max(0, decimals))}`;
}
