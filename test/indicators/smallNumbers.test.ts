import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { isReasonSentence } from "../../src/indicators/sentences/reasons.ts";
import { findingsOf, judgementOf, judgeRow, judgeRows, tableOf } from "../tables/tables.ts";

const five = { suppressionThreshold: 5 };
const REASON = "Figure withheld: the plan withholds numbers below 5.";

const row = { Unit: "%", Target: 90, Actual: 80, National: 85, Previous: 70 };

describe("with a threshold of 5, a figure is withheld", () => {
  test.each<[CellValue, CellValue, boolean]>([
    // numerator, denominator, withheld
    [1, 100, true],
    [4, 100, true],
    [5, 100, false],
    [0, 100, false],
    [96, 100, true], // its complement is 4
    [95, 100, false],
    [99, 100, true],
    [100, 100, false],
    [3, 4, true],
    [0, 4, true], // few children in all
    [4, 4, true],
    [5, 5, false],
    [0, 5, false],
    [0, 0, false], // none at all
    [4, "", true],
    [5, "", false],
    ["", 4, true],
    ["c", 4, true],
    ["", 20, true], // 80% of 20 leaves 4
    ["", 25, false],
    ["", "", false],
  ])("numerator %p of %p: %p", (numerator, denominator, expected) => {
    const { actual, reasonCode } = judgeRow({ ...row, Numerator: numerator, Denominator: denominator }, five);
    expect([actual, reasonCode]).toEqual(expected ? [null, "suppressed"] : [80, "below-target"]);
  });

  test.each<[Readonly<Record<string, CellValue>>, boolean]>([
    [{ Actual: 1, Unit: "Number" }, true],
    [{ Actual: 4, Unit: "Number" }, true],
    [{ Actual: 5, Unit: "Number" }, false],
    [{ Actual: 0, Unit: "Number" }, false],
    [{ Actual: -3, Unit: "Number" }, false],
    [{ Actual: 4, Unit: "" }, true],
    [{ Actual: 0.4, Unit: "Number" }, false], // a score
    [{ Actual: 4, Unit: "weeks" }, false],
    [{ Actual: 4, Unit: "Rate per 10,000" }, false],
    [{ Actual: 4, Unit: "%" }, false],
    [{ Actual: 4, Unit: "£m" }, false],
  ])("without counts beside it %p: %p", (cells, expected) => {
    expect(judgeRow({ Target: 90, ...cells }, five).reasonCode === "suppressed").toBe(expected);
  });
});

test("a score shown with decimals is no count", () => {
  expect(judgeRow({ Target: 5, Actual: 4 }, five, { Actual: "0.0" }).actual).toBe(4);
  expect(judgeRow({ Target: 5, Actual: 4 }, five, { Actual: "0" }).actual).toBeNull();
});

test("nothing that would reveal it is said; the target and other people's figures stay", () => {
  const cells = {
    ...row,
    Baseline: 50,
    "Same period last year": 60,
    "Forecast outturn": 95,
    Regional: 84,
    Neighbours: 83,
    Numerator: 16,
    Denominator: 20,
    "Lower limit": 60,
    "Upper limit": 90,
  };
  const { reason, ...assessment } = judgeRow(cells, five);
  const revealed = judgeRow(cells);
  expect(reason).toBe(REASON);
  expect(isReasonSentence(reason)).toBe(true);
  const stays = [
    "ref",
    "indicator",
    "area",
    "period",
    "target",
    "targetKind",
    "polarity",
    "national",
    "regional",
    "neighbours",
    "nationalPeriod",
    "regionalPeriod",
    "neighboursPeriod",
    "milestone",
    "dataPeriod",
    "unit",
    "decimals",
  ];
  const said = { status: "Grey", computedStatus: "Grey", reasonCode: "suppressed", trialLimits: false };
  for (const [key, value] of Object.entries(assessment))
    expect([key, value]).toEqual([
      key,
      stays.includes(key)
        ? revealed[key as keyof typeof revealed]
        : key in said
          ? said[key as keyof typeof said]
          : null,
    ]);
});

test("nor where it stands among other areas, or what became of its group's gap", () => {
  const place = { Ref: "7", Period: "2017", Unit: "%", Target: 90, Actual: 80, Denominator: 20 };
  const areas = ["Hill", "Vale", "Park"].map((name) => ({ Area: name, ...place }));
  expect(judgeRows(areas).map(({ assessment }) => assessment.of)).toEqual([3, 3, 3]);
  for (const { assessment } of judgeRows(areas, five))
    expect(assessment).toMatchObject({ rank: null, of: null, quartile: null });

  const gaps = [2016, 2017].map((year) => ["7", year, "FSM", year - 1950, 80]);
  const tables = [
    tableOf([...Object.keys(place), "Polarity"], [[...Object.values(place), "High"]]),
    tableOf(["Ref", "Period", "Group", "Group value", "Peer value"], gaps, { name: "Gaps", row: 20 }),
  ];
  const own = (settings: object) => judgementOf(tables, { yearType: "calendar", ...settings }).tables[0]!.rows[0]!;
  expect(own({}).assessment).toMatchObject({ gapChange: 1, narrowing: expect.stringContaining("narrowed") });
  expect(own(five).assessment).toMatchObject({ gapChange: null, narrowing: null });
});

test("without a threshold nothing is withheld", () => {
  expect(judgeRow({ ...row, Numerator: 1, Denominator: 2 })).toMatchObject({ actual: 80, status: "Red" });
});

test("a status set by hand does not tell either", () => {
  const cells = { ...row, Numerator: 4, Denominator: 5, Override: "Green", "Override reason": "Agreed" };
  expect(judgeRow(cells, five)).toMatchObject({ status: "Grey", reasonCode: "suppressed", reason: REASON });
});

const counts = (first: CellValue, second: CellValue) =>
  judgeRows(
    [
      { Period: "2016", Polarity: "Low", Target: "Improving trend", Actual: first, National: 10 },
      { Period: "2017", Polarity: "Low", Target: "Improving trend", Actual: second, National: 10 },
    ],
    { ...five, yearType: "calendar" },
  ).map(({ assessment }) => assessment);

describe("the next reading does not give it away", () => {
  test("neither by its sentence nor by a change", () => {
    const [small, next] = counts(3, 9);
    expect(small).toMatchObject({ actual: null, reason: REASON });
    expect(next).toMatchObject({
      actual: 9,
      status: "Grey",
      reasonCode: "previous-missing",
      gapChange: null,
      direction: null,
      change: null,
    });
    expect(next!.reason).not.toContain("3");
  });

  test("nor where it stands in a column of its own row", () => {
    const cells = { Polarity: "Low", Target: "Improving trend", Actual: 9, Previous: 3, "Same period last year": 4 };
    expect(judgeRow(cells, five)).toMatchObject({ reasonCode: "previous-missing", change: null, changeLong: null });
    expect(judgeRow({ ...cells, Previous: 12 }, five)).toMatchObject({ status: "Green", change: -3, changeLong: null });
  });

  test("nor through the column that repeats it in the next row", () => {
    const rows = [
      {
        Period: "2015",
        Unit: "%",
        Actual: 5,
        Numerator: 3,
        Denominator: 60,
        Previous: "",
        "Same period last year": "",
      },
      {
        Period: "2016",
        Unit: "%",
        Actual: 20,
        Numerator: 12,
        Denominator: 60,
        Previous: 5,
        "Same period last year": 5,
      },
    ];
    const [, next] = judgeRows(rows, { ...five, yearType: "calendar" }).map(({ assessment }) => assessment);
    expect(next).toMatchObject({ actual: 20, direction: null, change: null, directionLong: null, changeLong: null });
  });

  test("nor by the way from a small baseline, or to a small forecast", () => {
    const cells = { Polarity: "Low", Target: 0, Actual: 8, Baseline: 4, "Forecast outturn": 2 };
    expect(judgeRow(cells, five)).toMatchObject({ actual: 8, distanceTravelled: null, forecastStatus: null });
    expect(judgeRow(cells)).toMatchObject({ distanceTravelled: -100, forecastStatus: "Red" });
  });

  test("and is compared as usual where nothing is withheld", () => {
    expect(counts(6, 9)[1]).toMatchObject({ status: "Red", change: 3, gapChange: 3 });
  });
});

describe("what validation says of a withheld figure", () => {
  const neet = { Indicator: "NEET", Polarity: "Low", Unit: "%", Target: 4, Actual: 140, Numerator: 3, Denominator: 4 };
  const written = { ...neet, Previous: "about 3" };
  const findings = (settings: object) =>
    findingsOf(judgementOf([tableOf(Object.keys(written), [Object.values(written)])], settings));

  test("neither names nor reveals it", () => {
    expect(findings({})).toEqual([
      "warning percent-out-of-range E2",
      "warning previous-unreadable H2",
      "warning allowance-below-one-child G2",
    ]);
    expect(findings(five)).toEqual(["warning previous-unreadable H2"]);
  });

  test.each<[string, Record<string, CellValue>]>([
    ["rounding-changes-status", { Target: 70, Actual: 69.6, Decimals: 0, Numerator: 3, Denominator: 4 }],
    ["counts-implausible", { Target: 70, Actual: 60, Numerator: 4, Denominator: 3 }],
    ["number-as-text", { Target: 70, Actual: "60", Numerator: 3, Denominator: 5 }],
    ["percent-scale", { Target: 70, Actual: 0.6, Numerator: 3, Denominator: 5 }],
    [
      "override-stale",
      {
        Target: 70,
        Actual: 60,
        Numerator: 3,
        Denominator: 5,
        Override: "Green",
        "RAG reason": "Overridden to Green, made for 75% against 70%; by the rules it is Green: 75% meets.",
      },
    ],
  ])("%s is not raised", (code, cells) => {
    const all = { Indicator: "Measure", Polarity: "High", Unit: "%", ...cells };
    const headers = Object.keys(all);
    const reasons = headers.includes("RAG reason") ? headers.indexOf("RAG reason") : null;
    const computed = reasons === null ? [] : [reasons];
    const codes = (settings: object) =>
      judgementOf([tableOf(headers, [Object.values(all)], { computed, reasons })], settings).findings.map(
        (finding) => finding.code,
      );
    expect(codes({})).toContain(code);
    expect(codes(five)).not.toContain(code);
  });
});

test("whatever the figures, a numerator, complement or denominator of 1 to 4 is withheld, and no other", () => {
  const count = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: 2, max: 10 }), (numerator, rest, threshold) => {
      const denominator = numerator + rest;
      const few = (value: number) => value > 0 && value < threshold;
      const { reasonCode, gapToTarget } = judgeRow(
        { ...row, Numerator: numerator, Denominator: denominator },
        { suppressionThreshold: threshold },
      );
      const expected = few(numerator) || few(rest) || few(denominator);
      expect(reasonCode === "suppressed").toBe(expected);
      expect(gapToTarget === null).toBe(expected);
    }),
  );
});
