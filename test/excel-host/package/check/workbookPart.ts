import { parseArea } from "../../model/address.ts";
import { findPart, partDocument, relationshipsOf, type Parts } from "../parts.ts";
import { workbookOrder } from "../schemaOrder.ts";
import { activeTab, type SheetEntry, type WorkbookXml } from "../workbookXml.ts";
import { childElement, childElements, namespaces, numberAttribute, rootOf, type Element } from "../xml.ts";
import { checkOrder, repeated } from "./sequences.ts";

export function checkWorkbookPart(workbookXml: WorkbookXml): string[] {
  const { path, root, sheets, relationships } = workbookXml;
  const names = sheets.map((sheet) => sheet.name.toLowerCase());
  const tab = activeTab(workbookXml);
  return [
    ...checkOrder(
      path,
      childElements(root).map((element) => element.localName ?? ""),
      workbookOrder,
    ),
    ...repeated(names).map((name) => `${path}: two sheets are called ${name}`),
    ...repeated(sheets.map((sheet) => String(sheet.sheetId))).map((id) => `${path}: two sheets have the id ${id}`),
    ...repeated(sheets.map((sheet) => sheet.relationshipId)).map((id) => `${path}: two sheets refer to ${id}`),
    ...sheets
      .filter((sheet) => !/^[^\\/?*:[\]]{1,31}$/.test(sheet.name) || /^'|'$/.test(sheet.name))
      .map((sheet) => `${path}: ${sheet.name} cannot be the name of a sheet`),
    ...sheets
      .filter((sheet) => !relationships.some(({ id }) => id === sheet.relationshipId))
      .map((sheet) => `${path}: the sheet ${sheet.name} has no part`),
    ...(sheets.some((sheet) => sheet.state === "visible") ? [] : [`${path}: no sheet is visible`]),
    ...(tab >= 0 && tab < sheets.length ? [] : [`${path}: the active tab ${tab} is not there`]),
    ...checkNames(path, root, sheets),
  ];
}

function checkNames(path: string, root: Element, sheets: readonly SheetEntry[]): string[] {
  const names = childElements(childElement(root, "definedNames"), "definedName");
  const keys = names.map(
    (name) => `${name.getAttribute("name")?.toLowerCase()} on ${name.getAttribute("localSheetId") ?? "the workbook"}`,
  );
  return [
    ...repeated(keys).map((name) => `${path}: the name ${name} is defined twice`),
    ...names.flatMap((element) => {
      const name = element.getAttribute("name") ?? "";
      const position = numberAttribute(element, "localSheetId", null);
      return [
        ...(/^(?:_xlnm\.\w+|[\p{L}_\\][\p{L}\p{N}_.\\?]*)$/u.test(name) && parseArea(name) === null
          ? []
          : [`${path}: ${name} cannot be a name`]),
        ...(position === null || sheets[position]
          ? []
          : [`${path}: the name ${name} belongs to sheet ${position}, which is not there`]),
        ...((element.textContent ?? "") === "" ? [`${path}: the name ${name} refers to nothing`] : []),
        ...((element.textContent ?? "").startsWith("=") ? [`${path}: the name ${name} begins with =`] : []),
      ];
    }),
  ];
}

export function checkCustomXml(parts: Parts, { relationships }: WorkbookXml): string[] {
  const ids = relationships
    .filter(({ kind, external }) => kind === "customXml" && !external)
    .flatMap(({ target }) => relationshipsOf(parts, target))
    .filter(({ kind, target }) => kind === "customXmlProps" && findPart(parts, target) !== null)
    .map(({ target }) => rootOf(partDocument(parts, target)).getAttributeNS(namespaces.customXml, "itemID") ?? "");
  return repeated(ids).map((id) => `two custom XML parts have the id ${id}`);
}
