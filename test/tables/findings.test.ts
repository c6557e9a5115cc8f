import type { CellValue } from "../../src/figures/cell.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

const findingsFor = (cells: Record<string, CellValue>, formats: Record<string, string> = {}) => {
  const row: Record<string, CellValue> = {
    Indicator: "Some indicator",
    Polarity: "High",
    Target: 70,
    Actual: 75,
    ...cells,
  };
  const headers = Object.keys(row);
  return judgementOf([tableOf(headers, [Object.values(row)], { formats, row: 5, column: 1 })]);
};

const unreadablePeriod = "Period says “soon”; expected a year, term, quarter, month or date.";

describe("what is wrong with a cell", () => {
  test.each<[string, Record<string, CellValue>, string[], string]>([
    [
      "unreadable actual",
      { Actual: "about 60" },
      ["error actual-unreadable E7"],
      "Actual says “about 60”; expected a number, a symbol such as c, x or z, or a blank.",
    ],
    [
      "a bullet",
      { Actual: "●" },
      ["error actual-unreadable E7"],
      "Actual says “●”; expected a number, a symbol such as c, x or z, or a blank.",
    ],
    [
      "unreadable target",
      { Target: "As plan" },
      ["error target-unreadable D7"],
      "Target says “As plan”; expected a figure, a range, a comparator such as “National average”, or a known phrase such as “Improving trend” or “TBC”.",
    ],
    [
      "unreadable target that another stands before",
      { Target: "As plan", "Period target": 70 },
      ["warning target-unreadable D7"],
      "Target says “As plan”; expected a figure, a range, a comparator such as “National average”, or a known phrase such as “Improving trend” or “TBC”.",
    ],
    [
      "unreadable comparator",
      { National: "about 69" },
      ["warning comparator-unreadable F7"],
      "National says “about 69”; expected a number, a symbol or a blank.",
    ],
    [
      "unreadable comparator that the status needs",
      { Target: "NAT AV", National: "about 69" },
      ["error comparator-unreadable F7", "warning comparator-missing D7"],
      "National says “about 69”; expected a number, a symbol or a blank.",
    ],
    [
      "unreadable previous",
      { Previous: "n.k." },
      ["warning previous-unreadable F7"],
      "Previous says “n.k.”; expected a number, a symbol or a blank.",
    ],
    [
      "unreadable previous that the status needs",
      { Target: "Maintain", Previous: "n.k." },
      ["error previous-unreadable F7"],
      "Previous says “n.k.”; expected a number, a symbol or a blank.",
    ],
    [
      "no comparator",
      { Target: "NAT AV" },
      ["warning comparator-missing D7"],
      "Target says “NAT AV”, but there is no national figure.",
    ],
    [
      "direction against polarity",
      { Target: "Reducing trend", Previous: 80 },
      ["error target-contradicts-polarity D7"],
      "Target says “Reducing trend”, but high is good.",
    ],
    [
      "operator against polarity",
      { Polarity: "Low", Target: "≥ 90" },
      ["error target-contradicts-polarity D7"],
      "Target says “≥ 90”, but low is good.",
    ],
    ["TBC", { Target: "TBC" }, ["info target-pending D7"], "Target says “TBC”: the target is to be confirmed."],
    ["Not set", { Target: "Not set" }, ["info target-not-set D7"], "Target says “Not set”: no target is set."],
    ["see below", { Target: "see below" }, ["info target-not-set D7"], "Target says “see below”: no target is set."],
    ["blank target", { Target: "" }, ["info target-not-set D7"], "Target is blank: no target is set."],
    ["suppressed", { Actual: "c" }, ["info suppressed E7"], "Actual says “c”: confidential."],
    ["no data", { Actual: "x" }, ["info no-data E7"], "Actual says “x”: not available."],
    ["an error of Excel", { Actual: "#N/A" }, ["info no-data E7"], "Actual says “#N/A”: an error of Excel."],
    [
      "obsolete symbol",
      { Actual: "~" },
      ["info no-data E7", "warning symbol-obsolete E7"],
      "Actual says “~”: rounds to 0 but is not 0.",
    ],
    ["suppressed comparator", { National: "c" }, ["info suppressed F7"], "National says “c”: confidential."],
    [
      "number as text",
      { Actual: "75" },
      ["info number-as-text E7"],
      "Actual holds “75”, a number stored as text; it was read as a number.",
    ],
    [
      "over 100%",
      { Target: 70, Actual: 106, Unit: "%" },
      ["warning percent-out-of-range E7"],
      "Actual says 106%; expected a percentage from 0% to 100%.",
    ],
    [
      "below 0%",
      { Actual: -3, Unit: "%" },
      ["warning percent-out-of-range E7"],
      "Actual says \u22123%; expected a percentage from 0% to 100%.",
    ],
    [
      "fraction among percentages",
      { Actual: 0.64, Unit: "%" },
      ["warning percent-scale E7"],
      "Actual says 0.64 where Target says 70%: a fraction among whole percentages?",
    ],
    [
      "fraction as a target",
      { Target: 0.7, Unit: "%" },
      ["warning percent-scale D7"],
      "Target says 0.7 where Actual says 75%: a fraction among whole percentages?",
    ],
    [
      "a percentage where numbers are expected",
      { Actual: "75%", Unit: "Number" },
      ["info number-as-text E7", "warning unit-mismatch E7"],
      "Actual holds “75%”, a number stored as text; it was read as a number.",
    ],
    ["an unreadable period", { Period: "soon" }, ["warning period-unreadable F7"], unreadablePeriod],
    [
      "an unreadable period that the status needs",
      { Period: "soon", Target: "Improving trend" },
      ["error period-unreadable F7"],
      unreadablePeriod,
    ],
    [
      "an unreadable period beside a previous figure",
      { Period: "soon", Target: "Improving trend", Previous: 70 },
      ["warning period-unreadable F7"],
      unreadablePeriod,
    ],
    [
      "no polarity",
      { Polarity: "" },
      ["error polarity-missing C7"],
      "Polarity: nothing says whether high or low is good for “Some indicator”; expected high, low, plan or none, so there is no colour.",
    ],
    [
      "unknown polarity",
      { Polarity: "uphill" },
      ["error polarity-missing C7"],
      "Polarity: it says “uphill”; expected high, low, plan or none, so there is no colour.",
    ],
    [
      "a typed status that differs",
      { Status: "R" },
      ["warning status-disagrees F7"],
      "Status says “R”; by the rules it is Green.",
    ],
    [
      "a commentary with another target",
      { Unit: "%", Commentary: "Attendance fell. At 75% we are above our target of 72%, as hoped." },
      ["warning commentary-disagrees G7"],
      "Commentary says “target of 72%”, but Target says 70%.",
    ],
    [
      "a commentary with another target, before the word",
      { Unit: "%", Commentary: "We met the 72 per cent annual target." },
      ["warning commentary-disagrees G7"],
      "Commentary says “72 per cent annual target”, but Target says 70%.",
    ],
    [
      "a commentary that calls the national average the target",
      { Unit: "%", National: 74, Commentary: "Below our target – which was the national average of 74%." },
      ["warning commentary-disagrees H7"],
      "Commentary says “target – which was the national average of 74%”, but Target says 70%.",
    ],
    [
      "a commentary with another national average",
      {
        Unit: "%",
        National: 74,
        Commentary: "Better than the England average, which helps; the national average is 73.5%.",
      },
      ["warning commentary-disagrees H7"],
      "Commentary says “national average is 73.5%”, but National says 74%.",
    ],
    [
      "a commentary with another count",
      { Commentary: "Close to the target of 68." },
      ["warning commentary-disagrees F7"],
      "Commentary says “target of 68”, but Target says 70.",
    ],
  ])("%s", (_, cells, found, message) => {
    const judgement = findingsFor(cells);
    expect(findingsOf(judgement)).toEqual(found);
    expect(judgement.findings[0]).toMatchObject({ sheet: "Scorecard", message });
  });

  test.each<[string, Record<string, CellValue>, Record<string, string>]>([
    ["clean figures", {}, {}],
    ["a blank actual", { Actual: "" }, {}],
    ["a true value below 1%", { Target: "", "Period target": 0.9, Actual: 0.8, Unit: "%" }, {}],
    ["a small percentage shown as one", { Target: 0.9, Actual: 0.005 }, { Target: "0%", Actual: "0.0%" }],
    ["a gap of more than 100%", { Indicator: "Attainment gap", Actual: -28.4, Target: -29, Unit: "%" }, {}],
    ["a bullet for a status", { Status: "●" }, {}],
    ["a typed status that agrees", { Status: "green" }, {}],
    ["a typed status where nothing could be computed", { Status: "Red", Actual: "" }, {}],
    ["no polarity where none is needed", { Polarity: "", Target: "Reducing trend", Previous: 80 }, {}],
    ["the same wording twice", { Target: "NAT AV", "Period target": "Nat. av.", National: 70 }, {}],
    [
      "a commentary with the target",
      { Unit: "%", National: 73.96, "Period target": 71, Commentary: "We are above our target of 70%." },
      {},
    ],
    [
      "a commentary with the period’s target",
      { Unit: "%", National: 73.96, "Period target": 71, Commentary: "At last above the 71% target." },
      {},
    ],
    [
      "a commentary with the national average at fewer decimals",
      { Unit: "%", National: 73.96, "Period target": 71, Commentary: "The national average of 74% is near." },
      {},
    ],
    [
      "a commentary with the target of another year",
      {
        Unit: "%",
        National: 73.96,
        "Period target": 71,
        Commentary: "Last year’s target of 65% was missed. The 2019 target is 80%.",
      },
      {},
    ],
    [
      "a commentary with another’s target",
      {
        Unit: "%",
        National: 73.96,
        "Period target": 71,
        Commentary: "The national target of 95% is far off, and the quarterly target of 60% met.",
      },
      {},
    ],
    [
      "a commentary with other figures near a target",
      {
        Unit: "%",
        National: 73.96,
        "Period target": 71,
        Commentary: "Within the 5% target tolerance; 3% below target; 75%, in line with the national average.",
      },
      {},
    ],
    [
      "a commentary with a target of something else",
      { Unit: "%", National: 73.96, "Period target": 71, Commentary: "We answered within our target of 6 days." },
      {},
    ],
  ])("nothing is wrong with %s", (_, cells, formats) => {
    expect(findingsOf(findingsFor(cells, formats)).filter((each) => !each.includes("target-not-set"))).toEqual([]);
  });

  test.each([
    ["per 10,000", "a number per 10,000"],
    ["days", "a number of days"],
    ["pp", "percentage points (pp)"],
  ])("a percentage where the unit is “%s” is told that %s is expected", (Unit, expected) => {
    const messages = findingsFor({ Unit, Actual: 0.75 }, { Actual: "0%" }).findings.map(({ message }) => message);
    expect(messages).toEqual([`Actual says “75%”; expected ${expected}.`]);
  });

  test("a row may have several", () => {
    const judgement = findingsFor({ Polarity: "", Target: "NAT AV", Actual: "about 60", National: "~", Previous: "●" });
    expect(findingsOf(judgement)).toEqual([
      "error polarity-missing C7",
      "error actual-unreadable E7",
      "info no-data F7",
      "warning symbol-obsolete F7",
      "warning previous-unreadable G7",
      "warning comparator-missing D7",
    ]);
  });

  test("displayed figures that would give another status are one", () => {
    const judgement = findingsFor({ Target: 0.7, Actual: 0.6996 }, { Target: "0%", Actual: "0%" });
    expect(judgement.findings.map(({ code, message }) => [code, message])).toEqual([
      ["rounding-changes-status", "Actual: 70% is shown against 70%, which would be Green; unrounded it is Amber."],
    ]);
  });

  test("where neither targets nor actual of the only row can be read, each is one", () => {
    expect(findingsOf(findingsFor({ Target: "As plan", "Period target": "As agreed", Actual: "about 60" }))).toEqual([
      "error actual-unreadable E7",
      "warning target-unreadable D7",
      "error target-unreadable F7",
    ]);
  });

  test("long texts are cut in the message", () => {
    const judgement = findingsFor({ Actual: "some words ".repeat(500), Target: "more words ".repeat(500) });
    expect(judgement.findings.map(({ code }) => code)).toEqual(["actual-unreadable", "target-unreadable"]);
    for (const { message } of judgement.findings) expect(message.length).toBeLessThan(400);
  });

  test("texts for numbers below each other are one finding", () => {
    const rows = [75, "75", "76", 77, "78"].map((actual, index) => [`Indicator ${index}`, "High", 70, actual]);
    const judgement = judgementOf([tableOf(["Indicator", "Polarity", "Target", "Actual"], rows)]);
    expect(findingsOf(judgement)).toEqual(["info number-as-text D3:D4", "info number-as-text D6"]);
  });
});

const headers = ["Ref", "Indicator", "Polarity", "Target", "Actual"];

const sameRefTwice = (actual: number) =>
  judgementOf([
    tableOf(headers, [
      ["6", "Early years", "High", 70, 75],
      ["6", "Early years", "High", 70, actual],
    ]),
  ]);

const wordings = (...targets: readonly string[]) =>
  judgementOf([
    tableOf(
      ["Indicator", "Polarity", "Target", "Actual", "National"],
      targets.map((target, index) => [`Measure ${index}`, "High", target, 70, 69]),
    ),
  ]).findings.flatMap(({ code, fix }) => (code === "wording-differs" ? [fix] : []));

describe("spellings of a comparator", () => {
  test.each<[readonly string[], readonly string[]]>([
    [["> national average", "≤ National"], []],
    [["> national average", "National average"], []],
    [["National + 2 pp", "National + 3 pp"], []],
    [["National + 2 pp", "National + 2 pp", "2 pp above national"], ["Write “National + 2 pp”."]],
    [["≥ National", ">= national"], []],
    [["> National", "> National", "> nat av"], ["Write “> National”."]],
  ])("%j", (targets, fixes) => {
    expect(wordings(...targets)).toEqual(fixes);
  });
});

const judgedBesidePercentages = (cells: Record<string, CellValue>, formats: Record<string, string> = {}) => {
  const judgement = findingsFor({ Unit: "%", Actual: 64, ...cells }, formats);
  const { status, reasonCode, reason } = judgement.tables[0]!.rows[0]!.assessment;
  return [`${status} ${reasonCode}`, reason, ...judgement.findings.map(({ code, message }) => `${code}: ${message}`)];
};

describe("a pound among percentages", () => {
  test("is no target", () => {
    expect(judgedBesidePercentages({ Target: "£5k" })).toEqual([
      "Grey manual",
      "Judge by hand: Target says “£5k”, which is no percentage and no known target.",
      "target-unreadable: Target says “£5k”; expected a percentage.",
    ]);
    expect(judgedBesidePercentages({ Target: 5000 }, { Target: "£#,##0" })[1]).toMatch(/“£5,000”/);
    expect(judgedBesidePercentages({ Target: "at least £5k" })[0]).toBe("Grey manual");
    expect(judgedBesidePercentages({ Target: "£5k to £6k" })[0]).toBe("Grey manual");
  });

  test("is no figure", () => {
    expect(judgedBesidePercentages({ Actual: "£64" })).toEqual([
      "Grey actual-unreadable",
      "No figure: Actual says “£64”, which is no percentage and no symbol.",
      "actual-unreadable: Actual says “£64”; expected a percentage.",
    ]);
    expect(judgedBesidePercentages({ Target: "National average", National: "£69" })[0]).toBe("Grey comparator-missing");
  });

  test("but a plain number is", () => {
    expect(judgedBesidePercentages({ Target: 70 })[0]).toBe("Red below-target");
    expect(judgedBesidePercentages({ Unit: "£", Target: "£70", Actual: 64 })[0]).toBe("Red below-target");
  });
});

describe("the same indicator twice", () => {
  test("under one ref is a warning, and an error where the figures differ", () => {
    expect(findingsOf(sameRefTwice(75))).toEqual(["warning duplicate-ref A3"]);
    expect(sameRefTwice(75).findings[0]!.message).toBe("Ref: “6” stands in row 2 too.");
    expect(findingsOf(sameRefTwice(76))).toEqual(["error duplicate-ref A3"]);
    expect(sameRefTwice(76).findings[0]!.message).toBe("Ref: “6” stands in row 2 too, with other figures.");
  });

  test("under two refs is a warning", () => {
    const judgement = judgementOf([
      tableOf(headers, [
        ["6", "Early years", "High", 70, 75],
        ["7", "early  years", "High", 70, 75],
      ]),
    ]);
    expect(findingsOf(judgement)).toEqual(["warning duplicate-indicator B3"]);
    expect(judgement.findings[0]!.message).toBe("Indicator: “early  years” stands in row 2 too, under the ref 6.");
  });

  test("in two periods or areas is none", () => {
    const rows = [
      ["6", "Early years", "High", 70, 75, 2015, "Bootle"],
      ["6", "Early years", "High", 70, 75, 2016, "Bootle"],
      ["6", "Early years", "High", 70, 75, 2016, "Southport"],
    ];
    expect(judgementOf([tableOf([...headers, "Period", "Area"], rows)]).findings).toEqual([]);
  });
});

describe("every finding", () => {
  test("is a whole sentence in a known place", () => {
    const rows: CellValue[][] = [
      ["1", "A", "", "TBC", "c"],
      ["1", "B", "uphill", "As plan", "about 60"],
      ["2", "B", "High", "NAT AV", "106%"],
      ["Total", "", "", "", ""],
      ["A note", "", "", "", ""],
    ];
    const { findings } = judgementOf([tableOf(["Ref", "Indicator", "Polarity", "Target", "Actual"], rows)]);
    expect(findings.length).toBeGreaterThan(8);
    for (const { message, fix, cell, sheet } of findings) {
      expect(message).toMatch(/^\S.*[.?]$/);
      expect(message).not.toMatch(/undefined|null| {2}/);
      expect(fix === null || /^\S.*\.$/.test(fix)).toBe(true);
      expect(cell).toMatch(/^[A-Z]+\d+(?::[A-Z]+\d+)?$/);
      expect(sheet).toBe("Scorecard");
    }
  });
});
