import { indicator, ref } from "./indicatorNames.ts";
import { designation } from "./indicators.ts";
import { aTarget } from "./guidance.ts";
import type { PlanTable } from "./planTable.ts";

/** One row is an indicator, with a column for each year's target, as plans print them. */
export const targetsTable: PlanTable = {
  name: "Targets",
  columns: [
    ref,
    indicator,
    {
      role: "baseline",
      header: "Baseline",
      synonyms: ["Baseline figure", "Baseline value", "Starting point"],
      kind: "figure",
      prompt: "The figure that the plan starts from, with its period where you have it: 2.4% (2007/08).",
    },
    designation,
  ],
  years: {
    kind: "target",
    header: (year) => `${year} Target`,
    words: ["target", "targets", "LAA target"],
    prompt: aTarget,
    after: "baseline",
  },
};
