/** Blanks that Word, web pages and other systems leave in cells: no-break, thin, zero-width … */
const BLANKS = /[\s\u00a0\u1680\u180e\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+/g;

/** What `tidy` has to do; most cells need nothing. */
const UNTIDY = /[^\S ]| {2}|^ | $|[\u180e\u200b-\u200d\u2060]/;

/** A text with every run of blanks (NBSP, line breaks, zero-width) made one space, and none at its ends. */
export function tidy(text: string): string {
  return UNTIDY.test(text) ? text.replace(BLANKS, " ").trim() : text;
}

/** A word or phrase for comparing: tidy, in lower case. */
export function normalise(text: string): string {
  return tidy(text).toLowerCase();
}

const PLAIN = /^[a-z0-9]*$/;

/** Only its letters and digits, in lower case: for words in which spaces and punctuation do not matter. "&" is "and". */
export function squash(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.replaceAll("&", "and").replace(/[^\p{L}\p{N}]+/gu, "");
}
