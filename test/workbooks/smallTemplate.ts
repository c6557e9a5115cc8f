import type { Workbook } from "../excel-host/model/workbook.ts";
import { workbookWith } from "./workbook.ts";

const share = (value: number) => ({ value, format: "0%" });

/** A template as small as one can be: a cover, settings, two indicators, and two years of figures for each. */
export function smallTemplate(): Workbook {
  return workbookWith(
    { name: "Cover", cells: [{ row: 0, column: 0, cell: "A small plan" }] },
    {
      name: "Plan",
      tables: [
        {
          name: "Plan",
          headers: ["Setting", "Value"],
          rows: [
            ["Title", "A small plan"],
            ["Year type", "academic"],
          ],
        },
      ],
    },
    {
      name: "Indicators",
      tables: [
        {
          name: "PlanIndicators",
          headers: ["Ref", "Indicator", "Unit", "Polarity"],
          rows: [
            ["1.1", "Pupils who reach the expected standard", "%", "High"],
            ["1.2", "Persistent absence", "%", "Low"],
          ],
        },
      ],
    },
    {
      name: "Performance",
      tables: [
        {
          name: "Performance",
          headers: ["Ref", "Period", "Target", "Actual"],
          rows: [
            ["1.1", "2015/16", share(0.6), share(0.61)],
            ["1.1", "2016/17", share(0.65), share(0.55)],
            ["1.2", "2015/16", share(0.12), share(0.11)],
            ["1.2", "2016/17", share(0.11), share(0.1)],
          ],
        },
      ],
    },
  );
}
