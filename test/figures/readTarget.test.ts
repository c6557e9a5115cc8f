import { readTarget } from "../../src/figures/readTarget.ts";
import type { Target } from "../../src/figures/target.ts";

const place = { sheet: "Scorecard", row: 6, column: 3 };
const read = (text: string | number, format?: string) => readTarget(text, format, place);
const number = (target: Target) => (target.kind === "number" ? [target.figure.value, target.operator] : target.kind);

describe("a number as a target", () => {
  test.each<[string | number, string | undefined, number, string | null]>([
    ["80%", undefined, 80, null],
    [0.8, "0%", 80, null],
    [52, undefined, 52, null],
    ["52", undefined, 52, null],
    [0, undefined, 0, null],
    ["0", undefined, 0, null],
    ["22.8", undefined, 22.8, null],
    ["≥ 90%", undefined, 90, "≥"],
    [">=90%", undefined, 90, "≥"],
    ["60% or more", undefined, 60, "≥"],
    ["60% OR MORE.", undefined, 60, "≥"],
    ["60%+", undefined, 60, "≥"],
    ["60 or above", undefined, 60, "≥"],
    ["at least 60%", undefined, 60, "≥"],
    ["At Least  60 %", undefined, 60, "≥"],
    ["minimum of 60%", undefined, 60, "≥"],
    ["no less than 60%", undefined, 60, "≥"],
    ["not fewer than 5", undefined, 5, "≥"],
    ["> 60%", undefined, 60, ">"],
    ["more than 60%", undefined, 60, ">"],
    ["above 60%", undefined, 60, ">"],
    ["≤ 5", undefined, 5, "≤"],
    ["5 or fewer", undefined, 5, "≤"],
    ["5% or less", undefined, 5, "≤"],
    ["no more than 5", undefined, 5, "≤"],
    ["max 5", undefined, 5, "≤"],
    ["up to 5", undefined, 5, "≤"],
    ["within 20 weeks", undefined, 20, "≤"],
    ["< 5", undefined, 5, "<"],
    ["<5", undefined, 5, "<"],
    ["less than 5", undefined, 5, "<"],
    ["under 5%", undefined, 5, "<"],
    ["> \u22120.5", undefined, -0.5, ">"],
    ["> £1.2m", undefined, 1_200_000, ">"],
    ["Target: 95%", undefined, 95, null],
    ["Maintain at 95%", undefined, 95, null],
    ["95% or better", undefined, 95, null],
    ["80%*", undefined, 80, null],
    ["15% (2008/09)", undefined, 15, null],
  ])("%p (%p) is %p with the operator %p", (text, format, value, operator) => {
    expect(number(read(text, format))).toEqual([value, operator]);
  });
});

test.each([
  ["80%", "80%"],
  ["≥ 80%", null],
  ["80% or more", null],
])("“%s” is a number stored as the text %p", (text, asText) => {
  expect(read(text)).toMatchObject({ kind: "number", figure: { asText } });
});

describe("a range", () => {
  test.each<[string, number, number, string | null]>([
    ["90 to 95", 90, 95, null],
    ["90–95%", 90, 95, "percent"],
    ["90-95", 90, 95, null],
    ["90% - 95%", 90, 95, "percent"],
    ["between 90% and 95%", 90, 95, "percent"],
    ["Between 90 and 95", 90, 95, null],
    ["from 90 to 95.", 90, 95, null],
    ["-0.5 to 0.5", -0.5, 0.5, null],
    ["95 to 90", 90, 95, null],
  ])("“%s”", (text, low, high, unit) => {
    const target = read(text);
    expect(target).toMatchObject({ kind: "range", low, high });
    expect(target.kind === "range" ? (target.unit?.kind ?? null) : "").toBe(unit);
  });

  test.each(["2016-17", "2008/09"])("“%s” is a year, not a range", (text) => {
    expect(read(text).kind).toBe("manual");
  });
});

describe("a comparator", () => {
  test.each<[string, string[], number, string | null]>([
    ["NAT AV", ["national"], 0, null],
    ["NAT AVE", ["national"], 0, null],
    ["Nat. Avg", ["national"], 0, null],
    ["NATAV", ["national"], 0, null],
    ["National average", ["national"], 0, null],
    ["national  AVERAGE*", ["national"], 0, null],
    ["the national average", ["national"], 0, null],
    ["England average", ["national"], 0, null],
    ["England", ["national"], 0, null],
    ["Regional average", ["regional"], 0, null],
    ["Statistical neighbours", ["neighbours"], 0, null],
    ["Stat neighbour average", ["neighbours"], 0, null],
    ["SN average", ["neighbours"], 0, null],
    ["above national", ["national"], 0, "≥"],
    ["At or above national average", ["national"], 0, "≥"],
    ["below the national average", ["national"], 0, "≤"],
    ["In line with national", ["national"], 0, null],
    ["Better than national average", ["national"], 0, null],
    ["National average or better", ["national"], 0, null],
    ["National + 2 pp", ["national"], 2, null],
    ["National average plus 2%", ["national"], 2, null],
    ["National \u2212 1.5", ["national"], -1.5, null],
    ["2 pp above national", ["national"], 2, null],
    ["2 percentage points below the national average", ["national"], -2, null],
    ["above the regional and national averages", ["regional", "national"], 0, "≥"],
    ["National & Regional average", ["national", "regional"], 0, null],
    ["England and regional averages", ["national", "regional"], 0, null],
    ["top quartile", ["topQuartile"], 0, null],
    ["> National average", ["national"], 0, ">"],
    [">= national", ["national"], 0, "≥"],
    ["≥ the national average", ["national"], 0, "≥"],
    ["≤ National", ["national"], 0, "≤"],
    ["< national average.", ["national"], 0, "<"],
    ["> National + 2 pp", ["national"], 2, ">"],
    ["> above national", ["national"], 0, ">"],
  ])("“%s”", (text, levels, offset, operator) => {
    expect(read(text)).toMatchObject({ kind: "comparator", levels, offset, operator });
  });
});

describe("a phrase", () => {
  test.each<[string, object]>([
    ["Improving trend", { kind: "trend" }],
    ["Improving Trend", { kind: "trend" }],
    ["IMPROVING-TREND", { kind: "trend" }],
    ["Improve", { kind: "trend" }],
    ["Better than last year", { kind: "trend" }],
    ["Increasing trend", { kind: "directional", increasing: true }],
    ["Upward trend", { kind: "directional", increasing: true }],
    ["Reducing Trend", { kind: "directional", increasing: false }],
    ["Decreasing trend", { kind: "directional", increasing: false }],
    ["reduce", { kind: "directional", increasing: false }],
    ["Maintain", { kind: "hold" }],
    ["Hold", { kind: "hold" }],
    ["No worse than", { kind: "hold" }],
    ["No worse than last year", { kind: "hold" }],
    ["Maintain current level", { kind: "hold" }],
    ["Maintain or improve", { kind: "hold" }],
    ["monitored", { kind: "monitor" }],
    ["Monitor only", { kind: "monitor" }],
    ["monitored against National and Regional averages", { kind: "monitor" }],
    ["TBC", { kind: "pending" }],
    ["tbc", { kind: "pending" }],
    ["T.B.C.", { kind: "pending" }],
    ["to be agreed", { kind: "pending" }],
    ["Target to be confirmed", { kind: "pending" }],
    ["Not set", { kind: "none", seeBelow: false }],
    ["NOT SET", { kind: "none", seeBelow: false }],
    ["N/A", { kind: "none", seeBelow: false }],
    ["n / a", { kind: "none", seeBelow: false }],
    ["-", { kind: "none", seeBelow: false }],
    ["", { kind: "none", seeBelow: false }],
    ["\u00a0", { kind: "none", seeBelow: false }],
    ["No target set", { kind: "none", seeBelow: false }],
    ["see below", { kind: "none", seeBelow: true }],
    ["See below.", { kind: "none", seeBelow: true }],
    ["Designated", { kind: "manual" }],
    ["All schools to have a plan", { kind: "manual" }],
    ["Increase by 5%", { kind: "manual" }],
    ["31/03/2018", { kind: "manual" }],
    ["March 2018", { kind: "manual" }],
    ["●", { kind: "manual" }],
    ["80% and 90%", { kind: "manual" }],
  ])("“%s”", (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  test.each(["#REF!", "#DIV/0!", "#NAME?"])(
    "a formula that went wrong is no target, rather than none set (%s)",
    (text) => {
      expect(read(text)).toMatchObject({ kind: "manual", text });
      expect(read("#N/A")).toMatchObject({ kind: "none" });
    },
  );

  test("a date is no target", () => {
    expect(read(43190, "dd/mm/yyyy")).toMatchObject({ kind: "manual", text: "31 March 2018" });
  });

  test("keeps its place when the same words stand in another cell", () => {
    const other = { sheet: "Scorecard", row: 9, column: 3 };
    expect(readTarget("at least 60%", undefined, other)).toMatchObject({ place: other, figure: { place: other } });
    expect(readTarget("at least 60%", undefined, place)).toMatchObject({ place, figure: { place } });
  });
});

test("a sign against its own words says neither", () => {
  expect(read("> below national average").kind).toBe("manual");
});
