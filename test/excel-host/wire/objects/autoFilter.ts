import { overlaps } from "../../model/area.ts";
import { markChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { filterColumnXml, hideOthers, showRows, shownValues } from "../../model/filters.ts";
import { checkAllowed } from "../../model/protection.ts";
import { worksheetOf } from "../../model/tableAreas.ts";
import type { Area, Table, Worksheet } from "../../model/workbook.ts";
import { optionalInteger, recordValue, type Arguments } from "../arguments.ts";
import type { Session } from "../session.ts";
import { readOnly, type WireObject, type WireType } from "../wireType.ts";
import { areaArgument, rangeOn } from "./rangeArea.ts";

/** What an AutoFilter is asked, of a worksheet or of a table. */
interface FilterState {
  worksheet: Worksheet;
  /** null: no filter is there. */
  area: Area | null;
  active: boolean;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.autofilter */
function autoFilterType<T>(
  stateOf: (target: T, session: Session) => FilterState,
  changes: WireType<T>["methods"],
): WireType<T> {
  const range = (target: T, session: Session): WireObject | null => {
    const { worksheet, area } = stateOf(target, session);
    return area === null ? null : rangeOn(session, worksheet, area);
  };
  return {
    name: "AutoFilter",
    properties: {
      enabled: readOnly((target, session) => stateOf(target, session).area !== null),
      isDataFiltered: readOnly((target, session) => stateOf(target, session).active),
    },
    methods: {
      ...changes,
      getRange: (target, _, session) => range(target, session) ?? fail("ItemNotFound"),
      getRangeOrNullObject: (target, _, session) => range(target, session),
    },
  };
}

export const worksheetAutoFilter = autoFilterType<Worksheet>(
  (worksheet) => ({
    worksheet,
    area: worksheet.autoFilter?.area ?? null,
    active: worksheet.autoFilter?.active ?? false,
  }),
  {
    apply,
    clearCriteria: (worksheet, _, session) => {
      checkAllowed(worksheet, "allowAutoFilter");
      if (worksheet.autoFilter !== null)
        setFilter(session, worksheet, { area: worksheet.autoFilter.area, active: false, filters: [] });
    },
    remove: (worksheet, _, session) => {
      checkAllowed(worksheet);
      setFilter(session, worksheet, null);
    },
  },
);

export const tableAutoFilter = autoFilterType<Table>(
  (table, { workbook }) => ({
    worksheet: worksheetOf(workbook, table) ?? fail("ItemNotFound"),
    area: table.showHeaders && table.showFilterButton ? table.area : null,
    active: table.filters.length > 0,
  }),
  {},
);

/** Puts the filter's buttons on a range, and criteria on one of its columns. */
function apply(worksheet: Worksheet, args: Arguments, session: Session): void {
  const area = areaArgument(args, 0, session.workbook, worksheet);
  const column = optionalInteger(args, 1);
  checkAllowed(worksheet, "allowAutoFilter");
  if (worksheet.tables.some((table) => overlaps(table.area, area))) notModelled("AutoFilter.apply on a table");
  if (column === null) return setFilter(session, worksheet, { area, active: false, filters: [] });
  if (column < 0 || column >= area.columns) fail("InvalidArgument");
  const { filterOn, values } = recordValue(args.values[2]);
  if (filterOn !== "Values") notModelled(`a filter on ${String(filterOn)}`);
  const shown = shownValues(values);
  setFilter(session, worksheet, { area, active: true, filters: [{ column, xml: filterColumnXml(column, shown) }] });
  hideOthers(session.workbook, worksheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, column, shown);
}

function setFilter({ workbook }: Session, worksheet: Worksheet, filter: Worksheet["autoFilter"]): void {
  if (worksheet.autoFilter?.active === true) showRows(workbook, worksheet, worksheet.autoFilter.area);
  worksheet.autoFilter = filter;
  markChanged(workbook, worksheet, "autoFilter");
}
