import type { Worksheet, Workbook } from "../model/workbook.ts";
import { copyWorksheetXml } from "./copyWorksheet.ts";
import { openPackage } from "./openPackage.ts";
import { contentType, findPart, partText, relationshipsOf, type Parts } from "./parts.ts";
import { cut } from "./readWorksheet.ts";
import { readParts, styleSheetOf } from "./readWorkbook.ts";
import { readSharedStrings } from "./sharedStrings.ts";
import { readWorkbookXml, workbookPart } from "./workbookXml.ts";
import { editPiece, joinWorksheet, replacePieces, type WorksheetXml } from "./worksheetXml.ts";
import { booleanAttribute, childElement, childElements, numberAttribute, serialiseXml, type Element } from "./xml.ts";

/** A workbook whose worksheets are to be inserted into another. */
export interface WorkbookToInsert {
  /** Nothing in it refers to the file any more: every cell, rule and table stands for itself. */
  workbook: Workbook;
  /** It is an ordinary .xlsx, neither a template nor one with macros. */
  plain: boolean;
  /** What Excel on the web does not insert, by Excel's names: "Chart". */
  unsupported: readonly string[];
  /** What of a worksheet would be lost here, in a few words each. */
  lost: ReadonlyMap<Worksheet, readonly string[]>;
}

/** Reads an .xlsx to be inserted; throws `NotAWorkbook` as `readWorkbook` does. */
export function readWorkbookToInsert(bytes: Uint8Array): WorkbookToInsert {
  const parts = openPackage(bytes);
  const workbook = readParts(parts);
  const workbookXml = readWorkbookXml(parts);
  const dxfs = childElements(childElement(styleSheetOf(parts, workbookXml), "dxfs"), "dxf").map(serialiseXml);
  const unlikeModel = formatsUnlikeModel(styleSheetOf(parts, workbookXml));
  const strings = workbookPart(parts, workbookXml, "sharedStrings");
  const rich = (strings === null ? [] : readSharedStrings(partText(parts, strings))).map((text) => text.rich);
  const lost = new Map<Worksheet, string[]>();
  for (const worksheet of workbook.worksheets) {
    const { part = "" } = worksheet;
    const xml = cut(part, partText(parts, part));
    lost.set(worksheet, [
      ...hangsOn(parts, part, xml),
      ...formatsOf(worksheet).flatMap((style) => unlikeModel[style] ?? []),
      ...textsAndFormulas(worksheet, rich),
      ...(worksheet.tables.some((table) => relationshipsOf(parts, table.part ?? "").length > 0)
        ? ["a table from a query"]
        : []),
    ]);
    detach(worksheet, xml, dxfs);
  }
  for (const style of workbook.styles) delete style.xf;
  return {
    workbook,
    plain: contentType(parts, workbookXml.path).endsWith("spreadsheetml.sheet.main+xml"),
    unsupported: [
      ...new Set([
        ...workbookXml.sheets.flatMap(({ kind }) => (kind === "worksheet" ? [] : ["Chart"])),
        ...workbook.worksheets.flatMap((worksheet) => unsupportedOn(parts, worksheet)),
      ]),
    ],
    lost,
  };
}

/** "In Excel on the web, this API doesn't support inserting charts, comments, PivotTables, or slicers." */
function unsupportedOn(parts: Parts, { part = "", drawings, pivots, carried = [] }: Worksheet): string[] {
  const kinds = relationshipsOf(parts, part).map(({ kind }) => kind);
  return [
    ...(drawings.some(({ kind }) => kind === "chart") ? ["Chart"] : []),
    ...(carried.some(({ kind }) => kind === "comment") ? ["Comment"] : []),
    ...(pivots.length > 0 ? ["PivotTable"] : []),
    ...(kinds.some((kind) => /^(?:slicer|timeline)s?$/i.test(kind)) ? ["Slicer"] : []),
  ];
}

/** What is in parts of its own, and so no longer there once the worksheet stands in another file. */
function hangsOn(parts: Parts, part: string, xml: WorksheetXml): string[] {
  const kinds = relationshipsOf(parts, part)
    .filter(({ kind, target, external }) => kind !== "table" && (external || findPart(parts, target) !== null))
    .map(({ kind }) => kind)
    // What a printer remembers of a page is its own affair.
    .filter((kind) => kind !== "printerSettings");
  const sparklines = xml.pieces.some(({ name, xml: text }) => name === "extLst" && text.includes("sparkline"));
  return [...[...new Set(kinds)].map((kind) => `a ${kind} of its own`), ...(sparklines ? ["sparklines"] : [])];
}

function formatsOf({ rows, columns }: Worksheet): number[] {
  const used = new Set<number>(columns.flatMap(({ style }) => style ?? []));
  for (const row of rows.values()) {
    if (row.style !== undefined) used.add(row.style);
    row.cells.forEach(({ style }) => used.add(style));
  }
  return [...used];
}

const modelledFont = new Set("b i u sz color name family charset scheme".split(" "));
const modelledAlignment = new Set("horizontal vertical wrapText indent".split(" "));

/** What each cell format has that a style of the model has not, by the format's index. */
function formatsUnlikeModel(styleSheet: Element): string[][] {
  const items = (list: string) => childElements(childElement(styleSheet, list));
  const fonts = items("fonts").map((font) =>
    childElements(font).some(({ localName }) => !modelledFont.has(localName ?? ""))
      ? ["a font that is struck out"]
      : [],
  );
  const fills = items("fills").map((fill) => {
    const pattern = childElement(fill, "patternFill")?.getAttribute("patternType") ?? "none";
    return childElement(fill, "gradientFill") || !["none", "solid", "gray125"].includes(pattern) ? ["a pattern"] : [];
  });
  const borders = items("borders").map((border) =>
    (childElement(border, "diagonal")?.getAttribute("style") ?? "none") === "none" ? [] : ["a diagonal border"],
  );
  return items("cellXfs").map((xf) => {
    const alignment = childElement(xf, "alignment");
    const turned = [...(alignment?.attributes ?? [])].some(
      ({ name, value }) => !modelledAlignment.has(name) && value !== "0",
    );
    const protection = childElement(xf, "protection");
    return [
      ...(fonts[numberAttribute(xf, "fontId", 0)] ?? []),
      ...(fills[numberAttribute(xf, "fillId", 0)] ?? []),
      ...(borders[numberAttribute(xf, "borderId", 0)] ?? []),
      ...(turned ? ["a text that is turned or shrunk"] : []),
      ...(protection && booleanAttribute(protection, "hidden", false) ? ["a hidden formula"] : []),
      ...(booleanAttribute(xf, "quotePrefix", false) ? ["an apostrophe before a text"] : []),
    ];
  });
}

function textsAndFormulas({ rows }: Worksheet, rich: readonly boolean[]): string[] {
  const found = new Set<string>();
  for (const { cells } of rows.values()) {
    cells.forEach(({ xml = "", array }) => {
      const shared = /\st="s"[^>]*>.*?<(?:\w+:)?v>(\d+)</s.exec(xml)?.[1];
      if ((shared !== undefined && rich[Number(shared)] === true) || /<(?:\w+:)?(?:r|rPh)[\s>]/.test(xml))
        found.add("a text in several formats");
      if (array?.metadata != null) found.add("a formula that spills");
      if (/\st="dataTable"/.test(xml)) found.add("a data table");
    });
  }
  return [...found];
}

/** Cuts what refers to the file's shared parts, or keeps it with what it refers to. */
function detach(worksheet: Worksheet, xml: WorksheetXml, dxfs: readonly string[]): void {
  for (const { cells } of worksheet.rows.values()) cells.forEach((cell) => delete cell.xml);
  for (const format of worksheet.conditionalFormats) {
    const dxfXml = format.dxf === undefined ? undefined : dxfs[format.dxf];
    if (dxfXml !== undefined) format.dxfXml = dxfXml;
    delete format.dxf;
  }
  for (const table of worksheet.tables) {
    delete table.part;
    for (const column of table.columns) {
      if (column.xml !== undefined) column.xml = column.xml.replace(/\s[\w:]*(?:DxfId|CellStyle|uid)="[^"]*"/g, "");
    }
  }
  for (const name of ["sheetData", "conditionalFormatting"])
    replacePieces(xml, name, name === "sheetData" ? [`<${xml.prefix}sheetData/>`] : []);
  if (xml.pieces.some(({ name }) => name === "sheetViews")) {
    editPiece(xml, "sheetViews", (views) => {
      const [first, ...others] = childElements(views, "sheetView");
      // The other windows are the other workbook's.
      for (const view of others) views.removeChild(view);
      first?.setAttribute("workbookViewId", "0");
    });
  }
  worksheet.insertedXml = copyWorksheetXml(joinWorksheet(xml));
  delete worksheet.part;
}
