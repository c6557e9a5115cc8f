import { parseArea } from "../../model/address.ts";
import { contains } from "../../model/area.ts";
import type { Area } from "../../model/workbook.ts";
import { partDocument, partText, type Parts } from "../parts.ts";
import { workbookPart, type WorkbookXml } from "../workbookXml.ts";
import { splitWorksheet } from "../worksheetXml.ts";
import { childElements, rootOf } from "../xml.ts";

export function checkCalculationChain(parts: Parts, workbookXml: WorkbookXml): string[] {
  const part = workbookPart(parts, workbookXml, "calcChain");
  if (part === null) return [];
  const formulas = new Map(
    workbookXml.sheets
      .filter((sheet) => sheet.kind === "worksheet")
      .map((sheet) => [sheet.sheetId, formulaCells(partText(parts, sheet.part))]),
  );
  let sheetId = 0;
  return childElements(rootOf(partDocument(parts, part))).flatMap((cell) => {
    sheetId = Number(cell.getAttribute("i") ?? sheetId);
    const reference = cell.getAttribute("r") ?? "";
    const at = parseArea(reference);
    const found = formulas.get(sheetId);
    return at && (found?.cells.has(reference) || found?.filled.some((area) => contains(area, at)))
      ? []
      : [`${part}: ${reference} of sheet ${sheetId} holds no formula`];
  });
}

/** The cells that hold a formula, and the areas that array formulas fill. */
function formulaCells(xml: string): { cells: Set<string>; filled: Area[] } {
  const found = { cells: new Set<string>(), filled: [] as Area[] };
  let reference = "";
  splitWorksheet(xml, {
    open(name, { attributes }) {
      if (name === "c") reference = attributes["r"] ?? "";
      else if (name === "f") {
        found.cells.add(reference);
        const area = parseArea(attributes["ref"] ?? "");
        if (area) found.filled.push(area);
      }
    },
    text() {},
    close() {},
    end() {},
  });
  return found;
}
