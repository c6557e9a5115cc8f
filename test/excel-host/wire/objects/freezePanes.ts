import { MAX_COLUMNS, MAX_ROWS } from "../../model/area.ts";
import { markChanged } from "../../model/changes.ts";
import { fail } from "../../model/excelError.ts";
import type { Worksheet } from "../../model/workbook.ts";
import { optionalInteger } from "../arguments.ts";
import type { Session } from "../session.ts";
import type { WireObject, WireType } from "../wireType.ts";
import { areaArgument, rangeOn } from "./rangeArea.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
export const freezePanesType: WireType<Worksheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    freezeAt: (worksheet, args, { workbook }) => {
      const area = args.values[0] == null ? null : areaArgument(args, 0, workbook, worksheet);
      freeze(workbook, worksheet, area?.rows ?? 0, area?.columns ?? 0);
    },
    freezeColumns: (worksheet, args, { workbook }) => freeze(workbook, worksheet, 0, optionalInteger(args, 0) ?? 1),
    freezeRows: (worksheet, args, { workbook }) => freeze(workbook, worksheet, optionalInteger(args, 0) ?? 1, 0),
    getLocation: (worksheet, _, session) => location(worksheet, session) ?? fail("ItemNotFound"),
    getLocationOrNullObject: (worksheet, _, session) => location(worksheet, session),
    unfreeze: (worksheet, _, { workbook }) => freeze(workbook, worksheet, 0, 0),
  },
};

function freeze(workbook: Session["workbook"], worksheet: Worksheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) fail("InvalidArgument");
  worksheet.frozenRows = rows;
  worksheet.frozenColumns = columns;
  markChanged(workbook, worksheet, "view");
}

function location(worksheet: Worksheet, session: Session): WireObject | null {
  const { frozenRows, frozenColumns } = worksheet;
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return rangeOn(session, worksheet, {
    row: 0,
    column: 0,
    rows: frozenRows === 0 ? MAX_ROWS : frozenRows,
    columns: frozenColumns === 0 ? MAX_COLUMNS : frozenColumns,
  });
}
