import type { Target } from "../../figures/target.ts";
import type { Context } from "../context.ts";
import { polarityWords } from "../polarity.ts";
import { quotable } from "../sentences/reasons.ts";
import { grey, type Verdict } from "../verdict.ts";
import { judgesByBands } from "./bands.ts";

/**
 * Nobody said which way is good. A target that contradicts the polarity leaves open which of the two is meant: as good
 * as no polarity. Bands say themselves what is good.
 */
export function polarityUnknown(context: Context): Verdict | null {
  const { polarity, target } = context;
  if (judgesByBands(context)) return null;
  if (polarity === null) return target?.kind === "directional" ? null : grey("polarity-unknown", "polarityUnknown");
  if (target === null || !contradictsPolarity(context)) return null;
  return grey("polarity-unknown", "contradiction", { text: quotable(target.text), polarity: polarityWords[polarity] });
}

/** Whether the target asks for more where low is good, or for less where high is. */
export function contradictsPolarity({ polarity, target }: Pick<Context, "polarity" | "target">): boolean {
  const asksForMore = target === null ? null : directionAsked(target);
  return asksForMore !== null && (asksForMore ? polarity === "low" : polarity === "high");
}

function directionAsked(target: Target): boolean | null {
  if (target.kind === "directional") return target.increasing;
  if ((target.kind !== "number" && target.kind !== "comparator") || target.operator === null) return null;
  return target.operator === "≥" || target.operator === ">";
}

/** An indicator for context, or a target that says nothing to be close to. */
export function noJudgement({ polarity, target }: Context): Verdict | null {
  if (polarity === "none") return grey("no-judgement", "noJudgement");
  const needsNumber = target?.kind === "trend" || target?.kind === "hold";
  return polarity === "plan" && needsNumber
    ? grey("no-judgement", "noFigureToBeCloseTo", { text: quotable(target.text) })
    : null;
}
