import { API_LOCALE } from "../../model/entry.ts";
import { fail } from "../../model/excelError.ts";
import { checkAllowed } from "../../model/protection.ts";
import { bodyArea } from "../../model/tableAreas.ts";
import { addTableRows, deleteTableRows } from "../../model/tables.ts";
import type { Table } from "../../model/workbook.ts";
import { writeCells } from "../../model/writeCells.ts";
import { integerArgument, optionalBoolean, optionalInteger, type Arguments } from "../arguments.ts";
import { cellsChanged } from "../events.ts";
import { newRange, type Session } from "../session.ts";
import type { RangeTarget, RowTarget } from "../targets.ts";
import { readOnly, wire, type WireObject, type WireType } from "../wireType.ts";
import { rangeOn } from "./rangeArea.ts";
import { givenCells, readValues, setValues } from "./rangeValues.ts";
import { sheetOf } from "./table.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection */
export const tableRowsType: WireType<Table> = {
  name: "TableRowCollection",
  items: (table) => Array.from({ length: bodyArea(table).rows }, (_, index) => wire("TableRow", { table, index })),
  properties: { count: readOnly((table) => bodyArea(table).rows) },
  methods: {
    add,
    getCount: (table) => bodyArea(table).rows,
    getItemAt: (table, args) => {
      const index = integerArgument(args, 0);
      return index >= 0 && index < bodyArea(table).rows ? wire("TableRow", { table, index }) : fail("InvalidArgument");
    },
  },
};

function add(table: Table, args: Arguments, session: Session): WireObject {
  const worksheet = sheetOf(table, session);
  const index = optionalInteger(args, 0);
  const values = args.values[1] ?? null;
  if (optionalBoolean(args, 2) === false)
    fail("NotImplemented", "stand-in: TableRowCollection.add below the table is not modelled");
  checkAllowed(worksheet);
  const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
  const first = index === null || index === -1 ? bodyArea(table).rows : index;
  if (values !== null) givenCells({ row: 0, column: 0, rows: count, columns: table.area.columns }, values);
  const start = addTableRows(session.workbook, worksheet, table, first, count);
  const area = { ...bodyArea(table), row: bodyArea(table).row + start, rows: count };
  if (values !== null) {
    writeCells(session.workbook, worksheet, area, givenCells(area, values), {
      autoExpandTables: false,
      locale: API_LOCALE,
    });
  }
  cellsChanged(session, worksheet, area);
  return wire("TableRow", { table, index: start });
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablerow */
export const tableRowType: WireType<RowTarget> = {
  name: "TableRow",
  properties: {
    index: readOnly(({ index }) => index),
    values: {
      get: (target, session) => readValues(rangeOfRow(target, session)),
      set: (target, value, session) => setValues(rangeOfRow(target, session), value, session),
    },
  },
  methods: {
    delete: ({ table, index }, _, session) => {
      const worksheet = sheetOf(table, session);
      checkAllowed(worksheet);
      deleteTableRows(session.workbook, worksheet, table, index, 1);
      cellsChanged(session, worksheet, table.area);
    },
    getRange: (target, _, session) => {
      const { position } = rangeOfRow(target, session);
      return rangeOn(session, position.worksheet, position.area ?? fail("ItemNotFound"));
    },
  },
};

function rangeOfRow({ table, index }: RowTarget, session: Session): RangeTarget {
  const body = bodyArea(table);
  if (index >= body.rows) fail("ItemNotFound");
  return newRange(session, sheetOf(table, session), { ...body, row: body.row + index, rows: 1 });
}
