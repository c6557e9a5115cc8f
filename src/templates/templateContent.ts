import { listNames } from "../plan/document/documentTables.ts";
import type { PlanDocument } from "../plan/document/planDocument.ts";
import { coverOf } from "./cover.ts";
import { listSheet } from "./listSheet.ts";
import { isBlank } from "./offeredColumns.ts";
import { planSheet } from "./planSheet.ts";
import type { WorkbookContent } from "./workbookContent.ts";

/**
 * A plan as a workbook to work in: a cover, a worksheet for each of its tables, and its settings last. A plan without any
 * row has all tables, each with a blank row. Read back, the tables are the plan, without loss.
 */
export function templateContent(document: PlanDocument): WorkbookContent {
  const title = document.plan.title ?? "A plan and its indicators";
  const footer = [document.plan.organisation, title].filter((each) => typeof each === "string").join(": ");
  const lists = listNames.filter((name) => isBlank(document) || document[name] !== undefined);
  const sheets = [...lists.map((list) => listSheet(document, list)), planSheet(document)];
  return {
    cover: { ...coverOf(document, lists, title), footer },
    sheets: sheets.map((sheet) => ({ ...sheet, title: sheet.name, lines: [sheet.title], footer })),
  };
}
