import type { Role } from "../roles.ts";

/**
 * How a column's cells are read. `figure`: a number, a symbol or a blank. `target`: a figure or a phrase. `period`: a
 * year, quarter, date … `choice` and `text`: words. `lines`: a list, one to a line. `money`: pounds. `count`: a whole
 * number, or words for one.
 */
export type ColumnKind = "text" | "lines" | "figure" | "target" | "period" | "choice" | "money" | "count";

/** One column of a plan's table: its own header, and the words that councils use for it. */
export interface PlanColumn {
  readonly role: Role;
  readonly header: string;
  /** Other headers for it; case, blanks, punctuation, footnote marks and a year in the header do not matter. */
  readonly synonyms: readonly string[];
  /** Headers so general that they stand for it only where no other column does. */
  readonly lastResorts?: readonly string[];
  readonly kind: ColumnKind;
  /** The values that a drop-down offers; others may be typed. Absent: any words. */
  readonly list?: readonly string[];
  /** What an input message says of the cells below; absent where the header says enough. */
  readonly prompt?: string;
  /** Points; absent: as its kind needs. */
  readonly width?: number;
}

/** Columns of a table that repeat for each year: "2008/09 Target", "2009/10 Target" … */
export interface YearColumns {
  readonly kind: "target" | "money";
  /** The header of a year's column. */
  readonly header: (year: string) => string;
  /** What a header says besides its year, by any of its words; "" where the year alone is a header too. */
  readonly words: readonly string[];
  readonly prompt?: string;
  /** The column that they stand behind. */
  readonly after: Role;
}

/** A table of a plan. */
export interface PlanTable {
  readonly name:
    | "Plan"
    | "Outcomes"
    | "Indicators"
    | "Performance"
    | "Targets"
    | "Benchmarks"
    | "Gaps"
    | "Actions"
    | "Risks"
    | "Budgets";
  readonly columns: readonly PlanColumn[];
  readonly years?: YearColumns;
}
