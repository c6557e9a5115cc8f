import { groupedBy } from "../../figures/groupedBy.ts";
import { normalise } from "../../figures/normalise.ts";
import { comparePeriods, periodKey, type Period } from "../../figures/period.ts";
import type { AgainstStandard, Assessment } from "../../indicators/assessment.ts";
import { isToWrite } from "../../indicators/columns/columnsToWrite.ts";
import { filled } from "../../indicators/columns/computedColumn.ts";
import { areasBelow } from "../../indicators/columns/standardColumns.ts";
import { againstStandard, countAreas, meets, type StandardCount } from "../../indicators/standard/standard.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { indicatorsTable } from "../../plan/tables/indicators.ts";
import { rankedAreas } from "./areas.ts";
import { textOf, type DefinedIndicator, type Definitions } from "../rows/definitions.ts";
import type { ComputedTable } from "../delivery.ts";
import { headerMeanings } from "../recognition/headers.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { isSliceEnd } from "../slices.ts";

/** The standards that indicators make up together, and who meets them. */
export interface Standards {
  /** A row's assessment with how its area stands against its indicator's standard. */
  readonly withStandard: (row: number, assessed: Assessed) => Assessment;
  /** How many areas are below the standard that an indicator is part of; null where it is of none, or no area has figures. */
  readonly countOf: (defined: DefinedIndicator) => StandardCount | null;
}

interface Assessed {
  readonly assessment: Assessment;
}

/** One area in one period. */
interface AreaInPeriod {
  readonly areaKey: string;
  readonly period: Period | null;
  readonly periodText: string | null;
  /** By indicator; an indicator that is absent has no row. */
  readonly met: Map<DefinedIndicator, boolean | null>;
}

/** Holds the rows of the indicators that share a Standard in the Indicators table against it, by area and period. */
export function* gatherStandards(
  rows: readonly IndicatorRow[],
  assessed: readonly Assessed[],
  definitions: Definitions,
  settings: PlanSettings,
): Generator<void, Standards> {
  const standardOf = standards(definitions);
  if (standardOf.size === 0) return { withStandard: (_, { assessment }) => assessment, countOf: () => null };
  const members = groupedBy(standardOf.keys(), (defined) => standardOf.get(defined)!);
  const areas = new Map<string, Map<string, AreaInPeriod>>();
  const places: (AreaInPeriod | null)[] = [];
  for (const [index, { defined, areaKey, reading }] of rows.entries()) {
    if (isSliceEnd(index)) yield;
    const standard = defined === null ? undefined : standardOf.get(defined);
    if (defined === null || standard === undefined) {
      places.push(null);
      continue;
    }
    const { period, periodText } = reading;
    let ofStandard = areas.get(standard);
    if (ofStandard === undefined) areas.set(standard, (ofStandard = new Map()));
    const key = `${areaKey}\u0000${period === null ? (periodText ?? "") : periodKey(period)}`;
    let area = ofStandard.get(key);
    if (area === undefined) ofStandard.set(key, (area = { areaKey, period, periodText, met: new Map() }));
    const met = meets(assessed[index]!.assessment);
    const before = area.met.get(defined);
    // Two figures for one thing that do not agree are none.
    area.met.set(defined, before === undefined || before === met ? met : null);
    places.push(area);
  }
  const standing = ({ met }: AreaInPeriod, standard: string) =>
    againstStandard(members.get(standard)!.map((defined) => met.get(defined) ?? null));
  const counts = new Map(
    [...areas].map(([standard, all]) => [
      standard,
      countBelow([...all.values()], (area) => standing(area, standard), settings),
    ]),
  );
  return {
    withStandard: (row, { assessment }) => {
      const area = places[row] ?? null;
      if (area === null) return assessment;
      return { ...assessment, againstStandard: standing(area, standardOf.get(rows[row]!.defined!)!) };
    },
    countOf: (defined) => counts.get(standardOf.get(defined) ?? "") ?? null,
  };
}

/** The Indicators tables that say which indicators make up a standard, with the count of areas below it. */
export function tablesOfStandards(
  { all }: Definitions,
  { countOf }: Standards,
  { columns }: PlanSettings,
): readonly ComputedTable[] {
  return [...groupedBy(all, ({ recognised }) => recognised)].map(([{ cells }, defined]) => {
    const counts = new Map(
      defined.flatMap((each) => {
        const count = countOf(each);
        return count === null ? [] : [[each.row, count] as const];
      }),
    );
    const wanted = counts.size > 0 && isToWrite(areasBelow, columns);
    return { cells, computed: wanted ? [filled(areasBelow, (row) => counts.get(row) ?? null)] : [] };
  });
}

const meaningIn = headerMeanings(indicatorsTable.columns);

/** Which standard each indicator is part of, by its words in the Standard column. */
function standards({ all }: Definitions): ReadonlyMap<DefinedIndicator, string> {
  const columns = new Map<Recognised, number>();
  const found = new Map<DefinedIndicator, string>();
  for (const defined of all) {
    const { cells } = defined.recognised;
    let column = columns.get(defined.recognised);
    if (column === undefined) {
      column = cells.headers.findIndex(
        (header, index) => !cells.computed.has(index) && meaningIn(header)?.column.role === "standard",
      );
      columns.set(defined.recognised, column);
    }
    const words = column < 0 ? null : textOf(cells.values[defined.row]![column]);
    if (words !== null) found.set(defined, normalise(words));
  }
  return found;
}

/**
 * Counts areas in the plan's reporting period, else in the latest period in which one of them is known to meet the
 * standard or not. Areas that hold others are none: England, a region.
 */
function countBelow(
  areas: readonly AreaInPeriod[],
  standing: (area: AreaInPeriod) => AgainstStandard,
  { reportingPeriod }: PlanSettings,
): StandardCount | null {
  const isRanked = rankedAreas();
  const byPeriod = groupedBy(
    areas.filter(({ areaKey }) => isRanked(areaKey)),
    ({ period, periodText }) => (period === null ? (periodText ?? "") : periodKey(period)),
  );
  const periods = [...byPeriod].map(([key, all]) => ({ key, ...all[0]!, standings: all.map(standing) }));
  const reported = reportingPeriod && periods.find(({ key }) => key === periodKey(reportingPeriod));
  const known = periods.filter(({ standings }) => standings.some((each) => each !== "Unknown"));
  const latest = (known.length > 0 ? known : periods).toSorted(byTime).at(-1);
  const counted = reported ?? latest;
  return counted === undefined ? null : countAreas(counted.standings, periods.length === 1 ? null : counted.periodText);
}

/** Rows without a period come first. */
function byTime({ period: a }: { period: Period | null }, { period: b }: { period: Period | null }): number {
  return a === null || b === null ? Number(a !== null) - Number(b !== null) : comparePeriods(a, b);
}
