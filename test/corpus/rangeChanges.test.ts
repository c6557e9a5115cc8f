import { formatArea } from "../excel-host/model/address.ts";
import { cellAt, putCell } from "../excel-host/model/cells.ts";
import { markChanged } from "../excel-host/model/changes.ts";
import type { CellValue, Workbook, Worksheet } from "../excel-host/model/workbook.ts";
import { openInExcel, type OpenWorkbook } from "../refresh/open.ts";
import { snapshot } from "../workbooks/cells.ts";
import { percent } from "../workbooks/plan.ts";
import { workbookWith } from "../workbooks/workbook.ts";
import { differences } from "./untouched.ts";

const ours = ["RAG", "RAG reason", "Gap to target"];
const [header, first] = [2, 3];

/** A plain range at A3:D6 under a title, a note below; once refreshed, our columns are E to G. */
async function refreshed(): Promise<OpenWorkbook> {
  const excel = openInExcel(
    workbookWith({
      name: "Scorecard",
      ranges: [
        { at: "A1", rows: [["Scorecard, March 2017"]] },
        {
          at: "A3",
          rows: [
            ["Indicator", "Polarity", "Target", "Actual"],
            ["Attendance", "High", percent(96), percent(95.4, 1)],
            ["NEET", "Low", percent(4), percent(2.7, 1)],
            ["Places", "High", 100, 80],
          ],
        },
        { at: "A9", rows: [["Source: school census"]] },
      ],
    }),
  );
  await excel.refresh();
  expect(statusesIn(sheetOf(excel))).toEqual({ Attendance: "Amber", NEET: "Green", Places: "Red" });
  expect(ours.map((_, column) => cellAt(sheetOf(excel), header, 4 + column)?.value)).toEqual(ours);
  return excel;
}

function sheetOf({ workbook }: OpenWorkbook, index = 0): Worksheet {
  return workbook.worksheets.at(index)!;
}

/** Types into a cell, in the format it has. */
function type(workbook: Workbook, worksheet: Worksheet, row: number, column: number, value: CellValue | null): void {
  putCell(worksheet, row, column, { value, formula: null });
  markChanged(workbook, worksheet, "cells");
}

function typeRow({ workbook }: OpenWorkbook, row: number, cells: readonly CellValue[]): void {
  cells.forEach((value, column) => type(workbook, workbook.worksheets[0]!, row, column, value));
}

/** What an analyst does in Excel. */
async function inSheet(act: (worksheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Scorecard"));
    await context.sync();
  });
}

/** Cells that hold a text, wherever they stand. */
function findAll({ rows }: Worksheet, text: string): { row: number; column: number }[] {
  return [...rows].flatMap(([row, { cells }]) =>
    cells.flatMap(({ value }, column) => (value === text ? [{ row, column }] : [])),
  );
}

/** Status by indicator, under the only column headed RAG; whatever else stands in that column as well. */
function statusesIn(worksheet: Worksheet): Record<string, unknown> {
  const [found, ...others] = findAll(worksheet, "RAG");
  if (found === undefined || others.length > 0)
    throw new Error(`${others.length + (found ? 1 : 0)} columns headed RAG`);
  const [label] = findAll(worksheet, "Indicator");
  const below = [...worksheet.rows.keys()].filter((row) => row > found.row).toSorted((a, b) => a - b);
  return Object.fromEntries(
    below.flatMap((row) => {
      const status = cellAt(worksheet, row, found.column)?.value ?? null;
      const name = cellAt(worksheet, row, label!.column)?.value;
      return status === null ? [] : [[typeof name === "string" ? name : "", status]];
    }),
  );
}

/** The addresses of the columns under our headers. */
function oursIn(workbook: Workbook): ReadonlySet<string> {
  const addresses = workbook.worksheets.flatMap((worksheet) =>
    ours
      .flatMap((text) => findAll(worksheet, text))
      .flatMap(({ row, column }) =>
        Array.from(
          { length: 20 },
          (_, below) => `${worksheet.name}!${formatArea({ row: row + below, column, rows: 1, columns: 1 })}`,
        ),
      ),
  );
  return new Set(addresses);
}

/** A refresh after a change: no cell of the user's differs, and another refresh writes nothing. */
async function refreshAgain(excel: OpenWorkbook): Promise<void> {
  const { workbook } = excel;
  const [before, oldOurs] = [snapshot(workbook), oursIn(workbook)];
  await excel.refresh();
  const [after, newOurs] = [snapshot(workbook), oursIn(workbook)];
  const theirs = (all: ReadonlyMap<string, string>) =>
    new Map([...all].filter(([address]) => !oldOurs.has(address) && !newOurs.has(address)));
  expect(differences(theirs(before), theirs(after))).toEqual([]);
  expect((await excel.refresh()).cellsWritten).toBe(0);
  expect(differences(after, snapshot(workbook))).toEqual([]);
}

const usual = { Attendance: "Amber", NEET: "Green", Places: "Red" };

describe("what analysts do to a refreshed plain range", () => {
  test.each<[string, (excel: OpenWorkbook) => void | Promise<void>, Record<string, string>]>([
    [
      "a row added below gets its status",
      (excel) => typeRow(excel, 6, ["Governors trained", "High", 10, 12]),
      { ...usual, "Governors trained": "Green" },
    ],
    [
      "a row inserted in the middle gets its status",
      async (excel) => {
        await inSheet((sheet) => void sheet.getRange("5:5").insert("Down"));
        typeRow(excel, 4, ["Governors trained", "High", 10, 12]);
      },
      { ...usual, "Governors trained": "Green" },
    ],
    [
      "a row deleted takes its status with it",
      () => inSheet((sheet) => sheet.getRange("5:5").delete("Up")),
      { Attendance: "Amber", Places: "Red" },
    ],
    [
      "the last row emptied leaves no status beside it",
      (excel) => [0, 1, 2, 3].forEach((column) => type(excel.workbook, sheetOf(excel), first + 2, column, null)),
      { Attendance: "Amber", NEET: "Green" },
    ],
    [
      "rows sorted with our columns keep their statuses",
      (excel) => {
        const { rows } = sheetOf(excel);
        const [top, bottom] = [rows.get(first)!, rows.get(first + 2)!];
        rows.set(first, bottom).set(first + 2, top);
      },
      usual,
    ],
    [
      "rows sorted without our columns get their statuses anew",
      (excel) => {
        const { rows } = sheetOf(excel);
        const [top, bottom] = [rows.get(first)!, rows.get(first + 2)!];
        const [old, other] = [top.cells.slice(0, 4), bottom.cells.slice(0, 4)];
        top.cells.splice(0, 4, ...other);
        bottom.cells.splice(0, 4, ...old);
      },
      usual,
    ],
    ["rows inserted above", () => inSheet((sheet) => void sheet.getRange("2:3").insert("Down")), usual],
    ["a column inserted at the left", () => inSheet((sheet) => void sheet.getRange("A:A").insert("Right")), usual],
    [
      "a column of theirs inserted before ours",
      async (excel) => {
        await inSheet((sheet) => void sheet.getRange("E:E").insert("Right"));
        type(excel.workbook, sheetOf(excel), header, 4, "Owner");
        for (const row of [0, 1, 2]) type(excel.workbook, sheetOf(excel), first + row, 4, "Head of service");
      },
      usual,
    ],
    [
      "a header renamed to another word for the same",
      (excel) => type(excel.workbook, sheetOf(excel), header, 3, "Outturn"),
      usual,
    ],
    [
      "two columns that change places",
      (excel) => {
        for (const row of [header, first, first + 1, first + 2]) {
          const { cells } = sheetOf(excel).rows.get(row)!;
          [cells[2], cells[3]] = [cells[3]!, cells[2]!];
        }
      },
      usual,
    ],
    [
      "columns hidden, ours and theirs",
      (excel) => void sheetOf(excel).columns.splice(0, Infinity, { first: 2, last: 5, width: null, hidden: true }),
      usual,
    ],
    ["a cell of ours typed over", (excel) => type(excel.workbook, sheetOf(excel), first, 4, "Green, surely"), usual],
    ["a column of ours deleted", () => inSheet((sheet) => sheet.getRange("E:E").delete("Left")), usual],
    [
      "our columns emptied",
      (excel) => {
        for (let row = header; row < first + 3; row++)
          for (let column = 4; column < 7; column++) type(excel.workbook, sheetOf(excel), row, column, null);
      },
      usual,
    ],
    [
      "a figure changed",
      (excel) => type(excel.workbook, sheetOf(excel), first, 3, 0.97),
      { ...usual, Attendance: "Green" },
    ],
    [
      "the column of actual figures deleted: nothing is judged any more, and nothing is lost",
      () => inSheet((sheet) => sheet.getRange("D:D").delete("Left")),
      { Attendance: "Grey", NEET: "Grey", Places: "Grey" },
    ],
    ["the add-in's memory lost on the file's way", ({ workbook }) => void workbook.customXmlParts.splice(0), usual],
  ])("%s", async (_, change, statuses) => {
    const excel = await refreshed();
    await change(excel);
    await refreshAgain(excel);
    expect(statusesIn(sheetOf(excel))).toEqual(statuses);
  });

  test("a column of ours that they renamed stays as it is, and ours comes back", async () => {
    const excel = await refreshed();
    type(excel.workbook, sheetOf(excel), header, 4, "Our judgement");
    await refreshAgain(excel);
    const [renamed] = findAll(sheetOf(excel), "Our judgement");
    expect([0, 1, 2].map((row) => cellAt(sheetOf(excel), first + row, renamed!.column)?.value)).toEqual(
      Object.values(usual),
    );
    expect(statusesIn(sheetOf(excel))).toEqual(usual);
  });

  test("the worksheet copied for the next month has statuses of its own", async () => {
    const excel = await refreshed();
    await inSheet((sheet) => void sheet.copy("End"));
    type(excel.workbook, sheetOf(excel, -1), first, 3, 0.97);
    await refreshAgain(excel);
    expect(statusesIn(sheetOf(excel))).toEqual(usual);
    expect(statusesIn(sheetOf(excel, -1))).toEqual({ ...usual, Attendance: "Green" });
  });
});
