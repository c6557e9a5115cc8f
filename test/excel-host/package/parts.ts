import { NotAWorkbook } from "./notAWorkbook.ts";
import {
  decodeXml,
  encodeXml,
  isXmlError,
  parseXml,
  rootOf,
  serialiseXml,
  childElements,
  createElement,
  type Document,
  type Element,
} from "./xml.ts";

/**
 * The parts of a package (ECMA-376 part 2) by path, without the leading slash.
 * Reading takes any map; saving changes a copy of the workbook's own.
 */
export type Parts = ReadonlyMap<string, Uint8Array>;
export type EditableParts = Map<string, Uint8Array>;

export interface Relationship {
  id: string;
  /** The type's last word: "worksheet", "table", "styles". */
  kind: string;
  type: string;
  /** The part's path, or the address as written where it is external. */
  target: string;
  external: boolean;
}

export const contentTypesPath = "[Content_Types].xml";

const officeRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The path under which the part is stored: part names differ in more than case (ECMA-376 part 2, 6.2.2.3). */
export function findPart(parts: Parts, path: string): string | null {
  if (parts.has(path)) return path;
  const lower = path.toLowerCase();
  for (const stored of parts.keys()) if (stored.toLowerCase() === lower) return stored;
  return null;
}

/** Throws `NotAWorkbook` where the package has no such part. */
export function partText(parts: Parts, path: string): string {
  const stored = findPart(parts, path);
  const bytes = stored === null ? undefined : parts.get(stored);
  if (!bytes) throw damaged(`${path} is missing`);
  try {
    return decodeXml(bytes);
  } catch (error) {
    throw damaged(`${path} is in an unknown encoding`, error);
  }
}

/** Throws `NotAWorkbook` where the part is missing or not well-formed. */
export function partDocument(parts: Parts, path: string): Document {
  const text = partText(parts, path);
  try {
    return parseXml(text);
  } catch (error) {
    throw damaged(`${path} is not well-formed XML`, error);
  }
}

/** What `read` makes of a part's XML piece by piece; throws `NotAWorkbook` where that is not well-formed. */
export function streamed<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isXmlError(error) ? damaged(`${path} is not well-formed XML`, error) : error;
  }
}

/** The error for a file whose package cannot be used: `what` is the part and its fault. */
export function damaged(what: string, cause?: unknown): NotAWorkbook {
  return new NotAWorkbook(`The file is damaged: ${what}; an Excel workbook (.xlsx or .xlsm) was expected.`, { cause });
}

/** Parses the part, lets it be changed and stores it. */
export function editPart(parts: EditableParts, path: string, change: (root: Element) => void): void {
  const document = partDocument(parts, path);
  change(rootOf(document));
  parts.set(findPart(parts, path) ?? path, encodeXml(serialiseXml(document)));
}

export function relationshipsPath(owner: string): string {
  const slash = owner.lastIndexOf("/");
  return `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`;
}

/** The part's relationships, "" being the package; none where it has no relationships part. */
export function relationshipsOf(parts: Parts, owner: string): Relationship[] {
  const path = findPart(parts, relationshipsPath(owner));
  if (path === null) return [];
  return childElements(rootOf(partDocument(parts, path)), "Relationship").map((element) => {
    const type = element.getAttribute("Type") ?? "";
    const external = element.getAttribute("TargetMode") === "External";
    const target = element.getAttribute("Target") ?? "";
    return {
      id: element.getAttribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: external ? target : storedPath(parts, resolveTarget(owner, target)),
      external,
    };
  });
}

function storedPath(parts: Parts, path: string): string {
  return findPart(parts, path) ?? findPart(parts, unescapedPath(path)) ?? path;
}

/** Part names are percent-encoded; some writers store the plain name in the zip all the same. */
function unescapedPath(path: string): string {
  return path.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escaped) =>
    new TextDecoder().decode(Uint8Array.from(escaped.slice(1).split("%"), (hex) => Number.parseInt(hex, 16))),
  );
}

/** A relationship's target as a path in the package. */
function resolveTarget(owner: string, target: string): string {
  const path = target.replaceAll("\\", "/").split("#")[0] ?? "";
  const segments = path.startsWith("/") ? [] : owner.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

function relativeTarget(owner: string, target: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return "../".repeat(from.length - shared) + to.slice(shared).join("/");
}

/** Adds a relationship to the part and gives its id. `type` may be the last word of one of Office's own types. */
export function addRelationship(parts: EditableParts, owner: string, type: string, target: string): string {
  const path = relationshipsPath(owner);
  if (findPart(parts, path) === null) {
    parts.set(path, encodeXml(`${xmlHeader}<Relationships xmlns="${packageRelationships}"></Relationships>`));
  }
  let id = "";
  editPart(parts, path, (root) => {
    const taken = new Set(childElements(root).map((element) => element.getAttribute("Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    id = `rId${number}`;
    root.appendChild(
      createElement(root, "Relationship", {
        Id: id,
        Type: type.includes("/") ? type : officeRelationship + type,
        Target: relativeTarget(owner, target),
      }),
    );
  });
  return id;
}

export function removeRelationship(parts: EditableParts, owner: string, id: string): void {
  editPart(parts, relationshipsPath(owner), (root) => {
    for (const element of childElements(root)) if (element.getAttribute("Id") === id) root.removeChild(element);
  });
}

/** The content type of a part, "" where none is declared. */
export function contentType(parts: Parts, path: string): string {
  const root = rootOf(partDocument(parts, contentTypesPath));
  const name = `/${path}`.toLowerCase();
  const override = childElements(root, "Override").find((element) => partName(element).toLowerCase() === name);
  if (override) return override.getAttribute("ContentType") ?? "";
  const extension = name.slice(name.lastIndexOf(".") + 1);
  const byExtension = childElements(root, "Default").find(
    (element) => element.getAttribute("Extension")?.toLowerCase() === extension,
  );
  return byExtension?.getAttribute("ContentType") ?? "";
}

function partName(override: Element): string {
  const name = override.getAttribute("PartName") ?? "";
  return name.startsWith("/") ? name : `/${name}`;
}

/** Stores a new part of the content type. */
export function addPart(parts: EditableParts, path: string, type: string, xml: string): void {
  parts.set(path, encodeXml(xml));
  editPart(parts, contentTypesPath, (root) => {
    root.appendChild(createElement(root, "Override", { PartName: `/${path}`, ContentType: type }));
  });
}

/** Removes the part, its relationships and its content type. */
export function removePart(parts: EditableParts, path: string): void {
  parts.delete(path);
  parts.delete(relationshipsPath(path));
  const name = `/${path}`.toLowerCase();
  editPart(parts, contentTypesPath, (root) => {
    for (const element of childElements(root, "Override")) {
      if (partName(element).toLowerCase() === name) root.removeChild(element);
    }
  });
}

/** The first of prefix1.xml, prefix2.xml … that the package has not. */
export function freePath(parts: Parts, prefix: string, suffix = ".xml"): string {
  let number = 1;
  while (findPart(parts, `${prefix}${number}${suffix}`) !== null) number++;
  return `${prefix}${number}${suffix}`;
}

/** Every part that can be reached from the package's own relationships. */
export function reachableParts(parts: Parts): Set<string> {
  const reached = new Set<string>();
  const waiting = [""];
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    for (const relationship of relationshipsOf(parts, owner)) {
      if (relationship.external || reached.has(relationship.target)) continue;
      reached.add(relationship.target);
      waiting.push(relationship.target);
    }
  }
  return reached;
}

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
