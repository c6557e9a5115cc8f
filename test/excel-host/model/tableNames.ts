import type { Workbook } from "./workbook.ts";

/** Names are the same whatever their case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Table and defined names share one namespace in a workbook, whatever the case. */
export function isNameTaken(workbook: Workbook, name: string): boolean {
  return (
    workbook.worksheets.some((worksheet) => worksheet.tables.some((table) => sameName(table.name, name))) ||
    workbook.names.some((defined) => defined.worksheet === null && sameName(defined.name, name))
  );
}

/** Whether Excel takes the text as a table's name (https://support.microsoft.com/office/fbf49a4f-82a3-43eb-8ba2-44d21233b114). */
export function isTableName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    !/^[rc]$/i.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^r\d*c\d*$/i.test(name)
  );
}
