import { type Contract, equals, errorCode, holds, refused } from "./contract.ts";

const resize = "https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)";
const resizePage = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables#resize-a-table";
const tableColumn = "https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.tablecolumn";

/** A table in B2:C4 with room above, below and beside it. */
function table(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("B2:C4").values = [
    ["Ref", "Actual"],
    ["KS2", 47],
    ["EY", 64],
  ];
  return sheet.tables.add("B2:C4", true);
}

async function address(context: Excel.RequestContext, resized: Excel.Table): Promise<string> {
  const whole = resized.getRange().load("address");
  await context.sync();
  return whole.address;
}

export const resizeChangesNoCells: Contract = {
  title: "a table made longer takes in the cells below as they are",
  source: resizePage,
  needs: "1.13",
  async run(context, sheet) {
    const resized = table(sheet);
    sheet.getRange("B6:C6").values = [["NEET", 2.7]];
    resized.resize("B2:C6");
    const body = resized.getDataBodyRange().load("address, values");
    await context.sync();
    return [
      equals("address", "Contract!B3:C6", body.address),
      equals(
        "values",
        [
          ["KS2", 47],
          ["EY", 64],
          ["", ""],
          ["NEET", 2.7],
        ],
        body.values,
      ),
    ];
  },
};

export const resizeToFewerRowsLeavesCells: Contract = {
  title: "a table made shorter leaves the cells it gives up",
  source: resizePage,
  needs: "1.13",
  async run(context, sheet) {
    const resized = table(sheet);
    resized.resize("B2:C3");
    const left = sheet.getRange("B4:C4").load("values");
    const rows = resized.rows.getCount();
    await context.sync();
    return [equals("rows", 1, rows.value), equals("given up", [["EY", 64]], left.values)];
  },
};

export const resizeNamesNewColumns: Contract = {
  title: "a table made wider takes its new headers from the cells, and names those that are blank",
  source: tableColumn,
  needs: "1.13",
  async run(context, sheet) {
    const resized = table(sheet);
    sheet.getRange("D2").values = [["RAG"]];
    await context.sync();
    resized.resize("B2:E4");
    resized.columns.load("items/name");
    const header = resized.getHeaderRowRange().load("values");
    await context.sync();
    const names = resized.columns.items.map((column) => column.name);
    return [
      equals("first three", ["Ref", "Actual", "RAG"], names.slice(0, 3)),
      holds("fourth", "a text of its own", Boolean(names[3]) && new Set(names).size === 4, names),
      equals("header cells", [names], header.values),
    ];
  },
};

export const resizeKeepsColumnIds: Contract = {
  title: "a resized table keeps its id and the ids of its columns",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-id-member",
  needs: "1.13",
  async run(context, sheet) {
    const resized = table(sheet);
    resized.load("id");
    resized.columns.load("items/id");
    await context.sync();
    const before = [resized.id, ...resized.columns.items.map((column) => column.id)];
    resized.resize("B2:D6");
    resized.load("id");
    resized.columns.load("items/id");
    await context.sync();
    const after = [resized.id, ...resized.columns.items.map((column) => column.id)];
    return [
      equals("ids", before, after.slice(0, 3)),
      holds("id of the new column", "another", !before.includes(after[3] ?? ""), after[3]),
    ];
  },
};

export const resizeTakesARange: Contract = {
  title: "resize takes a range as well as an address",
  source: resize,
  needs: "1.13",
  async run(context, sheet) {
    const resized = table(sheet);
    resized.resize(sheet.getRange("B2:C5"));
    return [equals("table", "Contract!B2:C5", await address(context, resized))];
  },
};

export const resizeKeepsTheHeaderRow: Contract = {
  title: "a table cannot be resized to another header row",
  source: resize,
  needs: "1.13",
  async run(context, sheet) {
    const resized = table(sheet);
    await context.sync();
    const below = await errorCode(context, () => resized.resize("B3:C6"));
    const above = await errorCode(context, () => resized.resize("B1:C4"));
    return [
      refused("to begin lower", below),
      refused("to begin higher", above),
      equals("table", "Contract!B2:C4", await address(context, resized)),
    ];
  },
};

export const resizeOverlapsTheTable: Contract = {
  title: "a table cannot be resized to a range that does not overlap it",
  source: resize,
  needs: "1.13",
  async run(context, sheet) {
    const resized = table(sheet);
    await context.sync();
    const code = await errorCode(context, () => resized.resize("F2:G4"));
    return [refused("beside it", code), equals("table", "Contract!B2:C4", await address(context, resized))];
  },
};

export const resizeAvoidsOtherTables: Contract = {
  title: "a table cannot be resized over another table",
  source: "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling",
  needs: "1.13",
  async run(context, sheet) {
    const resized = table(sheet);
    sheet.tables.add("E2:F4", true);
    await context.sync();
    const code = await errorCode(context, () => resized.resize("B2:E4"));
    return [
      refused("over the other's column", code),
      equals("table", "Contract!B2:C4", await address(context, resized)),
    ];
  },
};
