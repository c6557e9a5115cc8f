import type { CellValue } from "../../src/figures/cell.ts";
import { tableFrom } from "./compared.ts";
import { judgementOf } from "./tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

const usual = { Ref: "1", Indicator: "Early Years", Polarity: "High", Unit: "%", Actual: 64 };

const moved = (tables: Readonly<Record<string, readonly Cells[]>>, settings: object = { yearType: "financial" }) =>
  judgementOf(
    Object.entries(tables).map(([name, rows]) => tableFrom(name, name, rows)),
    settings,
  )
    .findings.filter(({ code }) => code === "target-moved")
    .map(({ severity, sheet, cell, message }) => `${severity} ${sheet}!${cell}: ${message}`);

/** An indicator's targets, the first of 2015/16. */
const targets = (...all: readonly CellValue[]) => ({
  Scorecard: all.map((target, index) => ({
    ...usual,
    Period: `${2015 + index}/${16 + index}`,
    Target: target,
    "National average": 60,
  })),
});

describe("a target that is not last year's", () => {
  test.each<[string, readonly CellValue[], string | null]>([
    ["eased", [100, 99], "Target says “99%”; last year’s was “100%”."],
    ["raised", [70, 72], "Target says “72%”; last year’s was “70%”."],
    ["the same", [70, 70], null],
    ["written otherwise", [70, "70%"], null],
    ["with an operator", [70, "> 70"], "Target says “> 70%”; last year’s was “70%”."],
    ["a comparator instead", [70, "NAT AVE"], "Target says “NAT AVE”; last year’s was “70%”."],
    ["a trend instead", [90, "Improving trend"], "Target says “Improving trend”; last year’s was “90%”."],
    ["a comparator spelt otherwise", ["NAT AVE", "National average"], null],
    [
      "another comparator",
      ["National average", "National average + 2 pp"],
      "Target says “National average + 2 pp”; last year’s was “National average”.",
    ],
    ["another range", ["90 to 95", "88 to 95"], "Target says “88 to 95”; last year’s was “90 to 95”."],
    ["first set this year", ["", 70], null],
    ["to be confirmed, which is said already", [70, "TBC"], null],
    ["rising on", [70, 72, 74], null],
    ["falling after it rose", [70, 72, 71], "Target says “71%”; last year’s was “72%”."],
    ["moved the year before", [70, 72, 72], null],
  ])("%s", (_, all, message) => {
    expect(moved(targets(...all))).toEqual(message === null ? [] : [`info Scorecard!G${all.length + 1}: ${message}`]);
  });

  test("is found in last year's table, whichever comes first", () => {
    const { Scorecard: rows } = targets(70, 72);
    const [Before, Now] = [rows.slice(0, 1), rows.slice(1)];
    const expected = ["info Now!G2: Target says “72%”; last year’s was “70%”."];
    expect(moved({ Before, Now })).toEqual(expected);
    expect(moved({ Now, Before })).toEqual(expected);
  });

  test("is found where nothing says whether the years are financial or academic", () => {
    expect(moved(targets(70, 72), {})).toHaveLength(1);
  });

  test("is told of the plan's reporting period", () => {
    expect(moved(targets(70, 72, 60), { yearType: "financial", reportingPeriod: "2016/17" })).toEqual([
      "info Scorecard!G3: Target says “72%”; last year’s was “70%”.",
    ]);
  });

  test("of a month is held against the same month's, and told once", () => {
    const months = ["April 2016", "May 2016", "April 2017", "May 2017"];
    const rows = months.map((month, index) => ({ ...usual, Period: month, Target: index < 2 ? 70 : 72 }));
    expect(moved({ Scorecard: rows })).toEqual(["info Scorecard!G5: Target says “72%”; last year’s was “70%”."]);
  });

  test("is not told across a break", () => {
    const rows = targets(70, 72).Scorecard.map((row) => ({ ...row, "Break from": "2016/17" }));
    expect(moved({ Scorecard: rows })).toEqual([]);
  });

  test("is not told of an area's row by another's", () => {
    const rows = targets(70, 72).Scorecard.map((row, index) => ({ ...row, Area: index === 0 ? "Bootle" : "Crosby" }));
    expect(moved({ Scorecard: rows })).toEqual([]);
  });

  test("is no news where a Targets table set it years ago, nor where it stands beside last year's", () => {
    const rows = ["2015/16", "2016/17"].map((year) => ({ ...usual, Period: year, Target: "" }));
    const Targets = [{ Ref: "1", Indicator: "Early Years", "2015/16 Target": 70, "2016/17 Target": 72 }];
    expect(moved({ Scorecard: rows, Targets })).toEqual([]);
    const { Actual: _, ...wide } = {
      ...usual,
      "2015/16 Target": 70,
      "2015/16 Actual": 64,
      "2016/17 Target": 72,
      "2016/17 Actual": 66,
    };
    expect(moved({ Scorecard: [wide] })).toEqual([]);
  });

  test("is last year's of the indicator that this one replaces", () => {
    const Scorecard = [
      { Ref: "3a", Indicator: "Attainment 8", Polarity: "High", Period: "2015/16", Target: 52, Actual: 50 },
      { Ref: "3b", Indicator: "Progress 8", Polarity: "High", Period: "2016/17", Target: 0, Actual: 0 },
    ];
    const Indicators = [{ Ref: "3b", Indicator: "Progress 8", Unit: "points", Replaces: "3a" }];
    expect(moved({ Scorecard, Indicators })).toEqual([
      "info Scorecard!E3: Target says “0 points”; “3a”, which it replaces, had “52” for 2015/16.",
    ]);
  });
});

/** So many indicators with a target of 70, and the next year with this one. */
const scorecard = (count: number, target: (index: number) => number) => ({
  Scorecard: Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    [70, target(index)].map((value, year) => ({
      ...usual,
      Ref: `${index + 1}`,
      Indicator: `Measure ${index + 1}`,
      Period: `${2015 + year}/${16 + year}`,
      Target: value,
    })),
  ),
});

describe("a plan that sets its targets anew", () => {
  test("is told once", () => {
    expect(moved(scorecard(12, (index) => 71 + index))).toEqual([
      "info Scorecard!G3: Target says “71%”; last year’s was “70%”, and 11 more of the table’s targets differ from last year’s.",
    ]);
  });

  test("for less than half of its indicators is told of each", () => {
    expect(moved(scorecard(20, (index) => (index < 7 ? 71 + index : 70)))).toHaveLength(7);
  });

  test("for a few indicators is told of each", () => {
    expect(moved(scorecard(12, (index) => (index < 3 ? 71 + index : 70)))).toHaveLength(3);
  });

  test("for all schools alike is told once", () => {
    expect(moved(scorecard(5, () => 72))).toEqual([
      "info Scorecard!G1: Target says “72%”; last year’s was “70%”. Likewise in 4 more rows.",
    ]);
  });
});
