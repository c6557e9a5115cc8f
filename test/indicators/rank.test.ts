import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { judgementOf, tableOf } from "../tables/tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

const table = (rows: readonly Cells[], name = "Table1") => {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const values = rows.map((row) => headers.map((header) => row[header] ?? ""));
  return tableOf(headers, values, { name, sheet: name });
};

/** An area a row, of one year unless said otherwise. */
const areas = (values: readonly CellValue[], cells: Cells = {}): readonly Cells[] =>
  values.map((Actual, index) => ({
    Ref: "1",
    Indicator: "Some",
    Area: `Area ${index + 1}`,
    Period: "2016/17",
    Polarity: "High",
    Target: 50,
    Actual,
    ...cells,
  }));

const judged = (tables: readonly (readonly Cells[])[], settings: object = { yearType: "financial" }) =>
  judgementOf(
    tables.map((rows, index) => table(rows, `Table${index + 1}`)),
    settings,
  ).tables.flatMap(({ rows }) => rows.map(({ assessment }) => assessment));

const ranksOf = (...tables: readonly (readonly Cells[])[]) => judged(tables).map(({ rank }) => rank);

const byArea = (rows: readonly Cells[]) =>
  Object.fromEntries(judged([rows]).map((each) => [each.area, [each.rank, each.of, each.quartile]]));

const NONE = { rank: null, of: null, quartile: null };

describe("the rank among the areas of the workbook", () => {
  // DfE's Local Authority Interactive Tool (tests/testthat/test-fn_analysis.R), and its mirror.
  test.each<[string, readonly CellValue[], readonly (number | null)[], number]>([
    ["High", [10, 20, 20, 30, 40], [5, 3, 3, 2, 1], 5],
    ["Low", [10, "", 30, 20, ""], [1, null, 3, 2, null], 3],
    ["Low", [10, 20, 20, 30, 40], [1, 2, 2, 4, 5], 5],
    ["High", [10, "c", 30, 20, "x"], [3, null, 1, 2, null], 3],
    ["High", [0.3, 0.1 + 0.2, 0.2], [1, 1, 3], 3],
    ["High", [0, -5, 5], [2, 3, 1], 3],
    ["Plan", [10, 20, 30, 40], [null, null, null, null], 0],
    ["None", [10, 20, 30, 40], [null, null, null, null], 0],
    ["", [10, 20, 30, 40], [null, null, null, null], 0],
  ])("%s, %j: %j", (Polarity, values, ranks, of) => {
    const rows = judged([areas(values, { Polarity })]);
    expect(rows.map(({ rank }) => rank)).toEqual(ranks);
    expect(rows.map((row) => row.of)).toEqual(ranks.map((rank) => (rank === null ? null : of)));
  });

  test("is of each period and indicator by itself", () => {
    const rows = [
      ...areas([10, 20, 30]),
      ...areas([30, 20, 10], { Period: "2015/16" }),
      ...areas([5, 6], { Ref: "2", Indicator: "Other" }),
    ];
    expect(ranksOf(rows)).toEqual([3, 2, 1, 1, 2, 3, 2, 1]);
  });

  test("is over all tables: a sheet for each area", () => {
    const [one, two, three] = areas([10, 30, 20]);
    expect(ranksOf([one!], [two!], [three!])).toEqual([3, 1, 2]);
  });

  test("keeps indicators apart whose refs begin anew in each table", () => {
    expect(ranksOf(areas([10, 20]), areas([1, 2], { Indicator: "Other" }))).toEqual([2, 1, 2, 1]);
  });

  test.each([
    ["England"],
    ["All England"],
    ["National"],
    ["National average"],
    ["Regional"],
    ["West Midlands"],
    ["North East"],
    ["Yorkshire and The Humber"],
    ["London"],
    ["Statistical neighbours"],
  ])("leaves %p out", (Area) => {
    // It is what the others are compared with, and no row that is judged.
    expect(judged([[...areas([10, 20, 30]), ...areas([15], { Area })]]).map(({ rank, of }) => [rank, of])).toEqual([
      [3, 3],
      [2, 3],
      [1, 3],
    ]);
  });

  test.each([["North East Lincolnshire"], ["City of London"], ["East Sussex"], ["National Academy"], ["Walsall"]])(
    "keeps %p",
    (Area) => {
      expect(ranksOf([...areas([10, 20, 30]), ...areas([15], { Area })])).toEqual([4, 2, 1, 3]);
    },
  );

  test.each<[string, readonly Cells[]]>([
    ["one area", areas([10])],
    ["one area in several years", [...areas([10]), ...areas([20], { Period: "2015/16" })]],
    ["an area and England", [...areas([10]), ...areas([20], { Area: "England" })]],
    ["rows without areas", areas([10, 20, 30], { Area: "" })],
    ["a period that only one area has", [...areas([10, ""])]],
  ])("is none of %s", (_, rows) => {
    for (const { rank, of, quartile } of judged([rows])) expect({ rank, of, quartile }).toEqual(NONE);
  });

  test("counts an area once that two rows say the same of, and leaves out one they differ about", () => {
    expect(judged([[...areas([10, 20, 30]), ...areas([10])]]).map(({ rank, of }) => [rank, of])).toEqual([
      [3, 3],
      [2, 3],
      [1, 3],
      [3, 3],
    ]);
    // Even though another area has the figure of one of them.
    expect(judged([[...areas([10, 20, 30]), ...areas([20])]]).map(({ rank, of }) => [rank, of])).toEqual([
      [null, null],
      [2, 2],
      [1, 2],
      [null, null],
    ]);
  });

  test("leaves out a figure that the plan withholds, since the ranks beside it would tell where it lies", () => {
    const rows = areas([10, 20, 30], { Unit: "%", Denominator: 100 }).with(1, {
      ...areas([20])[0]!,
      Area: "Area 2",
      Unit: "%",
      Denominator: 4,
    });
    const settings = { yearType: "financial", suppressionThreshold: 5 };
    expect(judged([rows], settings).map(({ rank, of }) => [rank, of])).toEqual([
      [2, 2],
      [null, null],
      [1, 2],
    ]);
    expect(ranksOf(rows)).toEqual([3, 2, 1]);
  });

  test("is of the year that a figure states, in whichever month it is reported", () => {
    const rows = areas(["10 (2015/16)", "20 (2015/16)", "30 (2016/17)"], { Period: "June 2017" });
    expect(judged([rows]).map(({ rank, of }) => [rank, of])).toEqual([
      [2, 2],
      [1, 2],
      [null, null],
    ]);
  });

  test("does not depend on the order of rows", () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom("", "c"));
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 12 }), fc.boolean(), (values, high) => {
        const rows = areas(values, { Polarity: high ? "High" : "Low" });
        const ranks = byArea(rows);
        expect(byArea(rows.toReversed())).toEqual(ranks);
        const known = values.filter((each) => typeof each === "number");
        for (const [index, each] of values.entries()) {
          const expected = known.filter((other) => (high ? other > Number(each) : other < Number(each))).length + 1;
          expect(ranks[`Area ${index + 1}`]![0]).toBe(typeof each === "number" && known.length > 1 ? expected : null);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("the quartile band", () => {
  // DfE's Local Authority Interactive Tool: quartiles of 0, 25, 50, 75 and 100.
  test.each<[string, readonly string[]]>([
    ["Low", ["A", "A", "B", "C", "D"]],
    ["High", ["D", "D", "C", "B", "A"]],
  ])("%s, with an edge in the lower quarter", (Polarity, expected) => {
    const rows = judged([areas([0, 25, 50, 75, 100], { Polarity })]);
    expect(rows.map(({ quartile }) => quartile)).toEqual(expected);
  });

  test("is by R's type 7: of 1, 2, 3, 4 the quartiles are 1.75, 2.5 and 3.25", () => {
    expect(judged([areas([1, 2, 3, 4])]).map(({ quartile }) => quartile)).toEqual(["D", "C", "B", "A"]);
    expect(judged([areas([10, 20, 20, 30, 40, 50])]).map(({ quartile }) => quartile)).toEqual([
      "D",
      "D",
      "D",
      "B",
      "A",
      "A",
    ]);
  });

  test("is none of fewer than four areas", () => {
    expect(judged([areas([1, 2, 3])]).map(({ quartile }) => quartile)).toEqual([null, null, null]);
  });

  test("is A of all where low is good and all are the same", () => {
    expect(judged([areas([7, 7, 7, 7], { Polarity: "Low" })]).map(({ quartile, rank }) => [quartile, rank])).toEqual(
      [1, 1, 1, 1].map((rank) => ["A", rank]),
    );
  });
});

describe("the rank among the authorities of the Benchmarks table", () => {
  const authorities = (figures: Readonly<Record<string, CellValue>>, cells: Cells = {}): readonly Cells[] =>
    Object.entries(figures).map(([Geography, Value]) => ({
      Ref: "1",
      Indicator: "Some",
      Level: "Local authority",
      Geography,
      Period: "2016/17",
      Value,
      ...cells,
    }));
  const own = { Area: "", Actual: 60 };
  const rankOf = (benchmarks: readonly Cells[], cells: Cells = own, settings: object = {}) => {
    const [row] = judged([areas([60], cells), benchmarks], {
      yearType: "financial",
      authority: "Birmingham",
      ...settings,
    });
    return { rank: row!.rank, of: row!.of, quartile: row!.quartile };
  };
  const others = { Coventry: 70, Dudley: 50, Solihull: 65, Walsall: 40 };

  test("is the reading's own, with the published ones of the others", () => {
    expect(rankOf(authorities(others))).toEqual({ rank: 3, of: 5, quartile: "C" });
    expect(rankOf(authorities(others), { ...own, Polarity: "Low" })).toEqual({ rank: 3, of: 5, quartile: "B" });
  });

  test.each([["Birmingham"], ["birmingham"], ["Birmingham City Council"]])(
    "replaces what is published of %p itself",
    (name) => {
      expect(rankOf(authorities({ ...others, [name]: 10 }))).toEqual({ rank: 3, of: 5, quartile: "C" });
      expect(rankOf(authorities({ ...others, [name]: 10 }), { Area: name }, { authority: null })).toMatchObject({
        rank: 3,
        of: 5,
      });
    },
  );

  test.each<[string, readonly Cells[]]>([
    ["another period", authorities(others, { Period: "2015/16" })],
    ["another cohort", authorities(others, { Cohort: "Children in care" })],
    ["another level", authorities(others, { Level: "Regional" })],
    ["nobody said whose", authorities(others, { Geography: "" })],
    ["withheld figures", authorities({ Coventry: "c", Dudley: "x" })],
  ])("is none of %s", (_, benchmarks) => {
    expect(rankOf(benchmarks)).toEqual(NONE);
  });

  test("is of the same cohort", () => {
    const benchmarks = [...authorities(others, { Cohort: "Children in care" }), ...authorities({ Leeds: 90 })];
    expect(rankOf(benchmarks)).toMatchObject({ rank: 2, of: 2 });
    expect(rankOf(benchmarks, { ...own, Cohort: "children in care" })).toMatchObject({ rank: 3, of: 5 });
  });

  test("is none of a school", () => {
    expect(rankOf(authorities(others), { Area: "Some school" })).toEqual(NONE);
  });

  test("leaves out an authority with two figures, and one without", () => {
    const benchmarks = [...authorities({ ...others, Leeds: "x" }), ...authorities({ Coventry: 71, Dudley: 50 })];
    expect(rankOf(benchmarks)).toMatchObject({ rank: 2, of: 4 });
  });
});
