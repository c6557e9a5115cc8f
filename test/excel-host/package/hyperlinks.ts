import type { Hyperlink } from "../model/workbook.ts";
import { areaReference, parseAreas } from "./references.ts";
import { decodeText, encodeName } from "./text.ts";
import { relationshipIdOf } from "./workbookXml.ts";
import { editPiece, type WorksheetXml } from "./worksheetXml.ts";
import { appendElement, childElements, serialiseXml, setAttribute, type Element } from "./xml.ts";

/** The links that stay within the workbook; those to elsewhere have a relationship and are carried. */
export function readHyperlinks(list: Element | null): Hyperlink[] {
  return childElements(list, "hyperlink").flatMap(readHyperlink);
}

function readHyperlink(element: Element): Hyperlink[] {
  const documentReference = element.getAttribute("location") ?? "";
  const [area] = parseAreas(element.getAttribute("ref") ?? "");
  if (relationshipIdOf(element) !== "" || documentReference === "" || area === undefined) return [];
  return [
    {
      area,
      documentReference: decodeText(documentReference),
      screenTip: decodeText(element.getAttribute("tooltip") ?? ""),
      xml: serialiseXml(element),
    },
  ];
}

/** Writes the links; those that are as they were, and those to elsewhere, keep their elements. */
export function saveHyperlinks(xml: WorksheetXml, hyperlinks: readonly Hyperlink[]): void {
  editPiece(xml, "hyperlinks", (list) => {
    const waiting = new Map(hyperlinks.map((hyperlink) => [comparable(hyperlink), hyperlink]));
    for (const element of childElements(list, "hyperlink")) {
      const [read] = readHyperlink(element);
      if (read !== undefined && !waiting.delete(comparable(read))) list.removeChild(element);
    }
    for (const hyperlink of waiting.values()) appendHyperlink(list, hyperlink);
    return childElements(list).length > 0;
  });
}

function appendHyperlink(list: Element, { area, documentReference, screenTip }: Hyperlink): void {
  const element = appendElement(list, "hyperlink", { ref: areaReference(area) });
  element.setAttribute("location", encodeName(documentReference));
  setAttribute(element, "tooltip", screenTip === "" ? null : encodeName(screenTip));
}

function comparable({ area, documentReference, screenTip }: Hyperlink): string {
  return JSON.stringify([areaReference(area), documentReference, screenTip]);
}
