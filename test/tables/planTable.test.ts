import type { CellValue } from "../../src/figures/cell.ts";
import { periodLabel } from "../../src/figures/period/periodLabel.ts";
import { settingNames } from "../../src/plan/settingNames.ts";
import { defaultSettings } from "../../src/plan/settings.ts";
import { readSettings } from "../../src/tables/planSettings.ts";
import { figureColumns, recognise } from "../../src/tables/recognition/recognise.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

type Row = readonly [setting: string, value: CellValue, format?: string];

const plan = (rows: readonly Row[], place = {}) =>
  tableOf(
    ["Setting", "Value"],
    rows.map(([setting, value]) => [setting, value]),
    { name: "Plan", sheet: "Plan", formats: { Value: rows.map(([, , format]) => format ?? "General") }, ...place },
  );

/** What one row sets. */
const settingOf = (key: keyof typeof defaultSettings, ...row: Row) => {
  const { settings, findings } = readSettings([plan([row])]);
  expect(findings).toEqual([]);
  return settings[key];
};

test.each(settingNames.filter(({ usual }) => usual !== undefined))(
  "a blank beside $header means what its guidance says: $usual",
  ({ key, header, usual }) => {
    expect(settingOf(key, header, usual!)).toEqual(defaultSettings[key]);
  },
);

test.each(settingNames.flatMap(({ header, list = [] }) => list.map((word) => [header, word] as const)))(
  "%s can be %s, which its drop-down offers",
  (header, word) => {
    expect(readSettings([plan([[header, word]])]).findings).toEqual([]);
  },
);

const relative = (amount: number) => ({ amount, relative: true });
const absolute = (amount: number) => ({ amount, relative: false });

describe("a setting", () => {
  test.each<[keyof typeof defaultSettings, Row, unknown]>([
    ["title", ["Title", " Education plan 2017-18 "], "Education plan 2017-18"],
    ["organisation", ["Council", "Birmingham City Council"], "Birmingham City Council"],
    ["yearType", ["Year type", "Academic year"], "academic"],
    ["yearType", ["YEAR TYPE:", "financial"], "financial"],
    ["rule", ["Default rule", "Tolerance"], "tolerance"],
    ["rule", ["RAG rule", "floor standard"], "floor"],
    ["rule", ["Default rule", "Improving on last year"], "improving"],
    ["rule", ["Default rule", "no worse than last year"], "improving"],
    ["rule", ["Default rule", "own bands"], "bands"],
    ["allowance", ["Default allowance", "10%"], relative(10)],
    ["allowance", ["Allowance", 0.1, "0%"], relative(10)],
    ["allowance", ["Tolerance", "2.5 pp"], absolute(2.5)],
    ["allowance", ["Tolerance (Amber)", 3], absolute(3)],
    ["allowance", ["Tolerance", "None"], absolute(0)],
    ["greenAllowance", ["Green allowance", "1%"], relative(1)],
    ["blue", ["Blue above target", "Yes"], true],
    ["blue", ["Blue above target", true], true],
    ["blue", ["Blue", "no"], false],
    ["evenProfile", ["Cumulative profile", "Even"], true],
    ["evenProfile", ["Cumulative profile", "None"], false],
    ["comparatorPeriod", ["Comparator period", "Same"], "same"],
    ["comparatorPeriod", ["Comparator period", "same period only"], "same"],
    ["comparatorPeriod", ["Comparator period", "Latest published"], "latest"],
    ["comparatorPeriod", ["Comparator period", "latest, also as target"], "latest-as-target"],
    ["authority", ["Local authority", "Birmingham"], "Birmingham"],
    ["region", ["Region", "West Midlands"], "West Midlands"],
    ["neighbourModel", ["Neighbour model", "NFER 2014"], "NFER 2014"],
    ["suppressionThreshold", ["Suppression threshold", 5], 5],
    ["suppressionThreshold", ["Small numbers", "fewer than 6"], 6],
    ["suppressionThreshold", ["Suppression threshold (children)", "off"], null],
    ["commentaryFor", ["Commentary expected for", "Red and amber"], ["Red", "Amber"]],
    ["commentaryFor", ["Exceptions", "overridden; worsening"], ["worsened", "overridden"]],
    ["commentaryFor", ["Commentary expected for", "None"], []],
    ["columns", ["Columns to write", "RAG, Rank; Distance travelled"], ["RAG", "Rank", "Distance travelled"]],
    ["columns", ["Columns to write", "all"], ["all"]],
  ])("%s from %p is %p", (key, row, expected) => {
    expect(settingOf(key, ...row)).toEqual(expected);
  });

  test.each<[Row, string]>([
    [["Reporting period", "Q2 2016/17"], "Q2 2016/17"],
    [["Reporting period", 42795, "mmm-yy"], "March 2017"],
    [["Reporting period", 2016], "2016"],
  ])("%p is the reporting period %s", (row, label) => {
    expect(periodLabel(readSettings([plan([row])]).settings.reportingPeriod!)).toBe(label);
  });

  test.each<[Row]>([[["As at", 42825, "dd/mm/yyyy"]], [["As at date", "31 March 2017"]], [["As at", "March 2017"]]])(
    "%p is the last day of March 2017",
    (row) => {
      expect(periodLabel(readSettings([plan([row])]).settings.asAt!)).toBe("31 March 2017");
    },
  );

  test.each([
    ["academic", "2016/17 academic year"],
    ["financial", "2016/17 financial year"],
  ])("“2016/17” is of the plan's year type, %s, wherever that stands", (yearType, label) => {
    const rows: Row[] = [
      ["Reporting period", "2016/17"],
      ["Year type", yearType],
    ];
    for (const each of [rows, rows.toReversed()])
      expect(periodLabel(readSettings([plan(each)]).settings.reportingPeriod!)).toBe(label);
  });

  test("a year is as at its last day by the plan's year type, wherever that stands", () => {
    const rows: Row[] = [
      ["As at", "2016/17"],
      ["Year type", "academic"],
    ];
    for (const each of [rows, rows.toReversed()])
      expect(periodLabel(readSettings([plan(each)]).settings.asAt!)).toBe("31 August 2017");
  });

  test("that is blank, or not in the table, is the usual one", () => {
    expect(readSettings([plan([["Default allowance", ""]])])).toEqual({ settings: defaultSettings, findings: [] });
    expect(readSettings([])).toEqual({ settings: defaultSettings, findings: [] });
  });

  test.each(settingNames.map(({ header, key }) => [header, key]))("headed “%s” is known", (header) => {
    const { findings } = readSettings([plan([[header, "?"]])]);
    expect(findings.map(({ code }) => code)).not.toContain("setting-unknown");
  });
});

describe("a setting that cannot be read", () => {
  test.each<[Row, string]>([
    [["Year type", "lunar"], "expected financial, academic, calendar or reporting, so the usual setting was used"],
    [
      ["Commentary expected for", "Red, Green"],
      "expected Red, Amber, worsened, overridden, several with commas between them, or None, so the usual setting was used",
    ],
    [["Default rule", "by feel"], "expected tolerance, floor, improving or bands, so the usual setting was used"],
    [["Default allowance", "some"], "expected “5%” (of the target), “5 pp” or “5”, so the usual setting was used"],
    [
      ["Reporting period", "soon"],
      "expected a year, quarter or month such as 2016/17 or Q2 2016/17, so the usual setting was used",
    ],
    [
      ["Reporting period", "Q2"],
      "expected a year, quarter or month such as 2016/17 or Q2 2016/17, so the usual setting was used",
    ],
    [["As at", "2016/17"], "expected a date such as 31 March 2017, so the usual setting was used"],
    [["Blue above target", "perhaps"], "expected Yes or No, so the usual setting was used"],
    [["Suppression threshold", 1], "expected a whole number from 2 on, or None, so the usual setting was used"],
    [["Suppression threshold", 5.5], "expected a whole number from 2 on, or None, so the usual setting was used"],
    [["Comparator period", "any"], "expected same, latest, or “latest, also as target”, so the usual setting was used"],
  ])("%p is a finding at its cell", (row, expected) => {
    const { settings, findings } = readSettings([plan([["Region", "West Midlands"], row], { row: 3, column: 1 })]);
    expect(settings).toEqual({ ...defaultSettings, region: "West Midlands" });
    expect(findings).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "setting-unreadable",
        sheet: "Plan",
        cell: "C6",
        message: `The setting ${row[0]} says “${row[1]}”; ${expected}.`,
      }),
    ]);
  });

  test("a column that is none is named, and the others are written", () => {
    const { settings, findings } = readSettings([plan([["Columns to write", "RAG, Colour, Rank"]])]);
    expect(settings.columns).toEqual(["RAG", "Colour", "Rank"]);
    expect(findings.map(({ message }) => message)).toEqual([
      "The setting Columns to write says “RAG, Colour, Rank”; “Colour” is the header of no computed column, so it was left out.",
    ]);
  });

  test.each([
    ["Yaer type", "Did you mean “Year type”?"],
    ["Reporting perod", "Did you mean “Reporting period”?"],
    ["Favourite colour", null],
  ])("“%s” is no setting", (name, fix) => {
    const rows: Row[] = [
      ["Title", "A plan"],
      [name, "Academic"],
    ];
    expect(readSettings([plan(rows)]).findings).toEqual([
      expect.objectContaining({ severity: "info", code: "setting-unknown", cell: "A3", fix }),
    ]);
  });

  test("stated twice: the first has it, and the second is a finding where it differs", () => {
    const rows: Row[] = [
      ["Default allowance", 0.1, "0%"],
      ["Tolerance", "10%"],
      ["Allowance", "5%"],
    ];
    const { settings, findings } = readSettings([plan(rows)]);
    expect(settings.allowance).toEqual({ amount: 10, relative: true });
    expect(findings.map(({ code, cell, message }) => [code, cell, message])).toEqual([
      ["setting-unreadable", "B4", "The setting Default allowance says “5%”; row 2 says “10%”, which was used."],
    ]);
  });

  const second = (rows: readonly Row[]) => plan(rows, { name: "Plan2", sheet: "Other", row: 4 });

  test("in a second table: the first table has them, and what differs is said", () => {
    const first = plan([
      ["Region", "West Midlands"],
      ["Allowance", 0.1, "0%"],
    ]);
    const other = second([
      ["Region", "London"],
      ["Year type", "academic"],
    ]);
    const { settings, findings } = readSettings([first, other]);
    expect(settings).toMatchObject({ region: "West Midlands", yearType: null });
    expect(findings.map(({ code, sheet, cell, message }) => [code, sheet, cell, message])).toEqual([
      [
        "plan-repeated",
        "Other",
        "A5:B5",
        "The table Plan2 differs from the table Plan, whose settings hold for every indicator of the workbook: " +
          "Year type “academic”, there not stated; Default allowance not stated, there “10%”; Region “London”, there “West Midlands”.",
      ],
    ]);
  });

  test("in a second table, where the first says nothing: the second has them", () => {
    const { settings, findings } = readSettings([plan([["Region", ""]]), second([["Region", "London"]])]);
    expect([settings.region, findings]).toEqual(["London", []]);
  });

  test.each<[string, readonly Row[]]>([
    ["says nothing", [["Region", ""]]],
    ["says the same", [["Our region", "West Midlands"]]],
    [
      "says the same of another plan",
      [
        ["Title", "Another plan"],
        ["Region", "West Midlands"],
      ],
    ],
  ])("in a second table that %s is no finding", (_, rows) => {
    expect(readSettings([plan([["Region", "West Midlands"]]), second(rows)]).findings).toEqual([]);
  });
});

describe("a Plan table in a workbook", () => {
  const scorecard = tableOf(["Indicator", "Polarity", "Target", "Actual"], [["Key Stage 2", "High", 52, 47]]);
  const statusWith = (rows: readonly Row[]) =>
    judgementOf([scorecard, plan(rows)]).tables.map(({ rows: judged }) => judged[0]!.assessment.status);

  test("decides how its indicators are judged, and is none itself", () => {
    expect(statusWith([["Region", "West Midlands"]])).toEqual(["Red"]);
    expect(statusWith([["Default allowance", 0.1, "0%"]])).toEqual(["Amber"]);
  });

  test("has its findings among the others", () => {
    expect(findingsOf(judgementOf([scorecard, plan([["Default rule", "by feel"]])]))).toEqual([
      "warning setting-unreadable B2",
    ]);
  });

  test("has the number formats of its values asked for", () => {
    expect(figureColumns(recognise(plan([["Default allowance", 0.1]])))).toEqual([1]);
  });

  test("is no list of nurseries", () => {
    expect(readSettings([plan([["Little Oaks", 42]])]).findings).toEqual([]);
  });

  test("gives quarters their year", () => {
    const quarterly = tableOf(
      ["Indicator", "Period", "Polarity", "Target", "Actual"],
      [["Visits", "Q2", "High", 5, 6]],
    );
    expect(findingsOf(judgementOf([quarterly]))).toEqual(["warning period-ambiguous B2"]);
    expect(findingsOf(judgementOf([quarterly, plan([["Reporting period", "2016/17"]])]))).toEqual([]);
  });
});
