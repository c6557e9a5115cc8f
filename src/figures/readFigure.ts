import type { CellPlace, CellValue } from "./cell.ts";
import { decimalsAsWritten, withoutNoise } from "./decimals.ts";
import type { Figure, NumberFigure } from "./figure.ts";
import { tidy } from "./normalise.ts";
import { dayIn, dayLabel, fromSerial } from "./period/calendar.ts";
import { readNumberFormat, type NumberFormat } from "./numberFormat.ts";
import { readFlag, readSymbol } from "./symbols.ts";
import { percent, plainNumber, points, pounds, type Unit } from "./unit.ts";

/**
 * Reads a cell where a figure is expected.
 *
 * A number under a percentage format is multiplied by 100 (0.64 shown as 64% is 64). Text is read as people write
 * figures: "64%", "−5.0 pp", "£1.2m", "88,100", "4.2 per 10,000", "12.3 [u]", "2.4% (2007/08)". What is none of these,
 * nor a symbol or a blank, is unreadable: never guessed, never 0.
 */
export function readFigure(value: CellValue, numberFormat: string | undefined, place: CellPlace): Figure {
  if (value === "") return { kind: "blank", place };
  if (typeof value === "number") return readNumber(value, readNumberFormat(numberFormat ?? ""), place);
  if (typeof value === "boolean") return { kind: "unreadable", text: value ? "TRUE" : "FALSE", place };
  const text = tidy(value);
  if (text === "") return { kind: "blank", place };
  const symbol = readSymbol(text);
  if (symbol) return { kind: "symbol", text, symbol, place };
  return readText(text, place) ?? { kind: "unreadable", text, place };
}

const unitOfSign = { "%": percent, "£": pounds, pp: points };

function readNumber(value: number, format: NumberFormat, place: CellPlace): Figure {
  if (format.date) return { kind: "unreadable", text: dateText(value, format), place };
  const shown = format.percentage ? withoutNoise(value * 100) : value;
  if (isAbsurd(shown)) return { kind: "unreadable", text: String(value), place };
  return {
    kind: "number",
    value: shown + 0,
    unit: format.sign === null ? null : unitOfSign[format.sign],
    decimals: format.decimals ?? decimalsAsWritten(shown),
    flag: "",
    period: null,
    asText: null,
    place,
  };
}

/** No indicator is so large, and the differences and squares of such numbers are none. */
const LARGEST = 1e15;

function isAbsurd(value: number): boolean {
  return !(Math.abs(value) <= LARGEST);
}

/** The last day that Excel has: 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/** "31 March 2017"; a date typed as "3/4" is found by it. */
function dateText(serial: number, { calendar }: NumberFormat): string {
  if (!calendar || serial < 1 || serial >= LAST_SERIAL + 1) return "a date or time";
  const { month, day } = fromSerial(serial, false);
  return dayLabel(dayIn(month, day));
}

/** Hyphen, minus, and the dashes that Word puts in its place. */
const MINUS = "[-\u2212\u2013\u2012\ufe63\uff0d]";

/** An unsigned number as people type it; a comma only before three digits, so that "88,1000" is none. */
export const NUMERAL = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;

/** A figure's unit as it stands behind the number. */
export const UNIT_BEHIND = String.raw`%(?! ?points?)|per ?cent\b|ppts?\b|pp\b|(?:percentage|%) points?\b|per \d[\d,]*\b|(?:days|weeks|months|years)\b`;

const FIGURE = new RegExp(
  String.raw`^(?<sign>${MINUS}|\+)? ?(?<pound>£)? ?(?<inner>${MINUS})?(?<number>${NUMERAL}) ?(?<size>k|m|bn|thousand|million|billion)?` +
    String.raw` ?(?<unit>${UNIT_BEHIND})? ?(?:\[(?<flag>[a-z])\])? ?(?:\((?<period>[^()]*\d{2}[^()]*)\))?$`,
  "i",
);

const SIZES: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, million: 6, bn: 9, billion: 9 };

function readText(text: string, place: CellPlace): NumberFigure | null {
  const groups = FIGURE.exec(text)?.groups;
  if (!groups) return null;
  const { sign, pound, inner, number = "", size, unit, flag, period } = groups;
  const money = pound !== undefined;
  if ((size !== undefined || inner !== undefined) && !money) return null;
  if (money && (unit !== undefined || (inner !== undefined && sign !== undefined))) return null;
  const flagged = flag === undefined ? "" : readFlag(flag);
  if (flagged === null) return null;
  const exponent = SIZES[size?.toLowerCase() ?? ""] ?? 0;
  const digits = number.replaceAll(",", "");
  const amount = Number(exponent === 0 ? digits : `${digits}e${exponent}`);
  if (isAbsurd(amount)) return null;
  const negative = inner !== undefined || (sign !== undefined && sign !== "+");
  const written = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return {
    kind: "number",
    value: (negative ? -amount : amount) + 0,
    unit: money ? pounds : unit === undefined ? null : unitBehind(unit),
    decimals: (written > MOST_DECIMALS_AS_TEXT ? decimalsAsWritten(amount) : written) - exponent,
    flag: flagged,
    period: period?.trim() ?? null,
    asText: text,
    place,
  };
}

/** A text such as "65.099999999999994" was made by a system, not typed by a person. */
const MOST_DECIMALS_AS_TEXT = 4;

/** The unit that the words behind a number say: "%", "pp", "per 10,000", "weeks". */
export function unitBehind(written: string): Unit {
  const word = written.toLowerCase();
  if (word === "%" || word.startsWith("per c") || word === "percent") return percent;
  if (word.startsWith("pp") || word.includes("point")) return points;
  return { ...plainNumber, suffix: ` ${word}` };
}
