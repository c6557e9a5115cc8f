import { columnRunAt } from "../../model/columns.ts";
import { formatAddress } from "../../model/address.ts";
import { isEntireColumn, isEntireRow, lastColumn, lastRow } from "../../model/area.ts";
import { notModelled } from "../../model/excelError.ts";
import type { Json } from "../protocol.ts";
import { newRange, type Session } from "../session.ts";
import type { RangeTarget, ViewTarget } from "../targets.ts";
import { readOnly, wire, type Property, type WireObject, type WireType } from "../wireType.ts";
import { areaOf } from "./rangeArea.ts";
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from "./rangeValues.ts";

/** The rows and columns of a range that are not hidden. */
export function visibleView(range: RangeTarget): WireObject {
  const area = areaOf(range);
  const { worksheet } = range.position;
  if (isEntireColumn(area) || isEntireRow(area)) return notModelled("Range.getVisibleView of whole rows and columns");
  const rows: number[] = [];
  const columns: number[] = [];
  for (let row = area.row; row <= lastRow(area); row++) if (worksheet.rows.get(row)?.hidden !== true) rows.push(row);
  for (let column = area.column; column <= lastColumn(area); column++) {
    if (columnRunAt(worksheet, column)?.hidden !== true) columns.push(column);
  }
  return wire("RangeView", { worksheet, rows, columns });
}

/** Reads each visible row as a range of its own and keeps the visible columns. */
function viewOf(read: (range: RangeTarget, session: Session) => Json[][] | null): Property<ViewTarget> {
  return readOnly(({ worksheet, rows, columns }, session) => {
    const [first] = columns;
    const last = columns.at(-1);
    if (first === undefined || last === undefined) return [];
    return rows.map((row) => {
      const cells = read(
        newRange(session, worksheet, { row, column: first, rows: 1, columns: last - first + 1 }),
        session,
      );
      return columns.map((column) => cells?.[0]?.[column - first] ?? "");
    });
  });
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeview */
export const rangeViewType: WireType<ViewTarget> = {
  name: "RangeView",
  properties: {
    cellAddresses: readOnly(({ worksheet, rows, columns }) =>
      rows.map((row) => columns.map((column) => formatAddress(worksheet.name, { row, column, rows: 1, columns: 1 }))),
    ),
    columnCount: readOnly(({ columns }) => columns.length),
    formulas: viewOf(readFormulas),
    numberFormat: viewOf(readNumberFormats),
    rowCount: readOnly(({ rows }) => rows.length),
    text: viewOf(readText),
    valueTypes: viewOf(readValueTypes),
    values: viewOf(readValues),
  },
};
