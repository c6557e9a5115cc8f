import { percent } from "../workbooks/plan.ts";
import { workbookWith, type CellSpec } from "../workbooks/workbook.ts";
import type { CorpusWorkbook } from "./corpusWorkbook.ts";

const headers = ["Local authority", "Indicator", "Polarity", "Target", "Actual"];
const columns = {
  area: "Local authority",
  indicator: "Indicator",
  polarity: "Polarity",
  target: "Target",
  actual: "Actual",
};

const absence = (area: string, actual: number, target: CellSpec = percent(10)): CellSpec[] => [
  area,
  "Persistent absence",
  "Low",
  target,
  percent(actual, 1),
];
const national = (label: string, actual: number): CellSpec[] => [
  label,
  "Persistent absence",
  null,
  null,
  percent(actual, 1),
];

/** The national figure as a row, inside the table or outside it. */
export const nationalRows: readonly CorpusWorkbook[] = [
  {
    title: "England inside an Excel table, in its middle",
    build: () =>
      workbookWith({
        name: "Absence",
        tables: [
          {
            name: "Absence",
            headers,
            rows: [absence("Derby", 12.2), national("England", 10.5), absence("Leicester", 9.8)],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Absence",
          table: "Absence",
          range: "A1:E4",
          columns,
          rows: [
            "2 Persistent absence in Derby: 12.2 / 10 Red, national 10.5 (+1.7)",
            "4 Persistent absence in Leicester: 9.8 / 10 Green, national 10.5 (-0.7)",
          ],
        },
      ],
      findings: ["info benchmark-row Absence!A3"],
    },
  },
  {
    title: "England at the bottom of a plain range, the region above it",
    build: () =>
      workbookWith({
        name: "Absence",
        ranges: [
          {
            at: "A1",
            rows: [
              headers,
              absence("Derby", 12.2),
              absence("Leicester", 9.8),
              national("East Midlands", 11),
              national("England", 10.5),
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Absence",
          table: null,
          range: "A1:E5",
          columns,
          rows: [
            "2 Persistent absence in Derby: 12.2 / 10 Red, national 10.5 (+1.7), regional 11 (+1.2)",
            "3 Persistent absence in Leicester: 9.8 / 10 Green, national 10.5 (-0.7), regional 11 (-1.2)",
          ],
        },
      ],
      findings: ["info benchmark-row Absence!A4", "info benchmark-row Absence!A5"],
    },
  },
  {
    title: "England directly above the header row of an Excel table",
    build: () =>
      workbookWith({
        name: "Absence",
        ranges: [
          { at: "A1", rows: [["Persistent absence in secondary schools"]] },
          { at: "A3", rows: [national("England", 10.5)] },
        ],
        tables: [{ name: "Absence", row: 3, headers, rows: [absence("Derby", 12.2), absence("Leicester", 9.8)] }],
      }),
    expected: {
      tables: [
        {
          sheet: "Absence",
          table: "Absence",
          range: "A4:E6",
          columns,
          rows: [
            "5 Persistent absence in Derby: 12.2 / 10 Red, national 10.5 (+1.7)",
            "6 Persistent absence in Leicester: 9.8 / 10 Green, national 10.5 (-0.7)",
          ],
        },
      ],
      findings: ["info benchmark-row Absence!A3"],
    },
  },
  {
    title: "National directly above the header row of a plain range, which is no header itself",
    build: () =>
      workbookWith({
        name: "Absence",
        ranges: [
          { at: "A1", rows: [["Persistent absence in secondary schools"]] },
          { at: "A3", rows: [national("National", 10.5), headers, absence("Derby", 12.2), absence("Leicester", 9.8)] },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Absence",
          table: null,
          range: "A4:E6",
          columns,
          rows: [
            "5 Persistent absence in Derby: 12.2 / 10 Red, national 10.5 (+1.7)",
            "6 Persistent absence in Leicester: 9.8 / 10 Green, national 10.5 (-0.7)",
          ],
        },
      ],
      findings: ["info benchmark-row Absence!A3"],
    },
  },
  {
    title: "All England providers directly below an Excel table",
    build: () =>
      workbookWith({
        name: "Absence",
        tables: [{ name: "Absence", headers, rows: [absence("Derby", 12.2), absence("Leicester", 9.8)] }],
        ranges: [{ at: "A4", rows: [national("All England providers", 10.5)] }],
      }),
    expected: {
      tables: [
        {
          sheet: "Absence",
          table: "Absence",
          range: "A1:E3",
          columns,
          rows: [
            "2 Persistent absence in Derby: 12.2 / 10 Red, national 10.5 (+1.7)",
            "3 Persistent absence in Leicester: 9.8 / 10 Green, national 10.5 (-0.7)",
          ],
        },
      ],
      findings: ["info benchmark-row Absence!A4"],
    },
  },
  {
    title: "two blocks on a worksheet, England's row in one and Scotland's in the other",
    build: () =>
      workbookWith({
        name: "Absence",
        ranges: [
          {
            at: "A1",
            rows: [["England"], headers, absence("Carlisle", 12.2), national("England", 10.5)],
          },
          {
            at: "A7",
            rows: [["Scotland"], headers, absence("Dumfries", 12.2), national("Scotland", 14)],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Absence",
          table: null,
          range: "A2:E4",
          columns,
          rows: ["3 Persistent absence in Carlisle: 12.2 / 10 Red, national 10.5 (+1.7)"],
        },
        {
          sheet: "Absence",
          table: null,
          range: "A8:E10",
          columns,
          rows: ["9 Persistent absence in Dumfries: 12.2 / 10 Red, national 14 (-1.8)"],
        },
      ],
      findings: ["info benchmark-row Absence!A4", "info benchmark-row Absence!A10"],
    },
  },
  {
    title: "two blocks side by side, each with a national row of its own",
    build: () =>
      workbookWith({
        name: "Absence",
        ranges: [
          { at: "A1", rows: [headers, absence("Derby", 12.2), national("National", 10.5)] },
          { at: "N1", rows: [headers, absence("Derby", 9.8, percent(9)), national("National", 9.1)] },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Absence",
          table: null,
          range: "A1:E3",
          columns,
          rows: ["2 Persistent absence in Derby: 12.2 / 10 Red, national 10.5 (+1.7)"],
        },
        {
          sheet: "Absence",
          table: null,
          range: "N1:R3",
          columns,
          rows: ["2 Persistent absence in Derby: 9.8 / 9 Red, national 9.1 (+0.7)"],
        },
      ],
      findings: ["info benchmark-row Absence!A3", "info benchmark-row Absence!N3"],
    },
  },
  {
    title: "a national row known by the area code 0",
    build: () =>
      workbookWith({
        name: "Absence",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Area code", "Area", "Indicator", "Polarity", "Target", "Actual"],
              [831, "Derby", "Persistent absence", "Low", percent(10), percent(12.2, 1)],
              [856, "Leicester", "Persistent absence", "Low", percent(10), percent(9.8, 1)],
              [0, "All authorities", "Persistent absence", null, null, percent(10.5, 1)],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Absence",
          table: null,
          range: "A1:F4",
          columns: {
            area: "Area",
            indicator: "Indicator",
            polarity: "Polarity",
            target: "Target",
            actual: "Actual",
          },
          rows: [
            "2 Persistent absence in Derby: 12.2 / 10 Red, national 10.5 (+1.7)",
            "3 Persistent absence in Leicester: 9.8 / 10 Green, national 10.5 (-0.7)",
          ],
        },
      ],
      findings: ["info benchmark-row Absence!A4"],
    },
  },
  {
    title: "the national row of an indicator judged against the national average",
    build: () =>
      workbookWith({
        name: "Absence",
        tables: [
          {
            name: "Absence",
            headers,
            rows: [
              absence("Derby", 12.2, "National average"),
              absence("Leicester", 9.8, "National average"),
              national("England", 10.5),
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Absence",
          table: "Absence",
          range: "A1:E4",
          columns,
          rows: [
            "2 Persistent absence in Derby: 12.2 / 10.5 Red, national 10.5 (+1.7)",
            "3 Persistent absence in Leicester: 9.8 / 10.5 Green, national 10.5 (-0.7)",
          ],
        },
      ],
      findings: ["info benchmark-row Absence!A4"],
    },
  },
];
