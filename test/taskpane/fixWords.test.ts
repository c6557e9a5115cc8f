import type { CellChange, CellContent } from "../../src/findings/cellChange.ts";
import { announcementOf, changeWords, fixedSentence, fixesAlike, leftSentence } from "../../src/taskpane/fixWords.ts";
import { finding } from "./sampleReport.ts";

const change = (
  cell: string,
  before: CellContent["value"],
  after: CellContent["value"],
  format = "0%",
): CellChange => ({
  sheet: "Scorecard",
  cell,
  before: { value: before, format: "@" },
  after: { value: after, format },
});
const left = (cell: string, why: string, sheet = "Scorecard") => ({ sheet, cell, why });
const fixed = (kind: "fix" | "undo", changed: number, cellsLeft: readonly ReturnType<typeof left>[] = []) => ({
  kind,
  outcome: { changed, undo: [], left: cellsLeft, failure: null },
});

test.each([
  ["“64%” → 64%", [change("D7", "64%", 0.64)]],
  ["“64.50%” → 64.50%", [change("D7", "64.50%", 0.645, "0.00%")]],
  ["“−5.0 pp” → −5.0 pp", [change("D7", "−5.0 pp", -5, '0.0" pp"')]],
  ["“£1.2m” → £1.2m", [change("D7", "£1.2m", 1_200_000, '£0.0,,"m"')]],
  ["“88,100” → 88,100", [change("D7", "88,100", 88_100, "#,##0")]],
  ["“14.5” → 14.5", [change("D7", "14.5", 14.5, "General")]],
  ["blank → “high”", [change("D7", "", "high")]],
  ["“64%” → 64%, “71%” → 71%", [change("D7", "64%", 0.64), change("D8", "71%", 0.71)]],
  ["“~” → “low”", [change("D7", "~", "low"), change("D8", "~", "low")]],
  [
    "“64%” → 64%, “71%” → 71% and 1 other",
    ["64%", "71%", "72%"].map((text, i) => change(`D${i}`, text, [0.64, 0.71, 0.72][i]!)),
  ],
])("what will be written is told as %s", (words, changes) => {
  expect(changeWords(changes)).toBe(words);
});

test("several findings of a code that can be put right are put right together, each cell once", () => {
  const alike = fixesAlike([
    finding({ code: "number-as-text", changes: [change("D7", "64%", 0.64), change("D8", "65%", 0.65)] }),
    finding({ code: "number-as-text", changes: [] }),
    finding({ code: "symbol-obsolete", changes: [change("E7", "~", "low")] }),
    finding({ code: "polarity-missing", changes: [change("C2", "", "low")] }),
    finding({ code: "number-as-text", changes: [change("D10", "66%", 0.66)] }),
    finding({ code: "polarity-missing", changes: [change("C2", "", "low")] }),
    finding({ code: "wording-differs", changes: [change("B2", "NAT AV", "National average")] }),
    finding({ code: "wording-differs", changes: [change("B2", "NAT AV", "National average")] }),
    finding({ code: "wording-differs", changes: [change("B3", "NAT AV", "National average")] }),
  ]);
  expect(alike.map(({ label, changes }) => [label, changes.length])).toEqual([
    ["Fix all 3 alike: numbers stored as text", 3],
    ["Fix all 2 alike: comparators spelt differently", 3],
  ]);
});

test.each([
  ["12 cells were changed.", fixed("fix", 12)],
  ["1 cell was changed.", fixed("fix", 1)],
  ["No cell was changed.", fixed("fix", 0)],
  ["1,200 cells were put back.", fixed("undo", 1200)],
])("the result is told as “%s”", (sentence, result) => {
  expect(fixedSentence(result)).toBe(sentence);
});

test.each([
  ["Not done: Scorecard D7 (a formula).", [left("D7", "a formula")]],
  [
    "Not done: Scorecard D7 and D9 (a formula); Q2 D8 (a formula).",
    [left("D7", "a formula"), left("D9", "a formula"), left("D8", "a formula", "Q2")],
  ],
  [
    "Not done: Scorecard D1, D2, D3 and 2 others (merged cells).",
    [1, 2, 3, 4, 5].map((row) => left(`D${row}`, "merged cells")),
  ],
  [
    "Not done: Scorecard D1 (now “1”); Scorecard D2 (now “2”); Scorecard D3 (now “3”) and 2 others.",
    [1, 2, 3, 4, 5].map((row) => left(`D${row}`, `now “${row}”`)),
  ],
])("cells that were left are told as “%s”", (sentence, cells) => {
  expect(leftSentence(fixed("fix", 1, cells))).toBe(sentence);
});

test("a screen reader hears a failure first, then what was done and what was not", () => {
  const failure = { message: "Excel did not answer.", advice: "Wait.", code: "Timeout", incomplete: [] };
  const { outcome } = fixed("fix", 0, [left("D7", "perhaps changed: please look")]);
  const undo = [change("D7", 0.64, "64%")];
  expect(announcementOf({ kind: "fix", outcome: { ...outcome, undo, failure } })).toBe(
    "Excel did not answer. Cells may have been changed in part. Not done: Scorecard D7 (perhaps changed: please look).",
  );
});
