import { parseArea } from "../model/address.ts";
import type { ConditionalLook, Row, Worksheet } from "../model/workbook.ts";
import { knownStyle, readCells } from "./cells.ts";
import { readColour, type Palette } from "./colours.ts";
import { readConditionalFormatting } from "./conditionalFormats.ts";
import { readDataValidation } from "./dataValidations.ts";
import { readHyperlinks } from "./hyperlinks.ts";
import { readPageLayout } from "./pageLayout.ts";
import { readCarried, readDrawings, readPivots } from "./drawings.ts";
import { partText, streamed, type Parts } from "./parts.ts";
import type { SharedString } from "./sharedStrings.ts";
import { absentWorksheetUid, readTables } from "./tables.ts";
import type { SheetEntry } from "./workbookXml.ts";
import {
  pieceElement,
  pieceElements,
  splitWorksheet,
  worksheetRoot,
  type CellEvents,
  type WorksheetXml,
} from "./worksheetXml.ts";
import { booleanAttribute, childElement, childElements, namespaces, numberAttribute, type Element } from "./xml.ts";

/** What the worksheets of a workbook share. */
export interface WorkbookContext {
  parts: Parts;
  strings: readonly SharedString[];
  palette: Palette;
  /** How many cell formats there are. */
  styles: number;
  dxfs: readonly ConditionalLook[];
  date1904: boolean;
}

/** Reads the worksheet at that position among the sheets. What it prints on every page is a defined name, so not known here. */
export function readWorksheet(context: WorkbookContext, sheet: SheetEntry, position: number): Worksheet {
  const rows = new Map<number, Row>();
  const text = partText(context.parts, sheet.part);
  const xml = cut(sheet.part, text, readCells(text, rows, context.strings, context.styles, context.date1904));
  const properties = pieceElement(xml, "sheetPr");
  const format = pieceElement(xml, "sheetFormatPr");
  return {
    uid: worksheetUid(xml) ?? absentWorksheetUid(position),
    name: sheet.name,
    visibility: visibilities[sheet.state],
    tabColor: readColour(childElement(properties, "tabColor"), context.palette),
    rows,
    columns: readColumns(xml, context.styles),
    defaultRowHeight: format ? numberAttribute(format, "defaultRowHeight", 15) : 15,
    defaultColumnWidth: format ? numberAttribute(format, "defaultColWidth", defaultColumnWidth) : defaultColumnWidth,
    merges: childElements(pieceElement(xml, "mergeCells"), "mergeCell").flatMap(
      (merge) => parseArea(merge.getAttribute("ref") ?? "") ?? [],
    ),
    tables: readTables(context.parts, sheet.part),
    conditionalFormats: pieceElements(xml, "conditionalFormatting").flatMap((element) =>
      readConditionalFormatting(element, context.dxfs),
    ),
    dataValidations: childElements(pieceElement(xml, "dataValidations"), "dataValidation").map(readDataValidation),
    autoFilter: readAutoFilter(pieceElement(xml, "autoFilter")),
    ...readView(pieceElement(xml, "sheetViews")),
    protection: readProtection(pieceElement(xml, "sheetProtection")),
    pageLayout: readPageLayout(xml),
    hyperlinks: readHyperlinks(pieceElement(xml, "hyperlinks")),
    drawings: readDrawings(context.parts, sheet.part),
    pivots: readPivots(context.parts, sheet.part),
    carried: readCarried(context.parts, sheet.part, xml),
    changed: new Set(),
    part: sheet.part,
  };
}

/** Cuts a worksheet part into pieces; throws `NotAWorkbook` where it is not well-formed. */
export function cut(part: string, xml: string, cells?: CellEvents): WorksheetXml {
  return streamed(part, () => splitWorksheet(xml, cells));
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Eight and a half characters of Calibri 11, in the file's units. */
const defaultColumnWidth = 9.140625;

export function worksheetUid(xml: WorksheetXml): string | null {
  return worksheetRoot(xml).getAttributeNS(namespaces.revision, "uid");
}

function readColumns(xml: WorksheetXml, styles: number): Worksheet["columns"] {
  return childElements(pieceElement(xml, "cols"), "col").map((col) => ({
    first: numberAttribute(col, "min", 1) - 1,
    last: numberAttribute(col, "max", 1) - 1,
    width: numberAttribute(col, "width", null),
    hidden: booleanAttribute(col, "hidden", false),
    ...(col.hasAttribute("style") && { style: knownStyle(numberAttribute(col, "style", 0), styles) }),
    attributes: Object.fromEntries([...col.attributes].map((attribute) => [attribute.name, attribute.value])),
  }));
}

function readAutoFilter(element: Element | null): Worksheet["autoFilter"] {
  const area = parseArea(element?.getAttribute("ref") ?? "");
  if (!element || !area) return null;
  const active = childElements(element, "filterColumn").some((column) => childElements(column).length > 0);
  return { area, active };
}

function readView(views: Element | null): Pick<Worksheet, "frozenRows" | "frozenColumns" | "showGridlines"> {
  const view = childElement(views, "sheetView");
  const pane = childElement(view, "pane");
  const frozen = pane !== null && (pane.getAttribute("state") ?? "split").startsWith("frozen");
  return {
    frozenRows: frozen ? numberAttribute(pane, "ySplit", 0) : 0,
    frozenColumns: frozen ? numberAttribute(pane, "xSplit", 0) : 0,
    showGridlines: view ? booleanAttribute(view, "showGridLines", true) : true,
  };
}

/** What protection still allows, by Office.js's name: the file's attribute and whether it is locked where it is absent. */
export const protectionOptions: Readonly<Record<string, { attribute: string; lockedByDefault: boolean }>> = {
  allowAutoFilter: { attribute: "autoFilter", lockedByDefault: true },
  allowDeleteColumns: { attribute: "deleteColumns", lockedByDefault: true },
  allowDeleteRows: { attribute: "deleteRows", lockedByDefault: true },
  allowEditObjects: { attribute: "objects", lockedByDefault: false },
  allowEditScenarios: { attribute: "scenarios", lockedByDefault: false },
  allowFormatCells: { attribute: "formatCells", lockedByDefault: true },
  allowFormatColumns: { attribute: "formatColumns", lockedByDefault: true },
  allowFormatRows: { attribute: "formatRows", lockedByDefault: true },
  allowInsertColumns: { attribute: "insertColumns", lockedByDefault: true },
  allowInsertHyperlinks: { attribute: "insertHyperlinks", lockedByDefault: true },
  allowInsertRows: { attribute: "insertRows", lockedByDefault: true },
  allowPivotTables: { attribute: "pivotTables", lockedByDefault: true },
  allowSort: { attribute: "sort", lockedByDefault: true },
};

function readProtection(element: Element | null): Worksheet["protection"] {
  if (!element || !booleanAttribute(element, "sheet", false)) return null;
  return {
    options: Object.fromEntries(
      Object.entries(protectionOptions).map(([option, { attribute, lockedByDefault }]) => [
        option,
        !booleanAttribute(element, attribute, lockedByDefault),
      ]),
    ),
    password: element.hasAttribute("password") || element.hasAttribute("hashValue"),
  };
}
