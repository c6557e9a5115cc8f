import type { CellValue } from "../../src/figures/cell.ts";
import { tableFrom } from "./compared.ts";
import { judgementOf } from "./tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

/** Two plans that count their indicators from 1: what each says of its own, with or without its name. */
const attendance = { Ref: "1", Indicator: "Attendance" };
const attainment = { Ref: "1", Indicator: "Attainment" };
const definition = { Polarity: "High", Unit: "%" };
const indicators = [
  [{ ...attendance, ...definition }],
  [{ ...attainment, ...definition }],
] as const satisfies readonly (readonly Cells[])[];

const period = { Period: "2016/17" };

/** The statuses of a row of each plan, and what is found, beside tables of the two plans. */
function judged(rows: readonly Cells[], others: readonly (readonly Cells[])[], defined = true) {
  const tables = [
    ...rows.map((row, index) =>
      tableFrom(`Figures${index}`, `Figures${index}`, [{ ...period, ...definition, ...row }]),
    ),
    ...(defined ? indicators : []).map((table, index) => tableFrom(`Indicators${index}`, `Indicators${index}`, table)),
    ...others.map((table, index) => tableFrom(`Other${index}`, `Other${index}`, table)),
  ];
  const { tables: performance, findings } = judgementOf(tables, { yearType: "academic" });
  return {
    statuses: performance.map((each) => `${each.rows[0]!.assessment.status} ${each.rows[0]!.assessment.reasonCode}`),
    targets: performance.map((each) => each.rows[0]!.assessment.target),
    gapChanges: performance.map((each) => each.rows[0]!.assessment.gapChange),
    findings: findings.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`),
  };
}

const national = { ...period, Level: "National", Value: "94%" };
const toNational = { Target: "National average", Actual: "60%" };
const withTargets = { Baseline: 50, "2015/16 Target": 90, "2016/17 Target": 94 };
const blank = { Target: "", Actual: "60%" };

describe("of two plans that give one ref to different indicators, neither is judged by what the other says", () => {
  test("a benchmark is that of its name", () => {
    const { targets, statuses } = judged(
      [
        { ...attendance, ...toNational },
        { ...attainment, ...toNational },
      ],
      [[{ ...attendance, ...national }]],
    );
    expect(targets).toEqual([94, null]);
    expect(statuses).toEqual(["Red below-target", "Grey comparator-missing"]);
  });

  test.each([
    ["in Indicators tables", true],
    ["in tables of figures alone", false],
  ])("a benchmark without a name is nobody’s, where the names stand %s", (_, defined) => {
    const { targets, findings } = judged(
      [
        { ...attendance, ...toNational },
        { ...attainment, ...toNational },
      ],
      [[{ Ref: "1", ...national }]],
      defined,
    );
    expect(targets).toEqual([null, null]);
    expect(findings).toContain("ref-shared Other0!A2");
  });

  test("a year’s target is that of its name", () => {
    const { targets } = judged(
      [
        { ...attendance, ...blank },
        { ...attainment, ...blank },
      ],
      [[{ ...attainment, ...withTargets }]],
    );
    expect(targets).toEqual([null, 94]);
  });

  test.each([
    ["in Indicators tables", true],
    ["in tables of figures alone", false],
  ])("a year’s target without a name is nobody’s, where the names stand %s", (_, defined) => {
    const { targets, findings } = judged(
      [
        { ...attendance, ...blank },
        { ...attainment, ...blank },
      ],
      [[{ Ref: "1", ...withTargets }]],
      defined,
    );
    expect(targets).toEqual([null, null]);
    expect(findings).toContain("ref-shared Other0!A2");
  });

  test("a row of figures without a name has what both agree on, and neither’s benchmark or target", () => {
    const { statuses, targets, findings } = judged(
      [
        { Ref: "1", ...toNational },
        { Ref: "1", ...blank },
      ],
      [
        [
          { ...attendance, ...national },
          { ...attainment, ...national, Value: "65%" },
        ],
        [
          { ...attendance, ...withTargets },
          { ...attainment, ...withTargets, "2016/17 Target": 65 },
        ],
      ],
    );
    expect(statuses).toEqual(["Grey comparator-missing", "Grey target-none"]);
    expect(targets).toEqual([null, null]);
    expect(findings.filter((each) => each.startsWith("ref-shared"))).toEqual([
      "ref-shared Figures0!D2",
      "ref-shared Figures1!D2",
    ]);
  });

  test("a row without a name has no definition where the two are judged otherwise, be it by the allowance alone", () => {
    const others = [
      [
        { Ref: "2", Indicator: "One", ...definition, Allowance: "10%" },
        { Ref: "2", Indicator: "Other", ...definition, Allowance: "1%" },
      ],
    ];
    const { statuses } = judged([{ Ref: "2", Polarity: "", Unit: "", Target: "70%", Actual: "66%" }], others);
    expect(statuses).toEqual(["Grey polarity-unknown"]);
  });

  test("rows without a name, in tables of their own, are not one series", () => {
    const rows = ["2015/16", "2016/17"].map((Period) => ({ Ref: "1", Period, Target: "Improving trend", Actual: 60 }));
    expect(judged(rows, []).statuses).toEqual(["Grey previous-missing", "Grey previous-missing"]);
    expect(judged(rows, [], false).statuses).toEqual(["Grey previous-missing", "Amber unchanged"]);
  });

  const gap = { ...period, Group: "FSM", "Group value": 50, Peers: "Others", "Peer value": 60 };
  const before = { ...gap, Period: "2015/16", "Group value": 45 };

  test.each([
    ["in Indicators tables", true],
    ["in tables of figures alone", false],
  ])("a group’s gap is that of its name, and nobody’s without one, where the names stand %s", (_, defined) => {
    const rows = [
      { ...attendance, Target: 70, Actual: 75 },
      { ...attainment, Target: 70, Actual: 75 },
    ];
    const named = [gap, before].map((each) => ({ ...attainment, ...each }));
    expect(judged(rows, [named], defined).gapChanges).toEqual([null, 5]);
    const nameless = [gap, before].map((each) => ({ Ref: "1", ...each }));
    const { gapChanges, findings } = judged(rows, [nameless], defined);
    expect(gapChanges).toEqual([null, null]);
    expect(findings).toContain("ref-shared Other0!A2:A3");
  });

  test("what says which is meant needs no finding", () => {
    const { findings } = judged(
      [
        { ...attendance, Target: 70, Actual: 75 },
        { ...attainment, Target: 70, Actual: 75 },
      ],
      [[{ ...attendance, ...national }], [{ ...attainment, ...withTargets }]],
    );
    expect(findings).toEqual(["duplicate-ref Indicators1!A2"]);
  });
});
