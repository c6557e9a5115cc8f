import { readFileSync } from "node:fs";
import path from "node:path";
import { workbookContent, type WorkbookContent } from "../../src/templates/contentSchema.ts";
import { writeWorkbook } from "../../src/excel/writeWorkbook.ts";
import { createHost } from "../excel-host/host.ts";
import { connectOfficeJs } from "../excel-host/node/officeJs.ts";
import { newWorkbook, saveWorkbook } from "../excel-host/package/index.ts";

/** The sample workbooks: `assets/samples/<name>.json` is written as `dist/samples/<name>.xlsx`. */
export const samples = ["birmingham-appendix-3", "birmingham-outcomes"] as const;

/** What a sample holds. Throws a ZodError where the file is not of the declared shape. */
export function readSample(name: (typeof samples)[number]): WorkbookContent {
  return workbookContent.parse(JSON.parse(readFileSync(path.join("assets", "samples", `${name}.json`), "utf8")));
}

/** The .xlsx of a workbook with this content and nothing else: the add-in's writer, run on the Excel stand-in. */
export async function buildWorkbook(content: WorkbookContent): Promise<Uint8Array> {
  const host = createHost(newWorkbook());
  connectOfficeJs(host);
  await Excel.run(async (context) => {
    const blank = context.workbook.worksheets.getFirst();
    await writeWorkbook(context, () => content);
    blank.delete();
    await context.sync();
  });
  return saveWorkbook(host.workbook);
}
