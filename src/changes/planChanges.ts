import type { CellValue } from "../figures/cell.ts";
import { everyColumn } from "../delivery/everyColumn.ts";
import type { FilledColumn, OwnedColumn } from "../indicators/columns/computedColumn.ts";
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
  readonly columns: readonly FilledColumn[];
  /** Body rows that say when they were published. */
  readonly published: ReadonlySet<number>;
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
  for (const column of everyColumn) {
    const own = ownColumn(ownership, column.key);
    const wanted = columns.find((each) => each.column.key === column.key);
    if (!own && !wanted) continue;
    const header = own?.header ?? freeHeader(column.header, present);
    if (!own) present.push(header);
    const change = yield* changeOf(standing, column, own?.index ?? null, wanted?.cell ?? blank);
    if (!own || change.formats !== null || change.after.some((value) => value !== null))
      changes.push({ key: column.key, header, column: own?.id ?? null, ...change });
  }
  return changes;
}

const blank: FilledColumn["cell"] = () => null;

/** Rows worked on before the thread is handed back: a few milliseconds. */
const sliceRows = 5_000;

function* changeOf(
  { values, ownership, published, formats }: Standing,
  { text }: OwnedColumn,
  index: number | null,
  cellOf: FilledColumn["cell"],
): Generator<void, Pick<Change, "before" | "after" | "formats">> {
  const oldFormats = index === null ? undefined : formats.get(index);
  const status = ownColumn(ownership, "rag");
  const before: CellValue[] = [];
  const after: (CellValue | null)[] = [];
  const numberFormats: (string | null)[] = [];
  for (let row = 0; row < values.length; row++) {
    if (row % sliceRows === 0) yield;
    const old = index === null ? "" : (values[row]![index] ?? "");
    before.push(old);
    if (published.has(row) && isFrozen(values[row]!, status)) {
      after.push(null);
      numberFormats.push(null);
      continue;
    }
    const cell = cellOf(row);
    const value = cell?.value ?? "";
    const format = text ? null : (cell?.format ?? null);
    after.push(value === old ? null : value);
    numberFormats.push(format === oldFormats?.[row] ? null : format);
  }
  if (text) {
    const written = index === null || after.some((value) => value !== null);
    return { before, after, formats: written ? "@" : null };
  }
  return { before, after, formats: numberFormats.some((format) => format !== null) ? numberFormats : null };
}
