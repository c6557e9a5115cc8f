import { workbookWith, type CellSpec } from "../workbooks/workbook.ts";
import type { CorpusWorkbook } from "./corpusWorkbook.ts";

const date = (serial: number): CellSpec => ({ value: serial, format: "dd/mm/yyyy" });

/** Nothing is judged, and the message says what was looked at and why it is none. */
function nothingIn(says: readonly RegExp[]): CorpusWorkbook["expected"] {
  return { tables: [], findings: ["error no-indicator-table"], says: { "no-indicator-table": says } };
}

const tasks = [
  ["Write the delivery plan", date(45_000), "Head of service"],
  ["Send it to the board", date(45_031), "Head of service"],
  ["Publish it", date(45_062), "Communications"],
] satisfies CellSpec[][];

/** What is no table of indicators, however like one it looks. */
export const refused: readonly CorpusWorkbook[] = [
  {
    title: "an empty workbook",
    build: () => workbookWith({ name: "Sheet1" }),
    expected: nothingIn([/empty/i]),
  },
  {
    title: "a worksheet with only a title",
    build: () => workbookWith({ name: "Cover", ranges: [{ at: "B2", rows: [["Children's scorecard, March 2017"]] }] }),
    expected: nothingIn([/Cover/]),
  },
  {
    title: "a task list with KPI and TARGET dates, as an Excel table",
    build: () =>
      workbookWith({ name: "Tasks", tables: [{ name: "Tasks", headers: ["KPI", "TARGET", "Owner"], rows: tasks }] }),
    expected: nothingIn([/Tasks/, /TARGET/]),
  },
  {
    title: "a task list with KPI and TARGET dates, as a plain range under a title",
    build: () =>
      workbookWith({
        name: "Tasks",
        ranges: [{ at: "A1", rows: [["What is to be done"], [], ["KPI", "TARGET", "Owner"], ...tasks] }],
      }),
    expected: nothingIn([/Tasks/, /TARGET/]),
  },
  {
    title: "a risk register",
    build: () =>
      workbookWith({
        name: "Risks",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Risk register"],
              [],
              ["Risk", "Current score", "Target score", "Reviewed"],
              ["Head teachers cannot be recruited", 9, 6, date(45_000)],
              ["The grant ends in March", 6, 3, date(45_000)],
              ["The contractor fails", 4, 2, date(45_031)],
            ],
          },
        ],
      }),
    expected: nothingIn([/Risks/]),
  },
  {
    title: "a contacts list",
    build: () =>
      workbookWith({
        name: "Contacts",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Name", "Role", "School", "Extension"],
              ["The head teacher", "Head", "Heath Lane Infants", 2041],
              ["The bursar", "Finance", "Ysgol Bryn Hyfryd", 2042],
              ["The clerk", "Governors", "St Mary's RC Primary", 2043],
            ],
          },
        ],
      }),
    expected: nothingIn([/Contacts/]),
  },
  {
    title: "a crosstab of counts, as a pivot leaves it",
    build: () =>
      workbookWith({
        name: "Pivot",
        ranges: [
          {
            at: "A1",
            rows: [
              ["Count of pupils", "Column labels"],
              ["Row labels", "Boys", "Girls", "Grand total"],
              ["Year 1", 30, 28, 58],
              ["Year 2", 27, 31, 58],
              ["Grand total", 57, 59, 116],
            ],
          },
        ],
      }),
    expected: nothingIn([/Pivot/]),
  },
  {
    title: "lists beside a table of indicators are passed over",
    build: () =>
      workbookWith(
        {
          name: "Scorecard",
          tables: [
            {
              name: "Scorecard",
              headers: ["Indicator", "Polarity", "Target", "Actual"],
              rows: [["Places built", "High", 100, 97]],
            },
          ],
        },
        { name: "Tasks", ranges: [{ at: "A1", rows: [["KPI", "TARGET", "Owner"], ...tasks] }] },
        {
          name: "Pivot",
          ranges: [
            {
              at: "A1",
              rows: [
                ["Row labels", "Boys", "Girls"],
                ["Year 1", 30, 28],
                ["Grand total", 57, 59],
              ],
            },
          ],
        },
      ),
    expected: {
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:D2",
          columns: { indicator: "Indicator", polarity: "Polarity", target: "Target", actual: "Actual" },
          rows: ["2 Places built: 97 / 100 Amber"],
        },
      ],
      findings: [],
    },
  },
];
