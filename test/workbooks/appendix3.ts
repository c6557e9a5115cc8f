import type { Workbook } from "../excel-host/model/workbook.ts";
import { workbookWith, type CellSpec, type WorksheetSpec } from "./workbook.ts";

const percent = (value: number, format = "0%"): CellSpec => ({ value: value / 100, format });

/** The figures of Birmingham's scorecard 2016-17 (Education Delivery and Improvement Plan 2017-18, Appendix 3). */
const rows: CellSpec[][] = [
  [
    "Good or Outstanding",
    percent(90),
    percent(90),
    percent(80.6, "0.0%"),
    null,
    null,
    "●",
    "Not enough to meet the target.",
  ],
  [
    "Early Years Foundation Stage",
    percent(70),
    percent(70),
    percent(64),
    percent(62),
    percent(69),
    "●",
    "=an improvement",
  ],
  ["Key Stage 2 Attainment", percent(52), percent(52), percent(47), null, percent(54), "●", "Below our target."],
  ["Progress 8", 0, 0, 0, null, 0, "●", "Very positive."],
  ["Children in care", "National average", 22.8, 25.3, null, 22.8, "●", "Attainment 8."],
  ["Excluded after 6 days", 0, 0, 106, null, null, "●", "41 primary, 65 secondary."],
  ["NEET", percent(4), percent(4), percent(2.7, "0.0%"), null, null, "●", "In line with the national average."],
  [
    "EHCPs within 20 weeks",
    percent(100),
    percent(100),
    percent(98.4, "0.0%"),
    null,
    null,
    "●",
    "Still within tolerance.",
  ],
  [
    "Persistent absence",
    "National average",
    percent(10.5, "0.0%"),
    percent(12.2, "0.0%"),
    null,
    percent(10.5, "0.0%"),
    "●",
    "A year in arrears.",
  ],
];

const definitions: CellSpec[][] = [
  ["Good or Outstanding", "%", "high"],
  ["Early Years Foundation Stage", "%", "high"],
  ["Key Stage 2 Attainment", "%", "high"],
  ["Progress 8", "number", "high"],
  ["Children in care", "number", "high"],
  ["Excluded after 6 days", "number", "low"],
  ["NEET", "%", "low"],
  ["EHCPs within 20 weeks", "%", "high"],
  ["Persistent absence", "%", "low"],
];

export const scorecardHeaders = [
  "Performance indicator",
  "Target",
  "Period Target",
  "Current Period",
  "Previous",
  "National",
  "Status",
  "Commentary",
];

/** The headers that a refresh adds to the scorecard. */
export const ourHeaders = ["RAG", "RAG reason", "Gap to target", "Gap to national", "Direction of travel"];

export const scorecardSheet: WorksheetSpec = {
  name: "Scorecard",
  cells: [
    { row: 0, column: 0, cell: "Progress on 2016-17 performance targets" },
    { row: 14, column: 0, cell: "Source: Corporate Business plan 2016-17" },
  ],
  tables: [{ name: "Scorecard", row: 2, headers: scorecardHeaders, rows }],
};

export const indicatorsSheet: WorksheetSpec = {
  name: "Indicators",
  tables: [{ name: "Indicators", headers: ["Indicator", "Unit", "Polarity"], rows: definitions }],
};

/** The scorecard and the table that says unit and polarity: the workbook most tests refresh. */
export function appendix3(): Workbook {
  return workbookWith(scorecardSheet, indicatorsSheet);
}
