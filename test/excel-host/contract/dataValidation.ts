import { type Contract, equals } from "./contract.ts";

const validationPage = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation";

export const listsOfValues: Contract = {
  title: "a list of values and its prompt are read as they were set",
  source: validationPage,
  needs: "1.8",
  async run(context, sheet) {
    const cells = sheet.getRange("B2:B9");
    cells.dataValidation.rule = { list: { inCellDropDown: true, source: "high,low,plan,none" } };
    cells.dataValidation.prompt = { showPrompt: true, title: "Polarity", message: "Is high good?" };
    await context.sync();
    const read = sheet.getRange("B2:B9").load("dataValidation/type, dataValidation/rule, dataValidation/prompt");
    const outside = sheet.getRange("C2").load("dataValidation/type");
    await context.sync();
    const { type, rule, prompt } = read.dataValidation;
    return [
      equals("type", "List", type),
      equals("source", "high,low,plan,none", rule.list?.source),
      equals("prompt", ["Polarity", "Is high good?"], [prompt.title, prompt.message]),
      equals("outside", "None", outside.dataValidation.type),
    ];
  },
};

export const validationDoesNotStopAddIns: Contract = {
  title: "validation does not stop an add-in from writing another value",
  source: validationPage,
  needs: "1.8",
  async run(context, sheet) {
    const cell = sheet.getRange("B2");
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: "high,low" } };
    await context.sync();
    cell.values = [["neither"]];
    cell.load("values");
    await context.sync();
    return [equals("values", [["neither"]], cell.values)];
  },
};

export const invalidCellsAreKnown: Contract = {
  title: "cells say whether they are valid; null where some are and some are not",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.datavalidation#excel-excel-datavalidation-valid-member",
  needs: "1.8",
  async run(context, sheet) {
    const cells = sheet.getRange("B2:B3");
    cells.dataValidation.rule = { list: { inCellDropDown: true, source: "high,low" } };
    cells.values = [["neither"], ["low"]];
    const [invalid, valid, both] = ["B2", "B3", "B2:B3"].map((address) =>
      sheet.getRange(address).load("dataValidation/valid"),
    );
    await context.sync();
    return [
      equals("invalid", false, invalid?.dataValidation.valid),
      equals("valid", true, valid?.dataValidation.valid),
      equals("both", null, both?.dataValidation.valid),
    ];
  },
};

export const clearedValidation: Contract = {
  title: "cleared validation is gone",
  source: validationPage,
  needs: "1.8",
  async run(context, sheet) {
    const cells = sheet.getRange("B2:B9");
    cells.dataValidation.rule = { list: { inCellDropDown: true, source: "high,low" } };
    await context.sync();
    cells.dataValidation.clear();
    cells.load("dataValidation/type");
    await context.sync();
    return [equals("type", "None", cells.dataValidation.type)];
  },
};
