import type { CellValue } from "../../src/figures/cell.ts";
import { judgementOf, tableOf } from "./tables.ts";

type Rows = readonly (readonly CellValue[])[];

const on = (sheet: string) => (headers: readonly string[], values: Rows) =>
  tableOf(headers, values, { name: sheet, sheet });
const outcomes = (...rows: Rows) =>
  on("Outcomes")(
    ["Ref", "Outcome", "Lead agency"],
    rows.map((row) => [...row, "PCT"]),
  );
const indicators = (...rows: Rows) =>
  on("Indicators")(
    ["Ref", "Indicator", "Outcome", "Unit", "Polarity"],
    rows.map((row) => [...row, "%", "high"]),
  );
const actions = (...rows: Rows) =>
  on("Actions")(
    ["Ref", "Outcome", "Action", "Due"],
    rows.map(([ref = "", outcome = ""]) => [ref, outcome, `What we will do about ${ref}`, "Quarterly"]),
  );
const risks = (...rows: Rows) =>
  on("Risks")(
    ["Indicator", "Outcome", "Risk", "Impact", "Likelihood"],
    rows.map((row) => [...row, "Numbers rise", "Low", "Low"]),
  );
const budgets = (...rows: Rows) => on("Budgets")(["Programme", "Indicator", "2008/09 £"], rows);
/** Figures of indicators, by ref and name. */
const figures = (...rows: Rows) =>
  on("Figures")(
    ["Ref", "Indicator", "Target", "Actual"],
    rows.map((row) => [...row, 70, 71]),
  );

const CODES = /^(?:unknown-ref|indicator-without-row|outcome-without-indicators|action-without-indicator|duplicate-)/;

/** "unknown-ref Actions!B2": what the plan's tables say of each other. */
function found(...tables: Parameters<typeof judgementOf>[0]): readonly string[] {
  return judgementOf(tables)
    .findings.filter(({ code }) => CODES.test(code))
    .map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);
}

const two = outcomes(["1", "Narrow the gap"], ["2", "Improve attendance"]);
const assigned = indicators(["A", "Attainment", "1"], ["B", "Attendance", "Improve attendance"]);
const ofBoth = figures(["A", "Attainment"], ["B", "Attendance"]);

describe("a plan’s tables against each other", () => {
  test("a plan whose refs all lead somewhere has nothing to say", () => {
    expect(
      found(
        two,
        assigned,
        ofBoth,
        actions(["1", "1"], ["2", "Outcome 2"], ["3", "1, 2"], ["4", "1. Narrow the gap"], ["5", ""]),
        risks(["A", ""], ["", "2"], ["Attendance", "1 and 2"]),
        budgets(["Main", "A", 100], ["Special", "", 50]),
      ),
    ).toEqual([]);
  });

  test("refs that lead nowhere are told at their cells, each once", () => {
    expect(
      found(
        two,
        assigned,
        ofBoth,
        actions(["1", "1"], ["2", "7"], ["3", "7"], ["4", "2, 8"]),
        risks(["Z", "9"], ["A", ""]),
        budgets(["Main", "Y", 100]),
      ),
    ).toEqual([
      "unknown-ref Actions!B3:B4",
      "unknown-ref Actions!B5",
      "unknown-ref Risks!B2",
      "unknown-ref Risks!A2",
      "unknown-ref Budgets!B2",
    ]);
  });

  test("the sentence names the table that lacks it", () => {
    const { findings } = judgementOf([two, assigned, ofBoth, actions(["1", "7"], ["2", "1"])]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        message: "Outcome: “7” is not in the Outcomes table.",
        fix: "Correct the ref, or add the outcome to the Outcomes table.",
      }),
    );
  });

  test("a name with commas in it is one, and not several", () => {
    const { findings } = judgementOf([two, assigned, ofBoth, actions(["1", "Safe, healthy and happy"], ["2", "1"])]);
    const unknown = findings.filter(({ code }) => code === "unknown-ref").map(({ message }) => message);
    expect(unknown).toEqual(["Outcome: “Safe, healthy and happy” is not in the Outcomes table."]);
  });

  test("a column that knows none of the outcomes is one finding, and what follows from it is none", () => {
    const strange = indicators(["A", "Attainment", "X"], ["B", "Attendance", "Y"], ["C", "NEET", "Z"]);
    const all = figures(["A", "Attainment"], ["B", "Attendance"], ["C", "NEET"]);
    expect(found(two, strange, all, actions(["1", "1"]))).toEqual(["unknown-ref Indicators!C2:C4"]);
    const { findings } = judgementOf([two, strange, all]);
    expect(findings.find(({ code }) => code === "unknown-ref")!.message).toBe(
      "Outcome: “X”, “Y” and “Z” are not in the Outcomes table.",
    );
  });

  test("an outcome without indicators, and the actions that would serve it", () => {
    const three = outcomes(["1", "Narrow the gap"], ["2", "Improve attendance"], ["3", "Safe schools"]);
    expect(found(three, assigned, ofBoth, actions(["1", "1"], ["2", "3"], ["3", "3"], ["4", "2, 3"]))).toEqual([
      "outcome-without-indicators Outcomes!B4",
      "action-without-indicator Actions!B3",
    ]);
  });

  test("indicators of which none is assigned are one finding", () => {
    const six = outcomes(...[1, 2, 3, 4, 5, 6].map((n) => [n, `Outcome ${n}`]));
    const refs = Array.from({ length: 16 }, (_, n) => `NI ${72 + n}`);
    const plan = [
      six,
      indicators(...refs.map((ref) => [ref, `Measure of ${ref}`, ""])),
      figures(...refs.map((ref) => [ref, `Measure of ${ref}`])),
      actions(["1", "1"], ["2", "2"]),
    ];
    expect(found(...plan)).toEqual(["outcome-without-indicators Outcomes!A1:C1"]);
    expect(judgementOf(plan).findings.find(({ code }) => code === "outcome-without-indicators")!.message).toBe(
      "Outcome: none of the plan’s 16 indicators is assigned to an outcome.",
    );
  });

  test("a table of figures says which outcome its indicators serve, where there is no table of indicators", () => {
    const whole = on("Figures")(
      ["Ref", "Indicator", "Outcome", "Target", "Actual"],
      [["A", "Attainment", "1", 70, 71]],
    );
    expect(found(two, whole)).toEqual(["outcome-without-indicators Outcomes!B3"]);
  });

  test("of a table that is absent nothing is expected", () => {
    expect(found(two)).toEqual([]);
    expect(found(assigned)).toEqual([]);
    expect(found(assigned, ofBoth, actions(["1", "7"]))).toEqual([]);
    expect(found(ofBoth, risks(["Z", ""]), budgets(["Main", "Z", 1]))).toEqual([]);
  });

  test("the same measure under two refs or outcomes is told once, in the table of indicators", () => {
    const twice = indicators(["A", "Attainment", "1"], ["B", "Attainment", "2"]);
    const rows = figures(["A", "Attainment"], ["B", "Attainment"]);
    expect(found(two, twice, rows)).toEqual(["duplicate-indicator Indicators!B3"]);
    const { findings } = judgementOf([two, twice, rows]);
    expect(findings).toContainEqual(
      expect.objectContaining({ message: "Indicator: “Attainment” stands in row 2 too, under the ref A." }),
    );
  });

  test("a ref of figures that no indicator has is told in the first of its rows", () => {
    const schools = on("Figures")(
      ["Ref", "School", "Target", "Actual"],
      ["A", "Z", "Z", "B", "z"].map((ref, n) => [ref, `School ${n}`, 70, 71]),
    );
    expect(found(two, assigned, schools)).toEqual(["unknown-ref Figures!A3"]);
  });

  test("a ref that is given twice is told", () => {
    const twice = indicators(["A", "Attainment", "1"], ["A", "Attendance", "2"]);
    expect(found(two, twice, figures(["A", "Attainment"], ["", "Attendance"]))).toEqual([
      "duplicate-ref Indicators!A3",
    ]);
  });
});
