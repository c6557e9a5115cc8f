import { squash } from "../../src/figures/normalise.ts";
import { nearestName } from "../../src/plan/nearestName.ts";
import { settingNames } from "../../src/plan/settingNames.ts";
import { allowanceFor, isNoAllowance, parseAllowance } from "../../src/plan/allowance.ts";
import { periodLabel } from "../../src/figures/period/periodLabel.ts";
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
    ["None", undefined, 0, false],
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
  test("are 5% of the target, Green at the target, and nothing else, unless said", () => {
    expect(defaultSettings).toEqual({
      title: null,
      organisation: null,
      yearType: null,
      reportingPeriod: null,
      asAt: null,
      rule: "tolerance",
      allowance: { amount: 5, relative: true },
      greenAllowance: { amount: 0, relative: false },
      blue: false,
      evenProfile: false,
      comparatorPeriod: "same",
      authority: null,
      region: null,
      neighbourModel: null,
      suppressionThreshold: null,
      riskScale: null,
      commentaryFor: ["Red", "worsened", "overridden"],
      columns: null,
    });
  });

  test("has the periods of its own year type", () => {
    const { reportingPeriod, asAt } = planSettings.parse({
      yearType: "academic",
      reportingPeriod: "2016/17",
      asAt: "2016/17",
    });
    expect(periodLabel(reportingPeriod!)).toBe("2016/17 academic year");
    expect(periodLabel(asAt!)).toBe("31 August 2017");
  });

  test.each([
    { allowance: "some" },
    { yearType: "lunar" },
    { colour: "red" },
    { reportingPeriod: "Q2" },
    { reportingPeriod: "soon" },
    { asAt: "2016/17" },
    { suppressionThreshold: 1 },
    { commentaryFor: ["Green"] },
  ])("%o is refused", (settings) => {
    expect(planSettings.safeParse(settings).success).toBe(false);
  });

  test("a refusal names the value and what was expected", () => {
    expect(planSettings.safeParse({ allowance: "some" }).error?.issues[0]?.message).toBe(
      "“some” is no allowance: expected “5%”, “5 pp” or “5”.",
    );
  });
});

describe("the list of settings", () => {
  test("has each of them once", () => {
    expect(settingNames.map(({ key }) => key).toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
  });

  test("has no word that stands for two", () => {
    const names = settingNames.flatMap(({ header, synonyms }) => [header, ...synonyms].map(squash));
    expect(new Set(names).size).toBe(names.length);
  });
});

test.each([
  ["Yeer type", "Year type"],
  ["colums", "Columns"],
  ["Rule", "Rule"],
  ["Something else", null],
])("of the names the nearest to “%s” is %p", (written, expected) => {
  expect(nearestName(written, ["Rule", "Year type", "Columns", "Columns to write"])).toBe(expected);
});
