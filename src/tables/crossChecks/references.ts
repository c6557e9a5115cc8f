import { rangeAddress } from "../../figures/cell.ts";
import { groupedBy } from "../../figures/groupedBy.ts";
import { normalise } from "../../figures/normalise.ts";
import { makeFinding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Role } from "../../plan/roles.ts";
import { textOf } from "../rows/definitions.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { partsOf } from "./outcomes.ts";

/** A cell that names rows of another table. */
export interface Reference<Target> {
  /** Body row. */
  readonly row: number;
  /** As written; null where the cell is blank. */
  readonly written: string | null;
  readonly found: readonly Target[];
  /** The parts of it that no row of the other table bears. */
  readonly unknown: readonly string[];
}

/** Reads a column that names rows of another table: as a whole, else part by part. None where the table lacks it. */
export function referencesIn<Target>(
  { cells, columns }: Recognised,
  role: Role,
  rows: readonly number[],
  find: (written: string) => readonly Target[],
): readonly Reference<Target>[] {
  const column = columns.get(role);
  if (column === undefined) return [];
  return rows.map((row) => {
    const written = textOf(cells.values[row]![column]);
    if (written === null) return { row, written, found: [], unknown: [] };
    const whole = find(written);
    if (whole.length > 0) return { row, written, found: whole, unknown: [] };
    const parts = partsOf(written).map((part) => ({ part, targets: find(part) }));
    const found = parts.flatMap(({ targets }) => targets);
    const unknown = parts.flatMap(({ part, targets }) => (targets.length === 0 ? [part] : []));
    // A sentence with commas in it is one name.
    return { row, written, found, unknown: found.length === 0 ? [written] : unknown };
  });
}

/** From so many different names on, of which none is known, the column is at fault and not each name. */
const FEWEST_FOR_A_COLUMN = 3;

/** What a column names that another table does not have: one finding a name, and one in all where it knows none. */
export function unknownReferences(
  { cells, columns }: Recognised,
  role: Role,
  references: readonly Reference<unknown>[],
  table: string,
): readonly Finding[] {
  const column = columns.get(role) ?? 0;
  const finding = (rows: readonly number[], found: string) => {
    const [first, last] = [rows[0]!, rows.at(-1)!];
    const together = last - first === rows.length - 1;
    const cell = rangeAddress(cells.row + 1 + first, cells.column + column, together ? rows.length : 1, 1);
    return makeFinding(
      "unknown-ref",
      { sheet: cells.sheet, cell },
      { column: cells.headers[column] ?? "", found, expected: table },
    );
  };
  const unknown = references.flatMap(({ row, unknown: names }) => names.map((name) => ({ row, name })));
  const byName = [...groupedBy(unknown, ({ name }) => normalise(name)).values()];
  if (byName.length >= FEWEST_FOR_A_COLUMN && references.every(({ found }) => found.length === 0)) {
    const rows = [...new Set(unknown.map(({ row }) => row))];
    return [finding(rows, listed(byName.map(([first]) => first!.name)))];
  }
  return byName.map((all) => finding([...new Set(all.map(({ row }) => row))], all[0]!.name));
}

/** Within the quotation marks that a sentence puts around it: X”, “Y” and “Z. */
function listed([first, second, third, ...more]: readonly string[]): string {
  return `${first}”, “${second}” and ${more.length === 0 ? "" : `${more.length + 1} more, such as `}“${third}`;
}
