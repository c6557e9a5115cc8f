import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { outcomes, refreshPlan } from "./refreshPlan.ts";

const school = (area: string, numerator: number, denominator: number): PlanRow => ({
  Indicator: "Good level of development",
  Area: area,
  Unit: "%",
  Polarity: "High",
  Target: percent(70),
  Actual: percent((100 * numerator) / denominator, 1),
  National: percent(69),
  Previous: percent(60),
  Numerator: numerator,
  Denominator: denominator,
});

const schools = [
  school("Four of sixty", 4, 60),
  school("Five of sixty", 5, 60),
  school("None of sixty", 0, 60),
  school("All but four", 56, 60),
  school("All but five", 55, 60),
  school("All of sixty", 60, 60),
  school("None of four", 0, 4),
  school("Five of five", 5, 5),
];
/** With a threshold of 5. */
const small = [true, false, false, true, false, false, true, false];

describe("the threshold for small numbers", () => {
  test("is off by default", async () => {
    const refreshed = await refreshPlan({ performance: schools });
    expect(outcomes(refreshed).filter((outcome) => outcome.includes("suppressed"))).toEqual([]);
  });

  test("withholds few children, all but few, and few altogether: status, gaps and whatever would reveal them", async () => {
    const refreshed = await refreshPlan({
      plan: { "Suppression threshold": 5, "Columns to write": "all" },
      performance: schools,
    });
    expect(refreshed.rows.map(({ reasonCode }) => reasonCode === "suppressed")).toEqual(small);
    const withheld = refreshed.rows.filter((_, index) => small[index]);
    for (const row of withheld) {
      expect(row).toMatchObject({ status: "Grey", computedStatus: "Grey", actual: null, direction: null });
      const revealing = [row.gapToTarget, row.gapToNational, row.change, row.interval, row.significance, row.oneMore];
      expect([...revealing, row.oneChild, row.distanceTravelled, row.rank, row.quartile]).toEqual(Array(10).fill(null));
      expect(row.reason).not.toMatch(/\d+(\.\d)?%/);
    }
    expect(refreshed.written("RAG").map((status, index) => status === "Grey" || !small[index])).toEqual(
      Array(8).fill(true),
    );
    for (const header of ["Gap to target", "Gap to national", "Direction of travel"])
      expect(refreshed.written(header).map((cell) => cell === null)).toEqual(small);
  });

  test("a withheld figure that a total gives away is a finding", async () => {
    const refreshed = await refreshPlan({
      plan: { "Suppression threshold": 5 },
      performance: [school("North", 20, 60), school("South", 3, 40), school("East", 31, 50), school("Total", 54, 150)],
    });
    expect(refreshed.report.findings.map(({ code }) => code)).toContain("suppression-undone");
  });
});
