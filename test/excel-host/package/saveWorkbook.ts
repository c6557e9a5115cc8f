import { WORKSHEET_PARTS, type Workbook, type WorksheetPart } from "../model/workbook.ts";
import { blankParts } from "./blankParts.ts";
import { dropStaleCalculationChain } from "./calculationChain.ts";
import { selectTab } from "./copyWorksheet.ts";
import { saveCustomXml } from "./customXml.ts";
import { saveDocumentTitles, saveTitle } from "./documentProperties.ts";
import { writePackage } from "./openPackage.ts";
import {
  reachableParts,
  relationshipsOf,
  removePart,
  removeRelationship,
  type EditableParts,
  type Parts,
} from "./parts.ts";
import { planSheets, type SheetToSave } from "./planSheets.ts";
import { saveWorksheet } from "./saveWorksheet.ts";
import { plannedTab, saveWorkbookXml } from "./saveWorkbookXml.ts";
import { openSharedParts } from "./sharedParts.ts";
import { activeTab, readWorkbookXml, type WorkbookXml } from "./workbookXml.ts";

/**
 * Writes the workbook as an .xlsx (an .xlsm where it came from one). The workbook itself is left as it is.
 *
 * What was not changed is carried byte for byte from the file it came from; of a changed worksheet only the changed parts
 * are written anew. A digital signature is dropped with the first change, as Excel does: it would no longer be valid.
 */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  return writePackage(saveParts(workbook));
}

function saveParts(workbook: Workbook): Parts {
  const source = workbook.source ?? blankParts();
  const parts: EditableParts = new Map(source);
  const reachable = reachableParts(parts);
  const before = readWorkbookXml(parts);
  checkUnique(workbook);

  const sheets = planSheets(parts, before, workbook);
  const documents = openSharedParts(parts, before, workbook);
  let cellsChanged = false;
  for (const sheet of sheets) {
    if (!sheet.worksheet) continue;
    const changed = sheet.isNew ? everyPart : sheet.worksheet.changed;
    cellsChanged ||= changed.has("cells");
    if (changed.size === 0 || onlyName(changed)) continue;
    saveWorksheet(documents.context, sheet.entry.part, sheet.worksheet, changed);
  }
  selectActive(parts, before, sheets, workbook);
  documents.store();
  saveCustomXml(parts, before, workbook.customXmlParts);
  saveWorkbookXml(parts, before, sheets, workbook, cellsChanged && hasFormulas(workbook));
  if (workbook.title !== undefined) saveTitle(parts, workbook.title);
  saveDocumentTitles(
    parts,
    before.sheets,
    sheets.map(({ entry }) => entry),
  );
  if (cellsChanged || sheets.length < before.sheets.length) dropStaleCalculationChain(parts, before, sheets);
  if (differs(parts, source)) dropSignatures(parts);
  const stillReachable = reachableParts(parts);
  for (const path of reachable) if (!stillReachable.has(path)) removePart(parts, path);
  return parts;
}

const everyPart: ReadonlySet<WorksheetPart> = new Set(WORKSHEET_PARTS);

/** The name is kept in the workbook part. */
function onlyName(changed: ReadonlySet<WorksheetPart>): boolean {
  return changed.size === 1 && changed.has("name");
}

/** Faults of whoever changed the workbook, which would make a file that Excel repairs. */
function checkUnique(workbook: Workbook): void {
  const sheets = workbook.worksheets.map((worksheet) => worksheet.name.toLowerCase());
  const tables = workbook.worksheets.flatMap((worksheet) => worksheet.tables);
  for (const [what, values] of [
    ["worksheets with the name", sheets],
    ["tables with the name", tables.map((table) => table.name.toLowerCase())],
    ["tables with the id", tables.map((table) => String(table.id))],
  ] as const) {
    const repeated = values.find((value, index) => values.indexOf(value) !== index);
    if (repeated !== undefined) throw new Error(`The workbook has two ${what} ${repeated}.`);
  }
}

/** Only one tab may be selected: two would be edited together. */
function selectActive(
  parts: EditableParts,
  before: WorkbookXml,
  sheets: readonly SheetToSave[],
  workbook: Workbook,
): void {
  const tab = plannedTab(before, sheets, workbook);
  const old = before.sheets[activeTab(before)];
  const active = sheets[tab]?.entry;
  if (!active || active.relationshipId === old?.relationshipId) return;
  for (const { entry } of sheets) if (parts.has(entry.part)) selectTab(parts, entry.part, entry === active);
}

function hasFormulas(workbook: Workbook): boolean {
  return workbook.worksheets.some((worksheet) =>
    [...worksheet.rows.values()].some((row) => row.cells.some((cell) => cell?.formula != null)),
  );
}

function differs(parts: Parts, source: Parts): boolean {
  return parts.size !== source.size || [...parts].some(([path, bytes]) => source.get(path) !== bytes);
}

function dropSignatures(parts: EditableParts): void {
  for (const { type, id } of relationshipsOf(parts, "")) {
    if (type.endsWith("/digital-signature/origin")) removeRelationship(parts, "", id);
  }
}
