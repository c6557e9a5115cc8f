import type { ConditionalFormat, ConditionalLook } from "../model/workbook.ts";
import { parseAreas } from "./references.ts";
import { booleanAttribute, childElements, numberAttribute, serialiseXml, type Element } from "./xml.ts";

/** The rules of one conditionalFormatting element. */
export function readConditionalFormatting(element: Element, dxfs: readonly ConditionalLook[]): ConditionalFormat[] {
  const areas = parseAreas(element.getAttribute("sqref") ?? "");
  return childElements(element, "cfRule").map((rule) => readRule(rule, areas, dxfs));
}

function readRule(
  rule: Element,
  areas: ConditionalFormat["areas"],
  dxfs: readonly ConditionalLook[],
): ConditionalFormat {
  const type = rule.getAttribute("type") ?? "";
  const dxf = numberAttribute(rule, "dxfId", null);
  const look = (dxf === null ? undefined : dxfs[dxf]) ?? { fill: null, fontColor: null, bold: false };
  const formulas = childElements(rule, "formula").map((formula) => formula.textContent ?? "");
  return {
    areas: areas.map((area) => ({ ...area })),
    priority: numberAttribute(rule, "priority", 1),
    stopIfTrue: booleanAttribute(rule, "stopIfTrue", false),
    rule:
      type === "cellIs"
        ? {
            kind: "cellIs",
            operator: rule.getAttribute("operator") ?? "equal",
            formulas,
            ...look,
          }
        : type === "expression"
          ? { kind: "expression", formulas, ...look }
          : { kind: "other", type },
    xml: serialiseXml(rule),
    ...(dxf !== null && { dxf }),
  };
}
