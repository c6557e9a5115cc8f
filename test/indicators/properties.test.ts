import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import type { Assessment } from "../../src/indicators/assessment.ts";
import type { TableCells } from "../../src/tables/tableCells.ts";
import { displayValue } from "../excel-host/model/displayText.ts";
import { judgementOf, judgeRow, judgeRows, tableOf } from "../tables/tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

/** Grey is no merit, and does not hang on the value. */
const MERIT = { Red: 1, Amber: 2, Green: 3, Blue: 4, Grey: null } as const;

function expectNoBetter(worse: number | null, than: number | null): void {
  expect(worse === null).toBe(than === null);
  expect(worse ?? 0).toBeLessThanOrEqual(than ?? 0);
}

/** Figures as councils have them: at most one decimal, also below 0. */
const figure = fc.integer({ min: -400, max: 2000 }).map((tenths) => tenths / 10);
const allowance = fc.constantFrom<CellValue>("", "5%", "10%", "3 pp", "0", 0.5);
const good = fc.constantFrom("High" as const, "Low" as const);

/** Rows that are judged by a number, each rule with what it needs. */
function ruled(polarity: "High" | "Low"): fc.Arbitrary<Cells> {
  const common = { Polarity: fc.constant(polarity), Allowance: allowance };
  const three = fc.tuple(figure, figure).map(([a, b]) => (a < b ? [a, b] : [b, a]));
  return fc.oneof(
    fc.record({ ...common, Target: figure }),
    fc.record({ ...common, Target: figure.map((number) => (polarity === "High" ? `> ${number}` : `< ${number}`)) }),
    fc.record({ ...common, Target: figure, Rule: fc.constant("Floor"), Floor: figure }),
    fc.record({ ...common, Target: figure, Rule: fc.constant("Improving"), "Same period last year": figure }),
    fc.record({ ...common, Target: fc.constant("National average"), National: figure }),
    fc.record({ ...common, Target: fc.constant("National + 2"), National: figure }),
    fc.record({
      ...common,
      Target: fc.constant("above the regional and national averages"),
      National: figure,
      Regional: figure,
    }),
    fc.record({ ...common, Target: fc.constantFrom("Improving trend", "Maintain"), Previous: figure }),
    three.map(([low, high]) => ({ Polarity: polarity, Target: `${low} to ${high}` })),
    three.map(([low, high]) => ({
      Polarity: polarity,
      Target: "80",
      Rule: "Bands",
      Bands:
        polarity === "High"
          ? `Green ≥ ${high}; Amber ${low} to ${high}; Red < ${low}`
          : `Green ≤ ${low}; Amber ${low} to ${high}; Red > ${high}`,
    })),
  );
}

const statusOf = (cells: Cells, settings = {}) => judgeRow(cells, settings).status;

describe("a worse value never has a better status", () => {
  test("where high or low is good, by any rule", () => {
    fc.assert(
      fc.property(
        good.chain((polarity) => fc.tuple(ruled(polarity), fc.constant(polarity))),
        figure,
        figure,
        fc.boolean(),
        ([cells, polarity], a, b, blue) => {
          const [better, worse] = (polarity === "High") === a > b ? [a, b] : [b, a];
          const [of, than] = [worse, better].map((Actual) => MERIT[statusOf({ ...cells, Actual }, { blue })]);
          expectNoBetter(of!, than!);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("where closest to the target is", () => {
    fc.assert(
      fc.property(figure, figure, figure, allowance, (target, a, b, Allowance) => {
        const [better, worse] = Math.abs(a - target) < Math.abs(b - target) ? [a, b] : [b, a];
        const [of, than] = [worse, better].map(
          (Actual) => MERIT[statusOf({ Polarity: "Plan", Target: target, Allowance, Actual })],
        );
        expectNoBetter(of!, than!);
      }),
      { numRuns: 300 },
    );
  });

  test("within a series that is compared with itself", () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 6 }), figure, good, (series, change, polarity) => {
        const judge = (last: number) =>
          judgeRows(
            [...series.slice(0, -1), last].map((Actual, index) => ({
              Polarity: polarity,
              Target: "Improving trend",
              Period: `${2010 + index}`,
              "Year type": "calendar",
              Actual,
            })),
          ).at(-1)!.assessment;
        const [a, b] = [series.at(-1)!, series.at(-1)! + Math.abs(change)];
        const [worse, better] = polarity === "High" ? [judge(a), judge(b)] : [judge(b), judge(a)];
        expectNoBetter(MERIT[worse.status], MERIT[better.status]);
      }),
      { numRuns: 200 },
    );
  });
});

const MIRRORED = { High: "Low", Low: "High" } as const;
/** A trend has its natural limit at 0 where low is good: there is no such limit on the other side. */
const notZero = figure.filter((number) => number !== 0);

const negated = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([header, value]) => [
      header,
      typeof value === "number" && header !== "Allowance" ? -value : value,
    ]),
  );
const negative = (number: number | null) => number && -number;

const kept = ({ status, reasonCode, direction, directionLong, distanceTravelled, forecastStatus }: Assessment) => ({
  status,
  reasonCode,
  direction,
  directionLong,
  distanceTravelled,
  forecastStatus,
});

const turned = ({ gapToTarget, gapToNational, change, changeLong, target, national }: Assessment) => [
  gapToTarget,
  gapToNational,
  change,
  changeLong,
  target,
  national,
];

test("gap, direction and status mirror with polarity: all figures negated, high and low swapped", () => {
  const row = fc.record({
    Target: fc.oneof(notZero, fc.constantFrom("National average", "Improving trend", "Maintain")),
    Actual: notZero,
    Previous: notZero,
    "Same period last year": notZero,
    National: notZero,
    Baseline: notZero,
    Floor: notZero,
    Allowance: allowance,
    Rule: fc.constantFrom("", "Tolerance", "Floor", "Improving"),
  });
  fc.assert(
    fc.property(row, good, (cells, polarity) => {
      const one = judgeRow({ ...cells, Polarity: polarity });
      const other = judgeRow({ ...negated(cells), Polarity: MIRRORED[polarity] });
      expect(kept(other)).toEqual(kept(one));
      expect(turned(other)).toEqual(turned(one).map(negative));
      expect(wordsOfGaps(negated(cells), MIRRORED[polarity])).toEqual(wordsOfGaps(cells, polarity));
    }),
    { numRuns: 150 },
  );
});

/** "better", "worse" or "in line", as the gaps are shown. */
function wordsOfGaps(cells: Cells, polarity: string): (string | undefined)[] {
  const row = { Indicator: "Some indicator", Polarity: polarity, ...cells };
  const { computed, rows } = judgementOf([tableOf(Object.keys(row), [Object.values(row)])]).tables[0]!;
  const { assessment } = rows[0]!;
  return computed
    .filter(({ header }) => header.startsWith("Gap to"))
    .map((column) => shown(column.value(assessment), column.format(assessment)).split(", ")[1]);
}

function shown(value: CellValue | null, format: string): string {
  return value === null ? "" : displayValue(value, format, false);
}

describe("a relative allowance", () => {
  test("does not mind the scale of value and target", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("High", "Low", "Plan"),
        fc.constantFrom("", "Floor", "Improving"),
        fc.record({ Target: figure, Actual: figure, Floor: figure, "Same period last year": figure }),
        fc.constantFrom("1%", "5%", "10%"),
        fc.constantFrom(0.1, 0.5, 2, 10, 1000),
        fc.boolean(),
        (Polarity, Rule, figures, Allowance, scale, blue) => {
          const scaled = Object.fromEntries(
            Object.entries(figures).map(([header, number]) => [header, number * scale]),
          );
          const cells = { Polarity, Rule, Allowance };
          expect(statusOf({ ...cells, ...scaled }, { blue })).toBe(statusOf({ ...cells, ...figures }, { blue }));
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** A table by rows of cells by header. */
function tableNamed(name: string, rows: readonly Cells[]): TableCells {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return tableOf(
    headers,
    rows.map((row) => headers.map((header) => row[header] ?? "")),
    { name, sheet: name },
  );
}

/** A plan with all its tables: three indicators, two areas, seven years and a few months. */
function wholePlan(figures: readonly number[]): Readonly<Record<string, readonly Cells[]>> {
  let next = 0;
  const any = () => figures[next++ % figures.length]!;
  const years = Array.from({ length: 7 }, (_, y) => `${2010 + y}/${11 + y}`);
  const refs = ["1", "2", "3"];
  return {
    Plan: Object.entries({
      "Year type": "Academic",
      "Default allowance": "7%",
      "Comparator period": "latest",
      "Columns to write": "all",
      "Blue above target": "yes",
      Authority: "North",
    }).map(([Setting, Value]) => ({ Setting, Value })),
    Indicators: [
      { Ref: "1", Indicator: "Attainment", Polarity: "High", Unit: "%", Allowance: "3 pp", "Break from": "2012/13" },
      { Ref: "2", Indicator: "Absence", Polarity: "Low", Unit: "%", Rule: "Floor", Floor: 12 },
      { Ref: "3", Indicator: "Children in care", Polarity: "High", Unit: "number", Cohort: "Children in care" },
    ],
    Performance: refs.flatMap((Ref) =>
      ["North", "South"].flatMap((Area) =>
        [...years, "Nov 2016", "Dec 2016"].map((Period, p) => ({
          Ref,
          Area,
          Period,
          Target: ["National average", "Improving trend", any(), "TBC", any(), "90 to 95", ""][p % 7]!,
          Actual: any() > 90 ? "c" : any(),
          Baseline: any(),
          "Forecast outturn": any(),
          Numerator: Math.round(any()),
          Denominator: 100,
          Override: any() > 80 ? "Green" : "",
          "Override reason": "Agreed",
        })),
      ),
    ),
    Benchmarks: refs.flatMap((Ref) =>
      years.flatMap((Period) =>
        ["National", "Regional", "Neighbours"].map((Level) => ({
          Ref,
          Period,
          Level,
          Cohort: Ref === "3" ? "Children in care" : "",
          Value: any(),
        })),
      ),
    ),
    Gaps: years.map((Period) => ({
      Ref: "1",
      Period,
      Group: "FSM",
      "Group value": any(),
      Peers: "Others",
      "Peer value": any(),
    })),
  };
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const keyOf = ({ ref, area, period }: Assessment) => `${ref} ${area} ${period}`;

/** How many rows or cells a finding is about. */
const toldOf = (message: string) => 1 + Number(/ Likewise in (\d+) more /.exec(message)?.[1] ?? 0);

const judgedBy = (tables: readonly TableCells[]) => {
  const { tables: found, findings } = judgementOf(tables);
  const rows = found.flatMap((table) => table.rows.map(({ assessment }) => assessment));
  const columns = found.map(({ computed }) => computed.map(({ header }) => header));
  // Rows that follow each other share a finding, so that their number is what does not change.
  const codes = findings
    .flatMap(({ severity, code, message }) => Array.from({ length: toldOf(message) }, () => `${severity} ${code}`))
    .toSorted();
  return { rows: Object.fromEntries(rows.map((row) => [keyOf(row), row])), columns, codes };
};

test("the order of rows, columns and tables does not matter", () => {
  const percents = fc.array(
    fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    { minLength: 40, maxLength: 40 },
  );
  fc.assert(
    fc.property(percents, fc.nat(), (figures, seed) => {
      const random = pseudoRandom(seed);
      const shuffled = <T>(items: readonly T[]) =>
        items
          .map((item) => ({ item, place: random() }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ item }) => item);
      const plan = Object.entries(wholePlan(figures));
      const straight = plan.map(([name, rows]) => tableNamed(name, rows));
      const mixed = plan.map(([name, rows]) => {
        const headers = shuffled([...new Set(rows.flatMap((row) => Object.keys(row)))]);
        return tableNamed(
          name,
          shuffled(rows).map((row) => Object.fromEntries(headers.map((header) => [header, row[header] ?? ""]))),
        );
      });
      expect(judgedBy(shuffled(mixed))).toEqual(judgedBy(straight));
    }),
    { numRuns: 10 },
  );
});

/** What a number may be in Excel, and what nobody would type. */
const oddNumbers = [0, -0, 1, -1, 5e-324, 1e-9, 0.1 + 0.2, 1e15, 1e21, 1e308, -1e308, Number.MAX_VALUE, 43_101];
const oddTexts = [
  [
    "",
    " ",
    "\u00a0",
    "\u0000",
    "a\nb",
    "💷",
    "x".repeat(3000),
    "<b>bold</b>",
    "“quoted”",
    "{value}",
    "$&",
    "=1/0",
    "●",
  ],
  ["c", "[x]", "z", "low", "12.3 [u]", "u", "*", "~", ":", "-", "–", "..", "n/a", "NULL", "#N/A", "#DIV/0!"],
  [
    "NaN",
    "Infinity",
    "-Infinity",
    "1e999",
    "1e308",
    "9".repeat(400),
    "−0",
    "-0%",
    "0%",
    "100%",
    "-0.04",
    "£1.2m",
    "£-0k",
  ],
  ["2.4% (2007/08)", "88,1000", "65.099999999999994", "90 to 95", "95 to 90", "≥ 90%", "< -0", "1 to 1e308"],
  ["National average", "National + 2 pp", "National − 1e308", "top quartile", "Improving trend", "Reducing trend"],
  ["Maintain", "TBC", "Not set", "monitored", "see below", "Green", "Purple", "Green ≥ 1e308; Red < -1e308"],
  ["Q1 2016/17", "2016/17", "Nov 2016", "31/12/2016", "__proto__", "constructor", "toString"],
].flat();
const oddCell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<CellValue>(...oddNumbers) },
  { weight: 3, arbitrary: fc.constantFrom<CellValue>(...oddTexts) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.boolean() },
);

const performanceHeaders =
  "Area|Figure status|Baseline|Target|Period target|Actual|Previous|Same period last year|Forecast outturn|National|Regional|Neighbours|Numerator|Denominator|Override|Override reason|Override by|Override date|Published on|Unit|Polarity|Decimals|Rule|Allowance|Floor|Bands|Accumulation|Frequency|Next due|Data lag|Cohort|Break from|Withdrawn from|Lower limit|Upper limit".split(
    "|",
  );
const formats = ["General", "0%", "0.0%", "@", "0.00E+00", "yyyy-mm-dd", "£#,##0", ";;;"];

const SENSELESS = /NaN|Infinity|undefined|null|\[object/;
/** What a sentence must not hold outside the quotes in which it cites a cell: that, an unfilled gap, or −0. */
const NONSENSE = /NaN|Infinity|undefined|\bnull\b|\[object|\{\w+\}|[-\u2212]£?0(?:\.0+)?(?![\d.])/;
const uncited = (sentence: string) => sentence.replaceAll(/“[^“”]*”/g, "“”");

/** Every number in it that is none, or is −0. */
function badNumbers(value: unknown, path = ""): string[] {
  if (typeof value === "number")
    return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path} ${String(value)}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => badNumbers(each, `${path}.${key}`));
}

/** What is wrong with all that the add-in would write or say of a workbook. */
function faultsOf(tables: readonly TableCells[]): string[] {
  const { tables: judged, findings } = judgementOf(tables);
  const faults: string[] = [];
  const look = (where: string, sentence: string) => {
    if (NONSENSE.test(uncited(sentence))) faults.push(`${where}: ${sentence.slice(0, 300)}`);
  };
  for (const { computed, rows } of judged)
    for (const { assessment } of rows) {
      faults.push(...badNumbers(assessment, "assessment"));
      for (const word of [assessment.reason, assessment.narrowing ?? ""]) look("reason", word);
      for (const { header, value, format } of computed) {
        const cell = value(assessment);
        faults.push(...badNumbers(cell, header));
        if (SENSELESS.test(format(assessment))) faults.push(`format of ${header}: ${format(assessment)}`);
        if (typeof cell === "string" && header !== "RAG reason") look(header, cell);
        if (typeof cell === "number") look(header, shown(cell, format(assessment)));
      }
    }
  for (const { code, message, fix } of findings) {
    look(code, message);
    look(code, fix ?? "");
  }
  return faults;
}

describe("no input makes NaN, Infinity, −0 or a gap appear in a number, a cell or a sentence", () => {
  const all = { Plan: [{ Setting: "Columns to write", Value: "all" }] };

  test("odd cells in any column of a row", () => {
    const row = fc.record({
      ...Object.fromEntries(performanceHeaders.map((header) => [header, oddCell])),
      // These are repeated as they are: a unit that is not known, who overrode, when, and how far a figure is behind.
      "Override by": fc.constantFrom("", "Head of service", 7),
      "Override date": fc.constantFrom<CellValue>("", "12/07/2017", 43_101, 1e308, -1),
      "Data lag": fc.constantFrom("", "one quarter", "toString"),
      Unit: fc.constantFrom("", "%", "number", "£", "£m", "pp", "days", "rate per 10,000", "●", "constructor"),
    });
    fc.assert(
      fc.property(
        row,
        fc.array(fc.constantFrom(...formats), { minLength: 40, maxLength: 40 }),
        (cells, manyFormats) => {
          const whole: Cells = { Indicator: "Some indicator", Period: "2016/17", ...cells };
          const headers = Object.keys(whole);
          const table = tableOf(headers, [Object.values(whole)], {
            formats: Object.fromEntries(headers.map((header, index) => [header, manyFormats[index]!])),
          });
          expect(faultsOf([table, tableNamed("Plan", all.Plan)])).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("odd figures in a row that is judged", () => {
    const number = fc.constantFrom<CellValue>(...oddNumbers, 64, 70, "64%", "");
    const row = fc.record({
      Unit: fc.constantFrom("%", "number", "£m", "pp"),
      Polarity: fc.constantFrom("High", "Low", "Plan", "None", ""),
      Rule: fc.constantFrom("", "Floor", "Improving"),
      Allowance: fc.constantFrom<CellValue>("", "5%", "1e308%", 1e308, 0),
      Target: fc.oneof(number, fc.constantFrom("National average", "Improving trend", "Maintain", "1 to 1e308")),
      Actual: number,
      Previous: number,
      "Same period last year": number,
      Baseline: number,
      Floor: number,
      National: number,
      Regional: number,
      "Forecast outturn": number,
      Numerator: number,
      Denominator: number,
      "Lower limit": number,
      "Upper limit": number,
      Override: fc.constantFrom("", "Green"),
    });
    fc.assert(
      fc.property(row, fc.boolean(), (cells, blue) => {
        const plan = [...all.Plan, { Setting: "Blue above target", Value: blue ? "Yes" : "No" }];
        const table = tableNamed("Performance", [{ Indicator: "Some indicator", ...cells }]);
        expect(faultsOf([table, tableNamed("Plan", plan)])).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test("odd figures in a series of months and in one of years, among areas", () => {
    const number = fc.constantFrom<CellValue>(...oddNumbers, 50, 51, 52, "c", "");
    const series = fc.array(fc.tuple(number, number, number), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(series, fc.constantFrom("High", "Low", "None"), fc.boolean(), (figures, Polarity, monthly) => {
        const rows = figures.map(([Actual, Numerator, Denominator], index) => ({
          Indicator: "Some indicator",
          Area: index % 7 === 6 ? "South" : "North",
          Polarity,
          "Year type": "Calendar",
          Period: monthly ? `${(index % 12) + 1}/${2016 + Math.floor(index / 12)}` : `${2001 + index}`,
          Target: 50,
          Actual,
          Numerator,
          Denominator,
        }));
        expect(faultsOf([tableNamed("Performance", rows), tableNamed("Plan", all.Plan)])).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("odd cells in the tables beside", () => {
    const odd = (headers: readonly string[]) =>
      fc.array(fc.record(Object.fromEntries(headers.map((header) => [header, oddCell]))), {
        minLength: 1,
        maxLength: 4,
      });
    fc.assert(
      fc.property(
        odd(["Period", "Level", "Geography", "Cohort", "Value"]),
        odd(["Period", "Group", "Group value", "Peers", "Peer value"]),
        odd(["Year type", "Default rule", "Default allowance", "Comparator period", "As at", "Suppression threshold"]),
        oddCell,
        (benchmarks, gaps, [settings], columns) => {
          const performance = ["2015/16", "2016/17"].map((Period) => ({
            Ref: "1",
            Indicator: "Some indicator",
            Polarity: "High",
            Unit: "%",
            Period,
            Target: "National average",
            Actual: 64,
          }));
          const plan = Object.entries({ ...settings, "Columns to write": columns }).map(([Setting, Value]) => ({
            Setting,
            Value,
          }));
          const tables = {
            Plan: plan,
            Performance: performance,
            Benchmarks: benchmarks.map((row) => ({ Ref: "1", ...row })),
            Gaps: gaps.map((row) => ({ Ref: "1", ...row })),
          };
          expect(faultsOf(Object.entries(tables).map(([name, rows]) => tableNamed(name, rows as Cells[])))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
