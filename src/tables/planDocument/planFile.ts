import type { Finding } from "../../findings/finding.ts";
import type { PlanDocument } from "../../plan/document/planDocument.ts";
import { recognise } from "../recognition/recognise.ts";
import type { TableCells } from "../tableCells.ts";
import { listOf } from "./planOfTables.ts";
import { tablesOfPlan } from "./tablesOfPlan.ts";

/** A plan that a workbook is held against, and the name of its file. */
export interface PlanFile {
  readonly name: string;
  readonly document: PlanDocument;
}

/** What a table is, in a word of plan.json; null for what is nothing of a plan. */
function partOf(table: TableCells): string | null {
  const recognised = recognise(table);
  return recognised.side === "Plan" ? "plan" : listOf(recognised);
}

/** No worksheet can be called so: a plan's tables are told from those of the workbook by it. */
const sheetOf = ({ name }: PlanFile) => `[${name}]`;

/**
 * The tables of a plan that a workbook itself lacks, as if they stood in it. What the workbook has comes first, a whole
 * table at a time. Figures are the workbook's own affair: the plan's are never taken.
 */
export function tablesLacking(tables: readonly TableCells[], plan: PlanFile): readonly TableCells[] {
  const own = new Set(tables.map(partOf));
  return tablesOfPlan(plan.document).flatMap((table): readonly TableCells[] => {
    const part = partOf(table);
    if (part === null || part === "performance" || own.has(part)) return [];
    return [{ ...table, name: `${table.name} of ${plan.name}`, sheet: `${sheetOf(plan)}${part}` }];
  });
}

/** Findings about a plan's tables name the file and the row in their sentences, since they have no cell. */
export function withoutCells(findings: readonly Finding[], plan: PlanFile): readonly Finding[] {
  const ofPlan = sheetOf(plan);
  return findings.map((found) => {
    // Nor can the plan's file be changed, where a finding in the workbook would be put right there.
    const finding = { ...found, changes: found.changes.filter((change) => !change.sheet.startsWith(ofPlan)) };
    const { sheet, cell, message } = finding;
    if (sheet === null || !sheet.startsWith(ofPlan)) return finding;
    const part = [plan.name, sheet.slice(ofPlan.length), ...rowsIn(cell)].join(", ");
    return {
      ...finding,
      sheet: null,
      cell: null,
      message: message.includes(plan.name) ? message : `${part}: ${message}`,
    };
  });
}

/** "row 3" for "D4", since the header is a row of the table; none for the header itself. */
function rowsIn(cell: string | null): readonly string[] {
  const [first = 0, last = first] = (cell?.match(/\d+/g) ?? []).map((row) => Number(row) - 1);
  if (first < 1) return [];
  return [first === last ? `row ${first}` : `rows ${first} to ${last}`];
}
