import { percent, type PlanRow } from "../../workbooks/plan.ts";
import { refreshPlan } from "./refreshPlan.ts";

const months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];
const series = (values: readonly number[], more: PlanRow = {}): PlanRow[] =>
  values.map((value, index) => ({
    Indicator: "Reviews in time",
    Unit: "%",
    Polarity: "High",
    Period: `${months[index % 12]} ${2016 + Math.floor((index + 3) / 12)}`,
    Target: percent(100),
    Actual: percent(value, 1),
    ...more,
  }));
const last = async (rows: PlanRow[]) => (await refreshPlan({ performance: rows })).rows.at(-1)!;

describe("the control chart (Making Data Count)", () => {
  test("twelve months at 100% against 100%: Green, common cause, consistently passing", async () => {
    expect(await last(series(Array(12).fill(100)))).toMatchObject({
      status: "Green",
      variation: "Common cause",
      assurance: "Consistently passing",
      trialLimits: false,
    });
  });

  test("twelve months at 90% against 100% fail it consistently", async () => {
    expect(await last(series(Array(12).fill(90)))).toMatchObject({
      variation: "Common cause",
      assurance: "Consistently failing",
    });
  });

  test("a figure outside the limits is special cause, by polarity", async () => {
    const values = [50, 51, 50, 49, 50, 51, 50, 49, 50, 51, 50, 80];
    expect(await last(series(values))).toMatchObject({ variation: "Special cause, improving" });
    expect(await last(series(values, { Polarity: "Low" }))).toMatchObject({ variation: "Special cause, concerning" });
    expect(await last(series(values, { Polarity: "None" }))).toMatchObject({ variation: "Special cause, high" });
  });

  test("a target between the limits is hit and missed", async () => {
    const values = [48, 52, 49, 51, 48, 52, 50, 49, 51, 48, 52, 50];
    expect(await last(series(values, { Target: percent(50) }))).toMatchObject({
      variation: "Common cause",
      assurance: "Hit and miss",
    });
  });

  test("of five to eleven months has trial limits, of four none", async () => {
    expect(await last(series([50, 51, 50, 49, 50, 51]))).toMatchObject({
      variation: "Common cause",
      trialLimits: true,
    });
    expect(await last(series([50, 51, 50, 49]))).toMatchObject({
      variation: null,
      assurance: null,
      trialLimits: false,
    });
  });

  test("is none of cumulative or rolling figures", async () => {
    for (const accumulation of ["Cumulative", "Rolling 12"])
      expect(await last(series(Array(12).fill(90), { Accumulation: accumulation }))).toMatchObject({
        variation: null,
        assurance: null,
      });
  });

  test("leaves a single leap out of its limits (NHSRplotthedots: 1.94, −0.72 to 4.6)", async () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    const numbers = series(values).map((row, index) => ({ ...row, Unit: "number", Actual: values[index]! }));
    const { rows } = await refreshPlan({ performance: numbers.map((row) => ({ ...row, Target: 4.7 })) });
    expect(rows[4]!.variation).toBe("Special cause, improving");
    // With the leap in, the limits would reach 6.95.
    expect(rows[17]!.assurance).toBe("Consistently failing");
    expect((await last(numbers.map((row) => ({ ...row, Target: 4.5 })))).assurance).toBe("Hit and miss");
  });
});
