import { parseArea } from "../../model/address.ts";
import { overlaps } from "../../model/area.ts";
import type { Area } from "../../model/workbook.ts";
import { findPart, partDocument, partText, type Parts } from "../parts.ts";
import { parseAreas } from "../references.ts";
import { worksheetOrder } from "../schemaOrder.ts";
import { readSharedStrings, type SharedString } from "../sharedStrings.ts";
import { workbookPart, type SheetEntry, type WorkbookXml } from "../workbookXml.ts";
import { pieceElement, pieceElements, splitWorksheet, type WorksheetXml } from "../worksheetXml.ts";
import { childElement, childElements, numberAttribute, rootOf } from "../xml.ts";
import { checkOrder, repeated } from "./sequences.ts";
import { checkTables, type TableFacts } from "./tableParts.ts";
import { checkCells, type Limits } from "./worksheetCells.ts";

export function checkWorksheets(parts: Parts, workbookXml: WorkbookXml): string[] {
  const strings = workbookPart(parts, workbookXml, "sharedStrings");
  const texts = strings === null ? [] : readSharedStrings(partText(parts, strings));
  const stylesPart = workbookPart(parts, workbookXml, "styles");
  const styles = stylesPart === null ? null : rootOf(partDocument(parts, stylesPart));
  const limits = {
    strings: texts.length,
    cellFormats: styles ? childElements(childElement(styles, "cellXfs"), "xf").length : 1,
    differentialFormats: childElements(childElement(styles, "dxfs"), "dxf").length,
  };
  const tables: TableFacts[] = [];
  const faults = workbookXml.sheets
    .filter((sheet) => sheet.kind === "worksheet" && findPart(parts, sheet.part) !== null)
    .flatMap((sheet) => checkWorksheet(parts, sheet, texts, limits, tables));
  const names = childElements(childElement(workbookXml.root, "definedNames"), "definedName").map((name) =>
    (name.getAttribute("name") ?? "").toLowerCase(),
  );
  return [
    ...faults,
    ...repeated(tables.map(({ id }) => id)).map((id) => `two tables have the id ${id}`),
    ...repeated(tables.map(({ uid }) => uid).filter(Boolean)).map((uid) => `two tables have the uid ${uid}`),
    ...repeated([...tables.map(({ name }) => name.toLowerCase()), ...new Set(names)]).map(
      (name) => `two tables or names are called ${name}`,
    ),
  ];
}

function checkWorksheet(
  parts: Parts,
  { part }: SheetEntry,
  texts: readonly SharedString[],
  limits: Limits,
  tables: TableFacts[],
): string[] {
  const cells = new Map<string, string | null>();
  const faults: string[] = [];
  const text = partText(parts, part);
  const xml = splitWorksheet(text, checkCells(part, texts, limits, cells, faults));
  const own = checkTables(parts, part, xml, cells);
  tables.push(...own.tables);
  const merges = childElements(pieceElement(xml, "mergeCells"), "mergeCell").map(
    (merge) => merge.getAttribute("ref") ?? "",
  );
  const areas = merges.map((reference) => ({ what: `the merged area ${reference}`, area: parseArea(reference) }));
  const filter = pieceElement(xml, "autoFilter")?.getAttribute("ref");
  const taken = [
    ...areas,
    ...own.tables.map(({ name, area }) => ({ what: `the table ${name}`, area })),
    ...(filter ? [{ what: "the AutoFilter", area: parseArea(filter) }] : []),
  ];
  return [
    ...checkOrder(
      part,
      xml.pieces.map((piece) => piece.name),
      worksheetOrder,
    ),
    ...faults,
    ...own.faults,
    ...areas.filter(({ area }) => area === null).map(({ what }) => `${part}: ${what} is no area`),
    ...checkOverlaps(
      part,
      taken.flatMap(({ what, area }) => (area ? [{ what, area }] : [])),
    ),
    ...checkCounts(part, xml),
    ...checkConditionalFormats(part, xml, limits),
    ...checkColumns(part, xml, limits),
    ...checkSheetViews(part, xml),
  ];
}

function checkOverlaps(part: string, taken: readonly { what: string; area: Area }[]): string[] {
  return taken.flatMap((one, index) =>
    taken
      .slice(index + 1)
      .flatMap((other) => (overlaps(one.area, other.area) ? [`${part}: ${one.what} and ${other.what} overlap`] : [])),
  );
}

/** Where a list says how long it is, it must be so. */
function checkCounts(part: string, xml: WorksheetXml): string[] {
  return ["mergeCells", "tableParts", "dataValidations"].flatMap((name) => {
    const element = pieceElement(xml, name);
    if (!element) return [];
    const items = childElements(element).length;
    if (items === 0 && name !== "tableParts") return [`${part}: ${name} is empty`];
    return numberAttribute(element, "count", items) === items ? [] : [`${part}: ${name} counts wrongly`];
  });
}

function checkConditionalFormats(part: string, xml: WorksheetXml, limits: Limits): string[] {
  return pieceElements(xml, "conditionalFormatting").flatMap((element) => {
    const sqref = element.getAttribute("sqref") ?? "";
    return [
      ...(parseAreas(sqref).length === sqref.split(/\s+/).filter(Boolean).length && sqref !== ""
        ? []
        : [`${part}: a conditional format covers "${sqref}"`]),
      ...childElements(element, "cfRule").flatMap((rule) => {
        const dxf = numberAttribute(rule, "dxfId", null);
        return [
          ...(dxf === null || dxf < limits.differentialFormats
            ? []
            : [`${part}: a conditional format uses format ${dxf} of ${limits.differentialFormats}`]),
          ...(numberAttribute(rule, "priority", 0) >= 1 ? [] : [`${part}: a conditional format has no priority`]),
          ...(rule.getAttribute("type") === "cellIs" && !rule.hasAttribute("operator")
            ? [`${part}: a conditional format has no operator`]
            : []),
        ];
      }),
    ];
  });
}

function checkColumns(part: string, xml: WorksheetXml, limits: Limits): string[] {
  let last = 0;
  return childElements(pieceElement(xml, "cols"), "col").flatMap((col) => {
    const min = numberAttribute(col, "min", 0);
    const max = numberAttribute(col, "max", 0);
    const faults =
      min > last && max >= min && max <= 16_384 ? [] : [`${part}: the columns ${min} to ${max} stand after ${last}`];
    last = max;
    const style = numberAttribute(col, "style", 0);
    return style < limits.cellFormats
      ? faults
      : [...faults, `${part}: column ${min} has format ${style} of ${limits.cellFormats}`];
  });
}

function checkSheetViews(part: string, xml: WorksheetXml): string[] {
  return childElements(pieceElement(xml, "sheetViews"), "sheetView")
    .filter((view) => !view.hasAttribute("workbookViewId"))
    .map(() => `${part}: a view belongs to no window`);
}
