import { bareHeading, type TableCells } from "../../src/tables/tableCells.ts";
import type { Cell, Workbook } from "../excel-host/model/workbook.ts";
import { openedTable } from "../samples/openedTable.ts";

/** Every table of a workbook, by its cells and their formats. */
export function tablesIn(workbook: Workbook): readonly TableCells[] {
  const names = workbook.worksheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  return names.map((name) => {
    const { worksheet, table, headers, held, formats } = openedTable(workbook, name);
    return {
      id: name,
      name,
      sheet: worksheet.name,
      row: table.area.row,
      column: table.area.column,
      headers,
      heading: bareHeading,
      values: held.map((row) => headers.map((header) => asRead(row[header] ?? null))),
      computed: new Set<number>(),
      reasons: null,
      assigned: new Map(),
      formats: new Map(headers.map((header, column) => [column, formats.map((row) => row[header]!)] as const)),
    };
  });
}

/** A cell as Office.js gives it: a blank is "", an error its text. */
function asRead(value: Cell["value"]): string | number | boolean {
  return value === null ? "" : typeof value === "object" ? value.error : value;
}
