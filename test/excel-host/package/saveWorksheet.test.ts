import type { Worksheet, WorksheetPart } from "../model/workbook.ts";
import { plainWorkbook } from "./fixtures/packageFile.ts";
import { richParts, richWorkbook } from "./fixtures/richWorkbook.ts";
import { again, differingParts, savedParts, savedText, sheet } from "./fixtures/saving.ts";
import { readWorkbook } from "./index.ts";

/** Changes the first worksheet of the rich workbook, or another file's, and gives it as it is read again. */
function changed(part: WorksheetPart, change: (worksheet: Worksheet) => void, file = richWorkbook()): Worksheet {
  const workbook = readWorkbook(file);
  change(sheet(workbook));
  sheet(workbook).changed.add(part);
  return sheet(again(workbook));
}

test("column widths", () => {
  const columns = [
    { first: 0, last: 1, width: 20, hidden: false },
    { first: 4, last: 4, width: null, hidden: true },
  ];
  expect(changed("columns", (worksheet) => Object.assign(worksheet, { columns })).columns).toMatchObject(columns);
});

test("merged cells, and none", () => {
  const merges = [{ row: 8, column: 0, rows: 2, columns: 2 }];
  expect(changed("merges", (worksheet) => Object.assign(worksheet, { merges })).merges).toEqual(merges);
  expect(changed("merges", (worksheet) => Object.assign(worksheet, { merges: [] })).merges).toEqual([]);
});

test("frozen panes and gridlines", () => {
  const view = { frozenRows: 4, frozenColumns: 2, showGridlines: false };
  expect(changed("view", (worksheet) => Object.assign(worksheet, view))).toMatchObject(view);
  const none = { frozenRows: 0, frozenColumns: 0, showGridlines: true };
  expect(changed("view", (worksheet) => Object.assign(worksheet, none))).toMatchObject(none);
});

test("the rest of a view stays when its panes change", () => {
  const workbook = readWorkbook(richWorkbook());
  sheet(workbook).frozenRows = 2;
  sheet(workbook).changed.add("view");
  expect(savedText(workbook, "xl/worksheets/sheet1.xml")).toContain(
    '<sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
  );
});

test("protection, with what it allows, and its removal", () => {
  const options = { allowSort: true, allowFormatCells: true, allowEditObjects: false };
  const worksheet = changed("protection", (one) => Object.assign(one, { protection: { options, password: false } }));
  expect(worksheet.protection).toMatchObject({ options: { ...options, allowInsertRows: false }, password: false });
  const file = plainWorkbook(['<sheetData/><sheetProtection sheet="1" hashValue="x"/>']);
  expect(changed("protection", (one) => Object.assign(one, { protection: null }), file).protection).toBeNull();
});

test("a password stays while a sheet stays protected", () => {
  const file = plainWorkbook([
    '<sheetData/><sheetProtection algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="1" sheet="1"/>',
  ]);
  const worksheet = changed("protection", (one) => Object.assign(one.protection!.options, { allowSort: true }), file);
  expect(worksheet.protection).toMatchObject({ password: true, options: { allowSort: true } });
});

test("page setup, and the rows and columns repeated on each page", () => {
  const pageLayout = {
    orientation: "portrait",
    fitToWidth: 1,
    fitToHeight: null,
    titleRows: [0, 1],
    titleColumns: [0, 1],
    paperSize: 8,
    margins: { left: 36, right: 36, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    centerHorizontally: true,
    headersFooters: {
      leftHeader: "Plan && actions",
      centerHeader: "",
      rightHeader: '&"Arial,Bold"2018/19',
      leftFooter: "",
      centerFooter: "Page &P of &N",
      rightFooter: "&D",
    },
    printArea: { row: 0, column: 0, rows: 4, columns: 3 },
  } as const;
  const workbook = readWorkbook(richWorkbook());
  Object.assign(sheet(workbook), { pageLayout: { ...pageLayout, titleRows: [0, 1], titleColumns: [0, 1] } });
  sheet(workbook).changed.add("pageLayout");
  const read = again(workbook);
  expect(sheet(read).pageLayout).toEqual(pageLayout);
  expect(read.names[0]?.formula).toBe("=Scorecard!$A:$B,Scorecard!$1:$2");
  expect(read.names.at(-1)).toMatchObject({ name: "_xlnm.Print_Area", formula: "=Scorecard!$A$1:$C$4" });
  expect(savedText(workbook, "xl/worksheets/sheet1.xml")).toContain(
    '<headerFooter><oddHeader>&amp;LPlan &amp;&amp; actions&amp;R&amp;"Arial,Bold"2018/19</oddHeader>' +
      "<oddFooter>&amp;CPage &amp;P of &amp;N&amp;R&amp;D</oddFooter></headerFooter>",
  );
});

test("headers that differ on the first page are carried, and known as such", () => {
  const differing =
    '<headerFooter differentFirst="1"><oddFooter>&amp;P</oddFooter><firstHeader>&amp;CPlan</firstHeader></headerFooter>';
  const workbook = readWorkbook(plainWorkbook([`<sheetData/>${differing}`]));
  expect(sheet(workbook).pageLayout.headersFooters).toBeNull();
  sheet(workbook).pageLayout.orientation = "landscape";
  sheet(workbook).changed.add("pageLayout");
  expect(savedText(workbook, "xl/worksheets/sheet1.xml")).toContain(differing);
});

test("links within the workbook are added and taken off; one that leads out of it stays", () => {
  const link = {
    area: { row: 2, column: 0, rows: 1, columns: 1 },
    documentReference: "'Notes & pivot'!A1",
    screenTip: "Notes",
  };
  const workbook = readWorkbook(richWorkbook());
  sheet(workbook).hyperlinks = [link];
  sheet(workbook).changed.add("hyperlinks");
  expect(savedText(workbook, "xl/worksheets/sheet1.xml")).toContain(
    `<hyperlinks><hyperlink ref="A2" r:id="rId5"/><hyperlink ref="A3" location="'Notes &amp; pivot'!A1" tooltip="Notes"/></hyperlinks>`,
  );
  const read = again(workbook);
  expect(sheet(read)).toMatchObject({ hyperlinks: [link], carried: [{ kind: "comment" }, { kind: "link" }] });
  sheet(read).hyperlinks = [];
  sheet(read).changed.add("hyperlinks");
  expect(savedText(read, "xl/worksheets/sheet1.xml")).toContain(
    '<hyperlinks><hyperlink ref="A2" r:id="rId5"/></hyperlinks>',
  );
});

test.each([
  ["whole", "between", ["1", "10"]],
  ["decimal", "greaterThanOrEqual", ["0"]],
  ["date", "lessThan", ["43190"]],
  ["textLength", "notEqual", ["$A$1"]],
] as const)("a rule that compares: %s %s %j", (type, operator, formulas) => {
  const rule = { kind: "compare" as const, type, operator, formulas: [...formulas] };
  const worksheet = changed("dataValidations", (one) => {
    const [list] = one.dataValidations!;
    const { xml: _, ...kept } = list!;
    one.dataValidations = [{ ...kept, rule }];
  });
  expect(worksheet.dataValidations).toMatchObject([{ rule }]);
});

test("rows repeated on each page for the first time, on a sheet whose name needs quotes", () => {
  const workbook = readWorkbook(richWorkbook());
  sheet(workbook, 1).pageLayout.titleRows = [0, 0];
  sheet(workbook, 1).changed.add("pageLayout");
  const read = again(workbook);
  expect(read.names.at(-1)).toEqual({
    name: "_xlnm.Print_Titles",
    formula: "='Notes & pivot'!$1:$1",
    worksheet: "Notes & pivot",
    hidden: false,
  });
  expect(sheet(read, 1).pageLayout.titleRows).toEqual([0, 0]);
});

test("tab colour, and none", () => {
  expect(changed("tabColor", (one) => Object.assign(one, { tabColor: "#00B050" })).tabColor).toBe("#00B050");
  expect(changed("tabColor", (one) => Object.assign(one, { tabColor: null })).tabColor).toBeNull();
});

test("a worksheet's own filter", () => {
  const file = plainWorkbook([
    '<sheetData/><autoFilter ref="A1:B9"><filterColumn colId="1"><filters><filter val="Red"/></filters></filterColumn></autoFilter>',
  ]);
  const area = { row: 0, column: 0, rows: 12, columns: 2 };
  expect(
    changed("autoFilter", (one) => Object.assign(one, { autoFilter: { area, active: true } }), file).autoFilter,
  ).toEqual({ area, active: true });
  expect(
    changed("autoFilter", (one) => Object.assign(one, { autoFilter: { area, active: false } }), file).autoFilter,
  ).toEqual({ area, active: false });
  expect(changed("autoFilter", (one) => Object.assign(one, { autoFilter: null }), file).autoFilter).toBeNull();
  const filters = [{ column: 0, xml: '<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>' }];
  const workbook = readWorkbook(plainWorkbook(["<sheetData/>"]));
  sheet(workbook).autoFilter = { area, active: true, filters };
  sheet(workbook).changed.add("autoFilter");
  expect(sheet(again(workbook)).autoFilter).toEqual({ area, active: true });
  expect(again(workbook).names).toEqual([
    { name: "_xlnm._FilterDatabase", formula: "=Sheet1!$A$1:$B$12", worksheet: "Sheet1", hidden: true },
  ]);
});

test("a conditional format on cell values is added; those that are not modelled stay as they stood", () => {
  const rule = {
    kind: "cellIs",
    operator: "equal",
    formulas: ['"Red"'],
    fill: "#F8CBAD",
    fontColor: "#000000",
    bold: false,
  } as const;
  const workbook = readWorkbook(richWorkbook());
  sheet(workbook).conditionalFormats.push({
    areas: [{ row: 1, column: 3, rows: 3, columns: 1 }],
    priority: 3,
    stopIfTrue: true,
    rule: { ...rule, formulas: [...rule.formulas] },
  });
  sheet(workbook).changed.add("conditionalFormats");
  const saved = savedText(workbook, "xl/worksheets/sheet1.xml");
  const before = richParts()["xl/worksheets/sheet1.xml"]!.content as string;
  for (const [element] of before.matchAll(/<conditionalFormatting.*?<\/conditionalFormatting>/g))
    expect(saved).toContain(element);
  expect(sheet(again(workbook)).conditionalFormats.at(-1)).toMatchObject({ rule, priority: 3, stopIfTrue: true });
  expect(savedText(workbook, "xl/styles.xml")).toContain('<dxfs count="2">');
});

test("a conditional format by a formula is added on several areas, with the borders that it draws", () => {
  const rule = {
    kind: "expression",
    formulas: ['N("Note: a<b")=0'],
    fill: "#F1E9FA",
    fontColor: null,
    bold: false,
    borders: { left: { style: "dashed", color: "#5C2E91" }, top: { style: "dotted", color: null } },
  } as const;
  const areas = [
    { row: 1, column: 3, rows: 3, columns: 1 },
    { row: 8, column: 0, rows: 1, columns: 1 },
  ];
  const worksheet = changed("conditionalFormats", ({ conditionalFormats }) => {
    conditionalFormats.push({ areas, priority: 3, stopIfTrue: false, rule: { ...rule, formulas: [...rule.formulas] } });
  });
  expect(worksheet.conditionalFormats.at(-1)).toMatchObject({ areas, rule, priority: 3 });
});

test("a conditional format that moves keeps its rule, whatever its type", () => {
  const worksheet = changed("conditionalFormats", ({ conditionalFormats }) => {
    for (const format of conditionalFormats) {
      format.areas = [{ row: 1, column: 8, rows: 3, columns: 1 }];
      format.priority += 10;
    }
  });
  expect(worksheet.conditionalFormats).toMatchObject([
    { areas: [{ column: 8 }], priority: 12, rule: { kind: "cellIs", formulas: ["0.5"], fill: "#FFC7CE" }, dxf: 0 },
    { areas: [{ column: 8 }], priority: 11, rule: { kind: "other", type: "dataBar" } },
  ]);
});

test("a conditional format whose value changes keeps the look it came with, and what of it is not modelled", () => {
  const workbook = readWorkbook(richWorkbook());
  const [format] = sheet(workbook).conditionalFormats;
  if (format?.rule.kind === "cellIs") format.rule = { ...format.rule, formulas: ["0.4"] };
  delete format?.xml;
  sheet(workbook).changed.add("conditionalFormats");
  expect(savedText(workbook, "xl/worksheets/sheet1.xml")).toContain(
    '<cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>0.4</formula></cfRule>',
  );
  expect(differingParts(richWorkbook(), savedParts(workbook))).toEqual(["xl/worksheets/sheet1.xml"]);
});

test("data validation is added, changed and taken off; rules that are not modelled stay as they stood", () => {
  const list = {
    areas: [{ row: 1, column: 8, rows: 3, columns: 1 }],
    rule: { kind: "list", source: "$A$2:$A$4", dropDown: false },
    ignoreBlanks: false,
    prompt: { show: true, title: "", message: "One of\nthe list" },
    errorAlert: { show: true, style: "warning", title: "Polarity", message: "No" },
  } as const;
  const worksheet = changed("dataValidations", ({ dataValidations }) => {
    dataValidations!.shift();
    dataValidations!.push({ ...list, areas: [...list.areas] });
  });
  expect(worksheet.dataValidations).toMatchObject([{ rule: { kind: "other", type: "time" } }, list]);
  expect(worksheet.dataValidations?.[0]?.xml).toContain("<formula2>1</formula2>");
  expect(changed("dataValidations", (one) => Object.assign(one, { dataValidations: [] })).dataValidations).toEqual([]);
});
