import { type Contract, equals, errorCode } from "./contract.ts";

const worksheet = "https://learn.microsoft.com/javascript/api/excel/excel.worksheet";
const range = "https://learn.microsoft.com/javascript/api/excel/excel.range";

export const blankSheetHasNoUsedRange: Contract = {
  title: "the used range of a blank worksheet is a null object",
  source: `${worksheet}#excel-excel-worksheet-getusedrangeornullobject-member(1)`,
  needs: "1.4",
  async run(context, sheet) {
    const used = sheet.getUsedRangeOrNullObject();
    const usedByValues = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    return [equals("used", true, used.isNullObject), equals("values only", true, usedByValues.isNullObject)];
  },
};

export const blankSheetsUsedRangeIsItsFirstCell: Contract = {
  title: "getUsedRange of a blank worksheet gives its top left cell",
  source: `${worksheet}#excel-excel-worksheet-getusedrange-member(1)`,
  needs: "1.1",
  async run(context, sheet) {
    const used = sheet.getUsedRange().load("address");
    await context.sync();
    return [equals("address", "Contract!A1", used.address)];
  },
};

export const usedRangeBoundsValues: Contract = {
  title: "the used range is the smallest that holds every value",
  source: `${worksheet}#excel-excel-worksheet-getusedrange-member(1)`,
  needs: "1.4",
  async run(context, sheet) {
    sheet.getRange("C3").values = [["first"]];
    sheet.getRange("B7").values = [[1]];
    await context.sync();
    const used = sheet.getUsedRangeOrNullObject(true).load("address");
    const part = sheet.getRange("B1:B20").getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return [equals("worksheet", "Contract!B3:C7", used.address), equals("range", "Contract!B7", part.address)];
  },
};

export const formattedCellsAreUsed: Contract = {
  title: "formatted cells are used, but not when only values count",
  source: `${worksheet}#excel-excel-worksheet-getusedrange-member(1)`,
  needs: "1.4",
  async run(context, sheet) {
    sheet.getRange("B2").values = [["value"]];
    sheet.getRange("D5").format.fill.color = "#FFC000";
    await context.sync();
    const used = sheet.getUsedRangeOrNullObject().load("address");
    const usedByValues = sheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return [equals("used", "Contract!B2:D5", used.address), equals("values only", "Contract!B2", usedByValues.address)];
  },
};

export const onlyFormattedSheetHasNoUsedValues: Contract = {
  title: "a worksheet that is only formatted has no used range of values",
  source: `${worksheet}#excel-excel-worksheet-getusedrangeornullobject-member(1)`,
  needs: "1.4",
  async run(context, sheet) {
    sheet.getRange("B2:C3").format.fill.color = "#FFC000";
    await context.sync();
    const usedByValues = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    return [equals("values only", true, usedByValues.isNullObject)];
  },
};

export const rangeWithoutUsedCellsIsNotFound: Contract = {
  title: "getUsedRange of a range without used cells fails with ItemNotFound",
  source: `${range}#excel-excel-range-getusedrange-member(1)`,
  needs: "1.4",
  async run(context, sheet) {
    sheet.getRange("A1").values = [["value"]];
    await context.sync();
    const code = await errorCode(context, () => sheet.getRange("C3:D9").getUsedRange(true).load("address"));
    const none = sheet.getRange("C3:D9").getUsedRangeOrNullObject(true);
    await context.sync();
    return [equals("code", "ItemNotFound", code), equals("null object", true, none.isNullObject)];
  },
};
