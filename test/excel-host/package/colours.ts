import { childElement, childElements, descendants, isTrue, numberAttribute, type Element } from "./xml.ts";

/** What colours in a workbook refer to: the theme's, in the order of its indices, and the indexed palette; as "#RRGGBB". */
export interface Palette {
  theme: readonly string[];
  indexed: readonly string[];
}

/** ECMA-376 part 1, 18.8.27: 0 to 7 repeat 8 to 15. 64 and 65 are the system's text and background. */
const standard =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF";
const standardIndexed = standard.split(" ").map((colour) => `#${colour}`);

/** The Office theme of 2013 to 2022, for a workbook that has none. */
const officeTheme = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72"
  .split(" ")
  .map((colour) => `#${colour}`);

/** The order of theme indices in cells: light and dark are the other way round than in the theme part. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export function readPalette(theme: Element | null, styleSheet: Element): Palette {
  const custom = childElement(childElement(styleSheet, "colors"), "indexedColors");
  const indexed = childElements(custom, "rgbColor").map((element) => fromArgb(element.getAttribute("rgb")));
  const scheme = theme ? descendants(theme, "clrScheme")[0] : undefined;
  return {
    theme: officeTheme.map((colour, index) => themeColour(scheme, themeOrder[index] ?? "") ?? colour),
    indexed: standardIndexed.map((colour, index) => indexed[index] ?? colour),
  };
}

function themeColour(scheme: Element | undefined, name: string): string | null {
  const colour = childElements(childElement(scheme, name))[0];
  return fromArgb(colour?.getAttribute("lastClr") ?? colour?.getAttribute("val"));
}

/** "#RRGGBB" of a colour element (rgb, theme or indexed, with its tint); null for automatic or none. */
export function readColour(element: Element | null | undefined, palette: Palette): string | null {
  if (!element || isTrue(element.getAttribute("auto"))) return null;
  const theme = numberAttribute(element, "theme", null);
  const indexed = numberAttribute(element, "indexed", null);
  const plain =
    fromArgb(element.getAttribute("rgb")) ??
    (theme === null ? null : palette.theme[theme]) ??
    (indexed === null ? null : palette.indexed[indexed]);
  return plain ? tinted(plain, numberAttribute(element, "tint", 0)) : null;
}

function fromArgb(text: string | null | undefined): string | null {
  const colour = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(text ?? "")?.[1];
  return colour ? `#${colour.toUpperCase()}` : null;
}

/** Tint darkens (below 0) or lightens (above 0) the luminance: ECMA-376 part 1, 18.8.19. */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const { hue, saturation, luminance } = toHsl(colour);
  return fromHsl(hue, saturation, tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint);
}

function toHsl(colour: string): { hue: number; saturation: number; luminance: number } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const luminance = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return { hue: 0, saturation: 0, luminance };
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: sixth * 60, saturation: spread / (1 - Math.abs(2 * luminance - 1)), luminance };
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const chroma = saturation * Math.min(luminance, 1 - luminance);
  const channel = (offset: number) => {
    const position = (offset + hue / 30) % 12;
    const value = luminance - chroma * Math.max(-1, Math.min(position - 3, 9 - position, 1));
    return Math.round(value * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** "#RRGGBB" as the file's ARGB. */
export function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
