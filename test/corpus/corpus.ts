import type { CorpusWorkbook } from "./corpusWorkbook.ts";
import { areas } from "./areas.ts";
import { cells } from "./cells.ts";
import { changes } from "./changes.ts";
import { headers } from "./headers.ts";
import { nationalRows } from "./nationalRows.ts";
import { periods } from "./periods.ts";
import { plainRanges } from "./plainRanges.ts";
import { refused } from "./refused.ts";
import { roles } from "./roles.ts";
import { strict } from "./strict.ts";
import { tables } from "./tables.ts";

/** Every workbook of the corpus, by the kind of its difficulty. */
export const corpus: Readonly<Record<string, readonly CorpusWorkbook[]>> = {
  tables,
  plainRanges,
  headers,
  nationalRows,
  periods,
  areas,
  roles,
  cells,
  refused,
  strict,
  changes,
};
