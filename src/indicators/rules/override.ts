import { EPSILON, fewestDecimals, roundHalfAway } from "../../figures/decimals.ts";
import { formatFigure } from "../../figures/format.ts";
import { normalise, tidy } from "../../figures/normalise.ts";
import { periodKey } from "../../figures/period.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import type { Unit } from "../../figures/unit.ts";
import type { Status } from "../assessment.ts";
import type { Context } from "../context.ts";
import { NOTHING, type Observation } from "../observation.ts";
import {
  basisIn,
  basisInWords,
  isSameBasis,
  lapsed,
  overridden,
  type BasisWords,
  type OverrideWords,
} from "../sentences/overrideSentence.ts";
import { quotable, sentenceOf, type ReasonCode } from "../sentences/reasons.ts";
import { isWithheldByPlan } from "../smallNumbers.ts";
import type { Verdict } from "../verdict.ts";
import { targetFigure } from "./targetFigures.ts";

/** What stands in the end, with its sentence. */
export interface Decision {
  readonly status: Status;
  readonly code: ReasonCode;
  readonly sentence: string;
}

/**
 * An override beats the computed status, as long as value, target and period are those that it was made for: those that
 * our sentence beside it names. Without such a sentence, or where that one is about an override of other words (a new
 * date, a new reason), it was made just now, for the present figures. Once lapsed it goes on saying what it was made
 * for, and so stands again if those figures return.
 */
export function decide(context: Context, { status, code, reason }: Verdict): Decision {
  const sentence = sentenceOf(reason);
  const override = knownOverride(context);
  if (override === null) return { status, code, sentence };
  const { words, basis, madeFor } = override;
  return madeFor === null
    ? { status: words.status, code: "override", sentence: overridden(words, basis, status, sentence) }
    : { status, code, sentence: lapsed(words, madeFor, sentence) };
}

/** What is wrong with an override: no reason, no known status, or made for other figures. */
export function checkOverride(context: Context): readonly Observation[] {
  const { override } = context.reading;
  if (override === null) return NOTHING;
  const about = { role: "override", found: override.text } as const;
  const known = knownOverride(context);
  if (known === null) return [{ code: "override-unreadable", ...about, expected: "" }];
  const found: Observation[] = [];
  if (override.reason === null) found.push({ code: "override-without-reason", ...about, expected: "" });
  // What it was made for may be the very figure that is withheld.
  if (known.madeFor !== null && !isWithheldByPlan(context.reading))
    found.push({ code: "override-stale", ...about, expected: known.madeFor });
  return found;
}

interface KnownOverride {
  readonly words: OverrideWords;
  /** The present figures. */
  readonly basis: string;
  /** Other figures, which it was made for; null where it stands. */
  readonly madeFor: string | null;
}

/** null where the row has none, or none that names a status. */
function knownOverride(context: Context): KnownOverride | null {
  const { override, standingReason } = context.reading;
  if (override === null || override.status === null) return null;
  const { status, by, date, reason } = override;
  const words: OverrideWords = { status, by: quoted(by), date: quoted(date), text: quoted(reason) };
  const basis = basisOf(context);
  const before = standingReason === null ? null : basisIn(standingReason, words);
  const stands = before === null || isSameBasis(before, basis, samePeriodIn(context));
  return { words, basis: basisInWords(basis), madeFor: stands ? null : before };
}

/** "2016/17" and "2016-17" are one period, "Q1 2016/17" and "2016/17 Q1" another; what is no period is its own text. */
function samePeriodIn({ indicator, settings }: Context): (one: string, other: string) => boolean {
  const options = { yearType: indicator.yearType ?? settings.yearType, within: settings.reportingPeriod };
  return (one, other) => {
    const [a, b] = [parsePeriod(one, options), parsePeriod(other, options)];
    return a.state === "read" && b.state === "read"
      ? periodKey(a.period) === periodKey(b.period)
      : normalise(one) === normalise(other);
  };
}

function basisOf(context: Context): BasisWords {
  const { actual, target, unit, reading } = context;
  const operator = target?.kind === "number" ? target.operator : null;
  const figure = operator === null ? targetFigure(context) : null;
  const isSet = target !== null && target.kind !== "none";
  return {
    value: actual && exactly(actual.value, unit),
    target: figure && exactly(figure.amount.value, unit),
    targetText: isSet && figure === null ? quoted(target.text) : null,
    period: quoted(reading.periodText),
  };
}

function quoted(text: string | null): string | null {
  return text === null ? null : quotable(tidy(text));
}

/** With all its decimals: so that 64.04 and 64.01, both shown as 64, are not the same. */
function exactly(value: number, unit: Unit): string {
  const decimals = fewestDecimals(0, (some) => Math.abs(roundHalfAway(value, some) - value) <= EPSILON);
  return formatFigure(value, unit, decimals);
}
