/** How worksheets that the add-in writes look: on every machine, and in print. */

/** On every machine, and the sans serif that councils' house styles ask for. */
const FONT = "Arial";
const FONT_SIZE = 10;

export const colours = { black: "#000000", white: "#FFFFFF", navy: "#1F3864", grey: "#595959", rule: "#BFBFBF" };

export const TITLE_SIZE = 14;

interface FontLook {
  readonly color: string;
  readonly size?: number;
  readonly bold?: boolean;
}

/** Sets the font of a range; 10 points and not bold unless said otherwise. Queues only. */
export function setFont(range: Excel.Range, { color, size = FONT_SIZE, bold = false }: FontLook): void {
  const { font } = range.format;
  font.name = FONT;
  font.size = size;
  font.bold = bold;
  font.color = color;
}

/** A line below each of a range's rows. Queues only. */
export function drawLines(range: Excel.Range, rows: number): void {
  // A single row has no inside.
  const edges = rows > 1 ? (["InsideHorizontal", "EdgeBottom"] as const) : (["EdgeBottom"] as const);
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = colours.rule;
  }
}
