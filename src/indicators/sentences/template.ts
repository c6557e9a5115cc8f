/** What may stand in a sentence's gaps, by word: one of `kinds`, or a regular expression's source. */
export type Gaps = Readonly<Record<string, string>>;

interface Kind {
  readonly shortest: number;
  readonly longest: number;
  /** Where it has to end. */
  readonly stop: RegExp;
}

const kinds: Readonly<Partial<Record<string, Kind>>> = {
  /** A formatted figure is short and holds no end of a sentence. */
  figure: { shortest: 1, longest: 60, stop: /\. |[“”]/g },
  /** A text of the workbook's stands in quotes, or is a header. */
  text: { shortest: 0, longest: 260, stop: /[“”]/g },
  /** Figures and texts up to a semicolon. */
  clause: { shortest: 1, longest: 400, stop: /;/g },
};

/** What stands before a gap, and the word for the gap; null at the end. */
type Part = readonly [literal: string, word: string | null];

const compiled = new Map<string, readonly Part[]>();

function partsOf(template: string): readonly Part[] {
  let parts = compiled.get(template);
  if (parts === undefined) {
    const pieces = template.split(/[{}]/);
    parts = pieces.flatMap((piece, index): Part[] => (index % 2 === 0 ? [[piece, pieces[index + 1] ?? null]] : []));
    compiled.set(template, parts);
  }
  return parts;
}

/** A template with its words put in. Throws where one is lacking. */
export function fill(template: string, words: Readonly<Record<string, string | undefined>>): string {
  let filled = "";
  for (const [literal, name] of partsOf(template)) {
    const word = name === null ? "" : words[name];
    if (word === undefined) throw new Error(`A reason lacks its ${name}: ${template}`);
    filled += literal + word;
  }
  return filled;
}

/** A regular expression's source for all that `fill` can make of a template whose gaps hold such sources. */
export function patternOf(template: string, gaps: Gaps): string {
  return partsOf(template)
    .map(([literal, word]) => {
      const plain = literal.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      return word === null ? plain : `${plain}(?:${kindOf(word, gaps)})`;
    })
    .join("");
}

/**
 * Where a text that from `start` on is what `fill` makes of a template may end: at more than one place where a gap may
 * be longer or shorter. Each place is looked at once, so that no text takes long: a regular expression would try all
 * ways to divide it.
 */
export function endsOf(template: string, gaps: Gaps, text: string, start: number): Iterable<number> {
  const parts = partsOf(template);
  let [beginning, word] = parts[0]!;
  if (!text.startsWith(beginning, start)) return NOWHERE;
  let ends: Iterable<number> = [start + beginning.length];
  for (let index = 1; index < parts.length; index++) {
    const [literal, next] = parts[index]!;
    const found = new Set<number>();
    for (const end of ends) behindGap({ kind: kindOf(word, gaps), literal, text, start: end }, found);
    ends = found;
    word = next;
  }
  return ends;
}

const NOWHERE: readonly number[] = [];

function kindOf(word: string | null, gaps: Gaps): string {
  const kind = word === null ? undefined : gaps[word];
  if (kind === undefined) throw new Error(`No word of a reason: ${word}`);
  return kind;
}

/** A gap and the literal behind it. */
interface Gap {
  readonly kind: string;
  readonly literal: string;
  readonly text: string;
  readonly start: number;
}

/** Adds all places where the literal behind a gap ends. */
function behindGap({ kind, literal, text, start }: Gap, found: Set<number>): void {
  const free = kinds[kind];
  if (free === undefined) {
    const end = endOfChoice(kind, text, start);
    if (end !== null && text.startsWith(literal, end)) found.add(end + literal.length);
    return;
  }
  free.stop.lastIndex = start;
  const last = Math.min(start + free.longest, free.stop.exec(text)?.index ?? text.length);
  if (literal === "") {
    for (let at = start + free.shortest; at <= last; at++) if (!isWithinWord(text, at)) found.add(at);
    return;
  }
  for (let at = text.indexOf(literal, start + free.shortest); at !== -1 && at <= last;) {
    found.add(at + literal.length);
    at = text.indexOf(literal, at + 1);
  }
}

/** What follows on a template that ends with a gap begins with a blank or a sign. */
function isWithinWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
}

const choices = new Map<string, RegExp>();

function endOfChoice(source: string, text: string, start: number): number | null {
  let choice = choices.get(source);
  if (choice === undefined) choices.set(source, (choice = new RegExp(source, "uy")));
  choice.lastIndex = start;
  return choice.test(text) ? choice.lastIndex : null;
}
