import { comparePeriods, type Period } from "../../figures/period.ts";
import type { Indicator, Series } from "../../indicators/series.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import { isSliceEnd } from "../slices.ts";
import type { Surroundings } from "./surroundings.ts";

/** A series and the places of the rows that its readings come from, in the same order. */
export interface GroupedSeries {
  readonly series: Series;
  readonly places: readonly number[];
}

/**
 * Puts the rows of one indicator for one area together, from whatever tables, in period order. The order of rows and
 * tables never matters.
 *
 * Rows without a period stay with those of their own table. Where rows of an indicator disagree about its polarity or
 * unit, they are not one series. Between two steps lies one series, or some grouping.
 */
export function* groupSeries(
  rows: readonly IndicatorRow[],
  surroundings: Surroundings,
): Generator<GroupedSeries | null, void> {
  const groups = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    if (isSliceEnd(place)) yield null;
    const key = seriesKey(row, place, surroundings);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  const ranks = rankPeriods(rows);
  for (const group of groups.values())
    for (const measure of apartByTable(group, rows)) {
      if (measure.length > 1) measure.sort((a, b) => rankOf(rows[a]!, ranks) - rankOf(rows[b]!, ranks));
      for (const places of split(measure, rows))
        yield {
          series: seriesOf(
            places.map((place) => rows[place]!),
            surroundings,
          ),
          places,
        };
    }
}

/**
 * Refs that count from 1 in each table are not one indicator: another table's rows belong together if a name, or the
 * entry in the Indicators table, is the same. Rows without a name go with the others if these agree.
 */
function apartByTable(group: number[], rows: readonly IndicatorRow[]): readonly number[][] {
  if (group.every((place) => rows[place]!.recognised === rows[group[0]!]!.recognised)) return [group];
  const tables = new Map<IndicatorRow["recognised"], Measure>();
  for (const place of group) {
    const { recognised, defined, nameKey } = rows[place]!;
    const { names, places }: Measure = tables.get(recognised) ?? { names: new Set(), places: [] };
    if (defined !== null || nameKey !== "") names.add(defined ?? nameKey);
    places.push(place);
    tables.set(recognised, { names, places });
  }
  let measures: Measure[] = [];
  for (const table of [...tables.values()].toSorted((a, b) => b.names.size - a.names.size)) {
    const isSame = ({ names }: Measure) =>
      table.names.size === 0 ? measures.length === 1 : [...table.names].some((name) => names.has(name));
    const same = [...measures.filter(isSame), table];
    const joined = {
      names: new Set(same.flatMap(({ names }) => [...names])),
      places: same.flatMap(({ places }) => places),
    };
    measures = [...measures.filter((measure) => !isSame(measure)), joined];
  }
  return measures.map(({ places }) => places);
}

interface Measure {
  readonly names: Set<IndicatorRow["defined"] | string>;
  readonly places: number[];
}

/**
 * A row without ref and name is an indicator of its own. What has no name and a ref of several indicators is of the same
 * one only in the same table.
 */
function seriesKey(
  { reading, refKey, nameKey, areaKey, defined, recognised: { cells } }: IndicatorRow,
  place: number,
  { isSharedRef }: Surroundings,
): string {
  if (refKey === "" && nameKey === "") return `row ${place}`;
  const isUnclear = nameKey === "" && defined === null && isSharedRef(refKey);
  const table = reading.period === null || isUnclear ? `${cells.sheet} ${cells.row} ${cells.column}` : "";
  return `${refKey === "" ? nameKey : `ref ${refKey}`}\u0000${areaKey}\u0000${table}`;
}

/** Each period's place in the order, so that rows are sorted by numbers. */
function rankPeriods(rows: readonly IndicatorRow[]): ReadonlyMap<Period, number> {
  const periods = new Set<Period>();
  for (const { reading } of rows) if (reading.period !== null) periods.add(reading.period);
  return new Map([...periods].toSorted(comparePeriods).map((period, rank) => [period, rank]));
}

function rankOf({ reading }: IndicatorRow, ranks: ReadonlyMap<Period, number>): number {
  return reading.period === null ? -1 : (ranks.get(reading.period) ?? -1);
}

const signatures = [
  ({ definition }: IndicatorRow) => definition.polarity ?? definition.unknownPolarity,
  ({ definition }: IndicatorRow) => definition.unit && `${definition.unit.kind} ${definition.unit.scale}`,
];

/** Apart where polarities or units differ; a row that does not say goes with the others if these agree. */
function split(group: readonly number[], rows: readonly IndicatorRow[]): Iterable<readonly number[]> {
  if (group.length === 1) return [group];
  const differing = signatures.filter(
    (signature) => new Set(group.map((place) => signature(rows[place]!)).filter((said) => said !== null)).size > 1,
  );
  if (differing.length === 0) return [group];
  const parts = new Map<string, number[]>();
  for (const place of group) {
    const key = differing.map((signature) => signature(rows[place]!)).join("\u0000");
    parts.set(key, [...(parts.get(key) ?? []), place]);
  }
  return parts.values();
}

function seriesOf(
  rows: readonly IndicatorRow[],
  { benchmarksOf, groupGapsOf, areasOf, datedTargets }: Surroundings,
): Series {
  const [first] = rows;
  return {
    indicator: indicatorOf(rows),
    readings: rows.map(datedTargets.readingOf),
    benchmarks: benchmarksOf(first!),
    groupGaps: groupGapsOf(first!),
    areas: areasOf(first!),
    datedTargets: datedTargets.of(first!),
  };
}

/** What the rows say between them; the latest that says something has it. */
function indicatorOf(rows: readonly IndicatorRow[]): Indicator {
  if (rows.length === 1) return rows[0]!.definition;
  const latest = <K extends keyof Indicator>(key: K): Indicator[K] | null =>
    rows.findLast(({ definition }) => definition[key] !== null)?.definition[key] ?? null;
  const polarity = latest("polarity");
  return {
    polarity,
    unknownPolarity: polarity === null ? latest("unknownPolarity") : null,
    unit: latest("unit"),
    decimals: latest("decimals"),
    rule: latest("rule"),
    allowance: latest("allowance"),
    floor: latest("floor"),
    bands: latest("bands"),
    accumulation: latest("accumulation"),
    frequency: latest("frequency"),
    nextDue: latest("nextDue"),
    dataLag: latest("dataLag"),
    cohort: latest("cohort"),
    breakFrom: latest("breakFrom"),
    withdrawnFrom: latest("withdrawnFrom"),
    yearType: latest("yearType"),
  };
}
