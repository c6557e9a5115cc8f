import { among, type Contract, equals, errorCode, holds } from "./contract.ts";

const tablesPage = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables";
const table = "https://learn.microsoft.com/javascript/api/excel/excel.table";
const tableNames = "https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114";
const tableColumn = "https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.tablecolumn";

/** A table of two columns and two rows in A1:B3. */
function twoByTwo(sheet: Excel.Worksheet): Excel.Table {
  const range = sheet.getRange("A1:B3");
  range.values = [
    ["Ref", "Actual"],
    ["KS2", 47],
    ["EY", 64],
  ];
  return sheet.tables.add("A1:B3", true);
}

export const tableTakesItsHeadersFromTheFirstRow: Contract = {
  title: "a table with headers takes them from the first row of its range",
  source: `${tablesPage}#convert-a-range-to-a-table`,
  needs: "1.4",
  async run(context, sheet) {
    const added = twoByTwo(sheet);
    added.columns.load("items/name, items/index");
    const parts = {
      whole: added.getRange().load("address"),
      header: added.getHeaderRowRange().load("address, values"),
      body: added.getDataBodyRange().load("address, values"),
      rows: added.rows.getCount(),
      worksheet: added.worksheet.load("name"),
    };
    await context.sync();
    return [
      equals(
        "columns",
        ["Ref", "Actual"],
        added.columns.items.map((column) => column.name),
      ),
      equals(
        "indexes",
        [0, 1],
        added.columns.items.map((column) => column.index),
      ),
      equals("whole", "Contract!A1:B3", parts.whole.address),
      equals("header", ["Contract!A1:B1", [["Ref", "Actual"]]], [parts.header.address, parts.header.values]),
      equals(
        "body",
        [
          "Contract!A2:B3",
          [
            ["KS2", 47],
            ["EY", 64],
          ],
        ],
        [parts.body.address, parts.body.values],
      ),
      equals("rows", 2, parts.rows.value),
      equals("worksheet", "Contract", parts.worksheet.name),
    ];
  },
};

export const tableWithoutHeadersGetsThem: Contract = {
  title: "a table without headers gets a header row; its data and what stands below move down",
  source: "https://github.com/OfficeDev/office-js/issues/196",
  needs: "1.1",
  async run(context, sheet) {
    sheet.getRange("A1:B3").values = [
      ["KS2", 47],
      ["EY", 64],
      ["below", ""],
    ];
    const added = sheet.tables.add("A1:B2", false);
    const header = added.getHeaderRowRange().load("values");
    const body = added.getDataBodyRange().load("address, values");
    const below = sheet.getRange("A4").load("values");
    await context.sync();
    const headers: unknown[] = header.values[0] ?? [];
    return [
      equals(
        "body",
        [
          "Contract!A2:B3",
          [
            ["KS2", 47],
            ["EY", 64],
          ],
        ],
        [body.address, body.values],
      ),
      holds("headers", "different texts", new Set(headers).size === 2 && headers.every(isText), headers),
      equals("below", [["below"]], below.values),
    ];
  },
};

export const rowsOfAHeaderOnlyTable: Contract = {
  title: "rows added to a table made from its header row alone follow the header at once",
  source: `${tablesPage}#create-a-table`,
  needs: "1.4",
  async run(context, sheet) {
    const added = sheet.tables.add("A1:B1", true);
    added.getHeaderRowRange().values = [["Ref", "Actual"]];
    added.rows.add(undefined, [
      ["KS2", 47],
      ["EY", 64],
      ["NEET", 2.7],
    ]);
    const body = added.getDataBodyRange().load("address, values");
    const rows = added.rows.getCount();
    await context.sync();
    return [
      equals(
        "body",
        [
          "Contract!A2:B4",
          [
            ["KS2", 47],
            ["EY", 64],
            ["NEET", 2.7],
          ],
        ],
        [body.address, body.values],
      ),
      equals("rows", 3, rows.value),
    ];
  },
};

export const tablesDoNotOverlap: Contract = {
  title: "a table cannot be made over another table",
  source: "https://github.com/OfficeDev/office-js/issues/1199",
  needs: "1.4",
  async run(context, sheet) {
    twoByTwo(sheet);
    await context.sync();
    const code = await errorCode(context, () => sheet.tables.add("B2:D4", true).load("name"));
    const count = sheet.tables.getCount();
    await context.sync();
    return [among("code", ["InvalidArgument", "MergedRangeConflict"], code), equals("tables", 1, count.value)];
  },
};

export const tablesAreFoundByNameAndId: Contract = {
  title: "a table is found by its name and by its id, which a new name does not change",
  source: `${table}#excel-excel-table-id-member`,
  needs: "1.1",
  async run(context, sheet) {
    const added = twoByTwo(sheet);
    added.name = "ContractBefore";
    added.load("id");
    await context.sync();
    const id = added.id;
    context.workbook.tables.getItem("ContractBefore").name = "ContractAfter";
    const byId = context.workbook.tables.getItem(id).load("name, id");
    const byName = sheet.tables.getItem("ContractAfter").load("id");
    await context.sync();
    return [
      equals("by id", ["ContractAfter", id], [byId.name, byId.id]),
      equals("by name", id, byName.id),
      holds("id", "not empty", id !== "", id),
    ];
  },
};

export const tableNamesAreUniqueInTheWorkbook: Contract = {
  title: "a table cannot take another table's name, on whatever worksheet and in whatever case",
  source: "https://github.com/OfficeDev/office-js/issues/551",
  needs: "1.1",
  async run(context, sheet) {
    twoByTwo(sheet).name = "ContractTable";
    const other = context.workbook.worksheets.add("Other").tables.add("A1:B2", true);
    await context.sync();
    const same = await errorCode(context, () => (other.name = "ContractTable"));
    const otherCase = await errorCode(context, () => (other.name = "CONTRACTTABLE"));
    const codes = ["InvalidArgument", "ItemAlreadyExists"];
    return [among("the same name", codes, same), among("in another case", codes, otherCase)];
  },
};

export const tableNamesFollowRules: Contract = {
  title: "a table's name has no space, does not begin with a digit, and is neither a cell nor C or R",
  source: tableNames,
  needs: "1.1",
  async run(context, sheet) {
    const added = twoByTwo(sheet);
    added.name = "_Contract.1";
    added.load("name");
    await context.sync();
    const checks = [equals("a valid name", "_Contract.1", added.name)];
    for (const name of ["Two words", "1st", "A1", "R1C1", "C", "a-b"]) {
      checks.push(equals(`"${name}"`, "InvalidArgument", await errorCode(context, () => (added.name = name))));
    }
    return checks;
  },
};

export const newTablesHaveANameOfTheirOwn: Contract = {
  title: "tables that were not named have names, each its own",
  source: tableNames,
  needs: "1.4",
  async run(context, sheet) {
    const first = sheet.tables.add("A1:B2", true).load("name");
    const second = sheet.tables.add("D1:E2", true).load("name");
    await context.sync();
    const names = [first.name, second.name];
    return [holds("names", "two different texts", names.every(isText) && first.name !== second.name, names)];
  },
};

export const sheetsListTheirOwnTables: Contract = {
  title: "a worksheet's tables are its own; the workbook's are all",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-tables-member",
  needs: "1.4",
  async run(context, sheet) {
    twoByTwo(sheet).name = "ContractHere";
    context.workbook.worksheets.add("Other").tables.add("A1:B2", true).name = "ContractThere";
    const own = sheet.tables.load("items/name");
    const all = context.workbook.tables.load("items/name");
    await context.sync();
    const names = all.items.map((item) => item.name);
    return [
      equals(
        "own",
        ["ContractHere"],
        own.items.map((item) => item.name),
      ),
      holds("all", "both", names.includes("ContractHere") && names.includes("ContractThere"), names),
    ];
  },
};

export const convertingKeepsTheCells: Contract = {
  title: "a table converted to a range leaves its cells",
  source: `${table}#excel-excel-table-converttorange-member(1)`,
  needs: "1.4",
  async run(context, sheet) {
    twoByTwo(sheet).convertToRange();
    const count = sheet.tables.getCount();
    const cells = sheet.getRange("A1:B3").load("values");
    await context.sync();
    return [
      equals("tables", 0, count.value),
      equals(
        "values",
        [
          ["Ref", "Actual"],
          ["KS2", 47],
          ["EY", 64],
        ],
        cells.values,
      ),
    ];
  },
};

export const totalsRowIsNoBody: Contract = {
  title: "a totals row is no part of the table's body",
  source: `${table}#excel-excel-table-gettotalrowrange-member(1)`,
  needs: "1.1",
  async run(context, sheet) {
    const added = twoByTwo(sheet);
    added.showTotals = true;
    const body = added.getDataBodyRange().load("address");
    const totals = added.getTotalRowRange().load("address");
    const whole = added.getRange().load("address");
    await context.sync();
    return [
      equals("body", "Contract!A2:B3", body.address),
      equals("totals", "Contract!A4:B4", totals.address),
      equals("whole", "Contract!A1:B4", whole.address),
    ];
  },
};

export const tableLooks: Contract = {
  title: "a table's style, bands and filter buttons are read as they were set",
  source: table,
  needs: "1.3",
  async run(context, sheet) {
    const added = twoByTwo(sheet);
    added.style = "TableStyleLight1";
    added.showBandedRows = false;
    added.showFilterButton = false;
    added.load("style, showBandedRows, showFilterButton, showHeaders, showTotals");
    await context.sync();
    return [
      equals("style", "TableStyleLight1", added.style),
      equals("banded rows, filter buttons", [false, false], [added.showBandedRows, added.showFilterButton]),
      equals("header row, totals row", [true, false], [added.showHeaders, added.showTotals]),
    ];
  },
};

export const addedRowsAreAsWideAsTheTable: Contract = {
  title: "a row added to a table is as wide as the table; another width is refused with InvalidArgument",
  source: "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/7248",
  needs: "1.4",
  async run(context, sheet) {
    const added = twoByTwo(sheet);
    await context.sync();
    const code = await errorCode(context, () => added.rows.add(undefined, [["NEET"]]));
    added.rows.add(undefined, [["NEET", 2.7]]);
    const body = added.getDataBodyRange().load("address");
    await context.sync();
    return [equals("too narrow", "InvalidArgument", code), equals("body", "Contract!A2:B4", body.address)];
  },
};

export const addedRowsMoveWhatIsBelow: Contract = {
  title: "rows added to a table do not overwrite what stands below it",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection#excel-excel-tablerowcollection-add-member(1)",
  needs: "1.4",
  async run(context, sheet) {
    const added = twoByTwo(sheet);
    sheet.getRange("A5").values = [["note"]];
    await context.sync();
    added.rows.add(0, [
      ["NEET", 2.7],
      ["Absence", 12.2],
    ]);
    const body = added.getDataBodyRange().load("values");
    const below = sheet.getRange("A6:A8").load("values");
    await context.sync();
    const notes = below.values.flat();
    return [
      equals(
        "body",
        [
          ["NEET", 2.7],
          ["Absence", 12.2],
          ["KS2", 47],
          ["EY", 64],
        ],
        body.values,
      ),
      holds("below", "the note is still there", notes.includes("note"), notes),
    ];
  },
};

export const writingBelowATable: Contract = {
  title:
    "values written directly below a table become its row where the user has not switched that off; further below never",
  source:
    "https://learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins#use-rangevalues-to-add-rows",
  needs: "1.2",
  async run(context, sheet, { tablesExpand }) {
    const added = twoByTwo(sheet);
    await context.sync();
    sheet.getRange("A5:B5").values = [["far", 1]];
    const after = added.getRange().load("address");
    await context.sync();
    const far = after.address;
    sheet.getRange("A5:B5").clear();
    added.getDataBodyRange().getRowsBelow(1).values = [["NEET", 2.7]];
    const extended = added.getRange().load("address");
    await context.sync();
    return [
      equals("with a row between", "Contract!A1:B3", far),
      equals("directly below", tablesExpand ? "Contract!A1:B4" : "Contract!A1:B3", extended.address),
    ];
  },
};

export const writingBesideATable: Contract = {
  title: "a text written directly beside a table's header becomes a column or stays outside, as the user has it",
  source:
    "https://support.microsoft.com/office/resize-a-table-by-adding-or-removing-rows-and-columns-e65ae4bb-e44d-43f4-ad8b-7d68784f1165",
  needs: "1.1",
  async run(context, sheet, { tablesExpand }) {
    const added = twoByTwo(sheet);
    await context.sync();
    sheet.getRange("C1").values = [["RAG"]];
    const whole = added.getRange().load("address");
    added.columns.load("items/name");
    await context.sync();
    const names = added.columns.items.map((column) => column.name);
    const widened = whole.address === "Contract!A1:C3";
    return [
      among("table", tablesExpand ? ["Contract!A1:B3", "Contract!A1:C3"] : ["Contract!A1:B3"], whole.address),
      equals("columns", widened ? ["Ref", "Actual", "RAG"] : ["Ref", "Actual"], names),
    ];
  },
};

export const tableHeadersAreUniqueTexts: Contract = {
  title: "a new table makes its headers different texts: numbers become text, blanks and repeats get a name",
  source: tableColumn,
  needs: "1.1",
  async run(context, sheet) {
    sheet.getRange("A1:D1").values = [["Target", "Target", 2016, ""]];
    const added = sheet.tables.add("A1:D2", true);
    added.columns.load("items/name");
    const header = added.getHeaderRowRange().load("values");
    await context.sync();
    const names = added.columns.items.map((column) => column.name);
    return [
      equals("first", "Target", names[0]),
      equals("number", "2016", names[2]),
      holds("names", "four different texts", new Set(names).size === 4 && names.every(isText), names),
      equals("header cells", [names], header.values),
    ];
  },
};

export const makingATableKeepsCellsAndFormulas: Contract = {
  title: "cells that become a table keep what stands in and below them, and formulas keep their references",
  source: `${tablesPage}#convert-a-range-to-a-table`,
  needs: "1.2",
  async run(context, sheet) {
    const block = sheet.getRange("A1:B3");
    block.formulas = [
      ["Ref", "Actual"],
      ["KS2", "=40+7"],
      ["EY", 64],
    ];
    sheet.getRange("A4").values = [["a note"]];
    sheet.getRange("D1").formulas = [["=SUM(B2:B3)"]];
    await context.sync();
    const added = sheet.tables.add(block, true);
    const cells = sheet.getRange("A1:D4").load("formulas");
    const place = added.getRange().load("address");
    await context.sync();
    const asWritten = [
      ["Ref", "Actual", "", "=SUM(B2:B3)"],
      ["KS2", "=40+7", "", ""],
      ["EY", 64, "", ""],
      ["a note", "", "", ""],
    ];
    added.convertToRange();
    const again = sheet.getRange("A1:D4").load("formulas");
    await context.sync();
    return [
      equals("place", "Contract!A1:B3", place.address),
      equals("cells of the table, below it and beside it", asWritten, cells.formulas),
      equals("converted back", asWritten, again.formulas),
    ];
  },
};

export const noTableOverTheSheetsFilter: Contract = {
  title:
    "no table is made over cells with the worksheet's own filter without a trace: it is refused, or the filter goes",
  source: "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling",
  needs: "1.9",
  async run(context, sheet) {
    sheet.getRange("A1:B2").values = [
      ["Ref", "Actual"],
      ["KS2", 47],
    ];
    sheet.autoFilter.apply("A1:B2");
    await context.sync();
    const code = await errorCode(context, () => sheet.tables.add("A1:B2", true));
    sheet.autoFilter.load("enabled");
    await context.sync();
    return [holds("refused, or no filter", "one of them", code !== null || !sheet.autoFilter.enabled, code)];
  },
};

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
