import type { CellValue } from "../../src/figures/cell.ts";
import { periodLabel } from "../../src/figures/period/periodLabel.ts";
import { planSettings } from "../../src/plan/settings.ts";
import { rowReader } from "../../src/tables/rows/readRows.ts";
import { recognise } from "../../src/tables/recognition/recognise.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

const headers = ["Ref", "Indicator", "Polarity", "Target", "Actual", "Commentary"];
const early: CellValue[] = ["6", "Early years", "High", 70, 64, "Closing."];
const stage2: CellValue[] = ["7", "Key stage 2", "High", 52, 47, "Behind."];

const judge = (rows: CellValue[][], place = {}) => judgementOf([tableOf(headers, rows, place)]);
const judgedRows = (rows: CellValue[][]) =>
  judge(rows).tables[0]!.rows.map(({ row, assessment }) => `${row} ${assessment.ref}`);

describe("rows that are no indicators", () => {
  test.each<[string, CellValue[], string[]]>([
    ["a blank row", ["", "", "", "", "", ""], []],
    ["a row of blanks", [" ", "\u00a0", "", "", "", ""], []],
    ["a total", ["", "Total", "", 122, 111, ""], ["info total-row B3"]],
    ["a grand total", ["Grand total", "", "", 122, 111, ""], ["info total-row A3"]],
    ["a repeated header", headers, ["info note-row A3"]],
    ["a note", ["* Provisional figures, to be confirmed in December.", "", "", "", "", ""], ["info note-row A3"]],
    ["a section's heading among the names", ["", "Social care", "", "", "", ""], ["info note-row B3"]],
    ["a stray comment", ["", "", "", "", "", "see above"], ["info note-row F3"]],
  ])("%s is left out", (_, row, findings) => {
    expect(judgedRows([early, row, stage2])).toEqual(["0 6", "2 7"]);
    expect(findingsOf(judge([early, row, stage2]))).toEqual(findings);
  });

  test("a total with a ref is named by its words", () => {
    expect(
      judge([early, ["3", "Total", "", 122, 111, ""]]).findings.map(({ message, cell }) => [cell, message]),
    ).toEqual([["B3", "“Total” is a total and was left out."]]);
  });

  test("an indicator whose name begins with Total is one", () => {
    expect(judgedRows([["8", "Total number of exclusions", "Low", 5, 4, ""]])).toEqual(["0 8"]);
  });

  test("an indicator without any figure yet is one", () => {
    expect(judgedRows([early, ["8", "A new one", "", "", "", ""]])).toEqual(["0 6", "1 8"]);
  });

  test("a table of nothing but names holds indicators, not notes", () => {
    const table = tableOf(
      ["Indicator", "Target", "Actual"],
      [
        ["Early years", "", ""],
        ["Key stage 2", "", ""],
      ],
    );
    expect(judgementOf([table]).tables[0]!.rows.map(({ assessment }) => assessment.reasonCode)).toEqual([
      "target-none",
      "target-none",
    ]);
  });

  test("figures without a name are judged, without a name", () => {
    expect(judge([["", "", "High", 70, 64, ""]]).tables[0]!.rows[0]!.assessment).toMatchObject({
      ref: null,
      indicator: null,
      status: "Red",
    });
  });

  test("a table without any row is said to be empty, and gets no columns", () => {
    const judgement = judge([["", "", "", "", "", ""]]);
    expect(judgement.tables).toEqual([expect.objectContaining({ rows: [], computed: [] })]);
    expect(findingsOf(judgement)).toEqual(["warning table-empty A1:F1"]);
  });

  test("what the add-in has written does not make a blank row an indicator's", () => {
    const table = tableOf(
      [...headers, "RAG"],
      [
        [...early, "Red"],
        ["", "", "", "", "", "", "Grey"],
      ],
      { computed: [6] },
    );
    expect(judgementOf([table]).tables[0]!.rows).toHaveLength(1);
  });
});

const indicators = (rows: CellValue[][]) =>
  tableOf(["Ref", "Indicator", "Unit", "Polarity", "Decimals", "Allowance"], rows, {
    name: "Indicators",
    sheet: "Indicators",
  });

const yearsOfOne = (last: string) => [
  ["6", "Early years", 2015, "High", 70, 60],
  ["6", "Early years", 2016, last, 70, 64],
];

const polarities = (last: string) =>
  judgementOf([
    tableOf(["Ref", "Indicator", "Period", "Polarity", "Target", "Actual"], yearsOfOne(last)),
  ]).tables[0]!.rows.map(({ assessment: a }) => [a.polarity, a.direction]);

describe("definitions", () => {
  const performance = ["Ref", "Indicator", "Target", "Actual"];
  test("come from the Indicators table, by ref", () => {
    const judgement = judgementOf([
      tableOf(performance, [["NI-72", "EYFS", 70, 64]]),
      indicators([["NI 72", "Early years", "%", "High is good", 1, "10%"]]),
    ]);
    expect(judgement.tables).toHaveLength(1);
    expect(judgement.tables[0]!.rows[0]!.assessment).toMatchObject({
      indicator: "EYFS",
      polarity: "high",
      status: "Amber",
      reason: "64.0% is 6.0 pp below the target of 70.0%, within the 10% allowance (7.0 pp).",
    });
    expect(judgement.findings).toEqual([]);
  });

  test("or by name, whatever its case and blanks; the order of tables does not matter", () => {
    const figures = tableOf(["Indicator", "Target", "Actual"], [["EARLY  years", 70, 64]]);
    for (const tables of [
      [figures, indicators([["6", "Early years", "", "High", "", ""]])],
      [indicators([["6", "Early years", "", "High", "", ""]]), figures],
    ])
      expect(judgementOf(tables).tables[0]!.rows[0]!.assessment.status).toBe("Red");
  });

  test("give a name to a row that has only a ref", () => {
    const judgement = judgementOf([
      tableOf(["Ref", "Target", "Actual"], [["6", 70, 64]]),
      indicators([["6", "Early years", "", "High", "", ""]]),
    ]);
    expect(judgement.tables[0]!.rows[0]!.assessment).toMatchObject({ ref: "6", indicator: "Early years" });
  });

  test("in the row itself come first", () => {
    const judgement = judgementOf([
      tableOf([...performance, "Polarity"], [["6", "Early years", 70, 75, "Low"]]),
      indicators([["6", "Early years", "%", "High", "", ""]]),
    ]);
    expect(judgement.tables[0]!.rows[0]!.assessment).toMatchObject({
      polarity: "low",
      status: "Red",
      unit: { kind: "percent" },
    });
  });

  test("a table may hold its own", () => {
    const table = tableOf(
      ["Indicator", "Unit", "Polarity", "Target", "Actual"],
      [["Days lost", "Days", "Low", 20, 21]],
    );
    expect(judgementOf([table]).tables[0]!.rows[0]!.assessment.reason).toBe(
      "21 days is 1 above the target of 20 days, within the 5% allowance (1); low is good.",
    );
  });

  test("a ref that is not among them, and an indicator without figures, are findings", () => {
    const judgement = judgementOf([
      tableOf(
        [...performance, "Polarity"],
        [
          ["9", "Unknown", 70, 75, "High"],
          ["6", "Early years", 70, 75, ""],
        ],
      ),
      indicators([
        ["6", "Early years", "", "High", "", ""],
        ["7", "Key stage 2", "", "High", "", ""],
      ]),
    ]);
    expect(judgement.findings.map(({ code, sheet, cell, message }) => [code, sheet, cell, message])).toEqual([
      ["unknown-ref", "Scorecard", "A2", "Ref: “9” is not in the Indicators table."],
      ["indicator-without-row", "Indicators", "B3", "Indicator: “Key stage 2” has no row of figures in any table."],
    ]);
  });

  test.each([
    ["High", "high"],
    ["high", "high"],
    ["Higher is better", "high"],
    ["Bigger is better", "high"],
    ["High is good", "high"],
    ["Aim to increase", "high"],
    ["↑", "high"],
    ["Low", "low"],
    ["LOW IS GOOD", "low"],
    ["Smaller is better", "low"],
    ["Aim to minimise", "low"],
    ["▼", "low"],
    ["Plan", "plan"],
    ["Plan is best", "plan"],
    ["Close to target", "plan"],
    ["None", "none"],
    ["Neutral", "none"],
    ["N/A", "none"],
    ["High-ish", null],
    ["?", null],
  ])("the polarity “%s” is %s", (written, polarity) => {
    const table = tableOf(["Indicator", "Polarity", "Target", "Actual"], [["Early years", written, 70, 64]]);
    const judgement = judgementOf([table]);
    expect(judgement.tables[0]!.rows[0]!.assessment.polarity).toBe(polarity);
    expect(findingsOf(judgement)).toEqual(polarity === null ? ["error polarity-missing B2"] : []);
  });

  test("stated in one row of a series hold for all; where rows disagree, each has its own", () => {
    expect(polarities("")).toEqual([
      ["high", null],
      ["high", "Improved"],
    ]);
    expect(polarities("Low")).toEqual([
      ["high", null],
      ["low", null],
    ]);
  });
});

const unitOf = (headersOf: string[], row: CellValue[], formats = {}) =>
  judgementOf([tableOf(["Indicator", "Polarity", ...headersOf], [["a", "High", ...row]], { formats })]).tables[0]!
    .rows[0]!.assessment.unit.kind;

test.each<[string, string[], CellValue[], object, string]>([
  ["a Unit column", ["Target", "Actual", "Unit"], [70, 64, "%"], {}, "percent"],
  ["a % in any figure", ["Target", "Actual"], ["70%", 64], {}, "percent"],
  ["a % in a comparator", ["Target", "Actual", "National"], ["NAT AV", 64, "69%"], {}, "percent"],
  ["a number format", ["Target", "Actual"], ["NAT AV", 0.64], { Actual: "0%" }, "percent"],
  ["a £", ["Target", "Actual"], ["£5", 4], {}, "pounds"],
  ["a header", ["Target", "Actual (%)"], [70, 64], {}, "percent"],
  ["nothing", ["Target", "Actual"], [70, 64], {}, "number"],
])("the unit follows from %s", (_, headersOf, row, formats, kind) => {
  expect(unitOf(headersOf, row, formats)).toBe(kind);
});

const periods = (values: CellValue[], formats = {}, settings = {}) =>
  judgementOf(
    [
      tableOf(
        ["Ref", "Indicator", "Period", "Polarity", "Target", "Actual"],
        values.map((value, index) => [`${index}`, `I${index}`, value, "High", 70, 75]),
        { formats },
      ),
    ],
    settings,
  );

describe("periods", () => {
  test("are reported as written, a date by its name", () => {
    const judgement = periods(
      [2016, "2015/16 academic year", 201617, 42825, ""],
      { Period: ["General", "General", "General", "dd/mm/yyyy", "General"] },
      { yearType: "academic" },
    );
    expect(judgement.tables[0]!.rows.map(({ assessment }) => assessment.period)).toEqual([
      "2016",
      "2015/16 academic year",
      "201617",
      "31 March 2017",
      null,
    ]);
    expect(judgement.findings).toEqual([]);
  });

  test("that cannot be read are a finding", () => {
    expect(findingsOf(periods(["soon"]))).toEqual(["warning period-unreadable C2"]);
  });

  test("stand beside the figure where there is no column for them", () => {
    const table = tableOf(["Indicator", "Polarity", "Target", "Actual"], [["NI 101", "High", "15%", "2.4% (2007/08)"]]);
    expect(judgementOf([table], { yearType: "academic" }).tables[0]!.rows[0]!.assessment).toMatchObject({
      period: "2007/08",
      actual: 2.4,
    });
  });

  test("beside a figure that are none are a finding about the figure", () => {
    const table = tableOf(["Indicator", "Polarity", "Target", "Actual"], [["Places", "High", 15, "64 (41/64)"]]);
    const judgement = judgementOf([table]);
    expect(judgement.tables[0]!.rows[0]!.assessment).toMatchObject({ period: null, actual: 64 });
    expect(judgement.findings.map(({ code, cell, message }) => [code, cell, message])[0]).toEqual([
      "period-unreadable",
      "D2",
      "Actual says “41/64”; expected a year, term, quarter, month or date.",
    ]);
  });
});

/** The first row of a table as the rules get it. */
const readingOf = (cells: Record<string, CellValue>, formats = {}, settings = {}) => {
  const row = { Indicator: "Early years", Polarity: "High", Target: 70, Actual: 64, ...cells };
  const recognised = recognise(tableOf(Object.keys(row), [Object.values(row)], { formats }));
  const none = { all: [], find: () => null, agreedFor: () => null, isKnown: () => false, isShared: () => false };
  return rowReader(recognised, recognised.views[0]!, none, planSettings.parse(settings))(0).reading;
};

describe("the status of a figure", () => {
  test.each([
    ["Provisional", "provisional"],
    ["P", "provisional"],
    ["[p]", "provisional"],
    ["Revised data", "revised"],
    ["r", "revised"],
    ["Final", "final"],
    ["Estimate", "estimated"],
    ["e", "estimated"],
    ["Part-year", "partial"],
    ["Survey of heads", "Survey of heads"],
    ["n/a", null],
    ["", null],
  ])("“%s” is %s", (written, expected) => {
    expect(readingOf({ "Figure status": written }).figureStatus).toBe(expected);
  });

  test("is none where the table has no column for it", () => {
    expect(readingOf({}).figureStatus).toBeNull();
  });
});

const comparatorPeriods = (...args: Parameters<typeof readingOf>) => {
  const read = readingOf(...args).comparatorPeriods;
  return read && Object.fromEntries(Object.entries(read).map(([level, period]) => [level, periodLabel(period)]));
};

describe("the period of comparators", () => {
  const academic = { yearType: "academic" };
  const last = "2015/16 academic year";

  test("is that of the row where nothing says otherwise", () => {
    expect(comparatorPeriods({ National: 69, Region: 68 })).toBeNull();
  });

  test("is in its column, for all of them", () => {
    expect(comparatorPeriods({ National: 69, "Comparator period": "2015/16" }, {}, academic)).toEqual({
      national: last,
      regional: last,
      neighbours: last,
    });
  });

  test.each([["National 2015/16"], ["England (2015/16)"], ["2015-16 National average"], ["National (2016)"]])(
    "is in the header “%s”, for that one",
    (header) => {
      expect(comparatorPeriods({ [header]: 69, Regional: 68 }, {}, academic)).toEqual({ national: last });
    },
  );

  test("in its column comes before that in a header, which serves where the cell is blank", () => {
    const cells = { "National 2014/15": 69, "Comparator period": "2015/16" };
    expect(comparatorPeriods(cells, {}, academic)).toMatchObject({ national: last });
    expect(comparatorPeriods({ ...cells, "Comparator period": "" }, {}, academic)).toEqual({
      national: "2014/15 academic year",
    });
  });

  test("that cannot be read is a finding", () => {
    const table = tableOf(
      ["Indicator", "Polarity", "Target", "Actual", "National", "Comparator period"],
      [["Early years", "High", 70, 75, 69, "latest one"]],
    );
    expect(judgementOf([table]).findings.map(({ code, cell, message }) => [code, cell, message])).toEqual([
      [
        "period-unreadable",
        "F2",
        "Comparator period says “latest one”; expected a year, term, quarter, month or date.",
      ],
    ]);
  });
});

describe("an override", () => {
  const columns = { "Override reason": "Data\nquality", "Override by": "Head of Service", "Override date": 42858 };
  const formats = { "Override date": "dd/mm/yyyy" };

  test.each([
    ["Green", "Green"],
    ["g", "Green"],
    ["AMBER", "Amber"],
    ["A", "Amber"],
    ["R", "Red"],
    ["Blue", "Blue"],
    ["Grey", "Grey"],
    ["Fine", null],
  ])("“%s” is %s, with its reason, its role and its date as a person reads it", (text, status) => {
    expect(readingOf({ Override: text, ...columns }, formats).override).toEqual({
      text,
      status,
      reason: "Data quality",
      by: "Head of Service",
      date: "3 May 2017",
    });
  });

  test("may say nothing of its reason, role and date", () => {
    expect(readingOf({ Override: "Green" }).override).toEqual({
      text: "Green",
      status: "Green",
      reason: null,
      by: null,
      date: null,
    });
  });

  test.each(["", " ", "None", "n/a", "-"])("is none where its cell says “%s”", (text) => {
    expect(readingOf({ Override: text, ...columns }, formats).override).toBeNull();
  });
});

test.each<[CellValue, string, string | null]>([
  [42858, "dd/mm/yyyy", "3 May 2017"],
  ["3 May 2017", "General", "3 May 2017"],
  ["May board", "General", "May board"],
  ["", "General", null],
  ["n/a", "General", null],
])("published on %p (%s) is %p", (value, format, expected) => {
  expect(readingOf({ "Published on": value }, { "Published on": format }).publishedOn).toBe(expected);
});

const targetKindUnder = (header: string, target: CellValue) => {
  const table = tableOf(
    ["Indicator", "Polarity", header, "Actual", "National"],
    [["Attendance", "High", target, 95.3, 95.2]],
  );
  const { targetKind, reasonCode, gapToNational } = judgementOf([table]).tables[0]!.rows[0]!.assessment;
  return [targetKind, reasonCode, gapToNational];
};

test.each<[string, CellValue, string, string]>([
  ["Monitored against", "National and Regional averages", "monitor", "monitored"],
  ["Monitored against", "National average", "monitor", "monitored"],
  ["Monitored against", 95, "number", "on-target"],
  ["Target", "National average", "comparator", "on-target"],
])("under “%s”, “%s” is of kind %s", (header, target, kind, code) => {
  expect(targetKindUnder(header, target)).toEqual([kind, code, 0.1]);
});
