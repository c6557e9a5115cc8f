import type { Workbook, Worksheet } from "../model/workbook.ts";
import { blankParts } from "./blankParts.ts";
import { readPalette } from "./colours.ts";
import { readCustomXml } from "./customXml.ts";
import { printArea, printedArea, printTitles, readDefinedNames, titleColumns, titleRows } from "./definedNames.ts";
import { NotAWorkbook } from "./notAWorkbook.ts";
import { openPackage } from "./openPackage.ts";
import { readTitle } from "./documentProperties.ts";
import { partDocument, partText, streamed, type Parts } from "./parts.ts";
import { readWorksheet, type WorkbookContext } from "./readWorksheet.ts";
import { readSharedStrings } from "./sharedStrings.ts";
import { readDifferentialStyles, readStyles } from "./styles.ts";
import {
  activeWorksheet,
  readWorkbookXml,
  structureIsLocked,
  usesDate1904,
  workbookPart,
  type WorkbookXml,
} from "./workbookXml.ts";
import { rootOf, type Element } from "./xml.ts";

/**
 * Reads an .xlsx, .xlsm or template into the stand-in's workbook.
 *
 * Throws `NotAWorkbook`, with one plain sentence, for anything else.
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  return readParts(openPackage(bytes));
}

export function readParts(parts: Parts): Workbook {
  const workbookXml = readWorkbookXml(parts);
  const styleSheet = styleSheetOf(parts, workbookXml);
  const palette = readPalette(themeOf(parts, workbookXml), styleSheet);
  const styles = readStyles(styleSheet, palette);
  const strings = workbookPart(parts, workbookXml, "sharedStrings");
  const context: WorkbookContext = {
    parts,
    strings: strings === null ? [] : streamed(strings, () => readSharedStrings(partText(parts, strings))),
    palette,
    styles: styles.length,
    dxfs: readDifferentialStyles(styleSheet, palette),
    date1904: usesDate1904(workbookXml),
  };
  const names = readDefinedNames(workbookXml);
  const worksheets = workbookXml.sheets.flatMap((sheet, position) =>
    sheet.kind === "worksheet" ? [streamed(sheet.part, () => readWorksheet(context, sheet, position))] : [],
  );
  if (worksheets.length === 0) {
    throw new NotAWorkbook("The file has no worksheet; an Excel workbook with at least one was expected.");
  }
  for (const worksheet of worksheets) {
    const titles = names.find((name) => name.name === printTitles && name.worksheet === worksheet.name);
    if (titles) worksheet.pageLayout.titleRows = titleRows(titles.formula);
    const columns = titles ? titleColumns(titles.formula) : null;
    if (columns) worksheet.pageLayout.titleColumns = columns;
    const printed = names.find((name) => name.name === printArea && name.worksheet === worksheet.name);
    const area = printed ? printedArea(printed.formula) : null;
    if (area) worksheet.pageLayout.printArea = area;
  }
  makeUnique(worksheets);
  return {
    worksheets,
    active: Math.max(
      0,
      worksheets.findIndex((worksheet) => worksheet.part === activeWorksheet(workbookXml)?.part),
    ),
    date1904: context.date1904,
    styles,
    customXmlParts: readCustomXml(parts, workbookXml),
    structureProtected: structureIsLocked(workbookXml),
    ...readTitle(parts),
    names,
    source: parts,
  };
}

/** The style sheet part's root; a new workbook's where this one has none. */
export function styleSheetOf(parts: Parts, workbookXml: WorkbookXml): Element {
  const part = workbookPart(parts, workbookXml, "styles");
  return rootOf(part === null ? partDocument(blankParts(), "xl/styles.xml") : partDocument(parts, part));
}

export function themeOf(parts: Parts, workbookXml: WorkbookXml): Element | null {
  const part = workbookPart(parts, workbookXml, "theme");
  return part === null ? null : rootOf(partDocument(parts, part));
}

/** Programs that copy parts copy their ids too; Excel's ids are unique, so a repeated one is taken for absent. */
function makeUnique(worksheets: readonly Worksheet[]): void {
  const sheets = new Set<string>();
  const tables = new Set<string>();
  for (const worksheet of worksheets) {
    worksheet.uid = unused(worksheet.uid, sheets);
    for (const table of worksheet.tables) table.uid = unused(table.uid, tables);
  }
}

function unused(uid: string, taken: Set<string>): string {
  let candidate = uid;
  for (let number = 1; taken.has(candidate); number++) {
    candidate = `${uid.slice(0, -5)}${number.toString(16).toUpperCase().padStart(4, "0")}}`;
  }
  taken.add(candidate);
  return candidate;
}
