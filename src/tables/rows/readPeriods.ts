import type { Period, YearType } from "../../figures/period.ts";
import { parsePeriod, type PeriodReading } from "../../figures/period/parsePeriod.ts";
import { periodLabel } from "../../figures/period/periodLabel.ts";
import { tidy } from "../../figures/normalise.ts";
import type { Assessment } from "../../indicators/assessment.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import type { ReasonCode } from "../../indicators/sentences/reasons.ts";
import type { Reading } from "../../indicators/series.ts";
import type { Role } from "../../plan/roles.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { periodInHeader } from "../recognition/headers.ts";
import type { Recognised } from "../recognition/recognise.ts";
import type { View } from "../recognition/views.ts";
import { formatAt } from "../tableCells.ts";

const BLANK: PeriodReading = { state: "blank" };
/**
 * Reads the periods of a column; made once a table, which repeats its periods in many rows: each is read once. What has
 * no year of its own ("Q1") is of the plan's reporting period.
 */
export function periodReader(
  { cells, columns }: Recognised,
  role: Role = "period",
  within: Period | null = null,
): (row: number, yearType: YearType | null) => PeriodReading {
  const column = columns.get(role);
  if (column === undefined) return () => BLANK;
  const known = new Map<string, PeriodReading>();
  return (row, yearType) => {
    const value = cells.values[row]![column] ?? "";
    const numberFormat = formatAt(cells, column, row);
    const key = `${typeof value} ${value}\u0000${numberFormat}\u0000${yearType}`;
    let period = known.get(key);
    if (period === undefined) {
      period = parsePeriod(value, { yearType, within, numberFormat });
      known.set(key, period);
    }
    return period;
  };
}

/**
 * Reads the period that a view's headers say; made once a view. "Q1" over the rows of a Period column, "2016/17", is the
 * quarter of that year.
 */
export function viewPeriodReader(
  { period }: View,
  within: Period | null,
): (yearType: YearType | null, inRow: string | null) => PeriodReading {
  const known = new Map<string, PeriodReading>();
  return (yearType, inRow) => {
    const key = `${inRow}\u0000${yearType}`;
    let reading = known.get(key);
    if (reading === undefined) {
      const both = inRow === null ? null : parsePeriod(`${period} ${inRow}`, { yearType, within });
      reading = both?.state === "read" ? both : parsePeriod(period ?? "", { yearType, within });
      known.set(key, reading);
    }
    return reading;
  };
}

/** As written; a date, which Excel gives as a serial number, by its name. */
export function shownPeriod(
  { cells, columns }: Recognised,
  row: number,
  written: string,
  period: PeriodReading,
): string {
  const isNumber = typeof cells.values[row]![columns.get("period") ?? -1] === "number";
  const isDate = period.state === "read" && (period.period.kind === "date" || period.period.kind === "month");
  return isNumber && isDate ? periodLabel(period.period) : written;
}

const LEFT_OPEN = {
  "year-type": "whether the year is financial, academic or calendar",
  year: "of which year it is",
} as const;

/** What is wrong with a period that was read from the role's column. */
export function observationsOf(period: PeriodReading, role: Role, written: string): readonly Observation[] {
  if (period.state === "unreadable") return [{ code: "period-unreadable", role, found: written, expected: "" }];
  const ambiguity = period.state === "read" ? period.period.ambiguity : null;
  return ambiguity === null
    ? NOTHING
    : [{ code: "period-ambiguous", role, found: written, expected: LEFT_OPEN[ambiguity] }];
}

/** The periods of a row's comparators, and what is wrong with the cell that says them. */
interface ComparatorPeriods {
  readonly periods: Reading["comparatorPeriods"];
  readonly observations: readonly Observation[];
}

const comparators = ["national", "regional", "neighbours"] as const;
const OF_THE_ROW: ComparatorPeriods = { periods: null, observations: NOTHING };

/**
 * Reads which period a row's comparators are of: as the Comparator period column says for all of them, else as the
 * header of each does ("National 2015/16"). Made once a table; rows that say the same have one answer.
 */
export function comparatorPeriodReader(
  recognised: Recognised,
  settings: PlanSettings,
): (row: number, yearType: YearType | null) => ComparatorPeriods {
  const { cells, columns, headers } = recognised;
  const inHeaders = comparators.flatMap((level) => {
    const text = periodInHeader(headers[level] ?? "");
    return text === null ? [] : [{ level, text }];
  });
  const column = columns.get("comparatorPeriod");
  if (column === undefined && inHeaders.length === 0) return () => OF_THE_ROW;

  const within = settings.reportingPeriod;
  const ofHeaders = new Map<YearType | null, ComparatorPeriods>();
  const fromHeaders = (yearType: YearType | null): ComparatorPeriods => {
    let known = ofHeaders.get(yearType);
    if (known === undefined) {
      const read = inHeaders.flatMap(({ level, text }): [string, Period][] => {
        const reading = parsePeriod(text, { yearType, within });
        return reading.state === "read" ? [[level, reading.period]] : [];
      });
      known = read.length === 0 ? OF_THE_ROW : { periods: Object.fromEntries(read), observations: NOTHING };
      ofHeaders.set(yearType, known);
    }
    return known;
  };

  const periodOf = periodReader(recognised, "comparatorPeriod", within);
  const ofCells = new Map<PeriodReading, ComparatorPeriods>();
  return (row, yearType) => {
    const reading = periodOf(row, yearType);
    if (reading.state === "blank" || column === undefined) return fromHeaders(yearType);
    let known = ofCells.get(reading);
    if (known === undefined) {
      const written = tidy(String(cells.values[row]![column] ?? ""));
      const period = reading.state === "read" ? reading.period : null;
      known = {
        periods: period && { national: period, regional: period, neighbours: period },
        observations: observationsOf(reading, "comparatorPeriod", written),
      };
      ofCells.set(reading, known);
    }
    return known;
  };
}

/** What a row is Grey for that its period would have decided. */
const NEED_THE_PERIOD: ReadonlySet<ReasonCode> = new Set([
  "previous-missing",
  "comparator-period",
  "cumulative-without-period-target",
]);

/** A period that cannot be read is an error where the row is not judged for want of it. */
export function whereNeeded(
  observations: readonly Observation[],
  { reasonCode }: Pick<Assessment, "reasonCode">,
): readonly Observation[] {
  if (observations.length === 0 || !NEED_THE_PERIOD.has(reasonCode)) return observations;
  return observations.map((each) =>
    each.code === "period-unreadable" && each.role === "period" ? { ...each, severity: "error" } : each,
  );
}
