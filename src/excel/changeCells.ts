import { groupedBy } from "../figures/groupedBy.ts";
import { inverse, type CellChange } from "../findings/cellChange.ts";
import { readCells, type Block, type CellLeft } from "./cellBlocks.ts";
import { failureIn, RefreshError } from "./refreshError.ts";
import { defaultPatience, inExcel, pause } from "./session.ts";
import { contentOf, writeCells } from "./writeCells.ts";

export type { CellLeft };

/** What came of changing cells of the user's. */
export interface CellsChanged {
  /** How many cells hold now what they were to hold. */
  readonly changed: number;
  /** What undoes it. */
  readonly undo: readonly CellChange[];
  /** Cells that were not changed, each with the reason. */
  readonly left: readonly CellLeft[];
  /** Why Excel stopped; null where it did not. */
  readonly failure: RefreshError | null;
}

/**
 * Changes cells of the user's, at their wish: each only while it holds what it held when the change was found, and is no
 * formula. Cells that it passes over, or cannot be sure of, are named. Never throws.
 */
export async function changeCells(changes: readonly CellChange[], patience = defaultPatience): Promise<CellsChanged> {
  let left: readonly CellLeft[] = [];
  let attempted: readonly CellChange[] = [];
  try {
    const lost = await inExcel(async (session) => {
      const { wanted, disputed } = oneOfEachCell(changes);
      await pause();
      const read = await readCells(session, wanted);
      left = [...disputed, ...read.left, ...read.blocks.flatMap(cellsToLeave)];
      await pause();
      const leaving = new Set(left.map(({ sheet, cell }) => `${sheet}!${cell}`));
      attempted = read.blocks
        .flatMap((block) => [...block.changes.values()])
        .filter(({ sheet, cell }) => !leaving.has(`${sheet}!${cell}`));
      return writeCells(session, read.blocks, new Set(attempted));
    }, patience);
    const taken = [...lost].map(({ sheet, cell }) => ({ sheet, cell, why: "changed at the same moment" }));
    const done = attempted.filter((change) => !lost.has(change));
    return { changed: done.length, undo: done.map(inverse), left: [...left, ...taken], failure: null };
  } catch (cause) {
    const failure = changeError(cause);
    if (attempted.length === 0) return { changed: 0, undo: [], left, failure };
    return { ...(await standingAfter(attempted, failure, patience, left)), failure };
  }
}

/** Several findings may ask for the same change. Of two that differ nobody can say which is meant, so neither is made. */
function oneOfEachCell(changes: readonly CellChange[]): {
  readonly wanted: readonly CellChange[];
  readonly disputed: readonly CellLeft[];
} {
  const byCell = groupedBy(changes, ({ sheet, cell }) => `${sheet}!${cell}`);
  const wanted: CellChange[] = [];
  const disputed: CellLeft[] = [];
  for (const [first, ...others] of byCell.values()) {
    if (first === undefined) continue;
    const { sheet, cell, after } = first;
    if (others.every((other) => other.after.value === after.value)) wanted.push(first);
    else disputed.push({ sheet, cell, why: "findings ask for different things" });
  }
  return { wanted, disputed };
}

function cellsToLeave(block: Block): readonly CellLeft[] {
  return [...block.changes].flatMap(([row, { sheet, cell, before }]): readonly CellLeft[] => {
    const { value, format, isFormula } = contentOf(block, row);
    const leave = (why: string) => [{ sheet, cell, why }];
    if (block.spilled.has(row)) return leave("part of a spilled array");
    if (isFormula) return leave("a formula");
    if (block.merged.has(row)) return leave("merged cells");
    if (value !== before.value) return leave(value === "" ? "blank now" : `now “${shortened(String(value))}”`);
    return before.format !== null && before.format !== format ? leave("formatted otherwise now") : [];
  });
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
}

/** After a failure between: what the cells hold now, since nobody else can say. Asked once, and not of an Excel that is silent. */
async function standingAfter(
  attempted: readonly CellChange[],
  failure: RefreshError,
  patience: number,
  left: readonly CellLeft[],
): Promise<Pick<CellsChanged, "changed" | "undo" | "left">> {
  const unknown = {
    changed: 0,
    // Undoing touches no cell that does not hold what was to be written.
    undo: attempted.map(inverse),
    left: [...left, ...attempted.map(({ sheet, cell }) => ({ sheet, cell, why: "perhaps changed: please look" }))],
  };
  if (failure.code === "Timeout") return unknown;
  try {
    const now = await inExcel((session) => readCells(session, attempted), patience);
    return now.blocks.map(standingIn).reduce(
      (sum, each) => ({
        changed: sum.changed + each.changed,
        undo: [...sum.undo, ...each.undo],
        left: [...sum.left, ...each.left],
      }),
      { changed: 0, undo: [], left: [...left, ...now.left] },
    );
  } catch {
    return unknown;
  }
}

function standingIn(block: Block): Pick<CellsChanged, "changed" | "undo" | "left"> {
  const undo: CellChange[] = [];
  const left: CellLeft[] = [];
  let changed = 0;
  for (const [row, change] of block.changes) {
    const { sheet, cell, before, after } = change;
    const { value, format, isFormula } = contentOf(block, row);
    if (!isFormula && value === after.value) {
      changed += 1;
      undo.push(inverse(change));
    } else if (!isFormula && value === before.value && before.format !== null && format !== before.format) {
      // Its format was written, its value was not.
      undo.push({ sheet, cell, before: { value, format: null }, after: before });
      left.push({ sheet, cell, why: "formatted only" });
    } else left.push({ sheet, cell, why: "not changed" });
  }
  return { changed, undo, left };
}

/** What an analyst can do about Excel's codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const sentences: Readonly<Record<string, string>> = {
  InvalidOperation:
    "Excel cannot do this at the moment. If a cell is being edited, press Enter or Esc, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc, then try again.",
  AccessDenied: "Excel refused the change, because the worksheet or the workbook is protected or read-only.",
  GeneralException: "There was an internal error in Excel.",
  RequestAborted: "Excel stopped the work before it was done.",
  ServiceNotAvailable: "Excel is not available at the moment. Try again in a minute.",
  Conflict: "Somebody else changed the workbook at the same moment.",
  ItemNotFound: "A worksheet was deleted meanwhile.",
};

function changeError(cause: unknown): RefreshError {
  if (cause instanceof RefreshError) return cause;
  const { code, sentence } = failureIn(cause, sentences);
  return new RefreshError(code, sentence, [], cause);
}
