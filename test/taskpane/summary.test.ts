import { readFileSync } from "node:fs";
import { statuses } from "../../src/indicators/statuses.ts";
import type { RefreshReport } from "../../src/report.ts";
import { findingCounts, incompleteSentence, resultSentence, statusCounts } from "../../src/taskpane/summary.ts";
import type { Task } from "../../src/taskpane/tasks.ts";
import { finding, report, table } from "./sampleReport.ts";

const scorecard = table("Appendix 3", ["Red", "Red", "Green", "Amber"]);
const partlyGrey = table("Appendix 3", ["Red", "Grey", "Green"]);
const grey = table("Appendix 3", ["Grey", "Grey"]);

const sentences: readonly [said: string, task: Task, of: RefreshReport][] = [
  ["4 indicators judged in Appendix 3, 45 cells written.", "refresh", report([scorecard])],
  ["1 indicator judged in Q1, 1 cell written.", "refresh", report([table("Q1", ["Green"])], { cellsWritten: 1 })],
  ["2 indicators judged and 1 left Grey in Appendix 3, 45 cells written.", "refresh", report([partlyGrey])],
  ["2 indicators in Appendix 3 left Grey, 45 cells written.", "refresh", report([grey])],
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

test("the help page shows every status with its shape and word", () => {
  const help = readFileSync("src/taskpane/help.html", "utf8");
  for (const { shape, word } of Object.values(statuses)) expect(help).toContain(`<dt>${shape} ${word}</dt>`);
});
