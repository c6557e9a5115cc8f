import { percent } from "../workbooks/plan.ts";
import { workbookWith, type CellSpec, type TableSpec } from "../workbooks/workbook.ts";
import type { CorpusWorkbook } from "./corpusWorkbook.ts";

const headers = ["Indicator", "Polarity", "Target", "Actual"];
const columns = { indicator: "Indicator", polarity: "Polarity", target: "Target", actual: "Actual" };

const scorecard = (rows: TableSpec["rows"]) =>
  workbookWith({ name: "Scorecard", tables: [{ name: "Scorecard", headers, rows }] });
const one = (range: string, rows: readonly string[]) => [
  { sheet: "Scorecard", table: "Scorecard", range, columns, rows },
];

const error = (text: "#N/A" | "#DIV/0!" | "#REF!", formula: string): CellSpec => ({ value: { error: text }, formula });

/** More than a cell of a message or a list shows: Excel holds 32,767 characters. */
const long = "Attendance of children who are looked after, ".repeat(700);

/** What stands in the cells. */
export const cells: readonly CorpusWorkbook[] = [
  {
    title: "formulas with the values that Excel kept",
    build: () =>
      workbookWith({
        name: "Scorecard",
        ranges: [
          {
            at: "A1",
            rows: [
              headers,
              [
                "Attendance",
                "High",
                { value: 0.96, format: "0%", formula: "=95%+1%" },
                { value: 0.954, format: "0.0%", formula: "=954/1000" },
              ],
              [
                { value: "NEET", formula: '="NE"&"ET"' },
                "Low",
                percent(4),
                { value: 0.027, format: "0.0%", formula: "=C3-1.3%" },
              ],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: null,
          range: "A1:D3",
          columns,
          rows: ["2 Attendance: 95.4 / 96 Amber", "3 NEET: 2.7 / 4 Green"],
        },
      ],
      findings: [],
    },
  },
  {
    title: "error values",
    build: () =>
      scorecard([
        ["Attendance", "High", percent(96), error("#N/A", "=NA()")],
        ["NEET", "Low", percent(4), error("#DIV/0!", "=1/0")],
        ["Places", "High", error("#REF!", "=#REF!+1"), 90],
        ["Persistent absence", "Low", percent(10), percent(9.8, 1)],
      ]),
    expected: {
      tables: one("A1:D5", [
        "2 Attendance: none / 96 Grey actual-symbol",
        "3 NEET: none / 4 Grey actual-symbol",
        "4 Places: 90 / manual Grey manual",
        "5 Persistent absence: 9.8 / 10 Green",
      ]),
      findings: ["info no-data Scorecard!D2", "info no-data Scorecard!D3", "error target-unreadable Scorecard!C4"],
    },
  },
  {
    title: "numbers stored as text",
    build: () =>
      scorecard([
        ["Attendance", "High", "96%", "95.4%"],
        ["NEET", "Low", percent(4), "65.099999999999994"],
        ["Places", "High", "1,200", "1\u00a0200"],
        ["Excluded", "Low", 5, "\u22124"],
      ]),
    expected: {
      tables: one("A1:D5", [
        "2 Attendance: 95.4 / 96 Amber",
        "3 NEET: 65.1 / 4 Red",
        // A blank is no mark of thousands: a figure is never guessed.
        "4 Places: none / 1200 Grey actual-unreadable",
        "5 Excluded: -4 / 5 Green",
      ]),
      findings: [
        "info number-as-text Scorecard!C2",
        "info number-as-text Scorecard!D2:D3",
        "info number-as-text Scorecard!C4",
        "error actual-unreadable Scorecard!D4",
        "info number-as-text Scorecard!D5",
      ],
    },
  },
  {
    title: "figures with £, k, m, pp and symbols of the DfE",
    build: () =>
      scorecard([
        ["Cost of placements", "Low", "£1.2m", "£950k"],
        ["Gap at key stage 2", "Low", "10 pp", "12.5 pp"],
        ["Excluded from special schools", "Low", 5, "c"],
        ["Pupils moved", "Low", 5, "low"],
        ["Attendance", "High", 96, "95.4 [u]"],
        ["NEET", "Low", 4, "~"],
      ]),
    expected: {
      tables: one("A1:D7", [
        "2 Cost of placements: 950000 / 1200000 Green",
        "3 Gap at key stage 2: 12.5 / 10 Red",
        "4 Excluded from special schools: none / 5 Grey suppressed",
        "5 Pupils moved: none / 5 Grey actual-symbol",
        "6 Attendance: 95.4 / 96 Amber",
        "7 NEET: none / 4 Grey actual-symbol",
      ]),
      findings: [
        "info number-as-text Scorecard!C2:C3",
        "info number-as-text Scorecard!D2:D3",
        "info suppressed Scorecard!D4",
        "info no-data Scorecard!D5",
        "info number-as-text Scorecard!D6",
        "info no-data Scorecard!D7",
        "warning symbol-obsolete Scorecard!D7",
      ],
    },
  },
  {
    title: "targets in words",
    build: () =>
      workbookWith({
        name: "Scorecard",
        tables: [
          {
            name: "Scorecard",
            headers: [...headers, "Previous", "National"],
            rows: [
              ["Attendance", "High", "NAT AV", percent(95.4, 1), percent(95), percent(95.1, 1)],
              ["NEET", "Low", "Reducing trend", percent(2.7, 1), percent(3), percent(3)],
              ["Places", "High", "TBC", 90, null, null],
              ["Persistent absence", "Low", "10% to 12%", percent(11, 1), null, null],
              ["Governors trained", "High", "as many as we can", 12, null, null],
              ["Excluded", "Low", "Not set", 4, null, null],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:F7",
          columns: { ...columns, previous: "Previous", national: "National" },
          rows: [
            "2 Attendance: 95.4 / 95.1 Green, national 95.1 (+0.3)",
            "3 NEET: 2.7 / directional Green, national 3 (-0.3)",
            "4 Places: 90 / pending Grey target-pending",
            "5 Persistent absence: 11 / range Green",
            "6 Governors trained: 12 / manual Grey manual",
            "7 Excluded: 4 / none Grey target-none",
          ],
        },
      ],
      findings: [
        "info target-pending Scorecard!C4",
        "error target-unreadable Scorecard!C6",
        "info target-not-set Scorecard!C7",
      ],
    },
  },
  {
    title: "very long texts",
    build: () =>
      workbookWith({
        name: "Scorecard",
        tables: [
          {
            name: "Scorecard",
            headers: [...headers, "Commentary"],
            rows: [
              [long, "High", percent(96), percent(95.4, 1), long],
              ["NEET", "Low", long, percent(2.7, 1), "Fine."],
            ],
          },
        ],
      }),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:E3",
          columns: { ...columns, commentary: "Commentary" },
          rows: [`2 ${long.trim()}: 95.4 / 96 Amber`, "3 NEET: 2.7 / manual Grey manual"],
        },
      ],
      findings: ["error target-unreadable Scorecard!C3"],
    },
  },
];
