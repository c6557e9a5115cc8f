import { type Contract, equals, errorCode, holds } from "./contract.ts";

const proxyObjects = "http://buildingofficeaddins.com/proxy-objects/";
const modelPage = "https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model";

export const failedBatchesStopWhereTheyFail: Contract = {
  title: "a batch stops at the action that fails; what came before it stays, what follows is not done",
  source: proxyObjects,
  needs: "1.1",
  async run(context, sheet) {
    const code = await errorCode(context, () => {
      sheet.getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("No such sheet").activate();
      sheet.getRange("A2").values = [["after"]];
    });
    const cells = sheet.getRange("A1:A2").load("values");
    await context.sync();
    return [equals("code", "ItemNotFound", code), equals("values", [["before"], [""]], cells.values)];
  },
};

export const contextsOutliveErrors: Contract = {
  title: "after a batch that failed the same context and objects go on",
  source: modelPage,
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:B1");
    await context.sync();
    const code = await errorCode(context, () => (range.values = [["too", "many", "cells"]]));
    range.values = [["just", "right"]];
    range.load("values");
    await context.sync();
    return [equals("code", "InvalidArgument", code), equals("values", [["just", "right"]], range.values)];
  },
};

export const errorsSayWhere: Contract = {
  title: "an error says its code, a message and the member that failed",
  source: "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#api-errors",
  needs: "1.1",
  async run(context, sheet) {
    let error: unknown = null;
    try {
      sheet.getRange("A1:B1").values = [["a"], ["b"]];
      await context.sync();
    } catch (thrown) {
      error = thrown;
    }
    if (!(error instanceof OfficeExtension.Error)) return [holds("error", "an OfficeExtension.Error", false, error)];
    return [
      equals("code", "InvalidArgument", error.code),
      holds("message", "not empty", error.message !== "", error.message),
      equals("errorLocation", "Range.values", error.debugInfo.errorLocation),
    ];
  },
};

export const writesAreSeenInTheirBatch: Contract = {
  title: "what a batch writes is read later in the same batch, in the order it was queued",
  source: modelPage,
  needs: "1.1",
  async run(context, sheet) {
    sheet.getRange("A1").values = [["first"]];
    const first = sheet.getRange("A1").load("values");
    sheet.getRange("A1").values = [["second"]];
    const second = sheet.getRange("A1").load("values");
    await context.sync();
    return [equals("values", [[["first"]], [["second"]]], [first.values, second.values])];
  },
};

export const batchesReadBeforeTheyWrite: Contract = {
  title: "what a batch reads before it writes there is what stood there, formula and number format too",
  source: modelPage,
  needs: "1.1",
  async run(context, sheet) {
    sheet.getRange("A1").numberFormat = [["0%"]];
    sheet.getRange("A1").formulas = [[0.64]];
    await context.sync();
    const before = sheet.getRange("A1").load("formulas, numberFormat");
    sheet.getRange("A1").numberFormat = [["0.0"]];
    sheet.getRange("A1").values = [[64]];
    await context.sync();
    return [equals("formulas", [[0.64]], before.formulas), equals("numberFormat", [["0%"]], before.numberFormat)];
  },
};

export const loadedValuesAreCopies: Contract = {
  title: "what was loaded stays as it was read until it is loaded again",
  source: "https://learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins",
  needs: "1.1",
  async run(context, sheet) {
    const read = sheet.getRange("A1").load("values");
    await context.sync();
    sheet.getRange("A1").values = [["later"]];
    await context.sync();
    const stale = read.values;
    read.load("values");
    await context.sync();
    return [equals("before", [[""]], stale), equals("loaded again", [["later"]], read.values)];
  },
};

export const collectionsLoadTheirItems: Contract = {
  title: "a collection loads the properties of its items, and of what they navigate to",
  source: `${modelPage}#load-from-a-collection`,
  needs: "1.4",
  async run(context, sheet) {
    sheet.getRange("A1:B2").values = [
      ["Ref", "Actual"],
      ["KS2", 47],
    ];
    sheet.tables.add("A1:B2", true).name = "ContractTable";
    await context.sync();
    const tables = sheet.tables.load("items/name, items/columns/items/name, items/worksheet/name");
    await context.sync();
    const table = tables.items[0];
    return [
      equals("tables", 1, tables.items.length),
      equals("name and worksheet", ["ContractTable", "Contract"], [table?.name, table?.worksheet.name]),
      equals(
        "columns",
        ["Ref", "Actual"],
        table?.columns.items.map((column) => column.name),
      ),
    ];
  },
};

export const unsupportedApisAreRefused: Contract = {
  title: "a member of an API set that Excel does not have is refused with ApiNotFound",
  source:
    "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#error-codes-and-messages",
  needs: "1.1",
  async run(context, sheet) {
    const supported = Office.context.requirements.isSetSupported("ExcelApi", "1.15");
    const code = await errorCode(context, () => sheet.getRange("A1").getDependents().load("addresses"));
    return supported
      ? [holds("getDependents (1.15)", "not ApiNotFound", code !== "ApiNotFound", code)]
      : [equals("getDependents (1.15)", "ApiNotFound", code)];
  },
};
