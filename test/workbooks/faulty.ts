import type { Workbook } from "../excel-host/model/workbook.ts";
import { workbookWith } from "./workbook.ts";

export const faultyHeaders = ["Ref", "Indicator", "Period", "Polarity", "Target", "Actual", "National"];

/** A scorecard with findings of every severity, one of them about two cells below each other. */
export function faultyScorecard(): Workbook {
  return workbookWith({
    name: "Scorecard",
    tables: [
      {
        name: "Scorecard",
        row: 2,
        headers: faultyHeaders,
        rows: [
          ["NI 1", "Reading", "2017", "high", 70, "about 70", 68],
          ["NI 2", "Writing", "2017", "high", 70, "71", 68],
          ["NI 3", "Maths", "2017", "high", 70, "72", 68],
          ["NI 4", "Absence", "2017", null, 4, 5, 4.5],
          ["NI 5", "Exclusions", "2017", "low", "TBC", 5, "~"],
          ["NI 1", "Reading", "2016", "high", 70, "about 70", 68],
        ],
      },
    ],
    cells: [{ row: 0, column: 0, cell: "Figures of 2017" }],
  });
}
