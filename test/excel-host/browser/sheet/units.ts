/** CSS pixels of a row height in points. */
export const pixelsOfPoints = (points: number): number => Math.round((points * 96) / 72);

/** The width of a digit of Calibri 11, the unit of column widths (ECMA-376 part 1, 18.3.1.13). */
const DIGIT = 7;

/** CSS pixels of a column width in characters, as the file has it. */
export const pixelsOfCharacters = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
