import { comparePeriods } from "../../figures/period.ts";
import { normalise, squash, tidy } from "../../figures/normalise.ts";
import type { Assessment } from "../../indicators/assessment.ts";
import type { Observation } from "../../indicators/observation.ts";
import type { Exception, PlanSettings } from "../../plan/settings.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import { isReportedBefore } from "../rows/shownReading.ts";
import { isSliceEnd } from "../slices.ts";
import type { JudgedSeries } from "./movedTargets.ts";

/**
 * Says where a row that the plan wants a word on has none, or that of the period before. Of each indicator only the row
 * that is reported: what was left unsaid of last year stays so. A published row is as it was published.
 */
export function* commentaryOnExceptions(
  all: readonly JudgedSeries[],
  settings: PlanSettings,
): Generator<void, ReadonlyMap<IndicatorRow, Observation>> {
  const found = new Map<IndicatorRow, Observation>();
  if (settings.commentaryFor.length === 0) return found;
  const comesBefore = isReportedBefore(settings);
  for (const [index, series] of all.entries()) {
    if (isSliceEnd(index)) yield;
    const commented = series.filter(({ row }) => row.seen.columns.has("commentary"));
    const [first] = commented;
    if (first === undefined) continue;
    const reported = commented.reduce((best, each) => (comesBefore(each.row, best.row) ? each : best), first);
    const observation = observationOf(reported, commented, settings.commentaryFor);
    if (observation !== null) found.set(reported.row, observation);
  }
  return found;
}

function observationOf(
  { row, assessment }: JudgedSeries[number],
  series: JudgedSeries,
  wanted: readonly Exception[],
): Observation | null {
  const exception = exceptionOf(assessment, wanted);
  if (exception === null || row.reading.publishedOn !== null) return null;
  const text = commentaryOf(row);
  if (saysNothing(text)) return { code: "commentary-missing", role: "commentary", found: text, expected: exception };
  const before = series.findLast(
    ({ row: { reading } }) =>
      reading.period !== null && row.reading.period !== null && comparePeriods(reading.period, row.reading.period) < 0,
  );
  if (before === undefined || !isSameText(before.row, row) || standsStill(before.assessment, assessment)) return null;
  const expected = before.row.reading.periodText ?? "the period before";
  return { code: "commentary-unchanged", role: "commentary", found: text, expected };
}

/** Why a word is expected, as a sentence goes on after "the indicator"; null where none is. */
function exceptionOf({ status, reasonCode, direction }: Assessment, wanted: readonly Exception[]): string | null {
  if (reasonCode === "override" && wanted.includes("overridden")) return "is overridden";
  const ofStatus = wanted.find((each) => each === status);
  if (ofStatus !== undefined) return `is ${ofStatus}`;
  return direction === "Worsened" && wanted.includes("worsened") ? "has worsened" : null;
}

function commentaryOf({ recognised: { cells }, row, seen }: IndicatorRow): string {
  return tidy(String(cells.values[row]![seen.columns.get("commentary") ?? -1] ?? ""));
}

/** A dash or "n/a" is no commentary either. */
function saysNothing(text: string): boolean {
  return ["", "na", "none", "nil", "tbc"].includes(squash(text));
}

/** One cell may serve several periods of its row. */
function isSameText(before: IndicatorRow, row: IndicatorRow): boolean {
  if (before.row === row.row && before.recognised === row.recognised) return false;
  return normalise(commentaryOf(before)) === normalise(commentaryOf(row));
}

/** An annual figure in a monthly report is the same until the next is due, and so is what can be said of it. */
function standsStill(before: Assessment, now: Assessment): boolean {
  return now.dataPeriod !== null && before.dataPeriod === now.dataPeriod;
}
