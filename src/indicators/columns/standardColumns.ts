import type { AgainstStandard } from "../assessment.ts";
import type { StandardCount } from "../standard/standard.ts";
import { asNumber, asText, isOneOf, type ComputedColumn } from "./computedColumn.ts";
import { labelOf, quoted } from "./numberFormats.ts";

const STANDINGS = { Below: true, Met: true, Unknown: true } as const satisfies Record<AgainstStandard, true>;

/** How the row's area stands against the standard that its indicator is part of. "Floor standard" heads figures. */
export const againstStandard: ComputedColumn = {
  key: "againstStandard",
  header: "Against standard",
  ...asText,
  value: (assessment) => assessment.againstStandard,
  default: true,
  needs: ({ assessments }) => assessments.some((assessment) => assessment.againstStandard !== null),
  width: 72,
  isOurs: isOneOf(Object.keys(STANDINGS)),
};

/** Of the Indicators table: how many areas are below the standard, "2 of 85, 1 unknown"; the cell holds the 2. */
export const areasBelow: ComputedColumn<StandardCount> = {
  key: "areasBelow",
  header: "Areas below standard",
  ...asNumber,
  value: (count) => count.below,
  format: ({ of, unknown, period }) =>
    `0${quoted(` of ${of}${unknown === 0 ? "" : `, ${unknown} unknown`}${period === null ? "" : ` (${labelOf(period)})`}`)}`,
  default: true,
  needs: ({ assessments }) => assessments.length > 0,
  width: 120,
};
