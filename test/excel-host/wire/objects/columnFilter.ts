import { markChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { filterColumnXml, hideOthers, shownValues } from "../../model/filters.ts";
import { checkAllowed } from "../../model/protection.ts";
import { bodyArea } from "../../model/tableAreas.ts";
import { clearTableFilters } from "../../model/tables.ts";
import type { Arguments } from "../arguments.ts";
import type { Session } from "../session.ts";
import type { ColumnTarget } from "../targets.ts";
import type { WireType } from "../wireType.ts";
import { sheetOf } from "./table.ts";
import { indexOf } from "./tableColumn.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.filter: a list of shown values is modelled, on one column at a time. */
export const columnFilterType: WireType<ColumnTarget> = {
  name: "Filter",
  methods: {
    applyValuesFilter,
    clear: (target, _, session) => {
      const worksheet = sheetOf(target.table, session);
      checkAllowed(worksheet, "allowAutoFilter");
      const index = indexOf(target);
      const { filters } = target.table;
      if (!filters.some((filter) => filter.column === index)) return;
      if (filters.length > 1) notModelled("clearing one of several filters of a table");
      clearTableFilters(session.workbook, worksheet, target.table);
    },
  },
};

function applyValuesFilter(target: ColumnTarget, args: Arguments, session: Session): void {
  const shown = shownValues(args.values[0]);
  const { table } = target;
  const worksheet = sheetOf(table, session);
  checkAllowed(worksheet, "allowAutoFilter");
  if (!table.showHeaders) fail("InvalidOperation");
  const index = indexOf(target);
  if (table.filters.some((filter) => filter.column !== index)) notModelled("filters on several columns of a table");
  hideOthers(session.workbook, worksheet, bodyArea(table), index, shown);
  table.filters = [{ column: index, xml: filterColumnXml(index, shown) }];
  markChanged(session.workbook, worksheet, "tables");
}
