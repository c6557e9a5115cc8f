import { readFigure } from "../figures/readFigure.ts";
import { readTarget } from "../figures/readTarget.ts";
import type { Figure } from "../figures/figure.ts";
import { parsePeriod, type PeriodReading } from "../figures/period/parsePeriod.ts";
import { periodLabel } from "../figures/period/periodLabel.ts";
import type { Target } from "../figures/target.ts";
import type { Observation } from "../indicators/observation.ts";
import type { Reading } from "../indicators/series.ts";
import type { PlanSettings } from "../plan/settings.ts";
import type { Role } from "../plan/roles.ts";
import {
  definitionReader,
  nameKey,
  refKey,
  textOf,
  withDefaults,
  type DefinedIndicator,
  type Definition,
  type Definitions,
} from "./definitions.ts";
import { formatAt, type Recognised } from "./recognise.ts";

/** One row of a performance table, read: what it says of one indicator. */
export interface IndicatorRow {
  readonly recognised: Recognised;
  /** Body row, from zero. */
  readonly row: number;
  /** What tells indicators apart: its ref, its name and its area for comparing; "" where it has none. */
  readonly refKey: string;
  readonly nameKey: string;
  readonly areaKey: string;
  /** Its own columns', else its entry's in the Indicators table. */
  readonly definition: Definition;
  /** Its entry in the Indicators table; null where it has none. */
  readonly defined: DefinedIndicator | null;
  readonly reading: Reading;
  /** What is wrong with its period. */
  readonly observations: readonly Observation[];
}

const NOTHING: readonly Observation[] = [];

/** Reads the indicator rows of a table; made once a table. */
export function rowReader(
  recognised: Recognised,
  definitions: Definitions,
  settings: PlanSettings,
): (row: number) => IndicatorRow {
  const { cells, columns, headers } = recognised;
  const definitionOf = definitionReader(recognised);
  const periodOf = periodReader(recognised);
  const place = (row: number, column: number) => ({
    sheet: cells.sheet,
    row: cells.row + 1 + row,
    column: cells.column + column,
  });
  const figure = (role: Role) => {
    const column = columns.get(role);
    return column === undefined
      ? () => null
      : (row: number): Figure =>
          readFigure(cells.values[row]![column] ?? "", formatAt(cells, column, row), place(row, column));
  };
  const target = (role: Role) => {
    const column = columns.get(role);
    return column === undefined
      ? () => null
      : (row: number): Target =>
          readTarget(cells.values[row]![column] ?? "", formatAt(cells, column, row), place(row, column));
  };
  const text = (role: Role) => {
    const column = columns.get(role);
    return column === undefined ? () => null : (row: number) => textOf(cells.values[row]![column]);
  };
  const read = {
    ref: text("ref"),
    name: text("indicator"),
    area: text("area"),
    period: text("period"),
    actual: figure("actual"),
    target: target("target"),
    periodTarget: target("periodTarget"),
    baseline: figure("baseline"),
    previous: figure("previous"),
    lastYear: figure("lastYear"),
    national: figure("national"),
    regional: figure("regional"),
    neighbours: figure("neighbours"),
  };

  return (row) => {
    const ref = read.ref(row);
    const name = read.name(row);
    const keys = { refKey: refKey(ref), nameKey: nameKey(name), areaKey: nameKey(read.area(row)) };
    const defined = definitions.find(keys.refKey, keys.nameKey);
    const own = definitionOf(row);
    const definition = defined === null ? own : withDefaults(own, defined.definition);
    const actual = read.actual(row);
    const written = read.period(row);
    const inFigure = written === null && actual?.kind === "number" ? actual.period : null;
    const yearType = definition.yearType ?? settings.yearType;
    const period = inFigure === null ? periodOf(row, yearType) : parsePeriod(inFigure, { yearType });
    const isPeriod = period.state === "read";
    return {
      recognised,
      row,
      ...keys,
      definition,
      defined,
      reading: {
        headers,
        ref,
        name: name ?? defined?.name ?? null,
        periodText: written === null ? (isPeriod ? inFigure : null) : shownPeriod(recognised, row, written, period),
        period: period.state === "read" ? period.period : null,
        actual,
        target: read.target(row),
        periodTarget: read.periodTarget(row),
        baseline: read.baseline(row),
        previous: read.previous(row),
        lastYear: read.lastYear(row),
        national: read.national(row),
        regional: read.regional(row),
        neighbours: read.neighbours(row),
      },
      observations: observationsOf(period, inFigure === null ? "period" : "actual", written ?? inFigure ?? ""),
    };
  };
}

/** As written; a date, which Excel gives as a serial number, by its name. */
function shownPeriod({ cells, columns }: Recognised, row: number, written: string, period: PeriodReading): string {
  const isNumber = typeof cells.values[row]![columns.get("period") ?? -1] === "number";
  const isDate = period.state === "read" && (period.period.kind === "date" || period.period.kind === "month");
  return isNumber && isDate ? periodLabel(period.period) : written;
}

const BLANK: PeriodReading = { state: "blank" };

/** A table repeats its periods in many rows; each is read once. */
function periodReader({
  cells,
  columns,
}: Recognised): (row: number, yearType: Definition["yearType"]) => PeriodReading {
  const column = columns.get("period");
  if (column === undefined) return () => BLANK;
  const known = new Map<string, PeriodReading>();
  return (row, yearType) => {
    const value = cells.values[row]![column] ?? "";
    const numberFormat = formatAt(cells, column, row);
    const key = `${typeof value} ${value}\u0000${numberFormat}\u0000${yearType}`;
    let period = known.get(key);
    if (period === undefined) {
      period = parsePeriod(value, { yearType, numberFormat });
      known.set(key, period);
    }
    return period;
  };
}

const LEFT_OPEN = {
  "year-type": "whether the year is financial, academic or calendar",
  year: "of which year it is",
} as const;

function observationsOf(period: PeriodReading, role: "period" | "actual", written: string): readonly Observation[] {
  if (period.state === "unreadable") return [{ code: "period-unreadable", role, found: written, expected: "" }];
  const ambiguity = period.state === "read" ? period.period.ambiguity : null;
  return ambiguity === null
    ? NOTHING
    : [{ code: "period-ambiguous", role, found: written, expected: LEFT_OPEN[ambiguity] }];
}
