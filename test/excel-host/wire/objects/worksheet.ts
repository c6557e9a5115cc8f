import { isOnSheet, WHOLE_SHEET } from "../../model/area.ts";
import { usedArea } from "../../model/cells.ts";
import { markChanged } from "../../model/changes.ts";
import { fail } from "../../model/excelError.ts";
import { copyWorksheet, deleteWorksheet, moveWorksheet, renameWorksheet } from "../../model/worksheets.ts";
import type { Worksheet } from "../../model/workbook.ts";
import {
  booleanValue,
  choiceArgument,
  choiceValue,
  integerArgument,
  numberValue,
  objectArgument,
  optionalBoolean,
  optionalText,
  textValue,
  type Arguments,
} from "../arguments.ts";
import { registers } from "../events.ts";
import type { Session } from "../session.ts";
import { activate } from "../selection.ts";
import { readOnly, wire, type WireObject, type WireType } from "../wireType.ts";
import { colorValue } from "./color.ts";
import { areaAt, rangeOn } from "./rangeArea.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
export const worksheetType: WireType<Worksheet> = {
  name: "Worksheet",
  identity: (worksheet) => worksheet.uid,
  exists: (worksheet, { workbook }) => workbook.worksheets.includes(worksheet),
  properties: {
    // The library sets showGridlines by this name.
    gridlines: {
      set: (worksheet, value, { workbook }) => {
        worksheet.showGridlines = booleanValue(value);
        markChanged(workbook, worksheet, "view");
      },
    },
    id: readOnly((worksheet) => worksheet.uid),
    name: {
      get: (worksheet) => worksheet.name,
      set: (worksheet, value, { workbook }) => renameWorksheet(workbook, worksheet, textValue(value)),
    },
    position: {
      get: (worksheet, { workbook }) => workbook.worksheets.indexOf(worksheet),
      set: (worksheet, value, { workbook }) => moveWorksheet(workbook, worksheet, numberValue(value)),
    },
    showGridlines: readOnly((worksheet) => worksheet.showGridlines),
    standardHeight: readOnly((worksheet) => worksheet.defaultRowHeight),
    tabColor: {
      get: (worksheet) => (worksheet.visibility === "Visible" ? (worksheet.tabColor ?? "") : null),
      set: setTabColor,
    },
    visibility: { get: (worksheet) => worksheet.visibility, set: setVisibility },
  },
  navigation: {
    autoFilter: (worksheet) => wire("AutoFilter", worksheet),
    charts: (worksheet) => wire("ChartCollection", worksheet.drawings.filter(({ kind }) => kind === "chart").length),
    freezePanes: (worksheet) => wire("WorksheetFreezePanes", worksheet),
    names: (worksheet) => wire("NamedItemCollection", worksheet.name),
    pageLayout: (worksheet) => wire("PageLayout", worksheet),
    pivotTables: (worksheet) => wire("PivotTableCollection", worksheet.pivots.length),
    protection: (worksheet) => wire("WorksheetProtection", worksheet),
    tables: (worksheet) => wire("TableCollection", { worksheet }),
  },
  methods: {
    ...registers<Worksheet>((worksheet) => worksheet.uid),
    activate: (worksheet, _, session) => activate(session, worksheet),
    copy,
    delete: (worksheet, _, { workbook }) => deleteWorksheet(workbook, worksheet),
    getCell: (worksheet, args, session) =>
      rangeOn(session, worksheet, {
        row: integerArgument(args, 0),
        column: integerArgument(args, 1),
        rows: 1,
        columns: 1,
      }),
    getNext: (worksheet, args, session) => neighbour(worksheet, 1, args, session) ?? fail("ItemNotFound"),
    getNextOrNullObject: (worksheet, args, session) => neighbour(worksheet, 1, args, session),
    getPrevious: (worksheet, args, session) => neighbour(worksheet, -1, args, session) ?? fail("ItemNotFound"),
    getPreviousOrNullObject: (worksheet, args, session) => neighbour(worksheet, -1, args, session),
    getRange: (worksheet, args, session) => {
      const address = optionalText(args, 0);
      return rangeOn(session, worksheet, address === null ? WHOLE_SHEET : areaAt(session.workbook, worksheet, address));
    },
    getRanges: (worksheet, args, { workbook }) => {
      const address = optionalText(args, 0);
      const areas =
        address === null
          ? [WHOLE_SHEET]
          : address.split(/[,;]/).map((part) => areaAt(workbook, worksheet, part.trim()));
      return wire("RangeAreas", { worksheet, areas });
    },
    getRangeByIndexes: (worksheet, args, session) => {
      const area = {
        row: integerArgument(args, 0),
        column: integerArgument(args, 1),
        rows: integerArgument(args, 2),
        columns: integerArgument(args, 3),
      };
      return isOnSheet(area) ? rangeOn(session, worksheet, area) : fail("InvalidArgument");
    },
    // "If the entire worksheet is blank, then this method returns the top left cell."
    getUsedRange: (worksheet, args, session) =>
      used(worksheet, args, session) ?? rangeOn(session, worksheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: used,
  },
};

function used(worksheet: Worksheet, args: Arguments, session: Session): WireObject | null {
  const area = usedArea(worksheet, WHOLE_SHEET, optionalBoolean(args, 0) ?? false);
  return area === null ? null : rangeOn(session, worksheet, area);
}

function neighbour(worksheet: Worksheet, step: 1 | -1, args: Arguments, { workbook }: Session): WireObject | null {
  const visibleOnly = optionalBoolean(args, 0) ?? false;
  for (let index = workbook.worksheets.indexOf(worksheet) + step; ; index += step) {
    const other = workbook.worksheets[index];
    if (other === undefined) return null;
    if (!visibleOnly || other.visibility === "Visible") return wire("Worksheet", other);
  }
}

function copy(worksheet: Worksheet, args: Arguments, { workbook }: Session): WireObject {
  const where = choiceArgument(args, 0, ["None", "Before", "After", "Beginning", "End"], "None");
  const relative = objectArgument(args, 1);
  const count = workbook.worksheets.length;
  if (where === "None" || where === "Beginning") return wire("Worksheet", copyWorksheet(workbook, worksheet, 0));
  if (where === "End") return wire("Worksheet", copyWorksheet(workbook, worksheet, count));
  if (relative === null || relative.kind !== "Worksheet") return fail("InvalidArgument");
  const index = workbook.worksheets.indexOf(relative.target);
  return wire("Worksheet", copyWorksheet(workbook, worksheet, where === "Before" ? index : index + 1));
}

function setTabColor(worksheet: Worksheet, value: unknown, { workbook }: Session): void {
  worksheet.tabColor = textValue(value) === "" ? null : colorValue(value);
  markChanged(workbook, worksheet, "tabColor");
}

function setVisibility(worksheet: Worksheet, value: unknown, { workbook }: Session): void {
  const visibility = choiceValue(value, ["Visible", "Hidden", "VeryHidden"]);
  const visible = workbook.worksheets.filter((other) => other.visibility === "Visible");
  // A workbook shows at least one sheet.
  if (visibility !== "Visible" && visible.length === 1 && visible[0] === worksheet) fail("InvalidOperation");
  if (visibility !== "Visible" && workbook.worksheets[workbook.active] === worksheet) {
    workbook.active = workbook.worksheets.findIndex((other) => other !== worksheet && other.visibility === "Visible");
  }
  worksheet.visibility = visibility;
  markChanged(workbook, worksheet, "view");
}
