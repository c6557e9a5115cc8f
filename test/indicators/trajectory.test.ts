import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import type { Assessment } from "../../src/indicators/assessment.ts";
import { judgeRow, judgeRows } from "../tables/tables.ts";

const way = ({ distanceTravelled, milestone, requiredPerYear }: Assessment) => [
  distanceTravelled,
  milestone,
  requiredPerYear,
];

const series = (rows: readonly Readonly<Record<string, CellValue>>[], settings = {}) =>
  judgeRows(
    rows.map((row) => ({ Period: "", Baseline: "", ...row })),
    settings,
  ).map(({ assessment }) => way(assessment).map((value) => value && Math.round(value * 1e6) / 1e6));

const YEAR_TYPES = [{ yearType: "academic" }, { yearType: "financial" }, {}] as const;

describe("Worcestershire's NI 101, as its delivery plan of 2008 has it", () => {
  // Baseline 2.4% (2007/08); targets 15%, 17.8%, Not set; an actual figure of 15% is supposed.
  const rows = [
    { Period: "2008/09", Baseline: "2.4% (2007/08)", Target: "15%", Actual: "15%" },
    { Period: "2009/10", Target: "17.8%" },
    { Period: "2010/11", Target: "Not set" },
  ];

  test.each(YEAR_TYPES)("has come 81.8% of its way; the stated 15 beats a straight line (%p)", (settings) => {
    expect(series(rows, settings)).toEqual([
      [81.818182, 15, 2.8],
      [null, 17.8, null],
      [null, null, null],
    ]);
  });

  test("is Grey in 2010/11", () => {
    expect(judgeRows(rows.map((row) => ({ Baseline: "", ...row }))).map(({ assessment }) => assessment.status)).toEqual(
      ["Green", "Grey", "Grey"],
    );
  });

  test("is asked for the straight line's half where its first target is not stated", () => {
    expect(series([{ ...rows[0]!, Target: "" }, ...rows.slice(1)])[0]).toEqual([81.818182, 10.1, 2.8]);
  });

  test("is the same whatever the order of its rows", () => {
    expect(series(rows.toReversed())).toEqual(series(rows).toReversed());
  });
});

describe("distance travelled", () => {
  test.each<[CellValue, CellValue, CellValue, number | null]>([
    // baseline, actual, target
    [50, 60, 70, 50],
    [50, 70, 70, 100],
    [50, 74, 70, 120],
    [50, 46, 70, -20],
    [50, 50, 70, 0],
    [8, 6, 4, 50], // downwards
    [8, 8, 4, 0],
    [-20, -10, 0, 50],
    [70, 74, 70, null], // nowhere to go
    ["", 60, 70, null],
    ["c", 60, 70, null],
    [50, "", 70, null],
    [50, 60, "Improving trend", null],
    [50, 60, "TBC", null],
    [50, 60, "", null],
  ])("from %p, now %p, to %p: %p", (baseline, actual, target, expected) => {
    for (const polarity of ["High", "Low", "None", ""])
      expect(
        judgeRow({ Baseline: baseline, Actual: actual, Target: target, Polarity: polarity }).distanceTravelled,
      ).toBe(expected);
  });

  test("is towards the last target set, from the first baseline, of the year's targets before the period's", () => {
    const rows = [
      { Period: "2016", Actual: 55, Target: 60, Baseline: 50, "Period target": 58 },
      { Period: "2017", Actual: 60, Target: 65, "Period target": 63 },
      { Period: "2018", Actual: "", Target: 70, "Period target": 68 },
      { Period: "2019", Actual: "", Target: "National average", "Period target": "" },
    ];
    expect(series(rows).map(([distance]) => distance)).toEqual([25, 50, null, null]);
  });

  test("is not from the baseline of a later row", () => {
    const rows = [
      { Period: "2016", Actual: 55, Target: 60 },
      { Period: "2017", Actual: 60, Target: 70, Baseline: 50 },
    ];
    expect(series(rows).map(([distance]) => distance)).toEqual([null, 50]);
  });

  test("is not across a break, nor towards a target beyond it", () => {
    const rows = [
      { Period: "2014", Actual: 55, Target: 60, Baseline: 50, "Break from": "2016" },
      { Period: "2015", Actual: 55, Target: 65 },
      { Period: "2016", Actual: 30, Target: 40 },
    ];
    const [first, second, third] = series(rows, { yearType: "calendar" });
    expect([first![0], second![0], third![0]]).toEqual([33.333333, 33.333333, null]);
  });

  test("where two rows for the period with the last target differ, is not worked out", () => {
    const rows = [
      { Period: "2016", Actual: 55, Target: 60, Baseline: 50 },
      { Period: "2017", Actual: "", Target: 70 },
      { Period: "2017", Actual: "", Target: 80 },
    ];
    expect(series(rows)[0]).toEqual([null, 60, null]);
  });
});

const at = (rows: readonly Readonly<Record<string, CellValue>>[], settings = { yearType: "financial" }) =>
  series(rows, settings).map(([, milestone]) => milestone);

describe("the milestone", () => {
  test("is on the straight line between stated points, and never past the last target set", () => {
    expect(
      at([
        { Period: "2014/15", Target: "" },
        { Period: "2015/16", Target: 40 },
        { Period: "2016/17", Target: "TBC" },
        { Period: "2017/18", Target: "Improving trend" },
        { Period: "2018/19", Target: 70 },
        { Period: "2019/20", Target: "" },
      ]),
    ).toEqual([null, 40, 50, 60, 70, null]);
  });

  test("of a quarter comes before that of the year, which stands at the year's end", () => {
    const target = { Target: 80 };
    expect(
      at([
        { Period: "Q1 2017/18", "Period target": 50, ...target },
        { Period: "Q2 2017/18", "Period target": "", ...target },
        { Period: "Q3 2017/18", "Period target": "", ...target },
        { Period: "Q4 2017/18", "Period target": "", ...target },
      ]),
    ).toEqual([50, 60, 70, 80]);
  });

  test("of a count of the year so far is only the stated one", () => {
    const target = { Target: 80, Accumulation: "Cumulative", Baseline: 70, Actual: 20 };
    expect(
      series(
        [
          { Period: "Q1 2017/18", "Period target": 25, ...target },
          { Period: "Q2 2017/18", "Period target": "", ...target },
          { Period: "Q4 2017/18", "Period target": "", ...target, Actual: 75 },
        ],
        { yearType: "financial" },
      ),
    ).toEqual([
      [null, 25, null],
      [null, null, null],
      [50, 80, null],
    ]);
  });

  test("of snapshots is by their days", () => {
    expect(
      at([
        { Period: "31 March 2017", Target: 10 },
        { Period: "30 June 2017", Target: "" },
        { Period: "31 March 2018", Target: 50 },
      ]),
    ).toEqual([10, 20, 50]);
    expect(
      at([
        { Period: "30 April 2017", Target: 10 },
        { Period: "15 June 2017", Target: "" },
        { Period: "30 June 2017", Target: 50 },
      ]),
    ).toEqual([10, 40, 50]);
  });

  test("is not between points that two rows state differently", () => {
    expect(
      at([
        { Period: "2015/16", Target: 40 },
        { Period: "2016/17", Target: "" },
        { Period: "2017/18", Target: 60 },
        { Period: "2017/18", Target: 90 },
        { Period: "2018/19", Target: 70 },
      ]),
    ).toEqual([40, 50, 60, 90, 70]);
  });

  test("of a row without a period is its own target", () => {
    expect(judgeRow({ Target: 70, Actual: 60 }).milestone).toBe(70);
    expect(judgeRow({ Target: "TBC", Actual: 60 }).milestone).toBeNull();
  });
});

describe("the change required each year", () => {
  test.each<[string, CellValue, CellValue, CellValue, number | null]>([
    // polarity, actual, target now, target in two years
    ["High", 60, 65, 70, 5],
    ["High", 70, 65, 70, 0],
    ["High", 71, 65, 70, 0],
    ["Low", 8, 7, 4, -2],
    ["Low", 4, 7, 4, 0],
    ["Low", 3, 7, 4, 0],
    ["Plan", 104, 100, 100, -2],
    ["Plan", 100, 100, 100, 0],
    ["None", 80, 65, 70, -5],
    ["High", 0, 65, 0, 0],
    ["High", "", 65, 70, null],
    ["High", "x", 65, 70, null],
  ])("%s, %p now, %p and then %p: %p", (polarity, actual, target, goal, expected) => {
    const rows = [
      { Period: "2016", Polarity: polarity, Actual: actual, Target: target },
      { Period: "2018", Polarity: polarity, Actual: "", Target: goal },
    ];
    expect(series(rows, { yearType: "calendar" })[0]![2]).toBe(expected);
  });

  test("is of no time left or known: none, unless the target is met in its own period", () => {
    expect(series([{ Period: "2016", Actual: 60, Target: 70 }], { yearType: "calendar" })[0]![2]).toBeNull();
    expect(series([{ Period: "2016", Actual: 70, Target: 70 }], { yearType: "calendar" })[0]![2]).toBe(0);
    expect(judgeRow({ Actual: 60, Target: 70 }).requiredPerYear).toBeNull();
    expect(
      series([
        { Period: "2016", Actual: 60, Target: 70 },
        { Period: "2017", Actual: 60, Target: "" },
      ])[1]![2],
    ).toBeNull();
  });

  test("is of a year where quarters are left of it", () => {
    const rows = [{ Period: "Q2 2017/18", Actual: 60, "Period target": 60, Target: 80 }];
    expect(series(rows, { yearType: "financial" })[0]![2]).toBe(40);
  });
});

describe("for all figures", () => {
  const cell = fc.oneof(
    // Larger ones are read as no figures, and a table of nothing else as no table.
    fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom("", "c", "TBC", "-0", "Improving trend"),
  );
  const row = fc.record({
    Period: fc.constantFrom("2014", "2015", "2016", "2017", "Q1 2016/17", "31 March 2016", ""),
    Baseline: cell,
    Target: cell,
    "Period target": cell,
    Actual: cell,
    Polarity: fc.constantFrom("High", "Low", "Plan", "None"),
  });

  test("numbers are finite, and none is −0", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        for (const { assessment } of judgeRows(rows))
          for (const value of way(assessment)) {
            expect(value === null || Number.isFinite(value)).toBe(true);
            expect(Object.is(value, -0)).toBe(false);
          }
      }),
    );
  });

  test("distance travelled is the same when all figures turn over", () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, number, (baseline, actual, target) => {
        const distance = (sign: 1 | -1) =>
          judgeRow({ Baseline: sign * baseline, Actual: sign * actual, Target: sign * target }).distanceTravelled;
        expect(distance(-1)).toBe(distance(1));
      }),
    );
  });
});

const months = (targets: readonly CellValue[], more: Readonly<Record<string, CellValue>> = {}) =>
  ["September 2016", "October 2016", "November 2016", "December 2016", "January 2017"].map((Period, index) => ({
    Period,
    Target: targets[index] ?? targets[0]!,
    Actual: 64,
    ...more,
  }));

const required = (rows: Parameters<typeof series>[0], settings: object = {}) =>
  series(rows, settings).map(([, , perYear]) => perYear && Math.round(perYear * 10) / 10);

describe("a target that each part of a year repeats is the year's", () => {
  test("and is to be reached by its end", () => {
    expect(required(months([70]), { yearType: "financial" })).toEqual([12, 14.4, 18, 24, 36]);
    expect(required(months([70], { "Year type": "academic" }))).toEqual([6.5, 7.2, 8, 9, 10.3]);
  });

  test("but where nothing says when the year ends, nothing is required of a month", () => {
    expect(required(months([70]))).toEqual([null, null, null, null, null]);
  });

  test("but where the months carry different ones, each is its own month's", () => {
    expect(series(months([66, 67, 68, 69, 70]), { yearType: "financial" })).toEqual([
      [null, 66, 18],
      [null, 67, 24],
      [null, 68, 36],
      [null, 69, 72],
      [null, 70, null],
    ]);
  });

  test("milestones lie on the line to it", () => {
    const rows = months([70], { Baseline: "58% (March 2016)" });
    expect(series(rows, { yearType: "financial" }).map(([, milestone]) => milestone)).toEqual([64, 65, 66, 67, 68]);
  });

  test("quarters of two years have two", () => {
    const rows = ["Q3 2016/17", "Q4 2016/17", "Q1 2017/18", "Q2 2017/18"].map((Period, index) => ({
      Period,
      Target: index < 2 ? 70 : 74,
      Actual: 64,
    }));
    expect(series(rows, { yearType: "financial" })).toEqual([
      [null, null, 8],
      [null, 70, 10],
      [null, 71, 13.333333],
      [null, 72, 20],
    ]);
  });

  test("a yearly snapshot's is its own day's", () => {
    const rows = ["31 January 2016", "31 January 2017"].map((Period) => ({ Period, Target: 70, Actual: 64 }));
    expect(series(rows, { yearType: "financial" })[0]).toEqual([null, 70, 6]);
  });
});

test.each(["Q2 2016/17 YTD", "YTD September 2016", "April 2016 to September 2016 year to date"])(
  "a count of the year so far (%s) has travelled no distance towards a year's target",
  (period) => {
    const cells = { Period: period, Unit: "number", Baseline: 100, Target: 200, Actual: 50 };
    expect(judgeRow(cells, { yearType: "financial" })).toMatchObject({
      reasonCode: "cumulative-without-period-target",
      distanceTravelled: null,
      requiredPerYear: null,
    });
  },
);
