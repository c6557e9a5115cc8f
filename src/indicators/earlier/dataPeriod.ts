import { periodInSentence, periodLabel } from "../../figures/period/periodLabel.ts";
import type { Period } from "../../figures/period.ts";
import type { Context } from "../context.ts";

/**
 * "2015/16 academic year", or "Q2 2016/17, one quarter in arrears" where the indicator's data lag says so; never worked
 * out from dates. As written where it cannot be read; null without a period. A year that may be financial or academic
 * has no lag.
 */
export function dataPeriodOf({ reading, standing, period, indicator }: Context): string | null {
  if (period === null) return (standing ?? reading).periodText;
  const shown = withCapital(periodLabel(period));
  const lag = period.ambiguity === "year-type" ? null : indicator.dataLag;
  return lag === null ? shown : `${shown}, ${withoutCapital(lag)} in arrears`;
}

/** A label stands in a cell of its own. */
function withCapital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** "One quarter" stands within the cell; "Q1" keeps its capital. */
function withoutCapital(lag: string): string {
  return /^[A-Z][a-z]/.test(lag) ? lag.charAt(0).toLowerCase() + lag.slice(1) : lag;
}

/** When a figure is due, as a sentence says it: "in January 2018", "on 15 January 2018". */
export function dueWords(nextDue: Period): string {
  return `${nextDue.kind === "date" ? "on" : "in"} ${periodInSentence(nextDue)}`;
}
