import { tidy } from "../../figures/normalise.ts";
import { nameKey, refKey, type Definitions } from "../rows/definitions.ts";
import { headersOf, mayHoldIndicators, otherColumns, type Recognised } from "./recognise.ts";
import type { View } from "./views.ts";

/**
 * A table whose rows are areas or periods and whose columns are indicators: the Indicators table knows them by the ref or
 * the name in the header. Any other table is left as it is.
 */
export function withIndicatorColumns(recognised: Recognised, definitions: Definitions): Recognised {
  if (!mayHoldIndicators(recognised)) return recognised;
  const { cells, columns } = recognised;
  const views = otherColumns(recognised).flatMap((column): View[] => {
    const header = tidy(cells.headers[column] ?? "");
    const defined = header === "" ? null : definitions.find(refKey(header), nameKey(header));
    if (defined === null) return [];
    const own = new Map([["actual", column] as const]);
    const name = { ref: defined.ref, indicator: defined.name ?? header };
    return [{ columns: new Map([...columns, ...own]), own, period: null, ...name, area: null }];
  });
  const [first] = views;
  if (first === undefined) return recognised;
  const found = { columns: first.columns, headers: headersOf(cells, first.columns), views };
  return { ...recognised, ...found, performance: true, refused: null };
}
