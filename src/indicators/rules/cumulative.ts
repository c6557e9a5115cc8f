import { EPSILON } from "../../figures/decimals.ts";
import { formatFigure } from "../../figures/format.ts";
import { lastDay, type Period } from "../../figures/period.ts";
import { dayLabel, MONTHS_IN_YEAR } from "../../figures/period/calendar.ts";
import { periodInSentence } from "../../figures/period/periodLabel.ts";
import { accumulationOf } from "../earlier/accumulation.ts";
import type { Context } from "../context.ts";
import type { Tail } from "../sentences/reasons.ts";
import type { Verdict } from "../verdict.ts";
import { monthsCounted, targetWords } from "./effectiveTarget.ts";

/**
 * A count of the year so far cannot be held against the whole year's target before the year ends, unless the plan states
 * an even profile. Nor where it is open how much of the year has passed.
 */
export function cumulativeWithoutPeriodTarget(context: Context): Verdict | null {
  const { indicator, target, targetRole, share, actual, unit, settings } = context;
  if (targetRole !== "target" || (target?.kind !== "number" && target?.kind !== "range")) return null;
  if (accumulationOf(indicator, context.period) !== "cumulative" || share !== null || actual === null) return null;
  const months = monthsCounted(indicator, settings, context.period);
  if (months === MONTHS_IN_YEAR) return null;
  const period = context.period ?? settings.reportingPeriod;
  const end = period && endOf(period);
  const isOpen = end === null || (months === null && period?.day === null);
  return {
    status: "Grey",
    code: "cumulative-without-period-target",
    reason: {
      opening: isOpen ? "cumulativeYearOpen" : "cumulative",
      tails: alreadySo(context, actual.value),
      words: {
        value: formatFigure(actual.value, unit, actual.decimals),
        target: targetWords(target, unit, indicator),
        ...(end === null ? {} : { period: end }),
      },
    },
  };
}

/** "30 June 2017"; where the year itself is not known, "the end of Q1". */
function endOf(period: Period): string | null {
  const day = lastDay(period);
  if (day !== null) return dayLabel(day);
  return period.ambiguity === "year" ? `the end of ${periodInSentence(period)}` : null;
}

/** A count does not fall, so that a limit passed or a target reached before the year's end stays so. */
function alreadySo({ target, polarity }: Context, value: number): readonly Tail[] {
  if (target?.kind !== "number") return [];
  const { value: ofYear } = target.figure;
  if (polarity === "low") return value > ofYear + EPSILON ? ["limitPassed"] : [];
  return polarity === "high" && value >= ofYear - EPSILON ? ["targetReached"] : [];
}
