import { EPSILON } from "../../figures/decimals.ts";
import type { NumberFigure } from "../../figures/figure.ts";
import { keyOfPeriod } from "../../figures/period.ts";
import { plainNumber } from "../../figures/unit.ts";
import { amountOf } from "../../indicators/amount.ts";
import { figurePeriod } from "../../indicators/earlier/figurePeriod.ts";
import type { AreaFigures, Reading } from "../../indicators/series.ts";
import { isSmall } from "../../indicators/smallNumbers.ts";
import { unitOf } from "../../indicators/unitOfSeries.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { levelOfArea } from "../recognition/areaLevel.ts";
import { isTotal } from "../recognition/rowKind.ts";
import { readBenchmarkLevel } from "./benchmarkLevel.ts";
import type { Definition } from "../rows/definitions.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import { isSliceEnd } from "../slices.ts";

/** What one area says of an indicator in one period. */
interface AreaFigure {
  readonly value: number;
  readonly figures: NumberFigure[];
  /** They are not all the same. */
  disputed: boolean;
}

/** An indicator's figures by period and area. */
type ByPeriod = Map<string, Map<string, AreaFigure>>;

type AreasOfIndicator = ReadonlyMap<string, AreaFigures> | null;

/**
 * Gathers the figures of all areas, by indicator and period, from whatever tables; null for an indicator of one area,
 * and for rows of no area or of one that holds others: England, a region.
 *
 * Two figures of one area for one period are no basis for a rank, unless they are the same. A figure that the plan
 * withholds is left out, since the ranks on either side would tell where it lies.
 */
export function* gatherAreas(
  rows: readonly IndicatorRow[],
  settings: PlanSettings,
): Generator<void, (row: IndicatorRow) => AreasOfIndicator> {
  const isRanked = rankedAreas();
  const indicators = new Map<unknown, ByPeriod>();
  for (const [index, row] of rows.entries()) {
    if (isSliceEnd(index)) yield;
    const { reading, definition, areaKey } = row;
    if (!isRanked(areaKey) || isWithheld(reading, definition, settings)) continue;
    const key = indicatorKey(row);
    let byPeriod = indicators.get(key);
    if (byPeriod === undefined) indicators.set(key, (byPeriod = new Map()));
    addTo(byPeriod, row, keyOfPeriod(figurePeriod(reading, definition, settings)));
  }
  const areas = new Map<unknown, AreasOfIndicator>();
  for (const [key, byPeriod] of indicators) {
    areas.set(key, areasOf(byPeriod));
    if (isSliceEnd(areas.size)) yield;
  }
  return (row) => (isRanked(row.areaKey) ? (areas.get(indicatorKey(row)) ?? null) : null);
}

function isWithheld(reading: Reading, definition: Definition, { suppressionThreshold }: PlanSettings): boolean {
  if (suppressionThreshold === null) return false;
  const alone = { benchmarks: [], groupGaps: [], areas: null, datedTargets: [] };
  const unit = unitOf({ indicator: definition, readings: [reading], ...alone });
  return isSmall(reading, unit, suppressionThreshold);
}

/** An entry in the Indicators table says which rows are one indicator; else ref and name do, since refs may start anew. */
function indicatorKey({ defined, refKey, nameKey }: IndicatorRow): unknown {
  return defined ?? `${refKey}\u0000${nameKey}`;
}

function addTo(byPeriod: ByPeriod, { reading: { actual }, areaKey, definition }: IndicatorRow, period: string): void {
  if (actual?.kind !== "number") return;
  const { value } = amountOf(actual, definition, definition.unit ?? plainNumber)!;
  let byArea = byPeriod.get(period);
  if (byArea === undefined) byPeriod.set(period, (byArea = new Map()));
  const known = byArea.get(areaKey);
  if (known === undefined) {
    byArea.set(areaKey, { value, figures: [actual], disputed: false });
    return;
  }
  known.figures.push(actual);
  known.disputed ||= Math.abs(known.value - value) > EPSILON;
}

function areasOf(byPeriod: ByPeriod): AreasOfIndicator {
  const areas = new Set([...byPeriod.values()].flatMap((byArea) => [...byArea.keys()]));
  if (areas.size < 2) return null;
  return new Map([...byPeriod].map(([period, byArea]) => [period, rankable([...byArea.values()])]));
}

function rankable(figures: readonly AreaFigure[]): AreaFigures {
  const sorted = figures.flatMap(({ value, disputed }) => (disputed ? [] : [value])).toSorted((a, b) => a - b);
  const disputed = figures.filter((each) => each.disputed).flatMap((each) => each.figures);
  return { sorted, disputed: new Set(disputed) };
}

/** Whether an area by its key is one that is ranked; a table repeats its areas in many rows, so each is read once. */
export function rankedAreas(): (areaKey: string) => boolean {
  const known = new Map<string, boolean>([["", false]]);
  return (areaKey) => {
    let ranked = known.get(areaKey);
    if (ranked === undefined) {
      const level = readBenchmarkLevel(areaKey);
      ranked = (level === null || level === "authority") && levelOfArea(areaKey) === null && !isTotal(areaKey);
      known.set(areaKey, ranked);
    }
    return ranked;
  };
}
