import { type Contract, equals, errorCode, refused } from "./contract.ts";

const protection = "https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection";
const errorCodes = "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling";

export const protectedSheetsRefuseWriting: Contract = {
  title: "a locked cell of a protected worksheet is read, but not written: AccessDenied",
  source: errorCodes,
  needs: "1.2",
  async run(context, sheet) {
    const cell = sheet.getRange("A1");
    cell.values = [["before"]];
    sheet.protection.protect();
    await context.sync();
    const values = await errorCode(context, () => (cell.values = [["after"]]));
    const formulas = await errorCode(context, () => (cell.formulas = [["=B1"]]));
    cell.load("values");
    await context.sync();
    return [
      equals("values", "AccessDenied", values),
      equals("formulas", "AccessDenied", formulas),
      equals("cell", [["before"]], cell.values),
    ];
  },
};

export const protectedSheetsRefuseFormats: Contract = {
  title: "cells of a protected worksheet are not formatted, unless that was allowed",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions",
  needs: "1.2",
  async run(context, sheet) {
    const cell = sheet.getRange("A1");
    sheet.protection.protect();
    await context.sync();
    const denied = await errorCode(context, () => (cell.format.fill.color = "#FFC000"));
    sheet.protection.unprotect();
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
    const allowed = await errorCode(context, () => (cell.format.fill.color = "#FFC000"));
    return [equals("denied", "AccessDenied", denied), equals("allowed", null, allowed)];
  },
};

export const unlockedCellsAreWritten: Contract = {
  title: "an unlocked cell of a protected worksheet is written",
  source: "https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6",
  needs: "1.2",
  async run(context, sheet) {
    const cell = sheet.getRange("A1");
    cell.load("format/protection/locked");
    await context.sync();
    const before = cell.format.protection.locked;
    cell.format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
    cell.values = [["written"]];
    cell.load("values");
    await context.sync();
    return [equals("locked at first", true, before), equals("values", [["written"]], cell.values)];
  },
};

export const protectedSheetsRefuseTableChanges: Contract = {
  title: "a table on a protected worksheet is neither resized nor widened",
  source: "https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6",
  needs: "1.13",
  async run(context, sheet) {
    sheet.getRange("A1:B2").values = [
      ["Ref", "Actual"],
      ["KS2", 47],
    ];
    const table = sheet.tables.add("A1:B2", true);
    sheet.protection.protect();
    await context.sync();
    const widened = await errorCode(context, () => table.columns.add(undefined, [["RAG"], ["Red"]]));
    const resized = await errorCode(context, () => table.resize("A1:C2"));
    const whole = table.getRange().load("address");
    await context.sync();
    return [
      refused("column added", widened),
      refused("resized", resized),
      equals("table", "Contract!A1:B2", whole.address),
    ];
  },
};

export const protectionIsKnown: Contract = {
  title: "a worksheet says whether it is protected and what is still allowed",
  source: `${protection}#excel-excel-worksheetprotection-options-member`,
  needs: "1.2",
  async run(context, sheet) {
    sheet.load("protection/protected");
    await context.sync();
    const before = sheet.protection.protected;
    sheet.protection.protect({ allowFormatCells: true });
    sheet.load("protection/protected, protection/options");
    await context.sync();
    const { allowFormatCells, allowInsertColumns } = sheet.protection.options;
    return [
      equals("protected", [false, true], [before, sheet.protection.protected]),
      equals("options", [true, false], [allowFormatCells, allowInsertColumns]),
    ];
  },
};

export const protectingTwiceFails: Contract = {
  title: "a protected worksheet cannot be protected again",
  source: `${protection}#excel-excel-worksheetprotection-protect-member(1)`,
  needs: "1.2",
  async run(context, sheet) {
    sheet.protection.protect();
    await context.sync();
    return [refused("again", await errorCode(context, () => sheet.protection.protect()))];
  },
};

export const passwordsUnlock: Contract = {
  title: "a worksheet protected with a password is unprotected with that only",
  source: `${protection}#excel-excel-worksheetprotection-unprotect-member(1)`,
  needs: "1.7",
  async run(context, sheet) {
    sheet.protection.protect({}, "right");
    await context.sync();
    const wrong = await errorCode(context, () => sheet.protection.unprotect("wrong"));
    const right = await errorCode(context, () => sheet.protection.unprotect("right"));
    sheet.load("protection/protected");
    await context.sync();
    return [
      refused("wrong", wrong),
      equals("right", null, right),
      equals("protected", false, sheet.protection.protected),
    ];
  },
};

export const protectedStructures: Contract = {
  title:
    "a workbook says whether its structure is protected; no worksheet is then added, moved, renamed, hidden or deleted",
  source: "https://support.microsoft.com/office/7e365a4d-3e89-4616-84ca-1931257c1517",
  needs: "1.7",
  async run(context, sheet) {
    const { workbook } = context;
    workbook.load("protection/protected");
    await context.sync();
    const before = workbook.protection.protected;
    workbook.protection.protect();
    workbook.load("protection/protected");
    await context.sync();
    const during = workbook.protection.protected;
    const codes = [
      refused("protected again", await errorCode(context, () => workbook.protection.protect())),
      refused("added", await errorCode(context, () => workbook.worksheets.add("Another"))),
      refused("copied", await errorCode(context, () => sheet.copy("End"))),
      refused("moved", await errorCode(context, () => (sheet.position = 0))),
      refused("renamed", await errorCode(context, () => (sheet.name = "Another"))),
      refused("hidden", await errorCode(context, () => (sheet.visibility = "Hidden"))),
      refused("deleted", await errorCode(context, () => sheet.delete())),
    ];
    const written = await errorCode(context, () => (sheet.getRange("A1").values = [["written"]]));
    workbook.protection.unprotect();
    workbook.load("protection/protected");
    await context.sync();
    return [
      ...codes,
      equals("a cell is written", null, written),
      equals("protected", [false, true, false], [before, during, workbook.protection.protected]),
    ];
  },
};
