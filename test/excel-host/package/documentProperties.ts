import {
  addPart,
  addRelationship,
  editPart,
  findPart,
  partDocument,
  relationshipsOf,
  xmlHeader,
  type EditableParts,
  type Parts,
} from "./parts.ts";
import type { SheetEntry } from "./workbookXml.ts";
import { appendElement, childElement, childElements, descendants, rootOf, type Element } from "./xml.ts";

/**
 * Brings the list of sheets in the document's properties to the sheets, where it listed those before.
 * Without such a list nothing is written: it is optional, and Excel makes it anew.
 */
export function saveDocumentTitles(
  parts: EditableParts,
  before: readonly SheetEntry[],
  after: readonly SheetEntry[],
): void {
  const namesBefore = worksheetNames(before);
  const names = worksheetNames(after);
  if (JSON.stringify(namesBefore) === JSON.stringify(names)) return;
  const part = relationshipsOf(parts, "").find(({ kind }) => kind === "extended-properties")?.target;
  if (part === undefined || findPart(parts, part) === null) return;
  editPart(parts, part, (root) => {
    const titles = childElement(childElement(root, "TitlesOfParts"), "vector");
    // The worksheets are the first of the pairs of heading and count, whatever the language of the heading.
    const count = descendants(root, "i4")[0];
    if (!titles || !count) return;
    const listed = childElements(titles, "lpstr");
    if (listed.slice(0, namesBefore.length).some((title, index) => title.textContent !== namesBefore[index])) return;
    replaceTitles(titles, listed, namesBefore.length, names);
    count.textContent = String(names.length);
  });
}

function replaceTitles(titles: Element, listed: readonly Element[], replaced: number, names: readonly string[]): void {
  const others = listed.slice(replaced);
  for (const title of listed) titles.removeChild(title);
  for (const name of names) appendElement(titles, "lpstr").textContent = name;
  for (const title of others) titles.appendChild(title);
  titles.setAttribute("size", String(names.length + others.length));
}

function worksheetNames(sheets: readonly SheetEntry[]): string[] {
  return sheets.filter((sheet) => sheet.kind === "worksheet").map((sheet) => sheet.name);
}

const coreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const corePropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";
const coreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const dublinCore = "http://purl.org/dc/elements/1.1/";

/** The document's title; nothing where it has none. */
export function readTitle(parts: Parts): { title?: string } {
  const part = corePropertiesPart(parts);
  const title = part === null ? null : childElement(rootOf(partDocument(parts, part)), "title");
  return title?.textContent ? { title: title.textContent } : {};
}

export function saveTitle(parts: EditableParts, title: string): void {
  if ((readTitle(parts).title ?? "") === title) return;
  let part = corePropertiesPart(parts);
  if (part === null) {
    part = "docProps/core.xml";
    addPart(
      parts,
      part,
      corePropertiesType,
      `${xmlHeader}<cp:coreProperties xmlns:cp="${coreNamespace}"></cp:coreProperties>`,
    );
    addRelationship(parts, "", coreProperties, part);
  }
  editPart(parts, part, (root) => {
    const existing = childElement(root, "title");
    const element = existing ?? root.ownerDocument?.createElementNS(dublinCore, "dc:title");
    if (!element) throw new Error("The document's properties belong to no document.");
    element.textContent = title;
    if (!existing) root.appendChild(element);
  });
}

function corePropertiesPart(parts: Parts): string | null {
  const target = relationshipsOf(parts, "").find(({ type }) => type === coreProperties)?.target;
  return target === undefined ? null : findPart(parts, target);
}
