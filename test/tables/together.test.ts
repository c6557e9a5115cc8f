import type { CellValue } from "../../src/figures/cell.ts";
import { judgementOf, tableOf } from "./tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

/** A table of so many indicators at A1; what `cells` says of one goes before the usual. */
const scorecard = (count: number, cells: (index: number) => Cells) => {
  const rows = Array.from({ length: count }, (_, index) => ({
    Ref: `${index + 1}`,
    Indicator: `Measure ${index + 1}`,
    Polarity: "High",
    Target: 70,
    Actual: 75,
    ...cells(index),
  }));
  return tableOf(
    Object.keys(rows[0]!),
    rows.map((row) => Object.values(row)),
  );
};

const findingsIn = (...inputs: Parameters<typeof scorecard>) =>
  judgementOf([scorecard(...inputs)]).findings.map(({ code, cell, message }) => [code, cell, message]);

const placesIn = (...inputs: Parameters<typeof scorecard>) =>
  findingsIn(...inputs).map(([code, cell]) => `${code} ${cell}`);

const everyThird = (index: number) => ({ Target: index % 3 === 0 ? "TBC" : 70 });

describe("what many rows have from one cause is one finding", () => {
  test("a national average in thirty targets and no national figure", () => {
    expect(findingsIn(30, () => ({ Target: "National average" }))).toEqual([
      [
        "comparator-missing",
        "D2:D31",
        "Target says “National average”, but there is no national figure. Likewise in 29 more rows.",
      ],
    ]);
  });

  test("a column of which no cell can be read, whatever stands there", () => {
    expect(findingsIn(30, (index) => ({ Actual: `about ${index}` }))).toEqual([
      [
        "actual-unreadable",
        "E2:E31",
        "Actual says “about 0”; expected a number, a symbol such as c, x or z, or a blank. Likewise in 29 more rows.",
      ],
    ]);
  });

  test("fifty rows without a polarity", () => {
    expect(findingsIn(50, () => ({ Polarity: "" }))).toEqual([
      [
        "polarity-missing",
        "C2:C51",
        "Polarity: nothing says whether high or low is good for “Measure 1”; expected high, low, plan or none, so there is no colour. Likewise in 49 more rows.",
      ],
    ]);
  });

  test.each<[string, (index: number) => Cells, string]>([
    ["targets to be confirmed", () => ({ Target: "TBC" }), "target-pending D2:D13"],
    ["targets not set", () => ({ Target: "" }), "target-not-set D2:D13"],
    ["withheld figures", () => ({ Actual: "c" }), "suppressed E2:E13"],
    ["numbers as text", (index) => ({ Actual: `${index + 70}` }), "number-as-text E2:E13"],
    [
      "years of an open type",
      (index) => ({ Period: `${2000 + index}/${String(index + 1).padStart(2, "0")}` }),
      "period-ambiguous F2:F13",
    ],
    [
      "counts where percentages are expected",
      (index) => ({ Unit: "%", Actual: 150 + index }),
      "percent-out-of-range E2:E13",
    ],
    ["a polarity that is the wrong way round", () => ({ Target: "≤ 90" }), "target-contradicts-polarity D2:D13"],
    ["overrides without a reason", () => ({ Override: "Amber" }), "override-without-reason F2:F13"],
    [
      "comparators of another year",
      () => ({ Period: "2016", National: "69 (2015)", Target: "National average" }),
      "comparator-period G2:G13",
    ],
  ])("%s", (_, cells, found) => {
    expect(placesIn(12, cells)).toEqual([found]);
  });

  test("rows without an indicator among them are passed over", () => {
    const table = tableOf(
      ["Indicator", "Polarity", "Target", "Actual"],
      [
        ["A", "High", "TBC", ""],
        ["", "", "", ""],
        ["B", "High", "TBC", ""],
      ],
    );
    expect(judgementOf([table]).findings.map(({ cell }) => cell)).toEqual(["C2:C4"]);
  });

  test("in three places it is three, in more it is one at the column’s header", () => {
    expect(placesIn(9, everyThird)).toEqual(["target-pending D2", "target-pending D5", "target-pending D8"]);
    expect(findingsIn(12, everyThird)).toEqual([
      ["target-pending", "D1", "Target says “TBC”: the target is to be confirmed. Likewise in 3 more rows."],
    ]);
  });

  test("spellings do not matter where what is lacking is the same", () => {
    expect(placesIn(5, (index) => ({ Target: index < 3 ? ["NAT AV", "NAT AVE", "Nat. avg"][index]! : 70 }))).toEqual([
      "comparator-missing D2:D4",
      "wording-differs D3:D4",
    ]);
  });

  test("two comparators that are lacking are two", () => {
    expect(placesIn(4, () => ({ Target: "above the regional and national averages" }))).toEqual([
      "comparator-missing D2:D5",
      "comparator-missing D2:D5",
    ]);
  });
});

describe("what has causes of its own stays at its cells", () => {
  test.each<[string, (index: number) => Cells, readonly string[]]>([
    [
      "cells that cannot be read, each otherwise",
      (index) => ({ Actual: index < 3 ? `about ${index}` : 75 }),
      ["actual-unreadable E2", "actual-unreadable E3", "actual-unreadable E4"],
    ],
    ["statuses typed by hand", () => ({ Status: "Red" }), [2, 3, 4, 5].map((row) => `status-disagrees F${row}`)],
    [
      "figures out of range, where others are not",
      (index) => ({ Unit: "%", Actual: index < 3 ? 106 : 75 }),
      [2, 3, 4].map((row) => `percent-out-of-range E${row}`),
    ],
    [
      "targets at odds with their polarity, where others are not",
      (index) => ({ Target: index < 3 ? "≤ 90" : 70 }),
      [2, 3, 4].map((row) => `target-contradicts-polarity D${row}`),
    ],
  ])("%s", (_, cells, found) => {
    expect(placesIn(4, cells)).toEqual(found);
  });
});

const repeated = (rows: readonly (readonly CellValue[])[]) =>
  judgementOf([tableOf(["Ref", "Indicator", "Polarity", "Target", "Actual"], rows)]).findings.map(
    ({ severity, code, cell, message }) => [`${severity} ${code} ${cell}`, message],
  );

const row = (n: number, actual = 75) => [`${n}`, `Measure ${n}`, "High", 70, actual];

const unreadable = (index: number) => ({ Actual: `about ${index}`, Target: index });

describe("a column of a few rows", () => {
  test.each([
    [2, ["actual-unreadable E2", "actual-unreadable E3"]],
    [3, ["actual-unreadable E2:E4"]],
  ])("of %p, none of which can be read", (count, found) => {
    expect(placesIn(count, unreadable)).toEqual(found);
  });
});

describe("rows that stand twice", () => {
  test("as pasted below each other are one, and those with other figures are another", () => {
    const once = [1, 2, 3, 4, 5].map((n) => row(n));
    const again = [row(1), row(2), row(3), row(4, 60), row(5, 61)];
    expect(repeated([...once, ...again])).toEqual([
      ["warning duplicate-ref A7:A9", "Ref: “1” stands in row 2 too. Likewise in 2 more rows."],
      ["error duplicate-ref A10:A11", "Ref: “4” stands in row 5 too, with other figures. Likewise in 1 more row."],
    ]);
  });

  test("here and there are each their own", () => {
    expect(repeated([row(1), row(1), row(2), row(2), row(3), row(3), row(4), row(4)]).map(([place]) => place)).toEqual(
      [3, 5, 7, 9].map((each) => `warning duplicate-ref A${each}`),
    );
  });
});

const on = (name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]) =>
  tableOf(headers, rows, { name, sheet: name });
const found = (...tables: Parameters<typeof judgementOf>[0]) =>
  judgementOf(tables).findings.map(({ code, sheet, cell, message }) => [`${code} ${sheet}!${cell}`, message]);

const refs = Array.from({ length: 12 }, (_, index) => `${index + 1}`);

const figures = on(
  "Figures",
  ["Ref", "Indicator", "Target", "Actual"],
  refs.map((ref) => [ref, `Measure ${ref}`, 70, 75]),
);

const indicators = (of: readonly string[], name = "Indicators", polarity = "High") =>
  on(
    name,
    ["Ref", "Indicator", "Polarity"],
    of.map((ref) => [ref, `Measure ${ref}`, polarity]),
  );

const outcomes = (name: string) =>
  on(
    name,
    ["Ref", "Outcome", "Lead agency"],
    ["1", "2"].map((ref) => [ref, `Outcome ${ref}`, "PCT"]),
  );

const assigned = (name: string, last: string) =>
  on(
    name,
    ["Ref", "Indicator", "Outcome", "Polarity"],
    refs.map((ref, index) => [ref, `Measure ${ref}`, index % 2 === 0 ? "1" : "2", ref === "12" ? last : "High"]),
  );

const month = (name: string) =>
  on(
    name,
    ["Ref", "Indicator", "Polarity", "Target", "Actual"],
    refs.map((ref) => [ref, `Measure ${ref}`, "High", 70, 75]),
  );

describe("between tables", () => {
  test("figures of indicators that the Indicators table has not are one finding", () => {
    expect(found(figures, on("Indicators", ["Ref", "Indicator", "Polarity"], [["Z", "Another", "High"]]))[0]).toEqual([
      "unknown-ref Figures!A2:A13",
      "Ref: “1”, “2” and 10 more, such as “3” are not in the Indicators table.",
    ]);
  });

  test("indicators of which none has a row are one finding", () => {
    const others = refs.map((ref) => `B${ref}`);
    const own = on("Own", ["Ref", "Indicator", "Polarity", "Target", "Actual"], [["1", "Measure 1", "High", 70, 75]]);
    expect(found(own, indicators(["1", ...others]))).toEqual([
      [
        "indicator-without-row Indicators!B3:B14",
        "Indicator: “Measure B1” has no row of figures in any table. Likewise in 11 more rows.",
      ],
    ]);
  });

  test("sums that are none are one finding, whatever their year", () => {
    const budgets = on(
      "Budgets",
      ["Programme", "2008/09 £", "2009/10 £", "2010/11 £"],
      refs.map((ref) => [`Programme ${ref}`, "see note", 100, 100]),
    );
    expect(found(figures, indicators(refs), budgets)).toEqual([
      [
        "money-unreadable Budgets!B2:B13",
        "2008/09 £ says “see note”; expected a sum in pounds such as 88,100 or £1.2m, or a blank, so there is no total. Likewise in 11 more cells.",
      ],
    ]);
  });

  test("targets that are for no indicator are one finding", () => {
    const targets = on(
      "Targets",
      ["Ref", "Baseline", "2009/10 Target", "2010/11 Target"],
      refs.map((ref) => [`T${ref}`, 60, 65, 70]),
    );
    expect(found(figures, indicators(refs), targets)).toEqual([
      ["unknown-ref Targets!A2:A13", "Ref: “T1” is not in the Indicators table. Likewise in 11 more rows."],
    ]);
  });

  test("a table that repeats another is one finding for all such tables, and its rows that differ are theirs", () => {
    const twice = [outcomes("Outcomes"), assigned("Indicators", "High"), figures, outcomes("Outcomes2")];
    const again = [
      "table-repeated Outcomes2!A1:C1",
      "The tables Outcomes2 and Indicators2 repeat the tables Outcomes and Indicators; of what stands twice, the first counts.",
    ];
    expect(found(...twice, assigned("Indicators2", "High"))).toEqual([again]);
    expect(found(...twice, assigned("Indicators2", "Low"))).toEqual([
      again,
      ["duplicate-ref Indicators2!A13", "Ref: “12” stands in row 13 on Indicators too, defined otherwise."],
    ]);
  });

  test("last month’s figures, copied with their definitions, repeat nothing", () => {
    expect(found(month("March"), month("April"))).toEqual([]);
  });

  test("an outcome that stands twice is one", () => {
    const idle = outcomes("Outcomes2");
    expect(
      found(
        outcomes("Outcomes"),
        on("Indicators", ["Ref", "Indicator", "Outcome", "Polarity"], [["1", "Measure 1", "1", "High"]]),
        on("Figures", ["Ref", "Target", "Actual"], [["1", 70, 75]]),
        idle,
      ).map(([place]) => place),
    ).toEqual(["table-repeated Outcomes2!A1:C1", "outcome-without-indicators Outcomes!B3"]);
  });

  test("a single row that is defined again is its own", () => {
    expect(found(figures, indicators(refs), indicators(["B1", "B2", "3"], "More")).map(([place]) => place)).toEqual([
      "indicator-without-row More!B2:B3",
      "duplicate-ref More!A4",
    ]);
  });

  test("a year’s target that is set twice is a warning, and otherwise an error", () => {
    const targets = (name: string, last: number) =>
      on(
        name,
        ["Ref", "2009/10 Target", "2010/11 Target"],
        refs.map((ref) => [ref, 65, ref === "1" ? last : 70]),
      );
    expect(found(figures, indicators(refs), targets("Targets", 70), targets("Targets2", 71))).toEqual([
      ["duplicate-ref Targets2!A2", "Ref: “1” stands in row 2 on Targets too, with other figures."],
      [
        "table-repeated Targets2!A1:C1",
        "The table Targets2 repeats the table Targets; of what stands twice, the first counts.",
      ],
    ]);
  });
});
