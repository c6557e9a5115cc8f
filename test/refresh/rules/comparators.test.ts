import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { outcomes, refreshPlan } from "./refreshPlan.ts";

const attendance = (more: PlanRow): PlanRow => ({
  Ref: "ATT",
  Indicator: "Attendance, primary",
  Unit: "%",
  Polarity: "High",
  "Year type": "Academic",
  ...more,
});
const benchmark = (more: PlanRow): PlanRow => ({
  Ref: "ATT",
  Indicator: "Attendance, primary",
  Period: "2015/16",
  Level: "National",
  Geography: "England",
  ...more,
});

describe("monthly figures and last year's national figure", () => {
  const benchmarks = [benchmark({ Value: percent(95.4, 1) })];
  const performance = [
    attendance({ Period: "Nov 2016", Target: percent(95), Actual: percent(94.5, 1) }),
    attendance({ Period: "Dec 2016", Target: "National average", Actual: percent(94.5, 1) }),
  ];

  test("are not compared by default", async () => {
    const refreshed = await refreshPlan({ performance, benchmarks });
    expect(outcomes(refreshed)).toEqual(["Amber within-allowance", "Grey comparator-period"]);
    expect(refreshed.rows.map(({ gapToNational }) => gapToNational)).toEqual([null, null]);
  });

  test("are compared where the plan says the latest, labelled with its period, and not judged by it", async () => {
    const refreshed = await refreshPlan({ plan: { "Comparator period": "latest" }, performance, benchmarks });
    expect(outcomes(refreshed)).toEqual(["Amber within-allowance", "Grey comparator-period"]);
    for (const row of refreshed.rows) {
      expect(row.gapToNational).toBeCloseTo(-0.9, 9);
      expect(row).toMatchObject({ national: 95.4, nationalPeriod: expect.stringMatching(/^2015\/16/) });
    }
    for (const shown of refreshed.shown("Gap to national")) {
      expect(shown).toContain("−0.9 pp, worse");
      expect(shown).toContain("2015/16");
    }
    expect(refreshed.findings("comparator-period")).not.toEqual([]);
  });

  test("are judged by it where the plan says so", async () => {
    const plan = { "Comparator period": "latest, also as target" };
    const refreshed = await refreshPlan({ plan, performance, benchmarks });
    expect(outcomes(refreshed)).toEqual(["Amber within-allowance", "Amber within-allowance"]);
    expect(refreshed.rows[1]).toMatchObject({ target: 95.4, nationalPeriod: expect.stringMatching(/^2015\/16/) });
    expect(refreshed.rows[1]!.reason).toContain("national");
    expect(refreshed.rows[1]!.reason).toContain("2015/16");
  });

  test("the latest is the latest up to the figure's own period, never one of its future", async () => {
    const refreshed = await refreshPlan({
      plan: { "Comparator period": "latest" },
      performance,
      benchmarks: [
        benchmark({ Period: "2013/14", Value: percent(95.2, 1) }),
        ...benchmarks,
        benchmark({ Period: "2018/19", Value: percent(96, 1) }),
      ],
    });
    expect(refreshed.rows[0]).toMatchObject({ national: 95.4, nationalPeriod: expect.stringMatching(/^2015\/16/) });
  });
});

const year = (period: string, target: PlanRow[string]) =>
  attendance({ Period: period, Target: target, Actual: percent(94.5, 1) });

describe("annual figures", () => {
  test("have the national figure of the same year from the Benchmarks table", async () => {
    const refreshed = await refreshPlan({
      performance: [year("2015/16", "National average"), year("2014/15", percent(94))],
      benchmarks: [benchmark({ Value: percent(95.4, 1) }), benchmark({ Period: "2014/15", Value: percent(94, 1) })],
    });
    expect(outcomes(refreshed)).toEqual(["Amber within-allowance", "Green on-target"]);
    expect(refreshed.rows.map(({ national, nationalPeriod }) => [national, nationalPeriod])).toEqual([
      [95.4, null],
      [94, null],
    ]);
    expect(refreshed.shown("Gap to national")).toEqual(["−0.9 pp, worse", "+0.5 pp, better"]);
  });

  test.each(["same", "latest"])("are never compared with another year's (comparator period: %s)", async (setting) => {
    const refreshed = await refreshPlan({
      plan: { "Comparator period": setting },
      performance: [year("2016/17", "National average"), year("2016/17", percent(94))],
      benchmarks: [benchmark({ Value: percent(95.4, 1) })],
    });
    expect(outcomes(refreshed)).toEqual(["Grey comparator-period", "Green on-target"]);
    expect(refreshed.rows.map(({ gapToNational }) => gapToNational)).toEqual([null, null]);
    expect(refreshed.findings("comparator-period")).not.toEqual([]);
  });

  test("without any national figure have none to be judged by", async () => {
    const refreshed = await refreshPlan({ performance: [year("2016/17", "NAT AV")] });
    expect(outcomes(refreshed)).toEqual(["Grey comparator-missing"]);
  });

  test("a figure typed in the row comes before the table's, and a difference is a finding", async () => {
    const refreshed = await refreshPlan({
      performance: [{ ...year("2015/16", "National average"), National: percent(94, 1) }],
      benchmarks: [benchmark({ Value: percent(95.4, 1) })],
    });
    expect(outcomes(refreshed)).toEqual(["Green on-target"]);
    expect(refreshed.rows[0]!.national).toBe(94);
    expect(refreshed.findings("benchmark-differs")).toHaveLength(1);
  });

  test("regional and neighbours' figures come from the table as well", async () => {
    const { rows } = await refreshPlan({
      performance: [year("2015/16", "Statistical neighbours")],
      benchmarks: [
        benchmark({ Value: percent(95.4, 1) }),
        benchmark({ Level: "Regional", Geography: "West Midlands", Value: percent(94.8, 1) }),
        benchmark({ Level: "Neighbours", Geography: "Statistical neighbours", Value: percent(94.1, 1) }),
      ],
    });
    expect(rows[0]).toMatchObject({ status: "Green", target: 94.1, national: 95.4, regional: 94.8, neighbours: 94.1 });
    expect(rows[0]!.gapToRegional).toBeCloseTo(-0.3, 9);
    expect(rows[0]!.gapToNeighbours).toBeCloseTo(0.4, 9);
  });
});

const typed = (header: string, more: PlanRow = {}): PlanRow => ({
  ...attendance({ Period: "2015/16", Target: "National average", Actual: percent(94.5, 1) }),
  [header]: percent(95.4, 1),
  ...more,
});

describe("a comparator typed in the row", () => {
  test("is of the row's own period where nothing else is said", async () => {
    const refreshed = await refreshPlan({ performance: [typed("National")] });
    expect(outcomes(refreshed)).toEqual(["Amber within-allowance"]);
    expect(refreshed.rows[0]!.nationalPeriod).toBeNull();
  });

  test.each<[string, PlanRow]>([
    ["a column", typed("National", { "Comparator period": "2014/15" })],
    ["its header", typed("National average 2014/15")],
  ])("is of another where %s says so: no gap, no judgement, a finding", async (_, performance) => {
    const refreshed = await refreshPlan({ performance: [performance] });
    expect(outcomes(refreshed)).toEqual(["Grey comparator-period"]);
    expect(refreshed.rows[0]!.gapToNational).toBeNull();
    expect(refreshed.findings("comparator-period")).toHaveLength(1);
  });
});

describe("comparators that may not be used", () => {
  test.each(["c", "[c]", "x"])(
    "a national figure of %s: no gap, no judgement, and the reason names it",
    async (symbol) => {
      const row = (target: PlanRow[string]) =>
        attendance({ Period: "2015/16", Target: target, Actual: percent(94.5, 1), National: symbol });
      const refreshed = await refreshPlan({ performance: [row("National average"), row(percent(94))] });
      expect(outcomes(refreshed)).toEqual(["Grey comparator-missing", "Green on-target"]);
      expect(refreshed.rows.map(({ gapToNational }) => gapToNational)).toEqual([null, null]);
      expect(refreshed.rows[0]!.reason).toContain(symbol);
    },
  );

  test("a suppressed figure of the Benchmarks table is none either", async () => {
    const refreshed = await refreshPlan({
      performance: [attendance({ Period: "2015/16", Target: "National average", Actual: percent(94.5, 1) })],
      benchmarks: [benchmark({ Value: "c" })],
    });
    expect(outcomes(refreshed)).toEqual(["Grey comparator-missing"]);
    expect(refreshed.rows[0]!.gapToNational).toBeNull();
  });

  test("children in care are compared with children in care", async () => {
    const row = { ...attendance({ Period: "2015/16", Target: "National average", Actual: 25.3 }), Unit: "number" };
    const indicators = [{ Ref: "ATT", Polarity: "High", Cohort: "Children in care" }];
    const all = benchmark({ Value: 48.5 });
    const allPupils = benchmark({ Cohort: "All pupils", Value: 48.5 });
    const inCare = benchmark({ Cohort: "Children in care", Value: 22.8 });
    const both = await refreshPlan({ indicators, performance: [row], benchmarks: [allPupils, inCare] });
    expect(both.rows[0]).toMatchObject({ status: "Green", national: 22.8, target: 22.8 });
    const other = await refreshPlan({ indicators, performance: [row], benchmarks: [allPupils] });
    expect(other.rows[0]).toMatchObject({ status: "Grey", national: null, gapToNational: null });
    const unsaid = await refreshPlan({ indicators, performance: [row], benchmarks: [all] });
    expect(unsaid.rows[0]).toMatchObject({ status: "Grey", national: null, gapToNational: null });
  });

  test("two figures that fit are a finding, and neither is used", async () => {
    const refreshed = await refreshPlan({
      performance: [attendance({ Period: "2015/16", Target: percent(95), Actual: percent(94.5, 1) })],
      benchmarks: [benchmark({ Value: percent(95.4, 1) }), benchmark({ Value: percent(95.6, 1) })],
    });
    expect(refreshed.rows[0]).toMatchObject({ national: null, gapToNational: null });
    expect(refreshed.report.findings.map(({ code }) => code)).toContain("benchmark-ambiguous");
  });
});
