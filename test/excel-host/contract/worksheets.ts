import { type Contract, equals, errorCode, holds, refused } from "./contract.ts";

const worksheetsPage = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets";
const worksheet = "https://learn.microsoft.com/javascript/api/excel/excel.worksheet";

export const addedWorksheetsAreLast: Contract = {
  title: "a worksheet added is the last, and is not activated",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection#excel-excel-worksheetcollection-add-member(1)",
  needs: "1.5",
  async run(context, sheet) {
    sheet.activate();
    const { worksheets } = context.workbook;
    const added = worksheets.add("Added").load("id, position");
    const last = worksheets.getLast().load("id");
    const count = worksheets.getCount();
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return [
      equals("last", added.id, last.id),
      equals("position", count.value - 1, added.position),
      equals("active", "Contract", active.name),
    ];
  },
};

export const worksheetNamesAreUnique: Contract = {
  title: "a worksheet cannot be added under a name in use",
  source: "https://github.com/OfficeDev/office-scripts-docs/issues/560",
  needs: "1.4",
  async run(context) {
    const code = await errorCode(context, () => context.workbook.worksheets.add("contract").load("name"));
    return [equals("in another case", "ItemAlreadyExists", code)];
  },
};

export const worksheetNamesFollowRules: Contract = {
  title: "a worksheet's name has 1 to 31 characters, none of / \\ ? * : [ ], and no apostrophe at either end",
  source: "https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9",
  needs: "1.1",
  async run(context, sheet) {
    const longest = "x".repeat(31);
    sheet.name = longest;
    sheet.load("name");
    await context.sync();
    const checks = [equals("31 characters", longest, sheet.name)];
    for (const name of ["x".repeat(32), "2016/17", "a\\b", "a?b", "a*b", "a:b", "[a]", "'a", "a'"]) {
      checks.push(equals(`"${name}"`, "InvalidArgument", await errorCode(context, () => (sheet.name = name))));
    }
    return checks;
  },
};

export const worksheetIdsOutliveNames: Contract = {
  title: "a worksheet is found by its name, in whatever case, and by its id, which a new name does not change",
  source: `${worksheet}#excel-excel-worksheet-id-member`,
  needs: "1.1",
  async run(context, sheet) {
    sheet.load("id");
    await context.sync();
    const id = sheet.id;
    const { worksheets } = context.workbook;
    const byName = worksheets.getItem("CONTRACT").load("id");
    await context.sync();
    sheet.name = "Renamed";
    const byId = worksheets.getItem(id).load("name, id");
    await context.sync();
    return [equals("by name", id, byName.id), equals("by id", ["Renamed", id], [byId.name, byId.id])];
  },
};

export const copiedWorksheets: Contract = {
  title: "a copied worksheet has the cells, a number in its name and an id of its own",
  source: `${worksheetsPage}#copy-an-existing-worksheet`,
  needs: "1.7",
  async run(context, sheet) {
    sheet.getRange("A1:B1").values = [["Ref", 47]];
    sheet.getRange("B1").numberFormat = [["0.0"]];
    sheet.load("id, position");
    await context.sync();
    const copy = sheet.copy("After", sheet).load("id, name, position");
    const cells = copy.getRange("A1:B1").load("values, numberFormat");
    await context.sync();
    return [
      equals("name", "Contract (2)", copy.name),
      equals("position", sheet.position + 1, copy.position),
      holds("id", "another", copy.id !== sheet.id, copy.id),
      equals("cells", [[["Ref", 47]], [["General", "0.0"]]], [cells.values, cells.numberFormat]),
    ];
  },
};

export const copiedTables: Contract = {
  title: "the tables of a copied worksheet have ids and names of their own, and the same headers",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-id-member",
  needs: "1.7",
  async run(context, sheet) {
    sheet.getRange("A1:B2").values = [
      ["Ref", "RAG"],
      ["KS2", "Red"],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "ContractTable";
    table.load("id, name");
    await context.sync();
    const copies = sheet.copy("End").tables.load("items/id, items/name");
    await context.sync();
    const copy = copies.items[0];
    if (!copy) return [equals("tables of the copy", 1, copies.items.length)];
    copy.columns.load("items/name");
    const whole = copy.getRange().load("values");
    await context.sync();
    return [
      holds("id", "another", copy.id !== table.id, copy.id),
      holds("name", "another", copy.name !== table.name, copy.name),
      equals(
        "headers",
        ["Ref", "RAG"],
        copy.columns.items.map((column) => column.name),
      ),
      equals(
        "values",
        [
          ["Ref", "RAG"],
          ["KS2", "Red"],
        ],
        whole.values,
      ),
    ];
  },
};

export const hiddenWorksheets: Contract = {
  title: "a hidden worksheet is read like any other",
  source: `${worksheetsPage}#hide-a-worksheet`,
  needs: "1.4",
  async run(context) {
    const added = context.workbook.worksheets.add("Hidden");
    added.visibility = "Hidden";
    added.getRange("A1").values = [["read"]];
    added.load("visibility");
    const cell = context.workbook.worksheets.getItem("Hidden").getRange("A1").load("values");
    await context.sync();
    return [equals("visibility", "Hidden", added.visibility), equals("values", [["read"]], cell.values)];
  },
};

export const veryHiddenWorksheetsAreNotDeleted: Contract = {
  title: "a very hidden worksheet cannot be deleted",
  source: `${worksheet}#excel-excel-worksheet-delete-member(1)`,
  needs: "1.4",
  async run(context) {
    const added = context.workbook.worksheets.add("Very hidden");
    added.visibility = "VeryHidden";
    await context.sync();
    const code = await errorCode(context, () => added.delete());
    const kept = context.workbook.worksheets.getItemOrNullObject("Very hidden");
    await context.sync();
    return [equals("code", "InvalidOperation", code), equals("is gone", false, kept.isNullObject)];
  },
};

export const deletedWorksheetsAreGone: Contract = {
  title: "a deleted worksheet is gone, and its tables with it",
  source: `${worksheetsPage}#delete-a-worksheet`,
  needs: "1.4",
  async run(context) {
    const { worksheets, tables } = context.workbook;
    const added = worksheets.add("Deleted");
    added.tables.add("A1:B2", true).name = "ContractDeleted";
    await context.sync();
    added.delete();
    const worksheetLeft = worksheets.getItemOrNullObject("Deleted");
    const tableLeft = tables.getItemOrNullObject("ContractDeleted");
    await context.sync();
    return [equals("worksheet", true, worksheetLeft.isNullObject), equals("table", true, tableLeft.isNullObject)];
  },
};

export const tabColours: Contract = {
  title: "a tab's colour is read as it was set; an empty string where it has none",
  source: `${worksheet}#excel-excel-worksheet-tabcolor-member`,
  needs: "1.7",
  async run(context, sheet) {
    sheet.load("tabColor");
    await context.sync();
    const before = sheet.tabColor;
    sheet.tabColor = "#FFA500";
    sheet.load("tabColor");
    await context.sync();
    return [equals("before", "", before), equals("after", "#FFA500", sheet.tabColor)];
  },
};

export const gridlines: Contract = {
  title: "gridlines are shown until they are hidden",
  source: `${worksheet}#excel-excel-worksheet-showgridlines-member`,
  needs: "1.8",
  async run(context, sheet) {
    sheet.load("showGridlines");
    await context.sync();
    const before = sheet.showGridlines;
    sheet.showGridlines = false;
    sheet.load("showGridlines");
    await context.sync();
    return [equals("shown", [true, false], [before, sheet.showGridlines])];
  },
};

export const frozenRows: Contract = {
  title: "frozen rows are a range; a null object where nothing is frozen",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes",
  needs: "1.7",
  async run(context, sheet) {
    sheet.freezePanes.freezeRows(2);
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowIndex, rowCount");
    await context.sync();
    const found = [frozen.rowIndex, frozen.rowCount];
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    return [equals("first row and count", [0, 2], found), equals("unfrozen", true, none.isNullObject)];
  },
};

export const frozenCells: Contract = {
  title: "rows and columns are frozen together by the cells in their corner",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes#excel-excel-worksheetfreezepanes-freezeat-member(1)",
  needs: "1.7",
  async run(context, sheet) {
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B1"));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return [equals("address", "Contract!A1:B1", frozen.address)];
  },
};

export const printedTitles: Contract = {
  title: "rows repeated on each printed page are a range; a null object where there are none",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.pagelayout#excel-excel-pagelayout-setprinttitlerows-member(1)",
  needs: "1.9",
  async run(context, sheet) {
    const none = sheet.pageLayout.getPrintTitleRowsOrNullObject();
    await context.sync();
    const before = none.isNullObject;
    sheet.pageLayout.setPrintTitleRows("$1:$2");
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("rowIndex, rowCount");
    await context.sync();
    return [equals("none", true, before), equals("first row and count", [0, 2], [titles.rowIndex, titles.rowCount])];
  },
};

export const printedTitleColumns: Contract = {
  title: "columns repeated on each printed page are whole ones, a range; a null object where there are none",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.pagelayout#excel-excel-pagelayout-setprinttitlecolumns-member(1)",
  needs: "1.9",
  async run(context, sheet) {
    const none = sheet.pageLayout.getPrintTitleColumnsOrNullObject();
    await context.sync();
    const before = none.isNullObject;
    sheet.pageLayout.setPrintTitleColumns("$B:$C");
    const titles = sheet.pageLayout.getPrintTitleColumnsOrNullObject().load("columnIndex, columnCount");
    await context.sync();
    const code = await errorCode(context, () => sheet.pageLayout.setPrintTitleColumns("B1:C9"));
    return [
      equals("none", true, before),
      equals("first column and count", [1, 2], [titles.columnIndex, titles.columnCount]),
      refused("part of columns", code),
    ];
  },
};

export const pageLayout: Contract = {
  title: "orientation and fit to pages are read as they were set",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.pagelayout",
  needs: "1.9",
  async run(context, sheet) {
    sheet.load("pageLayout/orientation");
    await context.sync();
    const before = sheet.pageLayout.orientation;
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.load("pageLayout/orientation, pageLayout/zoom");
    await context.sync();
    return [
      equals("before", "Portrait", before),
      equals("orientation", "Landscape", sheet.pageLayout.orientation),
      equals("pages across", 1, sheet.pageLayout.zoom.horizontalFitToPages),
    ];
  },
};
