import type { CellChange } from "./cellChange.ts";

/** `error`: to be put right before the row or table can be judged or written; `warning`: worth checking; `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** What validation says about one place in a workbook: data, never an exception. */
export interface Finding {
  readonly severity: Severity;
  /** Stable; one of the catalogue's codes. */
  readonly code: string;
  /** null: about the workbook as a whole. */
  readonly sheet: string | null;
  /** "D7" or "D7:D9", without sheet and $; null where there is no one place. */
  readonly cell: string | null;
  /** One sentence: the column, what stands there, what was expected. */
  readonly message: string;
  /** What to do; null where nothing can be said. */
  readonly fix: string | null;
  /** The same as changes of cells, where they are safe to make by themselves; empty where they are not. */
  readonly changes: readonly CellChange[];
}
