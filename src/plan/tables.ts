import type { Role } from "./roles.ts";

/**
 * How a column's cells are read. `figure`: a number, a symbol or a blank. `target`: a figure or a phrase. `period`: a
 * year, quarter, date … `choice` and `text`: words.
 */
export type ColumnKind = "text" | "figure" | "target" | "period" | "choice";

/** One column of a plan's table: its own header, and the words that councils use for it. */
export interface PlanColumn {
  readonly role: Role;
  readonly header: string;
  /** Other headers for it; case, blanks, punctuation, footnote marks and a year in the header do not matter. */
  readonly synonyms: readonly string[];
  /** Headers so general that they stand for it only where no other column does. */
  readonly lastResorts?: readonly string[];
  readonly kind: ColumnKind;
}

export interface PlanTable {
  readonly name: "Indicators" | "Performance";
  readonly columns: readonly PlanColumn[];
}

const ref: PlanColumn = {
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

const indicator: PlanColumn = {
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

const outcome: PlanColumn = {
  role: "outcome",
  header: "Outcome",
  synonyms: ["Priority", "Key outcome", "Outcome area", "Objective", "Strategic priority", "Corporate priority"],
  kind: "text",
};

/** How an indicator is defined: in a table of its own, or in columns beside its figures. */
const definition: readonly PlanColumn[] = [
  {
    role: "unit",
    header: "Unit",
    synonyms: ["Units", "Unit of measure", "Unit of measurement", "Format", "Measured in", "Indicator unit"],
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
  { role: "decimals", header: "Decimals", synonyms: ["Decimal places", "DP", "Indicator DP"], kind: "text" },
  {
    role: "allowance",
    header: "Allowance",
    synonyms: ["Tolerance", "Amber tolerance", "Amber allowance", "Amber threshold", "Tolerance level"],
    kind: "figure",
  },
  {
    role: "yearType",
    header: "Year type",
    synonyms: ["Type of year", "Reporting year type", "Time identifier"],
    kind: "choice",
  },
  {
    role: "frequency",
    header: "Frequency",
    synonyms: ["Reporting frequency", "Frequency of reporting", "How often", "Reported"],
    kind: "choice",
  },
];

const description: PlanColumn = {
  role: "description",
  header: "Description",
  synonyms: ["Definition", "Indicator definition", "Detail"],
  kind: "text",
};

/** One row is an indicator. */
export const indicatorsTable: PlanTable = {
  name: "Indicators",
  columns: [ref, indicator, outcome, ...definition, description],
};

/** One row is an indicator in a period (and an area). The definition's columns may stand in it too. */
export const performanceTable: PlanTable = {
  name: "Performance",
  columns: [
    ref,
    indicator,
    outcome,
    {
      role: "area",
      header: "Area",
      synonyms: [
        "School",
        "School name",
        "Local authority",
        "LA",
        "LA name",
        "Authority",
        "Ward",
        "District",
        "Locality",
        "Geography",
      ],
      kind: "text",
    },
    ...definition,
    {
      role: "period",
      header: "Period",
      synonyms: [
        "Time period",
        "Reporting period",
        "Data period",
        "Year",
        "Quarter",
        "Month",
        "Period of data",
        "Financial year",
        "Academic year",
        "Date of data",
      ],
      kind: "period",
    },
    {
      role: "baseline",
      header: "Baseline",
      synonyms: ["Baseline figure", "Baseline value", "Baseline performance", "Starting point"],
      kind: "figure",
    },
    {
      role: "target",
      header: "Target",
      synonyms: [
        "Annual target",
        "Year end target",
        "Full year target",
        "Target value",
        "Target figure",
        "Year target",
        "Target for year",
        "Target for the year",
        "Yearly target",
        "Performance target",
      ],
      kind: "target",
    },
    {
      role: "periodTarget",
      header: "Period target",
      synonyms: [
        "Target for period",
        "Target for the period",
        "Target to date",
        "YTD target",
        "Profiled target",
        "Target profile",
        "Quarterly target",
        "Quarter target",
        "Monthly target",
        "In period target",
        "Current target",
        "Milestone",
      ],
      kind: "target",
    },
    {
      role: "actual",
      header: "Actual",
      synonyms: [
        "Current period",
        "Current period actual",
        "Current value",
        "Current",
        "Current figure",
        "Current performance",
        "Actual value",
        "Actual figure",
        "Actual performance",
        "Actual to date",
        "Latest",
        "Latest value",
        "Latest figure",
        "Latest data",
        "Latest performance",
        "Latest outturn",
        "Outturn",
        "This period",
        "This quarter",
        "This month",
      ],
      lastResorts: ["Result", "Results", "Value", "Performance", "YTD actual", "YTD", "Year to date", "This year"],
      kind: "figure",
    },
    {
      role: "previous",
      header: "Previous",
      synonyms: [
        "Previous period",
        "Previous value",
        "Previous figure",
        "Previous actual",
        "Previous performance",
        "Previous quarter",
        "Previous month",
        "Previous outturn",
        "Previous result",
        "Last period",
        "Last quarter",
        "Last month",
        "Prior period",
        "Prior value",
      ],
      kind: "figure",
    },
    {
      role: "lastYear",
      header: "Same period last year",
      synonyms: [
        "Last year",
        "Previous year",
        "Prior year",
        "Same time last year",
        "Same quarter last year",
        "Same month last year",
        "Last year actual",
        "Previous year actual",
        "Previous year outturn",
        "Last year outturn",
        "SPLY",
      ],
      kind: "figure",
    },
    {
      role: "forecast",
      header: "Forecast outturn",
      synonyms: ["Forecast", "Projected outturn", "Year end forecast", "Predicted outturn", "Projection"],
      kind: "figure",
    },
    {
      role: "national",
      header: "National",
      synonyms: [
        "National average",
        "National figure",
        "National value",
        "National result",
        "England",
        "England average",
        "England figure",
        "Nat av",
        "Nat ave",
        "Nat avg",
        "National avg",
        "National mean",
        "National benchmark",
      ],
      kind: "figure",
    },
    {
      role: "regional",
      header: "Regional",
      synonyms: [
        "Regional average",
        "Regional figure",
        "Regional value",
        "Region",
        "Region average",
        "Regional avg",
        "Regional mean",
      ],
      kind: "figure",
    },
    {
      role: "neighbours",
      header: "Neighbours",
      synonyms: [
        "Statistical neighbours",
        "Statistical neighbour",
        "Statistical neighbour average",
        "Statistical neighbours average",
        "Stat neighbours",
        "Stat neighbour",
        "Stat neighbour average",
        "SN average",
        "SN",
        "Neighbours average",
        "Nearest neighbours",
        "Nearest neighbour average",
      ],
      kind: "figure",
    },
    { role: "numerator", header: "Numerator", synonyms: [], kind: "figure" },
    { role: "denominator", header: "Denominator", synonyms: ["Cohort size"], kind: "figure" },
    {
      role: "override",
      header: "Override",
      synonyms: ["RAG override", "Override RAG", "Override status"],
      kind: "choice",
    },
    { role: "overrideReason", header: "Override reason", synonyms: ["Reason for override"], kind: "text" },
    {
      role: "status",
      header: "Status",
      synonyms: ["RAG", "RAG status", "RAG rating", "BRAG", "Performance status", "Status RAG"],
      kind: "choice",
    },
    {
      role: "commentary",
      header: "Commentary",
      synonyms: ["Comment", "Comments", "Narrative", "Notes", "Note", "Explanation"],
      kind: "text",
    },
    description,
  ],
};

/** Every column that a table of indicators may have, once. */
export const planColumns: readonly PlanColumn[] = performanceTable.columns;

/** The roles that tell an indicator's definition. */
export const definitionRoles: ReadonlySet<Role> = new Set(definition.map(({ role }) => role));

/** The column's declaration. */
export function planColumn(role: Role): PlanColumn {
  const column = planColumns.find((each) => each.role === role);
  if (column === undefined) throw new Error(`No column declared for ${role}`);
  return column;
}
