import { parseArea } from "../model/address.ts";
import type { Table, TableColumn } from "../model/workbook.ts";
import { partDocument, relationshipsOf, type Parts } from "./parts.ts";
import { decodeText } from "./text.ts";
import {
  booleanAttribute,
  childElement,
  childElements,
  namespaces,
  numberAttribute,
  rootOf,
  serialiseXml,
  type Element,
} from "./xml.ts";

/** The tables of a worksheet, in the order of its relationships. */
export function readTables(parts: Parts, worksheetPart: string): Table[] {
  return relationshipsOf(parts, worksheetPart)
    .filter((relationship) => relationship.kind === "table" && !relationship.external)
    .flatMap((relationship) => readTable(parts, relationship.target) ?? []);
}

/** null where the part has no usable area, as Excel then drops the table. */
export function readTable(parts: Parts, part: string): Table | null {
  const root = rootOf(partDocument(parts, part));
  const area = parseArea(root.getAttribute("ref") ?? "");
  if (!area) return null;
  const id = numberAttribute(root, "id", 0);
  const autoFilter = childElement(root, "autoFilter");
  const style = childElement(root, "tableStyleInfo");
  return {
    uid: root.getAttributeNS(namespaces.revision, "uid") ?? absentTableUid(id),
    id,
    name: decodeText(root.getAttribute("displayName") ?? root.getAttribute("name") ?? ""),
    area,
    showHeaders: numberAttribute(root, "headerRowCount", 1) > 0,
    showTotals: numberAttribute(root, "totalsRowCount", 0) > 0,
    style: style?.getAttribute("name") ?? null,
    bandedRows: style ? booleanAttribute(style, "showRowStripes", false) : false,
    columns: childElements(childElement(root, "tableColumns"), "tableColumn").map(readColumn),
    showFilterButton: autoFilter !== null,
    filters: childElements(autoFilter, "filterColumn")
      // A filterColumn may only say that the column's button is hidden.
      .filter((filter) => childElements(filter).length > 0)
      .map((filter) => ({ column: numberAttribute(filter, "colId", 0), xml: serialiseXml(filter) })),
    part,
  };
}

function readColumn(element: Element): TableColumn {
  return {
    id: numberAttribute(element, "id", 0),
    name: decodeText(element.getAttribute("name") ?? ""),
    xml: serialiseXml(element),
  };
}

/** What Excel takes for the id of a table whose file has no xr:uid: its number, so that it stays the same at each opening. */
function absentTableUid(id: number): string {
  return `{00000000-000C-0000-FFFF-FFFF${littleEndian(Math.max(0, id - 1))}}`;
}

/** As `absentTableUid`, of a worksheet by its position among the sheets. */
export function absentWorksheetUid(position: number): string {
  return `{00000000-0001-0000-${littleEndian(position).slice(0, 4)}-000000000000}`;
}

function littleEndian(number: number): string {
  return [0, 8, 16, 24]
    .map((shift) => ((number >>> shift) & 0xff).toString(16).toUpperCase().padStart(2, "0"))
    .join("");
}
