import { MONTHS_IN_YEAR } from "../../figures/period/calendar.ts";
import { amountOf } from "../amount.ts";
import type { Status } from "../assessment.ts";
import type { Context } from "../context.ts";
import { verdictOf } from "../rules/rules.ts";

/**
 * The status that the forecast outturn would have against the year's target, by the same rule; null without one, and
 * where the rule would leave it Grey. It is about the whole year, so the period's target does not count, nor what a
 * quarter is compared with, nor that a count of the year so far cannot be judged yet.
 */
export function forecastStatus(context: Context): Status | null {
  const { reading, indicator, unit } = context;
  const outturn = amountOf(reading.forecast, indicator, unit);
  if (outturn === null || reading.target === null) return null;
  const ofYear = reading.period === null || reading.period.months === MONTHS_IN_YEAR;
  const { status } = verdictOf({
    ...context,
    indicator: { ...indicator, accumulation: null },
    reading: { ...reading, actual: reading.forecast, periodTarget: null },
    target: reading.target,
    targetRole: "target",
    share: null,
    period: null,
    actual: outturn,
    standing: null,
    previous: ofYear ? context.previous : null,
    lastYear: ofYear ? context.lastYear : null,
  });
  const lacksLastYear = context.rule === "improving" && !ofYear && status === "Red";
  return status === "Grey" || lacksLastYear ? null : status;
}
