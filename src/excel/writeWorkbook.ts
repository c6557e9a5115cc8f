import { sheetNames, type WorkbookContent } from "../templates/workbookContent.ts";
import { writeCoverSheet, writeLinks } from "./writeCoverSheet.ts";
import { writeTableSheet } from "./writeTableSheet.ts";

/**
 * Adds the content's worksheets to the open workbook, behind those it has, and shows the first of them.
 *
 * Returns the names of worksheets and tables that the workbook already has: if there are any, nothing was written.
 * Two round trips, one to look and one to write, however many worksheets there are. Throws what Office.js throws.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  content: WorkbookContent,
): Promise<readonly string[]> {
  const taken = await namesInUse(context, content);
  if (taken.length > 0) return taken;
  const { cover } = content;
  const first = cover && writeCoverSheet(context.workbook, cover);
  const sheets = content.sheets.map((sheet) => writeTableSheet(context.workbook, sheet));
  // The worksheets that they lead to must be there.
  if (cover && first) writeLinks(first, cover);
  (first ?? sheets[0])?.activate();
  await context.sync();
  return [];
}

async function namesInUse(context: Excel.RequestContext, content: WorkbookContent): Promise<readonly string[]> {
  const { worksheets, tables } = context.workbook;
  const wanted = [
    ...sheetNames(content).map((name) => ({ name, item: worksheets.getItemOrNullObject(name) })),
    ...content.sheets.map(({ table: { name } }) => ({ name, item: tables.getItemOrNullObject(name) })),
  ];
  wanted.forEach(({ item }) => item.load("name"));
  await context.sync();
  return wanted.filter(({ item }) => !item.isNullObject).map(({ name }) => name);
}
