import { lastRow } from "./area.ts";
import { forEachCell, hasContent, putCell } from "./cells.ts";
import { markChanged } from "./changes.ts";
import { fail } from "./excelError.ts";
import { shiftCells } from "./shift.ts";
import { bodyArea, totalsArea } from "./tableAreas.ts";
import type { Area, Table, TableColumn, Workbook, Worksheet } from "./workbook.ts";
import { escapeXml } from "./xmlText.ts";

/**
 * Shows a totals row below the body ("Total", and the last column's sum or count), or takes it away with what it holds.
 *
 * The cells below move, as with any row of a table.
 */
export function setTotals(workbook: Workbook, worksheet: Worksheet, table: Table, shown: boolean): void {
  if (shown === table.showTotals) return;
  const { area } = table;
  if (!shown) {
    shiftCells(workbook, worksheet, { area: totalsArea(table)!, direction: "up" }, area);
    table.area = { ...area, rows: area.rows - 1 };
  } else {
    const body = bodyArea(table);
    shiftCells(workbook, worksheet, { area: { ...area, row: lastRow(area) + 1, rows: 1 }, direction: "down" }, area);
    table.area = { ...area, rows: area.rows + 1 };
    writeTotals(worksheet, table, body);
  }
  table.showTotals = shown;
  markChanged(workbook, worksheet, "tables");
}

function writeTotals(worksheet: Worksheet, table: Table, body: Area): void {
  const row = lastRow(table.area);
  const last = table.columns.length - 1;
  const [first] = table.columns;
  if (last > 0 && first !== undefined) {
    putCell(worksheet, row, table.area.column, { value: "Total", formula: null });
    first.xml = columnXml(first, 'totalsRowLabel="Total"');
  }
  const column = table.columns[last] ?? fail("GeneralException");
  let numbers = true;
  forEachCell(worksheet, { ...body, column: table.area.column + last, columns: 1 }, (cell) => {
    if (hasContent(cell) && typeof cell.value !== "number") numbers = false;
  });
  const name = column.name.replaceAll(/['#@[\]]/g, "'$&");
  putCell(worksheet, row, table.area.column + last, {
    value: null,
    formula: `=SUBTOTAL(${numbers ? 109 : 103},[${name}])`,
  });
  column.xml = columnXml(column, `totalsRowFunction="${numbers ? "sum" : "count"}"`);
}

/** The column's element with an attribute that is not modelled, for the file. */
const columnXml = ({ id, name }: TableColumn, attribute: string): string =>
  `<tableColumn xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${escapeXml(name)}" ${attribute}/>`;
