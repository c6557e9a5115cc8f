import type { Workbook } from "../excel-host/model/workbook.ts";
import { workbookWith, type CellSpec } from "./workbook.ts";

const asText = (value: string): CellSpec => ({ value, format: "@" });
const percent = (value: number): CellSpec => ({ value, format: "0%" });

/** A scorecard at B3 that holds what a press can put right: texts that are numbers, an old symbol, spellings, a polarity. */
export function toBeFixed(): Workbook {
  return workbookWith({
    name: "Scorecard",
    tables: [
      {
        name: "Scorecard",
        row: 2,
        column: 1,
        headers: ["Ref", "Indicator", "Polarity", "Target", "Actual", "National", "Notes"],
        rows: [
          ["1", "Attendance", "High is good", "NAT AV", asText("64%"), percent(0.6), "64%"],
          ["2", "Take-up", "High is good", "National average", "71%", percent(0.7), "=see below"],
          ["3", "Re-offending", "Low is good", "National average", percent(0.2), asText("~"), null],
          ["4", "Good level of development", null, percent(0.7), asText("68.5%"), percent(0.69), null],
          ["5", "Waiting", "Low is good", 12, asText("14"), 11, null],
        ],
      },
    ],
  });
}
