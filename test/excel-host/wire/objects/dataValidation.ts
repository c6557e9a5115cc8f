import { formatAddress, splitAddress } from "../../model/address.ts";
import { lastColumn, lastRow, overlaps, sameArea, subtract } from "../../model/area.ts";
import { cellAt, forEachCell } from "../../model/cells.ts";
import { markChanged } from "../../model/changes.ts";
import { displayText } from "../../model/displayText.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { isFormula } from "../../model/formulaSyntax.ts";
import { checkAllowed } from "../../model/protection.ts";
import type {
  Area,
  Cell,
  ComparedType,
  ComparisonOperator,
  DataValidation,
  Workbook,
  Worksheet,
} from "../../model/workbook.ts";
import { worksheetNamed } from "../../model/worksheets.ts";
import { booleanValue, recordValue } from "../arguments.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { RangeTarget } from "../targets.ts";
import { asRange, readOnly, type WireType } from "../wireType.ts";
import { absoluteAddress, areaAt, areaOf } from "./rangeArea.ts";

type Prompt = DataValidation["prompt"];
type ErrorAlert = DataValidation["errorAlert"];

const STYLES: Record<string, ErrorAlert["style"]> = { Stop: "stop", Warning: "warning", Information: "information" };

type Comparison = Extract<DataValidation["rule"], { kind: "compare" }>;

const TYPES: Record<string, ComparedType> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
};

const OPERATORS: Record<string, ComparisonOperator> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/**
 * https://learn.microsoft.com/javascript/api/excel/excel.datavalidation: lists and comparisons are modelled, rules of
 * times and formulas only named.
 */
export const dataValidationType: WireType<RangeTarget> = {
  name: "DataValidation",
  properties: {
    errorAlert: {
      get: (range) => alertJson(ruleAt(range)),
      set: (range, value, session) => change(range, session, { errorAlert: alertOf(value) }),
    },
    ignoreBlanks: {
      get: (range) => ruleAt(range)?.ignoreBlanks ?? true,
      set: (range, value, session) => change(range, session, { ignoreBlanks: booleanValue(value) }),
    },
    prompt: {
      get: (range) => ({ ...promptOf(ruleAt(range)?.prompt ?? null), showPrompt: ruleAt(range)?.prompt.show ?? true }),
      set: (range, value, session) => change(range, session, { prompt: promptGiven(value) }),
    },
    rule: { get: ruleJson, set: setRule },
    type: readOnly((range) => typeOf(ruleAt(range))),
    valid: readOnly(valid),
  },
  methods: {
    clear: (range, _, session) => {
      const { worksheet } = range.position;
      checkAllowed(worksheet);
      takeOff(worksheet, areaOf(range));
      markChanged(session.workbook, worksheet, "dataValidations");
    },
  },
};

const rulesOf = (worksheet: Worksheet): DataValidation[] =>
  worksheet.dataValidations ?? notModelled("data validation of a worksheet whose rules were not read");

/** The rule that covers the whole range; null for none, and refused where several meet. */
function ruleAt(range: RangeTarget): DataValidation | null {
  const area = areaOf(range);
  const touching = rulesOf(range.position.worksheet).filter((rule) =>
    rule.areas.some((other) => overlaps(other, area)),
  );
  const [rule, another] = touching;
  if (another !== undefined || (rule !== undefined && restOf(rule, area).length > 0))
    return notModelled("reading data validation that differs within a range");
  return rule ?? null;
}

/** What of the area a rule does not cover. */
const restOf = (rule: DataValidation, area: Area): Area[] =>
  rule.areas.reduce((rest, covered) => rest.flatMap((part) => subtract(part, covered)), [area]);

function takeOff(worksheet: Worksheet, area: Area): void {
  for (const rule of rulesOf(worksheet)) {
    if (!rule.areas.some((other) => overlaps(other, area))) continue;
    rule.areas = rule.areas.flatMap((other) => subtract(other, area));
  }
  worksheet.dataValidations = rulesOf(worksheet).filter((rule) => rule.areas.length > 0);
}

/** Changes the range's own rule; one that reaches beyond the range is split off first. */
function change(range: RangeTarget, session: Session, changes: Partial<DataValidation>): void {
  const { worksheet } = range.position;
  const area = areaOf(range);
  checkAllowed(worksheet);
  const old = ruleAt(range) ?? blankRule(area);
  const own = old.areas.length === 1 && sameArea(old.areas[0]!, area) && rulesOf(worksheet).includes(old);
  const { xml: _, ...kept } = old;
  const rule: DataValidation = { ...kept, ...changes, areas: [area] };
  if (rule.rule.kind === "other" && old.xml !== undefined) rule.xml = old.xml;
  if (own) rulesOf(worksheet)[rulesOf(worksheet).indexOf(old)] = rule;
  else {
    takeOff(worksheet, area);
    rulesOf(worksheet).push(rule);
  }
  markChanged(session.workbook, worksheet, "dataValidations");
}

function blankRule(area: Area): DataValidation {
  return {
    areas: [area],
    rule: { kind: "other", type: "none" },
    ignoreBlanks: true,
    prompt: { show: true, title: "", message: "" },
    errorAlert: { show: true, style: "stop", title: "", message: "" },
  };
}

function typeOf(validation: DataValidation | null): string {
  if (validation === null) return "None";
  const { rule } = validation;
  const type = rule.kind === "list" ? "list" : rule.type;
  return type === "whole" ? "WholeNumber" : type.charAt(0).toUpperCase() + type.slice(1);
}

function ruleJson(range: RangeTarget): Json {
  const rule = ruleAt(range)?.rule;
  if (rule === undefined || (rule.kind === "other" && rule.type === "none")) return {};
  if (rule.kind === "other") return notModelled(`reading a data validation rule of the type ${rule.type}`);
  if (rule.kind === "compare") return { [officeType(rule.type)]: comparisonJson(rule) };
  const listed = /^"(.*)"$/s.exec(rule.source);
  return {
    list: { inCellDropDown: rule.dropDown, source: listed ? listed[1]!.replaceAll('""', '"') : `=${rule.source}` },
  };
}

const officeType = (type: ComparedType): string => (type === "whole" ? "wholeNumber" : type);

/** "When retrieving the value, it will always be returned as a string formula, for example: "=10"." */
function comparisonJson({ operator, formulas }: Comparison): Json {
  const [formula1, formula2] = formulas.map((formula) => `=${formula}`);
  return {
    formula1: formula1 ?? "",
    ...(formula2 !== undefined && { formula2 }),
    operator: Object.keys(OPERATORS).find((name) => OPERATORS[name] === operator) ?? fail("GeneralException"),
  };
}

/** One kind of rule: a list, or what the value, the date or the length of the text is compared with. */
function setRule(range: RangeTarget, value: unknown, session: Session): void {
  const entries = Object.entries(recordValue(value)).filter(([, given]) => given !== null && given !== undefined);
  const [kind, given] = entries[0] ?? fail("InvalidArgument");
  if (entries.length > 1) fail("InvalidArgument");
  change(range, session, {
    rule: kind === "list" ? listOfValues(given) : comparison(kind, recordValue(given), session),
  });
}

/** "A list of values separated by commas", a formula or a Range. */
function listOfValues(given: unknown): DataValidation["rule"] {
  const { source, inCellDropDown } = recordValue(given);
  return { kind: "list", source: sourceOf(source), dropDown: inCellDropDown !== false };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.basicdatavalidation, and of dates excel.datetimedatavalidation. */
function comparison(kind: string, given: Record<string, unknown>, { workbook }: Session): Comparison {
  const type = TYPES[kind] ?? notModelled(`a data validation rule of the type ${kind}`);
  if (type === "date" && workbook.date1904) notModelled("a data validation rule of dates that count from 1904");
  const operator = OPERATORS[String(given["operator"])] ?? fail("InvalidArgument");
  const formulas = [operandOf(given["formula1"], type)];
  if (operator === "between" || operator === "notBetween") formulas.push(operandOf(given["formula2"], type));
  return { kind: "compare", type, operator, formulas };
}

/** A number, "10", a formula with "=", a Range, or of dates "2018-03-31" as files have it. */
function operandOf(given: unknown, type: ComparedType): string {
  const range = asRange(given);
  if (range !== null) return absoluteAddress(formatAddress(range.position.worksheet.name, areaOf(range)));
  if (typeof given === "number" && Number.isFinite(given) && type !== "date") return String(given);
  if (typeof given !== "string" || given === "") return fail("InvalidArgument");
  if (given.startsWith("=")) return isFormula(given) ? given.slice(1) : fail("InvalidArgument");
  if (type === "date")
    return /^\d{4}-\d\d-\d\d$/.test(given) ? String(serialOf(given)) : notModelled(`the date ${given}`);
  return Number.isFinite(Number(given)) ? String(Number(given)) : fail("InvalidArgument");
}

/** The day's serial number: 25,569 days before 1970 (from March 1900 on). */
const serialOf = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;

/** The longest list that Excel takes written out, as any text within a formula. */
const LONGEST_LIST = 255;

function sourceOf(source: unknown): string {
  const range = asRange(source);
  if (range !== null) return absoluteAddress(formatAddress(range.position.worksheet.name, areaOf(range)));
  if (typeof source !== "string" || source === "") return fail("InvalidArgument");
  if (source.startsWith("=")) return source.slice(1);
  if (source.length > LONGEST_LIST) fail("InvalidArgument");
  return `"${source.replaceAll('"', '""')}"`;
}

/** true where all cells fulfil the rule, false where none does, null where some do. */
function valid(range: RangeTarget, { workbook }: Session): Json {
  const validation = ruleAt(range);
  if (validation === null) return true;
  const { worksheet } = range.position;
  const allows = testOf(validation.rule, workbook, worksheet);
  const area = areaOf(range);
  let fulfilling = 0;
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const cell = cellAt(worksheet, row, column);
      if (displayText(workbook, cell) === "" ? validation.ignoreBlanks : allows(cell)) fulfilling++;
    }
  }
  if (fulfilling === area.rows * area.columns) return true;
  return fulfilling === 0 ? false : null;
}

function testOf(
  rule: DataValidation["rule"],
  workbook: Workbook,
  worksheet: Worksheet,
): (cell: Cell | undefined) => boolean {
  if (rule.kind === "other") return notModelled(`DataValidation.valid of the type ${rule.type}`);
  if (rule.kind === "list") {
    const listed = new Set(listOf(rule.source, workbook, worksheet));
    return (cell) => listed.has(displayText(workbook, cell));
  }
  const [first = Number.NaN, second = Number.NaN] = rule.formulas.map((formula) =>
    formula.trim() !== "" && Number.isFinite(Number(formula))
      ? Number(formula)
      : notModelled("DataValidation.valid of a rule with a formula"),
  );
  const { type, operator } = rule;
  return (cell) => {
    const value = type === "textLength" ? displayText(workbook, cell).length : cell?.value;
    if (typeof value !== "number" || (type === "whole" && !Number.isInteger(value))) return false;
    return COMPARES[operator](value, first, second);
  };
}

const COMPARES: Record<ComparisonOperator, (value: number, first: number, second: number) => boolean> = {
  between: (value, first, second) => value >= first && value <= second,
  notBetween: (value, first, second) => value < first || value > second,
  equal: (value, first) => value === first,
  notEqual: (value, first) => value !== first,
  greaterThan: (value, first) => value > first,
  lessThan: (value, first) => value < first,
  greaterThanOrEqual: (value, first) => value >= first,
  lessThanOrEqual: (value, first) => value <= first,
};

/** The values of a list: written out, or displayed by the cells it refers to. */
function listOf(source: string, workbook: Workbook, worksheet: Worksheet): string[] {
  const written = /^"(.*)"$/s.exec(source);
  if (written)
    return written[1]!
      .replaceAll('""', '"')
      .split(",")
      .map((value) => value.trim());
  const named = splitAddress(source).worksheet;
  const sheet = named === null ? worksheet : (worksheetNamed(workbook, named) ?? fail("InvalidReference"));
  const area = areaAt(workbook, sheet, source);
  const values: string[] = [];
  forEachCell(sheet, area, (cell) => values.push(displayText(workbook, cell)));
  return values;
}

const promptOf = (prompt: Prompt | null): { title: string; message: string } => ({
  title: prompt?.title ?? "",
  message: prompt?.message ?? "",
});

/** What Excel takes of the texts beside a rule ([MS-OI29500] 2.1.613). */
const LONGEST = { title: 32, prompt: 255, error: 224 };

function promptGiven(value: unknown): Prompt {
  const { title, message, showPrompt } = recordValue(value);
  if (typeof title !== "string" || typeof message !== "string") return fail("InvalidArgument");
  if (title.length > LONGEST.title || message.length > LONGEST.prompt) return fail("InvalidArgument");
  return { show: showPrompt !== false, title, message };
}

function alertJson(validation: DataValidation | null): Json {
  const alert = validation?.errorAlert ?? blankRule({ row: 0, column: 0, rows: 1, columns: 1 }).errorAlert;
  const style = Object.keys(STYLES).find((name) => STYLES[name] === alert.style) ?? "Stop";
  return { message: alert.message, showAlert: alert.show, style, title: alert.title };
}

function alertOf(value: unknown): ErrorAlert {
  const { title, message, showAlert, style } = recordValue(value);
  if (typeof title !== "string" || typeof message !== "string") return fail("InvalidArgument");
  if (title.length > LONGEST.title || message.length > LONGEST.error) return fail("InvalidArgument");
  return { show: showAlert !== false, style: STYLES[String(style)] ?? fail("InvalidArgument"), title, message };
}
