import type { CellValue } from "../../figures/cell.ts";
import { normalise, squash } from "../../figures/normalise.ts";
import type { YearType } from "../../figures/period.ts";
import type { Observation } from "../../indicators/observation.ts";
import type { Indicator } from "../../indicators/series.ts";
import type { Role } from "../../plan/roles.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { definitionRoles } from "../../plan/tables.ts";
import { readDefinition } from "./readDefinition.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { formatAt } from "../tableCells.ts";
import { rowKinds } from "../recognition/rowKind.ts";
import { isSliceEnd } from "../slices.ts";
import { withUsedInstead } from "./usedInstead.ts";

/** An indicator's definition as one row tells it. null: it does not say. */
export interface Definition extends Indicator {
  readonly yearType: YearType | null;
}

export const undefinedIndicator: Definition = {
  polarity: null,
  unknownPolarity: null,
  unit: null,
  decimals: null,
  rule: null,
  allowance: null,
  floor: null,
  bands: null,
  accumulation: null,
  frequency: null,
  nextDue: null,
  dataLag: null,
  cohort: null,
  breakFrom: null,
  withdrawnFrom: null,
  yearType: null,
};

/** A definition, and which of its cells could not be read. */
export interface StatedDefinition {
  readonly definition: Definition;
  readonly observations: readonly Observation[];
}

const NOTHING_STATED: StatedDefinition = { definition: undefinedIndicator, observations: [] };

/** Reads the definition's columns of a table's rows; made once a table. Equal rows have one definition. */
export function definitionReader(recognised: Recognised, settings: PlanSettings): (row: number) => StatedDefinition {
  const { cells, columns } = recognised;
  const places = [...definitionRoles].flatMap((role) => columns.get(role) ?? []);
  if (places.length === 0) return () => NOTHING_STATED;
  const read = new Map<string, StatedDefinition>();
  return (row) => {
    const key = places
      .map((column) => `${cells.values[row]![column]}\u0000${formatAt(cells, column, row)}`)
      .join("\u0001");
    let stated = read.get(key);
    if (stated === undefined) {
      stated = readDefinition(recognised, row, settings);
      read.set(key, stated);
    }
    return stated;
  };
}

const merged = new WeakMap<Definition, WeakMap<Definition, Definition>>();

/** What the row itself says, else what the other says; worked out once for each two. */
export function withDefaults(own: Definition, other: Definition): Definition {
  if (own === undefinedIndicator) return other;
  const known = merged.get(own) ?? new WeakMap<Definition, Definition>();
  merged.set(own, known);
  let both = known.get(other);
  if (both === undefined) {
    both = merge(own, other);
    known.set(other, both);
  }
  return both;
}

function merge(own: Definition, other: Definition): Definition {
  const stated = Object.entries(own).filter(([, value]) => value !== null);
  return {
    ...other,
    ...Object.fromEntries(stated),
    polarity: own.polarity ?? (own.unknownPolarity === null ? other.polarity : null),
    unknownPolarity: own.polarity === null ? (own.unknownPolarity ?? other.unknownPolarity) : null,
  };
}

/** One row of a table of definitions. */
export interface DefinedIndicator {
  readonly recognised: Recognised;
  readonly row: number;
  readonly ref: string | null;
  readonly name: string | null;
  /** The ref or name of the indicator that it takes the place of. */
  readonly replaces: string | null;
  readonly definition: Definition;
  /** Which of its cells could not be read. */
  readonly observations: readonly Observation[];
}

/** The definitions of a workbook, by `refKey` and `nameKey`. */
export interface Definitions {
  readonly all: readonly DefinedIndicator[];
  /** The entry of an indicator, by ref, else by name; null where there is none, or only its name would tell which. */
  readonly find: (ref: string, name: string) => DefinedIndicator | null;
  /** What is judged alike in all entries of a ref: that much is known of a row whichever it belongs to. */
  readonly agreedFor: (ref: string) => Definition | null;
  /** Whether a ref or a name stands in them, though it may be of several. */
  readonly isKnown: (ref: string, name: string) => boolean;
  /** Whether several indicators have a ref, as where there are two plans: then their names must tell them apart. */
  readonly isShared: (ref: string) => boolean;
}

/** Gathers the definitions from the tables that hold nothing else. The first row of a name has it; of
 * a ref that several have, the one of the name. */
export function* gatherDefinitions(
  tables: readonly Recognised[],
  settings: PlanSettings,
): Generator<void, Definitions> {
  const all: DefinedIndicator[] = [];
  const byRef = new Map<string, DefinedIndicator[]>();
  const byName = new Map<string, DefinedIndicator>();
  for (const recognised of tables) {
    if (!recognised.indicators || recognised.performance) continue;
    const { cells, columns } = recognised;
    const kindOf = rowKinds(recognised);
    const definitionOf = definitionReader(recognised, settings);
    const text = (role: Role, row: number) => textOf(cells.values[row]![columns.get(role) ?? -1]);
    for (let row = 0; row < cells.values.length; row++) {
      if (isSliceEnd(row)) yield;
      if (kindOf(row) !== "indicator") continue;
      const { definition, observations } = definitionOf(row);
      const defined = {
        recognised,
        row,
        ref: text("ref", row),
        name: text("indicator", row),
        replaces: text("replaces", row),
        definition,
        observations: withUsedInstead(observations, definition, null, settings),
      };
      all.push(defined);
      const ref = refKey(defined.ref);
      if (ref !== "") byRef.set(ref, [...(byRef.get(ref) ?? []), defined]);
      const name = nameKey(defined.name);
      if (name !== "" && !byName.has(name)) byName.set(name, defined);
    }
  }
  return {
    all,
    find: (ref, name) => {
      const ofRef = byRef.get(ref) ?? [];
      if (ofRef.length === 1) return ofRef[0]!;
      const first = isOneMeasure(ofRef) && areDefinedAlike(ofRef) ? (ofRef[0] ?? null) : null;
      return ofRef.find((defined) => nameKey(defined.name) === name) ?? byName.get(name) ?? first;
    },
    agreedFor: (ref) => {
      const ofRef = byRef.get(ref) ?? [];
      return areDefinedAlike(ofRef) ? (ofRef[0]?.definition ?? null) : null;
    },
    isKnown: (ref, name) => byRef.has(ref) || byName.has(name),
    isShared: (ref) => !isOneMeasure(byRef.get(ref) ?? []),
  };
}

function isOneMeasure(ofRef: readonly DefinedIndicator[]): boolean {
  return new Set(ofRef.map(({ name }) => nameKey(name))).size <= 1;
}

function areDefinedAlike([first, ...others]: readonly DefinedIndicator[]): boolean {
  return others.every((other) => isDefinedAlike(first!, other));
}

/** Whether all that decides how an indicator is judged is the same. */
export function isDefinedAlike(a: DefinedIndicator, b: DefinedIndicator): boolean {
  return a === b || JSON.stringify(a.definition) === JSON.stringify(b.definition);
}

/** "NI 72", "NI72" and "ni-72" are one ref; "" for none. */
export function refKey(ref: string | null): string {
  return ref === null ? "" : refKeys(ref);
}

/** The rows of an indicator mostly stand below each other: what was asked last is not worked out again. */
function lastOf(of: (text: string) => string): (text: string) => string {
  let [asked, answer] = ["", of("")];
  return (text) => {
    if (text !== asked) [asked, answer] = [text, of(text)];
    return answer;
  };
}

const refKeys = lastOf(squash);

/** Case and blanks do not tell two indicators apart; "" for none. */
export function nameKey(name: string | null): string {
  return name === null ? "" : nameKeys(name);
}

const nameKeys = lastOf(normalise);

/** A cell of words as written; null for a blank. */
export function textOf(value: CellValue | undefined): string | null {
  const text = typeof value === "string" ? value.trim() : String(value ?? "");
  return text === "" ? null : text;
}
