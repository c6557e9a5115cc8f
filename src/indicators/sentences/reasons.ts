import { lowerFirst, startsBehindOverride } from "./overrideSentence.ts";
import { endsOf, fill } from "./template.ts";

/** The reason codes, in the order in which they are tried: the first that applies decides. */
export const reasonCodes = [
  "override",
  "withdrawn",
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
  "comparator-period",
  "previous-missing",
  "cumulative-without-period-target",
  "above-target",
  "on-target",
  "within-allowance",
  "below-target",
  "improved",
  "unchanged",
  "worsened",
  "at-floor",
  "below-floor",
  "in-range",
  "out-of-range",
  "in-band",
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
  greenRoom: "figure",
  base: "figure",
  offset: "figure",
  threshold: "figure",
  /** The column's header as written. */
  column: "text",
  /** A cell as written, in quotes. */
  text: "text",
  meaning: "text",
  flag: "text",
  side: "above|below",
  polarity: "high is good|low is good|closest to the target is good",
  level: "(?:national|regional|statistical neighbours’)(?: mean| median)?|top quartile",
  other: "(?:national|regional|statistical neighbours’)(?: mean| median)?|top quartile",
  otherBase: "figure",
  /** "2015/16": of when the comparator's figure is, where that is not the row's period. */
  comparatorPeriod: "figure",
  otherPeriod: "figure",
  /** A comparator's cell as written, in quotes. */
  symbol: "text",
  /** Whom a figure counts, as written. */
  cohort: "text",
  sign: "plus|minus",
  floor: "figure",
  fromFloor: "figure",
  band: "Blue|Green|Amber|Red",
  /** "2016/17 academic year", "30 June 2017". */
  period: "figure",
  dataPeriod: "figure",
  /** "in January 2018". */
  due: "figure",
  /** "3/12". */
  share: "figure",
  yearTarget: "figure",
} as const;

type Word = keyof typeof WORDS;

/** How a sentence begins. */
const OPENINGS = {
  suppressed: "Figure withheld: {column} is “{text}”, {meaning}",
  withheldByPlan: "Figure withheld: the plan withholds numbers below {threshold}",
  targetPending: "Target to be confirmed",
  noTarget: "No target set",
  noTargetSays: "No target set: {column} says “{text}”",
  monitored: "Monitored, no target",
  manual: "Judge by hand: {column} says “{text}”, which is no figure and no known target",
  manualNotPercent: "Judge by hand: {column} says “{text}”, which is no percentage and no known target",
  noFigureYet: "No figure yet: {column} is blank",
  noActualColumn: "No figure yet: the table has no column for the actual figures",
  noFigure: "No figure: {column} is “{text}”, {meaning}",
  unreadable: "No figure: {column} says “{text}”, which is no number and no symbol",
  notPercent: "No figure: {column} says “{text}”, which is no percentage and no symbol",
  polarityUnknown: "Not judged: it is not said whether high or low is good",
  contradiction: "Not judged: the target “{text}” contradicts the polarity, {polarity}",
  noJudgement: "Not judged: the indicator is for context, neither high nor low is good",
  noFigureToBeCloseTo: "Not judged: closest to the target is good, and “{text}” is no figure",
  comparatorMissing: "Not judged: the target is “{text}”, and there is no {level} figure",
  comparatorWithheld: "Not judged: the target is “{text}”, and the {level} figure is withheld: “{symbol}”, {meaning}",
  comparatorNoData: "Not judged: the target is “{text}”, and the {level} figure is “{symbol}”, {meaning}",
  comparatorNotForCohort: "Not judged: the target is “{text}”, and there is no {level} figure for {cohort}",
  comparatorOfOthers: "Not judged: the target is “{text}”, and there are {level} figures for {cohort} only",
  comparatorAmbiguous:
    "Not judged: the target is “{text}”, and the Benchmarks table has more than one {level} figure that fits",
  comparatorOtherPeriod:
    "Not judged: the target is “{text}”, and the {level} figure is of {comparatorPeriod}, not {period}",
  comparatorPeriodUnknown:
    "Not judged: the target is “{text}”, the {level} figure is of {comparatorPeriod}, and the row has no period",
  previousMissing: "Not judged yet: the target is “{text}”, and there is no previous figure to compare with",
  previousAcrossBreak: "Not judged: the target is “{text}”, and figures from before {period} are not comparable",
  previousYearOpen:
    "Not judged: the target is “{text}”, and {period} is not said to be financial or academic, so nothing is compared with it",
  lastYearMissing:
    "Not judged yet: the target is “{text}”, and there is no figure for the same period last year to compare with",
  withdrawn: "Withdrawn from {period}, so not judged",
  cumulative:
    "Not judged yet: {value} is the count of the year up to {period}, and the target of {target} is for the whole year",
  cumulativeYearOpen:
    "Not judged: {value} is a count of the year so far, the target of {target} is for the whole year, and nothing says how much of the year has passed",
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
  inBand: "{value} is in the {band} band",
  inBandFrom: "{value} is in the {band} band: {low} or more",
  inBandAbove: "{value} is in the {band} band: above {low}",
  inBandUpTo: "{value} is in the {band} band: {high} or less",
  inBandBelow: "{value} is in the {band} band: below {high}",
  inBandFromTo: "{value} is in the {band} band: {low} to {high}",
  inBandFromBelow: "{value} is in the {band} band: {low} or more and below {high}",
  inBandAboveUpTo: "{value} is in the {band} band: above {low} and {high} or less",
  inBandAboveBelow: "{value} is in the {band} band: above {low} and below {high}",
  inNoBand: "Not judged: no band holds {value}",
  noBands: "Not judged: the rule is bands, and the indicator has no bands that could be read",
} as const satisfies Record<string, string>;

/** What may follow. */
const TAILS = {
  ofLevel: " (the {level} figure)",
  levelIs: " (the {level} figure is {target})",
  ofLevelWithOffset: " (the {level} figure of {base} {sign} {offset})",
  alsoAgainst: " (the {level} figure; the {other} figure is {base})",
  besideOther: "; the {other} figure is {otherBase}",
  ofPeriod: " (the period’s figure; the year’s target is “{text}”)",
  ofYear: " ({share} of the year’s target of {yearTarget})",
  limitPassed: "; it is already above that",
  targetReached: "; it has already reached that",
  atPublishedDecimals: ", compared at the decimals it is published to",
  withinRelative: ", within the {allowance} allowance ({room})",
  beyondRelative: ", beyond the {allowance} allowance ({room})",
  withinAbsolute: ", within the allowance of {room}",
  beyondAbsolute: ", beyond the allowance of {room}",
  aheadRelative: ", ahead of it by more than the {allowance} allowance ({room})",
  aheadAbsolute: ", ahead of it by more than the allowance of {room}",
  atFloor: ", no worse than the floor of {floor}",
  beyondFloor: " and {fromFloor} {side} the floor of {floor}",
  noFartherThanFloor: ", no farther from it than the floor of {floor}",
  fartherThanFloor: ", farther from it than the floor of {floor}",
  noFloor: "; no floor figure is stated",
  floorOnGoodSide: "; the floor of {floor} is on the good side of the target, so it does not count",
  betterThanLastYear: ", but better than {previous} in the same period last year",
  noWorseThanLastYear: ", but no worse than {previous} in the same period last year",
  worseThanLastYear: " and worse than {previous} in the same period last year",
  noLastYear: "; there is no figure for the same period last year",
  noAllowance: "; there is no allowance",
  stillGreen: ", within the {greenRoom} that is still Green",
  noAllowanceOfZero: "; no allowance, as {allowance} of 0 is 0",
  cannotBeBettered: ", which cannot be bettered",
  asTargeted: "; the target is “{text}”",
  polarity: "; {polarity}",
  stands: "; the figure is of {dataPeriod}, the next is due {due}",
  ofOtherPeriod: "; the figure is of {dataPeriod}",
  comparatorOfPeriod: "; the {level} figure is of {comparatorPeriod}",
  otherOfPeriod: "; the {other} figure is of {otherPeriod}",
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
  if (plain.length <= LONGEST_QUOTE) return plain;
  const cut = plain.slice(0, LONGEST_QUOTE - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}

/** By their first two characters, "" for those that begin with a gap: few can begin at a place. */
type ByFirst = ReadonlyMap<string, readonly string[]>;

const GAP_FIRST = "";

function byFirst(templates: readonly string[]): ByFirst {
  const sorted = new Map<string, string[]>();
  for (const template of templates) {
    const first = template.startsWith("{") ? GAP_FIRST : template.slice(0, 2);
    sorted.set(first, [...(sorted.get(first) ?? []), template]);
  }
  return sorted;
}

const openings = byFirst(Object.values(OPENINGS));
const openingsWithin = byFirst(Object.values(OPENINGS).map(lowerFirst));
const tails = byFirst(Object.values(TAILS));

const LONGEST_SENTENCE = 1800;

/**
 * Whether a text is a sentence that `sentenceOf` can make, from the same templates: how the reason column of a copied
 * worksheet is recognised as the add-in's. An override's words may stand before it.
 */
export function isReasonSentence(text: string): boolean {
  if (text.length > LONGEST_SENTENCE || !text.endsWith(".")) return false;
  const body = text.slice(0, -1);
  if (isMade(body, 0, openings)) return true;
  for (const start of startsBehindOverride(body)) if (isMade(body, start, openingsWithin)) return true;
  return false;
}

/** Whether from `start` to its end a text is one of the openings and any tails. */
function isMade(text: string, start: number, beginnings: ByFirst): boolean {
  const reached = new Set<number>();
  const add = (templates: readonly string[] | undefined, place: number) => {
    for (const template of templates ?? []) for (const end of endsOf(template, WORDS, text, place)) reached.add(end);
  };
  add(beginnings.get(text.slice(start, start + 2)), start);
  add(beginnings.get(GAP_FIRST), start);
  for (const place of reached) {
    if (place === text.length) return true;
    add(tails.get(text.slice(place, place + 2)), place);
  }
  return false;
}
