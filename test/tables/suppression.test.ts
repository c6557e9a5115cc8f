import type { CellValue } from "../../src/figures/cell.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

const HEADERS = ["Indicator", "Area", "Period", "Polarity", "Unit", "Target", "Actual", "Numerator", "Denominator"];

const area = (name: string, actual: CellValue, counts: readonly [CellValue, CellValue] = ["", ""]) => [
  "Excluded children",
  name,
  "2017",
  "Low",
  "Number",
  0,
  actual,
  ...counts,
];
const share = (name: string, actual: CellValue, counts: readonly [CellValue, CellValue]) =>
  area(name, actual, counts).with(4, "%");

const undone = (rows: readonly (readonly CellValue[])[], settings: object = {}) => {
  const judgement = judgementOf([tableOf(HEADERS, rows)], { yearType: "calendar", ...settings });
  return findingsOf({ ...judgement, findings: judgement.findings.filter(({ code }) => code === "suppression-undone") });
};

const parts = [area("Hill", "c"), area("Vale", 12), area("Park", 20)];

const message = (rows: readonly (readonly CellValue[])[]) =>
  judgementOf([tableOf(HEADERS, rows)]).findings.find(({ code }) => code === "suppression-undone")?.message;

describe("a withheld count can be worked out", () => {
  test.each<[string, readonly (readonly CellValue[])[], object, readonly string[]]>([
    ["from a row for all areas", [...parts, area("All schools", 35)], {}, ["warning suppression-undone G2"]],
    ["from a total in the column of areas", [...parts, area("Total", 35)], {}, ["warning suppression-undone G2"]],
    [
      "from the row of the plan's authority",
      [...parts, area("Birmingham", 35)],
      { authority: "Birmingham" },
      ["warning suppression-undone G2"],
    ],
    [
      "from a row of totals",
      [...parts, ["Total", "", "", "", "", "", 35, "", ""]],
      {},
      ["warning suppression-undone G2"],
    ],
    [
      "where the plan's threshold withholds it",
      [area("Hill", 3), ...parts.slice(1), area("Total", 35)],
      { suppressionThreshold: 5 },
      ["warning suppression-undone G2"],
    ],
    ["but not where nothing is withheld", [area("Hill", 3), ...parts.slice(1), area("Total", 35)], {}, []],
    ["but not where two are", [...parts, area("Dale", "c"), area("Total", 35)], {}, []],
    ["but not where another is not known", [...parts, area("Dale", "x"), area("Total", 35)], {}, []],
    ["but not without a total", parts, {}, []],
    ["but not where the total is withheld too", [...parts, area("Total", "c")], {}, []],
    ["but not from the national figure", [...parts, area("England", 3500)], {}, []],
    [
      "beside a national figure that is withheld too",
      [...parts, area("England", "c"), area("Total", 35)],
      {},
      ["warning suppression-undone G2"],
    ],
    [
      "but not from a row of totals of several indicators",
      [...parts, area("Hill", 4).with(0, "Suspended children"), ["Total", "", "", "", "", "", 39, "", ""]],
      {},
      [],
    ],
    ["but not from another period's total", [...parts, area("Total", 35).with(2, "2016")], {}, []],
    ["but not where it is the only area", [area("Hill", "c"), area("Total", 35)], {}, []],
    [
      "but not from the percentage of all",
      [share("Hill", "c", ["", ""]), share("Vale", 12, ["", ""]), share("Total", 35, ["", ""])],
      {},
      [],
    ],
    [
      "and so can the counts of a percentage",
      [share("Hill", "c", ["c", 40]), share("Vale", 12, [6, 50]), share("Total", 10, [9, 90])],
      {},
      ["warning suppression-undone H2"],
    ],
  ])("%s", (_title, rows, settings, expected) => {
    expect(undone(rows, settings)).toEqual(expected);
  });

  test("and the finding says of whom and from what", () => {
    expect(message([...parts, area("All schools", 35)])).toBe(
      "Actual: the withheld figure of Hill can be worked out from the figure for All schools.",
    );
    expect(message([...parts, ["Total", "", "", "", "", "", 35, "", ""]])).toBe(
      "Actual: the withheld figure of Hill can be worked out from the total.",
    );
  });
});
