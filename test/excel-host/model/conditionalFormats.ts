import { overlaps, subtract } from "./area.ts";
import { cellAt } from "./cells.ts";
import { markChanged } from "./changes.ts";
import { styleAt, styleIndexAt } from "./styles.ts";
import type { Area, CellValue, ConditionalFormat, Style, Workbook, Worksheet } from "./workbook.ts";

/** What a cell looks like: its style with the conditional formats that apply to it now. */
export function effectiveFormat(workbook: Workbook, worksheet: Worksheet, row: number, column: number): Style {
  const style = styleAt(workbook, styleIndexAt(worksheet, row, column));
  if (worksheet.conditionalFormats.length === 0) return style;
  const applied = applyingFormats(worksheet, row, column);
  if (applied.length === 0) return style;
  // The first format that sets a property wins (https://support.microsoft.com/office/fed60dfa-1d3f-4e13-9ecb-f1951ff89d7f).
  const fill = applied.find((rule) => rule.fill !== null)?.fill ?? style.fill;
  const color = applied.find((rule) => rule.fontColor !== null)?.fontColor ?? style.font.color;
  const borders = applied.reduce((drawn, rule) => ({ ...rule.borders, ...drawn }), {});
  return {
    ...style,
    fill,
    font: { ...style.font, color, bold: style.font.bold || applied.some((rule) => rule.bold) },
    borders: { ...style.borders, ...borders },
  };
}

type CellIsRule = Extract<ConditionalFormat["rule"], { kind: "cellIs" }>;
type DrawnRule = Exclude<ConditionalFormat["rule"], { kind: "other" }>;

/** The rules that hold for the cell, by priority, up to the first that stops. Rules that are only carried are not drawn. */
function applyingFormats(worksheet: Worksheet, row: number, column: number): DrawnRule[] {
  const cell = cellAt(worksheet, row, column);
  const applied: DrawnRule[] = [];
  const here = worksheet.conditionalFormats
    .filter(({ areas }) =>
      areas.some(
        (area) =>
          row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
      ),
    )
    .toSorted((a, b) => a.priority - b.priority);
  for (const { rule, stopIfTrue } of here) {
    if (rule.kind === "other") continue;
    if (rule.kind === "expression" ? !isAlwaysTrue(rule.formulas[0]) : !holds(rule, cell?.value ?? null)) continue;
    applied.push(rule);
    if (stopIfTrue) break;
  }
  return applied;
}

/** TRUE, or N of a text, which is 0, compared with it; no other formula is calculated here. */
function isAlwaysTrue(formula = ""): boolean {
  return /^=?\s*(?:TRUE(?:\(\))?|N\("(?:[^"]|"")*"\)\s*=\s*0)$/i.test(formula);
}

function holds(rule: CellIsRule, value: CellValue | null): boolean {
  if (typeof value === "object" && value !== null) return false;
  const operands = rule.formulas.map(constant);
  const [first, second] = operands;
  if (first === undefined) return false;
  const order = compare(value, first);
  const between = second !== undefined && order >= 0 && compare(value, second) <= 0;
  switch (rule.operator) {
    case "equal":
      return order === 0;
    case "notEqual":
      return order !== 0;
    case "greaterThan":
      return order > 0;
    case "greaterThanOrEqual":
      return order >= 0;
    case "lessThan":
      return order < 0;
    case "lessThanOrEqual":
      return order <= 0;
    case "between":
      return between;
    case "notBetween":
      return second !== undefined && !between;
    default:
      return false;
  }
}

/** A formula that is a constant; undefined for any other, which nothing here calculates. */
function constant(formula: string): number | string | boolean | undefined {
  const text = formula.replace(/^=/, "").trim();
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** Numbers before texts before FALSE and TRUE. */
const rankOf = (value: number | string | boolean): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

/** Excel's order: numbers, texts (case does not matter), FALSE, TRUE; a blank compares as 0 or "". */
function compare(value: number | string | boolean | null, operand: number | string | boolean): number {
  const left = value ?? (typeof operand === "string" ? "" : typeof operand === "boolean" ? false : 0);
  const rank = rankOf(left) - rankOf(operand);
  if (rank !== 0) return rank;
  if (typeof left === "string") return left.localeCompare(String(operand), "en-GB", { sensitivity: "accent" });
  return Number(left) - Number(operand);
}

/** The formats that touch any of the areas, the first priority first. */
export function formatsIn(worksheet: Worksheet, areas: readonly Area[]): ConditionalFormat[] {
  return worksheet.conditionalFormats
    .filter((format) => format.areas.some((other) => areas.some((area) => overlaps(other, area))))
    .toSorted((a, b) => a.priority - b.priority);
}

/**
 * Gives a format another place among those that it stands with; a negative one counts from the back, and one beyond
 * either end is that end (https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-priority-member).
 */
export function setPriority(
  workbook: Workbook,
  worksheet: Worksheet,
  format: ConditionalFormat,
  among: readonly ConditionalFormat[],
  priority: number,
): void {
  const others = among.filter((other) => other !== format);
  if (others.length === 0) return;
  const place = Math.max(0, Math.min(priority < 0 ? among.length + priority : priority, others.length));
  const all = worksheet.conditionalFormats.toSorted((a, b) => a.priority - b.priority);
  const priorities = all.map((other) => other.priority);
  const order = all.filter((other) => other !== format);
  const behind = others[place - 1];
  order.splice(behind ? order.indexOf(behind) + 1 : order.indexOf(others[0]!), 0, format);
  // The rest of the worksheet's keep their order.
  order.forEach((other, index) => {
    other.priority = priorities[index]!;
  });
  markChanged(workbook, worksheet, "conditionalFormats");
}

/** Adds a format "at the first/top priority" (https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection). */
export function addConditionalFormat(
  workbook: Workbook,
  worksheet: Worksheet,
  areas: readonly Area[],
  rule: ConditionalFormat["rule"],
): ConditionalFormat {
  for (const other of worksheet.conditionalFormats) other.priority += 1;
  const format: ConditionalFormat = { areas: [...areas], priority: 1, stopIfTrue: false, rule };
  worksheet.conditionalFormats.push(format);
  markChanged(workbook, worksheet, "conditionalFormats");
  return format;
}

/** Takes every format off the areas; formats that reach beyond them stay there. */
export function clearConditionalFormats(workbook: Workbook, worksheet: Worksheet, areas: readonly Area[]): void {
  if (formatsIn(worksheet, areas).length === 0) return;
  for (const format of worksheet.conditionalFormats)
    format.areas = areas.reduce((left, area) => left.flatMap((other) => subtract(other, area)), format.areas);
  worksheet.conditionalFormats = worksheet.conditionalFormats.filter((format) => format.areas.length > 0);
  markChanged(workbook, worksheet, "conditionalFormats");
}
