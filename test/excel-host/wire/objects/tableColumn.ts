import { markChanged } from "../../model/changes.ts";
import { API_LOCALE } from "../../model/entry.ts";
import { fail } from "../../model/excelError.ts";
import { checkAllowed } from "../../model/protection.ts";
import { bodyArea, headerArea, totalsArea, worksheetOf } from "../../model/tableAreas.ts";
import { addTableColumn, deleteTableColumn, setHeader } from "../../model/tables.ts";
import type { Area, Table } from "../../model/workbook.ts";
import { writeCells } from "../../model/writeCells.ts";
import {
  integerArgument,
  keyArgument,
  optionalInteger,
  optionalText,
  textValue,
  type Arguments,
} from "../arguments.ts";
import { cellsChanged } from "../events.ts";
import type { Json } from "../protocol.ts";
import { newRange, type Session } from "../session.ts";
import type { ColumnTarget } from "../targets.ts";
import { readOnly, wire, type WireObject, type WireType } from "../wireType.ts";
import { rangeOn } from "./rangeArea.ts";
import { givenCells, readValues, setValues } from "./rangeValues.ts";
import { sheetOf } from "./table.ts";

/** The column's place in its table; ItemNotFound once it is deleted. */
export function indexOf({ table, column }: ColumnTarget): number {
  const index = table.columns.indexOf(column);
  return index < 0 ? fail("ItemNotFound") : index;
}

const narrow = (target: ColumnTarget, area: Area): Area => ({
  ...area,
  column: target.table.area.column + indexOf(target),
  columns: 1,
});

const rangeIn = (target: ColumnTarget, area: Area | null, session: Session): WireObject =>
  rangeOn(session, sheetOf(target.table, session), narrow(target, area ?? fail("ItemNotFound")));

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection */
export const tableColumnsType: WireType<Table> = {
  name: "TableColumnCollection",
  items: (table) => table.columns.map((column) => wire("TableColumn", { table, column })),
  properties: { count: readOnly((table) => table.columns.length) },
  methods: {
    add,
    getCount: (table) => table.columns.length,
    getItem: (table, args) => find(table, args) ?? fail("ItemNotFound"),
    getItemAt: (table, args) =>
      wire("TableColumn", { table, column: table.columns[integerArgument(args, 0)] ?? fail("InvalidArgument") }),
    getItemOrNullObject: find,
  },
};

/** By id, a number, or by name. */
function find(table: Table, args: Arguments): WireObject | null {
  const key = keyArgument(args, 0);
  const column =
    typeof key === "number"
      ? table.columns.find((other) => other.id === key)
      : table.columns.find((other) => other.name.toLowerCase() === key.toLowerCase());
  return column === undefined ? null : wire("TableColumn", { table, column });
}

function add(table: Table, args: Arguments, session: Session): WireObject {
  const worksheet = sheetOf(table, session);
  const index = optionalInteger(args, 0);
  const values = args.values[1] ?? null;
  const name = optionalText(args, 2);
  checkAllowed(worksheet);
  const rows = table.area.rows;
  if (values !== null) givenCells({ row: 0, column: 0, rows, columns: 1 }, values);
  const column = addTableColumn(
    session.workbook,
    worksheet,
    table,
    index === null || index === -1 ? table.columns.length : index,
  );
  const target: ColumnTarget = { table, column };
  const area = narrow(target, table.area);
  if (values !== null) {
    writeCells(session.workbook, worksheet, area, givenCells(area, values), {
      autoExpandTables: false,
      locale: API_LOCALE,
    });
  }
  if (name !== null) setHeader(session.workbook, worksheet, table, indexOf(target), name);
  cellsChanged(session, worksheet, area);
  return wire("TableColumn", target);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecolumn */
export const tableColumnType: WireType<ColumnTarget> = {
  name: "TableColumn",
  identity: ({ column }) => column.id,
  exists: ({ table, column }, { workbook }) =>
    worksheetOf(workbook, table) !== undefined && table.columns.includes(column),
  properties: {
    id: readOnly(({ column }) => column.id),
    index: readOnly(indexOf),
    name: {
      get: ({ column }) => column.name,
      set: (target, value, session) => {
        const worksheet = sheetOf(target.table, session);
        checkAllowed(worksheet);
        setHeader(session.workbook, worksheet, target.table, indexOf(target), textValue(value));
        markChanged(session.workbook, worksheet, "tables");
      },
    },
    values: {
      get: (target, session): Json => readValues(wholeColumn(target, session)),
      set: (target, value, session) => setValues(wholeColumn(target, session), value, session),
    },
  },
  navigation: { filter: (target) => wire("Filter", target) },
  methods: {
    delete: (target, _, session) => {
      const worksheet = sheetOf(target.table, session);
      checkAllowed(worksheet);
      deleteTableColumn(session.workbook, worksheet, target.table, indexOf(target));
      cellsChanged(session, worksheet, target.table.area);
    },
    getDataBodyRange: (target, _, session) => rangeIn(target, bodyArea(target.table), session),
    getHeaderRowRange: (target, _, session) => rangeIn(target, headerArea(target.table), session),
    getRange: (target, _, session) => rangeIn(target, target.table.area, session),
    getTotalRowRange: (target, _, session) => rangeIn(target, totalsArea(target.table), session),
  },
};

const wholeColumn = (target: ColumnTarget, session: Session) =>
  newRange(session, sheetOf(target.table, session), narrow(target, target.table.area));
