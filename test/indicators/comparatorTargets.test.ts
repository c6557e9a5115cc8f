import type { CellValue } from "../../src/figures/cell.ts";
import { isReasonSentence } from "../../src/indicators/sentences/reasons.ts";
import { compareOne } from "../tables/compared.ts";

type Cells = Readonly<Record<string, CellValue>>;

const ACADEMIC = { yearType: "academic" };
const YEAR = "2015/16";

/** Four authorities and more: Q1 is 62, Q3 is 68 (R's type 7). */
const authorities = [60, 62, 65, 68, 70].map((Value, index) => ({
  Level: "Local authority",
  Geography: `Authority ${index}`,
  Period: YEAR,
  Value,
}));

const published: Record<string, readonly Cells[]> = {
  "National average": [{ Period: YEAR, Value: 80 }],
  "Regional average": [{ Period: YEAR, Level: "Regional", Value: 80 }],
  "Statistical neighbours": [{ Period: YEAR, Level: "Neighbours", Value: 80 }],
  "National + 2 pp": [{ Period: YEAR, Value: 78 }],
  "2 points below national": [{ Period: YEAR, Value: 82 }],
  "National and regional averages": [
    { Period: YEAR, Value: 80 },
    { Period: YEAR, Level: "Regional", Value: 80 },
  ],
  "top quartile": [{ Period: YEAR, Level: "Top quartile", Value: 80 }],
};

const statusOf = (row: Cells, benchmarks: readonly Cells[], settings = {}) => {
  const found = compareOne({ Period: YEAR, ...row }, benchmarks, { ...ACADEMIC, ...settings });
  expect(isReasonSentence(found.reason)).toBe(true);
  return `${found.status} ${found.reasonCode}`;
};

const cases = (polarity: string, edges: readonly (readonly [number, string])[]) =>
  Object.keys(published).flatMap((target) =>
    polarity === "Plan" && target === "top quartile"
      ? []
      : edges.map(([actual, status]) => [polarity, target, actual, status] as const),
  );

describe("a comparator of the Benchmarks table as the target", () => {
  test.each([
    ...cases("High", [
      [80, "Green on-target"],
      [81, "Green on-target"],
      [79, "Amber within-allowance"],
      [76, "Amber within-allowance"], // on the edge: 5% of 80
      [75, "Red below-target"],
    ]),
    ...cases("Low", [
      [80, "Green on-target"],
      [79, "Green on-target"],
      [81, "Amber within-allowance"],
      [84, "Amber within-allowance"],
      [85, "Red below-target"],
    ]),
    ...cases("Plan", [
      [80, "Green on-target"],
      [76, "Amber within-allowance"],
      [84, "Amber within-allowance"],
      [75, "Red below-target"],
      [85, "Red below-target"],
    ]),
  ])("%s is good, “%s”, actual %p: %s", (Polarity, Target, Actual, expected) => {
    expect(statusOf({ Polarity, Target, Actual }, published[Target]!)).toBe(expected);
  });

  test.each<[string, number, string]>([
    ["High", 0, "Green on-target"],
    ["High", -1, "Red below-target"],
    ["Low", 0, "Green on-target"],
    ["Low", 1, "Red below-target"],
    ["Plan", 0, "Green on-target"],
    ["Plan", 1, "Red below-target"],
  ])("of 0 leaves no allowance: %s, %p: %s", (Polarity, Actual, expected) => {
    const row = { Polarity, Target: "National average", Actual };
    expect(statusOf(row, [{ Period: YEAR, Value: 0 }])).toBe(expected);
  });

  test.each(["High", "Low", "Plan"])("that is not to be had is Grey (%s is good)", (Polarity) => {
    const row = { Polarity, Target: "National average", Actual: 64 };
    const of = (benchmarks: readonly Cells[], cells = {}) => statusOf({ ...row, ...cells }, benchmarks);
    expect(of([])).toBe("Grey comparator-missing");
    expect(of([{ Level: "Regional", Period: YEAR, Value: 69 }])).toBe("Grey comparator-missing");
    expect(of([{ Period: YEAR, Value: "c" }])).toBe("Grey comparator-missing");
    expect(of([{ Period: YEAR, Value: 69, Cohort: "SEND" }])).toBe("Grey comparator-missing");
    expect(
      of([
        { Period: YEAR, Value: 69 },
        { Period: YEAR, Value: 70 },
      ]),
    ).toBe("Grey comparator-missing");
    expect(of([{ Period: "2014/15", Value: 69 }])).toBe("Grey comparator-period");
    expect(of([], { National: "69 (2014/15)" })).toBe("Grey comparator-period");
    expect(of([{ Period: "2014/15", Value: 69 }], { Period: "" })).toBe("Grey comparator-period");
  });

  test("the first reason that applies decides", () => {
    const old = [{ Period: "2014/15", Value: 69 }];
    expect(statusOf({ Target: "National average", Actual: "" }, old)).toBe("Grey actual-missing");
    expect(statusOf({ Target: "National average", Actual: 64, Polarity: "None" }, old)).toBe("Grey no-judgement");
    expect(statusOf({ Target: "National and regional averages", Actual: 64 }, old)).toBe("Grey comparator-missing");
  });
});

const both = (national: CellValue, regional: CellValue) => [
  { Period: YEAR, Value: national },
  { Period: YEAR, Level: "Regional", Value: regional },
];

describe("several comparators must all be met", () => {
  test.each<[string, number, CellValue, CellValue, string, number | null]>([
    // polarity, actual, national, regional: status, the figure it was judged against
    ["High", 70, 69, 68, "Green", 69],
    ["High", 68.5, 69.1, 68.1, "Amber", 69.1],
    ["High", 68.5, 68.1, 69.1, "Amber", 69.1],
    ["Low", 70, 72, 69.5, "Amber", 69.5],
    ["Low", 69, 72, 69.5, "Green", 69.5],
    // 68.97 is 69 at no decimals, but below 68.98.
    ["High", 68.97, 69, 68.98, "Amber", 68.98],
    ["High", 70, 69, "", "Grey", null],
    ["High", 70, 69, "c", "Grey", null],
  ])("%s is good, %p against %p and %p: %s", (Polarity, Actual, national, regional, status, target) => {
    const row = { Period: YEAR, Polarity, Target: "above the regional and national averages", Actual };
    const cells = Polarity === "Low" ? { ...row, Target: "below the regional and national averages" } : row;
    const found = compareOne(cells, both(national, regional), ACADEMIC);
    expect([found.status, found.target]).toEqual([status, target]);
  });

  test("with an offset to each", () => {
    const found = compareOne(
      { Period: YEAR, Target: "National and regional + 2 pp", Actual: "68%" },
      both("69%", "68%"),
      ACADEMIC,
    );
    expect(found.reason).toBe(
      "68% is 3.0 pp below the target of 71% (the national figure of 69% plus 2.0 pp), within the 5% allowance (3.55 pp); the regional figure is 68%.",
    );
    expect(isReasonSentence(found.reason)).toBe(true);
  });

  test("a fifth of a point more is a target with a decimal more", () => {
    const [below, above] = [69.1, 69.4].map((Actual) =>
      compareOne({ Period: YEAR, Target: "National + 0.2", Actual }, [{ Period: YEAR, Value: 69 }], ACADEMIC),
    );
    expect([below!.status, above!.status, below!.target]).toEqual(["Amber", "Green", 69.2]);
  });
});

describe("the top quartile", () => {
  test.each<[string, number, readonly Cells[], string, number | null]>([
    ["High", 68, authorities, "Green on-target", 68],
    ["High", 67.9, authorities, "Amber within-allowance", 68],
    ["Low", 62, authorities, "Green on-target", 62],
    ["Low", 62.1, authorities, "Amber within-allowance", 62],
    ["High", 80, [...authorities, { Level: "Top quartile", Period: YEAR, Value: 81 }], "Amber within-allowance", 81],
    ["High", 70, authorities.slice(1), "Green on-target", 68.5],
    ["High", 70, authorities.slice(2), "Grey comparator-missing", null],
    ["High", 70, [...authorities.slice(2), { ...authorities[0]!, Value: "c" }], "Grey comparator-missing", null],
    // An authority with two figures has none.
    ["High", 70, [...authorities.slice(1), { ...authorities[1]!, Value: 99 }], "Grey comparator-missing", null],
    ["High", 70, authorities.map((each) => ({ ...each, Period: "2014/15" })), "Grey comparator-period", null],
    ["High", 70, authorities.map((each) => ({ ...each, Cohort: "SEND" })), "Grey comparator-missing", null],
    ["Plan", 70, authorities, "Grey comparator-missing", null],
    ["", 70, authorities, "Grey polarity-unknown", null],
  ])("%s is good, %p: %#", (Polarity, Actual, benchmarks, expected, target) => {
    const row = { Polarity, Target: "top quartile", Actual };
    expect(statusOf(row, benchmarks)).toBe(expected);
    expect(compareOne({ ...row, Period: YEAR }, benchmarks, ACADEMIC).target).toBe(target);
  });

  test("that is worked out is not published to any decimals", () => {
    const four = [60, 61, 70, 71].map((Value, index) => ({ ...authorities[index]!, Value }));
    // Q3 is 70.25: 70.2 rounds to 70, and is below it all the same.
    expect(statusOf({ Target: "top quartile", Actual: 70.2 }, four)).toBe("Amber within-allowance");
    expect(statusOf({ Target: "top quartile", Actual: 70.3 }, four)).toBe("Green on-target");
  });
});

describe("the latest published figure", () => {
  const quarter = { Period: "Q2 2016/17", Target: "National average", Actual: "64%" };
  const benchmarks = [{ Period: "2015/16", Value: "69%" }];
  const of = (comparatorPeriod: string, row: Cells = {}, figures: readonly Cells[] = benchmarks) =>
    compareOne({ ...quarter, ...row }, figures, { yearType: "financial", comparatorPeriod });

  test("is no target, unless the plan says so", () => {
    const [same, latest, target] = [of("same"), of("latest"), of("latest-as-target")];
    expect([same.reasonCode, same.gapToNational, same.gapToTarget]).toEqual(["comparator-period", null, null]);
    expect([latest.reasonCode, latest.gapToNational, latest.gapToTarget]).toEqual(["comparator-period", -5, null]);
    expect([target.reasonCode, target.gapToNational, target.gapToTarget]).toEqual(["below-target", -5, -5]);
    expect(target.findings).toEqual([]);
    for (const { findings } of [same, latest])
      expect(findings).toEqual([
        "warning comparator-period Scorecard!D2: Target: the national figure is of 2015/16, not Q2 2016/17.",
      ]);
  });

  test("is named with its period where it is the target", () => {
    expect(of("latest-as-target").reason).toBe(
      "64% is 5.0 pp below the target of 69% (the national figure), beyond the 5% allowance (3.45 pp); the national figure is of 2015/16.",
    );
    const two = [...benchmarks, { Period: "Q1 2016/17", Level: "Regional", Value: "68%" }];
    const { reason } = of("latest-as-target", { Target: "National and regional averages" }, two);
    expect(reason).toBe(
      "64% is 5.0 pp below the target of 69% (the national figure; the regional figure is 68%), beyond the 5% allowance (3.45 pp); the national figure is of 2015/16; the regional figure is of Q1 2016/17.",
    );
    expect(isReasonSentence(reason)).toBe(true);
  });

  test("of which there are two is none", () => {
    const found = of("latest", {}, [
      ...benchmarks,
      { Period: "2014/15", Value: "60%" },
      { Period: "2015/16", Value: "70%" },
    ]);
    expect([found.reasonCode, found.gapToNational]).toEqual(["comparator-missing", null]);
  });
});

describe("the sentence says why there is nothing to judge against", () => {
  test.each<[string, Cells, readonly Cells[], string]>([
    ["no figure", {}, [], "and there is no national figure."],
    ["a withheld one in the row", { National: "c" }, [], "and the national figure is withheld: “c”, confidential."],
    [
      "a withheld one in the table",
      {},
      [{ Period: YEAR, Value: "c" }],
      "and the national figure is withheld: “c”, confidential.",
    ],
    ["none in the row", { National: "x" }, [], "and the national figure is “x”, not available."],
    ["none in the table", {}, [{ Period: YEAR, Value: "x" }], "and the national figure is “x”, not available."],
    ["another period", {}, [{ Period: "2014/15", Value: 69 }], "and the national figure is of 2014/15, not 2015/16."],
    [
      "another kind of year",
      {},
      [{ Period: "2015/16 financial year", Value: 69 }],
      "and the national figure is of the 2015/16 financial year, not the 2015/16 academic year.",
    ],
    [
      "another cohort",
      { Cohort: "children in care" },
      [{ Period: YEAR, Value: 69 }],
      "and there is no national figure for children in care.",
    ],
    [
      "cohorts only",
      {},
      [{ Period: YEAR, Value: 69, Cohort: "Children in care" }],
      "and there are national figures for Children in care only.",
    ],
    [
      "two figures",
      {},
      [
        { Period: YEAR, Value: 69 },
        { Period: YEAR, Value: 70 },
      ],
      "and the Benchmarks table has more than one national figure that fits.",
    ],
    [
      "no period",
      { Period: "" },
      [{ Period: "2014/15", Value: 69 }],
      "the national figure is of the 2014/15 academic year, and the row has no period.",
    ],
    ["neighbours", { Target: "Statistical neighbours" }, [], "and there is no statistical neighbours’ figure."],
  ])("%s", (_, row, benchmarks, sentence) => {
    const Target = row["Target"] ?? "National average";
    const { reason } = compareOne({ Period: YEAR, Actual: 64, ...row, Target }, benchmarks, ACADEMIC);
    expect(reason.replace(/^Not judged: the target is “[^”]*”, /, "")).toBe(sentence);
    expect(isReasonSentence(reason)).toBe(true);
  });

  test("and which average it was judged against", () => {
    const row = { Period: YEAR, Target: "Statistical neighbours", Actual: "70%" };
    const { reason } = compareOne(
      row,
      [{ Period: YEAR, Level: "SN", Geography: "Median of the model", Value: "70%" }],
      ACADEMIC,
    );
    expect(reason).toBe("70% meets the target of 70% (the statistical neighbours’ median figure).");
    expect(isReasonSentence(reason)).toBe(true);
  });
});

describe("a comparator that the status needs is found missing once", () => {
  test.each<[string, Cells, readonly Cells[], readonly string[]]>([
    [
      "no figure",
      {},
      [],
      ["warning comparator-missing Scorecard!D2: Target says “NAT AV”, but there is no national figure."],
    ],
    [
      "another period",
      {},
      [{ Period: "2014/15", Value: 69 }],
      ["warning comparator-period Scorecard!D2: Target: the national figure is of 2014/15, not 2015/16."],
    ],
    [
      "another period in the row",
      { National: "69 (2014/15)" },
      [],
      ["warning comparator-period Scorecard!G2: National: the national figure is of 2014/15, not 2015/16."],
    ],
    [
      "another period, and no figure yet",
      { Actual: "" },
      [{ Period: "2014/15", Value: 69 }],
      ["warning comparator-period Scorecard!D2: Target: the national figure is of 2014/15, not 2015/16."],
    ],
    [
      "another cohort",
      { Cohort: "children in care" },
      [{ Period: YEAR, Value: 69 }],
      [
        "warning comparator-unusable Scorecard!D2: Target says “NAT AV”, but there are national figures for everybody only, not for children in care.",
      ],
    ],
    [
      "a withheld one in the row",
      { National: "c" },
      [],
      [
        "warning comparator-unusable Scorecard!D2: Target says “NAT AV”, but the national figure is withheld: “c”, confidential.",
      ],
    ],
    [
      "a withheld one in the table",
      {},
      [{ Period: YEAR, Value: "c" }],
      [
        "warning comparator-unusable Scorecard!D2: Target says “NAT AV”, but the national figure is withheld: “c”, confidential.",
      ],
    ],
    [
      "cohorts only",
      {},
      [{ Period: YEAR, Value: 69, Cohort: "Children in care" }],
      [
        "warning comparator-unusable Scorecard!D2: Target says “NAT AV”, but there are national figures for Children in care only.",
      ],
    ],
    [
      "two figures",
      {},
      [
        { Period: YEAR, Value: 69 },
        { Period: YEAR, Value: 70 },
      ],
      [
        "warning benchmark-ambiguous Scorecard!D2: Target: the Benchmarks table has national figures (69 and 70) that fit, so none was used.",
      ],
    ],
  ])("%s", (_, row, benchmarks, expected) => {
    const found = compareOne({ Target: "NAT AV", Period: YEAR, Actual: 64, ...row }, benchmarks, ACADEMIC);
    expect(found.findings).toEqual(expected);
  });
});
