import { parseArea } from "../model/address.ts";
import { contains } from "../model/area.ts";
import type { Area, Worksheet } from "../model/workbook.ts";
import { partDocument, removeRelationship, type EditableParts } from "./parts.ts";
import type { PlannedSheet } from "./saveWorkbookXml.ts";
import { workbookPart, type WorkbookXml } from "./workbookXml.ts";
import { childElements, rootOf } from "./xml.ts";

/**
 * Unhooks the calculation chain where it names a cell that no longer holds a formula: Excel would repair the file.
 * Without one Excel makes it anew; formulas that it lacks do no harm.
 */
export function dropStaleCalculationChain(
  parts: EditableParts,
  before: WorkbookXml,
  sheets: readonly PlannedSheet[],
): void {
  const part = workbookPart(parts, before, "calcChain");
  const relationship = before.relationships.find(({ kind }) => kind === "calcChain");
  if (part === null || !relationship) return;
  const bySheetId = new Map(
    sheets.map(({ entry, worksheet }) => [entry.sheetId, worksheet && formulaPlaces(worksheet)]),
  );
  let sheetId = 0;
  const stale = childElements(rootOf(partDocument(parts, part))).some((cell) => {
    sheetId = Number(cell.getAttribute("i") ?? sheetId);
    const at = parseArea(cell.getAttribute("r") ?? "");
    return !at || !bySheetId.get(sheetId)?.(at);
  });
  if (stale) removeRelationship(parts, before.path, relationship.id);
}

/** Tells whether a formula stands in the cell or fills it. */
function formulaPlaces(worksheet: Worksheet): (cell: Area) => boolean {
  const filled: Area[] = [];
  for (const [row, { cells }] of worksheet.rows) {
    cells.forEach(({ array }, column) => {
      if (array) filled.push({ row, column, rows: array.rows, columns: array.columns });
    });
  }
  return (cell) =>
    (worksheet.rows.get(cell.row)?.cells[cell.column]?.formula ?? null) !== null ||
    filled.some((area) => contains(area, cell));
}
