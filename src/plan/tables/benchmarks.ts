import { indicator, ref } from "./indicatorNames.ts";
import { aPeriod, figureStatuses } from "./guidance.ts";
import type { PlanTable } from "./planTable.ts";

/** One row is a published figure that indicators are compared with. */
export const benchmarksTable: PlanTable = {
  name: "Benchmarks",
  columns: [
    ref,
    indicator,
    {
      role: "period",
      header: "Period",
      synonyms: ["Time period", "Data period", "Year", "Academic year", "Financial year"],
      kind: "period",
      prompt: aPeriod,
    },
    {
      role: "level",
      header: "Level",
      synonyms: ["Geographic level", "Comparator level", "Comparator"],
      kind: "choice",
      list: ["national", "regional", "neighbours", "authority"],
      prompt: "Whose figure it is.",
    },
    {
      role: "geography",
      header: "Geography",
      synonyms: ["Area", "Area name", "Authority", "Local authority", "Region"],
      kind: "text",
    },
    { role: "cohort", header: "Cohort", synonyms: ["Pupil group", "Pupil cohort", "Population group"], kind: "text" },
    { role: "value", header: "Value", synonyms: ["Figure", "Benchmark", "Result"], kind: "figure" },
    { role: "figureStatus", header: "Figure status", synonyms: ["Data status"], kind: "choice", list: figureStatuses },
    { role: "source", header: "Source", synonyms: ["Data source", "Publication"], kind: "text" },
  ],
};
