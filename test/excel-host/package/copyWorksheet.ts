import { partText, type EditableParts } from "./parts.ts";
import { cut, worksheetUid } from "./readWorksheet.ts";
import { editPiece, joinWorksheet, worksheetRoot, type WorksheetXml } from "./worksheetXml.ts";
import {
  appendElement,
  booleanAttribute,
  childElements,
  declareIgnorable,
  encodeXml,
  namespaces,
  serialiseXml,
  setAttribute,
} from "./xml.ts";

/** What hangs from relationships belongs to the worksheet it was made for. */
const withRelationships = new Set(
  "drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems customProperties tableParts customSheetViews".split(
    " ",
  ),
);
const relationshipAttribute = /\s[\w.-]+:id="[^"]*"/g;

/**
 * The XML to begin a copied worksheet with: of the one it was copied from, everything that stands in the part itself
 * (validation, margins, headers and footers …), without drawings, comments, tables and links, which are parts of their own.
 */
export function copyWorksheetXml(original: string): string {
  const xml = cut("The copied worksheet", original);
  xml.pieces = xml.pieces
    .filter((piece) => !withRelationships.has(piece.name))
    .filter((piece) => !(piece.name === "extLst" && relationshipAttribute.test(piece.xml)))
    .map((piece) =>
      piece.name === "pageSetup" ? { ...piece, xml: piece.xml.replace(relationshipAttribute, "") } : piece,
    );
  if (xml.pieces.some((piece) => piece.name === "hyperlinks")) {
    editPiece(xml, "hyperlinks", (links) => {
      for (const link of childElements(links)) {
        if (link.hasAttributeNS(namespaces.relationships, "id")) links.removeChild(link);
      }
      return childElements(links).length > 0;
    });
  }
  if (xml.pieces.some((piece) => piece.name === "sheetViews")) {
    editPiece(xml, "sheetViews", (views) => {
      for (const view of childElements(views, "sheetView")) view.removeAttribute("tabSelected");
    });
  }
  if (xml.pieces.some((piece) => piece.name === "sheetPr")) {
    // The name by which macros know the sheet is its own.
    editPiece(xml, "sheetPr", (properties) => properties.removeAttribute("codeName"));
  }
  return joinWorksheet(xml);
}

/** Writes the worksheet's id where the part has another; an id that was made up at reading is not written. */
export function saveWorksheetUid(xml: WorksheetXml, uid: string): void {
  const stored = worksheetUid(xml);
  if (stored === uid || (stored === null && uid.startsWith("{00000000-0001-0000-"))) return;
  const root = worksheetRoot(xml);
  declareIgnorable(root, "xr", namespaces.revision);
  root.setAttributeNS(namespaces.revision, "xr:uid", uid);
  const declaration = /^<\?xml[^]*?\?>\s*/.exec(xml.open)?.[0] ?? "";
  xml.open = declaration + serialiseXml(root).replace(/\/>$/, ">");
}

/** Marks the sheet's tab as selected or not, where its part says otherwise. */
export function selectTab(parts: EditableParts, part: string, selected: boolean): void {
  const xml = cut(part, partText(parts, part));
  let changed = false;
  if (!selected && !xml.pieces.some((piece) => piece.name === "sheetViews")) return;
  editPiece(xml, "sheetViews", (views) => {
    if (childElements(views, "sheetView").length === 0) appendElement(views, "sheetView", { workbookViewId: 0 });
    for (const view of childElements(views, "sheetView")) {
      if (booleanAttribute(view, "tabSelected", false) === selected) continue;
      setAttribute(view, "tabSelected", selected ? 1 : null);
      changed = true;
    }
  });
  if (changed) parts.set(part, encodeXml(joinWorksheet(xml)));
}
