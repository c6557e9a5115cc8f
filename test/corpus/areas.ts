import { percent, planSheets } from "../workbooks/plan.ts";
import { workbookWith } from "../workbooks/workbook.ts";
import type { CorpusWorkbook } from "./corpusWorkbook.ts";

/** The workbook's Indicators table. */
const [indicators] = planSheets({
  indicators: [
    { Ref: "P1", Indicator: "Persistent absence", Unit: "%", Polarity: "Low" },
    { Ref: "P2", Indicator: "Attendance", Unit: "%", Polarity: "High" },
  ],
  performance: [],
});

/** Areas as rows, indicators as columns. */
export const areas: readonly CorpusWorkbook[] = [
  {
    title: "authorities as rows for the indicator of the title",
    build: () =>
      workbookWith(
        {
          name: "Sheet1",
          ranges: [
            { at: "A1", rows: [["Persistent absence"]] },
            {
              at: "A3",
              rows: [
                ["Local authority", "Target", "Actual"],
                ["Derby", percent(10), percent(12.2, 1)],
                ["Leicester", percent(10), percent(9.8, 1)],
                ["England", null, percent(10.5, 1)],
              ],
            },
          ],
        },
        { ...indicators!, tables: [{ ...indicators!.tables![0]!, rows: [["P1", "Persistent absence", "%", "Low"]] }] },
      ),
    expected: {
      tables: [
        {
          sheet: "Sheet1",
          table: null,
          range: "A3:C6",
          columns: { area: "Local authority", target: "Target", actual: "Actual" },
          rows: [
            "4 Persistent absence in Derby: 12.2 / 10 Red, national 10.5 (+1.7)",
            "5 Persistent absence in Leicester: 9.8 / 10 Green, national 10.5 (-0.7)",
          ],
        },
      ],
      findings: ["info benchmark-row Sheet1!A6"],
    },
  },
  {
    title: "schools as rows for the indicator that the worksheet is named after, in an Excel table",
    build: () =>
      workbookWith(
        {
          name: "Attendance",
          tables: [
            {
              name: "Schools",
              headers: ["School", "Target", "Actual", "National"],
              rows: [
                ["St Mary's RC Primary", percent(96), percent(96.5, 1), percent(95.1, 1)],
                ["Heath Lane Infants", percent(96), percent(94.9, 1), percent(95.1, 1)],
                ["Ysgol Bryn Hyfryd", percent(96), percent(90, 1), percent(95.1, 1)],
              ],
            },
          ],
        },
        { ...indicators!, tables: [{ ...indicators!.tables![0]!, rows: [["P2", "Attendance", "%", "High"]] }] },
      ),
    expected: {
      tables: [
        {
          sheet: "Attendance",
          table: "Schools",
          range: "A1:D4",
          columns: { area: "School", target: "Target", actual: "Actual", national: "National" },
          rows: [
            "2 Attendance in St Mary's RC Primary: 96.5 / 96 Green, national 95.1 (+1.4)",
            "3 Attendance in Heath Lane Infants: 94.9 / 96 Amber, national 95.1 (-0.2)",
            "4 Attendance in Ysgol Bryn Hyfryd: 90 / 96 Red, national 95.1 (-5.1)",
          ],
        },
      ],
      findings: [],
    },
  },
  {
    title: "authorities as rows, one column a year",
    build: () =>
      workbookWith(
        planSheets({ plan: { "Year type": "academic", "Reporting period": "2016/17" }, performance: [] })[0]!,
        {
          name: "Data",
          ranges: [
            { at: "A1", rows: [["Persistent absence"]] },
            {
              at: "A2",
              rows: [
                ["Local authority", "2015/16", "2016/17", "Target"],
                ["Derby", percent(12.6, 1), percent(12.2, 1), percent(10)],
                ["Leicester", percent(10.2, 1), percent(9.8, 1), percent(10)],
                ["England", percent(10.7, 1), percent(10.5, 1), null],
              ],
            },
          ],
        },
        { ...indicators!, tables: [{ ...indicators!.tables![0]!, rows: [["P1", "Persistent absence", "%", "Low"]] }] },
      ),
    expected: {
      tables: [
        {
          sheet: "Data",
          table: null,
          range: "A2:D5",
          columns: { area: "Local authority", actual: "2015/16", target: "Target" },
          rows: [
            "3 Persistent absence in Derby (2015/16): 12.6 / 10 Red, national 10.7 (+1.9)",
            "3 Persistent absence in Derby (2016/17): 12.2 / 10 Red, national 10.5 (+1.7)",
            "4 Persistent absence in Leicester (2015/16): 10.2 / 10 Amber, national 10.7 (-0.5)",
            "4 Persistent absence in Leicester (2016/17): 9.8 / 10 Green, national 10.5 (-0.7)",
          ],
        },
      ],
      findings: ["info benchmark-row Data!A5"],
    },
  },
  {
    title: "indicators as columns, by name, a row each school",
    build: () =>
      workbookWith(
        {
          name: "Schools",
          ranges: [
            {
              at: "A1",
              rows: [
                ["School", "Persistent absence", "Attendance"],
                ["Heath Lane Infants", percent(12.2, 1), percent(94.9, 1)],
                ["Ysgol Bryn Hyfryd", percent(9.8, 1), percent(96.5, 1)],
                ["England", percent(10.5, 1), percent(95.1, 1)],
              ],
            },
          ],
        },
        indicators!,
      ),
    expected: {
      tables: [
        {
          sheet: "Schools",
          table: null,
          range: "A1:C4",
          columns: { area: "School", actual: "Persistent absence" },
          rows: [
            "2 P1 Persistent absence in Heath Lane Infants: 12.2 / none Grey target-none, national 10.5 (+1.7)",
            "2 P2 Attendance in Heath Lane Infants: 94.9 / none Grey target-none, national 95.1 (-0.2)",
            "3 P1 Persistent absence in Ysgol Bryn Hyfryd: 9.8 / none Grey target-none, national 10.5 (-0.7)",
            "3 P2 Attendance in Ysgol Bryn Hyfryd: 96.5 / none Grey target-none, national 95.1 (+1.4)",
          ],
        },
      ],
      findings: ["error header-missing Schools!A1:C1", "info benchmark-row Schools!A4"],
    },
  },
  {
    title: "indicators as columns, by ref, in an Excel table without a national row",
    build: () =>
      workbookWith(
        {
          name: "Schools",
          tables: [
            {
              name: "Schools",
              headers: ["School", "P1", "P2"],
              rows: [
                ["Heath Lane Infants", percent(12.2, 1), percent(94.9, 1)],
                ["Ysgol Bryn Hyfryd", percent(9.8, 1), percent(96.5, 1)],
              ],
            },
          ],
        },
        indicators!,
      ),
    expected: {
      tables: [
        {
          sheet: "Schools",
          table: "Schools",
          range: "A1:C3",
          columns: { area: "School", actual: "P1" },
          rows: [
            "2 P1 Persistent absence in Heath Lane Infants: 12.2 / none Grey target-none",
            "2 P2 Attendance in Heath Lane Infants: 94.9 / none Grey target-none",
            "3 P1 Persistent absence in Ysgol Bryn Hyfryd: 9.8 / none Grey target-none",
            "3 P2 Attendance in Ysgol Bryn Hyfryd: 96.5 / none Grey target-none",
          ],
        },
      ],
      findings: ["error header-missing Schools!A1:C1"],
    },
  },
  {
    title: "Welsh and odd names of areas in an Area column",
    build: () =>
      workbookWith({
        name: "NEET",
        tables: [
          {
            name: "Neet",
            headers: ["Area", "Indicator", "Polarity", "Target", "Actual"],
            rows: [
              ["Ynys Môn", "NEET", "Low", percent(4), percent(2.7, 1)],
              ["Rhondda Cynon Taf", "NEET", "Low", percent(4), percent(4.1, 1)],
              ["Bournemouth, Christchurch & Poole", "NEET", "Low", percent(4), percent(5, 1)],
              ["King's Lynn and West Norfolk", "NEET", "Low", percent(4), percent(4, 1)],
              // A name that begins as a country's does: no benchmark.
              ["Englandton", "NEET", "Low", percent(4), percent(3, 1)],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "NEET",
          table: "Neet",
          range: "A1:E6",
          columns: { area: "Area", indicator: "Indicator", polarity: "Polarity", target: "Target", actual: "Actual" },
          rows: [
            "2 NEET in Ynys Môn: 2.7 / 4 Green",
            "3 NEET in Rhondda Cynon Taf: 4.1 / 4 Amber",
            "4 NEET in Bournemouth, Christchurch & Poole: 5 / 4 Red",
            "5 NEET in King's Lynn and West Norfolk: 4 / 4 Green",
            "6 NEET in Englandton: 3 / 4 Green",
          ],
        },
      ],
      findings: [],
    },
  },
];
