import {
  addConditionalFormat,
  clearConditionalFormats,
  formatsIn,
  setPriority,
} from "../../model/conditionalFormats.ts";
import { markChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { checkAllowed } from "../../model/protection.ts";
import type { Area, ConditionalFormat, Worksheet } from "../../model/workbook.ts";
import { booleanValue, integerArgument, numberValue, recordValue, textArgument, type Arguments } from "../arguments.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { FormatTarget, FormattedTarget } from "../targets.ts";
import { readOnly, wire, type WireObject, type WireType } from "../wireType.ts";
import { areaOf, rangeOn } from "./rangeArea.ts";

type Rule = ConditionalFormat["rule"];
type CellIsRule = Extract<Rule, { kind: "cellIs" }>;

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
  containsBlanks: "PresetCriteria",
  notContainsBlanks: "PresetCriteria",
  containsErrors: "PresetCriteria",
  notContainsErrors: "PresetCriteria",
  timePeriod: "PresetCriteria",
  aboveAverage: "PresetCriteria",
  uniqueValues: "PresetCriteria",
  duplicateValues: "PresetCriteria",
};

const worksheetOf = (cells: FormattedTarget): Worksheet =>
  "position" in cells ? cells.position.worksheet : cells.worksheet;

const areasOf = (cells: FormattedTarget): readonly Area[] => ("position" in cells ? [areaOf(cells)] : cells.areas);

const formatsOf = (cells: FormattedTarget): ConditionalFormat[] => formatsIn(worksheetOf(cells), areasOf(cells));

const at = (cells: FormattedTarget, index: number): WireObject | null => {
  const format = formatsOf(cells)[index];
  return format === undefined ? null : wire("ConditionalFormat", { cells, format });
};

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection */
export const conditionalFormatsType: WireType<FormattedTarget> = {
  name: "ConditionalFormatCollection",
  items: (cells) => formatsOf(cells).map((format) => wire("ConditionalFormat", { cells, format })),
  methods: {
    add,
    clearAll: (cells, _, { workbook }) => {
      checkAllowed(worksheetOf(cells), "allowFormatCells");
      clearConditionalFormats(workbook, worksheetOf(cells), areasOf(cells));
    },
    getCount: (cells) => formatsOf(cells).length,
    getItem: (cells, args) => at(cells, Number(textArgument(args, 0))) ?? fail("ItemNotFound"),
    getItemAt: (cells, args) => at(cells, integerArgument(args, 0)) ?? fail("InvalidArgument"),
    getItemOrNullObject: (cells, args) => at(cells, Number(textArgument(args, 0))),
  },
};

function add(cells: FormattedTarget, args: Arguments, { workbook }: Session): WireObject {
  const rule =
    NEW_RULES[textArgument(args, 0)] ?? notModelled(`a conditional format of the type ${textArgument(args, 0)}`);
  const worksheet = worksheetOf(cells);
  checkAllowed(worksheet, "allowFormatCells");
  const format = addConditionalFormat(workbook, worksheet, areasOf(cells), rule);
  return wire("ConditionalFormat", { cells, format });
}

const noLook = { fill: null, fontColor: null, bold: false };

const NEW_RULES: Record<string, Rule> = {
  CellValue: { kind: "cellIs", operator: "equal", formulas: [], ...noLook },
  Custom: { kind: "expression", formulas: [""], ...noLook },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
export const conditionalFormatType: WireType<FormatTarget> = {
  name: "ConditionalFormat",
  identity: position,
  exists: ({ cells, format }) => worksheetOf(cells).conditionalFormats.includes(format),
  properties: {
    id: readOnly(position),
    priority: {
      get: ({ cells, format }) => formatsOf(cells).indexOf(format),
      set: ({ cells, format }, value, { workbook }) => {
        checkAllowed(worksheetOf(cells), "allowFormatCells");
        setPriority(workbook, worksheetOf(cells), format, formatsOf(cells), numberValue(value));
      },
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (target, value, session) => {
        target.format.stopIfTrue = booleanValue(value);
        markFormatsChanged(target, session);
      },
    },
    type: readOnly(({ format: { rule } }) => typeOf(rule)),
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
    delete: ({ cells, format }, _, { workbook }) => {
      const worksheet = worksheetOf(cells);
      checkAllowed(worksheet, "allowFormatCells");
      worksheet.conditionalFormats = worksheet.conditionalFormats.filter((other) => other !== format);
      markChanged(workbook, worksheet, "conditionalFormats");
    },
    // "Throws an error if the conditional format is applied to multiple ranges."
    getRange: (target, _, session) => only(target, session) ?? fail("InvalidOperation"),
    getRangeOrNullObject: (target, _, session) => only(target, session),
    getRanges: ({ cells, format }) => wire("RangeAreas", { worksheet: worksheetOf(cells), areas: format.areas }),
  },
};

function typeOf(rule: Rule): string {
  if (rule.kind === "cellIs") return "CellValue";
  return rule.kind === "expression" ? "Custom" : (TYPES[rule.type] ?? "Custom");
}

function position({ cells, format }: FormatTarget): string {
  return String(formatsOf(cells).indexOf(format));
}

function only({ cells, format }: FormatTarget, session: Session): WireObject | null {
  const [area, another] = format.areas;
  return area === undefined || another !== undefined ? null : rangeOn(session, worksheetOf(cells), area);
}

const ruleOf = ({ format: { rule } }: FormatTarget): CellIsRule =>
  rule.kind === "cellIs" ? rule : fail("InvalidOperation");

function markFormatsChanged({ cells }: FormatTarget, { workbook }: Session): void {
  checkAllowed(worksheetOf(cells), "allowFormatCells");
  markChanged(workbook, worksheetOf(cells), "conditionalFormats");
}

/** Puts another rule in the place of a format's; what was carried of the old one goes. */
export function changeRule(target: FormatTarget, rule: Rule, session: Session): void {
  markFormatsChanged(target, session);
  target.format.rule = rule;
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
  const formulas = two ? [formulaOf(formula1), formulaOf(formula2)] : [formulaOf(formula1)];
  changeRule(target, { ...ruleOf(target), operator: known, formulas }, session);
}

function formulaOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value.replace(/^=/, "") : fail("InvalidArgument");
}

/** https://learn.microsoft.com/javascript/api/excel/excel.customconditionalformat */
export const customFormatType: WireType<FormatTarget> = {
  name: "CustomConditionalFormat",
  navigation: {
    format: (target) => wire("ConditionalRangeFormat", target),
    rule: (target) => wire("ConditionalFormatRule", target),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatrule */
export const formatRuleType: WireType<FormatTarget> = {
  name: "ConditionalFormatRule",
  properties: {
    formula: {
      get: ({ format: { rule } }) => (rule.kind === "expression" ? `=${rule.formulas[0] ?? ""}` : null),
      set: (target, value, session) => {
        const { rule } = target.format;
        if (rule.kind !== "expression") fail("InvalidOperation");
        else changeRule(target, { ...rule, formulas: [formulaOf(value)] }, session);
      },
    },
  },
};

/** A rule of a type that has no name here is answered as Custom, and its formula is not known. */
const isCustom = ({ format: { rule } }: FormatTarget): boolean => rule.kind === "expression";
