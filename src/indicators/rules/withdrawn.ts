import { sideOf } from "../../figures/period.ts";
import { periodInSentence } from "../../figures/period/periodLabel.ts";
import type { Context } from "../context.ts";
import { grey, type Verdict } from "../verdict.ts";

/** An indicator that is reported no more is not judged. */
export function withdrawn(context: Context): Verdict | null {
  const { withdrawnFrom } = context.indicator;
  if (withdrawnFrom === null || !isWithdrawn(context)) return null;
  return grey("withdrawn", "withdrawn", { period: periodInSentence(withdrawnFrom) });
}

/**
 * Whether the row's period begins on or after the day of withdrawal. A row without one is of the plan's reporting
 * period; where the plan names none either, the row is of now, and somebody has said that it is withdrawn.
 */
export function isWithdrawn({ indicator: { withdrawnFrom }, reading, settings }: Context): boolean {
  if (withdrawnFrom === null) return false;
  const period = reading.period ?? settings.reportingPeriod ?? settings.asAt;
  return period === null || sideOf(period, withdrawnFrom) === "from";
}
