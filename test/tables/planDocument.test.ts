import { readdirSync, readFileSync } from "node:fs";
import { fc } from "../fastCheck.ts";
import { listNames, tablesOfDocument, type ListName } from "../../src/plan/document/documentTables.ts";
import type { PlanCell, PlanDocument, PlanRow } from "../../src/plan/document/planDocument.ts";
import type { ColumnKind, PlanColumn, PlanTable } from "../../src/plan/tables/planTable.ts";
import { parsePlan } from "../../src/tables/planDocument/parsePlan.ts";
import { planOfTables } from "../../src/tables/planDocument/planOfTables.ts";
import { tablesOfPlan } from "../../src/tables/planDocument/tablesOfPlan.ts";
import type { TableCells } from "../../src/tables/tableCells.ts";
import { tableOf } from "./tables.ts";

/** The plan that a text holds; its problems as text where there are some. */
function planIn(text: string): PlanDocument {
  const parsed = parsePlan(text);
  if ("problems" in parsed)
    throw new Error(parsed.problems.map(({ place, message }) => `${place}: ${message}`).join("\n"));
  return parsed.document;
}

const planOf = (document: object) => planIn(JSON.stringify(document));

function tableNamed(tables: readonly TableCells[], name: string): TableCells {
  return tables.find((table) => table.name === name)!;
}

/** A plan with one indicator's row of figures, which has one more cell. */
function withCell(role: string, cell: PlanCell): PlanDocument {
  return planOf({ plan: {}, performance: [{ ref: "1", indicator: "Attainment", period: "2016/17", [role]: cell }] });
}

describe("a plan's cell", () => {
  test.each<[string, string, PlanCell, string | number, string]>([
    ["target", "Target", "15%", 0.15, "0%"],
    ["target", "Target", "17.8%", 0.178, "0.0%"],
    ["target", "Target", "15 %", 0.15, "0 %"],
    ["target", "Target", "NAT AVE", "NAT AVE", "General"],
    ["target", "Target", "≥ 90%", "≥ 90%", "General"],
    ["actual", "Actual", 22.8, 22.8, "General"],
    ["actual", "Actual", "22.80", 22.8, "0.00"],
    ["actual", "Actual", "-5", -5, "0"],
    ["actual", "Actual", "88,100", 88_100, "#,##0"],
    ["actual", "Actual", "£1,200.50", 1200.5, "£#,##0.00"],
    ["actual", "Actual", "2.4% (2007/08)", "2.4% (2007/08)", "General"],
    ["actual", "Actual", "007", "007", "General"],
    ["actual", "Actual", "c", "c", "General"],
    ["period", "Period", "2016/17", "2016/17", "General"],
    ["period", "Period", "2016", "2016", "General"],
    ["period", "Period", "2009-07-31", 40_025, "d mmm yyyy"],
    ["decimals", "Decimals", 1, 1, "General"],
    ["ref", "Ref", "12", "12", "General"],
    ["commentary", "Commentary", "One line\nand another", "One line\nand another", "General"],
  ])(
    "of the column %s (%s) that says %p is %p under “%s” in Excel, and comes back",
    (role, header, cell, value, format) => {
      const document = withCell(role, cell);
      const tables = tablesOfPlan(document);
      const { headers, values, formats } = tableNamed(tables, "Performance");
      const column = headers.indexOf(header);
      expect([values[0]![column], formats.get(column)?.[0] ?? "General"]).toEqual([value, format]);
      expect(planOfTables(tables)).toEqual(document);
    },
  );

  test("of several lines has them below each other", () => {
    const document = planOf({ plan: {}, outcomes: [{ outcome: "Better schools", aims: ["One", "Two, and more"] }] });
    const tables = tablesOfPlan(document);
    expect(tableNamed(tables, "Outcomes")).toMatchObject({
      headers: ["Ref", "Outcome", "Aims"],
      values: [["", "Better schools", "One\nTwo, and more"]],
    });
    expect(planOfTables(tables)).toEqual(document);
  });

  test("of a year stands in that year's column, a blank one too", () => {
    const document = planOf({
      plan: {},
      targets: [
        {
          ref: "NI 101",
          baseline: "2.4% (2007/08)",
          years: { "2008/09": "15%", "2009/10": null },
          designation: "local",
        },
      ],
      budgets: [{ programme: "Schools grant", years: { "2008/09": null, "2009/10": "£1,200" } }],
    });
    const tables = tablesOfPlan(document);
    expect(tableNamed(tables, "Targets")).toMatchObject({
      headers: ["Ref", "Indicator", "Baseline", "2008/09 Target", "2009/10 Target", "Designation"],
      values: [["NI 101", "", "2.4% (2007/08)", 0.15, "", "local"]],
    });
    expect(tableNamed(tables, "Budgets")).toMatchObject({
      headers: ["Programme", "Kind", "2008/09 £", "2009/10 £"],
      values: [["Schools grant", "", "", 1200]],
    });
    expect(planOfTables(tables)).toEqual(document);
  });

  test("that is a day in which an action is due is a date", () => {
    const document = planOf({ plan: {}, actions: [{ action: "Support every school", due: "2009-09-30" }] });
    const { headers, values } = tableNamed(tablesOfPlan(document), "Actions");
    expect(values[0]![headers.indexOf("Due")]).toBe(40_086);
    expect(planOfTables(tablesOfPlan(document))).toEqual(document);
  });
});

test("every setting is a row of the Plan table, and comes back", () => {
  const document = planOf({
    plan: {
      title: "A plan",
      organisation: "A council",
      yearType: "academic",
      reportingPeriod: "2016/17",
      asAt: "2017-08-31",
      rule: "floor",
      allowance: "5%",
      greenAllowance: "0.5 pp",
      blue: true,
      evenProfile: false,
      comparatorPeriod: "latest-as-target",
      authority: "Walsall",
      region: "West Midlands",
      neighbourModel: "NFER",
      suppressionThreshold: 5,
      commentaryFor: [],
      columns: ["RAG", "Gap to target"],
    },
  });
  expect(tableNamed(tablesOfPlan(document), "Plan").values).toEqual([
    ["Title", "A plan"],
    ["Organisation", "A council"],
    ["Year type", "academic"],
    ["Reporting period", "2016/17"],
    ["As at", 42_978],
    ["Default rule", "floor"],
    ["Default allowance", 0.05],
    ["Green allowance", "0.5 pp"],
    ["Blue above target", "Yes"],
    ["Cumulative profile", "None"],
    ["Comparator period", "latest-as-target"],
    ["Authority", "Walsall"],
    ["Region", "West Midlands"],
    ["Neighbour model", "NFER"],
    ["Suppression threshold", 5],
    ["Commentary expected for", "None"],
    ["Columns to write", "RAG, Gap to target"],
  ]);
  expect(planOfTables(tablesOfPlan(document))).toEqual(document);
});

test("a table has the columns that a row uses and those by which it is known, in the order of their declaration", () => {
  const document = planOf({ plan: {}, performance: [{ indicator: "NEET", commentary: "Falling", area: "Bootle" }] });
  expect(tableNamed(tablesOfPlan(document), "Performance").headers).toEqual([
    "Ref",
    "Indicator",
    "Area",
    "Period",
    "Target",
    "Actual",
    "Commentary",
  ]);
});

describe("a workbook's own tables", () => {
  test("are a plan by whatever headers they are known", () => {
    const tables = [
      tableOf(
        ["PI no", "Performance indicator", "Annual target", "Outturn", "Mood"],
        [
          [6, "Early Years Foundation Stage", 0.7, 0.64, "fair"],
          ["", "Progress 8", 0, -0.03, ""],
          ["", "Total", "", 1, ""],
        ],
        { formats: { "Annual target": "0%", Outturn: ["0.0%", "0.00", "0"] } },
      ),
      tableOf(
        ["Setting", "Value"],
        [
          ["Year", "Academic year"],
          ["Tolerance", "10%"],
          ["Mood", "fair"],
        ],
      ),
    ];
    expect(planOfTables(tables)).toEqual({
      plan: { yearType: "academic", allowance: "10%" },
      performance: [
        { ref: "6", indicator: "Early Years Foundation Stage", target: "70%", actual: "64.0%" },
        { indicator: "Progress 8", target: "0%", actual: "-0.03" },
      ],
    });
  });

  test("keep the figure where its format shows less of it", () => {
    const shown = tableOf(["Indicator", "Target", "Actual"], [["NEET", 4.25, 0.0425]], {
      formats: { Target: "0.0", Actual: "0%" },
    });
    expect(planOfTables([shown]).performance).toEqual([{ indicator: "NEET", target: 4.25, actual: "4.25%" }]);
  });

  test("of one kind are one list", () => {
    const tables = ["A", "B"].map((name) =>
      tableOf(["Indicator", "Target", "Actual"], [[name, 5, 4]], { name, sheet: name }),
    );
    expect(planOfTables(tables).performance).toEqual([
      { indicator: "A", target: 5, actual: 4 },
      { indicator: "B", target: 5, actual: 4 },
    ]);
  });
});

const folder = "assets/plans";

test.each(readdirSync(folder).filter((name) => name.endsWith(".json")))(
  "%s is a plan, and comes back from its tables without loss",
  (name) => {
    const text = readFileSync(`${folder}/${name}`, "utf8");
    const document = planIn(text);
    const back = planOfTables(tablesOfPlan(document));
    expect(back).toEqual(document);
    expect(planOf(back)).toEqual(document);
  },
);

/** Words as somebody might type them, some of which look like numbers, days or years. */
const words = fc.oneof(
  fc.constantFrom("National average", "15%", "2009-07-31", "2016/17", "12", "=1+1", "TRUE", "a\nb", " padded ", "c"),
  fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
);
const number = fc.oneof(
  fc.integer({ min: -400, max: 4_000 }),
  fc.integer({ min: -999, max: 999 }).map((n) => n / 10),
);
const printed = fc.oneof(
  number,
  number.map(String),
  number.map((n) => `${n}%`),
  fc.constantFrom("c", "88,100", "£1,200", "£5", "2.4% (2007/08)", "1.50%", "0.0", "15 %", "-5.0 pp", "1e3", "007"),
);
const period = fc.constantFrom("2016/17", "2016", "Q1 2017/18", "2009-07-31", "2024-02-29", "September 2009");

const cellOfKind: Readonly<Record<ColumnKind, fc.Arbitrary<PlanCell>>> = {
  text: words,
  choice: words,
  lines: fc.array(
    words.filter((text) => !/[\r\n]/.test(text)),
    { minLength: 1, maxLength: 3 },
  ),
  figure: printed.filter((cell) => cell !== "1e3"),
  target: fc.oneof(printed, fc.constantFrom("NAT AVE", "TBC", "≥ 90%", "90 to 95")),
  period,
  money: fc.oneof(number, fc.constantFrom("£1,200", "£5", "12", "£1.2m")),
  count: fc.constantFrom<PlanCell>(0, 1, "2", "1 dp"),
};

/** Columns whose words have one meaning each, and those by which a table is known. */
const cellOfRole: Readonly<Record<string, fc.Arbitrary<PlanCell>>> = {
  polarity: fc.constantFrom("high", "Low is good", "plan", "none"),
  rule: fc.constantFrom("tolerance", "floor standard", "own bands"),
  bands: fc.constant("Green ≥ 90; Amber 80 to 90; Red < 80"),
  allowance: fc.constantFrom("5%", "5 pp", "5", 2.5),
  floor: number,
  accumulation: fc.constantFrom("snapshot", "cumulative"),
  yearType: fc.constantFrom("academic", "financial"),
  frequency: fc.constantFrom("yearly", "Quarterly"),
  dataLag: fc.constantFrom("one quarter", "none"),
  cohort: fc.constantFrom("looked after children", "boys"),
  level: fc.constantFrom("national", "England average", "SN"),
  override: fc.constantFrom("Red", "Blue"),
  indicator: fc.constantFrom("Attainment at Key Stage 2", "NI 101", "Absence"),
  action: fc.constantFrom("Support every school", "Train governors"),
  risk: fc.constantFrom("Too few teachers", "Recession"),
  programme: words,
};

const needed: Readonly<Record<ListName, readonly string[]>> = {
  outcomes: ["outcome"],
  indicators: ["ref", "indicator"],
  performance: ["ref", "indicator", "target"],
  targets: ["ref"],
  benchmarks: ["indicator", "level"],
  gaps: ["ref", "group"],
  actions: ["action"],
  risks: ["risk"],
  budgets: ["programme"],
};

function rowOf(name: ListName): fc.Arbitrary<PlanRow> {
  const { columns, years }: PlanTable = tablesOfDocument[name];
  const cellOf = ({ role, kind }: PlanColumn) => cellOfRole[role] ?? cellOfKind[kind];
  const cells = Object.fromEntries(columns.map((column) => [column.role, cellOf(column)]));
  const own = fc.record(cells, { requiredKeys: [...needed[name]] }) as fc.Arbitrary<PlanRow>;
  if (years === undefined) return own;
  const year = fc.constantFrom("2008/09", "2009/10");
  const ofYears = fc.dictionary(year, fc.option(cellOfKind[years.kind]), { minKeys: 1 });
  return fc.tuple(own, ofYears).map(([row, found]) => ({ ...row, years: found }) as PlanRow);
}

describe.each(listNames)("any %s", (name) => {
  test("come back from a workbook's table as they were", () => {
    let compared = 0;
    const rows = fc.array(rowOf(name), { minLength: 1, maxLength: 4 }).map((all) =>
      // Each outcome is another one.
      name === "outcomes" ? all.map((row, index) => ({ ...row, outcome: `Better schools in district ${index}` })) : all,
    );
    fc.assert(
      fc.property(rows, (all) => {
        const parsed = parsePlan(JSON.stringify({ plan: {}, [name]: all }));
        fc.pre("document" in parsed);
        compared += 1;
        expect(planOfTables(tablesOfPlan(parsed.document))).toEqual(parsed.document);
      }),
      { numRuns: 60 },
    );
    expect(compared).toBe(60);
  });
});
