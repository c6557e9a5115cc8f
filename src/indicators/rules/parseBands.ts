import { normalise } from "../../figures/normalise.ts";
import { NUMERAL } from "../../figures/readFigure.ts";
import { parseStatus } from "../parseStatus.ts";
import type { Band } from "../series.ts";
import { bandProblems, unclaimed } from "./bandProblems.ts";

/** A longer text is a description. */
const LONGEST = 500;

/** Bands as a cell states them, in the order in which they are written, and what is wrong with them. */
export interface StatedBands {
  readonly bands: readonly Band[];
  /** Holes, overlaps and swapped bounds, a short sentence each, without a capital and a full stop. */
  readonly problems: readonly string[];
}

/**
 * Reads bands of values as councils write them: "Green ≥ 90; Amber 80 to 90; Red < 80", "R: below 80, A: 80–90, G: 90+",
 * "> 5 Red / 3 to 5 Amber / < 3 Green". Bounds are in the indicator's unit; a sign behind them does not matter.
 *
 * Bands that only say from where on they hold ("Green ≥ 90; Amber ≥ 80") end where the next begins. "Red otherwise" is
 * all that the others leave. null where the text is nothing of the kind, or a part of it cannot be read.
 */
export function parseBands(text: string): StatedBands | null {
  if (text.length > LONGEST) return null;
  const bands: Band[] = [];
  const problems: string[] = [];
  let rest: Band["status"] | null = null;
  for (const piece of piecesOf(text)) {
    const named = nameAndBounds(piece);
    if (named === null) return null;
    const { status, bounds } = named;
    if (OTHERWISE.test(bounds)) {
      if (rest !== null) return null;
      rest = status;
      continue;
    }
    for (const part of bounds.split(ALTERNATIVE)) {
      const read = readBounds(part);
      if (read === null) return null;
      if (read.swapped) problems.push(`the bounds of ${status} are swapped (“${part.trim()}”)`);
      bands.push({ status, ...read.bounds });
    }
  }
  if (bands.length === 0) return null;
  const ended = endedByNext(bands);
  const all = rest === null ? ended : [...ended, ...unclaimed(ended).map((hole) => ({ status: rest, ...hole }))];
  return { bands: all, problems: [...problems, ...bandProblems(all)] };
}

/** A band's bounds without its status. */
type Bounds = Omit<Band, "status">;

const STATUS = String.raw`(?:blue|green|amber|yellow|red|[bgar](?=\s*(?:[:=<>≥≤⩾⩽\d£-]|above|below|over|under|at |between|from|up |more|less)))`;
const SEPARATOR = /[;\n\r|•]|,(?!\d{3}(?!\d))|\.(?=\s|$)|\s\/\s|\/(?=\s*[a-z])/;
const STATUS_WORD = /\b(?:blue|green|amber|yellow|red)\b/g;
const AHEAD = new RegExp(String.raw`(?=(?<![a-z])${STATUS}(?![a-z]))`);

/** One piece a band: split at signs, else before each status, else behind each. */
function piecesOf(text: string): readonly string[] {
  const whole = text.split(SEPARATOR).map(plain).filter(Boolean);
  return whole.flatMap((piece) => {
    if ((piece.match(STATUS_WORD) ?? []).length < 2 && !/^[bgar]\b.*\s[bgar]\b\s*[:=<>≥≤]/.test(piece)) return [piece];
    const behind = /(?:blue|green|amber|yellow|red)$/.test(piece) && !/^(?:blue|green|amber|yellow|red)\b/.test(piece);
    const parts = behind ? piece.split(/(?<=\b(?:blue|green|amber|yellow|red)\b)/) : piece.split(AHEAD);
    return parts.map((part) => part.replace(/\band\s*$/, "").trim()).filter(Boolean);
  });
}

/** Lower case, one kind of dash and of each sign, no brackets, single blanks. */
function plain(text: string): string {
  return normalise(text.normalize("NFKC"))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/⩾|>=|=>/g, "≥")
    .replace(/⩽|<=|=</g, "≤")
    .replace(/[()[\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");
}

const NAME_FIRST =
  /^(?<name>[a-z]+)\s*(?:rag|rated)?\s*(?:if|when|is|means|:|=(?!\s*[<>≥≤])|-(?=\s))*\s*(?<bounds>.*)$/;
const NAME_LAST = /^(?<bounds>.*?)\s*(?:is|means|:|=|-)*\s*(?<![a-z])(?<name>[a-z]+)$/;

function nameAndBounds(piece: string): { status: Band["status"]; bounds: string } | null {
  for (const pattern of [NAME_FIRST, NAME_LAST]) {
    const { name = "", bounds = "" } = pattern.exec(piece)?.groups ?? {};
    const status = parseStatus(name);
    if (status !== null && status !== "Grey" && bounds !== "") return { status, bounds };
  }
  return null;
}

const OTHERWISE = /^(?:otherwise|else|(?:any(?:thing)?|all) (?:else|others?)|the rest|all other values|rest)$/;
/** Between two ranges of one status: "80 to 90 or 110 to 120". Not within "90 or more". */
const ALTERNATIVE =
  /\s+or\s+(?=[\d<>≥≤£-]|above\s|below\s|over\s|under\s|(?:more|less|fewer|greater|higher|lower) than\s|at (?:least|most)\s)/;

const NUMBER = String.raw`-?\s?£?\s?-?(?:${NUMERAL})\s?(?:%|per ?cent|percent|pp|ppts?|percentage points|points|k\b|m\b|days|weeks|months|years)?`;
const LOWEST = String.raw`≥|>|at or above|at least|above|over|more than|greater than|higher than|(?:no|not) (?:less|fewer|lower) than|from|minimum(?: of)?|between`;
const HIGHEST = String.raw`≤|<|at or below|at most|below|under|less than|fewer than|lower than|up to|(?:no|not) (?:more|greater|higher) than|maximum(?: of)?`;
const MORE = String.raw`\+|or (?:more|above|higher|over|greater)|and (?:above|over|more)|(?:upwards|plus)`;
const LESS = String.raw`or (?:less|fewer|below|lower|under)|and (?:below|under|less)`;
const VALUE = String.raw`(?:(?:the |a )?(?:value|figure|actual|result|performance|x)s?(?: of| is)? )?`;

const RANGE = new RegExp(
  String.raw`^${VALUE}(?<sign>${LOWEST}|${HIGHEST})?\s?(?<first>${NUMBER})\s?(?=to\b|-|and\b|but\b|${LOWEST}|${HIGHEST})` +
    String.raw`(?:(?:to|-|and but|and|but)\s?)?(?<secondSign>${LOWEST}|${HIGHEST})?\s?(?<second>${NUMBER})$`,
);
const IS_LOWER = new RegExp(`^(?:${LOWEST})$`);
const IS_UPPER = new RegExp(`^(?:${HIGHEST})$`);
const FROM = new RegExp(
  String.raw`^${VALUE}(?:(?<sign>${LOWEST})\s?(?<low>${NUMBER})|(?<low2>${NUMBER})\s?(?:${MORE}))$`,
);
const TO = new RegExp(
  String.raw`^${VALUE}(?:(?<sign>${HIGHEST})\s?(?<high>${NUMBER})|(?<high2>${NUMBER})\s?(?:${LESS}))$`,
);
const EXACTLY = new RegExp(String.raw`^${VALUE}(?:=|at|exactly|equal to)?\s?(?<only>${NUMBER})(?: only)?$`);

/** Signs and words that leave their bound out. */
const OUTSIDE = /^(?:>|<|above|over|more than|greater than|higher than|below|under|less than|fewer than|lower than)$/;
const isOutside = (sign: string | undefined) => OUTSIDE.test(sign ?? "");

function readBounds(text: string): { bounds: Bounds; swapped: boolean } | null {
  const condition = text.trim();
  const only = EXACTLY.exec(condition)?.groups;
  if (only) {
    const value = numberOf(only["only"]);
    return { bounds: { from: value, above: false, to: value, below: false }, swapped: false };
  }
  const from = FROM.exec(condition)?.groups;
  if (from) {
    const value = numberOf(from["low"] ?? from["low2"]);
    return { bounds: { from: value, above: isOutside(from["sign"]), to: null, below: false }, swapped: false };
  }
  const to = TO.exec(condition)?.groups;
  if (to) {
    const value = numberOf(to["high"] ?? to["high2"]);
    return { bounds: { from: null, above: false, to: value, below: isOutside(to["sign"]) }, swapped: false };
  }
  const range = RANGE.exec(condition)?.groups;
  if (!range) return null;
  const first: Edge = { value: numberOf(range["first"]), outside: isOutside(range["sign"]) };
  const second: Edge = { value: numberOf(range["second"]), outside: isOutside(range["secondSign"]) };
  // "< 90 and ≥ 80" says itself which is which.
  const downwards = IS_UPPER.test(range["sign"] ?? "") && IS_LOWER.test(range["secondSign"] ?? "");
  const [low, high] = downwards ? [second, first] : [first, second];
  return low.value <= high.value
    ? { bounds: between(low, high), swapped: false }
    : { bounds: between(high, low), swapped: true };
}

interface Edge {
  readonly value: number;
  readonly outside: boolean;
}

function between(low: Edge, high: Edge): Bounds {
  return { from: low.value, above: low.outside, to: high.value, below: high.outside };
}

const SIZES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

function numberOf(written: string | undefined): number {
  const text = written ?? "";
  const size = SIZES[/£.*([km])$/.exec(text.trim())?.[1] ?? ""] ?? 1;
  const digits = new RegExp(NUMERAL).exec(text)?.[0] ?? "";
  const amount = Number(digits.replaceAll(",", "")) * size;
  return (text.includes("-") ? -amount : amount) + 0;
}

/** "Green ≥ 90; Amber ≥ 80": bands that are open on the same side end where the next one begins. */
function endedByNext(bands: readonly Band[]): readonly Band[] {
  return bands.map((band) => {
    const { from, to } = band;
    if (from !== null && to === null) {
      const next = nearest(bands, ({ from: other, to: end }) =>
        end === null && other !== null && other > from ? other - from : null,
      );
      return next === null ? band : { ...band, to: next.from, below: !next.above };
    }
    if (from === null && to !== null) {
      const next = nearest(bands, ({ from: start, to: other }) =>
        start === null && other !== null && other < to ? to - other : null,
      );
      return next === null ? band : { ...band, from: next.to, above: !next.below };
    }
    return band;
  });
}

/** The band that is the least distance away; null for a band is no distance. */
function nearest(bands: readonly Band[], distance: (band: Band) => number | null): Band | null {
  let best: { band: Band; away: number } | null = null;
  for (const band of bands) {
    const away = distance(band);
    if (away !== null && (best === null || away < best.away)) best = { band, away };
  }
  return best?.band ?? null;
}
