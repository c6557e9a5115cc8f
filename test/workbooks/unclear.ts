import type { Workbook } from "../excel-host/model/workbook.ts";
import { workbookWith } from "./workbook.ts";

const rows = [
  ["1", "Absence", "Low", 10, 12, 9],
  ["2", "Attainment", "High", 60, 64, 66],
];

/** A scorecard of which two columns could each be the actual figure. */
export function unclearScorecard(): Workbook {
  const headers = ["Ref", "Indicator", "Polarity", "Target", "Outturn", "Latest"];
  return workbookWith({ name: "June", tables: [{ name: "June", headers, rows }] });
}

/** A header that nobody knows, and rows under it. */
export const oddRows = [
  ["Code", "Thing", "Wanted way", "Want", "Got"],
  ["1", "Absence", "Low", 10, 12],
  ["2", "Attainment", "High", 60, 64],
];

/** A plain range under such a header. */
export function oddRange(): Workbook {
  return workbookWith({ name: "Figures", ranges: [{ at: "B3", rows: oddRows }] });
}
