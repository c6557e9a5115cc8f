import { strFromU8 } from "fflate";

import type { Style } from "../model/workbook.ts";
import { plainWorkbook, types } from "./fixtures/packageFile.ts";
import { richWorkbook } from "./fixtures/richWorkbook.ts";
import { again, put, savedParts, savedText, sheet } from "./fixtures/saving.ts";
import { newWorkbook, readWorkbook, saveWorkbook } from "./index.ts";

describe("cells", () => {
  test("values of every kind come back as they were", () => {
    const workbook = newWorkbook();
    const values = [
      "text",
      " spaces ",
      "two\nlines",
      "a\r\nb\tc",
      "control \u0001 and \ufffe",
      "_x0041_ is no escape",
      "<&>\"'",
      "",
      "£ 😀",
      64,
      -0.5,
      1e-7,
      1e21,
      true,
      false,
      { error: "#N/A" },
    ] as const;
    for (const [row, value] of values.entries()) {
      sheet(workbook).rows.set(row, { cells: [{ value, formula: null, style: 0 }], height: null, hidden: false });
    }
    sheet(workbook).changed.add("cells");
    expect([...sheet(again(workbook)).rows.values()].map(({ cells }) => cells[0]?.value)).toEqual(values);
  });

  test("new texts go to the end of the shared strings, equal ones to the same place, rich ones are not shared", () => {
    const workbook = readWorkbook(richWorkbook());
    for (const [row, text] of ["Red", "Target", "Red", "Early Years"].entries())
      put(sheet(workbook), row + 10, 0, text);
    const parts = savedParts(workbook);
    const strings = strFromU8(parts["xl/sharedStrings.xml"]!);
    expect(strings).toContain(
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="9">',
    );
    expect(strings).toMatch(/<\/rPh><\/si><si><t>Red<\/t><\/si><si><t>Early Years<\/t><\/si><\/sst>$/);
    const cells = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    expect([...cells.matchAll(/r="A1[1-4]" t="s"><v>(\d+)/g)].map(([, index]) => index)).toEqual(["7", "1", "7", "8"]);
  });

  test("numbers that a cell cannot hold are refused", () => {
    const workbook = newWorkbook();
    put(sheet(workbook), 0, 0, Infinity);
    expect(() => saveWorkbook(workbook)).toThrow("Infinity");
  });

  test("cells that moved keep their XML under their new address, and formulas their text", () => {
    const workbook = readWorkbook(richWorkbook());
    for (const row of [1, 2, 3]) {
      const { cells } = sheet(workbook).rows.get(row)!;
      cells.splice(3, 0, { value: "new", formula: null, style: 0 });
    }
    sheet(workbook).changed.add("cells");
    const saved = savedText(workbook, "xl/worksheets/sheet1.xml");
    expect(saved).toContain('<c r="F2"><f>C2-B2</f><v>-0.094</v></c>');
    expect(saved).toContain('<c r="F3"><f>C3-B3</f><v>-0.06</v></c>');
    expect(saved).toContain('<c r="G2" cm="1"><f t="array" ref="G2:G3">_xlfn.UNIQUE(B2:B3)</f><v>0.9</v></c>');
    expect(saved).toContain('<c r="H4" s="2"><v>42825</v></c>');
  });

  test("cells that share a formula get their own when the cell that holds it is changed", () => {
    const workbook = readWorkbook(richWorkbook());
    put(sheet(workbook), 1, 4, 0);
    const saved = savedText(workbook, "xl/worksheets/sheet1.xml");
    expect(saved).toContain('<c r="E3"><f>C3-B3</f><v>-0.06</v></c>');
    expect(saved).not.toContain("shared");
  });

  test("cells without addresses get one when their worksheet is written", () => {
    const workbook = readWorkbook(
      plainWorkbook(['<sheetData><row><c t="inlineStr"><is><t>a</t></is></c></row></sheetData>']),
    );
    put(sheet(workbook), 0, 3, 1);
    expect(savedText(workbook, "xl/worksheets/sheet1.xml")).toContain(
      '<dimension ref="A1:D1"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="D1"><v>1</v></c></row></sheetData>',
    );
  });

  test("a row's note of the columns it spans goes when a cell stands outside them", () => {
    const workbook = readWorkbook(richWorkbook());
    put(sheet(workbook), 1, 3, 1);
    put(sheet(workbook), 2, 7, 1);
    const saved = savedText(workbook, "xl/worksheets/sheet1.xml");
    expect(saved).toContain('<row r="2" spans="1:7" x14ac:dyDescent="0.25">');
    expect(saved).toContain('<row r="3" x14ac:dyDescent="0.25">');
  });

  test("rows keep what is not modelled, and take a new height or lose it", () => {
    const workbook = readWorkbook(
      plainWorkbook([
        '<sheetData><row r="1" ht="20" outlineLevel="1"/><row r="2" ht="20" customHeight="1"/><row r="3"/></sheetData>',
      ]),
    );
    const { rows } = sheet(workbook);
    Object.assign(rows.get(0)!, { height: 40, hidden: true });
    Object.assign(rows.get(1)!, { height: null });
    Object.assign(rows.get(2)!, { height: 12.5 });
    sheet(workbook).changed.add("cells");
    expect(savedText(workbook, "xl/worksheets/sheet1.xml")).toContain(
      '<row r="1" ht="40" outlineLevel="1" customHeight="1" hidden="1"></row><row r="3" ht="12.5" customHeight="1"></row>',
    );
  });

  test("elements with a prefix are written with it", () => {
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const workbook = readWorkbook(
      richWorkbook({ "xl/worksheets/sheet2.xml": { type: types.worksheet, content: prefixed } }),
    );
    put(sheet(workbook, 1), 1, 0, "Red");
    sheet(workbook, 1).merges.push({ row: 2, column: 0, rows: 1, columns: 2 });
    sheet(workbook, 1).changed.add("merges");
    const notes = sheet(again(workbook), 1);
    expect([notes.rows.get(0)?.cells[0]?.value, notes.rows.get(1)?.cells[0]?.value, notes.merges]).toEqual([
      1,
      "Red",
      [{ row: 2, column: 0, rows: 1, columns: 2 }],
    ]);
  });
});

describe("calculation", () => {
  test("Excel is asked to calculate where cells changed and there are formulas, and only then", () => {
    const changed = readWorkbook(richWorkbook());
    put(sheet(changed), 10, 0, 1);
    expect(savedText(changed, "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    const without = newWorkbook();
    put(sheet(without), 0, 0, 1);
    expect(savedText(without, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  test("the calculation chain stays while its cells hold formulas, and goes with the first that does not", () => {
    const workbook = readWorkbook(richWorkbook());
    put(sheet(workbook), 10, 0, 1);
    expect(Object.keys(savedParts(workbook))).toContain("xl/calcChain.xml");
    put(sheet(workbook), 4, 4, "met");
    const parts = savedParts(workbook);
    expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
    expect(strFromU8(parts["[Content_Types].xml"]!)).not.toContain("calcChain");
  });
});

function restyled(style: Style, changes: Partial<Style>): Style {
  return { ...style, ...changes };
}

describe("styles", () => {
  test("a new format is put at the end; what is not modelled is taken from the one it was made of", () => {
    const workbook = readWorkbook(richWorkbook());
    workbook.styles.push(restyled(workbook.styles[3]!, { fill: "#FFEB9C", wrap: false }));
    put(sheet(workbook), 10, 0, 1, 4);
    const styles = savedText(workbook, "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).toContain('<alignment horizontal="centerContinuous" vertical="top" textRotation="45"/>');
    expect(again(workbook).styles[4]).toEqual({ ...workbook.styles[4]!, xf: 4 });
  });

  test.each<[string, Partial<Style>]>([
    ["text", { numberFormat: "@" }],
    ["a number format of its own", { numberFormat: "+0.0;−0.0;0.0" }],
    ["Excel's short date", { numberFormat: "dd/mm/yyyy" }],
    ["a font", { font: { name: "Arial", size: 9, bold: true, italic: true, underline: true, color: "#FFFFFF" } }],
    ["borders", { borders: { top: { style: "thin", color: "#D0D0D0" }, left: { style: "double", color: null } } }],
    ["alignment", { horizontal: "CenterAcrossSelection", vertical: "Justify", wrap: true, indent: 2 }],
    ["an unlocked cell", { locked: false }],
  ])("%s comes back as it was", (_, changes) => {
    const workbook = newWorkbook();
    workbook.styles.push(restyled(workbook.styles[0]!, changes));
    put(sheet(workbook), 0, 0, 1, 1);
    const read = again(workbook);
    expect(read.styles[sheet(read).rows.get(0)!.cells[0]!.style]).toMatchObject(changes);
  });

  test("a fill that is taken off is gone", () => {
    const workbook = readWorkbook(richWorkbook());
    workbook.styles.push(restyled(workbook.styles[1]!, { fill: null }));
    put(sheet(workbook), 10, 0, 1, 4);
    expect(again(workbook).styles[4]?.fill).toBeNull();
  });

  test("equal formats are written once", () => {
    const workbook = newWorkbook();
    for (let index = 1; index <= 3; index++) {
      workbook.styles.push(restyled(workbook.styles[0]!, { fill: "#C6EFCE" }));
      put(sheet(workbook), index, 0, 1, index);
    }
    expect(savedText(workbook, "xl/styles.xml")).toContain('<cellXfs count="2">');
  });

  test("formats that share a fill share its entry", () => {
    const workbook = newWorkbook();
    for (const [index, numberFormat] of ["0", "0.0"].entries()) {
      workbook.styles.push(restyled(workbook.styles[0]!, { fill: "#C6EFCE", numberFormat }));
      put(sheet(workbook), index, 0, 1, index + 1);
    }
    const styles = savedText(workbook, "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="3">');
    expect(styles).toContain('<fills count="3">');
  });

  test("a workbook without a style sheet gets one", () => {
    const workbook = readWorkbook(plainWorkbook(["<sheetData/>"]));
    workbook.styles.push(restyled(workbook.styles[0]!, { numberFormat: "0%" }));
    put(sheet(workbook), 0, 0, 0.64, 1);
    const read = again(workbook);
    expect(read.styles[sheet(read).rows.get(0)!.cells[0]!.style]?.numberFormat).toBe("0%");
  });
});
