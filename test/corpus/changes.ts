import { percent } from "../workbooks/plan.ts";
import { workbookWith, type CellSpec } from "../workbooks/workbook.ts";
import type { CorpusWorkbook } from "./corpusWorkbook.ts";

const headers = ["Ref", "Indicator", "Polarity", "Period", "Target", "Actual"];
const columns = {
  ref: "Ref",
  indicator: "Indicator",
  polarity: "Polarity",
  period: "Period",
  target: "Target",
  actual: "Actual",
};
const month = (period: string, attendance: number, neet: number): CellSpec[][] => [
  ["A1", "Attendance", "High", period, percent(96), percent(attendance, 1)],
  ["A2", "NEET", "Low", period, percent(4), percent(neet, 1)],
];

/** Sheets that analysts copy from month to month. */
export const changes: readonly CorpusWorkbook[] = [
  {
    title: "last month's worksheet copied, the same refs in another period",
    build: () =>
      workbookWith(
        { name: "March", tables: [{ name: "March", headers, rows: month("Mar 2017", 95.4, 4.1) }] },
        { name: "April", tables: [{ name: "April", headers, rows: month("Apr 2017", 96.2, 5) }] },
      ),
    expected: {
      tables: [
        {
          sheet: "March",
          table: "March",
          range: "A1:F3",
          columns,
          rows: ["2 A1 Attendance (Mar 2017): 95.4 / 96 Amber", "3 A2 NEET (Mar 2017): 4.1 / 4 Amber"],
        },
        {
          sheet: "April",
          table: "April",
          range: "A1:F3",
          columns,
          rows: ["2 A1 Attendance (Apr 2017): 96.2 / 96 Green", "3 A2 NEET (Apr 2017): 5 / 4 Red"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "last month's plain range copied below, the same refs in another period",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          { at: "A1", rows: [["March"], headers, ...month("Mar 2017", 95.4, 4.1)] },
          { at: "A7", rows: [["April"], headers, ...month("Apr 2017", 96.2, 5)] },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A2:F4",
          columns,
          rows: ["3 A1 Attendance (Mar 2017): 95.4 / 96 Amber", "4 A2 NEET (Mar 2017): 4.1 / 4 Amber"],
        },
        {
          sheet: "Scorecard",
          table: null,
          range: "A8:F10",
          columns,
          rows: ["9 A1 Attendance (Apr 2017): 96.2 / 96 Green", "10 A2 NEET (Apr 2017): 5 / 4 Red"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "the same ref twice in one period, with other figures",
    build: () =>
      workbookWith({
        name: "March",
        ranges: [{ at: "A1", rows: [headers, ...month("Mar 2017", 95.4, 4.1), month("Mar 2017", 96.2, 5)[0]!] }],
      }),
    expected: {
      tables: [
        {
          sheet: "March",
          table: null,
          range: "A1:F4",
          columns,
          rows: [
            "2 A1 Attendance (Mar 2017): 95.4 / 96 Amber",
            "3 A2 NEET (Mar 2017): 4.1 / 4 Amber",
            "4 A1 Attendance (Mar 2017): 96.2 / 96 Green",
          ],
        },
      ],
      findings: ["error duplicate-ref March!A4"],
    },
  },
];
