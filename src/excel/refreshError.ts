/**
 * Excel refused, failed or did not answer: the one error of a refresh. What is wrong with a workbook is a finding instead.
 *
 * `code` is Excel's own ("InvalidOperationInCellEditMode"), or one of ours: "Timeout", "ChangedMeanwhile".
 * `message` is a plain sentence for the analyst; `incomplete` names the tables whose columns may be half written.
 */
export class RefreshError extends Error {
  override readonly name = "RefreshError";
  readonly code: string;
  readonly incomplete: readonly string[];

  constructor(code: string, message: string, incomplete: readonly string[] = [], cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.incomplete = incomplete;
  }
}

/** What an analyst can do about Excel's codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const sentences: Record<string, string> = {
  InvalidOperation:
    "Excel cannot do this at the moment. If a cell is being edited, press Enter or Esc, then refresh again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc, then refresh again.",
  AccessDenied: "Excel refused the change, because the worksheet or the workbook is protected or read-only.",
  RequestAborted: "Excel stopped the work before it was done. Refresh again.",
  ServiceNotAvailable: "Excel is not available at the moment. Refresh again in a minute.",
  Conflict: "Somebody else changed the workbook at the same moment. Refresh again.",
  FilteredRangeConflict: "A filter is on. Clear the filter, then refresh.",
  ItemNotFound: "A table or worksheet was deleted during the refresh. Refresh again.",
  MergedRangeConflict: "Merged cells are in the way. Unmerge them, then refresh.",
};

/** Any failure as the one error of a refresh, with the tables that may be half written. */
export function toRefreshError(cause: unknown, incomplete: readonly string[]): RefreshError {
  if (cause instanceof RefreshError)
    return incomplete.length === 0 ? cause : new RefreshError(cause.code, cause.message, incomplete, cause.cause);
  const { code, sentence } = failureIn(cause, sentences);
  return new RefreshError(code, sentence, incomplete, cause);
}

/** A failure's code, and the sentence for it: one of those given by Excel's code, else what the failure says itself. */
export function failureIn(
  cause: unknown,
  known: Readonly<Record<string, string>>,
): { readonly code: string; readonly sentence: string } {
  const code = excelCode(cause);
  const said = cause instanceof Error ? cause.message : String(cause);
  if (code === null) return { code: "Unexpected", sentence: `Something went wrong in the add-in: ${said}` };
  return { code, sentence: known[code] ?? `Excel reported ${code}: ${said}` };
}

/** Excel's error code, or null where the failure is not Excel's. */
export function excelCode(cause: unknown): string | null {
  if (cause instanceof RefreshError) return cause.code;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : null;
}
