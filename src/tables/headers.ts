import { squash, tidy } from "../figures/normalise.ts";
import { planColumns, type PlanColumn } from "../plan/tables.ts";

/** What a header says: the column it stands for, and whether only where no other does. */
export interface HeaderMeaning {
  readonly column: PlanColumn;
  readonly lastResort: boolean;
}

const byHeader: ReadonlyMap<string, HeaderMeaning> = new Map(planColumns.flatMap(meaningsOf));

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

/** Footnote marks and a unit behind a header: "Target*", "Actual ¹", "Actual [2]", "Target (%)". */
const MARKS = /[*†‡§\u00b2\u00b3\u00b9\u2070-\u2079]|\[\w\]|\(\d\)|\([%£][^)]*\)/g;

/** A year, quarter or month in a header: "Target 2017/18", "Q2 actual", "Actual (March 2017)". */
const PERIOD =
  /\b(?:19|20)\d\d ?[/\u2013-] ?(?:\d{4}|\d\d)\b|\b(?:19|20)\d\d(?:\d\d)?\b|\bq[1-4]\b|\b(?:\d\d?(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b/gi;

/** Which column of a plan a header stands for; null where it is none of them. */
export function meaningOf(header: string): HeaderMeaning | null {
  const text = tidy(header).replace(MARKS, "");
  return byHeader.get(squash(text)) ?? byHeader.get(squash(text.replace(PERIOD, ""))) ?? null;
}

/** A header for comparing with a cell, as in a header row that is repeated within a table. */
export function sameHeader(a: string, b: string): boolean {
  return squash(a) === squash(b);
}
