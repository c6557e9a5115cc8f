import type { Table, TableColumn } from "../model/workbook.ts";
import { contains } from "../model/area.ts";
import { parseArea } from "../model/address.ts";
import {
  addPart,
  addRelationship,
  editPart,
  freePath,
  relationshipsOf,
  removeRelationship,
  xmlHeader,
  type EditableParts,
} from "./parts.ts";
import { saveQueryColumns } from "./queryTables.ts";
import { areaReference } from "./references.ts";
import { tableOrder } from "./schemaOrder.ts";
import { readTable } from "./tables.ts";
import { encodeName, escapeAttribute } from "./text.ts";
import {
  childElement,
  childElements,
  createElement,
  declareIgnorable,
  ensureChild,
  namespaces,
  parseXml,
  removeChild,
  rootOf,
  setAttribute,
  type Element,
} from "./xml.ts";

const tableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/**
 * Brings a worksheet's table parts to what the worksheet says. Those that are as they were are not touched.
 *
 * Gives the relationship ids of the tables in order, null where they are the same as before.
 */
export function saveTables(parts: EditableParts, worksheetPart: string, tables: readonly Table[]): string[] | null {
  const before = relationshipsOf(parts, worksheetPart).filter((relationship) => relationship.kind === "table");
  const kept = new Map(before.map((relationship) => [relationship.target, relationship.id]));
  const wanted = new Set<string>();
  let changed = false;
  const ids = tables.map((table) => {
    const id = table.part === undefined || wanted.has(table.part) ? undefined : kept.get(table.part);
    if (id === undefined || table.part === undefined) {
      changed = true;
      return addTable(parts, worksheetPart, table);
    }
    wanted.add(table.part);
    if (!sameTable(readTable(parts, table.part), table)) {
      editPart(parts, table.part, (root) => writeTable(root, table));
      saveQueryColumns(parts, table.part);
    }
    return id;
  });
  for (const { target, id } of before) {
    if (wanted.has(target) || ids.includes(id)) continue;
    changed = true;
    removeRelationship(parts, worksheetPart, id);
  }
  return changed ? ids : null;
}

function sameTable(stored: Table | null, table: Table): boolean {
  if (!stored) return false;
  // A repeated or absent uid was made up at reading; it alone is no reason to write the part.
  return JSON.stringify(comparable(stored)) === JSON.stringify(comparable(table));
}

function comparable({
  name,
  id,
  area,
  showHeaders,
  showTotals,
  style,
  bandedRows,
  columns,
  showFilterButton,
  filters,
}: Table): unknown {
  return [
    name,
    id,
    area.row,
    area.column,
    area.rows,
    area.columns,
    showHeaders,
    showTotals,
    style,
    bandedRows,
    showFilterButton,
    columns.map((column) => [column.id, column.name]),
    filters.map((filter) => [filter.column, filter.xml]),
  ];
}

function addTable(parts: EditableParts, worksheetPart: string, table: Table): string {
  const path = freePath(parts, "xl/tables/table");
  addPart(
    parts,
    path,
    tableType,
    `${xmlHeader}<table xmlns="${namespaces.main}" id="${table.id}" totalsRowShown="0"></table>`,
  );
  editPart(parts, path, (root) => writeTable(root, table));
  return addRelationship(parts, worksheetPart, "table", path);
}

/** Writes the table into its root element; what is not modelled stays. */
function writeTable(root: Element, table: Table): void {
  declareIgnorable(root, "xr", namespaces.revision);
  root.setAttributeNS(namespaces.revision, "xr:uid", table.uid);
  root.setAttribute("id", String(table.id));
  if (root.getAttribute("displayName") !== encodeName(table.name)) {
    root.setAttribute("name", encodeName(table.name));
    root.setAttribute("displayName", encodeName(table.name));
  }
  root.setAttribute("ref", areaReference(table.area));
  setAttribute(root, "headerRowCount", table.showHeaders ? null : 0);
  setAttribute(root, "totalsRowCount", table.showTotals ? 1 : null);
  if (table.showTotals) root.removeAttribute("totalsRowShown");
  writeFilter(root, table);
  writeColumns(root, table);
  writeStyle(root, table);
}

function writeFilter(root: Element, table: Table): void {
  const sorted = childElement(root, "sortState");
  if (sorted && !isWithin(sorted, table)) root.removeChild(sorted);
  if (!table.showFilterButton || !table.showHeaders) {
    removeChild(root, "autoFilter");
    return;
  }
  const filter = ensureChild(root, "autoFilter", tableOrder);
  const { area } = table;
  filter.setAttribute("ref", areaReference(table.showTotals ? { ...area, rows: area.rows - 1 } : area));
  const sort = childElement(filter, "sortState");
  if (sort && !isWithin(sort, table)) filter.removeChild(sort);
  replaceCriteria(filter, table.filters);
}

/** Puts the criteria in place of those that an autoFilter element has; columns that only hide their button stay. */
export function replaceCriteria(filter: Element, criteria: Table["filters"]): void {
  for (const column of childElements(filter, "filterColumn")) {
    if (childElements(column).length > 0) filter.removeChild(column);
  }
  const before = childElements(filter).find((child) => child.localName !== "filterColumn") ?? null;
  for (const { column, xml } of criteria.toSorted((a, b) => a.column - b.column)) {
    const element = adopt(filter, xml);
    element.setAttribute("colId", String(column));
    filter.insertBefore(element, before);
  }
}

function isWithin(sortState: Element, table: Table): boolean {
  return [sortState, ...childElements(sortState, "sortCondition")].every((element) => {
    const area = parseArea(element.getAttribute("ref") ?? "");
    return area !== null && contains(table.area, area);
  });
}

function adopt(parent: Element, xml: string): Element {
  const document = parent.ownerDocument;
  if (!document) throw new Error("The element belongs to no document.");
  // Filters that were made here name no namespace.
  const wrapped = parseXml(`<wrapper xmlns="${parent.namespaceURI}">${xml}</wrapper>`);
  const [element] = childElements(rootOf(wrapped));
  if (!element) throw new Error(`There is no element in ${xml}.`);
  const adopted = document.importNode(element, true);
  // It stands in the same namespace again, which is declared above it.
  adopted.removeAttribute("xmlns");
  return adopted;
}

function writeColumns(root: Element, table: Table): void {
  const list = ensureChild(root, "tableColumns", tableOrder);
  const existing = new Map(childElements(list, "tableColumn").map((column) => [column.getAttribute("id"), column]));
  removeChild(list, "tableColumn");
  for (const column of table.columns) list.appendChild(writeColumn(list, column, existing.get(String(column.id))));
  list.setAttribute("count", String(table.columns.length));
}

function writeColumn(list: Element, column: TableColumn, existing: Element | undefined): Element {
  const element = existing ?? (column.xml === undefined ? createElement(list, "tableColumn") : adopt(list, column.xml));
  element.setAttribute("id", String(column.id));
  element.setAttribute("name", encodeName(column.name));
  return element;
}

function writeStyle(root: Element, table: Table): void {
  const existing = childElement(root, "tableStyleInfo");
  if (table.style === null) {
    existing?.removeAttribute("name");
    if (existing) existing.setAttribute("showRowStripes", table.bandedRows ? "1" : "0");
    return;
  }
  const style = ensureChild(root, "tableStyleInfo", tableOrder);
  style.setAttribute("name", table.style);
  if (!existing)
    for (const name of ["showFirstColumn", "showLastColumn", "showColumnStripes"]) style.setAttribute(name, "0");
  style.setAttribute("showRowStripes", table.bandedRows ? "1" : "0");
}

/** The tableParts element for the tables' relationships. */
export function writeTableParts(prefix: string, ids: readonly string[]): string {
  const parts = ids.map(
    (id) => `<${prefix}tablePart xmlns:r="${namespaces.relationships}" r:id="${escapeAttribute(id)}"/>`,
  );
  return `<${prefix}tableParts count="${ids.length}">${parts.join("")}</${prefix}tableParts>`;
}
