import { percent } from "../../figures/unit.ts";
import { asNumber, cellNumber, onRequest } from "./computedColumn.ts";
import { differenceFormat, figureFormat } from "./numberFormats.ts";

/** Percent of the way from the baseline to the last target set. */
export const distanceTravelled = onRequest({
  key: "distanceTravelled",
  header: "Distance travelled",
  ...asNumber,
  value: (assessment) => cellNumber(assessment.distanceTravelled),
  format: (assessment) => figureFormat({ unit: percent, decimals: 1 }, assessment.distanceTravelled),
  width: 84,
});

/** What the way to the target asks for in the row's period. */
export const milestone = onRequest({
  key: "milestone",
  header: "Trajectory",
  ...asNumber,
  value: (assessment) => cellNumber(assessment.milestone),
  format: (assessment) => figureFormat(assessment, assessment.milestone),
  width: 72,
});

/** What it takes each year to reach the last target set. */
export const requiredPerYear = onRequest({
  key: "requiredPerYear",
  header: "Required change a year",
  ...asNumber,
  value: (assessment) => cellNumber(assessment.requiredPerYear),
  format: (assessment) => differenceFormat(assessment, assessment.requiredPerYear),
  width: 84,
});
