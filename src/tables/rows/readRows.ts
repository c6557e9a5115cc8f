import { readFigure } from "../../figures/readFigure.ts";
import { readTarget } from "../../figures/readTarget.ts";
import type { Figure } from "../../figures/figure.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import type { Target } from "../../figures/target.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import type { Reading } from "../../indicators/series.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { Role } from "../../plan/roles.ts";
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
import { comparatorPeriodReader, observationsOf, periodReader, shownPeriod, viewPeriodReader } from "./readPeriods.ts";
import { dayReader, figureStatusReader, overrideReader } from "./readOverride.ts";
import { headersOf, type Recognised } from "../recognition/recognise.ts";
import type { View } from "../recognition/views.ts";
import { formatAt } from "../tableCells.ts";
import { withUsedInstead } from "./usedInstead.ts";

/** One row of a performance table, read: what it says of one indicator. */
export interface IndicatorRow {
  readonly recognised: Recognised;
  /** The table as this reading sees it: with the columns of its view. */
  readonly seen: Recognised;
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
  /** What is wrong with its periods and with its definition's columns. */
  readonly observations: readonly Observation[];
}

/**
 * Reads the indicator rows of a table by one of its views; made once a view. `above`: the row whose ref and name a row
 * without any goes on with, as under a name that is merged over the rows of its periods.
 */
export function rowReader(
  recognised: Recognised,
  view: View,
  definitions: Definitions,
  settings: PlanSettings,
): (row: number, above?: IndicatorRow | null) => IndicatorRow {
  const seen = seenBy(recognised, view);
  const { cells, columns, headers } = seen;
  const definitionOf = definitionReader(seen, settings);
  const periodOf = periodReader(seen, "period", settings.reportingPeriod);
  const periodOfView = viewPeriodReader(view, settings.reportingPeriod);
  const comparatorPeriodsOf = comparatorPeriodReader(seen, settings);
  const figureStatusOf = figureStatusReader(seen);
  const overrideOf = overrideReader(seen);
  const publishedOn = dayReader(seen, "publishedOn");
  const monitored = MONITORED.test(headers.target ?? "");
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
          monitoredOnly(
            readTarget(cells.values[row]![column] ?? "", formatAt(cells, column, row), place(row, column)),
            role,
          );
  };
  /** "National and Regional averages" under "Monitored against" is no target. */
  const monitoredOnly = (read: Target, role: Role): Target =>
    monitored && role === "target" && read.kind === "comparator"
      ? { kind: "monitor", text: read.text, place: read.place }
      : read;
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
    forecast: figure("forecast"),
    numerator: figure("numerator"),
    denominator: figure("denominator"),
    lowerLimit: figure("lowerLimit"),
    upperLimit: figure("upperLimit"),
  };

  return (row, above = null) => {
    const ref = read.ref(row) ?? above?.reading.ref ?? view.ref;
    const name = read.name(row) ?? above?.reading.name ?? view.indicator;
    const area = read.area(row) ?? view.area;
    const keys = { refKey: refKey(ref), nameKey: nameKey(name), areaKey: nameKey(area) };
    const defined = definitions.find(keys.refKey, keys.nameKey);
    const own = definitionOf(row);
    const defaults = defined?.definition ?? definitions.agreedFor(keys.refKey) ?? above?.definition ?? null;
    const definition = defaults === null ? own.definition : withDefaults(own.definition, defaults);
    const actual = read.actual(row);
    const written = view.period ?? read.period(row);
    const inFigure = written === null && actual?.kind === "number" ? actual.period : null;
    const yearType = definition.yearType ?? settings.yearType;
    const period =
      view.period !== null
        ? periodOfView(yearType, read.period(row))
        : inFigure === null
          ? periodOf(row, yearType)
          : parsePeriod(inFigure, { yearType, within: settings.reportingPeriod });
    const comparatorPeriods = comparatorPeriodsOf(row, yearType);
    const isPeriod = period.state === "read";
    return {
      recognised,
      seen,
      row,
      ...keys,
      definition,
      defined,
      reading: {
        headers,
        ref,
        name: name ?? defined?.name ?? null,
        area,
        periodText: written === null ? (isPeriod ? inFigure : null) : shownPeriod(seen, row, written, period),
        period: period.state === "read" ? period.period : null,
        actual,
        target: targetOf(read.target(row), above),
        periodTarget: read.periodTarget(row),
        baseline: read.baseline(row),
        previous: read.previous(row),
        lastYear: read.lastYear(row),
        national: read.national(row),
        regional: read.regional(row),
        neighbours: read.neighbours(row),
        comparatorPeriods: comparatorPeriods.periods,
        figureStatus: figureStatusOf(row),
        forecast: read.forecast(row),
        numerator: read.numerator(row),
        denominator: read.denominator(row),
        lowerLimit: read.lowerLimit(row),
        upperLimit: read.upperLimit(row),
        override: overrideOf(row),
        publishedOn: publishedOn(row),
        standingReason: cells.reasons === null ? null : textOf(cells.values[row]![cells.reasons]),
      },
      observations: joined(
        // What is wrong with a header is said once, and not in each row.
        view.period === null
          ? observationsOf(period, inFigure === null ? "period" : "actual", written ?? inFigure ?? "")
          : NOTHING,
        comparatorPeriods.observations,
        withUsedInstead(own.observations, own.definition, defaults, settings),
      ),
    };
  };
}

/** A target that is merged over an indicator's rows stands in the first of them. */
function targetOf(own: Target | null, above: IndicatorRow | null): Target | null {
  const isBlank = own?.kind === "none" && own.text === "";
  return isBlank && above !== null ? above.reading.target : own;
}

/** A table with the columns that a view takes. */
function seenBy(recognised: Recognised, { columns, own }: View): Recognised {
  return own.size === 0 ? recognised : { ...recognised, columns, headers: headersOf(recognised.cells, columns) };
}

const MONITORED = /\bmonitored\b/i;

/** Most rows have nothing to say, and few more than one thing. */
function joined(...all: readonly (readonly Observation[])[]): readonly Observation[] {
  const telling = all.filter((each) => each.length > 0);
  return telling.length <= 1 ? (telling[0] ?? NOTHING) : telling.flat();
}
