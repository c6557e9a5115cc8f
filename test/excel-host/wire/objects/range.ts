import { arrayAreas, type ArrayArea } from "../../model/arrays.ts";
import { formatAddress } from "../../model/address.ts";
import { isEntireColumn, isEntireRow } from "../../model/area.ts";
import { columnPoints, rowPoints } from "../../model/columns.ts";
import { fail } from "../../model/excelError.ts";
import type { Area } from "../../model/workbook.ts";
import { integerArgument, type Arguments } from "../arguments.ts";
import { select } from "../selection.ts";
import { keepReference } from "../session.ts";
import type { RangeTarget } from "../targets.ts";
import { readOnly, wire, type WireType } from "../wireType.ts";
import { areaOf } from "./rangeArea.ts";
import { hyperlink, setHyperlink } from "./hyperlink.ts";
import { clear, deleteCells, insertCells, mergeCells, unmergeCells } from "./rangeEdits.ts";
import { columnHidden, hidden, rowHidden, setColumnHidden, setRowHidden } from "./rangeHidden.ts";
import { rangeNavigation } from "./rangeNavigation.ts";
import {
  readFormulas,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
  setNumberFormats,
  setValues,
  WRONG_SIZE,
} from "./rangeValues.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.range */
export const rangeType: WireType<RangeTarget> = {
  name: "Range",
  reference: (range) => range.referenceId,
  properties: {
    address: readOnly((range) => formatAddress(range.position.worksheet.name, areaOf(range))),
    addressLocal: readOnly((range) => formatAddress(range.position.worksheet.name, areaOf(range))),
    cellCount: readOnly((range) => cellCount(areaOf(range))),
    columnCount: readOnly((range) => areaOf(range).columns),
    columnHidden: { get: columnHidden, set: setColumnHidden },
    columnIndex: readOnly((range) => areaOf(range).column),
    formulas: { get: readFormulas, set: setValues },
    height: readOnly((range) =>
      sum(areaOf(range).row, areaOf(range).rows, (row) => rowPoints(range.position.worksheet, row)),
    ),
    hasSpill: readOnly((range) => ofArrays(range, ({ spills }) => spills)),
    hidden: readOnly(hidden),
    hyperlink: { get: hyperlink, set: setHyperlink },
    isEntireColumn: readOnly((range) => isEntireColumn(areaOf(range))),
    isEntireRow: readOnly((range) => isEntireRow(areaOf(range))),
    left: readOnly((range) => sum(0, areaOf(range).column, (column) => columnPoints(range.position.worksheet, column))),
    numberFormat: { get: readNumberFormats, set: setNumberFormats },
    rowCount: readOnly((range) => areaOf(range).rows),
    rowHidden: { get: rowHidden, set: setRowHidden },
    rowIndex: readOnly((range) => areaOf(range).row),
    savedAsArray: readOnly((range) => ofArrays(range, () => true)),
    text: readOnly(readText),
    top: readOnly((range) => sum(0, areaOf(range).row, (row) => rowPoints(range.position.worksheet, row))),
    valueTypes: readOnly(readValueTypes),
    values: { get: readValues, set: setValues },
    width: readOnly((range) =>
      sum(areaOf(range).column, areaOf(range).columns, (column) => columnPoints(range.position.worksheet, column)),
    ),
  },
  navigation: {
    conditionalFormats: (range) => wire("ConditionalFormatCollection", range),
    dataValidation: (range) => wire("DataValidation", range),
    format: (range) => wire("RangeFormat", range),
    worksheet: (range) => wire("Worksheet", range.position.worksheet),
  },
  methods: {
    _KeepReference: (range, _, session) => keepReference(session, range),
    _ValidateArraySize: validateArraySize,
    ...rangeNavigation,
    clear,
    delete: deleteCells,
    insert: insertCells,
    merge: mergeCells,
    select: (range, _, session) => select(session, range.position.worksheet, areaOf(range)),
    unmerge: unmergeCells,
  },
};

/** Whether array formulas of a kind fill all cells, or none; null: some. */
function ofArrays(range: RangeTarget, counts: (array: ArrayArea) => boolean): boolean | null {
  const area = areaOf(range);
  const filled = arrayAreas(range.position.worksheet)
    .filter(counts)
    .reduce((cells, { area: array }) => cells + common(array, area), 0);
  return filled === 0 ? false : filled === area.rows * area.columns ? true : null;
}

/** How many cells two areas have in common. */
function common(a: Area, b: Area): number {
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row);
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column);
  return Math.max(0, rows) * Math.max(0, columns);
}

/** "This API will return -1 if the cell count exceeds 2^31-1." */
function cellCount(area: Area): number {
  const count = area.rows * area.columns;
  return count > 2 ** 31 - 1 ? -1 : count;
}

function sum(first: number, count: number, of: (index: number) => number): number {
  let total = 0;
  for (let index = first; index < first + count; index++) total += of(index);
  return total;
}

/** The library asks this before it sends a large array in pieces. */
function validateArraySize(range: RangeTarget, args: Arguments): void {
  const area = areaOf(range);
  if (area.rows !== integerArgument(args, 0) || area.columns !== integerArgument(args, 1)) {
    fail("InvalidArgument", WRONG_SIZE);
  }
}
