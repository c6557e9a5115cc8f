import type { CustomXmlPart } from "../model/workbook.ts";
import {
  addPart,
  addRelationship,
  findPart,
  freePath,
  partDocument,
  partText,
  relationshipsOf,
  removeRelationship,
  xmlHeader,
  type EditableParts,
  type Parts,
} from "./parts.ts";
import { escapeAttribute } from "./text.ts";
import type { WorkbookXml } from "./workbookXml.ts";
import { descendants, encodeXml, namespaces, parseXml, rootOf } from "./xml.ts";

const itemType = "application/xml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** The custom XML parts of the workbook, in the order of its relationships. */
export function readCustomXml(parts: Parts, { relationships }: WorkbookXml): CustomXmlPart[] {
  return relationships
    .filter(({ kind, external, target }) => kind === "customXml" && !external && findPart(parts, target) !== null)
    .map(({ target }, position) => ({
      id: itemId(parts, target) ?? absentItemId(position),
      xml: partText(parts, target),
      part: target,
    }));
}

/** ds:itemID of the part's properties; null where it has none. */
function itemId(parts: Parts, part: string): string | null {
  const properties = relationshipsOf(parts, part).find(({ kind }) => kind === "customXmlProps")?.target;
  if (properties === undefined || findPart(parts, properties) === null) return null;
  const root = rootOf(partDocument(parts, properties));
  return root.getAttributeNS(namespaces.customXml, "itemID") ?? root.getAttribute("itemID");
}

/** For a part without properties, an id that is the same at each opening. */
function absentItemId(position: number): string {
  return `{00000000-0000-4000-8000-${(position + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
}

/**
 * Adds, changes and unhooks custom XML parts until the workbook part has those of the workbook; the unchanged are not touched.
 * Parts that nothing refers to any more are for the caller to drop.
 */
export function saveCustomXml(parts: EditableParts, workbookXml: WorkbookXml, wanted: readonly CustomXmlPart[]): void {
  const kept = new Set(wanted.map((part) => part.part));
  for (const relationship of workbookXml.relationships) {
    if (relationship.kind !== "customXml" || relationship.external || kept.has(relationship.target)) continue;
    removeRelationship(parts, workbookXml.path, relationship.id);
  }
  for (const item of wanted) {
    const stored = item.part === null ? null : findPart(parts, item.part);
    if (stored === null) addItem(parts, workbookXml.path, item);
    else if (partText(parts, stored) !== item.xml) parts.set(stored, encodeXml(item.xml));
  }
}

function addItem(parts: EditableParts, workbookPath: string, item: CustomXmlPart): void {
  const path = freePath(parts, "customXml/item");
  const properties = path.replace("item", "itemProps");
  addPart(parts, path, itemType, item.xml);
  addPart(
    parts,
    properties,
    propertiesType,
    `${xmlHeader}<ds:datastoreItem ds:itemID="${escapeAttribute(item.id)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>${schemaNamespaces(
      item.xml,
    )
      .map((namespace) => `<ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/>`)
      .join("")}</ds:schemaRefs></ds:datastoreItem>`,
  );
  addRelationship(parts, path, "customXmlProps", properties);
  addRelationship(parts, workbookPath, "customXml", path);
}

/** The namespaces that the part's elements use: Excel names them in the properties. */
function schemaNamespaces(xml: string): string[] {
  const root = rootOf(parseXml(xml));
  const used = [root, ...descendants(root)].map((element) => element.namespaceURI ?? "");
  return [...new Set(used)].filter(Boolean);
}
