import { normalise } from "./normalise.ts";

/** What an indicator is measured in. `points`: percentage points, as a gap between two percentages is. */
export interface Unit {
  readonly kind: "percent" | "points" | "pounds" | "number";
  /** What one of it stands for: 1,000,000 where figures are in £m; else 1. */
  readonly scale: number;
  /** Written after a number: " per 10,000", " days"; "" where there is nothing to add. */
  readonly suffix: string;
}

export const percent: Unit = { kind: "percent", scale: 1, suffix: "" };
export const points: Unit = { kind: "points", scale: 1, suffix: "" };
export const pounds: Unit = { kind: "pounds", scale: 1, suffix: "" };
export const plainNumber: Unit = { kind: "number", scale: 1, suffix: "" };

/** What stands in a Unit column and is longer is a remark. */
const LONGEST_SUFFIX = 30;

const written: readonly (readonly [Unit, readonly string[]])[] = [
  [percent, ["%", "percent", "per cent", "percentage", "pc", "proportion"]],
  [points, ["pp", "ppt", "ppts", "% points", "%pts", "percentage points", "percentage point"]],
  [pounds, ["£", "gbp", "pounds"]],
  [{ ...pounds, scale: 1e3 }, ["£k", "£000", "£000s", "£'000", "£'000s", "£ thousand", "£ thousands"]],
  [{ ...pounds, scale: 1e6 }, ["£m", "£ million", "£ millions"]],
  [plainNumber, ["number", "no", "no.", "count", "numeric", "integer", "score", "ratio", "rate", "value"]],
];

const units: ReadonlyMap<string, Unit> = new Map(written.flatMap(([unit, words]) => words.map((word) => [word, unit])));

/**
 * A unit as an analyst writes it in a Unit column: "%", "Number", "£m", "Rate per 10,000", "days".
 *
 * A word that is not known stands behind the number, as "weeks" does. null for a blank.
 */
export function parseUnit(text: string): Unit | null {
  const word = normalise(text);
  if (word === "") return null;
  const known = units.get(word);
  if (known !== undefined) return known;
  if (/^(?:%|percentage|percent|per cent)[ -]?(?:points?|pts|pp)\b/.test(word)) return points;
  if (/^(?:%|percent|per cent)/.test(word)) return percent;
  if (/^(?:number|no\.?|count) of\b/.test(word)) return plainNumber;
  const rate = /\bper (\d[\d,]*)\b/.exec(word);
  if (rate) return { ...plainNumber, suffix: ` per ${rate[1]}` };
  return (
    units.get(word) ?? {
      ...plainNumber,
      suffix: ` ${word
        .replace(/[.;“”]/g, "")
        .slice(0, LONGEST_SUFFIX)
        .trim()}`,
    }
  );
}

/** Whether it is a rate of any kind: " per 10,000", " per week". */
export function isRate({ suffix }: Unit): boolean {
  return suffix.startsWith(" per ");
}

/** What a rate is per: 10,000 for " per 10,000"; null for what is no rate of a number. */
export function rateBase({ suffix }: Unit): number | null {
  const per = /^ per ([\d,]+)$/.exec(suffix);
  return per === null ? null : Number(per[1]!.replaceAll(",", ""));
}

/** Whether it is a number of nothing in particular, as a count is: no %, no £, no rate and no days. */
export function isPlainNumber({ kind, suffix }: Unit): boolean {
  return kind === "number" && suffix === "";
}

/** Whether a gap between two figures in this unit is counted in percentage points. */
export function gapsInPoints(unit: Unit): boolean {
  return unit.kind === "percent" || unit.kind === "points";
}
