import { splitAddress } from "../../model/address.ts";
import { fail } from "../../model/excelError.ts";
import { checkAllowed } from "../../model/protection.ts";
import { createTable } from "../../model/tables.ts";
import type { Area, Table, Worksheet } from "../../model/workbook.ts";
import { worksheetNamed } from "../../model/worksheets.ts";
import { integerArgument, keyArgument, optionalBoolean, type Arguments } from "../arguments.ts";
import { cellsChanged, registers, WORKBOOK } from "../events.ts";
import type { Session } from "../session.ts";
import type { TablesTarget } from "../targets.ts";
import { asRange, readOnly, wire, type WireObject, type WireType } from "../wireType.ts";
import { areaAt, areaOf } from "./rangeArea.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecollection */
export const tableCollectionType: WireType<TablesTarget> = {
  name: "TableCollection",
  items: (tables, session) => all(tables, session).map((table) => wire("Table", table)),
  properties: { count: readOnly((tables, session) => all(tables, session).length) },
  methods: {
    ...registers<TablesTarget>((tables) => tables.worksheet?.uid ?? WORKBOOK),
    add,
    getCount: (tables, _, session) => all(tables, session).length,
    getFirst: (tables, _, session) => wire("Table", all(tables, session)[0] ?? fail("ItemNotFound")),
    getItem: (tables, args, session) => find(tables, args, session) ?? fail("ItemNotFound"),
    getItemAt: (tables, args, session) =>
      wire("Table", all(tables, session)[integerArgument(args, 0)] ?? fail("InvalidArgument")),
    getItemOrNullObject: find,
  },
};

/** A scoped collection: those tables of a worksheet that fulfil a condition. */
export const tablesIn = (worksheet: Worksheet, keep: (table: Table) => boolean): WireObject =>
  wire("TableCollection", { worksheet, keep });

function all({ worksheet, keep }: TablesTarget, { workbook }: Session): Table[] {
  const tables = (worksheet === null ? workbook.worksheets : [worksheet]).flatMap((sheet) => sheet.tables);
  return keep === undefined ? tables : tables.filter(keep);
}

function find(tables: TablesTarget, args: Arguments, session: Session): WireObject | null {
  const key = keyArgument(args, 0);
  const named = (table: Table): boolean => table.uid === key || table.name.toLowerCase() === String(key).toLowerCase();
  const table = all(tables, session).find(named);
  return table === undefined ? null : wire("Table", table);
}

function add(tables: TablesTarget, args: Arguments, session: Session): WireObject {
  const { worksheet, area } = placeOf(tables, args, session);
  const hasHeaders = optionalBoolean(args, 1) ?? fail("InvalidArgument");
  checkAllowed(worksheet);
  const table = createTable(session.workbook, worksheet, area, hasHeaders);
  cellsChanged(session, worksheet, table.area);
  return wire("Table", table);
}

/** "If the address does not contain a sheet name, the currently-active sheet is used." */
function placeOf(
  { worksheet }: TablesTarget,
  args: Arguments,
  { workbook }: Session,
): { worksheet: Worksheet; area: Area } {
  const range = asRange(args.values[0]);
  if (range !== null) {
    if (worksheet !== null && range.position.worksheet !== worksheet) fail("InvalidArgument");
    return { worksheet: range.position.worksheet, area: areaOf(range) };
  }
  const address = args.values[0];
  if (typeof address !== "string") return fail("InvalidArgument");
  const named = splitAddress(address).worksheet;
  const sheet =
    (named === null ? (worksheet ?? workbook.worksheets[workbook.active]) : worksheetNamed(workbook, named)) ??
    fail("InvalidArgument");
  if (worksheet !== null && sheet !== worksheet) fail("InvalidArgument");
  return { worksheet: sheet, area: areaAt(workbook, sheet, address) };
}
