import { frequencyOfDates, periodKey, previousPeriod, samePeriodLastYear, type Period } from "../figures/period.ts";
import type { Reading, Series } from "./series.ts";

/** The readings of a series that one of them may be compared with. */
export interface Neighbours {
  /** Of the period directly before: across a missing period nothing is compared. */
  readonly previous: Reading | null;
  /** Of the same period of the year before. */
  readonly lastYear: Reading | null;
}

const ALONE: Neighbours = { previous: null, lastYear: null };
const JUST_ONE = [ALONE];

/** For each reading of a series those before it; in the order of its readings. */
export function neighbouringReadings({ indicator, readings }: Series): readonly Neighbours[] {
  if (readings.length === 1) return JUST_ONE;
  const periods = readings.flatMap(({ period }) => (period === null ? [] : [period]));
  const frequency = indicator.frequency ?? frequencyOfDates(periods);
  const byPeriod = readingsByPeriod(readings);
  const at = (period: Period | null) => (period === null ? null : (byPeriod.get(periodKey(period)) ?? null));
  return readings.map(({ period }) =>
    period === null
      ? ALONE
      : { previous: at(previousPeriod(period, frequency)), lastYear: at(samePeriodLastYear(period)) },
  );
}

/** Two rows for one period are no basis for a comparison, unless they say the same. */
function readingsByPeriod(readings: readonly Reading[]): ReadonlyMap<string, Reading | null> {
  const byPeriod = new Map<string, Reading | null>();
  for (const reading of readings) {
    if (reading.period === null) continue;
    const key = periodKey(reading.period);
    const other = byPeriod.get(key);
    byPeriod.set(key, other === undefined || (other !== null && sameActual(other, reading)) ? reading : null);
  }
  return byPeriod;
}

function sameActual(a: Reading, b: Reading): boolean {
  return a.actual?.kind === "number" && b.actual?.kind === "number" && a.actual.value === b.actual.value;
}
