import type { Workbook, Worksheet, WorksheetPart } from "./workbook.ts";

const revisions = new WeakMap<Workbook, number>();

/** Records that a part of a worksheet changed, so that saving writes it anew and listeners hear of it. */
export function markChanged(workbook: Workbook, worksheet: Worksheet, part: WorksheetPart): void {
  worksheet.changed.add(part);
  markWorkbookChanged(workbook);
}

/** Records a change that belongs to no part of a worksheet: sheets, names, custom XML. */
export function markWorkbookChanged(workbook: Workbook): void {
  revisions.set(workbook, revisionOf(workbook) + 1);
}

/** Grows with every change; two equal numbers mean that nothing changed between. */
export const revisionOf = (workbook: Workbook): number => revisions.get(workbook) ?? 0;
