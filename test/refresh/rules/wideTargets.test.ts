import { percent, typeInto, type PlanRow } from "../../workbooks/plan.ts";
import { outcomes, refreshAgain, refreshPlan } from "./refreshPlan.ts";

const plan = { "Year type": "Academic", "Columns to write": "default, Distance travelled, Trajectory" };

// The plan has no figures; these are made up.
const year = (period: string, actual: number | null): PlanRow => ({
  Ref: "NI 101",
  Indicator: "Looked after children with 5 GCSEs",
  Period: period,
  Actual: actual === null ? null : percent(actual, 1),
});

describe("Worcestershire's NI 101, its targets in a table of their own", () => {
  const indicators = [{ Ref: "NI 101", Indicator: "Looked after children with 5 GCSEs", Unit: "%", Polarity: "High" }];
  const targets = [
    {
      Ref: "NI 101",
      Indicator: "Looked after children with 5 GCSEs",
      Baseline: "2.4% (2007/08)",
      "2008/09 Target": "15%",
      "2009/10 Target": "17.8%",
      "2010/11 Target": "Not set",
      Designation: "designated",
    },
  ];
  const performance = [year("2008/09", 15), year("2009/10", null), year("2010/11", 16)];

  test("each year is judged by its own, and a year that is not set is Grey", async () => {
    const refreshed = await refreshPlan({ plan, indicators, performance, targets });
    expect(outcomes(refreshed)).toEqual(["Green on-target", "Grey actual-missing", "Grey target-none"]);
    expect(refreshed.rows.map(({ target, targetKind }) => [target, targetKind])).toEqual([
      [15, "number"],
      [17.8, "number"],
      [null, "none"],
    ]);
    expect(refreshed.written("RAG")).toEqual(["Green", "Grey", "Grey"]);
    expect(refreshed.shown("Gap to target")).toEqual(["0.0 pp, in line", "", ""]);
    expect(refreshed.rows[2]!.reason).toBe("No target set: 2010/11 Target says “Not set”.");
  });

  test("15.0% is 81.8% of the way to 17.8%, and the stated 15% is the milestone", async () => {
    const refreshed = await refreshPlan({ plan, indicators, performance, targets });
    expect(refreshed.rows[0]!.distanceTravelled).toBeCloseTo(81.818, 3);
    expect(refreshed.rows.map(({ milestone }) => milestone)).toEqual([15, 17.8, null]);
    expect(refreshed.shown("Distance travelled")).toEqual(["81.8%", "", "88.3%"]);
  });

  test("what is to be said of the targets is said once, in their table", async () => {
    const { report } = await refreshPlan({ plan, indicators, performance, targets });
    expect(report.findings.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`)).toEqual([
      "number-as-text Targets!D2:E2",
      "target-not-set Targets!F2",
    ]);
  });

  test("a target that is typed anew counts at the next refresh; the table itself gets no columns", async () => {
    const refreshed = await refreshPlan({ plan, indicators, performance, targets });
    typeInto(refreshed.workbook, "Targets", 0, "2010/11 Target", "20%");
    const again = await refreshAgain(refreshed.excel);
    expect(outcomes(again)[2]).toBe("Red below-target");
    expect(again.report.tables.map(({ table }) => table)).toEqual(["Performance"]);
    expect(again.rows[0]!.distanceTravelled).toBeCloseTo((100 * (15 - 2.4)) / 17.6, 9);
  });

  test("percentages in cells of their own format are read as such, in whatever order the years stand", async () => {
    const [text] = targets;
    const { "2008/09 Target": _, ...others } = text!;
    const refreshed = await refreshPlan({
      plan,
      indicators,
      performance: performance.slice(0, 1),
      targets: [{ ...others, Baseline: percent(2.4, 1), "Target 2008/09": percent(15) }],
    });
    expect(refreshed.rows[0]).toMatchObject({ target: 15, status: "Green", milestone: 15 });
    expect(refreshed.rows[0]!.distanceTravelled).toBeCloseTo(81.818, 3);
  });
});

describe("Sandwell's sixteen statutory targets of 2008/09, the later years “see below” and nothing below", () => {
  const stated: readonly (readonly [string, number])[] = [
    ["NI 72", 47],
    ["NI 73", 75],
    ["NI 74", 65],
    ["NI 75", 37.8],
    ["NI 83", 69],
    ["NI 87", 6.7],
    ["NI 92", 35.7],
    ["NI 93", 90],
    ["NI 94", 89],
    ["NI 95", 29],
    ["NI 96", 55],
    ["NI 97", 58],
    ["NI 98", 28.9],
    ["NI 99", 48],
    ["NI 100", 52],
    ["NI 101", 20.7],
  ];
  const low = new Set(["NI 87", "NI 92"]);
  const spec = {
    plan,
    indicators: stated.map(([ref]) => ({ Ref: ref, Unit: "%", Polarity: low.has(ref) ? "Low" : "High" })),
    performance: ["2008/09", "2009/10"].flatMap((period) =>
      stated.map(([ref, target]): PlanRow => ({
        Ref: ref,
        Indicator: `Measure ${ref}`,
        Period: period,
        Actual: percent(target, 1),
      })),
    ),
    targets: stated.map(([ref, target]): PlanRow => ({
      Ref: ref,
      "2008/09 (LAA target)": percent(target, 1),
      "2009/10 (LAA target)": "see below",
      "2010/11 (LAA target)": "see below",
    })),
  };

  test("judge their year; the later one is Grey, and one finding says why", async () => {
    const { rows, report } = await refreshPlan(spec);
    expect(rows.slice(0, 16).map(({ target, reasonCode }) => [target, reasonCode])).toEqual(
      stated.map(([, target]) => [target, "on-target"]),
    );
    expect(new Set(rows.slice(16).map(({ status, reasonCode }) => `${status} ${reasonCode}`))).toEqual(
      new Set(["Grey target-none"]),
    );
    expect(report.findings).toEqual([
      expect.objectContaining({
        severity: "info",
        code: "target-not-set",
        sheet: "Targets",
        cell: "C2:D17",
        message: "The table Targets says “see below”: no target is set. Likewise in 31 more cells.",
      }),
    ]);
  });
});
