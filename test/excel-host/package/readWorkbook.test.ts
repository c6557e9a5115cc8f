import type { Cell, Workbook } from "../model/workbook.ts";
import { plainWorkbook, types } from "./fixtures/packageFile.ts";
import { customXmlId, richParts, richWorkbook, tableUid } from "./fixtures/richWorkbook.ts";
import { readWorkbook } from "./index.ts";

const sheet = (workbook: Workbook, index = 0) => workbook.worksheets[index]!;
const cell = (workbook: Workbook, row: number, column: number): Cell | undefined =>
  sheet(workbook).rows.get(row)?.cells[column];
const firstCell = (xml: string, options = {}) =>
  cell(readWorkbook(plainWorkbook([`<sheetData><row r="1">${xml}</row></sheetData>`], options)), 0, 0);

describe("cells", () => {
  test.each([
    ["a number", '<c r="A1"><v>0.64</v></c>', 0.64],
    ["a number in scientific notation", '<c r="A1"><v>-9.4E-2</v></c>', -0.094],
    ["a truth value", '<c r="A1" t="b"><v>1</v></c>', true],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ["an error newer than the ones known", '<c r="A1" t="e"><v>#BLOCKED!</v></c>', { error: "#VALUE!" }],
    ["a formula's text", '<c r="A1" t="str"><f>B1</f><v>x</v></c>', "x"],
    ["an empty text", '<c r="A1" t="str"><f>B1</f><v></v></c>', ""],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>x</t></is></c>', "x"],
    [
      "an inline rich text",
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r><rPh sb="0" eb="1"><t>c</t></rPh></is></c>',
      "ab",
    ],
    ["an escaped character", '<c r="A1" t="str"><v>a_x000D_b_x005F_x0041_</v></c>', "a\rb_x0041_"],
    ["a blank that carries a style", '<c r="A1" s="0"/>', null],
    ["a text in a CDATA section", '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', "a<b"],
    ["an ISO date", '<c r="A1" t="d"><v>2017-03-31</v></c>', 42825],
    ["an ISO date and time", '<c r="A1" t="d"><v>2017-03-31T12:00:00Z</v></c>', 42825.5],
    ["an ISO date before Excel's leap day of 1900", '<c r="A1" t="d"><v>1900-02-28</v></c>', 59],
    ["an ISO time", '<c r="A1" t="d"><v>06:00:00</v></c>', 0.25],
  ])("%s", (_, xml, value) => {
    expect(firstCell(xml)?.value).toEqual(value);
  });

  test.each([
    ["<si><t>x</t></si>", "x"],
    ["<si><t> x </t></si>", "x"],
    ['<si><t xml:space="preserve"> x </t></si>', " x "],
    ['<si><r><t xml:space="preserve">Early </t></r><r><rPr><b/></rPr><t>Years</t></r></si>', "Early Years"],
    ["<si><t>東京</t><rPh sb='0' eb='2'><t>とうきょう</t></rPh></si>", "東京"],
    ["<si><t>a_x000a_b</t></si>", "a\nb"],
    ["<si/>", ""],
  ])("the shared text %s", (strings, text) => {
    expect(firstCell('<c r="A1" t="s"><v>0</v></c>', { strings })?.value).toBe(text);
  });

  test("rows and cells without addresses follow one another, as some writers leave them out", () => {
    const workbook = readWorkbook(
      plainWorkbook([
        '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>',
      ]),
    );
    expect([cell(workbook, 0, 1), cell(workbook, 3, 3), cell(workbook, 4, 0)].map((one) => one?.value)).toEqual([
      2, 4, 5,
    ]);
  });

  test("dates are serial numbers of the workbook's date system", () => {
    const bytes = plainWorkbook(['<sheetData><row><c t="d"><v>2017-03-31</v></c></row></sheetData>'], {
      beforeSheets: '<workbookPr date1904="1"/>',
    });
    const workbook = readWorkbook(bytes);
    expect(workbook.date1904).toBe(true);
    expect(cell(workbook, 0, 0)?.value).toBe(42825 - 1462);
  });

  test("a format that the workbook does not have is the default", () => {
    expect(firstCell('<c r="A1" s="7"><v>1</v></c>')?.style).toBe(0);
  });
});

describe("formulas", () => {
  test.each([
    ["C2-B2", "C3-B3"],
    ["$C$2-B$2+$B2", "$C$2-B$2+$B3"],
    ["IF(A1=\"A1\",Q1!B5,'Q1 A1'!C2)", "IF(A2=\"A1\",Q1!B6,'Q1 A1'!C3)"],
    ["SUM(B:B)+SUM(4:4)+SUM($4:4)", "SUM(B:B)+SUM(5:5)+SUM($4:5)"],
    ["Table1[[#This Row],[A1]]+LOG10(A1)+Rate1_2016", "Table1[[#This Row],[A1]]+LOG10(A2)+Rate1_2016"],
    ["A1048576", "A1"],
    ["XYZ1+XFD1", "XYZ1+XFD2"],
  ])("a cell that shares %s from the row above has %s", (first, second) => {
    const escaped = first.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const workbook = readWorkbook(
      plainWorkbook([
        `<sheetData><row r="2"><c r="D2"><f t="shared" ref="D2:D3" si="4">${escaped}</f></c></row><row r="3"><c r="D3"><f t="shared" si="4"/></c></row></sheetData>`,
      ]),
    );
    expect([cell(workbook, 1, 3)?.formula, cell(workbook, 2, 3)?.formula]).toEqual([`=${first}`, `=${second}`]);
  });

  test("an array formula stands in its first cell and says what it fills", () => {
    expect(cell(readWorkbook(richWorkbook()), 1, 5)).toMatchObject({
      formula: "=_xlfn.UNIQUE(B2:B3)",
      value: 0.9,
      array: { rows: 2, columns: 1, metadata: "1" },
    });
  });
});

/** Red, green and blue of "RRGGBB". */
function channels(colour: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

describe("styles", () => {
  test("a cell's format is its number format, font, fill, borders, alignment and protection", () => {
    const { styles } = readWorkbook(richWorkbook());
    expect(styles[2]).toEqual({
      numberFormat: "dd/mm/yyyy",
      font: { name: "Calibri", size: 11, bold: false, italic: false, underline: false, color: "#000000" },
      fill: "#FFFF00",
      horizontal: "General",
      vertical: "Bottom",
      wrap: false,
      indent: 0,
      borders: { bottom: { style: "thin", color: null } },
      locked: true,
      xf: 2,
    });
    expect(styles[3]).toMatchObject({
      numberFormat: '0.0" pp"',
      font: { name: "Arial", size: 14, bold: true, italic: true, underline: true, color: "#C00000" },
      horizontal: "CenterAcrossSelection",
      vertical: "Top",
      wrap: true,
      locked: false,
    });
  });

  // The palette that Excel shows for the Office theme. Its arithmetic is coarser than the standard's: two steps at most.
  test.each([
    [4, ["D9E1F2", "B4C6E7", "8EA9DB", "305496", "203764"]],
    [5, ["FCE4D6", "F8CBAD", "F4B084", "C65911", "833C0C"]],
    [6, ["EDEDED", "DBDBDB", "C9C9C9", "7B7B7B", "525252"]],
    [7, ["FFF2CC", "FFE699", "FFD966", "BF8F00", "806000"]],
    [9, ["E2EFDA", "C6E0B4", "A9D08E", "548235", "375623"]],
  ])("theme colour %i is resolved with its tints", (theme, shades) => {
    const tints = [
      0.79998168889431442, 0.59999389629810485, 0.39997558519241921, -0.249977111117893, -0.499984740745262,
    ];
    const fonts = tints.map((tint) => `<font><color theme="${theme}" tint="${tint}"/></font>`).join("");
    const xfs = tints.map((_, index) => `<xf fontId="${index}"/>`).join("");
    const { styles } = readWorkbook(
      plainWorkbook(["<sheetData/>"], { styles: `<fonts>${fonts}</fonts><cellXfs>${xfs}</cellXfs>` }),
    );
    for (const [index, shade] of shades.entries()) {
      const read = channels(styles[index]?.font.color?.slice(1) ?? "");
      for (const [channel, value] of channels(shade).entries())
        expect(Math.abs(value - (read[channel] ?? NaN))).toBeLessThan(3);
    }
  });

  test("the workbook's own theme and palette are used where it has them", () => {
    const styles =
      '<fonts><font><color theme="4"/></font><font><color indexed="10"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs><colors><indexedColors>' +
      '<rgbColor rgb="00111111"/>'.repeat(11) +
      "</indexedColors></colors>";
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Council"><a:accent1><a:srgbClr val="005EB8"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
    const workbook = readWorkbook(plainWorkbook(["<sheetData/>"], { styles, theme }));
    expect(workbook.styles.map((style) => style.font.color)).toEqual(["#005EB8", "#111111"]);
  });

  test("a workbook without styles has Excel's default", () => {
    expect(readWorkbook(plainWorkbook(["<sheetData/>"])).styles).toMatchObject([
      { numberFormat: "General", font: { name: "Calibri", size: 11 } },
    ]);
  });

  test.each([
    ['<color theme="0" tint="-0.499984740745262"/>', "#808080"],
    ['<color theme="1" tint="0.499984740745262"/>', "#7F7F7F"],
    ['<color theme="4"/>', "#4472C4"],
    ['<color indexed="64"/>', "#000000"],
    ['<color auto="1"/>', null],
    ['<color rgb="FF00B050"/>', "#00B050"],
  ])("the colour %s is %s", (color, expected) => {
    const styles = `<fonts><font>${color}</font></fonts><cellXfs><xf fontId="0"/></cellXfs>`;
    expect(readWorkbook(plainWorkbook(["<sheetData/>"], { styles })).styles[0]?.font.color).toBe(expected);
  });
});

describe("tables", () => {
  test("a table has its ids, area, columns and filters", () => {
    const [table] = sheet(readWorkbook(richWorkbook())).tables;
    expect(table).toMatchObject({
      uid: tableUid,
      id: 3,
      name: "Scorecard",
      area: { row: 0, column: 0, rows: 4, columns: 3 },
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      bandedRows: true,
      showFilterButton: true,
      filters: [{ column: 1 }],
    });
    expect(table?.columns.map(({ id, name }) => [id, name])).toEqual([
      [1, "Performance indicator"],
      [5, "Target"],
      [2, "Actual\n2016/17"],
    ]);
  });

  test("a table whose file names no uid has the same one at each reading, by its number", () => {
    const content = richParts()["xl/tables/table1.xml"]!.content as string;
    const bytes = richWorkbook({
      "xl/tables/table1.xml": { type: types.table, content: content.replace(/ xr:uid="[^"]*"/, "") },
    });
    const uids = [readWorkbook(bytes), readWorkbook(bytes)].map((workbook) => sheet(workbook).tables[0]?.uid);
    expect(uids).toEqual(["{00000000-000C-0000-FFFF-FFFF02000000}", "{00000000-000C-0000-FFFF-FFFF02000000}"]);
  });

  test("a totals row, a missing header and a missing filter are seen", () => {
    const content = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:A3" headerRowCount="0" totalsRowCount="1"><tableColumns count="1"><tableColumn id="1" name="Column1"/></tableColumns></table>`;
    const [table] = sheet(
      readWorkbook(richWorkbook({ "xl/tables/table1.xml": { type: types.table, content } })),
    ).tables;
    expect(table).toMatchObject({ showHeaders: false, showTotals: true, showFilterButton: false, style: null });
  });
});

describe("worksheets", () => {
  const workbook = readWorkbook(richWorkbook());

  test("chart sheets are carried, not shown as worksheets", () => {
    expect(workbook.worksheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Scorecard", "Visible"],
      ["Notes & pivot", "Hidden"],
    ]);
  });

  test("widths, heights, hidden rows and columns, merged cells, panes and tab colour", () => {
    const { columns, rows, merges, frozenRows, frozenColumns, tabColor, showGridlines } = sheet(workbook);
    expect(columns).toMatchObject([
      { first: 0, last: 0, width: 42.7109375, hidden: false },
      { first: 6, last: 6, hidden: true, style: 1 },
    ]);
    expect([rows.get(0)?.height, rows.get(1)?.height, rows.get(3)?.hidden]).toEqual([30, null, true]);
    expect(merges).toEqual([{ row: 6, column: 0, rows: 1, columns: 3 }]);
    expect({ frozenRows, frozenColumns, tabColor, showGridlines }).toEqual({
      frozenRows: 1,
      frozenColumns: 0,
      tabColor: "#4472C4",
      showGridlines: true,
    });
  });

  test("page setup with its fit to pages, and the rows and columns repeated on each page", () => {
    const bytes = plainWorkbook(
      [
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
      ],
      {
        afterSheets:
          '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$A:$B,Sheet1!$2:$3</definedName></definedNames>',
      },
    );
    expect(sheet(readWorkbook(bytes)).pageLayout).toEqual({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: null,
      titleRows: [1, 2],
      titleColumns: [0, 1],
    });
  });

  test("protection says what is still allowed", () => {
    const bytes = plainWorkbook([
      '<sheetData/><sheetProtection sheet="1" objects="1" formatCells="0" sort="0" hashValue="x"/>',
    ]);
    const protection = sheet(readWorkbook(bytes)).protection;
    expect(protection?.password).toBe(true);
    expect(protection?.options).toMatchObject({
      allowFormatCells: true,
      allowSort: true,
      allowInsertRows: false,
      allowEditObjects: false,
      allowEditScenarios: true,
    });
    expect(sheet(workbook).protection).toBeNull();
  });

  test("a locked structure is seen", () => {
    const locked = plainWorkbook(["<sheetData/>"], { beforeSheets: '<workbookProtection lockStructure="1"/>' });
    expect([workbook.structureProtected, readWorkbook(locked).structureProtected]).toEqual([false, true]);
  });

  test("conditional formats: cell values with their colours, others by their type", () => {
    expect(sheet(workbook).conditionalFormats).toMatchObject([
      {
        areas: [{ row: 1, column: 2, rows: 3, columns: 1 }],
        priority: 2,
        rule: {
          kind: "cellIs",
          operator: "lessThan",
          formulas: ["0.5"],
          fill: "#FFC7CE",
          fontColor: "#9C0006",
          bold: true,
        },
        dxf: 0,
      },
      { priority: 1, rule: { kind: "other", type: "dataBar" } },
    ]);
  });

  test("data validation: lists with their prompts, others by their type", () => {
    expect(sheet(workbook).dataValidations).toMatchObject([
      {
        areas: [{ row: 1, column: 3, rows: 3, columns: 1 }],
        rule: { kind: "list", source: '"high,low"', dropDown: true },
        ignoreBlanks: true,
        prompt: { show: true, title: "Polarity", message: "high or low" },
      },
      { rule: { kind: "other", type: "time" }, ignoreBlanks: false },
    ]);
  });

  test("charts, pictures, pivots, comments and links are known by their places", () => {
    expect(sheet(workbook).drawings).toEqual([
      {
        kind: "chart",
        name: "Gap chart",
        area: { row: 1, column: 8, rows: 10, columns: 5 },
        part: "xl/charts/chart1.xml",
      },
      { kind: "picture", name: "Crest", area: { row: 8, column: 0, rows: 8, columns: 8 } },
    ]);
    expect(sheet(workbook, 1).pivots).toEqual([
      { name: "By target", area: { row: 2, column: 3, rows: 4, columns: 2 } },
    ]);
    expect(sheet(workbook).carried?.map(({ kind }) => kind)).toEqual(["comment", "link"]);
  });

  test.each([
    ["", false],
    ['<filterColumn colId="1" hiddenButton="1"/>', false],
    ['<filterColumn colId="1"><filters><filter val="Red"/></filters></filterColumn>', true],
  ])("a worksheet's own filter of %j: active is %s", (criteria, active) => {
    const bytes = plainWorkbook([`<sheetData/><autoFilter ref="A1:B9">${criteria}</autoFilter>`]);
    expect(sheet(readWorkbook(bytes)).autoFilter).toEqual({ area: { row: 0, column: 0, rows: 9, columns: 2 }, active });
  });
});

describe("the workbook", () => {
  test("names, those of a worksheet among them", () => {
    expect(readWorkbook(richWorkbook()).names).toEqual([
      {
        name: "_xlnm.Print_Titles",
        formula: "=Scorecard!$A:$A,Scorecard!$1:$1",
        worksheet: "Scorecard",
        hidden: false,
      },
      { name: "Threshold", formula: "='Notes & pivot'!$A$1", worksheet: null, hidden: false },
      { name: "Local", formula: "='Notes & pivot'!$B$2", worksheet: "Notes & pivot", hidden: true },
    ]);
  });

  test("custom XML parts with their ids", () => {
    expect(readWorkbook(richWorkbook()).customXmlParts).toEqual([
      { id: customXmlId, xml: expect.stringContaining("<team>Performance</team>"), part: "customXml/item1.xml" },
    ]);
  });

  test("where a chart sheet is active, the worksheet before it is", () => {
    const content = (richParts()["xl/workbook.xml"]!.content as string).replace('activeTab="0"', 'activeTab="1"');
    const { refers } = richParts()["xl/workbook.xml"]!;
    expect(
      readWorkbook(richWorkbook({ "xl/workbook.xml": { type: types.workbook, content, refers: refers! } })).active,
    ).toBe(0);
  });

  test("ids that two worksheets or tables share are told apart", () => {
    const twice =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetData/></worksheet>';
    const workbook = readWorkbook(
      richWorkbook({ "xl/worksheets/sheet2.xml": { type: types.worksheet, content: twice } }),
    );
    expect(new Set(workbook.worksheets.map(({ uid }) => uid)).size).toBe(2);
  });

  test("elements may carry a prefix, as other SDKs write them", () => {
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetPr><x:tabColor rgb="FF00B050"/></x:sheetPr><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>prefixed</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A2:B2"/></x:mergeCells></x:worksheet>';
    const { rows, merges, tabColor } = sheet(
      readWorkbook(richWorkbook({ "xl/worksheets/sheet1.xml": { type: types.worksheet, content: prefixed } })),
    );
    expect(rows.get(0)?.cells.map(({ value, formula }) => [value, formula])).toEqual([
      ["prefixed", null],
      [2, "=1+1"],
    ]);
    expect({ merges, tabColor }).toEqual({ merges: [{ row: 1, column: 0, rows: 1, columns: 2 }], tabColor: "#00B050" });
  });

  test("a part in another encoding is read by its byte order mark", () => {
    const text = `\ufeff<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>£</t></is></c></row></sheetData></worksheet>`;
    const content = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
    const bytes = richWorkbook({ "xl/worksheets/sheet1.xml": { type: types.worksheet, content } });
    expect(cell(readWorkbook(bytes), 0, 0)?.value).toBe("£");
  });
});
