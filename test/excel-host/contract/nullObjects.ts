import { type Contract, equals, errorCode } from "./contract.ts";

const orNullObject =
  "https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties";

export const missingItemsAreNotFound: Contract = {
  title: "getItem of what does not exist fails with ItemNotFound",
  source: orNullObject,
  needs: "1.4",
  async run(context, sheet) {
    sheet.tables.add("A1:B2", true).name = "ContractTable";
    await context.sync();
    const { worksheets, tables } = context.workbook;
    const worksheet = await errorCode(context, () => worksheets.getItem("No such sheet").load("name"));
    const table = await errorCode(context, () => tables.getItem("NoSuchTable").load("name"));
    const column = await errorCode(context, () =>
      tables.getItem("ContractTable").columns.getItem("No such column").load("name"),
    );
    return [
      equals("worksheet", "ItemNotFound", worksheet),
      equals("table", "ItemNotFound", table),
      equals("column", "ItemNotFound", column),
    ];
  },
};

export const missingItemsAreNullObjects: Contract = {
  title: "getItemOrNullObject of what does not exist gives isNullObject true, without loading it",
  source: orNullObject,
  needs: "1.5",
  async run(context, sheet) {
    const { worksheets, tables, customXmlParts } = context.workbook;
    const column = sheet.tables.add("A1:B2", true).columns.getItemOrNullObject("No such column");
    const found = {
      worksheet: worksheets.getItemOrNullObject("No such sheet"),
      table: tables.getItemOrNullObject("NoSuchTable"),
      part: customXmlParts.getItemOrNullObject("{00000000-0000-0000-0000-000000000000}"),
    };
    await context.sync();
    return [
      equals("worksheet", true, found.worksheet.isNullObject),
      equals("table", true, found.table.isNullObject),
      equals("column", true, column.isNullObject),
      equals("custom XML part", true, found.part.isNullObject),
    ];
  },
};

export const existingItemsAreNoNullObjects: Contract = {
  title: "getItemOrNullObject of what exists gives isNullObject false",
  source: orNullObject,
  needs: "1.4",
  async run(context, sheet) {
    sheet.tables.add("A1:B2", true).name = "ContractTable";
    const table = context.workbook.tables.getItemOrNullObject("ContractTable");
    const worksheet = context.workbook.worksheets.getItemOrNullObject("Contract");
    await context.sync();
    return [equals("table", false, table.isNullObject), equals("worksheet", false, worksheet.isNullObject)];
  },
};

export const nullObjectsMayBeLoaded: Contract = {
  title: "a property may be loaded on what turns out to be a null object; the rest of the batch is answered",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes",
  needs: "1.7",
  async run(context, sheet) {
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const table = context.workbook.tables.getItemOrNullObject("NoSuchTable").load("name");
    const cell = sheet.getRange("B2").load("address");
    await context.sync();
    return [
      equals("frozen panes", true, frozen.isNullObject),
      equals("table", true, table.isNullObject),
      equals("what was loaded after them", "Contract!B2", cell.address),
    ];
  },
};

export const deletingANullObjectDoesNothing: Contract = {
  title: "delete of a null object does nothing, and the rest of the batch takes effect",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-onprotectionchanged-member",
  needs: "1.4",
  async run(context, sheet) {
    context.workbook.worksheets.getItemOrNullObject("No such sheet").delete();
    sheet.getRange("A1").values = [["after"]];
    const cell = sheet.getRange("A1").load("values");
    await context.sync();
    return [equals("values", [["after"]], cell.values)];
  },
};
