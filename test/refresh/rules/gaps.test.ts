import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { refreshPlan } from "./refreshPlan.ts";

const plan = { "Year type": "academic" };
const year = (period: string, actual: number, national: number | null): PlanRow => ({
  Ref: "KS4",
  Indicator: "Five good GCSEs, pupils eligible for free school meals",
  Unit: "%",
  Polarity: "High",
  Period: period,
  Target: percent(45),
  Actual: percent(actual, 1),
  National: national === null ? null : percent(national, 1),
});
const gap = (period: string, group: number, peers: number): PlanRow => ({
  Ref: "KS4",
  Indicator: "Five good GCSEs, pupils eligible for free school meals",
  Period: period,
  Group: "FSM",
  "Group value": percent(group, 1),
  Peers: "All others",
  "Peer value": percent(peers, 1),
});
const performance = [year("2012/13", 38, null), year("2013/14", 40, null)];

describe("narrowing the gap", () => {
  test.each<[string, [number, number], [number, number], number, RegExp]>([
    ["the group rose", [38, 60], [40, 60], 2, /narrowed/i],
    ["the peers fell", [40, 60], [40, 55], 5, /narrowed.*fell/i],
    ["the peers rose faster", [38, 60], [40, 64], -2, /widened/i],
    ["both rose alike", [38, 60], [40, 62], 0, /unchanged|same|not change|no change/i],
  ])("%s", async (_, before, now, change, said) => {
    const { rows } = await refreshPlan({
      plan,
      performance,
      gaps: [gap("2012/13", ...before), gap("2013/14", ...now)],
    });
    expect(rows[1]!.gapChange).toBeCloseTo(change, 9);
    expect(rows[1]!.narrowing).toMatch(said);
    expect(rows[0]!.gapChange).toBeNull();
  });

  test("a narrowing that the group made itself does not blame the peers", async () => {
    const { rows } = await refreshPlan({ plan, performance, gaps: [gap("2012/13", 38, 60), gap("2013/14", 40, 60)] });
    expect(rows[1]!.narrowing).not.toMatch(/fell/);
  });

  test("a gap that changed its sign did not narrow", async () => {
    const { rows } = await refreshPlan({ plan, performance, gaps: [gap("2012/13", 58, 60), gap("2013/14", 61, 60)] });
    expect(rows[1]!.gapChange).toBeCloseTo(3, 9);
    expect(rows[1]!.narrowing).not.toMatch(/narrowed/i);
  });

  test("without a Gaps table it is the change of the gap to national, where both ends are known", async () => {
    const known = await refreshPlan({ plan, performance: [year("2012/13", 38, 40), year("2013/14", 40, 45)] });
    expect(known.rows[1]!.gapChange).toBeCloseTo(-3, 9);
    expect(known.rows[1]!.narrowing).toBeNull();
    const unknown = await refreshPlan({ plan, performance: [year("2012/13", 38, null), year("2013/14", 40, 45)] });
    expect(unknown.rows[1]!.gapChange).toBeNull();
  });
});
