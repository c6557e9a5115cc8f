import type { NumberFigure } from "../../figures/figure.ts";
import { quantile } from "../statistics/methods/quantiles.ts";

/** Quarters of fewer authorities say nothing. */
const FEWEST = 4;

/** Where the best quarter of authorities begins: at Q3 where high is good, at Q1 where low is (R's type 7). */
export function edgesOf(
  authorities: readonly NumberFigure[],
): { readonly upper: NumberFigure; readonly lower: NumberFigure } | null {
  const [first] = authorities;
  if (first === undefined || authorities.length < FEWEST) return null;
  const sorted = authorities.map(({ value }) => value).toSorted((a, b) => a - b);
  const upper = quantile(sorted, 0.75);
  const lower = quantile(sorted, 0.25);
  if (upper === null || lower === null) return null;
  const decimals = Math.max(...authorities.map((each) => each.decimals));
  const edge = (value: number): NumberFigure => ({ ...first, value, decimals, flag: "", asText: null });
  return { upper: edge(upper), lower: edge(lower) };
}
