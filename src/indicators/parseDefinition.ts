import { normalise, squash, tidy } from "../figures/normalise.ts";
import type { Frequency, YearType } from "../figures/period.ts";
import type { Accumulation } from "./series.ts";

/** What stands in a cell where nothing is to be said: "n/a", "-", "not applicable". */
export function saysNothing(text: string): boolean {
  return NOTHING.test(normalise(text));
}

const NOTHING = /^(?:[-\u2013\u2014\u2212.]*|n\/?\.?a\.?|not applicable|unknown|not known)$/;

const frequencies: readonly (readonly [Frequency, RegExp])[] = [
  ["monthly", /^(?:every)?month(?:ly)?$/],
  ["quarterly", /^(?:every)?quarter(?:ly)?$/],
  ["termly", /^(?:every)?term(?:ly)?$/],
  ["half-yearly", /^(?:halfyearly|sixmonthly|6monthly|biannual(?:ly)?|twiceayear|twiceyearly|halfyear)$/],
  ["yearly", /^(?:every)?(?:year(?:ly)?|annual(?:ly)?|onceayear)$/],
];

/** How often an indicator is reported, as councils write it: "Monthly", "Annual (October)"; null for anything else. */
export function parseFrequency(text: string): Frequency | null {
  const word = squash(text.replace(/\(.*\)|[-\u2013,;:] .*$/g, ""));
  return frequencies.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** Words for steps that no rule needs: a figure that comes so is compared by its periods alone. */
const OTHER_FREQUENCIES =
  /^(?:daily|(?:bi|fort)?(?:weekly|nightly)|ad ?hoc|one[ -]?off|once|as (?:required|needed|published)|continuous(?:ly)?|live|biennial(?:ly)?|every (?:two|three|five|\d+) years|varies|irregular)$/;

/** Whether a frequency that is none of ours is a frequency all the same. */
export function isOtherFrequency(text: string): boolean {
  return OTHER_FREQUENCIES.test(normalise(text));
}

/**
 * "Academic", "Financial year", "calendar", "Reporting year", and what DfE's time_identifier says of a year: "Autumn
 * term" is of the academic one. null for anything else.
 */
export function parseYearType(text: string): YearType | null {
  const word = squash(text);
  if (/^(?:academic|school)/.test(word) || /^(?:autumn|spring|summer).*terms?$/.test(word)) return "academic";
  if (/^(?:financial|fiscal)/.test(word)) return "financial";
  return word.startsWith("calendar") ? "calendar" : word.startsWith("reporting") ? "reporting" : null;
}

const accumulations: readonly (readonly [Accumulation, RegExp])[] = [
  [
    "rolling",
    /^(?:12|twelve)?(?:months?)?rolling(?:12|twelve)?(?:months?|years?)?(?:total|average|figure)?$|^movingannual(?:total|average)?$/,
  ],
  ["cumulative", /^cumulative(?:ly)?(?:figure|total|count|ytd|yeartodate)?$|^(?:ytd|yeartodate|runningtotal)$/],
  [
    "in-period",
    /^(?:in|by|of|per|within)?(?:the)?(?:period|month|quarter|term|year)(?:only)?$|^(?:monthly|quarterly|termly|annual|yearly|discrete|noncumulative|notcumulative|singleperiod)(?:figure)?$/,
  ],
  [
    "snapshot",
    /^(?:snapshots?|(?:at)?(?:a)?pointintime|(?:as)?at(?:the)?(?:end(?:of)?)?(?:the)?(?:period|quarter|month|year|date|day)(?:end)?|position|stock|census|headcount)(?:figure|count)?$/,
  ],
];

/**
 * How figures add up, as councils write it: "Point in time", "Quarterly", "YTD", "Rolling 12 months"; "Yes" under a header
 * such as "Cumulative". null for anything else.
 */
export function parseAccumulation(text: string): Accumulation | null {
  const word = squash(text);
  if (/^(?:yes|y|true)$/.test(word)) return "cumulative";
  return accumulations.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** "1", "1 dp", "2 decimal places", "Whole numbers"; null for anything else. */
export function parseDecimals(text: string): number | null {
  if (/^[-\u2212\u2013]/.test(tidy(text))) return null;
  const word = squash(text);
  if (/^(?:none|nil|wholenumbers?|whole|integers?)$/.test(word)) return 0;
  const digit = /^(\d)(?:dp|decimals?|decimalplaces?|places?)?$/.exec(word)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** How far figures are behind, without the words that a sentence puts behind it: "one quarter" of "one quarter in arrears". */
export function parseDataLag(text: string): string | null {
  const lag = tidy(text)
    .replace(/\s*\(?(?:in )?(?:arrears|behind|lag|delay)\)?$/i, "")
    .trim();
  return lag === "" || /^(?:yes|y|true|no|none|nil|0)$/i.test(lag) ? null : lag;
}

/** Whether a cell about a lag says that there is none. */
export function isNoLag(text: string): boolean {
  return /^(?:no|none|nil|0|no (?:lag|delay)|in real time|current|up to date)$/.test(normalise(text));
}

const EVERYBODY =
  /^(?:all|everyone|everybody|total|none|all (?:pupils|children|people|young people|schools|learners|cohorts?))$/;

/** Whom figures are about, as written; null where that is everybody. */
export function parseCohort(text: string): string | null {
  return saysNothing(text) || EVERYBODY.test(normalise(text)) ? null : tidy(text);
}
