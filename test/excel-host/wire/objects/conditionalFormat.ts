import { escapeXml, unescapeXml } from "../../model/xmlText.ts";
import { addConditionalFormat, clearConditionalFormats, formatsIn } from "../../model/conditionalFormats.ts";
import { markChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { checkAllowed } from "../../model/protection.ts";
import type { ConditionalFormat } from "../../model/workbook.ts";
import { booleanValue, integerArgument, numberValue, recordValue, textArgument, type Arguments } from "../arguments.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { FormatTarget, RangeTarget } from "../targets.ts";
import { readOnly, wire, type WireObject, type WireType } from "../wireType.ts";
import { colorValue } from "./color.ts";
import { areaOf, rangeOn } from "./rangeArea.ts";

type CellIsRule = Extract<ConditionalFormat["rule"], { kind: "cellIs" }>;

/** Operators as Office.js and as files have them. */
const OPERATORS: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** Types of other rules as files and as Office.js have them; other names are answered as Custom. */
const TYPES: Record<string, string> = {
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  expression: "Custom",
};

const formatsOf = (range: RangeTarget): ConditionalFormat[] => formatsIn(range.position.worksheet, areaOf(range));

const at = (range: RangeTarget, index: number): WireObject | null => {
  const format = formatsOf(range)[index];
  return format === undefined ? null : wire("ConditionalFormat", { range, format });
};

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection */
export const conditionalFormatsType: WireType<RangeTarget> = {
  name: "ConditionalFormatCollection",
  items: (range) => formatsOf(range).map((format) => wire("ConditionalFormat", { range, format })),
  methods: {
    add,
    clearAll: (range, _, { workbook }) => {
      checkAllowed(range.position.worksheet, "allowFormatCells");
      clearConditionalFormats(workbook, range.position.worksheet, areaOf(range));
    },
    getCount: (range) => formatsOf(range).length,
    getItem: (range, args) => at(range, Number(textArgument(args, 0))) ?? fail("ItemNotFound"),
    getItemAt: (range, args) => at(range, integerArgument(args, 0)) ?? fail("InvalidArgument"),
    getItemOrNullObject: (range, args) => at(range, Number(textArgument(args, 0))),
  },
};

function add(range: RangeTarget, args: Arguments, { workbook }: Session): WireObject {
  const rule =
    NEW_RULES[textArgument(args, 0)] ?? notModelled(`a conditional format of the type ${textArgument(args, 0)}`);
  const { worksheet } = range.position;
  checkAllowed(worksheet, "allowFormatCells");
  const format = addConditionalFormat(workbook, worksheet, areaOf(range), rule);
  if (rule.kind === "other") setFormula(format, "");
  return wire("ConditionalFormat", { range, format });
}

const NEW_RULES: Record<string, ConditionalFormat["rule"]> = {
  CellValue: { kind: "cellIs", operator: "equal", formulas: [], fill: null, fontColor: null, bold: false },
  Custom: { kind: "other", type: "expression" },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
export const conditionalFormatType: WireType<FormatTarget> = {
  name: "ConditionalFormat",
  identity: position,
  exists: ({ range, format }) => range.position.worksheet.conditionalFormats.includes(format),
  properties: {
    id: readOnly(position),
    priority: {
      get: ({ range, format }) => formatsOf(range).indexOf(format),
      set: (_, value) => void notModelled(`setting ConditionalFormat.priority to ${numberValue(value)}`),
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (target, value, session) => {
        target.format.stopIfTrue = booleanValue(value);
        markFormatChanged(target, session);
      },
    },
    type: readOnly(({ format: { rule } }) => (rule.kind === "cellIs" ? "CellValue" : (TYPES[rule.type] ?? "Custom"))),
  },
  navigation: {
    cellValue: (target) =>
      target.format.rule.kind === "cellIs" ? wire("CellValueConditionalFormat", target) : fail("InvalidOperation"),
    cellValueOrNullObject: (target) =>
      target.format.rule.kind === "cellIs" ? wire("CellValueConditionalFormat", target) : null,
    custom: (target) => (isCustom(target) ? wire("CustomConditionalFormat", target) : fail("InvalidOperation")),
    customOrNullObject: (target) => (isCustom(target) ? wire("CustomConditionalFormat", target) : null),
  },
  methods: {
    delete: ({ range, format }, _, { workbook }) => {
      const { worksheet } = range.position;
      checkAllowed(worksheet, "allowFormatCells");
      worksheet.conditionalFormats = worksheet.conditionalFormats.filter((other) => other !== format);
      markChanged(workbook, worksheet, "conditionalFormats");
    },
    // "Throws an error if the conditional format is applied to multiple ranges."
    getRange: (target, _, session) => only(target, session) ?? fail("InvalidOperation"),
    getRangeOrNullObject: (target, _, session) => only(target, session),
    getRanges: ({ range, format }) => wire("RangeAreas", { worksheet: range.position.worksheet, areas: format.areas }),
  },
};

function position({ range, format }: FormatTarget): string {
  return String(formatsOf(range).indexOf(format));
}

function only({ range, format }: FormatTarget, session: Session): WireObject | null {
  const [area, another] = format.areas;
  return area === undefined || another !== undefined ? null : rangeOn(session, range.position.worksheet, area);
}

function markFormatChanged({ range }: FormatTarget, { workbook }: Session): void {
  checkAllowed(range.position.worksheet, "allowFormatCells");
  markChanged(workbook, range.position.worksheet, "conditionalFormats");
}

const ruleOf = ({ format: { rule } }: FormatTarget): CellIsRule =>
  rule.kind === "cellIs" ? rule : fail("InvalidOperation");

function changeRule(target: FormatTarget, change: Partial<CellIsRule>, session: Session): void {
  markFormatChanged(target, session);
  target.format.rule = { ...ruleOf(target), ...change };
  delete target.format.xml;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.cellvalueconditionalformat */
export const cellValueType: WireType<FormatTarget> = {
  name: "CellValueConditionalFormat",
  properties: { rule: { get: readRule, set: setRule } },
  navigation: { format: (target) => wire("ConditionalRangeFormat", target) },
};

function readRule(target: FormatTarget): Json {
  const rule = ruleOf(target);
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === rule.operator) ?? "Invalid";
  const [formula1, formula2] = rule.formulas.map((formula) => `=${formula.replace(/^=/, "")}`);
  return { formula1: formula1 ?? "", operator, ...(formula2 === undefined ? {} : { formula2 }) };
}

function setRule(target: FormatTarget, value: unknown, session: Session): void {
  const { formula1, formula2, operator } = recordValue(value);
  const known = OPERATORS[String(operator)] ?? fail("InvalidArgument");
  const two = known === "between" || known === "notBetween";
  changeRule(
    target,
    { operator: known, formulas: two ? [formulaOf(formula1), formulaOf(formula2)] : [formulaOf(formula1)] },
    session,
  );
}

function formulaOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value.replace(/^=/, "") : fail("InvalidArgument");
}

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat */
export const conditionalRangeFormatType: WireType<FormatTarget> = {
  name: "ConditionalRangeFormat",
  navigation: {
    fill: (target) => wire("ConditionalRangeFill", target),
    font: (target) => wire("ConditionalRangeFont", target),
  },
};

export const conditionalFillType: WireType<FormatTarget> = {
  name: "ConditionalRangeFill",
  properties: {
    color: {
      get: (target) => ruleOf(target).fill ?? "",
      set: (target, value, session) => changeRule(target, { fill: colorValue(value) }, session),
    },
  },
  methods: { clear: (target, _, session) => changeRule(target, { fill: null }, session) },
};

export const conditionalFontType: WireType<FormatTarget> = {
  name: "ConditionalRangeFont",
  properties: {
    bold: {
      get: (target) => ruleOf(target).bold,
      set: (target, value, session) => changeRule(target, { bold: booleanValue(value) }, session),
    },
    color: {
      get: (target) => ruleOf(target).fontColor ?? "",
      set: (target, value, session) => changeRule(target, { fontColor: colorValue(value) }, session),
    },
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.customconditionalformat: its formula; what it looks like is not modelled. */
export const customFormatType: WireType<FormatTarget> = {
  name: "CustomConditionalFormat",
  navigation: { rule: (target) => wire("ConditionalFormatRule", target) },
};

export const formatRuleType: WireType<FormatTarget> = {
  name: "ConditionalFormatRule",
  properties: {
    formula: {
      get: ({ format }) => `=${formulaIn(format)}`,
      set: (target, value, session) => {
        setFormula(target.format, formulaOf(value));
        markFormatChanged(target, session);
      },
    },
  },
};

const isCustom = ({ format: { rule } }: FormatTarget): boolean => rule.kind === "other" && rule.type === "expression";

const FORMULA = /(?<=<(?:\w+:)?formula>)[^<]*(?=<)/;

/** The rule as it stands in a file is all there is of a kind that is only carried. */
const formulaIn = (format: ConditionalFormat): string => unescapeXml(FORMULA.exec(format.xml ?? "")?.[0] ?? "");

function setFormula(format: ConditionalFormat, formula: string): void {
  format.xml ??=
    '<cfRule xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" type="expression" priority="1"><formula></formula></cfRule>';
  format.xml = format.xml.replace(FORMULA, () => escapeXml(formula));
}
