import { EPSILON, roundHalfAway } from "../../figures/decimals.ts";
import { allowanceFor, isNoAllowance } from "../../plan/allowance.ts";
import type { RagRule } from "../../plan/rule.ts";
import type { Amount } from "../amount.ts";
import type { Context } from "../context.ts";
import { polarityWords } from "../polarity.ts";
import { quotable, type Reason, type Tail, type Words } from "../sentences/reasons.ts";
import { compareInWords, type Verdict } from "../verdict.ts";
import { floor } from "./floor.ts";
import { improving } from "./improving.ts";
import { isStrict, lead, type Colour } from "./lead.ts";
import type { NumberRule, Why } from "./numberRule.ts";
import type { TargetFigure } from "./targetFigures.ts";
import { originOf, type TargetOrigin } from "./targetOrigin.ts";
import { greenRoomOf, roomWords, tolerance } from "./tolerance.ts";

/** Bands judge the value itself and leave its target alone. */
const numberRules = { tolerance, floor, improving } as const satisfies Record<Exclude<RagRule, "bands">, NumberRule>;

function numberRuleOf({ rule }: Context): NumberRule {
  return numberRules[rule === "bands" ? "tolerance" : rule];
}

/** The status that a value would have against a number: the target's own or a comparator's. */
export function statusAgainst(context: Context, value: number, figure: TargetFigure): Colour | "Blue" {
  const target = figure.amount.value;
  const compared = comparedWith(value, figure);
  const colour = numberRuleOf(context).colour(context, compared, target);
  return colour === "Green" && isBlue(context, compared, target) ? "Blue" : colour;
}

/**
 * Blue, where the plan has it (Birmingham, 2020): ahead of the target by more than the allowance, whichever rule makes it
 * Green. Where closest to the target is good nothing is ahead of it.
 */
function isBlue({ settings, polarity, allowance }: Context, value: number, target: number): boolean {
  return settings.blue && lead(value, target, polarity) > allowanceFor(allowance, target) + EPSILON;
}

/** A comparator's figure is met at the decimals it is published to: 68.96 is not below a national 69. */
function comparedWith(value: number, { amount, level }: TargetFigure): number {
  return level === null ? value : roundHalfAway(value, amount.ownDecimals);
}

/** Judges the actual against a number: the target's own or a comparator's. */
export function judgeNumber(context: Context, actual: Amount, figure: TargetFigure): Verdict {
  const { unit, polarity, allowance } = context;
  const { amount, level } = figure;
  const ahead = lead(comparedWith(actual.value, figure), amount.value, polarity);
  const status = statusAgainst(context, actual.value, figure);
  const rule = numberRuleOf(context);
  const why = status === "Blue" ? aheadOfTarget(context, amount) : rule.why(context, actual, amount, status);
  const reach = status === "Blue" ? allowanceFor(allowance, amount.value) : rule.reach(context, amount.value);
  const { value, other, distance, side } = compareInWords(actual, amount, unit, reach);
  const origin = originOf(context, level);
  const meets = Math.abs(ahead) <= EPSILON;
  const justMisses = meets && isStrict(context);
  const isShort = status === "Green" && (ahead < -EPSILON || justMisses);
  // Not by spreading: that takes a third of the time of all rules.
  const words: Words = Object.assign(
    { target: other, distance, side, polarity: polarityWords[polarity ?? "none"] },
    why.words,
    origin.words,
    { value: finer(value, why.words.value), ...(isShort && greenRoomOf(context, amount)) },
  );
  const isRounded = meets && Math.abs(actual.value - amount.value) > EPSILON;
  if (justMisses) {
    const tails: readonly Tail[] = status === "Green" ? ["stillGreen"] : why.tails;
    return { status, code: why.code, reason: onStrictEdge(context, { ...why, tails }, origin, words, isRounded) };
  }
  const tails: Tail[] = [...origin.tails];
  if (isRounded) tails.push("atPublishedDecimals");
  tails.push(...why.tails);
  if (isShort) tails.push("stillGreen");
  if (status === "Green" && meets && context.rule === "tolerance" && isNoAllowance(allowance, amount.value)) {
    tails.push("noAllowanceOfZero");
  }
  if (!meets && polarity !== "high") tails.push("polarity");
  tails.push(...origin.last);
  return { status, code: why.code, reason: { opening: meets ? "meets" : "offTarget", tails, words } };
}

function aheadOfTarget({ allowance, unit }: Context, target: Amount): Why {
  const room = roomWords(allowance, target, unit);
  return { code: "above-target", tails: [room.ahead], words: room.words };
}

/** The target is quoted as written, so that its sign is seen; whose figure it is follows. */
function onStrictEdge({ target }: Context, why: Why, origin: TargetOrigin, words: Words, isRounded: boolean): Reason {
  const isComparator = target?.kind === "comparator";
  const besides: Tail[] = origin.tails.includes("ofLevelWithOffset") ? ["ofLevelWithOffset"] : ["levelIs"];
  const tails: Tail[] = isComparator ? besides : [];
  if (isRounded) tails.push("atPublishedDecimals");
  return {
    opening: "onStrictEdge",
    tails: [...tails, ...why.tails, ...origin.last],
    words: { ...words, text: quotable(target?.text ?? "") },
  };
}

/** A value is named once in a sentence: so that every comparison in it can be seen. */
function finer(value: string, other: string | undefined): string {
  return other !== undefined && other.length > value.length ? other : value;
}
