import type { CellValue } from "../../src/figures/cell.ts";
import type { FindingCode } from "../../src/findings/catalogue.ts";
import type { Finding, Severity } from "../../src/findings/finding.ts";
import { memoryNamespace } from "../../src/changes/memory.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { openInExcel } from "../refresh/open.ts";
import { tableFrom } from "../tables/compared.ts";
import { judgementOf, tableOf } from "../tables/tables.ts";
import { workbookWith, type TableSpec, type WorksheetSpec } from "../workbooks/workbook.ts";

type Cells = Readonly<Record<string, CellValue>>;
type Found = readonly Finding[] | Promise<readonly Finding[]>;

const usual = { Ref: "1", Indicator: "Early years", Polarity: "High", Target: 70, Actual: 75 };

/** What is found in tables of these rows, each on a worksheet of its name. */
const inTables = (tables: Readonly<Record<string, readonly Cells[]>>, settings: object = {}) =>
  judgementOf(
    Object.entries(tables).map(([name, rows]) => tableFrom(name, name, rows)),
    settings,
  ).findings;

/** What is found in a scorecard of these rows, the cells that they leave out as usual. */
const inRows = (rows: readonly Cells[], others: Readonly<Record<string, readonly Cells[]>> = {}, settings?: object) =>
  inTables({ Scorecard: rows.map((row) => ({ ...usual, ...row })), ...others }, settings);

const inRow = (row: Cells, settings?: object) => inRows([row], {}, settings);

/** What is found beside a good row, in another table of the plan. */
const beside = (others: Readonly<Record<string, readonly Cells[]>>, settings?: object) =>
  inRows([{}], others, settings);

const scorecardTable: TableSpec = {
  name: "Scorecard",
  headers: Object.keys(usual),
  rows: [Object.values(usual)],
};

async function refreshed(workbook: Workbook) {
  return (await openInExcel(workbook).refresh()).findings;
}

const inWorkbook = (sheet: Partial<WorksheetSpec>) =>
  refreshed(workbookWith({ name: "Scorecard", tables: [scorecardTable], ...sheet }));

function changed(change: (workbook: Workbook) => void): Promise<readonly Finding[]> {
  const workbook = workbookWith({ name: "Scorecard", tables: [scorecardTable] });
  change(workbook);
  return refreshed(workbook);
}

/** Reading its own colours back fails, as in some builds of Excel. */
async function coloursUnknown(): Promise<readonly Finding[]> {
  const excel = openInExcel(workbookWith({ name: "Scorecard", tables: [scorecardTable] }));
  await excel.refresh();
  await typed("Scorecard", 0, "Actual", 60);
  excel.host.resetCounts();
  excel.host.faults = [{ sync: 4, when: "before", code: "GeneralException" }];
  return (await excel.refresh()).findings;
}

/** What is found by a refresh once a cell has been typed over since the last. */
async function afterTyping(row: Cells, column: string, value: CellValue): Promise<readonly Finding[]> {
  const cells = { ...usual, ...row };
  const table = { name: "Scorecard", headers: Object.keys(cells), rows: [Object.values(cells)] };
  const excel = openInExcel(workbookWith({ name: "Scorecard", tables: [table] }));
  await excel.refresh();
  await typed("Scorecard", 0, column, value);
  return (await excel.refresh()).findings;
}

async function typed(table: string, row: number, column: string, value: CellValue): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange().getCell(row, 0).values = [
      [value],
    ];
    await context.sync();
  });
}

const published = async () => {
  const cells = { ...usual, "Published on": "" };
  const table = { name: "Scorecard", headers: Object.keys(cells), rows: [Object.values(cells)] };
  const excel = openInExcel(workbookWith({ name: "Scorecard", tables: [table] }));
  await excel.refresh();
  await typed("Scorecard", 0, "Published on", "3 May 2017");
  await typed("Scorecard", 0, "Actual", 50);
  return (await excel.refresh()).findings;
};

const defined = { Ref: "1", Indicator: "Early years", Polarity: "High" };

const outcomes = ["A", "B", "C"].map((Ref) => ({ Ref, Outcome: `Outcome ${Ref}` }));

/** A list of tasks whose columns somebody has said to be those of indicators. */
const tasksAssigned = () => {
  const roles = { Thing: "indicator", Want: "target" } as const;
  const rows = ["March", "June", "July"].map((month) => [`Task for ${month}`, month]);
  return judgementOf([tableOf(["Thing", "Want"], rows, { roles })]).findings;
};

/** How each finding comes about, and how severe it is then. */
const every: Readonly<Record<FindingCode, readonly [Severity, () => Found]>> = {
  "no-indicator-table": ["error", () => inTables({})],
  "header-missing": [
    "error",
    () => inTables({ Scorecard: [{ Indicator: "Early years", Polarity: "High", Actual: 75 }] }),
  ],
  "header-ambiguous": ["error", () => inRow({ Outturn: 75, "Latest figure": 74, Actual: "", "Actual figure": 76 })],
  "role-unsupported": ["warning", () => tasksAssigned()],
  "under-table": [
    "error",
    () =>
      refreshed(
        workbookWith({
          name: "Scorecard",
          tables: [scorecardTable],
          ranges: [{ at: "A3", rows: [Object.keys(usual), Object.values(usual)] }],
        }),
      ),
  ],
  "header-taken": [
    "warning",
    () =>
      inWorkbook({
        tables: [
          {
            ...scorecardTable,
            headers: ["Ref", "Indicator", "Polarity", "Target", "Actual", "RAG"],
            rows: [[...Object.values(usual), "my own"]],
          },
        ],
      }),
  ],
  "table-empty": ["warning", () => inTables({ Scorecard: [{ Indicator: "", Polarity: "", Target: "", Actual: "" }] })],
  "sheet-protected": ["error", () => inWorkbook({ protected: true })],
  "sheet-too-large": [
    "warning",
    () => judgementOf([], {}, [{ sheet: "Data", range: "A1:XFD1048576", tooLarge: true, columns: [] }]).findings,
  ],
  "no-room": ["error", () => inWorkbook({ cells: [{ row: 1, column: 5, cell: "a note" }] })],
  "header-hidden": ["error", () => changed(({ worksheets }) => (worksheets[0]!.tables[0]!.showHeaders = false))],
  "colours-unknown": ["info", coloursUnknown],
  "memory-newer": [
    "error",
    () =>
      changed(({ customXmlParts }) =>
        customXmlParts.push({
          id: "{00000000-0000-0000-0000-000000000001}",
          part: null,
          xml: `<memory xmlns="${memoryNamespace}">{"version":99}</memory>`,
        }),
      ),
  ],
  "table-filtered": [
    "info",
    () =>
      changed(({ worksheets }) => {
        worksheets[0]!.tables[0]!.filters = [{ column: 0, xml: '<filterColumn colId="0"/>' }];
        worksheets[0]!.rows.get(1)!.hidden = true;
      }),
  ],
  "setting-unreadable": ["warning", () => beside({ Plan: [{ Setting: "Default rule", Value: "by feel" }] })],
  "setting-unknown": [
    "info",
    () =>
      beside({
        Plan: [
          { Setting: "Title", Value: "A plan" },
          { Setting: "Colour", Value: "red" },
        ],
      }),
  ],
  "plan-repeated": [
    "warning",
    () =>
      beside({
        Plan: [{ Setting: "Default allowance", Value: "5%" }],
        Plan2: [{ Setting: "Default allowance", Value: "10%" }],
      }),
  ],
  "table-repeated": ["warning", () => beside({ Outcomes: outcomes, Outcomes2: outcomes })],
  "definition-unreadable": ["warning", () => inRow({ Allowance: "some" })],
  "benchmark-unreadable": [
    "warning",
    () => beside({ Benchmarks: [{ Ref: "1", Level: "somewhere", Period: "2016", Value: 69 }] }),
  ],
  "duplicate-ref": ["warning", () => inRows([{}, {}])],
  "duplicate-indicator": ["warning", () => inRows([{}, { Ref: "2" }])],
  "unknown-ref": [
    "warning",
    () => beside({ Indicators: [defined], Targets: [{ Ref: "9", Indicator: "NEET", "2016/17 Target": 70 }] }),
  ],
  "ref-shared": [
    "warning",
    () =>
      inRows([{ Indicator: "" }], {
        Indicators: [
          { Ref: "1", Indicator: "Early years", Polarity: "High" },
          { Ref: "1", Indicator: "NEET", Polarity: "Low" },
        ],
      }),
  ],
  "indicator-without-row": [
    "warning",
    () =>
      beside({
        Indicators: [defined, { ...defined, Ref: "2", Indicator: "NEET" }],
      }),
  ],
  "outcome-without-indicators": [
    "warning",
    () =>
      beside({
        Outcomes: [
          { Ref: "A", Outcome: "Learning" },
          { Ref: "B", Outcome: "Safety" },
        ],
        Indicators: [{ ...defined, Outcome: "A" }],
      }),
  ],
  "action-without-indicator": [
    "warning",
    () =>
      beside({
        Outcomes: [
          { Ref: "A", Outcome: "Learning" },
          { Ref: "B", Outcome: "Safety" },
        ],
        Indicators: [{ ...defined, Outcome: "A" }],
        Actions: [{ Ref: "a", Outcome: "B", Action: "Visit every school", Due: "Quarterly" }],
      }),
  ],
  "actual-unreadable": ["error", () => inRow({ Actual: "about 60" })],
  "target-unreadable": ["error", () => inRow({ Target: "as planned" })],
  "comparator-unreadable": ["warning", () => inRow({ National: "about 69" })],
  "previous-unreadable": ["warning", () => inRow({ Previous: "n.k." })],
  "figure-unreadable": ["warning", () => inRow({ Numerator: "many" })],
  "counts-implausible": ["warning", () => inRow({ Unit: "%", Numerator: 12, Denominator: 10 })],
  "period-unreadable": ["warning", () => inRow({ Period: "soon" })],
  "period-ambiguous": ["warning", () => inRow({ Period: "2016/17" })],
  "polarity-missing": ["error", () => inRow({ Polarity: "" })],
  "target-contradicts-polarity": ["error", () => inRow({ Target: "Reducing trend", Previous: 80 })],
  "comparator-missing": ["warning", () => inRow({ Target: "National average" })],
  "comparator-unusable": ["warning", () => inRow({ Target: "National average", National: "c" })],
  "comparator-period": ["warning", () => inRow({ Target: "National average", Period: "2016", National: "69 (2015)" })],
  "benchmark-differs": [
    "warning",
    () =>
      inRows([{ Period: "2016", National: 69 }], {
        Benchmarks: [{ Ref: "1", Level: "National", Period: "2016", Value: 68 }],
      }),
  ],
  "benchmark-ambiguous": [
    "warning",
    () =>
      inRows([{ Period: "2016" }], {
        Benchmarks: [67, 68].map((value) => ({ Ref: "1", Level: "National", Period: "2016", Value: value })),
      }),
  ],
  "figure-overdue": [
    "warning",
    () => inRow({ Period: "January 2017", "Next due": "February 2017" }, { asAt: "31 March 2017" }),
  ],
  "rule-gap": ["warning", () => inRow({ Rule: "bands", Bands: "Green ≥ 90; Amber 70 to 80; Red < 70" })],
  "allowance-below-one-child": ["warning", () => inRow({ Unit: "%", Numerator: 3, Denominator: 4, Allowance: "1%" })],
  "suppression-undone": [
    "warning",
    () =>
      inRows(
        ["c", 12, 20, 35].map((Actual, index) => ({
          Actual,
          Unit: "Number",
          Area: ["Hill", "Vale", "Park", "All schools"][index]!,
        })),
      ),
  ],
  "override-unreadable": ["warning", () => inRow({ Override: "purple" })],
  "override-without-reason": ["warning", () => inRow({ Override: "Amber" })],
  "override-stale": [
    "warning",
    () => afterTyping({ Override: "Amber", "Override reason": "One school" }, "Actual", 50),
  ],
  "published-differs": ["warning", published],
  "percent-out-of-range": ["warning", () => inRow({ Unit: "%", Actual: 106 })],
  "percent-scale": ["warning", () => inRow({ Unit: "%", Actual: 0.64 })],
  "unit-mismatch": ["warning", () => inRow({ Unit: "Number", Actual: "75%" })],
  "number-as-text": ["info", () => inRow({ Actual: "75" })],
  "symbol-obsolete": ["warning", () => inRow({ Actual: "~" })],
  suppressed: ["info", () => inRow({ Actual: "c" })],
  "no-data": ["info", () => inRow({ Actual: "x" })],
  "wording-differs": [
    "info",
    () =>
      inRows([
        { Target: "NAT AV", National: 69 },
        { Ref: "2", Indicator: "NEET", Target: "National average", National: 69 },
      ]),
  ],
  "commentary-disagrees": ["warning", () => inRow({ Unit: "%", Commentary: "We met our target of 72%." })],
  "commentary-missing": ["info", () => inRow({ Actual: 50, Commentary: "" })],
  "commentary-unchanged": [
    "info",
    () => inRows(["2015", "2016"].map((Period) => ({ Period, Actual: 50, Commentary: "Two schools closed." }))),
  ],
  "status-disagrees": ["warning", () => inRow({ Status: "R" })],
  "rounding-changes-status": [
    "warning",
    () =>
      judgementOf([
        {
          ...tableFrom("Scorecard", "Scorecard", [{ ...usual, Target: 0.7, Actual: 0.6996 }]),
          formats: new Map([
            [3, "0%"],
            [4, "0%"],
          ]),
        },
      ]).findings,
  ],
  "target-pending": ["info", () => inRow({ Target: "TBC" })],
  "target-not-set": ["info", () => inRow({ Target: "Not set" })],
  "target-moved": ["info", () => inRows([70, 72].map((Target, index) => ({ Period: `${2015 + index}`, Target })))],
  "date-unreadable": [
    "warning",
    () => beside({ Actions: [{ Action: "Visit every school", Owner: "Head", Due: "soon" }] }),
  ],
  "date-past": [
    "warning",
    () =>
      beside(
        { Actions: [{ Action: "Visit every school", Owner: "Head", Due: "May 2016" }] },
        { asAt: "31 March 2017" },
      ),
  ],
  "as-at-missing": [
    "info",
    () => beside({ Actions: [{ Action: "Visit every school", Owner: "Head", Due: "May 2016" }] }),
  ],
  "risk-scale-missing": ["info", () => beside({ Risks: [{ Risk: "Numbers rise", Impact: "Low", Likelihood: "Low" }] })],
  "risk-unreadable": [
    "warning",
    () =>
      beside(
        { Risks: [{ Risk: "Numbers rise", Impact: "Dire", Likelihood: "Low" }] },
        { riskScale: ["Low", "Medium", "High"] },
      ),
  ],
  "money-unreadable": ["warning", () => beside({ Budgets: [{ Programme: "Main", "2016/17 £": "88,1000" }] })],
  "total-row": ["info", () => inRows([{}, { Ref: "", Indicator: "Total", Polarity: "", Target: "" }])],
  "benchmark-row": ["info", () => inRows([{ Area: "Bootle" }, { Area: "England", Actual: 69 }])],
  "note-row": [
    "info",
    () => inRows([{}, { Ref: "", Indicator: "", Polarity: "Provisional.", Target: "", Actual: "" }]),
  ],
};

test.each(Object.entries(every))("%s comes about", async (code, [severity, find]) => {
  const found = (await find()).filter((finding) => finding.code === code);
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
  expect(found[0]!.message).toMatch(/^\S.*[.?]$/);
  expect(found[0]!.message).not.toMatch(/undefined|null| {2}/);
});
