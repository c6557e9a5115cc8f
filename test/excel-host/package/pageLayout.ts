import type { HeadersFooters, PageMargins, Worksheet } from "../model/workbook.ts";
import { sheetPropertiesOrder } from "./schemaOrder.ts";
import { decodeText, encodeText } from "./text.ts";
import { editPiece, pieceElement, replacePieces, type WorksheetXml } from "./worksheetXml.ts";
import {
  booleanAttribute,
  childElement,
  ensureChild,
  numberAttribute,
  removeChild,
  setAttribute,
  type Element,
} from "./xml.ts";

type PageLayout = Worksheet["pageLayout"];

const POINTS_PER_INCH = 72;

/** What a page looks like in print. The repeated rows and the print area are defined names, so not known here. */
export function readPageLayout(xml: WorksheetXml): PageLayout {
  const setup = pieceElement(xml, "pageSetup");
  const fitting = childElement(pieceElement(xml, "sheetPr"), "pageSetUpPr");
  const options = pieceElement(xml, "printOptions");
  const margins = pieceElement(xml, "pageMargins");
  const headerFooter = pieceElement(xml, "headerFooter");
  const fits = fitting !== null && booleanAttribute(fitting, "fitToPage", false);
  const pages = (attribute: string) => {
    const count = setup ? numberAttribute(setup, attribute, 1) : 1;
    // 0 is "as many as it takes".
    return fits && count > 0 ? count : null;
  };
  return {
    orientation: setup?.getAttribute("orientation") === "landscape" ? "landscape" : "portrait",
    fitToWidth: pages("fitToWidth"),
    fitToHeight: pages("fitToHeight"),
    titleRows: null,
    ...(setup?.hasAttribute("paperSize") && { paperSize: numberAttribute(setup, "paperSize", 0) }),
    ...(margins && { margins: readMargins(margins) }),
    ...(options && booleanAttribute(options, "horizontalCentered", false) && { centerHorizontally: true }),
    ...(options && booleanAttribute(options, "verticalCentered", false) && { centerVertically: true }),
    ...(headerFooter && { headersFooters: readHeadersFooters(headerFooter) }),
  };
}

const marginNames = ["left", "right", "top", "bottom", "header", "footer"] as const satisfies (keyof PageMargins)[];

/** Inches in points, without what binary fractions add. */
const pointsOf = (inches: number): number => Number((inches * POINTS_PER_INCH).toFixed(6));

function readMargins(element: Element): PageMargins {
  const points = (name: keyof PageMargins, inches: number) => pointsOf(numberAttribute(element, name, inches));
  return {
    left: points("left", 0.7),
    right: points("right", 0.7),
    top: points("top", 0.75),
    bottom: points("bottom", 0.75),
    header: points("header", 0.3),
    footer: points("footer", 0.3),
  };
}

/** null where the first page or even pages have their own. */
function readHeadersFooters(element: Element): HeadersFooters | null {
  if (booleanAttribute(element, "differentFirst", false) || booleanAttribute(element, "differentOddEven", false))
    return null;
  const header = sections(decodeText(childElement(element, "oddHeader")?.textContent ?? ""));
  const footer = sections(decodeText(childElement(element, "oddFooter")?.textContent ?? ""));
  return {
    leftHeader: header.L,
    centerHeader: header.C,
    rightHeader: header.R,
    leftFooter: footer.L,
    centerFooter: footer.C,
    rightFooter: footer.R,
  };
}

/**
 * "&LPlan&CPage &P" in its three sections; what stands before the first code is in the centre, and "&&" is a text's own "&"
 * ([MS-OI29500] 2.1.619).
 */
function sections(text: string): Record<"L" | "C" | "R", string> {
  const found = { L: "", C: "", R: "" };
  let section: "L" | "C" | "R" = "C";
  for (const [part] of text.matchAll(/&"[^"]*"|&.?|[^&]+/gsu)) {
    if (part === "&L" || part === "&C" || part === "&R") section = part.slice(1) as "L" | "C" | "R";
    else found[section] += part;
  }
  return found;
}

/** The text that files have for three sections. */
export function joinSections(left: string, center: string, right: string): string {
  return [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ]
    .map(([code, text]) => (text === "" ? "" : `${code}${text}`))
    .join("");
}

/** Writes the page layout; what is not modelled stays as it stood. */
export function savePageLayout(xml: WorksheetXml, { pageLayout }: Worksheet): void {
  saveSetup(xml, pageLayout);
  const { margins, centerHorizontally = false, centerVertically = false, headersFooters } = pageLayout;
  if (margins) {
    editPiece(xml, "pageMargins", (element) => {
      const stored = readMargins(element);
      for (const name of marginNames) {
        if (stored[name] === margins[name] && element.hasAttribute(name)) continue;
        element.setAttribute(name, String(Number((margins[name] / POINTS_PER_INCH).toFixed(9))));
      }
    });
  }
  editPiece(xml, "printOptions", (options) => {
    setAttribute(options, "horizontalCentered", centerHorizontally ? 1 : null);
    setAttribute(options, "verticalCentered", centerVertically ? 1 : null);
    return options.attributes.length > 0;
  });
  // null: others for the first or for even pages, which are carried.
  if (headersFooters === undefined) replacePieces(xml, "headerFooter", []);
  else if (headersFooters !== null) saveHeadersFooters(xml, headersFooters);
}

function saveSetup(xml: WorksheetXml, { orientation, fitToWidth, fitToHeight, paperSize }: PageLayout): void {
  const fits = fitToWidth !== null || fitToHeight !== null;
  editPiece(xml, "pageSetup", (setup) => {
    setAttribute(
      setup,
      "orientation",
      orientation === "landscape" || setup.hasAttribute("orientation") ? orientation : null,
    );
    for (const [name, pages] of [
      ["fitToWidth", fitToWidth],
      ["fitToHeight", fitToHeight],
    ] as const) {
      setAttribute(setup, name, !fits || pages === 1 ? null : (pages ?? 0));
    }
    setAttribute(setup, "paperSize", paperSize ?? null);
    return setup.attributes.length > 0;
  });
  if (!fits && !childElement(pieceElement(xml, "sheetPr"), "pageSetUpPr")) return;
  editPiece(xml, "sheetPr", (properties) => {
    setAttribute(ensureChild(properties, "pageSetUpPr", sheetPropertiesOrder), "fitToPage", fits ? 1 : null);
  });
}

/** CT_HeaderFooter, ECMA-376 part 1, 18.3.1.46. */
const headerFooterOrder = "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter".split(" ");

function saveHeadersFooters(xml: WorksheetXml, texts: HeadersFooters): void {
  editPiece(xml, "headerFooter", (element) => {
    for (const [name, text] of [
      ["oddHeader", joinSections(texts.leftHeader, texts.centerHeader, texts.rightHeader)],
      ["oddFooter", joinSections(texts.leftFooter, texts.centerFooter, texts.rightFooter)],
    ] as const) {
      if (text === "") removeChild(element, name);
      else ensureChild(element, name, headerFooterOrder).textContent = encodeText(text);
    }
    return element.childNodes.length > 0 || element.attributes.length > 0;
  });
}
