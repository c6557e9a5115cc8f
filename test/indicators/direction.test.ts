import type { CellValue } from "../../src/figures/cell.ts";
import { computedColumns } from "../../src/indicators/columns/computedColumns.ts";
import { judgementOf, judgeRow, judgeRows, tableOf } from "../tables/tables.ts";

describe("direction of travel from the Previous column", () => {
  test.each<[string, CellValue, CellValue, string | null, string | null]>([
    // polarity, previous, actual, word, cell
    ["High", "62%", "64%", "Improved", "▲ Improved"],
    ["High", "66%", "64%", "Worsened", "▼ Worsened"],
    ["High", "64%", "64%", "No change", "► No change"],
    ["Low", "66%", "64%", "Improved", "▼ Improved"],
    ["Low", "62%", "64%", "Worsened", "▲ Worsened"],
    ["Plan", 96, 98, "Improved", "▲ Improved"],
    ["Plan", 104, 102, "Improved", "▼ Improved"],
    ["Plan", 101, 97, "Worsened", "▼ Worsened"],
    ["Plan", 98, 102, "No change", "► No change"],
    ["None", 62, 64, "Increased", "▲ Increased"],
    ["", 66, 64, "Decreased", "▼ Decreased"],
    ["", 64, 64, "No change", "► No change"],
    // Flat within half a unit of the decimals.
    ["High", 64, 64.04, "Improved", "▲ Improved"],
    ["High", 64.0, 64.5, "Improved", "▲ Improved"],
    ["High", "c", 64, null, null],
    ["High", "", 64, null, null],
    ["High", 62, "", null, null],
    ["High", 0, 0, "No change", "► No change"],
  ])("%s, from %p to %p: %s", (polarity, previous, actual, word, cell) => {
    const assessment = judgeRow({ Polarity: polarity, Target: 100, Actual: actual, Previous: previous });
    expect(assessment.direction).toBe(word);
    expect(computedColumns.find(({ key }) => key === "direction")!.value(assessment)).toBe(cell);
  });

  test.each([
    [0.64, 0.6449, "0%", "No change"],
    [0.64, 0.645, "0%", "No change"], // half a unit
    [0.64, 0.6451, "0%", "Improved"],
    [0.64, 0.6449, "0.0%", "Improved"],
  ])(
    "is flat within half a unit of the decimals shown: from %p to %p under %s is %s",
    (previous, actual, format, word) => {
      const row = { Target: 0.7, Actual: actual, Previous: previous };
      expect(judgeRow(row, {}, { Target: format, Actual: format, Previous: format }).direction).toBe(word);
    },
  );

  test("the indicator's own decimals decide", () => {
    expect(judgeRow({ Target: 70, Actual: 64.4, Previous: 64, Decimals: 0 }).direction).toBe("No change");
    expect(judgeRow({ Target: 70, Actual: 64.4, Previous: 64, Decimals: 1 }).direction).toBe("Improved");
  });

  test("the long direction is from the same period last year", () => {
    expect(judgeRow({ Target: 70, Actual: 64, Previous: 66, "Same period last year": 60 })).toMatchObject({
      direction: "Worsened",
      directionLong: "Improved",
      change: -2,
    });
  });
});

const reading = (period: CellValue, actual: CellValue, ref = "6") => [ref, "Early years", period, "High", 70, actual];

describe("direction of travel within a series", () => {
  const headers = ["Ref", "Indicator", "Period", "Polarity", "Target", "Actual"];
  const directions = (rows: CellValue[][], settings = {}, more: readonly string[] = []) => {
    const { tables } = judgementOf([tableOf([...headers, ...more], rows)], settings);
    return Object.fromEntries(
      tables[0]!.rows.map(({ assessment: a }) => [
        `${a.ref} ${a.period}`,
        `${a.direction ?? "-"} / ${a.directionLong ?? "-"}`,
      ]),
    );
  };
  test("is from the period directly before, in whatever order the rows stand", () => {
    const rows = [reading("2014/15", 60), reading("2015/16", 62), reading("2016/17", 61)];
    const expected = { "6 2014/15": "- / -", "6 2015/16": "Improved / Improved", "6 2016/17": "Worsened / Worsened" };
    for (const order of [rows, rows.toReversed(), [rows[1]!, rows[2]!, rows[0]!]])
      expect(directions(order, { yearType: "academic" })).toEqual(expected);
  });

  test("is never across a missing period", () => {
    expect(directions([reading("2014/15", 60), reading("2016/17", 62)], { yearType: "academic" })).toEqual({
      "6 2014/15": "- / -",
      "6 2016/17": "- / -",
    });
  });

  test("is not where the year before has no figure", () => {
    expect(directions([reading(2015, "c"), reading(2016, 62)])["6 2016"]).toBe("- / -");
  });

  test("goes from quarter to quarter and from year to year", () => {
    const rows = [reading("Q4 2015/16", 55), reading("Q3 2016/17", 64), reading("Q4 2016/17", 62)];
    expect(directions(rows, { yearType: "financial" })["6 Q4 2016/17"]).toBe("Worsened / Improved");
  });

  test("knows other indicators and other areas apart", () => {
    expect(directions([reading(2015, 60, "6"), reading(2016, 62, "7")])).toEqual({
      "6 2015": "- / -",
      "7 2016": "- / -",
    });
    const areas = [
      [...reading(2015, 60), "Bootle"],
      [...reading(2016, 62), "Southport"],
      [...reading(2016, 58), "Bootle"],
    ];
    expect(
      judgementOf([tableOf([...headers, "Area"], areas)]).tables[0]!.rows.map(({ assessment }) => assessment.direction),
    ).toEqual([null, null, "Worsened"]);
  });

  test("finds the year before in another table", () => {
    const tables = [2016, 2015].map((year, index) =>
      tableOf(headers, [reading(year, 60 + (year - 2015) * 2)], { name: `Year${year}`, row: index * 10 }),
    );
    expect(judgementOf(tables).tables[0]!.rows[0]!.assessment.direction).toBe("Improved");
  });

  test("is not from another table's indicator under the same ref, in whatever order the tables stand", () => {
    const tables = [
      ["1", "Visits", 2015, "High", 70, 40],
      ["1", "Attendance", 2016, "High", 70, 60],
    ].map((row, index) => tableOf(headers, [row], { name: `Table${index}`, sheet: `Sheet${index}` }));
    for (const order of [tables, tables.toReversed()])
      expect(judgementOf(order).tables.map(({ rows }) => rows[0]!.assessment.direction)).toEqual([null, null]);
    const defined = tableOf(["Ref", "Indicator", "Unit"], [["1", "Attendance", "%"]], { name: "Indicators" });
    const renamed = judgementOf([...tables, defined]).tables.map(({ rows }) => rows[0]!.assessment.direction);
    expect(renamed).toEqual([null, "Improved"]);
  });

  test("is not where the year is not said to be financial or academic, which is a finding", () => {
    const judgement = judgementOf([tableOf(headers, [reading("2014/15", 60), reading("2015/16", 62)])]);
    expect(judgement.tables[0]!.rows.map(({ assessment }) => assessment.direction)).toEqual([null, null]);
    expect(judgement.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["period-ambiguous C2:C3"]);
  });

  test("the indicator's year type decides", () => {
    const rows = [reading("2014/15", 60), reading("2015/16", 62)].map((row) => [...row, "Academic year"]);
    expect(directions(rows, {}, ["Year type"])["6 2015/16"]).toBe("Improved / Improved");
  });

  test("the Previous column serves where the series has no row before", () => {
    const rows = [
      [...reading(2015, 60), 61],
      [...reading(2016, 62), 63],
    ];
    expect(directions(rows, {}, ["Previous"])).toEqual({ "6 2015": "Worsened / -", "6 2016": "Improved / Improved" });
  });

  test("two different figures for one period are no basis", () => {
    const rows = [reading(2015, 60), reading(2015, 61), reading(2016, 62)];
    expect(directions(rows)["6 2016"]).toBe("- / -");
    expect(directions([reading(2015, 60), reading(2015, 60), reading(2016, 62)])["6 2016"]).toBe("Improved / Improved");
  });

  test("a row without a figure is not in the way of one with it", () => {
    const rows = [reading(2015, ""), reading(2015, 60), reading(2016, 62)];
    for (const order of [rows, [rows[1]!, rows[0]!, rows[2]!], rows.toReversed()]) {
      const { tables } = judgementOf([tableOf(headers, order)]);
      const latest = tables[0]!.rows.find(({ assessment }) => assessment.period === "2016")!;
      expect(latest.assessment.direction).toBe("Improved");
    }
  });

  test("the Previous column serves over a missing period, for the short direction alone", () => {
    const rows = [
      [...reading("Q1 2016/17", 60), ""],
      [...reading("Q3 2016/17", 62), 63],
    ];
    expect(directions(rows, {}, ["Previous"])["6 Q3 2016/17"]).toBe("Worsened / -");
  });

  test("a figure that states its own period is of that period, whatever the row's", () => {
    const rows = [reading("January 2017", "62 (2015)"), reading("May 2017", "64 (2016)")];
    expect(directions(rows)["6 May 2017"]).toBe("Improved / Improved");
    expect(directions([rows[0]!, reading("May 2017", "64 (2017)")])["6 May 2017"]).toBe("- / -");
  });

  test("a trend target is judged against it", () => {
    const rows = [reading(2015, 60), reading(2016, 62)].map(([ref, name, period, polarity, , actual]) => [
      ref!,
      name!,
      period!,
      polarity!,
      "Improving trend",
      actual!,
    ]);
    expect(
      judgementOf([tableOf(headers, rows)]).tables[0]!.rows.map(({ assessment }) => assessment.reasonCode),
    ).toEqual(["previous-missing", "improved"]);
  });
});

const distanceOf = (cells: Record<string, CellValue>) =>
  judgeRow({ Target: 17.8, Baseline: 2.4, ...cells }).distanceTravelled;

describe("distance travelled", () => {
  test.each<[Record<string, CellValue>, number | null]>([
    [{ Actual: 15 }, 81.818181818],
    [{ Actual: 17.8 }, 100],
    [{ Actual: 2.4 }, 0],
    [{ Actual: 0 }, -15.584415584],
    [{ Actual: 20 }, 114.285714286],
    [{ Actual: "" }, null],
    [{ Actual: 15, Baseline: "" }, null],
    [{ Actual: 15, Target: 2.4 }, null],
    [{ Actual: 15, Target: "Improving trend" }, null],
    [{ Actual: "15%", Baseline: "2.4% (2007/08)", Target: "17.8%" }, 81.818181818],
  ])("%o: %p", (cells, expected) => {
    expect(distanceOf(cells)).toBe(expected);
  });

  // Worcestershire's NI 101: 2.4% in 2007/08, then targets of 15%, 17.8% and Not set.
  test("is towards the last target set", () => {
    const judged = judgeRows(
      [
        { Ref: "NI 101", Period: "2008/09", Target: "15%", Actual: "15%", Baseline: "2.4% (2007/08)" },
        { Ref: "NI 101", Period: "2009/10", Target: "17.8%", Actual: "", Baseline: "" },
        { Ref: "NI 101", Period: "2010/11", Target: "Not set", Actual: "16%", Baseline: "2.4% (2007/08)" },
      ],
      { yearType: "academic" },
    ).map(({ assessment: a }) => [a.status, a.reasonCode, a.distanceTravelled]);
    expect(judged).toEqual([
      ["Green", "on-target", 81.818181818],
      ["Grey", "actual-missing", null],
      ["Grey", "target-none", 88.311688312],
    ]);
  });
});

describe("gaps", () => {
  test("are the value less each comparator", () => {
    expect(
      judgeRow({ Target: 70, Actual: 64, National: 69, Regional: 66, "Statistical neighbours": 60 }),
    ).toMatchObject({
      gapToTarget: -6,
      gapToNational: -5,
      gapToRegional: -2,
      gapToNeighbours: 4,
      national: 69,
      regional: 66,
      neighbours: 60,
    });
  });

  test("are shown where the target is only monitored", () => {
    expect(judgeRow({ Target: "monitored", Actual: 64, National: 69 })).toMatchObject({
      gapToTarget: null,
      gapToNational: -5,
    });
  });

  test.each(["c", "", "n/a", "about 69"])("there is none to a national figure of “%s”", (national) => {
    expect(judgeRow({ Target: 70, Actual: 64, National: national })).toMatchObject({
      gapToNational: null,
      national: null,
    });
  });

  test("carry no noise of binary arithmetic", () => {
    expect(judgeRow({ Target: 0.9, Actual: 0.806 }, {}, { Target: "0%", Actual: "0.0%" })).toMatchObject({
      actual: 80.6,
      gapToTarget: -9.4,
    });
  });
});

describe("where closest to the target is good, a range", () => {
  test.each<[number, number, string]>([
    [80, 93, "Improved"],
    [80, 85, "Improved"],
    [93, 80, "Worsened"],
    [99, 96, "Improved"],
    [88, 97, "No change"],
    [91, 94, "No change"],
  ])("from %p to %p: %s", (Previous, Actual, direction) => {
    expect(judgeRow({ Polarity: "Plan", Target: "90 to 95", Previous, Actual }).direction).toBe(direction);
  });
});
