import type { CellValue } from "../cell.ts";
import { tidy } from "../normalise.ts";
import type { Period, YearType } from "../period.ts";
import { fromSerial, yearOf } from "./calendar.ts";
import { dateOf, monthOf } from "./makePeriod.ts";
import { readWrittenPeriod } from "./writtenPeriod.ts";

/** What a cell in a period column says. */
export type PeriodReading =
  | { readonly state: "read"; readonly period: Period }
  | { readonly state: "blank" }
  | { readonly state: "unreadable"; readonly text: string };

/** What is known around the cell. */
export interface PeriodContext {
  /** The indicator's, else the plan's: decides what "2016/17" is. */
  readonly yearType?: YearType | null | undefined;
  /** The plan's reporting period: gives "Q1", "Autumn term" and "May" their year. */
  readonly within?: Period | null | undefined;
  /** The cell's number format: a date shown as "Nov-16" is a month. */
  readonly numberFormat?: string | undefined;
  /** Whether the workbook counts its dates from 1904. */
  readonly date1904?: boolean | undefined;
}

/** Date serials are read from October 1954 to the end of 2099, so that 2016 and 201617 are years and not days. */
const FIRST_SERIAL = 20_000;
const AFTER_LAST_SERIAL = 73_051;

/**
 * Reads a period as councils and DfE write it: "2016/17", 201617, "Q1 2017/18", "Autumn term 2016", "Nov 2016 - Jan
 * 2017", "year to March 2017", "as at 31 March 2017", "Dec 2016 YTD", an Excel date. Days come before months
 * (31/03/2017). Never throws: a cell that is no period is `unreadable`, and what the writing leaves open is the
 * period's `ambiguity`. DfE's `time_period` and `time_identifier` are read as one text: "201617 Autumn term".
 *
 * @example parsePeriod("2008/09", { yearType: "academic" }) // September 2008 to August 2009
 */
export function parsePeriod(cell: CellValue, context: PeriodContext = {}): PeriodReading {
  const text = tidy(String(cell));
  if (text === "") return { state: "blank" };
  const period = (typeof cell === "number" ? readSerial(cell, context) : null) ?? readText(text, context);
  return period === null ? { state: "unreadable", text } : { state: "read", period };
}

function readText(text: string, context: PeriodContext): Period | null {
  return readWrittenPeriod(text, { stated: null, usual: context.yearType ?? null, within: context.within ?? null });
}

/** A date serial is what its cell shows: "Nov-16" typed into Excel is stored as 1 November 2016, and means the month. */
function readSerial(serial: number, context: PeriodContext): Period | null {
  if (!(serial >= FIRST_SERIAL && serial < AFTER_LAST_SERIAL)) return null;
  const { month, day } = fromSerial(serial, context.date1904 ?? false);
  const shown = shownLetters(context.numberFormat ?? "");
  if (shown.has("d") || !(shown.has("m") || shown.has("y"))) return dateOf(month, day);
  return shown.has("m") ? monthOf(month) : readText(String(yearOf(month)), context);
}

/** The letters of a number format's first section, without quoted text, escapes, colours and locales. */
function shownLetters(numberFormat: string): ReadonlySet<string> {
  const bare = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "");
  return new Set((bare.split(";")[0] ?? "").toLowerCase());
}
