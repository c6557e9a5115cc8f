import { addingFailed } from "./addingFailed.ts";
import { excelCode, RefreshError } from "./refreshError.ts";
import { answeredWithin, defaultPatience } from "./session.ts";

/** What came of adding a template's worksheets to the open workbook. */
export interface InsertedTemplate {
  /** Names of the added worksheets, in their order; where a name was taken, as Excel changed it. */
  readonly sheets: readonly string[];
  /** Whether the first of them is the active worksheet now. */
  readonly shown: boolean;
  /** Excel's code where it reported an error and the worksheets are there all the same; else null. */
  readonly reported: string | null;
}

/** Whether this Excel can add the worksheets of a file to the open workbook. */
export function canInsertTemplates(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

/**
 * Adds all worksheets of a workbook's file, in base64, behind those of the open workbook and shows the first of them.
 * Excel gives other names to worksheets and tables whose names are taken; nothing that was there changes.
 *
 * Throws a `RefreshError` where nothing was added, or nobody can tell.
 */
export async function insertTemplate(base64: string, patience = defaultPatience): Promise<InsertedTemplate> {
  return answered(insertAndShow(base64), patience);
}

/** Opens a workbook's file, in base64, as a new workbook beside the open one. Throws a `RefreshError` where Excel does not. */
export async function openAsNewWorkbook(base64: string, patience = defaultPatience): Promise<void> {
  await answered(Excel.createWorkbook(base64), patience);
}

interface AddedSheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: string;
}

async function insertAndShow(base64: string): Promise<InsertedTemplate> {
  const before = new Set((await allSheets()).map(({ id }) => id));
  let added: readonly AddedSheet[];
  let reported: string | null = null;
  try {
    added = await insertAtEnd(base64);
  } catch (cause) {
    // Excel on the web is known to report an internal error with the worksheets in place: OfficeDev/office-js issue 3179.
    added = await addedSince(before, cause);
    if (added.length === 0) throw addingFailed(cause, "Nothing was added.");
    reported = excelCode(cause) ?? "Unexpected";
  }
  if (added.length === 0) throw new RefreshError("NothingAdded", "Excel reported no error, but added no worksheet.");
  const sheets = added.toSorted((a, b) => a.position - b.position);
  return { sheets: sheets.map(({ name }) => name), shown: await show(sheets), reported };
}

/**
 * Not with the others' one entry in the undo list: Excel cannot undo an insertion, empties the list, and throws
 * UndoNotSupported within such a group (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities).
 */
function insertAtEnd(base64: string): Promise<readonly AddedSheet[]> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const ids = workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
    await context.sync();
    const sheets = ids.value.map((id) => workbook.worksheets.getItem(id).load("id, name, position, visibility"));
    await context.sync();
    return sheets;
  });
}

function allSheets(): Promise<readonly AddedSheet[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id, items/name, items/position, items/visibility");
    await context.sync();
    return worksheets.items;
  });
}

async function addedSince(before: ReadonlySet<string>, cause: unknown): Promise<readonly AddedSheet[]> {
  try {
    return (await allSheets()).filter(({ id }) => !before.has(id));
  } catch {
    throw addingFailed(cause, "Whether the worksheets were added, Excel did not say: please look at the tabs.");
  }
}

/** A cell that is being edited, or a co-author, may be in the way; the worksheets are there all the same. */
async function show(sheets: readonly AddedSheet[]): Promise<boolean> {
  const first = sheets.find(({ visibility }) => visibility === "Visible");
  if (first === undefined) return false;
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(first.id).activate();
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

async function answered<T>(work: Promise<T>, patience: number): Promise<T> {
  const advice = "It may still be at work: please look at the worksheets’ tabs before you try again.";
  try {
    return await answeredWithin(patience, work, advice);
  } catch (cause) {
    throw cause instanceof RefreshError ? cause : addingFailed(cause, "Nothing was done.");
  }
}
