import type { CellChange } from "../findings/cellChange.ts";
import { failureOf, notLoaded } from "./performTask.ts";
import type { FixOutcome } from "./tasks.ts";

/** Changes cells as somebody asked for. The code that does it is loaded with that of a refresh. */
export async function performFix(changes: readonly CellChange[]): Promise<FixOutcome> {
  let work: typeof import("../excel/changeCells.ts");
  try {
    work = await import(/* webpackChunkName: "refresh" */ "../excel/changeCells.ts");
  } catch (cause) {
    reportError(cause);
    return { changed: 0, undo: [], left: [], failure: notLoaded };
  }
  const { failure, ...result } = await work.changeCells(changes);
  return { ...result, failure: failure && failureOf(failure) };
}
