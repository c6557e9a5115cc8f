import { SaxesParser, type SaxesTagPlain } from "saxes";

import { worksheetOrder } from "./schemaOrder.ts";
import { appendElement, childElements, parseXml, rootOf, serialiseXml, type Element } from "./xml.ts";

/** A direct child of the worksheet element, as it stands in the file. */
interface Piece {
  /** Its local name; of mc:AlternateContent, the name of what it offers. */
  name: string;
  xml: string;
}

/** A worksheet part cut into pieces: joined again they are the part as it was. */
export interface WorksheetXml {
  /** Everything up to and including the start tag of the worksheet element. */
  open: string;
  /** The outermost element's name: of a worksheet "worksheet" or "x:worksheet". */
  name: string;
  /** The prefix of its namespace with its colon, "" where it is the default. */
  prefix: string;
  pieces: Piece[];
  /** From the end tag on. */
  close: string;
}

/** What goes on inside sheetData: offsets are into the part's text. */
export interface CellEvents {
  open(name: string, tag: SaxesTagPlain, start: number): void;
  text(text: string): void;
  close(name: string, end: number): void;
  /** The end of sheetData. */
  end(): void;
}

/** Cuts the part in one pass and tells `cells` what stands in sheetData. */
export function splitWorksheet(xml: string, cells?: CellEvents): WorksheetXml {
  const pieces: Piece[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  let name = "";
  let prefix = "";
  let open = "";
  let close = "";
  let pieceStart = 0;
  let pieceName = "";
  let inCells = false;
  let end = 0;
  parser.on("opentag", (tag) => {
    depth++;
    if (inCells && cells) {
      cells.open(localName(tag.name, prefix), tag, xml.lastIndexOf("<", parser.position - 1));
    } else if (depth === 1) {
      name = tag.name;
      prefix = tag.name.slice(0, tag.name.indexOf(":") + 1);
      end = parser.position;
      open = xml.slice(0, end);
      // `<worksheet/>` has an end tag of its own once something is put into it.
      if (tag.isSelfClosing) open = `${open.slice(0, -2)}>`;
    } else if (depth === 2) {
      pieceStart = end;
      pieceName = localName(tag.name, prefix);
      inCells = pieceName === "sheetData";
    } else if (
      pieceName === "mc:AlternateContent" &&
      depth === 4 &&
      worksheetOrder.includes(localName(tag.name, prefix))
    ) {
      pieceName = localName(tag.name, prefix);
    }
  });
  if (cells) {
    const text = (piece: string) => {
      if (inCells) cells.text(piece);
    };
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("closetag", (tag) => {
    depth--;
    if (depth === 1) {
      if (inCells) cells?.end();
      inCells = false;
      end = parser.position;
      pieces.push({ name: pieceName, xml: xml.slice(pieceStart, end) });
    } else if (depth === 0) {
      close = tag.isSelfClosing ? `</${tag.name}>` : xml.slice(end);
    } else if (inCells) cells?.close(localName(tag.name, prefix), parser.position);
  });
  parser.write(xml).close();
  return { open, name, prefix, pieces, close };
}

function localName(name: string, prefix: string): string {
  return prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

export function joinWorksheet({ open, pieces, close }: WorksheetXml): string {
  return open + pieces.map((piece) => piece.xml).join("") + close;
}

/** The first piece of that name as an element of a document of its own, with the worksheet's namespaces in scope. */
export function pieceElement(worksheet: WorksheetXml, name: string): Element | null {
  return pieceElements(worksheet, name)[0] ?? null;
}

export function pieceElements(worksheet: WorksheetXml, name: string): Element[] {
  return worksheet.pieces
    .filter((piece) => piece.name === name)
    .flatMap((piece) => childElements(worksheetRoot(worksheet, piece.xml), name));
}

/** The outermost element with nothing in it but the content. */
export function worksheetRoot(worksheet: WorksheetXml, content = ""): Element {
  return rootOf(parseXml(`${worksheet.open}${content}</${worksheet.name}>`));
}

/** Puts the pieces of one name in place of those that were there, or at their place in the schema's sequence. */
export function replacePieces(worksheet: WorksheetXml, name: string, contents: readonly string[]): void {
  const pieces = contents.map((xml) => ({ name, xml }));
  const first = worksheet.pieces.findIndex((piece) => piece.name === name);
  const others = worksheet.pieces.filter((piece) => piece.name !== name);
  const rank = worksheetOrder.indexOf(name);
  const next = others.findIndex((piece) => worksheetOrder.indexOf(piece.name) > rank);
  const at = first >= 0 ? first : next >= 0 ? next : others.length;
  worksheet.pieces = [...others.slice(0, at), ...pieces, ...others.slice(at)];
}

/** Changes one piece as an element, made where it is absent; `change` gives false to have it taken out. */
export function editPiece(worksheet: WorksheetXml, name: string, change: (element: Element) => boolean | void): void {
  const piece = worksheet.pieces.find((one) => one.name === name);
  const root = worksheetRoot(worksheet, piece?.xml ?? "");
  const element = childElements(root, name)[0] ?? appendElement(root, name);
  const kept = change(element) !== false;
  const serialised = serialiseXml(root);
  const content = serialised.slice(serialised.indexOf(">") + 1, serialised.lastIndexOf("</"));
  replacePieces(worksheet, name, kept ? [content] : []);
}
