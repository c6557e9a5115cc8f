import {
  DOMParser,
  onErrorStopParsing,
  ParseError,
  XMLSerializer,
  type Document,
  type Element,
  type Node,
} from "@xmldom/xmldom";

export type { Document, Element };

export const namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  compatibility: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  revision: "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
  revision3: "http://schemas.microsoft.com/office/spreadsheetml/2016/revision3",
  customXml: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
} as const;

/** The text of an XML part, in the encoding that its byte order mark or its declaration names; without the mark. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(xmlEncoding(bytes)).decode(bytes);
}

/** The UTF-8 bytes of an XML part; a declaration that names another encoding is corrected. */
export function encodeXml(xml: string): Uint8Array {
  const text = xml.replace(/^(<\?xml[^>]*?encoding=)(["'])(?!utf-8\2)[^"']*\2/i, "$1$2UTF-8$2");
  return new TextEncoder().encode(text);
}

function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding=["']([^"']+)["']/.exec(start)?.[1] ?? "utf-8";
}

/** Throws xmldom's `ParseError` where the text is not well-formed. */
export function parseXml(xml: string): Document {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml");
}

/** Whether an error is a parser's: saxes throws plain errors, xmldom its own. */
export function isXmlError(error: unknown): boolean {
  return error instanceof ParseError || (error instanceof Error && error.name === "Error");
}

export function serialiseXml(node: Node): string {
  // A carriage return stands in the tree only where it was written as a reference; raw, it would be read as a line feed.
  return new XMLSerializer().serializeToString(node).replaceAll("\r", "&#13;");
}

/** The document's outermost element. */
export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new Error("The XML has no root element.");
  return root;
}

/** The child elements, whatever their namespace's prefix; only those with the local name where one is given. */
export function childElements(parent: Element | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name))
      found.push(node as Element);
  }
  return found;
}

export function childElement(parent: Element | null | undefined, name: string): Element | null {
  return childElements(parent, name)[0] ?? null;
}

/** Every element below the parent, or every one with the local name. */
export function descendants(parent: Element, name?: string): Element[] {
  return childElements(parent).flatMap((child) => [
    ...(name === undefined || child.localName === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** A number attribute; the fallback where it is absent or no number. */
export function numberAttribute<T>(element: Element, name: string, fallback: T): number | T {
  const text = element.getAttribute(name);
  return text === null || text.trim() === "" || Number.isNaN(Number(text)) ? fallback : Number(text);
}

/** An xsd:boolean attribute: 1, 0, true, false, and "on", "off" as older writers have it. */
export function booleanAttribute(element: Element, name: string, fallback: boolean): boolean {
  const text = element.getAttribute(name);
  return text === null ? fallback : isTrue(text);
}

export function isTrue(text: string | null | undefined): boolean {
  return text === "1" || text === "true" || text === "on";
}

/** Sets the attribute, or removes it where the value is null. */
export function setAttribute(element: Element, name: string, value: string | number | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** An element of the parent's own namespace and prefix. */
export function createElement(
  parent: Element,
  name: string,
  attributes: Record<string, string | number> = {},
): Element {
  const document = parent.ownerDocument;
  if (!document) throw new Error("The element belongs to no document.");
  const element = document.createElementNS(parent.namespaceURI, parent.prefix ? `${parent.prefix}:${name}` : name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** Makes an element as `createElement` does and puts it last in the parent. */
export function appendElement(
  parent: Element,
  name: string,
  attributes: Record<string, string | number> = {},
): Element {
  const element = createElement(parent, name, attributes);
  parent.appendChild(element);
  return element;
}

/** Puts the element where the schema's sequence wants it; children that the sequence does not know stay where they are. */
export function insertInOrder(parent: Element, element: Element, order: readonly string[]): Element {
  const rank = order.indexOf(element.localName ?? "");
  const next = childElements(parent).find((child) => order.indexOf(child.localName ?? "") > rank);
  parent.insertBefore(element, next ?? null);
  return element;
}

/** The child of that name, made at its place in the schema's sequence where it is absent. */
export function ensureChild(parent: Element, name: string, order: readonly string[]): Element {
  return childElement(parent, name) ?? insertInOrder(parent, createElement(parent, name), order);
}

export function removeChild(parent: Element, name: string): void {
  for (const child of childElements(parent, name)) parent.removeChild(child);
}

/** Declares a namespace that readers which do not know it may ignore (ECMA-376 part 3, mc:Ignorable). */
export function declareIgnorable(root: Element, prefix: string, namespace: string): void {
  const xmlns = "http://www.w3.org/2000/xmlns/";
  root.setAttributeNS(xmlns, "xmlns:mc", namespaces.compatibility);
  root.setAttributeNS(xmlns, `xmlns:${prefix}`, namespace);
  const ignorable = (root.getAttributeNS(namespaces.compatibility, "Ignorable") ?? "").split(/\s+/).filter(Boolean);
  if (!ignorable.includes(prefix)) {
    root.setAttributeNS(namespaces.compatibility, "mc:Ignorable", [...ignorable, prefix].join(" "));
  }
}
