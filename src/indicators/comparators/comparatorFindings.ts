import type { Figure } from "../../figures/figure.ts";
import { formatFigure } from "../../figures/format.ts";
import type { Period } from "../../figures/period.ts";
import { withArticle } from "../../figures/period/periodLabel.ts";
import type { ComparatorLevel } from "../../figures/target.ts";
import type { Unit } from "../../figures/unit.ts";
import type { Role } from "../../plan/roles.ts";
import type { Amount } from "../amount.ts";
import type { Observation } from "../observation.ts";
import { amountIn, type Benchmark, type Compared } from "./comparator.ts";
import { nameOfPeriod } from "./comparatorPeriods.ts";
import { levelWords } from "./levelWords.ts";
import type { AmbiguousFigures } from "./publishedFigure.ts";

/** The row says one figure and the Benchmarks table another. */
export function differs(role: Role, own: Amount, published: Amount, unit: Unit): Observation {
  return { code: "benchmark-differs", role, found: shown(own, unit), expected: shown(published, unit) };
}

/** So too where the row says it by its period's target. */
export function targetDiffers(level: Benchmark, implied: Amount, published: Amount, unit: Unit): Observation {
  const own = `${shown(implied, unit)} for the ${levelWords[level]} figure`;
  return { code: "benchmark-differs", role: "periodTarget", found: own, expected: shown(published, unit) };
}

function shown({ value, ownDecimals }: Amount, unit: Unit): string {
  return formatFigure(value, unit, ownDecimals);
}

/** Whether the status hangs on it. A table of targets without a column of figures is a plan: nothing hangs on it yet. */
export function isNeeded(level: ComparatorLevel, { reading, judged }: Compared): boolean {
  return reading.actual !== null && judged?.kind === "comparator" && judged.levels.includes(level);
}

/** The row's column for the comparator; where the row has none, the target that names it. */
function roleOf(level: ComparatorLevel, compared: Compared): Role {
  const { reading, judged } = compared;
  if (level !== "topQuartile" && (reading[level] !== null || !isNeeded(level, compared))) return level;
  return judged !== null && judged === reading.periodTarget ? "periodTarget" : "target";
}

/** The figure is of another period. */
export function otherPeriod(level: ComparatorLevel, other: Period, compared: Compared): Observation {
  const { period } = compared;
  return {
    code: "comparator-period",
    role: roleOf(level, compared),
    found: `the ${levelWords[level]} figure is of ${withArticle(nameOfPeriod(other, period))}`,
    expected: period === null ? "and the row has no period" : `not ${withArticle(nameOfPeriod(period, other))}`,
  };
}

const MOST_NAMED = 3;

/** More than one figure fits. */
export function ambiguity(
  level: ComparatorLevel,
  { figures, sets }: AmbiguousFigures,
  compared: Compared,
): Observation {
  const inSets = sets.length > 0;
  const all = inSets ? sets : figures.flatMap((figure) => inWords(figure, compared));
  const named = [...new Set(all)].slice(0, MOST_NAMED);
  const list = all.length > MOST_NAMED ? `${named.join(", ")} …` : named.join(" and ");
  const what = `${levelWords[level]} figures`;
  return {
    code: "benchmark-ambiguous",
    role: roleOf(level, compared),
    found: inSets ? `${what} of ${list}` : `${what} (${list})`,
    expected: howToTell(level, inSets),
  };
}

function inWords(figure: Figure, compared: Compared): readonly string[] {
  if (figure.kind === "number") return [shown(amountIn(figure, compared), compared.unit)];
  return figure.kind === "symbol" ? [`“${figure.text}”`] : [];
}

function howToTell(level: ComparatorLevel, inSets: boolean): string {
  if (inSets && level === "regional") return "Say in the Plan table which region it is (setting Region).";
  if (inSets && level === "neighbours")
    return "Say in the Plan table which set of neighbours it is (setting Neighbour model).";
  return "Keep the one that is meant, or tell them apart by their cohorts.";
}
