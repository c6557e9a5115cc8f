import { answeredWithin } from "./session.ts";

/** What is known of worksheets that were to be added. */
export interface Added {
  /** Of the worksheets that were there before. */
  readonly before: ReadonlySet<string>;
  readonly names: readonly string[];
  /** Of the added worksheets; null where Excel did not come to tell. */
  readonly ids: readonly string[] | null;
}

/** Names of worksheets that were found, and whether Excel removed them. */
export interface Removal {
  readonly found: readonly string[];
  readonly removed: boolean;
}

/**
 * Removes worksheets whose adding failed: those with the ids that Excel told. Where it told none, those that have come since
 * under the names and are blank still: nothing had been written, and one that somebody else added stays if it holds anything.
 *
 * Answers null where Excel does not tell what is there; never throws.
 */
export async function removeAdded(added: Added, patience: number): Promise<Removal | null> {
  let sheets: readonly { readonly id: string; readonly name: string }[];
  try {
    sheets = await answeredWithin(patience, findAdded(added));
  } catch {
    return null;
  }
  const found = sheets.map(({ name }) => name);
  try {
    await answeredWithin(patience, deleteSheets(sheets.map(({ id }) => id)));
    return { found, removed: true };
  } catch {
    return { found, removed: false };
  }
}

function findAdded({ before, names, ids }: Added) {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id, items/name");
    await context.sync();
    if (ids !== null) return worksheets.items.filter(({ id }) => ids.includes(id));
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    const candidates = worksheets.items
      .filter(({ id, name }) => !before.has(id) && wanted.has(name.toLowerCase()))
      .map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject().load("address") }));
    await context.sync();
    return candidates.filter(({ used }) => used.isNullObject).map(({ sheet }) => sheet);
  });
}

async function deleteSheets(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await Excel.run(async (context) => {
    for (const id of ids) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
}
