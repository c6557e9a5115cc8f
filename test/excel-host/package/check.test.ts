import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { plainWorkbook } from "./fixtures/packageFile.ts";
import { richParts, richWorkbook } from "./fixtures/richWorkbook.ts";
import { checkPackage } from "./index.ts";

const sheet1 = "xl/worksheets/sheet1.xml";
const table1 = "xl/tables/table1.xml";
const workbook = "xl/workbook.xml";
const styles = "xl/styles.xml";

/** The rich workbook with a text of one part replaced. */
function broken(path: string, text: string, replacement: string): Uint8Array {
  const parts = richParts();
  const content = parts[path]?.content;
  if (typeof content !== "string" || !content.includes(text)) throw new Error(`${path} has no ${text}`);
  return richWorkbook({ [path]: { ...parts[path]!, content: content.replace(text, replacement) } });
}

test("a workbook as Excel writes it has no fault", () => {
  expect(checkPackage(richWorkbook())).toEqual([]);
});

test.each([
  ["XML that is not well-formed", sheet1, "</sheetData>", "</sheetdata>", `${sheet1}: not well-formed XML`],
  ["a prefix that is not declared", sheet1, 'r:id="rId1"', 'q:id="rId1"', `${sheet1}: not well-formed XML`],
  [
    "children out of the schema's order",
    sheet1,
    '<mergeCells count="1"><mergeCell ref="A7:C7"/></mergeCells>',
    '<phoneticPr fontId="0"/><mergeCells><mergeCell ref="A7:C7"/></mergeCells>',
    `${sheet1}: mergeCells stands after phoneticPr`,
  ],
  ["an element twice", sheet1, "<hyperlinks>", "<hyperlinks/><hyperlinks>", `${sheet1}: hyperlinks stands twice`],
  ["rows out of order", sheet1, '<row r="3"', '<row r="2"', `${sheet1}: row 2 stands after row 2`],
  [
    "cells out of order",
    sheet1,
    '<c r="B2" s="1">',
    '<c r="A2" s="1">',
    `${sheet1}: A2 stands after column 1 of its row`,
  ],
  ["a cell in another row", sheet1, '<c r="A4" t="s">', '<c r="A5" t="s">', `${sheet1}: A5 stands in row 4`],
  [
    "a text that is not there",
    sheet1,
    '<c r="A4" t="s"><v>6</v>',
    '<c r="A4" t="s"><v>7</v>',
    `${sheet1}: A4 refers to text 7 of 7`,
  ],
  ["a format that is not there", sheet1, '<c r="G4" s="2">', '<c r="G4" s="4">', `${sheet1}: G4 has format 4 of 4`],
  [
    "a column format that is not there",
    sheet1,
    'width="9.140625" style="1"',
    'width="9.140625" style="9"',
    `${sheet1}: column 7 has format 9 of 4`,
  ],
  ["columns that overlap", sheet1, 'col min="7"', 'col min="1"', `${sheet1}: the columns 1 to 7 stand after 1`],
  ["a number that is none", sheet1, "<v>0.9</v>", "<v>ninety</v>", `${sheet1}: B2 holds ninety as a number`],
  [
    "a truth value that is none",
    sheet1,
    '<c r="B2" s="1"><v>0.9</v>',
    '<c r="B2" t="b"><v>yes</v>',
    `${sheet1}: B2 holds yes as a truth value`,
  ],
  ["a cell type that is none", sheet1, '<c r="B2" s="1">', '<c r="B2" t="x">', `${sheet1}: B2 has the type x`],
  [
    "merged cells in a table",
    sheet1,
    "A7:C7",
    "A4:A7",
    `${sheet1}: the merged area A4:A7 and the table Scorecard overlap`,
  ],
  [
    "a list that counts wrongly",
    sheet1,
    'mergeCells count="1"',
    'mergeCells count="2"',
    `${sheet1}: mergeCells counts wrongly`,
  ],
  [
    "an empty list of merged cells",
    sheet1,
    '<mergeCells count="1"><mergeCell ref="A7:C7"/>',
    "<mergeCells>",
    `${sheet1}: mergeCells is empty`,
  ],
  [
    "a conditional format that is not there",
    sheet1,
    'dxfId="0"',
    'dxfId="1"',
    `${sheet1}: a conditional format uses format 1 of 1`,
  ],
  [
    "a conditional format on no area",
    sheet1,
    'sqref="C2:C4"',
    'sqref="C2:"',
    `${sheet1}: a conditional format covers "C2:"`,
  ],
  [
    "a conditional format without an operator",
    sheet1,
    ' operator="lessThan"',
    "",
    `${sheet1}: a conditional format has no operator`,
  ],
  [
    "a view of no window",
    sheet1,
    'zoomScale="85" workbookViewId="0"',
    'zoomScale="85"',
    `${sheet1}: a view belongs to no window`,
  ],
  [
    "a relationship that is not there",
    sheet1,
    '<drawing r:id="rId1"/>',
    '<drawing r:id="rId9"/>',
    `${sheet1}: refers to the relationship rId9, which is not there`,
  ],
  [
    "a table that is not named",
    sheet1,
    '<tableParts count="1"><tablePart r:id="rId4"/></tableParts>',
    "",
    `${sheet1}: tableParts leaves out ${table1}`,
  ],
  [
    "a column that differs from its header cell",
    table1,
    "Actual_x000a_2016/17",
    "Actual 2016/17",
    `${table1}: the column "Actual 2016/17" and its header cell C1 ("Actual\n2016/17") differ`,
  ],
  [
    "a line break that is not escaped",
    table1,
    "Actual_x000a_2016/17",
    "Actual\n2016/17",
    `${table1}: the column "Actual 2016/17" and its header cell C1 ("Actual\n2016/17") differ`,
  ],
  [
    "a numeric header cell",
    sheet1,
    '<c r="B1" t="s"><v>1</v></c>',
    '<c r="B1"><v>1</v></c>',
    `${table1}: the column "Target" and its header cell B1 (no text) differ`,
  ],
  [
    "two columns of one name",
    table1,
    'name="Target"',
    'name="performance INDICATOR"',
    `${table1}: two columns are called performance indicator`,
  ],
  ["two columns of one id", table1, 'id="5"', 'id="1"', `${table1}: two columns have the id 1`],
  [
    "more columns than the table is wide",
    table1,
    'ref="A1:C4" totals',
    'ref="A1:B4" totals',
    `${table1}: 3 columns in A1:B4`,
  ],
  [
    "columns that are counted wrongly",
    table1,
    'tableColumns count="3"',
    'tableColumns count="4"',
    `${table1}: tableColumns counts wrongly`,
  ],
  [
    "a table without a row for data",
    table1,
    'ref="A1:C4" totals',
    'ref="A1:C1" totals',
    `${table1}: A1:C1 has no row for data`,
  ],
  [
    "a filter that is smaller than its table",
    table1,
    'autoFilter ref="A1:C4"',
    'autoFilter ref="A1:C3"',
    `${table1}: the AutoFilter covers A1:C3, the table A1:C4`,
  ],
  [
    "a filter on a column that is not there",
    table1,
    'colId="1"',
    'colId="3"',
    `${table1}: a filter stands on column 3 of 3`,
  ],
  [
    "a sorted area outside the table",
    table1,
    "<tableColumns ",
    '<sortState ref="A2:C9"/><tableColumns ',
    `${table1}: sorted outside the table`,
  ],
  [
    "a table's name that is a cell",
    table1,
    'displayName="Scorecard"',
    'displayName="RAG1"',
    `${table1}: RAG1 cannot be the name of a table`,
  ],
  [
    "a name that is a table's too",
    workbook,
    'name="Threshold"',
    'name="scorecard"',
    "two tables or names are called scorecard",
  ],
  [
    "two sheets of one name",
    workbook,
    'name="Trend"',
    'name="SCORECARD"',
    `${workbook}: two sheets are called scorecard`,
  ],
  ["two sheets of one id", workbook, 'sheetId="4"', 'sheetId="1"', `${workbook}: two sheets have the id 1`],
  [
    "a sheet's name that Excel does not take",
    workbook,
    'name="Trend"',
    'name="Q1/Q2"',
    `${workbook}: Q1/Q2 cannot be the name of a sheet`,
  ],
  [
    "an active tab that is not there",
    workbook,
    'activeTab="0"',
    'activeTab="3"',
    `${workbook}: the active tab 3 is not there`,
  ],
  [
    "a name on a sheet that is not there",
    workbook,
    'localSheetId="2"',
    'localSheetId="3"',
    `${workbook}: the name Local belongs to sheet 3, which is not there`,
  ],
  [
    "a name twice",
    workbook,
    'name="Local" localSheetId="2"',
    'name="threshold"',
    `${workbook}: the name threshold on the workbook is defined twice`,
  ],
  ["a name that is a cell", workbook, 'name="Threshold"', 'name="A1"', `${workbook}: A1 cannot be a name`],
  [
    "a name that refers to nothing",
    workbook,
    "Scorecard!$A:$A,Scorecard!$1:$1",
    "",
    `${workbook}: the name _xlnm.Print_Titles refers to nothing`,
  ],
  [
    "a name that begins with =",
    workbook,
    "Scorecard!$A:$A,",
    "=Scorecard!$A:$A,",
    `${workbook}: the name _xlnm.Print_Titles begins with =`,
  ],
  [
    "formats that are counted wrongly",
    styles,
    'cellXfs count="4"',
    'cellXfs count="3"',
    `${styles}: cellXfs counts wrongly`,
  ],
  ["a font that is not there", styles, 'fontId="1"', 'fontId="2"', `${styles}: fontId 2 is not among the 2 fonts`],
  [
    "two number formats of one id",
    styles,
    "</numFmts>",
    '<numFmt numFmtId="164" formatCode="0"/></numFmts>',
    `${styles}: two number formats have the id 164`,
  ],
  [
    "styles out of the schema's order",
    styles,
    "</styleSheet>",
    "<fonts/></styleSheet>",
    `${styles}: fonts stands after dxfs`,
  ],
  [
    "a calculation chain that names a constant",
    "xl/calcChain.xml",
    '<c r="E2" i="1"/>',
    '<c r="B2" i="1"/>',
    "xl/calcChain.xml: B2 of sheet 1 holds no formula",
  ],
])("%s is found", (_, path, text, replacement, fault) => {
  expect(checkPackage(broken(path, text, replacement))).toContainEqual(expect.stringContaining(fault));
});

test("a workbook without a visible sheet is found", () => {
  const content = strFromU8(unzipSync(plainWorkbook(["<sheetData/>"]))[workbook]!);
  const hidden = withPart(
    plainWorkbook(["<sheetData/>"]),
    workbook,
    content.replace("<sheet ", '<sheet state="hidden" '),
  );
  expect(checkPackage(hidden)).toEqual([`${workbook}: no sheet is visible`]);
});

/** The file with the text of one part changed, or the part left out. */
function withPart(bytes: Uint8Array, path: string, text: string | null): Uint8Array {
  const { [path]: _, ...others } = unzipSync(bytes);
  return zipSync(text === null ? others : { ...others, [path]: strToU8(text) });
}

function partOf(path: string): string {
  return strFromU8(unzipSync(richWorkbook())[path]!);
}

describe("between parts", () => {
  const types = "[Content_Types].xml";

  test.each<[string, string, string | null, string]>([
    [
      "a part that is missing though its content type is named",
      "xl/charts/chart1.xml",
      null,
      `${types}: /xl/charts/chart1.xml is not in the package`,
    ],
    [
      "a part that is missing though another refers to it",
      "xl/charts/chart1.xml",
      null,
      "xl/drawings/_rels/drawing1.xml.rels: rId1 points to xl/charts/chart1.xml, which is not in the package",
    ],
    [
      "a part without a content type",
      types,
      partOf(types).replace('<Default Extension="png" ContentType="image/png"/>', ""),
      "xl/media/image1.png: has no content type",
    ],
    [
      "a content type named twice",
      types,
      partOf(types).replace("</Types>", '<Override PartName="/xl/styles.xml" ContentType="x"/></Types>'),
      `${types}: /xl/styles.xml is named twice`,
    ],
    [
      "relationships that belong to no part",
      "xl/_rels/gone.xml.rels",
      partOf("_rels/.rels"),
      "xl/_rels/gone.xml.rels: belongs to no part",
    ],
    [
      "a relationship's id used twice",
      "customXml/_rels/item1.xml.rels",
      partOf("customXml/_rels/item1.xml.rels").replace(/(<Relationship .*?\/>)/, "$1$1"),
      "customXml/_rels/item1.xml.rels: rId1 is used twice",
    ],
    [
      "parts that differ only in case",
      "XL/styles.xml",
      partOf("xl/styles.xml"),
      "xl/styles.xml: two parts differ only in case",
    ],
  ])("%s is found", (_, path, content, fault) => {
    expect(checkPackage(withPart(richWorkbook(), path, content))).toContain(fault);
  });

  test("two tables of one id and name are found", () => {
    const second = richParts();
    const parts = {
      ...second,
      "xl/tables/table2.xml": second[table1]!,
      "xl/worksheets/sheet2.xml": {
        ...second["xl/worksheets/sheet2.xml"]!,
        content:
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData/><tableParts><tablePart r:id="rId2"/></tableParts></worksheet>',
        refers: { rId2: ["table", "../tables/table2.xml"] as [string, string] },
      },
    };
    expect(checkPackage(richWorkbook(parts))).toEqual(
      expect.arrayContaining([
        "two tables have the id 3",
        "two tables or names are called scorecard",
        expect.stringContaining("two tables have the uid"),
      ]),
    );
  });

  test("two custom XML parts of one id are found", () => {
    const parts = richParts();
    const refers = { ...parts[workbook]!.refers, rId20: ["customXml", "../customXml/item2.xml"] as [string, string] };
    const twice = richWorkbook({
      [workbook]: { ...parts[workbook]!, refers },
      "customXml/item2.xml": { content: "<x/>", refers: { rId1: ["customXmlProps", "itemProps2.xml"] } },
      "customXml/itemProps2.xml": parts["customXml/itemProps1.xml"]!,
    });
    expect(checkPackage(twice)).toEqual([expect.stringContaining("two custom XML parts have the id")]);
  });
});
