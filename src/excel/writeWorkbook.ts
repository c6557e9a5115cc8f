import type { NamesInUse } from "../templates/freeContent.ts";
import { sheetNames, type WorkbookContent } from "../templates/workbookContent.ts";
import { addingFailed } from "./addingFailed.ts";
import { type Added, removeAdded } from "./removeAdded.ts";
import { excelCode, RefreshError } from "./refreshError.ts";
import { answeredWithin, defaultPatience } from "./session.ts";
import { writeCoverSheet, writeLinks } from "./writeCoverSheet.ts";
import { writeTableSheet } from "./writeTableSheet.ts";

/** How long Excel may take to remove worksheets, in milliseconds: somebody has waited for it already. */
const PATIENCE_FOR_REMOVAL = 15_000;

/**
 * Adds worksheets to the open workbook, behind those it has, and shows the first of them. `contentFor` is told which names
 * are taken. Three round trips, to look, to add and to fill, however many worksheets there are.
 *
 * Returns the names of the worksheets. Throws a `RefreshError` where Excel failed; what had been added by then is removed
 * again, and the error says whether that was done.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  contentFor: (inUse: NamesInUse) => WorkbookContent,
  patience = defaultPatience,
): Promise<readonly string[]> {
  const sync = () => answeredWithin(patience, context.sync());
  const open = await lookAt(context, sync);
  if (open.isProtected)
    throw new RefreshError(
      "AccessDenied",
      "The structure of the workbook is protected, so no worksheet can be added. Nothing was added. Choose Protect Workbook on the Review tab to end that, then try again.",
    );
  const content = contentFor(open.names);
  const names = sheetNames(content);
  const sheets = names.map((name) => context.workbook.worksheets.add(name).load("id"));
  let added: Added = { before: open.ids, names, ids: null };
  try {
    await sync();
    // By these they are known whatever becomes of their names.
    const ids = sheets.map(({ id }) => id);
    added = { ...added, ids };
    fill(
      ids.map((id) => context.workbook.worksheets.getItem(id)),
      content,
    );
    await sync();
    return names;
  } catch (cause) {
    throw await undone(cause, added, patience);
  }
}

interface OpenWorkbook {
  readonly isProtected: boolean;
  readonly ids: ReadonlySet<string>;
  readonly names: NamesInUse;
}

async function lookAt({ workbook }: Excel.RequestContext, sync: () => Promise<unknown>): Promise<OpenWorkbook> {
  const { protection, worksheets, tables, names } = workbook;
  protection.load("protected");
  worksheets.load("items/id, items/name");
  tables.load("items/name");
  names.load("items/name");
  try {
    await sync();
  } catch (cause) {
    throw addingFailed(cause, "Nothing was added.");
  }
  return {
    isProtected: protection.protected,
    ids: new Set(worksheets.items.map(({ id }) => id)),
    names: {
      worksheets: worksheets.items.map(({ name }) => name),
      tables: [...tables.items, ...names.items].map(({ name }) => name),
    },
  };
}

/** Queues only. */
function fill(sheets: readonly Excel.Worksheet[], { cover, sheets: contents }: WorkbookContent): void {
  const [first] = sheets;
  const withTables = cover === undefined ? sheets : sheets.slice(1);
  if (cover && first) writeCoverSheet(first, cover);
  contents.forEach((content, index) => writeTableSheet(withTables[index]!, content));
  if (cover && first) writeLinks(first, cover);
  first?.activate();
}

async function undone(cause: unknown, added: Added, patience: number): Promise<RefreshError> {
  const removal = await removeAdded(added, Math.min(patience, PATIENCE_FOR_REMOVAL));
  const late =
    excelCode(cause) === "Timeout"
      ? " It may still be at work: look at the worksheets’ tabs before you try again."
      : "";
  return addingFailed(cause, resultOf(removal, added) + late);
}

function resultOf(removal: Awaited<ReturnType<typeof removeAdded>>, { names }: Added): string {
  if (removal === null)
    return `Whether worksheets were added, Excel did not say. Please look at the tabs and delete what is unfinished: ${names.join(", ")}.`;
  const { found, removed } = removal;
  if (found.length === 0) return "Nothing was added.";
  return removed
    ? "The worksheets that had been added were removed again."
    : `The worksheets that had been added are unfinished, and could not be removed again. Please delete those that are there: ${found.join(", ")}.`;
}
