import { assurance, recentTrend, variation } from "./chartColumns.ts";
import type { ComputedColumn } from "./computedColumn.ts";
import { dataPeriod } from "./dataPeriodColumn.ts";
import { direction, directionLong } from "./directionColumns.ts";
import { gapChange, gapColumns } from "./gapColumns.ts";
import { narrowing } from "./narrowingColumn.ts";
import { oneMore } from "./oneMoreColumn.ts";
import { quartile, rank } from "./rankColumns.ts";
import { interval, significance } from "./significanceColumns.ts";
import { againstStandard } from "./standardColumns.ts";
import { computedRag, forecastRag, rag, reason } from "./statusColumns.ts";
import { distanceTravelled, milestone, requiredPerYear } from "./trajectoryColumns.ts";

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
