import { EPSILON, roundHalfAway } from "../../figures/decimals.ts";
import type { Figure, NumberFigure } from "../../figures/figure.ts";
import { formatFigure } from "../../figures/format.ts";
import type { ComparatorLevel, Target } from "../../figures/target.ts";
import { isRate, type Unit } from "../../figures/unit.ts";
import type { Role } from "../../plan/roles.ts";
import { benchmarks } from "../comparators/comparator.ts";
import { levelWords } from "../comparators/levelWords.ts";
import type { Context } from "../context.ts";
import { checkOverride } from "../rules/override.ts";
import { figureRoles } from "../unitOfSeries.ts";
import { checkDue } from "./checkDue.ts";
import { checkOneChild } from "./checkOneChild.ts";
import { checkOtherFigures } from "./checkOtherFigures.ts";
import { NOTHING, type Observation } from "../observation.ts";
import { polarityWords } from "../polarity.ts";
import { quotable } from "../sentences/reasons.ts";
import { contradictsPolarity } from "../rules/polarityRules.ts";
import { judgesByBands } from "../rules/bands.ts";
import { verdictOf } from "../rules/rules.ts";
import { statusOfValue } from "../rules/statusOfValue.ts";
import { missingLevels, targetFigure } from "../rules/targetFigures.ts";
import { statusAgainst } from "../rules/numberTarget.ts";
import { isInPounds } from "../rules/unitClash.ts";
import { isHidden } from "../smallNumbers.ts";

type FigureRole = (typeof figureRoles)[number];

const comparatorLevels = ["national", "regional", "neighbours", "topQuartile"] as const;

/** Everything that validation has to say about one reading: every check, whatever the row's status. */
export function checkReading(context: Context): readonly Observation[] {
  const found: Observation[] = [];
  for (const role of figureRoles) {
    const figure = context.reading[role];
    if (figure !== null && figure.kind !== "blank" && !isHidden(figure)) checkFigure(context, role, figure, found);
  }
  checkOtherFigures(context, found);
  checkTarget(context, "target", context.reading.target, found);
  checkTarget(context, "periodTarget", context.reading.periodTarget, found);
  checkRounding(context, found);
  found.push(...checkOverride(context), ...checkOneChild(context), ...checkDue(context));
  for (const level of comparatorLevels) found.push(...context.comparators[level].observations);
  return found.length === 0 ? NOTHING : found;
}

function checkFigure(context: Context, role: FigureRole, figure: Figure, found: Observation[]): void {
  switch (figure.kind) {
    case "number":
      checkNumber(context, role, figure, found);
      break;
    case "symbol":
      found.push({
        code: figure.symbol.suppressed ? "suppressed" : "no-data",
        role,
        found: figure.text,
        expected: figure.symbol.meaning,
      });
      if (figure.symbol.modern !== null)
        found.push({ code: "symbol-obsolete", role, found: figure.text, expected: figure.symbol.modern });
      break;
    case "unreadable":
      found.push(unreadable(context, role, figure.text));
      break;
    case "blank":
      break;
  }
}

/** The unit that was expected, where a text is in another; "" where it is no figure at all. */
function unitFor(text: string, { unit }: Context): string {
  return isInPounds(text, unit) ? expectedUnit(unit) : "";
}

/** An error where the status needs the figure, else a warning. */
function unreadable(context: Context, role: FigureRole, text: string): Observation {
  if (role === "actual") return { code: "actual-unreadable", role, found: text, expected: unitFor(text, context) };
  const benchmark = benchmarks.find((level) => level === role);
  if (benchmark !== undefined || role === "baseline") {
    const needed = benchmark !== undefined && missingLevels(context).includes(benchmark);
    const expected = unitFor(text, context);
    return { code: "comparator-unreadable", role, found: text, expected, severity: needed ? "error" : "warning" };
  }
  const kind = context.target?.kind;
  const decisive = context.withoutPrevious === "last-year" ? "lastYear" : "previous";
  const needed =
    role === decisive && context.previous === null && (kind === "trend" || kind === "directional" || kind === "hold");
  const expected = unitFor(text, context);
  return { code: "previous-unreadable", role, found: text, expected, severity: needed ? "error" : "warning" };
}

/** Names of measures that may lie outside 0 to 100 %. */
const CHANGE =
  /\b(?:gap|change|changes|difference|growth|increase|increased|reduction|decrease|variance|over-?spend|under-?spend|budget)\b/i;

function checkNumber(context: Context, role: Role, figure: NumberFigure, found: Observation[]): void {
  const { unit, reading } = context;
  const shown = () => formatFigure(figure.value, figure.unit ?? unit, Math.max(0, figure.decimals));
  if (figure.asText !== null && figure.period === null)
    found.push({ code: "number-as-text", role, found: figure.asText, expected: "" });
  if (figure.unit !== null && figure.unit.kind !== unit.kind)
    found.push({ code: "unit-mismatch", role, found: shown(), expected: expectedUnit(unit) });
  else if (unit.kind === "percent") {
    if ((figure.value < -EPSILON || figure.value > 100 + EPSILON) && !CHANGE.test(reading.name ?? ""))
      found.push({ code: "percent-out-of-range", role, found: shown(), expected: "" });
    const whole = figure.unit === null ? wholePercentage(context, role, figure.value) : null;
    if (whole !== null) found.push({ code: "percent-scale", role, found: String(figure.value), expected: whole });
  }
}

/** How many times larger a percentage must be, before a number of at most 1 beside it looks like a fraction. */
const FRACTION_FACTOR = 20;

/** The whole percentage beside which a number looks like a fraction: 0.64 beside a target of 70%. */
function wholePercentage(context: Context, role: Role, value: number): string | null {
  if (Math.abs(value) > 1 || Math.abs(value) < EPSILON) return null;
  const { reading, unit, targetRole } = context;
  const target = targetFigure(context)?.amount;
  const beside: readonly (readonly [Role, number | undefined])[] = [
    [targetRole, role === targetRole ? undefined : target?.value],
    ["actual", role === targetRole ? context.actual?.value : undefined],
    ...benchmarks.map(
      (level) => [level, role === level ? undefined : context.comparators[level].amount?.value] as const,
    ),
  ];
  const larger = beside.find(([, other]) => other !== undefined && Math.abs(other) > FRACTION_FACTOR * Math.abs(value));
  return larger ? `${reading.headers[larger[0]] ?? "the target"} says ${formatFigure(larger[1] ?? 0, unit, 0)}` : null;
}

function expectedUnit(unit: Unit): string {
  const { kind, suffix } = unit;
  if (kind === "percent") return "a percentage";
  if (kind === "points") return "percentage points (pp)";
  if (kind === "pounds") return "pounds";
  if (suffix === "") return "a plain number";
  return isRate(unit) ? `a number${suffix}` : `a number of${suffix}`;
}

function checkTarget(
  context: Context,
  role: "target" | "periodTarget",
  target: Target | null,
  found: Observation[],
): void {
  if (target === null) return;
  const decides = role === context.targetRole;
  const { kind, text } = target;
  if (kind === "number") checkNumber(context, role, target.figure, found);
  if (kind === "manual")
    found.push({
      code: "target-unreadable",
      role,
      found: text,
      expected: unitFor(text, context),
      severity: decides ? "error" : "warning",
    });
  if (decides && kind === "pending") found.push({ code: "target-pending", role, found: text, expected: "" });
  if (decides && kind === "none") found.push({ code: "target-not-set", role, found: text, expected: "" });
  if (!decides) return;
  if (contradictsPolarity({ polarity: context.polarity, target }))
    found.push({
      code: "target-contradicts-polarity",
      role,
      found: target.text,
      expected: polarityWords[context.polarity ?? "none"],
    });
  // A table of targets without a column of figures is a plan: nothing is to be compared yet.
  if (context.reading.actual === null) return;
  for (const level of missingLevels(context)) {
    const { lacks } = context.comparators[level];
    // These say for themselves what there is instead.
    if (lacks === "other-period" || lacks === "ambiguous") continue;
    const instead = insteadOf(level, context);
    const figure = `${levelWords[level]} figure`;
    found.push(
      instead === null
        ? { code: "comparator-missing", role, found: target.text, expected: figure }
        : { code: "comparator-unusable", role, found: target.text, expected: instead },
    );
  }
}

/** Why a comparator's figure is not to be had, so that nobody is told to add it; null where it is only missing. */
function insteadOf(level: ComparatorLevel, { comparators, indicator }: Context): string | null {
  const { lacks, symbol, otherCohorts } = comparators[level];
  const name = levelWords[level];
  if (symbol?.symbol.suppressed)
    return `the ${name} figure is withheld: “${quotable(symbol.text)}”, ${symbol.symbol.meaning}`;
  if (lacks !== "other-cohort") return null;
  const wanted = indicator.cohort === null ? "" : `, not for ${indicator.cohort}`;
  return `there are ${name} figures for ${otherCohorts.join(", ")} only${wanted}`;
}

/** A reader who sees 70% against a target of 70% expects Green, though 69.96 is Amber. */
function checkRounding(context: Context, found: Observation[]): void {
  const { actual, target, unit } = context;
  const byBands = judgesByBands(context);
  const figure = target?.kind === "number" && !byBands ? targetFigure(context) : null;
  if (actual === null || (figure === null && !byBands)) return;
  const shown = roundHalfAway(actual.value, actual.decimals);
  // A share of the year's target stands in no cell.
  const isShown = context.share === null;
  const aim = figure && (isShown ? roundHalfAway(figure.amount.value, figure.amount.decimals) : figure.amount.value);
  if (shown === actual.value && (figure === null || aim === figure.amount.value)) return;
  const { status } = verdictOf(context);
  if (status === "Grey") return;
  const asShown =
    figure === null || aim === null
      ? statusOfValue(context, shown)
      : statusAgainst(context, shown, { ...figure, amount: { ...figure.amount, value: aim } });
  if (asShown === null || asShown === status) return;
  const against = figure === null ? "" : ` against ${formatFigure(figure.amount.value, unit, figure.amount.decimals)}`;
  found.push({
    code: "rounding-changes-status",
    role: "actual",
    found: `${formatFigure(actual.value, unit, actual.decimals)} is shown${against}, which would be ${asShown}`,
    expected: `unrounded it is ${status}`,
  });
}
