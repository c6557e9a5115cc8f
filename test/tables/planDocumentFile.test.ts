import type { PlanDocument } from "../../src/plan/document/planDocument.ts";
import { tablesLacking, withoutCells } from "../../src/tables/planDocument/planFile.ts";
import { judgementOf, tableOf } from "./tables.ts";

const document: PlanDocument = {
  plan: { allowance: "10%", yearType: "academic" },
  indicators: [{ indicator: "Attainment", unit: "%", polarity: "high" }],
  performance: [{ indicator: "Attainment", period: "2016/17", target: "90%", actual: "95%" }],
  targets: [{ indicator: "Attainment", years: { "2016/17": "70%", "2017/18": "75%" } }],
  benchmarks: [
    { indicator: "Attainment", period: "2016/17", level: "national", value: "69%" },
    { indicator: "Attainment", period: "some time", level: "national", value: "68%" },
  ],
};
const plan = { name: "plan.json", document };

const figures = tableOf(["Indicator", "Period", "Actual"], [["Attainment", "2016/17", "64%"]]);

function judged(tables: readonly ReturnType<typeof tableOf>[]) {
  const { tables: all, findings } = judgementOf([...tables, ...tablesLacking(tables, plan)]);
  return {
    rows: all.map(({ rows }) => rows.map(({ assessment }) => assessment)),
    findings: withoutCells(findings, plan),
  };
}

describe("a workbook held against a plan", () => {
  test("has the plan's settings, definitions, targets and benchmarks, but no figures of it", () => {
    expect(judged([figures]).rows).toEqual([
      [expect.objectContaining({ actual: 64, target: 70, national: 69, polarity: "high", status: "Amber" })],
    ]);
  });

  test("without figures has none of the plan's", () => {
    expect(tablesLacking([], plan).map(({ name }) => name)).toEqual([
      "Plan of plan.json",
      "Indicators of plan.json",
      "Targets of plan.json",
      "Benchmarks of plan.json",
    ]);
  });

  test("comes first with the tables that it has itself", () => {
    const own = [
      figures,
      tableOf(
        ["Setting", "Value"],
        [
          ["Allowance", "5%"],
          ["Year type", "academic"],
        ],
        { name: "Plan", sheet: "Plan" },
      ),
      tableOf(["Indicator", "Unit", "Polarity"], [["Attainment", "%", "low"]], { name: "Measures", sheet: "Measures" }),
    ];
    expect(tablesLacking(own, plan).map(({ name }) => name)).toEqual([
      "Targets of plan.json",
      "Benchmarks of plan.json",
    ]);
    expect(judged(own).rows[0]).toEqual([expect.objectContaining({ polarity: "low", status: "Green" })]);
  });

  test("has findings about the plan without a cell, and with file and row in the sentence", () => {
    expect(judged([figures]).findings).toContainEqual({
      severity: "warning",
      code: "benchmark-unreadable",
      sheet: null,
      cell: null,
      message: expect.stringMatching(/^plan\.json, benchmarks, row 2: Period says “some time”; expected a year/),
      fix: null,
      changes: [],
    });
  });

  test("offers no change of the plan's file, not with a finding of the workbook's either", () => {
    const lacking = {
      name: "plan.json",
      document: {
        plan: {},
        indicators: [
          { indicator: "Attainment", unit: "%", polarity: "high" },
          { indicator: "Overall absence", unit: "%" },
        ],
        targets: [{ indicator: "Overall absence", years: { "2016/17": "5%" } }],
      },
    };
    const own = [tableOf(["Indicator", "Period", "Actual"], [["Overall absence", "2016/17", 4]])];
    const findings = withoutCells(judgementOf([...own, ...tablesLacking(own, lacking)]).findings, lacking);
    expect(findings).toContainEqual(expect.objectContaining({ code: "polarity-missing", cell: "A2" }));
    expect(findings.flatMap(({ changes }) => changes)).toEqual([]);
  });

  test("keeps the cells of its own findings", () => {
    const rows = [
      ["Attainment", "2016/17", "about 60"],
      ["Attainment", "2015/16", 60],
    ];
    expect(judged([tableOf(["Indicator", "Period", "Actual"], rows)]).findings).toContainEqual(
      expect.objectContaining({ code: "actual-unreadable", sheet: "Scorecard", cell: "C2" }),
    );
  });
});
