import { formatFigure } from "../figures/format.ts";
import { groupedBy } from "../figures/groupedBy.ts";
import { readFigure } from "../figures/readFigure.ts";
import { plainNumber } from "../figures/unit.ts";
import type { FindingCode } from "../findings/catalogue.ts";
import type { CellChange, CellContent } from "../findings/cellChange.ts";
import type { Finding } from "../findings/finding.ts";
import { counted, listed } from "./summary.ts";
import type { TaskState } from "./tasks.ts";

type Fixed = NonNullable<TaskState["fixed"]>;

/** What the findings of a code have in common, behind "Fix all 12 alike:". */
const alikeWords: Readonly<Partial<Record<string, string>>> = {
  "number-as-text": "numbers stored as text",
  "symbol-obsolete": "symbols no longer in use",
  "wording-differs": "comparators spelt differently",
  "polarity-missing": "missing polarities",
} satisfies Partial<Record<FindingCode, string>>;

/** Findings of one code that can be put right together. */
export interface AlikeFix {
  readonly code: string;
  /** "Fix all 12 alike: numbers stored as text". */
  readonly label: string;
  readonly changes: readonly CellChange[];
}

/** What can be put right together: for each code of which several findings have changes, in several cells. */
export function fixesAlike(findings: readonly Finding[]): readonly AlikeFix[] {
  const byCode = groupedBy(
    findings.filter(({ changes }) => changes.length > 0),
    ({ code }) => code,
  );
  return [...byCode].flatMap(([code, alike]): readonly AlikeFix[] => {
    const what = alikeWords[code];
    if (what === undefined) return [];
    const changes = alike.flatMap((finding) => finding.changes);
    const cells = new Set(changes.map(({ sheet, cell }) => `${sheet}!${cell}`));
    if (alike.length < 2 || cells.size < 2) return [];
    return [{ code, label: `Fix all ${cells.size.toLocaleString("en-GB")} alike: ${what}`, changes }];
  });
}

/** More changes than these are counted. */
const mostShown = 2;

/** What will be written: "“64%” → 64%, “71%” → 71% and 10 others". */
export function changeWords(changes: readonly CellChange[]): string {
  const shown = [
    ...new Set(changes.slice(0, mostShown).map(({ before, after }) => `${words(before)} → ${words(after)}`)),
  ];
  const more = changes.length - mostShown;
  return more > 0 ? `${shown.join(", ")} and ${counted(more, "other")}` : shown.join(", ");
}

const NOWHERE = { sheet: "", row: 0, column: 0 };

/** A text in quotes, a number as its cell will show it. */
function words({ value, format }: CellContent): string {
  if (value === "") return "blank";
  if (typeof value !== "number") return `“${value}”`;
  const figure = readFigure(value, format ?? "", NOWHERE);
  return figure.kind === "number"
    ? formatFigure(figure.value, figure.unit ?? plainNumber, figure.decimals)
    : String(value);
}

/** "12 cells were changed."; where there is something to undo though none is known to be, so much. */
export function fixedSentence({ kind, outcome: { changed, undo } }: Fixed): string {
  const done = kind === "fix" ? "changed" : "put back";
  if (changed === 0 && undo.length > 0) return "Cells may have been changed in part.";
  return changed === 0 ? `No cell was ${done}.` : `${counted(changed, "cell was", "cells were")} ${done}.`;
}

/** More cells than these of a kind, and more kinds, are counted. */
const mostNamed = 3;

/** "Not done: Scorecard D7 and D9 (a formula); …"; null where all was done. */
export function leftSentence({ outcome: { left } }: Fixed): string | null {
  if (left.length === 0) return null;
  const kinds = new Map<string, { sheet: string; why: string; cells: string[] }>();
  for (const { sheet, cell, why } of left) {
    const kind = kinds.get(`${sheet} ${why}`) ?? { sheet, why, cells: [] };
    kinds.set(`${sheet} ${why}`, kind);
    kind.cells.push(cell);
  }
  const named = [...kinds.values()].slice(0, mostNamed);
  const parts = named.map(({ sheet, why, cells }) => {
    const more = cells.length - mostNamed;
    return `${sheet} ${listed([...cells.slice(0, mostNamed), ...(more > 0 ? [counted(more, "other")] : [])])} (${why})`;
  });
  const rest = left.length - named.reduce((sum, { cells }) => sum + cells.length, 0);
  return `Not done: ${parts.join("; ")}${rest > 0 ? ` and ${counted(rest, "other")}` : ""}.`;
}

/** The whole result for a screen reader. */
export function announcementOf(fixed: Fixed): string {
  return [fixed.outcome.failure?.message ?? null, fixedSentence(fixed), leftSentence(fixed)]
    .filter((text) => text !== null)
    .join(" ");
}
