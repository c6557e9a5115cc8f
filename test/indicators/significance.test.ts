import type { CellValue } from "../../src/figures/cell.ts";
import { judgeRow } from "../tables/tables.ts";

type Cells = Record<string, CellValue>;

const percentage: Cells = { Unit: "%", Target: 70, Actual: 65, National: 69, Numerator: 65, Denominator: 100 };

describe("the 95 % interval", () => {
  test("is Wilson's, in percent, from numerator and denominator (PHEindicatormethods: 65 of 100)", () => {
    const { interval } = judgeRow(percentage);
    expect(interval).toEqual([expect.closeTo(55.25444329688797, 10), expect.closeTo(73.63575175690247, 10)]);
  });

  test("is the published one, where the row has it", () => {
    const published = { ...percentage, "Lower limit": 60, "Upper limit": 68.5 };
    expect(judgeRow(published)).toMatchObject({ interval: [60, 68.5], significance: "Worse" });
    const rate = { Unit: "per 10,000", Actual: 60.1, "Lower CI": 55, "Upper CI": 66, Target: 60 };
    expect(judgeRow(rate).interval).toEqual([55, 66]);
  });

  test.each<[string, Cells]>([
    ["the unit is no percentage", { Unit: "Number" }],
    ["there is no actual", { Actual: "" }],
    ["the actual is withheld", { Actual: "c" }],
    ["the denominator is 0", { Actual: 0, Numerator: 0, Denominator: 0 }],
    ["there is no denominator", { Denominator: "" }],
    ["the numerator is withheld", { Numerator: "c" }],
    ["the numerator is the larger", { Actual: 110, Numerator: 110 }],
    ["the numerator is below 0", { Actual: -5, Numerator: -5 }],
    ["the counts are of another figure: the late ones", { Numerator: 35 }],
    ["the counts differ by more than rounding", { Actual: 65.6 }],
    ["there is only one limit, and no counts", { Numerator: "", "Lower limit": 60 }],
    ["the limits are another figure's", { Numerator: "", "Lower limit": 40, "Upper limit": 50 }],
    ["the limits are swapped", { Numerator: "", "Lower limit": 70, "Upper limit": 60 }],
  ])("is none where %s", (_, cells) => {
    expect(judgeRow({ ...percentage, ...cells })).toMatchObject({ interval: null, significance: null });
  });

  test("allows for the rounding of the actual", () => {
    // Birmingham's plans in 20 weeks: 911 of 926 are 98.3801 %, written 98.4.
    const plans = { Unit: "%", Target: 100, Actual: 98.4, Numerator: 911, Denominator: 926 };
    expect(judgeRow(plans).interval).toEqual([expect.closeTo(97.34, 2), expect.closeTo(99.02, 2)]);
    expect(judgeRow({ ...plans, Actual: 98 }).interval).not.toBeNull();
    expect(judgeRow({ ...plans, Actual: 98.44 }).interval).toBeNull();
  });

  test.each<[string, Cells, readonly [number, number] | null]>([
    ["above its upper limit by less than its rounding", { Actual: 66, "Upper limit": 65.6 }, [60, 65.6]],
    ["above its upper limit by half its rounding", { Actual: 66, "Upper limit": 65.5 }, [60, 65.5]],
    ["above its upper limit by more than its rounding", { Actual: 66, "Upper limit": 65.4 }, null],
    ["below its lower limit by less than its rounding", { Actual: 60, "Lower limit": 60.4 }, [60.4, 70]],
    ["below its lower limit by half its rounding", { Actual: 60, "Lower limit": 60.5 }, [60.5, 70]],
    ["below its lower limit by more than its rounding", { Actual: 60, "Lower limit": 60.6 }, null],
  ])("of a figure %s", (_, cells, expected) => {
    const published = { ...percentage, Numerator: "", "Lower limit": 60, "Upper limit": 70 };
    expect(judgeRow({ ...published, ...cells }).interval).toEqual(expected);
  });

  test("begins at 0 where none are counted, and ends at 100 where all are", () => {
    expect(judgeRow({ ...percentage, Actual: 0, Numerator: 0 }).interval![0]).toBe(0);
    expect(judgeRow({ ...percentage, Actual: 100, Numerator: 100 }).interval![1]).toBe(100);
  });
});

describe("significance against the national figure", () => {
  const published: Cells = { Unit: "%", Target: 70, Actual: 65, "Lower limit": 60, "Upper limit": 68 };

  test.each<[string, CellValue, string | null]>([
    ["High", 59, "Better"],
    ["High", 60, "Similar"],
    ["High", 65, "Similar"],
    ["High", 68, "Similar"],
    ["High", 69, "Worse"],
    ["Low", 59, "Worse"],
    ["Low", 68, "Similar"],
    ["Low", 69, "Better"],
    ["Plan", 59, "Higher"],
    ["None", 69, "Lower"],
    ["None", 65, "Similar"],
    ["", 59, "Higher"],
    ["High", "", null],
    ["High", "c", null],
  ])("%s, national %p: %s", (polarity, national, expected) => {
    const { significance, interval } = judgeRow({ ...published, Polarity: polarity, National: national });
    expect(significance).toBe(expected);
    expect(interval).toEqual([60, 68]);
  });

  test("leaves the status alone", () => {
    const far = judgeRow({ ...percentage, Actual: 50, Numerator: 50 });
    const near = judgeRow({ ...percentage, Actual: 50, Numerator: 5, Denominator: 10 });
    expect([far.significance, near.significance]).toEqual(["Worse", "Similar"]);
    expect([far.status, near.status]).toEqual(["Red", "Red"]);
  });
});
