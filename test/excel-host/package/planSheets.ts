import type { Workbook, Worksheet } from "../model/workbook.ts";
import { blankWorksheet } from "./blankParts.ts";
import { copyWorksheetXml } from "./copyWorksheet.ts";
import { addPart, addRelationship, freePath, partText, removeRelationship, type EditableParts } from "./parts.ts";
import type { PlannedSheet } from "./saveWorkbookXml.ts";
import type { SheetEntry, WorkbookXml } from "./workbookXml.ts";

/** `isNew`: its part was made just now, and holds nothing of the worksheet yet. */
export type SheetToSave = PlannedSheet & { isNew: boolean };

/**
 * The sheets in their order: the worksheets as the workbook has them, each carried sheet after the worksheet it stood after.
 * Makes the parts of new worksheets, and unhooks those of worksheets that are gone.
 */
export function planSheets(parts: EditableParts, before: WorkbookXml, workbook: Workbook): SheetToSave[] {
  const carried = new Map<SheetEntry | null, SheetEntry[]>();
  const claimed = new Map<SheetEntry, Worksheet>();
  for (const worksheet of workbook.worksheets) {
    const entry = before.sheets.find((sheet) => sheet.kind === "worksheet" && sheet.part === worksheet.part);
    if (workbook.source && entry && !claimed.has(entry)) claimed.set(entry, worksheet);
  }
  let anchor: SheetEntry | null = null;
  for (const entry of before.sheets) {
    if (entry.kind !== "worksheet") carried.set(anchor, [...(carried.get(anchor) ?? []), entry]);
    else if (claimed.has(entry)) anchor = entry;
    else removeRelationship(parts, before.path, entry.relationshipId);
  }
  const carriedAfter = (entry: SheetEntry | null): SheetToSave[] =>
    (carried.get(entry) ?? []).map((sheet) => ({ entry: sheet, worksheet: null, isNew: false }));
  const entryOf = new Map([...claimed].map(([entry, worksheet]) => [worksheet, entry]));
  let lastId = Math.max(0, ...before.sheets.map((sheet) => sheet.sheetId));
  return [
    ...carriedAfter(null),
    ...workbook.worksheets.flatMap((worksheet) => {
      const entry = entryOf.get(worksheet);
      if (!entry) return [{ entry: addWorksheet(parts, before, worksheet, ++lastId), worksheet, isNew: true }];
      const now = { ...entry, name: worksheet.name, state: states[worksheet.visibility] };
      return [{ entry: now, worksheet, isNew: false }, ...carriedAfter(entry)];
    }),
  ];
}

const states = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function addWorksheet(parts: EditableParts, before: WorkbookXml, worksheet: Worksheet, sheetId: number): SheetEntry {
  const part = freePath(parts, "xl/worksheets/sheet");
  const model =
    worksheet.part !== undefined && parts.has(worksheet.part)
      ? partText(parts, worksheet.part)
      : (worksheet.insertedXml ?? null);
  addPart(
    parts,
    part,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    model === null ? blankWorksheet(worksheet.uid) : copyWorksheetXml(model),
  );
  return {
    name: worksheet.name,
    sheetId,
    relationshipId: addRelationship(parts, before.path, "worksheet", part),
    kind: "worksheet",
    part,
    state: states[worksheet.visibility],
  };
}
