/**
 * Text in a workbook's XML. Characters that XML cannot hold are written as _xHHHH_ (ST_Xstring, ECMA-376 part 1, 22.9.2.19);
 * text that looks like such an escape has its underscore escaped.
 */

const escapePattern = /_x([0-9A-Fa-f]{4})_/g;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
const notXml =
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 does not allow
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text that an ST_Xstring stands for. */
export function decodeText(text: string): string {
  return text.includes("_x")
    ? text.replace(escapePattern, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Text as an ST_Xstring, not yet escaped for XML. A carriage return is escaped too: XML would read it as a line feed. */
export function encodeText(text: string): string {
  return text.replace(looksEscaped, "_x005F_").replace(notXml, hexEscape).replaceAll("\r", "_x000D_");
}

/** A name in a table part: as `encodeText`, and line breaks and tabs escaped as Excel does, since an attribute cannot hold them. */
export function encodeName(name: string): string {
  return encodeText(name).replaceAll("_x000D_", "_x000d_").replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Escaped for the content of an element. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Escaped for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

/** The attributes of a start tag, each with a space before it. */
export function writeAttributes(attributes: Record<string, string | number | null | undefined>): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === null || value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`,
    )
    .join("");
}

/** A `<t>` element's attribute and content: spaces at the ends are kept only where xml:space says so. */
export function writeTextElement(name: string, text: string): string {
  const space = /^\s|\s$/.test(text) || text.includes("\n") ? ' xml:space="preserve"' : "";
  return `<${name}${space}>${escapeXml(encodeText(text))}</${name}>`;
}
