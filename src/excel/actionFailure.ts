import { failureIn, RefreshError } from "./refreshError.ts";

/** What Excel's codes mean for whoever pressed a button that is not Refresh RAG. */
const sentences: Record<string, string> = {
  InvalidOperation:
    "Excel cannot do this at the moment. If a cell is being edited, press Enter or Esc, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc, then try again.",
  AccessDenied: "Excel refused, because a worksheet or the workbook is protected or read-only.",
  RequestAborted: "Excel stopped the work before it was done. Try again.",
  ServiceNotAvailable: "Excel is not available at the moment. Try again in a minute.",
};

/** Any failure as the one error of what is done in Excel; `result`: what may be half done, a sentence. */
export function actionFailure(cause: unknown, result = ""): RefreshError {
  const { code, sentence } =
    cause instanceof RefreshError ? { code: cause.code, sentence: cause.message } : failureIn(cause, sentences);
  return new RefreshError(code, `${sentence} ${result}`.trim(), [], cause);
}
