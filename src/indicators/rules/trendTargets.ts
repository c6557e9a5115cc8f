import { EPSILON } from "../../figures/decimals.ts";
import { formatFigure } from "../../figures/format.ts";
import type { Target } from "../../figures/target.ts";
import { allowanceFor } from "../../plan/allowance.ts";
import type { Amount } from "../amount.ts";
import type { Context } from "../context.ts";
import { movementFrom, type Movement } from "../earlier/movement.ts";
import { quotable, type Opening, type Tail, type Words } from "../sentences/reasons.ts";
import { roomWords } from "./tolerance.ts";
import { compareInWords, type Verdict } from "../verdict.ts";

/** Judges "Improving trend", "Increasing trend", "Reducing trend": Green met, Amber unchanged, Red the other way. */
export function judgeTrend(context: Context, actual: Amount, previous: Amount, target: Target): Verdict {
  const movement = movementFrom(context, actual, previous);
  const better = target.kind === "directional" ? asTargeted(movement, target.increasing) : movement.better;
  const words = wordsOf(context, actual, previous, target.text);
  if (better === 0) {
    const atLimit = isAtNaturalLimit(context, actual, target);
    return {
      status: atLimit ? "Green" : "Amber",
      code: "unchanged",
      reason: {
        opening: unchanged(words),
        tails: atLimit ? ["cannotBeBettered", "asTargeted"] : ["asTargeted"],
        words,
      },
    };
  }
  const met = better === 1;
  const opening =
    target.kind === "directional" ? (movement.change > 0 ? "increased" : "decreased") : met ? "improved" : "worsened";
  return {
    status: met ? "Green" : "Red",
    code: met ? "improved" : "worsened",
    reason: { opening, tails: ["asTargeted"], words },
  };
}

/** Judges "Maintain": Green unchanged or better, Amber worse within the allowance, Red beyond it. */
export function judgeHold(context: Context, actual: Amount, previous: Amount, target: Target): Verdict {
  const { better, change } = movementFrom(context, actual, previous);
  const words = wordsOf(context, actual, previous, target.text);
  if (better !== -1) {
    const opening = better === 1 ? "improved" : unchanged(words);
    return {
      status: "Green",
      code: better === 1 ? "improved" : "unchanged",
      reason: { opening, tails: ["asTargeted"], words },
    };
  }
  const within = Math.abs(change) <= allowanceFor(context.allowance, previous.value) + EPSILON;
  const room = roomWords(context.allowance, previous, context.unit);
  const tails: Tail[] = [within ? room.within : room.beyond, "asTargeted"];
  return {
    status: within ? "Amber" : "Red",
    code: within ? "within-allowance" : "worsened",
    reason: { opening: "worsened", tails, words: { ...words, ...room.words } },
  };
}

function asTargeted({ change, flat }: Movement, increasing: boolean): 1 | 0 | -1 {
  if (flat) return 0;
  return change > 0 === increasing ? 1 : -1;
}

/** 0 where low is good, 100 % where high is: it cannot get better than that. */
function isAtNaturalLimit({ polarity, unit }: Context, { value }: Amount, target: Target): boolean {
  const down = target.kind === "directional" ? !target.increasing : polarity === "low";
  return down ? Math.abs(value) < EPSILON : unit.kind === "percent" && Math.abs(value - 100) < EPSILON;
}

function wordsOf({ unit }: Context, actual: Amount, previous: Amount, text: string): Words {
  const { value, other, distance } = compareInWords(actual, previous, unit);
  const flat = {
    value: formatFigure(actual.value, unit, actual.decimals),
    other: formatFigure(previous.value, unit, previous.decimals),
  };
  return flat.value === flat.other && actual.value === previous.value
    ? { value: flat.value, previous: flat.other, distance, text: quotable(text) }
    : { value, previous: other, distance, text: quotable(text) };
}

function unchanged({ value, previous }: Words): Opening {
  return value === previous ? "unchangedAt" : "unchanged";
}
