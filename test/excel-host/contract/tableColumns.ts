import { type Contract, equals, errorCode, holds, refused } from "./contract.ts";

const addColumn =
  "https://learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection#excel-excel-tablecolumncollection-add-member(1)";
const tablesPage = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables";
const tableColumn = "https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.tablecolumn";
const errorCodes = "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling";

function twoByTwo(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B3").values = [
    ["Ref", "Actual"],
    ["KS2", 47],
    ["EY", 64],
  ];
  return sheet.tables.add("A1:B3", true);
}

async function columnNames(context: Excel.RequestContext, table: Excel.Table): Promise<string[]> {
  table.columns.load("items/name");
  await context.sync();
  return table.columns.items.map((column) => column.name);
}

export const columnsAreAddedWithTheirValues: Contract = {
  title: "a column added at the end takes its header and values from the array",
  source: `${tablesPage}#add-a-column-to-a-table`,
  needs: "1.4",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    const column = table.columns.add(undefined, [["RAG"], ["Red"], ["Green"]]).load("name, index");
    const body = column.getDataBodyRange().load("address, values");
    const whole = table.getRange().load("address");
    await context.sync();
    return [
      equals("column", ["RAG", 2], [column.name, column.index]),
      equals("body", ["Contract!C2:C3", [["Red"], ["Green"]]], [body.address, body.values]),
      equals("table", "Contract!A1:C3", whole.address),
    ];
  },
};

export const columnsAreAddedByName: Contract = {
  title: "a column added with a name alone is blank below it",
  source: addColumn,
  needs: "1.4",
  async run(context, sheet) {
    const column = twoByTwo(sheet).columns.add(-1, undefined, "RAG").load("name");
    const values = column.getDataBodyRange().load("values");
    await context.sync();
    return [equals("name", "RAG", column.name), equals("values", [[""], [""]], values.values)];
  },
};

export const columnsAreAddedBetween: Contract = {
  title: "a column added at an index moves the columns from there on to the right, with their ids",
  source: addColumn,
  needs: "1.4",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    const actual = table.columns.getItem("Actual").load("id");
    await context.sync();
    const id = actual.id;
    table.columns.add(1, [["Target"], [52], [70]]);
    const moved = table.columns.getItem("Actual").load("id, index");
    const whole = table.getRange().load("values");
    await context.sync();
    return [
      equals(
        "values",
        [
          ["Ref", "Target", "Actual"],
          ["KS2", 52, 47],
          ["EY", 70, 64],
        ],
        whole.values,
      ),
      equals("id and index", [id, 2], [moved.id, moved.index]),
    ];
  },
};

export const addedColumnsShiftTheirRowsOnly: Contract = {
  title: "a column added to a table shifts the cells at its right, in the table's rows only",
  source: errorCodes,
  needs: "1.4",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    sheet.getRange("D2").values = [["in its rows"]];
    sheet.getRange("D5").values = [["below"]];
    await context.sync();
    table.columns.add(undefined, [["RAG"], ["Red"], ["Green"]]);
    const inRows = sheet.getRange("D2:E2").load("values");
    const below = sheet.getRange("D5:E5").load("values");
    await context.sync();
    return [
      equals("in its rows", [["", "in its rows"]], inRows.values),
      equals("below", [["below", ""]], below.values),
    ];
  },
};

export const addedColumnsDoNotSplitTables: Contract = {
  title: "a column cannot be added where that would shift part of another table",
  source: "https://github.com/microsoftgraph/microsoft-graph-docs/issues/4392",
  needs: "1.4",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    sheet.tables.add("E1:F8", true);
    await context.sync();
    const code = await errorCode(context, () => table.columns.add(undefined, [["RAG"], ["Red"], ["Green"]]));
    const names = await columnNames(context, table);
    return [equals("code", "InsertDeleteConflict", code), equals("columns", ["Ref", "Actual"], names)];
  },
};

export const columnsOfAnotherLengthAreRefused: Contract = {
  title: "a column of another length than the table is refused",
  source: "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/7248",
  needs: "1.4",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    await context.sync();
    const code = await errorCode(context, () =>
      table.columns.add(undefined, [["RAG"], ["Red"], ["Green"], ["Grey"], ["Blue"]]),
    );
    return [
      refused("five cells for three", code),
      equals("columns", ["Ref", "Actual"], await columnNames(context, table)),
    ];
  },
};

export const columnNameIsItsHeaderCell: Contract = {
  title: "a column's name and its header cell are one: setting either changes both, and not its id",
  source: `${tablesPage}#rename-a-column`,
  needs: "1.4",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    const column = table.columns.getItemAt(1).load("id");
    await context.sync();
    const id = column.id;
    column.name = "Current";
    const header = sheet.getRange("B1").load("values");
    await context.sync();
    const byName = header.values;
    sheet.getRange("B1").values = [["Latest"]];
    const renamed = table.columns.getItemAt(1).load("name, id");
    await context.sync();
    return [
      equals("header after setting the name", [["Current"]], byName),
      equals("name after writing the header", "Latest", renamed.name),
      equals("id", id, renamed.id),
    ];
  },
};

export const repeatedHeadersAreMadeUnique: Contract = {
  title: "a header written that the table already has is made another",
  source: tableColumn,
  needs: "1.1",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    await context.sync();
    sheet.getRange("B1").values = [["Ref"]];
    const header = table.getHeaderRowRange().load("values");
    const names = await columnNames(context, table);
    return [
      equals("first", "Ref", names[0]),
      holds("names", "two different texts", new Set(names).size === 2, names),
      equals("header cells", [names], header.values),
    ];
  },
};

export const numbersInHeadersAreText: Contract = {
  title: "a number written into a header becomes text",
  source: tableColumn,
  needs: "1.1",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    await context.sync();
    sheet.getRange("B1").values = [[2016]];
    const header = table.getHeaderRowRange().load("values, valueTypes");
    const names = await columnNames(context, table);
    return [
      equals("names", ["Ref", "2016"], names),
      equals("values", [["Ref", "2016"]], header.values),
      equals("valueTypes", [["String", "String"]], header.valueTypes),
    ];
  },
};

export const clearedHeadersGetAName: Contract = {
  title: "a header that is cleared gets a name from Excel",
  source: tableColumn,
  needs: "1.1",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    await context.sync();
    sheet.getRange("B1").values = [[""]];
    const header = table.getHeaderRowRange().load("values");
    const names = await columnNames(context, table);
    return [
      holds("name", "a text other than Ref", Boolean(names[1]) && names[1] !== "Ref", names[1]),
      equals("header cells", [names], header.values),
    ];
  },
};

export const columnsAreFoundByNameAndId: Contract = {
  title: "a column is found by its name and by its id; the ids of a table differ",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection#excel-excel-tablecolumncollection-getitem-member(1)",
  needs: "1.1",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    table.columns.load("items/id, items/name");
    await context.sync();
    const ids = table.columns.items.map((column) => column.id);
    const byId = table.columns.getItem(ids[1] ?? 0).load("name");
    const byName = table.columns.getItem("Actual").load("id");
    await context.sync();
    return [
      equals("by id", "Actual", byId.name),
      equals("by name", ids[1], byName.id),
      holds("ids", "two different", new Set(ids).size === 2, ids),
    ];
  },
};

export const deletedColumnsLeaveTheOthersTheirIds: Contract = {
  title: "a deleted column leaves the others their ids and closes the gap in the table",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.tablecolumn#excel-excel-tablecolumn-delete-member(1)",
  needs: "1.1",
  async run(context, sheet) {
    const table = twoByTwo(sheet);
    const actual = table.columns.getItem("Actual").load("id");
    await context.sync();
    const id = actual.id;
    table.columns.getItem("Ref").delete();
    const whole = table.getRange().load("address, values");
    const kept = table.columns.getItemAt(0).load("id, name");
    await context.sync();
    return [
      equals("table", ["Contract!A1:A3", [["Actual"], [47], [64]]], [whole.address, whole.values]),
      equals("kept", [id, "Actual"], [kept.id, kept.name]),
    ];
  },
};
