export { newWorkbook } from "./newWorkbook.ts";
export { checkPackage } from "./check.ts";
export { NotAWorkbook } from "./notAWorkbook.ts";
export { readWorkbookToInsert } from "./readWorkbookToInsert.ts";
export { readWorkbook } from "./readWorkbook.ts";
export { saveWorkbook } from "./saveWorkbook.ts";
export { whatCannotBeCarried } from "./whatCannotBeCarried.ts";
