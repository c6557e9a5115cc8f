import { periodInSentence } from "../../figures/period/periodLabel.ts";
import { dueWords } from "../earlier/dataPeriod.ts";
import { hasFigure } from "../earlier/dueFigure.ts";
import { figurePeriod } from "../earlier/figurePeriod.ts";
import type { Context } from "../context.ts";
import { NOTHING, type Observation } from "../observation.ts";
import { isWithdrawn } from "../rules/withdrawn.ts";

/** A figure past its next due date; once a series. */
export function checkDue(context: Context): readonly Observation[] {
  const { overdue, indicator } = context;
  if (!overdue || indicator.nextDue === null || isWithdrawn(context)) return NOTHING;
  return [
    { code: "figure-overdue", role: "nextDue", found: dueWords(indicator.nextDue), expected: latestFigure(context) },
  ];
}

function latestFigure({ series: { readings, indicator }, settings }: Context): string {
  const latest = readings.findLast(hasFigure);
  if (latest === undefined) return "there is none yet";
  const period = figurePeriod(latest, indicator, settings);
  return period === null ? "the figure there is came before" : `the latest is of ${periodInSentence(period)}`;
}
