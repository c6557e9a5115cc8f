import type { CellValue } from "../../src/figures/cell.ts";
import type { Assessment } from "../../src/indicators/assessment.ts";
import { findingsOf, judgementOf, judgeRow, judgeRows, tableOf } from "../tables/tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

const financial = { yearType: "financial" };

/** What becomes of rows of one indicator, by period as written; the same in any order of the rows. */
function byPeriod<T>(rows: readonly Cells[], settings: object, of: (assessment: Assessment) => T): Record<string, T> {
  const all = rows.map((row) => ({ Ref: "1", ...row }));
  const judge = (order: readonly Cells[]) =>
    Object.fromEntries(judgeRows(order, settings).map(({ assessment: a }) => [a.period, of(a)]));
  const result = judge(all);
  for (const order of [all.toReversed(), [...all.slice(1), all[0]!]]) expect(judge(order)).toEqual(result);
  return result;
}

const directions = ({ direction, directionLong }: Assessment) => `${direction ?? "-"} / ${directionLong ?? "-"}`;

describe("a break in the series", () => {
  const figures = [
    ["Q4 2015/16", 50],
    ["Q3 2016/17", 52],
    ["Q4 2016/17", 55],
    ["Q1 2017/18", 58],
    ["Q2 2017/18", 60],
    ["Q4 2017/18", 62],
  ] as const;
  const series = (breakFrom: CellValue) =>
    figures.map(([Period, Actual]) => ({ "Break from": breakFrom, Period, Target: 70, Actual }));
  const unbroken = {
    "Q4 2015/16": "- / -",
    "Q3 2016/17": "- / -",
    "Q4 2016/17": "Improved / Improved",
    "Q1 2017/18": "Improved / -",
    "Q2 2017/18": "Improved / -",
    "Q4 2017/18": "- / Improved",
  };

  test.each<[CellValue, Record<string, string>]>([
    ["", {}],
    ["2017/18", { "Q1 2017/18": "- / -", "Q4 2017/18": "- / -" }],
    ["Q1 2017/18", { "Q1 2017/18": "- / -", "Q4 2017/18": "- / -" }],
    ["1 April 2017", { "Q1 2017/18": "- / -", "Q4 2017/18": "- / -" }],
    // The quarter across which it lies compares with none.
    ["May 2017", { "Q1 2017/18": "- / -", "Q2 2017/18": "- / -", "Q4 2017/18": "- / -" }],
    ["Q4 2016/17", { "Q4 2016/17": "- / -" }],
    ["2018/19", {}],
    ["2014/15", {}],
  ])("from %p: nothing before it is compared with anything from it on", (breakFrom, changed) => {
    expect(byPeriod(series(breakFrom), financial, directions)).toEqual({ ...unbroken, ...changed });
  });

  test.each<[CellValue, string, string]>([
    // period, with the plan's financial years, from columns of the row itself
    ["2016/17", "2016/17", "- / -"],
    ["2017/18", "2016/17", "Improved / Improved"],
    ["2015/16", "2016/17", "Improved / Improved"],
    ["Q1 2016/17", "2016/17", "- / -"],
    ["Q2 2016/17", "2016/17", "Improved / -"],
    ["Q1 2017/18", "2016/17", "Improved / Improved"],
    // A date may be a year after the one before it, where nothing says how often it is taken.
    ["31 December 2016", "2016/17", "- / -"],
    ["31 December 2017", "2016/17", "Improved / Improved"],
    // Without a period nothing says on which side it lies.
    ["", "2016/17", "- / -"],
  ])("the columns of %p with a break from %p: %s", (Period, breakFrom, expected) => {
    const row = { Period, "Break from": breakFrom, Actual: 60, Previous: 55, "Same period last year": 50 };
    expect(directions(judgeRow({ ...row, Target: 70 }, financial))).toBe(expected);
  });

  test.each<[CellValue, CellValue, number | null]>([
    ["2017/18", "40%", null],
    ["2017/18", "40% (2007/08)", null],
    ["2017/18", "40% (2016/17)", 50],
    ["2015/16", "40%", 50],
  ])("the distance travelled in %p from a baseline of %p is %p", (Period, Baseline, expected) => {
    const row = { Period, Baseline, "Break from": "2016/17", Target: "60%", Actual: "50%" };
    expect(judgeRow(row, financial).distanceTravelled).toBe(expected);
  });

  test("a trend target says so", () => {
    const row = { Period: "2016/17", "Break from": "2016/17", Target: "Improving trend", Actual: 60, Previous: 55 };
    expect(judgeRow(row, financial)).toMatchObject({
      reasonCode: "previous-missing",
      reason:
        "Not judged: the target is “Improving trend”, and figures from before the 2016/17 financial year are not comparable.",
    });
  });
});

describe("an indicator that is withdrawn", () => {
  test.each<[CellValue, CellValue, object, string]>([
    // period, withdrawn from
    ["2015/16", "2016/17", financial, "Green on-target"],
    ["2016/17", "2016/17", financial, "Grey withdrawn"],
    ["2017/18", "2016/17", financial, "Grey withdrawn"],
    ["Q1 2016/17", "2016/17", financial, "Grey withdrawn"],
    ["March 2016", "2016/17", financial, "Green on-target"],
    ["31 March 2016", "1 April 2016", {}, "Green on-target"],
    ["1 April 2016", "1 April 2016", {}, "Grey withdrawn"],
    // It was still reported in the year in which it ended.
    ["2016/17", "January 2017", financial, "Green on-target"],
    // Whichever year is meant, this is after it.
    ["Q3 2017/18", "2016/17", {}, "Grey withdrawn"],
    ["2016/17", "2016/17", {}, "Grey withdrawn"],
    ["2015/16", "2016/17", {}, "Green on-target"],
    ["", "2016/17", { ...financial, reportingPeriod: "Q1 2016/17" }, "Grey withdrawn"],
    ["", "1 April 2016", { reportingPeriod: "Q4 2015/16" }, "Green on-target"],
    ["", "1 April 2016", { asAt: "31 March 2016" }, "Green on-target"],
    ["", "1 April 2016", { asAt: "30 April 2016" }, "Grey withdrawn"],
    ["", "1 April 2016", {}, "Grey withdrawn"],
    ["2017/18", "", financial, "Green on-target"],
  ])("%p, withdrawn from %p, %j: %s", (Period, withdrawnFrom, settings, expected) => {
    const { status, reasonCode } = judgeRow(
      { Period, "Withdrawn from": withdrawnFrom, Target: 60, Actual: 60 },
      settings,
    );
    expect(`${status} ${reasonCode}`).toBe(expected);
  });

  test("says from when, before anything else", () => {
    const row = { Period: "2017/18", "Withdrawn from": "2016/17", Target: "TBC", Actual: "c", Polarity: "" };
    expect(judgeRow(row, financial).reason).toBe("Withdrawn from the 2016/17 financial year, so not judged.");
  });
});

/** Pupils' attainment, of an academic year, in a report for each month; the figure comes in January. */
const attainment = { Frequency: "Annual", "Next due": "January 2018", Target: "70%" };

const repeated = (figures: readonly (readonly [string, CellValue])[]) =>
  figures.map(([Period, Actual]) => ({ ...attainment, Period, Actual }));

const seen = ({ status, reasonCode, actual, direction, dataPeriod }: Assessment) =>
  [status, reasonCode, actual, direction, dataPeriod].join(" ");

describe("an annual figure in a monthly report", () => {
  const months = ["November 2016", "January 2017", "February 2017", "December 2017", "January 2018", "February 2018"];
  const blankBetween = (figures: Readonly<Record<string, CellValue>>) =>
    months.map((Period) => ({ ...attainment, Period, Actual: figures[Period] ?? "" }));

  test("stands until the next is due, with its period and its own previous", () => {
    const rows = [{ ...attainment, Period: "January 2016", Actual: "62%" }, ...blankBetween({ "January 2017": "64%" })];
    expect(byPeriod(rows, {}, seen)).toEqual({
      "January 2016": "Red below-target 62  January 2016",
      "November 2016": "Red below-target 62  January 2016",
      "January 2017": "Red below-target 64 Improved January 2017",
      "February 2017": "Red below-target 64 Improved January 2017",
      "December 2017": "Red below-target 64 Improved January 2017",
      "January 2018": "Grey actual-missing   January 2018",
      "February 2018": "Grey actual-missing   January 2018".replace("January", "February"),
    });
  });

  test("the sentence names its period and when the next is due", () => {
    const rows = blankBetween({ "January 2017": "64% (2015/16)" });
    const sentences = byPeriod(rows, { yearType: "academic" }, ({ reason }) => reason);
    const below = "64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp)";
    expect(sentences["January 2017"]).toBe(`${below}; the figure is of the 2015/16 academic year.`);
    expect(sentences["December 2017"]).toBe(
      `${below}; the figure is of the 2015/16 academic year, the next is due in January 2018.`,
    );
    expect(sentences["January 2018"]).toBe("No figure yet: Actual is blank.");
  });

  test.each<[string, object, Cells, string]>([
    // Where a row stands by the row's last day or the as-at date, whichever is earlier.
    ["January 2018", {}, {}, "Grey"],
    ["January 2018", {}, { "Next due": "31 January 2018" }, "Grey"],
    ["January 2018", {}, { "Next due": "1 February 2018" }, "Red"],
    ["January 2018", { asAt: "15 January 2018" }, { "Next due": "20 January 2018" }, "Red"],
    ["January 2018", { asAt: "20 January 2018" }, { "Next due": "20 January 2018" }, "Grey"],
    ["December 2017", { asAt: "20 January 2018" }, { "Next due": "20 January 2018" }, "Red"],
    // It says nothing about how often, or when.
    ["December 2017", {}, { Frequency: "" }, "Grey"],
    ["December 2017", {}, { Frequency: "Monthly" }, "Grey"],
    ["December 2017", {}, { "Next due": "" }, "Grey"],
  ])("in %s, as at %j, with %j it is %s", (period, settings, cells, status) => {
    const rows = blankBetween({ "January 2017": "64%" }).map((row) => ({ ...row, ...cells }));
    expect(byPeriod(rows, settings, (assessment) => assessment.status)[period]).toBe(status);
  });

  test("a quarterly figure stands in the months between", () => {
    const rows = ["September 2017", "October 2017"].map((Period, index) => ({
      Frequency: "Quarterly",
      "Next due": "December 2017",
      Period,
      Target: 50,
      Actual: index === 0 ? 51 : "",
    }));
    expect(byPeriod(rows, {}, ({ actual }) => actual)).toEqual({ "September 2017": 51, "October 2017": 51 });
  });

  test("nothing stands where the figure that came last is withheld", () => {
    const rows = [{ ...attainment, Period: "January 2016", Actual: "62%" }, ...blankBetween({ "January 2017": "c" })];
    expect(byPeriod(rows, {}, ({ reasonCode }) => reasonCode)["February 2017"]).toBe("actual-missing");
  });

  test.each<[string, CellValue, string]>([
    ["stands after", "-", "Red"],
    ["stands after", "n/a", "Red"],
    ["stands after", "..", "Red"],
    ["stands after", "x", "Red"],
    ["stands after", "", "Red"],
    ["does not stand after", "c", "Grey"],
    ["does not stand after", "*", "Grey"],
  ])("%s a month of %p", (_, between, status) => {
    const rows = blankBetween({ "January 2017": "64%", "February 2017": between });
    expect(byPeriod(rows, {}, (assessment) => assessment.status)["December 2017"]).toBe(status);
  });

  test("nothing stands in a row of the figure's own length", () => {
    const rows = ["2016/17", "2017/18"].map((Period, index) => ({
      ...attainment,
      "Next due": "January 2019",
      Period,
      Actual: index === 0 ? "64%" : "",
    }));
    expect(byPeriod(rows, financial, ({ reasonCode }) => reasonCode)["2017/18"]).toBe("actual-missing");
  });

  test("nothing stands in the row of the next yearly snapshot", () => {
    const rows = ["31 January 2017", "31 July 2017", "31 January 2018"].map((Period, index) => ({
      ...attainment,
      "Next due": "March 2018",
      Period,
      Actual: index === 0 ? "64%" : "",
    }));
    expect(byPeriod(rows, {}, ({ reasonCode }) => reasonCode)).toEqual({
      "31 January 2017": "below-target",
      "31 July 2017": "below-target",
      "31 January 2018": "actual-missing",
    });
  });

  test("a figure above the months, in a row of its own year, stands in them", () => {
    const rows = [
      { ...attainment, Period: "2014/15", Actual: "62%" },
      { ...attainment, Period: "2015/16", Actual: "64%" },
      ...blankBetween({}),
    ];
    expect(byPeriod(rows, { yearType: "academic" }, seen)).toMatchObject({
      "November 2016": "Red below-target 64 Improved 2015/16 academic year",
      "December 2017": "Red below-target 64 Improved 2015/16 academic year",
      "January 2018": "Grey actual-missing   January 2018",
    });
  });

  describe("repeated each month", () => {
    test("is compared with the figure of a year before, never with its own repetition", () => {
      const rows = repeated([
        ["February 2016", "62%"],
        ["January 2017", "64%"],
        ["February 2017", "64%"],
      ]);
      expect(byPeriod(rows, {}, directions)).toMatchObject({
        "January 2017": "- / -",
        "February 2017": "Improved / Improved",
      });
    });

    test("with its own period is compared with the figure of the year before that", () => {
      const rows = repeated([
        ["March 2016", "62% (2014/15)"],
        ["January 2017", "64% (2015/16)"],
        ["February 2017", "64% (2015/16)"],
      ]);
      expect(byPeriod(rows, { yearType: "academic" }, seen)).toEqual({
        "March 2016": "Red below-target 62  2014/15 academic year",
        "January 2017": "Red below-target 64 Improved 2015/16 academic year",
        "February 2017": "Red below-target 64 Improved 2015/16 academic year",
      });
    });
  });
});

const overdueAt = (row: number) => [`warning figure-overdue E${row + 1}`];

describe("a figure past its next due date", () => {
  const headers = ["Ref", "Indicator", "Polarity", "Frequency", "Next due", "Period", "Target", "Actual"];
  const found = (rows: readonly (readonly [CellValue, CellValue])[], settings: object, cells: Cells = {}) => {
    const { Frequency = "Annual", "Next due": due = "January 2018" } = cells;
    const values = rows.map(([period, actual]) => ["1", "Attainment", "High", Frequency, due, period, 70, actual]);
    return findingsOf(judgementOf([tableOf(headers, values)], { yearType: "academic", ...settings })).filter(
      (finding) => finding.includes("figure-overdue"),
    );
  };

  test.each<[string, readonly (readonly [CellValue, CellValue])[], object, Cells, readonly string[]]>([
    ["before", [["December 2017", 64]], {}, {}, []],
    ["by the row's end", [["January 2018", 64]], {}, {}, overdueAt(1)],
    ["by the row's end, not by the as-at date", [["January 2018", 64]], { asAt: "31 December 2017" }, {}, []],
    ["by the as-at date", [["2015/16", 64]], { asAt: "31 January 2018" }, {}, overdueAt(1)],
    ["on the day", [["2015/16", 64]], { asAt: "15 January 2018" }, { "Next due": "15 January 2018" }, overdueAt(1)],
    ["the day before", [["2015/16", 64]], { asAt: "14 January 2018" }, { "Next due": "15 January 2018" }, []],
    ["a year's row says nothing of the day", [["2016/17", 64]], {}, {}, []],
    ["without a next due date", [["January 2018", 64]], { asAt: "31 March 2018" }, { "Next due": "" }, []],
    ["without a period", [["", 64]], { asAt: "31 March 2018" }, {}, overdueAt(1)],
    ["without a figure", [["January 2018", ""]], {}, {}, overdueAt(1)],
    ["the year's figure is there", [["2017/18", 64]], { asAt: "30 September 2018" }, { "Next due": "August 2018" }, []],
    [
      "once, where the new figure is looked for",
      [
        ["November 2017", 64],
        ["December 2017", ""],
        ["January 2018", ""],
        ["February 2018", ""],
      ],
      {},
      {},
      overdueAt(3),
    ],
    [
      "the same figure again is the old one",
      [
        ["December 2017", 64],
        ["January 2018", 64],
      ],
      {},
      {},
      overdueAt(2),
    ],
    [
      "another figure is the new one",
      [
        ["December 2017", 64],
        ["January 2018", 66],
        ["February 2018", 66],
      ],
      {},
      {},
      [],
    ],
    [
      "the first after blank months is the new one",
      [
        ["December 2017", ""],
        ["January 2018", 66],
      ],
      {},
      {},
      [],
    ],
  ])("%s", (_, rows, settings, cells, expected) => {
    expect(found(rows, settings, cells)).toEqual(expected);
  });

  test("is not looked for once the indicator is withdrawn, nor in a table of targets", () => {
    const row = ["1", "Attainment", "High", "Annual", "January 2018", "January 2018", 70, 64, "January 2018"];
    const settings = { asAt: "31 January 2018" };
    expect(findingsOf(judgementOf([tableOf([...headers, "Withdrawn from"], [row])], settings))).toEqual([]);
    const targets = tableOf(headers.slice(0, -1), [row.slice(0, 7)]);
    expect(findingsOf(judgementOf([targets], settings)).filter((finding) => finding.includes("overdue"))).toEqual([]);
  });

  test("says what was due and what there is", () => {
    const row = ["1", "Attainment", "High", "Annual", "15 January 2018", "January 2018", 70, "64 (2015/16)"];
    const { findings } = judgementOf([tableOf(headers, [row])], { yearType: "academic" });
    expect(findings.find(({ code }) => code === "figure-overdue")?.message).toBe(
      "Next due: a new figure was due on 15 January 2018; the latest is of the 2015/16 academic year.",
    );
  });
});

describe("the data's period", () => {
  test.each<[CellValue, object, CellValue, string | null]>([
    // period, settings, data lag
    ["2016/17", { yearType: "academic" }, "", "2016/17 academic year"],
    ["Q2 2016/17", {}, "", "Q2 2016/17"],
    ["Autumn term 2016/17", {}, "", "Autumn term 2016/17"],
    ["Q2 2016/17", {}, "One quarter", "Q2 2016/17, one quarter in arrears"],
    ["Q2 2016/17", {}, "1 quarter", "Q2 2016/17, 1 quarter in arrears"],
    ["Q2 2016/17", {}, "One quarter in arrears", "Q2 2016/17, one quarter in arrears"],
    ["Q2 2016/17", {}, "one term behind", "Q2 2016/17, one term in arrears"],
    ["Q2 2016/17", {}, "None", "Q2 2016/17"],
    ["Q2 2016/17", {}, "n/a", "Q2 2016/17"],
    ["Q2 2016/17", {}, 0, "Q2 2016/17"],
    // Never worked out from the as-at date.
    ["Q2 2016/17", { asAt: "31 March 2017" }, "", "Q2 2016/17"],
    // What may be a financial or an academic year has no lag.
    ["2008/09", {}, "One year", "2008/09"],
    ["2008/09", { yearType: "academic" }, "One year", "2008/09 academic year, one year in arrears"],
    ["Wave 3", {}, "One year", "Wave 3"],
    ["", {}, "One year", null],
  ])("of %p, %j, lag %p: %p", (Period, settings, lag, expected) => {
    expect(judgeRow({ Period, "Data lag": lag, Target: 70, Actual: 64 }, settings).dataPeriod).toBe(expected);
  });
});

describe("a year that may be financial or academic", () => {
  const row = { Period: "2008/09", Target: 70, Actual: 64, Previous: 62, "Same period last year": 60 };

  test("has no direction, from its columns neither", () => {
    expect(directions(judgeRow(row))).toBe("- / -");
    expect(directions(judgeRow(row, { yearType: "academic" }))).toBe("Improved / Improved");
    expect(directions(judgeRow({ ...row, "Year type": "Academic" }))).toBe("Improved / Improved");
  });

  test("leaves a trend target unjudged, and says why", () => {
    expect(judgeRow({ ...row, Target: "Improving trend" }).reason).toBe(
      "Not judged: the target is “Improving trend”, and 2008/09 is not said to be financial or academic, so nothing is compared with it.",
    );
  });

  test("is judged against its own target all the same", () => {
    expect(judgeRow(row).status).toBe("Red");
  });
});

describe("the status of a figure", () => {
  test.each<[CellValue, CellValue, string]>([
    // figure status, actual
    ["", 70, "70 meets the target of 70."],
    ["Final", 70, "70 meets the target of 70."],
    ["Provisional", 70, "70 meets the target of 70; the figure is flagged “provisional”."],
    ["Revised", 70, "70 meets the target of 70; the figure is flagged “revised”."],
    ["Estimated", 70, "70 meets the target of 70; the figure is flagged “estimated”."],
    ["Partial", 70, "70 meets the target of 70; the figure is flagged “partial”."],
    ["", "70 [u]", "70 meets the target of 70; the figure is flagged “low reliability”."],
    ["Final", "70 [u]", "70 meets the target of 70; the figure is flagged “low reliability”."],
    ["Provisional", "", "No figure yet: Actual is blank."],
  ])("%p, actual %p: %s", (figureStatus, Actual, reason) => {
    expect(judgeRow({ "Figure status": figureStatus, Target: 70, Actual }).reason).toBe(reason);
  });
});
