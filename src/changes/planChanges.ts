import type { CellValue } from "../figures/cell.ts";
import type { ComputedColumn } from "../indicators/columns/computedColumn.ts";
import { computedColumns } from "../indicators/columns/computedColumns.ts";
import type { JudgedRow } from "../tables/judge.ts";
import type { Change } from "./change.ts";
import { freeHeader, ownColumn, type Ownership } from "./ownColumns.ts";
import { isFrozen } from "./published.ts";

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
  readonly rows: readonly (JudgedRow | null)[];
}

/**
 * What must change so that our columns hold what the rules say; nothing where they do already.
 *
 * A column of ours whose inputs are gone, or that the plan no longer asks for, is kept and emptied: nothing stale may
 * stay, and deleting it would move cells. A row that was published with a status of ours keeps all it has.
 * A generator, so that the caller can let others at the thread between two slices of rows.
 */
export function* planChanges(standing: Standing): Generator<void, readonly Change[]> {
  const { ownership, headers, columns } = standing;
  const present = [...headers];
  const changes: Change[] = [];
  for (const column of computedColumns) {
    const own = ownColumn(ownership, column.key);
    const wanted = columns.some(({ key }) => key === column.key);
    if (!own && !wanted) continue;
    const header = own?.header ?? freeHeader(column.header, present);
    if (!own) present.push(header);
    const change = yield* changeOf(standing, column, own?.index ?? null, wanted);
    if (!own || change.formats !== null || change.after.some((value) => value !== null))
      changes.push({ key: column.key, header, column: own?.id ?? null, ...change });
  }
  return changes;
}

/** Rows worked on before the thread is handed back: a few milliseconds. */
const sliceRows = 5_000;

function* changeOf(
  { values, ownership, rows, formats }: Standing,
  column: ComputedColumn,
  index: number | null,
  wanted: boolean,
): Generator<void, Pick<Change, "before" | "after" | "formats">> {
  const oldFormats = index === null ? undefined : formats.get(index);
  const status = ownColumn(ownership, "rag");
  const before: CellValue[] = [];
  const after: (CellValue | null)[] = [];
  const numberFormats: (string | null)[] = [];
  for (let row = 0; row < values.length; row++) {
    if (row % sliceRows === 0) yield;
    const judged = rows[row] ?? null;
    const old = index === null ? "" : (values[row]![index] ?? "");
    before.push(old);
    if (judged !== null && isFrozen(judged, values[row]!, status)) {
      after.push(null);
      numberFormats.push(null);
      continue;
    }
    const assessment = wanted && judged !== null ? judged.assessment : null;
    const value = assessment === null ? "" : (column.value(assessment) ?? "");
    const format = assessment === null || column.text ? null : column.format(assessment);
    after.push(value === old ? null : value);
    numberFormats.push(format === oldFormats?.[row] ? null : format);
  }
  if (column.text) {
    const written = index === null || after.some((value) => value !== null);
    return { before, after, formats: written ? "@" : null };
  }
  return { before, after, formats: numberFormats.some((format) => format !== null) ? numberFormats : null };
}
