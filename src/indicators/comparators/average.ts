/** Which average a comparator is: the two are never mixed. */
export type Average = "mean" | "median";

/** Which average words say that a figure is; null where they do not, or name both. */
export function averageIn(words: string): Average | null {
  const median = /\bmedian\b/i.test(words);
  const mean = /\bmean\b/i.test(words);
  return median === mean ? null : median ? "median" : "mean";
}
