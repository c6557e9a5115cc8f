import { failureIn, RefreshError } from "./refreshError.ts";

/** What an analyst can do about Excel's codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const sentences: Readonly<Record<string, string>> = {
  InvalidOperation:
    "Excel cannot do this at the moment. If a cell is being edited, press Enter or Esc, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc, then try again.",
  AccessDenied: "Excel refused, because the workbook is protected or read-only.",
  ItemAlreadyExists:
    "A name that is needed is taken already, by a chart sheet or by what somebody else has just added to the workbook.",
  UnsupportedFeature: "The template holds something that this Excel cannot add to another workbook.",
  GeneralException: "There was an internal error in Excel.",
  RequestAborted: "Excel stopped the work before it was done.",
  ServiceNotAvailable: "Excel is not available at the moment. Try again in a minute.",
};

/** Why worksheets were not added, and what came of it: `result`, a sentence or two. */
export function addingFailed(cause: unknown, result: string): RefreshError {
  const { code, sentence } =
    cause instanceof RefreshError ? { code: cause.code, sentence: cause.message } : failureIn(cause, sentences);
  return new RefreshError(code, `${sentence} ${result}`, [], cause);
}
