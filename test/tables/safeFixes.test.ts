import type { CellValue } from "../../src/figures/cell.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { judgementOf, tableOf } from "./tables.ts";

type Row = Readonly<Record<string, CellValue>>;

const shown = ({ value, format }: Finding["changes"][number]["before"]) =>
  `${typeof value === "string" ? `“${value}”` : value}${format === null ? "" : ` as ${format}`}`;

/** "number-as-text D2: “64%” as @ → 0.64 as 0%": what findings offer, a line a change; only of the codes that offer anything. */
function offered(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ code, changes }) =>
    changes.map(({ cell, before, after }) => `${code} ${cell}: ${shown(before)} → ${shown(after)}`),
  );
}

const usual: Row = { Indicator: "Some indicator", Polarity: "High", Target: 70, Actual: 75 };

/** A table with these rows at A1, its figures formatted as text. */
function findingsOf(rows: readonly Row[], formats: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const all = rows.map((row): Row => ({ ...usual, ...row }));
  const headers = Object.keys(all[0]!);
  const values = all.map((row) => headers.map((header) => row[header] ?? ""));
  const asText = Object.fromEntries(headers.slice(2).map((header) => [header, "@"]));
  return judgementOf([tableOf(headers, values, { formats: { ...asText, ...formats } })]).findings;
}

const withTargets = (...texts: string[]) =>
  findingsOf(texts.map((Target, i) => ({ Indicator: `Measure ${i}`, Target })));

describe("a change is offered for", () => {
  test.each<[string, Row, string[]]>([
    ["a percentage stored as text", { Actual: "64%" }, ["number-as-text D2: “64%” as @ → 0.64 as 0%"]],
    ["a target stored as text", { Target: "70" }, ["number-as-text C2: “70” as @ → 70 as General"]],
    ["a forecast stored as text", { Forecast: "72" }, ["number-as-text E2: “72” as @ → 72 as General"]],
    ["with the blanks around it", { Actual: " 75\u00a0" }, ["number-as-text D2: “ 75\u00a0” as @ → 75 as General"]],
    ["an obsolete symbol", { Actual: "~" }, ["symbol-obsolete D2: “~” → “low”"]],
    ["another", { National: ":" }, ["symbol-obsolete E2: “:” → “x”"]],
    ["a known polarity", { Indicator: "Overall absence", Polarity: "" }, ["polarity-missing B2: “” → “low”"]],
  ])("%s", (_, row, changes) => {
    expect(offered(findingsOf([row]))).toEqual(changes);
  });

  test("each cell of a column, with one finding", () => {
    const found = findingsOf([{ Actual: "64%" }, { Actual: "71.5%" }, { Actual: 75 }]);
    expect(found.find(({ code }) => code === "number-as-text")).toMatchObject({ cell: "D2:D3" });
    expect(offered(found)).toEqual([
      "number-as-text D2: “64%” as @ → 0.64 as 0%",
      "number-as-text D3: “71.5%” as @ → 0.715 as 0.0%",
    ]);
  });

  test("the odd spelling of a comparator: the one in full, else the usual one", () => {
    expect(offered(withTargets("NAT AV", "National average", "NAT AV"))).toEqual([
      "wording-differs C2: “NAT AV” → “National average”",
      "wording-differs C4: “NAT AV” → “National average”",
    ]);
    expect(offered(withTargets("2 pp above national", "National + 2 pp", "National + 2 pp"))).toEqual([
      "wording-differs C2: “2 pp above national” → “National + 2 pp”",
    ]);
  });

  test("a polarity in the word that the column has for it", () => {
    const rows = [{ Polarity: "Low is good" }, { Indicator: "Overall absence", Polarity: "" }];
    expect(offered(findingsOf(rows))).toEqual(["polarity-missing B3: “” → “Low is good”"]);
  });

  test("a polarity where the indicator is defined, though the finding is at its figures", () => {
    const figures = tableOf(["Indicator", "Polarity", "Target", "Actual"], [["Overall absence", "", 5, 4]]);
    const definitions = tableOf(
      ["Indicator", "Unit", "Polarity"],
      [
        ["Attendance", "%", "high"],
        ["Overall absence", "%", ""],
      ],
      {
        name: "Indicators",
        sheet: "Plan",
      },
    );
    const found = judgementOf([figures, definitions]).findings.filter(({ code }) => code === "polarity-missing");
    expect(found).toMatchObject([{ sheet: "Scorecard", cell: "B2", changes: [{ sheet: "Plan", cell: "C3" }] }]);
  });

  test("figures of a table of targets", () => {
    const figures = tableOf(["Indicator", "Polarity", "Period", "Actual"], [["Attendance", "high", "2009/10", 90]]);
    const targets = tableOf(
      ["Indicator", "Baseline", "2008/09 Target", "2009/10 Target"],
      [["Attendance", "~", "94%", "95%"]],
      { name: "Targets", sheet: "Targets", formats: { Baseline: "@", "2008/09 Target": "@", "2009/10 Target": "@" } },
    );
    expect(offered(judgementOf([figures, targets]).findings)).toEqual([
      "number-as-text C2: “94%” as @ → 0.94 as 0%",
      "number-as-text D2: “95%” as @ → 0.95 as 0%",
      "symbol-obsolete B2: “~” → “low”",
    ]);
  });
});

describe("no change is offered where", () => {
  test.each<[string, Row]>([
    ["a figure cannot be read", { Actual: "about 60" }],
    ["target and polarity disagree", { Target: "Reducing trend", Previous: 80 }],
    ["a fraction stands among percentages", { Target: 70, Actual: 0.64, Unit: "%" }],
    ["a text holds a flag too", { Actual: "12.3 [u]" }],
    ["no polarity is known for the name", { Polarity: "" }],
    ["the polarity's cell says something else", { Indicator: "Overall absence", Polarity: "up or down" }],
    ["the polarity's cell holds blanks", { Indicator: "Overall absence", Polarity: " " }],
    ["a dash may mean several things", { Actual: "-" }],
    ["a status typed by hand differs", { Status: "Red" }],
  ])("%s", (_, row) => {
    const found = findingsOf([row]);
    expect(found.length).toBeGreaterThan(0);
    expect(offered(found)).toEqual([]);
  });

  test("a percentage stands where points are expected, but for the text that it is", () => {
    const found = findingsOf([{ Actual: "−28.4%", Unit: "pp" }]);
    expect(found.map(({ code }) => code)).toContain("unit-mismatch");
    expect(offered(found)).toEqual(["number-as-text D2: “−28.4%” as @ → -0.284 as 0.0%"]);
  });

  test("the table has no column of polarities", () => {
    const figures = tableOf(["Indicator", "Target", "Actual"], [["Overall absence", 5, 4]]);
    const [finding] = judgementOf([figures]).findings;
    expect(finding).toMatchObject({ code: "polarity-missing", fix: "Suggestion: low (low is good).", changes: [] });
  });

  test("the number format of the cell is not known", () => {
    const figures = tableOf(Object.keys(usual), [["Some indicator", "High", 70, "64%"]]);
    expect(judgementOf([figures]).findings).toMatchObject([{ code: "number-as-text", changes: [] }]);
  });
});
