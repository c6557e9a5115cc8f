/**
 * Puts a template workbook for each plan of assets/plans beside the built add-in, with a list of them for the task pane.
 *
 *     tsx test/plan/publishTemplates.ts
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { listedTemplates, templateWorkbook } from "../templates/templateWorkbook.ts";

const folder = "dist/add-in/templates";

mkdirSync(folder, { recursive: true });
const list = listedTemplates();
for (const { file, document } of list) writeFileSync(`${folder}/${file}`, await templateWorkbook(document));
const index = list.map(({ file, title, organisation, summary }) => ({ file, title, organisation, summary }));
writeFileSync(`${folder}/index.json`, `${JSON.stringify(index, null, 2)}\n`);
