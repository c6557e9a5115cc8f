import type { CellValue } from "../figures/cell.ts";
import { normalise, squash, tidy } from "../figures/normalise.ts";
import type { YearType } from "../figures/period.ts";
import { parseUnit } from "../figures/unit.ts";
import { parseFrequency, parseYearType } from "../indicators/parseDefinition.ts";
import { parsePolarity } from "../indicators/polarity.ts";
import type { Indicator } from "../indicators/series.ts";
import { parseAllowance } from "../plan/allowance.ts";
import type { Role } from "../plan/roles.ts";
import { definitionRoles } from "../plan/tables.ts";
import { formatAt, type Recognised } from "./recognise.ts";
import { rowKinds } from "./rowKind.ts";
import { isSliceEnd } from "./slices.ts";

/** An indicator's definition as one row tells it. null: it does not say. */
export interface Definition extends Indicator {
  readonly yearType: YearType | null;
}

export const undefinedIndicator: Definition = {
  polarity: null,
  unknownPolarity: null,
  unit: null,
  decimals: null,
  allowance: null,
  frequency: null,
  yearType: null,
};

/** Reads the definition's columns of a table's rows; made once a table. */
export function definitionReader(recognised: Recognised): (row: number) => Definition {
  const { cells, columns } = recognised;
  if (![...definitionRoles].some((role) => columns.has(role))) return () => undefinedIndicator;
  const read = new Map<string, Definition>();
  const places = [...definitionRoles].flatMap((role) => columns.get(role) ?? []);
  return (row) => {
    const key = places
      .map((column) => `${cells.values[row]![column]}\u0000${formatAt(cells, column, row)}`)
      .join("\u0001");
    let definition = read.get(key);
    if (definition === undefined) {
      definition = readDefinition(recognised, row);
      read.set(key, definition);
    }
    return definition;
  };
}

function readDefinition({ cells, columns }: Recognised, row: number): Definition {
  const cell = (role: Role): CellValue => cells.values[row]![columns.get(role) ?? -1] ?? "";
  const text = (role: Role) => tidy(String(cell(role)));
  const allowance = columns.get("allowance");
  const polarity = parsePolarity(text("polarity"));
  const decimals = text("decimals");
  return {
    polarity,
    unknownPolarity: polarity === null && text("polarity") !== "" ? text("polarity") : null,
    unit: parseUnit(text("unit")),
    decimals: /^[0-9]$/.test(decimals) ? Number(decimals) : null,
    allowance: allowance === undefined ? null : parseAllowance(cell("allowance"), formatAt(cells, allowance, row)),
    frequency: parseFrequency(text("frequency")),
    yearType: parseYearType(text("yearType")),
  };
}

/** What the row itself says, else what the other says. */
export function withDefaults(own: Definition, other: Definition): Definition {
  return {
    polarity: own.polarity ?? (own.unknownPolarity === null ? other.polarity : null),
    unknownPolarity: own.polarity === null ? (own.unknownPolarity ?? other.unknownPolarity) : null,
    unit: own.unit ?? other.unit,
    decimals: own.decimals ?? other.decimals,
    allowance: own.allowance ?? other.allowance,
    frequency: own.frequency ?? other.frequency,
    yearType: own.yearType ?? other.yearType,
  };
}

/** One row of a table of definitions. */
export interface DefinedIndicator {
  readonly recognised: Recognised;
  readonly row: number;
  readonly ref: string | null;
  readonly name: string | null;
  readonly definition: Definition;
}

/** The definitions of a workbook, found by ref, else by name. Null where its tables hold none. */
export interface Definitions {
  readonly all: readonly DefinedIndicator[];
  /** By `refKey` and `nameKey`. */
  find(ref: string, name: string): DefinedIndicator | null;
}

/** Gathers the definitions from the tables that hold nothing else. The first row of a ref or a name has it. */
export function* gatherDefinitions(tables: readonly Recognised[]): Generator<void, Definitions> {
  const all: DefinedIndicator[] = [];
  const byRef = new Map<string, DefinedIndicator>();
  const byName = new Map<string, DefinedIndicator>();
  for (const recognised of tables) {
    if (!recognised.indicators || recognised.performance) continue;
    const { cells, columns } = recognised;
    const kindOf = rowKinds(recognised);
    const definitionOf = definitionReader(recognised);
    const text = (role: Role, row: number) => textOf(cells.values[row]![columns.get(role) ?? -1]);
    for (let row = 0; row < cells.values.length; row++) {
      if (isSliceEnd(row)) yield;
      if (kindOf(row) !== "indicator") continue;
      const defined = {
        recognised,
        row,
        ref: text("ref", row),
        name: text("indicator", row),
        definition: definitionOf(row),
      };
      all.push(defined);
      const keys = [
        [byRef, refKey(defined.ref)],
        [byName, nameKey(defined.name)],
      ] as const;
      for (const [found, key] of keys) if (key !== "" && !found.has(key)) found.set(key, defined);
    }
  }
  if (all.length === 0) return { all, find: () => null };
  return {
    all,
    find: (ref, name) => byRef.get(ref) ?? byName.get(name) ?? null,
  };
}

/** "NI 72", "NI72" and "ni-72" are one ref; "" for none. */
export function refKey(ref: string | null): string {
  return ref === null ? "" : squash(ref);
}

/** Case and blanks do not tell two indicators apart; "" for none. */
export function nameKey(name: string | null): string {
  return name === null ? "" : normalise(name);
}

/** A cell of words as written; null for a blank. */
export function textOf(value: CellValue | undefined): string | null {
  const text = typeof value === "string" ? value.trim() : String(value ?? "");
  return text === "" ? null : text;
}
