import type { CellValue } from "../../src/figures/cell.ts";
import { compare, compareOne } from "../tables/compared.ts";

type Cells = Readonly<Record<string, CellValue>>;

const ACADEMIC = { yearType: "academic" };
const YEAR = { Period: "2015/16", Actual: "64%" };

describe("an annual result is compared with the figure of its own year", () => {
  test.each<[string, Cells, readonly Cells[], [number | null, number | null, number | null]]>([
    ["its row's", { ...YEAR, National: "69%", Regional: "66%", Neighbours: "70%" }, [], [-5, -2, -6]],
    ["the Benchmarks table's", YEAR, [{ Period: "2015/16", Value: "69%" }], [-5, null, null]],
    [
      "of each level",
      YEAR,
      [
        { Period: "2015/16", Level: "England", Value: "69%" },
        { Period: "2015/16", Level: "Region", Value: "66%" },
        { Period: "2015/16", Level: "SN average", Value: "70%" },
        { Period: "2015/16", Level: "Local authority", Geography: "Leeds", Value: "99%" },
        { Period: "2015/16", Level: "Top quartile", Value: "75%" },
      ],
      [-5, -2, -6],
    ],
    ["however the year is written", YEAR, [{ Period: "201516", Value: "69%" }], [-5, null, null]],
    ["not the year before's", YEAR, [{ Period: "2014/15", Value: "69%" }], [null, null, null]],
    ["not the year after's", YEAR, [{ Period: "2016/17", Value: "69%" }], [null, null, null]],
    ["not one of another kind of year", YEAR, [{ Period: "2015/16 financial year", Value: "69%" }], [null, null, null]],
    ["not one of no year", YEAR, [{ Period: "", Value: "69%" }], [null, null, null]],
    [
      "the table's where its own is blank",
      { ...YEAR, National: "" },
      [{ Period: "2015/16", Value: 69 }],
      [-5, null, null],
    ],
    [
      "the table's where its own is a dash",
      { ...YEAR, National: "-" },
      [{ Period: "2015/16", Value: 69 }],
      [-5, null, null],
    ],
    [
      "none where its own is withheld",
      { ...YEAR, National: "c" },
      [{ Period: "2015/16", Value: 69 }],
      [null, null, null],
    ],
    ["none where the table's is withheld", YEAR, [{ Period: "2015/16", Value: "c" }], [null, null, null]],
    ["its row's of that year", { ...YEAR, National: "69% (2015/16)" }, [], [-5, null, null]],
    ["not its row's of another year", { ...YEAR, National: "69% (2014/15)" }, [], [null, null, null]],
    [
      "not its row's under a header of another year",
      { ...YEAR, "National 2014/15": "69%", "Regional 2015/16": "66%" },
      [],
      [null, -2, null],
    ],
    [
      "not its row's beside a period of another year",
      { ...YEAR, National: "69%", "Comparator period": "2014/15" },
      [],
      [null, null, null],
    ],
    [
      "one that is yearly and dated",
      { Period: "31 March 2016", Actual: 64, Frequency: "Annual" },
      [{ Period: "31/03/2016", Value: 69 }],
      [-5, null, null],
    ],
  ])("%s", (_, row, benchmarks, gaps) => {
    const { gapToNational, gapToRegional, gapToNeighbours } = compareOne(row, benchmarks, ACADEMIC);
    expect([gapToNational, gapToRegional, gapToNeighbours]).toEqual(gaps);
  });

  test("a year of the table is of the kind that the indicator's own are", () => {
    const row = { ...YEAR, Period: "2015/16 academic year" };
    expect(compareOne(row, [{ Period: "2015/16", Value: 69 }]).gapToNational).toBe(-5);
    expect(
      compareOne({ ...YEAR, "Year type": "Academic" }, [{ Period: "2015/16 academic year", Value: 69 }]).gapToNational,
    ).toBe(-5);
  });

  test("the indicator's kind of year comes before the plan's", () => {
    const row = { ...YEAR, "Year type": "Financial" };
    expect(compareOne(row, [{ Period: "2015/16", Value: 69 }], ACADEMIC).gapToNational).toBe(-5);
    expect(compareOne(row, [{ Period: "2015/16 academic year", Value: 69 }], ACADEMIC).gapToNational).toBeNull();
  });

  test("even where the plan takes the latest for figures of less than a year", () => {
    for (const comparatorPeriod of ["latest", "latest-as-target"]) {
      const found = compareOne(YEAR, [{ Period: "2014/15", Value: "69%" }], { ...ACADEMIC, comparatorPeriod });
      expect([found.gapToNational, found.nationalPeriod]).toEqual([null, null]);
      expect(found.findings).toEqual([
        "warning comparator-period Scorecard!B2: National: the national figure is of 2014/15, not 2015/16.",
      ]);
    }
  });

  test("the latest figure that there is is named, else the first thereafter", () => {
    const benchmarks = ["2010/11", "2013/14", "2012/13", "2017/18", "2018/19"].map((Period) => ({ Period, Value: 69 }));
    const rows = ["2009/10", "2013/14", "2015/16", "2019/20"].map((Period) => ({ Period, Actual: 64 }));
    expect(compare(rows, benchmarks, ACADEMIC).findings.map((finding) => finding.replace(/^.*: /, ""))).toEqual([
      "the national figure is of 2010/11, not 2009/10.",
      "the national figure is of 2013/14, not 2015/16.",
      "the national figure is of 2018/19, not 2019/20.",
    ]);
  });

  test("a row that has no figure yet needs no comparator", () => {
    expect(compareOne({ ...YEAR, Actual: "" }, [{ Period: "2014/15", Value: "69%" }], ACADEMIC).findings).toEqual([]);
  });

  test("a row without a period takes the column's figure, and says of when it is where the column does", () => {
    const found = compareOne({ Actual: 64, National: "69 (2014/15)" }, [], ACADEMIC);
    expect([found.gapToNational, found.nationalPeriod]).toEqual([-5, "2014/15 academic year"]);
    expect(compareOne({ Actual: 64 }, [{ Value: 69 }]).gapToNational).toBe(-5);
    expect(compareOne({ Actual: 64 }, [{ Value: 69, Period: "2015/16" }], ACADEMIC).gapToNational).toBeNull();
  });
});

describe("a figure of less than a year", () => {
  const PUBLISHED = [
    { Period: "2014/15", Value: 60 },
    { Period: "2015/16", Value: 69 },
    { Period: "2016/17", Value: 72 },
    { Period: "Q1 2015/16", Value: 65 },
  ];
  test.each<[string, Cells, string, number | null, string | null]>([
    // frequency, row, setting: gap, period of the national figure
    ["a quarter", { Period: "Q2 2016/17" }, "same", null, null],
    ["a quarter of its own", { Period: "Q1 2015/16" }, "same", -1, null],
    ["a quarter of its own", { Period: "Q1 2015/16" }, "latest", -1, null],
    ["a quarter", { Period: "Q2 2016/17" }, "latest", -5, "2015/16"],
    ["a quarter", { Period: "Q2 2016/17" }, "latest-as-target", -5, "2015/16"],
    ["the quarter that ends the year", { Period: "Q4 2016/17" }, "latest", -8, "2016/17"],
    ["the quarter before that", { Period: "Q3 2016/17" }, "latest", -5, "2015/16"],
    ["a quarter before all", { Period: "Q1 2014/15" }, "latest", null, null],
    ["a month", { Period: "June 2015" }, "latest", -1, "Q1 2015/16"],
    ["twelve months to a month", { Period: "12 months to May 2016" }, "latest", -5, "2015/16 financial year"],
    ["a day", { Period: "30 June 2016", Frequency: "Quarterly" }, "latest", -5, "2015/16 financial year"],
    ["a day of a year", { Period: "30 June 2016", Frequency: "Annual" }, "latest", null, null],
    ["a day of nothing known", { Period: "30 June 2016" }, "latest", null, null],
  ])("%s, %o, “%s”: %p, %p", (_, row, comparatorPeriod, gap, period) => {
    const found = compareOne({ Actual: 64, ...row }, PUBLISHED, { yearType: "financial", comparatorPeriod });
    expect([found.gapToNational, found.nationalPeriod]).toEqual([gap, period]);
  });

  test("days that follow each other in months are no annual results", () => {
    const rows = ["30 April 2016", "31 May 2016"].map((Period) => ({ Period, Actual: 64 }));
    const { assessments } = compare(rows, PUBLISHED, { yearType: "financial", comparatorPeriod: "latest" });
    expect(assessments.map(({ gapToNational }) => gapToNational)).toEqual([-5, -5]);
  });

  test.each([
    ["same", [null, null], 1],
    ["latest", [-5, "2015/16"], 0],
  ] as const)("and the row's own comparator of another period, “%s”: %p", (comparatorPeriod, expected, findings) => {
    const settings = { yearType: "financial", comparatorPeriod };
    const found = compareOne({ Period: "Q2 2016/17", Actual: 64, National: "69 (2015/16)" }, [], settings);
    expect([found.gapToNational, found.nationalPeriod]).toEqual(expected);
    expect(found.findings.length).toBe(findings);
    // Of the whole year, which is not over when the quarter is.
    expect(
      compareOne({ Period: "Q2 2016/17", Actual: 64, National: "69 (2016/17)" }, [], settings).gapToNational,
    ).toBeNull();
  });

  test("is not remarked on in each row", () => {
    const settings = { yearType: "financial" };
    expect(compareOne({ Period: "Q2 2016/17", Actual: 64 }, PUBLISHED, settings).findings).toEqual([]);
  });
});

describe("whom the figures are about", () => {
  const CARE = { ...YEAR, Cohort: "Children in care" };
  test.each<[string, Cells, readonly Cells[], number | null]>([
    ["children in care against children in care", CARE, [{ Value: 69, Cohort: "children in care" }, { Value: 90 }], -5],
    ["children in care against nobody else", CARE, [{ Value: 69, Cohort: "SEND" }, { Value: 90 }], null],
    ["all against all", YEAR, [{ Value: 69 }, { Value: 20, Cohort: "Children in care" }], -5],
    ["all pupils are all", YEAR, [{ Value: 69, Cohort: "All pupils" }], -5],
    ["all against nobody else", YEAR, [{ Value: 20, Cohort: "Children in care" }], null],
    ["the row's own column is of its own cohort", { ...CARE, National: 69 }, [{ Value: 90 }], -5],
  ])("%s", (_, row, benchmarks, gap) => {
    const dated = benchmarks.map((each) => ({ Period: "2015/16", ...each }));
    const found = compareOne(row, dated, ACADEMIC);
    expect([found.gapToNational, found.findings]).toEqual([gap, []]);
  });
});

test("areas may count others", () => {
  const rows = ["SEND", ""].map((Cohort, index) => ({ ...YEAR, Cohort, Area: ["North", "South"][index]! }));
  const benchmarks = ["", "SEND"].map((Cohort, index) => ({ Period: "2015/16", Cohort, Value: [69, 60][index]! }));
  expect(compare(rows, benchmarks, ACADEMIC).assessments.map(({ gapToNational }) => gapToNational)).toEqual([4, -5]);
});

describe("of several regions or sets of neighbours", () => {
  const regional = [
    { Level: "Regional", Geography: "West Midlands", Value: 66 },
    { Level: "Regional", Geography: "South East", Value: 71 },
  ];
  const neighbours = [
    { Level: "Neighbours", Geography: "DfE model", Value: 60 },
    { Level: "Neighbours", Geography: "CIPFA", Value: 62 },
  ];
  const averages = [
    { Level: "Neighbours (mean)", Value: 60 },
    { Level: "Neighbours (median)", Value: 62 },
  ];
  test.each<[string, readonly Cells[], object, number | null, number | null]>([
    ["the plan's region", regional, { region: "West Midlands" }, -2, null],
    ["by another form of its name", regional, { region: "the west midlands region" }, -2, null],
    ["not a region that is not the plan's", regional.slice(1), { region: "West Midlands" }, null, null],
    [
      "a region that is named no more than that",
      [{ Level: "Regional", Geography: "Region", Value: 66 }],
      { region: "West Midlands" },
      -2,
      null,
    ],
    ["a region that has no name", [{ Level: "Regional", Value: 66 }], { region: "West Midlands" }, -2, null],
    ["none where the plan does not say", regional, {}, null, null],
    ["one where there is one", regional.slice(1), {}, -7, null],
    ["the plan's neighbours", neighbours, { neighbourModel: "CIPFA" }, null, 2],
    [
      "neighbours by their source",
      [
        { Level: "SN", Source: "LAIT", Value: 60 },
        { Level: "SN", Source: "CIPFA", Value: 62 },
      ],
      { neighbourModel: "cipfa" },
      null,
      2,
    ],
    ["no neighbours where the plan does not say", neighbours, {}, null, null],
    ["the average that the plan has", averages, { neighbourModel: "DfE model, median" }, null, 2],
    ["neither mean nor median where it does not say", averages, {}, null, null],
  ])("%s", (_, benchmarks, settings, regionalGap, neighboursGap) => {
    const dated = benchmarks.map((each) => ({ Period: "2015/16", ...each }));
    const found = compareOne(YEAR, dated, { ...ACADEMIC, ...settings });
    expect([found.gapToRegional, found.gapToNeighbours]).toEqual([regionalGap, neighboursGap]);
  });

  test("a mean of one year and a median of the next are never mixed", () => {
    const benchmarks = averages.map((each, index) => ({ Period: ["2015/16", "2016/17"][index]!, ...each }));
    const rows = ["2015/16", "2016/17"].map((Period) => ({ Period, Actual: 64 }));
    const { assessments, findings } = compare(rows, benchmarks, ACADEMIC);
    expect(assessments.map(({ gapToNeighbours }) => gapToNeighbours)).toEqual([null, null]);
    expect(findings).toEqual([
      "warning benchmark-ambiguous Scorecard!B3: Neighbours: the Benchmarks table has statistical neighbours’ figures of a mean and a median that fit, so none was used.",
    ]);
  });

  test("are said once a series", () => {
    const benchmarks = ["2015/16", "2016/17"].flatMap((Period) => regional.map((each) => ({ Period, ...each })));
    const rows = ["2015/16", "2016/17"].map((Period) => ({ Period, Actual: 64 }));
    expect(compare(rows, benchmarks, ACADEMIC).findings).toEqual([
      "warning benchmark-ambiguous Scorecard!B3: Regional: the Benchmarks table has regional figures of South East and West Midlands that fit, so none was used.",
    ]);
  });
});

describe("two figures for one thing", () => {
  test.each<[string, readonly Cells[], number | null, number]>([
    ["that differ are none", [{ Value: "68%" }, { Value: "69%" }], null, 1],
    ["that are the same are one", [{ Value: "69%" }, { Value: "69%" }], -5, 0],
    ["of which one is rounded are one", [{ Value: "69%" }, { Value: "68.9%" }], -4.9, 0],
    ["of which one is withheld are none", [{ Value: "69%" }, { Value: "c" }], null, 1],
    ["of which one is missing are one", [{ Value: "69%" }, { Value: "x" }], -5, 0],
    [
      "of which one is final are that",
      [
        { Value: "68%", "Figure status": "Provisional" },
        { Value: "69%", "Figure status": "Final" },
      ],
      -5,
      0,
    ],
    ["of which one is revised are that", [{ Value: "69%", "Figure status": "Revised" }, { Value: "68%" }], -5, 0],
  ])("%s", (_, benchmarks, gap, findings) => {
    const dated = benchmarks.map((each) => ({ Period: "2015/16", ...each }));
    for (const order of [dated, dated.toReversed()]) {
      const found = compareOne(YEAR, order, ACADEMIC);
      expect([found.gapToNational, found.findings.length]).toEqual([gap, findings]);
    }
  });

  test("are named", () => {
    const benchmarks = [68, 69].map((Value) => ({ Period: "2015/16", Value }));
    expect(compareOne(YEAR, benchmarks, ACADEMIC).findings).toEqual([
      "warning benchmark-ambiguous Scorecard!B2: National: the Benchmarks table has national figures (68% and 69%) that fit, so none was used.",
    ]);
  });

  test.each<[CellValue, CellValue, number]>([
    ["69%", "69%", 0],
    ["69%", "69.4%", 0],
    ["69%", "68.4%", 1],
    ["69.1%", "69%", 0],
    ["69.1%", "69.2%", 1],
    ["69%", "c", 0],
  ])("%p in the row and %p in the table: %p findings, and the row's is used", (National, Value, findings) => {
    const found = compareOne({ ...YEAR, National }, [{ Period: "2015/16", Value }], ACADEMIC);
    expect(found.national).toBe(Number.parseFloat(String(National)));
    expect(found.findings.filter((each) => each.includes("benchmark-differs")).length).toBe(findings);
  });

  test("are said with both", () => {
    const found = compareOne({ ...YEAR, National: "54%" }, [{ Period: "2015/16", Value: "53%" }], ACADEMIC);
    expect(found.findings).toEqual([
      "warning benchmark-differs Scorecard!G2: National says 54%; the Benchmarks table says 53%.",
    ]);
  });

  test("of which one is the period's target for the national average", () => {
    const row = { ...YEAR, Target: "National average", "Period target": "52%" };
    const found = compareOne(row, [{ Period: "2015/16", Value: "54%" }], ACADEMIC);
    expect([found.target, found.national]).toEqual([52, 54]);
    expect(found.findings).toEqual([
      "warning benchmark-differs Scorecard!G2: Period target says 52% for the national figure; the Benchmarks table says 54%.",
    ]);
    expect(compareOne(row, [{ Period: "2014/15", Value: "54%" }], ACADEMIC).national).toBe(52);
  });
});
