import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import type { Period } from "../../figures/period.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { Indicator, Reading } from "../series.ts";

/** What a reading's figure is about: the period beside it ("64% (2015/16)" in January 2017), else the row's. */
export function figurePeriod({ actual, period }: Reading, indicator: Indicator, settings: PlanSettings): Period | null {
  if (actual?.kind !== "number" || actual.period === null) return period;
  const own = parsePeriod(actual.period, {
    yearType: indicator.yearType ?? settings.yearType,
    within: settings.reportingPeriod,
  });
  return own.state === "read" ? own.period : period;
}
