import { editPart, findPart, partDocument, relationshipsOf, type EditableParts } from "./parts.ts";
import { appendElement, childElement, childElements, numberAttribute, rootOf, type Element } from "./xml.ts";

/**
 * Tells the query of a table that is filled by one (Power Query, a database) which columns are not its own: each column of
 * the table has a field in the query (ECMA-376 part 1, 18.15.3), those that are typed or calculated an unbound one.
 */
export function saveQueryColumns(parts: EditableParts, tablePart: string): void {
  const query = relationshipsOf(parts, tablePart).find(({ kind }) => kind === "queryTable")?.target;
  if (query === undefined || findPart(parts, query) === null) return;
  const fieldOf = new Map<string, string>();
  editPart(parts, query, (root) => {
    const refresh = childElement(root, "queryTableRefresh");
    const fields = childElement(refresh, "queryTableFields");
    if (!refresh || !fields) return;
    bindFields(refresh, fields, columnIds(rootOf(partDocument(parts, tablePart))));
    for (const field of childElements(fields))
      fieldOf.set(field.getAttribute("tableColumnId") ?? "", field.getAttribute("id") ?? "");
  });
  editPart(parts, tablePart, (root) => {
    for (const column of childElements(childElement(root, "tableColumns"), "tableColumn")) {
      const field = fieldOf.get(column.getAttribute("id") ?? "");
      if (field !== undefined) column.setAttribute("queryTableFieldId", field);
    }
  });
}

function columnIds(table: Element): string[] {
  return childElements(childElement(table, "tableColumns"), "tableColumn").map(
    (column) => column.getAttribute("id") ?? "",
  );
}

function bindFields(refresh: Element, fields: Element, columns: readonly string[]): void {
  const known = new Map(childElements(fields).map((field) => [field.getAttribute("tableColumnId") ?? "", field]));
  for (const [column, field] of known) if (!columns.includes(column)) fields.removeChild(field);
  let next = numberAttribute(refresh, "nextId", 1);
  for (const column of columns) {
    if (known.has(column)) continue;
    appendElement(fields, "queryTableField", { id: next, dataBound: 0, tableColumnId: column });
    next++;
  }
  fields.setAttribute("count", String(childElements(fields).length));
  refresh.setAttribute("nextId", String(next));
  const unbound = new Set(
    childElements(fields)
      .filter((field) => field.getAttribute("dataBound") === "0")
      .map((field) => field.getAttribute("tableColumnId")),
  );
  const bound = columns.findLastIndex((column) => !unbound.has(column));
  refresh.setAttribute("unboundColumnsRight", String(columns.length - 1 - bound));
}
