import type { Target } from "../figures/target.ts";
import type { Role } from "../plan/roles.ts";
import type { Context } from "./context.ts";
import { polarityWords } from "./polarity.ts";
import { quotable, type Opening, type ReasonCode, type Words } from "./reasons.ts";
import { levelWords, missingLevels, targetFigure } from "./targetFigures.ts";
import { judgeNumber, judgeRange } from "./tolerance.ts";
import { judgeHold, judgeTrend } from "./trendTargets.ts";
import type { Verdict } from "./verdict.ts";

type Rule = (context: Context) => Verdict | null;

/** In the order of the reason codes: the first rule that has something to say decides. */
const RULES: readonly Rule[] = [
  suppressed,
  targetPending,
  targetNone,
  monitored,
  manual,
  actualMissing,
  actualSymbol,
  actualUnreadable,
  polarityUnknown,
  noJudgement,
  comparatorMissing,
  previousMissing,
  judged,
];

/** The status of a reading, with its reason. */
export function verdictOf(context: Context): Verdict {
  for (const rule of RULES) {
    const verdict = rule(context);
    if (verdict !== null) return verdict;
  }
  throw new Error(`No rule judged a target of kind ${context.target?.kind ?? "none"}`);
}

function grey(code: ReasonCode, opening: Opening, words: Words = {}): Verdict {
  return { status: "Grey", code, reason: { opening, tails: [], words } };
}

function headerOf({ reading }: Context, role: Role): string {
  return reading.headers[role] ?? "";
}

function suppressed(context: Context): Verdict | null {
  const { actual } = context.reading;
  if (actual?.kind !== "symbol" || !actual.symbol.suppressed) return null;
  return grey("suppressed", "suppressed", {
    column: headerOf(context, "actual"),
    text: quotable(actual.text),
    meaning: actual.symbol.meaning,
  });
}

function targetPending({ target }: Context): Verdict | null {
  return target?.kind === "pending" ? grey("target-pending", "targetPending") : null;
}

function targetNone(context: Context): Verdict | null {
  const { target } = context;
  if (target !== null && target.kind !== "none") return null;
  return target === null || target.text === ""
    ? grey("target-none", "noTarget")
    : grey("target-none", "noTargetSays", {
        column: headerOf(context, context.targetRole),
        text: quotable(target.text),
      });
}

function monitored({ target }: Context): Verdict | null {
  return target?.kind === "monitor" ? grey("monitored", "monitored") : null;
}

function manual(context: Context): Verdict | null {
  const { target } = context;
  if (target?.kind !== "manual") return null;
  return grey("manual", "manual", { column: headerOf(context, context.targetRole), text: quotable(target.text) });
}

function actualMissing(context: Context): Verdict | null {
  const { actual } = context.reading;
  if (actual === null) return grey("actual-missing", "noActualColumn");
  return actual.kind === "blank"
    ? grey("actual-missing", "noFigureYet", { column: headerOf(context, "actual") })
    : null;
}

function actualSymbol(context: Context): Verdict | null {
  const { actual } = context.reading;
  if (actual?.kind !== "symbol") return null;
  return grey("actual-symbol", "noFigure", {
    column: headerOf(context, "actual"),
    text: quotable(actual.text),
    meaning: actual.symbol.meaning,
  });
}

function actualUnreadable(context: Context): Verdict | null {
  const { actual } = context.reading;
  if (actual?.kind !== "unreadable") return null;
  return grey("actual-unreadable", "unreadable", { column: headerOf(context, "actual"), text: quotable(actual.text) });
}

/** A target that contradicts the polarity leaves open which of the two is meant: as good as no polarity. */
function polarityUnknown(context: Context): Verdict | null {
  const { polarity, target } = context;
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

function noJudgement({ polarity, target }: Context): Verdict | null {
  if (polarity === "none") return grey("no-judgement", "noJudgement");
  const needsNumber = target?.kind === "trend" || target?.kind === "hold";
  return polarity === "plan" && needsNumber
    ? grey("no-judgement", "noFigureToBeCloseTo", { text: quotable(target.text) })
    : null;
}

function comparatorMissing(context: Context): Verdict | null {
  const [level] = missingLevels(context);
  if (level === undefined) return null;
  return grey("comparator-missing", "comparatorMissing", {
    text: quotable(context.target?.text ?? ""),
    level: levelWords[level],
  });
}

function previousMissing({ target, previous }: Context): Verdict | null {
  const needsPrevious = target?.kind === "trend" || target?.kind === "directional" || target?.kind === "hold";
  return needsPrevious && previous === null
    ? grey("previous-missing", "previousMissing", { text: quotable(target.text) })
    : null;
}

function judged(context: Context): Verdict | null {
  const { target, actual, previous } = context;
  if (target === null || actual === null) return null;
  if (target.kind === "range") return judgeRange(context, actual, target);
  if (previous !== null && target.kind === "hold") return judgeHold(context, actual, previous, target);
  if (previous !== null && (target.kind === "trend" || target.kind === "directional"))
    return judgeTrend(context, actual, previous, target);
  const figure = targetFigure(context);
  return figure && judgeNumber(context, actual, figure);
}
