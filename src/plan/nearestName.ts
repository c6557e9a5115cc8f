import { squash } from "../figures/normalise.ts";

/** Of four letters one may be wrong. */
const LETTERS_FOR_A_SLIP = 4;

/** The name that was probably meant: the one with the fewest letters put in, left out or changed; null if none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const word = squash(written);
  let best: { readonly name: string; readonly slips: number } | null = null;
  for (const name of names) {
    const slips = slipsBetween(word, squash(name));
    if (slips <= Math.ceil(word.length / LETTERS_FOR_A_SLIP) && (best === null || slips < best.slips))
      best = { name, slips };
  }
  return best?.name ?? null;
}

/** Levenshtein's distance, a row of his table at a time. */
function slipsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(changed, above[column]! + 1, current[column - 1]! + 1));
    }
    above = current;
  }
  return above[b.length]!;
}
