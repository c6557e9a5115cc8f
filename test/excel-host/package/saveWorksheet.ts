import { boundingArea } from "../model/area.ts";
import type { ConditionalLook, Area, Worksheet, WorksheetPart } from "../model/workbook.ts";
import { withAgreeingHeaders } from "./agreeingHeaders.ts";
import { argb, readColour, type Palette } from "./colours.ts";
import { saveWorksheetUid } from "./copyWorksheet.ts";
import { partText, type EditableParts } from "./parts.ts";
import { cut, protectionOptions } from "./readWorksheet.ts";
import { areaReference } from "./references.ts";
import { writeSheetData, type CellContext } from "./saveCells.ts";
import { saveConditionalFormats } from "./saveConditionalFormats.ts";
import { saveDataValidations } from "./dataValidations.ts";
import { saveHyperlinks } from "./hyperlinks.ts";
import { savePageLayout } from "./pageLayout.ts";
import { replaceCriteria, saveTables, writeTableParts } from "./saveTables.ts";
import { sheetPropertiesOrder } from "./schemaOrder.ts";
import { writeAttributes } from "./text.ts";
import { editPiece, joinWorksheet, replacePieces, type WorksheetXml } from "./worksheetXml.ts";
import {
  appendElement,
  childElement,
  createElement,
  encodeXml,
  insertInOrder,
  removeChild,
  setAttribute,
} from "./xml.ts";

export interface SaveContext extends CellContext {
  parts: EditableParts;
  palette: Palette;
  dxfs: readonly ConditionalLook[];
  differentialFormat(look: ConditionalLook): number;
  /** As `differentialFormat`, of a dxf element from another file. */
  differentialFormatOf(dxfXml: string): number;
}

const sheetViewOrder = "pane selection pivotSelection extLst".split(" ");

/** Writes the changed parts of a worksheet into its part; the rest of the XML stays as it stands there. */
export function saveWorksheet(
  context: SaveContext,
  part: string,
  unagreed: Worksheet,
  changed: ReadonlySet<WorksheetPart>,
): void {
  const worksheet = changed.has("cells") || changed.has("tables") ? withAgreeingHeaders(unagreed) : unagreed;
  const xml = cut(part, partText(context.parts, part));
  if (changed.has("cells") || worksheet.rows !== unagreed.rows) {
    replacePieces(xml, "sheetData", [writeSheetData(worksheet, xml.prefix, context)]);
    replacePieces(xml, "dimension", [`<${xml.prefix}dimension ref="${areaReference(usedArea(worksheet))}"/>`]);
  }
  if (changed.has("columns")) saveColumns(xml, worksheet, context);
  if (changed.has("merges")) saveMerges(xml, worksheet);
  if (changed.has("tables") || worksheet.tables !== unagreed.tables) {
    const ids = saveTables(context.parts, part, worksheet.tables);
    if (ids) replacePieces(xml, "tableParts", ids.length === 0 ? [] : [writeTableParts(xml.prefix, ids)]);
  }
  if (changed.has("conditionalFormats")) {
    saveConditionalFormats(xml, worksheet.conditionalFormats, context);
  }
  if (changed.has("dataValidations")) saveDataValidations(xml, worksheet.dataValidations ?? []);
  if (changed.has("hyperlinks")) saveHyperlinks(xml, worksheet.hyperlinks ?? []);
  if (changed.has("view")) saveView(xml, worksheet);
  if (changed.has("protection")) saveProtection(xml, worksheet);
  if (changed.has("pageLayout")) savePageLayout(xml, worksheet);
  if (changed.has("autoFilter")) saveAutoFilter(xml, worksheet);
  if (changed.has("tabColor")) saveTabColour(xml, worksheet, context.palette);
  saveWorksheetUid(xml, worksheet.uid);
  context.parts.set(part, encodeXml(joinWorksheet(xml)));
}

function usedArea(worksheet: Worksheet): Area {
  let used: Area | null = null;
  for (const [row, { cells }] of worksheet.rows) {
    const first = cells.findIndex((cell) => cell !== undefined);
    if (first < 0) continue;
    const span = { row, column: first, rows: 1, columns: cells.length - first };
    used = used ? boundingArea(used, span) : span;
  }
  return used ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

function saveColumns(xml: WorksheetXml, worksheet: Worksheet, context: SaveContext): void {
  const cols = worksheet.columns.map(({ first, last, width, hidden, style, attributes }) => {
    const {
      width: writtenWidth,
      customWidth,
      bestFit,
      hidden: _hidden,
      style: _style,
      min: _min,
      max: _max,
      ...others
    } = attributes ?? {};
    const sameWidth = width !== null && writtenWidth !== undefined && Number(writtenWidth) === width;
    return `<${xml.prefix}col${writeAttributes({
      min: first + 1,
      max: last + 1,
      width,
      ...(style !== undefined && { style: context.cellFormat(style) }),
      ...(hidden && { hidden: 1 }),
      ...(sameWidth ? { customWidth, bestFit } : width !== null && { customWidth: 1 }),
      ...others,
    })}/>`;
  });
  replacePieces(xml, "cols", cols.length === 0 ? [] : [`<${xml.prefix}cols>${cols.join("")}</${xml.prefix}cols>`]);
}

function saveMerges(xml: WorksheetXml, { merges }: Worksheet): void {
  const cells = merges.map((area) => `<${xml.prefix}mergeCell ref="${areaReference(area)}"/>`);
  const element = `<${xml.prefix}mergeCells count="${merges.length}">${cells.join("")}</${xml.prefix}mergeCells>`;
  replacePieces(xml, "mergeCells", merges.length === 0 ? [] : [element]);
}

function saveView(xml: WorksheetXml, { frozenRows, frozenColumns, showGridlines }: Worksheet): void {
  editPiece(xml, "sheetViews", (views) => {
    const view = childElement(views, "sheetView") ?? appendElement(views, "sheetView", { workbookViewId: 0 });
    setAttribute(view, "showGridLines", showGridlines ? null : 0);
    const old = childElement(view, "pane");
    const same =
      old &&
      Number(old.getAttribute("ySplit") ?? 0) === frozenRows &&
      Number(old.getAttribute("xSplit") ?? 0) === frozenColumns;
    if (same || (!old && frozenRows === 0 && frozenColumns === 0)) return;
    // Selections belong to the panes; Excel makes them anew.
    for (const name of ["pane", "selection"]) removeChild(view, name);
    if (frozenRows === 0 && frozenColumns === 0) return;
    const active = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
    insertInOrder(
      view,
      createElement(view, "pane", {
        ...(frozenColumns > 0 && { xSplit: frozenColumns }),
        ...(frozenRows > 0 && { ySplit: frozenRows }),
        topLeftCell: areaReference({ row: frozenRows, column: frozenColumns, rows: 1, columns: 1 }),
        activePane: active,
        state: "frozen",
      }),
      sheetViewOrder,
    );
    insertInOrder(view, createElement(view, "selection", { pane: active }), sheetViewOrder);
  });
}

function saveProtection(xml: WorksheetXml, { protection }: Worksheet): void {
  if (!protection) {
    replacePieces(xml, "sheetProtection", []);
    return;
  }
  editPiece(xml, "sheetProtection", (element) => {
    element.setAttribute("sheet", "1");
    for (const [option, { attribute, lockedByDefault }] of Object.entries(protectionOptions)) {
      const allowed = protection.options[option] ?? !lockedByDefault;
      setAttribute(element, attribute, allowed === !lockedByDefault ? null : allowed ? 0 : 1);
    }
    if (protection.password) return;
    for (const name of ["password", "algorithmName", "hashValue", "saltValue", "spinCount"])
      element.removeAttribute(name);
  });
}

function saveAutoFilter(xml: WorksheetXml, { autoFilter }: Worksheet): void {
  if (!autoFilter) {
    replacePieces(xml, "autoFilter", []);
    return;
  }
  editPiece(xml, "autoFilter", (element) => {
    element.setAttribute("ref", areaReference(autoFilter.area));
    if (autoFilter.filters || !autoFilter.active) replaceCriteria(element, autoFilter.filters ?? []);
  });
}

function saveTabColour(xml: WorksheetXml, { tabColor }: Worksheet, palette: Palette): void {
  editPiece(xml, "sheetPr", (properties) => {
    if (readColour(childElement(properties, "tabColor"), palette) === tabColor) return;
    removeChild(properties, "tabColor");
    if (tabColor !== null)
      insertInOrder(properties, createElement(properties, "tabColor", { rgb: argb(tabColor) }), sheetPropertiesOrder);
  });
}
