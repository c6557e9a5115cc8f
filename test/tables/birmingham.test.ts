import type { CellValue } from "../../src/figures/cell.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

// Birmingham City Council, Education Delivery and Improvement Plan 2017-18, Appendix 3, with the polarities an analyst
// would state, and the previous and national figures that its commentary names.
const headers = [
  "Performance indicator",
  "Target",
  "Period Target",
  "Current Period",
  "Status",
  "Commentary",
  "Polarity",
  "Previous",
  "National",
];

const goodOrOutstanding = "Proportion of schools inspected as Good or Outstanding";
const earlyYears = "Early Years Foundation Stage";
const keyStage2 = "Key Stage 2 Attainment";
const progress8 = "GCSE Attainment – Progress 8";
const childrenInCare = "Children in Care Outcomes at GCSE";
const excluded = "Excluded children without a school place after 6 days";
const neet = "Percentage of 16 to 18 year olds classed as NEET";
const ehcp = "Special Education Needs – Percentage of EHCPs completed within 20 weeks";
const absence = "Persistent absence in schools";

const rows: CellValue[][] = [
  [goodOrOutstanding, 0.9, 0.9, 0.806, "●", "", "High", "", ""],
  [earlyYears, 0.7, 0.7, 0.64, "●", "", "High", 0.62, 0.69],
  [keyStage2, 0.52, 0.52, 0.47, "●", "", "High", "", 0.54],
  [progress8, 0, 0, 0, "●", "", "High", "", 0],
  [childrenInCare, "National average", 22.8, 25.3, "●", "", "High", "", ""],
  [excluded, 0, 0, 106, "●", "", "Low", "", ""],
  [neet, 0.04, 0.04, 0.027, "●", "", "Low", "", ""],
  [ehcp, 1, 1, 0.984, "●", "", "High", "", ""],
  [absence, "National average", 0.105, 0.122, "●", "", "Low", "", ""],
];

const formatOf = (value: CellValue, row: number) =>
  typeof value !== "number" || [3, 4, 5].includes(row)
    ? "General"
    : Number.isInteger(Math.round(value * 1e6) / 1e4)
      ? "0%"
      : "0.0%";
const formats = Object.fromEntries(
  [1, 2, 3, 7, 8].map((column) => [headers[column]!, rows.map((row, index) => formatOf(row[column]!, index))]),
);
const scorecard = () => tableOf(headers, rows, { formats });

/** The same as a person types it into text cells: "64%". */
const asText = () =>
  tableOf(
    headers,
    rows.map((row, index) =>
      row.map((value, column) =>
        typeof value === "number" && formatOf(rows[index]![column]!, index) !== "General"
          ? `${Math.round(value * 1e4) / 100}%`
          : String(value),
      ),
    ),
  );

const columnsOf = (table: ReturnType<typeof scorecard>, settings = {}) =>
  judgementOf([table], settings).tables[0]!.rows.map(({ assessment: a }) => [
    a.indicator,
    a.status,
    a.reasonCode,
    a.gapToTarget,
    a.gapToNational,
    a.direction,
  ]);

const worked = [
  [goodOrOutstanding, "Red", "below-target", -9.4, null, null],
  [earlyYears, "Red", "below-target", -6, -5, "Improved"],
  [keyStage2, "Red", "below-target", -5, -7, null],
  [progress8, "Green", "on-target", 0, 0, null],
  [childrenInCare, "Green", "on-target", 2.5, 2.5, null],
  [excluded, "Red", "below-target", 106, null, null],
  [neet, "Green", "on-target", -1.3, null, null],
  [ehcp, "Amber", "within-allowance", -1.6, null, null],
  [absence, "Red", "below-target", 1.7, 1.7, null],
];

describe("Birmingham's nine measures of 2016-17", () => {
  test("are judged as its analysts would, from percentages as numbers", () => {
    expect(columnsOf(scorecard())).toEqual(worked);
  });

  test("are judged the same from percentages as text", () => {
    expect(columnsOf(asText())).toEqual(worked);
  });

  test("say why, in one sentence each", () => {
    expect(judgementOf([scorecard()]).tables[0]!.rows.map(({ assessment }) => assessment.reason)).toEqual([
      "80.6% is 9.4 pp below the target of 90%, beyond the 5% allowance (4.5 pp).",
      "64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp).",
      "47% is 5.0 pp below the target of 52%, beyond the 5% allowance (2.6 pp).",
      "0 meets the target of 0; no allowance, as 5% of 0 is 0.",
      "25.3 is 2.5 above the target of 22.8 (the period’s figure; the year’s target is “National average”).",
      "106 is 106 above the target of 0; no allowance, as 5% of 0 is 0; low is good.",
      "2.7% is 1.3 pp below the target of 4%; low is good.",
      "98.4% is 1.6 pp below the target of 100%, within the 5% allowance (5.0 pp).",
      "12.2% is 1.7 pp above the target of 10.5% (the period’s figure; the year’s target is “National average”), beyond the 5% allowance (0.525 pp); low is good.",
    ]);
  });

  test.each([["10%"], ["5 pp"], ["5"], ["5 points"]])("with an allowance of %s Key Stage 2 is Amber", (allowance) => {
    expect(columnsOf(scorecard(), { allowance }).find(([name]) => name === keyStage2)).toEqual([
      keyStage2,
      "Amber",
      "within-allowance",
      -5,
      -7,
      null,
    ]);
  });

  test("have the computed columns that their data calls for", () => {
    expect(judgementOf([scorecard()]).tables[0]!.computed.map(({ header }) => header)).toEqual([
      "RAG",
      "RAG reason",
      "Gap to target",
      "Gap to national",
      "Direction of travel",
    ]);
  });

  test("without a polarity have no colour, but their gaps; rows of one suggestion have one finding", () => {
    const plain = tableOf(
      headers.slice(0, 6),
      rows.map((row) => row.slice(0, 6)),
      { formats },
    );
    const judgement = judgementOf([plain]);
    expect(judgement.tables[0]!.rows.map(({ assessment: a }) => [a.status, a.reasonCode, a.gapToTarget])).toEqual(
      worked.map(([, , , gap]) => ["Grey", "polarity-unknown", gap]),
    );
    expect(judgement.findings.map(({ cell, fix }) => [cell, fix?.match(/Suggestion: (\w+)/)?.[1]])).toEqual([
      ["A2:A6", "high"],
      ["A7:A8", "low"],
      ["A9", "high"],
      ["A10", "low"],
    ]);
    expect(findingsOf(judgement)[0]).toBe("error polarity-missing A2:A6");
  });
});

// The six tables "What the results will be".
const outcomes: Record<string, readonly (readonly [string, string, string])[]> = {
  "Outcome 1": [
    ["1", "Overall proportion of schools which are Good or Outstanding", "Improving Trend"],
    ["1a", "Proportion of schools inspected within school year who are rated as Good or Outstanding", "80%"],
    ["2", "Excluded children without a school place for more than 6 days", "0"],
    ["3", "SEND children out of school", "0"],
    ["4", "Number of children missing from education", "0"],
    ["5", "Early Years education take-up (for 2 year olds)", "NAT AV"],
  ],
  "Outcome 2": [
    ["6", "Early Years Foundation Stage (EYFS) Good level of development", "NAT AVE"],
    ["7", "Key Stage 2 Attainment Proportion reaching expected standard in Reading, Writing and Maths", "NAT AVE"],
    ["8", "Key Stage 2 Progress – Reading", "0"],
    ["9", "Key Stage 2 Progress – Writing", "0"],
    ["10", "Key Stage 2 Progress – Maths", "0"],
    ["11", "GCSE Attainment 8", "NAT AVE"],
    ["12", "GCSE Progress 8", "0"],
    ["13", "Children in Care GCSE – Progress 8", "NAT AVE"],
    ["14", "Children with SEN – Attainment 8", "NAT AVE"],
  ],
  "Outcome 3": [
    ["15", "Percentage of EHCPs completed within 20 weeks", "99%"],
    ["16", "Proportion of children with completed Personal Education Plans (PEPs)", "95%"],
  ],
  "Outcome 4": [
    ["17", "Persistent absence (State-funded primary, secondary and special schools – six half terms)", "NAT AVE"],
    ["18", "Number of Permanent Exclusions – Primary", "Reducing Trend"],
    ["19", "Number of Permanent Exclusions – Secondary", "Reducing Trend"],
    ["20", "Number of Permanent Exclusions – Special", "Reducing Trend"],
  ],
  "Outcome 5": [
    ["21", "The proportion of young people aged 16 to 18 Not in Education Employment and Training (NEET)", "3%"],
    ["22", "Proportion of the population aged 16 to 24 qualified to at least Level 1", "Increasing Trend"],
    ["23", "Proportion of the population aged 16 to 24 qualified to at least Level 3", "Increasing Trend"],
  ],
  "Outcome 6": [
    ["A1", "Maintaining levels of buy back from schools for the traded services", "TBC"],
    ["A2", "New contracts won by traded services", "TBC"],
    ["A3", "Levels of customer satisfaction", "TBC"],
    ["A4", "Evaluation of School Noticeboard", "TBC"],
  ],
};

const outcomeTables = (more: readonly string[] = []) =>
  Object.entries(outcomes).map(([sheet, indicators]) =>
    tableOf(
      ["Ref", "Performance indicator", "Target", "Description", ...more],
      indicators.map((indicator) => [...indicator, "", ...more.map(() => "")]),
      { sheet, name: sheet.replace(" ", "") },
    ),
  );

describe("Birmingham's six outcome tables of 2017-18", () => {
  const kinds: Record<string, string> = {
    "Improving Trend": "trend",
    "NAT AV": "comparator",
    "NAT AVE": "comparator",
    "Reducing Trend": "directional",
    "Increasing Trend": "directional",
    TBC: "pending",
  };

  test.each([[[]], [["Actual"]]])(
    "are all Grey, each for its own reason (with the further columns %p)",
    (more: string[]) => {
      const { tables } = judgementOf(outcomeTables(more));
      expect(tables.map(({ rows: found }) => found.length)).toEqual([6, 9, 2, 4, 3, 4]);
      for (const { rows: found } of tables)
        for (const { assessment: a } of found) {
          const [, , target] = Object.values(outcomes)
            .flat()
            .find(([ref]) => ref === a.ref)!;
          expect([a.ref, a.status, a.reasonCode, a.targetKind]).toEqual([
            a.ref,
            "Grey",
            target === "TBC" ? "target-pending" : "actual-missing",
            kinds[target] ?? "number",
          ]);
        }
    },
  );

  test("name what is missing", () => {
    const [first] = judgementOf(outcomeTables()).tables;
    const last = judgementOf(outcomeTables(["Actual"])).tables[5]!;
    expect(first!.rows[0]!.assessment.reason).toBe("No figure yet: the table has no column for the actual figures.");
    expect(judgementOf(outcomeTables(["Actual"])).tables[0]!.rows[0]!.assessment.reason).toBe(
      "No figure yet: Actual is blank.",
    );
    expect(last.rows[0]!.assessment.reason).toBe("Target to be confirmed.");
  });

  test("have only the columns that can be filled", () => {
    for (const { computed } of judgementOf(outcomeTables()).tables)
      expect(computed.map(({ header }) => header)).toEqual(["RAG", "RAG reason"]);
  });

  test("spell the national average in two ways, which is said at the rarer one", () => {
    const found = judgementOf(outcomeTables(["Actual"])).findings.filter(({ code }) => code === "wording-differs");
    expect(found).toEqual([
      expect.objectContaining({
        sheet: "Outcome 1",
        cell: "C7",
        message: "Target says “NAT AV” where other rows say “NAT AVE”.",
      }),
    ]);
  });
});

test("The wording in full is preferred, however rare", () => {
  const found = judgementOf([scorecard(), ...outcomeTables(["Actual"])]).findings.filter(
    ({ code }) => code === "wording-differs",
  );
  expect(found.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([
    "Outcome 1!C7",
    "Outcome 2!C2:C3",
    "Outcome 2!C7",
    "Outcome 2!C9:C10",
    "Outcome 4!C2",
  ]);
  expect(new Set(found.map(({ fix }) => fix))).toEqual(new Set(["Write “National average”."]));
});
