import { tidy } from "../../figures/normalise.ts";

/** What stands in a file, as a sentence quotes it: on one line, and no paragraph. */
export function shortened(written: string, longest = 60): string {
  const text = tidy(written.replace(/\p{Cc}/gu, " "));
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
