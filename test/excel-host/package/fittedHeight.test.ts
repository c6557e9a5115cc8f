import { markChanged } from "../model/changes.ts";
import { putCell, rowAt } from "../model/cells.ts";
import { internStyle, styleAt } from "../model/styles.ts";
import type { Row, Style, Workbook } from "../model/workbook.ts";
import { newWorkbook, readWorkbook, saveWorkbook } from "./index.ts";

const words = "As of March 2017, 80.6% of schools in Birmingham were rated as Good or Outstanding.";

/** A1 holds the words, wrapped in a column of 150 points. */
function wrapped(font: Partial<Style["font"]>): Workbook {
  const workbook = newWorkbook();
  const worksheet = workbook.worksheets[0]!;
  const normal = styleAt(workbook, 0);
  const style = internStyle(workbook, { ...normal, wrap: true, font: { ...normal.font, ...font } });
  worksheet.columns = [{ first: 0, last: 0, width: 200 / 7, hidden: false }];
  putCell(worksheet, 0, 0, { value: words, formula: null }, style);
  markChanged(workbook, worksheet, "cells");
  markChanged(workbook, worksheet, "columns");
  return workbook;
}

const savedRow = (workbook: Workbook): Row => readWorkbook(saveWorkbook(workbook)).worksheets[0]!.rows.get(0)!;

test.each([
  ["Arial 10", { name: "Arial", size: 10 }, 3 * 12.75],
  ["Calibri 11", { name: "Calibri", size: 11 }, 3 * 15],
  ["Arial 20", { name: "Arial", size: 20 }, 7 * 25.5],
])("a row of wrapped text in %s is saved as high as the text, for Excel to fit anew", (_, font, height) => {
  const row = savedRow(wrapped(font));
  expect(row.height).toBe(height);
  expect(row.attributes).not.toHaveProperty("customHeight");
});

test("a row whose height was set keeps it", () => {
  const workbook = wrapped({});
  rowAt(workbook.worksheets[0]!, 0).height = 20;
  expect(savedRow(workbook)).toMatchObject({ height: 20, attributes: { customHeight: "1" } });
});

test("a row that was fitted in its file is fitted to what is written into it, and else left alone", () => {
  const file = saveWorkbook(wrapped({}));
  const untouched = readWorkbook(file);
  const row = rowAt(untouched.worksheets[0]!, 0);
  row.height = 15;
  row.attributes = { ht: "15" };
  markChanged(untouched, untouched.worksheets[0]!, "cells");
  expect(savedRow(untouched).height).toBe(15);

  const touched = readWorkbook(file);
  putCell(touched.worksheets[0]!, 0, 0, { value: `${words} ${words}`, formula: null });
  markChanged(touched, touched.worksheets[0]!, "cells");
  expect(savedRow(touched).height).toBe(6 * 15);
});
