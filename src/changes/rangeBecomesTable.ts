import type { Memory, RememberedTable } from "./memory.ts";
import { rangeId } from "./rangeIdentity.ts";

/**
 * The memory once a plain range has become a table: the range's entry is the table's, and the ranges below it on its
 * worksheet, which are known by their places, are one place further up.
 *
 * `place` counts from zero; `table.columns` is empty where none of its columns is ours.
 */
export function rangeBecomesTable(memory: Memory, sheet: string, place: number, table: RememberedTable): Memory {
  const others = memory.tables.flatMap((entry) => {
    const nth = placeOf(entry.id, sheet);
    if (nth === place) return [];
    return [nth === null || nth < place ? entry : { ...entry, id: rangeId(sheet, nth - 1) }];
  });
  return { ...memory, tables: table.columns.length === 0 ? others : [...others, table] };
}

/** Which of a worksheet's ranges an id stands for, from zero; null: none of them. */
export function placeOf(id: string, sheet: string): number | null {
  const nth = /^range (\d+) on /.exec(id)?.[1];
  const place = nth === undefined ? null : Number(nth) - 1;
  return place !== null && rangeId(sheet, place) === id ? place : null;
}
