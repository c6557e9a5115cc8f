import { outcomesSentence, readOutcomes } from "../../../src/taskpane/newPlan/outcomes.ts";

const linesOf = (text: string) => {
  const read = readOutcomes(text);
  return "outcomes" in read ? read.outcomes.map(({ ref, outcome }) => [ref, outcome]) : read.problem;
};

describe("outcomes are read one a line", () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      "numbered",
      "Ready\nSteady",
      [
        ["1", "Ready"],
        ["2", "Steady"],
      ],
    ],
    ["without blank lines and blanks", "\n  Ready \n\u00a0\n", [["1", "Ready"]]],
    [
      "as Word breaks them",
      "Ready\vSteady\r\nGo",
      [
        ["1", "Ready"],
        ["2", "Steady"],
        ["3", "Go"],
      ],
    ],
    [
      "without bullets",
      "• Ready\n- Steady",
      [
        ["1", "Ready"],
        ["2", "Steady"],
      ],
    ],
    [
      "with refs of their own",
      "A1: Ready\n1.2) Steady\nCYP: Go",
      [
        ["A1", "Ready"],
        ["1.2", "Steady"],
        ["CYP", "Go"],
      ],
    ],
    [
      "as a list of Word’s",
      "1.\tReady\n2.\tSteady",
      [
        ["1", "Ready"],
        ["2", "Steady"],
      ],
    ],
    [
      "as two columns of Excel’s",
      "1a\tReady\n1b\tSteady",
      [
        ["1a", "Ready"],
        ["1b", "Steady"],
      ],
    ],
    [
      "numbered past refs that are there",
      "2: Ready\nSteady\nGo",
      [
        ["2", "Ready"],
        ["1", "Steady"],
        ["3", "Go"],
      ],
    ],
    [
      "with words before a colon",
      "Note: ready\nSchools: steady",
      [
        ["1", "Note: ready"],
        ["2", "Schools: steady"],
      ],
    ],
    [
      "with times and years in them",
      "12:30 clubs for all\n2030 vision",
      [
        ["1", "12:30 clubs for all"],
        ["2", "2030 vision"],
      ],
    ],
    ["with commas", "Safe, well and heard", [["1", "Safe, well and heard"]]],
  ])("%s", (_, text, outcomes) => {
    expect(linesOf(text)).toEqual(outcomes);
  });
});

describe("the form says what it has read", () => {
  test.each([
    ["", ""],
    ["Ready", "1 outcome, with the ref 1."],
    ["Ready\nA1: Steady\nGo", "3 outcomes, with the refs 1, A1 and 2."],
    [Array.from({ length: 12 }, (_, index) => `Goal ${index}`).join("\n"), "12 outcomes, with the refs 1, 2, 3 … 12."],
  ])("%j", (text, said) => {
    const read = readOutcomes(text);
    expect("outcomes" in read && outcomesSentence(read.outcomes)).toBe(said);
  });
});
