import type { ConditionalLook, Style } from "../model/workbook.ts";
import { argb, type Palette } from "./colours.ts";
import { builtInNumberFormat, firstCustomNumberFormat } from "./numberFormats.ts";
import { styleSheetOrder } from "./schemaOrder.ts";
import { customNumberFormats, horizontals, readStyles, verticals } from "./styles.ts";
import { encodeText } from "./text.ts";
import {
  appendElement,
  childElements,
  createElement,
  ensureChild,
  insertInOrder,
  numberAttribute,
  parseXml,
  removeChild,
  rootOf,
  serialiseXml,
  setAttribute,
  type Element,
} from "./xml.ts";

/** The style sheet while a workbook is saved: what it has keeps its number, what is new is put at the end. */
export interface StyleSheet {
  /** The index in cellXfs of a style of the workbook. */
  cellFormat(style: Style): number;
  /** The index in dxfs of what a conditional format applies. */
  differentialFormat(look: ConditionalLook): number;
  /** As `differentialFormat`, of a dxf element from another file. */
  differentialFormatOf(dxfXml: string): number;
  readonly changed: boolean;
}

const fontOrder = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);
const borderOrder = "start left end right top bottom diagonal vertical horizontal".split(" ");
const xfOrder = "alignment protection extLst".split(" ");

/** Adds to the style sheet's tree as formats are asked for. */
export function editStyleSheet(root: Element, palette: Palette): StyleSheet {
  const existing = readStyles(root, palette);
  const known = new Map<string, number>();
  let changed = false;

  const list = (name: string) => ensureChild(root, name, styleSheetOrder);
  const item = (name: string, index: number) => childElements(list(name))[index] ?? null;

  /** The index of an equal element, put at the end of the list where there is none. */
  function intern(listName: string, element: Element): number {
    const parent = list(listName);
    const siblings = childElements(parent);
    const xml = serialiseXml(element);
    const same = siblings.findIndex((sibling) => serialiseXml(sibling) === xml);
    if (same >= 0) return same;
    parent.appendChild(element);
    parent.setAttribute("count", String(siblings.length + 1));
    changed = true;
    return siblings.length;
  }

  function numberFormatId(code: string): number {
    const builtIn = builtInNumberFormat(code);
    if (builtIn !== null) return builtIn;
    const custom = customNumberFormats(root);
    for (const [id, existingCode] of custom) if (existingCode === code) return id;
    const id = Math.max(firstCustomNumberFormat - 1, ...custom.keys()) + 1;
    const parent = list("numFmts");
    appendElement(parent, "numFmt", { numFmtId: id, formatCode: encodeText(code) });
    parent.setAttribute("count", String(childElements(parent).length));
    changed = true;
    return id;
  }

  function fontId(base: number, from: Style["font"], to: Style["font"]): number {
    const font = copyOf(item("fonts", base)) ?? createElement(list("fonts"), "font");
    const put = (name: string, attributes: Record<string, string | number> | null) => {
      removeChild(font, name);
      if (attributes) insertInOrder(font, createElement(font, name, attributes), fontOrder);
    };
    if (from.bold !== to.bold) put("b", to.bold ? {} : null);
    if (from.italic !== to.italic) put("i", to.italic ? {} : null);
    if (from.underline !== to.underline) put("u", to.underline ? {} : null);
    if (from.size !== to.size) put("sz", { val: to.size });
    if (from.color !== to.color) put("color", to.color === null ? null : { rgb: argb(to.color) });
    if (from.name !== to.name) {
      put("name", { val: to.name });
      // A scheme would put the theme's font in the place of the name.
      for (const name of ["scheme", "family", "charset"]) put(name, null);
    }
    return intern("fonts", font);
  }

  function fillId(color: string | null): number {
    if (color === null) return 0;
    const fill = createElement(list("fills"), "fill");
    const pattern = appendElement(fill, "patternFill", { patternType: "solid" });
    appendElement(pattern, "fgColor", { rgb: argb(color) });
    appendElement(pattern, "bgColor", { indexed: 64 });
    return intern("fills", fill);
  }

  function borderId(base: number, from: Style["borders"], to: Style["borders"]): number {
    const border = copyOf(item("borders", base)) ?? createElement(list("borders"), "border");
    for (const side of ["left", "right", "top", "bottom"] as const) {
      if (equal(from[side], to[side])) continue;
      removeChild(border, side);
      const line = to[side];
      const element = insertInOrder(
        border,
        createElement(border, side, line ? { style: line.style } : {}),
        borderOrder,
      );
      if (line) appendElement(element, "color", line.color === null ? { auto: 1 } : { rgb: argb(line.color) });
    }
    return intern("borders", border);
  }

  /** Formats of their own for a style sheet that has none: index 0 is the default everywhere. */
  function ensureDefaults(): void {
    if (childElements(list("fonts")).length === 0) intern("fonts", createElement(root, "font"));
    if (childElements(list("fills")).length === 0) {
      for (const patternType of ["none", "gray125"]) {
        const fill = createElement(root, "fill");
        appendElement(fill, "patternFill", { patternType });
        intern("fills", fill);
      }
    }
    if (childElements(list("borders")).length === 0) intern("borders", createElement(root, "border"));
    const xf = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
    if (childElements(list("cellXfs")).length === 0) intern("cellXfs", createElement(root, "xf", xf));
  }

  function addCellFormat(style: Style): number {
    const baseIndex = style.xf !== undefined && style.xf < existing.length ? style.xf : 0;
    const base = existing[baseIndex];
    ensureDefaults();
    const xf = copyOf(item("cellXfs", baseIndex));
    if (!base || !xf) throw new Error("The style sheet has no default format.");
    const apply = (name: string, attribute: string, id: number) => {
      xf.setAttribute(attribute, String(id));
      xf.setAttribute(name, "1");
    };
    if (style.numberFormat !== base.numberFormat)
      apply("applyNumberFormat", "numFmtId", numberFormatId(style.numberFormat));
    if (!equal(style.font, base.font))
      apply("applyFont", "fontId", fontId(numberAttribute(xf, "fontId", 0), base.font, style.font));
    if (style.fill !== base.fill) apply("applyFill", "fillId", fillId(style.fill));
    if (!equal(style.borders, base.borders)) {
      apply("applyBorder", "borderId", borderId(numberAttribute(xf, "borderId", 0), base.borders, style.borders));
    }
    if (
      ["horizontal", "vertical", "wrap", "indent"].some((key) => style[key as keyof Style] !== base[key as keyof Style])
    ) {
      const alignment = ensureChild(xf, "alignment", xfOrder);
      setAttribute(
        alignment,
        "horizontal",
        style.horizontal === "General" ? null : nameOf(horizontals, style.horizontal),
      );
      setAttribute(alignment, "vertical", style.vertical === "Bottom" ? null : nameOf(verticals, style.vertical));
      setAttribute(alignment, "wrapText", style.wrap ? 1 : null);
      setAttribute(alignment, "indent", style.indent > 0 ? style.indent : null);
      xf.setAttribute("applyAlignment", "1");
    }
    if (style.locked !== base.locked) {
      setAttribute(ensureChild(xf, "protection", xfOrder), "locked", style.locked ? null : 0);
      xf.setAttribute("applyProtection", "1");
    }
    return intern("cellXfs", xf);
  }

  return {
    cellFormat(style) {
      const as = style.xf === undefined ? undefined : existing[style.xf];
      if (as && equal(as, style)) return as.xf ?? 0;
      const key = JSON.stringify(ordered(style));
      const index = known.get(key) ?? addCellFormat(style);
      known.set(key, index);
      return index;
    },
    differentialFormat(look) {
      const dxfs = list("dxfs");
      const dxf = createElement(dxfs, "dxf");
      if (look.bold || look.fontColor !== null) {
        const font = appendElement(dxf, "font");
        if (look.bold) appendElement(font, "b");
        if (look.fontColor !== null) appendElement(font, "color", { rgb: argb(look.fontColor) });
      }
      if (look.fill !== null) {
        const fill = appendElement(dxf, "fill");
        const pattern = appendElement(fill, "patternFill");
        appendElement(pattern, "bgColor", { rgb: argb(look.fill) });
      }
      if (look.borders !== undefined) {
        const border = appendElement(dxf, "border");
        for (const side of ["left", "right", "top", "bottom"] as const) {
          const line = look.borders[side];
          if (line === undefined) continue;
          const element = appendElement(border, side, { style: line.style });
          appendElement(element, "color", line.color === null ? { auto: 1 } : { rgb: argb(line.color) });
        }
      }
      return intern("dxfs", dxf);
    },
    differentialFormatOf(dxfXml) {
      const dxfs = list("dxfs");
      const adopted = dxfs.ownerDocument?.importNode(rootOf(parseXml(dxfXml)), true);
      if (!adopted) throw new Error("The style sheet belongs to no document.");
      // It stands in the same namespace again, which is declared above it.
      if (dxfs.prefix === null || dxfs.prefix === "") adopted.removeAttribute("xmlns");
      return intern("dxfs", adopted);
    },
    get changed() {
      return changed;
    },
  };
}

function copyOf(element: Element | null): Element | null {
  return element ? (element.cloneNode(true) as Element) : null;
}

function nameOf(names: Readonly<Record<string, string>>, value: string): string {
  const name = Object.keys(names).find((key) => names[key] === value);
  if (name === undefined) throw new Error(`No alignment is called ${value}.`);
  return name;
}

/** Equal as data, whatever the order of the properties. */
function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, ordered(part)]);
}
