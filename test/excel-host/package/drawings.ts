import type { Area, Worksheet } from "../model/workbook.ts";
import { parseArea } from "../model/address.ts";
import { findPart, partDocument, relationshipsOf, type Parts } from "./parts.ts";
import { parseAreas } from "./references.ts";
import { relationshipIdOf } from "./workbookXml.ts";
import { pieceElement, pieceElements, type WorksheetXml } from "./worksheetXml.ts";
import { childElement, childElements, descendants, rootOf, type Element } from "./xml.ts";

type Drawing = Worksheet["drawings"][number];

/** The charts, pictures and shapes of a worksheet, by their names and the cells they cover. */
export function readDrawings(parts: Parts, worksheetPart: string): Drawing[] {
  return relationshipsOf(parts, worksheetPart)
    .filter((relationship) => relationship.kind === "drawing" && findPart(parts, relationship.target) !== null)
    .flatMap((relationship) => {
      const relationships = relationshipsOf(parts, relationship.target);
      return childElements(rootOf(partDocument(parts, relationship.target))).flatMap((anchor) => {
        const drawing = readAnchor(anchor);
        if (!drawing) return [];
        const reference = descendants(anchor, "chart").map(relationshipIdOf)[0];
        const part = relationships.find((chart) => chart.id === reference)?.target;
        return [{ ...drawing, ...(part !== undefined && { part }) }];
      });
    });
}

function readAnchor(anchor: Element): Drawing | null {
  const name = descendants(anchor, "cNvPr")[0]?.getAttribute("name");
  if (name === undefined) return null;
  const kind =
    descendants(anchor, "chart").length > 0 ? "chart" : descendants(anchor, "pic").length > 0 ? "picture" : "shape";
  return { kind, name: name ?? "", area: anchorArea(anchor) };
}

/** The cells from one corner to the other; a drawing that only says its size is given eight rows and columns (or to A1 at worst). */
function anchorArea(anchor: Element): Area {
  const from = corner(childElement(anchor, "from"));
  const to = corner(childElement(anchor, "to"));
  const { row, column } = from ?? { row: 0, column: 0 };
  const end = to ?? { row: row + 7, column: column + 7 };
  return { row, column, rows: Math.max(1, end.row - row + 1), columns: Math.max(1, end.column - column + 1) };
}

function corner(element: Element | null): { row: number; column: number } | null {
  if (!element) return null;
  return {
    row: Number(childElement(element, "row")?.textContent ?? 0),
    column: Number(childElement(element, "col")?.textContent ?? 0),
  };
}

type Carried = NonNullable<Worksheet["carried"]>[number];

/** Comments, links out of the workbook and sparklines of a worksheet, by the cells they are tied to. */
export function readCarried(parts: Parts, worksheetPart: string, xml: WorksheetXml): Carried[] {
  const comments = relationshipsOf(parts, worksheetPart).filter(
    ({ kind, target }) => (kind === "comments" || kind === "threadedComment") && findPart(parts, target) !== null,
  );
  return [
    ...comments.flatMap(({ target }) =>
      descendants(rootOf(partDocument(parts, target)))
        .filter((element) => element.localName === "comment" || element.localName === "threadedComment")
        .flatMap((element) => at("comment", element.getAttribute("ref"))),
    ),
    ...childElements(pieceElement(xml, "hyperlinks"), "hyperlink")
      .filter((link) => relationshipIdOf(link) !== "")
      .flatMap((link) => at("link", link.getAttribute("ref"))),
    ...pieceElements(xml, "extLst")
      .flatMap((extensions) => descendants(extensions, "sparkline"))
      .flatMap((sparkline) => at("sparkline", childElement(sparkline, "sqref")?.textContent ?? null)),
  ];
}

function at(kind: Carried["kind"], reference: string | null): Carried[] {
  return parseAreas(reference ?? "").map((area) => ({ kind, area }));
}

/** The pivot tables of a worksheet. */
export function readPivots(parts: Parts, worksheetPart: string): Worksheet["pivots"] {
  return relationshipsOf(parts, worksheetPart)
    .filter((relationship) => relationship.kind === "pivotTable" && findPart(parts, relationship.target) !== null)
    .flatMap((relationship) => {
      const root = rootOf(partDocument(parts, relationship.target));
      const area = parseArea(childElement(root, "location")?.getAttribute("ref") ?? "");
      return area ? [{ name: root.getAttribute("name") ?? "", area }] : [];
    });
}
