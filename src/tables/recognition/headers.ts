import { squash, tidy } from "../../figures/normalise.ts";
import { planColumns } from "../../plan/tables.ts";
import type { PlanColumn } from "../../plan/tables/planTable.ts";

/** What a header says: the column it stands for, and whether only where no other does. */
export interface HeaderMeaning {
  readonly column: PlanColumn;
  readonly lastResort: boolean;
}

function meaningsOf(column: PlanColumn): [string, HeaderMeaning][] {
  const { header, synonyms, lastResorts = [] } = column;
  return [
    ...[header, ...synonyms].map((written): [string, HeaderMeaning] => [
      squash(written),
      { column, lastResort: false },
    ]),
    ...lastResorts.map((written): [string, HeaderMeaning] => [squash(written), { column, lastResort: true }]),
  ];
}

/** Footnote marks behind a header: "Target*", "Actual ¹", "Actual [2]". */
const FOOTNOTES = /[*†‡§\u00b2\u00b3\u00b9\u2070-\u2079]|\[\w\]|\(\d\)/g;

/** These, and a unit: "Target (%)". */
const MARKS = new RegExp(String.raw`${FOOTNOTES.source}|\([%£][^)]*\)`, "g");

/** A year, quarter, term or month in a header: "Target 2017/18", "Q2 actual", "Actual (March 2017)". */
const PERIOD =
  /\b(?:autumn|spring|summer) term\b|\b(?:19|20)\d\d ?[/\u2013-] ?(?:\d{4}|\d\d)\b|\b(?:19|20)\d\d(?:\d\d)?\b|\bq[1-4]\b|\b(?:\d\d?(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b/gi;

/** For the columns of a table: which of them a header stands for; null where it is none of them. */
export function headerMeanings(columns: readonly PlanColumn[]): (header: string) => HeaderMeaning | null {
  const byHeader: ReadonlyMap<string, HeaderMeaning> = new Map(columns.flatMap(meaningsOf));
  return (header) => {
    const text = tidy(header).replace(MARKS, "");
    return byHeader.get(squash(text)) ?? byHeader.get(squash(withoutPeriod(text))) ?? null;
  };
}

/** "2015/16" of "National 2015/16", "Q1 2017" of "England (Q1 2017)"; null where a header names no period. */
export function periodInHeader(header: string): string | null {
  return tidy(header).match(PERIOD)?.join(" ") ?? null;
}

/** What a header says besides a period. */
export function withoutPeriod(header: string): string {
  return header.replace(PERIOD, "");
}

/** What a header of several rows says in its last: "Target" of "2017/18 Target" under the group "2017/18". */
export function leafHeader(header: string, group = ""): string {
  const [text, over] = [tidy(header), tidy(group)];
  return over !== "" && text.startsWith(over) ? text.slice(over.length).trim() : text;
}

/** A header that names one year, and what else it says, in letters and digits: "laatarget" of "2008/09 (LAA target)". */
interface YearHeader {
  /** As written. */
  readonly year: string;
  readonly words: string;
}

const YEAR =
  /(?:\b(?:academic|financial|calendar|reporting|school) year |\b[AF]Y ?)?\b(?:(?:19|20)\d\d ?[/\u2013-] ?(?:\d{4}|\d\d)|(?:19|20)\d\d)\b(?: (?:academic|financial|calendar|reporting|school) year\b)?/gi;

/** What a header says beside its year and its joining words; null where it names no year, or several. */
export function yearInHeader(header: string): YearHeader | null {
  const text = tidy(header).replace(FOOTNOTES, "");
  const [year, another] = text.match(YEAR) ?? [];
  if (year === undefined || another !== undefined) return null;
  return { year: tidy(year), words: squash(text.replace(YEAR, " ").replace(/\b(?:for|in|by|of|the)\b/gi, " ")) };
}

/** Which column of a table of indicators a header stands for; null where it is none of them. */
export const meaningOf = headerMeanings(planColumns);

/** A header for comparing with a cell, as in a header row that is repeated within a table. */
export function sameHeader(a: string, b: string): boolean {
  return squash(a) === squash(b);
}
