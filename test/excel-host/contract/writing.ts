import { type Contract, equals, errorCode, holds, refused } from "./contract.ts";

const rangeValues = "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member";
const blankAndNull = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values";

export const numericTextBecomesANumber: Contract = {
  title: "a text that reads as a number is written as a number",
  source: "https://support.microsoft.com/office/format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:C1");
    range.values = [["29.96", "-5", "007"]];
    range.load("values, valueTypes");
    await context.sync();
    return [
      equals("values", [[29.96, -5, 7]], range.values),
      equals("valueTypes", [["Double", "Double", "Double"]], range.valueTypes),
    ];
  },
};

export const isoDateBecomesADate: Contract = {
  title: 'the text "2018-12-31" is written as a date',
  source: rangeValues,
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1");
    range.values = [["2018-12-31"]];
    range.load("values, numberFormat");
    await context.sync();
    const format = String(range.numberFormat[0]?.[0]);
    return [
      equals("values", [[43465]], range.values),
      holds("numberFormat", "a date format", /[dy]/i.test(format), format),
    ];
  },
};

export const fractionBecomesADate: Contract = {
  title: 'the text "1/2" is written as a date of this year',
  source:
    "https://support.microsoft.com/office/stop-automatically-changing-numbers-to-dates-452bd2db-cc96-47d1-81e4-72cec11c4ed8",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1");
    range.values = [["1/2"]];
    range.load("values, valueTypes");
    await context.sync();
    const value: unknown = range.values[0]?.[0];
    return [
      equals("valueTypes", [["Double"]], range.valueTypes),
      holds("value", "a serial number after 2000", typeof value === "number" && value > 36526, value),
    ];
  },
};

export const percentageBecomesAFraction: Contract = {
  title: 'the text "64%" is written as 0.64 in a percentage format',
  source: "https://support.microsoft.com/office/format-numbers-as-percentages-de49167b-d603-4450-bcaa-31fba6c7b6b4",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1");
    range.values = [["64%"]];
    range.load("values, numberFormat, text");
    await context.sync();
    const format = String(range.numberFormat[0]?.[0]);
    return [
      equals("values", [[0.64]], range.values),
      holds("numberFormat", "a percentage format", format.endsWith("%"), format),
      equals("text", [["64%"]], range.text),
    ];
  },
};

export const trueBecomesABoolean: Contract = {
  title: 'the text "TRUE" is written as a boolean',
  source: "https://support.microsoft.com/office/true-function-7652c6e3-8987-48d0-97cd-ef223246b3fb",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:B1");
    range.values = [["TRUE", "False"]];
    range.load("values");
    await context.sync();
    return [equals("values", [[true, false]], range.values)];
  },
};

export const signsMakeFormulas: Contract = {
  title: "a value that starts with =, + or - is written as a formula",
  source: rangeValues,
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:C1");
    range.values = [["=B5", "+B5", "-B5"]];
    range.load("formulas");
    await context.sync();
    const formulas = (range.formulas[0] ?? []).map(String);
    return [
      holds(
        "formulas",
        "each starts with =",
        formulas.length === 3 && formulas.every((one) => one.startsWith("=")),
        formulas,
      ),
    ];
  },
};

export const apostropheKeepsText: Contract = {
  title: "a leading apostrophe keeps what follows as text and is not part of the value",
  source: "https://github.com/OfficeDev/office-js/issues/6687",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:C1");
    range.values = [["'=1+1", "'1/2", "'64%"]];
    range.load("values, valueTypes, formulas");
    await context.sync();
    return [
      equals("values", [["=1+1", "1/2", "64%"]], range.values),
      equals("valueTypes", [["String", "String", "String"]], range.valueTypes),
      equals("formulas", [["=1+1", "1/2", "64%"]], range.formulas),
    ];
  },
};

export const textFormatKeepsText: Contract = {
  title: "in cells formatted as text first, in the same batch, what is written stays text",
  source:
    "https://support.microsoft.com/office/stop-automatically-changing-numbers-to-dates-452bd2db-cc96-47d1-81e4-72cec11c4ed8",
  needs: "1.1",
  async run(context, sheet) {
    const written = [["1/2", "2018-12-31", "64%", "007", "TRUE", "\u22125.0 pp"]];
    const range = sheet.getRange("A1:F1");
    range.numberFormat = [["@", "@", "@", "@", "@", "@"]];
    range.values = written;
    range.load("values, valueTypes, text");
    await context.sync();
    return [
      equals("values", written, range.values),
      equals("valueTypes", [Array(6).fill("String")], range.valueTypes),
      equals("text", written, range.text),
    ];
  },
};

export const textFormatKeepsFormulaText: Contract = {
  title: "in a cell formatted as text a formula is text, and is not calculated",
  source:
    "https://support.microsoft.com/office/how-to-avoid-broken-formulas-in-excel-8309381d-33e8-42f6-b889-84ef6df1d586",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:C1");
    range.numberFormat = [["@", "@", "@"]];
    range.values = [["=1+1", "+1+1", "-1-1"]];
    range.load("values, valueTypes");
    await context.sync();
    return [
      equals("values", [["=1+1", "+1+1", "-1-1"]], range.values),
      equals("valueTypes", [["String", "String", "String"]], range.valueTypes),
    ];
  },
};

export const nullLeavesACellAlone: Contract = {
  title: "null in the array written leaves that cell alone, value and formula",
  source: blankAndNull,
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:D1");
    range.formulas = [["a", 2, "=B1", "d"]];
    await context.sync();
    range.values = [[null, 3, null, "e"]];
    range.load("formulas");
    await context.sync();
    return [equals("formulas", [["a", 3, "=B1", "e"]], range.formulas)];
  },
};

export const emptyTextClears: Contract = {
  title: "an empty string written clears the cell and keeps its format",
  source: blankAndNull,
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1");
    range.numberFormat = [["0.0%"]];
    range.values = [[0.5]];
    await context.sync();
    range.values = [[""]];
    range.load("values, valueTypes, numberFormat");
    await context.sync();
    return [
      equals("values", [[""]], range.values),
      equals("valueTypes", [["Empty"]], range.valueTypes),
      equals("numberFormat", [["0.0%"]], range.numberFormat),
    ];
  },
};

export const arrayOfAnotherSizeIsRefused: Contract = {
  title: "an array of another size than the range is refused with InvalidArgument, and nothing is written",
  source: "https://github.com/OfficeDev/office-js/issues/1025",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:B2");
    const tooFewRows = await errorCode(context, () => (range.values = [["a", "b"]]));
    const tooManyRows = await errorCode(
      context,
      () =>
        (range.values = [
          ["a", "b"],
          ["c", "d"],
          ["e", "f"],
        ]),
    );
    const tooManyColumns = await errorCode(
      context,
      () =>
        (range.values = [
          ["a", "b", "c"],
          ["d", "e", "f"],
        ]),
    );
    range.load("values");
    await context.sync();
    return [
      equals("too few rows", "InvalidArgument", tooFewRows),
      equals("too many rows", "InvalidArgument", tooManyRows),
      equals("too many columns", "InvalidArgument", tooManyColumns),
      equals(
        "values after it",
        [
          ["", ""],
          ["", ""],
        ],
        range.values,
      ),
    ];
  },
};

export const singleValueFillsTheRange: Contract = {
  title: "a single value, not an array, is written to every cell of the range",
  source: "https://github.com/OfficeDev/office-js-docs-reference/issues/578",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1:B2");
    // The types know arrays only.
    Object.assign(range, { values: "x" });
    range.load("values");
    await context.sync();
    return [
      equals(
        "values",
        [
          ["x", "x"],
          ["x", "x"],
        ],
        range.values,
      ),
    ];
  },
};

export const aCellHolds32767Characters: Contract = {
  title: "a cell holds 32,767 characters; more are refused",
  source: "https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3",
  needs: "1.1",
  async run(context, sheet) {
    const range = sheet.getRange("A1");
    range.values = [["x".repeat(32767)]];
    range.load("values");
    await context.sync();
    const length = String(range.values[0]?.[0]).length;
    const code = await errorCode(context, () => (sheet.getRange("A2").values = [["x".repeat(32768)]]));
    return [equals("length", 32767, length), refused("one more", code)];
  },
};
