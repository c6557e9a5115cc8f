import type { Role } from "../roles.ts";

/**
 * How a column's cells are read. `figure`: a number, a symbol or a blank. `target`: a figure or a phrase. `period`: a
 * year, quarter, date … `choice` and `text`: words.
 */
export type ColumnKind = "text" | "figure" | "target" | "period" | "choice";

/** One column of a plan's table: its own header, and the words that councils use for it. */
export interface PlanColumn {
  readonly role: Role;
  readonly header: string;
  /** Other headers for it; case, blanks, punctuation, footnote marks and a year in the header do not matter. */
  readonly synonyms: readonly string[];
  /** Headers so general that they stand for it only where no other column does. */
  readonly lastResorts?: readonly string[];
  readonly kind: ColumnKind;
}

/** A table of a plan. */
export interface PlanTable {
  readonly name: "Plan" | "Indicators" | "Performance" | "Benchmarks" | "Gaps";
  readonly columns: readonly PlanColumn[];
}
