import { comparePeriods, keyOfPeriod } from "../../figures/period.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { IndicatorRow } from "./readRows.ts";

/**
 * Whether a reading is reported rather than another: that of the plan's reporting period before all others, then the
 * latest with a figure.
 */
export function isReportedBefore({
  reportingPeriod,
}: PlanSettings): (row: IndicatorRow, other: IndicatorRow) => boolean {
  const known = ({ reading: { period, actual } }: IndicatorRow) => ({
    reported: reportingPeriod !== null && keyOfPeriod(period) === keyOfPeriod(reportingPeriod),
    filled: actual !== null && actual.kind !== "blank",
    period,
  });
  return (row, other) => {
    const [a, b] = [known(row), known(other)];
    if (a.reported !== b.reported) return a.reported;
    if (a.filled !== b.filled) return a.filled;
    if (!a.filled || a.period === null || b.period === null) return a.filled && a.period === null;
    return comparePeriods(a.period, b.period) > 0;
  };
}

/**
 * Of the readings that one worksheet row holds the one that its computed cells are about: that of the plan's reporting
 * period, else the latest with a figure, else the first. Takes the rows of a table in order, answers for each.
 */
export function shownReadings(rows: readonly IndicatorRow[], settings: PlanSettings): (index: number) => boolean {
  const comesBefore = isReportedBefore(settings);
  const best = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    const before = best.get(row.row);
    if (before === undefined || comesBefore(row, rows[before]!)) best.set(row.row, index);
  }
  return (index) => best.get(rows[index]!.row) === index;
}
