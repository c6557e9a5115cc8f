import { type Contract, equals, errorCode, refused } from "./contract.ts";

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

export const comparisons: Contract = {
  title: "a rule that compares is read back with its operator and with formulas",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.basicdatavalidation",
  needs: "1.8",
  async run(context, sheet) {
    const cells = sheet.getRange("B2:B9");
    cells.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
    cells.load("dataValidation/type, dataValidation/rule");
    const other = sheet.getRange("C2");
    other.dataValidation.rule = { decimal: { formula1: "=B2", operator: "GreaterThan" } };
    other.load("dataValidation/type, dataValidation/rule");
    await context.sync();
    const { wholeNumber } = cells.dataValidation.rule;
    const { decimal } = other.dataValidation.rule;
    return [
      equals("types", ["WholeNumber", "Decimal"], [cells.dataValidation.type, other.dataValidation.type]),
      equals(
        "whole numbers",
        ["Between", "=1", "=10"],
        [wholeNumber?.operator, wholeNumber?.formula1, wholeNumber?.formula2],
      ),
      equals("decimals", ["GreaterThan", "=B2"], [decimal?.operator, decimal?.formula1]),
    ];
  },
};

export const comparedCellsAreValidOrNot: Contract = {
  title: "of numbers, lengths and dates it is known whether they fulfil their rule",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.datavalidation#excel-excel-datavalidation-valid-member",
  needs: "1.8",
  async run(context, sheet) {
    sheet.getRange("A1:D1").values = [[3, 3.5, "eleven", 43190]];
    const cells = ["A1", "B1", "C1", "D1"].map((address) => sheet.getRange(address));
    const between = { formula1: 1, formula2: 10, operator: "Between" } as const;
    const [whole, fraction, text, day] = cells;
    if (whole) whole.dataValidation.rule = { wholeNumber: between };
    if (fraction) fraction.dataValidation.rule = { wholeNumber: between };
    if (text) text.dataValidation.rule = { textLength: between };
    if (day) day.dataValidation.rule = { date: { formula1: "2018-03-31", operator: "LessThanOrEqualTo" } };
    for (const cell of cells) cell.load("dataValidation/valid");
    await context.sync();
    return [
      equals(
        "3, 3.5, eleven, 31 March 2018",
        [true, false, true, true],
        cells.map((cell) => cell.dataValidation.valid),
      ),
    ];
  },
};

export const errorAlerts: Contract = {
  title: "an error alert is read as it was set; a rule alone stops, and shows an alert",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.datavalidationerroralert",
  needs: "1.8",
  async run(context, sheet) {
    const cell = sheet.getRange("B2");
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: "high,low" } };
    cell.load("dataValidation/errorAlert");
    await context.sync();
    const { showAlert, style } = cell.dataValidation.errorAlert;
    cell.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Polarity", message: "high or low" };
    cell.load("dataValidation/errorAlert");
    await context.sync();
    const alert = cell.dataValidation.errorAlert;
    return [
      equals("before", [true, "Stop"], [showAlert, style]),
      equals(
        "after",
        [true, "Warning", "Polarity", "high or low"],
        [alert.showAlert, alert.style, alert.title, alert.message],
      ),
    ];
  },
};

export const longPromptsAreRefused: Contract = {
  title: "a prompt has at most 255 characters, an error 224, and a title 32",
  source: "https://learn.microsoft.com/openspecs/office_standards/ms-oi29500/0114969a-4859-443e-ae3e-0c1fdebfcc64",
  needs: "1.8",
  async run(context, sheet) {
    const validation = sheet.getRange("B2").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "high,low" } };
    validation.prompt = { showPrompt: true, title: "t".repeat(32), message: "m".repeat(255) };
    validation.errorAlert = { showAlert: true, style: "Stop", title: "t".repeat(32), message: "m".repeat(224) };
    const read = sheet.getRange("B2").load("dataValidation/prompt, dataValidation/errorAlert");
    await context.sync();
    const { prompt, errorAlert } = read.dataValidation;
    const tooLong = async (title: number, message: number): Promise<string | null> =>
      errorCode(context, () => {
        const text = { title: "t".repeat(title), message: "m".repeat(message) };
        sheet.getRange("B2").dataValidation.prompt = { showPrompt: true, ...text };
      });
    return [
      equals("the longest", [32, 255, 224], [prompt.title.length, prompt.message.length, errorAlert.message.length]),
      refused("a title of 33", await tooLong(33, 1)),
      refused("a message of 256", await tooLong(1, 256)),
    ];
  },
};
