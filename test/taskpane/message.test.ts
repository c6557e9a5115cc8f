import { messageFor } from "../../src/commands/message.ts";
import { finding, report, table } from "./sampleReport.ts";

const scorecard = table("Scorecard", ["Red", "Green"]);

test("a refresh that went well says nothing: it shows in the cells", () => {
  const findings = [finding({ severity: "error", code: "polarity-missing" }), finding()];
  expect(messageFor({ kind: "report", task: "refresh", report: report([scorecard], { findings }) })).toBeNull();
});

test.each([
  ["no-indicator-table", "error"],
  ["header-hidden", "error"],
  ["header-ambiguous", "error"],
  ["sheet-protected", "error"],
  ["no-room", "error"],
  ["table-filtered", "info"],
] as const)("a table that was not refreshed because of %s is told", (code, severity) => {
  const refused = finding({ severity, code, sheet: "Q2", cell: "A1:H9", message: "It was refused.", fix: "Do this." });
  const of = report([scorecard], { findings: [finding(), refused] });
  expect(messageFor({ kind: "report", task: "refresh", report: of })).toEqual({
    title: "Part of the workbook was not refreshed",
    paragraphs: [],
    items: ["Q2 A1:H9: It was refused. Do this."],
  });
});

test("where nothing was written the title says so, and a worksheet is named once", () => {
  const message = "The worksheet Q1 is protected, so nothing was written on it.";
  const findings = [finding({ severity: "error", code: "sheet-protected", sheet: "Q1", cell: null, message })];
  const of = report([table("Q1", ["Red"])], { findings, cellsWritten: 0 });
  expect(messageFor({ kind: "report", task: "refresh", report: of })).toEqual({
    title: "Nothing was written",
    paragraphs: [],
    items: [message],
  });
});

test("where no table was found the title says so", () => {
  const none = finding({
    severity: "error",
    code: "no-indicator-table",
    sheet: null,
    cell: null,
    message: "None found.",
  });
  const message = messageFor({
    kind: "report",
    task: "refresh",
    report: report([], { findings: [none], cellsWritten: 0 }),
  });
  expect(message).toMatchObject({ title: "Nothing was written", items: ["None found."] });
});

test("a failure says what happened, what may be half done and what to do", () => {
  const failure = {
    message: "Excel did not answer for 90 seconds.",
    advice: "Wait until Excel responds, then press the button again.",
    code: "Timeout",
    incomplete: ["Scorecard"],
  };
  expect(messageFor({ kind: "failure", task: "refresh", failure })).toEqual({
    title: "Refresh RAG did not finish",
    paragraphs: [
      "Excel did not answer for 90 seconds.",
      "May be half refreshed: Scorecard. The next refresh completes what is missing.",
      "Wait until Excel responds, then press the button again.",
    ],
    items: [],
  });
});

test("a check always answers: with the counts and the worst findings", () => {
  const findings = [...Array.from({ length: 7 }, () => finding()), finding({ severity: "error", cell: "D9" })];
  const message = messageFor({ kind: "report", task: "check", report: report([scorecard], { findings }) });
  expect(message?.paragraphs).toEqual([
    "2 indicators judged in Scorecard. Nothing was written.",
    "Red 1, Green 1.",
    "1 error and 7 warnings. Home, Plan Indicators, Open pane shows each of them and goes to its cell.",
  ]);
  expect(message?.items).toHaveLength(5);
  expect(message?.items[0]).toBe("Scorecard D9: Status says Amber where Red is computed.");
});

test("a check without findings says so", () => {
  const message = messageFor({ kind: "report", task: "check", report: report([scorecard]) });
  expect(message?.paragraphs.at(-1)).toBe("No findings.");
});

const messageOf = (findings: ReturnType<typeof finding>[]) =>
  messageFor({ kind: "report", task: "check", report: report([scorecard], { findings, cellsWritten: 0 }) });

test("findings that somebody accepted are not counted among those of a check", () => {
  const known = finding({ severity: "error", accepted: "The source says so", message: "It is known." });
  expect(messageOf([known, finding({ message: "It is new." })])).toMatchObject({
    paragraphs: [expect.any(String), "Red 1, Green 1.", expect.stringMatching(/^1 warning\. /)],
    items: ["Scorecard D7: It is new."],
  });
  expect(messageOf([known])).toMatchObject({
    paragraphs: [expect.any(String), "Red 1, Green 1.", "No findings but accepted ones."],
    items: [],
  });
});
