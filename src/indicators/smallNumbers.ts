import { EPSILON } from "../figures/decimals.ts";
import type { Figure, NumberFigure, SymbolFigure } from "../figures/figure.ts";
import type { FigureSymbol } from "../figures/symbols.ts";
import { isPlainNumber, type Unit } from "../figures/unit.ts";
import type { PlanSettings } from "../plan/settings.ts";
import type { Assessment } from "./assessment.ts";
import { sentenceOf } from "./sentences/reasons.ts";
import type { Reading, Series } from "./series.ts";

const BY_THE_PLAN: FigureSymbol = { meaning: "withheld by the plan", suppressed: true, modern: null };

/**
 * The series as it may be published: figures of too few children are withheld, as if the table held a symbol. So no
 * direction, trend or limit of another reading gives them away. The same series where the plan withholds nothing.
 */
export function withoutSmallNumbers(series: Series, unit: Unit, { suppressionThreshold }: PlanSettings): Series {
  if (suppressionThreshold === null) return series;
  return { ...series, readings: series.readings.map((reading) => publishable(reading, unit, suppressionThreshold)) };
}

/** Whether the plan withholds a reading of such a series. */
export function isWithheldByPlan({ actual }: Reading): boolean {
  return actual !== null && isHidden(actual);
}

/** Whether a figure of such a series stands in the workbook, and is withheld by the plan. */
export function isHidden(figure: Figure): boolean {
  return figure.kind === "symbol" && figure.symbol === BY_THE_PLAN;
}

/**
 * The assessment of a withheld reading: beyond what follows from its figure, nothing that stands for it, such as a
 * status set by hand, its forecast, or its group's gap. Targets and other people's figures stay.
 */
export function withheld(assessment: Assessment, { suppressionThreshold }: PlanSettings): Assessment {
  return {
    ...assessment,
    status: "Grey",
    computedStatus: "Grey",
    reasonCode: "suppressed",
    reason: sentenceOf({
      opening: "withheldByPlan",
      tails: [],
      words: { threshold: String(suppressionThreshold) },
    }),
    gapChange: null,
    narrowing: null,
    forecastStatus: null,
  };
}

/** Figures of the same children at other times. */
const besides = ["previous", "lastYear", "baseline", "forecast"] as const;

function publishable(reading: Reading, unit: Unit, threshold: number): Reading {
  const { actual } = reading;
  if (isSmall(reading, unit, threshold))
    return {
      ...reading,
      actual: hidden(actual),
      numerator: hidden(reading.numerator),
      denominator: hidden(reading.denominator),
      lowerLimit: hidden(reading.lowerLimit),
      upperLimit: hidden(reading.upperLimit),
    };
  const small = besides.filter((role) => isSmallCount(numberOf(reading[role]), reading, unit, threshold));
  return small.length === 0
    ? reading
    : { ...reading, ...Object.fromEntries(small.map((role) => [role, hidden(reading[role])])) };
}

function hidden(figure: Figure | null): SymbolFigure | null {
  return figure && { kind: "symbol", text: "", symbol: BY_THE_PLAN, place: figure.place };
}

/**
 * Fewer than the threshold in the numerator, in its complement or in the denominator: each would tell of single
 * children. No children at all tell of none. A numerator that is not stated follows from a percentage of its denominator.
 */
export function isSmall(reading: Reading, unit: Unit, threshold: number): boolean {
  const actual = numberOf(reading.actual);
  if (actual === null) return false;
  const few = (count: number) => isFew(count, threshold);
  const denominator = numberOf(reading.denominator)?.value ?? null;
  const share = unit.kind === "percent" && denominator !== null ? Math.round((actual.value * denominator) / 100) : null;
  const numerator = numberOf(reading.numerator)?.value ?? share;
  if (denominator !== null && few(denominator)) return true;
  if (numerator !== null) return few(numerator) || (denominator !== null && few(denominator - numerator));
  return isSmallCount(actual, reading, unit, threshold);
}

/** Without a numerator and a denominator a whole number without a unit is itself a count. */
function isSmallCount(figure: NumberFigure | null, reading: Reading, unit: Unit, threshold: number): boolean {
  if (figure === null || !isPlainNumber(unit)) return false;
  const isCount = figure.decimals <= 0 && Number.isInteger(figure.value);
  const counted = numberOf(reading.numerator) !== null || numberOf(reading.denominator) !== null;
  return isCount && !counted && isFew(figure.value, threshold);
}

function isFew(count: number, threshold: number): boolean {
  return count > EPSILON && count < threshold - EPSILON;
}

function numberOf(figure: Figure | null): NumberFigure | null {
  return figure?.kind === "number" ? figure : null;
}
