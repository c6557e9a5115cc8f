import { type Contract, equals, errorCode, refused } from "./contract.ts";

const range = "https://learn.microsoft.com/javascript/api/excel/excel.range";
const worksheet = "https://learn.microsoft.com/javascript/api/excel/excel.worksheet";

export const addressNamesTheSheet: Contract = {
  title: "an address names its worksheet, without dollar signs; one cell is no pair",
  source: `${range}#excel-excel-range-address-member`,
  needs: "1.1",
  async run(context, sheet) {
    const block = sheet.getRange("B2:C5").load("address, rowIndex, columnIndex, rowCount, columnCount");
    const cell = sheet.getRange("$B$2").load("address");
    await context.sync();
    return [
      equals("block", "Contract!B2:C5", block.address),
      equals("cell", "Contract!B2", cell.address),
      equals(
        "indexes and counts",
        [1, 1, 4, 2],
        [block.rowIndex, block.columnIndex, block.rowCount, block.columnCount],
      ),
    ];
  },
};

export const addressQuotesTheSheet: Contract = {
  title: "an address quotes a worksheet's name that has a space or begins with a digit",
  source: "https://learn.microsoft.com/openspecs/office_standards/ms-xlsx/",
  needs: "1.1",
  async run(context) {
    const spaced = context.workbook.worksheets.add("My sheet").getRange("A1:B2").load("address");
    const digits = context.workbook.worksheets.add("2016-17").getRange("A1").load("address");
    await context.sync();
    return [equals("space", "'My sheet'!A1:B2", spaced.address), equals("digits", "'2016-17'!A1", digits.address)];
  },
};

export const addressDoublesApostrophes: Contract = {
  title: "an address doubles an apostrophe in a worksheet's name",
  source: "https://learn.microsoft.com/openspecs/office_standards/ms-xlsx/",
  needs: "1.1",
  async run(context) {
    const cell = context.workbook.worksheets.add("Team's sheet").getRange("A1").load("address");
    await context.sync();
    return [equals("address", "'Team''s sheet'!A1", cell.address)];
  },
};

export const indexesCountFromZero: Contract = {
  title: "getRangeByIndexes and getCell count rows and columns from zero",
  source: `${worksheet}#excel-excel-worksheet-getrangebyindexes-member(1)`,
  needs: "1.7",
  async run(context, sheet) {
    const block = sheet.getRangeByIndexes(1, 2, 3, 4).load("address");
    const cell = sheet.getCell(1, 4).load("address");
    const inner = sheet.getRange("B2:C3").getCell(1, 1).load("address");
    const outside = sheet.getRange("B2:C3").getCell(4, 0).load("address");
    await context.sync();
    return [
      equals("getRangeByIndexes(1, 2, 3, 4)", "Contract!C2:F4", block.address),
      equals("getCell(1, 4)", "Contract!E2", cell.address),
      equals("relative to a range", "Contract!C3", inner.address),
      equals("outside the range it is relative to", "Contract!B6", outside.address),
    ];
  },
};

export const resizedRangesKeepTheirCorner: Contract = {
  title: "a resized range keeps its top left cell; a negative delta makes it smaller",
  source: `${range}#excel-excel-range-getresizedrange-member(1)`,
  needs: "1.7",
  async run(context, sheet) {
    const block = sheet.getRange("B2:D5");
    const larger = block.getResizedRange(2, 1).load("address");
    const smaller = block.getResizedRange(-2, -1).load("address");
    const absolute = block.getAbsoluteResizedRange(1, 5).load("address");
    await context.sync();
    return [
      equals("larger", "Contract!B2:E7", larger.address),
      equals("smaller", "Contract!B2:C3", smaller.address),
      equals("absolute", "Contract!B2:F2", absolute.address),
    ];
  },
};

export const partsOfARange: Contract = {
  title: "rows, columns, last cell, neighbours and whole columns of a range",
  source: range,
  needs: "1.2",
  async run(context, sheet) {
    const block = sheet.getRange("B2:D5");
    const parts = {
      row: block.getRow(1).load("address"),
      column: block.getColumn(2).load("address"),
      lastCell: block.getLastCell().load("address"),
      below: block.getRowsBelow(2).load("address"),
      after: block.getColumnsAfter(1).load("address"),
      wholeColumns: block.getEntireColumn().load("address"),
      offset: block.getOffsetRange(1, -1).load("address"),
    };
    await context.sync();
    return [
      equals("row", "Contract!B3:D3", parts.row.address),
      equals("column", "Contract!D2:D5", parts.column.address),
      equals("last cell", "Contract!D5", parts.lastCell.address),
      equals("rows below", "Contract!B6:D7", parts.below.address),
      equals("columns after", "Contract!E2:E5", parts.after.address),
      equals("whole columns", "Contract!B:D", parts.wholeColumns.address),
      equals("offset", "Contract!A3:C6", parts.offset.address),
    ];
  },
};

export const boundsAndIntersections: Contract = {
  title: "the bounding rectangle of two ranges, their intersection, and a null object where they do not meet",
  source: `${range}#excel-excel-range-getboundingrect-member(1)`,
  needs: "1.4",
  async run(context, sheet) {
    const block = sheet.getRange("B2:C5");
    const bounds = block.getBoundingRect("D10:E15").load("address");
    const common = block.getIntersectionOrNullObject("C4:F9").load("address");
    const none = block.getIntersectionOrNullObject("F1:F9");
    await context.sync();
    return [
      equals("bounding rectangle", "Contract!B2:E15", bounds.address),
      equals("intersection", "Contract!C4:C5", common.address),
      equals("no intersection", true, none.isNullObject),
    ];
  },
};

export const offsetsOutsideTheSheetFail: Contract = {
  title: "an offset out of the worksheet fails",
  source: `${range}#excel-excel-range-getoffsetrange-member(1)`,
  needs: "1.1",
  async run(context, sheet) {
    const above = await errorCode(context, () => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"));
    const right = await errorCode(context, () => sheet.getRange("XFD1").getOffsetRange(0, 1).load("address"));
    const below = await errorCode(context, () => sheet.getRange("A1048576").getOffsetRange(1, 0).load("address"));
    return [refused("above row 1", above), refused("right of XFD", right), refused("below row 1,048,576", below)];
  },
};

export const mergingKeepsTheUpperLeftValue: Contract = {
  title: "a merged range's value is in its upper left cell, the other cells are blank",
  source: "https://learn.microsoft.com/office/vba/api/excel.range.merge",
  needs: "1.2",
  async run(context, sheet) {
    const block = sheet.getRange("A1:B2");
    block.values = [
      ["a", "b"],
      ["c", "d"],
    ];
    block.merge();
    block.load("values");
    await context.sync();
    return [
      equals(
        "values",
        [
          ["a", ""],
          ["", ""],
        ],
        block.values,
      ),
    ];
  },
};

export const mergedAreasAreFound: Contract = {
  title: "the merged areas of a range; a null object where it has none",
  source: `${range}#excel-excel-range-getmergedareasornullobject-member(1)`,
  needs: "1.13",
  async run(context, sheet) {
    sheet.getRange("A1:C1").merge();
    sheet.getRange("B3:B4").merge();
    const both = sheet.getRange("A1:F6").getMergedAreasOrNullObject().load("areaCount, address");
    const none = sheet.getRange("A8:F9").getMergedAreasOrNullObject();
    await context.sync();
    return [
      equals("areas", 2, both.areaCount),
      equals("addresses", ["Contract!A1:C1", "Contract!B3:B4"], both.address.split(/, ?/).toSorted()),
      equals("none", true, none.isNullObject),
    ];
  },
};

export const moreThan512MergedAreasFail: Contract = {
  title: "getMergedAreasOrNullObject fails where there are more than 512 areas",
  source: `${range}#excel-excel-range-getmergedareasornullobject-member(1)`,
  needs: "1.13",
  async run(context, sheet) {
    sheet.getRange("A1:B513").merge(true);
    await context.sync();
    const code = await errorCode(context, () =>
      sheet.getRange("A1:B513").getMergedAreasOrNullObject().load("areaCount"),
    );
    return [refused("513 areas", code)];
  },
};

export const cellsWithoutArrayFormulas: Contract = {
  title: "cells with constants and plain formulas have no spill border, and would not be saved as an array formula",
  source: `${range}#excel-excel-range-hasspill-member`,
  needs: "1.12",
  async run(context, sheet) {
    sheet.getRange("A1:B2").formulas = [
      ["a", 1],
      ["b", "=1+1"],
    ];
    const cells = sheet.getRange("A1:C3").load("hasSpill, savedAsArray");
    await context.sync();
    return [equals("spill, array", [false, false], [cells.hasSpill, cells.savedAsArray])];
  },
};

export const insertingShiftsCells: Contract = {
  title: "inserted cells shift those below them down; only in their columns",
  source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-insert",
  needs: "1.1",
  async run(context, sheet) {
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      ["c", "d"],
    ];
    sheet.getRange("A1").insert("Down");
    const read = sheet.getRange("A1:B3").load("values");
    await context.sync();
    return [
      equals(
        "values",
        [
          ["", "b"],
          ["a", "d"],
          ["c", ""],
        ],
        read.values,
      ),
    ];
  },
};

export const rangesFollowTheirCells: Contract = {
  title: "a range held over a sync follows its cells when rows are inserted above it",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection#excel-excel-tablerowcollection-add-member(1)",
  needs: "1.1",
  async run(context, sheet) {
    const held = sheet.getRange("B2");
    held.values = [["held"]];
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    held.load("address, values");
    await context.sync();
    return [equals("address", "Contract!B3", held.address), equals("values", [["held"]], held.values)];
  },
};

export const heldRangesGrow: Contract = {
  title: "a range held over a sync moves with columns inserted at its left, and takes in rows inserted within it",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-track-member(1)",
  needs: "1.1",
  async run(context, sheet) {
    const held = sheet.getRange("B2:C4");
    held.values = [
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
    ];
    await context.sync();
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("3:3").insert("Down");
    held.load("address, values");
    const last = held.getColumn(1).load("address");
    await context.sync();
    return [
      equals("address", "Contract!C2:D5", held.address),
      equals(
        "values",
        [
          ["a", "b"],
          ["", ""],
          ["c", "d"],
          ["e", "f"],
        ],
        held.values,
      ),
      equals("its second column", "Contract!D2:D5", last.address),
    ];
  },
};

export const selectionIsARange: Contract = {
  title: "a selected range is the workbook's selected range",
  source: "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get",
  needs: "1.1",
  async run(context, sheet) {
    sheet.activate();
    sheet.getRange("B2:C4").select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return [equals("address", "Contract!B2:C4", selected.address)];
  },
};
