import type { PlanColumn } from "./planTable.ts";

/** What an indicator is known by. */
export const ref: PlanColumn = {
  role: "ref",
  header: "Ref",
  synonyms: [
    "Reference",
    "Ref no",
    "Ref number",
    "Indicator ref",
    "Indicator no",
    "Indicator number",
    "Indicator code",
    "KPI ref",
    "KPI no",
    "KPI code",
    "PI ref",
    "PI no",
    "PI code",
    "Measure ref",
    "Measure no",
  ],
  lastResorts: ["Code", "No", "ID"],
  kind: "text",
};

/** Its name. */
export const indicator: PlanColumn = {
  role: "indicator",
  header: "Indicator",
  synonyms: [
    "Performance indicator",
    "Performance indicators",
    "Key performance indicator",
    "Indicator name",
    "Indicator title",
    "Indicator description",
    "Measure",
    "Performance measure",
    "Key measure",
    "Success measure",
    "Measure name",
    "KPI",
    "KPIs",
    "KPI name",
    "KPI description",
    "PI",
    "PI name",
    "PI description",
    "PI title",
    "National indicator",
    "Metric",
  ],
  kind: "text",
};

/** What it is a measure of. */
export const outcome: PlanColumn = {
  role: "outcome",
  header: "Outcome",
  synonyms: ["Priority", "Key outcome", "Outcome area", "Objective", "Strategic priority", "Corporate priority"],
  kind: "text",
};
