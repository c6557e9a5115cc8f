import { type Contract, equals, errorCode, refused } from "./contract.ts";

export const readsValuesByKind: Contract = {
  title: "values are strings, numbers and booleans, and an empty string for a blank cell",
  source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:D1");
    range.values = [["text", 12.5, true, ""]];
    range.load("values, valueTypes");
    await context.sync();
    return [
      equals("values", [["text", 12.5, true, ""]], range.values),
      equals("valueTypes", [["String", "Double", "Boolean", "Empty"]], range.valueTypes),
    ];
  },
};

export const readsErrorsAsTheirText: Contract = {
  title: "a cell in error gives the error's text as its value",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1");
    range.values = [["#N/A"]];
    range.load("values, valueTypes, text");
    await context.sync();
    return [
      equals("values", [["#N/A"]], range.values),
      equals("valueTypes", [["Error"]], range.valueTypes),
      equals("text", [["#N/A"]], range.text),
    ];
  },
};

export const readsDatesAsSerialNumbers: Contract = {
  title: "a date's value is its serial number, its text what is displayed",
  source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dates",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1");
    range.numberFormat = [["yyyy-mm-dd"]];
    range.values = [[36526]];
    range.load("values, text");
    await context.sync();
    return [equals("values", [[36526]], range.values), equals("text", [["2000-01-01"]], range.text)];
  },
};

export const readsTextAsDisplayed: Contract = {
  title: "text is what the number format displays; values keep the number unrounded",
  source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:D1");
    range.numberFormat = [["0.0%", "#,##0.00", "General", "0"]];
    range.values = [[0.64125, 1234.5, 7.5, 65.6]];
    range.load("values, text");
    await context.sync();
    return [
      equals("values", [[0.64125, 1234.5, 7.5, 65.6]], range.values),
      equals("text", [["64.1%", "1,234.50", "7.5", "66"]], range.text),
    ];
  },
};

export const textDoesNotDependOnWidth: Contract = {
  title: "text is whole where the column is too narrow to show it",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-text-member",
  needs: "1.2",
  async run(context, sheet) {
    const range = sheet.getRange("A1");
    range.numberFormat = [["0.000"]];
    range.values = [[123456.789]];
    range.format.columnWidth = 10;
    range.load("text");
    await context.sync();
    return [equals("text", [["123456.789"]], range.text)];
  },
};

export const readsFormulasOrValues: Contract = {
  title: "formulas gives the formula, and the value where there is none",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-formulas-member",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:C1");
    range.values = [["Almonds", 2, ""]];
    sheet.getRange("D1").formulas = [["=B1*3"]];
    const read = sheet.getRange("A1:D1").load("formulas");
    await context.sync();
    return [equals("formulas", [["Almonds", 2, "", "=B1*3"]], read.formulas)];
  },
};

export const wholeColumnsReadNull: Contract = {
  title: "values, text, formulas and number formats of a whole column are null",
  source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded",
  needs: "1.1",
  async run(context, sheet) {
    sheet.getRange("A1").values = [["text"]];
    const column = sheet.getRange("A:A").load("values, text, formulas, numberFormat, address");
    await context.sync();
    return [
      equals("values", null, column.values),
      equals("text", null, column.text),
      equals("formulas", null, column.formulas),
      equals("numberFormat", null, column.numberFormat),
      equals("address", "Contract!A:A", column.address),
    ];
  },
};

export const wholeColumnsRefuseWriting: Contract = {
  title: "values cannot be written to whole columns",
  source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded",
  needs: "1.1",
  async run(context, sheet) {
    const code = await errorCode(context, () => (sheet.getRange("A:B").values = [["Due date"]]));
    return [refused("writing to A:B", code)];
  },
};
