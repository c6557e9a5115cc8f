import { fail, notModelled } from "../../model/excelError.ts";
import { insertWorksheets } from "../../model/insertWorksheets.ts";
import type { Workbook, Worksheet } from "../../model/workbook.ts";
import { worksheetNamed } from "../../model/worksheets.ts";
import { newWorkbook, NotAWorkbook, readWorkbook, readWorkbookToInsert } from "../../package/index.ts";
import { choiceValue, recordValue, textArgument, type Arguments } from "../arguments.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import { isWireObject } from "../wireType.ts";

/**
 * https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-insertworksheetsfrombase64-member(1),
 * as Excel on the web does it.
 */
export function insertWorksheetsFromBase64(workbook: Workbook, args: Arguments): Json {
  const { workbook: source, plain, unsupported, lost } = fromBase64(textArgument(args, 0), readWorkbookToInsert);
  const options = recordValue(args.values[1] ?? {});
  if (!plain) notModelled("inserting worksheets of a template or of a workbook with macros");
  if (unsupported.length > 0) fail("UnsupportedFeature");
  const chosen = chosenWorksheets(source, options["sheetNamesToInsert"] ?? []);
  for (const worksheet of chosen) {
    const [what] = lost.get(worksheet) ?? [];
    if (what !== undefined) notModelled(`inserting a worksheet with ${what}`);
  }
  const inserted = insertWorksheets(workbook, source, chosen, positionOf(workbook, options));
  return inserted.map(({ uid }) => uid);
}

/** "By default, all the worksheets from the source workbook are inserted", and so for an empty list. */
function chosenWorksheets(source: Workbook, names: unknown): Worksheet[] {
  if (!Array.isArray(names)) return fail("InvalidArgument");
  if (names.length === 0) return source.worksheets;
  const chosen = new Set(names.map((name) => worksheetNamed(source, String(name)) ?? fail("ItemNotFound")));
  return source.worksheets.filter((worksheet) => chosen.has(worksheet));
}

/**
 * "If the `relativeTo` parameter is not set, worksheets will be inserted based on `positionType`, at the start or end of the
 * current workbook" (https://learn.microsoft.com/javascript/api/excel/excel.insertworksheetoptions).
 */
function positionOf({ worksheets }: Workbook, options: Record<string, unknown>): number {
  const type = choiceValue(options["positionType"] ?? "End", ["None", "Before", "After", "Beginning", "End"]);
  const relativeTo = options["relativeTo"] ?? null;
  if (type === "Beginning") return 0;
  if (type === "End" || type === "None") return worksheets.length;
  if (relativeTo === null) return type === "Before" ? 0 : worksheets.length;
  const index = worksheets.findIndex((worksheet) => isThe(worksheet, relativeTo));
  if (index < 0) fail("ItemNotFound");
  return type === "Before" ? index : index + 1;
}

/** Given as a Worksheet, or by name or id. */
const isThe = (worksheet: Worksheet, given: unknown): boolean =>
  isWireObject(given)
    ? given.target === worksheet
    : worksheet.uid === given || worksheet.name.toLowerCase() === String(given).toLowerCase();

/** https://learn.microsoft.com/javascript/api/excel/excel#excel-excel-createworkbook-function(1) */
export function createWorkbook(base64: unknown, session: Session): void {
  if (base64 === null || base64 === undefined) {
    session.created(newWorkbook());
    return;
  }
  if (typeof base64 !== "string") return fail("InvalidArgument");
  const { plain } = fromBase64(base64, readWorkbookToInsert);
  // Excel asks the person first whether the add-in is to be trusted.
  if (!plain) notModelled("creating a workbook from a template or from one with macros");
  session.created(fromBase64(base64, readWorkbook));
}

/** Without the "data:…;base64," that a browser puts before it. */
function fromBase64<T>(base64: string, read: (bytes: Uint8Array) => T): T {
  const bytes = decoded(base64);
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof NotAWorkbook) return fail("InvalidArgument");
    throw error;
  }
}

function decoded(base64: string): Uint8Array {
  if (base64 === "") fail("InvalidArgument");
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return fail("InvalidArgument");
  }
}
