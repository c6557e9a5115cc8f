import { decimalsAsWritten, decimalsOfGap, EPSILON, roundHalfAway, withoutNoise } from "../figures/decimals.ts";
import { formatDistance, formatFigure, formatNumber } from "../figures/format.ts";
import type { Operator, RangeTarget } from "../figures/target.ts";
import { gapsInPoints, type Unit } from "../figures/unit.ts";
import { allowanceFor, isNoAllowance, type Allowance } from "../plan/allowance.ts";
import type { Amount, Context } from "./context.ts";
import { polarityWords } from "./polarity.ts";
import { quotable, type Tail, type Words } from "./reasons.ts";
import { levelWords, type TargetFigure } from "./targetFigures.ts";
import { compareInWords, type Verdict } from "./verdict.ts";

/** How far the value is on the good side of the target: s(v − T), or −|v − T| where closest is good. */
function lead(value: number, target: number, polarity: Context["polarity"]): number {
  const difference = withoutNoise(value - target);
  return polarity === "low" ? -difference : polarity === "plan" ? -Math.abs(difference) : difference;
}

const isStrict = (operator: Operator | null) => operator === "<" || operator === ">";

/**
 * The rule `tolerance`: Green at the target or better (or short of it by no more than the green allowance), Amber short
 * of it by no more than the allowance, else Red. An edge belongs to the better side; only "<" and ">" leave it out.
 */
function toleranceStatus(ahead: number, strict: boolean, green: number, amber: number): Colour {
  if (strict ? ahead > EPSILON - green : ahead >= -green - EPSILON) return "Green";
  return ahead >= -amber - EPSILON ? "Amber" : "Red";
}

type Colour = "Green" | "Amber" | "Red";

const codeOf = { Green: "on-target", Amber: "within-allowance", Red: "below-target" } as const;

/** The status that a value would have against a number. */
export function statusAgainst(context: Context, value: number, target: number): Colour {
  const { target: stated, allowance, greenAllowance, polarity } = context;
  const strict = stated?.kind === "number" && polarity !== "plan" && isStrict(stated.operator);
  const green = allowanceFor(greenAllowance, target);
  return toleranceStatus(lead(value, target, polarity), strict, green, allowanceFor(allowance, target));
}

/** Judges the actual against a number: the target's own or a comparator's. */
export function judgeNumber(context: Context, actual: Amount, { amount, level }: TargetFigure): Verdict {
  const { unit, polarity } = context;
  const compared = level === null ? actual.value : roundHalfAway(actual.value, amount.ownDecimals);
  const status = statusAgainst(context, compared, amount.value);
  const ahead = lead(compared, amount.value, polarity);
  const { value, other, distance, side } = compareInWords(
    actual,
    amount,
    unit,
    allowanceFor(context.allowance, amount.value),
  );
  const room = roomWords(context.allowance, amount, unit);
  const origin = originOf(context, level, unit);
  const words: Words = {
    value,
    target: other,
    distance,
    side,
    ...room.words,
    ...origin.words,
    polarity: polarityWords[polarity ?? "none"],
  };
  const meets = Math.abs(ahead) <= EPSILON;
  if (meets && status !== "Green")
    return {
      status,
      code: codeOf[status],
      reason: {
        opening: "onStrictEdge",
        tails: [status === "Amber" ? room.within : room.beyond],
        words: { ...words, text: quotable(context.target?.text ?? "") },
      },
    };
  const rounded = meets && Math.abs(actual.value - amount.value) > EPSILON;
  const tails: Tail[] = [...origin.tails];
  if (rounded) tails.push("atPublishedDecimals");
  if (status !== "Green") tails.push(status === "Amber" ? room.within : room.beyond);
  else if (ahead < -EPSILON) tails.push("stillGreen");
  else if (meets && isNoAllowance(context.allowance, amount.value)) tails.push("noAllowanceOfZero");
  if (!meets && polarity !== "high") tails.push("polarity");
  return { status, code: codeOf[status], reason: { opening: meets ? "meets" : "offTarget", tails, words } };
}

/** Judges the actual against a range: inside is Green, and beyond its good end too; the allowance starts at its edges. */
export function judgeRange(context: Context, actual: Amount, range: RangeTarget): Verdict {
  const { unit, polarity, allowance, greenAllowance } = context;
  const decimals = context.indicator.decimals ?? range.decimals;
  const low = formatFigure(range.low, unit, decimals);
  const high = formatFigure(range.high, unit, decimals);
  if (actual.value >= range.low - EPSILON && actual.value <= range.high + EPSILON)
    return {
      status: "Green",
      code: "in-range",
      reason: {
        opening: "inRange",
        tails: [],
        words: { value: formatFigure(actual.value, unit, actual.decimals), low, high },
      },
    };
  const edge: Amount = {
    value: actual.value < range.low ? range.low : range.high,
    decimals,
    ownDecimals: range.decimals,
  };
  const ahead = lead(actual.value, edge.value, polarity);
  const status = toleranceStatus(
    ahead,
    false,
    allowanceFor(greenAllowance, edge.value),
    allowanceFor(allowance, edge.value),
  );
  const room = roomWords(allowance, edge, unit);
  const { value, distance, side } = compareInWords(actual, edge, unit, allowanceFor(allowance, edge.value));
  const tails: Tail[] =
    status === "Green" ? (ahead < 0 ? ["stillGreen"] : []) : [status === "Amber" ? room.within : room.beyond];
  return {
    status,
    code: status === "Green" ? "on-target" : status === "Amber" ? "within-allowance" : "out-of-range",
    reason: {
      opening: "outsideRange",
      tails: polarity === "high" ? tails : [...tails, "polarity"],
      words: { value, distance, side, low, high, ...room.words, polarity: polarityWords[polarity ?? "none"] },
    },
  };
}

/** How a sentence says the allowance: "the 5% allowance (3.5 pp)", or why there is none. */
export function roomWords(
  allowance: Allowance,
  target: Amount,
  unit: Unit,
): { within: Tail; beyond: Tail; words: Words } {
  const amount = allowanceFor(allowance, target.value);
  const room = formatDistance(amount, unit, decimalsOfRoom(amount, decimalsOfGap(target.decimals, gapsInPoints(unit))));
  if (!allowance.relative) return { within: "withinAbsolute", beyond: "beyondAbsolute", words: { room } };
  const words = { allowance: `${formatNumber(allowance.amount, decimalsAsWritten(allowance.amount))}%`, room };
  return isNoAllowance(allowance, target.value)
    ? { within: "noAllowanceOfZero", beyond: "noAllowanceOfZero", words }
    : { within: "withinRelative", beyond: "beyondRelative", words };
}

/** An allowance is calculated and so has more decimals than its target; up to two more are shown if they are all. */
function decimalsOfRoom(amount: number, usual: number): number {
  for (const decimals of [usual, usual + 1, usual + 2])
    if (Math.abs(roundHalfAway(amount, decimals) - amount) < EPSILON) return decimals;
  return usual + 1;
}

/** Where the number comes from, where it is not simply the target. */
function originOf(
  { target, targetRole, reading, benchmarks }: Context,
  level: TargetFigure["level"],
  unit: Unit,
): { tails: Tail[]; words: Words } {
  if (target?.kind === "number" && targetRole === "periodTarget" && reading.target?.kind === "comparator")
    return { tails: ["ofPeriod"], words: { text: quotable(reading.target.text) } };
  if (target?.kind !== "comparator" || level === null) return { tails: [], words: {} };
  const named = { level: levelWords[level] };
  const other = target.levels.find((each) => each !== level);
  const shown = (each: "national" | "regional" | "neighbours") => {
    const amount = benchmarks[each];
    return amount === null ? "" : formatFigure(amount.value, unit, amount.decimals);
  };
  if (other !== undefined && other !== "topQuartile")
    return { tails: ["alsoAgainst"], words: { ...named, other: levelWords[other], base: shown(other) } };
  if (target.offset === 0) return { tails: ["ofLevel"], words: named };
  const decimals = decimalsOfGap(Number.isInteger(target.offset) ? 0 : 1, gapsInPoints(unit));
  return {
    tails: ["ofLevelWithOffset"],
    words: {
      ...named,
      base: shown(level),
      sign: target.offset > 0 ? "plus" : "minus",
      offset: formatDistance(target.offset, unit, decimals),
    },
  };
}
