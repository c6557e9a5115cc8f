import { displayText } from "../model/displayText.ts";
import { styleAt } from "../model/styles.ts";
import type { Row, Style, Workbook, Worksheet } from "../model/workbook.ts";

/**
 * The height in points that Excel would give a row with wrapped text, near enough; null where no text is wrapped.
 *
 * Excel writes such heights into its files, and viewers other than Excel take them as they stand. There are no fonts
 * to measure with, so widths are those of Helvetica, which Arial shares, scaled for other fonts.
 */
export function fittedHeight(workbook: Workbook, row: Row, columnPoints: (column: number) => number): number | null {
  let height: number | null = null;
  row.cells.forEach((cell, column) => {
    const style = styleAt(workbook, cell.style);
    if (!style.wrap) return;
    const text = displayText(workbook, cell);
    if (text === "") return;
    const room = (columnPoints(column) - PADDING - style.indent * INDENT) * CERTAIN;
    const needed = lineCount(text, style, Math.max(room, 1)) * lineHeight(style);
    height = Math.max(height ?? 0, needed);
  });
  return height === null ? null : Math.min(height, HIGHEST);
}

/** Rows where merged cells stand: Excel fits no row to their text. */
export function mergedRows({ merges }: Worksheet): ReadonlySet<number> {
  return new Set(merges.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, step) => row + step)));
}

/** Points, left and right of a cell's text together. */
const PADDING = 5;
/** Viewers and printers differ by a hair in where they break a line, and a line too many is better than one cut off. */
const CERTAIN = 0.95;
/** Points of one step of an indent: three blanks of Calibri 11 (ECMA-376 part 1, 18.8.1). */
const INDENT = 7.5;
/** Points; Excel allows no more. */
const HIGHEST = 409;

/** 15 for Calibri 11 and 12.75 for Arial 10, in whole pixels. */
const lineHeight = ({ font }: Style): number =>
  Math.round((font.size * (NARROW.test(font.name) ? 1.36 : 1.28)) / 0.75) * 0.75;

function lineCount(text: string, style: Style, room: number): number {
  const width = (part: string) => textWidth(part, style);
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, width, room), 0);
}

function linesOf(line: string, width: (part: string) => number, room: number): number {
  const space = width(" ");
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const length = width(word);
    if (used > 0 && used + space + length > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + length;
    // A word wider than the column is broken.
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used %= room;
    }
  }
  return lines;
}

function textWidth(text: string, { font }: Style): number {
  let width = 0;
  for (const character of text) width += WIDTHS[character] ?? (/\p{Lu}/u.test(character) ? 722 : 556);
  return (width / 1000) * font.size * (font.bold ? 1.07 : 1) * (NARROW.test(font.name) ? 0.9 : 1);
}

/** Office's own fonts are narrower than Arial, and their lines higher. */
const NARROW = /^(Calibri|Aptos)/;

/** Thousandths of the font's size, from the metrics that Adobe published for Helvetica; 556 where nothing is said. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...each("ijl'", 222),
  ...each(" .,:;/!ftI[]|", 278),
  ...each("()-r", 333),
  ...each("ckszvxyJ", 500),
  ...each("ABEKPSVXY&", 667),
  ...each("CDHNRUw", 722),
  ...each("GOQ", 778),
  ...each("FTZ", 611),
  ...each("mM", 833),
  ...each("%", 889),
  ...each("W", 944),
  ...each("—", 1000),
};

function each(characters: string, width: number): Record<string, number> {
  return Object.fromEntries(Array.from(characters, (character) => [character, width]));
}
