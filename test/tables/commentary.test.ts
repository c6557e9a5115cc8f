import type { CellValue } from "../../src/figures/cell.ts";
import { tableFrom } from "./compared.ts";
import { judgementOf } from "./tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

const usual = { Ref: "1", Indicator: "Early Years", Polarity: "High", Target: 70, Period: "Q2 2017/18" };

/** "info commentary-missing Scorecard!G2: …" of tables on worksheets of their names. */
const said = (tables: Readonly<Record<string, readonly Cells[]>>, settings: object = {}) =>
  judgementOf(
    Object.entries(tables).map(([name, rows]) =>
      tableFrom(
        name,
        name,
        rows.map((row) => ({ ...usual, ...row })),
      ),
    ),
    { yearType: "financial", ...settings },
  )
    .findings.filter(({ code }) => /^commentary-(?:missing|unchanged)$/.test(code))
    .map(({ severity, code, sheet, cell, message }) => `${severity} ${code} ${sheet}!${cell}: ${message}`);

const red = { Actual: 50, Commentary: "" };
const missing = "info commentary-missing Scorecard!G2: Commentary is blank, though the indicator is Red.";

describe("a commentary that is missing", () => {
  test.each<[string, Cells, object, string[]]>([
    ["Red", red, {}, [missing]],
    ["Red with blanks", { ...red, Commentary: " \n" }, {}, [missing]],
    ["Red with a dash", { ...red, Commentary: "–" }, {}, [missing.replace("is blank", "says “–”")]],
    ["Red with words", { ...red, Commentary: "Two schools closed." }, {}, []],
    ["Green", { Actual: 75, Commentary: "" }, {}, []],
    ["Amber", { Actual: 68, Commentary: "" }, {}, []],
    [
      "Amber where the plan asks for it",
      { Actual: 68, Commentary: "" },
      { commentaryFor: ["Amber"] },
      [missing.replace("is Red", "is Amber")],
    ],
    [
      "Green and worse than before",
      { Actual: 75, Commentary: "", Previous: 80 },
      {},
      [missing.replace("is Red", "has worsened")],
    ],
    ["Green and better than before", { Actual: 75, Commentary: "", Previous: 70 }, {}, []],
    [
      "overridden",
      { Actual: 50, Commentary: "", Override: "Green", "Override reason": "One school" },
      {},
      [missing.replace("is Red", "is overridden")],
    ],
    ["Red, where the plan wants none", red, { commentaryFor: [] }, []],
    ["Red, where only overrides need one", red, { commentaryFor: ["overridden"] }, []],
    ["Red and published", { ...red, "Published on": "3 May 2017" }, {}, []],
    ["without a Commentary column", { Actual: 50 }, {}, []],
  ])("%s", (_, row, settings, expected) => {
    expect(said({ Scorecard: [row] }, settings)).toEqual(expected);
  });

  test("is asked for the latest figure only, or that of the plan's reporting period", () => {
    const rows = [
      { ...red, Period: "Q1 2017/18" },
      { ...red, Period: "Q2 2017/18" },
      { ...red, Actual: "", Period: "Q3 2017/18" },
    ];
    expect(said({ Scorecard: rows })).toEqual([missing.replace("G2", "G3")]);
    expect(said({ Scorecard: rows }, { reportingPeriod: "Q1 2017/18" })).toEqual([missing]);
  });

  test("in many rows is one finding", () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({
      ...red,
      Ref: `${index + 1}`,
      Indicator: `Measure ${index + 1}`,
      Commentary: index % 3 === 0 ? "Said" : "",
    }));
    expect(said({ Scorecard: rows })).toEqual([
      "info commentary-missing Scorecard!G1: Commentary is blank, though the indicator is Red. Likewise in 7 more rows.",
    ]);
  });
});

const unchanged = (cell: string) =>
  `info commentary-unchanged ${cell}: Commentary says “Recruitment is under way.”, word for word what it said for Q1 2017/18.`;

describe("a commentary that is as it was", () => {
  const before = { Actual: 55, Period: "Q1 2017/18", Commentary: "Recruitment is under way." };
  const now = { Actual: 50, Commentary: "Recruitment  is under way." };

  test.each<[string, Readonly<Record<string, readonly Cells[]>>, string[]]>([
    ["in the same table", { Scorecard: [before, now] }, [unchanged("Scorecard!G3")]],
    ["the latest row standing first", { Scorecard: [now, before] }, [unchanged("Scorecard!G2")]],
    ["in last quarter's table", { Q2: [now], Q1: [before] }, [unchanged("Q2!G2")]],
    ["written anew", { Scorecard: [before, { ...now, Commentary: "Two posts are filled." }] }, []],
    ["of a row that is on target", { Scorecard: [before, { ...now, Actual: 75 }] }, []],
    ["of another indicator", { Scorecard: [{ ...before, Ref: "2", Indicator: "NEET" }, now] }, []],
    [
      "of another area",
      {
        Scorecard: [
          { ...before, Area: "Bootle" },
          { ...now, Area: "Crosby" },
        ],
      },
      [],
    ],
    [
      "of the period before that one",
      { Scorecard: [{ ...before, Period: "Q4 2016/17" }, { ...before, Commentary: "Other words" }, now] },
      [],
    ],
    ["where last quarter's table has no such column", { Q1: [{ ...before, Commentary: "" }], Q2: [now] }, []],
  ])("%s", (_, tables, expected) => {
    expect(said(tables)).toEqual(expected);
  });

  test("of an annual figure that stands until the next is due is no news", () => {
    const annual = {
      Target: 70,
      Commentary: "Results come in August.",
      Frequency: "Annual",
      "Next due": "August 2018",
    };
    const rows = [
      { ...annual, Period: "July 2017", Actual: 50 },
      { ...annual, Period: "August 2017", Actual: "" },
    ];
    expect(said({ Scorecard: rows }, { reportingPeriod: "August 2017" })).toEqual([]);
  });

  test("one cell that serves several periods of its row is not held against itself", () => {
    const wide = { "Q1 2017/18": 55, "Q2 2017/18": 50, Commentary: "Recruitment is under way." };
    const { Period: _, ...row } = { ...usual, ...wide };
    const { findings } = judgementOf([tableFrom("Scorecard", "Scorecard", [row])], { yearType: "financial" });
    expect(findings.filter(({ code }) => code.startsWith("commentary"))).toEqual([]);
  });
});
