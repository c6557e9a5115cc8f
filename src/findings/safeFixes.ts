import type { CellValue } from "../figures/cell.ts";
import { tidy } from "../figures/normalise.ts";
import { textAsNumber } from "../figures/textAsNumber.ts";
import type { FindingCode } from "./catalogue.ts";
import type { CellContent } from "./cellChange.ts";

/** A cell that something was found about. */
interface FoundCell {
  readonly value: CellValue;
  /** Its number format; null where it was not asked for. */
  readonly format: string | null;
  /** What the rule found there, tidied, and what it expected. */
  readonly found: string;
  readonly expected: string;
}

/** A cell's content before and after. */
interface ContentChange {
  readonly before: CellContent;
  readonly after: CellContent;
}

/**
 * The findings whose fix is safe to make by itself: afterwards the cell says what it said before, and every indicator is
 * judged as before, but for a polarity, without which it was not judged at all. A polarity of the dictionary is safe to
 * offer because its word is shown beside the button; that change is made where the indicator is known.
 *
 * All other findings need a person:
 * - two things disagree and either may be wrong: target-contradicts-polarity, benchmark-differs, status-disagrees,
 *   counts-implausible, unit-mismatch, duplicate-ref, unknown-ref, header-ambiguous;
 * - the figure itself would become another one: percent-scale (0.64 may mean 0.64%), percent-out-of-range, a date or an
 *   "about 60" where a figure is expected, rounding-changes-status (more decimals change what a reader sees);
 * - only the plan knows: period-ambiguous (2016/17 is financial or academic), target-pending, figure-overdue, rule-gap,
 *   no-data ("-" may mean not available or not applicable), setting-unknown (the nearest name is a guess);
 * - something would be lost: override-stale, published-differs, total-row, note-row.
 *
 * Blanks around a text and periods written in two ways are read alike, and so no finding at all.
 */
const safeFixes: Partial<Record<FindingCode, (cell: FoundCell) => ContentChange | null>> = {
  "number-as-text": ({ value, format, found }) => {
    if (typeof value !== "string" || tidy(value) !== found || format === null) return null;
    const number = textAsNumber(value, format);
    return number && { before: { value, format }, after: number };
  },
  // The symbol that the Government Statistical Service has put in its place: the meaning is the same.
  "symbol-obsolete": words,
  // Another spelling of the same comparator, one that stands in this workbook.
  "wording-differs": words,
};

/** The words expected instead, where the cell still holds those found. A cell's format suits words as well as before. */
function words({ value, found, expected }: FoundCell): ContentChange | null {
  if (typeof value !== "string" || tidy(value) !== found || [value, expected].some(beginsWithSign)) return null;
  return { before: { value, format: null }, after: { value: expected, format: null } };
}

/** Excel takes a first apostrophe for its sign of a text, and might not give it back. */
function beginsWithSign(text: string): boolean {
  return text.startsWith("'");
}

/** What would put a cell right by itself; null where a person has to look. */
export function safeFix(code: FindingCode, cell: FoundCell): ContentChange | null {
  return safeFixes[code]?.(cell) ?? null;
}
