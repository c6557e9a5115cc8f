import { quantileSorted } from "simple-statistics";

/**
 * The number below which the share `p` (0 to 1) of the numbers lies, which stand lowest first; null where there are
 * none. R's type 7, as in DfE's Local Authority Interactive Tool: the lowest number at 0, the highest at 1, and a
 * straight line between two neighbours.
 */
export function quantile(sorted: readonly number[], p: number): number | null {
  return sorted.length === 0 ? null : quantileSorted(sorted, p);
}
