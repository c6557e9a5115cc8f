import { type Contract, equals, holds } from "./contract.ts";

const blankAndNull = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values";
const rangeFormat = "https://learn.microsoft.com/javascript/api/excel/excel.rangeformat";
const range = "https://learn.microsoft.com/javascript/api/excel/excel.range";

export const oneNumberFormatFillsTheRange: Contract = {
  title: "a number format of one row and column is set in every cell of the range",
  source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-core-concepts",
  needs: "1.1",
  async run(context, sheet) {
    const cells = sheet.getRange("A1:B2");
    cells.numberFormat = [["0.00"]];
    cells.load("numberFormat");
    await context.sync();
    return [
      equals(
        "numberFormat",
        [
          ["0.00", "0.00"],
          ["0.00", "0.00"],
        ],
        cells.numberFormat,
      ),
    ];
  },
};

export const singleNumberFormatFillsTheRange: Contract = {
  title: "a number format that is no array is set in every cell of the range",
  source: "https://github.com/OfficeDev/office-js-docs-reference/issues/578",
  needs: "1.1",
  async run(context, sheet) {
    const cells = sheet.getRange("A1:B2");
    // The types know arrays only.
    Object.assign(cells, { numberFormat: "@" });
    cells.load("numberFormat");
    await context.sync();
    return [
      equals(
        "numberFormat",
        [
          ["@", "@"],
          ["@", "@"],
        ],
        cells.numberFormat,
      ),
    ];
  },
};

export const numberFormatsByCell: Contract = {
  title: "number formats are set cell by cell; null leaves one alone, an empty string resets it to General",
  source: blankAndNull,
  needs: "1.1",
  async run(context, sheet) {
    const cells = sheet.getRange("A1:D1");
    cells.numberFormat = [["0.0", "0%", "@", "General"]];
    await context.sync();
    cells.numberFormat = [[null, "0.0%", "", null]];
    cells.load("numberFormat");
    await context.sync();
    return [equals("numberFormat", [["0.0", "0.0%", "General", "General"]], cells.numberFormat)];
  },
};

export const newCellsAreGeneral: Contract = {
  title: "a cell that was never formatted has the number format General",
  source: blankAndNull,
  needs: "1.1",
  async run(context, sheet) {
    const cell = sheet.getRange("A1").load("numberFormat");
    await context.sync();
    return [equals("numberFormat", [["General"]], cell.numberFormat)];
  },
};

export const fillsAreHexColours: Contract = {
  title: "a fill is read as #RRGGBB; null where cells differ",
  source: blankAndNull,
  needs: "1.1",
  async run(context, sheet) {
    sheet.getRange("A1").format.fill.color = "#C6EFCE";
    sheet.getRange("B1").format.fill.color = "#FFC7CE";
    const one = sheet.getRange("A1").load("format/fill/color");
    const both = sheet.getRange("A1:B1").load("format/fill/color");
    await context.sync();
    return [equals("one", "#C6EFCE", one.format.fill.color), equals("different", null, both.format.fill.color)];
  },
};

export const coloursHaveNames: Contract = {
  title: "a colour may be set by its name in HTML, and is read as #RRGGBB",
  source:
    "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges#read-properties-of-rangeareas",
  needs: "1.1",
  async run(context, sheet) {
    const cell = sheet.getRange("A1");
    cell.format.fill.color = "pink";
    cell.load("format/fill/color");
    await context.sync();
    return [equals("pink", "#FFC0CB", cell.format.fill.color)];
  },
};

export const fontsThatDifferReadNull: Contract = {
  title: "font properties are read as they were set; null where cells differ",
  source: blankAndNull,
  needs: "1.1",
  async run(context, sheet) {
    const first = sheet.getRange("A1");
    first.format.font.bold = true;
    first.format.font.italic = true;
    first.format.font.color = "#9C0006";
    first.format.font.size = 14;
    sheet.getRange("B1").format.font.color = "#006100";
    first.load("format/font/bold, format/font/italic, format/font/color, format/font/size");
    const both = sheet.getRange("A1:B1").load("format/font/bold, format/font/color, format/font/size");
    await context.sync();
    const { bold, italic, color, size } = first.format.font;
    return [
      equals("set", [true, true, "#9C0006", 14], [bold, italic, color, size]),
      equals("different", [null, null, null], [both.format.font.bold, both.format.font.color, both.format.font.size]),
    ];
  },
};

export const alignmentAndWrapping: Contract = {
  title: "wrapping and alignment are read as they were set; wrapping is null where cells differ",
  source: rangeFormat,
  needs: "1.1",
  async run(context, sheet) {
    const cell = sheet.getRange("A1");
    cell.format.wrapText = true;
    cell.format.horizontalAlignment = "Center";
    cell.format.verticalAlignment = "Top";
    cell.load("format/wrapText, format/horizontalAlignment, format/verticalAlignment");
    const both = sheet.getRange("A1:B1").load("format/wrapText");
    await context.sync();
    const { wrapText, horizontalAlignment, verticalAlignment } = cell.format;
    return [
      equals("set", [true, "Center", "Top"], [wrapText, horizontalAlignment, verticalAlignment]),
      equals("different", null, both.format.wrapText),
    ];
  },
};

export const columnWidthsArePoints: Contract = {
  title: "a column's width is in points, to the nearest pixel; null where columns differ",
  source: "https://github.com/OfficeDev/office-js/issues/187",
  needs: "1.10",
  async run(context, sheet) {
    const column = sheet.getRange("B:B");
    column.format.columnWidth = 120;
    column.load("format/columnWidth");
    const cell = sheet.getRange("B1").load("width");
    const both = sheet.getRange("A:B").load("format/columnWidth");
    await context.sync();
    const width = column.format.columnWidth;
    return [
      holds("columnWidth", "120 points within a pixel", Math.abs(width - 120) <= 0.75, width),
      holds("width of the cell", "120 points within a pixel", Math.abs(cell.width - 120) <= 0.75, cell.width),
      equals("different", null, both.format.columnWidth),
    ];
  },
};

export const rowHeightsArePoints: Contract = {
  title: "a row's height is in points, to the nearest pixel; null where rows differ",
  source: `${rangeFormat}#excel-excel-rangeformat-rowheight-member`,
  needs: "1.2",
  async run(context, sheet) {
    const row = sheet.getRange("2:2");
    row.format.rowHeight = 45;
    row.load("format/rowHeight");
    const both = sheet.getRange("1:2").load("format/rowHeight");
    await context.sync();
    const height = row.format.rowHeight;
    return [
      holds("rowHeight", "45 points within a pixel", Math.abs(height - 45) <= 0.75, height),
      equals("different", null, both.format.rowHeight),
    ];
  },
};

export const hiddenRowsAndColumns: Contract = {
  title: "rowHidden and columnHidden are true where all are hidden, false where none is, else null",
  source: `${range}#excel-excel-range-rowhidden-member`,
  needs: "1.2",
  async run(context, sheet) {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const rows = {
      hidden: sheet.getRange("A2:A3").load("rowHidden"),
      shown: sheet.getRange("A4:A5").load("rowHidden"),
      some: sheet.getRange("A1:A5").load("rowHidden"),
    };
    const columns = {
      hidden: sheet.getRange("B1").load("columnHidden"),
      some: sheet.getRange("A1:C1").load("columnHidden"),
    };
    await context.sync();
    return [
      equals("rows", [true, false, null], [rows.hidden.rowHidden, rows.shown.rowHidden, rows.some.rowHidden]),
      equals("columns", [true, null], [columns.hidden.columnHidden, columns.some.columnHidden]),
    ];
  },
};

export const hiddenCellsAreRead: Contract = {
  title: "the values of hidden rows and columns are read and written like any others",
  source: `${range}#excel-excel-range-hidden-member`,
  needs: "1.2",
  async run(context, sheet) {
    const cells = sheet.getRange("A1:B3");
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    await context.sync();
    const written = [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ];
    cells.values = written;
    cells.load("values");
    await context.sync();
    return [equals("values", written, cells.values)];
  },
};

export const clearingByKind: Contract = {
  title: "clear takes contents, formats or both",
  source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-clear-delete",
  needs: "1.1",
  async run(context, sheet) {
    const cells = sheet.getRange("A1:C1");
    cells.values = [["a", "b", "c"]];
    cells.format.font.bold = true;
    await context.sync();
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    sheet.getRange("C1").clear();
    const [first, second, third] = ["A1", "B1", "C1"].map((address) =>
      sheet.getRange(address).load("values, format/font/bold"),
    );
    await context.sync();
    return [
      equals("contents", [[[""]], true], [first?.values, first?.format.font.bold]),
      equals("formats", [[["b"]], false], [second?.values, second?.format.font.bold]),
      equals("all", [[[""]], false], [third?.values, third?.format.font.bold]),
    ];
  },
};
