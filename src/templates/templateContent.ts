import { listNames, tablesOfDocument, type ListName } from "../plan/document/documentTables.ts";
import type { PlanDocument } from "../plan/document/planDocument.ts";
import { coverOf } from "./cover.ts";
import { listSheet } from "./listSheet.ts";
import { isUnwritten } from "./offeredColumns.ts";
import { planSheet } from "./planSheet.ts";
import type { WorkbookContent } from "./workbookContent.ts";

/**
 * A plan as a workbook to work in: a cover, a worksheet for each of its tables, and its settings last. A plan that is still
 * to be written has the other tables too, each with a blank row; those of years where it says which years. Read back, the
 * tables are the plan, without loss.
 *
 * `number`: stands in the names of worksheets and tables, "Plan (2)" and Plan_2; 1, where they are free, does not.
 */
export function templateContent(document: PlanDocument, number = 1): WorkbookContent {
  const title = document.plan.title ?? "A plan and its indicators";
  const footer = [document.plan.organisation, title].filter((each) => typeof each === "string").join(": ");
  const toFillIn = (list: ListName) => isUnwritten(document) && !("years" in tablesOfDocument[list]);
  const lists = listNames.filter((list) => document[list] !== undefined || toFillIn(list));
  const sheets = [...lists.map((list) => listSheet(document, list)), planSheet(document)];
  const sheetName = (name: string) => (number === 1 ? name : `${name} (${number})`);
  const tableName = (name: string) => (number === 1 ? name : `${name}_${number}`);
  return {
    cover: { ...coverOf(document, lists, title, sheetName), footer },
    sheets: sheets.map(({ name, title: about, table, ...sheet }) => ({
      ...sheet,
      name: sheetName(name),
      title: name,
      lines: [about],
      footer,
      table: { ...table, name: tableName(table.name) },
    })),
  };
}
