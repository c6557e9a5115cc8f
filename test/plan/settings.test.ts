import { allowanceFor, isNoAllowance, parseAllowance } from "../../src/plan/allowance.ts";
import { defaultSettings, planSettings } from "../../src/plan/settings.ts";

describe("an allowance", () => {
  test.each<[string | number, string | undefined, number, boolean]>([
    ["5%", undefined, 5, true],
    ["10 %", undefined, 10, true],
    ["±5%", undefined, 5, true],
    ["+/- 5%", undefined, 5, true],
    ["-2.5%", undefined, 2.5, true],
    [0.05, "0%", 5, true],
    ["5 pp", undefined, 5, false],
    ["5 points", undefined, 5, false],
    ["5 percentage points", undefined, 5, false],
    ["5", undefined, 5, false],
    [5, undefined, 5, false],
    [0, undefined, 0, false],
  ])("%p under %p is %p, relative to the target: %p", (written, format, amount, relative) => {
    expect(parseAllowance(written, format)).toEqual({ amount, relative });
  });

  test.each(["", "some", "c", "TBC"])("“%s” is none", (written) => {
    expect(parseAllowance(written)).toBeNull();
  });

  test.each([
    ["5%", 70, 3.5],
    ["5%", -70, 3.5],
    ["5%", 0, 0],
    ["5 pp", 0, 5],
  ])("of %s at a target of %p is %p", (written, target, expected) => {
    expect(allowanceFor(parseAllowance(written)!, target)).toBeCloseTo(expected, 9);
  });

  test("relative to a target of 0 is none", () => {
    expect(isNoAllowance({ amount: 5, relative: true }, 0)).toBe(true);
    expect(isNoAllowance({ amount: 5, relative: false }, 0)).toBe(false);
    expect(isNoAllowance({ amount: 0, relative: true }, 0)).toBe(false);
  });
});

describe("a plan's settings", () => {
  test("are 5% of the target, Green at the target, and no year type, unless said", () => {
    expect(defaultSettings).toEqual({
      allowance: { amount: 5, relative: true },
      greenAllowance: { amount: 0, relative: false },
      yearType: null,
    });
  });

  test.each([{ allowance: "some" }, { yearType: "lunar" }, { colour: "red" }])("%o is refused", (settings) => {
    expect(planSettings.safeParse(settings).success).toBe(false);
  });

  test("a refusal names the value and what was expected", () => {
    expect(planSettings.safeParse({ allowance: "some" }).error?.issues[0]?.message).toBe(
      "“some” is no allowance: expected “5%”, “5 pp” or “5”.",
    );
  });
});
