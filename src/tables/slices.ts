/**
 * Rows worked on before the thread is handed back: Excel restarts the add-ins of a workbook whose pane does not answer,
 * and a slice of so many rows takes a few milliseconds.
 */
const SLICE = 500;

/** Whether the caller should be let in before the item of this index. */
export function isSliceEnd(index: number): boolean {
  return index % SLICE === SLICE - 1;
}
