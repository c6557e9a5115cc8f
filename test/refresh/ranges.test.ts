import { putCell } from "../excel-host/model/cells.ts";
import { columnPoints } from "../excel-host/model/columns.ts";
import { markChanged } from "../excel-host/model/changes.ts";
import type { Shift } from "../excel-host/model/moveArea.ts";
import { shiftCells } from "../excel-host/model/shift.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../excel-host/model/area.ts";
import type { Workbook, Worksheet } from "../excel-host/model/workbook.ts";
import { workbookWith } from "../workbooks/workbook.ts";
import { openInExcel } from "./open.ts";

const header = ["Indicator", "Polarity", "Target", "Actual"];
const rows = [
  ["Attendance", "High", 96, 95.4],
  ["NEET", "Low", 4, 2.7],
  ["Places", "High", 100, 80],
];
const statuses = { Attendance: "Amber", NEET: "Green", Places: "Red" };

/** A plain range at C4:F7 under a title, with something of theirs further right and below. */
function scorecard(): Workbook {
  return workbookWith({
    name: "Scorecard",
    ranges: [
      { at: "C2", rows: [["March 2017"]] },
      { at: "C4", rows: [header, ...rows] },
      { at: "C20", rows: [["Source", "census", "of", "March", "and", "of", "April", "and", "May"]] },
    ],
  });
}

/** All that stands in cells, without ours: as often as it stands there. */
function theirs({ rows: lines }: Worksheet): readonly unknown[] {
  const all = [...lines.values()].flatMap(({ cells }) => cells.flatMap((cell) => cell?.value ?? []));
  const own = new Set(
    [header, ...rows, ["March 2017"], ["Source", "census", "of", "March", "and", "April", "May"]].flat(),
  );
  return all
    .filter((value) => own.has(value as string))
    .map((value) => JSON.stringify(value))
    .toSorted();
}

/** Statuses by the indicator in the same row. */
function standing({ rows: lines }: Worksheet): Record<string, unknown> {
  const entries = [...lines.values()].flatMap(({ cells }) => {
    const values = cells.map((cell) => cell?.value ?? null);
    const name = values.find((value) => typeof value === "string" && value in statuses);
    const status = values.find((value) => ["Green", "Amber", "Red", "Grey"].some((word) => word === value));
    return name === undefined || status === undefined ? [] : [[name as string, status] as const];
  });
  return Object.fromEntries(entries);
}

const wholeRow = (row: number): Shift => ({
  area: { row, column: 0, rows: 1, columns: MAX_COLUMNS },
  direction: "down",
});
const wholeColumn = (column: number): Shift => ({
  area: { row: 0, column, rows: MAX_ROWS, columns: 1 },
  direction: "right",
});

describe.each([
  ["new to the add-in", false],
  ["refreshed before", true],
])("while a plain range, %s, is refreshed, a co-author inserts", (_, isRefreshed) => {
  describe.each([
    ["a row above it", wholeRow(0)],
    ["a row within it", wholeRow(5)],
    ["a column at its left", wholeColumn(0)],
    ["a column within it", wholeColumn(4)],
    ["a column at its right", wholeColumn(6)],
  ])("%s", (__, shift) => {
    test.each([1, 2, 3, 4, 5, 6, 7])(
      "before sync %i: nothing of theirs is lost, and the next refresh completes",
      async (sync) => {
        const workbook = scorecard();
        const excel = openInExcel(workbook);
        const sheet = workbook.worksheets[0]!;
        if (isRefreshed) {
          await excel.refresh();
          // So that there is something to write.
          putCell(sheet, 5, 6, { value: "Red", formula: null });
          markChanged(workbook, sheet, "cells");
        }
        const before = theirs(sheet);
        excel.host.resetCounts();
        excel.host.beforeSync = (number) => {
          if (number === sync) shiftCells(workbook, sheet, shift);
        };
        await excel.refresh().catch(() => null);
        excel.host.beforeSync = null;
        expect(theirs(sheet)).toEqual(before);

        await excel.refresh();
        expect(standing(sheet)).toEqual(statuses);
        expect(theirs(sheet)).toEqual(before);
        expect((await excel.refresh()).cellsWritten).toBe(0);
      },
    );
  });
});

test("columns that cells of theirs share are made wide enough for ours, and none is made narrower", async () => {
  const below = ["Local authority", "Polarity", "Target", "Actual", "Commentary", "Notes", "Source", "More"];
  const workbook = workbookWith({
    name: "Scorecard",
    ranges: [
      { at: "A1", rows: [header, ...rows] },
      { at: "A8", rows: [below, ["Walsall", "High", 95, 94]] },
    ],
  });
  openInExcel(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scorecard").getRange("G1").format.columnWidth = 300;
    await context.sync();
  });
  const before = [4, 5, 6].map((column) => columnPoints(workbook.worksheets[0]!, column));
  await openInExcel(workbook).refresh();
  const [status, reason, gap] = [4, 5, 6].map((column) => columnPoints(workbook.worksheets[0]!, column));
  expect(status).toBeGreaterThanOrEqual(before[0]!);
  expect(reason).toBeGreaterThan(200);
  expect(gap).toBe(before[2]);
});
