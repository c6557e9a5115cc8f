import type { CellValue } from "../figures/cell.ts";
import type { Assessment } from "../indicators/assessment.ts";
import { computedColumns, type ComputedColumn } from "../indicators/columns.ts";
import type { Change } from "./change.ts";
import { freeHeader, type Ownership } from "./ownColumns.ts";

/** One table as it stands, and what the rules say of its rows. */
export interface Standing {
  readonly headers: readonly string[];
  readonly values: readonly (readonly CellValue[])[];
  readonly ownership: Ownership;
  /** Number formats of our own columns that hold numbers, by their position in the table. */
  readonly formats: ReadonlyMap<number, readonly string[]>;
  /** The computed columns the table shall have. */
  readonly columns: readonly ComputedColumn[];
  /** By body row; null for a row that is not an indicator's. */
  readonly assessments: readonly (Assessment | null)[];
}

/**
 * What must change so that our columns hold what the rules say; nothing where they do already.
 *
 * A column of ours whose inputs are gone is kept and emptied: nothing stale may stay, and deleting it would move cells.
 * A generator, so that the caller can let others at the thread between two columns.
 */
export function* planChanges(standing: Standing): Generator<void, readonly Change[]> {
  const { ownership, headers, columns } = standing;
  const present = [...headers];
  const changes: Change[] = [];
  for (const column of computedColumns) {
    yield;
    const own = ownership.own.find(({ key }) => key === column.key);
    const wanted = columns.some(({ key }) => key === column.key);
    if (!own && !wanted) continue;
    const header = own?.header ?? freeHeader(column.header, present);
    if (!own) present.push(header);
    const change = changeOf(standing, column, own?.index ?? null, wanted);
    if (!own || change.formats !== null || change.after.some((value) => value !== null))
      changes.push({ key: column.key, header, column: own?.id ?? null, ...change });
  }
  return changes;
}

function changeOf(
  { values, assessments, formats }: Standing,
  column: ComputedColumn,
  index: number | null,
  wanted: boolean,
): Pick<Change, "before" | "after" | "formats"> {
  const before = values.map((row) => (index === null ? "" : (row[index] ?? "")));
  const judged = (row: number) => (wanted ? (assessments[row] ?? null) : null);
  const after = before.map((old, row) => {
    const assessment = judged(row);
    const value = assessment === null ? "" : (column.value(assessment) ?? "");
    return value === old ? null : value;
  });
  if (column.text)
    return { before, after, formats: index === null || after.some((value) => value !== null) ? "@" : null };

  const old = index === null ? undefined : formats.get(index);
  const numberFormats = before.map((_, row) => {
    const assessment = judged(row);
    const format = assessment === null ? null : column.format(assessment);
    return format === old?.[row] ? null : format;
  });
  return { before, after, formats: numberFormats.some((format) => format !== null) ? numberFormats : null };
}
