import { assurance, recentTrend, variation } from "./chartColumns.ts";
import { asText, onRequest, type ComputedColumn } from "./computedColumn.ts";
import { direction, directionLong } from "./directionColumns.ts";
import { gapChange, gapColumns } from "./gapColumns.ts";
import { oneMore } from "./oneMoreColumn.ts";
import { quartile, rank } from "./rankColumns.ts";
import { interval, significance } from "./significanceColumns.ts";
import { againstStandard } from "./standardColumns.ts";
import { computedRag, forecastRag, rag, reason } from "./statusColumns.ts";
import { isNarrowingSentence } from "../groupGaps/narrowingSentence.ts";
import { distanceTravelled, milestone, requiredPerYear } from "./trajectoryColumns.ts";

/** Whose doing it was that a gap became smaller or larger. */
const narrowing = onRequest({
  key: "narrowing",
  header: "Narrowing the gap",
  ...asText,
  value: (assessment) => assessment.narrowing,
  width: 240,
  isOurs: (value) => typeof value === "string" && isNarrowingSentence(value),
});

/** "Data period" is what analysts head their own column of periods with. */
const dataPeriod = onRequest({
  key: "dataPeriod",
  header: "Period of the figure",
  ...asText,
  value: (assessment) => assessment.dataPeriod,
  width: 130,
  isOurs: (value) => typeof value === "string",
});

/** The computed columns in the order in which they are added to a table. */
export const computedColumns: readonly ComputedColumn[] = [
  rag,
  reason,
  computedRag,
  ...gapColumns,
  gapChange,
  narrowing,
  direction,
  directionLong,
  distanceTravelled,
  milestone,
  requiredPerYear,
  forecastRag,
  interval,
  significance,
  oneMore,
  recentTrend,
  variation,
  assurance,
  rank,
  quartile,
  againstStandard,
  dataPeriod,
];
