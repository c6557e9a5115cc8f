import { readFileSync } from "node:fs";
import { everyColumn } from "../../src/delivery/everyColumn.ts";
import { statuses } from "../../src/indicators/statuses.ts";
import { settingNames } from "../../src/plan/settingNames.ts";
import type { RefreshReport } from "../../src/report.ts";
import { findingCounts, incompleteSentence, resultSentence, statusCounts } from "../../src/taskpane/summary.ts";
import type { Task } from "../../src/taskpane/tasks.ts";
import { finding, report, row, table } from "./sampleReport.ts";

const scorecard = table("Appendix 3", ["Red", "Red", "Green", "Amber"]);
const partlyGrey = table("Appendix 3", ["Red", "Grey", "Green"]);
const grey = table("Appendix 3", ["Grey", "Grey"]);
const forContext = row("Grey", 7, { reasonCode: "no-judgement", polarity: "none" });
const withdrawn = row("Grey", 8, { reasonCode: "withdrawn" });
const contextual = { ...partlyGrey, rows: [...partlyGrey.rows, forContext, withdrawn] };

const sentences: readonly [said: string, task: Task, of: RefreshReport][] = [
  ["4 indicators judged in Appendix 3, 45 cells written.", "refresh", report([scorecard])],
  ["1 indicator judged in Q1, 1 cell written.", "refresh", report([table("Q1", ["Green"])], { cellsWritten: 1 })],
  ["2 indicators judged and 1 left Grey in Appendix 3, 45 cells written.", "refresh", report([partlyGrey])],
  ["2 indicators in Appendix 3 left Grey, 45 cells written.", "refresh", report([grey])],
  [
    "5 indicators in Appendix 3: 2 judged, 1 left Grey and 2 not to be judged, 45 cells written.",
    "refresh",
    report([contextual]),
  ],
  [
    "1 indicator in Q1: 1 not to be judged. Nothing was written.",
    "check",
    report([table("Q1", [], { rows: [withdrawn] })]),
  ],
  ["8 indicators judged in 2 tables on Appendix 3, 45 cells written.", "refresh", report([scorecard, scorecard])],
  ["5 indicators judged in 2 tables, 45 cells written.", "refresh", report([scorecard, table("Q1", ["Red"])])],
  ["Nothing to change: the columns were up to date.", "refresh", report([scorecard], { cellsWritten: 0 })],
  [
    "4 indicators judged in Appendix 3. Nothing was written.",
    "refresh",
    report([scorecard], { cellsWritten: 0, findings: [finding({ severity: "info", code: "table-filtered" })] }),
  ],
  ["4 indicators judged in Appendix 3. Nothing was written.", "check", report([scorecard], { cellsWritten: 0 })],
  ["No indicator table was refreshed.", "refresh", report([], { cellsWritten: 0 })],
  ["No indicator table could be judged.", "check", report([], { cellsWritten: 0 })],
];

test.each(sentences)("a result is told as “%s”", (said, task, of) => {
  expect(resultSentence(task, of)).toBe(said);
});

test("thousands have a comma", () => {
  const large = report(
    [
      table(
        "All",
        Array.from({ length: 1200 }, () => "Green" as const),
      ),
    ],
    { cellsWritten: 6000 },
  );
  expect(resultSentence("refresh", large)).toBe("1,200 indicators judged in All, 6,000 cells written.");
});

test("statuses are counted over all tables, those that need attention first", () => {
  const counts = statusCounts(report([scorecard, table("Q1", ["Blue", "Grey", "Red"])]));
  expect(counts).toEqual([
    { status: "Red", count: 3 },
    { status: "Amber", count: 1 },
    { status: "Grey", count: 1 },
    { status: "Green", count: 1 },
    { status: "Blue", count: 1 },
  ]);
});

test.each([
  ["an indicator for context", forContext, false],
  ["a withdrawn one", withdrawn, false],
  ["one that is close to no figure", row("Grey", 2, { reasonCode: "no-judgement", polarity: "plan" }), true],
  ["one without a figure yet", row("Grey", 2, { reasonCode: "actual-missing" }), true],
  ["one for context that somebody judged", row("Amber", 2, { reasonCode: "override", polarity: "none" }), true],
])("%s is in the counts or not", (_, indicator, counts) => {
  expect(statusCounts(report([table("Q1", [], { rows: [indicator] })]))).toHaveLength(counts ? 1 : 0);
});

test("findings are counted by severity, the most severe first", () => {
  const findings = [finding({ severity: "info" }), finding(), finding({ severity: "error" }), finding()];
  expect(findingCounts(findings)).toBe("1 error, 2 warnings and 1 note");
  expect(findingCounts([])).toBe("");
});

test("tables that may be half refreshed are named, with what to do", () => {
  expect(incompleteSentence(["Scorecard", "Q1"])).toBe(
    "May be half refreshed: Scorecard and Q1. The next refresh completes what is missing.",
  );
  expect(incompleteSentence([])).toBeNull();
});

describe("the help page", () => {
  const help = readFileSync("src/taskpane/help.html", "utf8");

  test.each(Object.values(statuses))("shows $word with its shape", ({ shape, word }) => {
    expect(help).toContain(`<dt>${shape} ${word}</dt>`);
  });

  test.each(settingNames)("names the setting $header", ({ header }) => {
    expect(help).toContain(`<dt>${header}</dt>`);
  });

  test.each(everyColumn)("names the column $header", ({ header }) => {
    expect(help).toContain(`<dt>${header}</dt>`);
  });
});
