import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { compareOne, tableFrom } from "./compared.ts";
import { judgementOf, tableOf } from "./tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

const row = { Period: "2015/16", Actual: "64%" };
const settings = { yearType: "academic" };

const judgedWith = (
  performance: readonly Cells[],
  benchmarks: readonly Cells[],
  others: readonly (readonly Cells[])[] = [],
) =>
  judgementOf(
    [
      tableFrom("Scorecard", "Scorecard", performance),
      tableFrom("Benchmarks", "Benchmarks", benchmarks),
      ...others.map((rows, index) => tableFrom(`Other${index}`, `Other${index}`, rows)),
    ],
    settings,
  );

const gapsOf = (...inputs: Parameters<typeof judgedWith>) =>
  judgedWith(...inputs).tables.flatMap(({ rows }) => rows.map(({ assessment }) => assessment.gapToNational));

describe("a benchmark belongs to the indicator", () => {
  const figure = { Level: "National", Period: "2015/16", Value: "69%" };
  const indicator = { Polarity: "High", Target: "70%", ...row };
  test.each<[string, Cells, Cells, number | null]>([
    ["of its ref", { Ref: "NI 72" }, { Ref: "ni72" }, -5],
    ["of its name", { Indicator: "Early Years" }, { Indicator: "early  years" }, -5],
    ["of its ref, whatever name it has", { Ref: "6", Indicator: "Early Years" }, { Ref: "6", Indicator: "EYFS" }, -5],
    [
      "of its name, if it has no ref",
      { Ref: "6", Indicator: "Early Years" },
      { Ref: "", Indicator: "Early Years" },
      -5,
    ],
    [
      "of its name, if the indicator has no ref",
      { Indicator: "Early Years" },
      { Ref: "6", Indicator: "Early Years" },
      -5,
    ],
    [
      "not of another ref, though the name is the same",
      { Ref: "6", Indicator: "Early Years" },
      { Ref: "7", Indicator: "Early Years" },
      null,
    ],
    ["not of another name", { Ref: "6", Indicator: "Early Years" }, { Ref: "", Indicator: "Key Stage 2" }, null],
    ["not of any that has neither", { Ref: "6", Indicator: "Early Years" }, { Ref: "7", Indicator: "" }, null],
  ])("%s", (_, names, benchmark, gap) => {
    expect(gapsOf([{ ...names, ...indicator }], [{ ...benchmark, ...figure }])).toEqual([gap]);
  });

  test("that the Indicators table knows by another name, or by a ref", () => {
    const indicators = [{ Ref: "6", Indicator: "Early Years", Unit: "%" }];
    expect(
      gapsOf([{ Ref: "6", Indicator: "EYFS", ...indicator }], [{ Indicator: "Early Years", ...figure }], [indicators]),
    ).toEqual([-5]);
    expect(gapsOf([{ Indicator: "Early Years", ...indicator }], [{ Ref: "6", ...figure }], [indicators])).toEqual([-5]);
  });

  test("of its ref, though rows spell its name in two ways, where the Indicators table has the ref", () => {
    const rows = ["EYFS", "Early Years"].map((Indicator) => ({ Ref: "6", Indicator, ...indicator }));
    const benchmarks = [{ Ref: "6", Indicator: "Good level of development", ...figure }];
    expect(gapsOf(rows, benchmarks, [[{ Ref: "6", Indicator: "Early Years", Unit: "%" }]])).toEqual([-5, -5]);
    expect(gapsOf(rows, benchmarks)).toEqual([null, null]);
  });

  test("of the same name where each table counts its refs from 1", () => {
    const first = [{ Ref: "1", Indicator: "Early Years", ...indicator }];
    const second = [{ Ref: "1", Indicator: "Absence", ...indicator }];
    expect(gapsOf(first, [{ Ref: "1", Indicator: "Absence", ...figure }], [second])).toEqual([null, -5]);
  });

  test("in each of its areas and rows", () => {
    const rows = ["North", "South"].map((Area) => ({ Ref: "1", Indicator: "Early Years", Area, ...indicator }));
    expect(gapsOf(rows, [{ Ref: "1", ...figure }])).toEqual([-5, -5]);
  });

  test("from whatever table", () => {
    const other = [{ Ref: "1", Level: "National", Period: "2016/17", Value: "66%" }];
    const rows = ["2015/16", "2016/17"].map((Period) => ({ Ref: "1", Indicator: "Early Years", ...indicator, Period }));
    expect(gapsOf(rows, [{ Ref: "1", ...figure }], [other])).toEqual([-5, -2]);
  });
});

describe("a benchmark's cells", () => {
  test.each<[string, CellValue, string | undefined, number | null]>([
    ["National", "69%", undefined, 69],
    ["England", 0.69, "0%", 69],
    ["NAT AV", "69.5%", undefined, 69.5],
    ["National average", 69, undefined, 69],
    ["Local authority", 69, undefined, null],
    ["Regional", 69, undefined, null],
    ["Local authority", 69, undefined, null],
  ])("level %p, value %p under %p: %p", (level, value, format, national) => {
    const performance = tableFrom("Scorecard", "Scorecard", [{ Indicator: "Early Years", Target: "70%", ...row }]);
    const formats = format === undefined ? {} : { Value: format };
    const headers = ["Indicator", "Period", "Level", "Value"];
    const table = tableOf(headers, [["Early Years", "2015/16", level, value]], { name: "B", sheet: "B", formats });
    const { tables, findings } = judgementOf([performance, table], settings);
    expect(tables[0]!.rows[0]!.assessment.national).toBe(national);
    expect(findings.filter(({ code }) => code.startsWith("benchmark"))).toEqual([]);
  });

  test("may say their period in the value, and be dates", () => {
    expect(compareOne(row, [{ Value: "69% (2015/16)" }], settings).national).toBe(69);
    const dated = { Period: 42460, Actual: 64, Frequency: "Annual" };
    expect(compareOne(dated, [{ Period: 42460, Value: 69 }], settings).national).toBe(69);
  });

  test("without a level are national where their geography is England", () => {
    expect(
      compareOne(row, [{ Period: "2015/16", Level: "", Geography: "England", Value: 69 }], settings).national,
    ).toBe(69);
  });

  test.each<[string, Cells, string]>([
    [
      "no number",
      { Value: "about 70" },
      "D2: Value says “about 70”; expected a number, a symbol such as c or x, or a blank, so the benchmark was left out.",
    ],
    [
      "no level",
      { Level: "School" },
      "B2: Level says “School”; expected national, regional, neighbours, authority or top quartile, so the benchmark was left out.",
    ],
    [
      "a blank level",
      { Level: "" },
      "B2: Level is blank; expected national, regional, neighbours, authority or top quartile, so the benchmark was left out.",
    ],
    [
      "no period",
      { Period: "last year" },
      "C2: Period says “last year”; expected a year, term, quarter, month or date, so the benchmark was left out.",
    ],
    [
      "no indicator",
      { Ref: "" },
      "A2: Ref is blank; expected the indicator’s ref or name, so the benchmark was left out.",
    ],
  ])("that say %s are found", (_, cells, expected) => {
    const found = compareOne(row, [{ Level: "National", Period: "2015/16", Value: "69%", ...cells }], settings);
    expect([found.national, found.findings]).toEqual([null, [`warning benchmark-unreadable Benchmarks!${expected}`]]);
  });

  test.each<[string, Cells]>([
    ["without a figure yet", { Ref: "1", Level: "National", Period: "2015/16", Value: "" }],
    ["of an indicator that is not there", { Ref: "99", Level: "National", Period: "2015/16", Value: "69%" }],
    ["that is a note", { Ref: "Source: LAIT", Level: "", Period: "", Value: "" }],
    ["that repeats the headers", { Ref: "Ref", Level: "Level", Period: "Period", Value: "Value" }],
    ["that is blank", { Ref: "", Level: "", Period: "", Value: "" }],
  ])("a row %s is nothing to remark on", (_, cells) => {
    expect(compareOne(row, [cells, { Period: "2015/16", Value: "69%" }], settings)).toMatchObject({
      national: 69,
      findings: [],
    });
  });
});

test("two figures that only a formula's noise tells apart are one, whichever comes first", () => {
  const target = { ...row, Polarity: "High", Target: "top quartile" };
  const figures = [64.00012345, 64.00054321].map((Value) => ({ Level: "Top quartile", Period: "2015/16", Value }));
  expect(compareOne(target, figures, settings).target).toBe(64.00012345);
  expect(compareOne(target, figures.toReversed(), settings).target).toBe(64.00012345);
});

const isAboutARow = (finding: string) => !finding.includes("benchmark-unreadable");

describe("whatever a Benchmarks table holds", () => {
  const level = fc.constantFrom("National", "Regional", "Neighbours", "Local authority", "Top quartile", "School", "");
  const value = fc.oneof(
    fc.double({ min: -1e300, max: 1e300, noNaN: true }),
    fc.constantFrom<CellValue>(0, 69, "69%", "68.9", "69% (2014/15)", "c", "x", "about 70", "", true, 1e300, -1e300),
  );
  const benchmark = fc.record({
    Level: level,
    Period: fc.constantFrom<CellValue>("2014/15", "2015/16", "Q1 2015/16", "March 2016", "", "once"),
    Geography: fc.constantFrom("", "England", "West Midlands", "South East"),
    Cohort: fc.constantFrom("", "SEND", "All pupils"),
    "Figure status": fc.constantFrom("", "Final", "Provisional"),
    Source: fc.constantFrom("", "LAIT", "CIPFA median"),
    Value: value,
  });
  const target = fc.constantFrom(
    "National average",
    "National and regional averages",
    "top quartile",
    "Statistical neighbours + 2 pp",
    70,
  );
  const plan = fc.record({
    comparatorPeriod: fc.constantFrom("same", "latest", "latest-as-target"),
    region: fc.constantFrom(null, "West Midlands"),
    neighbourModel: fc.constantFrom(null, "CIPFA", "mean"),
    yearType: fc.constantFrom(null, "academic", "financial"),
  });
  const reading = fc.record({
    Polarity: fc.constantFrom("High", "Low", "Plan"),
    Period: fc.constantFrom<CellValue>("2015/16", "Q2 2015/16", "April 2016", "30 April 2016", ""),
    Actual: fc.constantFrom<CellValue>(64, 0, -5, 1e300),
    National: fc.constantFrom<CellValue>("", 69, "69 (2014/15)", "c", "x"),
    Cohort: fc.constantFrom("", "SEND"),
    Target: target,
  });

  test("the order of its rows does not matter, and no figure is NaN, infinite or −0", () => {
    fc.assert(
      fc.property(reading, fc.array(benchmark, { maxLength: 12 }), plan, (cells, benchmarks, stated) => {
        const one = compareOne(cells, benchmarks, stated);
        const other = compareOne(cells, benchmarks.toReversed(), stated);
        expect({ ...other, findings: other.findings.filter(isAboutARow) }).toEqual({
          ...one,
          findings: one.findings.filter(isAboutARow),
        });
        expect(one.reason).not.toMatch(/NaN|Infinity|undefined|null/);
        for (const number of [
          one.target,
          one.national,
          one.regional,
          one.neighbours,
          one.gapToNational,
          one.gapToTarget,
        ])
          expect(number === null || (Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
