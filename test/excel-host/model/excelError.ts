/**
 * The messages Excel gives with its error codes
 * (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).
 */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  Conflict: "Request could not be processed because of a conflict.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  PivotTableRangeConflict: "The attempted operation causes a conflict with a PivotTable range.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedFeature: "The operation failed because the source worksheet contains one or more unsupported features.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type ExcelErrorCode = keyof typeof MESSAGES;

/** An error that Excel itself would answer; `code` is what the add-in sees. */
export class ExcelError extends Error {
  override name = "ExcelError";
  readonly code: string;

  constructor(code: string, message = messageOf(code)) {
    super(message);
    this.code = code;
  }
}

/** Excel's words for a code; for one that its documentation does not list, the code itself. */
export const messageOf = (code: string): string => WORDS.get(code) ?? code;

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(MESSAGES));

export const fail = (code: ExcelErrorCode, message?: string): never => {
  throw new ExcelError(code, message);
};

/** Refuses what the stand-in does not model, by name: Excel would have done something here. */
export const notModelled = (what: string): never => {
  throw new ExcelError("NotImplemented", `stand-in: ${what} is not modelled`);
};
