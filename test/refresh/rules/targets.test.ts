import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { outcomes, refreshPlan } from "./refreshPlan.ts";

const row = (more: PlanRow): PlanRow => ({
  Indicator: "Some measure",
  Unit: "%",
  Polarity: "High",
  Target: null,
  Actual: percent(70),
  National: percent(69),
  Regional: percent(66),
  Previous: null,
  ...more,
});

/** Rows with other names, so that each is an indicator of its own. */
const rowsOf = (rows: readonly PlanRow[]) =>
  rows.map((each, index) => row({ Ref: `${index + 1}`, Indicator: `Measure ${index + 1}`, ...each }));

describe("targets that are comparators", () => {
  test.each<[string, number, string, number]>([
    ["National average", 69, "Green on-target", 69],
    ["NAT AVE", 68, "Amber within-allowance", 69],
    ["Regional average", 66, "Green on-target", 66],
    ["National + 2 pp", 71, "Green on-target", 71],
    ["National + 2 pp", 70, "Amber within-allowance", 71],
    ["National + 2 pp", 60, "Red below-target", 71],
  ])("%s, actual %p%%: %s", async (target, actual, expected, number) => {
    const refreshed = await refreshPlan({ performance: [row({ Target: target, Actual: percent(actual) })] });
    expect(outcomes(refreshed)).toEqual([expected]);
    expect(refreshed.rows[0]).toMatchObject({ target: number, targetKind: "comparator" });
    expect(refreshed.rows[0]!.gapToNational).toBeCloseTo(actual - 69, 9);
  });

  test("of several all must be met", async () => {
    const target = "above the regional and national averages";
    const performance = rowsOf([
      { Target: target, Actual: percent(70) },
      { Target: target, Actual: percent(67) },
      { Target: target, Actual: percent(60) },
      { Target: target, Actual: percent(70), Regional: null },
    ]);
    const refreshed = await refreshPlan({ performance });
    expect(outcomes(refreshed)).toEqual([
      "Green on-target",
      "Amber within-allowance",
      "Red below-target",
      "Grey comparator-missing",
    ]);
    expect(refreshed.rows[1]!.reason).toMatch(/national/);
  });

  test("a period's number is used before the year's comparator, and the reason says where it came from", async () => {
    const { rows } = await refreshPlan({
      performance: [
        row({
          Polarity: "Low",
          Target: "National average",
          "Period target": percent(10.5, 1),
          Actual: percent(12.2, 1),
          National: null,
        }),
      ],
    });
    expect(rows[0]).toMatchObject({ status: "Red", target: 10.5, targetKind: "number" });
    expect(rows[0]!.reason).toMatch(/10\.5%.*National average/);
  });

  test("a value is held against a published figure at its decimals", async () => {
    const refreshed = await refreshPlan({
      performance: rowsOf([
        { Target: "National average", Actual: percent(68.96, 2) },
        { Target: percent(69), Actual: percent(68.96, 2) },
      ]),
    });
    expect(refreshed.written("RAG")).toEqual(["Green", "Amber"]);
  });
});

describe("targets that are trends", () => {
  test.each<[string, string, number, number | null, string]>([
    ["Improving trend", "High", 70, 69, "Green"],
    ["Improving trend", "High", 70, 70, "Amber"],
    ["Improving trend", "High", 70, 71, "Red"],
    ["Improving trend", "High", 70, null, "Grey"],
    ["Improving trend", "Low", 0, 0, "Green"],
    ["Improving trend", "Low", 3, 3, "Amber"],
    ["Improving trend", "High", 100, 100, "Green"],
    ["Reducing trend", "Low", 3, 4, "Green"],
    ["Increasing trend", "High", 70, 70, "Amber"],
    ["Maintain", "High", 70, 70, "Green"],
    ["Maintain", "High", 68, 70, "Amber"],
    ["Maintain", "High", 60, 70, "Red"],
    ["No worse than", "Low", 4, 5, "Green"],
  ])("%s (%s is good), %p after %p: %s", async (target, polarity, actual, previous, status) => {
    const refreshed = await refreshPlan({
      performance: [
        row({
          Target: target,
          Polarity: polarity,
          Actual: percent(actual),
          Previous: previous === null ? null : percent(previous),
        }),
      ],
    });
    expect(refreshed.written("RAG")).toEqual([status]);
  });

  test("the earlier row of the indicator serves as well as a column", async () => {
    const refreshed = await refreshPlan({
      plan: { "Year type": "academic" },
      performance: [
        row({ Period: "2015/16", Target: "Improving trend", Actual: percent(68) }),
        row({ Period: "2016/17", Target: "Improving trend", Actual: percent(70) }),
      ],
    });
    expect(outcomes(refreshed)).toEqual(["Grey previous-missing", "Green improved"]);
  });

  test("one that contradicts the polarity is an error", async () => {
    const refreshed = await refreshPlan({ performance: [row({ Target: "Reducing trend", Previous: percent(69) })] });
    expect(outcomes(refreshed)).toEqual(["Grey polarity-unknown"]);
    expect(refreshed.report.findings).toContainEqual(
      expect.objectContaining({ code: "target-contradicts-polarity", severity: "error" }),
    );
  });
});

test("indicators with and without targets stand side by side", async () => {
  const refreshed = await refreshPlan({
    performance: rowsOf([
      { Target: percent(70) },
      { Target: "90 to 95", Polarity: "Plan", Actual: percent(92) },
      { Target: "TBC", Actual: null },
      { Target: "Not set" },
      { Target: null },
      { Target: "monitored against National and Regional averages" },
      { Target: "see below" },
      { Target: "as agreed with partners" },
      { Target: percent(70), Actual: null },
      { Target: percent(70), Actual: "c" },
      { Target: percent(70), Actual: "x" },
      { Target: percent(70), Actual: "well done" },
    ]),
  });
  expect(outcomes(refreshed)).toEqual([
    "Green on-target",
    "Green in-range",
    "Grey target-pending",
    "Grey target-none",
    "Grey target-none",
    "Grey monitored",
    "Grey target-none",
    "Grey manual",
    "Grey actual-missing",
    "Grey suppressed",
    "Grey actual-symbol",
    "Grey actual-unreadable",
  ]);
  expect(refreshed.written("RAG").slice(0, 3)).toEqual(["Green", "Green", "Grey"]);
  expect(refreshed.shown("Gap to national")[5]).toBe("+1.0 pp, better");
});
