import { fc } from "../fastCheck.ts";
import { addressTexts, countCellsIn, markedAreas } from "../../src/changes/markedAreas.ts";
import { cellAddress, parseRange, rangeAddress } from "../../src/figures/cell.ts";
import type { Severity } from "../../src/findings/finding.ts";
import { finding } from "../taskpane/sampleReport.ts";

const at = (severity: Severity, cell: string | null, sheet: string | null = "Scorecard") =>
  finding({ severity, cell, sheet });

function marked(...findings: ReturnType<typeof at>[]): Record<string, string> {
  return Object.fromEntries(
    markedAreas(findings).map(({ sheet, severity, areas }) => [
      `${sheet} ${severity}`,
      areas.map(({ row, column, rows, columns }) => rangeAddress(row, column, rows, columns)).join(" "),
    ]),
  );
}

test.each([
  ["cells below each other are one area", [at("error", "D7"), at("error", "D9"), at("error", "D8")], "D7:D9"],
  ["cells beside each other too", [at("error", "D7"), at("error", "F7"), at("error", "E7")], "D7:F7"],
  ["and so are blocks of cells", ["D7", "E7", "D8", "E8"].map((cell) => at("error", cell)), "D7:E8"],
  ["the same cell twice is one", [at("error", "AA10"), at("error", "AA10")], "AA10"],
  ["ranges that overlap are one", [at("error", "D2:D5"), at("error", "D4:D9")], "D2:D9"],
  ["columns with other rows stay apart", [at("error", "D7:D8"), at("error", "E7")], "D7:D8 E7"],
  ["findings without a cell mark none", [at("error", null), at("error", null, null), at("error", "A1")], "A1"],
])("%s", (_, findings, areas) => {
  expect(marked(...findings)).toEqual({ "Scorecard error": areas });
});

test("a cell is marked for its most severe finding only, the others around it for theirs", () => {
  expect(marked(at("info", "A4:H4"), at("error", "D4"), at("warning", "D4:E4"))).toEqual({
    "Scorecard error": "D4",
    "Scorecard warning": "E4",
    "Scorecard info": "A4:C4 F4:H4",
  });
  expect(marked(at("warning", "D4"), at("error", "D1:D9"))).toEqual({ "Scorecard error": "D1:D9" });
});

test("each worksheet has its own", () => {
  expect(marked(at("error", "A1", "Plan"), at("error", "A2", "Risks"))).toEqual({
    "Plan error": "A1",
    "Risks error": "A2",
  });
});

test("addresses are cut into texts that are not too long", () => {
  const areas = Array.from({ length: 100 }, (_, i) => ({ row: 2 * i, column: 0, rows: 1, columns: 1 }));
  const texts = addressTexts(areas, 60);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(60);
  expect(texts.join(",").split(",")).toEqual(areas.map(({ row }) => `A${row + 1}`));
  expect(addressTexts([{ row: 0, column: 0, rows: 9, columns: 9 }], 3)).toEqual(["A1:I9"]);
});

test("whatever the findings, every cell of theirs is marked once, for the most severe", () => {
  const severities = ["error", "warning", "info"] as const;
  const range = fc.record({
    severity: fc.constantFrom(...severities),
    row: fc.nat(8),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
      const expected = new Map<string, string>();
      for (const severity of severities)
        for (const each of ranges.filter((other) => other.severity === severity))
          for (const cell of cellsOf(each)) if (!expected.has(cell)) expected.set(cell, severity);
      const found = markedAreas(
        ranges.map(({ severity, row, column, rows, columns }) =>
          at(severity, rangeAddress(row, column, rows, columns)),
        ),
      );
      const cells = found.flatMap(({ severity, areas }) =>
        areas.flatMap((area) => cellsOf(area).map((cell) => [cell, severity] as const)),
      );
      expect(cells).toHaveLength(expected.size);
      expect(new Map(cells)).toEqual(expected);
      expect(found.reduce((sum, { areas }) => sum + countCellsIn(areas), 0)).toBe(expected.size);
    }),
  );
});

interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function cellsOf({ row, column, rows, columns }: Block): string[] {
  return Array.from({ length: rows * columns }, (_, i) =>
    cellAddress(row + Math.floor(i / columns), column + (i % columns)),
  );
}

test("an address is read as it is written", () => {
  fc.assert(
    fc.property(
      fc.nat(1_000),
      fc.nat(16_000),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (row, column, rows, columns) => {
        expect(parseRange(rangeAddress(row, column, rows, columns))).toEqual({ row, column, rows, columns });
      },
    ),
  );
  expect(["", "A", "1", "A1:", "Plan!A1", "a1"].map(parseRange)).toEqual(Array(6).fill(null));
});
