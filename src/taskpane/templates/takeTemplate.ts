import { type InsertedTemplate, insertTemplate, openAsNewWorkbook } from "../../excel/insertTemplate.ts";
import { RefreshError } from "../../excel/refreshError.ts";
import { counted, listed } from "../summary.ts";
import type { Failure } from "../tasks.ts";
import { fetchWorkbook, type Template } from "./templateFiles.ts";

export { canInsertTemplates } from "../../excel/insertTemplate.ts";
export { fetchTemplates } from "./templateFiles.ts";

/** Into the open workbook, or as one of its own. */
export type Way = "add" | "open";

/** What came of taking a template. */
export type Taken =
  | { readonly kind: "added"; readonly inserted: InsertedTemplate }
  | { readonly kind: "opened"; readonly title: string }
  | { readonly kind: "failure"; readonly way: Way; readonly failure: Failure };

/** Fetches a template and hands it to Excel; answers with a failure rather than throwing. */
export async function takeTemplate(template: Template, way: Way): Promise<Taken> {
  let base64: string;
  try {
    base64 = await fetchWorkbook(template);
  } catch (cause) {
    reportError(cause);
    return { kind: "failure", way, failure: notLoaded };
  }
  try {
    if (way === "add") return { kind: "added", inserted: await insertTemplate(base64) };
    await openAsNewWorkbook(base64);
    return { kind: "opened", title: template.title };
  } catch (cause) {
    if (!(cause instanceof RefreshError)) throw cause;
    const { message, code } = cause;
    return {
      kind: "failure",
      way,
      failure: { message, code, advice: way === "add" ? insteadOpen : null, incomplete: [] },
    };
  }
}

const notLoaded: Failure = {
  message: "The template could not be loaded, so nothing was added or opened.",
  advice: "Check the network connection, then press the button again.",
  code: null,
  incomplete: [],
};

const insteadOpen = "If it happens again, open the template as a new workbook.";

/** Where a new workbook opens in a tab of the browser. */
const inBrowser = "If no new tab appeared, allow pop-ups for Excel in your browser, then press the button again.";

/** What was done, in a sentence or two. */
export function takenSentence(taken: Exclude<Taken, { kind: "failure" }>): string {
  if (taken.kind === "opened") return `${taken.title} was opened as a new workbook, not yet saved. ${inBrowser}`;
  const { sheets, shown, reported } = taken.inserted;
  const what = `${counted(sheets.length, "worksheet")} added: ${listed(sheets)}.`;
  const doubt =
    reported === null
      ? []
      : [`Excel reported an error while it added them (${reported}): please look whether they are complete.`];
  const place = shown ? [] : ["Their tabs are behind those of your own worksheets."];
  return [what, ...doubt, ...place, "Refresh RAG works out their statuses."].join(" ");
}
