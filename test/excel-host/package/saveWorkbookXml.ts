import { quoteSheetName } from "../model/address.ts";
import { lastColumn, lastRow } from "../model/area.ts";
import type { Area, Workbook, Worksheet } from "../model/workbook.ts";
import {
  filterDatabase,
  printArea,
  printedArea,
  printTitles,
  readDefinedNames,
  titlesFormula,
  type DefinedName,
} from "./definedNames.ts";
import { editPart, type EditableParts } from "./parts.ts";
import { cellReference } from "./references.ts";
import { workbookOrder } from "./schemaOrder.ts";
import { encodeName } from "./text.ts";
import {
  activeTab,
  activeWorksheet,
  relationshipIdOf,
  structureIsLocked,
  type SheetEntry,
  type WorkbookXml,
} from "./workbookXml.ts";
import {
  appendElement,
  childElement,
  childElements,
  createElement,
  ensureChild,
  namespaces,
  numberAttribute,
  setAttribute,
  type Element,
} from "./xml.ts";

/** A sheet as it is to be saved; `worksheet` is null for one that is only carried. */
export interface PlannedSheet {
  entry: SheetEntry;
  worksheet: Worksheet | null;
}

/** Brings the workbook part to the sheets in their order, the names and the active sheet; it is not touched where they are the same. */
export function saveWorkbookXml(
  parts: EditableParts,
  before: WorkbookXml,
  sheets: readonly PlannedSheet[],
  workbook: Workbook,
  recalculate: boolean,
): void {
  const entries = sheets.map(({ entry }) => entry);
  const names = plannedNames(workbook, sheets);
  const sheetsChanged = JSON.stringify(entries) !== JSON.stringify(before.sheets);
  const namesChanged = sheetsChanged || JSON.stringify(names) !== JSON.stringify(readDefinedNames(before));
  const tab = plannedTab(before, sheets, workbook);
  const isLocked = workbook.structureProtected ?? false;
  const lockChanged = isLocked !== structureIsLocked(before);
  if (!sheetsChanged && !namesChanged && !lockChanged && tab === activeTab(before) && !recalculate) return;
  editPart(parts, before.path, (root) => {
    if (namesChanged) writeNames(root, before, names, entries);
    if (sheetsChanged) writeSheets(root, entries);
    if (lockChanged)
      setAttribute(ensureChild(root, "workbookProtection", workbookOrder), "lockStructure", isLocked ? 1 : null);
    if (tab !== activeTab(before)) {
      const views = ensureChild(root, "bookViews", workbookOrder);
      const view = childElement(views, "workbookView") ?? appendElement(views, "workbookView");
      setAttribute(view, "activeTab", tab === 0 ? null : tab);
      // The first tab in sight must be one that there is.
      if (numberAttribute(view, "firstSheet", 0) >= entries.length) view.removeAttribute("firstSheet");
    }
    if (recalculate) ensureChild(root, "calcPr", workbookOrder).setAttribute("fullCalcOnLoad", "1");
  });
}

/** The position of the sheet that is to be active: where the active worksheet is as it was read, the sheet that was. */
export function plannedTab(before: WorkbookXml, sheets: readonly PlannedSheet[], workbook: Workbook): number {
  const active = sheets.find(
    ({ worksheet }) => worksheet !== null && worksheet === workbook.worksheets[workbook.active],
  );
  if (!active) throw new Error(`The workbook has no worksheet ${workbook.active} to be active.`);
  if (active.entry.relationshipId !== activeWorksheet(before)?.relationshipId) return sheets.indexOf(active);
  const tab = activeTab(before);
  const stored = before.sheets[tab];
  const stays = sheets.findIndex(({ entry }) => entry.relationshipId === stored?.relationshipId);
  // Some writers name a tab that is not there.
  if (!stored) return tab;
  return stays >= 0 ? stays : sheets.indexOf(active);
}

function writeSheets(root: Element, entries: readonly SheetEntry[]): void {
  const list = ensureChild(root, "sheets", workbookOrder);
  const existing = new Map(childElements(list, "sheet").map((element) => [relationshipIdOf(element), element]));
  for (const element of childElements(list)) list.removeChild(element);
  for (const entry of entries) {
    const element = existing.get(entry.relationshipId) ?? createElement(list, "sheet");
    element.setAttribute("name", entry.name);
    element.setAttribute("sheetId", String(entry.sheetId));
    setAttribute(element, "state", entry.state === "visible" ? null : entry.state);
    if (!existing.has(entry.relationshipId))
      element.setAttributeNS(namespaces.relationships, "r:id", entry.relationshipId);
    list.appendChild(element);
  }
}

/** The names of the workbook with what the worksheets' changed settings make of Excel's own names. */
function plannedNames(workbook: Workbook, sheets: readonly PlannedSheet[]): DefinedName[] {
  let names = workbook.names.filter(
    ({ worksheet }) => worksheet === null || sheets.some(({ entry }) => entry.name === worksheet),
  );
  const put = (name: string, sheet: Worksheet, hidden: boolean, formula: (old: string) => string) => {
    const at = names.findIndex((one) => one.name === name && one.worksheet === sheet.name);
    const next = formula(names[at]?.formula ?? "");
    if (next === "") names = names.filter((_, index) => index !== at);
    else if (at < 0) names = [...names, { name, formula: next, worksheet: sheet.name, hidden }];
    else names = names.map((one, index) => (index === at ? { ...one, formula: next } : one));
  };
  for (const { worksheet } of sheets) {
    if (!worksheet) continue;
    const sheet = quoteSheetName(worksheet.name);
    if (worksheet.changed.has("pageLayout")) {
      const { printArea: area } = worksheet.pageLayout;
      put(printTitles, worksheet, false, (old) => titlesFormula(old, sheet, worksheet.pageLayout));
      // Several areas, which are not modelled, stay.
      put(printArea, worksheet, false, (old) =>
        area ? absoluteArea(sheet, area) : printedArea(old) === null ? old : "",
      );
    }
    if (worksheet.changed.has("autoFilter")) {
      const area = worksheet.autoFilter?.area;
      // Excel leaves the name behind when a filter is taken off.
      put(filterDatabase, worksheet, true, (old) => (area ? absoluteArea(sheet, area) : old));
    }
  }
  return names;
}

function absoluteArea(sheet: string, area: Area): string {
  return `=${sheet}!${absolute(area.row, area.column)}:${absolute(lastRow(area), lastColumn(area))}`;
}

function absolute(row: number, column: number): string {
  return cellReference(row, column).replace(/^([A-Z]+)/, "$$$1$$");
}

function nameKey(name: string, sheet: string | null): string {
  return `${name} ${sheet ?? ""}`;
}

function writeNames(
  root: Element,
  before: WorkbookXml,
  names: readonly DefinedName[],
  entries: readonly SheetEntry[],
): void {
  const list = ensureChild(root, "definedNames", workbookOrder);
  const existing = new Map(
    childElements(list, "definedName").map((element) => {
      const position = numberAttribute(element, "localSheetId", null);
      const old = position === null ? undefined : before.sheets[position];
      const now = entries.find((entry) => entry.relationshipId === old?.relationshipId);
      return [
        nameKey(element.getAttribute("name") ?? "", position === null ? null : (now?.name ?? old?.name ?? "")),
        element,
      ];
    }),
  );
  for (const element of childElements(list)) list.removeChild(element);
  for (const { name, formula, worksheet, hidden } of names) {
    const element = existing.get(nameKey(encodeName(name), worksheet)) ?? createElement(list, "definedName");
    element.setAttribute("name", encodeName(name));
    const position = worksheet === null ? null : entries.findIndex((entry) => entry.name === worksheet);
    setAttribute(element, "localSheetId", position);
    setAttribute(element, "hidden", hidden ? 1 : null);
    element.textContent = formula.replace(/^=/, "");
    list.appendChild(element);
  }
  if (names.length === 0) root.removeChild(list);
}
