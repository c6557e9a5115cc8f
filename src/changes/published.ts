import type { CellValue } from "../figures/cell.ts";
import { roundHalfAway } from "../figures/decimals.ts";
import { formatDistance } from "../figures/format.ts";
import type { Assessment } from "../indicators/assessment.ts";
import { gapColumns } from "../indicators/columns/gapColumns.ts";
import { decimalsOfDifference } from "../indicators/columns/numberFormats.ts";
import type { JudgedRow } from "../tables/judge.ts";
import { ownColumn, type OwnColumn, type Ownership } from "./ownColumns.ts";

/** Whether a published row's computed cells stay as they are: our RAG column, where there is one, has its status. */
export function isFrozen(cells: readonly CellValue[], status: OwnColumn | undefined): status is OwnColumn {
  return status !== undefined && !status.unfinished && cells[status.index] !== "";
}

/** A cell that would now be written otherwise than it was published. */
export interface PublishedDifference {
  readonly column: OwnColumn;
  /** As it stands there, and as it would be now. */
  readonly found: string;
  readonly now: string;
}

/** Where a published row would now differ: its status, else the first of its gaps that does; null where none does. */
export function publishedDifference(
  row: JudgedRow,
  cells: readonly CellValue[],
  ownership: Ownership,
): PublishedDifference | null {
  const status = ownColumn(ownership, "rag");
  const { assessment, published } = row;
  if (!published || !isFrozen(cells, status)) return null;
  const found = String(cells[status.index]);
  if (found !== assessment.status) return { column: status, found, now: assessment.status };
  for (const { key, value } of gapColumns) {
    const column = ownColumn(ownership, key);
    const standing = column && cells[column.index];
    if (typeof standing !== "number") continue;
    const now = value(assessment);
    if (typeof now === "number" && rounded(now, assessment) === rounded(standing, assessment)) continue;
    return { column: column!, found: shown(standing, assessment), now: shown(now, assessment) };
  }
  return null;
}

/** A gap as its cell shows it, without the word: "−5.0 pp". */
function shown(gap: string | number | null, assessment: Assessment): string {
  if (typeof gap !== "number") return "blank";
  const { unit, decimals } = assessment;
  const size = formatDistance(gap, unit, decimalsOfDifference(unit, decimals));
  const sign = Math.sign(rounded(gap, assessment));
  return sign === 0 ? size : `${sign > 0 ? "+" : "\u2212"}${size}`;
}

function rounded(gap: number, { unit, decimals }: Assessment): number {
  return roundHalfAway(gap, decimalsOfDifference(unit, decimals));
}
