import type { CellValue } from "../../src/figures/cell.ts";
import { periodLabel } from "../../src/figures/period/periodLabel.ts";
import { defaultSettings, planSettings } from "../../src/plan/settings.ts";
import {
  gatherDefinitions,
  type Definition,
  withDefaults,
  undefinedIndicator,
} from "../../src/tables/rows/definitions.ts";
import { recognise } from "../../src/tables/recognition/recognise.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

const indicatorsTable = (cells: Record<string, CellValue>, formats = {}) => {
  const row = { Ref: "6", Indicator: "Early years", Polarity: "High", ...cells };
  return tableOf(Object.keys(row), [Object.values(row)], { name: "Indicators", sheet: "Indicators", formats });
};

const figures = tableOf(["Ref", "Target", "Actual"], [["6", 70, 64]]);

/** What one cell of an Indicators table says. */
function definitionOf(cells: Record<string, CellValue>, formats = {}, settings = defaultSettings): Definition {
  const steps = gatherDefinitions([recognise(indicatorsTable(cells, formats))], settings);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.all[0]!.definition;
  }
}

const findingsFor = (cells: Record<string, CellValue>, formats = {}) =>
  judgementOf([figures, indicatorsTable(cells, formats)]).findings.map(({ code, sheet, cell, message }) => [
    code,
    sheet,
    cell,
    message,
  ]);

describe("the definition of an indicator", () => {
  test.each<[keyof Definition, string, CellValue, unknown]>([
    ["decimals", "Decimals", 1, 1],
    ["decimals", "Decimals", "2 dp", 2],
    ["decimals", "Decimals", "Whole numbers", 0],
    ["allowance", "Allowance", "10%", { amount: 10, relative: true }],
    ["allowance", "Tolerance", "None", { amount: 0, relative: false }],
    ["allowance", "Allowance", "n/a", null],
    ["rule", "Rule", "Tolerance", "tolerance"],
    ["rule", "Rule", "Floor", "floor"],
    ["rule", "RAG rule", "Improving", "improving"],
    ["rule", "Rule", "same or better than last year", "improving"],
    ["rule", "Rule", "thresholds", "bands"],
    ["rule", "Rule", "Green ≥ 90; Amber 80 to 90; Red < 80", "bands"],
    ["rule", "RAG thresholds", "G: 90+, A: 80-90, R: <80", "bands"],
    ["rule", "Rule", "-", null],
    ["accumulation", "Accumulation", "Snapshot", "snapshot"],
    ["accumulation", "Accumulation", "Point in time", "snapshot"],
    ["accumulation", "Accumulation", "As at quarter end", "snapshot"],
    ["accumulation", "Accumulation", "In period", "in-period"],
    ["accumulation", "Accumulation", "Quarterly", "in-period"],
    ["accumulation", "Accumulation", "Cumulative", "cumulative"],
    ["accumulation", "Accumulation", "Year to date", "cumulative"],
    ["accumulation", "Accumulation", "YTD", "cumulative"],
    ["accumulation", "Cumulative", "Yes", "cumulative"],
    ["accumulation", "Cumulative", "No", null],
    ["accumulation", "Accumulation", "Rolling 12 months", "rolling"],
    ["accumulation", "Accumulation", "12 month rolling", "rolling"],
    ["accumulation", "Accumulation", "Rolling year", "rolling"],
    ["yearType", "Year type", "Academic year", "academic"],
    ["yearType", "Time identifier", "Autumn term", "academic"],
    ["frequency", "Frequency", "Annual (October)", "yearly"],
    ["frequency", "Frequency", "Every two years", null],
    ["dataLag", "Data lag", "One quarter", "One quarter"],
    ["dataLag", "In arrears", "one quarter in arrears", "one quarter"],
    ["dataLag", "Data lag", "None", null],
    ["cohort", "Cohort", "Children in care", "Children in care"],
    ["cohort", "Cohort", "All pupils", null],
  ])("has as %s under “%s” of “%s”: %p", (key, header, written, expected) => {
    expect(definitionOf({ [header]: written })[key]).toEqual(expected);
  });

  test("has bands from its Rule cell as from a Bands column", () => {
    const bands = "Green ≥ 90; Amber 80 to 90; Red < 80";
    expect(definitionOf({ Rule: bands }).bands).toEqual(definitionOf({ Bands: bands }).bands);
    expect(definitionOf({ Rule: bands }).bands).toHaveLength(3);
  });

  test("has a floor by its number format", () => {
    expect(definitionOf({ Floor: 0.6 }, { Floor: "0%" }).floor).toMatchObject({ kind: "number", value: 60 });
    expect(definitionOf({ Floor: 60 }).floor).toMatchObject({ kind: "number", value: 60 });
    expect(definitionOf({ Floor: "" }).floor).toBeNull();
  });

  test.each<["nextDue" | "breakFrom" | "withdrawnFrom", string, CellValue, string, string | null]>([
    ["nextDue", "Next due", 43040, "dd/mm/yyyy", "1 November 2017"],
    ["nextDue", "Next due", "Nov 2017", "General", "November 2017"],
    ["nextDue", "Next due", "TBC", "General", null],
    ["breakFrom", "Break from", "2016/17", "General", "2016/17 academic year"],
    ["breakFrom", "Break in series", "No", "General", null],
    ["withdrawnFrom", "Withdrawn from", "1 April 2017", "General", "1 April 2017"],
    ["withdrawnFrom", "Withdrawn", "No", "General", null],
  ])("has as %s under “%s” of %p (%s): %s", (key, header, written, format, expected) => {
    const period = definitionOf({ "Year type": "Academic", [header]: written }, { [header]: format })[key];
    expect(period && periodLabel(period)).toBe(expected);
  });

  test("has periods of the plan's year type where it names none itself", () => {
    const settings = planSettings.parse({ yearType: "financial" });
    expect(periodLabel(definitionOf({ "Break from": "2016/17" }, {}, settings).breakFrom!)).toBe(
      "2016/17 financial year",
    );
  });
});

describe("a cell of a definition that cannot be read", () => {
  test.each<[string, CellValue, string]>([
    ["Decimals", "some", "a number from 0 to 9"],
    ["Decimals", -1, "a number from 0 to 9"],
    ["Allowance", "TBC", "“5%” (of the target), “5 pp” or “5”, so the plan’s 5% was used"],
    [
      "Rule",
      "by feel",
      "tolerance, floor, improving, bands, or bands such as “Green ≥ 90; Amber 80 to 90; Red < 80”, so the plan’s “tolerance” was used",
    ],
    ["Bands", "see the guide", "bands such as “Green ≥ 90; Amber 80 to 90; Red < 80”"],
    ["Floor", "the old one", "a number or a blank"],
    ["Accumulation", "sometimes", "snapshot, in period, cumulative or rolling 12 months"],
    ["Year type", "lunar", "financial, academic, calendar or reporting"],
    ["Frequency", "when asked", "monthly, quarterly, termly, half-yearly or yearly"],
    ["Next due", "soon", "a date, month, quarter or year"],
    ["Data lag", "Yes", "how far the figures are behind, such as “one quarter”"],
    ["Break from", "Yes", "the date, month, quarter or year of the first figure after the break"],
    ["Withdrawn from", "Yes", "the date, month, quarter or year from which it is reported no more"],
  ])("%s: %s", (header, written, expected) => {
    expect(findingsFor({ [header]: written })).toEqual([
      ["definition-unreadable", "Indicators", "D2", `${header} says “${written}”; expected ${expected}.`],
    ]);
  });

  test.each<[string, object, CellValue, string]>([
    ["the plan's points", { allowance: "3 pp" }, "", "the plan’s 3 pp"],
    ["the plan's percentage", { allowance: "7.5%" }, "", "the plan’s 7.5%"],
    ["the Indicators table's", {}, "10%", "the Indicators table’s 10%"],
  ])("in a row of figures says that %s was used", (_, settings, allowance, used) => {
    const rows = tableOf(["Ref", "Unit", "Allowance", "Target", "Actual"], [["6", "%", "TBC", 70, 64]]);
    const { findings } = judgementOf([rows, indicatorsTable({ Allowance: allowance })], settings);
    expect(findings.map(({ message }) => message)).toEqual([
      `Allowance says “TBC”; expected “5%” (of the target), “5 pp” or “5”, so ${used} was used.`,
    ]);
  });

  test("leaves the usual in its place", () => {
    const { rows } = judgementOf([figures, indicatorsTable({ Allowance: "TBC" })]).tables[0]!;
    expect(rows[0]!.assessment.status).toBe("Red");
  });

  test("is one finding in the Indicators table, however many rows the indicator has", () => {
    const rows = [
      ["6", 2015, 70, 64],
      ["6", 2016, 70, 64],
    ];
    const judgement = judgementOf([
      tableOf(["Ref", "Period", "Target", "Actual"], rows),
      indicatorsTable({ Allowance: "TBC" }),
    ]);
    expect(findingsOf(judgement)).toEqual(["warning definition-unreadable D2"]);
  });

  test("is one finding in a table of figures where cells below each other say the same", () => {
    const rows = ["TBC", "TBC", "5%", "TBC", "some"].map((allowance, index) => [
      `I${index}`,
      "High",
      allowance,
      70,
      75,
    ]);
    const judgement = judgementOf([tableOf(["Indicator", "Polarity", "Allowance", "Target", "Actual"], rows)]);
    expect(judgement.findings.map(({ cell, message }) => [cell, message])).toEqual([
      [
        "C2:C3",
        "Allowance says “TBC”; expected “5%” (of the target), “5 pp” or “5”, so the plan’s 5% was used. Likewise in 1 more row.",
      ],
      ["C5", "Allowance says “TBC”; expected “5%” (of the target), “5 pp” or “5”, so the plan’s 5% was used."],
      ["C6", "Allowance says “some”; expected “5%” (of the target), “5 pp” or “5”, so the plan’s 5% was used."],
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ["a hole", "Green ≥ 90; Amber 80 to 89; Red < 80", ["values between 89 and 90 are in no band"]],
    [
      "an overlap and swapped bounds",
      "Green ≥ 90; Amber 95 to 80; Red < 80",
      ["the bounds of Amber are swapped (“95 to 80”)", "values between 90 and 95 are in both Green and Amber"],
    ],
  ])("or bands with %s, are said there", (_, bands, problems) => {
    expect(findingsFor({ Bands: bands })).toEqual(
      problems.map((problem) => ["rule-gap", "Indicators", "D2", `Bands says “${bands}”: ${problem}.`]),
    );
  });
});

describe("what a row does not say itself", () => {
  const own: Definition = { ...undefinedIndicator, polarity: "low" };
  const other: Definition = { ...undefinedIndicator, polarity: "high", decimals: 1, cohort: "boys" };

  test("its entry in the Indicators table says", () => {
    expect(withDefaults(own, other)).toEqual({ ...other, polarity: "low" });
    expect(withDefaults(undefinedIndicator, other)).toEqual(other);
  });

  test("but for a polarity that cannot be read: then none is known", () => {
    const unclear: Definition = { ...undefinedIndicator, unknownPolarity: "High-ish" };
    expect(withDefaults(unclear, other)).toMatchObject({ polarity: null, unknownPolarity: "High-ish", decimals: 1 });
  });

  test("is put together once for each two", () => {
    expect(withDefaults(own, other)).toBe(withDefaults(own, other));
  });
});

const plan = (sheet: string, indicator: string, polarity: string) =>
  tableOf(["Ref", "Indicator", "Polarity"], [["1", indicator, polarity]], { name: sheet, sheet });

describe("two plans in one workbook that give one ref to different measures", () => {
  const plans = [plan("First plan", "Attendance", "High"), plan("Second plan", "Persistent absence", "Low")];
  const judged = (indicator: string, tables = plans) => {
    const headers = ["Ref", "Indicator", "Target", "Actual"];
    const judgement = judgementOf([tableOf(headers, [["1", indicator, "12%", "11%"]]), ...tables]);
    const { status, reasonCode } = judgement.tables[0]!.rows[0]!.assessment;
    return { status, reasonCode, findings: findingsOf(judgement) };
  };

  test("a row has the definition of its own name", () => {
    expect(judged("Persistent absence")).toMatchObject({ status: "Green" });
    expect(judged("Attendance")).toMatchObject({ status: "Red" });
  });

  test("and none where its name is in neither, unless both are judged alike", () => {
    expect(judged("Lateness")).toMatchObject({ status: "Grey", reasonCode: "polarity-unknown" });
    const alike = [plan("First plan", "Absence", "Low"), plan("Second plan", "Persistent absence", "Low")];
    expect(judged("Lateness", alike)).toMatchObject({ status: "Green" });
  });

  test("an indicator that is defined twice alike lacks no row", () => {
    const twice = [plan("First plan", "Persistent absence", "Low"), plan("Second plan", "Persistent absence", "Low")];
    expect(judged("Persistent absence", twice).findings.join()).not.toContain("indicator-without-row");
  });
});
