/**
 * By what the workbook's memory knows a plain range, which has no id in Excel: its worksheet's name, and which of the
 * ranges on it it is, from the top. Where either changes, our columns are known by their words, as in a copied table.
 */
export function rangeId(sheet: string, place: number): string {
  return `range ${place + 1} on ${sheet}`;
}

/** Ids for a range's columns, as Excel gives them to a table's: by their headers, wherever they are moved to. */
export function rangeColumns(headers: readonly string[]): readonly { readonly id: number; readonly name: string }[] {
  const before = new Map<string, number>();
  return headers.map((name) => {
    const nth = before.get(name) ?? 0;
    before.set(name, nth + 1);
    return { id: hash(`${name}\u0000${nth}`), name };
  });
}

/** FNV-1a, in 32 bits. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  return bits >>> 0;
}
