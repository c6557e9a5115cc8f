import { strFromU8 } from "fflate";

import type { Table } from "../model/workbook.ts";
import { types } from "./fixtures/packageFile.ts";
import { richParts, richWorkbook } from "./fixtures/richWorkbook.ts";
import { addColumn, again, differingParts, put, savedParts, savedText, sheet } from "./fixtures/saving.ts";
import { newWorkbook, readWorkbook, saveWorkbook } from "./index.ts";

test("a column is added beside the others, and what is not modelled stays", () => {
  const workbook = readWorkbook(richWorkbook());
  addColumn(sheet(workbook), sheet(workbook).tables[0]!, "RAG\nreason", ["a", "b", "c"]);
  const parts = savedParts(workbook);
  const before = richParts()["xl/tables/table1.xml"]!.content as string;
  expect(strFromU8(parts["xl/tables/table1.xml"]!).replace(/^<\?xml[^>]*>\s*/, "")).toBe(
    before
      .replace(/^<\?xml[^>]*>\s*/, "")
      .replaceAll("A1:C4", "A1:D4")
      .replace('tableColumns count="3"', 'tableColumns count="4"')
      .replace("</tableColumns>", '<tableColumn id="6" name="RAG_x000a_reason"/></tableColumns>'),
  );
  expect(differingParts(richWorkbook(), parts)).toEqual([
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/tables/table1.xml",
    "xl/sharedStrings.xml",
  ]);
});

test("a table that was not changed is not touched when another part of its worksheet is", () => {
  const workbook = readWorkbook(richWorkbook());
  sheet(workbook).changed.add("tables").add("cells");
  expect(differingParts(richWorkbook(), savedParts(workbook))).not.toContain("xl/tables/table1.xml");
});

test("a new table has its part, and its header cells are texts that equal its columns", () => {
  const workbook = readWorkbook(richWorkbook());
  put(sheet(workbook, 1), 20, 0, "Ref");
  put(sheet(workbook, 1), 20, 1, 2016);
  sheet(workbook, 1).tables.push(newTable());
  sheet(workbook, 1).changed.add("tables");
  const saved = sheet(again(workbook), 1);
  expect(saved.tables).toMatchObject([
    newTable({ columns: [expect.objectContaining({ name: "Ref" }), expect.objectContaining({ name: "2016" })] }),
  ]);
  expect(saved.rows.get(20)?.cells[1]?.value).toBe("2016");
});

test("a header cell that is missing is written, on a row with other cells", () => {
  const workbook = readWorkbook(richWorkbook());
  put(sheet(workbook), 0, 1, null);
  const { rows, tables } = sheet(again(workbook));
  expect([rows.get(0)?.cells[1]?.value, tables[0]?.columns[1]?.name]).toEqual(["Target", "Target"]);
});

test("a column takes the text of its header cell where they differ, as Excel does when it repairs", () => {
  const workbook = readWorkbook(richWorkbook());
  put(sheet(workbook), 0, 1, "Goal");
  expect(sheet(again(workbook)).tables[0]?.columns[1]?.name).toBe("Goal");
  expect(sheet(workbook).tables[0]?.columns[1]?.name).toBe("Target");
});

test.each<[string, Partial<Table>]>([
  ["a totals row", { showTotals: true }],
  ["no filter button", { showFilterButton: false }],
  ["no style", { style: null }],
  ["no header row", { showHeaders: false, showFilterButton: false }],
  ["a name with letters beyond ASCII", { name: "Ynys_Môn" }],
])("%s comes back as it was", (_, changes) => {
  const workbook = newWorkbook();
  put(sheet(workbook), 20, 0, "Ref");
  put(sheet(workbook), 20, 1, "2016");
  sheet(workbook).tables.push(newTable(changes));
  sheet(workbook).changed.add("tables");
  expect(sheet(again(workbook)).tables[0]).toMatchObject(changes);
});

test("filter criteria are written and taken off", () => {
  const workbook = readWorkbook(richWorkbook());
  const [table] = sheet(workbook).tables;
  table!.filters = [
    { column: 0, xml: '<filterColumn colId="0"><filters><filter val="a &amp; b"/></filters></filterColumn>' },
  ];
  sheet(workbook).changed.add("tables");
  expect(savedText(workbook, "xl/tables/table1.xml")).toContain(
    '<filterColumn colId="0"><filters><filter val="a &amp; b"/></filters></filterColumn></autoFilter>',
  );
  table!.filters = [];
  expect(savedText(workbook, "xl/tables/table1.xml")).not.toContain("filterColumn");
});

test("criteria stand before the order that a table was sorted in, and an order outside the table is dropped", () => {
  const parts = richParts();
  const content = (parts["xl/tables/table1.xml"]!.content as string).replace(
    "</autoFilter>",
    '<sortState ref="A2:C4"><sortCondition ref="B2:B4"/></sortState></autoFilter>',
  );
  const workbook = readWorkbook(richWorkbook({ "xl/tables/table1.xml": { type: types.table, content } }));
  const table = sheet(workbook).tables[0]!;
  table.filters = [{ column: 2, xml: '<filterColumn colId="2"><filters><filter val="64%"/></filters></filterColumn>' }];
  sheet(workbook).changed.add("tables");
  expect(savedText(workbook, "xl/tables/table1.xml")).toContain('</filterColumn><sortState ref="A2:C4">');
  table.area = { ...table.area, rows: 3 };
  expect(savedText(workbook, "xl/tables/table1.xml")).not.toContain("sortState");
});

test("a removed table leaves no part behind, and its cells stay", () => {
  const workbook = readWorkbook(richWorkbook());
  sheet(workbook).tables = [];
  sheet(workbook).changed.add("tables");
  const parts = savedParts(workbook);
  expect(Object.keys(parts)).not.toContain("xl/tables/table1.xml");
  expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).not.toContain("tableParts");
  expect(sheet(readWorkbook(saveWorkbook(workbook))).rows.get(0)?.cells[1]?.value).toBe("Target");
});

test.each([
  ["id", { id: 3, name: "Other" }],
  ["name", { id: 9, name: "SCORECARD" }],
])("two tables of one %s are refused", (_, changes) => {
  const workbook = readWorkbook(richWorkbook());
  sheet(workbook, 1).tables.push(newTable(changes));
  expect(() => saveWorkbook(workbook)).toThrow("two tables");
});

test("a column added to a table that a query fills becomes an unbound field of the query", () => {
  const parts = richParts();
  const workbook = readWorkbook(
    richWorkbook({
      "xl/tables/table1.xml": {
        ...parts["xl/tables/table1.xml"]!,
        refers: { rId1: ["queryTable", "../queryTables/queryTable1.xml"] },
      },
      "xl/queryTables/queryTable1.xml": {
        type: types.queryTable,
        content:
          '<queryTable xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="Q" connectionId="1"><queryTableRefresh nextId="4"><queryTableFields count="3"><queryTableField id="1" name="Performance indicator" tableColumnId="1"/><queryTableField id="2" name="Target" tableColumnId="5"/><queryTableField id="3" name="Actual" tableColumnId="2"/></queryTableFields></queryTableRefresh></queryTable>',
      },
    }),
  );
  addColumn(sheet(workbook), sheet(workbook).tables[0]!, "RAG", ["Red", "Red", "Red"]);
  const saved = savedParts(workbook);
  expect(strFromU8(saved["xl/queryTables/queryTable1.xml"]!)).toContain(
    '<queryTableRefresh nextId="5" unboundColumnsRight="1"><queryTableFields count="4">',
  );
  expect(strFromU8(saved["xl/queryTables/queryTable1.xml"]!)).toContain(
    '<queryTableField id="4" dataBound="0" tableColumnId="6"/>',
  );
  expect(strFromU8(saved["xl/tables/table1.xml"]!)).toContain('<tableColumn id="6" name="RAG" queryTableFieldId="4"/>');
});

function newTable(changes: Partial<Table> = {}): Table {
  return {
    uid: "{11111111-2222-4333-8444-555555555555}",
    id: 9,
    name: "Benchmarks",
    area: { row: 20, column: 0, rows: 3, columns: 2 },
    showHeaders: true,
    showTotals: false,
    style: "TableStyleLight9",
    bandedRows: true,
    columns: [
      { id: 1, name: "Ref" },
      { id: 2, name: "2016" },
    ],
    showFilterButton: true,
    filters: [],
    ...changes,
  };
}
