import { ragRules } from "../rule.ts";
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
    list: ["%", "percentage points", "£", "number"],
    prompt: "%, £, number, days … what the figures are in.",
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
    list: ["high", "low", "plan", "none"],
    prompt: "What is good: high, low, plan (closest to the target) or none (not judged).",
  },
  {
    role: "decimals",
    header: "Decimals",
    synonyms: ["Decimal places", "DP", "Indicator DP"],
    kind: "count",
    prompt: "How many decimal places the figures are published with.",
  },
  {
    role: "allowance",
    header: "Allowance",
    synonyms: ["Tolerance", "Amber tolerance", "Amber allowance", "Amber threshold", "Tolerance level"],
    kind: "figure",
    prompt: "How far from the target is still Amber: 5% (of the target), 5 pp or 5. Blank: as the plan says.",
  },
  {
    role: "rule",
    header: "Rule",
    synonyms: ["RAG rule", "Status rule", "RAG method"],
    kind: "choice",
    list: ragRules,
    prompt: "How Amber is told from Red: tolerance, floor, improving (on last year) or bands. Blank: as the plan says.",
  },
  {
    role: "floor",
    header: "Floor",
    synonyms: ["Floor figure", "Floor target", "Floor standard", "Floor threshold"],
    kind: "figure",
    prompt: "With the rule floor: Red below it, Amber from it to the target.",
  },
  {
    role: "bands",
    header: "Bands",
    synonyms: ["RAG bands", "RAG thresholds", "Status bands"],
    kind: "text",
    prompt: "With the rule bands: Green ≥ 90; Amber 80 to 90; Red < 80.",
  },
  {
    role: "accumulation",
    header: "Accumulation",
    synonyms: ["Cumulative or snapshot", "Snapshot or cumulative", "Accumulates"],
    lastResorts: ["Cumulative", "Figure type", "Type of figure"],
    kind: "choice",
    list: ["snapshot", "in period", "cumulative", "rolling 12 months"],
    prompt: "Whether a figure is of one day, of its period alone, of the year so far or of the last 12 months.",
  },
  {
    role: "yearType",
    header: "Year type",
    synonyms: ["Type of year", "Reporting year type"],
    lastResorts: ["Time identifier"],
    kind: "choice",
    list: ["financial", "academic", "calendar", "reporting"],
    prompt: "What 2016/17 means for this indicator. Blank: as the plan says.",
  },
  {
    role: "frequency",
    header: "Frequency",
    synonyms: ["Reporting frequency", "Frequency of reporting", "How often"],
    lastResorts: ["Reported"],
    kind: "choice",
    list: ["monthly", "quarterly", "termly", "half-yearly", "yearly"],
    prompt: "How often there is a new figure.",
  },
  {
    role: "nextDue",
    header: "Next due",
    synonyms: ["Next update", "Next figure due", "Data next due", "Next release", "Next data due"],
    kind: "period",
    prompt: "When there will be a new figure: a date, month, quarter or year. Until then the latest stands.",
  },
  {
    role: "dataLag",
    header: "Data lag",
    synonyms: ["Time lag", "Lag in data"],
    lastResorts: ["Lag", "In arrears", "Arrears"],
    kind: "text",
    prompt: "How far the figures are behind, such as one quarter.",
  },
  {
    role: "cohort",
    header: "Cohort",
    synonyms: ["Pupil group", "Pupil cohort", "Population group"],
    kind: "text",
    prompt: "Whom the figures are about, such as children in care. Only figures of the same cohort are compared.",
  },
  {
    role: "breakFrom",
    header: "Break from",
    synonyms: ["Series break", "Break in series"],
    kind: "period",
    prompt: "The first period whose figures cannot be compared with those before it.",
  },
  {
    role: "withdrawnFrom",
    header: "Withdrawn from",
    synonyms: ["Discontinued from"],
    lastResorts: ["Withdrawn"],
    kind: "period",
    prompt: "The first period for which the indicator is reported no more.",
  },
];

/** Whether a plan has promised it to somebody else. */
export const designation: PlanColumn = {
  role: "designation",
  header: "Designation",
  synonyms: ["Designated", "Type of target"],
  kind: "choice",
  list: ["designated", "local", "statutory"],
  prompt: "Whether it is promised to the government (designated, statutory) or the plan’s own (local).",
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
  {
    role: "lead",
    header: "Lead",
    synonyms: ["Indicator lead", "Indicator owner", "Lead role"],
    kind: "text",
    prompt: "A role, such as Director of Learning, and not a person’s name.",
  },
  { role: "source", header: "Source", synonyms: ["Data source", "Source of data"], kind: "text" },
  { role: "purpose", header: "Purpose", synonyms: ["Rationale", "Why it matters"], kind: "text" },
  {
    role: "replaces",
    header: "Replaces",
    synonyms: ["Replaced indicator", "Formerly"],
    kind: "text",
    prompt: "The ref of the indicator that it takes the place of.",
  },
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
