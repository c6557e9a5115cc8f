import { formatFigure } from "../../figures/format.ts";
import type { Assessment, Significance } from "../assessment.ts";
import { asText, isOneOf, matches, onRequest } from "./computedColumn.ts";
import { decimalsOfDifference } from "./numberFormats.ts";

/** The 95 % interval of the actual: "97.3% to 99.0%". */
export const interval = onRequest({
  key: "interval",
  header: "95% interval",
  ...asText,
  value: intervalInWords,
  width: 96,
  isOurs: matches(/^[−£\d][^;]{0,60} to [−£\d][^;]{0,60}$/),
});

/** Of a percentage at least one decimal: at none, 68.6 to 69.4 would be 69 to 69. */
function intervalInWords({ interval: limits, unit, decimals }: Assessment): string | null {
  if (limits === null || !limits.every(Number.isFinite)) return null;
  const shown = decimals < 0 ? decimals : decimalsOfDifference(unit, decimals);
  return limits.map((limit) => formatFigure(limit, unit, shown)).join(" to ");
}

const SIGNIFICANCE = {
  Similar: "Similar to national",
  Better: "Better than national",
  Worse: "Worse than national",
  Higher: "Higher than national",
  Lower: "Lower than national",
} as const satisfies Record<Significance, string>;

/** Whether the national figure lies in the interval, and if not, which way the actual differs. */
export const significance = onRequest({
  key: "significance",
  header: "Against national",
  ...asText,
  value: (assessment) => (assessment.significance === null ? null : SIGNIFICANCE[assessment.significance]),
  width: 108,
  isOurs: isOneOf(Object.values(SIGNIFICANCE)),
});
