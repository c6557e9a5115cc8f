import { indicator, outcome, ref } from "./indicatorNames.ts";
import type { PlanColumn, PlanTable } from "./planTable.ts";

/** How an indicator is defined: in a table of its own, or in columns beside its figures. */
export const definition: readonly PlanColumn[] = [
  {
    role: "unit",
    header: "Unit",
    synonyms: ["Units", "Unit of measure", "Unit of measurement", "Measured in", "Indicator unit"],
    lastResorts: ["Format"],
    kind: "choice",
  },
  {
    role: "polarity",
    header: "Polarity",
    synonyms: [
      "Good is",
      "Good performance",
      "Good performance is",
      "What is good",
      "What good looks like",
      "Good to be",
      "Better is",
      "Desired direction",
      "Desired direction of travel",
      "Aim to",
      "Bigger or smaller is better",
      "High or low is good",
      "Preferred direction",
    ],
    kind: "choice",
  },
  { role: "decimals", header: "Decimals", synonyms: ["Decimal places", "DP", "Indicator DP"], kind: "count" },
  {
    role: "allowance",
    header: "Allowance",
    synonyms: ["Tolerance", "Amber tolerance", "Amber allowance", "Amber threshold", "Tolerance level"],
    kind: "figure",
  },
  {
    role: "rule",
    header: "Rule",
    synonyms: ["RAG rule", "Status rule", "RAG method"],
    kind: "choice",
  },
  {
    role: "floor",
    header: "Floor",
    synonyms: ["Floor figure", "Floor target", "Floor standard", "Floor threshold"],
    kind: "figure",
  },
  { role: "bands", header: "Bands", synonyms: ["RAG bands", "RAG thresholds", "Status bands"], kind: "text" },
  {
    role: "accumulation",
    header: "Accumulation",
    synonyms: ["Cumulative or snapshot", "Snapshot or cumulative", "Accumulates"],
    lastResorts: ["Cumulative", "Figure type", "Type of figure"],
    kind: "choice",
  },
  {
    role: "yearType",
    header: "Year type",
    synonyms: ["Type of year", "Reporting year type"],
    lastResorts: ["Time identifier"],
    kind: "choice",
  },
  {
    role: "frequency",
    header: "Frequency",
    synonyms: ["Reporting frequency", "Frequency of reporting", "How often"],
    lastResorts: ["Reported"],
    kind: "choice",
  },
  {
    role: "nextDue",
    header: "Next due",
    synonyms: ["Next update", "Next figure due", "Data next due", "Next release", "Next data due"],
    kind: "period",
  },
  {
    role: "dataLag",
    header: "Data lag",
    synonyms: ["Time lag", "Lag in data"],
    lastResorts: ["Lag", "In arrears", "Arrears"],
    kind: "text",
  },
  { role: "cohort", header: "Cohort", synonyms: ["Pupil group", "Pupil cohort", "Population group"], kind: "text" },
  { role: "breakFrom", header: "Break from", synonyms: ["Series break", "Break in series"], kind: "period" },
  {
    role: "withdrawnFrom",
    header: "Withdrawn from",
    synonyms: ["Discontinued from"],
    lastResorts: ["Withdrawn"],
    kind: "period",
  },
];

/** Whether a plan has promised it to somebody else. */
export const designation: PlanColumn = {
  role: "designation",
  header: "Designation",
  synonyms: ["Designated", "Type of target"],
  kind: "choice",
  list: ["designated", "local", "statutory"],
};

/** What else an indicator's own table says of it. */
export const particulars: readonly PlanColumn[] = [
  designation,
  {
    role: "standard",
    header: "Standard",
    synonyms: ["Floor standard group", "Standard it belongs to"],
    kind: "text",
    prompt: "The same words for all indicators that make up one floor standard, which is missed where all are missed.",
  },
  { role: "lead", header: "Lead", synonyms: ["Indicator lead", "Indicator owner", "Lead role"], kind: "text" },
  { role: "source", header: "Source", synonyms: ["Data source", "Source of data"], kind: "text" },
  { role: "purpose", header: "Purpose", synonyms: ["Rationale", "Why it matters"], kind: "text" },
  { role: "replaces", header: "Replaces", synonyms: ["Replaced indicator", "Formerly"], kind: "text" },
  { role: "dataQuality", header: "Data quality", synonyms: ["Data quality note"], kind: "text" },
];

/** What it counts, in words. */
export const description: PlanColumn = {
  role: "description",
  header: "Description",
  synonyms: ["Definition", "Indicator definition", "Detail"],
  kind: "text",
};

/** One row is an indicator. */
export const indicatorsTable: PlanTable = {
  name: "Indicators",
  columns: [ref, indicator, outcome, ...definition, ...particulars, description],
};
