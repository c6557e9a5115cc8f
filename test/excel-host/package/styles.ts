import { NORMAL_STYLE } from "../model/styles.ts";
import type { ConditionalLook, Style } from "../model/workbook.ts";
import { readColour, type Palette } from "./colours.ts";
import { numberFormatOf } from "./numberFormats.ts";
import { decodeText } from "./text.ts";
import { booleanAttribute, childElement, childElements, numberAttribute, type Element } from "./xml.ts";

/** The cell formats of a style sheet part, one for each xf of cellXfs, in its order: a style's index is its xf's. */
export function readStyles(styleSheet: Element, palette: Palette): Style[] {
  const custom = customNumberFormats(styleSheet);
  const fonts = childElements(childElement(styleSheet, "fonts"), "font").map((font) => readFont(font, palette));
  const fills = childElements(childElement(styleSheet, "fills"), "fill").map((fill) => readFill(fill, palette));
  const borders = childElements(childElement(styleSheet, "borders"), "border").map((border) =>
    readBorders(border, palette),
  );
  const xfs = childElements(childElement(styleSheet, "cellXfs"), "xf");
  if (xfs.length === 0) return [{ ...NORMAL_STYLE, xf: 0 }];
  return xfs.map((xf, index) => {
    const alignment = childElement(xf, "alignment");
    const protection = childElement(xf, "protection");
    return {
      numberFormat: numberFormatOf(numberAttribute(xf, "numFmtId", 0), custom),
      font: fonts[numberAttribute(xf, "fontId", 0)] ?? NORMAL_STYLE.font,
      fill: fills[numberAttribute(xf, "fillId", 0)] ?? null,
      horizontal: horizontals[alignment?.getAttribute("horizontal") ?? "general"] ?? "General",
      vertical: verticals[alignment?.getAttribute("vertical") ?? "bottom"] ?? "Bottom",
      wrap: alignment ? booleanAttribute(alignment, "wrapText", false) : false,
      indent: alignment ? numberAttribute(alignment, "indent", 0) : 0,
      borders: borders[numberAttribute(xf, "borderId", 0)] ?? {},
      locked: protection ? booleanAttribute(protection, "locked", true) : true,
      xf: index,
    };
  });
}

export function customNumberFormats(styleSheet: Element): Map<number, string> {
  return new Map(
    childElements(childElement(styleSheet, "numFmts"), "numFmt").map((element) => [
      numberAttribute(element, "numFmtId", 0),
      decodeText(element.getAttribute("formatCode") || "General"),
    ]),
  );
}

export const horizontals: Readonly<Record<string, Style["horizontal"]>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

export const verticals: Readonly<Record<string, Style["vertical"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

function readFont(font: Element, palette: Palette): Style["font"] {
  const underline = childElement(font, "u");
  const size = childElement(font, "sz");
  return {
    name: childElement(font, "name")?.getAttribute("val") ?? "Calibri",
    size: size ? numberAttribute(size, "val", 11) : 11,
    bold: isOn(childElement(font, "b")),
    italic: isOn(childElement(font, "i")),
    underline: underline !== null && underline.getAttribute("val") !== "none",
    color: readColour(childElement(font, "color"), palette),
  };
}

function isOn(element: Element | null): boolean {
  return element !== null && booleanAttribute(element, "val", true);
}

/** The colour one sees: of a solid pattern the foreground, of another pattern the background. Gradients have none. */
function readFill(fill: Element, palette: Palette): string | null {
  const pattern = childElement(fill, "patternFill");
  const type = pattern?.getAttribute("patternType") ?? "none";
  if (!pattern || type === "none") return null;
  return readColour(childElement(pattern, type === "solid" ? "fgColor" : "bgColor"), palette);
}

function readBorders(border: Element, palette: Palette): Style["borders"] {
  const sides: Style["borders"] = {};
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const element =
      childElement(border, side) ?? childElement(border, side === "left" ? "start" : side === "right" ? "end" : side);
    const style = element?.getAttribute("style") ?? "none";
    if (style !== "none") sides[side] = { style, color: readColour(childElement(element, "color"), palette) };
  }
  return sides;
}

/** The formats that conditional formats apply, in the order of dxfs. */
export function readDifferentialStyles(styleSheet: Element, palette: Palette): ConditionalLook[] {
  return childElements(childElement(styleSheet, "dxfs"), "dxf").map((dxf) => {
    const border = childElement(dxf, "border");
    const borders = border === null ? {} : readBorders(border, palette);
    const font = childElement(dxf, "font");
    const pattern = childElement(childElement(dxf, "fill"), "patternFill");
    return {
      // In a dxf a solid fill's colour is the background, and the pattern type may be left out.
      fill: readColour(childElement(pattern, "bgColor") ?? childElement(pattern, "fgColor"), palette),
      fontColor: readColour(childElement(font, "color"), palette),
      bold: isOn(childElement(font, "b")),
      ...(Object.keys(borders).length > 0 && { borders }),
    };
  });
}
