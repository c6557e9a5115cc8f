import type { Assessment, Polarity } from "../assessment.ts";
import { asNumber, cellNumber, onRequest, type ComputedColumn } from "./computedColumn.ts";
import { differenceFormat, labelOf, type Words } from "./numberFormats.ts";

/** What a gap above, below and at the comparator is called; nothing where polarity is unknown or the indicator is not judged. */
const GAP_WORDS = {
  high: [", better", ", worse", ", in line"],
  low: [", worse", ", better", ", in line"],
  plan: [", worse", ", worse", ", in line"],
  none: ["", "", ""],
} as const satisfies Record<Polarity, Words>;

function words({ polarity, reasonCode }: Assessment, key: Gap["key"], period: string | null): Words {
  // What is left of a year's limit after a quarter is neither better nor worse.
  const isYears = key === "gapToTarget" && reasonCode === "cumulative-without-period-target";
  const usual = GAP_WORDS[isYears ? "none" : (polarity ?? "none")];
  if (period === null) return usual;
  const label = `, ${labelOf(period)}`;
  const [above, below, at] = usual;
  return [above + label, below + label, at + label];
}

interface Gap extends Pick<ComputedColumn, "header" | "needs"> {
  readonly key: "gapToTarget" | "gapToNational" | "gapToRegional" | "gapToNeighbours";
  /** The comparator's period where it is not the reading's. */
  readonly period: (assessment: Assessment) => string | null;
}

function gapColumn({ key, header, needs, period }: Gap): ComputedColumn {
  return {
    key,
    header,
    ...asNumber,
    value: (assessment) => cellNumber(assessment[key]),
    format: (assessment) =>
      differenceFormat(
        assessment,
        assessment[key],
        words(assessment, key, assessment[key] === null ? null : period(assessment)),
      ),
    default: true,
    needs,
    width: 96,
  };
}

function to(level: "national" | "regional" | "neighbours"): Pick<Gap, "needs" | "period"> {
  return {
    needs: ({ roles, assessments }) =>
      roles.has("actual") && (roles.has(level) || assessments.some((assessment) => assessment[level] !== null)),
    period: (assessment) => assessment[`${level}Period`],
  };
}

/** The columns of gaps, all value − comparator. */
export const gapColumns: readonly ComputedColumn[] = [
  gapColumn({
    key: "gapToTarget",
    header: "Gap to target",
    needs: ({ roles, assessments }) =>
      roles.has("actual") &&
      (roles.has("target") || roles.has("periodTarget") || assessments.some(({ target }) => target !== null)),
    period: () => null,
  }),
  gapColumn({ key: "gapToNational", header: "Gap to national", ...to("national") }),
  gapColumn({ key: "gapToRegional", header: "Gap to regional", ...to("regional") }),
  gapColumn({ key: "gapToNeighbours", header: "Gap to neighbours", ...to("neighbours") }),
];

/** How much a gap has changed; its own sign says nothing of better or worse, which the column of narrowing does. */
export const gapChange = onRequest({
  key: "gapChange",
  header: "Change in gap",
  ...asNumber,
  value: (assessment) => cellNumber(assessment.gapChange),
  format: (assessment) => differenceFormat(assessment, assessment.gapChange),
  width: 84,
});
