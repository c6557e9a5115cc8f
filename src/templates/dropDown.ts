import { LONGEST_LIST } from "./workbookContent.ts";

/** The different ones of these values as a drop-down's list; undefined where Excel has no such lists. */
export function dropDown(values: readonly string[]): string[] | undefined {
  const different = [...new Set(values)];
  const fits = different.length > 0 && different.join(",").length <= LONGEST_LIST;
  return fits && different.every((value) => value.trim() !== "" && !value.includes(",")) ? different : undefined;
}
