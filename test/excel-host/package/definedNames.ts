import { columnName, columnNumber, parseArea, splitAddress } from "../model/address.ts";
import type { Area, Workbook, Worksheet } from "../model/workbook.ts";
import { decodeText } from "./text.ts";
import type { WorkbookXml } from "./workbookXml.ts";
import { booleanAttribute, childElement, childElements, numberAttribute } from "./xml.ts";

export type DefinedName = Workbook["names"][number];

/** The defined names, Excel's own (_xlnm.Print_Titles …) included. */
export function readDefinedNames({ root, sheets }: WorkbookXml): DefinedName[] {
  return childElements(childElement(root, "definedNames"), "definedName").map((element) => {
    const position = numberAttribute(element, "localSheetId", null);
    return {
      name: decodeText(element.getAttribute("name") ?? ""),
      formula: `=${element.textContent ?? ""}`,
      worksheet: position === null ? null : (sheets[position]?.name ?? null),
      hidden: booleanAttribute(element, "hidden", false),
    };
  });
}

export const printTitles = "_xlnm.Print_Titles";
export const printArea = "_xlnm.Print_Area";
export const filterDatabase = "_xlnm._FilterDatabase";

/** The rows repeated at the top of each page ("Sheet!$A:$A,Sheet!$1:$2"), from zero; null for none. */
export function titleRows(formula: string): [number, number] | null {
  const [, first, last] = /!\$?(\d+):\$?(\d+)/.exec(formula) ?? [];
  return first === undefined || last === undefined ? null : [Number(first) - 1, Number(last) - 1];
}

/** The one area that is printed ("=Sheet!$A$1:$F$9"); null for none, and for several. */
export const printedArea = (formula: string): Area | null => parseArea(splitAddress(formula.replace(/^=/, "")).area);

/** The columns repeated at the left of each page, from zero; null for none. */
export function titleColumns(formula: string): [number, number] | null {
  const [, first, last] = /!\$?([A-Z]+):\$?([A-Z]+)/.exec(formula) ?? [];
  return first === undefined || last === undefined ? null : [columnNumber(first), columnNumber(last)];
}

/** The formula for what is repeated on each page; "" where that is nothing, and the old one where it is the same. */
export function titlesFormula(
  old: string,
  sheet: string,
  { titleRows: rows, titleColumns: columns }: Worksheet["pageLayout"],
): string {
  const same =
    JSON.stringify([titleRows(old), titleColumns(old)]) === JSON.stringify([rows, columns ?? null]) ? old : null;
  const repeated = [
    ...(columns === undefined ? [] : [`$${columnName(columns[0])}:$${columnName(columns[1])}`]),
    ...(rows === null ? [] : [`$${rows[0] + 1}:$${rows[1] + 1}`]),
  ];
  return same ?? (repeated.length === 0 ? "" : `=${repeated.map((part) => `${sheet}!${part}`).join(",")}`);
}
