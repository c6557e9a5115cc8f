import { formatAddress, splitAddress } from "../../model/address.ts";
import { lastColumn, lastRow, overlaps, sameArea, subtract } from "../../model/area.ts";
import { cellAt, forEachCell } from "../../model/cells.ts";
import { markChanged } from "../../model/changes.ts";
import { displayText } from "../../model/displayText.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { checkAllowed } from "../../model/protection.ts";
import type { Area, DataValidation, Workbook, Worksheet } from "../../model/workbook.ts";
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

/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidation: lists are modelled, other rules only named. */
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
  const listed = /^"(.*)"$/s.exec(rule.source);
  return {
    list: { inCellDropDown: rule.dropDown, source: listed ? listed[1]!.replaceAll('""', '"') : `=${rule.source}` },
  };
}

/** "A list of values separated by commas", a formula or a Range. */
function setRule(range: RangeTarget, value: unknown, session: Session): void {
  const entries = Object.entries(recordValue(value)).filter(([, given]) => given !== null && given !== undefined);
  const [kind, given] = entries[0] ?? fail("InvalidArgument");
  if (entries.length > 1) fail("InvalidArgument");
  if (kind !== "list") notModelled(`a data validation rule of the type ${kind}`);
  const { source, inCellDropDown } = recordValue(given);
  change(range, session, { rule: { kind: "list", source: sourceOf(source), dropDown: inCellDropDown !== false } });
}

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
  const { rule } = validation;
  if (rule.kind !== "list") return notModelled(`DataValidation.valid of the type ${rule.type}`);
  const listed = new Set(listOf(rule.source, workbook, range.position.worksheet));
  const area = areaOf(range);
  let fulfilling = 0;
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const text = displayText(workbook, cellAt(range.position.worksheet, row, column));
      if (text === "" ? validation.ignoreBlanks : listed.has(text)) fulfilling++;
    }
  }
  if (fulfilling === area.rows * area.columns) return true;
  return fulfilling === 0 ? false : null;
}

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

function promptGiven(value: unknown): Prompt {
  const { title, message, showPrompt } = recordValue(value);
  if (typeof title !== "string" || typeof message !== "string") return fail("InvalidArgument");
  if (title.length > 32 || message.length > 255) return fail("InvalidArgument");
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
  if (title.length > 32 || message.length > 225) return fail("InvalidArgument");
  return { show: showAlert !== false, style: STYLES[String(style)] ?? fail("InvalidArgument"), title, message };
}
