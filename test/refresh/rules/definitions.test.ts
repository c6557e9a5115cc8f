import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { outcomes, refreshPlan } from "./refreshPlan.ts";

const figures = (more: PlanRow): PlanRow => ({ Target: percent(10), Actual: percent(10.4, 1), ...more });

describe("definitions from an Indicators table", () => {
  test("are found by ref or by name, however that is spaced", async () => {
    const refreshed = await refreshPlan({
      indicators: [
        { Ref: "NI 87", Indicator: "Persistent absence", Unit: "%", Polarity: "Low" },
        { Ref: "NI 73", Indicator: "Level 4 at KS2", Unit: "%", Polarity: "High" },
      ],
      performance: [
        figures({ Ref: "ni-87", Indicator: "Persistent absence rate" }),
        figures({ Ref: null, Indicator: "level 4  at KS2" }),
      ],
    });
    expect(outcomes(refreshed)).toEqual(["Amber within-allowance", "Green on-target"]);
    expect(refreshed.rows.map(({ polarity }) => polarity)).toEqual(["low", "high"]);
  });

  test("stand whether their worksheet comes first or last, and in whatever order their columns are", async () => {
    const spec = {
      indicators: [{ Allowance: "1 pp", Polarity: "Low", Unit: "%", Indicator: "Persistent absence" }],
      performance: [{ Actual: percent(12), Indicator: "Persistent absence", Target: percent(10) }],
    };
    expect(outcomes(await refreshPlan(spec))).toEqual(["Red below-target"]);
  });

  test("decimals are the indicator's", async () => {
    const refreshed = await refreshPlan({
      indicators: [{ Ref: "1", Unit: "%", Polarity: "High", Decimals: 2 }],
      performance: [figures({ Ref: "1", Indicator: "One", Target: percent(70), Actual: percent(64) })],
    });
    expect(refreshed.shown("Gap to target")).toEqual(["−6.00 pp, worse"]);
  });

  test("one without a row, and a row without one, are findings", async () => {
    const refreshed = await refreshPlan({
      indicators: [
        { Ref: "1", Indicator: "One", Polarity: "High" },
        { Ref: "2", Indicator: "Two", Polarity: "High" },
      ],
      performance: [
        figures({ Ref: "1", Indicator: "One" }),
        figures({ Ref: "3", Indicator: "Three", Polarity: "High" }),
      ],
    });
    const codes = refreshed.report.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["indicator-without-row", "unknown-ref"]));
  });

  test.each<[string, string]>([
    ["Rule", "by feel"],
    ["Accumulation", "sometimes"],
    ["Next due", "soon"],
    ["Floor", "low"],
  ])("a %s that cannot be read is a finding", async (header, text) => {
    const refreshed = await refreshPlan({
      indicators: [{ Ref: "1", Indicator: "One", Unit: "%", Polarity: "High", [header]: text }],
      performance: [figures({ Ref: "1", Indicator: "One" })],
    });
    expect(refreshed.report.findings).toContainEqual(
      expect.objectContaining({
        code: "definition-unreadable",
        sheet: "Indicators",
        message: expect.stringContaining(text),
      }),
    );
  });
});
