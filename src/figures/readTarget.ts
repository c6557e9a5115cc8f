import type { CellPlace, CellValue } from "./cell.ts";
import { normalise, squash, tidy } from "./normalise.ts";
import { NUMERAL, readFigure, UNIT_BEHIND } from "./readFigure.ts";
import type { ComparatorLevel, ComparatorTarget, Operator, Target } from "./target.ts";

/** Reads a target cell: a number, a range, a comparator, or one of the phrases that plans use. Never throws. */
export function readTarget(value: CellValue, numberFormat: string | undefined, place: CellPlace): Target {
  const figure = readFigure(value, numberFormat, place);
  if (figure.kind === "number") return { kind: "number", figure, operator: null, text: tidy(String(value)), place };
  if (figure.kind === "blank") return { kind: "none", seeBelow: false, text: "", place };
  if (figure.kind === "symbol" && BROKEN.test(figure.text)) return { kind: "manual", text: figure.text, place };
  if (figure.kind === "symbol") return { kind: "none", seeBelow: false, text: figure.text, place };
  return typeof value === "string"
    ? placed(readWords(figure.text), figure.text, place)
    : { kind: "manual", text: figure.text, place };
}

/** A formula that went wrong hides a target; only "#N/A" says that there is none. */
const BROKEN = /^#(?!N\/A$)/;

/** What the words of a target say, wherever they stand. */
type Reading = Unplaced<Target>;
type Unplaced<T> = T extends unknown ? Omit<T, "text" | "place"> : never;

function placed(reading: Reading, text: string, place: CellPlace): Target {
  return reading.kind === "number"
    ? { ...reading, figure: { ...reading.figure, place }, text, place }
    : { ...reading, text, place };
}

const known = new Map<string, Reading>();
const MOST_KNOWN = 10_000;

/** A plan repeats its phrases in many rows; each is read once. */
function readWords(text: string): Reading {
  let reading = known.get(text);
  if (reading === undefined) {
    const plain = text.replace(/[.,;:!]+$/, "");
    reading = readPhrase(squash(text)) ??
      readBound(plain) ??
      readRange(plain) ??
      readComparator(plain) ?? { kind: "manual" };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, reading);
  }
  return reading;
}

const NOWHERE: CellPlace = { sheet: "", row: 0, column: 0 };

/** Phrases without a figure; letters and digits only, since spaces and punctuation do not matter. */
const phrases: readonly (readonly [RegExp, Reading])[] = [
  [/monitor/, { kind: "monitor" }],
  [/^(?:target)?(?:tb[acd]|tobe(?:confirmed|agreed|set|determined|decided|established|advised))$/, { kind: "pending" }],
  [/^see(?:below|note|notes|commentary|text)$/, { kind: "none", seeBelow: true }],
  [
    /^(?:not(?:yet)?set|no(?:ne)?|no(?:ne)?(?:target)?(?:yet)?set|notarget|notapplicable|na)$/,
    { kind: "none", seeBelow: false },
  ],
  [
    /^(?:to)?(?:maintain|hold|sustain|noworse)(?:or(?:improve|increase))?(?:the|than|at)*(?:current|present|existing|last|previous)?(?:years?|level|levels|position|performance|rate|trend)*$/,
    { kind: "hold" },
  ],
  [
    /^(?:an?|to)?(?:improv(?:e|ed|ing|ement)|better)(?:than|on|in|over|the)*(?:last|previous|prior)?(?:years?|period|performance|position|trend|yearonyear)*$|^(?:yearonyear|continuous)improvement$/,
    { kind: "trend" },
  ],
  [
    /^(?:an?|to)?(?:increas(?:e|ed|ing)|upwards?|rising|rise)(?:trend|yearonyear|onlastyear|onpreviousyear)*$/,
    { kind: "directional", increasing: true },
  ],
  [
    /^(?:an?|to)?(?:reduc(?:e|ed|ing|tion)|decreas(?:e|ed|ing)|downwards?|falling|fall)(?:trend|yearonyear|onlastyear|onpreviousyear)*$/,
    { kind: "directional", increasing: false },
  ],
];

function readPhrase(word: string): Reading | null {
  return phrases.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** Words and signs before or behind a number that say which side of it is asked for. */
const before: readonly (readonly [RegExp, Operator | null])[] = [
  [/^(?:≥|⩾|>=|=>|at least|minimum(?: of)?|min|no(?:t)? (?:less|fewer|lower) than|no(?:t)? below)$/, "≥"],
  [/^(?:>|more than|greater than|higher than|above|over|exceeds?)$/, ">"],
  [
    /^(?:≤|⩽|<=|=<|at most|up to|maximum(?: of)?|max|no(?:t)? (?:more|greater|higher) than|no(?:t)? above|within)$/,
    "≤",
  ],
  [/^(?:<|less than|fewer than|lower than|below|under)$/, "<"],
  [/^(?:=|target:?|maintain(?: at)?|hold(?: at)?|no worse than|reach|achieve)$/, null],
];
const behind: readonly (readonly [RegExp, Operator | null])[] = [
  [/^(?:\+|or (?:more|above|higher|over|better than that|greater)|and (?:above|over)|minimum|min)$/, "≥"],
  [/^(?:or (?:less|fewer|below|lower|under)|and (?:below|under)|maximum|max)$/, "≤"],
  [/^(?:or better|\*|target)$/, null],
];

const FIGURE = String.raw`[-\u2212\u2013+]? ?£?(?:${NUMERAL})(?:k|m|bn)?(?: ?(?:${UNIT_BEHIND}))?`;
const BOUND = new RegExp(`^(?<before>[^\\d.£\u2212-]*?) ?(?<figure>${FIGURE})(?: ?(?<behind>[+*]|[a-z ]+))?$`, "i");

/** "≥ 90%", "60% or more", "at least 60%", "< 5". */
function readBound(text: string): Reading | null {
  const parts = BOUND.exec(text)?.groups;
  if (!parts) return null;
  const figure = readFigure(parts["figure"] ?? "", undefined, NOWHERE);
  const first = operatorOf(before, parts["before"]);
  const last = operatorOf(behind, parts["behind"]);
  if (figure.kind !== "number" || first === undefined || last === undefined || (first && last)) return null;
  return { kind: "number", figure: { ...figure, asText: null }, operator: first ?? last };
}

/** undefined: words that are not known. */
function operatorOf(words: readonly (readonly [RegExp, Operator | null])[], written: string | undefined) {
  const word = normalise(written ?? "");
  return word === "" ? null : words.find(([pattern]) => pattern.test(word))?.[1];
}

const RANGE = new RegExp(
  `^(?:between (?<from>${FIGURE}) and|(?:from )?(?<low>${FIGURE}) ?(?:to|[-\u2013\u2014\u2212])) ?(?<high>${FIGURE})$`,
  "i",
);

/** "90 to 95", "90–95%", "between 90% and 95%". "2016-17" is a year, not a range. */
function readRange(text: string): Reading | null {
  const parts = RANGE.exec(text)?.groups;
  if (!parts || /^(?:19|20)\d\d ?[-\u2013] ?\d\d$/.test(text)) return null;
  const low = readFigure(parts["low"] ?? parts["from"] ?? "", undefined, NOWHERE);
  const high = readFigure(parts["high"] ?? "", undefined, NOWHERE);
  if (low.kind !== "number" || high.kind !== "number") return null;
  return {
    kind: "range",
    low: Math.min(low.value, high.value),
    high: Math.max(low.value, high.value),
    unit: high.unit ?? low.unit,
    decimals: Math.max(low.decimals, high.decimals),
  };
}

const AVERAGE =
  "(?:av|ave|avg|aver|average|averages|mean|median|figure|figures|rate|level|levels|performance|result|results)?";
const LEVELS: readonly (readonly [ComparatorLevel, string])[] = [
  ["national", "(?:nat|natl|national|nationally|england|eng|englands)"],
  ["regional", "(?:regional|region|regionally)"],
  ["neighbours", "(?:sn|sns|(?:stat|stats|statistical)?(?:nearest)?neighbou?rs?(?:hood)?)"],
  ["topQuartile", "(?:top|upper|best)quartile"],
];
const LEVEL = `(?:the)?(?:${LEVELS.map(([, names]) => names).join("|")})${AVERAGE}`;
const UP = "(?:above|over|higherthan|exceed|exceeds|morethan|greaterthan|atorabove|aboveorat|atleast)";
const DOWN = "(?:below|under|lowerthan|lessthan|fewerthan|atorbelow|beloworat|atmost)";
const EITHER =
  "(?:betterthan|atorbetterthan|betterthanorequalto|inlinewith|equalto|same(?:as)?|match|matching|meet|at|to|target)";
const COMPARATOR = new RegExp(
  `^(?:tobe)?(?:(?<up>${UP})|(?<down>${DOWN})|${EITHER})?(?:or(?:${EITHER}))?(?:both)?(?<levels>${LEVEL}(?:and${LEVEL})*)(?:orbetter)?$`,
);

const AMOUNT = `(?:${NUMERAL}) ?(?:%|pp|ppts?|(?:percentage |% )?points?)?`;
const OFFSET_BEHIND = new RegExp(
  `^(?<level>.*?) ?(?<sign>[+\u2212\u2013-]|\\bplus\\b|\\bminus\\b) ?(?<amount>${AMOUNT})$`,
  "i",
);
const OFFSET_BEFORE = new RegExp(
  `^(?<amount>${AMOUNT}) ?(?<sign>above|over|higher than|below|under|lower than) (?<level>.*)$`,
  "i",
);

const SIGN = /^(?<sign>>=|=>|<=|=<|[≥⩾≤⩽<>])\s*(?<rest>.*)$/;

/**
 * "NAT AV", "above the regional and national averages", "National + 2 pp", "2 points above national", "top quartile",
 * "> national average".
 */
function readComparator(text: string): Reading | null {
  const signed = SIGN.exec(text)?.groups;
  const named = readNamedComparator(signed?.["rest"] ?? text);
  if (signed === undefined || named === null) return named;
  const operator = operatorOf(before, signed["sign"]) ?? null;
  // "> below national" says neither.
  return named.operator === null || (operator !== null && asksForMore(operator) === asksForMore(named.operator))
    ? { ...named, operator }
    : null;
}

function asksForMore(operator: Operator): boolean {
  return operator === "≥" || operator === ">";
}

function readNamedComparator(text: string): Unplaced<ComparatorTarget> | null {
  const parts = OFFSET_BEHIND.exec(text)?.groups ?? OFFSET_BEFORE.exec(text)?.groups;
  const amount = parts === undefined ? 0 : Number.parseFloat((parts["amount"] ?? "").replaceAll(",", ""));
  const negative = /^(?:[\u2212\u2013-]|minus|below|under|lower)/i.test(parts?.["sign"] ?? "");
  const match = COMPARATOR.exec(squash(parts?.["level"] ?? text))?.groups;
  if (!match) return null;
  const each = match["levels"]?.split(/and(?=the|nat|eng|reg|stat|sn|near|neigh|comp|sim|top|upper|best)/) ?? [];
  const levels = each.flatMap((name) =>
    LEVELS.filter(([, names]) => new RegExp(`^(?:the)?${names}${AVERAGE}$`).test(name)).map(([level]) => level),
  );
  return {
    kind: "comparator",
    levels: [...new Set(levels)],
    offset: negative ? -amount : amount,
    operator: match["up"] === undefined ? (match["down"] === undefined ? null : "≤") : "≥",
  };
}
