import type { ComparedType, ComparisonOperator, DataValidation } from "../model/workbook.ts";
import { areaReference, parseAreas } from "./references.ts";
import { decodeText, encodeName } from "./text.ts";
import { editPiece, replacePieces, type WorksheetXml } from "./worksheetXml.ts";
import {
  booleanAttribute,
  childElement,
  childElements,
  createElement,
  ensureChild,
  parseXml,
  rootOf,
  serialiseXml,
  setAttribute,
  type Element,
} from "./xml.ts";

const order = ["formula1", "formula2"];

export function readDataValidation(element: Element): DataValidation {
  const type = element.getAttribute("type") ?? "none";
  const text = (name: string) => decodeText(element.getAttribute(name) ?? "");
  const style = element.getAttribute("errorStyle");
  return {
    areas: parseAreas(element.getAttribute("sqref") ?? ""),
    rule: readRule(element, type),
    ignoreBlanks: booleanAttribute(element, "allowBlank", false),
    prompt: {
      show: booleanAttribute(element, "showInputMessage", false),
      title: text("promptTitle"),
      message: text("prompt"),
    },
    errorAlert: {
      show: booleanAttribute(element, "showErrorMessage", false),
      style: style === "warning" || style === "information" ? style : "stop",
      title: text("errorTitle"),
      message: text("error"),
    },
    xml: serialiseXml(element),
  };
}

const comparedTypes: readonly string[] = ["whole", "decimal", "date", "textLength"] satisfies ComparedType[];

function readRule(element: Element, type: string): DataValidation["rule"] {
  const formulas = ["formula1", "formula2"].flatMap((name) => childElement(element, name)?.textContent ?? []);
  if (type === "list") {
    // The attribute says the contrary of its name (ECMA-376 part 1, 18.3.1.32).
    return {
      kind: "list",
      source: formulas[0] ?? "",
      dropDown: !booleanAttribute(element, "showDropDown", false),
    };
  }
  if (!comparedTypes.includes(type)) return { kind: "other", type };
  const operator = (element.getAttribute("operator") ?? "between") as ComparisonOperator;
  return { kind: "compare", type: type as ComparedType, operator, formulas };
}

/** Writes the rules; those that are as they were keep their elements. */
export function saveDataValidations(xml: WorksheetXml, validations: readonly DataValidation[]): void {
  const kept = validations.filter((validation) => validation.areas.length > 0);
  if (kept.length === 0) {
    replacePieces(xml, "dataValidations", []);
    return;
  }
  editPiece(xml, "dataValidations", (list) => {
    const stored = childElements(list, "dataValidation");
    for (const element of stored) list.removeChild(element);
    for (const validation of kept) {
      const same = stored.find((element) => comparable(readDataValidation(element)) === comparable(validation));
      list.appendChild(same ?? writeValidation(list, validation));
    }
    list.setAttribute("count", String(kept.length));
  });
}

function comparable({ areas, ...rest }: DataValidation): string {
  const { rule, ignoreBlanks, prompt, errorAlert, xml } = rest;
  return JSON.stringify([
    areas.map(areaReference),
    Object.entries(rule).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ignoreBlanks,
    texts(prompt),
    texts(errorAlert),
    xml,
  ]);
}

function texts(shown: { show: boolean; title: string; message: string; style?: string }): unknown[] {
  return [shown.show, shown.title, shown.message, shown.style];
}

function writeValidation(
  list: Element,
  { areas, rule, ignoreBlanks, prompt, errorAlert, xml }: DataValidation,
): Element {
  if (xml === undefined && rule.kind === "other" && rule.type !== "none") {
    throw new Error(`A data validation rule of type ${rule.type} can only be carried, not made.`);
  }
  const element = adopted(list, xml) ?? createElement(list, "dataValidation");
  const text = (name: string, value: string) => setAttribute(element, name, value === "" ? null : encodeName(value));
  const flag = (name: string, value: boolean) => setAttribute(element, name, value ? 1 : null);
  setAttribute(element, "type", rule.kind === "list" ? "list" : rule.type === "none" ? null : rule.type);
  if (rule.kind === "compare") setAttribute(element, "operator", rule.operator === "between" ? null : rule.operator);
  setAttribute(element, "errorStyle", errorAlert.style === "stop" ? null : errorAlert.style);
  flag("allowBlank", ignoreBlanks);
  flag("showInputMessage", prompt.show);
  flag("showErrorMessage", errorAlert.show);
  text("errorTitle", errorAlert.title);
  text("error", errorAlert.message);
  text("promptTitle", prompt.title);
  text("prompt", prompt.message);
  setAttribute(element, "sqref", areas.map(areaReference).join(" "));
  if (rule.kind === "list") {
    flag("showDropDown", !rule.dropDown);
    ensureChild(element, "formula1", order).textContent = rule.source;
  }
  if (rule.kind === "compare") {
    for (const [index, formula] of rule.formulas.entries())
      ensureChild(element, `formula${index + 1}`, order).textContent = formula;
  }
  return element;
}

function adopted(list: Element, xml: string | undefined): Element | null {
  if (xml === undefined) return null;
  const element = list.ownerDocument?.importNode(rootOf(parseXml(xml)), true) ?? null;
  element?.removeAttribute("xmlns");
  return element;
}
