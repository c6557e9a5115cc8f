import type { FindingCode } from "../findings/catalogue.ts";
import type { CellChange } from "../findings/cellChange.ts";
import type { Severity } from "../findings/finding.ts";
import type { Role } from "../plan/roles.ts";

/** What a rule has to say about one column of a row; recognition, which knows the cells, makes a finding of it. */
export interface Observation {
  readonly code: FindingCode;
  /** The column; where the table has none for it, the indicator's own cell stands in. */
  readonly role: Role;
  /** What stands there. */
  readonly found: string;
  /** What was expected, or what follows from it. */
  readonly expected: string;
  /** Only where it is not the catalogue's. */
  readonly severity?: Severity;
  /** Only where the change is in another cell than the column's, which recognition does not know. */
  readonly changes?: readonly CellChange[];
}

/** What most rows give rise to: one list for them all. */
export const NOTHING: readonly Observation[] = [];
