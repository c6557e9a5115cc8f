import { squash } from "../../figures/normalise.ts";
import { nameKey, refKey, textOf } from "../rows/definitions.ts";
import { rowsAbout } from "../delivery.ts";
import type { Recognised } from "../recognition/recognise.ts";

/** A row of an Outcomes table. */
export interface Outcome {
  readonly recognised: Recognised;
  readonly row: number;
  readonly ref: string | null;
  readonly name: string;
}

/** The outcomes of a plan, found by ref, by name, or by both as people write them: "Outcome 1", "1. Narrow the gap". */
export interface Outcomes {
  readonly all: readonly Outcome[];
  /** Several where two plans in one workbook give one ref to different outcomes; none where there is none. */
  readonly find: (written: string) => readonly Outcome[];
}

const KIND = /^(?:(?:key|strategic|corporate)? ?(?:outcome|priority|objective)|no\.?) (?=\S)/i;

/** Gathers the rows of a plan's Outcomes tables; of the same ref and name there is one. */
export function gatherOutcomes(tables: readonly Recognised[]): Outcomes {
  const all: Outcome[] = [];
  const byKey = new Map<string, Outcome[]>();
  for (const recognised of tables) {
    if (recognised.side !== "Outcomes") continue;
    const { cells, columns } = recognised;
    for (const row of rowsAbout(recognised, "outcome")) {
      const text = (role: "ref" | "outcome") => textOf(cells.values[row]![columns.get(role) ?? -1]);
      const outcome = { recognised, row, ref: text("ref"), name: text("outcome") ?? "" };
      const ref = refKey(outcome.ref);
      if (byKey.get(nameKey(outcome.name))?.some((other) => refKey(other.ref) === ref)) continue;
      all.push(outcome);
      for (const key of new Set([ref, nameKey(outcome.name), ref === "" ? "" : ref + squash(outcome.name)]))
        if (key !== "") byKey.set(key, [...(byKey.get(key) ?? []), outcome]);
    }
  }
  const find = (written: string) => byKey.get(nameKey(written)) ?? byKey.get(refKey(written)) ?? null;
  return { all, find: (written) => find(written) ?? find(written.replace(KIND, "")) ?? [] };
}

/** The parts of a cell that may name several: "1, 2 and 4". */
export function partsOf(written: string): readonly string[] {
  return written.split(/\s*(?:[;,&\n]|\s\/\s|\sand\s)\s*/i).filter(Boolean);
}
