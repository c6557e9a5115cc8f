import type { NumberFigure } from "../../figures/figure.ts";
import { groupedBy } from "../../figures/groupedBy.ts";
import { squash } from "../../figures/normalise.ts";
import { keyOfPeriod, comparePeriods, lastDay, type Period } from "../../figures/period.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { BenchmarkFigure } from "../series.ts";
import { averageIn } from "./average.ts";
import { agreed, type AmbiguousFigures, type Published, type PublishedFigure } from "./publishedFigure.ts";
import { edgesOf } from "./topQuartile.ts";

/** Whose figures are looked for. The edges are those of the best quarter of authorities, where high or low is good. */
export type SoughtLevel = "national" | "regional" | "neighbours" | "upperEdge" | "lowerEdge";

/** Such a figure with its period, and the day on which that ends. */
export interface DatedFigure {
  readonly end: string;
  readonly period: Period;
  readonly published: PublishedFigure | AmbiguousFigures;
}

/** What the Benchmarks table says of one level, for an indicator's cohort. */
export interface LevelFigures {
  /** By `keyOfPeriod`. */
  readonly byPeriod: ReadonlyMap<string, Published>;
  /** Those that end on a known day and are no symbols, the earliest first. */
  readonly dated: () => readonly DatedFigure[];
  /** Cohorts that there are figures for, where there are none for the indicator's. */
  readonly otherCohorts: readonly string[];
}

const NOTHING: LevelFigures = { byPeriod: new Map(), dated: () => [], otherCohorts: [] };

interface Ordered {
  readonly level: SoughtLevel;
  readonly cohort: string | null;
  readonly figures: LevelFigures;
}

const known = new WeakMap<PlanSettings, WeakMap<readonly BenchmarkFigure[], Ordered[]>>();

/** The figures of a level that fit an indicator's cohort and the plan; put in order once for all readings. */
export function figuresOfLevel(
  benchmarks: readonly BenchmarkFigure[],
  level: SoughtLevel,
  cohort: string | null,
  settings: PlanSettings,
): LevelFigures {
  const all = orderedIn(benchmarks, settings);
  for (const ordered of all) if (ordered.level === level && ordered.cohort === cohort) return ordered.figures;
  const figures = putInOrder(benchmarks, level, cohort, settings);
  all.push({ level, cohort, figures });
  return figures;
}

function orderedIn(benchmarks: readonly BenchmarkFigure[], settings: PlanSettings): Ordered[] {
  let ofPlan = known.get(settings);
  if (ofPlan === undefined) {
    ofPlan = new WeakMap();
    known.set(settings, ofPlan);
  }
  let ordered = ofPlan.get(benchmarks);
  if (ordered === undefined) {
    ordered = [];
    ofPlan.set(benchmarks, ordered);
  }
  return ordered;
}

function putInOrder(
  benchmarks: readonly BenchmarkFigure[],
  level: SoughtLevel,
  cohort: string | null,
  settings: PlanSettings,
): LevelFigures {
  const isEdge = level === "upperEdge" || level === "lowerEdge";
  const ofLevel = benchmarks.filter((each) => each.level === (isEdge ? "topQuartile" : level));
  const authorities = isEdge ? benchmarks.filter((each) => each.level === "authority") : [];
  if (ofLevel.length + authorities.length === 0) return NOTHING;
  const ofCohort = (each: BenchmarkFigure) => squash(each.cohort ?? "") === squash(cohort ?? "");
  const fitting = fittingPlan(ofLevel.filter(ofCohort), level, settings);
  const byPeriod = new Map<string, Published>();
  for (const [key, group] of groupedByPeriod(authorities.filter(ofCohort))) {
    const edge = edgesOf(oneOfEach(group));
    if (edge === null) continue;
    const figure = level === "upperEdge" ? edge.upper : edge.lower;
    byPeriod.set(key, { kind: "figure", figure, average: null, derived: true, period: group[0]!.period });
  }
  const sets = setsOf(fitting);
  for (const [key, group] of groupedByPeriod(fitting))
    byPeriod.set(key, sets.length > 1 ? mixed(group, sets) : agreed(group));
  const others = byPeriod.size > 0 ? [] : [...ofLevel, ...authorities].filter((each) => !ofCohort(each));
  let dated: readonly DatedFigure[] | null = null;
  return {
    byPeriod,
    dated: () => (dated ??= datedFigures([...byPeriod.values()])),
    otherCohorts: [...new Set(others.map((each) => each.cohort ?? "everybody"))].toSorted(),
  };
}

function datedFigures(all: readonly Published[]): readonly DatedFigure[] {
  const dated = all.flatMap((published): DatedFigure[] => {
    const { kind, period } = published;
    const end = period === null ? null : lastDay(period);
    return kind === "symbol" || period === null || end === null ? [] : [{ end, period, published }];
  });
  return dated.toSorted((a, b) => comparePeriods(a.period, b.period));
}

function groupedByPeriod(figures: readonly BenchmarkFigure[]): ReadonlyMap<string, readonly BenchmarkFigure[]> {
  return groupedBy(figures, ({ period }) => keyOfPeriod(period));
}

/** The plan's region, and its set of neighbours. */
function fittingPlan(
  figures: readonly BenchmarkFigure[],
  level: SoughtLevel,
  { region, neighbourModel }: PlanSettings,
): readonly BenchmarkFigure[] {
  if (level === "regional" && region !== null)
    return figures.filter(({ geography }) => geography === null || placeKey(geography) === placeKey(region));
  if (level !== "neighbours" || neighbourModel === null) return figures;
  const average = averageIn(neighbourModel);
  const ofAverage = figures.filter((each) => average === null || each.average === null || each.average === average);
  const model = squash(neighbourModel.replace(/\b(?:mean|median)\b/gi, ""));
  const ofModel = ofAverage.filter(({ geography, source }) =>
    squash(`${geography ?? ""} ${source ?? ""}`).includes(model),
  );
  return ofModel.length > 0 ? ofModel : ofAverage;
}

/** "West Midlands" and "West Midlands region" are one. */
export function placeKey(geography: string): string {
  return squash(geography).replace(/^the|region$/g, "");
}

/** What the figures are of, where they say so: regions, sets of neighbours, a mean and a median. */
function setsOf(figures: readonly BenchmarkFigure[]): readonly string[] {
  if (figures.every(({ geography, average }) => geography === null && average === null)) return [];
  const named = figures.flatMap(({ geography }) => geography ?? []).toSorted();
  const places = new Map(named.map((geography) => [placeKey(geography), geography]));
  if (places.size > 1) return [...places.values()];
  const averages = new Set(figures.flatMap(({ average }) => average ?? []));
  return averages.size > 1 ? ["a mean", "a median"] : [];
}

/** Of one region in one year and of another in the next is nothing to compare with either. */
function mixed(group: readonly BenchmarkFigure[], sets: readonly string[]): Published {
  return { kind: "ambiguous", figures: group.map(({ figure }) => figure), sets, period: group[0]!.period };
}

/** One figure an authority; an authority whose figures differ has none. */
function oneOfEach(group: readonly BenchmarkFigure[]): readonly NumberFigure[] {
  const named = groupedBy(
    group.filter(({ geography }) => geography !== null),
    ({ geography }) => placeKey(geography ?? ""),
  );
  const nameless = group.filter(({ geography }) => geography === null).map((each) => [each]);
  return [...named.values(), ...nameless].flatMap((figures) => {
    const one = agreed(figures);
    return one.kind === "figure" ? [one.figure] : [];
  });
}
