/** What Excel would take for a cell: "Q1", "R2C3", "C". */
const A_REFERENCE = /^(?:[a-z]{1,3}\d+|r\d*c\d*|[rc]\d*)$/i;

/** Excel takes 255 signs; a number may have to follow. */
const LONGEST = 200;

/**
 * A name for a table on a worksheet, after the worksheet, that Excel takes and nothing else bears yet; case does not matter.
 * https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114
 */
export function freeTableName(sheet: string, taken: readonly string[]): string {
  const words = sheet
    .replace(/[^\p{L}\p{N}_.]+/gu, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, LONGEST);
  const name = /^[\p{L}_]/u.test(words) && !A_REFERENCE.test(words) ? words : `Table_${words}`;
  const known = new Set(taken.map((other) => other.toLowerCase()));
  for (let n = 1; ; n++) {
    const numbered = n === 1 ? name : `${name}_${n}`;
    if (!known.has(numbered.toLowerCase())) return numbered;
  }
}
