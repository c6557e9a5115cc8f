import { periodInSentence } from "../../figures/period/periodLabel.ts";
import type { Role } from "../../plan/roles.ts";
import type { WithoutPrevious } from "../earlier/earlierFigures.ts";
import type { Context } from "../context.ts";
import { quotable, type Opening } from "../sentences/reasons.ts";
import { grey, type Verdict } from "../verdict.ts";
import { judgeBands, judgesByBands } from "./bands.ts";
import { comparatorMissing, comparatorPeriod } from "./comparatorRules.ts";
import { cumulativeWithoutPeriodTarget } from "./cumulative.ts";
import { withShare } from "./effectiveTarget.ts";
import { judgeNumber } from "./numberTarget.ts";
import { noJudgement, polarityUnknown } from "./polarityRules.ts";
import { judgeRange } from "./rangeTarget.ts";
import { targetFigure } from "./targetFigures.ts";
import { judgeHold, judgeTrend } from "./trendTargets.ts";
import { isInPounds } from "./unitClash.ts";
import { withdrawn } from "./withdrawn.ts";

type Rule = (context: Context) => Verdict | null;

/** In the order of the reason codes: the first rule that has something to say decides. */
const RULES: readonly Rule[] = [
  withdrawn,
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
  unlessByBands(comparatorMissing),
  unlessByBands(comparatorPeriod),
  previousMissing,
  unlessByBands(cumulativeWithoutPeriodTarget),
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

/** What a comparator lacks, or of what part of the year a target is, does not matter where bands judge the value itself. */
function unlessByBands(rule: Rule): Rule {
  return (context) => (judgesByBands(context) ? null : rule(context));
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
  if (judgesByBands(context)) return null;
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
  return grey("manual", isInPounds(target.text, context.unit) ? "manualNotPercent" : "manual", {
    column: headerOf(context, context.targetRole),
    text: quotable(target.text),
  });
}

function actualMissing(context: Context): Verdict | null {
  if (context.standing !== null) return null;
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
  return grey("actual-unreadable", isInPounds(actual.text, context.unit) ? "notPercent" : "unreadable", {
    column: headerOf(context, "actual"),
    text: quotable(actual.text),
  });
}

const lacksPrevious = {
  break: "previousAcrossBreak",
  "year-type": "previousYearOpen",
  "last-year": "lastYearMissing",
} as const satisfies Record<WithoutPrevious, Opening>;

function previousMissing({ target, previous, withoutPrevious, indicator, period }: Context): Verdict | null {
  const needsPrevious = target?.kind === "trend" || target?.kind === "directional" || target?.kind === "hold";
  if (!needsPrevious || previous !== null) return null;
  const named = withoutPrevious === "break" ? indicator.breakFrom : period;
  return grey("previous-missing", withoutPrevious === null ? "previousMissing" : lacksPrevious[withoutPrevious], {
    text: quotable(target.text),
    ...(named === null ? {} : { period: periodInSentence(named) }),
  });
}

function judged(context: Context): Verdict | null {
  const { target, actual, previous } = context;
  if (actual === null) return null;
  if (judgesByBands(context)) return judgeBands(context, actual);
  if (target === null) return null;
  if (target.kind === "range") return withShare(judgeRange(context, actual, target), context);
  if (previous !== null && target.kind === "hold") return judgeHold(context, actual, previous, target);
  if (previous !== null && (target.kind === "trend" || target.kind === "directional"))
    return judgeTrend(context, actual, previous, target);
  const figure = targetFigure(context);
  return figure && withShare(judgeNumber(context, actual, figure), context);
}
