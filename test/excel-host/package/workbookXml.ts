import { NotAWorkbook } from "./notAWorkbook.ts";
import { findWorkbookPart } from "./openPackage.ts";
import { findPart, partDocument, relationshipsOf, type Parts, type Relationship } from "./parts.ts";
import {
  booleanAttribute,
  childElement,
  childElements,
  namespaces,
  numberAttribute,
  rootOf,
  type Element,
} from "./xml.ts";

/** A sheet of the workbook part; only those of kind "worksheet" are worksheets, the others are carried in their places. */
export interface SheetEntry {
  name: string;
  /** Unique in the workbook, not its position. */
  sheetId: number;
  relationshipId: string;
  kind: string;
  part: string;
  state: "visible" | "hidden" | "veryHidden";
}

/** The workbook part, parsed, and what hangs from it. */
export interface WorkbookXml {
  path: string;
  root: Element;
  relationships: Relationship[];
  sheets: SheetEntry[];
}

export function readWorkbookXml(parts: Parts): WorkbookXml {
  const path = findWorkbookPart(parts);
  if (path === null) throw new NotAWorkbook("The package holds no Excel workbook (.xlsx or .xlsm).");
  const root = rootOf(partDocument(parts, path));
  const relationships = relationshipsOf(parts, path);
  const sheets = childElements(childElement(root, "sheets"), "sheet").map((element): SheetEntry => {
    const relationshipId = relationshipIdOf(element);
    const target = relationships.find((relationship) => relationship.id === relationshipId);
    const state = element.getAttribute("state");
    return {
      name: element.getAttribute("name") ?? "",
      sheetId: Number(element.getAttribute("sheetId")),
      relationshipId,
      kind: target?.kind ?? "",
      part: target?.target ?? "",
      state: state === "hidden" || state === "veryHidden" ? state : "visible",
    };
  });
  return { path, root, relationships, sheets };
}

/** r:id, "" where there is none. */
export function relationshipIdOf(element: Element): string {
  return element.getAttributeNS(namespaces.relationships, "id") ?? "";
}

/** The part that the workbook refers to by that kind ("styles", "theme", "sharedStrings"); null where there is none. */
export function workbookPart(parts: Parts, { relationships }: WorkbookXml, kind: string): string | null {
  const target = relationships.find((relationship) => relationship.kind === kind && !relationship.external)?.target;
  return target === undefined ? null : findPart(parts, target);
}

export function activeTab({ root }: WorkbookXml): number {
  const view = childElement(childElement(root, "bookViews"), "workbookView");
  return view ? numberAttribute(view, "activeTab", 0) : 0;
}

/** The worksheet that is active: where a chart sheet is, the worksheet before it, else the first. */
export function activeWorksheet(workbookXml: WorkbookXml): SheetEntry | null {
  const worksheets = workbookXml.sheets.filter((sheet) => sheet.kind === "worksheet");
  const upTo = workbookXml.sheets.slice(0, activeTab(workbookXml) + 1).filter((sheet) => sheet.kind === "worksheet");
  return upTo.at(-1) ?? worksheets[0] ?? null;
}

export function usesDate1904({ root }: WorkbookXml): boolean {
  const properties = childElement(root, "workbookPr");
  return properties ? booleanAttribute(properties, "date1904", false) : false;
}

/** Whether sheets may not be added, removed, renamed or moved. */
export function structureIsLocked({ root }: WorkbookXml): boolean {
  const protection = childElement(root, "workbookProtection");
  return protection !== null && booleanAttribute(protection, "lockStructure", false);
}
