import type { Period } from "../period.ts";
import { monthNumber, MONTHS_IN_YEAR } from "./calendar.ts";
import { dateOf, lastMonth, spanOf } from "./makePeriod.ts";
import { MONTH, monthNamed } from "./monthNames.ts";
import { fullYear } from "./namedYear.ts";

const NAMED_DATE = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?${MONTH}[ -]?(\\d{4}|\\d{2})$`);
const NUMERIC_DATE = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** "31 March 2017", "31st Mar 17", "31/03/2017", "31.3.17", "2017-03-31". */
export function readDate(text: string): Period | null {
  const iso = ISO_DATE.exec(text);
  if (iso) return dateIn(iso[1]!, Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC_DATE.exec(text);
  if (numeric) return dateIn(numeric[3]!, Number(numeric[2]), Number(numeric[1]));
  const named = NAMED_DATE.exec(text);
  return named && dateIn(named[3]!, monthNamed(named[2]!), Number(named[1]));
}

/** "1 April 2016 to 31 March 2017": whole months only. */
export function readDateSpan(text: string): Period | null {
  const ends = text.replace(/^between /, "").split(/ (?:-|to|and) |(?<=\d{4})-(?=\d)/);
  const [first, last] = ends.map(readDate);
  const end = last && lastMonth(last);
  return ends.length === 2 && first?.day === 1 && end != null ? spanOf(first.start, end) : null;
}

function dateIn(yearText: string, month: number, day: number): Period | null {
  const year = fullYear(yearText);
  return year !== null && month >= 1 && month <= MONTHS_IN_YEAR ? dateOf(monthNumber(year, month), day) : null;
}
