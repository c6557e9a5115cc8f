import type { CellValue } from "../../src/figures/cell.ts";
import { judgementOf, tableOf } from "../tables/tables.ts";

type Row = Readonly<Record<string, CellValue>>;

function tableWith(name: string, rows: readonly Row[]) {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return tableOf(
    headers,
    rows.map((row) => headers.map((header) => row[header] ?? "")),
    { name, sheet: name },
  );
}

/** Readings of one indicator, whose targets stand in a Targets table. */
function judged(readings: readonly Row[], targets: Row, settings: object = { yearType: "financial" }) {
  const rows = readings.map((row) => ({ Indicator: "A measure", Polarity: "High", Actual: "", ...row }));
  const tables = [tableWith("Performance", rows), tableWith("Targets", [{ Indicator: "A measure", ...targets }])];
  return judgementOf(tables, settings).tables[0]!.rows.map(({ assessment }) => assessment);
}

const rounded = (value: number | null) => value && Math.round(value * 1e6) / 1e6;

const ways = (...given: Parameters<typeof judged>) =>
  judged(...given).map(({ distanceTravelled, milestone, requiredPerYear }) =>
    [distanceTravelled, milestone, requiredPerYear].map(rounded),
  );

describe("Worcestershire's NI 101, with its targets as the plan prints them", () => {
  const targets = {
    Baseline: "2.4% (2007/08)",
    "2008/09 Target": "15%",
    "2009/10 Target": "17.8%",
    "2010/11 Target": "Not set",
  };
  const rows = [{ Period: "2008/09", Actual: "15%" }, { Period: "2009/10" }, { Period: "2010/11" }];

  test.each([{ yearType: "academic" }, { yearType: "financial" }, {}])(
    "is on its way as if each year's row had its target (%p)",
    (settings) => {
      expect(ways(rows, targets, settings)).toEqual([
        [81.818182, 15, 2.8],
        [null, 17.8, null],
        [null, null, null],
      ]);
      expect(judged(rows, targets, settings).map(({ status, reasonCode }) => `${status} ${reasonCode}`)).toEqual([
        "Green on-target",
        "Grey actual-missing",
        "Grey target-none",
      ]);
    },
  );

  test("is on the same way where only one year has a row", () => {
    expect(ways(rows.slice(0, 1), targets)).toEqual([[81.818182, 15, 2.8]]);
  });

  test("is so even where the row has no period, and the plan says which it is", () => {
    expect(ways([{ Actual: "15%" }], targets, { yearType: "academic", reportingPeriod: "2008/09" })).toEqual([
      [81.818182, 15, null],
    ]);
  });

  test("is so where the baseline's year stands in its header", () => {
    const { Baseline: _, ...others } = targets;
    expect(ways(rows.slice(0, 1), { "Baseline 2007/08": 2.4, ...others, "2008/09 Target": "TBC" })).toEqual([
      [81.818182, 10.1, 2.8],
    ]);
  });

  test("is judged as a percentage, as its targets are", () => {
    const { Baseline: _, ...others } = targets;
    expect(judged([{ Period: "2010/11", Actual: 15 }], others)[0]!.unit.kind).toBe("percent");
  });
});

describe("the plan's targets for years", () => {
  const upTo = { Baseline: "50 (2007/08)", "2008/09 Target": 60, "2009/10 Target": 70, "2010/11 Target": 80 };

  test.each<[string, Row[], Row, number | null]>([
    ["between two of them", [{ Period: "2009/10", Target: "TBC" }], { ...upTo, "2009/10 Target": "" }, 70],
    ["halfway through a year", [{ Period: "September 2009" }], upTo, 65],
    ["at a year's end", [{ Period: "31 March 2010" }], upTo, 70],
    ["halfway through the first, from the baseline", [{ Period: "September 2008" }], upTo, 55],
    ["after the last", [{ Period: "2011/12" }], upTo, null],
    ["where the row says otherwise", [{ Period: "2009/10", Target: 72 }], upTo, 72],
    ["where another row says otherwise", [{ Period: "September 2009" }, { Period: "2009/10", Target: 72 }], upTo, 66],
  ])("are points of the trajectory: %s", (_, rows, targets, expected) => {
    expect(judged(rows, targets)[0]!.milestone).toBe(expected);
  });

  test.each<[string, Row[], Row, number | null]>([
    ["the latest that is a number", [{ Period: "2008/09", Actual: 65 }], { ...upTo, "2010/11 Target": "TBC" }, 75],
    [
      "a later row's own",
      [
        { Period: "2008/09", Actual: 65 },
        { Period: "2011/12", Target: 90 },
      ],
      upTo,
      37.5,
    ],
    ["not an earlier row's own", [{ Period: "2008/09", Actual: 65, Target: 55 }], upTo, 50],
    [
      "a row's own for the last year",
      [
        { Period: "2008/09", Actual: 65 },
        { Period: "2010/11", Target: 100 },
      ],
      upTo,
      30,
    ],
    [
      "none where there is no number",
      [{ Period: "2008/09", Actual: 65 }],
      { Baseline: 50, "2008/09 Target": "TBC" },
      null,
    ],
  ])("have the last target set: %s", (_, rows, targets, expected) => {
    expect(judged(rows, targets)[0]!.distanceTravelled).toBe(expected);
  });

  test("of the other side of a break are no part of the way", () => {
    const rows = [
      { Period: "2008/09", Actual: 55, "Break from": "2009/10" },
      { Period: "2010/11", Actual: 30 },
    ];
    expect(judged(rows, upTo).map(({ distanceTravelled }) => distanceTravelled)).toEqual([50, null]);
  });

  test("give way to the row's own baseline", () => {
    const [row] = judged([{ Period: "2008/09", Actual: 65, Baseline: 60 }], upTo);
    expect(row!.distanceTravelled).toBe(25);
  });

  test.each<[string, Row, string]>([
    ["a snapshot", { Accumulation: "Snapshot" }, "Red below-target 60"],
    ["a count of the year so far", { Accumulation: "Cumulative" }, "Grey cumulative-without-period-target 60"],
    [
      "a count that has a target for the period",
      { Accumulation: "Cumulative", "Period target": 12 },
      "Green on-target 12",
    ],
  ])("judge a quarter of %s as a target in its row would", (_, own, expected) => {
    const [row] = judged([{ Period: "Q1 2008/09", Actual: 15, ...own }], upTo);
    expect(`${row!.status} ${row!.reasonCode} ${row!.target}`).toBe(expected);
  });

  test("are spread over the year where the plan says so", () => {
    const settings = { yearType: "financial", evenProfile: true };
    const [row] = judged([{ Period: "Q1 2008/09", Actual: 15, Accumulation: "Cumulative" }], upTo, settings);
    expect([row!.status, row!.target]).toEqual(["Green", 15]);
  });

  test("judge the forecast of the year, beside the period's own target", () => {
    const [row] = judged([{ Period: "Q1 2008/09", Actual: 15, "Period target": 14, "Forecast outturn": 58 }], upTo);
    expect([row!.status, row!.forecastStatus]).toEqual(["Green", "Amber"]);
  });

  test("may be comparators and phrases", () => {
    const targets = { "2008/09 Target": "National average", "2009/10 Target": "Improving trend" };
    const rows = [
      { Period: "2008/09", Actual: 60, National: 62 },
      { Period: "2009/10", Actual: 64 },
    ];
    expect(judged(rows, targets).map((row) => `${row.status} ${row.targetKind} ${row.gapToTarget}`)).toEqual([
      "Amber comparator -2",
      "Green trend null",
    ]);
  });
});
