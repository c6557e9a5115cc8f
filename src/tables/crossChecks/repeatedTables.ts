import { normalise } from "../../figures/normalise.ts";
import { makeFinding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { headerRange } from "../locate.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { isSliceEnd } from "../slices.ts";
import type { TableCells } from "../tableCells.ts";

/** Tables that say again what an earlier one of their kind does: a template that was added twice, a copied worksheet. */
export interface RepeatedTables {
  /** Whether a row of a table stands, word for word, in the earlier table that its table repeats. */
  readonly isRepeated: (table: Recognised, row: number) => boolean;
  /** One for all of them, since they mostly came together. */
  readonly findings: readonly Finding[];
}

interface Repeat {
  readonly table: TableCells;
  readonly first: TableCells;
}

interface First {
  readonly cells: TableCells;
  readonly rows: ReadonlySet<string>;
}

const NO_ROWS: ReadonlySet<number> = new Set();

/**
 * Finds the tables of which at least half the rows stand in an earlier one with the same headers. Tables of figures are
 * not looked at, since an annual figure is the same month after month; nor are settings, which are compared one by one.
 */
export function* gatherRepeatedTables(tables: readonly Recognised[]): Generator<void, RepeatedTables> {
  const firsts = new Map<string, First>();
  const repeated = new Map<Recognised, ReadonlySet<number>>();
  const repeats: Repeat[] = [];
  for (const table of tables) {
    const kind = table.side ?? (table.indicators ? "Indicators" : null);
    if (kind === null || kind === "Plan" || table.performance) continue;
    const key = [kind, ...theirs(table.cells, table.cells.headers).map((header) => normalise(header))].join("\n");
    const rows = yield* rowsOf(table.cells);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, { cells: table.cells, rows: new Set(rows.keys()) });
      continue;
    }
    const same = [...rows].flatMap(([text, places]) => (first.rows.has(text) ? places : []));
    const count = [...rows.values()].reduce((sum, places) => sum + places.length, 0);
    if (same.length === 0 || same.length * 2 < count) continue;
    repeated.set(table, new Set(same));
    repeats.push({ table: table.cells, first: first.cells });
  }
  return {
    isRepeated: (table, row) => (repeated.get(table) ?? NO_ROWS).has(row),
    findings: repeats.length === 0 ? [] : [findingOf(repeats)],
  };
}

/** Body rows by what stands in them; blank ones are left out. */
function* rowsOf(cells: TableCells): Generator<void, ReadonlyMap<string, number[]>> {
  const rows = new Map<string, number[]>();
  for (const [row, values] of cells.values.entries()) {
    if (isSliceEnd(row)) yield;
    const own = theirs(cells, values);
    if (own.every((value) => value === "")) continue;
    const text = own.join("\u0000");
    const places = rows.get(text);
    if (places === undefined) rows.set(text, [row]);
    else places.push(row);
  }
  return rows;
}

/** The user's own cells of a row. */
function theirs<Cell>({ computed }: TableCells, row: readonly Cell[]): readonly Cell[] {
  return computed.size === 0 ? row : row.filter((_, column) => !computed.has(column));
}

function findingOf(repeats: readonly [Repeat, ...Repeat[]] | readonly Repeat[]): Finding {
  const [{ table }] = repeats as readonly [Repeat, ...Repeat[]];
  const firsts = [...new Set(repeats.map(({ first }) => first))];
  return makeFinding(
    "table-repeated",
    { sheet: table.sheet, cell: headerRange(table) },
    {
      column: named(repeats.map((each) => each.table)),
      found: repeats.length === 1 ? "repeats" : "repeat",
      expected: named(firsts).replace(/^T/, "t"),
    },
  );
}

/** "The tables Outcomes2 and Indicators2"; a range has the name of its worksheet. */
function named(tables: readonly TableCells[]): string {
  const names = tables.map(({ name, sheet }) => name ?? sheet);
  const last = names.at(-1)!;
  return names.length === 1 ? `The table ${last}` : `The tables ${names.slice(0, -1).join(", ")} and ${last}`;
}
