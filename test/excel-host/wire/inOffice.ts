import { createHost, type ExcelHost, type HostOptions } from "../host.ts";
import { workbookWith } from "../model/workbookWith.ts";
import type { Workbook, Worksheet } from "../model/workbook.ts";
import type { Written } from "../model/writeCells.ts";
import { connectOfficeJs } from "../node/officeJs.ts";

/** For tests: Office.js connected to a host on a workbook whose worksheet "Plan" holds these rows. */
export function openPlan(
  rows: readonly (readonly Written[])[] = [],
  options: HostOptions = {},
): { host: ExcelHost; workbook: Workbook; plan: Worksheet } {
  const workbook = workbookWith({ Plan: rows });
  const host = createHost(workbook, options);
  connectOfficeJs(host);
  return { host, workbook, plan: workbook.worksheets[0]! };
}

/** Runs a batch on the worksheet "Plan" and syncs. */
export function onPlan<T>(act: (plan: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> {
  return Excel.run(async (context) => act(context.workbook.worksheets.getItem("Plan"), context));
}

/** The code, and the message after it, that a run is refused with; "done" where it is not. */
export async function refusal(run: Promise<unknown>): Promise<string> {
  try {
    await run;
    return "done";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return `${error.code}: ${error.message}`;
    throw error;
  }
}
