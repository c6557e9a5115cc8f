import type { Style } from "../../model/workbook.ts";

/** What stands in for a font the machine does not have. */
const FALLBACKS = `Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif`;

/** Office's own fonts are narrow: without them a text in another one would not fit the column it was given. */
const NARROW = /^(Calibri|Aptos)/;
const NARROWER = 0.9;

const present = new Map<string, boolean>();

/** Whether the machine has the font: a text in it is not as wide as in either of two very different ones. */
function isPresent(name: string): boolean {
  let known = present.get(name);
  if (known === undefined) {
    const sample = "mmmmMMMwwwiii1234567890";
    known = ["monospace", "serif"].some(
      (other) => textWidth(sample, `40px "${name}", ${other}`) !== textWidth(sample, `40px ${other}`),
    );
    present.set(name, known);
  }
  return known;
}

/** The CSS font of a cell. */
export function cssFont({ font }: Style): string {
  const scale = NARROW.test(font.name) && !isPresent(font.name) && !isPresent("Carlito") ? NARROWER : 1;
  const size = Math.round(((font.size * 96) / 72) * scale * 10) / 10;
  return `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${size}px "${font.name}", ${FALLBACKS}`;
}

/** From line to line of wrapped text, in CSS pixels: 20 for Calibri 11, the height of a row. */
export const lineHeight = ({ font }: Style): number => Math.round((font.size * 96 * 1.36) / 72);

const widths = new Map<string, Map<string, number>>();
let context: CanvasRenderingContext2D | null = null;

/** More texts than these are not remembered; a sheet of commentary would fill the memory. */
const REMEMBERED = 50_000;

/** The width of a text on one line, in CSS pixels. */
export function textWidth(text: string, font: string): number {
  let known = widths.get(font);
  if (known === undefined || known.size > REMEMBERED) {
    known = new Map();
    widths.set(font, known);
  }
  let width = known.get(text);
  if (width === undefined) {
    context ??= document.createElement("canvas").getContext("2d");
    if (context === null) throw new Error("This browser cannot measure text");
    context.font = font;
    width = context.measureText(text).width;
    known.set(text, width);
  }
  return width;
}

/** How many lines a text takes when it is wrapped at its spaces to a width; a word wider than that is broken. */
export function wrappedLines(text: string, font: string, width: number): number {
  const room = Math.max(width, 1);
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, font, room), 0);
}

function linesOf(line: string, font: string, room: number): number {
  if (textWidth(line, font) <= room) return 1;
  const space = textWidth(" ", font);
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const width = textWidth(word, font);
    if (used > 0 && used + space + width <= room) {
      used += space + width;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = width % room || Math.min(width, room);
  }
  return lines;
}
