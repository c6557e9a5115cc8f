import { bytesInBase64, inBase64, templateWorkbook } from "../contract/workbookToInsert.ts";
import { createHost } from "../host.ts";
import { parseArea } from "../model/address.ts";
import { putCell } from "../model/cells.ts";
import { createTable } from "../model/tables.ts";
import type { Workbook } from "../model/workbook.ts";
import { workbookWith } from "../model/workbookWith.ts";
import { connectOfficeJs } from "../node/officeJs.ts";
import { plainWorkbook } from "../package/fixtures/packageFile.ts";
import { richWorkbook } from "../package/fixtures/richWorkbook.ts";
import { again, savedText } from "../package/fixtures/saving.ts";
import { newWorkbook, saveWorkbook } from "../package/index.ts";
import { convertWithLibreOffice, hasLibreOffice } from "../package/libreOffice.ts";
import { openPlan, refusal } from "./inOffice.ts";

const insert = (base64: string, options: Excel.InsertWorksheetOptions = {}): Promise<string[]> =>
  Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(base64, options);
    await context.sync();
    return ids.value;
  });

const area = (address: string) => parseArea(address)!;

/** Sheet1 with the formula beside a table of its own in A1:B3, and Sheet2. */
function withFormula(formula: string): Workbook {
  const workbook = workbookWith({
    Sheet1: [["Ref", "Actual"], ["KS1", 64], ["KS2", 47], []],
    Sheet2: [["Name"], ["x"]],
  });
  const [one, two] = workbook.worksheets;
  createTable(workbook, one!, area("A1:B3"), true).name = "Scorecard";
  createTable(workbook, two!, area("A1:A2"), true).name = "Others";
  putCell(one!, 4, 4, { value: null, formula });
  return workbook;
}

test("what was inserted is saved: cells, table, list, colours, links, frozen rows, page", async () => {
  const { workbook } = openPlan([["a plan"]]);
  await insert(inBase64(templateWorkbook()));

  const read = again(workbook);
  const sheet = read.worksheets[1]!;
  expect(read.worksheets.map(({ name }) => name)).toEqual(["Plan", "Inserted", "Other"]);
  expect(sheet).toMatchObject({
    tables: [
      { name: "InsertedTable", area: area("A3:C5"), columns: [{ name: "Ref" }, { name: "Actual" }, { name: "RAG" }] },
    ],
    dataValidations: [{ areas: [area("C4:C5")], rule: { source: '"Red,Amber,Green"' }, prompt: { title: "RAG" } }],
    conditionalFormats: [
      { areas: [area("C4:C5")], rule: { formulas: ['"Red"'], fill: "#FFC7CE", fontColor: "#9C0006" } },
    ],
    hyperlinks: [{ documentReference: "Other!A1" }],
    columns: [{ first: 1, last: 1, width: 20 }],
    frozenRows: 3,
    pageLayout: { orientation: "landscape", titleRows: [2, 2] },
  });
  const cell = sheet.rows.get(3)!.cells[1]!;
  expect([cell.value, read.styles[cell.style]]).toMatchObject([64, { numberFormat: "0.0", fill: "#DDEBF7" }]);
  expect(read.customXmlParts).toEqual([]);
});

test("LibreOffice opens a workbook into which worksheets were inserted twice", async () => {
  if (!hasLibreOffice()) return;
  const host = createHost(newWorkbook());
  connectOfficeJs(host);
  await insert(inBase64(templateWorkbook()));
  await insert(inBase64(templateWorkbook()));

  const opened = await convertWithLibreOffice(saveWorkbook(host.workbook), "xlsx");
  expect(again(host.workbook).worksheets.map(({ tables }) => tables.map(({ name }) => name))).toEqual([
    [],
    ["InsertedTable"],
    [],
    ["InsertedTable2"],
    [],
  ]);
  expect(opened.length).toBeGreaterThan(1000);
}, 120_000);

test("formulas follow the worksheets and tables that are renamed", async () => {
  const { workbook } = openPlan();
  const base64 = inBase64(withFormula('=SUM(Scorecard[Actual])+Sheet1!B2+COUNTA(Sheet2!A:A)&"Sheet1!"'));
  await insert(base64);
  await insert(base64);

  expect(workbook.worksheets.map(({ name, rows }) => [name, rows.get(4)?.cells[4]?.formula])).toEqual([
    ["Plan", undefined],
    ["Sheet1", '=SUM(Scorecard[Actual])+Sheet1!B2+COUNTA(Sheet2!A:A)&"Sheet1!"'],
    ["Sheet2", undefined],
    ["Sheet1 (2)", "=SUM(Scorecard2[Actual])+'Sheet1 (2)'!B2+COUNTA('Sheet2 (2)'!A:A)&\"Sheet1!\""],
    ["Sheet2 (2)", undefined],
  ]);
});

test("the look of a rule that is only carried comes along, whatever the other file's formats are", async () => {
  const rule = '<cfRule type="expression" dxfId="1" priority="1"><formula>$A1&gt;1</formula></cfRule>';
  const dxfs =
    '<dxfs count="2"><dxf><font><b/></font></dxf><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>';
  const { workbook } = openPlan();
  await insert(
    bytesInBase64(
      plainWorkbook([`<sheetData/><conditionalFormatting sqref="A1:A9">${rule}</conditionalFormatting>`], {
        styles: dxfs,
      }),
    ),
  );

  const [format] = again(workbook).worksheets[1]!.conditionalFormats;
  expect(format).toMatchObject({ rule: { kind: "expression", formulas: ["$A1>1"] }, dxf: 0 });
  expect(savedText(workbook, "xl/styles.xml")).toContain(
    '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>',
  );
});

test("page breaks and gridlines come along, though breaks are not modelled; the selected tab does not", async () => {
  const workbook = newWorkbook();
  connectOfficeJs(createHost(workbook));
  const view = '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>';
  await insert(
    bytesInBase64(
      plainWorkbook([
        `${view}<sheetData/><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>`,
      ]),
    ),
  );

  const saved = again(workbook);
  expect(saved.worksheets[1]!.showGridlines).toBe(false);
  const inserted = savedText(workbook, "xl/worksheets/sheet2.xml");
  expect(inserted).toContain('<brk id="3" max="16383" man="1"/>');
  expect(inserted).not.toContain("tabSelected");
});

test.each([
  ["a worksheet left out", "=Sheet2!A1", ["Sheet1"], "the worksheet Sheet2, which is not inserted,"],
  ["another worksheet's table", "=COUNTA(Others[Name])", [], "the table Others of another worksheet"],
  ["another workbook", "=[1]Sheet1!A1", [], "another workbook or to several worksheets"],
  ["several worksheets", "=SUM(Sheet1:Sheet2!A1)", [], "another workbook or to several worksheets"],
])("a formula that names %s is not inserted", async (_, formula, sheetNamesToInsert, message) => {
  const { workbook } = openPlan();
  expect(
    await refusal(insert(inBase64(withFormula(formula)), { sheetNamesToInsert: [...sheetNamesToInsert] })),
  ).toContain(`NotImplemented: stand-in: inserting a formula that`);
  expect(
    await refusal(insert(inBase64(withFormula(formula)), { sheetNamesToInsert: [...sheetNamesToInsert] })),
  ).toContain(message);
  expect(workbook.worksheets).toHaveLength(1);
});

const xf = (content: string) =>
  `<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf ${content.startsWith("<") ? `>${content}</xf>` : `${content}/>`}</cellXfs>`;
const styled = '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>';

test.each([
  ["a font that is struck out", styled, { styles: xf('fontId="1"') }],
  ["a text that is turned or shrunk", styled, { styles: xf('<alignment textRotation="90"/>') }],
  [
    "a text in several formats",
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>',
    { strings: "<si><r><rPr><b/></rPr><t>Red</t></r><r><t> now</t></r></si>" },
  ],
  ["sparklines", '<sheetData/><extLst><ext><x14:sparklineGroups xmlns:x14="x"/></ext></extLst>', {}],
])("a worksheet with %s is refused rather than inserted without", async (what, content, options) => {
  openPlan();
  expect(await refusal(insert(bytesInBase64(plainWorkbook([content], options))))).toBe(
    `NotImplemented: stand-in: inserting a worksheet with ${what} is not modelled`,
  );
});

/** A workbook with a name of its own. */
function named(): Workbook {
  const workbook = workbookWith({ Settings: [["As at", 43190]] });
  workbook.names = [{ name: "AsAt", formula: "=Settings!$B$1", worksheet: null, hidden: false }];
  return workbook;
}

describe("names of the other workbook", () => {
  test("come along where they are free", async () => {
    const { workbook } = openPlan();
    await insert(inBase64(named()));
    expect(again(workbook).names).toMatchObject([{ name: "AsAt", formula: "=Settings!$B$1", worksheet: null }]);
  });

  test("are refused where they are taken", async () => {
    const { workbook } = openPlan();
    await insert(inBase64(named()));
    expect(await refusal(insert(inBase64(named())))).toContain(
      "inserting the name AsAt, which the workbook has already",
    );
    expect(workbook.worksheets).toHaveLength(2);
  });
});

test("a workbook whose structure is protected takes no worksheets", async () => {
  const { workbook } = openPlan();
  workbook.structureProtected = true;
  expect(await refusal(insert(inBase64(templateWorkbook())))).toMatch(/^AccessDenied/);
});

describe("Excel.createWorkbook", () => {
  test("opens a copy of a file beside the workbook, which stays as it is", async () => {
    const { host, workbook } = openPlan([["kept"]]);
    const opened: Workbook[] = [];
    host.onCreated((made) => opened.push(made));
    await Excel.createWorkbook(inBase64(templateWorkbook()));

    expect(host.created.map(({ worksheets }) => worksheets.map(({ name }) => name))).toEqual([["Inserted", "Other"]]);
    expect(host.created[0]!.customXmlParts).toHaveLength(1);
    expect(opened).toEqual(host.created);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Plan"]);
  });

  test("opens a blank workbook where no file is given", async () => {
    const { host } = openPlan();
    await Excel.createWorkbook();
    expect(host.created.map(({ worksheets }) => worksheets.map(({ name }) => name))).toEqual([["Sheet1"]]);
  });

  test("opens charts and pivots too, but nothing that is no workbook", async () => {
    const { host } = openPlan();
    await Excel.createWorkbook(bytesInBase64(richWorkbook()));
    expect(await refusal(Excel.createWorkbook(btoa("a text")))).toMatch(/^InvalidArgument/);
    expect(host.created).toHaveLength(1);
  });
});
