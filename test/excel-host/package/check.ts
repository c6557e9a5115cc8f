import { checkCalculationChain } from "./check/calculationChain.ts";
import { checkContentTypes, checkRelationships, checkWellFormed } from "./check/packageParts.ts";
import { checkStyleSheet } from "./check/styleSheet.ts";
import { checkCustomXml, checkWorkbookPart } from "./check/workbookPart.ts";
import { checkWorksheets } from "./check/worksheets.ts";
import { openPackage } from "./openPackage.ts";
import { readWorkbookXml } from "./workbookXml.ts";

/**
 * What is wrong with a written file, each fault in one line with its part; nothing where Excel should open it without repair.
 *
 * Holds the package, the workbook, its worksheets, tables, styles and shared strings against ECMA-376 and against what Excel is
 * known to repair. Throws `NotAWorkbook` where the file is no workbook at all.
 */
export function checkPackage(bytes: Uint8Array): string[] {
  const parts = openPackage(bytes);
  const malformed = checkWellFormed(parts);
  if (malformed.length > 0) return malformed;
  const workbookXml = readWorkbookXml(parts);
  return [
    ...checkContentTypes(parts),
    ...checkRelationships(parts),
    ...checkWorkbookPart(workbookXml),
    ...checkWorksheets(parts, workbookXml),
    ...checkCalculationChain(parts, workbookXml),
    ...checkStyleSheet(parts, workbookXml),
    ...checkCustomXml(parts, workbookXml),
  ];
}
