import { parseArea } from "../../model/address.ts";
import { contains } from "../../model/area.ts";
import type { Area } from "../../model/workbook.ts";
import { findPart, partDocument, relationshipsOf, type Parts } from "../parts.ts";
import { areaReference, cellReference } from "../references.ts";
import { tableOrder } from "../schemaOrder.ts";
import { decodeText } from "../text.ts";
import { relationshipIdOf } from "../workbookXml.ts";
import { pieceElement, type WorksheetXml } from "../worksheetXml.ts";
import { childElement, childElements, descendants, namespaces, numberAttribute, rootOf, type Element } from "../xml.ts";
import { checkOrder, repeated } from "./sequences.ts";

export interface TableFacts {
  id: string;
  uid: string;
  name: string;
  area: Area;
}

export function checkTables(
  parts: Parts,
  part: string,
  xml: WorksheetXml,
  cells: ReadonlyMap<string, string | null>,
): { tables: TableFacts[]; faults: string[] } {
  const relationships = relationshipsOf(parts, part).filter(({ kind }) => kind === "table");
  const named = childElements(pieceElement(xml, "tableParts"), "tablePart").map(relationshipIdOf);
  const faults = [
    ...relationships
      .filter(({ id }) => !named.includes(id))
      .map(({ target }) => `${part}: tableParts leaves out ${target}`),
    ...named
      .filter((id) => !relationships.some((relationship) => relationship.id === id))
      .map((id) => `${part}: tableParts names ${id}, which is no table`),
  ];
  const tables = relationships.flatMap(({ target }): TableFacts[] => {
    if (findPart(parts, target) === null) return [];
    const root = rootOf(partDocument(parts, target));
    const area = parseArea(root.getAttribute("ref") ?? "");
    const name = root.getAttribute("displayName") ?? "";
    if (!area) {
      faults.push(`${target}: ${root.getAttribute("ref")} is no area`);
      return [];
    }
    faults.push(...checkTable(target, root, area, cells));
    return [
      { id: root.getAttribute("id") ?? "", uid: root.getAttributeNS(namespaces.revision, "uid") ?? "", name, area },
    ];
  });
  return { tables, faults };
}

function checkTable(part: string, root: Element, area: Area, cells: ReadonlyMap<string, string | null>): string[] {
  const list = childElement(root, "tableColumns");
  const columns = childElements(list, "tableColumn");
  const names = columns.map((column) => decodeText(column.getAttribute("name") ?? ""));
  const headers = numberAttribute(root, "headerRowCount", 1);
  const totals = numberAttribute(root, "totalsRowCount", 0);
  const filter = childElement(root, "autoFilter");
  const filterArea = parseArea(filter?.getAttribute("ref") ?? "");
  const name = root.getAttribute("displayName") ?? "";
  return [
    ...checkOrder(
      part,
      childElements(root).map((element) => element.localName ?? ""),
      tableOrder,
    ),
    ...(/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && parseArea(name) === null
      ? []
      : [`${part}: ${name} cannot be the name of a table`]),
    ...(columns.length === area.columns ? [] : [`${part}: ${columns.length} columns in ${areaReference(area)}`]),
    ...(numberAttribute(list ?? root, "count", columns.length) === columns.length
      ? []
      : [`${part}: tableColumns counts wrongly`]),
    ...(area.rows > headers + totals || (headers + totals === 0 && area.rows > 0)
      ? []
      : [`${part}: ${areaReference(area)} has no row for data`]),
    ...repeated(names.map((column) => column.toLowerCase())).map(
      (column) => `${part}: two columns are called ${column}`,
    ),
    ...repeated(columns.map((column) => column.getAttribute("id") ?? "")).map(
      (id) => `${part}: two columns have the id ${id}`,
    ),
    ...names
      .filter((column) => column === "" || column.length > 255)
      .map((column) => `${part}: "${column}" cannot be the name of a column`),
    ...(headers === 0
      ? []
      : names.flatMap((column, offset) => {
          const reference = cellReference(area.row, area.column + offset);
          const text = cells.get(reference);
          return text === column
            ? []
            : [
                `${part}: the column "${column}" and its header cell ${reference} (${text === null ? "no text" : `"${text ?? ""}"`}) differ`,
              ];
        })),
    ...(filter && !filterArea ? [`${part}: the AutoFilter has no area`] : []),
    ...(filterArea &&
    (filterArea.row !== area.row || filterArea.columns !== area.columns || filterArea.rows !== area.rows - totals)
      ? [`${part}: the AutoFilter covers ${areaReference(filterArea)}, the table ${areaReference(area)}`]
      : []),
    ...childElements(filter, "filterColumn")
      .filter((column) => numberAttribute(column, "colId", 0) >= area.columns)
      .map((column) => `${part}: a filter stands on column ${column.getAttribute("colId")} of ${area.columns}`),
    ...descendants(root, "sortState")
      .map((sort) => parseArea(sort.getAttribute("ref") ?? ""))
      .filter((sort) => !sort || !contains(area, sort))
      .map(() => `${part}: sorted outside the table`),
  ];
}
