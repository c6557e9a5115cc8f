import { addPlan } from "../../excel/addPlan.ts";
import { RefreshError } from "../../excel/refreshError.ts";
import type { PlanDocument } from "../../plan/document/planDocument.ts";
import { counted, listed } from "../summary.ts";
import type { Failure } from "../tasks.ts";

/** What came of creating a plan. */
export type Created =
  | { readonly kind: "created"; readonly sheets: readonly string[] }
  | { readonly kind: "failure"; readonly failure: Failure };

/** Adds a plan's worksheets to the workbook; answers with a failure rather than throwing. */
export async function createPlan(document: PlanDocument): Promise<Created> {
  try {
    return { kind: "created", sheets: await addPlan(document) };
  } catch (cause) {
    if (!(cause instanceof RefreshError)) throw cause;
    const { message, code } = cause;
    return { kind: "failure", failure: { message, code, advice: null, incomplete: [] } };
  }
}

/** What was done, and what comes next. */
export function createdSentence(sheets: readonly string[]): string {
  return `${counted(sheets.length, "worksheet")} added: ${listed(sheets)}. ${sheets[0]} says what to fill in where.`;
}
