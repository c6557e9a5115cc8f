/**
 * The reason codes, in the order in which they are tried: the first that applies decides. A later rule takes its place
 * in this order.
 */
export const reasonCodes = [
  "suppressed",
  "target-pending",
  "target-none",
  "monitored",
  "manual",
  "actual-missing",
  "actual-symbol",
  "actual-unreadable",
  "polarity-unknown",
  "no-judgement",
  "comparator-missing",
  "previous-missing",
  "on-target",
  "within-allowance",
  "below-target",
  "improved",
  "unchanged",
  "worsened",
  "in-range",
  "out-of-range",
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** What stands in a sentence's gaps, with what may stand there. Figures are formatted, with their unit. */
const WORDS = {
  value: "figure",
  distance: "figure",
  target: "figure",
  previous: "figure",
  low: "figure",
  high: "figure",
  allowance: "figure",
  room: "figure",
  base: "figure",
  offset: "figure",
  /** The column's header as written. */
  column: "text",
  /** A cell as written, in quotes. */
  text: "text",
  meaning: "text",
  flag: "text",
  side: "above|below",
  polarity: "high is good|low is good|closest to the target is good",
  level: "national|regional|statistical neighbours’|top quartile",
  other: "national|regional|statistical neighbours’|top quartile",
  sign: "plus|minus",
} as const;

type Word = keyof typeof WORDS;

/** How a sentence begins. */
const OPENINGS = {
  suppressed: "Figure withheld: {column} is “{text}”, {meaning}",
  targetPending: "Target to be confirmed",
  noTarget: "No target set",
  noTargetSays: "No target set: {column} says “{text}”",
  monitored: "Monitored, no target",
  manual: "Judge by hand: {column} says “{text}”, which is no figure and no known target",
  noFigureYet: "No figure yet: {column} is blank",
  noActualColumn: "No figure yet: the table has no column for the actual figures",
  noFigure: "No figure: {column} is “{text}”, {meaning}",
  unreadable: "No figure: {column} says “{text}”, which is no number and no symbol",
  polarityUnknown: "Not judged: it is not said whether high or low is good",
  contradiction: "Not judged: the target “{text}” contradicts the polarity, {polarity}",
  noJudgement: "Not judged: the indicator is for context, neither high nor low is good",
  noFigureToBeCloseTo: "Not judged: closest to the target is good, and “{text}” is no figure",
  comparatorMissing: "Not judged: the target is “{text}”, and there is no {level} figure",
  previousMissing: "Not judged yet: the target is “{text}”, and there is no previous figure to compare with",
  meets: "{value} meets the target of {target}",
  offTarget: "{value} is {distance} {side} the target of {target}",
  onStrictEdge: "{value} just misses the target “{text}”",
  inRange: "{value} is inside the target range of {low} to {high}",
  outsideRange: "{value} is {distance} {side} the target range of {low} to {high}",
  improved: "Improved by {distance}, from {previous} to {value}",
  worsened: "Worsened by {distance}, from {previous} to {value}",
  increased: "Increased by {distance}, from {previous} to {value}",
  decreased: "Decreased by {distance}, from {previous} to {value}",
  unchangedAt: "Unchanged at {value}",
  unchanged: "Unchanged from {previous} to {value}",
} as const satisfies Record<string, string>;

/** What may follow. */
const TAILS = {
  ofLevel: " (the {level} figure)",
  ofLevelWithOffset: " (the {level} figure of {base} {sign} {offset})",
  alsoAgainst: " (the {level} figure; the {other} figure is {base})",
  ofPeriod: " (the period’s figure; the year’s target is “{text}”)",
  atPublishedDecimals: ", compared at the decimals it is published to",
  withinRelative: ", within the {allowance} allowance ({room})",
  beyondRelative: ", beyond the {allowance} allowance ({room})",
  withinAbsolute: ", within the allowance of {room}",
  beyondAbsolute: ", beyond the allowance of {room}",
  stillGreen: ", near enough to be Green",
  noAllowanceOfZero: "; no allowance, as {allowance} of 0 is 0",
  cannotBeBettered: ", which cannot be bettered",
  asTargeted: "; the target is “{text}”",
  polarity: "; {polarity}",
  flagged: "; the figure is flagged “{flag}”",
} as const satisfies Record<string, string>;

export type Opening = keyof typeof OPENINGS;
export type Tail = keyof typeof TAILS;
export type Words = Readonly<Partial<Record<Word, string>>>;

/** A reason before its words are put in: one opening, any tails, in this order. */
export interface Reason {
  readonly opening: Opening;
  readonly tails: readonly Tail[];
  readonly words: Words;
}

/** The plain sentence of a reason, with its full stop. */
export function sentenceOf({ opening, tails, words }: Reason): string {
  let sentence = fill(OPENINGS[opening], words);
  for (const tail of tails) sentence += fill(TAILS[tail], words);
  return `${sentence}.`;
}

/** A cell's text quoted in a sentence is cut to this: a sentence is not the place for a paragraph. */
const LONGEST_QUOTE = 80;

/** A cell's text as a sentence quotes it. */
export function quotable(text: string): string {
  const plain = text.replace(/[“”]/g, "'");
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : plain;
}

/** What stands before a gap, and the word for the gap; null at the end. */
type Part = readonly [literal: string, word: Word | null];

const compiled = new Map<string, readonly Part[]>();

function partsOf(template: string): readonly Part[] {
  let parts = compiled.get(template);
  if (parts === undefined) {
    const pieces = template.split(/[{}]/);
    parts = pieces.flatMap((piece, index): Part[] => (index % 2 === 0 ? [[piece, wordOf(pieces[index + 1])]] : []));
    compiled.set(template, parts);
  }
  return parts;
}

function wordOf(name: string | undefined): Word | null {
  if (name === undefined) return null;
  if (!isWord(name)) throw new Error(`No word of a reason: ${name}`);
  return name;
}

function isWord(name: string): name is Word {
  return name in WORDS;
}

function fill(template: string, words: Words): string {
  let filled = "";
  for (const [literal, name] of partsOf(template)) {
    const word = name === null ? "" : words[name];
    if (word === undefined) throw new Error(`A reason lacks its ${name}: ${template}`);
    filled += literal + word;
  }
  return filled;
}

/** A figure is short and holds no end of a sentence; a text stands in quotes, or is a header. */
const ANYTHING = { figure: String.raw`(?:(?!\. )[^“”]){1,60}?`, text: "[^“”]{0,260}?" };

function patternOf(template: string): string {
  return partsOf(template)
    .map(([literal, name]) => literal.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) + wildcard(name))
    .join("");
}

function wildcard(name: Word | null): string {
  const allowed = name === null ? "" : WORDS[name];
  return allowed === "figure" || allowed === "text" ? ANYTHING[allowed] : `(?:${allowed})`;
}

const anyOf = (templates: Readonly<Record<string, string>>) =>
  `(?:${Object.values(templates).map(patternOf).join("|")})`;

const SENTENCE = new RegExp(`^${anyOf(OPENINGS)}${anyOf(TAILS)}{0,5}\\.$`, "u");
const LONGEST_SENTENCE = 1000;

/**
 * Whether a text is a sentence that `sentenceOf` can make, from the same templates: how the reason column of a copied
 * worksheet is recognised as the add-in's.
 */
export function isReasonSentence(text: string): boolean {
  return text.length <= LONGEST_SENTENCE && SENTENCE.test(text);
}
