import type { CellValue } from "../../src/figures/cell.ts";
import { judgementOf, tableOf } from "./tables.ts";

const CELLS: Readonly<Record<string, CellValue>> = {
  Ref: "NI 1",
  Indicator: "Absence",
  Area: "Ladywood",
  Cohort: "Key stage 4",
  Polarity: "High",
  Unit: "%",
  Decimals: 1,
  Rule: "Tolerance",
  Allowance: "5%",
  Bands: "Green ≥ 90; Amber ≥ 80; Red < 80",
  "Year type": "Financial",
  Frequency: "Yearly",
  Accumulation: "Snapshot",
  "Break from": "2014/15",
  Period: "2016/17",
  Target: "National average",
  Actual: 64,
  "Previous actual": 62,
  Baseline: 60,
  National: 66,
  RAG: "Green",
  Override: "Green",
  "Override reason": "Agreed",
  "Published on": "1 May 2017",
};

const settings: Readonly<Record<string, CellValue>> = {
  "Year type": "Financial",
  "Reporting period": "2016/17",
  "Default rule": "Tolerance",
  Authority: "Birmingham",
  "Columns to write": "all",
};

const table = (name: string, cells: object) =>
  tableOf(Object.keys(cells), [Object.values(cells)], { name, sheet: name });

const judged = (cells: Readonly<Record<string, CellValue>>, plan: object = settings) => {
  const { tables, findings } = judgementOf([
    table("Performance", cells),
    tableOf(["Setting", "Value"], Object.entries(plan), { name: "Plan", sheet: "Plan" }),
    table("Benchmarks", {
      Ref: cells.Ref,
      Indicator: cells.Indicator,
      Level: cells.Area,
      Period: cells.Period,
      Value: 66,
    }),
  ]);
  expect(tables).toHaveLength(1);
  return { rows: tables[0]!.rows, columns: tables[0]!.columns, findings };
};

/** What was made of a word, with the word taken out. */
const without = (word: string, judgement: object) =>
  JSON.stringify(judgement).toLowerCase().replaceAll(word.toLowerCase(), "…");

/** As a header and as the name of a setting. */
const named = (name: string) =>
  judged(Object.fromEntries([...Object.entries(CELLS), [name, 1]]), Object.fromEntries([[name, 1]]));

const PLAIN = "xyzzy";

describe.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"])(
  "%s is a word like others",
  (word) => {
    test.each(Object.keys(CELLS))("under %s", (header) => {
      expect(without(word, judged({ ...CELLS, [header]: word }))).toBe(
        without(PLAIN, judged({ ...CELLS, [header]: PLAIN })),
      );
    });

    test.each(Object.keys(settings))("as %s of the plan", (name) => {
      const plan = (value: string) => judged(CELLS, { ...settings, [name]: value });
      expect(without(word, plan(word))).toBe(without(PLAIN, plan(PLAIN)));
    });

    test("as a header and as the name of a setting", () => {
      expect(without(word, named(word))).toBe(without(PLAIN, named(PLAIN)));
    });
  },
);
