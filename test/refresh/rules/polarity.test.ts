import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { outcomes, refreshPlan } from "./refreshPlan.ts";

/** Statutory education targets of Sandwell's LAA for 2008/09; the figures of the year and of the year before are made up. */
const sandwell: PlanRow[] = [
  {
    Ref: "NI 73",
    Indicator: "Achievement at level 4 or above in both English & Maths KS2",
    Unit: "%",
    Polarity: "High",
    Target: "75%",
    Actual: percent(73),
    Previous: percent(72),
  },
  {
    Ref: "NI 87",
    Indicator: "Secondary school persistent absence rate",
    Unit: "%",
    Polarity: "Low",
    Target: "6.7%",
    Actual: percent(6.2, 1),
    Previous: percent(7.1, 1),
  },
  {
    Ref: "NI 92",
    Indicator:
      "Narrowing the gap between the lowest achieving 20% in Early Years Foundation Stage Profile and the rest",
    Unit: "percentage points",
    Polarity: "Low",
    Target: 35.7,
    Actual: 38.2,
    Previous: 36.9,
  },
  {
    Ref: "NI 101",
    Indicator: "LAC achieving 5 A*-C GCSEs or equivalent at KS4 including English & Maths",
    Unit: "%",
    Polarity: "High",
    Target: "20.7%",
    Actual: percent(20.7, 1),
    Previous: percent(20.7, 1),
  },
];

test("low-is-good measures stand beside high ones: each gap and direction is read by its own polarity", async () => {
  const refreshed = await refreshPlan({ plan: { "Year type": "academic" }, performance: sandwell });
  expect(outcomes(refreshed)).toEqual([
    "Amber within-allowance",
    "Green on-target",
    "Red below-target",
    "Green on-target",
  ]);
  expect(refreshed.shown("Gap to target")).toEqual([
    "−2.0 pp, worse",
    "−0.5 pp, better",
    "+2.5 pp, worse",
    "0.0 pp, in line",
  ]);
  expect(refreshed.written("Direction of travel")).toEqual(["▲ Improved", "▼ Improved", "▲ Worsened", "► No change"]);
  expect(refreshed.rows.map(({ direction }) => direction)).toEqual(["Improved", "Improved", "Worsened", "No change"]);
});

test("the reason of a gap measure names it in its own unit", async () => {
  const { rows } = await refreshPlan({ performance: sandwell });
  expect(rows[2]!.reason).toMatch(/^38\.2 pp is 2\.5 pp above the target of 35\.7 pp/);
});

test("the same target of 0 is met by none when low is good, and by more when high is", async () => {
  const refreshed = await refreshPlan({
    performance: [
      { Indicator: "Excluded after 6 days", Unit: "number", Polarity: "Low", Target: 0, Actual: 106 },
      { Indicator: "Progress 8", Unit: "score", Polarity: "High", Target: 0, Actual: 0.2 },
    ],
  });
  expect(outcomes(refreshed)).toEqual(["Red below-target", "Green on-target"]);
});

test("a polarity of none is for context: Grey, with its gaps but without better and worse", async () => {
  const refreshed = await refreshPlan({
    performance: [
      { Indicator: "Pupils on roll", Unit: "number", Polarity: "None", Target: 1000, Actual: 1100, Previous: 1050 },
    ],
  });
  expect(outcomes(refreshed)).toEqual(["Grey no-judgement"]);
  expect(refreshed.shown("Gap to target")).toEqual(["+100"]);
  expect(refreshed.written("Direction of travel")).toEqual(["▲ Increased"]);
});

test("an unknown polarity gets no colour, and a finding that suggests one for a known indicator", async () => {
  const refreshed = await refreshPlan({
    performance: [
      { Indicator: "Persistent absence", Unit: "%", Polarity: null, Target: percent(10), Actual: percent(12) },
    ],
  });
  expect(outcomes(refreshed)).toEqual(["Grey polarity-unknown"]);
  expect(refreshed.report.findings).toContainEqual(
    expect.objectContaining({ code: "polarity-missing", severity: "error", fix: expect.stringMatching(/low/i) }),
  );
});

test.each<[string, string]>([
  ["H", "high"],
  ["L", "low"],
  ["Good to be high", "high"],
  ["Good to be low", "low"],
  ["the higher the better", "high"],
  ["the lower the better", "low"],
  ["Nearer to target", "plan"],
  ["Target is best", "plan"],
  ["In range", "plan"],
])("“%s” is %s", async (written, polarity) => {
  const performance = [{ Indicator: "Some measure", Polarity: written, Target: 70, Actual: 64 }];
  expect((await refreshPlan({ performance })).rows[0]!.polarity).toBe(polarity);
});
