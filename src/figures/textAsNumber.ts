import type { NumberFigure } from "./figure.ts";
import { tidy } from "./normalise.ts";
import { readNumberFormat } from "./numberFormat.ts";
import { readFigure } from "./readFigure.ts";

const NOWHERE = { sheet: "", row: 0, column: 0 };

/** Zeros before a number ("007") and a plus sign are there to be seen, and a number has neither. */
const MEANT_TO_BE_SEEN = /^(?:\+|0\d)/;

/**
 * The number that a text is, as Excel's own *Convert to Number* makes it, and a number format under which it shows what
 * the text showed: "64%" is 0.64 under "0%", "88,100" is 88100 under "#,##0", "£1.2m" is 1200000 under `£0.0,,"m"`.
 *
 * `format` is the cell's own. It stays if it shows the number so, and gives way if it is General or Text, or of the same
 * kind ("0%" to "0.0%"). null where the two together leave open what is meant, such as "64" in a cell of percentages,
 * or where anything would be lost: the number that is written is read as the text was, unit and decimals too.
 */
export function textAsNumber(text: string, format: string): { value: number; format: string } | null {
  const figure = readFigure(text, undefined, NOWHERE);
  if (figure.kind !== "number" || figure.flag !== "" || figure.period !== null) return null;
  if (MEANT_TO_BE_SEEN.test(tidy(text))) return null;
  // Not divided: 64.1 / 100 is 0.6409999999999999.
  const value = figure.unit?.kind === "percent" ? Number(`${figure.value}e-2`) : figure.value;
  const isSame = (candidate: string) => {
    const read = readFigure(value, candidate, NOWHERE);
    return (
      read.kind === "number" &&
      read.value === figure.value &&
      read.unit?.kind === figure.unit?.kind &&
      read.unit?.suffix === figure.unit?.suffix &&
      read.decimals === figure.decimals
    );
  };
  if (!isOpen(format) && !isAlike(format, figure)) return null;
  const own = isOpen(format) ? [] : [format];
  const found = [...own, formatFor(figure, tidy(text))].find(isSame);
  return found === undefined ? null : { value, format: found };
}

/** A format that says nothing of the number under it. */
function isOpen(format: string): boolean {
  return format === "" || format === "@" || /^general$/i.test(format);
}

const kindOfSign = { "%": "percent", "£": "pounds", pp: "points" } as const;

/** Whether a cell of that format is meant for such figures. */
function isAlike(format: string, { unit }: NumberFigure): boolean {
  const { date, percentage, sign } = readNumberFormat(format);
  const said = sign === null ? undefined : kindOfSign[sign];
  return !date && said === unit?.kind && percentage === (unit?.kind === "percent");
}

/** Letters behind a sum of money, by how many times three digits they stand for. */
const sizes: readonly string[] = ["", "k", "m", "bn"];

function formatFor({ unit, value, decimals }: NumberFigure, text: string): string {
  const thousands = text.includes(",");
  const thousandfold = Math.max(0, sizes.indexOf(/(k|m|bn)$/i.exec(text)?.[1]?.toLowerCase() ?? ""));
  const written = decimals + 3 * thousandfold;
  const digits = `${thousands ? "#,##0" : "0"}${written > 0 ? `.${"0".repeat(written)}` : ""}`;
  switch (unit?.kind) {
    case "percent":
      return `${digits}%`;
    case "points":
      return `${digits}" pp"`;
    case "pounds":
      return thousandfold === 0 ? `£${digits}` : `£${digits}${",".repeat(thousandfold)}"${sizes[thousandfold]}"`;
    default:
      return !thousands && readsAsGeneral(value, decimals) ? "General" : digits;
  }
}

function readsAsGeneral(value: number, decimals: number): boolean {
  const read = readFigure(value, "General", NOWHERE);
  return read.kind === "number" && read.decimals === decimals;
}
