import { fail } from "../../model/excelError.ts";
import { markWorkbookChanged } from "../../model/changes.ts";
import type { Area, Workbook, Worksheet } from "../../model/workbook.ts";
import { choiceValue, textArgument, textValue } from "../arguments.ts";
import { removeReference } from "../session.ts";
import { selectionOf } from "../selection.ts";
import { readOnly, wire, type WireType } from "../wireType.ts";
import { createWorkbook, insertWorksheetsFromBase64 } from "./otherWorkbooks.ts";
import { rangeOn } from "./rangeArea.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.workbook */
export const workbookType: WireType<Workbook> = {
  name: "Workbook",
  properties: { readOnly: readOnly(() => false) },
  navigation: {
    application: (workbook) => wire("Application", workbook),
    customXmlParts: () => wire("CustomXmlPartCollection", null),
    names: () => wire("NamedItemCollection", null),
    pivotTables: (workbook) => wire("PivotTableCollection", workbook.worksheets.flatMap(({ pivots }) => pivots).length),
    properties: (workbook) => wire("DocumentProperties", workbook),
    protection: (workbook) => wire("WorkbookProtection", workbook),
    tables: () => wire("TableCollection", { worksheet: null }),
    worksheets: (workbook) => wire("WorksheetCollection", workbook),
  },
  methods: {
    _RemoveReference: (_, args, session) => removeReference(session, textArgument(args, 0)),
    // By this name the library asks for `Excel.createWorkbook` on the web.
    createAndOpenWorkbook: (_, args, session) => createWorkbook(args.values[0], session),
    getActiveCell: (workbook, _, session) => {
      const { worksheet, area } = selection(workbook);
      return rangeOn(session, worksheet, { ...area, rows: 1, columns: 1 });
    },
    getSelectedRange: (workbook, _, session) => {
      const { worksheet, area } = selection(workbook);
      return rangeOn(session, worksheet, area);
    },
    insertWorksheetsFromBase64: (workbook, args) => insertWorksheetsFromBase64(workbook, args),
  },
};

function selection({ worksheets, active }: Workbook): { worksheet: Worksheet; area: Area } {
  const worksheet = worksheets[active] ?? fail("ItemNotFound");
  return { worksheet, area: selectionOf(worksheet) };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.application: nothing is calculated or drawn here, so there is nothing to suspend. */
export const applicationType: WireType<Workbook> = {
  name: "Application",
  properties: {
    calculationMode: {
      get: (_, session) => session.calculationMode,
      set: (_, value, session) => {
        session.calculationMode = choiceValue(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    decimalSeparator: readOnly(() => "."),
    thousandsSeparator: readOnly(() => ","),
  },
  methods: {
    createWorkbook: (_, args) => wire("WorkbookCreated", args.values[0] ?? null),
    suspendApiCalculationUntilNextSync: () => {},
    suspendScreenUpdatingUntilNextSync: () => {},
  },
};

/** A workbook that is not open yet: its file in base64, or null for a blank one. */
export const workbookCreatedType: WireType<unknown> = {
  name: "WorkbookCreated",
  methods: { open: (base64, _, session) => createWorkbook(base64, session) },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.documentproperties */
export const documentPropertiesType: WireType<Workbook> = {
  name: "DocumentProperties",
  properties: {
    title: {
      get: (workbook) => workbook.title ?? "",
      set: (workbook, value) => {
        workbook.title = textValue(value);
        markWorkbookChanged(workbook);
      },
    },
  },
};
