import { parseArea, splitAddress } from "../model/address.ts";
import type { Area, Workbook } from "../model/workbook.ts";
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

/**
 * The formula with other title rows; repeated columns stay. "" where nothing is repeated any more; the formula itself where
 * its rows are the same.
 */
export function withTitleRows(formula: string, sheet: string, rows: [number, number] | null): string {
  if (JSON.stringify(titleRows(formula)) === JSON.stringify(rows)) return formula;
  const [, columns] = /!(\$?[A-Z]+:\$?[A-Z]+)/.exec(formula) ?? [];
  const repeated = [columns, rows === null ? undefined : `$${rows[0] + 1}:$${rows[1] + 1}`].filter(
    (part) => part !== undefined,
  );
  return repeated.length === 0 ? "" : `=${repeated.map((part) => `${sheet}!${part}`).join(",")}`;
}
