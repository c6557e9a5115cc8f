import { WORKSHEET_PARTS, type Workbook, type Worksheet } from "../model/workbook.ts";
import { richParts, richWorkbook } from "./fixtures/richWorkbook.ts";
import { addColumn, again, differingParts, put, savedParts, savedText, sheet } from "./fixtures/saving.ts";
import { newWorkbook, readWorkbook, saveWorkbook } from "./index.ts";

test("a workbook that was only read has every part byte for byte", () => {
  expect(differingParts(richWorkbook(), savedParts(readWorkbook(richWorkbook())))).toEqual([]);
});

test("after one cell changed, everything else is there byte for byte", () => {
  const workbook = readWorkbook(richWorkbook());
  put(sheet(workbook), 2, 2, 0.65, 1);
  // The workbook part asks Excel to calculate: the file has formulas.
  expect(differingParts(richWorkbook(), savedParts(workbook))).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
});

test("of the changed worksheet only that cell is written anew", () => {
  const workbook = readWorkbook(richWorkbook());
  put(sheet(workbook), 2, 2, 0.65, 1);
  const before = richParts()["xl/worksheets/sheet1.xml"]!.content as string;
  const expected = before.replace('<c r="C3" s="1"><v>0.64</v></c>', '<c r="C3" s="1"><v>0.65</v></c>');
  expect(savedText(workbook, "xl/worksheets/sheet1.xml")).toBe(expected);
});

test("saving leaves the workbook as it is, so that saving again gives the same file", () => {
  const workbook = readWorkbook(richWorkbook());
  addColumn(sheet(workbook), sheet(workbook).tables[0]!, "RAG", ["Red", "Red", "Red"]);
  expect(Buffer.compare(saveWorkbook(workbook), saveWorkbook(workbook))).toBe(0);
});

test("writing every part of every worksheet anew gives what was read", () => {
  const workbook = readWorkbook(richWorkbook());
  const before = describeWorkbook(workbook);
  for (const worksheet of workbook.worksheets) {
    for (const part of everyPart) worksheet.changed.add(part);
    for (const row of worksheet.rows.values()) row.cells.forEach((cell) => delete cell.xml);
  }
  expect(describeWorkbook(again(workbook))).toEqual(before);
});

test("a new workbook is one empty worksheet in Excel's default style", () => {
  const workbook = again(newWorkbook());
  expect(workbook.worksheets.map(({ name, rows }) => [name, rows.size])).toEqual([["Sheet1", 0]]);
  expect(workbook.styles[0]).toMatchObject({ numberFormat: "General", font: { name: "Calibri", size: 11 } });
});

const everyPart = WORKSHEET_PARTS.filter((part) => part !== "name");

/** What a workbook holds, without what only says where it came from. */
function describeWorkbook(workbook: Workbook): unknown {
  const keys = new Set(["xml", "attributes", "changed", "part", "source", "xf", "dxf", "styles"]);
  return JSON.parse(
    JSON.stringify(
      { ...workbook, worksheets: workbook.worksheets.map((one) => ({ ...one, rows: describeRows(workbook, one) })) },
      (key, value: unknown) => (keys.has(key) ? undefined : value),
    ),
  );
}

function describeRows(workbook: Workbook, worksheet: Worksheet): unknown[] {
  return [...worksheet.rows].map(([index, { cells, height, hidden }]) => [
    index,
    height,
    hidden,
    cells.map((cell) => [cell.value, cell.formula, cell.array, workbook.styles[cell.style]]),
  ]);
}
