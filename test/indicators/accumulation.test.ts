import type { CellValue } from "../../src/figures/cell.ts";
import { roundHalfAway } from "../../src/figures/decimals.ts";
import { findingsOf, judgementOf, judgeRow, judgeRows, tableOf } from "../tables/tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

const outcome = (cells: Cells, settings: object = {}) => {
  const { status, reasonCode } = judgeRow(cells, settings);
  return `${status} ${reasonCode}`;
};

/** Statutory visits made so far, of 100 to be made in the year. */
const visits = { Indicator: "Visits", Accumulation: "Cumulative", Target: 100, Actual: 30 };
const waits = "Grey cumulative-without-period-target";

describe("a cumulative count with a year's target alone", () => {
  test.each<[CellValue, string | null, string]>([
    // period, the plan's year type, outcome
    ["Q1 2017/18", null, waits],
    ["Q3 2017/18", null, waits],
    ["Q4 2017/18", null, "Red below-target"],
    ["Q4 2017/18 academic year", null, "Red below-target"],
    ["Q3 2017/18 academic year", null, waits],
    ["June 2017", "financial", waits],
    ["March 2018", "financial", "Red below-target"],
    ["March 2018", "academic", waits],
    ["August 2018", "academic", "Red below-target"],
    ["August 2018", "financial", waits],
    ["December 2017", "calendar", "Red below-target"],
    ["March 2018", "calendar", waits],
    ["March 2018", "reporting", "Red below-target"],
    ["March 2018", null, waits],
    ["Autumn term 2017/18", null, waits],
    ["Autumn and spring terms 2017/18", null, waits],
    ["Summer term 2017/18", null, "Red below-target"],
    ["April to September 2017", "financial", waits],
    ["October 2017 to March 2018", "financial", "Red below-target"],
    ["April to December 2017, year to date", null, waits],
    ["April 2017 to March 2018, year to date", null, "Red below-target"],
    ["31 March 2018", "financial", "Red below-target"],
    ["30 June 2017", "financial", waits],
    ["15 March 2018", "financial", waits],
    // A whole year, whichever it is.
    ["2017/18", "financial", "Red below-target"],
    ["2017/18", null, "Red below-target"],
    ["12 months to June 2017", null, "Red below-target"],
    // Of which year does not matter, where in it does.
    ["Q4", null, "Red below-target"],
    ["Q1", null, waits],
    ["", null, waits],
  ])("for %p in a plan of %p years: %s", (period, yearType, expected) => {
    expect(outcome({ ...visits, Period: period }, { yearType })).toBe(expected);
  });

  test("the indicator's year type comes before the plan's", () => {
    const row = { ...visits, Period: "March 2018", "Year type": "Academic" };
    expect(outcome(row, { yearType: "financial" })).toBe(waits);
  });

  test("a row without a period is of the plan's reporting period", () => {
    expect(outcome(visits, { reportingPeriod: "Q4 2017/18" })).toBe("Red below-target");
    expect(outcome(visits, { reportingPeriod: "Q2 2017/18" })).toBe(waits);
  });

  test.each<[Cells, string]>([
    [{ Accumulation: "" }, "Red below-target"],
    [{ Accumulation: "In period" }, "Red below-target"],
    [{ Accumulation: "Snapshot" }, "Red below-target"],
    [{ Accumulation: "Rolling 12 months" }, "Red below-target"],
    // A year to date is cumulative, unless the indicator says otherwise.
    [{ Accumulation: "", Period: "April to June 2017, year to date" }, waits],
    [{ Accumulation: "In period", Period: "April to June 2017, year to date" }, "Red below-target"],
    [{ Target: "90 to 110" }, waits],
    [{ Target: "90 to 110", Period: "Q4 2017/18" }, "Red out-of-range"],
    [{ "Period target": 25 }, "Green on-target"],
    [{ "Period target": "Not set" }, waits],
    [{ "Period target": "TBC" }, "Grey target-pending"],
    // What comes before it in the order of the reasons.
    [{ Target: "TBC" }, "Grey target-pending"],
    [{ Actual: "" }, "Grey actual-missing"],
    [{ Actual: "c" }, "Grey suppressed"],
    [{ Polarity: "" }, "Grey polarity-unknown"],
    [{ Polarity: "None" }, "Grey no-judgement"],
    [{ Target: "Improving trend", "Same period last year": 20 }, "Green improved"],
    [{ Target: "Improving trend", Previous: 20 }, "Grey previous-missing"],
  ])("%j: %s", (cells, expected) => {
    expect(outcome({ ...visits, Period: "Q1 2017/18", ...cells })).toBe(expected);
  });

  test.each<[Cells, object, string]>([
    [
      { Period: "Q1 2017/18" },
      {},
      "Not judged yet: 30 is the count of the year up to 30 June 2017, and the target of 100 is for the whole year.",
    ],
    [
      { Period: "Q1 2017/18", Polarity: "Low", Actual: 101 },
      {},
      "Not judged yet: 101 is the count of the year up to 30 June 2017, and the target of 100 is for the whole year; it is already above that.",
    ],
    [
      { Period: "Q1 2017/18", Polarity: "Low", Actual: 100 },
      {},
      "Not judged yet: 100 is the count of the year up to 30 June 2017, and the target of 100 is for the whole year.",
    ],
    [
      { Period: "Q1 2017/18", Actual: 100 },
      {},
      "Not judged yet: 100 is the count of the year up to 30 June 2017, and the target of 100 is for the whole year; it has already reached that.",
    ],
    [
      { Period: "15 March 2018", Target: "90 to 110" },
      { yearType: "financial" },
      "Not judged yet: 30 is the count of the year up to 15 March 2018, and the target of 90 to 110 is for the whole year.",
    ],
    [
      { Period: "Q1" },
      {},
      "Not judged yet: 30 is the count of the year up to the end of Q1, and the target of 100 is for the whole year.",
    ],
    [
      { Period: "June 2017" },
      {},
      "Not judged: 30 is a count of the year so far, the target of 100 is for the whole year, and nothing says how much of the year has passed.",
    ],
    [
      {},
      {},
      "Not judged: 30 is a count of the year so far, the target of 100 is for the whole year, and nothing says how much of the year has passed.",
    ],
  ])("%j says why", (cells, settings, reason) => {
    expect(judgeRow({ ...visits, ...cells }, settings).reason).toBe(reason);
  });

  test("no finding speaks of a status that it does not have", () => {
    const rows = [["Visits", "Cumulative", "Q1 2017/18", "High", 100, 99.96]];
    const headers = ["Indicator", "Accumulation", "Period", "Polarity", "Target", "Actual"];
    expect(findingsOf(judgementOf([tableOf(headers, rows, { formats: { Actual: "0" } })]))).toEqual([]);
  });
});

describe("an even profile", () => {
  const even = { evenProfile: true, yearType: "financial" };

  test.each<[Cells, number | null, string]>([
    // The target that it is judged against, and what comes of it.
    [{ Period: "Q1 2017/18" }, 25, "Green on-target"],
    [{ Period: "Q2 2017/18" }, 50, "Red below-target"],
    [{ Period: "Q2 2017/18", Actual: 47.5 }, 50, "Amber within-allowance"],
    [{ Period: "April 2017", Actual: 8 }, 8.333333, "Amber within-allowance"],
    [{ Period: "Q4 2017/18", Actual: 100 }, 100, "Green on-target"],
    [{ Period: "2017/18", Actual: 100 }, 100, "Green on-target"],
    [{ Period: "Q1 2017/18", Polarity: "Low" }, 25, "Red below-target"],
    [{ Period: "Autumn term 2017/18", Actual: 34, "Year type": "Academic" }, 33.333333, "Green on-target"],
    [{ Period: "Q1 2017/18", Target: "90 to 110", Actual: 20 }, null, "Red out-of-range"],
    [{ Period: "Q1 2017/18", Target: "90 to 110", Actual: 25 }, null, "Green in-range"],
    [{ Period: "Q1 2017/18", "Period target": 40 }, 40, "Red below-target"],
    [{ Period: "Q1 2017/18", Accumulation: "In period" }, 100, "Red below-target"],
    [{ Period: "15 June 2017" }, 100, waits],
    [{ Period: "" }, 100, waits],
    // A floor is stated for the whole year, and there is none to hold a part of it against.
    [{ Period: "Q1 2017/18", Rule: "Floor", Floor: 80 }, 100, waits],
  ])("%j: against %p, %s", (cells, target, expected) => {
    const assessment = judgeRow({ ...visits, ...cells }, even);
    expect(`${assessment.status} ${assessment.reasonCode}`).toBe(expected);
    expect(assessment.target === null ? null : roundHalfAway(assessment.target, 6)).toBe(target);
  });

  test.each<[Cells, string]>([
    [{ Period: "Q1 2017/18" }, "30 is 5 above the target of 25 (3/12 of the year’s target of 100)."],
    [{ Period: "Q1 2017/18", Actual: 25 }, "25 meets the target of 25 (3/12 of the year’s target of 100)."],
    [
      { Period: "April 2017", Actual: 8 },
      "8 is 0.3 below the target of 8.3 (1/12 of the year’s target of 100), within the 5% allowance (0.42).",
    ],
    [
      { Period: "Q1 2017/18", Target: "90 to 110", Actual: 25 },
      "25 is inside the target range of 22.5 to 27.5 (3/12 of the year’s target of 90 to 110).",
    ],
  ])("%j says so", (cells, reason) => {
    expect(judgeRow({ ...visits, ...cells }, even).reason).toBe(reason);
  });

  test("the computed target is not held to the decimals of a cell", () => {
    const rows = [["Visits", "Cumulative", "April 2017", "High", 0, 100, 8]];
    const headers = ["Indicator", "Accumulation", "Period", "Polarity", "Decimals", "Target", "Actual"];
    expect(findingsOf(judgementOf([tableOf(headers, rows)], even))).toEqual([]);
  });

  test("does not count for the year's forecast", () => {
    const forecast = { "Forecast outturn": 90, Accumulation: "", Period: "April to June 2017, year to date" };
    expect(judgeRow({ ...visits, ...forecast }, even)).toMatchObject({ status: "Green", forecastStatus: "Red" });
    expect(judgeRow({ ...visits, ...forecast })).toMatchObject({ status: "Grey", forecastStatus: "Red" });
  });

  test("the gap is to the period's share", () => {
    expect(judgeRow({ ...visits, Period: "Q1 2017/18" }, even).gapToTarget).toBe(5);
  });
});

describe("what a figure is compared with", () => {
  /** Short and long direction of the last of the rows, in period order; the same in any order of the rows. */
  const directions = (cells: Cells, figures: readonly (readonly [CellValue, CellValue])[], last: Cells = {}) => {
    const rows = figures.map(([Period, Actual], index) => ({
      Ref: "1",
      Period,
      ...cells,
      Previous: "",
      "Same period last year": "",
      ...(index === figures.length - 1 ? last : {}),
      Actual,
    }));
    const shown = [rows, rows.toReversed(), [...rows.slice(1), rows[0]!]].map((order) => {
      const judged = judgeRows(order, { yearType: "financial" });
      const { assessment } = judged.find((_, index) => order[index] === rows.at(-1))!;
      return `${assessment.direction ?? "-"} / ${assessment.directionLong ?? "-"}`;
    });
    expect(new Set(shown).size).toBe(1);
    return shown[0];
  };

  const quarters = [
    ["Q2 2016/17", 50],
    ["Q1 2017/18", 20],
    ["Q2 2017/18", 45],
  ] as const;
  const months = [
    ["June 2016", 50],
    ["May 2017", 20],
    ["June 2017", 45],
  ] as const;
  const terms = [
    ["Spring term 2015/16", 50],
    ["Autumn term 2016/17", 20],
    ["Spring term 2016/17", 45],
  ] as const;
  const toDate = [
    ["Jun 2016 YTD", 50],
    ["May 2017 YTD", 20],
    ["Jun 2017 YTD", 45],
  ] as const;
  const rolling = [
    ["12 months to June 2016", 50],
    ["12 months to May 2017", 20],
    ["12 months to June 2017", 45],
  ] as const;

  const sequential = "Improved / Worsened";
  const yearly = "Worsened / Worsened";
  test.each<[string, readonly (readonly [string, number])[], Cells, string]>([
    ["quarters", quarters, {}, sequential],
    ["quarters", quarters, { Accumulation: "In period" }, sequential],
    ["quarters", quarters, { Accumulation: "Snapshot" }, sequential],
    ["quarters", quarters, { Accumulation: "Cumulative" }, yearly],
    ["quarters", quarters, { Accumulation: "Rolling 12" }, yearly],
    ["months", months, { Accumulation: "In period" }, sequential],
    ["months", months, { Accumulation: "Cumulative" }, yearly],
    ["months", months, { Accumulation: "Rolling 12" }, yearly],
    ["years to date", toDate, {}, yearly],
    ["rolling years", rolling, {}, yearly],
    // Counts differ from term to term; percentages, rates and pupils on roll do not need to.
    ["terms", terms, {}, yearly],
    ["terms", terms, { Unit: "Number" }, yearly],
    ["terms", terms, { Accumulation: "In period" }, yearly],
    ["terms", terms, { Accumulation: "Snapshot" }, sequential],
    ["terms", terms, { Unit: "%" }, sequential],
    ["terms", terms, { Unit: "per 10,000" }, sequential],
    ["terms", terms, { Denominator: 300 }, sequential],
    ["terms", terms, { Unit: "%", Accumulation: "Cumulative" }, yearly],
  ])("%s %j %j: %s", (_, figures, cells, expected) => {
    expect(directions(cells, figures)).toBe(expected);
  });

  test.each<[string, Cells, Cells, string]>([
    // Only the row's own columns are there.
    ["Q2 2017/18", {}, { Previous: 40 }, "Improved / -"],
    ["Q2 2017/18", {}, { Previous: 40, "Same period last year": 50 }, "Improved / Worsened"],
    ["Q2 2017/18", { Accumulation: "Cumulative" }, { Previous: 40 }, "- / -"],
    ["Q2 2017/18", { Accumulation: "Cumulative" }, { "Same period last year": 50 }, "Worsened / Worsened"],
    [
      "Q2 2017/18",
      { Accumulation: "Cumulative" },
      { Previous: 40, "Same period last year": 50 },
      "Worsened / Worsened",
    ],
    ["Q2 2017/18", { Accumulation: "Rolling 12" }, { Previous: 40 }, "- / -"],
    ["12 months to June 2017", {}, { Previous: 40 }, "- / -"],
    ["Jun 2017 YTD", {}, { Previous: 40 }, "- / -"],
    ["Autumn term 2017/18", {}, { Previous: 40 }, "- / -"],
    ["Autumn term 2017/18", { Unit: "%" }, { Previous: 40 }, "Improved / -"],
    ["", { Accumulation: "Cumulative" }, { Previous: 40, "Same period last year": 50 }, "Worsened / Worsened"],
    ["", { Frequency: "Termly" }, { Previous: 40 }, "- / -"],
  ])("%s %j with %j: %s", (period, cells, columns, expected) => {
    expect(directions(cells, [[period, 45]], columns)).toBe(expected);
  });

  test("the series' own figure comes before the column", () => {
    expect(directions({ Accumulation: "Cumulative" }, quarters, { "Same period last year": 40 })).toBe(yearly);
  });

  test("a missing period last year is not replaced by another", () => {
    expect(directions({ Accumulation: "Cumulative" }, quarters.slice(1))).toBe("- / -");
    expect(directions({ Accumulation: "Cumulative" }, [["Q2 2015/16", 50], ...quarters.slice(1)])).toBe("- / -");
  });

  test("a trend target says that only the same period last year would do", () => {
    const row = { ...visits, Period: "Q2 2017/18", Target: "Improving trend", Previous: 20 };
    expect(judgeRow(row).reason).toBe(
      "Not judged yet: the target is “Improving trend”, and there is no figure for the same period last year to compare with.",
    );
  });
});
