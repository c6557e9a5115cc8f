import { overlaps, sameArea } from "../../model/area.ts";
import { markChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { checkAllowed } from "../../model/protection.ts";
import { bodyArea, headerArea, totalsArea, worksheetOf } from "../../model/tableAreas.ts";
import { isNameTaken, isTableName } from "../../model/tableNames.ts";
import { setTotals } from "../../model/tableTotals.ts";
import { clearTableFilters, removeTable, resizeTable } from "../../model/tables.ts";
import type { Table, Worksheet } from "../../model/workbook.ts";
import { clearContents, clearFormats } from "../../model/writeCells.ts";
import { booleanValue, textValue } from "../arguments.ts";
import { cellsChanged, registers } from "../events.ts";
import type { Session } from "../session.ts";
import { readOnly, wire, type WireType } from "../wireType.ts";
import { areaArgument, rangeOn } from "./rangeArea.ts";

/** The worksheet a table lies on; ItemNotFound once the table is gone. */
export const sheetOf = (table: Table, { workbook }: Session): Worksheet =>
  worksheetOf(workbook, table) ?? fail("ItemNotFound");

/** https://learn.microsoft.com/javascript/api/excel/excel.table */
export const tableType: WireType<Table> = {
  name: "Table",
  identity: (table) => table.uid,
  exists: (table, { workbook }) => worksheetOf(workbook, table) !== undefined,
  properties: {
    id: readOnly((table) => table.uid),
    name: { get: (table) => table.name, set: setName },
    showBandedRows: {
      get: (table) => table.bandedRows,
      set: (table, value, session) => change(table, session, () => (table.bandedRows = booleanValue(value))),
    },
    showFilterButton: {
      get: (table) => table.showFilterButton,
      set: (table, value, session) => change(table, session, () => (table.showFilterButton = booleanValue(value))),
    },
    showHeaders: {
      get: (table) => table.showHeaders,
      set: (table, value) => unchanged("Table.showHeaders", table.showHeaders, value),
    },
    showTotals: {
      get: (table) => table.showTotals,
      set: (table, value, session) =>
        change(table, session, () => setTotals(session.workbook, sheetOf(table, session), table, booleanValue(value))),
    },
    style: {
      get: (table) => table.style ?? "",
      set: (table, value, session) =>
        change(table, session, () => (table.style = textValue(value) === "" ? null : textValue(value))),
    },
  },
  navigation: {
    autoFilter: (table) => wire("TableAutoFilter", table),
    columns: (table) => wire("TableColumnCollection", table),
    rows: (table) => wire("TableRowCollection", table),
    worksheet: (table, session) => wire("Worksheet", sheetOf(table, session)),
  },
  methods: {
    ...registers<Table>((table) => table.uid),
    clearFilters: (table, _, session) => {
      const worksheet = sheetOf(table, session);
      checkAllowed(worksheet, "allowAutoFilter");
      clearTableFilters(session.workbook, worksheet, table);
    },
    // "Converts the table into a normal range of cells. All data is preserved."
    convertToRange: (table, _, session) => {
      const worksheet = sheetOf(table, session);
      checkAllowed(worksheet);
      removeTable(session.workbook, worksheet, table);
      return rangeOn(session, worksheet, table.area);
    },
    delete: (table, _, session) => {
      const worksheet = sheetOf(table, session);
      checkAllowed(worksheet);
      removeTable(session.workbook, worksheet, table);
      clearContents(session.workbook, worksheet, table.area);
      clearFormats(session.workbook, worksheet, table.area);
      cellsChanged(session, worksheet, table.area);
    },
    getDataBodyRange: (table, _, session) => rangeOn(session, sheetOf(table, session), bodyArea(table)),
    getHeaderRowRange: (table, _, session) =>
      rangeOn(session, sheetOf(table, session), headerArea(table) ?? fail("ItemNotFound")),
    getRange: (table, _, session) => rangeOn(session, sheetOf(table, session), table.area),
    getTotalRowRange: (table, _, session) =>
      rangeOn(session, sheetOf(table, session), totalsArea(table) ?? fail("ItemNotFound")),
    resize: (table, args, session) => {
      const worksheet = sheetOf(table, session);
      const area = areaArgument(args, 0, session.workbook, worksheet);
      checkAllowed(worksheet);
      if (!sameArea(area, table.area) && worksheet.autoFilter !== null && overlaps(worksheet.autoFilter.area, area))
        fail("FilteredRangeConflict");
      resizeTable(session.workbook, worksheet, table, area);
      cellsChanged(session, worksheet, area);
    },
  },
};

function change(table: Table, session: Session, apply: () => void): void {
  const worksheet = sheetOf(table, session);
  checkAllowed(worksheet);
  apply();
  markChanged(session.workbook, worksheet, "tables");
}

function setName(table: Table, value: unknown, session: Session): void {
  const name = textValue(value);
  if (!isTableName(name)) fail("InvalidArgument");
  if (name.toLowerCase() !== table.name.toLowerCase() && isNameTaken(session.workbook, name)) fail("InvalidArgument");
  change(table, session, () => (table.name = name));
}

function unchanged(property: string, now: boolean, value: unknown): void {
  if (booleanValue(value) !== now) notModelled(`setting ${property} to ${String(value)}`);
}
