import { type Contract, equals, holds, refused, errorCode } from "./contract.ts";
import { richWorkbook } from "../package/fixtures/richWorkbook.ts";
import { bytesInBase64, inBase64, templateWorkbook } from "./workbookToInsert.ts";

const insertPage =
  "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks#insert-a-copy-of-an-existing-workbook-into-the-current-one";
const options = "https://learn.microsoft.com/javascript/api/excel/excel.insertworksheetoptions";
const insertMember =
  "https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-insertworksheetsfrombase64-member(1)";

/** The file, made once. */
let template: string | undefined;
const base64 = (): string => (template ??= inBase64(templateWorkbook()));

export const insertedWorksheets: Contract = {
  title: "all worksheets of another workbook are inserted at the end, and their ids answered",
  source: insertMember,
  needs: "1.13",
  async run(context) {
    const { workbook } = context;
    const before = workbook.worksheets.getCount();
    const ids = workbook.insertWorksheetsFromBase64(base64());
    await context.sync();
    const found = ids.value.map((id) => workbook.worksheets.getItem(id).load("name, position"));
    await context.sync();
    return [
      equals(
        "names",
        ["Inserted", "Other"],
        found.map((sheet) => sheet.name),
      ),
      equals(
        "positions",
        [before.value, before.value + 1],
        found.map((sheet) => sheet.position),
      ),
    ];
  },
};

export const insertedContent: Contract = {
  title: "an inserted worksheet has its values, formats, widths, tables, lists, colours, frozen rows and page layout",
  source: insertPage,
  needs: "1.13",
  async run(context) {
    const { workbook } = context;
    workbook.insertWorksheetsFromBase64(base64());
    await context.sync();
    const sheet = workbook.worksheets.getItem("Inserted");
    const cells = sheet.getRange("A3:C5").load("values, numberFormat");
    const formula = sheet.getRange("E1").load("formulas");
    const figures = sheet.getRange("B4:B5").load("format/fill/color, format/columnWidth");
    const table = sheet.tables.getItem("InsertedTable").load("name, showHeaders, showFilterButton");
    const place = table.getRange().load("address");
    const list = sheet.getRange("C4:C5").load("dataValidation/rule, dataValidation/prompt");
    const rules = sheet.getRange("C4:C5").conditionalFormats.load("items/type");
    const rule = sheet.getRange("C4:C5").conditionalFormats.getItemAt(0).cellValue;
    rule.load("rule, format/fill/color");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount");
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("rowIndex, rowCount");
    sheet.load("pageLayout/orientation");
    await context.sync();
    return [
      equals(
        "values",
        [
          ["Ref", "Actual", "RAG"],
          ["KS1", 64, "Red"],
          ["KS2", 47.5, "Green"],
        ],
        cells.values,
      ),
      equals(
        "number formats",
        ["General", "0.0", "0.0"],
        cells.numberFormat.map(([, format]) => format as unknown),
      ),
      equals("formula", [["=SUM(B4:B5)"]], formula.formulas),
      equals("fill", "#DDEBF7", figures.format.fill.color),
      holds("width", "wider than 100 points", figures.format.columnWidth > 100, figures.format.columnWidth),
      equals("table", ["InsertedTable", true, true], [table.name, table.showHeaders, table.showFilterButton]),
      equals("its place", "Inserted!A3:C5", place.address),
      equals("list", "Red,Amber,Green", list.dataValidation.rule.list?.source),
      equals("prompt", "How it is going", list.dataValidation.prompt.message),
      equals(
        "colours",
        ["CellValue"],
        rules.items.map((item) => item.type),
      ),
      equals(
        "colour",
        ["EqualTo", '="Red"', "#FFC7CE"],
        [rule.rule.operator, rule.rule.formula1, rule.format.fill.color],
      ),
      equals("frozen rows", 3, frozen.rowCount),
      equals("printed titles", [2, 1], [titles.rowIndex, titles.rowCount]),
      equals("orientation", "Landscape", sheet.pageLayout.orientation),
    ];
  },
};

export const chosenWorksheets: Contract = {
  title: "of another workbook only the worksheets that are named are inserted; an empty list means all",
  source: `${options}#excel-excel-insertworksheetoptions-sheetnamestoinsert-member`,
  needs: "1.13",
  async run(context) {
    const { workbook } = context;
    const named = workbook.insertWorksheetsFromBase64(base64(), { sheetNamesToInsert: ["Other"] });
    await context.sync();
    const other = workbook.worksheets.getItem(named.value[0] ?? "").load("name");
    const inserted = workbook.worksheets.getItemOrNullObject("Inserted");
    const all = workbook.insertWorksheetsFromBase64(base64(), { sheetNamesToInsert: [] });
    await context.sync();
    return [
      equals("named", [1, "Other"], [named.value.length, other.name]),
      equals("not named", true, inserted.isNullObject),
      equals("empty list", 2, all.value.length),
    ];
  },
};

export const placeOfInserted: Contract = {
  title: "inserted worksheets stand before or after another, or first",
  source: `${options}#excel-excel-insertworksheetoptions-positiontype-member`,
  needs: "1.13",
  async run(context, sheet) {
    const { workbook } = context;
    sheet.load("name, position");
    await context.sync();
    const insert = async (place: Excel.InsertWorksheetOptions): Promise<number> => {
      const ids = workbook.insertWorksheetsFromBase64(base64(), { sheetNamesToInsert: ["Other"], ...place });
      await context.sync();
      const added = workbook.worksheets.getItem(ids.value[0] ?? "").load("position");
      await context.sync();
      const { position } = added;
      added.delete();
      await context.sync();
      return position;
    };
    return [
      equals("after, by name", sheet.position + 1, await insert({ positionType: "After", relativeTo: sheet.name })),
      equals("before, as an object", sheet.position, await insert({ positionType: "Before", relativeTo: sheet })),
      equals("beginning", 0, await insert({ positionType: "Beginning" })),
      equals("before nothing", 0, await insert({ positionType: "Before" })),
    ];
  },
};

export const insertedTwice: Contract = {
  title: "worksheets and tables inserted a second time have names and ids of their own; the first keep theirs",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-id-member",
  needs: "1.13",
  async run(context) {
    const { workbook } = context;
    const chosen = { sheetNamesToInsert: ["Inserted"] };
    const first = workbook.insertWorksheetsFromBase64(base64(), chosen);
    const second = workbook.insertWorksheetsFromBase64(base64(), chosen);
    await context.sync();
    const sheets = [first, second].map((ids) => workbook.worksheets.getItem(ids.value[0] ?? "").load("name"));
    const tables = sheets.map((sheet) => sheet.tables.load("items/id, items/name"));
    await context.sync();
    const [one, two] = tables.map((each) => each.items[0]);
    return [
      equals("first", ["Inserted", "InsertedTable"], [sheets[0]?.name, one?.name]),
      holds("name", "another", sheets[1]?.name !== "Inserted", sheets[1]?.name),
      holds("table", "another name", two !== undefined && two.name !== "InsertedTable", two?.name),
      holds("table id", "another", two?.id !== one?.id, two?.id),
    ];
  },
};

export const noWorkbooks: Contract = {
  title: "what is no workbook is not inserted, nor is a worksheet that it has not",
  source: insertMember,
  needs: "1.13",
  async run(context) {
    const { workbook } = context;
    const before = workbook.worksheets.getCount();
    await context.sync();
    const found = [
      await errorCode(context, () => workbook.insertWorksheetsFromBase64("no base64!")),
      await errorCode(context, () => workbook.insertWorksheetsFromBase64(btoa("a text"))),
      await errorCode(context, () =>
        workbook.insertWorksheetsFromBase64(base64(), { sheetNamesToInsert: ["No such sheet"] }),
      ),
    ];
    const after = workbook.worksheets.getCount();
    await context.sync();
    return [
      refused("no base64", found[0] ?? null),
      refused("a text", found[1] ?? null),
      refused("no such worksheet", found[2] ?? null),
      equals("worksheets", before.value, after.value),
    ];
  },
};

export const unsupportedOnTheWeb: Contract = {
  title: "Excel on the web does not insert a workbook with a chart, comment, pivot table or slicer",
  source: insertPage,
  needs: "1.13",
  where: "web",
  async run(context) {
    const code = await errorCode(context, () =>
      context.workbook.insertWorksheetsFromBase64(bytesInBase64(richWorkbook())),
    );
    return [equals("all four but a slicer", "UnsupportedFeature", code)];
  },
};
