import { squash } from "../../figures/normalise.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import type { Period } from "../../figures/period.ts";
import type { PlanTable } from "../../plan/tables/planTable.ts";
import { meaningOf, yearInHeader } from "./headers.ts";

/** A column that holds one year's targets, or one year's money. */
export interface YearColumn {
  /** Counted from the table's first. */
  readonly column: number;
  /** As written in its header: "2008/09". */
  readonly year: string;
  /** As far as the header itself says it; null where it cannot be read. */
  readonly period: Period | null;
}

/** The columns of years that a table has, by what stands beside the year. */
interface YearColumns {
  /** "2008/09 Target". */
  readonly named: readonly YearColumn[];
  /** "2008/09". */
  readonly bare: readonly YearColumn[];
}

/** Which of a table's headers are years, as a plan's table has them. null among them: a column that is not to be read. */
export function yearColumnsOf({ years }: PlanTable, headers: readonly (string | null)[]): YearColumns {
  const named: YearColumn[] = [];
  const bare: YearColumn[] = [];
  if (years === undefined) return { named, bare };
  const known = new Set(years.words.map(squash));
  for (const [column, header] of headers.entries()) {
    const found = header === null ? null : yearInHeader(header);
    if (header === null || found === null) continue;
    const { year, words } = found;
    const reading = parsePeriod(year);
    const it = { column, year, period: reading.state === "read" ? reading.period : null };
    if (header.includes("£") && years.kind === "money" && words === "") named.push(it);
    else if (words === "" && !header.includes("£")) bare.push(it);
    else if (known.has(words) || (years.kind === "target" && isTarget(words))) named.push(it);
  }
  return { named, bare };
}

/** "Annual target" is one with a year, too. */
function isTarget(words: string): boolean {
  const meaning = meaningOf(words);
  return meaning?.column.role === "target" && !meaning.lastResort;
}
