import { withArticle } from "../../figures/period/periodLabel.ts";
import type { ComparatorLevel } from "../../figures/target.ts";
import { nameOfPeriod } from "../comparators/comparatorPeriods.ts";
import type { Comparator } from "../comparators/comparator.ts";
import { levelWords } from "../comparators/levelWords.ts";
import type { Context } from "../context.ts";
import { quotable, type Opening, type Words } from "../sentences/reasons.ts";
import { grey, type Verdict } from "../verdict.ts";
import { missingLevels } from "./targetFigures.ts";

/** The target is a comparator that has no figure: none at all, none that is shown, none for the cohort, or several. */
export function comparatorMissing(context: Context): Verdict | null {
  const level = missingLevels(context).find((each) => context.comparators[each].lacks !== "other-period");
  if (level === undefined) return null;
  const [opening, words] = whyMissing(context.comparators[level], context);
  return grey("comparator-missing", opening, { ...words, ...named(level, context) });
}

/** The target is a comparator whose figure is of another period. */
export function comparatorPeriod(context: Context): Verdict | null {
  const [level] = missingLevels(context);
  const other = level === undefined ? null : context.comparators[level].otherPeriod;
  if (level === undefined || other === null) return null;
  const { period } = context;
  const words = { comparatorPeriod: withArticle(nameOfPeriod(other, period)), ...named(level, context) };
  return period === null
    ? grey("comparator-period", "comparatorPeriodUnknown", words)
    : grey("comparator-period", "comparatorOtherPeriod", {
        ...words,
        period: withArticle(nameOfPeriod(period, other)),
      });
}

function named(level: ComparatorLevel, { target }: Context): Words {
  return { text: quotable(target?.text ?? ""), level: levelWords[level] };
}

function whyMissing({ lacks, symbol, otherCohorts }: Comparator, { indicator }: Context): [Opening, Words] {
  if (lacks === "ambiguous") return ["comparatorAmbiguous", {}];
  if (symbol !== null) {
    const words = { symbol: quotable(symbol.text), meaning: symbol.symbol.meaning };
    return [symbol.symbol.suppressed ? "comparatorWithheld" : "comparatorNoData", words];
  }
  if (lacks !== "other-cohort") return ["comparatorMissing", {}];
  return indicator.cohort === null
    ? ["comparatorOfOthers", { cohort: quotable(otherCohorts.join(", ")) }]
    : ["comparatorNotForCohort", { cohort: quotable(indicator.cohort) }];
}
