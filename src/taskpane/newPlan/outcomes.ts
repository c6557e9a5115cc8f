import { squash, tidy } from "../../figures/normalise.ts";

/** An outcome as a form's line says it. */
export interface OutcomeLine {
  readonly ref: string;
  readonly outcome: string;
}

/** Line breaks of a form and of what is copied from Word. */
const BREAK = /[\r\n\v\u2028\u2029]+/;

/** What lists in Word and in messages begin with. */
const BULLET = /^[•·▪◦●○–—*-]\s+/;

/** Up to twelve letters, digits, dots and dashes with a colon, bracket, full stop or tab behind them: "A1: ", "1) ", "1.2. ". */
const REF = /^([\p{L}\d][\p{L}\d./-]{0,11}?)(?:[:)](?!\d)\s*|\.\s+|\s*\t\s*)(.*)$/u;

/** "Note: …" begins a sentence; "A1", "1.2", "a" and "CYP" are refs. */
const LIKE_A_REF = /\d|^\p{L}$|^\p{Lu}{1,3}$/u;

/** The outcomes of a text, one a line, or what is wrong with it. Lines without a ref are numbered, past the refs that are there. */
export function readOutcomes(
  text: string,
): { readonly outcomes: readonly OutcomeLine[] } | { readonly problem: string } {
  const lines = text
    .split(BREAK)
    .map((line) => line.trim().replace(BULLET, ""))
    .filter((line) => tidy(line) !== "")
    .map(readLine);
  const own = new Set(lines.flatMap(({ ref }) => (ref === null ? [] : [squash(ref)])));
  let number = 0;
  const next = () => {
    do number++;
    while (own.has(String(number)));
    return String(number);
  };
  const outcomes = lines.map(({ ref, outcome }) => ({ ref: ref ?? next(), outcome }));
  const problem = problemOf(outcomes);
  return problem === null ? { outcomes } : { problem };
}

function readLine(line: string): { readonly ref: string | null; readonly outcome: string } {
  const [, ref, outcome] = REF.exec(line) ?? [];
  if (ref === undefined || outcome === undefined || !LIKE_A_REF.test(ref)) return { ref: null, outcome: tidy(line) };
  return { ref, outcome: tidy(outcome) };
}

function problemOf(outcomes: readonly OutcomeLine[]): string | null {
  const blank = outcomes.find(({ outcome }) => outcome === "");
  if (blank !== undefined) return `The ref ${blank.ref} has no outcome behind it.`;
  const sameRef = repeated(outcomes, ({ ref }) => squash(ref));
  if (sameRef !== null) return `Two outcomes have the ref ${sameRef.ref}. Give each one of its own.`;
  const same = repeated(outcomes, ({ outcome }) => squash(outcome));
  return same === null ? null : `“${same.outcome}” is there twice. Write each outcome once.`;
}

function repeated(outcomes: readonly OutcomeLine[], key: (line: OutcomeLine) => string): OutcomeLine | null {
  const seen = new Set<string>();
  for (const line of outcomes) {
    if (seen.has(key(line))) return line;
    seen.add(key(line));
  }
  return null;
}

/** "3 outcomes: refs 1, 2 and 3"; of many the first ones and the last. */
export function outcomesSentence(outcomes: readonly OutcomeLine[]): string {
  const refs = outcomes.map(({ ref }) => ref);
  const last = refs.at(-1);
  if (last === undefined) return "";
  if (refs.length === 1) return `1 outcome, with the ref ${last}.`;
  const shown =
    refs.length > 6 ? `${refs.slice(0, 3).join(", ")} … ${last}` : `${refs.slice(0, -1).join(", ")} and ${last}`;
  return `${refs.length} outcomes, with the refs ${shown}.`;
}
