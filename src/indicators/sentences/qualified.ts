import type { Figure } from "../../figures/figure.ts";
import { periodKey } from "../../figures/period.ts";
import { periodInSentence } from "../../figures/period/periodLabel.ts";
import type { Context } from "../context.ts";
import { dueWords } from "../earlier/dataPeriod.ts";
import type { Reason } from "./reasons.ts";

/** A reason with what has to be said of the figure itself: that it is provisional, or not of this period. */
export function qualified(reason: Reason, context: Context): Reason {
  const { reading, standing } = context;
  const said = standing ?? reading;
  const dated = ofItsPeriod(reason, context);
  const flag = said.actual?.kind === "number" ? flagOf(said.actual, said.figureStatus) : null;
  return flag === null ? dated : { ...dated, tails: [...dated.tails, "flagged"], words: { ...dated.words, flag } };
}

/** With the period of a figure that is not the row's. */
function ofItsPeriod(reason: Reason, { reading, standing, period, indicator: { nextDue } }: Context): Reason {
  if (period === null || period === reading.period || reason.opening === "withdrawn") return reason;
  const dataPeriod = periodInSentence(period);
  if (standing !== null && nextDue !== null)
    return {
      ...reason,
      tails: [...reason.tails, "stands"],
      words: { ...reason.words, dataPeriod, due: dueWords(nextDue) },
    };
  return reading.period === null || periodKey(period) === periodKey(reading.period)
    ? reason
    : { ...reason, tails: [...reason.tails, "ofOtherPeriod"], words: { ...reason.words, dataPeriod } };
}

function flagOf(actual: Figure, figureStatus: string | null): string | null {
  if (figureStatus !== null && figureStatus !== "final") return figureStatus;
  return actual.kind === "number" && actual.flag !== "" ? actual.flag : null;
}
