import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { defaultSettings } from "../../src/plan/settings.ts";
import { judge } from "../../src/tables/judge.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

const headers = ["Ref", "Indicator", "Period", "Polarity", "Target", "Actual", "National"];

const said = (table: ReturnType<typeof tableOf>) =>
  Object.fromEntries(
    judgementOf([table]).tables[0]!.rows.map(({ assessment }) => [
      `${assessment.ref} ${assessment.period}`,
      assessment,
    ]),
  );

describe("the order of rows, columns and tables", () => {
  const rows: CellValue[][] = [
    ["1", "A", 2014, "High", "NAT AV", 60, 61],
    ["1", "A", 2015, "High", 62, 62, 61],
    ["1", "A", 2016, "", "Improving trend", 61, 61],
    ["2", "B", 2015, "Low", "Reducing trend", 5, 4],
    ["2", "B", 2016, "Low", "Maintain", "c", 4],
    ["3", "C", 2016, "", "90–95", 91, ""],
    ["4", "D", 2016, "Plan", 100, 97, "x"],
  ];
  const asWritten = said(tableOf(headers, rows));

  test("of rows does not matter", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(said(tableOf(headers, shuffled))).toEqual(asWritten);
      }),
      { numRuns: 50 },
    );
  });

  test("of columns does not matter", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const table = tableOf(
          order.map((column) => headers[column]!),
          rows.map((row) => order.map((column) => row[column]!)),
        );
        expect(said(table)).toEqual(asWritten);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a workbook of any kind", () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      "",
      "TBC",
      "NAT AV",
      "c",
      "●",
      "64%",
      "Total",
      "about",
      "High",
      "Low",
      "2016/17",
      "#N/A",
      "see below",
      "Actual",
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.string(),
  );
  const header = fc.constantFrom(
    "Ref",
    "Indicator",
    "Target",
    "Period target",
    "Actual",
    "National",
    "Previous",
    "Polarity",
    "Period",
    "Allowance",
    "Unit",
    "Status",
    "Baseline",
    "Area",
    "Whatever",
    "",
  );

  test("is judged without an exception, and every row at most once", () => {
    const workbook = fc.array(
      fc
        .array(header, { minLength: 1, maxLength: 9 })
        .chain((headersOf) =>
          fc
            .array(fc.array(cell, { minLength: headersOf.length, maxLength: headersOf.length }), { maxLength: 6 })
            .map((rows) => [headersOf, rows] as const),
        ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(workbook, (tables) => {
        const judgement = judgementOf(
          tables.map(([headersOf, rows], index) => tableOf(headersOf, rows, { name: `T${index}`, row: index * 20 })),
        );
        for (const { rows, cells } of judgement.tables) {
          const places = rows.map(({ row }) => row);
          expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
          expect(Math.max(-1, ...places)).toBeLessThan(cells.values.length);
        }
        for (const { message } of judgement.findings) expect(message).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a large table", () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [
    `${row}`,
    `Indicator ${row}`,
    2016,
    "High",
    70,
    row % 100,
    69,
  ]);

  test("is judged in steps of at most 500 rows", () => {
    const steps = judge([tableOf(headers, rows)], defaultSettings);
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThanOrEqual(3 * Math.floor(rows.length / 500));
  });

  test("has one assessment a row and no finding", () => {
    const judgement = judgementOf([tableOf(headers, rows)]);
    expect(judgement.tables[0]!.rows.map(({ row, assessment }) => `${row} ${assessment.ref}`)).toEqual(
      rows.map(([ref], row) => `${row} ${ref}`),
    );
    expect(findingsOf(judgement)).toEqual([]);
  });
});
