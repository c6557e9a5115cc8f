import type { CellValue } from "../../src/figures/cell.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

const HEADERS = ["Ref", "Indicator", "Area", "Period", "Polarity", "Unit", "Target", "Actual"];
const GAPS = ["Ref", "Indicator", "Period", "Group", "Group value", "Peers", "Peer value"];

const scorecard = (rows: readonly (readonly CellValue[])[]) => tableOf(HEADERS, rows);
const gapsTable = (rows: readonly (readonly CellValue[])[], place = {}) =>
  tableOf(GAPS, rows, { name: "Gaps", sheet: "Gaps", ...place });

const reading = (ref: CellValue, name: CellValue, { area = "", period = "2016/17" } = {}) => [
  ref,
  name,
  area,
  period,
  "High",
  "%",
  70,
  60,
];
const gaps = (ref: CellValue, name: CellValue, [before, now]: readonly [CellValue, CellValue] = [50, 52]) => [
  [ref, name, "2015/16", "FSM", before, "others", 60],
  [ref, name, "2016/17", "FSM", now, "others", 60],
];
const NARROWED =
  "FSM gap to others narrowed by 2.0 pp, from −10.0 pp to −8.0 pp: the group rose by 2.0 pp and the peers did not change.";

const academic = { yearType: "academic" };

function narrowings(tables: Parameters<typeof judgementOf>[0], settings: object = academic) {
  return judgementOf(tables, settings).tables[0]!.rows.map(({ assessment }) => assessment.narrowing);
}

describe("the gaps of an indicator are found", () => {
  test.each<[string, readonly [CellValue, CellValue], readonly [CellValue, CellValue], string | null]>([
    ["by its ref", ["NI 72", ""], ["ni72", ""], NARROWED],
    ["by its name", ["", "Early Years"], ["", "early years"], NARROWED],
    ["by its name where only one has a ref", ["6", "Early Years"], ["", "Early Years"], NARROWED],
    ["not where neither is the same", ["6", "Early Years"], ["7", "Key Stage 2"], null],
  ])("%s", (_title, [ref, name], [gapRef, gapName], expected) => {
    expect(narrowings([scorecard([reading(ref, name)]), gapsTable(gaps(gapRef, gapName))])).toEqual([expected]);
  });

  test("by its entry in the Indicators table", () => {
    const indicators = tableOf(["Ref", "Indicator", "Polarity"], [["6", "Early Years", "High"]], {
      name: "Indicators",
    });
    const tables = [scorecard([reading("6", "")]), gapsTable(gaps("", "Early Years")), indicators];
    expect(narrowings(tables)).toEqual([NARROWED]);
    expect(narrowings([tables[0]!, tables[2]!, tables[1]!])).toEqual([NARROWED]);
  });

  test("in several tables together", () => {
    const [before, now] = gaps("6", "");
    expect(narrowings([scorecard([reading("6", "EYFS")]), gapsTable([before!]), gapsTable([now!])])).toEqual([
      NARROWED,
    ]);
  });

  test("with the year type of the indicator, else of the plan", () => {
    const dated = gaps("6", "").map((row, index) => row.with(2, index === 0 ? "2015/16 academic year" : "2016/17"));
    const tables = [scorecard([reading("6", "EYFS")]), gapsTable(dated)];
    expect(narrowings(tables, academic)).toEqual([NARROWED]);
    expect(narrowings(tables, { yearType: "financial" })).toEqual([null]);
    const own = tableOf([...HEADERS, "Year type"], [[...reading("6", "EYFS"), "Academic"]]);
    expect(narrowings([own, gapsTable(dated)], { yearType: "financial" })).toEqual([NARROWED]);
  });

  test("as percentages where their cells are formatted so", () => {
    const formats = { "Group value": "0%", "Peer value": "0%" };
    const rows = gaps("6", "", [0.5, 0.52]).map((row) => row.with(6, 0.6));
    expect(narrowings([scorecard([reading("6", "EYFS")]), gapsTable(rows, { formats })])).toEqual([NARROWED]);
  });
});

describe("gaps are the whole authority's", () => {
  const rows = ["Hill School", "Vale School", "Birmingham", ""].map((area) => reading("6", "EYFS", { area }));
  const beside = gapsTable(gaps("6", ""));

  test("and not those of a school", () => {
    expect(narrowings([scorecard(rows), beside])).toEqual([null, null, null, NARROWED]);
    expect(narrowings([scorecard(rows), beside], { ...academic, authority: "birmingham" })).toEqual([
      null,
      null,
      NARROWED,
      NARROWED,
    ]);
  });

  test("which all rows may name", () => {
    expect(narrowings([scorecard([rows[2]!]), beside])).toEqual([NARROWED]);
  });
});

describe("what cannot be read is said", () => {
  test.each<[readonly CellValue[], readonly string[], string]>([
    [
      ["6", "", "2016/17", "FSM", "about 50", "others", 60],
      ["warning figure-unreadable E2"],
      "Group value says “about 50”; expected a number, a symbol or a blank.",
    ],
    [
      ["6", "", "2016/17", "FSM", 50, "others", "●"],
      ["warning figure-unreadable G2"],
      "Peer value says “●”; expected a number, a symbol or a blank.",
    ],
    [
      ["6", "", "last year", "FSM", 50, "others", 60],
      ["warning period-unreadable C2"],
      "Period says “last year”; expected a year, term, quarter, month or date.",
    ],
    [["6", "", "", "FSM", "c", "others", ""], [], ""],
  ])("%p: %p", (row, expected, message) => {
    const judgement = judgementOf([scorecard([reading("6", "EYFS")]), gapsTable([row])], academic);
    expect(findingsOf(judgement)).toEqual(expected);
    expect(judgement.findings.map((finding) => [finding.sheet, finding.message])).toEqual(
      message === "" ? [] : [["Gaps", message]],
    );
  });

  test("and so is an indicator that the Indicators table does not have", () => {
    const indicators = tableOf(["Ref", "Indicator", "Polarity"], [["6", "EYFS", "High"]], { name: "Indicators" });
    const judgement = judgementOf([scorecard([reading("6", "EYFS")]), gapsTable(gaps("9", "")), indicators], academic);
    expect(findingsOf(judgement)).toEqual(["warning unknown-ref A2:A3"]);
    expect(judgement.findings[0]!.message).toBe("Ref: “9” is not in the Indicators table. Likewise in 1 more row.");
  });
});

test("a symbol stands for no figure", () => {
  expect(narrowings([scorecard([reading("6", "EYFS")]), gapsTable(gaps("6", "", ["c", 52]))])).toEqual([null]);
});
