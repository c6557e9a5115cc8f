import type { PlanDocument } from "../plan/document/planDocument.ts";
import { templateContent } from "./templateContent.ts";
import { sheetNames, type WorkbookContent } from "./workbookContent.ts";

/** Names that a workbook has, of which Excel takes no second one, whatever its case. */
export interface NamesInUse {
  readonly worksheets: readonly string[];
  /** Of tables, and defined names: they share their names. */
  readonly tables: readonly string[];
}

/**
 * A plan's worksheets under names that are free: where any is taken, all of them and their tables get the first number with
 * which none is, so that they are seen to belong together.
 */
export function freeContent(document: PlanDocument, { worksheets, tables }: NamesInUse): WorkbookContent {
  const isTaken = among(worksheets);
  const isTakenTable = among(tables);
  for (let number = 1; ; number++) {
    const content = templateContent(document, number);
    if (!sheetNames(content).some(isTaken) && !content.sheets.some(({ table }) => isTakenTable(table.name)))
      return content;
  }
}

function among(names: readonly string[]): (name: string) => boolean {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return (name) => taken.has(name.toLowerCase());
}
