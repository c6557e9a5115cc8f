import { decimalsOfGap } from "../../figures/decimals.ts";
import { formatDistance, formatFigure } from "../../figures/format.ts";
import { withArticle } from "../../figures/period/periodLabel.ts";
import type { ComparatorLevel, ComparatorTarget } from "../../figures/target.ts";
import { gapsInPoints } from "../../figures/unit.ts";
import { levelInWords } from "../comparators/levelWords.ts";
import type { Context } from "../context.ts";
import { quotable, type Tail, type Words } from "../sentences/reasons.ts";
import type { TargetFigure } from "./targetFigures.ts";

/** Where the number that was judged against comes from. */
export interface TargetOrigin {
  /** Behind the number. */
  readonly tails: readonly Tail[];
  /** At the sentence's end: of when a comparator's figure is, where that is not the row's period. */
  readonly last: readonly Tail[];
  readonly words: Words;
}

const ITSELF: TargetOrigin = { tails: [], last: [], words: {} };

/** How a sentence says where the number comes from, where it is not simply the target. */
export function originOf(context: Context, level: TargetFigure["level"]): TargetOrigin {
  const { target, targetRole, reading } = context;
  if (target?.kind === "number" && targetRole === "periodTarget" && reading.target?.kind === "comparator")
    return { tails: ["ofPeriod"], last: [], words: { text: quotable(reading.target.text) } };
  return target?.kind === "comparator" && level !== null ? ofComparator(context, level, target) : ITSELF;
}

function ofComparator(context: Context, level: ComparatorLevel, { levels, offset }: ComparatorTarget): TargetOrigin {
  const other = levels.find((each) => each !== level);
  const { words, last } = periodsOf(context, level, other);
  if (other === undefined && offset === 0) return { tails: ["ofLevel"], last, words };
  if (other !== undefined && offset === 0)
    return { tails: ["alsoAgainst"], last, words: { ...words, base: shown(context, other) } };
  const decimals = decimalsOfGap(Number.isInteger(offset) ? 0 : 1, gapsInPoints(context.unit));
  return {
    tails: ["ofLevelWithOffset"],
    last: other === undefined ? last : ["besideOther", ...last],
    words: {
      ...words,
      base: shown(context, level),
      sign: offset > 0 ? "plus" : "minus",
      offset: formatDistance(offset, context.unit, decimals),
      ...(other !== undefined && { otherBase: shown(context, other) }),
    },
  };
}

function periodsOf(
  { comparators }: Context,
  level: ComparatorLevel,
  other: ComparatorLevel | undefined,
): Pick<TargetOrigin, "last" | "words"> {
  const { average, period } = comparators[level];
  const second = other === undefined ? null : comparators[other];
  const last: Tail[] = [];
  if (period !== null) last.push("comparatorOfPeriod");
  if (second !== null && second.period !== null) last.push("otherOfPeriod");
  return {
    last,
    words: {
      level: levelInWords(level, average),
      ...(period !== null && { comparatorPeriod: withArticle(period) }),
      ...(other !== undefined && second !== null && { other: levelInWords(other, second.average) }),
      ...(second !== null && second.period !== null && { otherPeriod: withArticle(second.period) }),
    },
  };
}

function shown({ comparators, unit }: Context, level: ComparatorLevel): string {
  const amount = comparators[level].asTarget;
  return amount === null ? "" : formatFigure(amount.value, unit, amount.decimals);
}
