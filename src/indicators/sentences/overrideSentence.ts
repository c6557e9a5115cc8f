import type { Status } from "../assessment.ts";
import { endsOf, fill, type Gaps } from "./template.ts";

/** What an override says of itself, as a sentence quotes it; null for what it does not say. */
export interface OverrideWords {
  readonly status: Status;
  readonly by: string | null;
  readonly date: string | null;
  /** The reason given. */
  readonly text: string | null;
}

/** The figures that an override is made for, as a sentence names them; null for what there is none of. */
export interface BasisWords {
  readonly value: string | null;
  /** A number. */
  readonly target: string | null;
  /** A target that is no number, as written. */
  readonly targetText: string | null;
  readonly period: string | null;
}

const STATUS = "Blue|Green|Amber|Red|Grey";

const GAPS: Gaps = { status: STATUS, computed: STATUS, by: "text", date: "text", text: "text", basis: "clause" };

const OPENINGS = { stands: "Overridden to {status}", lapsed: "Override to {status}" } as const;
const BY = " by {by}";
const ON = " on {date}";
const BECAUSE = " (“{text}”)";
const MADE_FOR = { stands: ", made for ", lapsed: " has lapsed, as it was made for " } as const;
const RULES_SAY = { stands: "; by the rules it is {computed}: ", lapsed: "; " } as const;

type State = keyof typeof OPENINGS;

const states = ["stands", "lapsed"] as const satisfies readonly State[];

/** Ends the basis, so that it can be found again. */
const END = ";";

/** "64% against 70% in Q1 2017/18". */
export function basisInWords(basis: BasisWords): string {
  return figuresInWords(basis) + (basis.period === null ? "" : IN + withoutEnd(basis.period));
}

const IN = " in ";

function figuresInWords({ value, target, targetText }: BasisWords): string {
  let figures = value ?? "no figure";
  if (target !== null) figures += ` against ${target}`;
  else if (targetText !== null) figures += ` against “${targetText}”`;
  return withoutEnd(figures);
}

function withoutEnd(text: string): string {
  return text.replaceAll(END, ",");
}

/** The sentence of an override that stands, around the one that says what the rules say. */
export function overridden(override: OverrideWords, basis: string, computed: Status, sentence: string): string {
  return beginning("stands", override) + basis + fill(RULES_SAY.stands, { computed }) + lowerFirst(sentence);
}

/** The sentence of an override made for other figures than the present ones, before the one that now counts. */
export function lapsed(override: OverrideWords, basis: string, sentence: string): string {
  return beginning("lapsed", override) + basis + RULES_SAY.lapsed + lowerFirst(sentence);
}

function beginning(state: State, { status, by, date, text }: OverrideWords): string {
  let made = fill(OPENINGS[state], { status });
  if (by !== null) made += fill(BY, { by: withoutEnd(by) });
  if (date !== null) made += fill(ON, { date: withoutEnd(date) });
  if (text !== null) made += fill(BECAUSE, { text });
  return made + MADE_FOR[state];
}

/** What a sentence, standing or lapsed, says that this override was made for; null where it is not about this one. */
export function basisIn(sentence: string, override: OverrideWords): string | null {
  for (const state of states) {
    const start = beginning(state, override);
    if (sentence.startsWith(start)) return sentence.slice(start.length).split(END, 1)[0] ?? null;
  }
  return null;
}

/**
 * Whether a basis, as a sentence names it, is of these figures and this period. Signs of the unit do not count: that a
 * column is of percentages is sometimes learnt from another row. Nor does how the period is written.
 */
export function isSameBasis(
  stated: string,
  basis: BasisWords,
  isSamePeriod: (one: string, other: string) => boolean,
): boolean {
  const words = withoutSigns(stated);
  if (words === withoutSigns(basisInWords(basis))) return true;
  const figures = withoutSigns(figuresInWords(basis)) + IN;
  return basis.period !== null && words.startsWith(figures) && isSamePeriod(words.slice(figures.length), basis.period);
}

function withoutSigns(basis: string): string {
  return basis.replace(/[%£]| pp\b/g, "");
}

/** All that `overridden` and `lapsed` can put before a sentence. */
const beginnings = states.flatMap((state) =>
  ["", BY].flatMap((by) =>
    ["", ON].flatMap((on) =>
      ["", BECAUSE].map(
        (because) => `${OPENINGS[state]}${by}${on}${because}${MADE_FOR[state]}{basis}${RULES_SAY[state]}`,
      ),
    ),
  ),
);

/** Where, behind an override's beginning, the sentence that says what the rules say may start. */
export function startsBehindOverride(text: string): ReadonlySet<number> {
  return new Set(beginnings.flatMap((template) => [...endsOf(template, GAPS, text, 0)]));
}

/** As the beginning of a sentence is written within another. */
export function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
