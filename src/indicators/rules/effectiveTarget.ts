import { MONTHS_IN_YEAR } from "../../figures/period/calendar.ts";
import { decimalsAsWritten } from "../../figures/decimals.ts";
import { formatFigure } from "../../figures/format.ts";
import type { Period } from "../../figures/period.ts";
import { monthsElapsed } from "../../figures/period/elapsed.ts";
import type { NumberTarget, RangeTarget, Target } from "../../figures/target.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { accumulationOf } from "../earlier/accumulation.ts";
import type { Context } from "../context.ts";
import type { Indicator, Reading } from "../series.ts";
import type { Verdict } from "../verdict.ts";

/** How a year's target became the period's. */
export interface YearShare {
  /** Of the year's twelve. */
  readonly months: number;
  readonly of: NumberTarget | RangeTarget;
}

/** The target that a reading is judged against. */
export interface EffectiveTarget {
  /** null where the table has neither column. */
  readonly target: Target | null;
  readonly targetRole: "target" | "periodTarget";
  /** Where the year's target is spread evenly over its months; else null. */
  readonly share: YearShare | null;
}

/**
 * The period's target comes before the year's, unless there is none for the period. The year's target of a cumulative
 * count is spread evenly over the year's months where the plan says so.
 */
export function effectiveTarget(
  reading: Reading,
  indicator: Indicator,
  settings: PlanSettings,
  /** What the figure is about. */
  period: Period | null = reading.period,
): EffectiveTarget {
  const { target, periodTarget } = reading;
  const ofPeriod = periodTarget !== null && (periodTarget.kind !== "none" || target === null);
  if (ofPeriod) return { target: periodTarget, targetRole: "periodTarget", share: null };
  const share = shareOf(target, indicator, settings, period);
  return { target: share === null ? target : scaled(share), targetRole: "target", share };
}

/** A floor and bands are stated for the whole year, and are not spread. */
function shareOf(
  target: Target | null,
  indicator: Indicator,
  settings: PlanSettings,
  period: Period | null,
): YearShare | null {
  if (!settings.evenProfile || (target?.kind !== "number" && target?.kind !== "range")) return null;
  const rule = indicator.rule ?? settings.rule;
  if (rule === "floor" || rule === "bands" || accumulationOf(indicator, period) !== "cumulative") return null;
  const months = monthsCounted(indicator, settings, period);
  return months === null || months === MONTHS_IN_YEAR ? null : { months, of: target };
}

/** How many months of the year a cumulative figure counts; null where that is open. Without a period, the plan's. */
export function monthsCounted(indicator: Indicator, settings: PlanSettings, period: Period | null): number | null {
  const of = period ?? settings.reportingPeriod;
  return of && monthsElapsed(of, indicator.yearType ?? settings.yearType);
}

function scaled({ months, of }: YearShare): Target {
  const part = (value: number) => (value * months) / MONTHS_IN_YEAR;
  const decimals = (value: number, own: number) => Math.max(own, Math.min(decimalsAsWritten(part(value)), own + 1));
  if (of.kind === "number") {
    const { value, decimals: own } = of.figure;
    return { ...of, figure: { ...of.figure, value: part(value), decimals: decimals(value, own) } };
  }
  return {
    ...of,
    low: part(of.low),
    high: part(of.high),
    decimals: Math.max(decimals(of.low, of.decimals), decimals(of.high, of.decimals)),
  };
}

/** Says behind the target that it is 3/12 of the year's. */
export function withShare(verdict: Verdict, { share, unit, indicator }: Context): Verdict {
  if (share === null) return verdict;
  const { reason } = verdict;
  const words = { share: `${share.months}/${MONTHS_IN_YEAR}`, yearTarget: targetWords(share.of, unit, indicator) };
  return {
    ...verdict,
    reason: { ...reason, tails: ["ofYear", ...reason.tails], words: { ...reason.words, ...words } },
  };
}

/** A target that is a number or a range, as a sentence names it. */
export function targetWords(
  target: NumberTarget | RangeTarget,
  unit: Context["unit"],
  { decimals }: Indicator,
): string {
  const shown = (value: number, own: number) => formatFigure(value, unit, decimals ?? own);
  return target.kind === "number"
    ? shown(target.figure.value, target.figure.decimals)
    : `${shown(target.low, target.decimals)} to ${shown(target.high, target.decimals)}`;
}
