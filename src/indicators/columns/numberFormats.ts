import { decimalsOfGap, roundHalfAway } from "../../figures/decimals.ts";
import { tidy } from "../../figures/normalise.ts";
import { gapsInPoints, type Unit } from "../../figures/unit.ts";

/** In quotes, since to Excel only a hyphen is a sign of its own; a hyphen is shorter than the plus it stands under. */
const MINUS = "\u2212";

/** Words behind a number, by where it stands. */
export type Words = readonly [above: string, below: string, at: string];

const NO_WORDS: Words = ["", "", ""];

/**
 * The number format of a difference, "−5.0 pp, worse": the sign always, the unit of a gap ("pp" where the figures are
 * percentages), the indicator's decimals, and words behind it. The cell holds the unrounded number; one that rounds to
 * 0 is shown without a sign.
 */
export function differenceFormat(
  { unit, decimals }: { readonly unit: Unit; readonly decimals: number },
  difference: number | null,
  words: Words = NO_WORDS,
): string {
  const shown = decimalsOfDifference(unit, decimals);
  return formatOf({ unit, shown, level: isLevel(difference, shown), difference: true, words });
}

/** The number format of a figure in the indicator's unit and decimals, "10.5%". */
export function figureFormat(
  { unit, decimals }: { readonly unit: Unit; readonly decimals: number },
  figure: number | null,
): string {
  const shown = Math.max(0, decimals);
  return formatOf({ unit, shown, level: isLevel(figure, shown), difference: false, words: NO_WORDS });
}

/** How many decimals a difference shows: the indicator's, in percentage points at least one. */
export function decimalsOfDifference(unit: Unit, decimals: number): number {
  return Math.max(0, decimalsOfGap(decimals, gapsInPoints(unit)));
}

/** Longer labels are cut: a format holds them three times, and Excel takes no more than 255 signs. */
const LONGEST_LABEL = 30;

/** Somebody's words as they may stand in a number format, which is quoted here already. */
export function labelOf(text: string): string {
  const plain = tidy(text);
  return plain.length > LONGEST_LABEL ? `${plain.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : plain;
}

function isLevel(value: number | null, shown: number): boolean {
  return value !== null && roundHalfAway(value, shown) === 0;
}

interface Parts {
  readonly unit: Unit;
  /** Decimals. */
  readonly shown: number;
  /** The number is shown as 0. */
  readonly level: boolean;
  /** A difference has a plus too, is in points where the figures are percentages, and has no unit's words behind it. */
  readonly difference: boolean;
  readonly words: Words;
}

/** A workbook has few of them and many rows. */
const formats = new Map<string, string>();

function formatOf(parts: Parts): string {
  const { unit, shown, level, difference, words } = parts;
  const key = `${unit.kind} ${unit.scale} ${unit.suffix}|${shown}${level}${difference}${words[0]}|${words[1]}|${words[2]}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = makeFormat(parts);
    formats.set(key, format);
  }
  return format;
}

function makeFormat({ unit, shown, level, difference, words: [above, below, at] }: Parts): string {
  const inPoints = gapsInPoints(unit);
  const digits = `${inPoints ? "" : "#,##"}0${shown === 0 ? "" : `.${"0".repeat(shown)}`}`;
  const currency = unit.kind === "pounds" ? "£" : "";
  const behind = signBehind(unit, difference);
  const section = (sign: string, word: string) => `${quoted(sign + currency)}${digits}${quoted(behind + word)}`;
  if (level) return [1, 2, 3].map(() => section("", at)).join(";");
  return `${difference ? "+" : ""}${section("", above)};${section(MINUS, below)};${section("", at)}`;
}

function signBehind(unit: Unit, difference: boolean): string {
  if (gapsInPoints(unit)) return difference || unit.kind === "points" ? " pp" : "%";
  if (unit.kind === "pounds") return unit.scale === 1e6 ? "m" : unit.scale === 1e3 ? "k" : "";
  return difference ? "" : unit.suffix;
}

/** A quotation mark within quotes has to stand outside them, behind a backslash. */
export function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', String.raw`"\""`)}"`;
}
