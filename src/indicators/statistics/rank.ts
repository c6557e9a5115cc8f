import { EPSILON } from "../../figures/decimals.ts";
import { groupedBy } from "../../figures/groupedBy.ts";
import { squash } from "../../figures/normalise.ts";
import { periodKey } from "../../figures/period.ts";
import type { Unit } from "../../figures/unit.ts";
import { amountOf } from "../amount.ts";
import type { QuartileBand } from "../assessment.ts";
import type { Context } from "../context.ts";
import type { BenchmarkFigure, Indicator } from "../series.ts";
import { quantile } from "./methods/quantiles.ts";
import { agreed } from "../comparators/publishedFigure.ts";

/** Where an area stands among the others. */
export interface Rank {
  /** 1 is best by polarity; ties share the lowest number. */
  readonly rank: number | null;
  /** How many have a figure. */
  readonly of: number | null;
  readonly quartile: QuartileBand | null;
}

const NONE: Rank = { rank: null, of: null, quartile: null };

/** Of fewer areas some quarter would be empty. */
const FEWEST_FOR_QUARTILES = 4;

/** The rank among the authorities of the Benchmarks table, else among the areas of the workbook. */
export function rankOf(context: Context): Rank {
  const { actual, polarity, series } = context;
  if (actual === null || (polarity !== "high" && polarity !== "low")) return NONE;
  if (series.areas === null && series.benchmarks.length === 0) return NONE;
  const { value } = actual;
  const sorted = amongAuthorities(context, value) ?? amongAreas(context);
  if (sorted === null || sorted.length < 2) return NONE;
  const better =
    polarity === "high" ? sorted.length - placeOf(sorted, value + EPSILON) : placeOf(sorted, value - EPSILON);
  return { rank: better + 1, of: sorted.length, quartile: quartileOf(sorted, value, polarity) };
}

/** How many of them are lower. */
function placeOf(sorted: readonly number[], value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * [Q0, Q1], (Q1, Q2], (Q2, Q3], (Q3, Q4] are A, B, C, D where low is good and D, C, B, A where high is, as in DfE's Local
 * Authority Interactive Tool: a high value exactly on Q3 is B, and one on Q1 is D.
 */
function quartileOf(sorted: readonly number[], value: number, polarity: "high" | "low"): QuartileBand | null {
  if (sorted.length < FEWEST_FOR_QUARTILES) return null;
  const quarter = [0.25, 0.5, 0.75].filter((share) => value > quantile(sorted, share)! + EPSILON).length;
  return (polarity === "low" ? "ABCD" : "DCBA")[quarter] as QuartileBand;
}

function amongAreas({ series, reading, standing, period }: Context): readonly number[] | null {
  const { actual } = standing ?? reading;
  const figures = series.areas?.get(keyOf({ period })) ?? null;
  return figures === null || actual === null || figures.disputed.has(actual) ? null : figures.sorted;
}

function keyOf({ period }: Pick<BenchmarkFigure, "period">): string {
  return period === null ? "" : periodKey(period);
}

/**
 * The published figures of other authorities and the reading's own. A reading of no area is the plan's authority's. null
 * where there are none for its period and cohort, and for a reading of an area that is no authority among them.
 */
function amongAuthorities(context: Context, value: number): readonly number[] | null {
  const { series, settings, reading } = context;
  if (series.benchmarks.length === 0) return null;
  const authorities = authoritiesOf(context);
  if (authorities.size === 0) return null;
  const own = authorityKey(reading.area ?? settings.authority ?? "");
  const isAuthority = reading.area === null || authorities.has(own) || own === authorityKey(settings.authority ?? "");
  if (!isAuthority) return null;
  const others = [...authorities].filter(([authority]) => authority !== own);
  return [...others.map(([, figure]) => figure), value].toSorted((a, b) => a - b);
}

/** By authority; the same for all readings of a period, of which there may be as many as schools. */
type Authorities = ReadonlyMap<string, number>;
const known = new WeakMap<readonly BenchmarkFigure[], Map<string, Authorities>>();

function authoritiesOf({ series: { benchmarks }, indicator, unit, period }: Context): Authorities {
  const cohort = squash(indicator.cohort ?? "");
  const key = `${keyOf({ period })}\u0000${cohort}\u0000${unit.scale}`;
  const ofBenchmarks = known.get(benchmarks) ?? new Map<string, Authorities>();
  known.set(benchmarks, ofBenchmarks);
  let authorities = ofBenchmarks.get(key);
  if (authorities === undefined) {
    const isOfPeriod = (each: BenchmarkFigure) =>
      each.level === "authority" && squash(each.cohort ?? "") === cohort && keyOf(each) === keyOf({ period });
    authorities = byAuthority(benchmarks.filter(isOfPeriod), indicator, unit);
    ofBenchmarks.set(key, authorities);
  }
  return authorities;
}

/** One figure each; an authority whose figures differ has none. A figure without a name may be anybody's, our own too. */
function byAuthority(figures: readonly BenchmarkFigure[], indicator: Indicator, unit: Unit): Authorities {
  const authorities = new Map<string, number>();
  const named = figures.filter(({ geography }) => geography !== null);
  for (const [authority, published] of groupedBy(named, ({ geography }) => authorityKey(geography ?? ""))) {
    const one = agreed(published);
    const amount = one.kind === "figure" ? amountOf(one.figure, indicator, unit) : null;
    if (amount !== null) authorities.set(authority, amount.value);
  }
  return authorities;
}

/** "Birmingham" and "Birmingham City Council" are one. */
function authorityKey(name: string): string {
  return squash(name).replace(/(?:metropolitan)?(?:city|county|borough|district)?council$/, "");
}
