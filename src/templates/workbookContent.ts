export type {
  CellContent,
  CellKind,
  ColumnContent,
  CoverContent,
  HeldContent,
  SheetContent,
  WorkbookContent,
} from "./contentSchema.ts";

/** The longest list that Excel takes, commas included. */
export const LONGEST_LIST = 255;

/** The names of all its worksheets, in order. */
export function sheetNames({
  cover,
  sheets,
}: {
  readonly cover?: { readonly name: string } | undefined;
  readonly sheets: readonly { readonly name: string }[];
}): readonly string[] {
  return [...(cover === undefined ? [] : [cover.name]), ...sheets.map(({ name }) => name)];
}
