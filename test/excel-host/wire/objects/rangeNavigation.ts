import {
  boundingArea,
  contains,
  intersection,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
} from "../../model/area.ts";
import { usedArea } from "../../model/cells.ts";
import { fail } from "../../model/excelError.ts";
import type { Area } from "../../model/workbook.ts";
import { integerArgument, optionalBoolean, optionalInteger, type Arguments } from "../arguments.ts";
import type { Session } from "../session.ts";
import type { RangeTarget } from "../targets.ts";
import type { WireObject, WireType } from "../wireType.ts";
import { areaArgument, areaOf, beside } from "./rangeArea.ts";
import { mergedAreas } from "./rangeAreas.ts";
import { visibleView } from "./rangeView.ts";
import { tablesIn } from "./tableCollection.ts";

/** The methods of a Range that lead to other ranges and to the tables on it. */
export const rangeNavigation: NonNullable<WireType<RangeTarget>["methods"]> = {
  getAbsoluteResizedRange: (range, args, session) =>
    beside(session, range, { ...areaOf(range), rows: integerArgument(args, 0), columns: integerArgument(args, 1) }),
  getBoundingRect: (range, args, session) =>
    beside(session, range, boundingArea(areaOf(range), otherArea(range, args, session))),
  getCell: (range, args, session) =>
    beside(session, range, {
      row: areaOf(range).row + integerArgument(args, 0),
      column: areaOf(range).column + integerArgument(args, 1),
      rows: 1,
      columns: 1,
    }),
  getColumn: (range, args, session) => part(range, session, { column: integerArgument(args, 0) }),
  getColumnsAfter: (range, args, session) => {
    const area = areaOf(range);
    const count = countArgument(args);
    return beside(session, range, {
      ...area,
      column: lastColumn(area) + 1 + Math.min(count, 0),
      columns: Math.abs(count),
    });
  },
  getColumnsBefore: (range, args, session) => {
    const area = areaOf(range);
    const count = countArgument(args);
    return beside(session, range, { ...area, column: area.column - Math.max(count, 0), columns: Math.abs(count) });
  },
  getEntireColumn: (range, _, session) => beside(session, range, { ...areaOf(range), row: 0, rows: MAX_ROWS }),
  getEntireRow: (range, _, session) => beside(session, range, { ...areaOf(range), column: 0, columns: MAX_COLUMNS }),
  getIntersection: (range, args, session) =>
    beside(session, range, intersection(areaOf(range), otherArea(range, args, session)) ?? fail("ItemNotFound")),
  getIntersectionOrNullObject: (range, args, session) => {
    const both = intersection(areaOf(range), otherArea(range, args, session));
    return both === null ? null : beside(session, range, both);
  },
  getLastCell: (range, _, session) =>
    beside(session, range, { row: lastRow(areaOf(range)), column: lastColumn(areaOf(range)), rows: 1, columns: 1 }),
  getLastColumn: (range, _, session) => part(range, session, { column: areaOf(range).columns - 1 }),
  getLastRow: (range, _, session) => part(range, session, { row: areaOf(range).rows - 1 }),
  getMergedAreasOrNullObject: (range) => mergedAreas(range.position.worksheet, areaOf(range)),
  getOffsetRange: (range, args, session) => {
    const area = areaOf(range);
    return beside(session, range, {
      ...area,
      row: area.row + integerArgument(args, 0),
      column: area.column + integerArgument(args, 1),
    });
  },
  getResizedRange: (range, args, session) => {
    const area = areaOf(range);
    return beside(session, range, {
      ...area,
      rows: area.rows + integerArgument(args, 0),
      columns: area.columns + integerArgument(args, 1),
    });
  },
  getRow: (range, args, session) => part(range, session, { row: integerArgument(args, 0) }),
  getRowsAbove: (range, args, session) => {
    const area = areaOf(range);
    const count = countArgument(args);
    return beside(session, range, { ...area, row: area.row - Math.max(count, 0), rows: Math.abs(count) });
  },
  getRowsBelow: (range, args, session) => {
    const area = areaOf(range);
    const count = countArgument(args);
    return beside(session, range, { ...area, row: lastRow(area) + 1 + Math.min(count, 0), rows: Math.abs(count) });
  },
  getTables: (range, args) => {
    const fully = optionalBoolean(args, 0) ?? false;
    return tablesIn(range.position.worksheet, (table) =>
      fully ? contains(areaOf(range), table.area) : overlaps(areaOf(range), table.area),
    );
  },
  getUsedRange: (range, args, session) => usedRange(range, args, session) ?? fail("ItemNotFound"),
  getUsedRangeOrNullObject: usedRange,
  getVisibleView: (range) => visibleView(range),
};

const otherArea = (range: RangeTarget, args: Arguments, session: Session): Area =>
  areaArgument(args, 0, session.workbook, range.position.worksheet);

/** One row or column of the range; InvalidArgument outside of it. */
function part(range: RangeTarget, session: Session, which: { row: number } | { column: number }): WireObject {
  const area = areaOf(range);
  if ("row" in which) {
    if (which.row < 0 || which.row >= area.rows) fail("InvalidArgument");
    return beside(session, range, { ...area, row: area.row + which.row, rows: 1 });
  }
  if (which.column < 0 || which.column >= area.columns) fail("InvalidArgument");
  return beside(session, range, { ...area, column: area.column + which.column, columns: 1 });
}

/** "The default value is 1"; 0 is InvalidArgument, negative counts lie within the range. */
function countArgument(args: Arguments): number {
  const count = optionalInteger(args, 0) ?? 1;
  return count === 0 ? fail("InvalidArgument") : count;
}

function usedRange(range: RangeTarget, args: Arguments, session: Session): WireObject | null {
  const used = usedArea(range.position.worksheet, areaOf(range), optionalBoolean(args, 0) ?? false);
  return used === null ? null : beside(session, range, used);
}
