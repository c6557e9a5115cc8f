import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { outcomes, refreshPlan } from "./refreshPlan.ts";

const plan = { "Year type": "Financial" };

const count = (period: string, actual: number, more: PlanRow = {}): PlanRow => ({
  Indicator: "Permanent exclusions",
  Unit: "number",
  Polarity: "Low",
  Accumulation: "Cumulative",
  Period: period,
  Target: 40,
  Actual: actual,
  ...more,
});

describe("a cumulative count against a year's target", () => {
  test("is Grey before the year ends: 12 of 40 in Q1 says nothing", async () => {
    const refreshed = await refreshPlan({ plan, performance: [count("Q1 2016/17", 12), count("Q3 2016/17", 31)] });
    expect(outcomes(refreshed)).toEqual([
      "Grey cumulative-without-period-target",
      "Grey cumulative-without-period-target",
    ]);
  });

  test("shows what is left of the year's limit, which is neither better nor worse", async () => {
    const refreshed = await refreshPlan({ plan, performance: [count("Q1 2016/17", 12), count("2015/16", 38)] });
    expect(refreshed.shown("Gap to target")).toEqual(["−28", "−2, better"]);
  });

  test.each([
    ["Q4 2016/17", 38, "Green on-target"],
    ["2016/17", 38, "Green on-target"],
    ["Mar 2017", 43, "Red below-target"],
  ])("is judged at the year's end (%s)", async (period, actual, expected) => {
    expect(outcomes(await refreshPlan({ plan, performance: [count(period, actual)] }))).toEqual([expected]);
  });

  test("is judged by the period's target where there is one", async () => {
    const performance = [
      count("Q1 2016/17", 12, { "Period target": 10 }),
      count("Q2 2016/17", 18, { "Period target": 20 }),
    ];
    const refreshed = await refreshPlan({ plan, performance });
    expect(outcomes(refreshed)).toEqual(["Red below-target", "Green on-target"]);
    expect(refreshed.rows.map(({ target }) => target)).toEqual([10, 20]);
  });

  test("is judged by the share of the year that has passed where the plan states an even profile", async () => {
    const performance = [
      count("Q1 2016/17", 12),
      count("Q2 2016/17", 20),
      count("May 2016", 7),
      count("Q4 2016/17", 40),
    ];
    const refreshed = await refreshPlan({ plan: { ...plan, "Cumulative profile": "Even" }, performance });
    expect(refreshed.rows.map(({ target }) => target)).toEqual([10, 20, expect.closeTo(40 / 6, 9), 40]);
    expect(refreshed.written("RAG")).toEqual(["Red", "Green", "Amber", "Green"]);
  });

  test("other accumulations are judged in any quarter", async () => {
    const performance = ["Snapshot", "In period", "Rolling 12"].map((accumulation) =>
      count("Q1 2016/17", 12, { Indicator: accumulation, Accumulation: accumulation }),
    );
    expect(outcomes(await refreshPlan({ plan, performance }))).toEqual(Array(3).fill("Green on-target"));
  });

  test("is compared with the same quarter of the year before, never with the quarter before", async () => {
    const performance = [count("Q1 2015/16", 10), count("Q4 2015/16", 38), count("Q1 2016/17", 12)];
    const { rows } = await refreshPlan({ plan, performance });
    expect(rows[2]).toMatchObject({ direction: "Worsened", directionLong: "Worsened" });
  });
});

const month = (period: string, actual: number | null, nextDue = "Dec 2016"): PlanRow => ({
  Ref: "KS2",
  Indicator: "Key Stage 2 attainment",
  Unit: "%",
  Polarity: "High",
  Frequency: "Annual",
  "Next due": nextDue,
  Period: period,
  Target: percent(52),
  Actual: actual === null ? null : percent(actual),
});

const monthly = (period: string, actual: number): PlanRow => ({
  ...month(period, actual),
  Ref: "ATT",
  Indicator: "Attendance",
  Frequency: "Monthly",
  "Next due": null,
});

describe("an annual figure in a monthly table", () => {
  const performance = [
    month("Sep 2015", 47),
    month("Sep 2016", 54),
    monthly("Oct 2016", 50),
    month("Oct 2016", null),
    monthly("Nov 2016", 51),
    month("Nov 2016", null),
    month("Jan 2017", null),
  ];

  test("stands until the next is due, with its period and its own previous", async () => {
    const { rows } = await refreshPlan({ plan, performance });
    const [, own, , october, , november] = rows;
    expect(own).toMatchObject({ status: "Green", actual: 54, direction: "Improved" });
    for (const standing of [october, november]) {
      expect(standing).toMatchObject({ status: "Green", actual: 54, direction: "Improved", change: 7 });
      expect(standing!.dataPeriod).toMatch(/Sep(tember)? 2016/);
      expect(standing!.reason).toMatch(/Sep(tember)? 2016/);
    }
  });

  test("past its next due date is overdue, and only there", async () => {
    const refreshed = await refreshPlan({ plan, performance });
    expect(refreshed.findings("figure-overdue").map((found) => found.replace(/\D/g, ""))).toEqual(["8"]);
  });

  test("is overdue by the plan's as-at date, never by today's", async () => {
    const annual = { ...month("2015/16", 54, "31/12/2016"), "Year type": "Academic" };
    const before = await refreshPlan({ plan: { "As at": "30/11/2016" }, performance: [annual] });
    expect(before.findings("figure-overdue")).toEqual([]);
    const after = await refreshPlan({ plan: { "As at": "31/01/2017" }, performance: [annual] });
    expect(after.findings("figure-overdue")).toHaveLength(1);
    expect(outcomes(after)).toEqual(["Green on-target"]);
    const none = await refreshPlan({ performance: [annual] });
    expect(none.findings("figure-overdue")).toEqual([]);
  });

  test("is not one of a monthly indicator, whose blank stays Grey", async () => {
    const { rows } = await refreshPlan({
      plan,
      performance: [monthly("Oct 2016", 50), { ...monthly("Nov 2016", 50), Actual: null }],
    });
    expect(rows[1]).toMatchObject({ status: "Grey", reasonCode: "actual-missing", actual: null });
  });
});

const year = (period: string, actual: number, more: PlanRow = {}): PlanRow => ({
  Ref: "CIC",
  Indicator: "Children in care at Key Stage 4",
  Unit: "number",
  Polarity: "High",
  Period: period,
  Target: 22.8,
  Actual: actual,
  ...more,
});

describe("breaks, withdrawals and the standing of figures", () => {
  test("nothing is compared across a break, and what follows it is", async () => {
    const { rows } = await refreshPlan({
      plan,
      indicators: [{ Ref: "CIC", Polarity: "High", "Break from": "2016/17" }],
      performance: [year("2014/15", 20), year("2015/16", 22), year("2016/17", 25), year("2017/18", 24)],
    });
    expect(rows.map(({ direction }) => direction)).toEqual([null, "Improved", null, "Worsened"]);
  });

  test("a missing year is a gap: the direction is never taken from just the row before", async () => {
    const { rows } = await refreshPlan({ plan, performance: [year("2013/14", 20), year("2015/16", 22)] });
    expect(rows.map(({ direction }) => direction)).toEqual([null, null]);
  });

  test("an indicator withdrawn is Grey from then on, before any other reason", async () => {
    const refreshed = await refreshPlan({
      plan,
      indicators: [{ Ref: "CIC", Polarity: "High", "Withdrawn from": "2016/17" }],
      performance: [year("2015/16", 25), year("2016/17", 25), year("2017/18", 25, { Target: "TBC", Actual: null })],
    });
    expect(outcomes(refreshed)).toEqual(["Green on-target", "Grey withdrawn", "Grey withdrawn"]);
  });

  test("the reason says that a figure is provisional", async () => {
    const { rows } = await refreshPlan({
      plan,
      performance: [
        year("2016/17", 25, { "Figure status": "Provisional" }),
        year("2015/16", 25, { "Figure status": "Final" }),
        year("2014/15", 25),
      ],
    });
    expect(rows.map(({ reason }) => /provisional/i.test(reason))).toEqual([true, false, false]);
    expect(rows.map(({ reason }) => /final/i.test(reason))).toEqual([false, false, false]);
  });

  test("a data lag is said where the indicator states one, and only there", async () => {
    const performance = [
      year("Q2 2016/17", 25, { Ref: "A", Indicator: "A", "Data lag": "one quarter" }),
      year("Q2 2016/17", 25, { Ref: "B", Indicator: "B", "Data lag": null }),
    ];
    const { rows } = await refreshPlan({ plan, performance });
    expect(rows[0]!.dataPeriod).toMatch(/^Q2 2016\/17.*one quarter in arrears$/);
    expect(rows[1]!.dataPeriod).toBe("Q2 2016/17");
  });

  test("a year without a year type is a warning, and not compared", async () => {
    const performance = [year("2015/16", 22), year("2016/17", 25)];
    const open = await refreshPlan({ performance });
    expect(open.findings("period-ambiguous")).not.toEqual([]);
    expect(open.rows.map(({ direction }) => direction)).toEqual([null, null]);
    const said = await refreshPlan({ plan, performance });
    expect(said.findings("period-ambiguous")).toEqual([]);
    expect(said.rows.map(({ direction }) => direction)).toEqual([null, "Improved"]);
  });

  test("short looks at the period before, long at the same period last year", async () => {
    const { rows } = await refreshPlan({
      plan,
      performance: [year("Q1 2015/16", 26), year("Q4 2015/16", 20), year("Q1 2016/17", 24)],
    });
    expect(rows[2]).toMatchObject({ direction: "Improved", change: 4, directionLong: "Worsened", changeLong: -2 });
  });

  test("a rolling year is compared with the twelve months before", async () => {
    const rolling = { Accumulation: "Rolling 12" };
    const performance = [year("Sep 2015", 10, rolling), year("Aug 2016", 20, rolling), year("Sep 2016", 15, rolling)];
    const { rows } = await refreshPlan({ plan, performance });
    expect(rows[2]).toMatchObject({ direction: "Improved", change: 5 });
  });

  test("a term is compared with the same term last year", async () => {
    const termly = { Frequency: "Termly", Accumulation: "In period" };
    const performance = [
      year("Autumn term 2015/16", 10, termly),
      year("Summer term 2015/16", 30, termly),
      year("Autumn term 2016/17", 12, termly),
    ];
    const { rows } = await refreshPlan({ plan: { "Year type": "Academic" }, performance });
    expect(rows[2]).toMatchObject({ direction: "Improved", change: 2 });
  });

  test("a figure that moves by less than is shown has not changed", async () => {
    const row = { ...year("2016/17", 64.4), Decimals: 0, Previous: 64 };
    const { rows } = await refreshPlan({
      plan,
      performance: [row, { ...row, Ref: "B", Indicator: "Other", Actual: 64.6 }],
    });
    expect(rows.map(({ direction }) => direction)).toEqual(["No change", "Improved"]);
  });
});
