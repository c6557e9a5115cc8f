import { SaxesParser } from "saxes";

import { xmlHeader } from "./parts.ts";
import { decodeText, writeTextElement } from "./text.ts";

export interface SharedString {
  /** Rich text joined, phonetic readings left out. */
  text: string;
  /** It has formats or readings of its own, so another cell with the same text is not to share it. */
  rich: boolean;
}

/** The texts of a shared strings part, by index. */
export function readSharedStrings(xml: string): SharedString[] {
  const strings: SharedString[] = [];
  const parser = new SaxesParser();
  let text = "";
  let item = "";
  let rich = false;
  let phonetic = false;
  let preserve = false;
  parser.on("opentag", ({ name, attributes }) => {
    const local = localName(name);
    text = "";
    if (local === "si") {
      item = "";
      rich = false;
    } else if (local === "r") rich = true;
    else if (local === "rPh") rich = phonetic = true;
    else if (local === "t") preserve = attributes["xml:space"] === "preserve";
  });
  const append = (piece: string) => {
    text += piece;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("closetag", ({ name }) => {
    const local = localName(name);
    if (local === "rPh") phonetic = false;
    else if (local === "t" && !phonetic) item += readTextElement(text, preserve);
    else if (local === "si") strings.push({ text: item, rich });
  });
  parser.write(xml).close();
  return strings;
}

/** The text of a `<t>`: without xml:space="preserve" Excel drops white space at both ends. */
export function readTextElement(content: string, preserve: boolean): string {
  return decodeText(preserve ? content : content.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""));
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * The shared strings while a workbook is saved: texts that are not there yet are put at the end.
 *
 * Shared rather than inline strings, since Excel itself writes only those and other readers of .xlsx know them best,
 * and since a status word stands in every row.
 */
export interface StringTable {
  /** The index of a text. */
  indexOf(text: string): number;
  /** The part's XML with the added texts; null where there are none. */
  xml(): string | null;
}

/** `xml` is the part as it stands; null where the workbook has none yet. */
export function editStringTable(xml: string | null): StringTable {
  const added: string[] = [];
  let existing: SharedString[] = [];
  let indices: Map<string, number> | null = null;
  return {
    indexOf(text) {
      if (!indices) {
        existing = xml === null ? [] : readSharedStrings(xml);
        indices = firstIndices(existing);
      }
      const known = indices.get(text);
      if (known !== undefined) return known;
      const index = existing.length + added.length;
      indices.set(text, index);
      added.push(text);
      return index;
    },
    xml() {
      return added.length === 0 ? null : appendStrings(xml ?? emptyStrings, existing.length, added);
    },
  };
}

function firstIndices(strings: readonly SharedString[]): Map<string, number> {
  const indices = new Map<string, number>();
  for (const [index, { text, rich }] of strings.entries()) if (!rich && !indices.has(text)) indices.set(text, index);
  return indices;
}

const emptyStrings = xmlHeader + '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

function appendStrings(xml: string, existing: number, added: readonly string[]): string {
  const [start = "", prefix = "", attributes = ""] = /<([\w.-]+:)?sst\b([^>]*)>/.exec(xml) ?? [];
  // Both counts are optional; how often the texts are used is not kept up, so only their number is given.
  const kept = attributes.replace(/\/$/, "").replace(/\s(?:count|uniqueCount)=(?:"[^"]*"|'[^']*')/g, "");
  const at = xml.indexOf(start);
  const head = `${xml.slice(0, at)}<${prefix}sst${kept} uniqueCount="${existing + added.length}">`;
  const items = added.map((text) => `<${prefix}si>${writeTextElement(`${prefix}t`, text)}</${prefix}si>`).join("");
  if (existing === 0) return `${head}${items}</${prefix}sst>`;
  const closed = `</${prefix}si>`;
  const empty = new RegExp(`<${prefix}si\\s*/>(?![^]*<${prefix}si\\b)`).exec(xml);
  const end = Math.max(xml.lastIndexOf(closed) + closed.length, empty ? empty.index + empty[0].length : 0);
  return head + xml.slice(at + start.length, end) + items + xml.slice(end);
}
