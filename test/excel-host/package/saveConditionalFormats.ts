import type { ConditionalFormat } from "../model/workbook.ts";
import { readConditionalFormatting } from "./conditionalFormats.ts";
import { areaReference } from "./references.ts";
import { escapeXml, writeAttributes } from "./text.ts";
import type { SaveContext } from "./saveWorksheet.ts";
import { pieceElements, replacePieces, type WorksheetXml } from "./worksheetXml.ts";
import { namespaces, parseXml, rootOf, serialiseXml, setAttribute, type Element } from "./xml.ts";

type Dxfs = Pick<SaveContext, "dxfs" | "differentialFormat" | "differentialFormatOf">;

/**
 * Writes the conditional formats: elements whose rules are all as they were stay as they stood, the others are written anew,
 * one element for each run of rules on the same areas.
 */
export function saveConditionalFormats(xml: WorksheetXml, formats: readonly ConditionalFormat[], context: Dxfs): void {
  const waiting = new Map(formats.map((format) => [format, comparable(format)]));
  const kept: string[] = [];
  const stored = xml.pieces.filter((piece) => piece.name === "conditionalFormatting");
  for (const [index, element] of pieceElements(xml, "conditionalFormatting").entries()) {
    const rules = readConditionalFormatting(element, context.dxfs).map(comparable);
    const same = rules.map((rule) => [...waiting].find(([, other]) => other === rule)?.[0]);
    if (same.includes(undefined)) continue;
    kept.push(stored[index]?.xml ?? "");
    for (const format of same) if (format) waiting.delete(format);
  }
  const groups: { sqref: string; rules: string[] }[] = [];
  for (const format of waiting.keys()) {
    const sqref = format.areas.map(areaReference).join(" ");
    const last = groups.at(-1);
    const group = last?.sqref === sqref ? last : { sqref, rules: [] };
    if (group !== last) groups.push(group);
    group.rules.push(writeRule(format, xml, context));
  }
  replacePieces(xml, "conditionalFormatting", [
    ...kept,
    ...groups.map(
      ({ sqref, rules }) =>
        `<${xml.prefix}conditionalFormatting${writeAttributes({ sqref })}>${rules.join("")}</${xml.prefix}conditionalFormatting>`,
    ),
  ]);
}

function comparable({ areas, priority, stopIfTrue, rule, xml }: ConditionalFormat): string {
  return JSON.stringify([areas.map(areaReference), priority, stopIfTrue, rule, xml]);
}

function writeRule(format: ConditionalFormat, { prefix }: WorksheetXml, context: Dxfs): string {
  const { rule, priority, stopIfTrue } = format;
  if (format.xml !== undefined) {
    const dxf = format.dxfXml === undefined ? null : context.differentialFormatOf(format.dxfXml);
    return adjustRule(format.xml, priority, stopIfTrue, prefix, dxf);
  }
  if (rule.kind === "other")
    throw new Error(`A conditional format of type ${rule.type} can only be carried, not made.`);
  const { fill, fontColor, bold, borders } = rule;
  const look = { fill, fontColor, bold, ...(borders !== undefined && { borders }) };
  // The format it came from may hold more than is modelled.
  const isOld = format.dxf !== undefined && JSON.stringify(context.dxfs[format.dxf]) === JSON.stringify(look);
  const dxf = isOld
    ? format.dxf
    : fill === null && fontColor === null && !bold && borders === undefined
      ? null
      : context.differentialFormat(look);
  const attributes = writeAttributes({
    type: rule.kind,
    dxfId: dxf,
    priority,
    stopIfTrue: stopIfTrue ? 1 : null,
    operator: rule.kind === "cellIs" ? operatorName(rule.operator) : null,
  });
  const formulas = rule.formulas.map(
    (formula) => `<${prefix}formula>${escapeXml(formula.replace(/^=/, ""))}</${prefix}formula>`,
  );
  return `<${prefix}cfRule${attributes}>${formulas.join("")}</${prefix}cfRule>`;
}

/** The file's word for Office.js's: EqualTo is equal, LessThanOrEqual is lessThanOrEqual. */
function operatorName(operator: string): string {
  return operator.charAt(0).toLowerCase() + operator.slice(1).replace(/^(qual|otEqual)To$/, "$1");
}

/** `dxf`: the number here of what it applies, where that came from another file. */
function adjustRule(xml: string, priority: number, stopIfTrue: boolean, prefix: string, dxf: number | null): string {
  const rule: Element = rootOf(parseXml(xml));
  if (dxf !== null) setAttribute(rule, "dxfId", dxf);
  setAttribute(rule, "priority", priority);
  if (stopIfTrue !== (rule.getAttribute("stopIfTrue") === "1")) setAttribute(rule, "stopIfTrue", stopIfTrue ? 1 : null);
  const written = serialiseXml(rule);
  // Without a prefix the worksheet's own declaration holds for it.
  return prefix === "" ? written.replace(` xmlns="${namespaces.main}"`, "") : written;
}
